/** From the format 1 to the format 2. */
import type { Fields } from "../../primitives/index.js";

/**
 * Format 1 asked for the first and the last day of the convention; format 2 takes what is known of them. What format 1 could
 * write means the same in format 2.
 */
export function fromVersion1(dossier: Fields): Fields {
  return { ...dossier, version: 2 };
}
