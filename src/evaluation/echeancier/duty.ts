/** A duty as the échéancier handles it inside: what it asks, since when, and until when. */
import type { EcheanceObligation, Obligation } from "../../convention/index.js";
import type { Clause, EtapeHistoire, Origine } from "./result.js";

/** The end of a duty: its clause was withdrawn, the avenant that carries it lapsed, or it was given another moment. */
export interface DutyEnd {
  readonly depuis: string;
  readonly par: string;
  readonly motif: "clauseRetiree" | "avenantEchu" | "momentRemplace";
}

/** When a duty falls due, as one instrument set it. */
export interface Terms {
  readonly echeance: EcheanceObligation;
  /** Earliest and latest day on which it was set: the same day unless the effect date is imprecise. */
  readonly fixee: { readonly du: string; readonly au: string };
}

/** What an earlier instrument had set, until another changed it. */
export interface FormerTerms extends Terms {
  /** Absent when the next one only changes how often. */
  readonly fin?: DutyEnd;
}

/** An obligation of the dossier with its life. */
export interface Duty {
  /** Key of the obligation: `Av2:transmission-schema`. */
  readonly cle: string;
  readonly obligation: Obligation;
  readonly echeance: EcheanceObligation;
  readonly origine: Origine;
  readonly clause: Clause;
  readonly fixee: Terms["fixee"];
  /** Instrument that set the present moment. */
  readonly fixeePar: string;
  /** What was set before, oldest first. */
  readonly avant: readonly FormerTerms[];
  readonly fin?: DutyEnd;
  /** Last day of the avenant that creates it, when it has one of its own: nothing recurs beyond. */
  readonly jusquAu?: string;
  /** What is missing to tell whether it binds: `dateEffet` of an instrument, or a field of the dossier. */
  readonly manque?: string;
  /** Field of the dossier by which the condition of the clause is known not to be met. */
  readonly conditionAbsente?: string;
  readonly histoire: readonly EtapeHistoire[];
}
