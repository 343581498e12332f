/** The command line, run without a terminal: what it prints, where, and the code it leaves. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parserError } from "../../src/cli/arguments/parser-errors.js";
import { type Machine, thisMachine } from "../../src/cli/io.js";
import { run } from "../../src/cli/program.js";

const ROUMOIS = readFileSync("examples/roumois-seine/dossier.json", "utf8");

/** A dossier in order by itself, which the échéancier refuses: the abrogation of an action is for an avenant to say. */
const REFUSED = JSON.stringify({
  ...JSON.parse(ROUMOIS),
  suiviActions: [{ action: "CTG#art9", statuts: [{ date: "2026-01-01", statut: "abrogee" }] }],
});

interface Trial {
  readonly today?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly input?: string | Uint8Array;
  readonly colours?: boolean;
  readonly terminal?: boolean;
}

/** A machine of these files only. */
async function type(
  args: readonly string[],
  { files = {}, input = "", colours = false, terminal = false, today = "2026-11-22" }: Trial = {},
) {
  let [out, err] = ["", ""];
  const written: Record<string, string> = {};
  const missing = () => Object.assign(new Error("no such file"), { code: "ENOENT" });
  const machine: Machine = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colours,
    errTerminal: terminal,
    today,
    readBytes: async (path, most) => {
      if (path === "dossier") throw Object.assign(new Error("a folder"), { code: "EISDIR" });
      if (path === "muet.json") throw new Error("no code");
      const content = path === "-" ? input : files[path];
      if (content === undefined) throw missing();
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      return bytes.length > most ? undefined : bytes;
    },
    listJson: async (folder) => {
      if (folder !== "dossier") throw missing();
      return Object.keys(files).filter((name) => name.endsWith(".json"));
    },
    readPage: async () => undefined,
    writeText: async (path, text) => {
      if (path === "interdit.json") throw missing();
      written[path] = text;
    },
    writeBytes: async () => undefined,
  };
  const code = await run(args, machine);
  return { code, out, err, written };
}

describe("verify", () => {
  const files = { "dossiers/Été à Roumois.json": ROUMOIS };
  const name = "dossiers/Été à Roumois.json";

  it("prints each finding with its place and its remedy, then the count, and leaves 1", async () => {
    const { code, out, err } = await type(["verify", name, "--at", "2026-11-22"], { files });
    expect(code).toBe(1);
    expect(err).toBe("");
    expect(out).toContain(`${name}\n  Erreur REF_DANGLING  avenants[1].mentions[1]\n`);
    expect(out).toContain("    Corriger le renvoi, ou joindre le document annoncé.\n");
    expect(out).toContain("  3 erreurs, 11 avertissements, 3 informations\n");
    expect(out).not.toContain("\u001b");
  });

  it("colours only what a person reads in a terminal", async () => {
    const { out } = await type(["verify", name], { files, colours: true });
    expect(out).toContain("\u001b[31mErreur\u001b[0m");
  });

  it("reads the reference day of the dossier, else today", async () => {
    const { out } = await type(["verify", name, "--format", "resume"], { files });
    expect(out).toBe(`${name} : 1 erreur, 11 avertissements, 3 informations\n`);
    const none = ROUMOIS.replace(/\s+"dateReference": "2026-06-30",/, "");
    const { out: today } = await type(["verify", "d.json", "--format", "resume"], { files: { "d.json": none } });
    expect(today).toBe("d.json : 3 erreurs, 11 avertissements, 3 informations\n");
  });

  it("leaves 0 when nothing reaches the severity", async () => {
    const softer = JSON.stringify({ severites: { REF_DANGLING: "warning", OBLIGATION_OVERDUE: "warning" } });
    const trial = { files: { ...files, "c.json": softer } };
    expect((await type(["verify", name, "--config", "c.json"], trial)).code).toBe(0);
    expect((await type(["verify", name, "--config", "c.json", "--severity", "warning"], trial)).code).toBe(1);
  });

  it("reads the standard input: a dossier or the text of a document", async () => {
    const dossier = await type(["verify", "-", "--format", "resume", "--lang", "en"], { input: ROUMOIS });
    expect(dossier).toMatchObject({ code: 1, out: "stdin: 1 error, 11 warnings, 3 notices\n" });
    const text = await type(["verify", "-", "--format", "resume"], { input: "Délibération n° XX du XX\n" });
    expect(text).toMatchObject({ code: 0, out: "stdin : 0 erreur, 1 avertissement, 0 information\n" });
  });

  it("reads texts by their names, with line and column", async () => {
    const { out } = await type(["verify", "avenant.txt"], { files: { "avenant.txt": "a\n\nDélibération n° XX\n" } });
    expect(out).toContain("Avertissement PLACEHOLDER_LEFT  3:1\n");
  });

  it.each([
    ["absent.json", "absent.json : fichier introuvable ou illisible (ENOENT).\n"],
    ["vide.json", "vide.json : le fichier est vide.\n"],
    ["dossier", "dossier : c'est un répertoire ; donner un fichier, ou employer « portfolio ».\n"],
    [
      "faux.json",
      "faux.json : ce n'est pas du JSON à partir de la ligne 1, colonne 1 (un texte se donne en .txt ou .md).\n",
    ],
    ["muet.json", "muet.json : fichier introuvable ou illisible ().\n"],
    ["gros.json", "gros.json : plus de 50 Mo ; un dossier n'est jamais si grand.\n"],
  ])("leaves 2 for %s, and says why", async (file, message) => {
    const files = { "vide.json": " \n", "faux.json": "bonjour", "gros.json": "a".repeat(50_000_001) };
    expect(await type(["verify", file], { files })).toMatchObject({ code: 2, err: message, out: "" });
  });

  it("says a hundred issues, each on a line of the terminal, and counts the others", async () => {
    const wrong = {
      ...JSON.parse(ROUMOIS),
      faits: Array.from({ length: 120 }, (_, rank) => ({ id: `a\u001b[2J\n${rank}` })),
    };
    const { err } = await type(["verify", "d.json"], { files: { "d.json": JSON.stringify(wrong) } });
    const lines = err.trimEnd().split("\n");
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toMatch(/^et \d+ de plus\.$/);
    expect(lines.every((line, rank) => rank === 100 || line.startsWith("d.json "))).toBe(true);
    expect(err).not.toContain("\u001b");
  });

  it("says every issue of a file that is JSON and no dossier", async () => {
    const { code, err } = await type(["verify", "d.json"], { files: { "d.json": '{"version":2,"faits":3}' } });
    expect(code).toBe(2);
    expect(err).toContain("d.json convention FIELD_MISSING :");
  });

  it("takes no more from the standard input than from a file", async () => {
    expect(await type(["verify", "-"], { input: "a".repeat(50_000_001) })).toMatchObject({
      code: 2,
      out: "",
      err: "stdin : plus de 50 Mo ; un dossier n'est jamais si grand.\n",
    });
    expect((await type(["verify", "-"], { input: " " })).err).toBe("stdin : le fichier est vide.\n");
  });

  it("tells everything that a configuration gets wrong, once, before any file", async () => {
    const trial = { files: { ...files, "c.json": '{"severites":{"DATE_ORDER":"fatal"},"horizon":3}', "l.json": "[" } };
    expect(await type(["verify", name, name, "--config", "c.json"], trial)).toMatchObject({
      code: 2,
      out: "",
      err: [
        "c.json severites.DATE_ORDER VALUE_NOT_IN_LIST : « fatal » ne fait pas partie des valeurs possibles. Choisir parmi : error, warning, info, off.",
        "c.json horizon KEY_UNKNOWN : La clé « horizon » n'existe pas à cet endroit. Corriger l'orthographe de la clé, ou la retirer.",
        "",
      ].join("\n"),
    });
    for (const [config, why] of [
      ["l.json", "ce n'est pas du JSON à partir de la ligne 1, colonne 1 (un texte se donne en .txt ou .md)."],
      ["absent.json", "fichier introuvable ou illisible (ENOENT)."],
    ]) {
      expect(await type(["verify", name, "--config", config ?? ""], trial)).toMatchObject({
        code: 2,
        err: `${config} : ${why}\n`,
      });
    }
  });

  it("names a file the same way however its path is typed", async () => {
    const { written } = await type(["verify", name, "--write-baseline", "ok.json"], { files });
    const kept = { files: { [`./${name}`]: ROUMOIS, "ok.json": written["ok.json"] ?? "" } };
    expect(await type(["verify", `./${name}`, "--baseline", "ok.json", "--format", "resume"], kept)).toMatchObject({
      code: 0,
      out: `${name} : 0 erreur, 0 avertissement, 0 information\n`,
    });
  });

  it("goes on after a file that cannot be read, and leaves 2", async () => {
    const { code, out, err } = await type(["verify", "absent.json", name, "--format", "resume"], { files });
    expect([code, err.includes("absent.json"), out.includes("1 erreur")]).toEqual([2, true, true]);
  });

  it("refuses a day that does not exist, an unknown format, an unknown command and no command at all", async () => {
    for (const args of [
      ["verify", name, "--at", "2026-02-30"],
      ["verify", name, "--format", "x"],
      ["x"],
      ["verify"],
      [],
    ]) {
      expect((await type(args, { files })).code).toBe(2);
    }
    expect((await type(["verify", name, "--at", "2026-02-30"], { files })).err).toContain("AAAA-MM-JJ");
  });

  it("writes JSON, SARIF and Markdown that hold together over several files", async () => {
    const two = { files: { "a.json": ROUMOIS, "b.txt": "Délibération n° XX\n" } };
    const json = await type(["verify", "a.json", "b.txt", "--format", "json"], two);
    expect(JSON.parse(json.out).fichiers).toHaveLength(2);
    const one = await type(["verify", "a.json", "--format", "json"], two);
    expect(JSON.parse(one.out).fichiers[0].dossier).toBe("roumois-seine");
    const sarif = await type(["verify", "a.json", "b.txt", "--format", "sarif"], two);
    expect(JSON.parse(sarif.out).runs[0].results.length).toBe(16);
    const markdown = await type(["verify", "a.json", "--format", "markdown", "--lang", "en"], two);
    expect(markdown.out).toContain("## Checks set aside, and why");
  });

  it("keeps a file of accepted findings, after which only new ones count", async () => {
    const first = await type(["verify", name, "--at", "2026-06-30", "--write-baseline", "ok.json"], { files });
    expect([first.code, first.out]).toEqual([0, ""]);
    const kept = { files: { ...files, "ok.json": first.written["ok.json"] ?? "" } };
    const same = await type(["verify", name, "--at", "2026-06-30", "--baseline", "ok.json"], kept);
    expect(same.code).toBe(0);
    const later = await type(
      ["verify", name, "--at", "2026-07-01", "--baseline", "ok.json", "--format", "resume"],
      kept,
    );
    expect(later).toMatchObject({ code: 1, out: `${name} : 2 erreurs, 0 avertissement, 0 information\n` });
  });

  it("gives one object in JSON, and a SARIF file, even when no file can be used", async () => {
    const trial = { files: { "faux.json": '{\n  "id": 3,\n}\n', "vide.json": " " } };
    const json = await type(["verify", "faux.json", "vide.json", "absent.json", "--format", "json"], trial);
    expect(json.code).toBe(2);
    expect(JSON.parse(json.out)).toMatchObject({
      decompte: { error: 0, warning: 0, info: 0 },
      inutilisables: 3,
      fichiers: [
        { fichier: "faux.json", statut: "inutilisable", problemes: [{ ligne: 3, colonne: 1 }] },
        { fichier: "vide.json", statut: "inutilisable" },
        { fichier: "absent.json", statut: "inutilisable" },
      ],
    });
    const sarif = await type(["verify", "faux.json", "--format", "sarif"], trial);
    expect(sarif.code).toBe(2);
    expect(JSON.parse(sarif.out).runs[0]).toMatchObject({ results: [], invocations: [{ executionSuccessful: false }] });
  });

  it("says how many findings the baseline hides, on the error output and in each format", async () => {
    const { written } = await type(["verify", name, "--write-baseline", "ci/ok.json"], { files });
    const kept = { files: { ...files, "ci/ok.json": written["ci/ok.json"] ?? "" } };
    expect(Object.keys(JSON.parse(written["ci/ok.json"] ?? "{}").acceptes)).toEqual([`../${name}`]);
    const json = await type(["verify", name, "--baseline", "ci/ok.json", "--format", "json"], kept);
    expect([json.code, JSON.parse(json.out).masques]).toEqual([0, 15]);
    expect(json.err).toBe("15 constats déjà acceptés, non montrés (ci/ok.json)\n");
    const sarif = await type(["verify", name, "--baseline", "ci/ok.json", "--format", "sarif"], kept);
    expect(JSON.parse(sarif.out).runs[0].results.every((one: object) => "suppressions" in one)).toBe(true);
  });

  it("leaves 2 when the baseline or the configuration is something else", async () => {
    const trial = { files: { ...files, "x.json": "[]", "y.json": '{"horizon":1}' } };
    expect((await type(["verify", name, "--baseline", "x.json"], trial)).code).toBe(2);
    expect((await type(["verify", name, "--baseline", "absent.json"], trial)).code).toBe(2);
    expect((await type(["verify", name, "--config", "y.json"], trial)).code).toBe(2);
    expect((await type(["verify", name, "--write-baseline", "interdit.json"], trial)).code).toBe(2);
  });

  it("tells how far a long run is, on the error output of a terminal only", async () => {
    const many = Array.from({ length: 25 }, () => name);
    expect((await type(["verify", ...many, "--format", "resume"], { files, terminal: true })).err).toContain("25/25");
    expect((await type(["verify", ...many, "--format", "resume"], { files })).err).toBe("");
  });
});

describe("portfolio", () => {
  it("reports the dossiers of a folder, with the code of the worst", async () => {
    const trial = { files: { "dossier/a.json": ROUMOIS } };
    const { code, out } = await type(["portfolio", "dossier"], trial);
    expect(code).toBe(1);
    expect(out).toContain("# 1 dossier au 22/11/2026\n");
    expect(out).toContain("3 erreurs, 11 avertissements, 3 informations");
    const json = await type(["portfolio", "dossier", "--format", "json"], trial);
    expect(JSON.parse(json.out).lignes).toHaveLength(1);
  });

  it("leaves 2 when a file cannot be read, and reports the others", async () => {
    const { code, out, err } = await type(["portfolio", "dossier"], {
      files: { "dossier/a.json": ROUMOIS, "dossier/b.json": "x" },
    });
    expect([code, out.includes("Roumois Seine"), err.includes("dossier/b.json")]).toEqual([2, true, true]);
    expect(out).toContain("## Fichiers qui n'ont pas pu être lus (1)");
    expect(out).toContain("| dossier/b.json | ");
  });

  it("writes what is late as a spreadsheet and as a page of its own", async () => {
    const trial = { files: { "dossier/a.json": ROUMOIS, "dossier/b.json": "x" } };
    const csv = (await type(["portfolio", "dossier", "--format", "csv", "--at", "2026-07-01"], trial)).out.split(
      "\r\n",
    );
    expect(csv[0]).toBe("\uFEFFQuand;Jours;Ce qui est dû;Par;Dossier;Date");
    expect(csv[1]).toMatch(/^en retard;1;.*Communauté de communes Roumois Seine.*;CTG 2022-2026.*;30\/06\/2026$/);
    expect(csv.at(-2)).toMatch(/^illisible;;.*;dossier\/b\.json;$/);
    const html = (await type(["portfolio", "dossier", "--format", "html", "--at", "2026-07-01"], trial)).out;
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="fr">/);
    expect(html).toContain("<h2>En retard (2)</h2>");
    expect(html).not.toContain("<script");
  });

  it("leaves 2 when a dossier is refused, says which one and why, and reports the others", async () => {
    const files = { "dossier/a.json": ROUMOIS, "dossier/b.json": REFUSED, "dossier/c.json": REFUSED };
    const { code, out, err } = await type(["portfolio", "dossier"], { files });
    expect(code).toBe(2);
    expect(out).toContain("# 1 dossier au 22/11/2026\n");
    expect(out).toMatch(/\| CTG.*Roumois Seine.* \| 31\/12\/2026 \|/);
    expect(err.split("\n").map((line) => line.split(" : ")[0])).toEqual([
      "dossier/b.json suiviActions[0].statuts[0] STATUS_ABROGATION_RESERVED",
      "dossier/c.json suiviActions[0].statuts[0] STATUS_ABROGATION_RESERVED",
      "",
    ]);
  });

  it("leaves 2 for a day that the machine gives wrong, and reports nothing", async () => {
    const { code, out, err } = await type(["portfolio", "dossier"], {
      files: { "dossier/a.json": ROUMOIS },
      today: "2026-02-30",
    });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^dossier at DATE_INVALID : /);
  });

  it("leaves 2 for a folder that is not there or holds nothing", async () => {
    expect((await type(["portfolio", "ailleurs"])).code).toBe(2);
    expect((await type(["portfolio", "dossier"])).code).toBe(2);
  });
});

describe("report, consolidate, echeancier and sppe", () => {
  const files = { "d.json": ROUMOIS };

  it.each([
    ["report", "**22 novembre 2026**. La convention est en vigueur"],
    ["consolidate", "Texte en vigueur le 22/11/2026."],
    ["echeancier", "Transmettre au CDSF"],
    ["sppe", "Communauté de communes Roumois Seine"],
  ])("%s shows the dossier on a day", async (vue, words) => {
    const { code, out, err } = await type([vue, "d.json", "--at", "2026-11-22"], { files });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(words);
    const json = await type([vue, "d.json", "--at", "2026-11-22", "--format", "json"], { files });
    expect(typeof JSON.parse(json.out)).toBe("object");
  });

  const headings = (report: string) => report.split("\n").filter((line) => line.startsWith("## "));

  it("report shows the first screen alone, then the details asked for, with the notes", async () => {
    const first = headings((await type(["report", "d.json"], { files })).out);
    expect(first.at(-1)).toBe("## À demander (12)");
    const more = await type(["report", "d.json", "--detail", "texte", "verification"], { files });
    expect(headings(more.out)).toEqual([
      ...first,
      "## Le texte en vigueur",
      "## Ce que la vérification trouve",
      "## Ce que le dossier ne sait pas",
      "## Sources",
    ]);
    const sources = await type(["report", "d.json", "--detail", "sources"], { files });
    expect(headings(sources.out)).toContain("## Sources");
  });

  it("report says on the error output that the dossier holds no bonus, and how to see the rest on a terminal", async () => {
    const bonus = await type(["report", "d.json", "--detail", "bonus", "--lang", "en"], { files });
    expect([bonus.code, bonus.err]).toEqual([0, "This dossier holds no bonus demande: see the command “bonus”.\n"]);
    expect((await type(["report", "d.json"], { files, terminal: true })).err).toContain("--detail texte | sppe");
  });

  it("leave 2 for a dossier that is refused, and say why", async () => {
    const { code, out, err } = await type(["echeancier", "d.json"], { files: { "d.json": REFUSED } });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^d\.json suiviActions\[0\]\.statuts\[0\] STATUS_ABROGATION_RESERVED : /);
  });

  it("read the day of the dossier, else today", async () => {
    const none = ROUMOIS.replace(/\s+"dateReference": "2026-06-30",/, "");
    const at = async (file: string) =>
      JSON.parse((await type(["consolidate", file, "--format", "json"], { files: { ...files, "n.json": none } })).out)
        .at;
    expect([await at("d.json"), await at("n.json")]).toEqual(["2026-06-30", "2026-11-22"]);
  });

  it("leave 2 for a file that is not a dossier", async () => {
    const files = { "a.txt": "bonjour", "b.json": "{}" };
    for (const file of ["a.txt", "b.json", "absent.json"]) {
      expect((await type(["report", file], { files })).code).toBe(2);
    }
  });
});

describe("calendar", () => {
  const files = { "d.json": ROUMOIS };

  it("writes the échéancier for a calendar, with names, alarms and no state that ages", async () => {
    const { code, out, err } = await type(["calendar", "d.json", "--at", "2026-06-01"], { files });
    expect([code, err]).toEqual([0, ""]);
    const unfolded = out.replace(/\r\n[ \t]/g, "");
    expect(unfolded).toContain("UID:roumois-seine/Av2:transmission-schema@convention-territoriale");
    expect(unfolded).toContain("Responsables : Communauté de communes Roumois Seine");
    expect(unfolded).toContain("TRIGGER:-P7D");
    expect(unfolded).not.toMatch(/État :|en retard|encore \d+ jours/);
    const described = unfolded.split("\n").filter((line) => line.startsWith("DESCRIPTION:"));
    expect(described.filter((line) => /CTG#|Av\d#/.test(line))).toEqual([]);
    expect(described.some((line) => /article \S+ de l'avenant/.test(line))).toBe(true);
  });

  it("writes it for a spreadsheet", async () => {
    const { code, out } = await type(["calendar", "d.json", "--format", "csv"], { files });
    expect(code).toBe(0);
    expect(out).toContain("Av2:transmission-schema;transmissionSchema;");
  });

  it("leaves 2 for a file that is not a dossier, or that is refused", async () => {
    const others = { "a.txt": "bonjour", "b.json": REFUSED };
    for (const file of ["a.txt", "b.json", "absent.json"]) {
      expect((await type(["calendar", file], { files: others })).code).toBe(2);
    }
  });
});

describe("bonus", () => {
  const { demande } = JSON.parse(readFileSync("examples/roumois-seine/bonus-illustratif.json", "utf8"));
  const files = { "demande.json": JSON.stringify(demande), "faux.json": "x", "autre.json": "{}" };

  it("explains the amounts of a demande, or gives the plain result", async () => {
    const { code, out, err } = await type(["bonus", "demande.json"], { files });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("€");
    const json = await type(["bonus", "demande.json", "--format", "json"], { files });
    expect(JSON.parse(json.out).annee).toBe(2026);
  });

  it("leaves 2 for a file that is not a demande", async () => {
    for (const file of ["faux.json", "autre.json", "absent.json"]) {
      expect((await type(["bonus", file], { files })).code).toBe(2);
    }
  });
});

describe("the arguments", () => {
  it.each([
    [["x"], "Erreur : la commande « x » n'existe pas.", "Error: there is no command “x”."],
    [
      ["verfy"],
      "Erreur : la commande « verfy » n'existe pas. Peut-être : verify.",
      "Error: there is no command “verfy”. Perhaps: verify.",
    ],
    [["verify"], "Erreur : il manque « file ».", "Error: “file” is missing."],
    [
      ["verify", "a", "--sevrity", "info"],
      "Erreur : l'option « --sevrity » n'existe pas. Peut-être : --severity.",
      "Error: there is no option “--sevrity”. Perhaps: --severity.",
    ],
    [
      ["verify", "a", "--at"],
      "Erreur : l'option « --at <date> » est donnée sans sa valeur.",
      "Error: the option “--at <date>” is given without its value.",
    ],
    [["report", "a", "b"], "Erreur : 2 arguments pour 1 attendu.", "Error: 2 arguments where 1 is expected."],
    [
      ["report", "a", "--format", "it's 'x'\u001b"],
      "Erreur : l'option « --format <format> » n'accepte pas « it's 'x' ». Valeurs possibles : markdown, json, html.",
      "Error: the option “--format <format>” does not take “it's 'x' ”. Possible values: markdown, json, html.",
    ],
    [
      ["report", "a", "--at", "2026-02-30"],
      "Erreur : l'option « --at <date> » n'accepte pas « 2026-02-30 ». Écrire un jour qui existe, sous la forme AAAA-MM-JJ, entre 1800 et 2999.",
      "Error: the option “--at <date>” does not take “2026-02-30”. Write a day that exists, as YYYY-MM-DD, from 1800 to 2999.",
    ],
    [
      ["report", "a", "--at", "30/06/2026"],
      "Erreur : l'option « --at <date> » n'accepte pas « 30/06/2026 ». Écrire « 2026-06-30 » (30 juin 2026) : un jour s'écrit AAAA-MM-JJ.",
      "Error: the option “--at <date>” does not take “30/06/2026”. Write “2026-06-30” (30 June 2026): a day is written YYYY-MM-DD.",
    ],
  ])("%j are refused in the language asked", async (args, french, english) => {
    for (const [langue, message] of [
      [["--lang", "fr"], french],
      [["--lang=en"], english],
    ] as const) {
      const asked = args.at(-1) === "--at" ? [args[0] ?? "", "a", ...langue, "--at"] : [...args, ...langue];
      expect(await type(asked)).toMatchObject({ code: 2, out: "", err: `${message}\n` });
    }
  });

  it("are answered with the version of the package", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    for (const flag of ["--version", "-V"]) {
      expect(await type([flag])).toMatchObject({ code: 0, out: `${version}\n`, err: "" });
    }
    expect((await type(["--help"])).out).toContain("affiche la version");
  });

  it("keep the words of the parser where it says what we do not know", () => {
    expect(parserError("error: something new", "fr")).toBe("error: something new");
  });
});

describe("help", () => {
  it("is in the language asked, on the output, and leaves 0", async () => {
    const french = await type(["verify", "--help"]);
    expect([french.code, french.err]).toEqual([0, ""]);
    expect(french.out).toContain("Usage :");
    expect(french.out).toContain("langue (au choix : fr, en ; par défaut : fr)");
    expect(french.out.replace(/\s+/g, " ")).toContain("Code de sortie : 0 rien, 1 constats");
    expect((await type(["--help", "--lang", "en"])).out).toContain("Commands:");
  });
});

describe("sppe about communes named by their codes", () => {
  const insee =
    "DEP;CODCOM;COM;PMUN;PCAP;PTOT\n27;103;27103;4026;74;4100\n27;105;27105;4000;78;4078\n27;056;27056;9765;266;10031\n";
  const at = ["--at", "2026-11-27"];

  /** The machine of the process, of which only the data of the country are taken, and one file. */
  async function ask(args: readonly string[], files: Readonly<Record<string, string>> = { "insee.csv": insee }) {
    let [out, err] = ["", ""];
    const machine: Machine = {
      ...thisMachine(),
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      today: "2026-11-27",
      readBytes: async (path) => {
        const text = files[path];
        if (text === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
        return new TextEncoder().encode(text);
      },
    };
    const code = await run(["sppe", ...args], machine);
    return { code, out, err };
  }

  it("prints a row for each commune, then for each group, with the figures of the file", async () => {
    const { code, out } = await ask(["--codes", "27103, 27056", "--insee", "insee.csv", ...at, "--format", "csv"]);
    const rows = out.trim().split("\r\n");
    expect(code).toBe(0);
    expect(rows.map((row) => row.split(";").slice(0, 3).join(" "))).toEqual([
      "code nom population",
      "27103 Bourg-Achard 4100",
      "27056 Bernay 10031",
      expect.stringMatching(/^200066405 CC Roumois Seine /),
      expect.stringMatching(/^200066413 /),
    ]);
    expect(rows[2]).toContain("oui, commune ou groupement");
  }, 60_000);

  it("prints a table, Markdown or JSON, and says what to supply without the file", async () => {
    const table = await ask(["--codes", "27103", ...at, "--format", "tableau", "--lang", "en"]);
    expect(table.out.split("\n")[0]).toMatch(/^code +name +population +needs/);
    expect(table.err).toContain("POPULATION_LATEST_KNOWN");
    const json = await ask(["--codes", "27103", ...at, "--format", "json"]);
    expect(JSON.parse(json.out)).toMatchObject({ at: "2026-11-27", communes: [{ nom: "Bourg-Achard" }] });
    expect((await ask(["--codes", "27103", ...at])).out).toMatch(/^\| code \| nom \|/);
  }, 60_000);

  it("takes a whole département", async () => {
    const { out } = await ask(["--departement", "2a", ...at, "--format", "csv"]);
    const codes = out.split("\r\n").map((row) => row.split(";")[0] ?? "");
    expect(codes.filter((code) => code.startsWith("2A"))).toHaveLength(124);
  }, 60_000);

  it("refuses what it cannot read, and says why", async () => {
    expect(await ask(["--departement", "99", ...at])).toMatchObject({ code: 2, out: "" });
    expect(await ask(["--codes", "75101", ...at])).toMatchObject({ code: 2, err: expect.stringContaining("75056") });
    expect(await ask(["--codes", "27103", "--insee", "absent.csv", ...at])).toMatchObject({
      code: 2,
      err: expect.stringContaining("ENOENT"),
    });
    expect(await ask(["--codes", "27103", "--insee", "insee.csv", ...at], { "insee.csv": "a;b\n1;2\n" })).toMatchObject(
      {
        code: 2,
        err: expect.stringContaining("CSV_COLUMN_MISSING"),
      },
    );
    for (const args of [[], ["dossier.json", "--codes", "27103"]]) expect((await ask(args)).code).toBe(2);
  }, 60_000);

  it("says so where the data of the country are not installed", async () => {
    const { code, err } = await type(["sppe", "--codes", "27103"]);
    expect(code).toBe(2);
    expect(err).toContain("@etalab/decoupage-administratif");
  });

  it("gives the duties of a dossier as a table too", async () => {
    const { code, out } = await type(["sppe", "d.json", "--format", "csv"], { files: { "d.json": ROUMOIS } });
    expect(code).toBe(0);
    expect(out).toContain("200066405;");
  });
});
