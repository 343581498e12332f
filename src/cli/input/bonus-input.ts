/** From the files of a Caf to a demande: a demande in JSON, or spreadsheets and what the Caf knows besides. */
import type { DemandeBonusTerritoire } from "../../bonus-territoire/index.js";
import { type Langue, textOf } from "../../messages/index.js";
import { parseDemande } from "../../parse/index.js";
import type { Outcome } from "../../primitives/index.js";
import type { Machine } from "../io.js";
import { readBytesOf, readJson, showIssues, warn } from "./read.js";

/** Where the demande comes from. */
export interface BonusInput {
  readonly references?: string;
  readonly parametres?: string;
  readonly annee?: number;
  readonly signataires?: string;
}

/** A demande, or the reason why there is none, ready to print. */
export type DemandeLue =
  | { readonly nom: string; readonly demande: DemandeBonusTerritoire; readonly suppositions: readonly string[] }
  | { readonly nom: string; readonly refus: string };

const TABLEUR = /\.(?:csv|tsv|txt|xlsx|xlsm|xls)$/i;
const CLASSEUR = /\.(?:xlsx|xlsm|xls)$/i;

export const isSpreadsheet = (file: string): boolean => TABLEUR.test(file);
export const isWorkbook = (file: string): boolean => CLASSEUR.test(file);

export async function readBonusInput(
  file: string,
  options: BonusInput,
  machine: Machine,
  lang: Langue,
): Promise<DemandeLue> {
  if (isSpreadsheet(file)) return readSpreadsheets(file, options, machine, lang);
  const read = await readJson(file, machine, lang);
  if ("refus" in read) return read;
  return parsed(read.nom, parseDemande(read.json), [], machine, lang);
}

function parsed(
  nom: string,
  demande: Outcome<DemandeBonusTerritoire>,
  suppositions: readonly string[],
  machine: Machine,
  lang: Langue,
): DemandeLue {
  if (!demande.ok) return { nom, refus: showIssues(nom, demande.issues, lang) };
  warn(nom, demande.warnings, machine, lang);
  return { nom, demande: demande.value, suppositions };
}

async function readSpreadsheets(
  file: string,
  { references, parametres, annee, signataires }: BonusInput,
  machine: Machine,
  lang: Langue,
): Promise<DemandeLue> {
  if (annee === undefined) return { nom: file, refus: textOf("cli.bonus.sansAnnee", lang) };
  const first = await readBytesOf(file, machine, lang);
  if ("refus" in first) return first;
  const second = references === undefined ? undefined : await readBytesOf(references, machine, lang);
  if (second !== undefined && "refus" in second) return second;
  const more = parametres === undefined ? { json: {} } : await readJson(parametres, machine, lang);
  if ("refus" in more) return more;
  const { readSpreadsheets } = await import("../../office/index.js");
  const lists = await readSpreadsheets({
    structures: first.bytes,
    ...(second === undefined ? {} : { references: second.bytes }),
  });
  if (!lists.ok) return { nom: file, refus: showIssues(file, lists.issues, lang) };
  warn(file, lists.warnings, machine, lang);
  const { json } = more;
  // A barème alone, or every part of a demande that is not in the spreadsheets.
  const known: object = isBareme(json) ? { bareme: json } : typeof json === "object" && json !== null ? json : {};
  const suppositions: string[] = [];
  const territoires = "territoires" in known ? {} : { territoires: territoriesOf(lists.value.structures) };
  if (!("territoires" in known)) suppositions.push(textOf("cli.bonus.territoires", lang));
  const signed = signataires === undefined ? undefined : signataires.split(",").map((each) => each.trim());
  const everyone = [...new Set(lists.value.structures.flatMap(({ soutiens }) => soutiens))];
  const signers =
    signed !== undefined
      ? { collectivitesSignataires: signed }
      : "collectivitesSignataires" in known
        ? {}
        : { collectivitesSignataires: everyone };
  if (signed === undefined && !("collectivitesSignataires" in known)) {
    suppositions.push(textOf("cli.bonus.signataires", lang, { liste: everyone.join(", ") }));
  }
  const demande = parseDemande({ ...lists.value, ...known, ...territoires, ...signers, annee });
  return parsed(file, demande, suppositions, machine, lang);
}

const isBareme = (json: unknown): boolean =>
  typeof json === "object" && json !== null && "format" in json && json.format === "convention-territoriale/bareme";

/** The territories that the structures name, each with the communes of its structures. */
function territoriesOf(structures: DemandeBonusTerritoire["structures"]): DemandeBonusTerritoire["territoires"] {
  const communes = new Map<string, Set<string>>();
  for (const { territoire, commune } of structures) {
    communes.set(territoire, (communes.get(territoire) ?? new Set()).add(commune));
  }
  return [...communes].map(([id, codes]) => ({ id, communes: [...codes] }));
}
