/** What every verb of this room does with a value that is not the result it writes: it throws, and writes nothing. */
import type { Langue } from "../messages/index.js";
import { notAResult } from "../messages/internal.js";

/**
 * Writes a result whole: a value of plain JavaScript may lack any field that its type promises.
 *
 * @throws TypeError with the code `RESULT_UNREADABLE`
 */
export function writeResult<T>(write: () => T, langue: Langue): T {
  try {
    return write();
  } catch (error) {
    throw notAResult(langue, error);
  }
}
