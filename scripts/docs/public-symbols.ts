/** What the package exports, with its docstrings: read by the page of functions and by the test of docstrings. */
import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import ts from "typescript";

/** A symbol that a subpath exports, followed to where it is declared. */
export interface PublicSymbol {
  readonly name: string;
  /** `src/parse/dossier.ts` */
  readonly where: string;
  /** `parse`; empty for the root entry. A symbol of both has the subpath. */
  readonly room: string;
  readonly kind: "function" | "value" | "type";
  /** The text before the tags. */
  readonly description: string;
  /** `@param dossier`, `@returns`, `@example`: those that say something. */
  readonly tags: readonly string[];
  /** Names of the parameters of a function. A parameter that is taken apart at once is called `question`. */
  readonly params: readonly string[];
}

const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly exports: Record<string, unknown> };

/** Subpaths of code, the root (an empty name) last: `avenant`, `messages/fr`. */
export const ROOMS: readonly string[] = Object.keys(exports)
  .filter((key) => !key.endsWith(".json"))
  .map((key) => key.slice(2))
  .sort((a, b) => Number(a === "") - Number(b === "") || (a < b ? -1 : 1));

let known: readonly PublicSymbol[] | undefined;

/** Every symbol that the package exports, once, by room. */
export function publicSymbols(): readonly PublicSymbol[] {
  known ??= read();
  return known;
}

function read(): readonly PublicSymbol[] {
  const files = ROOMS.map((room) => resolve(`src/${room}/index.ts`));
  const { config } = ts.readConfigFile(resolve("tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, resolve("."));
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const found = new Map<string, PublicSymbol>();
  for (const [rank, file] of files.entries()) {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    for (const symbol of module === undefined ? [] : checker.getExportsOfModule(module)) {
      const target = (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
      const [declaration] = target.declarations ?? [];
      const where = declaration === undefined ? file : relative(".", declaration.getSourceFile().fileName);
      const key = `${where}:${target.name}`;
      if (!found.has(key)) found.set(key, { ...describe(target, checker), where, room: ROOMS[rank] ?? "" });
    }
  }
  return [...found.values()];
}

function describe(target: ts.Symbol, checker: ts.TypeChecker): Omit<PublicSymbol, "where" | "room"> {
  const signatures = target.valueDeclaration === undefined ? [] : checker.getTypeOfSymbol(target).getCallSignatures();
  const tags = target.getJsDocTags(checker).flatMap(({ name, text }) => {
    const words = ts.displayPartsToString(text).trim();
    return words === "" ? [] : [name === "param" ? `@param ${words.split(/\s/, 1)[0]}` : `@${name}`];
  });
  return {
    name: target.name,
    kind: target.valueDeclaration === undefined ? "type" : signatures.length > 0 ? "function" : "value",
    description: ts.displayPartsToString(target.getDocumentationComment(checker)).trim(),
    tags,
    params: (signatures[0]?.parameters ?? []).map(({ name }) => (name.startsWith("__") ? "question" : name)),
  };
}
