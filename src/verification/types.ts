/** A verification rule as a value, what it reads, and what it reports. */
import type { Dossier } from "../avenant/index.js";
import type { Params, Path } from "../primitives/index.js";
import type { Severite } from "./constats/configuration.js";
import type { CodePropre, FindingCode, MotifOf, ToldBy } from "./constats/finding-params.js";
import type { Contexte } from "./dossier/contexte.js";

/** Another place of the dossier that helps to understand a finding. */
export interface LieuLie {
  readonly path: Path;
  /** What stands there: an address, a title, a quotation. */
  readonly libelle: string;
}

/** What every finding of a rule says, whatever its code. */
interface ConstatCommun {
  readonly type: "constat";
  /** Where it is in the dossier. */
  readonly path: Path;
  /**
   * What it is about, by ids and never by positions: `Av2:transmission-schema`. With the code and the motive it names
   * the finding from one run to the next, for acknowledgements and baselines.
   */
  readonly sujet: string;
  /** Severity of this finding, where it is not the default of the rule. */
  readonly severite?: Severite;
  /** Words of the document. */
  readonly citation?: string;
  /** Rules of the domain that this finding rests on, where they are not all those of the rule. */
  readonly regles?: readonly string[];
  readonly lies?: readonly LieuLie[];
}

/** What a caller's own rule tells: the values that its texts speak of, and a motive where it has several. */
interface ToldByOwn {
  readonly params: Params;
  /** Which of the ways of breaking the rule, where it has several: `sansMontant`. */
  readonly motif?: string;
}

/**
 * What a rule reports. The engine adds the code, the sources and the configured severity. `Constat<"DATE_ORDER">` is what
 * the rule of that code reports; without a code, what a caller's own rule does.
 */
export type Constat<Code extends FindingCode | CodePropre = CodePropre> = ConstatCommun &
  (Code extends FindingCode ? ToldBy<Code> : ToldByOwn);

/**
 * A check that was not made: a value is missing, or its clause is not switched on. It is listed, so that silence is never read as
 * "all is well".
 */
export interface Ecart {
  readonly type: "ecart";
  /**
   * `inconnu`: it rests on something that the dossier or the law does not give; `nonActive`: it rests on a clause that
   * is off until the caller switches it on.
   */
  readonly raison: "inconnu" | "nonActive";
  readonly path: Path;
  /** What the check is about, by ids. */
  readonly sujet: string;
  /** What is missing, or the name of the clause to switch on. */
  readonly manque: string;
}

/** Texts of a caller's own rule, in one language; `{nom}` is replaced by the parameter of that name. */
export interface TexteRegle {
  readonly titre: string;
  readonly message: string;
  readonly remede: string;
}

/** A dossier that a rule accepts and one that it reports, on a day. */
export interface ExemplesRegle {
  readonly at: string;
  readonly conforme: Dossier;
  readonly fautif: Dossier;
}

/** A rule of that code. */
interface RegleDe<Code extends FindingCode | CodePropre, Motif extends string> {
  /** Stable code in capitals; that of a caller's own rule begins with its owner: `caf27/BUDGET_MISSING`. */
  readonly code: Code;
  /** Severity of a finding that does not say its own. */
  readonly severite: Severite;
  /** Ids of the rules of the domain that it applies: their wording, confidence and sources are its reasons. */
  readonly regles: readonly string[];
  /** Motives that its findings may carry, each with its severity. */
  readonly motifs?: Readonly<Partial<Record<Motif, Severite>>>;
  /** Reads the dossier and gives what is wrong in it, and what could not be checked. */
  readonly verifier: (contexte: Contexte) => Iterable<Constat<Code> | Ecart>;
  readonly exemples?: ExemplesRegle;
  readonly textes?: Readonly<Record<"fr" | "en", TexteRegle>>;
}

/**
 * A verification rule: pure, independent of the others.
 *
 * The title, the explanation and the texts of the library's own rules are in the catalogues, under its code
 * (`describeFinding`); a caller's own rule brings them in `textes`.
 */
export type RegleVerification =
  | { [Code in FindingCode]: RegleDe<Code, MotifOf<Code>> }[FindingCode]
  | RegleDe<CodePropre, string>;
