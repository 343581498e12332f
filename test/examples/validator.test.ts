/** The validator of a folder runs as its page says: SARIF out, and the exit code of what was found. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const DOSSIERS = "examples/validator/dossiers";
const folder = mkdtempSync(join(tmpdir(), "dossiers-"));
const out = join(folder, "results.sarif");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function validate(...args: readonly string[]) {
  const command = ["--import", "tsx", "examples/validator/main.ts", ...args, "--out", out];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return { status, stdout, stderr };
}

const results = () => JSON.parse(readFileSync(out, "utf8")).runs[0].results;

describe("examples/validator", () => {
  it("finds what is late, and nothing in the dossier that is in order", () => {
    const { status, stdout } = validate(DOSSIERS, "--at", "2026-07-01");
    expect(status).toBe(1);
    expect(stdout).toContain("bourg-exemple.json: 1 error, 0 warnings, 1 notice");
    expect(stdout).toContain("val-exemple.json: 0 errors, 0 warnings, 0 notices");
    expect(results().map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(["OBLIGATION_OVERDUE", "DATE_ORDER"]);
    expect(results()[0].locations[0].physicalLocation.artifactLocation.uri).toBe(`${DOSSIERS}/bourg-exemple.json`);
  });

  it("leaves 0 when nothing is grave enough", () => {
    expect(validate(DOSSIERS, "--at", "2026-06-30").status).toBe(0);
    expect(validate(DOSSIERS, "--at", "2026-06-30", "--severity", "info").status).toBe(1);
  });

  it("leaves 2 for a file that is no dossier, and verifies the others", () => {
    copyFileSync(`${DOSSIERS}/bourg-exemple.json`, join(folder, "a.json"));
    writeFileSync(join(folder, "b.json"), '{"version": 2}');
    writeFileSync(join(folder, "c.json"), "{");
    const { status, stderr } = validate(folder, "--at", "2026-07-01");
    expect(status).toBe(2);
    expect(stderr).toContain("b.json: FIELD_MISSING id:");
    expect(stderr).toContain("c.json: not a JSON file");
    expect(results()).toHaveLength(2);
    expect(validate(folder).status).toBe(2);
  });
});
