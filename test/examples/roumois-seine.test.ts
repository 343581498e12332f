/** The main job, as a newcomer runs it. */
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const run = (...args: readonly string[]) =>
  execFileSync("node_modules/.bin/tsx", ["examples/roumois-seine/demo.ts", ...args], { encoding: "utf8" });

const changedLines = (before: string, after: string) => {
  const [old, fresh] = [before.split("\n"), after.split("\n")];
  return {
    gone: old.filter((line) => !fresh.includes(line)),
    added: fresh.filter((line) => !old.includes(line)),
  };
};

/** Day counts written as « n », so that what else changed shows. */
const withoutCounts = (lines: readonly string[]) => lines.map((line) => line.replace(/\d+ jours/g, "n jours"));

describe("the first screen of Roumois Seine, printed by the demo", () => {
  const due = run("--at", "2026-06-30");
  const late = run("--at", "2026-07-01");

  it("has as default date the one written in the dossier, never today's", () => {
    expect(run()).toBe(due);
  });

  it("moves the two acts, from one day to the next, from today to late", () => {
    const { gone, added } = changedLines(due, late);
    const [before, after] = [withoutCounts(gone), withoutCounts(added)];
    expect(before.filter((line) => line.startsWith("## "))).toEqual(["## À faire aujourd'hui (2)"]);
    expect(after.filter((line) => line.startsWith("## "))).toEqual(["## En retard (2)"]);
    expect(after.filter((line) => line.includes("en retard d'un jour — par "))).toHaveLength(2);
    // Beside these: the line of the convention, and the line of what comes.
    expect(gone).toHaveLength(5);
    expect(added).toHaveLength(5);
  });

  it("says how to see the rest, in both languages", () => {
    expect(due).toMatch(/^Pour voir le reste : npx convention-territoriale report .* --detail texte/m);
    expect(run("--lang", "en")).toMatch(/^To see the rest: npx convention-territoriale report .* --detail texte/m);
  });

  it("shows no bonus, since the dossier has none", () => {
    expect(due).not.toMatch(/bonus/i);
  });

  it("refuses a day that does not exist with a clear message and exit code 2", () => {
    expect(() => run("--at", "2026-02-30")).toThrow(/DATE_INVALID at : « 2026-02-30 »/);
  });
});
