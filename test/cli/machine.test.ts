/** The command line on a real machine: a process of its own, files of its own, awkward names. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { thisMachine } from "../../src/cli/io.js";
import { type Started, start } from "../../src/cli/start.js";

const folder = mkdtempSync(join(tmpdir(), "Été à l'Union "));
const at = (...parts: readonly string[]) => join(folder, ...parts);

/** The program, in one file as the package has it: a process of its own starts at once. */
const MAIN = [at(".program", "main.cjs")];

beforeAll(() => {
  buildSync({
    entryPoints: ["src/cli/main.ts"],
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile: MAIN[0] ?? "",
  });
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

  it("reads files up to a size, and writes them", async () => {
    const note = new TextEncoder().encode("Délibération n° XX\n");
    expect(new Uint8Array((await machine.readBytes(at("note.txt"), note.length)) ?? [])).toEqual(note);
    expect(await machine.readBytes(at("note.txt"), note.length - 1)).toBe(undefined);
    await expect(machine.readBytes(folder, 10)).rejects.toThrow("EISDIR");
    await expect(machine.readBytes(at("absent"), 10)).rejects.toThrow("ENOENT");
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
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, [...MAIN, ...args], { cwd: folder }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
    child.stdin?.end(input);
  });
}

/** A process of streams in memory; what it wrote is read back at the end. */
function started(argv: readonly string[], env: Started["env"] = {}, isTTY = false) {
  const stream = () => Object.assign(new PassThrough(), { isTTY });
  const [stdin, stdout, stderr] = [stream(), stream(), stream()];
  const exits: number[] = [];
  const exit = (code: number) => {
    exits.push(code);
  };
  const process: Started = { argv: ["node", "main", ...argv], env, stdin, stdout, stderr, exit };
  const written = (from: PassThrough) => String(from.read() ?? "");
  return { process, stdin, exits, out: () => written(stdout), err: () => written(stderr) };
}

describe("a process", () => {
  it("reads its own standard input, writes on its own outputs, and leaves its exit code", async () => {
    const { process, stdin, out, err } = started(["verify", "-", "--format", "resume", "--severity", "warning"]);
    stdin.end("n° XX\n");
    await start(process);
    expect([out(), err()]).toEqual(["stdin : 0 erreur, 1 avertissement, 0 information\n", ""]);
    expect(process.exitCode).toBe(1);
    const wrong = started(["verify", at("absent.json")]);
    await start(wrong.process);
    expect([wrong.process.exitCode, wrong.err()]).toEqual([2, expect.stringContaining("(ENOENT)")]);
  });

  it.each([
    ["a terminal", {}, true, true],
    ["a terminal whose person wants none", { NO_COLOR: "1" }, true, false],
    ["a terminal that shows none", { TERM: "dumb" }, true, false],
    ["a file", {}, false, false],
  ])("shows colours in %s, or not", (_where, env, isTTY, colours) => {
    expect(thisMachine(started([], env, isTTY).process)).toMatchObject({ colours, errTerminal: isTTY });
  });

  it.each([
    ["EPIPE", [], "Le résultat n'a pas pu être écrit (EPIPE).\n"],
    ["ENOSPC", ["--lang", "en"], "The result could not be written (ENOSPC).\n"],
  ])("says once that its output cannot be written, and leaves 2 (%s)", async (code, langue, sentence) => {
    const { process, exits, err } = started(["--version", ...langue]);
    await start(process);
    for (const _ of [1, 2]) process.stdout.emit("error", Object.assign(new Error("gone"), { code }));
    await new Promise((resolve) => setImmediate(resolve));
    expect([exits, process.exitCode, err()]).toEqual([[2], 2, sentence]);
  });

  it("leaves 2 when nobody reads its errors", async () => {
    const { process, exits } = started(["--version"]);
    await start(process);
    process.stderr.emit("error", Object.assign(new Error("gone"), { code: "EPIPE" }));
    expect(exits).toEqual([2]);
  });

  it("says on one line what it failed at, and leaves 2", async () => {
    const { process, err } = started(["--version"]);
    process.stdout.write = () => {
      throw new Error("disk\u001b[2J\nfull");
    };
    await start(process);
    expect([err(), process.exitCode]).toEqual(["disk [2J full\n", 2]);
  });
});

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
      out: "stdin: 0 errors, 1 warning, 0 notices\n",
    });
    expect(await runProgram(["verify", "absent.json"])).toMatchObject({ code: 2, out: "" });
  });

  it.runIf(process.platform === "linux")("says in one sentence what it cannot write or read to its end", async () => {
    const shell = (line: string) =>
      new Promise<{ code: number; out: string; err: string }>((resolve) => {
        const env = { ...process.env, NODE: process.execPath, MAIN: MAIN[0] };
        execFile("bash", ["-c", line.replaceAll("CTG", '"$NODE" "$MAIN"')], { cwd: folder, env }, (error, out, err) => {
          resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
        });
      });
    const endless = " : plus de 50 Mo ; un dossier n'est jamais si grand.\n";
    const cases = {
      "CTG verify note.txt > /dev/full": "Le résultat n'a pas pu être écrit (ENOSPC).\n",
      "set -o pipefail; CTG verify note.txt --lang en | true": "The result could not be written (EPIPE).\n",
      "CTG verify note.txt --write-baseline /dev/full": "/dev/full : impossible d'écrire.\n",
      "CTG verify /dev/zero": `/dev/zero${endless}`,
      "CTG verify - < /dev/zero": `stdin${endless}`,
      "yes | CTG verify -": `stdin${endless}`,
    };
    const answers = await Promise.all(Object.keys(cases).map(shell));
    expect(answers).toEqual(Object.values(cases).map((err) => ({ code: 2, out: "", err })));
  });
});
