/**
 * Every function that the package exports, asked anything at all from plain JavaScript: it answers, or it throws what its page says
 * that it throws, and it never takes for ever. A function that nobody gave a hostile value to does not exist here: the list is that of
 * the exports.
 */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { CALLS } from "./calls.js";
import { HOSTILE, placesOf, withValue } from "./hostile.js";

const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly exports: Record<string, unknown> };
const entries: readonly Record<string, unknown>[] = await Promise.all(
  Object.keys(exports)
    .filter((key) => !key.endsWith(".json"))
    .map((key) => import(/* @vite-ignore */ resolve("src", key, "index.ts"))),
);

/** Each function once, whatever the number of subpaths that give it; those of one language have names of their own. */
const verbs = [
  ...new Map(entries.flatMap((module) => Object.entries(module)).map(([name, value]) => [value, name])),
].flatMap(([value, name]) => (typeof value === "function" ? [[name, value as Verb] as const] : []));
type Verb = (...asked: readonly unknown[]) => unknown;

/** What `@throws` says in the comment of each function. */
const documented = new Map<string, string>();
for (const path of readdirSync("src", { recursive: true, encoding: "utf8" })) {
  if (!path.endsWith(".ts")) continue;
  const source = readFileSync(`src/${path}`, "utf8");
  for (const [, comment = "", name = ""] of source.matchAll(
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:async )?function (\w+)/g,
  )) {
    const throws = comment.split("@throws")[1]?.split(/\n \* (?=@|\n)/)[0];
    if (throws !== undefined) documented.set(name, `${documented.get(name) ?? ""} ${throws}`);
  }
}

/** Whether an error is one that the comment names, by its class and, where it has one, its code. */
function isDocumented(name: string, error: unknown): boolean {
  const said = documented.get(name) ?? "";
  if (!(error instanceof Error) || !said.includes(error.constructor.name)) return false;
  return !said.includes("`RESULT_UNREADABLE`") || !("code" in error) || error.code === "RESULT_UNREADABLE";
}

/** Functions that answer no outcome, and one of each kind of reader: a part of what they are asked is replaced too. */
const DEEP: ReadonlySet<string> = new Set([
  "checkBilan",
  "consolidate",
  "consolidatedToMarkdown",
  "contentsOfBilan",
  "describeFinding",
  "describeIssue",
  "describeLibelle",
  "describeManque",
  "describeMissingValue",
  "dossierFromDraft",
  "etatEchange",
  "exitCodeOf",
  "explain",
  "findingsToJson",
  "findingsToMarkdown",
  "genreOfPerimetre",
  "layoutText",
  "makeBaseline",
  "messagesOf",
  "orThrow",
  "readCsv",
  "readPopulationsInsee",
  "referencesIn",
  "replay",
  "shareAmount",
  "showPath",
  "summarizeFindings",
  "templateBareme",
  "toCsv",
  "toICalendar",
  "toMermaid",
  "withoutBaseline",
]);

/** They answer later: a promise is rejected only with what the page names. */
const LATER = [
  "bonusToXlsx",
  "echeancierToXlsx",
  "noticeToDocx",
  "readDocument",
  "readSpreadsheets",
  "xlsxTemplate",
] as const;

/** Not asked here: a generator of fast-check takes sizes, and makes no answer of its own. */
const APART: ReadonlySet<string> = new Set([...LATER, "validDossiers"]);

/** Milliseconds: what is larger than any input is refused, and everything else is small. */
const LONGEST = 30_000;

/** What a function throws that it does not say, or how long it takes, for every hostile value at every place. */
function faultsOf(name: string, verb: Verb): readonly string[] {
  const [asked = []] = CALLS[name]?.() ?? [];
  const places = placesOf(asked).filter((place) => place.length === 1 || DEEP.has(name));
  const faults: string[] = [];
  for (const place of places) {
    for (const [what, make] of Object.entries(HOSTILE)) {
      const start = performance.now();
      try {
        Reflect.apply(verb, undefined, withValue(asked, place, make()));
      } catch (error) {
        if (!isDocumented(name, error)) faults.push(`${what} at ${place.join(".")}: ${String(error)}`);
      }
      if (performance.now() - start > LONGEST) faults.push(`${what} at ${place.join(".")}: too long`);
    }
  }
  return faults;
}

describe("a hostile value", () => {
  it("has a call of every function to be tried on, and every name of a list is that of a function", () => {
    const names = new Set(verbs.map(([name]) => name));
    expect([...names].filter((name) => CALLS[name] === undefined && !APART.has(name))).toEqual([]);
    expect([...DEEP, ...APART].filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(verbs.filter(([name]) => !APART.has(name)))("makes %s throw nothing that it does not say", (name, verb) => {
    expect(faultsOf(name, verb)).toEqual([]);
  });

  it.each(LATER)("makes no promise of %s fail with what it does not say", async (name) => {
    const verb = verbs.find(([own]) => own === name)?.[1] as Verb;
    const answers = await Promise.allSettled(Object.values(HOSTILE).map(async (make) => verb(make())));
    const faults = answers.flatMap((one) =>
      one.status === "rejected" && !isDocumented(name, one.reason) ? [String(one.reason)] : [],
    );
    expect(faults).toEqual([]);
  });
});

describe("an error that a page names", () => {
  it.each([
    ["addDays", "2026-01-01", 1.5],
    ["addDays", "2026-02-30", 1],
    ["addMonths", "2026-01-31", 1, "findumois"],
    ["civil", "30/06/2026"],
    ["daysBetween", "2026-01-01", "2026-13-01"],
    ["digest", { centimes: 1n }],
    ["eurosFromCents", 12.5],
    ["exitCodeOf", { error: 1, warning: 0, info: 0 }, "erreur"],
    ["isAtLeast", "error", "erreur"],
    ["mapOutcome", {}, () => 1],
    ["parameterAt", {}, "2026-01-01"],
    ["referencesIn", 42],
    ["makeBaseline", { a: [{}] }],
    ["withoutBaseline", {}, { version: 1, acceptes: {} }, "a"],
  ])("is thrown by %s where an answer would be wrong without a word", (name, ...asked) => {
    const verb = verbs.find(([own]) => own === name)?.[1];
    let thrown: unknown;
    try {
      Reflect.apply(verb as Verb, undefined, asked);
    } catch (error) {
      thrown = error;
    }
    expect(isDocumented(String(name), thrown), String(thrown)).toBe(true);
  });
});
