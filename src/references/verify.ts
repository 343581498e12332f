/** `verifierVisas`: the visas of one instrument, held against the table and against each other. */
import { type Issue, type Outcome, success } from "../primitives/index.js";
import { collect, readQuestion, readWith, refusal, under } from "../primitives/internal.js";
import { checkReference } from "./check.js";
import { checkAgainstEachOther } from "./check-document.js";
import { referencesIn } from "./read.js";
import { optionsSchema, visasSchema } from "./schema.js";
import { tableReferences } from "./table.js";
import type { ConstatReference, OptionsReferences, Reference } from "./types.js";

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
 * @param options - the day of signature, and another table of texts
 * @returns the findings in the order of the visas; refused when `visas` is no list of texts, the day does not exist, or
 *   an option is not known
 *
 * @example
 * ```ts
 * import { verifierVisas } from "convention-territoriale";
 *
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
  const lus = readWith<readonly string[]>(visasSchema, visas);
  const asked = readQuestion<OptionsReferences>(optionsSchema, options);
  const issues: Issue[] = [];
  const given = collect(asked, issues);
  const textes = lus.ok ? lus.value : [];
  const refused = refusal([...(lus.ok ? [] : under("visas", lus.issues)), ...issues]);
  if (refused) return refused;
  const found = checkReferences(textes, given);
  return success(found.map(({ index, ...one }) => ({ ...one, visa: visas[index] ?? "", index })));
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
