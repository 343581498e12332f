/** What every formatter does with a value that is not the result it writes: it throws, and writes nothing. */
import type { Langue } from "../messages/index.js";
import { notAResult } from "../messages/internal.js";
import { hasEndlessList } from "../primitives/internal.js";

/**
 * Writes a result whole: a value of plain JavaScript may lack any field that its type promises, or hold a list that takes
 * for ever to walk.
 *
 * @throws TypeError with the code `RESULT_UNREADABLE`
 */
export function writeResult<T>(result: unknown, write: () => T, langue: Langue): T {
  try {
    if (!hasEndlessList(result)) return write();
  } catch (error) {
    throw notAResult(langue, error);
  }
  throw notAResult(langue);
}
