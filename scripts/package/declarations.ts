/** No `any`, no zod, no Decimal and no Date in the declarations: two copies of a library in one application must not clash. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const LIBRARIES =
  /^(?:zod|decimal\.js|fraction\.js|@noble\/hashes|json-canonicalize|date-fns|@date-fns\/utc|csv-parse|csv-stringify|ical-generator|diff|ts-pattern)(?:\/|$)/;
const TYPES = /^(?:Date|Decimal|Zod\w*|z)$/;

function problemsOf(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const problems: string[] = [];
  const say = (node: ts.Node, what: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    problems.push(`${file}:${line + 1}: ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) say(node, "any");
    if (ts.isImportDeclaration(node) && LIBRARIES.test(node.moduleSpecifier.getText().slice(1, -1))) {
      say(node, node.moduleSpecifier.getText());
    }
    if (ts.isTypeReferenceNode(node)) {
      const [first = ""] = node.typeName.getText().split(".");
      if (TYPES.test(first)) say(node, node.typeName.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return problems;
}

const files = (readdirSync("dist", { recursive: true, encoding: "utf8" }) as string[])
  .filter((file) => /\.d\.c?ts$/.test(file))
  .map((file) => join("dist", file));
const problems = files.flatMap(problemsOf);
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${files.length} declaration files, ${problems.length} types that should not show\n`);
process.exitCode = files.length > 0 && problems.length === 0 ? 0 : 1;
