/** Every kind of step of a trace, in words. */
import { describe, expect, it } from "vitest";
import { type ExplainOptions, explain, findingsToMarkdown, toCsv, toSarif } from "../../src/formats/index.js";
import type { Trace, TraceArgument, TraceRow } from "../../src/primitives/index.js";
import type { Finding } from "../../src/verification/index.js";
import { resultOf, s1 } from "../bonus-territoire/demande.js";

const base = { libelle: "Étape", unite: "euro", regle: "BT-13", sources: ["a", "caf-eaje"] };
const given = (valeur: string, donnee = "x"): TraceArgument => ({ donnee, valeur });
const spaced = (text: string) => text.replace(/[\u202F\u00A0]/g, " ");

/** The lines of the steps, without their headings and rules. */
function linesOf(trace: Trace, options: ExplainOptions = {}): readonly string[] {
  const lines = spaced(explain({ trace }, "fr", options)).split("\n");
  return lines.filter((line) => /^ {3}(?!Règle)/.test(line)).map((line) => line.trim());
}

const scalar = (
  id: string,
  operation: "add" | "min" | "max" | "choose" | "round" | "subtract" | "divide",
  ...values: readonly TraceArgument[]
): TraceRow => ({
  ...base,
  id,
  operation,
  arguments: values,
  valeur: "2.00",
});

const share: TraceRow = {
  ...base,
  id: "partage",
  operation: "share",
  politique: "conserverTotal",
  total: { ligne: "somme" },
  parts: [
    { id: "a", poids: given("1"), valeur: "3.00" },
    { id: "b", poids: given("2"), valeur: "6.00" },
    { id: "c", poids: given("3"), valeur: "9.00" },
  ],
};
const volumes = { constate: "12", dejaPris: "0", retenu: "10", enPlus: "1", refuse: "1" };
const cap: TraceRow = {
  ...base,
  id: "plafond",
  operation: "cap",
  niveau: "chacun",
  deduireDejaPris: false,
  plafond: given("0.1", "alsh.plafond"),
  parts: [{ id: "a", base: "10", ...volumes }],
};

describe("a step with one result", () => {
  it("shows its operation", () => {
    const two = [given("2"), given("4.5")] as const;
    expect(
      linesOf([
        scalar("s", "subtract", ...two),
        scalar("d", "divide", given("2"), given("1/3")),
        scalar("i", "min", ...two),
        scalar("a", "max", ...two),
        scalar("c", "choose", ...two),
        scalar("r", "round", given("2.004")),
        scalar("o", "add", given("2")),
      ]),
    ).toEqual([
      "2,00 € − 4,50 € = 2,00 €",
      "2,00 € ÷ ≈ 0,333333 € = 2,00 €",
      "le plus petit de 2,00 € ; 4,50 € = 2,00 €",
      "le plus grand de 2,00 € ; 4,50 € = 2,00 €",
      "retenu : 2,00 €",
      "2,004 €, arrondi à 2 décimales = 2,00 €",
      "2,00 €",
    ]);
  });

  it("counts a sum too long to be shown", () => {
    expect(linesOf([scalar("o", "add", ...Array.from({ length: 3 }, () => given("1")))], { lignesMax: 2 })).toEqual([
      "somme de 3 valeurs = 2,00 €",
    ]);
  });

  it("names a row that has not one value, a part that is not there, and a unit that nobody named", () => {
    const row: TraceRow = {
      ...base,
      id: "x",
      operation: "min",
      unite: "lune*",
      valeur: "1",
      arguments: [
        { ligne: "absente_" },
        { ligne: "plafond" },
        { ligne: "partage", part: "b" },
        { ligne: "partage", part: "z" },
      ],
    };
    expect(linesOf([share, cap, row]).at(-1)).toBe(
      "le plus petit de absente\\_ ; plafond ; 6,00 € ; partage = 1 lune\\*",
    );
  });

  it("names each source, by its id where it is not one of ours", () => {
    expect(explain({ trace: [scalar("o", "add", given("2"))] }, "fr")).toMatch(/Règle BT-13, établie par : a ; .+/);
  });
});

describe("a step with parts", () => {
  it("shows a share, as many parts as the page takes, and counts the others", () => {
    expect(linesOf([share], { lignesMax: 2 })).toEqual([
      "Au centime, total conservé : chaque droit arrondi vers le bas, les centimes restants aux plus grands restes.",
      "- a : 3,00 €",
      "- b : 6,00 €",
      "et 1 autres",
    ]);
  });

  it("shows rights term by term, and the part of the year that counts", () => {
    const bound: TraceRow = {
      ...base,
      id: "droits",
      operation: "bound",
      arrondi: "borneInferieure",
      parts: [
        {
          id: "a",
          termes: [
            { quantite: "10", prorata: "0.5", prix: given("2") },
            { quantite: "1", prorata: "1/3", prix: given("3") },
          ],
          droit: "11",
          valeur: "11.00",
        },
        { id: "b", termes: [], droit: "0", valeur: "0.00" },
      ],
    };
    expect(linesOf([bound])).toEqual([
      "Chaque droit arrondi vers le bas.",
      "- a : 10 × part de l'année 0,5 × 2,00 € + 1 × part de l'année 1/3 × 3,00 € = 11,00 € → 11,00 €",
      "- b : 0 = 0,00 € → 0,00 €",
    ]);
  });

  it("shows what a cap accepts and refuses, or that none plays", () => {
    const { plafond: _, ...uncapped } = cap;
    const lines = linesOf([cap, uncapped]);
    expect(lines[0]).toBe("Plafond des heures nouvelles : 0,1 des heures inscrites (par structure).");
    expect(lines[1]).toMatch(/^- a : .*10.*12.*10.*1.*1/);
    expect(lines[2]).toBe("Aucun plafond ne joue.");
  });
});

describe("what leads to one recipient", () => {
  it("goes back through shares, rights and sums, and leaves out the rest", () => {
    const rights: TraceRow = {
      ...base,
      id: "droits",
      operation: "distribute",
      arrondi: "conserverTotal",
      total: { ligne: "somme" },
      parts: [
        { id: "a", termes: [{ quantite: "1", prix: { ligne: "prix-a" } }], droit: "2", valeur: "2.00" },
        { id: "b", termes: [{ quantite: "1", prix: { ligne: "prix-b" } }], droit: "2", valeur: "2.00" },
      ],
    };
    const trace = ["somme", "prix-a", "prix-b", "autre"].map((id) => scalar(id, "add", given("1")));
    const kept = (rows: Trace) =>
      [...explain({ trace: rows }, "fr", { destinataire: "a" }).matchAll(/\(`(.+?)`\)/g)].map(([, id]) => id);
    expect(kept([...trace, rights])).toEqual(["somme", "prix-a", "droits"]);
    expect(kept([...trace, cap, share])).toEqual(["somme", "plafond", "partage"]);
    const { total: _, ...bounds } = rights;
    expect(kept([...trace, { ...bounds, operation: "bound", arrondi: "borneSuperieure" }])).toEqual([
      "prix-a",
      "droits",
    ]);
  });
});

describe("a result for a spreadsheet", () => {
  const result = resultOf(s1);
  const rows = (table: "gestionnaires" | "communes" | "structures", montant: (typeof result)["total"]) =>
    toCsv({ resultat: { ...result, total: montant }, table })
      .trimEnd()
      .split("\r\n")
      .at(-1);

  it("ends with the total, exact or between its bounds", () => {
    expect(rows("gestionnaires", { statut: "exact", montant: "1.50" })).toBe("total;;;1,50;1,50;;");
    expect(rows("communes", { statut: "borne", min: "1.50" })).toBe("total;1,50;");
    expect(rows("structures", { statut: "borne", min: "1.50", max: "2.00" })).toBe("total;;;;;;;;;;;1,50;2,00;;;;");
  });

  it("says why a structure gets nothing", () => {
    const [one] = result.structures;
    if (one === undefined) throw new Error("no structure");
    const refused = { ...one, eligible: false, motifs: [{ code: "sansPsu", regle: "BT-11" }] } as typeof one;
    expect(toCsv({ resultat: { ...result, structures: [refused] } })).toContain(";non;sansPsu (BT-11);");
  });
});

describe("a finding of a caller's own rule", () => {
  const texte = { titre: "Ma règle", message: "Message « {x} ».", remede: "Remède." };
  const finding: Finding = {
    cle: "caf27/MINE:x",
    code: "caf27/MINE",
    severite: "warning",
    path: [],
    sujet: "x",
    params: { x: "1" },
    regles: [],
    sources: [],
    lies: [],
    textes: { fr: texte, en: { ...texte, titre: "My rule" } },
  };
  const verification = {
    dossier: "d",
    at: "2026-01-01",
    findings: [finding],
    decompte: { error: 0, warning: 1, info: 0 },
    acquittes: [],
    ecartes: [],
    regles: ["caf27/MINE"],
  };

  it("brings its own title and words, and no source where it has none", () => {
    const [run] = toSarif([{ fichier: "d.json", verification }], "en").runs;
    expect(run?.tool.driver.rules).toEqual([
      { id: "caf27/MINE", shortDescription: { text: "My rule" }, help: { text: "Remède." } },
    ]);
    expect(run?.results[0]?.locations[0]?.logicalLocations).toEqual([{ fullyQualifiedName: "dossier" }]);
    const text = findingsToMarkdown(verification, "fr", { titre: "x" });
    expect(text).toContain("Message « 1 ».");
    expect(text).not.toContain("Règles et sources");
  });
});
