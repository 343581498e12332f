/** What the other folders of `src` take of this one, and applications do not: it may change in any release. */

export { hasLostCharacters } from "./lost-characters.js";
