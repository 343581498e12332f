/** Exact fractions of whole numbers, as long as they need to be: nothing here comes from the library. */

export interface Fraction {
  readonly num: bigint;
  /** Above zero. */
  readonly den: bigint;
}

export const whole = (value: bigint): Fraction => ({ num: value, den: 1n });
export const ZERO = whole(0n);

/** `"12.5"` is 125/10. */
export function fractionOf(text: string): Fraction {
  const [units = "0", decimals = ""] = text.split(".");
  let den = 1n;
  for (const _digit of decimals) den *= 10n;
  return { num: BigInt(units + decimals), den };
}

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  num: a.num * b.den + b.num * a.den,
  den: a.den * b.den,
});
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { num: -b.num, den: b.den });
export const times = (a: Fraction, b: Fraction): Fraction => ({ num: a.num * b.num, den: a.den * b.den });
/** `b` is above zero. */
export const over = (a: Fraction, b: Fraction): Fraction => ({ num: a.num * b.den, den: a.den * b.num });
export const isBelow = (a: Fraction, b: Fraction): boolean => a.num * b.den < b.num * a.den;
export const greater = (a: Fraction, b: Fraction): Fraction => (isBelow(a, b) ? b : a);
export const smaller = (a: Fraction, b: Fraction): Fraction => (isBelow(a, b) ? a : b);
export const isZero = ({ num }: Fraction): boolean => num === 0n;

export function sumOf(all: readonly Fraction[]): Fraction {
  let sum = ZERO;
  for (const one of all) sum = plus(sum, one);
  return sum;
}

/** Whole cents at or below an amount in euros that is not negative, and what is left. */
export function downToCents(euros: Fraction): { cents: bigint; rest: Fraction } {
  const cents = (euros.num * 100n) / euros.den;
  return { cents, rest: { num: euros.num * 100n - cents * euros.den, den: euros.den } };
}

/** The nearest number of so many decimals, as a count of them; a half goes up. */
export function nearest({ num, den }: Fraction, decimals: number): bigint {
  const scaled = num * 10n ** BigInt(decimals);
  return (2n * scaled + den) / (2n * den);
}

/** `12345n` is `"123.45"`. */
export function euros(cents: bigint): string {
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
