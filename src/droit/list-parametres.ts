/** `listParametres`: every dated parameter on a day, so that a Caf sees what is known, what is old, what it has to supply. */
import { type CivilDate, civil, type Outcome, success } from "../primitives/index.js";
import { readQuestion } from "../primitives/internal.js";
import { parameterAt } from "./parameter-at.js";
import { parametres } from "./parametres/index.js";
import { listeQuestion } from "./schema.js";
import type { Confiance, ListeQuestion, PaquetDeValeurs } from "./types.js";
import type { Detenteur, MotifInconnu } from "./unknown.js";

/** One parameter on a day. */
export interface ParametreListe {
  readonly cle: string;
  readonly regle: string;
  readonly unite: string;
  /**
   * `connu`; `perime` when it was last checked before that day; `inconnu` when no text read gives it; `sansObjet` on the word of a
   * barème.
   */
  readonly etat: "connu" | "perime" | "inconnu" | "sansObjet";
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
  /** The barème that gives the value, by its id and edition; absent for a value of the library. */
  readonly bareme?: string;
}

/**
 * Lists every dated parameter of the library as it stands on a day.
 *
 * @param question - the day, the beginning of the keys wanted when not all are, and a barème whose values are to be listed
 * @returns the parameters in the order of their keys; refused on a day that is none (`DATE_INVALID`) or a question of
 *   another form (`TYPE_INVALID`, `KEY_UNKNOWN`)
 *
 * @example
 * ```ts
 * import { listParametres } from "convention-territoriale";
 *
 * const listed = listParametres({ at: "2025-06-30", prefixe: "eaje.plancher" });
 * if (listed.ok) console.log(listed.value.map(({ cle, etat }) => `${cle} ${etat}`));
 * // => [ 'eaje.plancher inconnu', 'eaje.plancher.hausse2021 inconnu' ]
 * ```
 */
export function listParametres(question: ListeQuestion): Outcome<readonly ParametreListe[]> {
  const asked = readQuestion<ListeQuestion>(listeQuestion, question);
  if (!asked.ok) return asked;
  const { prefixe = "", at, bareme } = asked.value;
  const laid = bareme === undefined ? new Map<string, Ligne>() : linesOn(bareme, at);
  return success(
    parametres
      .filter(({ cle }) => cle.startsWith(prefixe))
      .map((definition) => stateOf(definition, civil(at), laid.get(definition.cle), bareme))
      .sort((a, b) => (a.cle < b.cle ? -1 : 1)),
  );
}

type Ligne = PaquetDeValeurs["valeurs"][number];

/** The line of each key that is in force on a day and says something. */
function linesOn({ valeurs }: PaquetDeValeurs, at: string): ReadonlyMap<string, Ligne> {
  const inForce = valeurs.filter(({ du, au }) => du <= at && (au === undefined || at <= au));
  return new Map(
    inForce
      .filter(({ valeur, sansObjet }) => valeur !== undefined || sansObjet === true)
      .map((ligne) => [ligne.cle, ligne]),
  );
}

function stateOf(
  definition: (typeof parametres)[number],
  at: CivilDate,
  ligne: Ligne | undefined,
  paquet: PaquetDeValeurs | undefined,
): ParametreListe {
  const { cle, regle, unite, detenteur } = definition;
  if (ligne !== undefined && paquet !== undefined) {
    const { valeur, du, au, source } = ligne;
    const bareme = `${paquet.id} ${paquet.edition}`;
    const { publication } = paquet;
    const published = [publication?.organisme, publication?.publieLe, publication?.page];
    return {
      ...{ cle, regle, unite, etat: valeur === undefined ? "sansObjet" : "connu" },
      ...(valeur === undefined ? {} : { valeur }),
      du,
      ...(au === undefined ? {} : { au }),
      confiance: "unknown",
      sources: [source, ...published].filter((each) => each !== undefined),
      detenteur,
      bareme,
    };
  }
  const { parametre, warnings } = parameterAt(definition, at);
  if (parametre.statut !== "connu") {
    const motif = definition.motifInconnu;
    return { cle, regle, unite, etat: "inconnu", confiance: "unknown", sources: [], motif, detenteur };
  }
  const { statut, origine, ...known } = parametre;
  return { ...known, etat: warnings.length > 0 ? "perime" : "connu", detenteur };
}
