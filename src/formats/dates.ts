/** Dates that may be known only roughly, as people write them. */
import type { VersionConsolidee } from "../avenant/index.js";
import type { JourBorne } from "../convention/index.js";
import { formatDate, type Langue, textOf } from "../messages/index.js";
import { answerOr, isFields, show } from "../primitives/internal.js";

/**
 * The day, or the words that narrow it: `30/06/2026`, `fin 2023`; without words, the days between which it lies. A value of another kind is shown by its kind.
 *
 * @param date - a day, or the two days between which it lies with the words of the text
 * @param langue - `fr` or `en`
 * @returns the words
 *
 * @example
 * ```ts
 * import { formatDateConnue } from "convention-territoriale/formats";
 *
 * console.log(formatDateConnue("2026-06-30", "fr"));
 * console.log(formatDateConnue({ du: "2023-10-01", au: "2023-12-31", libelle: "fin 2023" }, "fr"));
 * // => 30/06/2026
 * // => fin 2023
 * ```
 */
export function formatDateConnue(date: JourBorne, langue: Langue = "fr"): string {
  if (typeof date === "string") return formatDate(date, langue);
  return answerOr(date, () => wordsOf(date, langue), "");
}

function wordsOf(date: Exclude<JourBorne, string>, langue: Langue): string {
  if (!isFields(date)) return show(date);
  const { libelle, du, au } = date;
  if (typeof libelle === "string") return libelle;
  if (du === undefined && au === undefined) {
    return Object.keys(date).length === 0 ? textOf("date.inconnue", langue) : show(date);
  }
  const key = du === undefined ? "date.auPlusTard" : au === undefined ? "date.auPlusTot" : "date.entre";
  return textOf(key, langue, {
    ...(du === undefined ? {} : { du: formatDate(du, langue) }),
    ...(au === undefined ? {} : { au: formatDate(au, langue) }),
  });
}

/** Keys of the words for how a convention stands, where its period is not known to the day. */
export const ETATS_CONVENTION: Readonly<Record<VersionConsolidee["statut"], string>> = {
  aVenir: "instrument.aVenir",
  enVigueur: "instrument.enVigueur",
  echue: "instrument.echu",
  inconnuAlors: "instrument.inconnuAlors",
  indetermine: "rapport.convention.doute",
};
