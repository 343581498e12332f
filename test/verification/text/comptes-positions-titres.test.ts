/** Edges of the rules on counts, places in the period, titles and blanks. */

import { describe, expect, it } from "vitest";
import { verifyText } from "../../../src/verification/index.js";
import { anyParams } from "../../support/outcome.js";

const read = (texte: string) => {
  const outcome = verifyText({ texte, at: "2026-11-22" });
  if (!outcome.ok) throw new Error("refused");
  return outcome.value.findings.map(({ cle, sources, ...finding }) => finding);
};
const BULLETS = (count: number) =>
  Array.from({ length: count }, (_, rank) => `- partie ${"abcdefghijklmnopqrstuvw"[rank]}\n`).join("");

describe("announced counts", () => {
  it("are told with what was counted", () => {
    expect(read("4 orientations\n\n1. Accueillir\n2. Informer\n")).toEqual([
      {
        ligne: 1,
        colonne: 1,
        citation: "4 orientations",
        code: "COUNT_MISMATCH",
        severite: "error",
        params: { annonce: 4, objet: "orientations", comptes: "2" },
        regles: ["PA-14"],
      },
    ]);
  });

  it.each([
    ["a list of two", `Le projet comporte trois axes :\n${BULLETS(2)}`, ["2"]],
    ["a list of one", `Le projet comporte trois axes :\n${BULLETS(1)}`, []],
    ["a list of twenty", `Le projet comporte trois axes :\n${BULLETS(20)}`, ["20"]],
    ["a list of twenty-one", `Le projet comporte trois axes :\n${BULLETS(21)}`, []],
    ["numbers that do not begin at 1", "4 orientations\n2. Accueillir\n3. Informer\n", []],
    ["words before the list", "4 orientations\nDu texte.\n1. Accueillir\n", []],
    ["the next heading", "4 orientations\n1. Accueillir\nEnjeu n°2\n2. Informer\n", ["1"]],
    ["headings of enjeux", "3 enjeux ont émergé\nEnjeu n°1 : a\nEnjeu n°2 : b\n", ["2"]],
    ["headings of enjeux with a gap", "3 enjeux ont émergé\nEnjeu n°1 : a\nEnjeu n°4 : b\n", []],
    ["two numbers of enjeux", "3 enjeux ont émergé\n4 enjeux ont émergé\nEnjeu n°1 : a\n", []],
  ])("%s", (_name, texte, comptes) => {
    expect(read(texte).map(({ params }) => anyParams(params)["comptes"])).toEqual(comptes);
  });

  it("quote a long sentence by its end", () => {
    const texte = `${"Les parties ont travaillé ensemble ".repeat(5)}et le projet comporte trois axes :\n${BULLETS(2)}`;
    const [found] = read(texte);
    expect(found?.citation.length).toBeLessThanOrEqual(140);
    expect(texte.slice((found?.colonne ?? 0) - 1).startsWith(`${found?.citation}\n`)).toBe(true);
    expect(texte[(found?.colonne ?? 0) - 2]).toBe(" ");
  });
});

describe("places in the period", () => {
  it.each([
    ["2022", "Bilan à la fin de la 1e année", []],
    ["2023", "Bilan à la fin de la 1e année", [["finAnnee1", "2022-12-31", 5, ["CV-30", "EV-06"]]]],
    ["2021", "Bilan à la fin de la 1e année", [["finAnnee1", "2022-12-31", 5, ["CV-30", "EV-06"]]]],
    ["2023", "Bilan au milieu de la démarche", [["miParcours", "2024-07-01", 5, ["CV-30", "EV-06"]]]],
    ["2023", "Bilan annuel", []],
  ])("Fin %s, %s", (annee, texte, expected) => {
    const found = read(`CTG 2022-2026\n\nFin ${annee}\n\n${texte}\n`);
    expect(
      found.map(({ params, ligne, regles }) => [
        anyParams(params)["position"],
        anyParams(params)["attendu"],
        ligne,
        regles,
      ]),
    ).toEqual(expected);
  });
});

describe("the period, the step and the words of a place", () => {
  const ETAPE = "\n\nFin 2024\n\nBilan à la fin de la 1e année\n";
  const positions = (texte: string) => read(texte).map(({ params, ligne }) => [anyParams(params)["position"], ligne]);
  const TOLD = [["finAnnee1", 5]];

  it.each([
    "2022-2026",
    "2022 – 2026",
    "2022/2026",
    "CTG 2022-2026",
    "Voir la CTG 2022 / 2026.",
    "CTG 2022–2026 : rappel",
  ])("%s is a period", (periode) => {
    expect(positions(periode + ETAPE)).toEqual(TOLD);
  });

  it.each([
    "2026-2022",
    "2024-2024",
    "De 2022-2026",
    "2022-2026 environ",
    "CTG 2022-20267",
    "CTG 2022-2026 et 2027\n2027-2031",
    "Convention 2022-2026",
  ])("%s gives none", (periode) => {
    expect(positions(periode + ETAPE)).toEqual([]);
  });

  it("is read in conventions territoriales globales, one or several", () => {
    for (const nom of ["convention territoriale globale", "conventions territoriales globales"]) {
      expect(positions(`Voir la ${nom} 2022-2026${ETAPE}`)).toEqual(TOLD);
    }
  });

  it.each([
    "PEDT",
    "Le PESL",
    "CEJ",
    "COG",
    "Contrat",
    "Les contrats",
    "Projet",
    "Projets",
    "Schéma",
    "Schémas",
    "Plan",
  ])("the period under « %s » is that of another contract", (titre) => {
    expect(positions(`${titre}\n2022-2026${ETAPE}`)).toEqual([]);
    expect(positions(`${titre}\n\n\n2022-2026${ETAPE}`)).toEqual([]);
  });

  it("a contract is that of the period below it, whatever the blank lines, and of no other line", () => {
    expect(positions(`PEDT\n\n\n\n2022-2026${ETAPE}`)).toEqual([]);
    expect(positions(`PEDT\nAccord\n2022-2026${ETAPE}`)).toEqual([["finAnnee1", 7]]);
    expect(positions(`Planter\n2022-2026${ETAPE}`)).toEqual([["finAnnee1", 6]]);
  });

  it.each([
    ["Bilan à la fin de la 1re année", 1],
    ["Bilan à la fin de la 1ère année", 1],
    ["Bilan à la fin de la 1 ère année", 1],
    ["Bilan à la fin de la 1e année de la CTG", 1],
    ["Bilan à la fin de la 1e année de la convention", 1],
    ["Bilan à la fin de la 1e année de la démarche", 1],
    ["Bilan à la fin de la 1e année de la crèche", 0],
    ["Bilan à la fin de la 1e année de mandat", 0],
    ["Bilan à la fin de la 1e année du relais", 0],
    ["Bilan à la fin de la 1e année d'ouverture", 0],
    ["Bilan à la fin de la 1e année des travaux", 0],
    ["Bilan à la fin de la 2e année", 0],
    ["Bilan à mi-parcours", 1],
    ["Bilan au milieu de la démarche", 1],
    ["Bilan au milieu de la nuit", 0],
  ])("%s", (texte, count) => {
    expect(positions(`CTG 2022-2026\n\nFin 2024\n\n${texte}\n`).length).toBe(count);
  });

  it("the middle may be a day after the end of a year", () => {
    const mid = (annee: number) => positions(`CTG 2022-2025\n\nFin ${annee}\n\nBilan à mi-parcours\n`);
    expect([mid(2022), mid(2023), mid(2024)]).toEqual([[["miParcours", 5]], [], [["miParcours", 5]]]);
  });

  it.each([
    ["Fin\n2024\nBilan à la fin de la 1e année", [["finAnnee1", 4]]],
    ["Fin\n\n2024\n\nBilan à\nla fin de la 1e année", [["finAnnee1", 6]]],
    ["Fin\nde 2024\nBilan à la fin de la 1e année", []],
    ["Fin\nBilan à la fin de la 1e année", []],
    ["Fin 2024\nDébut 2025\nBilan à la fin de la 1e année", []],
    ["Fin 2024\nFin des travaux\nBilan à la fin de la 1e année", []],
    ["Fin 2024\nJuin 2025\nBilan à la fin de la 1e année", []],
    ["Fin 2024\n2025\nBilan à la fin de la 1e année", []],
    ["Fin 2024\nFinancer\nBilan à la fin de la 1e année", [["finAnnee1", 3]]],
    ["Fin 2024\nEn juin 2025\nBilan à la fin de la 1e année", [["finAnnee1", 3]]],
    ["Fin 2024", []],
    [`Fin 2024${"\nA".repeat(10)}\nBilan à la fin de la 1e année`, [["finAnnee1", 3]]],
    [`Fin 2024${"\nA".repeat(11)}\nBilan à la fin de la 1e année`, []],
    ["Fin 2024 environ\nBilan à la fin de la 1e année", []],
    ["À la fin 2024\nBilan à la fin de la 1e année", []],
  ])("a step is its date and what is below it: %j", (etape, expected) => {
    expect(positions(`CTG 2022-2026\n${etape}\n`)).toEqual(expected);
  });
});

describe("titles and blanks", () => {
  it("tell of a fiche that is not there", () => {
    expect(read("Ajouter la fiche action « Réparer les vélos »\nFiche action – Ouvrir une crèche\n")).toEqual([
      {
        ligne: 1,
        colonne: 1,
        citation: "Ajouter la fiche action « Réparer les vélos »",
        code: "TITLE_MISMATCH",
        motif: "absent",
        severite: "error",
        params: { annonce: "Réparer les vélos", porte: "", adresse: "" },
        regles: ["R-AV-4"],
      },
    ]);
  });

  it.each([
    ["a label, then its value", "Publié le\n\n12/05/2025\n", []],
    ["a label of a stamp, then words", "Reçu en préfecture le 12/05/2025\nPublié le\n\nDu texte.\n", ["Publié le"]],
    ["a label of a web page", "Publié le\n\nDu texte.\n", []],
    ["two labels, then a value", "Publié le\nAffiché le\nle 12/05/2025\n", []],
    ["a label printed again, filled", "Publié le\nDu texte.\nPublié le 12/05/2025\n", []],
    ["two blanks on one line", "Délibération n° XX du XX\n", ["Délibération n° XX du XX"]],
    ["a blank in a long line", `${"mot ".repeat(40)}n° XX\n`, ["n° XX"]],
  ])("%s", (_name, texte, citations) => {
    expect(read(texte).map(({ citation }) => citation)).toEqual(citations);
  });
});
