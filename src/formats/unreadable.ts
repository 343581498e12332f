/** What a verb of this room gives for a value that is not the result it writes: words that say so, never an exception. */
import { describeIssue, type Langue } from "../messages/index.js";
import { issue } from "../primitives/internal.js";

/** The sentence, in the language asked, that stands in the place of what cannot be written. */
export function unreadable(langue: Langue): string {
  const { message, remede } = describeIssue(issue("RESULT_UNREADABLE", [], {}), langue);
  return `${message} ${remede}`;
}

/**
 * Writes a result whole, or says that it is none: a value of plain JavaScript may lack any field that its type promises.
 *
 * @param otherwise - what to give instead, made of the sentence
 */
export function writeOr<T>(write: () => T, langue: Langue, otherwise: (sentence: string) => T): T {
  try {
    return write();
  } catch {
    return otherwise(unreadable(langue));
  }
}
