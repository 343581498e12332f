/** The language is needed before the options are read: the help and the errors are written in it. */
import type { Langue } from "../../messages/index.js";

/** The language that the arguments ask for; French unless they ask for English. */
export function languageOf(args: readonly string[]): Langue {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const value = args[at]?.startsWith("--lang=") ? args[at]?.slice(7) : args[at + 1];
  return at >= 0 && value === "en" ? "en" : "fr";
}
