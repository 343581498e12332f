/** Dates, periods and ranges, as dossiers write them. */

/** A date known only roughly ("fin 2023"): some day from `du` to `au`, both included. Never an invented day. */
export interface DateImprecise {
  readonly du: string;
  readonly au: string;
  /** The words of the document, or of whoever narrowed the date. */
  readonly libelle: string;
}

/** A calendar day `YYYY-MM-DD`, or what is known of it. */
export type DateConnue = string | DateImprecise;

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

/** A period whose ends may be known only roughly. */
export interface PeriodeConnue {
  readonly debut: DateConnue;
  readonly fin: DateConnue;
}
