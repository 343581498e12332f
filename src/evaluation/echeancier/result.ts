/** What `buildEcheancier` returns: every duty of a dossier, dated or not, with its origin, its force and its state. */
import type { EcheanceObligation, JourBorne, PeriodeBornee } from "../../convention/index.js";

/** Where a duty comes from. A suggestion is not an obligation. */
export type Origine =
  | { readonly type: "loi" }
  | { readonly type: "convention" }
  | {
      readonly type: "avenant";
      /** Absent for a sole unnumbered avenant. */
      readonly numero?: number;
    }
  /** A meeting that the partners planned: nothing binds them to that day. */
  | { readonly type: "partenaires" }
  | { readonly type: "suggestion" };

/** The clause that states a contractual duty. */
export interface Clause {
  /** Id of the instrument: `Av2`. */
  readonly instrument: string;
  /** Address of the disposition: `Av2#art2`. */
  readonly disposition: string;
  /** Key of the obligation: `Av2:transmission-schema`. */
  readonly obligation: string;
  /** Words of the clause. */
  readonly citation?: string;
}

/** When the duty is to be done. Every day is `YYYY-MM-DD`; a window includes both its ends. */
export type Moment =
  | {
      readonly type: "jour";
      readonly date: string;
      /** Set when no text fixes the day: the library, or the caller, suggests it (EV-05). */
      readonly suggere?: true;
    }
  | {
      readonly type: "fenetre";
      readonly du: string;
      readonly au: string;
      /**
       * Set when the last day is not known: it is some day from this one to `au`, as the period of the convention turns
       * out. Equal to `du` for one day that is not known.
       */
      readonly auPlusTot?: string;
      readonly suggere?: true;
    }
  /** A target to be reached again each quarter or each year, never a deadline (EV-01). */
  | {
      readonly type: "rythme";
      readonly periodicite: "trimestre" | "annee";
      /** First day of the first window; absent when nothing is known of the first day of the convention. */
      readonly du?: string;
      /** Last day of the last one; absent when nothing is known of the last day of the convention. */
      readonly au?: string;
    }
  /** Binding, without a day. `libelle` holds the words of the clause, when there are any. */
  | { readonly type: "sansJour"; readonly libelle?: string };

/** State of an échéance on the day asked. Days are counted in calendar days. */
export type EtatEcheance =
  /** Due, or the window opens, in so many days: more than the caller's horizon. */
  | { readonly type: "future"; readonly jours: number }
  /** The same, within the horizon (30 days by default). */
  | { readonly type: "proche"; readonly jours: number }
  | { readonly type: "aujourdhui" }
  /** The window is open; `jours` days remain after this one. */
  | { readonly type: "ouverte"; readonly jours: number }
  /** A dated and binding act that no recorded fact fulfils (CV-98); at least so many days when its day is not known. */
  | { readonly type: "enRetard"; readonly jours: number }
  | { readonly type: "faiteATemps"; readonly le: string }
  /** Done `jours` days after the day. */
  | { readonly type: "faiteEnRetard"; readonly le: string; readonly jours: number }
  /** Done, where there was no day to be held, or none known closely enough to tell whether it was held. */
  | { readonly type: "faite"; readonly le: string }
  /** The moment was already past when the clause that sets it took effect (CV-97). */
  | { readonly type: "impossible"; readonly moment: string; readonly depuis: string }
  /** The window closed and no meeting or execution is recorded in it: not a breach of a dated act (EV-09). */
  | { readonly type: "nonTenu"; readonly jours: number }
  /** A day that is no deadline (end of the convention, suggestion, target) went by `jours` days ago. */
  | { readonly type: "passee"; readonly jours: number }
  | { readonly type: "sansJour" }
  /** A target and the last day on which it was recorded as reached, if any. */
  | { readonly type: "cible"; readonly derniere?: string }
  /** The clause ended, or no longer asks for it. `jours` is set when the act was already late by so many days. */
  | {
      readonly type: "sansObjet";
      readonly depuis: string;
      /** Instrument that ended it, or that lapsed. */
      readonly par: string;
      /** `momentRemplace`: an instrument gave the recurring duty another moment, and this window went with the old one. */
      readonly motif: "clauseRetiree" | "avenantEchu" | "momentRemplace";
      readonly jours?: number;
    }
  /** The partners gave the action up, says its follow-up. */
  | { readonly type: "sansObjet"; readonly motif: "actionAbandonnee"; readonly depuis: string }
  /** The condition that the clause sets is known not to be met; `champ` is the field of the dossier that says so. */
  | { readonly type: "sansObjet"; readonly motif: "conditionAbsente"; readonly champ: string }
  /** What the state depends on is not known; `manque` names it. */
  | { readonly type: "indetermine"; readonly manque: string };

/** One step in the life of a duty, from one instrument to the next. */
export interface EtapeHistoire {
  /** Day from which it holds. */
  readonly du: JourBorne;
  readonly instrument: string;
  /**
   * `creation`; `deplacement` (another moment); `actualisation` (another debtor or recipient, the same moment);
   * `retablissement` (the avenant that had changed it lapsed); `extinction`.
   */
  readonly evenement: "creation" | "deplacement" | "actualisation" | "retablissement" | "extinction";
  /** When the duty falls due from then on; absent once it has ended. */
  readonly echeance?: EcheanceObligation;
}

/** One line of the échéancier. */
export interface Echeance {
  /**
   * Identity, the same whatever facts are recorded elsewhere: `Av2:transmission-schema`, `Av2:point-etape/2026`,
   * `Av1#annexe2/passerelles/echeance-1`, `loi/transmission-schema/adoption-1`, `reunion/copil-2026-2`, `suggestion/mi-parcours`.
   */
  readonly id: string;
  readonly acte: string;
  /** Words of the convention, or the key of a text of the catalogue: `textOf` gives the words in both cases. */
  readonly libelle: string;
  /** Which occurrence of a recurring duty: `2026`, `2026-T1`. */
  readonly occurrence?: string;
  readonly origine: Origine;
  readonly clause?: Clause;
  /** For the completion of an action: its address. */
  readonly action?: string;
  /** `indicative` is a target, never a deadline; `suggestion` binds nobody. */
  readonly force: "obligatoire" | "indicative" | "suggestion";
  /** Ids of the parties, or names of the bodies, that owe it. */
  readonly debiteurs: readonly string[];
  readonly destinataire?: string;
  readonly moment: Moment;
  /** First day by which the same act is due on any ground, when several texts ask for it (SP-39). */
  readonly dateUtile?: string;
  readonly etat: EtatEcheance;
  /** Ids of the facts, or of the avenant, that fulfil it, oldest first. */
  readonly faits: readonly string[];
  /** Rules of the library applied to this line. */
  readonly regles: readonly string[];
  /** Ids of the sources of those rules; the clause itself is in `clause`. */
  readonly sources: readonly string[];
  /** Life of the obligation; empty for a duty that no instrument creates. */
  readonly histoire: readonly EtapeHistoire[];
}

/** Something the échéancier would need to be complete. */
export interface ChampManquant {
  /** Field of the dossier: `convention.tientLieuDeSchema`. */
  readonly champ: string;
  readonly regle: string;
}

/** Every duty of a dossier on a day, in order of moment, then of id; those without a day come last. */
export interface Echeancier {
  readonly dossier: string;
  readonly titre: string;
  readonly at: string;
  /** Number of days within which an échéance is `proche`. */
  readonly joursProche: number;
  /** `indetermine` between the days on which the convention may begin, or may end. */
  readonly statut: "aVenir" | "enVigueur" | "echue" | "indetermine";
  /** Period of the convention, prorogations included; an end that is not one known day has the bounds known of it. */
  readonly periode: PeriodeBornee;
  readonly echeances: readonly Echeance[];
  /** What is not known and could add duties. */
  readonly manques: readonly ChampManquant[];
}
