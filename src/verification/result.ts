/** What `verifyDossier` returns. */
import type { Acquittement } from "../avenant/index.js";
import type { Params, Path } from "../primitives/index.js";
import type { Severite } from "./constats/configuration.js";
import type { CodedFinding, CodePropre } from "./constats/finding-params.js";
import type { Ecart, LieuLie, TexteRegle } from "./types.js";

/** What every finding says, whatever its code. */
interface FindingCommun {
  /** Stable name from one run to the next: code, motive and subject. */
  readonly cle: string;
  readonly severite: Severite;
  /** Where it is in the dossier. */
  readonly path: Path;
  /** What it is about, by ids: `Av2:transmission-schema`. */
  readonly sujet: string;
  /** Words of the document. */
  readonly citation?: string;
  /** Ids of the rules of the domain that it rests on. */
  readonly regles: readonly string[];
  /** Ids of the sources of those rules. */
  readonly sources: readonly string[];
  readonly lies: readonly LieuLie[];
}

/** What a caller's own rule found. */
interface OwnFinding {
  /** Code of the rule: `caf27/BUDGET_MISSING`. */
  readonly code: CodePropre;
  readonly motif?: string;
  readonly params: Params;
  /** Texts of the rule. */
  readonly textes?: Readonly<Record<"fr" | "en", TexteRegle>>;
}

/**
 * One thing found in a dossier: a union told apart by `code`, then by `motif`, each with its own parameters. Its text is made by
 * `describeFinding`, in French or English.
 */
export type Finding = FindingCommun & (CodedFinding | OwnFinding);

/** A check that was not made, and why. */
export interface ControleEcarte extends Omit<Ecart, "type" | "raison"> {
  /** Code of the rule. */
  readonly code: string;
  /** `desactive` when the configuration turned the rule off; `echec` when a caller's rule failed; else see `Ecart`. */
  readonly raison: Ecart["raison"] | "desactive" | "echec";
}

/** A finding that the dossier acknowledges, with the reason. */
export interface FindingAcquitte {
  readonly finding: Finding;
  readonly acquittement: Acquittement;
}

/** Number of findings of each severity. */
export type DecompteConstats = Readonly<Record<Severite, number>>;

/** The answer of the verification. */
export interface Verification {
  /** Id of the dossier. */
  readonly dossier: string;
  readonly at: string;
  /** Gravest first, then in the order of the file. */
  readonly findings: readonly Finding[];
  readonly decompte: DecompteConstats;
  /** Findings that the dossier acknowledges: not counted in `decompte`. */
  readonly acquittes: readonly FindingAcquitte[];
  /** Checks that were not made, and why. */
  readonly ecartes: readonly ControleEcarte[];
  /** Codes of the rules that ran. */
  readonly regles: readonly string[];
}
