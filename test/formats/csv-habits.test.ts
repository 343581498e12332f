/** Each habit of real spreadsheets is read, or refused with the exact cause: never silently altered. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/formats/index.js";
import { describeIssue } from "../../src/messages/index.js";
import { HABITUDES, lastOf } from "./csv-habits.js";

const GUIDE = readFileSync(new URL("../../docs/guides/spreadsheets.md", import.meta.url), "utf8");

describe("a habit of real spreadsheets", () => {
  it.each(HABITUDES.map((each) => [each.titre, each] as const))("%s", (_titre, habitude) => {
    const { structures, references, lu, refus = [], dit = [] } = habitude;
    const outcome = readCsv({ structures, ...(references === undefined ? {} : { references }) });
    expect(outcome.ok ? [] : [...new Set(outcome.issues.map(({ code }) => code))]).toEqual(refus);
    if (!outcome.ok) return;
    expect(outcome.warnings.map(({ code }) => code)).toEqual(dit);
    expect(lastOf(outcome.value, habitude)).toMatchObject(lu ?? {});
  });

  it("is a row of the guide, with its answer", () => {
    const rows = HABITUDES.map(({ titre, refus, dit }) => {
      const answer =
        refus === undefined ? (dit === undefined ? "lu" : `lu, et dit : \`${dit[0]}\``) : `refusé : \`${refus[0]}\``;
      return `| ${titre} | ${answer} |`;
    });
    const table = GUIDE.split("\n")
      .map((line) => line.replace(/\s+\|/g, " |"))
      .filter((line) => /^\| .* \| (?:lu(?:, et dit : `\w+`)?|refusé : `\w+`) \|$/.test(line));
    expect(table).toEqual(rows);
    expect(rows.length).toBeGreaterThanOrEqual(56);
  });

  it("that is refused for an unknown word is told every word", () => {
    const unknown = HABITUDES.find(({ refus }) => refus?.[0] === "CSV_WORD_UNKNOWN");
    const outcome = readCsv({ structures: unknown?.structures ?? "" });
    const [issue] = outcome.ok ? [] : outcome.issues;
    expect(issue && describeIssue(issue, "fr").remede).toMatch(/« eaje ».*« multi-accueil ».*« alsh périscolaire »/);
  });
});
