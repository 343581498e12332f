/** Small demandes to start tests from. */
import {
  computeBonusTerritoire,
  type DemandeBonusTerritoire,
  type Famille,
  type ParametresBonus,
  type ReferenceN1,
  type ResultatBonusTerritoire,
  type StructureEaje,
} from "../../src/bonus-territoire/index.js";

export const eaje = (id: string, places: number | string, more: Partial<StructureEaje> = {}): StructureEaje => ({
  id,
  territoire: "vallee",
  famille: "eaje",
  gestionnaire: `gestionnaire-${id}`,
  commune: "27701",
  soutiens: ["cc-vallee"],
  psu: true,
  placesExistantes: places,
  ...more,
});

/** Vector S1: 90 000 EUR of N-1, 30 places of the CEJ, 15 co-financed places that it did not finance. */
export const s1: DemandeBonusTerritoire = {
  annee: 2024,
  territoires: [{ id: "vallee", communes: ["27701", "27085"] }],
  collectivitesSignataires: ["cc-vallee"],
  references: [{ territoire: "vallee", famille: "eaje", montant: "90000.00", origine: "cej", nature: "chargeAPayer" }],
  structures: [eaje("ancienne", 30), eaje("nouvelle", 15, { commune: "27085" })],
  parametres: { "eaje.plancher": { sansObjet: true } },
};

/** The divisor of the lissage holds every unit of N-1 and of the year, whole: nothing is redistributed. */
export const entieres: ParametresBonus = {
  "lissage.unitesPerdues": { valeur: "perdues" },
  "lissage.diviseur": { valeur: "unitesAnnee" },
};

/** The result, or an error that shows the issues. */
export function resultOf(demande: DemandeBonusTerritoire): ResultatBonusTerritoire {
  const outcome = computeBonusTerritoire(demande);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

/** The codes of the issues, whatever the input. */
export function codesOf(demande: unknown): readonly string[] {
  const outcome = computeBonusTerritoire(demande as DemandeBonusTerritoire);
  return outcome.ok ? [] : outcome.issues.map(({ code }) => code);
}

export const exact = (montant: string) => ({ statut: "exact", montant });

/** What every structure of another family than EAJE has. */
export const base = (id: string) => ({
  id,
  territoire: "vallee",
  gestionnaire: `gestionnaire-${id}`,
  commune: "27701",
  soutiens: ["cc-vallee"],
});

/** A demande of one territory, without reference nor structure. */
export const empty: DemandeBonusTerritoire = { ...s1, references: [], structures: [], parametres: {} };

export const reference = (famille: Famille, montant: string, more: Partial<ReferenceN1> = {}): ReferenceN1 => ({
  territoire: "vallee",
  famille,
  montant,
  origine: "bonusTerritoire",
  nature: "chargeAPayer",
  ...more,
});
