/** Headings in other styles than "Article 1", and the fields of fiches. */
import { describe, expect, it } from "vitest";
import type { Disposition } from "../../src/convention/index.js";
import { outlineText } from "../../src/verification/index.js";

function titles(dispositions: readonly Disposition[], depth = 0): readonly string[] {
  return dispositions.flatMap(({ genre, label = "", titre = "", enfants = [] }) => [
    `${"  ".repeat(depth)}${genre} ${label} ${titre}`.trimEnd(),
    ...titles(enfants, depth + 1),
  ]);
}

const OUVERTURE =
  "Entre :\nLa Caisse d'allocations familiales de la Combe, représentée par sa directrice,\nEt :\nLa Commune de Valfictif, représentée par son maire,\n\n";
const PROSE = "La présente convention coordonne les politiques des familles du territoire.\n\n";

describe("headings without the word Article", () => {
  it.each([
    ["I – ", "II – ", "III – ", ["I", "II", "III"]],
    ["1) ", "2) ", "3) ", ["1", "2", "3"]],
    ["1° ", "2° ", "3° ", ["1", "2", "3"]],
    ["A. ", "B. ", "C. ", ["A", "B", "C"]],
    ["1.- ", "2.- ", "3.- ", ["1", "2", "3"]],
  ] as const)("are read by their numbers alone: %s", (first, second, third, labels) => {
    const texte = `${OUVERTURE}${first}Objet\n${PROSE}${second}Moyens\n${PROSE}${third}Durée\n${PROSE}`;
    expect(titles(outlineText(texte).dispositions)).toEqual([
      `article ${labels[0]} Objet`,
      `article ${labels[1]} Moyens`,
      `article ${labels[2]} Durée`,
    ]);
  });

  it("are read by their capitals, to be looked at", () => {
    const texte = `${OUVERTURE}OBJET DE LA CONVENTION\n\n${PROSE}ENGAGEMENTS DE LA COMMUNE\n\n${PROSE}DURÉE\n\n${PROSE}`;
    const { dispositions, lectures } = outlineText(texte);
    expect(titles(dispositions)).toEqual([
      "article  OBJET DE LA CONVENTION",
      "article  ENGAGEMENTS DE LA COMMUNE",
      "article  DURÉE",
    ]);
    expect(lectures.filter(({ fait }) => fait.startsWith("dispositions")).map(({ surete }) => surete)).toEqual([
      "probable",
      "probable",
      "probable",
    ]);
  });

  it("are named as not understood when they are chapters or titles", () => {
    const texte = `${OUVERTURE}TITRE I : DISPOSITIONS GÉNÉRALES\n\nChapitre 1 : Les parties\n\nArticle 1 : Objet\n${PROSE}`;
    const { dispositions, inconnus } = outlineText(texte);
    expect(titles(dispositions)).toEqual(["article 1 Objet"]);
    expect(inconnus.filter(({ champ }) => champ === "titre").map(({ citation }) => citation)).toEqual([
      "TITRE I : DISPOSITIONS GÉNÉRALES",
      "Chapitre 1 : Les parties",
    ]);
  });

  it("are no items of a list in a sentence", () => {
    const texte = `${OUVERTURE}Les partenaires retiennent :\n1. Petite enfance\n2. Jeunesse\n3. Logement\n${PROSE}`;
    expect(outlineText(texte).dispositions).toEqual([]);
  });

  it("do not take an enjeu in the plural for one numbered ten", () => {
    expect(outlineText("Enjeux\nCommuniquer autrement\n").dispositions).toEqual([]);
  });

  it("do not take the sentence below for the end of a title", () => {
    const texte =
      "Orientation 2.1 : Diversifier les modes d'accueil\nMicro-crèches et maisons d'assistantes maternelles complètent l'offre.\n";
    expect(titles(outlineText(texte).dispositions)).toEqual(["orientation 2.1 Diversifier les modes d'accueil"]);
  });
});

describe("a fiche action", () => {
  const lignes = [
    ["Intitulé", "Rénover la crèche"],
    ["Axe", "Petite enfance"],
    ["Pilote", "Service enfance de Valfictif"],
    ["Partenaires", "Caf, PMI"],
    ["Échéance", "décembre 2026"],
    ["Budget", "12 500 €"],
    ["Indicateurs", "nombre de places"],
  ] as const;
  const fiche = {
    servicesResponsables: ["Service enfance de Valfictif"],
    partenairesSollicites: ["Caf, PMI"],
    echeances: [{ du: "2026-12-01", au: "2026-12-31", libelle: "décembre 2026" }],
    budget: "12500.00",
    indicateursEvaluation: ["nombre de places"],
  };

  it.each([
    ["labels and colons", " : "],
    ["tabs", "\t"],
    ["gaps", "      "],
    ["bars", " | "],
  ])("has its title and its fields, written with %s", (_name, sign) => {
    const texte = `FICHE ACTION N° 3\n${lignes.map((cells) => cells.join(sign)).join("\n")}\n`;
    expect(outlineText(texte).dispositions).toEqual([
      { id: "ficheAction3", genre: "ficheAction", label: "3", titre: "Rénover la crèche", fiche },
    ]);
  });

  it("has the items that stand below a label", () => {
    const texte =
      "Fiche action n° 2 : Ouvrir un lieu\n\nPublic cible\nFamilles du territoire\n\nPartenaires :\n- Caf\n- Département\n";
    expect(outlineText(texte).dispositions[0]?.fiche).toEqual({
      publicCible: ["Familles du territoire"],
      partenairesSollicites: ["Caf", "Département"],
    });
  });

  it("keeps the name of no person", () => {
    const texte =
      "Fiche action n° 2 : Ouvrir un lieu\nPilote : Mme Valfictive, coordinatrice\nPublic : familles\nLieu : Valfictif\n";
    expect(outlineText(texte).dispositions[0]?.fiche).toEqual({ publicCible: ["familles"], lieu: "Valfictif" });
  });
});

describe("a list of signatories", () => {
  it("gives the parties, to be looked at, and ends with the first line that names none", () => {
    const texte =
      "CTG 2023/2027\n\nLes signataires\nCaf de la Combe\nVille de Valfictif\n\nLa Caf accompagne les familles.\n";
    const { parties, lectures } = outlineText(texte);
    expect(parties.map(({ nom }) => nom)).toEqual(["Caf de la Combe", "Ville de Valfictif"]);
    expect(lectures.filter(({ fait }) => fait.startsWith("parties")).map(({ surete }) => surete)).toEqual([
      "probable",
      "probable",
    ]);
  });

  it("gives them from the first column of a table", () => {
    const texte =
      "## Signataires\n\n| Signataire | Représenté par |\n|---|---|\n| Caf de la Combe | la directrice |\n| Ville de Valfictif | le maire |\n";
    expect(outlineText(texte).parties.map(({ nom }) => nom)).toEqual(["Caf de la Combe", "Ville de Valfictif"]);
  });
});
