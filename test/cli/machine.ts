/** A machine of the files of a test, for the command line. */
import type { Machine } from "../../src/cli/io.js";
import { run } from "../../src/cli/program.js";

/** Runs the program on these files alone, and keeps what it prints and writes. */
export async function type(
  args: readonly string[],
  { files = {} }: { readonly files?: Readonly<Record<string, string | Uint8Array>> } = {},
) {
  let [out, err] = ["", ""];
  const written: Record<string, string> = {};
  const binaries: Record<string, Uint8Array> = {};
  const machine: Machine = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colours: false,
    errTerminal: false,
    today: "2026-11-22",
    readBytes: async (path) => {
      const content = files[path];
      if (content === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
    listJson: async () => [],
    writeText: async (path, text) => {
      written[path] = text;
    },
    writeBytes: async (path, bytes) => {
      binaries[path] = bytes;
    },
  };
  const code = await run(args, machine);
  return { code, out, err, written, binaries };
}
