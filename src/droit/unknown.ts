/** Why a figure of the law is not known, and who usually holds it: codes, whose sentences are in the catalogues. */
import { deepFreeze } from "../primitives/internal.js";

/** Why no value of a parameter is established on a day. */
export const MOTIFS_INCONNU = deepFreeze([
  "accompagnementAvant2025",
  "anneeIncomplete",
  "anneesPayees",
  "aucunBaremeApres2025",
  "bafaSansSuite",
  "bonusAvant2024",
  "bonusTerritoireAvant2020",
  "bonusTrajectoireAvant2025",
  "calendrierExpiration2026",
  "contenuSchemaDepuis2025",
  "datesPaiementNonPubliees",
  "delaiNonEtabli",
  "delaiPasEncoreEnVigueur",
  "diviseur",
  "enveloppe2025Seule",
  "etpNouveauSansMontant",
  "etpSansMontant",
  "hausse2021Seule",
  "hausseSansTableau",
  "heureNouvelleSansMontant",
  "jourDeComptage",
  "laepSansMontant",
  "ludothequesContradictoires",
  "ludothequesSansMontant",
  "montant2019Seul",
  "montantUnique2025Seul",
  "paliers2023A2027",
  "plafondAnnuelOuCumule",
  "plafondEtpNonPublie",
  "plafondHeures2024Et2025",
  "plafondParStructureOuTerritoire",
  "plancherHoraireAvant2022",
  "plancherNonPublie",
  "relaisDepuis2026",
  "schemaDepuis2025",
  "sejoursSansSuite",
  "sppeAvant2025",
  "tauxAvanceNonPublie",
  "tranchesNonPubliees",
  "unitesPerdues",
  "zrrRemplacee",
] as const);

/** Why no value of a parameter is established on a day: `plancherNonPublie`. Its sentence: `describeMissingValue`. */
export type MotifInconnu = (typeof MOTIFS_INCONNU)[number];

/** Who usually holds a value that no public text gives. */
export const DETENTEURS = deepFreeze([
  "caf",
  "cafChargeAPayer",
  "cafOuConvention",
  "cafSystemeCnaf",
  "conventionImprimee",
  "dgcs",
  "inseePopulations",
  "legifrance",
  "appelant",
  "appelantTable",
] as const);

/** Who usually holds a value that no public text gives: `cafOuConvention`. */
export type Detenteur = (typeof DETENTEURS)[number];
