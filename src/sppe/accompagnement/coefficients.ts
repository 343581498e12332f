/** The coefficients b and p of the State grant, in whole tenths, so that no decimal library is needed (SP-72, SP-73). */
import type { TrancheCoefficient } from "../../droit/index.js";
import type { Fraction } from "../../primitives/index.js";
import { compare, fraction } from "../../primitives/internal.js";

/** Rank of the bracket that a quantity falls in: the last one that begins at it, unless it is left out, or below it. */
export function trancheOf(tranches: readonly TrancheCoefficient[], quantity: Fraction): number {
  const above = tranches.findIndex(({ aPartirDe, exclu }) => {
    const side = compare(fraction(BigInt(aPartirDe)), quantity);
    return side > 0 || (side === 0 && exclu === true);
  });
  return above === -1 ? tranches.length - 1 : above - 1;
}

/** Tenths as an exact number: 14 is 1.4. */
export function tenths(value: number): Fraction {
  return fraction(BigInt(value), 10n);
}

/** Whether these are brackets from zero upwards, with coefficients above zero. */
export function areTranches(tranches: readonly TrancheCoefficient[]): boolean {
  return (
    tranches.length > 0 &&
    tranches[0]?.aPartirDe === 0 &&
    tranches[0].exclu !== true &&
    tranches.every(
      ({ aPartirDe, dixiemes }, rank) =>
        Number.isSafeInteger(aPartirDe) &&
        Number.isSafeInteger(dixiemes) &&
        dixiemes > 0 &&
        (rank === 0 || aPartirDe > (tranches[rank - 1]?.aPartirDe ?? aPartirDe)),
    )
  );
}
