/** References of one document held against each other: LR-09, which needs no table. */
import { constat, nameOf } from "./check.js";
import { meaningfulWords } from "./mots.js";
import type { ConstatReference, Reference, ReferenceTexte, TableReferences } from "./types.js";

/** Natures whose numbers are national: the "arrêté n° 12" of two mayors are two texts. */
const NATIONALES: ReadonlySet<string> = new Set(["loi", "ordonnance", "decret"]);

/** One number with two dates, or one date and title with two numbers. What the table settles is left to it. */
export function* checkAgainstEachOther(
  references: readonly Reference[],
  { textes }: TableReferences,
): Iterable<ConstatReference> {
  const byNumber = new Map<string, ReferenceTexte>();
  const byTitle = new Map<string, ReferenceTexte>();
  const settled = new Set(textes.flatMap(({ nature, numero }) => (NATIONALES.has(nature) && numero ? [numero] : [])));
  for (const reference of references) {
    if (reference.type !== "texte" || !NATIONALES.has(reference.nature)) continue;
    const { nature, numero, date, titre } = reference;
    if (numero === undefined || date === undefined) continue;
    const first = byNumber.get(numero) ?? reference;
    byNumber.set(numero, first);
    if (first.date !== undefined && first.date !== date && !settled.has(numero)) {
      yield constat(reference, "deuxDates", date, first.date);
    }
    const words = titre === undefined ? [] : meaningfulWords(titre);
    if (words.length < 2) continue;
    const key = `${nature} ${date} ${[...words].sort().join(" ")}`;
    const same = byTitle.get(key) ?? reference;
    byTitle.set(key, same);
    if (same.numero !== undefined && same.numero !== numero) {
      yield constat(reference, "deuxNumeros", nameOf(reference), nameOf(same));
    }
  }
}
