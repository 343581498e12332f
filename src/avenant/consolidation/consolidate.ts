/** The text in force on a day, after any number of avenants. */
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
import { inOrderOfEffect, knowledgeOf, type Standing, standingOf } from "./timeline.js";

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
  if (!isAlreadyRead(dossier)) return build(dossier, at, knownAt);
  const days = known.get(dossier) ?? new Map<string, Consolidation>();
  known.set(dossier, days);
  const key = `${at} ${knownAt ?? ""}`;
  const made = days.get(key) ?? build(dossier, at, knownAt);
  if (days.size >= MAX_DAYS) days.clear();
  days.set(key, made);
  return made;
}

function build(dossier: Dossier, at: string, knownAt: string | undefined): Consolidation {
  const corrected = correct(dossier, knownAt);
  const { convention } = corrected.certain.dossier;
  const { debut } = convention.periode;
  const { dateSignature } = convention;
  const started = standingOf({ dateEffet: debut, dateSignature }, at, knownAt);
  const reached = bothTexts(corrected, at, knownAt);
  const [first, last] = endsOf(reached);
  const statut = started === "enVigueur" ? statutAt(at, first, last) : started;
  // After the last day the text stays what it was on that day.
  const shown = at > last ? bothTexts(corrected, last, knownAt) : reached;
  const none = statut === "aVenir" || statut === "inconnuAlors";
  const { lower, upper } = shown;
  const text: VersionConsolidee = {
    at,
    ...(knownAt === undefined ? {} : { knownAt }),
    statut,
    periode: { debut, fin: first },
    ...(last === first ? {} : { finPossible: last }),
    ...showBeside(upper.state),
    instruments: listInstruments(corrected.certain.dossier, shown, { at, fin: last, statut }),
    dispositions: none
      ? []
      : showDispositions(lower.state, upper.state, { faits: dossier.faits, at, knownAt }, started === "enVigueur"),
    obligations: none ? [] : showObligations(lower.state, upper.state, started === "enVigueur"),
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
  readonly upper: Replay;
  readonly standingOf: (avenant: Avenant) => Standing;
}

function bothTexts({ certain, possible }: BothCorrected, at: string, knownAt: string | undefined): BothTexts {
  const standing = ({ dateEffet, dateSignature }: Avenant) => standingOf({ dateEffet, dateSignature }, at, knownAt);
  const stands = (avenant: Avenant) => standing(avenant) === "enVigueur";
  const mayStand = (avenant: Avenant) => stands(avenant) || standing(avenant) === "indetermine";
  const lower = replayInstruments(certain.dossier, certain.corrections, stands, at);
  const open = certain !== possible || certain.dossier.avenants.some((one) => mayStand(one) && !stands(one));
  const upper = open ? replayInstruments(possible.dossier, possible.corrections, mayStand, at) : lower;
  return { lower, upper, standingOf: standing };
}

/** First and last day on which the convention may end. */
function endsOf({ lower, upper }: Pick<BothTexts, "lower" | "upper">): readonly [string, string] {
  let [first, last] = [lower.state.fin, lower.state.fin];
  for (const fin of [...finsOf(lower.state), ...finsOf(upper.state)]) {
    if (fin < first) first = fin;
    if (fin > last) last = fin;
  }
  return [first, last];
}

function statutAt(at: string, first: string, last: string): VersionConsolidee["statut"] {
  if (at <= first) return "enVigueur";
  return at <= last ? "indetermine" : "echue";
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
    replayInstruments(dossier, new Map(), retained, dossier.convention.periode.fin).refus;
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
  day: { readonly at: string; readonly fin: string; readonly statut: VersionConsolidee["statut"] },
): readonly InstrumentConsolide[] {
  const { id, titre, periode } = convention;
  return [
    { id, titre, dateEffet: periode.debut, statut: day.statut === "echue" ? "echu" : day.statut, refus: [] },
    ...avenants.map((avenant): InstrumentConsolide => {
      const reasons = upper.refus.get(avenant.id) ?? lower.refus.get(avenant.id) ?? [];
      const effective = standing(avenant);
      // Refused with the uncertain avenants and applied without them, or the reverse: nobody can say.
      const certain = effective !== "enVigueur" || upper.refus.has(avenant.id) === lower.refus.has(avenant.id);
      const over = day.at > (avenant.fin ?? day.fin) && effective === "enVigueur";
      const stands = over ? "echu" : effective;
      const statut = !certain ? "indetermine" : reasons.length > 0 ? "refuse" : stands;
      return { id: avenant.id, titre: avenant.titre, dateEffet: avenant.dateEffet, statut, refus: reasons };
    }),
  ];
}
