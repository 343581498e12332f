/** Exchanges of personal data between parties, and access to the tool that follows the plan d'actions. */
import type { FONCTIONS_HABILITEES, SENS_AVIS, SENS_DECISION } from "../listes.js";

/** The study of a request by the party that receives it (CV-61). */
export interface EtudeEchange {
  readonly type: "etude";
  readonly date: string;
  /** Id of the party that studies: the one that holds the data. */
  readonly partie: string;
  /** Whether the exchange is opportune, feasible and in conformity with the RGPD: the three are studied. */
  readonly opportunite: boolean;
  readonly faisabilite: boolean;
  readonly conformite: boolean;
}

/** The opinion of the data protection officer of the party that holds the data (CV-62). */
export interface AvisDpd {
  readonly type: "avisDpd";
  readonly date: string;
  readonly partie: string;
  readonly sens: (typeof SENS_AVIS)[number];
  /** Kept with the request: they go with the exchange. */
  readonly recommandations: readonly string[];
}

/** The decision of the party that holds the data. */
export interface DecisionEchange {
  readonly type: "decision";
  readonly date: string;
  readonly partie: string;
  readonly sens: (typeof SENS_DECISION)[number];
  readonly motif?: string;
}

/** The processing entered in the register of one of the two controllers (CV-64). */
export interface InscriptionRegistre {
  readonly type: "inscriptionRegistre";
  readonly date: string;
  readonly partie: string;
}

/** One step of the procedure on personal data. */
export type EtapeEchange = EtudeEchange | AvisDpd | DecisionEchange | InscriptionRegistre;

/** States of a request, in the only order that the text allows. */
export type EtatEchange = "demandee" | "etudiee" | "avisDpd" | "refusee" | "autorisee" | "inscriteRegistre";

/** A request for data from one party to another. Its state is read from its steps (`etatEchange`), never written. */
export interface DemandeEchange {
  readonly id: string;
  readonly objet: string;
  /** What is not personal data is exchanged freely: no step follows (CV-60). */
  readonly donneesPersonnelles: boolean;
  /** Id of the party that asks. */
  readonly demandeur: string;
  /** Id of the party that holds the data. */
  readonly detenteur: string;
  readonly date: string;
  /** Steps since the request, in the order in which they happened. */
  readonly etapes: readonly EtapeEchange[];
}

/** Functions that the tool is open to (CV-71). */
export type FonctionHabilitee = (typeof FONCTIONS_HABILITEES)[number];

/** A function designated by a collectivité for the commitments that concern it (CV-72). Never a name of a person. */
export interface Habilitation {
  readonly id: string;
  /** Id of the collectivité that designates. */
  readonly partie: string;
  readonly fonction: FonctionHabilitee;
  /** Addresses (`CTG#annexe2`, which covers what is below it) or obligations (`Av2:transmission-schema`) that concern it. */
  readonly engagements: readonly string[];
  /** First day. */
  readonly du: string;
  /** Last day, included; without it, until further notice. */
  readonly au?: string;
  /** Id of the habilitation that this one replaces: a change of organisation, which the Caf agrees to beforehand (CV-74). */
  readonly remplace?: string;
  /** Day on which the Caf agreed to the change. */
  readonly accordCafLe?: string;
}

/** The specific convention that a collectivité signs for the tool (CV-73). */
export interface ConventionOutil {
  readonly partie: string;
  readonly signeeLe: string;
}

/** The tool that follows the plan d'actions, where the partners use one (CV-70). */
export interface OutilSuivi {
  readonly nom: string;
  readonly conventions: readonly ConventionOutil[];
  readonly habilitations: readonly Habilitation[];
}
