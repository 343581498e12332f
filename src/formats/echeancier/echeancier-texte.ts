/** The words of an échéancier line: its moment, its origin, its force and its state, in French or English. */
import { match, P } from "ts-pattern";
import type { Echeance, EtatEcheance, Moment, Origine } from "../../evaluation/index.js";
import { formatDate, type Langue, textOf } from "../../messages/index.js";
import { writeOr } from "../unreadable.js";

/** A value that is not a state, a moment or an origin is answered by the sentence that says so. */
const sentenceAlone = (sentence: string) => sentence;

/**
 * The words of a state: "en retard de 145 jours".
 *
 * @param etat - the state of a line of the échéancier
 * @param langue - `fr` or `en`
 * @returns the words
 *
 * @example
 * ```ts
 * import { describeEtat } from "convention-territoriale/formats";
 *
 * console.log(describeEtat({ type: "enRetard", jours: 145 }, "en"));
 * // => overdue by 145 days
 * ```
 */
export function describeEtat(etat: EtatEcheance, langue: Langue): string {
  return writeOr(() => wordsEtat(etat, langue), langue, sentenceAlone);
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
    .with({ type: "indetermine" }, ({ manque }) => text("indetermine", { manque }))
    .exhaustive();
}

/**
 * The words of a moment: "30/06/2026", "du 01/01/2026 au 31/12/2026", "sans jour : après les élections".
 *
 * @param moment - the moment of a line of the échéancier
 * @param langue - `fr` or `en`
 * @returns the words
 *
 * @example
 * ```ts
 * import { describeMoment } from "convention-territoriale/formats";
 *
 * console.log(describeMoment({ type: "fenetre", du: "2026-01-01", au: "2026-12-31" }, "en"));
 * // => from 1 January 2026 to 31 December 2026
 * ```
 */
export function describeMoment(moment: Moment, langue: Langue): string {
  return writeOr(() => wordsMoment(moment, langue), langue, sentenceAlone);
}

function wordsMoment(moment: Moment, langue: Langue): string {
  const text = (key: string, params: Readonly<Record<string, string>> = {}) =>
    textOf(`echeance.moment.${key}`, langue, params);
  const day = (date: string) => formatDate(date, langue);
  return match(moment)
    .with({ type: "jour", suggere: true }, ({ date }) => text("suggere", { date: day(date) }))
    .with({ type: "jour" }, ({ date }) => day(date))
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
 *
 * @example
 * ```ts
 * import { describeOrigine } from "convention-territoriale/formats";
 *
 * console.log(describeOrigine({ type: "avenant", numero: 2 }, "en"));
 * // => avenant no. 2
 * ```
 */
export function describeOrigine(origine: Origine, langue: Langue): string {
  return writeOr(() => wordsOrigine(origine, langue), langue, sentenceAlone);
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

/**
 * The words of a duty, with its occurrence when it recurs: "Réunir le comité de pilotage (2026)".
 *
 * @param echeance - a line of the échéancier
 * @param langue - `fr` or `en`: the words of a clause stay those of the clause
 * @returns the words
 *
 * @example
 * ```ts
 * import { buildEcheancier, parseDossier } from "convention-territoriale";
 * import { describeLibelle } from "convention-territoriale/formats";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const calendar = buildEcheancier({ dossier, at: "2026-07-15" });
 * const line = calendar.ok ? calendar.value.echeances.find(({ id }) => id === "CTG:bilan") : undefined;
 * if (line !== undefined) console.log(describeLibelle(line, "en"));
 * // => Remettre le bilan intermédiaire
 * ```
 */
export function describeLibelle(echeance: Echeance, langue: Langue): string {
  const write = ({ libelle, occurrence }: Echeance) => {
    const words = textOf(libelle, langue);
    return occurrence === undefined ? words : `${words} (${occurrence})`;
  };
  return writeOr(() => write(echeance), langue, sentenceAlone);
}

/**
 * The words of the binding force of a duty.
 *
 * @param force - the binding force of a line of the échéancier
 * @param langue - `fr` or `en`
 * @returns the words
 *
 * @example
 * ```ts
 * import { describeForce } from "convention-territoriale/formats";
 *
 * console.log(describeForce("indicative", "en"));
 * // => target
 * ```
 */
export function describeForce(force: Echeance["force"], langue: Langue): string {
  return writeOr(() => textOf(`echeance.force.${force}`, langue), langue, sentenceAlone);
}
