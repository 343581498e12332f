/** Every symbol that the package exports says what it is: its meaning, its shape, its units. */
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
      found.set(`${where}:${target.name}`, { name: target.name, where, documented });
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
});
