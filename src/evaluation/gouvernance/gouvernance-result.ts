/** What `measureGouvernance` returns: the meetings of the bodies, their decisions, and whether their rhythm is kept. */
import type { Decision } from "../../avenant/index.js";
import type { DateConnue, IntervalleNombre } from "../../convention/index.js";

/** A meeting, held or planned. */
export interface ReunionMesuree {
  /** Id of the fact when it was held, else of the planned meeting. */
  readonly id: string;
  readonly instance: string;
  readonly date: DateConnue;
  /** `sansSuite`: its day is past and no fact says that it was held. */
  readonly statut: "tenue" | "prevue" | "sansSuite";
  readonly objet: string;
  readonly decisions: readonly Decision[];
}

/** One civil year of a duty that recurs. */
export interface RythmeMesure {
  /** Id of the échéance: `Av2:reunions-copil/2026`. */
  readonly echeance: string;
  readonly annee: string;
  readonly du: string;
  readonly au: string;
  /** Times per year, as a range (GV-20). */
  readonly attendu: IntervalleNombre;
  readonly tenues: number;
  /** Meetings planned in the rest of the window. */
  readonly prevues: number;
  /**
   * `auDela`, more often than the range: information, never a fault; `enCours`, the window is open and there is time
   * left; `insuffisant`, it closed with fewer than the range asks.
   */
  readonly etat: "aVenir" | "enCours" | "tenu" | "auDela" | "insuffisant";
}

/** One body and its meetings. */
export interface InstanceMesuree {
  readonly instance: string;
  readonly tenues: number;
  readonly prevues: number;
  readonly derniere?: string;
}

/** The gouvernance of the convention on a day. */
export interface MesureGouvernance {
  readonly dossier: string;
  readonly at: string;
  /** In code-unit order of their codes. */
  readonly instances: readonly InstanceMesuree[];
  readonly rythmes: readonly RythmeMesure[];
  /** In order of date, then of id. */
  readonly reunions: readonly ReunionMesuree[];
  /** Decisions taken without an avenant (CV-44). */
  readonly ajustementsMineurs: readonly Decision[];
  /** Decisions that call for an avenant. */
  readonly avenantsAPreparer: readonly Decision[];
}
