/** Every function of the root that answers with an outcome, asked anything at all: an outcome comes back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as library from "../src/index.js";
import { runs } from "./runs.js";

/** Functions that answer something else than an outcome: what writes (test/formats), what describes, what reads one typed value. */
const WITHOUT_OUTCOME: ReadonlySet<string> = new Set([
  "checkBilan",
  "consolidatedToMarkdown",
  "contentsOfBilan",
  "csvTemplate",
  "describeFinding",
  "describeIssue",
  "describeLibelle",
  "describeManque",
  "describeMissingValue",
  "etatEchange",
  "explain",
  "findingsToJson",
  "findingsToMarkdown",
  "genreOfPerimetre",
  "mapOutcome",
  "messagesOf",
  "orThrow",
  "outlineText",
  "portfolioToMarkdown",
  "serializeDossier",
  "showPath",
  "sppeToCsv",
  "sppeToMarkdown",
  "sppeToText",
  "summarizeFindings",
  "syntheseToMarkdown",
  "noticeOf",
  "toCsv",
  "toICalendar",
  "toMarkdown",
  "toMermaid",
  "toSarif",
]);

/** Functions that read one value and not a question of several parts: a key too many is another matter. */
const OF_ONE_VALUE: ReadonlySet<string> = new Set([
  "assessSppeCodes",
  "avecPopulations",
  "compactSppe",
  "decodeIdentifiantActe",
  "decodeText",
  "readCsv",
  "readDonneesTerritoire",
  "replay",
  "verifierVisas",
  "whatDossierLacks",
]);

type Verb = (question: unknown) => unknown;

const verbs = Object.entries(library).flatMap(([name, value]) =>
  typeof value === "function" && !WITHOUT_OUTCOME.has(name) ? [[name, value as Verb] as const] : [],
);
const NOTHINGS = [
  undefined,
  null,
  42,
  "2026-06-30",
  true,
  {},
  new Date(0),
  () => 1,
  Symbol("s"),
  new Array(4_000_000_000),
];

function codesOf(answer: unknown): readonly string[] {
  const { ok, issues } = answer as { ok: boolean; issues: readonly { code: string }[] };
  expect(ok).toBe(false);
  return issues.map(({ code }) => code);
}

describe("a question that is none", () => {
  it.each(verbs)("%s says so", (_name, verb) => {
    for (const nothing of NOTHINGS) expect(codesOf(verb(nothing)).length, typeof nothing).toBeGreaterThan(0);
  });

  it.each(verbs)("%s answers whatever the parts are", (_name, verb) => {
    const keys = fc.constantFrom(
      "dossier",
      "at",
      "avenant",
      "fait",
      "from",
      "to",
      "demande",
      "etape",
      "dossiers",
      "type",
    );
    fc.assert(
      fc.property(fc.dictionary(keys, fc.anything(), { noNullPrototype: true }), (question) => {
        codesOf(verb(question));
      }),
      { numRuns: runs(60) },
    );
  });
});

describe("a key that a question does not have", () => {
  it.each(verbs.filter(([name]) => !OF_ONE_VALUE.has(name)))("%s refuses it", (_name, verb) => {
    expect(codesOf(verb({ knowAt: "2026-01-01" }))).toContain("KEY_UNKNOWN");
  });
});
