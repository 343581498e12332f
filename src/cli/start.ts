/** From the arguments of a process to its exit code. */
import { type Streams, thisMachine } from "./io.js";
import { run } from "./program.js";

/** What the program needs of its process. */
export interface Started extends Streams {
  readonly argv: readonly string[];
  readonly exit: (code: number) => void;
  exitCode?: string | number | null | undefined;
}

/** Runs the program, and leaves its exit code for when the output is written out. */
export async function start(started: Started): Promise<void> {
  // A reader that closes its end early (`| head`) is no failure.
  started.stdout.on("error", (error: Error & { code?: string }) => {
    if (error.code !== "EPIPE") throw error;
    started.exit(0);
  });
  try {
    started.exitCode = await run(started.argv.slice(2), thisMachine(started));
  } catch (error) {
    started.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    started.exitCode = 2;
  }
}
