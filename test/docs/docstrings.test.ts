/**
 * Every symbol that the package exports says what it is: its meaning, its shape, its units. Every function also says what it
 * takes and what it returns, and shows a call, which `code-blocks.test.ts` runs.
 */
import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";

const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly exports: Record<string, unknown> };
const entries = Object.keys(exports)
  .filter((key) => !key.endsWith(".json"))
  .map((key) => resolve(key === "." ? "src/index.ts" : `src/${key.slice(2)}/index.ts`));

interface Exported {
  readonly name: string;
  readonly where: string;
  readonly documented: boolean;
  /** For a function, the tags that its docstring lacks: `@param at`, `@returns`, `@example`. */
  readonly lacks: readonly string[];
}

/** The tags that the docstring of a function should have and does not. */
function lacking(target: ts.Symbol, checker: ts.TypeChecker): readonly string[] {
  const [signature] = checker.getTypeOfSymbol(target).getCallSignatures();
  if (signature === undefined || target.valueDeclaration === undefined) return [];
  const tags = target.getJsDocTags(checker).map(({ name, text }) => {
    const words = ts.displayPartsToString(text);
    return name === "param" ? `@param ${words.split(/\s/, 1)[0]}` : words.trim() === "" ? "" : `@${name}`;
  });
  // A parameter that is taken apart at once has no name of its own: its docstring calls it the question.
  const params = signature.parameters.map(({ name }) => `@param ${name.startsWith("__") ? "question" : name}`);
  const wanted = [...params, "@returns", "@example"];
  return target.getDocumentationComment(checker).length === 0
    ? ["a first sentence", ...wanted.filter((tag) => !tags.includes(tag))]
    : wanted.filter((tag) => !tags.includes(tag));
}

/** What each entry exports, followed to where it is declared. */
function exportedBy(files: readonly string[]): readonly Exported[] {
  const { config } = ts.readConfigFile(resolve("tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, resolve("."));
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const found = new Map<string, Exported>();
  for (const file of files) {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    for (const symbol of module === undefined ? [] : checker.getExportsOfModule(module)) {
      const target = (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
      const [declaration] = target.declarations ?? [];
      const where = declaration === undefined ? file : relative(".", declaration.getSourceFile().fileName);
      const text = ts.displayPartsToString(target.getDocumentationComment(checker));
      const documented = text.trim() !== "" || target.getJsDocTags(checker).length > 0;
      found.set(`${where}:${target.name}`, { name: target.name, where, documented, lacks: lacking(target, checker) });
    }
  }
  return [...found.values()];
}

describe("docstrings", () => {
  let exported: readonly Exported[] = [];
  beforeAll(() => {
    exported = exportedBy(entries);
  }, 240_000);

  it("are looked for on what every entry exports", () => {
    expect(entries.length).toBeGreaterThan(10);
    expect(exported.length).toBeGreaterThan(300);
    expect(exported.some(({ name }) => name === "computeBonusTerritoire")).toBe(true);
  });

  it("are on every exported symbol", () => {
    const missing = exported.filter(({ documented }) => !documented).map(({ name, where }) => `${where}: ${name}`);
    expect(missing.sort()).toEqual([]);
  });

  it("of functions say what they take and return, and show a call", () => {
    const missing = exported.flatMap(({ name, where, lacks }) => lacks.map((tag) => `${where}: ${name} lacks ${tag}`));
    expect(missing.sort()).toEqual([]);
  });
});
