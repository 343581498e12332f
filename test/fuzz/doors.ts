/** Every function that reads what a stranger wrote, with documents that it accepts: their faults are drawn from these. */
import { readFileSync } from "node:fs";
import { readDecoupage } from "../../src/adapters/index.js";
import { loadBareme, templateBareme } from "../../src/bonus-territoire/index.js";
import { readCsv } from "../../src/formats/index.js";
import { parseAvenant, parseConvention, parseDemande, parseDossier, parseFait } from "../../src/parse/index.js";
import { isBaseline, outlineText, verifyText } from "../../src/verification/index.js";
import { communes, epci, ept } from "../adapters/france.js";
import { s1 } from "../bonus-territoire/demande.js";
import { readRoumois } from "../support/roumois.js";
import { AVENANT, EN_ORDRE, ENJEUX, FEUILLE_DE_ROUTE } from "../verification/text/textes.js";

export interface Door {
  readonly name: string;
  /** What is handed in: any JSON, or a text. */
  readonly takes: "json" | "text";
  readonly call: (input: unknown) => unknown;
  readonly accepted: readonly unknown[];
}

const roumois = readRoumois();
const at = "2026-11-22";
const bareme = templateBareme({ annee: 2025, id: "essai", edition: "essai" });
const file = (name: string) =>
  readFileSync(new URL(`../../examples/caf-allocation/${name}.csv`, import.meta.url), "utf8");

/** A door whose type promises a shape is handed anything all the same: in JavaScript nothing holds the promise. */
const anyOf = (door: (input: never) => unknown) => (input: unknown) => Reflect.apply(door, undefined, [input]);

const group = epci.find(({ membres }) => membres.length > 5);
const members = new Set(group?.membres.map(({ code }) => code));
const decoupage = {
  version: "6.0.0",
  communes: communes.filter(({ code }) => members.has(code)),
  epci: group === undefined ? [] : [group],
  ept: ept.slice(0, 1),
};

export const DOORS: readonly Door[] = [
  { name: "parseDossier", takes: "json", call: parseDossier, accepted: [roumois] },
  { name: "parseConvention", takes: "json", call: parseConvention, accepted: [roumois.convention] },
  { name: "parseFait", takes: "json", call: parseFait, accepted: roumois.faits },
  { name: "parseAvenant", takes: "json", call: parseAvenant, accepted: roumois.avenants },
  { name: "parseDemande", takes: "json", call: parseDemande, accepted: [s1] },
  { name: "loadBareme", takes: "json", call: loadBareme, accepted: bareme.ok ? [bareme.value] : [] },
  { name: "readDecoupage", takes: "json", call: anyOf(readDecoupage), accepted: [decoupage] },
  {
    name: "isBaseline",
    takes: "json",
    call: isBaseline,
    accepted: [{ version: 1, acceptes: { dossier: ["CODE:art1"] } }],
  },
  {
    name: "readCsv",
    takes: "text",
    call: (input) => anyOf(readCsv)({ structures: input, references: input }),
    accepted: [file("structures"), file("references")],
  },
  {
    name: "verifyText",
    takes: "text",
    call: (texte) => anyOf(verifyText)({ texte, at }),
    accepted: [AVENANT, EN_ORDRE, ENJEUX, FEUILLE_DE_ROUTE],
  },
  { name: "outlineText", takes: "text", call: anyOf(outlineText), accepted: [AVENANT, ENJEUX, FEUILLE_DE_ROUTE] },
];
