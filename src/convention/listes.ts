/** Lists of the convention: each is written once, and gives both its type and its schema. */
import { deepFreeze } from "../primitives/internal.js";

export const GENRES_PARTIE = [
  "caf",
  "css",
  "msa",
  "carsat",
  "cpam",
  "commune",
  "epci",
  "syndicat",
  "departement",
  "etat",
  "educationNationale",
  "franceTravail",
  "federationAssociative",
  "autre",
] as const;

/** Kinds of dispositions: the text nodes of instruments and the levels of a plan d'actions. */
export const GENRES_DISPOSITION = deepFreeze([
  "preambule",
  "article",
  "sousArticle",
  "annexe",
  "ficheAction",
  "axe",
  "enjeu",
  "orientation",
  "objectif",
  "action",
] as const);

/** What an article or an annexe may be about. */
export const NATURES_DISPOSITION = deepFreeze([
  "objet",
  "champsCaf",
  "champsCollectivite",
  "objectifsPartages",
  "engagements",
  "collaboration",
  "echangesDonnees",
  "communication",
  "suiviEvaluation",
  "duree",
  "executionFormelle",
  "incidences",
  "fin",
  "recours",
  "confidentialite",
  "signature",
  "diagnostic",
  "listeEquipements",
  "planActions",
  "pilotage",
  "evaluation",
  "deliberation",
] as const);

/** Statuses of an action, as the file writes them. */
export const STATUTS_ACTION = deepFreeze([
  "aEngager",
  "enEtude",
  "enCours",
  "realisee",
  "poursuivie",
  "suspendue",
  "abandonnee",
  "abrogee",
] as const);

export const NATURES_INDICATEUR = ["nombre", "taux", "existence", "qualitatif"] as const;

export const CONVENTIONS_COMPTE = ["publiques", "avecPrivees", "avecSousElements"] as const;

export const ORGANES_AUTORITE = [
  "conseilAdministration",
  "conseil",
  "direction",
  "conseilMunicipal",
  "conseilCommunautaire",
  "comiteSyndical",
  "commissionPermanente",
  "assemblee",
  "autre",
] as const;

export const GENRES_INSTANCE = [
  "comitePilotage",
  "comiteTechnique",
  "comiteThematique",
  "commissionTravail",
  "groupeTravail",
  "pleniere",
  "autre",
] as const;

export const GENRES_MISSION = [
  "chargeCooperation",
  "conseillerCaf",
  "coordinateur",
  "pilotagePolitique",
  "autre",
] as const;

export const GENRES_INSTRUMENT_LIE = [
  "cof",
  "cej",
  "pedt",
  "pesl",
  "planMercredi",
  "schemaPluriannuel",
  "sdsf",
  "contratVille",
  "contratRuralite",
  "crte",
  "projetEducatifTerritoire",
  "clas",
  "conventionOutil",
  "autre",
] as const;

export const FONCTIONS_HABILITEES = ["chargeCooperation", "responsableCtg"] as const;

export const RELATIONS_INSTRUMENT = ["remplace", "articule", "annexe", "compatible", "execute"] as const;

export const OBJETS_SEUIL = ["planification", "schemaPluriannuel", "relaisPetiteEnfance"] as const;

/** How far a convention has come: only the last one is in force. */
export const STATUTS_CONVENTION = ["projetee", "annoncee", "engagee", "signee"] as const;

export const UNITES_DUREE = ["annees", "mois", "jours"] as const;

export const RESTES_GABARIT = ["blanc", "alternative", "etiquetteVide"] as const;

export const FORCES = ["obligatoire", "indicative"] as const;

export const ETENDUES = ["integrale", "extrait"] as const;

export const CHAMPS_MISSION = ["territorial", "thematique"] as const;

export const SENS_AVIS = ["favorable", "defavorable"] as const;

export const SENS_DECISION = ["autorisee", "refusee"] as const;

/** Kinds of the nodes of a plan d'actions: its levels and its actions. */
export const NIVEAUX_PLAN: readonly (typeof GENRES_DISPOSITION)[number][] = deepFreeze([
  "axe",
  "enjeu",
  "orientation",
  "objectif",
  "action",
  "ficheAction",
] as const);
