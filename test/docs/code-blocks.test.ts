/**
 * Every block of code of the READMEs, of the guides and of the docstrings is tried: TypeScript compiles, runs and prints what
 * it says; JSON parses.
 */
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { format } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { allBlocks, blocksOf, DOCUMENTS, docstringExamples } from "../../scripts/docs/documents.js";
import { thisMachine } from "../../src/cli/io.js";
import { run } from "../../src/cli/program.js";
import { parseAvenant, parseConvention, parseDemande, parseDossier } from "../../src/parse/index.js";

const PARSERS = { avenant: parseAvenant, convention: parseConvention, demande: parseDemande, dossier: parseDossier };

// The French README has the blocks of the English one, which a test below checks: each is tried once.
const scripts = [...allBlocks("ts").filter(({ document }) => document !== "README.fr.md"), ...docstringExamples()];
const files = allBlocks("json");
const commands = allBlocks("sh").flatMap(({ document, code }) =>
  code
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ document, line })),
);

/** One folder for each process: the time zones run side by side. It is what a reader's folder is after the README. */
const root = resolve(".");
const folder = resolve(`test/docs/.blocks-${process.pid}`);
const fileOf = (rank: number) => resolve(folder, `block-${rank}.ts`);

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  for (const { title, code } of files) if (title !== undefined) writeFileSync(join(folder, title), code);
  scripts.forEach(({ code }, rank) => {
    writeFileSync(fileOf(rank), code);
  });
  symlinkSync(resolve("examples"), join(folder, "examples"));
  process.chdir(folder);
});

afterAll(() => {
  process.chdir(root);
  rmSync(folder, { recursive: true, force: true });
});

async function printedBy(action: () => Promise<unknown>): Promise<readonly string[]> {
  const printed: string[] = [];
  const spy = vi.spyOn(console, "log").mockImplementation((...values) => {
    printed.push(format(...values));
  });
  try {
    await action();
  } finally {
    spy.mockRestore();
  }
  return printed.flatMap((text) => text.split("\n").map((line) => line.trimEnd()));
}

describe("the pages", () => {
  it("have blocks to try", () => {
    expect(DOCUMENTS.length).toBeGreaterThan(8);
    expect(scripts.length).toBeGreaterThan(10);
  });

  it("are in two languages for the README, with the same blocks", () => {
    for (const language of ["ts", "json", "sh"]) {
      const codes = (document: string) => blocksOf(document, language).map(({ code }) => code);
      expect(codes("README.fr.md"), language).toEqual(codes("README.md"));
    }
  });
});

describe("TypeScript blocks", () => {
  // Types have no time zone: one is enough. What the blocks import is checked by `npm run check:types`.
  it.runIf(process.env["TZ"] === "UTC")("compile under the strictest settings", { timeout: 240_000 }, () => {
    const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
    const program = ts.createProgram(
      scripts.map((_, rank) => fileOf(rank)),
      options,
    );
    const problems = scripts.flatMap(({ name }, rank) => {
      const file = program.getSourceFile(fileOf(rank));
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      return found.map(({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
    });
    expect(scripts.every((_, rank) => program.getSourceFile(fileOf(rank)) !== undefined)).toBe(true);
    expect([...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()]).toEqual([]);
    expect(problems).toEqual([]);
  });

  it.each(scripts.map(({ name, code }, rank) => [name, code, rank] as const))(
    "%s prints what it says",
    async (_name, code, rank) => {
      const printed = await printedBy(() => import(/* @vite-ignore */ fileOf(rank)));
      expect(printed).toEqual([...code.matchAll(/^\/\/ => ?(.*)$/gm)].map((match) => match[1]));
      expect(printed.length).toBeGreaterThan(0);
    },
  );
});

describe("JSON blocks", () => {
  it.each(files.map(({ name, title, code }) => [name, title, code] as const))("%s can be read", (name, title, code) => {
    const value: unknown = JSON.parse(code);
    const kind = Object.entries(PARSERS).find(([word]) => title?.startsWith(word));
    if (title === undefined) return;
    expect(kind, `${name}: a file is a dossier, a convention, an avenant or a demande`).toBeDefined();
    const outcome = kind?.[1](value);
    expect(outcome?.ok === true ? [] : outcome?.issues).toEqual([]);
  });
});

describe("commands", () => {
  const own = commands.flatMap(({ document, line }) =>
    [...line.matchAll(/npx convention-territoriale ([^|>#]+)/g)].map((match) => [document, match[1] ?? ""] as const),
  );

  it("name scripts of the package", () => {
    const named = commands.flatMap(({ line }) =>
      [...line.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? ""),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !Object.hasOwn(packageJson.scripts, name))).toEqual([]);
  });

  it.each(own)("%s: convention-territoriale %s", async (document, args) => {
    const said: string[] = [];
    const here = thisMachine();
    // The commands of an example are typed in its folder; what they write is kept out of the sources.
    const folder = document.startsWith("examples/") ? dirname(document) : ".";
    const machine = {
      ...here,
      readBytes: (path: string, most: number) =>
        here.readBytes(existsSync(join(folder, path)) ? join(folder, path) : path, most),
      writeText: async () => undefined,
      out: (text: string) => said.push(text),
      err: (text: string) => said.push(text),
    };
    const code = await run(args.trim().split(/\s+/), machine);
    expect(code, said.join("")).toBeLessThan(2);
    expect(said.join("").length).toBeGreaterThan(0);
  });
});
