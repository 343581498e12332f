/** `explain`: the page of a code of finding, of issue, or of a rule of law. */
import { explainCode } from "../../formats/internal.js";
import { type Langue, textOf } from "../../messages/index.js";
import type { Machine } from "../io.js";
import { printable, printableLines } from "../output/printable.js";

/** Options of the command. */
export interface ExplainOptions {
  readonly lang: Langue;
}

/** @returns 0, or 2 for a code that the library does not have */
export async function explainOne(code: string, { lang }: ExplainOptions, machine: Machine): Promise<0 | 2> {
  const page = explainCode(code, lang);
  if (page === undefined) {
    machine.err(`${printable(textOf("cli.codeInconnu", lang, { valeur: code }))}\n`);
    return 2;
  }
  machine.out(printableLines(page));
  return 0;
}
