/** The question of a verb, looked at before its parts: declared types do not hold plain JavaScript callers. */
import { type Issue, issue } from "./outcome.js";
import { show } from "./show.js";

/**
 * What is wrong with a question as an object: it is none (`SHAPE_INVALID`), or it has a key that the verb does not know
 * (`KEY_UNKNOWN`): a misspelt option would otherwise answer another question without a word.
 *
 * @param known - every key of the question, so that a new one asks to be named here
 */
export function questionIssues<Q extends object>(
  question: Q,
  known: { readonly [Key in keyof Required<Q>]: true },
): readonly Issue[] {
  const asked: unknown = question;
  if (typeof asked !== "object" || asked === null || Array.isArray(asked))
    return [issue("SHAPE_INVALID", [], { attendu: "objet" })];
  return unknownKeys(asked, (key) => Object.hasOwn(known, key));
}

/** One `KEY_UNKNOWN` for each key of an object that is not known. */
export function unknownKeys(asked: object, isKnown: (key: string) => boolean): readonly Issue[] {
  const others = Object.keys(asked).filter((key) => !isKnown(key));
  return others.map((key) => issue("KEY_UNKNOWN", [show(key)], { cle: show(key) }));
}
