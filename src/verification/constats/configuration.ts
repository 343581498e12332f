/** How grave a finding is, and what a caller may set. */
import type { Surcharge } from "../../droit/index.js";

/** From the gravest. */
export const SEVERITES = ["error", "warning", "info"] as const;

/**
 * How grave a finding is. `error`: the text cannot be applied as written, or a fact that it announces is false;
 * `warning`: to be checked or corrected; `info`: a useful fact.
 */
export type Severite = (typeof SEVERITES)[number];

/** What a caller may set. Every field has a default. */
export interface ConfigurationVerification {
  /**
   * Severity by code (`DATE_ORDER`) or by code and motive (`DATE_ORDER.signatureApresDebut`, which wins); `off` turns
   * the rule, or the motive, off.
   */
  readonly severites?: Readonly<Record<string, Severite | "off">>;
  /** Clauses that are off by default and that the caller switches on: `avenantApresExpiration`. */
  readonly clauses?: readonly string[];
  /** Days before its end from which a convention is said to be expiring. 365 by default. */
  readonly horizonExpirationJours?: number;
  /** Years above which a convention is said to be too long. 5 by default (CV-32). */
  readonly dureeMaximaleAnnees?: number;
  /** Years above which it is an error. None by default: no text sets a hard limit. */
  readonly plafondDureeAnnees?: number;
  /** Share of common words, from 0 to 1, under which two titles are not the same. 0.4 by default. */
  readonly similariteTitre?: number;
  /** The caller's own values for dated parameters, by key. */
  readonly parametres?: Readonly<Record<string, Surcharge<number>>>;
}

/** A baseline as kept in a file. */
export interface Baseline {
  readonly version: 1;
  /** Keys of the accepted findings, by name of dossier or of document, in order. */
  readonly acceptes: Readonly<Record<string, readonly string[]>>;
}
