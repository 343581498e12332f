/** Asking the law for a figure on a day. */
import { addMonths, type CivilDate, civil, type IssueOf, isCivilDate } from "../primitives/index.js";
import { issue, lookAt, show, wrongArgument } from "../primitives/internal.js";
import type { DatedValue, Parametre, ParametreDate, Surcharge } from "./types.js";

/** A parameter on a day, with a warning when its value was last checked before that day. */
export interface ParametreLu<T> {
  readonly parametre: Parametre<T>;
  readonly warnings: readonly IssueOf<"PARAMETER_STALE">[];
}

/**
 * Reads a dated parameter on a day.
 *
 * A caller's own value wins over the national one, whatever its date. Where no value is established the answer is
 * `inconnu`, with the reason and who usually holds the figure: never a default. A value gets the warning
 * `PARAMETER_STALE` on a day more than twelve months after its last check, and from the day of an event known to change it
 * (`aRevoirLe`): it may have changed since. A few days are no age.
 *
 * @param definition - one of the parameters of this subpath
 * @param at - the day, `YYYY-MM-DD`
 * @param surcharge - the caller's own value and where it comes from
 * @returns the value in force with its source and confidence; else `inconnu`, with the reason and who holds it
 * @throws TypeError when the first value is no parameter, or the last no value of a caller; RangeError when `at` is no day
 *
 * @example
 * ```ts
 * import { parameterAt, seuilSchema } from "convention-territoriale/droit";
 * import { civil } from "convention-territoriale/primitives";
 *
 * const { parametre } = parameterAt(seuilSchema, civil("2026-01-01"));
 * if (parametre.statut === "connu") console.log(parametre.valeur, parametre.confiance);
 * // => 10000 verbatim
 * ```
 */
export function parameterAt<T>(definition: ParametreDate<T>, at: CivilDate, surcharge?: Surcharge<T>): ParametreLu<T> {
  if (!isCivilDate(at)) throw new RangeError(`not a civil date: ${show(at)}`);
  const known = lookAt(PARAMETER, definition, () => {
    if (!Array.isArray(definition.valeurs)) throw wrongArgument(PARAMETER, definition);
    return definition;
  });
  if (surcharge === undefined) return nationalOf(known, at);
  return { parametre: lookAt("a value of the caller", surcharge, () => fromCaller(known, surcharge)), warnings: [] };
}

const PARAMETER = "a dated parameter";

function nationalOf<T>(definition: ParametreDate<T>, at: CivilDate): ParametreLu<T> {
  const { cle, regle, unite } = definition;
  const value = definition.valeurs.find(({ du, au }) => du <= at && (au === undefined || at <= au));
  if (value === undefined) {
    const { motifInconnu: motif, detenteur } = definition;
    return { parametre: { statut: "inconnu", cle, regle, motif, detenteur }, warnings: [] };
  }
  const stale = isStale(value, at);
  return {
    parametre: { statut: "connu", cle, regle, unite, ...value, origine: "national" },
    warnings: stale ? [issue("PARAMETER_STALE", [], { cle, verifieLe: value.verifieLe, date: at }, { regle })] : [],
  };
}

/** Months after which a check is old. */
const AGE = 12;

function isStale<T>({ verifieLe, aRevoirLe }: DatedValue<T>, at: CivilDate): boolean {
  const event = aRevoirLe !== undefined && aRevoirLe > verifieLe && at >= aRevoirLe;
  return event || at > addMonths(civil(verifieLe), AGE, "dernierJour");
}

function fromCaller<T>({ cle, regle, unite }: ParametreDate<T>, surcharge: Surcharge<T>): Parametre<T> {
  if ("sansObjet" in surcharge) return { statut: "sansObjet", cle, regle };
  const { valeur, source } = surcharge;
  const sources = source === undefined ? [] : [source];
  return { statut: "connu", cle, regle, unite, valeur, confiance: "unknown", sources, origine: "appelant" };
}
