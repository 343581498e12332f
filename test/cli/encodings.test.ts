/** The command line reads a file the same whatever its encoding, says which one it was, and refuses bytes that hold no text. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Machine } from "../../src/cli/io.js";
import { run } from "../../src/cli/program.js";
import { utf8, utf16be, utf16le, windows1252 } from "../bytes/encodings.js";

/** Traits of real documents: marks left to fill, capitals, apostrophes and quotation marks of a word processor. */
const TEXT = [
  "CONVENTION TERRITORIALE GLOBALE",
  "",
  "Entre la Caf de l’Eure et la communauté de communes, représentée par son président",
  "Délibération n° XX du XX/XX/2025 – « œuvre » à préciser…",
  "Article 2 : la présente convention est conclue pour une durée de quatre ans, du 1er janvier 2022 au 31 décembre 2024.",
  "Article 2 : le montant s’élève à 1 234,50 €.",
  "",
].join("\n");

async function type(args: readonly string[], files: Readonly<Record<string, Uint8Array>>) {
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
    readBytes: async (path) => files[path],
    listJson: async () => Object.keys(files),
    readPage: async () => undefined,
    writeText: async () => {},
    writeBytes: async () => undefined,
  };
  return { code: await run(args, machine), out, err };
}

const ENCODINGS: readonly (readonly [name: string, encode: (text: string) => Uint8Array])[] = [
  ["Windows-1252", windows1252],
  ["UTF-16 (LE)", (text) => utf16le(`\uFEFF${text}`)],
  ["UTF-16 (BE)", (text) => utf16be(`\uFEFF${text}`)],
  ["UTF-16 (LE)", utf16le],
  ["UTF-16 (BE)", utf16be],
];

const ROUMOIS = readFileSync("examples/roumois-seine/dossier.json", "utf8");
const { demande } = JSON.parse(readFileSync("examples/roumois-seine/bonus-illustratif.json", "utf8"));

describe.each(ENCODINGS)("a file in %s", (encodage, encode) => {
  it.each(["a.txt", "-"])("gives the findings of the same text in UTF-8 (%s)", async (name) => {
    for (const format of ["texte", "json", "sarif", "markdown", "resume"]) {
      const plain = await type(["verify", name, "--format", format], { [name]: utf8(TEXT) });
      const other = await type(["verify", name, "--format", format], { [name]: encode(TEXT) });
      expect(plain.err).toBe("");
      expect(other).toEqual({ ...plain, err: expect.stringContaining(`TEXT_NOT_UTF_8`) });
      expect(other.err).toContain(encodage);
    }
    expect((await type(["verify", name], { [name]: encode(TEXT) })).out).toContain("PLACEHOLDER_LEFT");
  });

  it.each(["verify", "report", "consolidate", "echeancier", "sppe"])("is read as a dossier by %s", async (command) => {
    const plain = await type([command, "d.json"], { "d.json": utf8(ROUMOIS) });
    const other = await type([command, "d.json"], { "d.json": encode(ROUMOIS) });
    expect(other).toEqual({ ...plain, err: expect.stringContaining(encodage) });
  });

  it("is read as a demande, a configuration, a baseline and a dossier of a portfolio", async () => {
    const json = JSON.stringify(demande);
    const plain = await type(["bonus", "d.json"], { "d.json": utf8(json) });
    expect(await type(["bonus", "d.json"], { "d.json": encode(json) })).toMatchObject({ code: 0, out: plain.out });
    const files = { "d.json": utf8(ROUMOIS), "c.json": encode('{"severites":{"REF_DANGLING":"off"}}') };
    const set = await type(["verify", "d.json", "--config", "c.json"], files);
    expect(set.out).not.toContain("REF_DANGLING");
    expect(set.out).toContain("Avertissement");
    const baseline = { "d.json": utf8(ROUMOIS), "b.json": encode('{"version":1,"acceptes":{}}') };
    expect((await type(["verify", "d.json", "--baseline", "b.json"], baseline)).code).toBe(1);
    const folder = await type(["portfolio", "folder"], { "folder/é.json": encode(ROUMOIS) });
    expect([folder.code, folder.out.includes("# 1 dossier"), folder.err.includes(encodage)]).toEqual([1, true, true]);
  });
});

describe("a file that is no text", () => {
  const pdf = Uint8Array.from([...utf8("%PDF-1.7"), 0xe2, 0]);

  it.each([
    ["verify", "a.txt"],
    ["verify", "-"],
    ["report", "a.json"],
    ["consolidate", "a.json"],
    ["echeancier", "a.json"],
    ["sppe", "a.json"],
    ["bonus", "a.json"],
  ])("is refused by %s with the cause (%s)", async (command, name) => {
    const { code, out, err } = await type([command, name], { [name]: pdf });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("TEXT_OTHER_FORMAT : Le fichier n'est pas du texte : c'est un fichier PDF.");
  });

  it("is refused as a configuration, a baseline and a dossier of a portfolio", async () => {
    const files = { "d.json": utf8(ROUMOIS), "x.json": pdf };
    for (const option of ["--config", "--baseline"]) {
      const { code, err } = await type(["verify", "d.json", option, "x.json"], files);
      expect([code, err.startsWith("x.json TEXT_OTHER_FORMAT")]).toEqual([2, true]);
    }
    const { code, err } = await type(["portfolio", "folder"], files);
    expect([code, err.startsWith("x.json TEXT_OTHER_FORMAT")]).toEqual([2, true]);
  });
});

describe("a file that a former conversion damaged", () => {
  it("is read, and each damaged text of a dossier is named by its path", async () => {
    const damaged = JSON.parse(ROUMOIS);
    damaged.titre = "Territoire de d\uFFFDveloppement";
    const { code, err } = await type(["consolidate", "d.json"], { "d.json": utf8(JSON.stringify(damaged)) });
    expect(code).toBe(0);
    expect(err).toContain("d.json TEXT_CHARACTERS_LOST");
    expect(err).toContain("d.json titre VALUE_CHARACTERS_LOST");
    const text = await type(["verify", "a.txt"], { "a.txt": utf8("a\nd\uFFFDlib") });
    expect(text.err).toContain("ligne 2, colonne 2");
  });
});
