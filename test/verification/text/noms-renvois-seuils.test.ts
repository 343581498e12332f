/** Edges of the rules on names, references, thresholds and ambiguous operations. */

import { describe, expect, it } from "vitest";
import { verifyText } from "../../../src/verification/index.js";
import { anyParams } from "../../support/outcome.js";

const read = (texte: string) => {
  const outcome = verifyText({ texte, at: "2026-11-22" });
  if (!outcome.ok) throw new Error("refused");
  return outcome.value.findings.map(({ cle, sources, ...finding }) => finding);
};

const NOMS = (...mots: readonly string[]) => mots.map((mot) => `Voir ${mot} en Pays Fictif.\n`).join("");

describe("names", () => {
  it("are told at the rarer spelling, the more frequent one first", () => {
    expect(read(NOMS("Colline", "Collines", "Collines"))).toEqual([
      {
        ligne: 1,
        colonne: 6,
        citation: "Colline",
        code: "NAME_VARIANT",
        severite: "warning",
        params: { entite: "Collines en Pays Fictif", formes: ["Collines", "Colline"] },
        regles: ["R-AV-4"],
      },
    ]);
  });

  it.each([
    ["as frequent: the first one is taken for right", NOMS("Colline", "Collines"), ["Collines"]],
    ["two letters more", NOMS("Colline", "Collinais"), ["Collinais"]],
    ["three letters more", NOMS("Colline", "Collinettes"), []],
    ["another beginning", NOMS("Colline", "Molline"), []],
    ["one spelling", NOMS("Colline", "Colline"), []],
    ["case alone", NOMS("Colline", "COLLINE"), []],
    ["a word written in lower case elsewhere", `${NOMS("Colline", "Collines")}La colline.\n`, []],
    ["other words after the name", "Colline en Pays Fictif. Collines en Pays Voisin.\n", []],
  ])("%s", (_name, texte, expected) => {
    expect(read(texte).map(({ citation }) => citation)).toEqual(expected);
  });
});

const ARTICLES = (count: number) =>
  Array.from({ length: count }, (_, rank) => `Article ${rank + 1} : Objet\nDu texte.\n`).join("");
const ANNEXES = (count: number) => Array.from({ length: count }, (_, rank) => `ANNEXE ${rank + 1} – Objet\n`).join("");

describe("references", () => {
  it("are told with what they aim at", () => {
    expect(read(`${ARTICLES(3)}Selon le texte, à l'article 4 ci-dessous.\n`)).toEqual([
      {
        ligne: 7,
        colonne: 17,
        citation: "à l'article 4 ci-dessous",
        code: "REF_DANGLING",
        motif: "absent",
        severite: "error",
        params: { cible: "article 4" },
        regles: ["CV-41", "R-AV-4"],
      },
    ]);
  });

  it.each([
    ["an article that is there", `${ARTICLES(3)}Voir à l'article 3 ci-dessous.\n`, []],
    ["two articles only", `${ARTICLES(2)}Voir à l'article 4 ci-dessous.\n`, []],
    ["a gap in the articles", `${ARTICLES(3)}Article 5 : Fin\nVoir à l'article 4 ci-dessous.\n`, []],
    ["an annexe that is not there", `${ANNEXES(2)}Voir en annexe 3 ci-jointe ou en annexe 3 ci-après.\n`, ["annexe 3"]],
    ["an annexe that is there", `${ANNEXES(2)}Voir en annexe 2 ci-après.\n`, []],
    ["one annexe only", `${ANNEXES(1)}Voir en annexe 3 ci-après.\n`, []],
    ["a gap in the annexes", `${ANNEXES(2)}ANNEXE 4 – Fin\nVoir en annexe 3 ci-après.\n`, []],
  ])("%s", (_name, texte, expected) => {
    const cibles = read(texte).map(({ params }) => anyParams(params)["cible"]);
    expect([...new Set(cibles)]).toEqual(expected);
  });
});

describe("legal thresholds", () => {
  it.each([
    ["schemaPluriannuel", "Le schéma pluriannuel est obligatoire pour les communes de plus de 3 500 habitants.", 10000],
    ["relaisPetiteEnfance", "Le relais petite enfance est obligatoire à plus de 3 500 habitants.", 10000],
    ["relaisPetiteEnfance", "Le RPE est obligatoire à plus de 3 500 habitants.", 10000],
  ])("of %s: %s", (objet, texte, legal) => {
    expect(read(texte).map(({ code, params }) => [code, params])).toEqual([
      ["LEGAL_THRESHOLD", { objet, valeur: 3500, legal }],
    ]);
  });
});

describe("two verbs for one operation", () => {
  it.each([
    ["a target named by its number", "L'article 3 est complété ou modifié.", 1],
    ["a target that is not named", "Le plan est complété ou modifié.", 0],
    ["a target named more than 400 signs before", `L'article 3 ${"x".repeat(400)} est complété ou modifié.`, 0],
  ])("%s", (_name, texte, count) => {
    expect(read(texte).map(({ code, params }) => [code, params])).toEqual(
      count === 0 ? [] : [["OP_AMBIGUOUS", { instrument: "", redaction: "complété ou modifié" }]],
    );
  });
});
