/** What a newcomer does with the README alone: its blocks saved under their names, its commands run as written. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { blocksOf } from "../docs/documents.js";
import { type Check, lines, type Run } from "./run.js";

/** What a newcomer would see that is not what the README says; empty when all is as written. */
export function followReadme(folder: string, tarball: string, run: Run): readonly Check[] {
  const page = "README.md";
  const scripts = blocksOf(page, "ts");
  for (const { title, code } of [...blocksOf(page, "json"), ...scripts]) {
    if (title !== undefined) writeFileSync(join(folder, title), code);
  }
  writeFileSync(join(folder, "package.json"), "{}\n");
  // What stands after "From a clone" needs the repository: everything before needs the package only.
  const commands = blocksOf(page, "sh")
    .flatMap(({ code }) => lines(code))
    .filter((line) => line.startsWith("npx ") || line.startsWith("npm install "));
  return commands.map((command) => {
    const [program = "", ...args] = command.split(/\s+/);
    const given = args.map((arg) => (arg === "convention-territoriale" && program === "npm" ? tarball : arg));
    const { code, output } = run(program, given, folder);
    const script = scripts.find(({ title }) => title !== undefined && args.includes(title));
    if (script === undefined) return { name: command, ok: code < 2, output };
    const said = [...script.code.matchAll(/^\/\/ => ?(.*)$/gm)].map((match) => match[1] ?? "");
    return { name: command, ok: code === 0 && lines(output).join("\n") === said.join("\n"), output };
  });
}
