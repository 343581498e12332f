/** How deep and how large an input may be. */

/** Deepest nesting accepted: a plan d'actions of four levels in a dossier stays below 20. */
export const MAX_DEPTH = 64;
/** Most values (objects, lists, texts, numbers) accepted in one input. */
export const MAX_VALUES = 2_000_000;
/**
 * Longest exact number read, in characters: what a computation writes stays below 300. Reducing a quotient takes a time that grows
 * as the square of its length.
 */
export const MAX_DIGITS = 1_000;
