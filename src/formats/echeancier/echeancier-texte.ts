/** The words of an échéancier line: its moment, its origin, its force and its state, in French or English. */
import { match, P } from "ts-pattern";
import type { Echeance, EtatEcheance, Moment, Origine } from "../../evaluation/index.js";
import { formatDate, type Langue, textOf } from "../../messages/index.js";
import { hasText, notAResult } from "../../messages/internal.js";
import type { Params } from "../../primitives/index.js";
import { writeResult } from "../write-result.js";

/**
 * The words of a state: "en retard de 145 jours".
 *
 * @param etat - the state of a line of the échéancier
 * @param langue - `fr` or `en`
 * @returns the words
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is no such state
 *
 * @example
 * ```ts
 * import { describeEtat } from "convention-territoriale/formats";
 *
 * console.log(describeEtat({ type: "enRetard", jours: 145 }, "en"));
 * // => overdue by 145 days
 * ```
 */
export function describeEtat(etat: EtatEcheance, langue: Langue = "fr"): string {
  return writeResult(etat, () => wordsEtat(etat, langue), langue);
}

function wordsEtat(etat: EtatEcheance, langue: Langue): string {
  const text = (key: string, params: Readonly<Record<string, string | number>> = {}) =>
    textOf(`echeance.etat.${key}`, langue, params);
  const day = (date: string) => formatDate(date, langue);
  const counted = (key: string, params: { readonly jours: number; readonly le?: string }) =>
    text(params.jours === 1 ? `${key}.un` : key, { ...params });
  return match(etat)
    .with({ type: P.union("future", "proche") }, ({ jours }) => counted("future", { jours }))
    .with({ type: "ouverte", jours: 0 }, () => text("ouverteDernierJour"))
    .with({ type: P.union("ouverte", "enRetard", "nonTenu", "passee") }, ({ type, jours }) => counted(type, { jours }))
    .with({ type: "faiteEnRetard" }, ({ le, jours }) => counted("faiteEnRetard", { le: day(le), jours }))
    .with({ type: P.union("faiteATemps", "faite") }, ({ type, le }) => text(type, { le: day(le) }))
    .with({ type: P.union("aujourdhui", "sansJour") }, ({ type }) => text(type))
    .with({ type: "impossible" }, ({ moment, depuis }) =>
      text("impossible", { moment: day(moment), depuis: day(depuis) }),
    )
    .with({ type: "cible", derniere: P.string }, ({ derniere }) => text("cible", { derniere: day(derniere) }))
    .with({ type: "cible" }, () => text("cible.jamais"))
    .with({ type: "sansObjet", motif: "conditionAbsente" }, ({ motif }) => text(motif))
    .with({ type: "sansObjet", motif: "actionAbandonnee" }, ({ motif, depuis }) => text(motif, { depuis: day(depuis) }))
    .with({ type: "sansObjet" }, ({ motif, depuis, par, jours }) => {
      const ended = text(motif, { depuis: day(depuis), par });
      return jours === undefined ? ended : text(jours === 1 ? "retard.un" : "retard", { etat: ended, jours });
    })
    .with({ type: "indetermine" }, ({ manque }) => text("indetermine", { manque: fieldName(manque, langue) }))
    .exhaustive();
}

/** What a hole of the dossier is, in words; its field where the catalogue has none. */
export function fieldName(champ: string, langue: Langue): string {
  const key = `champ.${champ}`;
  return hasText(key) ? textOf(key, langue) : champ;
}

/**
 * The words of a moment: "30/06/2026", "du 01/01/2026 au 31/12/2026", "sans jour : après les élections".
 *
 * @param moment - the moment of a line of the échéancier
 * @param langue - `fr` or `en`
 * @returns the words
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is no such moment
 *
 * @example
 * ```ts
 * import { describeMoment } from "convention-territoriale/formats";
 *
 * console.log(describeMoment({ type: "fenetre", du: "2026-01-01", au: "2026-12-31" }, "en"));
 * // => from 1 January 2026 to 31 December 2026
 * ```
 */
export function describeMoment(moment: Moment, langue: Langue = "fr"): string {
  return writeResult(moment, () => wordsMoment(moment, langue), langue);
}

function wordsMoment(moment: Moment, langue: Langue): string {
  const text = (key: string, params: Readonly<Record<string, string>> = {}) =>
    textOf(`echeance.moment.${key}`, langue, params);
  const day = (date: string) => formatDate(date, langue);
  return match(moment)
    .with({ type: "jour", suggere: true }, ({ date }) => text("suggere", { date: day(date) }))
    .with({ type: "jour" }, ({ date }) => day(date))
    .with({ type: "fenetre", auPlusTot: P.string }, ({ du, au, auPlusTot }) => {
      const days = { du: day(du), au: day(au), auPlusTot: day(auPlusTot) };
      return text(auPlusTot === du ? "imprecis" : "finImprecise", days);
    })
    .with({ type: "fenetre" }, ({ du, au }) => text("fenetre", { du: day(du), au: day(au) }))
    .with({ type: "rythme" }, ({ periodicite }) => text(periodicite))
    .with({ type: "sansJour", libelle: P.string }, ({ libelle }) => text("sansJour", { libelle }))
    .with({ type: "sansJour" }, () => text("sansJour.nu"))
    .exhaustive();
}

/**
 * Where a duty comes from: "avenant n° 2".
 *
 * @param origine - the origin of a line of the échéancier
 * @param langue - `fr` or `en`
 * @returns the words
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is no such origin
 *
 * @example
 * ```ts
 * import { describeOrigine } from "convention-territoriale/formats";
 *
 * console.log(describeOrigine({ type: "avenant", numero: 2 }, "en"));
 * // => avenant no. 2
 * ```
 */
export function describeOrigine(origine: Origine, langue: Langue = "fr"): string {
  return writeResult(origine, () => wordsOrigine(origine, langue), langue);
}

function wordsOrigine(origine: Origine, langue: Langue): string {
  return match(origine)
    .with({ type: "avenant", numero: P.number }, ({ numero }) => textOf("echeance.origine.avenant", langue, { numero }))
    .with({ type: "avenant" }, () => textOf("echeance.origine.avenant.nu", langue))
    .with({ type: P.union("loi", "convention", "partenaires", "suggestion") }, ({ type }) =>
      textOf(`echeance.origine.${type}`, langue),
    )
    .exhaustive();
}

/** What carries a label: a duty, a step of a trace, a reading that a computation rests on. */
export interface Libelle {
  /** Words of a document, or the key of a text of the library. */
  readonly libelle: string;
  /** Which occurrence of a recurring duty. */
  readonly occurrence?: string;
  /** What the text of the key speaks of. */
  readonly params?: Params;
}

/**
 * The words of a label, in the language asked: a field `libelle` holds words of a document, or the key of a text of the
 * library, and no key is for people.
 *
 * @param line - a line of the échéancier, a row of a trace, a reading of the bonus territoire
 * @param langue - `fr` unless said; words of a document stay those of the document
 * @returns the words, with the occurrence of a duty that recurs: "Réunir le comité de pilotage (2026)"
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value has no label
 *
 * @example
 * ```ts
 * import { describeLibelle } from "convention-territoriale";
 *
 * console.log(describeLibelle({ libelle: "Réunir le comité de pilotage", occurrence: "2026" }));
 * // => Réunir le comité de pilotage (2026)
 * ```
 */
export function describeLibelle(line: Libelle, langue: Langue = "fr"): string {
  const write = ({ libelle, occurrence, params }: Libelle) => {
    if (typeof libelle !== "string") throw notAResult(langue);
    const words = hasText(libelle) ? textOf(libelle, langue, params) : libelle;
    return occurrence === undefined ? words : `${words} (${occurrence})`;
  };
  return writeResult(line, () => write(line), langue);
}

/**
 * The words of the binding force of a duty.
 *
 * @param force - the binding force of a line of the échéancier
 * @param langue - `fr` or `en`
 * @returns the words
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is no such binding force
 *
 * @example
 * ```ts
 * import { describeForce } from "convention-territoriale/formats";
 *
 * console.log(describeForce("indicative", "en"));
 * // => target
 * ```
 */
export function describeForce(force: Echeance["force"], langue: Langue = "fr"): string {
  if (typeof force !== "string" || !hasText(`echeance.force.${force}`)) throw notAResult(langue);
  return textOf(`echeance.force.${force}`, langue);
}
