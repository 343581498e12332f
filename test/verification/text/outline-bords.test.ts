/** Edges of the draft that a text gives of itself: kinds, parties, votes, headings, operations, mentions. */
import { describe, expect, it } from "vitest";
import { outlineText } from "../../../src/verification/index.js";

const partie = (nom: string) => `La ${nom}, représentée par son président ;\n`;
const STAMP = "ID : 076-200066405-20250505-D_12-DE\n";

describe("the kind of a text", () => {
  it.each([
    ["Avenant n°2 à la CTG\nLe présent avenant modifie.\n", "avenant", 2],
    ["Le présent avenant modifie.\n", "avenant", undefined],
    ["Avenant n°2 à la CTG\n", "autre", undefined],
    ["Entre les soussignés :\n", "convention", undefined],
    ["Il est convenu ce qui suit\n", "convention", undefined],
    ["Choisir entre :\n", "autre", undefined],
  ])("%j", (texte, genre, numero) => {
    const draft = outlineText(texte);
    expect([draft.genre, draft.numero]).toEqual([genre, numero]);
    expect("numero" in draft).toBe(numero !== undefined);
  });

  it.each([
    ["CTG 2022-2022", { debut: "2022-01-01", fin: "2022-12-31" }],
    ["Convention territoriale globale 2022-2023", { debut: "2022-01-01", fin: "2023-12-31" }],
    ["CTG 2023-2022", undefined],
  ])("has the period of %s", (texte, periode) => {
    const draft = outlineText(texte);
    expect(draft.periode).toEqual(periode);
    expect("periode" in draft).toBe(periode !== undefined);
  });
});

describe("parties and votes", () => {
  it("counts the bodies of one kind, each once", () => {
    const texte = partie("Commune d'Aval").replace("Commune d'", "Commune de ") + partie("Ville de Combe");
    expect(outlineText(texte + texte).parties.map(({ id, nom }) => [id, nom])).toEqual([
      ["commune", "Commune de Aval"],
      ["commune2", "Ville de Combe"],
    ]);
  });

  it.each([
    ["Commune de Combe", ["commune"]],
    ["Métropole de Combe", ["epci"]],
    ["Caisse d'allocations familiales", []],
  ])("gives the stamp to %s when it votes", (nom, voters) => {
    expect(outlineText(partie(nom) + STAMP).deliberations).toEqual(
      voters.map((voter) => ({
        partie: voter,
        date: "2025-05-05",
        numero: "D_12",
        identifiantActe: "076-200066405-20250505-D_12-DE",
      })),
    );
  });

  it("gives the stamp to nobody when two may have voted, or when there are two stamps", () => {
    const two = partie("Commune de Combe") + partie("Ville de Bellevue");
    expect(outlineText(two + STAMP).deliberations).toEqual([]);
    expect(outlineText(partie("Commune de Combe") + STAMP + STAMP.replace("D_12", "D_13")).deliberations).toEqual([]);
  });
});

describe("headings, operations and mentions", () => {
  it("numbers what has no number, and puts fiches under their annexe", () => {
    const texte =
      "Axe Petite enfance\nAxe Logement\nAxe Logement (suite)\nANNEXE 1\nFiche action – A b\nANNEXE 2 – C d\n";
    expect(outlineText(texte).dispositions).toEqual([
      { id: "axe-1", genre: "axe", titre: "Petite enfance" },
      { id: "axe-2", genre: "axe", titre: "Logement" },
      {
        id: "annexe1",
        genre: "annexe",
        label: "1",
        enfants: [{ id: "ficheAction-1", genre: "ficheAction", titre: "A b" }],
      },
      { id: "annexe2", genre: "annexe", label: "2", titre: "C d" },
    ]);
  });

  it.each([
    ["- Modifier l'article 2.", "modifier", "l'article 2"],
    ["- Compléter les annexes 1 et 2", "completer", "les annexes 1 et 2"],
    ["• Supprimer la fiche A", "abroger", "la fiche A"],
    ["– Ajouter l'annexe 3", "ajouter", "l'annexe 3"],
  ])("%s", (texte, verbe, cible) => {
    expect(outlineText(texte).operations).toEqual([{ ligne: 1, colonne: 1, citation: texte, verbe, cible }]);
  });

  it("keeps each mention with its id, its words and its place", () => {
    expect(outlineText("Publié le\n\nArticle 1 : Objet\nDélibération n° XX\n").mentions).toEqual([
      { id: "m1", citation: "Publié le", disposition: "preambule", nature: "gabarit", reste: "etiquetteVide" },
      { id: "m2", citation: "Délibération n° XX", disposition: "art1", nature: "gabarit", reste: "blanc" },
    ]);
  });
});
