/** `listParametres`: every dated parameter on a day, so that a Caf sees what is known, what is old, what it has to supply. */
import {
  type CivilDate,
  failure,
  issue,
  type Outcome,
  parseCivilDate,
  questionIssues,
  refusal,
  success,
} from "../primitives/index.js";
import { parameterAt } from "./parameter-at.js";
import { parametres } from "./parametres/index.js";
import type { Confiance } from "./types.js";
import type { Detenteur, MotifInconnu } from "./unknown.js";

/** One parameter on a day. */
export interface ParametreListe {
  readonly cle: string;
  readonly regle: string;
  readonly unite: string;
  /** `connu`; `perime` when it was last checked before that day; `inconnu` when no text read gives it. */
  readonly etat: "connu" | "perime" | "inconnu";
  /** Its value, when there is one: plain JSON. */
  readonly valeur?: unknown;
  readonly du?: string;
  readonly au?: string;
  readonly verifieLe?: string;
  readonly confiance: Confiance;
  readonly sources: readonly string[];
  /** Why it has no value that day. */
  readonly motif?: MotifInconnu;
  /** Who usually holds it. */
  readonly detenteur: Detenteur;
}

/**
 * Lists every dated parameter of the library as it stands on a day.
 *
 * @param question - `at`: the day; `prefixe`: only the keys that begin so (`eaje.`)
 * @returns the parameters in the order of their keys; refused on a day that is none (`DATE_INVALID`) or a question of
 *   another form (`SHAPE_INVALID`, `KEY_UNKNOWN`)
 */
export function listParametres(question: {
  readonly at: string;
  readonly prefixe?: string;
}): Outcome<readonly ParametreListe[]> {
  const misput = refusal(questionIssues(question, { at: true, prefixe: true }));
  if (misput) return misput;
  const at = parseCivilDate(question.at, ["at"]);
  if (!at.ok) return at;
  const { prefixe = "" } = question;
  if (typeof prefixe !== "string") return failure([issue("SHAPE_INVALID", ["prefixe"], { attendu: "texte" })]);
  return success(
    parametres
      .filter(({ cle }) => cle.startsWith(prefixe))
      .map((definition) => stateOf(definition, at.value))
      .sort((a, b) => (a.cle < b.cle ? -1 : 1)),
  );
}

function stateOf(definition: (typeof parametres)[number], at: CivilDate): ParametreListe {
  const { cle, regle, unite, detenteur } = definition;
  const { parametre, warnings } = parameterAt(definition, at);
  if (parametre.statut !== "connu") {
    const motif = definition.motifInconnu;
    return { cle, regle, unite, etat: "inconnu", confiance: "unknown", sources: [], motif, detenteur };
  }
  const { statut, origine, ...known } = parametre;
  return { ...known, etat: warnings.length > 0 ? "perime" : "connu", detenteur };
}
