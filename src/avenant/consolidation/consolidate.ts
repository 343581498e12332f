/** The text in force on a day, after any number of avenants. */
import type { JourBorne } from "../../convention/index.js";
import { type Bounds, boundsOf, boundsOfPeriod, hull, isExact, periodeBornee } from "../../convention/internal.js";
import type { Issue, Outcome, Success } from "../../primitives/index.js";
import { isAlreadyRead, readQuestion } from "../../primitives/internal.js";
import type { ConsolidationQuestion } from "../question.js";
import { consolidationQuestion } from "../question-schema.js";
import { readDossier, readTexte } from "../reading/readers.js";
import type { Avenant, Dossier } from "../types.js";
import { applyErrata, type Corrected, hasErrata } from "./errata.js";
import { type Replay, replayInstruments } from "./replay.js";
import type { InstrumentConsolide, VersionConsolidee } from "./result.js";
import { conflictsOf, finsOf, showBeside, showDispositions, showObligations } from "./show.js";
import { inOrderOfEffect, knowledgeOf, type Standing, standingBetween, standingOf } from "./timeline.js";

/**
 * Gives the text in force on a day, each disposition with the instrument and the article that last touched it.
 *
 * Unchanged clauses stay unless contrary to an avenant, which prevails (CV-80). An avenant applies from its effect date;
 * one with an end of its own lapses the day after it, and what it had replaced or abrogated is in force again. An
 * avenant that cannot apply is refused whole: its statut is `refuse`, with every reason in `refus` and in the warnings,
 * and the text is as if it did not exist. What depends on an effect date that is not known closely enough, or on two
 * avenants of one day, is `indetermine`.
 *
 * @param question - the dossier, the day asked, and the day on which one looks (`knownAt`) when it is another
 * @returns the consolidated text; else every issue of the question and of the dates and ids of the dossier
 *
 * @example
 * ```ts
 * import { consolidate, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const text = consolidate({ dossier, at: "2026-01-01" });
 * if (text.ok) console.log(text.value.dispositions[0]?.texte);
 * // => La commune soutient 30 places.
 * ```
 */
export function consolidate(question: ConsolidationQuestion): Outcome<VersionConsolidee> {
  const asked = readQuestion<ConsolidationQuestion>(consolidationQuestion, question);
  return asked.ok ? textOn(asked.value.dossier, asked.value.at, asked.value.knownAt) : asked;
}

type Consolidation = Success<VersionConsolidee>;

const known = new WeakMap<Dossier, Map<string, Consolidation>>();
/** Days kept for one dossier: more than any result asks for, few enough for a process that runs for months. */
const MAX_DAYS = 64;

/**
 * The text in force on a day, for a dossier that was read: one that never changes, hence consolidated once for a day.
 */
export function textOn(dossier: Dossier, at: string, knownAt?: string): Consolidation {
  return kept(dossier, at, knownAt, false);
}

/**
 * The same text, on the supposition that the convention has begun: what is written, for a day on which nobody can tell
 * whether it has.
 */
export function textOnceBegun(dossier: Dossier, at: string): Consolidation {
  return kept(dossier, at, undefined, true);
}

function kept(dossier: Dossier, at: string, knownAt: string | undefined, begun: boolean): Consolidation {
  if (!isAlreadyRead(dossier)) return build(dossier, at, knownAt, begun);
  const days = known.get(dossier) ?? new Map<string, Consolidation>();
  known.set(dossier, days);
  const key = `${at} ${knownAt ?? ""} ${begun}`;
  const made = days.get(key) ?? build(dossier, at, knownAt, begun);
  if (days.size >= MAX_DAYS) days.clear();
  days.set(key, made);
  return made;
}

function build(dossier: Dossier, at: string, knownAt: string | undefined, begun: boolean): Consolidation {
  const corrected = correct(dossier, knownAt);
  const { convention } = corrected.certain.dossier;
  const debut = startOf(corrected);
  const { dateSignature } = convention;
  const started = begun ? "enVigueur" : standingOf({ dateEffet: debut, dateSignature }, at, knownAt);
  const reached = bothTexts(corrected, { du: at, au: at }, knownAt);
  const fin = endOf(reached);
  const statut = started === "enVigueur" ? statutAt(at, fin) : started;
  // After the last day the text stays what it was on that day.
  const shown = at > fin.du ? bothTexts(corrected, { du: fin.du, au: at < fin.au ? at : fin.au }, knownAt) : reached;
  const periode = periodeBornee({ debut, fin }, convention.periode);
  const none = statut === "aVenir" || statut === "inconnuAlors";
  const { lower, middle, upper } = shown;
  const others = [lower, ...middle].map(({ state }) => state);
  const text: VersionConsolidee = {
    at,
    ...(knownAt === undefined ? {} : { knownAt }),
    statut,
    periode,
    ...showBeside(upper.state),
    instruments: listInstruments(corrected.certain.dossier, shown, { at, fin, debut: periode.debut, statut }),
    dispositions: none
      ? []
      : showDispositions(others, upper.state, { faits: dossier.faits ?? [], at, knownAt }, started === "enVigueur"),
    obligations: none ? [] : showObligations(others, upper.state, started === "enVigueur"),
  };
  return readTexte.remember(text, [
    ...migrationOf(dossier),
    ...upper.warnings,
    ...[...upper.refus.values()].flat(),
    ...conflictsOf(upper.state),
  ]);
}

/** That the dossier was brought to the present format: the reader remembers it. */
function migrationOf(dossier: Dossier): readonly Issue[] {
  const read = readDossier(dossier);
  return read.ok ? read.warnings : [];
}

/** The text without, then with, the avenants whose effect on that day is not certain: what differs is indeterminate. */
interface BothTexts {
  readonly lower: Replay;
  /** With them, and without the lapses that may come after the end of the convention: on a day past its first possible end. */
  readonly middle: readonly Replay[];
  readonly upper: Replay;
  readonly standingOf: (avenant: Avenant) => Standing;
}

/**
 * @param days - the day of the text, or the two days between which it stopped with the convention: the first is the last one
 *   that it surely saw
 */
function bothTexts({ certain, possible }: BothCorrected, days: Bounds, knownAt: string | undefined): BothTexts {
  const standing = ({ dateEffet, dateSignature }: Avenant) =>
    standingBetween(
      standingOf({ dateEffet, dateSignature }, days.du, knownAt),
      standingOf({ dateEffet, dateSignature }, days.au, knownAt),
    );
  const stands = (avenant: Avenant) => standing(avenant) === "enVigueur";
  const mayStand = (avenant: Avenant) => stands(avenant) || standing(avenant) === "indetermine";
  const lower = replayInstruments(certain.dossier, certain.corrections, stands, days.du);
  const { avenants } = certain.dossier;
  // An avenant with an end of its own lapses, or stays to the end of the convention: the later end makes it lapse.
  const mayLapse = !isExact(lower.state.fin) && avenants.some(({ fin }) => fin !== undefined);
  const open = certain !== possible || mayLapse || avenants.some((one) => mayStand(one) && !stands(one));
  const upper = open ? replayInstruments(possible.dossier, possible.corrections, mayStand, days.au, "au") : lower;
  const middle = mayLapse && open ? [replayInstruments(possible.dossier, possible.corrections, mayStand, days.du)] : [];
  return { lower, middle, upper, standingOf: standing };
}

/** First and last day on which the convention may begin: an erratum may give it another period. */
function startOf({ certain, possible }: BothCorrected): Bounds {
  const { debut } = boundsOfPeriod(certain.dossier.convention.periode);
  return certain === possible ? debut : hull(debut, boundsOfPeriod(possible.dossier.convention.periode).debut);
}

/** First and last day on which the convention may end. */
function endOf({ lower, upper }: Pick<BothTexts, "lower" | "upper">): Bounds {
  return [...finsOf(lower.state), ...finsOf(upper.state)].reduce(hull);
}

function statutAt(at: string, fin: Bounds): VersionConsolidee["statut"] {
  if (at <= fin.du) return "enVigueur";
  return at <= fin.au ? "indetermine" : "echue";
}

/** The dossier with the errata that were surely known, then with those that may have been: often the same. */
interface BothCorrected {
  readonly certain: Corrected;
  readonly possible: Corrected;
}

/** Errata count from the day they are known, whatever the effect date of their avenant, unless it is refused. */
export function correct(dossier: Dossier, knownAt: string | undefined): BothCorrected {
  const bearing = dossier.avenants.filter(hasErrata);
  if (bearing.length === 0) {
    const asWritten = { dossier, corrections: new Map() };
    return { certain: asWritten, possible: asWritten };
  }
  const known = ({ dateSignature }: Avenant) => knowledgeOf(dateSignature, knownAt);
  const isKnown = (avenant: Avenant) => known(avenant) === "connu";
  const mayBeKnown = (avenant: Avenant) => known(avenant) !== "inconnu";
  // Whether an avenant is refused is judged on what was known then.
  const refusedAmong = (retained: (avenant: Avenant) => boolean) =>
    replayInstruments(dossier, new Map(), retained, boundsOfPeriod(dossier.convention.periode).fin.au).refus;
  const [surely, maybe] = [refusedAmong(isKnown), refusedAmong(mayBeKnown)];
  const ordered = inOrderOfEffect(bearing);
  const certain = ordered.filter((one) => isKnown(one) && !surely.has(one.id) && !maybe.has(one.id));
  const possible = ordered.filter((one) => mayBeKnown(one) && !(surely.has(one.id) && maybe.has(one.id)));
  const corrected = applyErrata(dossier, certain);
  return {
    certain: corrected,
    possible: possible.length > certain.length ? applyErrata(dossier, possible) : corrected,
  };
}

function listInstruments(
  { convention, avenants }: Dossier,
  { lower, upper, standingOf: standing }: BothTexts,
  day: {
    readonly at: string;
    readonly debut: JourBorne;
    readonly fin: Bounds;
    readonly statut: VersionConsolidee["statut"];
  },
): readonly InstrumentConsolide[] {
  const { id, titre } = convention;
  return [
    { id, titre, dateEffet: day.debut, statut: day.statut === "echue" ? "echu" : day.statut, refus: [] },
    ...avenants.map((avenant): InstrumentConsolide => {
      const reasons = upper.refus.get(avenant.id) ?? lower.refus.get(avenant.id) ?? [];
      const effective = standing(avenant);
      // Refused with the uncertain avenants and applied without them, or the reverse: nobody can say.
      const certain = effective !== "enVigueur" || upper.refus.has(avenant.id) === lower.refus.has(avenant.id);
      const over = statutAt(day.at, avenant.fin === undefined ? day.fin : boundsOf(avenant.fin));
      const stands = effective !== "enVigueur" ? effective : over === "echue" ? "echu" : over;
      const statut = !certain ? "indetermine" : reasons.length > 0 ? "refuse" : stands;
      return { id: avenant.id, titre: avenant.titre, dateEffet: avenant.dateEffet, statut, refus: reasons };
    }),
  ];
}
