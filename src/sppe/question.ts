/** What `assessSppe` and the reader of the table of expiry are asked. */
import type { DonneesTerritoire, Territoire } from "../territoire/index.js";
import type { SurchargesSppe } from "./devoirs/law-of-day.js";
import type { AutoriteRef } from "./devoirs/result.js";

/** A day, a territory, and the caller's own thresholds if any. */
export interface QuestionTerritoire {
  readonly territoire: Territoire;
  /** The day of the question, `YYYY-MM-DD`. */
  readonly at: string;
  readonly surcharges?: SurchargesSppe;
}

/** The same for one of its authorities. */
export interface QuestionSppe extends QuestionTerritoire {
  readonly autorite: AutoriteRef;
}

/**
 * What was issued, and when. `avisDepartement` is the opinion of the president of the département on a public establishment,
 * and not that of the autorité organisatrice (SP-60); `avis` is its former name, and means the same.
 */
export interface QuestionExpiration {
  readonly acte: "autorisation" | "avis" | "avisDepartement";
  readonly delivreLe: string;
}

/** On which day, and from which data. */
export interface OptionsCodes {
  /** The day of the question, `YYYY-MM-DD`. */
  readonly at: string;
  /** What `readDecoupage` gives, with `avecPopulations` over its territory; or `readDonneesTerritoire`. */
  readonly data: DonneesTerritoire;
  readonly surcharges?: SurchargesSppe;
}
