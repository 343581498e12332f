/** What each command prints on one dossier, in French and in English, as files that a person reads. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDossier } from "../../src/parse/index.js";
import { VERSION } from "../../src/primitives/index.js";
import { type } from "./machine.js";

const BOURG = readFileSync("examples/validator/dossiers/bourg-exemple.json", "utf8");
const TEXTE = "Convention territoriale globale\n\nArticle 1 : Objet\n\nDélibération n° XX du XX\n";

/** The same dossier, whose second article is to be written otherwise and whose end is to come later. */
const WANTED = (() => {
  const copy = JSON.parse(BOURG);
  copy.convention.dispositions[1].texte = "Les parties se réunissent deux fois par an en comité de pilotage.";
  copy.convention.periode.fin = "2029-12-31";
  return JSON.stringify(copy);
})();

const files = {
  "bourg.json": BOURG,
  "voulu.json": WANTED,
  "texte.txt": TEXTE,
  "structures.csv": readFileSync("examples/caf-allocation/structures.csv", "utf8"),
  "references.csv": readFileSync("examples/caf-allocation/references.csv", "utf8"),
  "parametres.json": readFileSync("examples/caf-allocation/parametres.json", "utf8"),
};

const DAY = ["--at", "2026-07-01"];

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  verify: ["verify", "bourg.json", ...DAY],
  "verify-markdown": ["verify", "bourg.json", ...DAY, "--format", "markdown"],
  "verify-json": ["verify", "bourg.json", "absent.json", ...DAY, "--format", "json"],
  "verify-sarif": ["verify", "bourg.json", "absent.json", ...DAY, "--format", "sarif"],
  "verify-resume": ["verify", "bourg.json", ...DAY, "--format", "resume"],
  "verify-texte": ["verify", "texte.txt", ...DAY],
  report: ["report", "bourg.json", ...DAY],
  consolidate: ["consolidate", "bourg.json", ...DAY],
  echeancier: ["echeancier", "bourg.json", ...DAY],
  sppe: ["sppe", "bourg.json", ...DAY],
  calendar: ["calendar", "bourg.json", ...DAY],
  history: ["history", "bourg.json", "CTG#art1"],
  "history-adresses": ["history", "bourg.json"],
  compare: ["compare", "bourg.json", "--from", "2025-12-31", "--to", "2026-01-01"],
  avenant: ["avenant", "bourg.json", "voulu.json", "--effet", "2026-09-01"],
  explain: ["explain", "DATE_ORDER"],
  "explain-erreur": ["explain", "DATE_INVALID"],
  "explain-regle": ["explain", "BT-03"],
  init: ["init"],
  draft: ["draft", "texte.txt"],
  bonus: [
    "bonus",
    "structures.csv",
    "--references",
    "references.csv",
    "--parametres",
    "parametres.json",
    "--annee",
    "2025",
  ],
  help: ["--help"],
  "help-verify": ["verify", "--help"],
  "help-avenant": ["avenant", "--help"],
};

describe("the output of", () => {
  it.each(
    Object.entries(COMMANDS).flatMap(([name, args]) => [[name, "fr", args] as const, [name, "en", args] as const]),
  )("%s in %s", async (name, langue, args) => {
    const { code, out, err, written } = await type([...args, "--lang", langue], { files });
    const parts = [`$ convention-territoriale ${args.join(" ")} --lang ${langue}`, `exit code ${code}`, "", out];
    if (err !== "") parts.push("--- error output", err);
    for (const [file, text] of Object.entries(written)) parts.push(`--- ${file}`, text);
    // A release changes nothing else of these files.
    const text = parts.join("\n").trimEnd().replaceAll(`"version": "${VERSION}"`, '"version": "VERSION"');
    await expect(`${text}\n`).toMatchFileSnapshot(`../golden/cli/${name}.${langue}.txt`);
  });
});

describe("init", () => {
  it("writes a dossier that is read back, and replaces no file", async () => {
    const { written } = await type(["init", "--titre", "CTG de Val"], {});
    const made = JSON.parse(written["dossier.json"] ?? "");
    expect(parseDossier(made)).toMatchObject({ ok: true, value: { titre: "CTG de Val" } });
    expect(made.$schema).toContain("schema/dossier.json");
    const again = await type(["init"], { files: { "dossier.json": "{}" } });
    expect(again).toMatchObject({ code: 2, written: {} });
    expect(again.err).toContain("n'est pas remplacé");
  });

  it("makes a dossier of a document that gives enough, and asks otherwise", async () => {
    const text = `${TEXTE}\nArticle 2 : Durée\n\nLa présente convention est conclue du 1er janvier 2024 au 31 décembre 2028.\n`;
    const { code, out, written } = await type(["init", "c.txt", "--out", "d/dossier.json"], {
      files: { "c.txt": text },
    });
    expect(code).toBe(0);
    expect(out).toMatch(/^d\/dossier\.json est écrit\.\n\nÀ compléter :\n- /);
    const made = parseDossier(JSON.parse(written["d/dossier.json"] ?? ""));
    expect(made.ok && made.value.convention.periode).toEqual({ debut: "2024-01-01", fin: "2028-12-31" });
  });

  it("says that a code of a commune needs the data set, and that the file is a dossier already", async () => {
    expect((await type(["init", "--code", "27701"])).err).toContain("@etalab/decoupage-administratif");
    expect((await type(["init", "bourg.json"], { files })).code).toBe(2);
  });
});

describe("avenant", () => {
  it("gives operations that lead to the text wanted, and writes a DOCX", async () => {
    const args = ["avenant", "bourg.json", "voulu.json", "--effet", "2026-09-01"];
    const draft = JSON.parse((await type([...args, "--format", "json"], { files })).out);
    const dossier = JSON.parse(BOURG);
    const amended = parseDossier({ ...dossier, avenants: [...dossier.avenants, draft] });
    expect(amended.ok || amended.issues).toBe(true);
    const docx = await type([...args, "--format", "docx", "--out", "avenant.docx"], { files });
    expect(docx.code).toBe(0);
    expect(
      Buffer.from(docx.binaries["avenant.docx"] ?? [])
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    expect((await type([...args, "--format", "docx"], { files })).code).toBe(2);
  });

  it("says that nothing is to be amended", async () => {
    const same = await type(["avenant", "bourg.json", "bourg.json", "--effet", "2026-09-01"], { files });
    expect(same).toMatchObject({ code: 2, out: "" });
    expect(same.err).toContain("il n'y a rien à amender");
  });
});

describe("history, compare and explain", () => {
  it("leave 2 for an address, a day or a code that is none, and say what to do", async () => {
    const address = await type(["history", "bourg.json", "CTG#nulle-part"], { files });
    expect(address).toMatchObject({ code: 2, out: "" });
    expect(address.err).toContain("convention-territoriale history bourg.json");
    const day = await type(["compare", "bourg.json", "--from", "31/12/2025", "--to", "2026-01-01"], { files });
    expect([day.code, day.err.includes("Écrire « 2025-12-31 »")]).toEqual([2, true]);
    expect((await type(["explain", "NOTHING_SUCH"])).err).toContain("NOTHING_SUCH");
    expect((await type(["explain", "date_order"])).code).toBe(0);
  });

  it("write plain results as JSON", async () => {
    const history = await type(["history", "bourg.json", "CTG#art1", "--format", "json"], { files });
    expect(JSON.parse(history.out).periodes.length).toBeGreaterThan(0);
    const compare = ["compare", "bourg.json", "--from", "2025-12-31", "--to", "2026-01-01", "--format", "json"];
    expect(JSON.parse((await type(compare, { files })).out).from).toBe("2025-12-31");
  });
});
