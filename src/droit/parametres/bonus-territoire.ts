/** Dated figures of the bonus territoire. What no public text gives has no value here: the caller supplies it. */
import type { ParametreDate } from "../types.js";

const CAF = "La Caf (barème national de l'année) ou la convention elle-même";
const verifieLe = "2026-11-22";

/** A step of the bonus trajectoire. */
export interface Palier {
  /** Growth to reach, in percent. */
  readonly hausse: string;
  /** Euros for each place. */
  readonly montant: string;
}

/** Least amount for one existing EAJE place. (BT-13) */
const eajePlancher: ParametreDate<string> = {
  cle: "eaje.plancher",
  regle: "BT-13",
  unite: "euroParPlace",
  valeurs: [],
  motifInconnu: "Le niveau du plancher, par classe de richesse du territoire, n'est publié dans aucun texte lu.",
  detenteur: CAF,
};

/** Raise of the floor in 2021, from the least to the greatest, by wealth of the territory. Documented, used by no computation. (BT-17) */
const eajePlancherHausse2021: ParametreDate<string> = {
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
  motifInconnu: "Cette hausse ne vaut que pour l'année 2021.",
  detenteur: CAF,
};

/** Uplift of one existing EAJE place in the year. (BT-16) */
const eajeRevalorisation: ParametreDate<string> = {
  cle: "eaje.revalorisation",
  regle: "BT-16",
  unite: "euroParPlace",
  valeurs: [],
  motifInconnu: "La hausse annuelle dépend de la strate et du montant actuel ; aucun texte lu n'en donne le tableau.",
  detenteur: CAF,
};

/** Least amount for one new EAJE place. (BT-15) */
const eajeForfaitNouveauMin: ParametreDate<string> = {
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
  motifInconnu: "Aucun barème national postérieur à 2025 n'a été lu.",
  detenteur: CAF,
};

/** Greatest amount for one new EAJE place, which a priority zone gets. (BT-15) */
const eajeForfaitNouveauMax: ParametreDate<string> = {
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
  motifInconnu: "Aucun barème national postérieur à 2025 n'a été lu.",
  detenteur: CAF,
};

/** Amount for one new EAJE place of a territory, or the table by potentiel financier and niveau de vie that gives it. (BT-15) */
const eajeForfaitNouveauTranches: ParametreDate<string> = {
  cle: "eaje.forfaitNouveau.tranches",
  regle: "BT-15",
  unite: "euroParPlace",
  valeurs: [],
  motifInconnu: "Les tranches intermédiaires du barème et leurs seuils ne sont publiés dans aucun texte lu.",
  detenteur: CAF,
};

/** Whether a FRR zone counts as a priority zone, as ZRR did. (BT-15) */
const eajeClasseTerritoireFrr: ParametreDate<boolean> = {
  cle: "eaje.classeTerritoire.frr",
  regle: "BT-15",
  unite: "ouiNon",
  valeurs: [],
  motifInconnu: "Ce que devient la ZRR dans le barème depuis que FRR l'a remplacée (juillet 2024) n'est pas établi.",
  detenteur: CAF,
};

/** Amount for one new CTRE place. (BT-18) */
const ctreForfaitNouveau: ParametreDate<string> = {
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
  motifInconnu: "Le montant unique n'a été lu que pour 2025.",
  detenteur: CAF,
};

/** Steps of the bonus trajectoire: growth from 2023, in percent, and euros for each place. (BT-19) */
const trajectoirePaliers: ParametreDate<readonly Palier[]> = {
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
  motifInconnu: "Les paliers n'ont été annoncés que pour la hausse de 2023 à 2027.",
  detenteur: CAF,
};

/** Whether a step is reached at equality. (BT-19) */
const trajectoireSeuilInclus: ParametreDate<boolean> = {
  cle: "trajectoire.seuilInclus",
  regle: "BT-19",
  unite: "ouiNon",
  valeurs: [{ du: "2025-01-01", valeur: true, confiance: "inferred", sources: ["caf06-trajectoire"], verifieLe }],
  motifInconnu: "Le bonus trajectoire n'existe pas avant 2025.",
  detenteur: CAF,
};

/** Day on which the places are counted. (BT-19) */
const trajectoireDateReference: ParametreDate<string> = {
  cle: "trajectoire.dateReference",
  regle: "BT-19",
  unite: "date",
  valeurs: [],
  motifInconnu: "Le jour de comptage des places n'est pas établi.",
  detenteur: CAF,
};

/** Years for which the bonus trajectoire is paid. (BT-19) */
const trajectoireAnneesPayees: ParametreDate<readonly number[]> = {
  cle: "trajectoire.anneesPayees",
  regle: "BT-19",
  unite: "annees",
  valeurs: [],
  motifInconnu: "Les années payées ne sont pas établies : chaque année dès le palier atteint, ou à la fin.",
  detenteur: CAF,
};

/** Least amount for one existing ALSH hour. (BT-31) */
const alshPlancherHoraire: ParametreDate<string> = {
  cle: "alsh.plancherHoraire",
  regle: "BT-31",
  unite: "euroParHeure",
  valeurs: [{ du: "2022-01-01", valeur: "0.15", confiance: "inferred", sources: ["gazette-periscolaire"], verifieLe }],
  motifInconnu: "Le plancher horaire n'est pas établi avant 2022.",
  detenteur: CAF,
};

/** New ALSH hours accepted, as a share of the contracted hours. (BT-33) */
const alshTauxCapHeuresNouvelles: ParametreDate<string> = {
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
  motifInconnu: "Le plafond des heures nouvelles n'a été lu que pour 2024 et 2025.",
  detenteur: CAF,
};

/** Level of the cap: `structure` or `territoire`. (BT-33) */
const alshNiveauCap: ParametreDate<string> = {
  cle: "alsh.niveauCap",
  regle: "BT-33",
  unite: "niveau",
  valeurs: [],
  motifInconnu: "Aucun texte lu ne dit si le plafond joue par structure ou par territoire.",
  detenteur: CAF,
};

/** Whether the cap is `annuel` or `cumule` over the convention. (BT-33) */
const alshCapCumul: ParametreDate<string> = {
  cle: "alsh.capCumul",
  regle: "BT-33",
  unite: "cumul",
  valeurs: [],
  motifInconnu: "Aucun texte lu ne dit si le plafond est annuel ou cumulé sur la durée de la convention.",
  detenteur: CAF,
};

/** Amount for one new ALSH hour. (BT-33) */
const alshForfaitNouveau: ParametreDate<string> = {
  cle: "alsh.forfaitNouveau",
  regle: "BT-33",
  unite: "euroParHeure",
  valeurs: [],
  motifInconnu: "Le montant d'une heure nouvelle n'est publié dans aucun texte lu.",
  detenteur: CAF,
};

/** Amount for one new ETP of a relais petite enfance. (BT-40) */
const rpeForfait: ParametreDate<string> = {
  cle: "rpe.forfait",
  regle: "BT-40",
  unite: "euroParEtp",
  valeurs: [],
  motifInconnu: "Le montant d'un équivalent temps plein nouveau n'est publié dans aucun texte lu.",
  detenteur: CAF,
};

/** Amount for one new opening hour of a LAEP. (BT-41) */
const laepForfait: ParametreDate<string> = {
  cle: "laep.forfait",
  regle: "BT-41",
  unite: "euroParHeure",
  valeurs: [],
  motifInconnu: "Aucun montant n'est publié pour les lieux d'accueil enfants-parents.",
  detenteur: CAF,
};

/** Amount for one new opening hour of a ludothèque. (BT-42) */
const ludothequeForfait: ParametreDate<string> = {
  cle: "ludotheque.forfait",
  regle: "BT-42",
  unite: "euroParHeure",
  valeurs: [],
  motifInconnu: "Aucun montant du bonus territoire n'est publié pour les ludothèques.",
  detenteur: CAF,
};

/** Funding line of the ludothèques: `bonusTerritoire` or `fondsPublicsTerritoires`. (BT-42) */
const ludothequeLigneFinancement: ParametreDate<string> = {
  cle: "ludotheque.ligneFinancement",
  regle: "BT-42",
  unite: "ligne",
  valeurs: [],
  motifInconnu: "Deux textes lus se contredisent sur la ligne qui finance les ludothèques.",
  detenteur: "La Caf",
};

/** Amount for one new ETP of chargé de coopération. (BT-43) */
const chargeCooperationForfaitEtp: ParametreDate<string> = {
  cle: "chargeCooperation.forfaitEtp",
  regle: "BT-43",
  unite: "euroParEtp",
  valeurs: [],
  motifInconnu: "Le montant par équivalent temps plein n'est publié dans aucun texte lu.",
  detenteur: CAF,
};

/** Greatest amount for one ETP of chargé de coopération. (BT-43) */
const chargeCooperationPlafond: ParametreDate<string> = {
  cle: "chargeCooperation.plafond",
  regle: "BT-43",
  unite: "euroParEtp",
  valeurs: [],
  motifInconnu: "Le plafond par équivalent temps plein n'est publié dans aucun texte lu.",
  detenteur: CAF,
};

/** Amount for one new unit of the added kind `sejour`. (BT-44) */
const sejourForfait: ParametreDate<string> = {
  cle: "sejour.forfait",
  regle: "BT-44",
  unite: "euroParUnite",
  valeurs: [],
  motifInconnu: "Ce qui succède au contrat enfance jeunesse pour les séjours n'est pas établi.",
  detenteur: CAF,
};

/** Amount for one new unit of the added kind `bafa`. (BT-44) */
const bafaForfait: ParametreDate<string> = {
  cle: "bafa.forfait",
  regle: "BT-44",
  unite: "euroParUnite",
  valeurs: [],
  motifInconnu: "Ce qui succède au contrat enfance jeunesse pour le BAFA et le BAFD n'est pas établi.",
  detenteur: CAF,
};

/** How an incomplete year counts: `jours`, `moisCommences` or `anneeEntiere`. (BT-55) */
const prorataMode: ParametreDate<string> = {
  cle: "prorata.mode",
  regle: "BT-55",
  unite: "mode",
  valeurs: [],
  motifInconnu: "Aucun texte lu ne dit comment compte une année incomplète.",
  detenteur: "La Caf",
};

/** How exact rights become whole cents. (BT-53) */
const arrondiMode: ParametreDate<string> = {
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
  motifInconnu: "Le bonus territoire n'existe pas avant 2020.",
  detenteur: "La Caf (système d'information de la Cnaf)",
};

/** Decimals of a unit amount under the policy `arrondirForfait`. (BT-53) */
const arrondiDecimalesForfait: ParametreDate<string> = {
  cle: "arrondi.decimalesForfait",
  regle: "BT-53",
  unite: "decimales",
  valeurs: [{ du: "2020-01-01", valeur: "2", confiance: "inferred", sources: ["caf71-bonus-territoire"], verifieLe }],
  motifInconnu: "Le bonus territoire n'existe pas avant 2020.",
  detenteur: "La convention, où le forfait est imprimé",
};

/** Share paid in advance. Used by no computation. (BT-52) */
const paiementAvance: ParametreDate<string> = {
  cle: "paiement.avance",
  regle: "BT-52",
  unite: "taux",
  valeurs: [],
  motifInconnu: "Le taux d'avance n'est publié dans aucun texte lu.",
  detenteur: "La Caf",
};

/** Dates of payment. Used by no computation. (BT-52) */
const paiementCalendrier: ParametreDate<string> = {
  cle: "paiement.calendrier",
  regle: "BT-52",
  unite: "dates",
  valeurs: [],
  motifInconnu: "Les dates de paiement ne sont publiées dans aucun texte lu.",
  detenteur: "La Caf",
};

/** Neighbour bonus attractivité, private gestionnaires. Used by no computation. (BT-20) */
const bonusAttractivitePrive: ParametreDate<string> = {
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
  motifInconnu: "Ce bonus n'existe pas avant 2024.",
  detenteur: CAF,
};

/** Neighbour bonus attractivité, public gestionnaires. Used by no computation. (BT-20) */
const bonusAttractivitePublic: ParametreDate<string> = {
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
  motifInconnu: "Ce bonus n'existe pas avant 2024.",
  detenteur: CAF,
};

/** Neighbour bonus mixité sociale, least amount. Used by no computation. (BT-20) */
const bonusMixiteMin: ParametreDate<string> = {
  cle: "bonusMixite.min",
  regle: "BT-20",
  unite: "euroParPlace",
  valeurs: [],
  motifInconnu: "Le montant lu (300 €) est cité sans période d'application.",
  detenteur: CAF,
};

/** Neighbour bonus mixité sociale, greatest amount. Used by no computation. (BT-20) */
const bonusMixiteMax: ParametreDate<string> = {
  cle: "bonusMixite.max",
  regle: "BT-20",
  unite: "euroParPlace",
  valeurs: [],
  motifInconnu: "Le montant lu (2 100 €) est cité sans période d'application.",
  detenteur: CAF,
};

/** Neighbour bonus inclusion handicap, greatest amount. Used by no computation. (BT-20) */
const bonusHandicapMax: ParametreDate<string> = {
  cle: "bonusHandicap.max",
  regle: "BT-20",
  unite: "euroParPlace",
  valeurs: [
    {
      du: "2018-01-01",
      au: "2018-12-31",
      valeur: "1300",
      confiance: "secondary",
      sources: ["lespros-bonus-2018"],
      verifieLe,
    },
  ],
  motifInconnu: "Le montant n'a été lu que pour 2018.",
  detenteur: CAF,
};

/** Every dated parameter of the bonus territoire. */
export const parametresBonusTerritoire: readonly ParametreDate<unknown>[] = [
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
];
