/**
 * No verb named here throws, and none takes for ever, whatever stands in the place of an argument or of a part of it: what is asked
 * from plain JavaScript may be anything. A verb that writes a result may throw the one error that it documents.
 */
import { readFileSync } from "node:fs";
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

/** The verbs that answer no outcome, and one of each kind of reader. */
const TRIED: ReadonlySet<string> = new Set([
  "checkBilan",
  "consolidate",
  "contentsOfBilan",
  "describeFinding",
  "describeIssue",
  "describeManque",
  "describeMissingValue",
  "dossierFromDraft",
  "etatEchange",
  "genreOfPerimetre",
  "layoutText",
  "readCsv",
  "readPopulationsInsee",
  "replay",
  "shareAmount",
  "showPath",
  "templateBareme",
]);

/** They write a result, and throw a `TypeError` of this code for a value that is none. */
const WRITERS: ReadonlySet<string> = new Set([
  "consolidatedToMarkdown",
  "describeLibelle",
  "explain",
  "findingsToJson",
  "findingsToMarkdown",
  "summarizeFindings",
  "toCsv",
  "toICalendar",
  "toMermaid",
]);

/** Whether an error is the one that a verb says it throws. */
function isDocumented(name: string, error: unknown): boolean {
  return WRITERS.has(name) && error instanceof TypeError && "code" in error && error.code === "RESULT_UNREADABLE";
}

type Verb = (...asked: readonly unknown[]) => unknown;
const verbs = [...new Map(entries.flatMap((module) => Object.entries(module)))].flatMap(([name, value]) =>
  typeof value === "function" && (TRIED.has(name) || WRITERS.has(name)) ? [[name, value as Verb] as const] : [],
);

/** Milliseconds: what is larger than any input is refused, and everything else is small. */
const LONGEST = 30_000;

describe("a hostile value", () => {
  it("is tried on every verb named", () => {
    expect(verbs.map(([name]) => name).sort()).toEqual([...TRIED, ...WRITERS].sort());
  });

  it.each(verbs)("does not make %s throw, nor take for ever", (name, verb) => {
    const [asked = []] = CALLS[name]?.() ?? [];
    const thrown: string[] = [];
    for (const place of placesOf(asked)) {
      for (const [what, make] of Object.entries(HOSTILE)) {
        const start = performance.now();
        try {
          Reflect.apply(verb, undefined, withValue(asked, place, make()));
        } catch (error) {
          if (!isDocumented(name, error)) thrown.push(`${what} at ${place.join(".")}: ${String(error)}`);
        }
        if (performance.now() - start > LONGEST) thrown.push(`${what} at ${place.join(".")}: too long`);
      }
    }
    expect(thrown).toEqual([]);
  });
});
