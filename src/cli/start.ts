/** From the arguments of a process to its exit code. */
import { textOf } from "../messages/index.js";
import { languageOf } from "./arguments/langue.js";
import { type Streams, thisMachine } from "./io.js";
import { printable } from "./output/printable.js";
import { run } from "./program.js";

/** What the program needs of its process. */
export interface Started extends Streams {
  readonly argv: readonly string[];
  readonly exit: (code: number) => void;
  exitCode?: string | number | null | undefined;
}

/**
 * Runs the program, and leaves its exit code for when the output is written out. An output that cannot be written (a full
 * disk, a reader that has gone) is said in one sentence, and leaves 2: nobody may take half a report for the whole.
 */
export async function start(started: Started): Promise<void> {
  const args = started.argv.slice(2);
  let said = false;
  const fail = (sentence: string) => {
    started.exitCode = 2;
    if (said) return;
    said = true;
    started.stderr.write(`${printable(sentence)}\n`, () => started.exit(2));
  };
  const unwritten = (error: Error & { readonly code?: string }) =>
    fail(textOf("cli.sortie", languageOf(args), { detail: error.code ?? error.message }));
  started.stdout.on("error", unwritten);
  // Nobody is left to tell.
  started.stderr.on("error", () => started.exit(2));
  try {
    const code = await run(args, thisMachine(started));
    if (!said) started.exitCode = code;
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}
