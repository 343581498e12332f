/** A whole country in a few megabytes: what lines have in common is written once, and each authority refers to it. */
import { failure, type Outcome, success } from "../../primitives/index.js";
import { issue } from "../../primitives/internal.js";
import type { SppeTerritoire } from "./assess.js";
import type { CertitudeTerritoire, LigneSppe, SppeAssessment } from "./result.js";

/** What a line says besides the figures and the bodies of its authority. */
export interface ReponseSppe
  extends Pick<LigneSppe, "objet" | "doit" | "statut" | "position" | "evolution" | "confiance"> {
  readonly surLeTerritoire?: CertitudeTerritoire;
  readonly regles: readonly string[];
}

/** One authority. */
export interface AutoriteCompacte {
  /** INSEE code or SIREN. */
  readonly code: string;
  readonly nom: string;
  /** For each of the six lines, the rank of its answer in `reponses`. */
  readonly lignes: readonly number[];
  /** The figure of the first line that has one; two bounds where it is not known, the second `null` without a maximum. */
  readonly population?: number | readonly [number, number | null];
}

/** The duties of a whole territory, compactly. */
export interface SppeCompact {
  readonly at: string;
  readonly reponses: readonly ReponseSppe[];
  readonly communes: readonly AutoriteCompacte[];
  readonly groupements: readonly AutoriteCompacte[];
}

/**
 * Writes the duties of a territory compactly: France holds in a few megabytes of JSON. Facts that are missing, thresholds and
 * sources are left out: `assessSppe` gives them for one authority.
 *
 * @param devoirs - the answer of `assessSppeCodes` or `assessSppeTerritoire`
 * @returns the duties; refused on a value that is no such list (`RESULT_UNREADABLE`)
 *
 * @example
 * ```ts
 * import { assessSppeTerritoire, compactSppe } from "convention-territoriale/sppe";
 *
 * const territoire = { nom: "Example", communes: [], groupements: [], transferts: [] };
 * const assessed = assessSppeTerritoire({ territoire, at: "2026-06-30" });
 * const compact = assessed.ok ? compactSppe(assessed.value) : assessed;
 * if (compact.ok) console.log(JSON.stringify(compact.value));
 * // => {"at":"2026-06-30","communes":[],"groupements":[],"reponses":[]}
 * ```
 */
export function compactSppe(devoirs: SppeTerritoire): Outcome<SppeCompact> {
  try {
    return success(write(devoirs));
  } catch {
    return failure([issue("RESULT_UNREADABLE", [], {})]);
  }
}

function write({ at, communes, groupements }: SppeTerritoire): SppeCompact {
  const reponses: ReponseSppe[] = [];
  const ranks = new Map<string, number>();
  const byLine = new Map<LigneSppe, number>();
  const rankOf = (ligne: LigneSppe): number => {
    const known = byLine.get(ligne);
    if (known !== undefined) return known;
    const key = keyOf(ligne);
    const rank = ranks.get(key) ?? reponses.push(reponseOf(ligne)) - 1;
    ranks.set(key, rank);
    byLine.set(ligne, rank);
    return rank;
  };
  const compact = (assessment: SppeAssessment): AutoriteCompacte => {
    const { autorite, nom, lignes } = assessment;
    const code = autorite.type === "commune" ? autorite.codeInsee : autorite.siren;
    const population = figureOf(lignes);
    return { code, nom, lignes: lignes.map(rankOf), ...(population !== undefined && { population }) };
  };
  return { at, communes: communes.map(compact), groupements: groupements.map(compact), reponses };
}

function keyOf({ objet, doit, statut, position, evolution, confiance, surLeTerritoire, regles }: LigneSppe): string {
  const sure = `${surLeTerritoire?.du} ${surLeTerritoire?.par}`;
  return `${objet} ${doit} ${statut} ${position} ${evolution} ${confiance} ${sure} ${regles.join()}`;
}

function reponseOf(ligne: LigneSppe): ReponseSppe {
  const { objet, doit, statut, position, evolution, confiance, surLeTerritoire, regles } = ligne;
  return {
    objet,
    doit,
    statut,
    confiance,
    regles: [...regles],
    ...(position !== undefined && { position }),
    ...(evolution !== undefined && { evolution }),
    ...(surLeTerritoire !== undefined && { surLeTerritoire: { ...surLeTerritoire } }),
  };
}

function figureOf(lignes: readonly LigneSppe[]): AutoriteCompacte["population"] {
  for (const { chiffre } of lignes) {
    if (chiffre === undefined) continue;
    return chiffre.statut === "connu" ? chiffre.valeur : [chiffre.min, chiffre.max ?? null];
  }
  return undefined;
}
