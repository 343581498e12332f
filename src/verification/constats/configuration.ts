/** How grave a finding is, and what a caller may set. */
import type { Surcharge } from "../../droit/index.js";
import type { CleSeverite, CodePropre } from "./finding-params.js";

/** From the gravest. */
export const SEVERITES = ["error", "warning", "info"] as const;

/**
 * How grave a finding is. `error`: the text cannot be applied as written, or a fact that it announces is false;
 * `warning`: to be checked or corrected; `info`: a useful fact.
 */
export type Severite = (typeof SEVERITES)[number];

/** Clauses that are off until a caller switches them on. */
export const CLAUSES = ["avenantApresExpiration"] as const;

/** A clause of the library that is off until a caller switches it on. */
export type ClauseVerification = (typeof CLAUSES)[number];

/** Dated figures of the law that the rules read. */
export const PARAMETRES = ["sppe.seuilPlanification", "sppe.seuilSchema", "sppe.seuilRelais"] as const;

/** Key of a dated figure that a rule reads, and that a caller may read otherwise. */
export type ParametreVerification = (typeof PARAMETRES)[number];

/** What a caller may set. Every field has a default. */
export interface ConfigurationVerification {
  /**
   * Severity by code (`DATE_ORDER`) or by code and motive (`DATE_ORDER.signatureApresDebut`, which wins); `off` turns
   * the rule, or the motive, off.
   */
  readonly severites?: Readonly<Partial<Record<CleSeverite, Severite | "off">>>;
  /**
   * Clauses that are off by default and that the caller switches on: `avenantApresExpiration`. A clause of the caller's own
   * rules begins with its owner: `caf27/budget`.
   */
  readonly clauses?: readonly (ClauseVerification | CodePropre)[];
  /** Days before its end from which a convention is said to be expiring. 365 by default. */
  readonly horizonExpirationJours?: number;
  /** Years above which a convention is said to be too long. 5 by default (CV-32). */
  readonly dureeMaximaleAnnees?: number;
  /** Years above which it is an error. None by default: no text sets a hard limit. */
  readonly plafondDureeAnnees?: number;
  /** Share of common words, from 0 to 1, under which two titles are not the same. 0.4 by default. */
  readonly similariteTitre?: number;
  /** The caller's own values for the dated figures that a rule reads. */
  readonly parametres?: Readonly<Partial<Record<ParametreVerification, Surcharge<number>>>>;
}

/** A setting by a name that the type may not list, that of a caller's own rule for instance; undefined when it is not set. */
export function settingOf<T>(settings: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return settings !== undefined && Object.hasOwn(settings, name) ? settings[name] : undefined;
}

/** A baseline as kept in a file. */
export interface Baseline {
  readonly version: 1;
  /** Keys of the accepted findings, by name of dossier or of document, in order. */
  readonly acceptes: Readonly<Record<string, readonly string[]>>;
}
