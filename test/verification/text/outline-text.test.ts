/** The draft that a text gives of itself: what it says, and what a person must look for. */
import { describe, expect, it } from "vitest";
import { outlineText } from "../../../src/verification/index.js";
import { AVENANT, ENJEUX, FEUILLE_DE_ROUTE } from "./textes.js";

const PARTIES = `Entre :

La Caisse d'allocations familiales de la Seine, représentée par sa directrice ;

Et :

La Communauté de communes du Val Fictif, représentée par son président ;

La convention territoriale globale du 12 décembre 2022 est modifiée. CTG 2023-2027.

- Abroger la fiche action « Aller-vers ».
`;

describe("outlineText", () => {
  it("knows an avenant by its number, its articles, its annexes and their fiches", () => {
    const { genre, numero, dispositions } = outlineText(AVENANT);
    expect([genre, numero]).toEqual(["avenant", 1]);
    expect(dispositions.map(({ id, genre, titre }) => [id, genre, titre])).toEqual([
      ["art1", "article", "Objet"],
      ["art2", "article", "Engagements"],
      ["art3", "article", "Effet"],
      ["annexe1", "annexe", undefined],
      ["annexe2", "annexe", "Délibération n° XX du XX"],
    ]);
    expect(dispositions[3]?.enfants?.map(({ titre }) => titre)).toEqual([
      "Ouvrir les crèches",
      "Créer un observatoire de la jeunesse",
    ]);
  });

  it("gives its operations and its dates, each with its place", () => {
    const { operations, dates } = outlineText(AVENANT);
    expect(operations.map(({ ligne, verbe, cible }) => [ligne, verbe, cible])).toEqual([
      [17, "completer", "L'article 3 de la convention"],
      [19, "modifier", "la fiche action « Ouvrir les crèches aux familles »"],
      [20, "ajouter", "la fiche action « Créer un observatoire de la jeunesse »"],
    ]);
    expect(dates.map(({ ligne, nature, date }) => [ligne, nature, date])).toEqual([
      [5, "reception", "2025-05-14"],
      [9, "acte", "2025-05-05"],
      [35, "effet", "2025-05-05"],
      [37, "signature", "2025-05-05"],
    ]);
  });

  it("keeps what the verification holds against the facts as mentions, in their articles", () => {
    expect(outlineText(AVENANT).mentions.map(({ nature, disposition }) => [nature, disposition])).toEqual([
      ["gabarit", "preambule"],
      ["gabarit", "preambule"],
      ["seuilLegal", "preambule"],
      ["operationAmbigue", "art1"],
      ["gabarit", "art2"],
      ["gabarit", "annexe2"],
    ]);
  });

  it("reads the parties by their bodies and the vote by its stamp, and never a person", () => {
    const stamp =
      "Envoyé en préfecture le 13/05/2025\nReçu en préfecture le 14/05/2025\nID : 076-200066405-20250505-D_12-DE\n";
    const { parties, deliberations, periode, dates } = outlineText(PARTIES + stamp);
    expect(parties).toEqual([
      { id: "caf", genre: "caf", nom: "Caisse d'allocations familiales de la Seine", representants: ["la directrice"] },
      { id: "epci", genre: "epci", nom: "Communauté de communes du Val Fictif", representants: ["le président"] },
    ]);
    expect(deliberations).toEqual([
      {
        partie: "epci",
        date: "2025-05-05",
        numero: "D_12",
        identifiantActe: "076-200066405-20250505-D_12-DE",
        envoyeeLe: "2025-05-13",
        recueLe: "2025-05-14",
      },
    ]);
    expect(periode).toEqual({ debut: "2023-01-01", fin: "2027-12-31" });
    expect(dates.find(({ nature }) => nature === "conventionCitee")?.date).toBe("2022-12-12");
  });

  it("lists what the text does not give, and guesses nothing", () => {
    const empty = outlineText("");
    expect(empty).toMatchObject({ genre: "autre", parties: [], dispositions: [], operations: [], dates: [] });
    expect(empty.inconnus.map(({ champ }) => champ)).toEqual(["periode", "parties", "dateSignature", "dispositions"]);
    expect(outlineText("CTG 2019-2024 puis CTG 2025-2029").periode).toBeUndefined();
    expect(outlineText(PARTIES).genre).toBe("convention");
  });

  it("shows the axes and enjeux of a plan, a heading printed again opening nothing new", () => {
    expect(outlineText(FEUILLE_DE_ROUTE).dispositions.map(({ titre, enfants }) => [titre, enfants?.length])).toEqual([
      ["Petite Enfance / Parentalité", 2],
      ["Logement", undefined],
    ]);
    expect(outlineText(ENJEUX).dispositions.map(({ id }) => id)).toEqual(["enjeu1", "enjeu2"]);
  });
});
