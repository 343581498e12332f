/** The descriptions for continuous integration: each command that they hold is run on a folder of dossiers. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { buildSync } from "esbuild";
import type { Log } from "sarif";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import packageJson from "../../package.json" with { type: "json" };

const folder = mkdtempSync(join(tmpdir(), "ctg ci "));
const at = (...parts: readonly string[]) => join(folder, ...parts);
const read = (path: string) => parse(readFileSync(path, "utf8"));

beforeAll(() => {
  const main = at("main.cjs");
  buildSync({ entryPoints: ["src/cli/main.ts"], bundle: true, platform: "node", format: "cjs", outfile: main });
  mkdirSync(at("bin"));
  // `npx --yes convention-territoriale@x` and `convention-territoriale` are the program built above.
  const own = `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`;
  writeFileSync(at("bin", "convention-territoriale"), own);
  writeFileSync(at("bin", "npx"), own.replace('"$@"', '"$@"').replace("exec", "shift 2\nexec"));
  for (const name of ["convention-territoriale", "npx"]) chmodSync(at("bin", name), 0o755);
  cpSync("examples/validator/dossiers", at("dossiers"), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a script of a description in the folder. */
function shell(script: string, env: Readonly<Record<string, string>> = {}) {
  const PATH = `${at("bin")}${delimiter}${process.env["PATH"]}`;
  return spawnSync("bash", ["--norc", "-eo", "pipefail", "-c", script], {
    cwd: folder,
    env: { PATH, ...env },
    encoding: "utf8",
  });
}

/** The findings of a SARIF file: rule, file, line. */
function results(file: string): readonly string[] {
  const log: Log = JSON.parse(readFileSync(at(file), "utf8"));
  return (log.runs[0]?.results ?? []).map(({ ruleId, locations }) => {
    const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
    return `${ruleId} ${artifactLocation?.uri}:${region?.startLine}`;
  });
}

describe("the action", () => {
  const action = read("action.yml");
  const [step] = action.runs.steps;

  /** The inputs of the action, by default or given, in the variables of its step. */
  function inputs(given: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(
      Object.entries<string>(step.env).map(([name, value]) => {
        const input = /inputs\.(\w+)/.exec(value)?.[1] ?? "";
        return [name, given[input] ?? String(action.inputs[input].default)];
      }),
    );
  }

  it("fails on a folder with an overdue obligation, and points at its line", () => {
    const { status, stderr } = shell(step.run, inputs({ at: "2026-07-01" }));
    expect([status, stderr]).toEqual([1, ""]);
    expect(results("convention-territoriale.sarif")).toEqual([
      expect.stringMatching(/^OBLIGATION_OVERDUE dossiers\/bourg-exemple\.json:\d+$/),
      expect.stringMatching(/^DATE_ORDER dossiers\/bourg-exemple\.json:\d+$/),
    ]);
    const line = Number(results("convention-territoriale.sarif")[0]?.split(":")[1]);
    const text = readFileSync(at("dossiers", "bourg-exemple.json"), "utf8").split("\n");
    expect(text.slice(line - 1, line + 2).join("\n")).toContain('"id": "bilan"');
  });

  it("passes on the day before, or with the findings accepted", () => {
    expect(shell(step.run, inputs({ at: "2026-06-30" })).status).toBe(0);
    shell("npx --yes x verify dossiers --at 2026-07-01 --write-baseline accepted.json");
    const { status, stderr } = shell(step.run, inputs({ at: "2026-07-01", baseline: "accepted.json", lang: "en" }));
    expect([status, stderr]).toEqual([0, "2 findings already accepted, not shown (accepted.json)\n"]);
  });

  it("names the version of this package, and every input that its script reads", () => {
    expect(action.inputs.version.default).toBe(packageJson.version);
    expect(Object.values<string>(step.env).map((value) => /inputs\.(\w+)/.exec(value)?.[1])).toEqual(
      Object.keys(action.inputs),
    );
  });
});

describe("the pre-commit hook", () => {
  const [hook] = read(".pre-commit-hooks.yaml");

  it("runs the command of the package on the dossiers, and lets a folder in order through", () => {
    const [name = "", ...command] = hook.entry.split(" ");
    expect(Object.keys(packageJson.bin)).toContain(name);
    const run = (file: string) => shell([name, ...command, ...hook.args, `"${file}"`].join(" ")).status;
    expect(new RegExp(hook.files).test("dossiers/val-exemple.json")).toBe(true);
    expect(run("dossiers/val-exemple.json")).toBe(0);
    writeFileSync(at("dossiers", "faux.json"), "{");
    expect(run("dossiers/faux.json")).toBe(2);
    rmSync(at("dossiers", "faux.json"));
  });

  it("is the one that the example asks for", () => {
    const [repo] = read("examples/ci/pre-commit-config.yaml").repos;
    expect(repo.hooks.map(({ id }: { id: string }) => id)).toEqual([hook.id]);
    expect(repo.rev).toBe(`v${packageJson.version}`);
  });
});

describe("the GitLab job", () => {
  const { dossiers: job } = read("examples/ci/gitlab-ci.yml");

  it("keeps the SARIF file of the same folder, whatever the exit code", () => {
    expect(job.script.join("\n")).toContain(`convention-territoriale@${packageJson.version}`);
    const { status } = shell(job.script.join("\n"));
    expect([0, 1]).toContain(status);
    expect(job.artifacts).toMatchObject({ when: "always", paths: ["findings.sarif"] });
    expect(results("findings.sarif").length).toBeGreaterThan(0);
  });
});

describe("the workflow", () => {
  it("hands the file of the action to the step that uploads it, whatever the exit code", () => {
    const { steps } = read("examples/ci/github-workflow.yml").jobs.verify;
    expect(steps.at(-1)).toMatchObject({
      if: "always()",
      with: { sarif_file: expect.stringContaining("steps.ctg.outputs.sarif") },
    });
    expect(Object.keys(read("action.yml").outputs)).toEqual(["sarif"]);
  });
});

it("is written in plain YAML that other readers take too", () => {
  for (const file of [
    "action.yml",
    ".pre-commit-hooks.yaml",
    ...["gitlab-ci.yml", "github-workflow.yml"].map((name) => `examples/ci/${name}`),
  ]) {
    expect(readFileSync(resolve(file), "utf8")).not.toContain("\t");
  }
  expect(execFileSync("bash", ["-n", "-c", read("action.yml").runs.steps[0].run])).toHaveLength(0);
});
