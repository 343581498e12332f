/** Signs that are spaced otherwise from one language to another. */
import type { Langue } from "./types.js";

/** Between a name and what is said of it. */
export const colon = (langue: Langue): string => (langue === "en" ? ": " : " : ");

/** Between the members of a list. */
export const semicolon = (langue: Langue): string => (langue === "en" ? "; " : " ; ");

/** Words of a document, between the quotation marks of the language. */
export const quote = (words: string, langue: Langue): string => (langue === "en" ? `“${words}”` : `« ${words} »`);
