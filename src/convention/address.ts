/** Addresses: an instrument and the path of a disposition in it, `Av1#annexe2/aller-vers`. */
import { show } from "../primitives/internal.js";

/** The two halves of an address; an empty path names the instrument itself. */
export interface Address {
  readonly instrument: string;
  /** Ids from the root of the instrument, joined by `/`. */
  readonly path: string;
}

const SHAPE =
  /^[A-Za-z][A-Za-z0-9]{0,19}#(?:(?:[A-Za-z0-9][A-Za-z0-9._-]{0,79}\/){0,15}[A-Za-z0-9][A-Za-z0-9._-]{0,79})?$/;

/**
 * Reads the address of a disposition.
 *
 * @param text - an address: `CTG#art9`
 * @returns the parts of the address, or undefined when the text is none
 *
 * @example
 * ```ts
 * import { parseAddress } from "convention-territoriale/convention";
 *
 * console.log(parseAddress("Av1#annexe2/passerelles"), parseAddress("art 9"));
 * // => { instrument: 'Av1', path: 'annexe2/passerelles' } undefined
 * ```
 */
export function parseAddress(text: string): Address | undefined {
  if (typeof text !== "string" || !SHAPE.test(text)) return undefined;
  const mark = text.indexOf("#");
  return { instrument: text.slice(0, mark), path: text.slice(mark + 1) };
}

/**
 * The address of a disposition: `CTG#art9`, from the id of its instrument and its path there.
 *
 * @param instrument - id of the instrument
 * @param path - ids from the root of the instrument, separated by `/`
 * @returns the address
 *
 * @example
 * ```ts
 * import { addressOf } from "convention-territoriale/convention";
 *
 * console.log(addressOf("Av1", "annexe2/passerelles"));
 * // => Av1#annexe2/passerelles
 * ```
 */
export function addressOf(instrument: string, path: string): string {
  return `${words(instrument)}#${words(path)}`;
}

/** The text itself; any other value, which plain JavaScript may give, as an issue would quote it. */
const words = (text: string): string => (typeof text === "string" ? text : show(text));

const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

/** Whether a text may be the id of a disposition, hence a segment of addresses. */
export function isSegment(text: string): boolean {
  return typeof text === "string" && SEGMENT.test(text);
}
