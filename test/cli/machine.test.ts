/** The command line on a real machine: a process of its own, files of its own, awkward names. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { thisMachine } from "../../src/cli/io.js";

const folder = mkdtempSync(join(tmpdir(), "Été à l'Union "));
const at = (...parts: readonly string[]) => join(folder, ...parts);

beforeAll(() => {
  for (const name of ["a b", ".cache", "node_modules/x"]) mkdirSync(at(name), { recursive: true });
  for (const name of ["é.json", "a b/b.json", "note.txt", ".cache/c.json", ".d.json", "node_modules/x/e.json"]) {
    writeFileSync(at(name), name === "note.txt" ? "Délibération n° XX\n" : "{}");
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("this machine", () => {
  const machine = thisMachine();

  it("lists the JSON files that people keep, those of folders below included, in order", async () => {
    expect(await machine.listJson(folder)).toEqual([at("a b", "b.json"), at("é.json")]);
    await expect(machine.listJson(at("absent"))).rejects.toThrow("ENOENT");
  });

  it("reads, measures and writes files", async () => {
    expect(await machine.readText(at("note.txt"))).toBe("Délibération n° XX\n");
    expect(await machine.look(at("note.txt"))).toEqual({ bytes: 22, isFile: true });
    expect(await machine.look(folder)).toMatchObject({ isFile: false });
    await expect(machine.look(at("absent"))).rejects.toThrow("ENOENT");
    await machine.writeText(at("écrit.txt"), "é");
    expect(readFileSync(at("écrit.txt"), "utf8")).toBe("é");
  });

  it("knows the day, and shows no colour where nobody looks", () => {
    expect(machine.today).toMatch(/^20\d{2}-\d{2}-\d{2}$/);
    expect(machine.colours).toBe(false);
  });
});

/** Runs the program in a process of its own, in the folder. */
function runProgram(args: readonly string[], input = "") {
  const main = ["--import", import.meta.resolve("tsx"), join(process.cwd(), "src/cli/main.ts")];
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, [...main, ...args], { cwd: folder }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
    child.stdin?.end(input);
  });
}

describe("the program", () => {
  it("verifies a file and the standard input, and leaves the code of what it found", async () => {
    expect(await runProgram(["verify", "note.txt", "--format", "resume"])).toEqual({
      code: 0,
      out: "note.txt : 0 erreur, 1 avertissement, 0 information\n",
      err: "",
    });
    const strict = ["verify", "-", "--severity", "warning", "--format", "resume", "--lang", "en"];
    expect(await runProgram(strict, "n° XX\n")).toMatchObject({
      code: 1,
      out: "stdin : 0 errors, 1 warning, 0 notices\n",
    });
    expect(await runProgram(["verify", "absent.json"])).toMatchObject({ code: 2, out: "" });
  });
});
