/** English outputs hold no French of the library: what is left in French is quoted from the dossier, or the name of a text. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/avenant/index.js";
import { consolidate } from "../../src/avenant/index.js";
import { computeBonusTerritoire } from "../../src/bonus-territoire/index.js";
import { legalSources, regles } from "../../src/droit/index.js";
import { buildEcheancier } from "../../src/evaluation/index.js";
import {
  consolidatedToMarkdown,
  explain,
  findingsToJson,
  findingsToMarkdown,
  portfolioToMarkdown,
  toICalendar,
  toMarkdown,
  toMermaid,
  toSarif,
} from "../../src/formats/index.js";
import { parseDossier } from "../../src/parse/index.js";
import { assessSppe } from "../../src/sppe/index.js";
import { buildPortefeuille, verifyDossier } from "../../src/verification/index.js";
import { valueIn } from "../support/outcome.js";

const json = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

/** Every text of a value, the longest first. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const names = [...legalSources.flatMap(({ titre, article }) => [titre, article ?? ""]), ...regles.map(({ id }) => id)];

/** The words of the library in an output: without those of the dossier, names of texts, identifiers and code. */
function ownWords(output: string, dossier: unknown): string {
  const quoted = [...new Set([...textsOf(dossier), ...names])]
    .flatMap((text) => [text, text.replaceAll("\n", " "), ...text.split("\n")])
    .filter((text) => text.length > 3)
    .sort((a, b) => b.length - a.length);
  const long = quoted.filter(({ length }) => length > 20);
  let rest = output
    .replace(/\r?\n[ \t]/g, "")
    .replace(/\\([^n])/g, "$1")
    .replaceAll("&amp;", "&");
  for (const text of long) rest = rest.replaceAll(text, "·");
  rest = rest.replace(KEPT, "·");
  for (const text of quoted.slice(long.length)) rest = rest.replaceAll(text, "·");
  return rest.replace(/`[^`]*`/g, "·");
}

/** Words that only French has, spaced punctuation and French quotation marks. */
const FRENCH =
  /(?<![\p{L}'’-])(?:le|la|les|un|une|des|du|de|et|ou|est|sont|pour|pas|par|sur|dans|avec|aux|cette|ce|ces|qui|que|dont|aucun|aucune|jour|jours|texte|année|euros|selon|à|été|chaque)(?![\p{L}'’-])|(?<!\p{L})[dlnsqcj]['’]\p{L}|\p{L} [:;?!](?=\s|$)|[«»]/giu;

/** French nouns that English sentences about conventions keep, as the glossary gives them. */
const KEPT =
  /comité de pilotage|charg(?:é|e)s? de coop(?:é|e)ration|plan d['’]actions?|communes?|points? d['’]étape|relais petite enfance|service public de la petite enfance|lieux? d['’]accueil enfants?-parents?|tableau de suivi|charge à payer|autorités? organisatrices?|schéma pluriannuel|bonus territoire|bonus trajectoire|comité départemental des services aux familles|contrat enfance jeunesse|Direction générale de la cohésion sociale|mise en demeure/giu;

const frenchIn = (output: string, dossier: unknown): readonly string[] => {
  const rest = ownWords(output, dossier);
  return [
    ...new Set(
      [...rest.matchAll(FRENCH)].map(({ index }) =>
        rest.slice(Math.max(0, index - 40), index + 40).replaceAll("\n", "⏎"),
      ),
    ),
  ];
};

const dossiers: readonly (readonly [string, Dossier])[] = [
  "examples/roumois-seine/dossier.json",
  "test/golden/baronnies.json",
  "test/golden/gard-rhodanien.json",
  "test/golden/l-union.json",
].map((file) => [file, valueIn(parseDossier(json(file)))]);

describe.each(dossiers)("in English, %s", (_file, dossier) => {
  const at = dossier.dateReference ?? "2024-12-31";
  const consolide = valueIn(consolidate({ dossier, at }));
  const echeancier = valueIn(buildEcheancier({ dossier, at }));
  const verification = valueIn(verifyDossier({ dossier, at }));
  const autorites = [
    ...dossier.territoire.groupements.map(({ siren }) => ({ type: "groupement", siren }) as const),
    ...dossier.territoire.communes.map(({ codeInsee }) => ({ type: "commune", codeInsee }) as const),
  ];
  const sppe = autorites.map((autorite) => valueIn(assessSppe({ autorite, territoire: dossier.territoire, at })));
  const portefeuille = valueIn(buildPortefeuille({ dossiers: [dossier], at }));

  it.each([
    ["the text in force", () => consolidatedToMarkdown(consolide, "en")],
    ["the calendar", () => toICalendar(echeancier, "en")],
    ["the diagram", () => toMermaid(echeancier, "en")],
    ["the findings", () => findingsToMarkdown(verification, "en", { titre: dossier.titre })],
    [
      "the findings as JSON",
      () =>
        textsOf(JSON.parse(findingsToJson(verification, "en")))
          .filter((text) => text.includes(" "))
          .join("\n"),
    ],
    [
      "the findings as SARIF",
      () =>
        textsOf(toSarif([{ fichier: "dossier.json", verification }], "en"))
          .filter((text) => text.includes(" "))
          .join("\n"),
    ],
    ["the portfolio", () => portfolioToMarkdown(portefeuille, "en")],
    [
      "the report",
      () =>
        toMarkdown(
          { titre: dossier.titre, at, parties: dossier.convention.parties, consolide, sppe, echeancier, verification },
          "en",
        ),
    ],
  ])("has no French in %s", (_name, write) => {
    // A citation is a part of a text of the dossier.
    expect(frenchIn(write(), [dossier, verification.findings.map(({ citation }) => citation)])).toEqual([]);
  });
});

describe("in English, the bonus territoire", () => {
  const { demande } = json("examples/roumois-seine/bonus-illustratif.json") as {
    demande: Parameters<typeof computeBonusTerritoire>[0];
  };
  const { parametres: _, ...bare } = demande;

  it.each([
    ["with what the demande supplies", demande],
    ["with what nobody gave", { ...bare, references: [] }],
  ])("has no French in its explanation %s", (_name, asked) => {
    expect(frenchIn(explain(valueIn(computeBonusTerritoire(asked)), "en"), asked)).toEqual([]);
  });

  it("would be found in French", () => {
    expect(frenchIn(explain(valueIn(computeBonusTerritoire(demande)), "fr"), demande).length).toBeGreaterThan(20);
  });
});
