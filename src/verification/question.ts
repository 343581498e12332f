/** What the verbs of the verification are asked. */
import type { Dossier } from "../avenant/index.js";
import type { ConfigurationVerification } from "./constats/configuration.js";
import type { RegleVerification } from "./types.js";

/** The question put to `verifyDossier`. */
export interface VerificationQuestion {
  readonly dossier: Dossier;
  /** Reference day, `YYYY-MM-DD`. */
  readonly at: string;
  /** Rules to run; those of the library by default. A caller adds its own: `[...reglesVerification, mine]`. */
  readonly regles?: readonly RegleVerification[];
  readonly configuration?: ConfigurationVerification;
}

/** The dossiers of a portfolio, and the day on which they are read. */
export interface PortefeuilleQuestion {
  readonly dossiers: readonly Dossier[];
  readonly at: string;
  readonly regles?: readonly RegleVerification[];
  readonly configuration?: ConfigurationVerification;
}

/** The question put to `verifyText`. */
export interface TextQuestion {
  /** Text of a document, as extracted from a PDF. */
  readonly texte: string;
  /** Reference day, `YYYY-MM-DD`: the law is read on it. */
  readonly at: string;
  readonly configuration?: ConfigurationVerification;
}
