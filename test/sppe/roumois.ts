/** CC Roumois Seine as its dossier knows it: four members listed out of forty, the sum of all, no transfer recorded. */
import { assessSppe, type LigneSppe, type SppeAssessment } from "../../src/sppe/index.js";
import type { Commune, Population, Territoire } from "../../src/territoire/index.js";

/** SIREN of CC Roumois Seine. */
export const SIREN = "200066405";

/** A population totale in force in a year, of the figures that the law reads that year. */
export const totale = (valeur: number, anneeApplication: number): Population => ({
  valeur,
  nature: "totale",
  millesime: anneeApplication - 3,
  anneeApplication,
  source: "Insee, populations de référence",
});
export const commune = (codeInsee: string, nom: string, en2025: number, en2026: number): Commune => ({
  codeInsee,
  nom,
  populations: [totale(en2025, 2025), totale(en2026, 2026)],
});
export const communes = [
  commune("27103", "Bourg-Achard", 4103, 4100),
  commune("27105", "Grand Bourgtheroulde", 4092, 4078),
  commune("27090", "Bosroumois", 3933, 3951),
  commune("27638", "Le Thuit de l'Oison", 3887, 3915),
];
export const roumois: Territoire = {
  nom: "CC Roumois Seine",
  communes,
  groupements: [
    {
      siren: SIREN,
      nom: "CC Roumois Seine",
      nature: "communauteCommunes",
      membres: communes.map(({ codeInsee }) => codeInsee),
      nombreMembres: 40,
      populationsMembres: [totale(42582, 2025), totale(42669, 2026)],
    },
  ],
  transferts: [],
};

/** The assessment, or a failed test. */
export function assess(
  autorite: { codeInsee: string } | { siren: string },
  at: string,
  territoire = roumois,
): SppeAssessment {
  const outcome = assessSppe({
    autorite: "siren" in autorite ? { type: "groupement", ...autorite } : { type: "commune", ...autorite },
    territoire,
    at,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

export function line(assessment: SppeAssessment, objet: LigneSppe["objet"]): LigneSppe {
  const found = assessment.lignes.find((ligne) => ligne.objet === objet);
  if (found === undefined) throw new Error(objet);
  return found;
}
