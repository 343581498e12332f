/** From N-1 to the year over any structures of a result: the bars of a notice, for a page that draws them itself. */
import type { Montant, ResultatBonusTerritoire, ResultatStructure } from "../../bonus-territoire/index.js";
import { type Langue, textOf } from "../../messages/index.js";
import type { TraceRow } from "../../primitives/index.js";
import { add, parseExact, roundToUnits, ZERO } from "../../primitives/internal.js";
import { formatEuros } from "../nombres.js";
import { showMontant } from "./amounts.js";
import { barsOf } from "./bars.js";
import type { BarreNotice } from "./model.js";

/**
 * The stages of a whole result or of one of its lots, in order: N-1, the prices of existing units at each stage, the year.
 *
 * @param resultat - the result of `computeBonusTerritoire`
 * @param lot - the id of one of its lots; the whole result without it
 * @param langue - `fr` or `en`
 * @returns one bar for each stage that is known for every structure, in cents, with what is certain of it
 */
export function stagesOf(
  resultat: ResultatBonusTerritoire,
  lot: string | undefined,
  langue: Langue,
): readonly BarreNotice[] {
  const rows = new Map(resultat.trace.map((row): readonly [string, TraceRow] => [row.id, row]));
  const lots = resultat.lots.filter(({ id }) => lot === undefined || id === lot);
  const ids = new Set(lots.map(({ id }) => id));
  const structures = resultat.structures.filter((each) => ids.has(lotOf(each)));
  const bars = barsOf(structures, resultat, { langue, rows });
  const before = textOf("notice.barre.avant", langue, { annee: resultat.annee });
  const year = lotAmount(lot === undefined ? resultat.total : lots[0]?.montant);
  const stages = bars.map((bar, rank) =>
    rank === bars.length - 1 && year !== undefined
      ? { ...bar, ...year.ends, montant: showMontant(year.montant, langue) }
      : bar,
  );
  const reference =
    bars[0]?.libelle === before
      ? undefined
      : referenceOf(
          lots.map(({ id }) => id),
          rows,
        );
  if (reference === undefined) return stages;
  const montant = formatEuros(euros(reference), langue);
  return [{ libelle: before, montant, min: reference, max: reference }, ...stages];
}

const lotOf = ({ territoire, famille, genre }: ResultatStructure): string =>
  [territoire, famille, ...(genre === undefined ? [] : [genre])].join("/");

const cents = (amount: string): bigint => BigInt(amount.replace(".", ""));
const euros = (amount: bigint): string => `${amount / 100n}.${`${amount % 100n}`.padStart(2, "0")}`;

/** The amount of the year as the result says it: the sum of its parts may differ by a cent that is nobody's yet. */
function lotAmount(montant: Montant | undefined) {
  if (montant === undefined) return undefined;
  const ends =
    montant.statut === "exact"
      ? { min: cents(montant.montant), max: cents(montant.montant) }
      : { min: cents(montant.min), max: cents(montant.max ?? montant.min) };
  return { montant, ends };
}

/** The N-1 amounts of lots; undefined as soon as one has none. */
function referenceOf(lots: readonly string[], rows: ReadonlyMap<string, TraceRow>): bigint | undefined {
  let sum = ZERO;
  for (const lot of lots) {
    const row = rows.get(`${lot}/reference`);
    const value = row === undefined || "parts" in row ? undefined : parseExact(row.valeur);
    if (value === undefined) return undefined;
    sum = add(sum, value);
  }
  return lots.length === 0 ? undefined : roundToUnits(sum, 2);
}
