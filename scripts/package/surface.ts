/**
 * For each entry of the built package, as a module and as CommonJS: the values that the declarations promise are those that
 * exist at run time. A value that is declared only compiles, then crashes.
 */
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import packageJson from "../../package.json" with { type: "json" };

interface Face {
  readonly types: string;
  readonly default: string;
}

const faces = Object.entries(packageJson.exports).flatMap(([entry, target]) =>
  typeof target === "string"
    ? []
    : [
        { entry, how: "import", face: target.import },
        { entry, how: "require", face: target.require },
      ],
);

const program = ts.createProgram(
  faces.map(({ face }) => resolve(face.types)),
  { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16, target: ts.ScriptTarget.ES2022 },
);
const checker = program.getTypeChecker();

/** The names that the declarations give to values, and not only to types. */
function declaredBy({ types }: Face): readonly string[] {
  const source = program.getSourceFile(resolve(types));
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${types} is no module`);
  const values = checker.getExportsOfModule(module).filter((symbol) => {
    if (symbol.declarations?.some(ts.isTypeOnlyImportOrExportDeclaration)) return false;
    const target = (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
    return (target.flags & ts.SymbolFlags.Value) !== 0;
  });
  return values.map(({ name }) => name).sort();
}

async function exportedBy({ default: file }: Face, how: string): Promise<readonly string[]> {
  const load =
    how === "import" ? import(pathToFileURL(resolve(file)).href) : createRequire(import.meta.url)(resolve(file));
  return Object.keys(await load).sort();
}

let problems = 0;
let values = 0;
for (const { entry, how, face } of faces) {
  const declared = declaredBy(face);
  const exported = await exportedBy(face, how);
  const wrong = [
    ...declared.filter((name) => !exported.includes(name)).map((name) => `${name} is declared, and does not exist`),
    ...exported.filter((name) => !declared.includes(name)).map((name) => `${name} exists, and is not declared`),
  ];
  for (const each of wrong) process.stderr.write(`${how} ${entry}: ${each}\n`);
  problems += wrong.length;
  values += declared.length;
}
process.stdout.write(`${faces.length} faces, ${values} values declared, ${problems} that are not what is said\n`);
process.exitCode = values > 0 && problems === 0 ? 0 : 1;
