/** What `verifyText` is asked and what it answers. */

import type { Document, Passage } from "../../document/internal.js";
import type { CivilDate, Params } from "../../primitives/index.js";
import type { Severite } from "../constats/configuration.js";
import type { DecompteConstats } from "../result.js";

/** One thing seen in a text. Its words are made by `describeFinding`. */
export interface FindingTexte extends Passage {
  /** Stable name: code, motive and the words, with a rank when they occur more than once. */
  readonly cle: string;
  readonly code: string;
  readonly motif?: string;
  readonly severite: Severite;
  readonly params: Params;
  /** Ids of the rules of the domain that it rests on. */
  readonly regles: readonly string[];
  /** Ids of the sources of those rules. */
  readonly sources: readonly string[];
}

/** The answer of `verifyText`. */
export interface VerificationTexte {
  readonly at: string;
  /** In the order of the text. */
  readonly findings: readonly FindingTexte[];
  readonly decompte: DecompteConstats;
}

/** What a rule on texts reports; the engine adds the rest. */
export interface ConstatTexte extends Passage {
  readonly code: string;
  readonly motif?: string;
  readonly severite: Severite;
  readonly params: Params;
  readonly regles: readonly string[];
}

/** What a rule on texts reads. */
export interface ContexteTexte {
  readonly document: Document;
  /** The reference day. */
  readonly at: CivilDate;
  /** Share of common words under which two titles are not the same. */
  readonly similariteTitre: number;
  /** Value of a dated parameter on the reference day; undefined when it is not established. */
  readonly parametre: (cle: string) => number | undefined;
}

/** A rule on texts: pure, independent, silent where extraction is uncertain. */
export type RegleTexte = (contexte: ContexteTexte) => Iterable<ConstatTexte>;
