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

describe("the report of Roumois Seine", () => {
  const due = run("--at", "2026-06-30");
  const late = run("--at", "2026-07-01");

  it("has as default date the one written in the dossier, never today's", () => {
    expect(run()).toBe(due);
  });

  it("differs from one day to the next by the two acts, due then late, and by counted days", () => {
    const { gone, added } = changedLines(due, late);
    const [before, after] = [withoutCounts(gone), withoutCounts(added)];
    const changed = before.filter((line) => !after.includes(line));
    expect(changed.filter((line) => /^- \*\*30\/06\/2026\*\*.* — à faire aujourd'hui$/.test(line))).toHaveLength(2);
    const news = after.filter((line) => !before.includes(line));
    expect(news.filter((line) => /^- \*\*30\/06\/2026\*\*.* — en retard d'un jour$/.test(line))).toHaveLength(2);
    expect(news.filter((line) => line.includes("OBLIGATION_OVERDUE"))).toHaveLength(2);
    // Beside these: the title, the clause line of each act (which now cites CV-98), and the two lines of each finding.
    expect(changed).toHaveLength(5);
    expect(news.length).toBeLessThanOrEqual(11);
  });

  it("names a source on every line that states a duty, a deadline or a finding", () => {
    const sections = new Map(due.split(/^## /m).map((part) => [part.split("\n")[0] ?? "", part.split("\n").slice(1)]));
    const duties = [...sections].find(([title]) => title.startsWith("Ce que la loi demande"))?.[1] ?? [];
    const items = duties.filter((line) => line.startsWith("- "));
    expect(items).toHaveLength(30);
    for (const line of items) expect(line).toMatch(/\[CASF .*SP-\d\d\]$/);
    const deadlines = (sections.get("L'échéancier") ?? []).filter((line) => line.startsWith("  "));
    expect(deadlines.length).toBeGreaterThan(15);
    for (const line of deadlines) expect(line).toMatch(/origine : .+\[.*[A-Z]{2}-\d\d\]$/);
    const findings = (sections.get("Ce que la vérification trouve") ?? []).filter((line) => line.startsWith("- **"));
    expect(findings.length).toBeGreaterThanOrEqual(3);
    for (const line of findings) expect(line).toMatch(/\[.*[A-Z]{2}-\d+.*\]$/);
  });

  it("says that the amounts of the bonus are invented", () => {
    expect(due).toContain("inventés pour illustrer le calcul");
  });

  it("exists in English too, with the same figures", () => {
    const english = run("--lang", "en");
    expect(english).toContain("The text in force");
    expect(english).toContain("42,669");
    expect(english).not.toMatch(/rapport\.|undefined|NaN/);
  });

  it("refuses a day that does not exist with a clear message and exit code 2", () => {
    expect(() => run("--at", "2026-02-30")).toThrow(/DATE_INVALID at : « 2026-02-30 »/);
  });
});
