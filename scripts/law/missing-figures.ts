/** The figures that each year gives anew: which of them are missing on a day. */
import type { ParametreDate } from "../../src/droit/index.js";

/** A figure that was looked for and read in no text, up to a year; without one, the figure had an end and no sequel. */
export interface SoughtInVain {
  readonly cle: string;
  readonly jusque?: number;
  /** Day of the last search in the public record. */
  readonly chercheLe: string;
}

/** What the documentation says of each is its `motifInconnu`. */
export const SOUGHT_IN_VAIN: readonly SoughtInVain[] = [
  { cle: "alsh.tauxCapHeuresNouvelles", jusque: 2026, chercheLe: "2026-11-27" },
  { cle: "bonusHandicap.max", jusque: 2026, chercheLe: "2026-11-27" },
  { cle: "bonusMixite.max", jusque: 2026, chercheLe: "2026-11-27" },
  { cle: "bonusMixite.min", jusque: 2026, chercheLe: "2026-11-27" },
  { cle: "ctre.forfaitNouveau", jusque: 2026, chercheLe: "2026-11-27" },
  { cle: "eaje.forfaitNouveau.max", jusque: 2026, chercheLe: "2026-11-27" },
  { cle: "eaje.forfaitNouveau.min", jusque: 2026, chercheLe: "2026-11-27" },
  { cle: "eaje.plancher.hausse2021", chercheLe: "2026-11-27" },
  { cle: "sppe.enveloppeAccompagnement", jusque: 2026, chercheLe: "2026-11-27" },
];

export type Dated = Pick<ParametreDate<unknown>, "cle" | "valeurs" | "motifInconnu">;

/** The years up to the day, since the last value ended, whose first of January no value covers and nobody looked into. */
export function missingFigures(
  at: string,
  dated: readonly Dated[],
  sought: readonly SoughtInVain[],
): readonly string[] {
  return dated.flatMap(({ cle, valeurs, motifInconnu }) => {
    const last = valeurs.at(-1);
    if (last?.au === undefined) return [];
    const looked = sought.find((entry) => entry.cle === cle);
    const settled = looked === undefined ? 0 : (looked.jusque ?? Number.POSITIVE_INFINITY);
    const missing: string[] = [];
    for (let year = Number(last.au.slice(0, 4)) + 1; year <= Number(at.slice(0, 4)); year += 1)
      if (year > settled) missing.push(`${cle}: no figure for ${year} (${motifInconnu})`);
    return missing;
  });
}

/** The values whose day of check is after the day: a check cannot be announced. */
export function checkedLater(at: string, dated: readonly Dated[]): readonly string[] {
  return dated.flatMap(({ cle, valeurs }) =>
    valeurs
      .filter(({ verifieLe }) => verifieLe > at)
      .map(({ du, verifieLe }) => `${cle}: the value from ${du} is said to be checked on ${verifieLe}`),
  );
}
