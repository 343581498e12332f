/** Golden: CC Roumois Seine, 40 communes, of which only the four largest are listed; nothing is known of its transfers. */
import { describe, expect, it } from "vitest";
import { assess, communes, line, SIREN } from "./roumois.js";

describe("CC Roumois Seine, transfers unknown", () => {
  it("in 2025: nothing if no commune transferred planning, a schéma if all did, for 42 582 inhabitants", () => {
    const ligne = line(assess({ siren: SIREN }, "2025-06-30"), "schemaPluriannuel");
    expect(ligne).toEqual({
      objet: "schemaPluriannuel",
      statut: "indetermine",
      doit: "indetermine",
      regle: "SP-03",
      regles: ["SP-03", "SP-05", "SP-10", "SP-12", "SP-06", "SP-20", "SP-23", "SP-21", "SP-29"],
      sources: [
        "casf-l214-1-3",
        "casf-d214-10-1",
        "decret-2010-populations",
        "landot-compensation",
        "banque-territoires-populations",
        "weka-transferts",
        "banque-territoires-eclairage",
      ],
      confiance: "inferred",
      exercePour: [],
      chiffre: {
        nature: "totale",
        anneeApplication: 2025,
        millesimes: [2022],
        origines: ["Insee, populations de référence"],
        statut: "borne",
        min: 0,
        max: 42582,
      },
      seuil: {
        statut: "connu",
        cle: "sppe.seuilSchema",
        regle: "SP-03",
        unite: "habitants",
        du: "2025-01-01",
        valeur: 10000,
        confiance: "verbatim",
        sources: ["casf-l214-1-3", "casf-d214-10-1"],
        verifieLe: "2026-11-27",
        origine: "national",
      },
      position: "indetermine",
      evolution: "entreeEnVigueur",
      enVigueurDepuis: "2025-01-01",
      bornes: { aucunTransfert: ["nonExerce"], tousTransferes: ["obligatoire"] },
      peutEtreVers: [],
      manquants: [
        {
          fait: "transfert",
          communes: ["27103", "27105", "27090", "27638"],
          communesNonListees: 36,
          detenteur: "sppe.detenteur.groupement",
        },
      ],
    });
  });

  it("in 2026: the same for 42 669 inhabitants, and the relais is in force", () => {
    const assessment = assess({ siren: SIREN }, "2026-06-30");
    expect(line(assessment, "schemaPluriannuel").chiffre).toMatchObject({ max: 42669, millesimes: [2023] });
    expect(line(assessment, "relaisPetiteEnfance")).toMatchObject({
      statut: "indetermine",
      bornes: { aucunTransfert: ["nonExerce"], tousTransferes: ["obligatoire"] },
      evolution: "entreeEnVigueur",
    });
  });

  it("in 2025 the relais is not yet in force, and the first day it will be is given", () => {
    expect(line(assess({ siren: SIREN }, "2025-12-31"), "relaisPetiteEnfance")).toMatchObject({
      statut: "pasEncoreEnVigueur",
      doit: "non",
      enVigueurDepuis: "2026-01-01",
    });
  });

  it("before 2025 nothing is in force", () => {
    const { lignes } = assess({ siren: SIREN }, "2024-12-31");
    expect(lignes.map(({ statut }) => statut)).toEqual(Array(6).fill("pasEncoreEnVigueur"));
  });

  it.each(communes.map(({ codeInsee, nom }) => [nom, codeInsee] as const))(
    "%s, above 3 500: planning binds it if it kept the competence, and no schéma does either way",
    (_nom, codeInsee) => {
      const assessment = assess({ codeInsee }, "2026-06-30");
      expect(line(assessment, "planifier")).toMatchObject({
        statut: "indetermine",
        doit: "indetermine",
        position: "auDessus",
        bornes: { aucunTransfert: ["obligatoire"], tousTransferes: ["transfere"] },
        peutEtreVers: [SIREN],
      });
      expect(line(assessment, "schemaPluriannuel")).toMatchObject({ doit: "non", position: "pasAuDessus" });
    },
  );

  it("in 2027, for which no figure is supplied, the missing figure is named", () => {
    expect(line(assess({ codeInsee: "27103" }, "2027-03-01"), "planifier")).toMatchObject({
      statut: "indetermine",
      chiffre: { statut: "borne", min: 0, anneeApplication: 2027, millesimes: [] },
      bornes: { aucunTransfert: ["facultatif", "obligatoire"], tousTransferes: ["transfere"] },
      manquants: [
        { fait: "transfert" },
        { fait: "populationTotale", communes: [], anneeApplication: 2027, detenteur: "sppe.detenteur.insee" },
      ],
    });
  });
});
