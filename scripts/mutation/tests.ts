/**
 * The part of vitest that the tests of a room use, so that they run again and again in one process: what is mutated stays
 * loaded, and a mutant costs the time of its tests alone. The matchers are those of vitest.
 */
import { readFileSync } from "node:fs";
import { format } from "node:util";
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";
import * as chai from "chai";

interface Test {
  /** File and title: what Stryker knows it by. */
  readonly id: string;
  readonly name: string;
  readonly run: () => unknown;
}

/** What stands at the top of a file: its body is run each time, for what it computes once for all its tests. */
type Section = () => readonly Test[];

type Body = (...values: never[]) => unknown;

/** The file whose tests are being declared, or whose test runs. */
let file = "";
let titles: readonly string[] = [];
let collected: Test[] | undefined;
let sections: Section[] = [];

export const { expect } = chai;

const snapshots: Parameters<typeof chai.use>[0] = ({ Assertion }) => {
  Assertion.addMethod("toMatchFileSnapshot", function (this: Chai.AssertionStatic, path: string) {
    this.assert(readFileSync(new URL(path, file), "utf8") === this._obj, `differs from ${path}`, "", "", "");
  });
};
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers, snapshots]) chai.use(plugin);

/** Loads the tests of a file, given by its address. */
export async function load(address: string): Promise<readonly Section[]> {
  file = address;
  sections = [];
  await import(address);
  return sections;
}

function collect(from: string, declare: () => void): readonly Test[] {
  [file, titles, collected] = [from, [], []];
  try {
    declare();
    return collected;
  } finally {
    collected = undefined;
  }
}

/** At the top of a file a declaration waits to be collected; inside of another it is made at once. */
function declareTest(title: string, run: () => unknown): void {
  const own = file;
  if (collected === undefined) {
    sections.push(() => collect(own, () => declareTest(title, run)));
    return;
  }
  const name = [...titles, title].join(" ");
  const again = collected.filter((test) => test.name === name || test.name.startsWith(`${name} #`)).length;
  const unique = again === 0 ? name : `${name} #${again + 1}`;
  collected.push({ id: `${own} ${unique}`, name: unique, run });
}

function declareSuite(title: string, body: () => unknown): void {
  const own = file;
  if (collected === undefined) {
    sections.push(() => collect(own, () => declareSuite(title, body)));
    return;
  }
  const outside = titles;
  titles = [...titles, title];
  body();
  titles = outside;
}

/** A title for each row, made as vitest makes it. */
function titleOf(title: string, row: unknown, rank: number): string {
  const named = title
    .replaceAll("%#", String(rank))
    .replace(/\$(\w+)/g, (whole, key: string) => String(Object(row)[key] ?? whole));
  const values = Array.isArray(row) ? row : [row];
  return format(named, ...values.slice(0, named.match(/%[sdifjoO]/g)?.length ?? 0));
}

const eachOf =
  (declare: (title: string, body: () => unknown) => void) =>
  (rows: readonly unknown[]) =>
  (title: string, body: Body) => {
    // As in vitest, a row is a list of arguments only where every row is a list.
    const lists = rows.every(Array.isArray);
    rows.forEach((row, rank) => {
      const values = lists && Array.isArray(row) ? row : [row];
      declare(titleOf(title, row, rank), () => Reflect.apply(body, undefined, values));
    });
  };

const skip = () => undefined;

export const it = Object.assign(declareTest, { each: eachOf(declareTest), skip });
export const describe = Object.assign(declareSuite, { each: eachOf(declareSuite), skip });
