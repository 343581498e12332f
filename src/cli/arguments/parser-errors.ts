/** What is wrong with a command, in the language asked: the parser of the arguments only knows English. */
import { type Langue, textOf } from "../../messages/index.js";

/** Each kind of error of the parser, its English words, and the key of ours. */
const KINDS: readonly (readonly [key: string, words: RegExp])[] = [
  ["argumentManque", /^error: missing required argument '(?<nom>.+)'$/],
  ["valeurManque", /^error: option '(?<nom>.+)' argument missing$/],
  ["optionInconnue", /^error: unknown option '(?<nom>[\s\S]*)'$/],
  ["commandeInconnue", /^error: unknown command '(?<nom>[\s\S]*)'$/],
  ["tropDArguments", /^error: too many arguments.* Expected (?<attendu>\d+) arguments? but got (?<trouve>\d+)\.$/],
  [
    "valeurParmi",
    /^error: option '(?<nom>.+?)' argument '(?<valeur>[\s\S]*)' is invalid\. Allowed choices are (?<choix>.+)\.$/,
  ],
  ["valeurFausse", /^error: option '(?<nom>.+?)' argument '(?<valeur>[\s\S]*)' is invalid\. (?<detail>.+)$/],
];

/** What the parser adds when a name is close to one that exists. */
const CLOSE = /\n\(Did you mean (?:one of )?(?<proche>.+)\?\)$/;

/** @returns the sentence in the language; the parser's own where it says something else */
export function parserError(message: string, langue: Langue): string {
  const proche = CLOSE.exec(message)?.groups?.["proche"];
  const bare = message.replace(CLOSE, "");
  for (const [key, words] of KINDS) {
    const groups = words.exec(bare)?.groups;
    if (groups === undefined) continue;
    const hint = proche === undefined ? "" : ` ${textOf("cli.erreur.proche", langue, { proche })}`;
    return textOf(`cli.erreur.${key}`, langue, groups) + hint;
  }
  return message;
}
