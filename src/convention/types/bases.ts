/** Dates, periods and ranges, as dossiers write them and as answers give them. */
import type { UNITES_DUREE } from "../listes.js";

/** A date known only roughly ("fin 2023"): some day from `du` to `au`, both included. Never an invented day. */
export interface DateImprecise {
  readonly du: string;
  readonly au: string;
  /** The words of the document, or of whoever narrowed the date. */
  readonly libelle: string;
}

/** A calendar day `YYYY-MM-DD`, or what is known of it. */
export type DateConnue = string | DateImprecise;

/**
 * A day as an answer gives it: known, or between two days, both included. A side without a day has no known bound: `{}`
 * says that nothing is known. `libelle` holds the words of the document, when there are any.
 */
export type JourBorne = string | { readonly du?: string; readonly au?: string; readonly libelle?: string };

/** From `debut` to `fin`, both days included (CV-30). */
export interface Periode {
  readonly debut: string;
  readonly fin: string;
}

/** A range of whole numbers, both ends included. */
export interface IntervalleNombre {
  readonly min: number;
  /** Without it, no upper end. */
  readonly max?: number;
}

/** A length of time, as documents state it: "pour cinq ans". */
export interface Duree {
  readonly valeur: number;
  readonly unite: (typeof UNITES_DUREE)[number];
}

/**
 * What is known of the period of a convention: its ends, each a day or what is known of it; its length; or one of them
 * only. An end that the document does not give is left out.
 */
export interface PeriodeConvention {
  readonly debut?: DateConnue;
  readonly fin?: DateConnue;
  /** From `debut` to `fin`, both days included: five years from 1 January 2022 end on 31 December 2026. */
  readonly duree?: Duree;
}

/** A period as an answer gives it: each end is a day, or the bounds of it that are known. */
export interface PeriodeBornee {
  readonly debut: JourBorne;
  readonly fin: JourBorne;
}

/** A period whose ends may be known only roughly. */
export interface PeriodeConnue {
  readonly debut: DateConnue;
  readonly fin: DateConnue;
}
