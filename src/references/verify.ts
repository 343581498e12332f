/** `verifierVisas`: the visas of one instrument, held against the table and against each other. */
import {
  type Issue,
  issue,
  MAX_VALUES,
  type Outcome,
  parseCivilDate,
  questionIssues,
  refusal,
  show,
  success,
} from "../primitives/index.js";
import { checkReference } from "./check.js";
import { checkAgainstEachOther } from "./check-document.js";
import { referencesIn } from "./read.js";
import { tableReferences } from "./table.js";
import type { ConstatReference, Reference, TableReferences } from "./types.js";

/** What `verifierVisas` may be told beside the visas. */
export interface OptionsReferences {
  /** Day on which the instrument that cites was signed. Without it nothing is said of what was published or in force. */
  readonly dateSignature?: string;
  /** Texts to hold the visas against; those of the library by default. */
  readonly table?: TableReferences;
}

/** What is said of one visa. */
export interface ConstatVisa extends ConstatReference {
  /** The visa, as given. */
  readonly visa: string;
  /** Its rank in the list, from 0. */
  readonly index: number;
}

/**
 * Holds the visas of an instrument against the table of texts (rules LR-01 to LR-10).
 *
 * It never says that a text does not exist or is repealed, and asks for no visa: a number outside the table is left alone.
 *
 * @param visas - the visas of one instrument, in any order: "Vu la loi n° 2023-1196 du 18 décembre 2023..."
 * @returns the findings in the order of the visas; refused when `visas` is no list of texts, the day does not exist, or
 *   an option is not known
 *
 * @example
 * ```ts
 * const visas = ["Vu la loi n° 2023-1196 du 13 décembre 2023 pour le plein emploi"];
 * const outcome = verifierVisas(visas, { dateSignature: "2025-12-15" });
 * if (outcome.ok) console.log(outcome.value.map(({ regle, lu, attendu }) => `${regle} ${lu} ${attendu}`));
 * // => [ 'LR-01 2023-12-13 2023-12-18' ]
 * ```
 */
export function verifierVisas(
  visas: readonly string[],
  options: OptionsReferences = {},
): Outcome<readonly ConstatVisa[]> {
  const refused = refusal([...visaIssues(visas), ...optionIssues(options)]);
  if (refused) return refused;
  return success(
    checkReferences(visas, options).map(({ index, ...found }) => ({ ...found, visa: visas[index] ?? "", index })),
  );
}

/** A finding, and the rank of the text in which its reference stands. */
export interface ConstatSitue extends ConstatReference {
  readonly index: number;
}

/** Holds the references of one instrument, or of one document, against the table and against each other, in their order. */
export function checkReferences(
  textes: readonly string[],
  { dateSignature, table = tableReferences }: OptionsReferences = {},
): readonly ConstatSitue[] {
  const lues = textes.flatMap((texte, index) =>
    referencesIn(texte, table.codes).map((reference) => ({ reference, index })),
  );
  const references = lues.map(({ reference }) => reference);
  const ranks = new Map(lues.map(({ reference, index }) => [reference, index]));
  const cadre = {
    table,
    ...(dateSignature === undefined ? {} : { dateSignature }),
    numerosCites: new Set(references.flatMap((one) => (one.type === "texte" && one.numero ? [one.numero] : []))),
  };
  const apart = new Map<Reference, ConstatReference[]>();
  for (const found of checkAgainstEachOther(references, table)) {
    apart.set(found.reference, [...(apart.get(found.reference) ?? []), found]);
  }
  return references.flatMap((reference) =>
    [...checkReference(reference, cadre), ...(apart.get(reference) ?? [])].map((found) => ({
      ...found,
      index: ranks.get(reference) ?? 0,
    })),
  );
}

function visaIssues(visas: unknown): readonly Issue[] {
  if (!Array.isArray(visas)) return [issue("SHAPE_INVALID", ["visas"], { attendu: "liste" })];
  if (visas.length > MAX_VALUES) return [issue("SHAPE_INVALID", ["visas"], { attendu: "liste" })];
  return Array.from(visas as readonly unknown[]).flatMap((visa, rank) =>
    typeof visa === "string" ? [] : [issue("TYPE_INVALID", ["visas", rank], { valeur: show(visa), attendu: "string" })],
  );
}

function optionIssues(options: OptionsReferences): readonly Issue[] {
  const strange = questionIssues(options, { dateSignature: true, table: true });
  if (strange.length > 0) return strange;
  const { dateSignature, table } = options;
  const day = dateSignature === undefined ? undefined : parseCivilDate(dateSignature, ["dateSignature"]);
  return [
    ...(day === undefined || day.ok ? [] : day.issues),
    ...(table === undefined || isTable(table) ? [] : [issue("SHAPE_INVALID", ["table"], { attendu: "objet" })]),
  ];
}

const LISTES = { codes: ["sigle", "nom"], textes: ["nature"], articles: ["code", "article"] } as const;

/** Whether every text, article and code of a caller's table has the fields that name it. */
function isTable(table: unknown): boolean {
  const listed = (value: unknown, names: readonly string[]) =>
    Array.isArray(value) &&
    Array.from(value as readonly unknown[]).every(
      (one) => isRecord(one) && names.every((name) => typeof one[name] === "string"),
    );
  return isRecord(table) && Object.entries(LISTES).every(([key, names]) => listed(table[key], names));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
