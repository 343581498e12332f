/** The bars of the drawing: N-1, the stages of the price of existing units, and the year. */
import type { ResultatBonusTerritoire, ResultatStructure } from "../../bonus-territoire/index.js";
import { textOf } from "../../messages/index.js";
import type { Fraction } from "../../primitives/index.js";
import { add, multiply, parseExact, roundToUnits, ZERO } from "../../primitives/internal.js";
import { formatEuros } from "../nombres.js";
import { showMontant } from "./amounts.js";
import type { BarreNotice } from "./model.js";
import type { Recit } from "./steps.js";

const cents = (euros: string): bigint => BigInt(euros.replace(".", ""));

/** In order; a stage that is not known for every structure is left out. */
export function barsOf(
  structures: readonly ResultatStructure[],
  resultat: ResultatBonusTerritoire,
  recit: Pick<Recit, "langue" | "rows">,
): readonly BarreNotice[] {
  const { langue } = recit;
  const text = (key: string) => textOf(`notice.barre.${key}`, langue, { annee: resultat.annee });
  const bar = (libelle: string, amount: bigint): BarreNotice => ({
    libelle,
    montant: formatEuros(euros(amount), langue),
    min: amount,
    max: amount,
  });
  const paid = structures.filter(({ eligible }) => eligible);
  const before = structures.map(({ montantN1 }) => montantN1);
  const known = before.every((each) => each !== undefined) ? before.map((each) => cents(each ?? "0.00")) : undefined;
  const stages = (["lissage", "plancher", "revalorisation", "plafond"] as const).flatMap((stage) => {
    const amount = stageOf(stage, paid, recit);
    return amount === undefined ? [] : [bar(text(stage), amount)];
  });
  const ends = structures.map(({ montant }) =>
    montant.statut === "exact"
      ? ([cents(montant.montant), cents(montant.montant)] as const)
      : ([cents(montant.min), cents(montant.max ?? montant.min)] as const),
  );
  const [min, max] = [0, 1].map((end) => ends.reduce((sum, each) => sum + (each[end] ?? 0n), 0n));
  if (min === undefined || max === undefined) return [];
  const limitless = structures.some(({ montant }) => montant.statut === "borne" && montant.max === undefined);
  const shown =
    min === max && !limitless
      ? formatEuros(euros(min), langue)
      : showMontant({ statut: "borne", min: euros(min), ...(limitless ? {} : { max: euros(max) }) }, langue);
  return [
    ...(known === undefined
      ? []
      : [
          bar(
            text("avant"),
            known.reduce((sum, each) => sum + each, 0n),
          ),
        ]),
    ...stages,
    { libelle: text("apres"), montant: shown, min, max },
  ];
}

function euros(amount: bigint): string {
  const text = `${amount}`.padStart(3, "0");
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}

/** What existing units come to at the price of a stage. */
function stageOf(
  stage: string,
  structures: readonly ResultatStructure[],
  { rows }: Pick<Recit, "rows">,
): bigint | undefined {
  let sum: Fraction = ZERO;
  for (const { territoire, famille, genre, unites } of structures) {
    const row = rows.get([territoire, famille, ...(genre === undefined ? [] : [genre]), stage].join("/"));
    const price = row === undefined || "parts" in row ? undefined : parseExact(row.valeur);
    const units = parseExact(unites.existantes);
    if (price === undefined || units === undefined) return undefined;
    sum = add(sum, multiply(units, price));
  }
  return structures.length === 0 ? undefined : roundToUnits(sum, 2);
}
