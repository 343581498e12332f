/** What the verbs on the calendar, the plan d'actions and the bilans are asked. */
import type { Dossier } from "../avenant/index.js";
import type { TypeBilan } from "./bilan/contents-of-bilan.js";

/** The échéancier of which dossier, on which day, and what the caller chooses. */
export interface EcheancierQuestion {
  readonly dossier: Dossier;
  /** Day asked, `YYYY-MM-DD`. */
  readonly at: string;
  /** Number of days within which an échéance is `proche`; 30 without it. */
  readonly joursProche?: number;
  /** Number of days before the end from which the renewal is to prepare; 365 without it. */
  readonly joursRenouvellement?: number;
  /** Day of the "mi-parcours" that the partners chose, in place of the suggested one. A day that a clause gives wins. */
  readonly miParcours?: string;
  /** Private establishments, or public ones that were authorised: the windows of their renewal are then lines (SP-64d). */
  readonly etablissements?: readonly EtablissementAutorise[];
  /** Arrêtés of the State grant: the last day of each payment is then a line (SP-74). */
  readonly arretesAccompagnement?: readonly ArreteAccompagnement[];
}

/** An establishment and the day of its authorisation. */
export interface EtablissementAutorise {
  readonly id: string;
  readonly nom: string;
  readonly autoriseLe: string;
}

/** An arrêté that lists the communes of the State grant. */
export interface ArreteAccompagnement {
  readonly id: string;
  readonly date: string;
}

/** Which plan, on which day. */
export interface PlanQuestion {
  readonly dossier: Dossier;
  /** Day asked, `YYYY-MM-DD`. */
  readonly at: string;
}

/** Which plan, on which two days. */
export interface PlanComparisonQuestion {
  readonly dossier: Dossier;
  readonly du: string;
  readonly au: string;
}

/** Which bilan of which dossier, on which day. */
export interface BilanPreparation {
  readonly dossier: Dossier;
  readonly at: string;
  readonly type: TypeBilan;
}
