/** Texts in styles that once gave a wrong value, or lost one without a word. */
import { describe, expect, it } from "vitest";
import { outlineText, verifyText } from "../../src/verification/index.js";

const PARTIES =
  "Entre la Caf de la Combe, représentée par sa directrice, ci-après « la Caf »,\nla communauté de communes du Grand Valfictif, représentée par son président,\net les communes de Combe-la-Ville, Saint-Front-sur-Anse, Mareuil et Le Bourg-Neuf, représentées par leurs maires,\n\n";

describe("a convention with lists by letters", () => {
  const texte = `Convention territoriale globale 2024 - 2028\n\n${PARTIES}Article 2 - Engagements
2.1. La Caf s'engage à :
a) verser le bonus au plus tard le 31 mai de chaque année ;
b) transmettre les données avant le 15 février 2025 ;
c) participer au comité de pilotage.
2.2. La communauté de communes s'engage à recruter un chargé de coopération dans les trois mois qui suivent la signature.\n`;
  const draft = outlineText(texte);

  it("gives every commune of a list whose first name alone has its preposition", () => {
    expect(draft.parties.map(({ nom }) => nom)).toEqual([
      "Caf de la Combe",
      "Communauté de communes du Grand Valfictif",
      "Commune de Combe-la-Ville",
      "Commune de Saint-Front-sur-Anse",
      "Commune de Mareuil",
      "Commune du Bourg-Neuf",
    ]);
  });

  it("gives each item its moment and its debtor, and the next number its own", () => {
    expect(draft.obligations.map(({ debiteurs, echeance }) => [debiteurs, echeance])).toEqual([
      [["caf"], { type: "annuelle" }],
      [["caf"], { type: "jour", date: "2025-02-15" }],
      [["epci"], { type: "sansJour", libelle: "dans les trois mois qui suivent la signature" }],
    ]);
  });

  it("takes no sentence that opens a list for a heading", () => {
    expect(draft.dispositions).toEqual([{ id: "art2", genre: "article", label: "2", titre: "Engagements" }]);
  });
});

describe("an avenant that says what it does in one sentence", () => {
  it("gives an operation for each verb", () => {
    const texte = `Avenant n° 1\n\n${PARTIES}Article 1\nLe présent avenant a pour objet d'ajouter la fiche action 8 et de supprimer la fiche action 3.\n`;
    expect(outlineText(texte).operations.map(({ verbe, cible }) => `${verbe} ${cible}`)).toEqual([
      "ajouter la fiche action 8",
      "abroger la fiche action 3",
    ]);
  });
});

describe("the line of the signature", () => {
  it("is no part of the article above", () => {
    const texte = "Article 2 : d'autoriser le maire à signer\nFait à Valfictif, le 16 décembre 2022\n";
    expect(outlineText(texte).dispositions.map(({ titre }) => titre)).toEqual(["d'autoriser le maire à signer"]);
  });
});

describe("an avenant that ends after its convention", () => {
  const avenant = (fin: string, objet = "complète la fiche action 2") =>
    `Avenant n° 1 à la convention territoriale globale 2022-2026\n\n${PARTIES}Article 1\nLe présent avenant ${objet}.\n\nArticle 2\nLe présent avenant s'applique jusqu'au ${fin}.\n`;
  const motifs = (texte: string) => {
    const checked = verifyText({ texte, at: "2025-01-01" });
    return checked.ok ? checked.value.findings.flatMap(({ motif }) => motif ?? []) : ["unread"];
  };

  it("is told with both last days (CV-95)", () => {
    expect(motifs(avenant("31 décembre 2027"))).toEqual(["avenantFinApresConvention"]);
  });

  it("is in order when it ends with it, or when it prolongs it", () => {
    expect(motifs(avenant("31 décembre 2026"))).toEqual([]);
    expect(motifs(avenant("31 décembre 2027", "prolonge la durée de la convention"))).toEqual([]);
  });
});
