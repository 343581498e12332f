/** The part of SARIF 2.1.0 that is written. */
import type { Path } from "../../primitives/index.js";
import type { Finding, FindingTexte } from "../../verification/index.js";
import type { AnyVerification } from "./findings.js";

/** One file and what was found in it. */
export interface SarifInput {
  /** Path of the file, relative, with `/`. */
  readonly fichier: string;
  readonly verification: AnyVerification;
  /** Text of the JSON file of a dossier: with it, each finding has its line and column. */
  readonly source?: string;
  /** Findings that a baseline hides: they are given as suppressed results. */
  readonly masques?: readonly (Finding | FindingTexte)[];
}

/** A file that could not be verified, and why. */
export interface SarifUnusable {
  readonly fichier: string;
  readonly problemes: readonly Probleme[];
  /** Text of the file, when it could be read. */
  readonly source?: string;
}

/** One reason why a file cannot be used. */
export interface Probleme {
  readonly message: string;
  /** Code of an issue, with its path in the file. */
  readonly code?: string;
  readonly path?: Path;
  /** Where a text stops being readable; from 1. */
  readonly ligne?: number;
  readonly colonne?: number;
}

/** A text of the report. */
export interface SarifMessage {
  readonly text: string;
}

/** A place: the file, and the words in a text or the path in a dossier. */
export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: {
      readonly startLine: number;
      readonly startColumn?: number;
      readonly endLine?: number;
      readonly endColumn?: number;
      readonly snippet?: SarifMessage;
    };
  };
  readonly logicalLocations?: { readonly fullyQualifiedName: string }[];
  readonly message?: SarifMessage;
}

/** One finding. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: "error" | "warning" | "note";
  readonly message: SarifMessage;
  readonly locations: SarifLocation[];
  readonly relatedLocations?: SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: { readonly kind: "external"; readonly justification: string }[];
}

/** One rule that the report names. */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: SarifMessage;
  readonly help: SarifMessage;
  /** Page of the rule; a caller's own rule has none. */
  readonly helpUri?: string;
}

/** Something that the run has to say of itself: a file that it could not use. */
export interface SarifNotification {
  readonly level: "error";
  readonly message: SarifMessage;
  readonly locations: SarifLocation[];
  readonly descriptor?: { readonly id: string };
}

/** The report. The lists are those of the standard: plain and mutable, so that its own types accept it. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly version: string;
        readonly informationUri: string;
        readonly language: string;
        readonly rules: SarifRule[];
      };
    };
    readonly columnKind: "utf16CodeUnits";
    /** A file that could not be used leaves a notification: a report that is empty for that reason says so. */
    readonly invocations: {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: SarifNotification[];
    }[];
    readonly results: SarifResult[];
  }[];
}
