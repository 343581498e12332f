/** What comes out: euros for each, and the reason for every one of them. */
import type { Confiance, Detenteur, MotifInconnu } from "../../droit/index.js";
import type { Params, Trace } from "../../primitives/index.js";
import type { BonusVoisin, Famille } from "../demande/types.js";
import type { BaremeCite, PolitiqueArrondi } from "../demande/types-parametres.js";

/**
 * An amount in euros: known, or within what is certain. Without `max` nothing limits it from above. `aCentimesPres` says
 * that the right is known, and that its last cent depends on the unknown rights of others: the amount paid is within so
 * many cents of it.
 */
export type Montant =
  | { readonly statut: "exact"; readonly montant: string; readonly aCentimesPres?: number }
  | { readonly statut: "borne"; readonly min: string; readonly max?: string };

/** What is certain of a difference in euros, signed: an end left out has no limit. */
export type Difference =
  | { readonly statut: "exact"; readonly montant: string; readonly aCentimesPres?: number }
  | { readonly statut: "borne"; readonly min?: string; readonly max?: string };

/** An exact number (decimal where it ends, else `num/den`): known, or within what is certain. */
export type Nombre =
  | { readonly statut: "exact"; readonly valeur: string }
  | { readonly statut: "borne"; readonly min: string; readonly max?: string };

/** Why a structure receives no bonus. */
export interface Motif {
  /** Stable code: `sansPsu`, `sansSoutienSignataire`, `horsTerritoire`. */
  readonly code: string;
  readonly regle: string;
}

/** What one structure gets. */
export interface ResultatStructure {
  readonly id: string;
  readonly nom?: string;
  readonly territoire: string;
  readonly famille: Famille;
  readonly genre?: string;
  /** Who receives the bonus at the start of the year (BT-50). */
  readonly gestionnaire: string;
  readonly commune: string;
  /** Units as the demande gives them: places, hours, ETP; of an ALSH, contracted and actual hours. */
  readonly unites: { readonly existantes: string; readonly nouvelles: string };
  /** Euros for one existing unit, where it has some that count. */
  readonly forfait?: Nombre;
  /** Every place of the structure, as the demande says it, beside those that are supported. */
  readonly placesTotales?: string;
  readonly eligible: boolean;
  /** Every reason against eligibility; empty when eligible. */
  readonly motifs: readonly Motif[];
  /** Euros in whole cents. */
  readonly montant: Montant;
  /** The right before rounding, in euros. */
  readonly droit: Nombre;
  /** What the demande says that it received in N-1, in euros. */
  readonly montantN1?: string;
  /** The amount of the year less that of N-1. */
  readonly depuisN1?: Difference;
  /** ALSH: hours within the volume of the CTG, new hours accepted, hours refused (BT-33). */
  readonly heures?: ResultatHeures;
  /** What each gestionnaire receives, when there were several in the year. */
  readonly versements?: readonly ResultatGroupe[];
}

/** How the hours of an ALSH count. */
export interface ResultatHeures {
  readonly existantes: string;
  readonly nouvelles: Nombre;
  readonly refusees: Nombre;
}

/** The sum over a gestionnaire or over a commune. */
export interface ResultatGroupe {
  readonly id: string;
  readonly montant: Montant;
}

/** What a gestionnaire receives, and what it received in N-1 where each of its structures says it. */
export interface ResultatGestionnaire extends ResultatGroupe {
  /** As the demande names it. */
  readonly nom?: string;
  readonly montantN1?: string;
  readonly depuisN1?: Difference;
}

/** One family of one territory: the amounts are smoothed and shared within it. */
export interface ResultatLot {
  /** `territoire/famille`: the trace rows of the lot begin with it. */
  readonly id: string;
  readonly territoire: string;
  readonly famille: Famille;
  readonly genre?: string;
  /** The amount to share that the trace names. */
  readonly montantARepartir: Montant;
  /** What the lot pays. */
  readonly montant: Montant;
  /** Prices per unit, as rights are computed with them. */
  readonly prix: readonly PrixUnitaire[];
  /**
   * The exact rights at free precision, rounded once, minus the amounts paid: what the policy of rounding left out (or,
   * negative, added). Always `0.00` with `conserverTotal`. Absent when there are bounds only.
   */
  readonly residu?: string;
}

/** Euros per unit. */
export interface PrixUnitaire {
  /** Id of its step in the trace, after that of the lot: `existant`, `nouveau/qpv`, `trajectoire`. */
  readonly id: string;
  readonly nature: "existant" | "nouveau" | "trajectoire";
  readonly montant: Nombre;
}

/** Where a territory stands on the bonus trajectoire (BT-19). */
export interface ResultatTrajectoire {
  readonly territoire: string;
  /** Growth of the places since the start, in percent, exact; negative when there are fewer. */
  readonly taux: string;
  /** Euros for each place. */
  readonly montantParPlace: Nombre;
  /** The next step, when there is one. */
  readonly prochain?: {
    /** Percent to reach. */
    readonly hausse: string;
    readonly montantParPlace: string;
    /** Whole places to add to reach it. */
    readonly placesManquantes: string;
    /** Places that would then receive it. */
    readonly placesPayees: string;
  };
}

/** The other aids of a gestionnaire, by nature, apart from the bonus (BT-20). */
export interface ResultatVoisin {
  readonly gestionnaire: string;
  readonly nature: BonusVoisin["nature"];
  readonly montant: string;
}

/** A reading that the answer rests on, and that the caller may replace. */
export interface Hypothese {
  /** Stable code: `arrondi`. */
  readonly code: string;
  /** Key of its text: `bonus.hypothese.arrondi`. */
  readonly libelle: string;
  readonly regle: string;
  readonly confiance: Confiance;
  readonly params: Params;
  /** Key of the parameter that replaces it, when there is one. */
  readonly parametre?: string;
}

/** Why the library does not know a value: no text read gives it, or the demande leaves it open. */
export type MotifManquant =
  | MotifInconnu
  | "referenceAbsente"
  | "genreInconnu"
  | "zoneNonDite"
  | "tableSansLigne"
  | "tablePlusieursLignes"
  | "tableIncertaine";

/** A missing value that changes the answer. */
export interface Manquant {
  /** Key of the parameter, or `reference.<famille>`. */
  readonly cle: string;
  readonly regle: string;
  readonly annee: number;
  /** Id of the territory that needs it; absent when the whole demande does. */
  readonly territoire?: string;
  /** Why the library does not know it. Its sentence: `describeMissingValue`. */
  readonly motif: MotifManquant;
  /** Criteria of the territory that would choose a line of the table. */
  readonly criteres?: readonly string[];
  /** Who usually holds it. */
  readonly detenteur: Detenteur;
}

/** A parameter that the answer used. */
export interface ParametreUtilise {
  readonly cle: string;
  /** Id of the territory that it was read for; absent when it was for the whole demande. */
  readonly territoire?: string;
  readonly regle: string;
  /** The value as text, or `sansObjet`. */
  readonly valeur: string;
  readonly du?: string;
  readonly au?: string;
  readonly confiance: Confiance;
  readonly sources: readonly string[];
  readonly origine: "national" | "appelant";
}

/** What lets anyone reproduce the answer. */
export interface Cachet {
  /** Version of the library. */
  readonly version: string;
  /** Seal of the demande: `sha256:` and the SHA-256 of its canonical JSON (RFC 8785), in 64 hexadecimal digits. */
  readonly empreinte: string;
  /** The barème that gave some of the values, with its digest and where it was published. */
  readonly bareme?: BaremeCite;
  readonly parametres: readonly ParametreUtilise[];
}

/** The bonus territoire of a year: a simulation, the official amounts being computed by the Cnaf (BT-54). */
export interface ResultatBonusTerritoire {
  readonly annee: number;
  readonly politique: PolitiqueArrondi;
  /** The bonus territoire, bonus trajectoire included, neighbour bonuses not. */
  readonly total: Montant;
  /** In the order of the demande, excluded structures included. */
  readonly structures: readonly ResultatStructure[];
  /** By id. */
  readonly gestionnaires: readonly ResultatGestionnaire[];
  /** By INSEE code. */
  readonly communes: readonly ResultatGroupe[];
  /** By id. */
  readonly lots: readonly ResultatLot[];
  /** By territory; those that gave counts of places. */
  readonly trajectoires: readonly ResultatTrajectoire[];
  /** By gestionnaire and nature. Never part of `total`. */
  readonly bonusVoisins: readonly ResultatVoisin[];
  readonly hypotheses: readonly Hypothese[];
  readonly manquants: readonly Manquant[];
  /** The lowest confidence among the rules and parameters used; the library vouches for no value of the caller: `unknown`. */
  readonly confiance: Confiance;
  readonly trace: Trace;
  readonly cachet: Cachet;
}
