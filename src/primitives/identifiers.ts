/** Identifiers of bodies and places: SIREN and INSEE commune code. */
import { failure, issue, type Outcome, type Path, success } from "./outcome.js";
import { show } from "./reading/show.js";

declare const siren: unique symbol;
declare const codeInsee: unique symbol;

/** Nine digits, the last one being the Luhn key: 200066405. */
export type Siren = string & { readonly [siren]: true };

/** Five characters: two for the département (2A and 2B in Corsica, 97x and 98x overseas), the rest for the commune. */
export type CodeInsee = string & { readonly [codeInsee]: true };

const MAINLAND = /^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5])(?!000)\d{3}$/;
const OVERSEAS = /^(?:97[1-8]|98[4-9])\d{2}$/;

function hasLuhnKey(digits: string): boolean {
  // Doubled every second digit from the last one: with nine digits, every second one from the first.
  const sum = [...digits].reduce((total, digit, rank) => {
    const value = rank % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/**
 * Whether a value is nine digits with a right Luhn key.
 *
 * @param value - anything
 * @returns true for a text whose key is right
 *
 * @example
 * ```ts
 * import { isSiren } from "convention-territoriale/primitives";
 *
 * console.log(isSiren("200066405"), isSiren("200066406"));
 * // => true false
 * ```
 */
export function isSiren(value: unknown): value is Siren {
  return typeof value === "string" && /^\d{9}$/.test(value) && value !== "000000000" && hasLuhnKey(value);
}

/** @returns the SIREN, or `SIREN_INVALID` (not nine digits, or a wrong Luhn key) */
export function parseSiren(value: unknown, path: Path = []): Outcome<Siren> {
  return isSiren(value) ? success(value) : failure([issue("SIREN_INVALID", path, { valeur: show(value) })]);
}

/**
 * Whether a value is written as a commune code; that the commune exists is not checked.
 *
 * @param value - anything
 * @returns true for five characters of that form
 *
 * @example
 * ```ts
 * import { isCodeInsee } from "convention-territoriale/primitives";
 *
 * console.log(isCodeInsee("2A004"), isCodeInsee("27"));
 * // => true false
 * ```
 */
export function isCodeInsee(value: unknown): value is CodeInsee {
  return typeof value === "string" && (MAINLAND.test(value) || OVERSEAS.test(value));
}

/** @returns the commune code, or `CODE_INSEE_INVALID`; that the commune exists is not checked here */
export function parseCodeInsee(value: unknown, path: Path = []): Outcome<CodeInsee> {
  return isCodeInsee(value) ? success(value) : failure([issue("CODE_INSEE_INVALID", path, { valeur: show(value) })]);
}
