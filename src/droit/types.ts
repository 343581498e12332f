/** Law as dated data: what every threshold, rate and delay carries with it. */

import type { Detenteur, MotifInconnu } from "./unknown.js";

/** How surely a rule or a figure is established; the first is the highest. */
export type Confiance = "verbatim" | "secondary" | "computed" | "inferred" | "unknown";

/** A text that a rule or a figure rests on. */
export interface LegalSource {
  /** Stable id: `casf-l214-1-3`. */
  readonly id: string;
  /** Name of the text, in French. */
  readonly titre: string;
  /** Article or part of the text. */
  readonly article?: string;
  /** Day of the text or of its version. */
  readonly date?: string;
  /** Where it can be read. */
  readonly lien?: string;
  /** Day on which a person last read it, where it is noted. */
  readonly verifieLe?: string;
  /** `verbatim` when the text itself was read, `secondary` when only a report of it was. */
  readonly confiance: Confiance;
}

/** A rule of the domain: what code and results name by its id. Its wording is in `docs/regles/`. */
export interface Regle {
  /** `SP-05`, `BT-13`, `CV-30`, `R-AV-2`... */
  readonly id: string;
  /** One line, in French. */
  readonly titre: string;
  readonly confiance: Confiance;
  /** Ids of the sources, at least one. */
  readonly sources: readonly [string, ...string[]];
}

/** A value in force over a period (both days included; without `au`, until further notice). */
export interface DatedValue<T> {
  readonly du: string;
  readonly au?: string;
  readonly valeur: T;
  readonly confiance: Exclude<Confiance, "unknown">;
  readonly sources: readonly [string, ...string[]];
  /** Day on which a person last checked the value against its source. A question about a day a year later gets a warning. */
  readonly verifieLe: string;
  /** Day of an event known to change the value, if one is: a question about that day or later gets the warning. */
  readonly aRevoirLe?: string;
}

/** A parameter of the law with all its known values, and who holds those that no public text gives. */
export interface ParametreDate<T> {
  /** Stable key: `eaje.plancher`. */
  readonly cle: string;
  /** Rule that uses it. */
  readonly regle: string;
  /** Unit of the value: `euroParPlace`, `habitants`, `mois`... */
  readonly unite: string;
  /** In order of dates, without overlap. Empty when nothing is established. */
  readonly valeurs: readonly DatedValue<T>[];
  /** Why the days outside `valeurs` have no value. */
  readonly motifInconnu: MotifInconnu;
  /** Who usually knows the value. */
  readonly detenteur: Detenteur;
}

/** The value of a parameter on a day. */
export type Parametre<T> =
  | {
      readonly statut: "connu";
      readonly cle: string;
      readonly regle: string;
      readonly unite: string;
      readonly valeur: T;
      readonly du?: string;
      readonly au?: string;
      readonly verifieLe?: string;
      readonly aRevoirLe?: string;
      readonly confiance: Confiance;
      readonly sources: readonly string[];
      /** `national` for the library's own value, `appelant` for one that the caller laid over it. */
      readonly origine: "national" | "appelant";
    }
  | {
      readonly statut: "sansObjet";
      readonly cle: string;
      readonly regle: string;
    }
  | {
      readonly statut: "inconnu";
      readonly cle: string;
      readonly regle: string;
      readonly motif: MotifInconnu;
      readonly detenteur: Detenteur;
    };

/** What a caller lays over a national parameter: its own value, or its word that the parameter does not apply here. */
export type Surcharge<T> =
  | {
      readonly valeur: T;
      /** Where the caller has it from, in its own words. */
      readonly source?: string;
    }
  | { readonly sansObjet: true };

/** Which dated parameters, on which day. */
export interface ListeQuestion {
  /** Day asked, `YYYY-MM-DD`. */
  readonly at: string;
  /** Only the keys that begin so: `eaje.` */
  readonly prefixe?: string;
  /** Values published or supplied apart from the library: they are listed in the place of what no text read gives, and of its own. */
  readonly bareme?: PaquetDeValeurs;
}

/** Dated values under a name and an edition: a `Bareme` is one. */
export interface PaquetDeValeurs {
  readonly format?: string;
  readonly version?: number;
  readonly id: string;
  readonly edition: string;
  readonly publication?: {
    readonly organisme: string;
    readonly publieLe: string;
    readonly titre?: string;
    readonly page?: string;
  };
  readonly empreinte?: string;
  readonly valeurs: readonly {
    readonly cle: string;
    readonly du: string;
    readonly au?: string;
    readonly valeur?: unknown;
    readonly sansObjet?: true;
    readonly source?: string;
    readonly note?: string;
  }[];
}
