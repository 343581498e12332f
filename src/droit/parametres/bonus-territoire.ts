/** Dated figures of the bonus territoire. What no public text gives has no value here: the caller supplies it. */
import { deepFreeze } from "../../primitives/internal.js";
import type { ParametreDate } from "../types.js";

const verifieLe = "2026-11-22";

/** A step of the bonus trajectoire. */
export interface Palier {
  /** Growth to reach, in percent. */
  readonly hausse: string;
  /** Euros for each place. */
  readonly montant: string;
}

/** Least amount for one existing EAJE place. (BT-13) */
const eajePlancher: ParametreDate<string> = deepFreeze({
  cle: "eaje.plancher",
  regle: "BT-13",
  unite: "euroParPlace",
  valeurs: [],
  motifInconnu: "plancherNonPublie",
  detenteur: "cafOuConvention",
});

/** Raise of the floor in 2021, from the least to the greatest, by wealth of the territory. Documented, used by no computation. (BT-17) */
const eajePlancherHausse2021: ParametreDate<string> = deepFreeze({
  cle: "eaje.plancher.hausse2021",
  regle: "BT-17",
  unite: "euroParPlace",
  valeurs: [
    {
      du: "2021-01-01",
      au: "2021-12-31",
      valeur: "400 à 800",
      confiance: "secondary",
      sources: ["caf37-plan-rebond"],
      verifieLe,
    },
  ],
  motifInconnu: "hausse2021Seule",
  detenteur: "cafOuConvention",
});

/** Uplift of one existing EAJE place in the year. (BT-16) */
const eajeRevalorisation: ParametreDate<string> = deepFreeze({
  cle: "eaje.revalorisation",
  regle: "BT-16",
  unite: "euroParPlace",
  valeurs: [],
  motifInconnu: "hausseSansTableau",
  detenteur: "cafOuConvention",
});

/** Least amount for one new EAJE place. (BT-15) */
const eajeForfaitNouveauMin: ParametreDate<string> = deepFreeze({
  cle: "eaje.forfaitNouveau.min",
  regle: "BT-15",
  unite: "euroParPlace",
  valeurs: [
    {
      du: "2020-01-01",
      au: "2020-12-31",
      valeur: "2100",
      confiance: "verbatim",
      sources: ["circ-cnaf-2021-004"],
      verifieLe,
    },
    {
      du: "2021-01-01",
      au: "2021-12-31",
      valeur: "2600",
      confiance: "verbatim",
      sources: ["circ-cnaf-2021-004"],
      verifieLe,
    },
    {
      du: "2022-01-01",
      au: "2024-12-31",
      valeur: "2600",
      confiance: "inferred",
      sources: ["circ-cnaf-2021-004", "caf71-bonus-territoire"],
      verifieLe,
    },
    {
      du: "2025-01-01",
      au: "2025-12-31",
      valeur: "2600",
      confiance: "verbatim",
      sources: ["caf71-bonus-territoire"],
      verifieLe,
    },
  ],
  motifInconnu: "aucunBaremeApres2025",
  detenteur: "cafOuConvention",
});

/** Greatest amount for one new EAJE place, which a priority zone gets. (BT-15) */
const eajeForfaitNouveauMax: ParametreDate<string> = deepFreeze({
  cle: "eaje.forfaitNouveau.max",
  regle: "BT-15",
  unite: "euroParPlace",
  valeurs: [
    {
      du: "2020-01-01",
      au: "2020-12-31",
      valeur: "3100",
      confiance: "verbatim",
      sources: ["circ-cnaf-2021-004"],
      verifieLe,
    },
    {
      du: "2021-01-01",
      au: "2021-12-31",
      valeur: "3600",
      confiance: "verbatim",
      sources: ["circ-cnaf-2021-004"],
      verifieLe,
    },
    {
      du: "2022-01-01",
      au: "2024-12-31",
      valeur: "3600",
      confiance: "inferred",
      sources: ["circ-cnaf-2021-004", "caf71-bonus-territoire"],
      verifieLe,
    },
    {
      du: "2025-01-01",
      au: "2025-12-31",
      valeur: "3600",
      confiance: "verbatim",
      sources: ["caf71-bonus-territoire"],
      verifieLe,
    },
  ],
  motifInconnu: "aucunBaremeApres2025",
  detenteur: "cafOuConvention",
});

/** Amount for one new EAJE place of a territory, or the table by potentiel financier and niveau de vie that gives it. (BT-15) */
const eajeForfaitNouveauTranches: ParametreDate<string> = deepFreeze({
  cle: "eaje.forfaitNouveau.tranches",
  regle: "BT-15",
  unite: "euroParPlace",
  valeurs: [],
  motifInconnu: "tranchesNonPubliees",
  detenteur: "cafOuConvention",
});

/** Whether a FRR zone counts as a priority zone, as ZRR did. (BT-15) */
const eajeClasseTerritoireFrr: ParametreDate<boolean> = deepFreeze({
  cle: "eaje.classeTerritoire.frr",
  regle: "BT-15",
  unite: "ouiNon",
  valeurs: [],
  motifInconnu: "zrrRemplacee",
  detenteur: "cafOuConvention",
});

/** Amount for one new CTRE place. (BT-18) */
const ctreForfaitNouveau: ParametreDate<string> = deepFreeze({
  cle: "ctre.forfaitNouveau",
  regle: "BT-18",
  unite: "euroParPlace",
  valeurs: [
    {
      du: "2025-01-01",
      au: "2025-12-31",
      valeur: "2800",
      confiance: "verbatim",
      sources: ["caf71-bonus-territoire"],
      verifieLe,
    },
  ],
  motifInconnu: "montantUnique2025Seul",
  detenteur: "cafOuConvention",
});

/** Steps of the bonus trajectoire: growth from 2023, in percent, and euros for each place. (BT-19) */
const trajectoirePaliers: ParametreDate<readonly Palier[]> = deepFreeze({
  cle: "trajectoire.paliers",
  regle: "BT-19",
  unite: "palier",
  valeurs: [
    {
      du: "2025-11-01",
      au: "2027-12-31",
      valeur: [
        { hausse: "4", montant: "100" },
        { hausse: "8", montant: "200" },
        { hausse: "12", montant: "300" },
      ],
      confiance: "verbatim",
      sources: ["caf06-trajectoire"],
      verifieLe,
    },
  ],
  motifInconnu: "paliers2023A2027",
  detenteur: "cafOuConvention",
});

/** Whether a step is reached at equality. (BT-19) */
const trajectoireSeuilInclus: ParametreDate<boolean> = deepFreeze({
  cle: "trajectoire.seuilInclus",
  regle: "BT-19",
  unite: "ouiNon",
  valeurs: [{ du: "2025-01-01", valeur: true, confiance: "inferred", sources: ["caf06-trajectoire"], verifieLe }],
  motifInconnu: "bonusTrajectoireAvant2025",
  detenteur: "cafOuConvention",
});

/** Day on which the places are counted. (BT-19) */
const trajectoireDateReference: ParametreDate<string> = deepFreeze({
  cle: "trajectoire.dateReference",
  regle: "BT-19",
  unite: "date",
  valeurs: [],
  motifInconnu: "jourDeComptage",
  detenteur: "cafOuConvention",
});

/** Years for which the bonus trajectoire is paid. (BT-19) */
const trajectoireAnneesPayees: ParametreDate<readonly number[]> = deepFreeze({
  cle: "trajectoire.anneesPayees",
  regle: "BT-19",
  unite: "annees",
  valeurs: [],
  motifInconnu: "anneesPayees",
  detenteur: "cafOuConvention",
});

/** Least amount for one existing ALSH hour. (BT-31) */
const alshPlancherHoraire: ParametreDate<string> = deepFreeze({
  cle: "alsh.plancherHoraire",
  regle: "BT-31",
  unite: "euroParHeure",
  valeurs: [{ du: "2022-01-01", valeur: "0.15", confiance: "inferred", sources: ["gazette-periscolaire"], verifieLe }],
  motifInconnu: "plancherHoraireAvant2022",
  detenteur: "cafOuConvention",
});

/** New ALSH hours accepted, as a share of the contracted hours. (BT-33) */
const alshTauxCapHeuresNouvelles: ParametreDate<string> = deepFreeze({
  cle: "alsh.tauxCapHeuresNouvelles",
  regle: "BT-33",
  unite: "taux",
  valeurs: [
    {
      du: "2024-01-01",
      au: "2024-12-31",
      valeur: "0.25",
      confiance: "inferred",
      sources: ["amf62-periscolaire"],
      verifieLe,
    },
    {
      du: "2025-01-01",
      au: "2025-12-31",
      valeur: "0.25",
      confiance: "secondary",
      sources: ["amf62-periscolaire", "caf37-baremes-2025"],
      verifieLe,
    },
  ],
  motifInconnu: "plafondHeures2024Et2025",
  detenteur: "cafOuConvention",
});

/** Level of the cap: `structure` or `territoire`. (BT-33) */
const alshNiveauCap: ParametreDate<string> = deepFreeze({
  cle: "alsh.niveauCap",
  regle: "BT-33",
  unite: "niveau",
  valeurs: [],
  motifInconnu: "plafondParStructureOuTerritoire",
  detenteur: "cafOuConvention",
});

/** Whether the cap is `annuel` or `cumule` over the convention. (BT-33) */
const alshCapCumul: ParametreDate<string> = deepFreeze({
  cle: "alsh.capCumul",
  regle: "BT-33",
  unite: "cumul",
  valeurs: [],
  motifInconnu: "plafondAnnuelOuCumule",
  detenteur: "cafOuConvention",
});

/** Amount for one new ALSH hour. (BT-33) */
const alshForfaitNouveau: ParametreDate<string> = deepFreeze({
  cle: "alsh.forfaitNouveau",
  regle: "BT-33",
  unite: "euroParHeure",
  valeurs: [],
  motifInconnu: "heureNouvelleSansMontant",
  detenteur: "cafOuConvention",
});

/** Amount for one new ETP of a relais petite enfance. (BT-40) */
const rpeForfait: ParametreDate<string> = deepFreeze({
  cle: "rpe.forfait",
  regle: "BT-40",
  unite: "euroParEtp",
  valeurs: [],
  motifInconnu: "etpNouveauSansMontant",
  detenteur: "cafOuConvention",
});

/** Amount for one new opening hour of a LAEP. (BT-41) */
const laepForfait: ParametreDate<string> = deepFreeze({
  cle: "laep.forfait",
  regle: "BT-41",
  unite: "euroParHeure",
  valeurs: [],
  motifInconnu: "laepSansMontant",
  detenteur: "cafOuConvention",
});

/** Amount for one new opening hour of a ludothèque. (BT-42) */
const ludothequeForfait: ParametreDate<string> = deepFreeze({
  cle: "ludotheque.forfait",
  regle: "BT-42",
  unite: "euroParHeure",
  valeurs: [],
  motifInconnu: "ludothequesSansMontant",
  detenteur: "cafOuConvention",
});

/** Funding line of the ludothèques: `bonusTerritoire` or `fondsPublicsTerritoires`. (BT-42) */
const ludothequeLigneFinancement: ParametreDate<string> = deepFreeze({
  cle: "ludotheque.ligneFinancement",
  regle: "BT-42",
  unite: "ligne",
  valeurs: [],
  motifInconnu: "ludothequesContradictoires",
  detenteur: "caf",
});

/** Amount for one new ETP of chargé de coopération. (BT-43) */
const chargeCooperationForfaitEtp: ParametreDate<string> = deepFreeze({
  cle: "chargeCooperation.forfaitEtp",
  regle: "BT-43",
  unite: "euroParEtp",
  valeurs: [],
  motifInconnu: "etpSansMontant",
  detenteur: "cafOuConvention",
});

/** Greatest amount for one ETP of chargé de coopération. (BT-43) */
const chargeCooperationPlafond: ParametreDate<string> = deepFreeze({
  cle: "chargeCooperation.plafond",
  regle: "BT-43",
  unite: "euroParEtp",
  valeurs: [],
  motifInconnu: "plafondEtpNonPublie",
  detenteur: "cafOuConvention",
});

/** Amount for one new unit of the added kind `sejour`. (BT-44) */
const sejourForfait: ParametreDate<string> = deepFreeze({
  cle: "sejour.forfait",
  regle: "BT-44",
  unite: "euroParUnite",
  valeurs: [],
  motifInconnu: "sejoursSansSuite",
  detenteur: "cafOuConvention",
});

/** Amount for one new unit of the added kind `bafa`. (BT-44) */
const bafaForfait: ParametreDate<string> = deepFreeze({
  cle: "bafa.forfait",
  regle: "BT-44",
  unite: "euroParUnite",
  valeurs: [],
  motifInconnu: "bafaSansSuite",
  detenteur: "cafOuConvention",
});

/** How an incomplete year counts: `jours`, `moisCommences` or `anneeEntiere`. (BT-55) */
const prorataMode: ParametreDate<string> = deepFreeze({
  cle: "prorata.mode",
  regle: "BT-55",
  unite: "mode",
  valeurs: [],
  motifInconnu: "anneeIncomplete",
  detenteur: "caf",
});

/** What becomes of the N-1 amount of units that closed or lost their eligibility. (BT-14) */
const lissageUnitesPerdues: ParametreDate<string> = deepFreeze({
  cle: "lissage.unitesPerdues",
  regle: "BT-14",
  unite: "choix",
  valeurs: [],
  motifInconnu: "unitesPerdues",
  detenteur: "caf",
});

/** How units of a part of the year count in the divisor of the lissage. (BT-14) */
const lissageDiviseur: ParametreDate<string> = deepFreeze({
  cle: "lissage.diviseur",
  regle: "BT-14",
  unite: "choix",
  valeurs: [],
  motifInconnu: "diviseur",
  detenteur: "caf",
});

/** How exact rights become whole cents. (BT-53) */
const arrondiMode: ParametreDate<string> = deepFreeze({
  cle: "arrondi.mode",
  regle: "BT-53",
  unite: "politique",
  valeurs: [
    {
      du: "2020-01-01",
      valeur: "conserverTotal",
      confiance: "inferred",
      sources: ["caf71-bonus-territoire"],
      verifieLe,
    },
  ],
  motifInconnu: "bonusTerritoireAvant2020",
  detenteur: "cafSystemeCnaf",
});

/** Decimals of a unit amount under the policy `arrondirForfait`. (BT-53) */
const arrondiDecimalesForfait: ParametreDate<string> = deepFreeze({
  cle: "arrondi.decimalesForfait",
  regle: "BT-53",
  unite: "decimales",
  valeurs: [{ du: "2020-01-01", valeur: "2", confiance: "inferred", sources: ["caf71-bonus-territoire"], verifieLe }],
  motifInconnu: "bonusTerritoireAvant2020",
  detenteur: "conventionImprimee",
});

/** Share paid in advance. Used by no computation. (BT-52) */
const paiementAvance: ParametreDate<string> = deepFreeze({
  cle: "paiement.avance",
  regle: "BT-52",
  unite: "taux",
  valeurs: [],
  motifInconnu: "tauxAvanceNonPublie",
  detenteur: "caf",
});

/** Dates of payment. Used by no computation. (BT-52) */
const paiementCalendrier: ParametreDate<string> = deepFreeze({
  cle: "paiement.calendrier",
  regle: "BT-52",
  unite: "dates",
  valeurs: [],
  motifInconnu: "datesPaiementNonPubliees",
  detenteur: "caf",
});

/** Neighbour bonus attractivité, private gestionnaires. Used by no computation. (BT-20) */
const bonusAttractivitePrive: ParametreDate<string> = deepFreeze({
  cle: "bonusAttractivite.prive",
  regle: "BT-20",
  unite: "euroParPlace",
  valeurs: [
    {
      du: "2024-01-01",
      valeur: "970",
      confiance: "secondary",
      sources: ["banque-territoires-attractivite"],
      verifieLe,
    },
  ],
  motifInconnu: "bonusAvant2024",
  detenteur: "cafOuConvention",
});

/** Neighbour bonus attractivité, public gestionnaires. Used by no computation. (BT-20) */
const bonusAttractivitePublic: ParametreDate<string> = deepFreeze({
  cle: "bonusAttractivite.public",
  regle: "BT-20",
  unite: "euroParPlace",
  valeurs: [
    {
      du: "2024-01-01",
      valeur: "475",
      confiance: "secondary",
      sources: ["banque-territoires-attractivite"],
      verifieLe,
    },
  ],
  motifInconnu: "bonusAvant2024",
  detenteur: "cafOuConvention",
});

/** Neighbour bonus mixité sociale, least amount. Used by no computation. (BT-20) */
const bonusMixiteMin: ParametreDate<string> = deepFreeze({
  cle: "bonusMixite.min",
  regle: "BT-20",
  unite: "euroParPlace",
  // The circulaire gives the first day; no text read gives the amount of a later year, nor an end.
  valeurs: [
    {
      du: "2019-01-01",
      au: "2019-12-31",
      valeur: "300",
      confiance: "inferred",
      sources: ["cnaf-2018-002", "caf67-eaje"],
      verifieLe: "2026-11-27",
    },
  ],
  motifInconnu: "montant2019Seul",
  detenteur: "cafOuConvention",
});

/** Neighbour bonus mixité sociale, greatest amount. Used by no computation. (BT-20) */
const bonusMixiteMax: ParametreDate<string> = deepFreeze({
  cle: "bonusMixite.max",
  regle: "BT-20",
  unite: "euroParPlace",
  // The circulaire gives the first day; no text read gives the amount of a later year, nor an end.
  valeurs: [
    {
      du: "2019-01-01",
      au: "2019-12-31",
      valeur: "2100",
      confiance: "inferred",
      sources: ["cnaf-2018-002", "caf67-eaje"],
      verifieLe: "2026-11-27",
    },
  ],
  motifInconnu: "montant2019Seul",
  detenteur: "cafOuConvention",
});

/** Neighbour bonus inclusion handicap, greatest amount. Used by no computation. (BT-20) */
const bonusHandicapMax: ParametreDate<string> = deepFreeze({
  cle: "bonusHandicap.max",
  regle: "BT-20",
  unite: "euroParPlace",
  // The circulaire gives the first day; no text read gives the amount of a later year, nor an end.
  valeurs: [
    {
      du: "2019-01-01",
      au: "2019-12-31",
      valeur: "1300",
      confiance: "secondary",
      sources: ["cnaf-2018-002", "lespros-bonus-2018"],
      verifieLe: "2026-11-27",
    },
  ],
  motifInconnu: "montant2019Seul",
  detenteur: "cafOuConvention",
});

/** Every dated parameter of the bonus territoire. */
export const parametresBonusTerritoire: readonly ParametreDate<unknown>[] = deepFreeze([
  eajePlancher,
  eajePlancherHausse2021,
  eajeRevalorisation,
  eajeForfaitNouveauMin,
  eajeForfaitNouveauMax,
  eajeForfaitNouveauTranches,
  eajeClasseTerritoireFrr,
  ctreForfaitNouveau,
  trajectoirePaliers,
  trajectoireSeuilInclus,
  trajectoireDateReference,
  trajectoireAnneesPayees,
  alshPlancherHoraire,
  alshTauxCapHeuresNouvelles,
  alshNiveauCap,
  alshCapCumul,
  alshForfaitNouveau,
  rpeForfait,
  laepForfait,
  ludothequeForfait,
  ludothequeLigneFinancement,
  chargeCooperationForfaitEtp,
  chargeCooperationPlafond,
  sejourForfait,
  bafaForfait,
  lissageUnitesPerdues,
  lissageDiviseur,
  prorataMode,
  arrondiMode,
  arrondiDecimalesForfait,
  paiementAvance,
  paiementCalendrier,
  bonusAttractivitePrive,
  bonusAttractivitePublic,
  bonusMixiteMin,
  bonusMixiteMax,
  bonusHandicapMax,
]);
