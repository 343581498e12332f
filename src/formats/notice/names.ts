/** What the key of a value is called in a sentence. */
import { type Langue, textOf } from "../../messages/index.js";
import { hasText } from "../../messages/internal.js";

/** The name of a parameter of the bonus; the key itself where it has none. */
export function nameOfValue(cle: string, langue: Langue): string {
  const key = [`notice.cle.${cle}`, `parametre.${cle}`].find(hasText);
  return key === undefined ? cle : textOf(key, langue);
}
