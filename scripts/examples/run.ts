/** Running a command of an example and looking at what it printed. */
import { spawnSync } from "node:child_process";

/** One thing tried: its name, whether it went as said, and what was printed. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly output: string;
}

/** Runs a program in a folder; its exit code, and its standard output (with the errors, when it failed). */
export type Run = (
  program: string,
  args: readonly string[],
  folder: string,
) => { readonly code: number; readonly output: string };

export const run: Run = (program, args, folder) => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8" });
  return { code: status ?? 3, output: status === 0 ? stdout : `${stdout}${stderr}` };
};

/** The lines of a text that are not empty. */
export const lines = (text: string): readonly string[] => text.split(/\r?\n/).filter((line) => line !== "");
