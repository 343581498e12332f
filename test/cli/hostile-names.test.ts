/** The name of a file is shown without harm: it moves no cursor, colours nothing, forges no line, empties no report. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Machine } from "../../src/cli/io.js";
import { run } from "../../src/cli/program.js";
import { toSarif } from "../../src/formats/index.js";
import { verifyText } from "../../src/verification/index.js";

const ROUMOIS = readFileSync("examples/roumois-seine/dossier.json", "utf8");
const NAMES = [
  "\u001b[2J\u001b]0;x\u0007",
  "a\nErreur : tout va bien",
  "a\rb",
  "\u009b31m",
  "\u202Enosj.a",
  "a\u0000b",
  "a\uD800b",
];

/** What a terminal would obey, a tab and the line breaks of the program being its own. */
const OBEYED = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?![\n\t])\p{Cc}/u;

async function type(
  args: readonly string[],
  read: (path: string) => Promise<Uint8Array>,
  names: readonly string[] = [],
) {
  let [out, err] = ["", ""];
  const machine: Machine = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colours: false,
    errTerminal: false,
    today: "2026-11-22",
    readBytes: read,
    listJson: async () => names,
    readPage: async () => undefined,
    writeText: async () => {
      throw new Error("refused");
    },
    writeBytes: async () => undefined,
  };
  return { code: await run(args, machine), out, err };
}

const bytes = (text: string) => async () => new TextEncoder().encode(text);
const absent = () => Promise.reject(Object.assign(new Error("no such file"), { code: "ENOENT" }));

describe.each(NAMES)("a file named %j", (name) => {
  it.each(["texte", "markdown", "json", "sarif", "resume"])("is verified without harm (%s)", async (format) => {
    for (const [file, text] of [
      [`${name}.json`, ROUMOIS],
      [`${name}.txt`, "Délibération n° XX\n"],
    ]) {
      const { out, err } = await type(["verify", file ?? "", "--format", format], bytes(text ?? ""));
      expect(out).not.toMatch(OBEYED);
      expect(err).toBe("");
      expect(out.split("\n").filter((line) => line.startsWith("Erreur : tout"))).toEqual([]);
      if (format === "sarif") expect(JSON.parse(out).runs[0].results.length).toBeGreaterThan(0);
    }
  });

  it("is refused without harm, on one line, whatever the reason and the command", async () => {
    const file = `${name}.json`;
    const tries = [
      ...["verify", "report", "bonus"].flatMap((command) => [
        type([command, file], absent),
        type([command, file], bytes("x")),
        type([command, file], async () => Uint8Array.of(0)),
      ]),
      type(["verify", "d.json", "--baseline", file], bytes("[]")),
      type(["verify", "d.json", "--config", file], bytes('{"horizon":true}')),
      type(["verify", "d.json", "--write-baseline", file], bytes(ROUMOIS)),
      type(["portfolio", file], absent),
      type(["portfolio", "folder"], bytes("x"), [file]),
      type([file], absent),
      type(["verify", `--${file}`], absent),
    ];
    for (const { code, out, err } of await Promise.all(tries)) {
      expect(code).toBe(2);
      expect(`${out}${err}`).not.toMatch(OBEYED);
      expect(err.split("\n").filter((line) => /^Erreur : tout/.test(line))).toEqual([]);
    }
  });

  it("has a whole SARIF run, with an address that stands for it", () => {
    const found = verifyText({ texte: "Délibération n° XX\n", at: "2026-11-22" });
    if (!found.ok) throw new Error("a right question");
    const [run] = toSarif([{ fichier: `${name}.txt`, verification: found.value }]).runs;
    expect(run?.results).toHaveLength(1);
    expect(run?.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    expect(run?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toMatch(/^[\x21-\x7e]+$/);
  });
});
