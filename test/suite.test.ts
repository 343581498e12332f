/** What the suite promises of itself: enough worked cases and properties, nothing skipped, no tolerance on money or dates. */
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const OWN = "suite.test.ts";
const files = (readdirSync("test", { recursive: true }) as string[])
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && file !== OWN)
  .sort();
const trees = files.map((file) => ({
  file,
  tree: ts.createSourceFile(file, readFileSync(`test/${file}`, "utf8"), ts.ScriptTarget.Latest, true),
}));

interface Found<T extends ts.Node> {
  readonly file: string;
  readonly node: T;
}

/** Every node of the suite that is of a kind. */
function nodesOf<T extends ts.Node>(is: (node: ts.Node) => node is T): readonly Found<T>[] {
  const found: Found<T>[] = [];
  for (const { file, tree } of trees) {
    const visit = (node: ts.Node): void => {
      if (is(node)) found.push({ file, node });
      node.forEachChild(visit);
    };
    visit(tree);
  }
  return found;
}

const placeOf = ({ file, node }: Found<ts.Node>) => {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  return `${file}:${line + 1}`;
};

/** The name of what is called: `it`, `fc.assert`; for `it.each(rows)(title, ...)`, that of the inner call. */
function nameOf(callee: ts.Expression): string {
  if (ts.isCallExpression(callee)) return nameOf(callee.expression);
  if (ts.isPropertyAccessExpression(callee)) return `${nameOf(callee.expression)}.${callee.name.text}`;
  return ts.isIdentifier(callee) ? callee.text : "";
}

const titleOf = ({ arguments: [title] }: ts.CallExpression) =>
  title && ts.isStringLiteralLike(title) ? title.text : "";

/** The titles of a test: those of what it stands in, then its own. */
function titlesOf(node: ts.Node): string {
  const own = ts.isCallExpression(node) && /^(?:describe|it)\b/.test(nameOf(node.expression)) ? [titleOf(node)] : [];
  return [...(node.parent === undefined ? [] : [titlesOf(node.parent)]), ...own].join(" ");
}

function within(node: ts.Node, name: string): boolean {
  if (ts.isCallExpression(node) && nameOf(node.expression) === name) return true;
  return node.parent !== undefined && within(node.parent, name);
}

const calls = nodesOf(ts.isCallExpression);
const accesses = nodesOf(ts.isPropertyAccessExpression);

/** The four conventions on which the cases were worked, and the partner page of the Caf. */
const DOCUMENTS = /\b(?:Roumois|Gard rhodanien|the Gard|L'Union|Baronnies|partner page of the Caf)\b/;
/** Rooms that write or read what others worked out. */
const ELSEWHERE = /^(?:docs|examples|formats|parse)\//;

/** Tests that only run where what they need is there, each with what it needs. */
const CONDITIONAL: Readonly<Record<string, string>> = {
  "it.runIf cli/machine.test.ts": "the devices of Linux: a full disk, an endless file",
  "describe.skipIf verification/text/seeds.test.ts": "the folder of the documents themselves",
  "it.runIf docs/code-blocks.test.ts": "one time zone: a type has none",
};

const COMPARISON = /^to(?:Be)?(?:Greater|Less)Than(?:OrEqual)?$/;
const MONEY_OR_DATES = /montant|euro|cents|prix|droit\b|amount|date|\bjours?\b|\bdu\b|\bau\b/i;

describe("the suite", () => {
  it("has at least sixty worked cases that name their document", () => {
    const tests = calls.filter(({ node }) => /^it(?:\.each)?$/.test(nameOf(node.expression)) && titleOf(node) !== "");
    const worked = tests.filter(({ file, node }) => !ELSEWHERE.test(file) && DOCUMENTS.test(titlesOf(node)));
    expect(worked.length).toBeGreaterThanOrEqual(60);
  });

  it("has at least eighty properties", () => {
    const properties = calls.filter(({ node }) => nameOf(node.expression) === "fc.assert");
    expect(properties.length).toBeGreaterThanOrEqual(80);
  });

  it("skips nothing, leaves nothing to be written, and runs no test alone", () => {
    const set = accesses.filter(({ node }) =>
      /^(?:it|test|describe)\.(?:skip|todo|only|fails|skipIf|runIf)$/.test(nameOf(node)),
    );
    const unexplained = set.filter(({ file, node }) => CONDITIONAL[`${nameOf(node)} ${file}`] === undefined);
    expect(unexplained.map(placeOf)).toEqual([]);
  });

  it("reads no clock: what passes today passes on any day", () => {
    const now = accesses.filter(({ node }) => nameOf(node) === "Date.now");
    const today = nodesOf(ts.isNewExpression).filter(
      ({ node }) => node.expression.getText() === "Date" && (node.arguments ?? []).length === 0,
    );
    expect([...now, ...today].map(placeOf)).toEqual([]);
  });

  it("compares money and dates exactly: no rounding, no distance, and an inequality only as a law for any input", () => {
    const near = accesses.filter(({ node }) =>
      /\.toBeCloseTo$|^expect\.closeTo$|^Math\.abs$|^Number\.EPSILON$/.test(nameOf(node)),
    );
    expect(near.map(placeOf)).toEqual([]);
    const inequalities = accesses.filter(({ node }) => COMPARISON.test(node.name.text));
    const loose = inequalities.filter(({ node }) => {
      const subject = node.expression.getText();
      const counts = /\.(?:length|size)(?:, \w+)?\)$/.test(subject);
      return !counts && MONEY_OR_DATES.test(node.parent.getText()) && !within(node, "fc.assert");
    });
    expect(loose.map(placeOf)).toEqual([]);
  });
});
