/** Every TypeScript block of the README compiles under the project's own settings, runs, and prints what it says. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

const DOCUMENTS = ["README.md", "docs/guides/sppe.md"];

const blocks = DOCUMENTS.flatMap((document) =>
  [...readFileSync(document, "utf8").matchAll(/```ts\n([\s\S]*?)```/g)].map((match, rank) => ({
    name: `${document} ${rank + 1}`,
    code: match[1] ?? "",
  })),
);

/** One folder for each process: the time zones run side by side. */
const folder = resolve(`test/docs/.blocks-${process.pid}`);
const fileOf = (rank: number) => resolve(folder, `block-${rank}.ts`);

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  blocks.forEach(({ code }, rank) => {
    writeFileSync(fileOf(rank), code);
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("code blocks", () => {
  it("are at least one for each kind of user", () => {
    expect(blocks.length).toBeGreaterThanOrEqual(3);
  });

  it("compile under the strictest settings", { timeout: 240_000 }, () => {
    const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, resolve("."));
    const program = ts.createProgram(
      blocks.map((_, rank) => fileOf(rank)),
      options,
    );
    const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
      return `${basename(file?.fileName ?? "")}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    });
    expect(problems).toEqual([]);
  });

  it.each(blocks.map(({ name, code }, rank) => [name, code, rank] as const))(
    "%s prints what it says",
    async (_name, code, rank) => {
      const printed: string[] = [];
      const spy = vi.spyOn(console, "log").mockImplementation((...values) => {
        printed.push(values.join(" "));
      });
      try {
        await import(/* @vite-ignore */ fileOf(rank));
      } finally {
        spy.mockRestore();
      }
      expect(printed).toEqual([...code.matchAll(/^\/\/ => (.*)$/gm)].map((match) => match[1]));
      expect(printed.length).toBeGreaterThan(0);
    },
  );
});
