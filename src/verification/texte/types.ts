/** What `verifyText` is asked and what it answers. */

import type { Document, Passage } from "../../document/internal.js";
import type { CivilDate } from "../../primitives/index.js";
import type { Severite } from "../constats/configuration.js";
import type { CodedFinding } from "../constats/finding-params.js";
import type { DecompteConstats } from "../result.js";

/** What everything seen in a text says, whatever its code. */
interface FindingTexteCommun extends Passage {
  /** Stable name: code, motive and the words, with a rank when they occur more than once. */
  readonly cle: string;
  readonly severite: Severite;
  /** Ids of the rules of the domain that it rests on. */
  readonly regles: readonly string[];
  /** Ids of the sources of those rules. */
  readonly sources: readonly string[];
}

/** One thing seen in a text, told apart as a `Finding` is. Its words are made by `describeFinding`. */
export type FindingTexte = FindingTexteCommun & CodedFinding;

/** The answer of `verifyText`. */
export interface VerificationTexte {
  readonly at: string;
  /** In the order of the text. */
  readonly findings: readonly FindingTexte[];
  readonly decompte: DecompteConstats;
}

/** What a rule on texts reports; the engine adds the rest. */
export type ConstatTexte = Passage &
  CodedFinding & {
    readonly severite: Severite;
    readonly regles: readonly string[];
  };

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
