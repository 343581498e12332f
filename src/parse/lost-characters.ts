/** Texts of a file that a former bad conversion damaged before it came here. */
import { hasLostCharacters } from "../bytes/internal.js";
import type { Issue } from "../primitives/index.js";
import { issue } from "../primitives/internal.js";

/**
 * The texts of a JSON value that have lost characters, keys included.
 *
 * @param value - JSON whose depth and size are already measured
 * @returns one `VALUE_CHARACTERS_LOST` for each such text, with its path
 */
export function lostCharacters(value: unknown): readonly Issue[] {
  const found: Issue[] = [];
  // The path is grown and cut back, and copied only for what is found.
  const path: (string | number)[] = [];
  const look = (text: string) => {
    if (hasLostCharacters(text)) found.push(issue("VALUE_CHARACTERS_LOST", [...path], { texte: text.slice(0, 80) }));
  };
  const visit = (current: unknown): void => {
    if (typeof current === "string") look(current);
    if (typeof current !== "object" || current === null) return;
    for (const [key, each] of Object.entries(current)) {
      path.push(Array.isArray(current) ? Number(key) : key);
      if (!Array.isArray(current)) look(key);
      visit(each);
      path.pop();
    }
  };
  visit(value);
  return found;
}
