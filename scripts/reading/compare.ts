/** Holds what a draft says against the facts of an instrument. */

import type { Disposition } from "../../src/convention/index.js";
import type { Reading } from "../../src/document/index.js";
import { normalizeText } from "../../src/document/internal.js";
import type { Fact, Instrument, Kind } from "./corpus.js";

/** One reading that the draft gives, in the form of the facts of the corpus. */
export interface Given extends Fact {
  /** The draft does not ask a person to look at it. */
  readonly plain: boolean;
  /** The words of the text that it rests on. */
  readonly citation: string;
}

/** What comparing one reading gives. */
export interface Compared {
  readonly right: readonly Given[];
  readonly wrong: readonly Given[];
  readonly missed: readonly Fact[];
}

/** Everything that a draft says, kind by kind. */
export function givenBy(draft: Reading): readonly Given[] {
  const doubtful = (fait: string) =>
    draft.lectures.some((one) => one.fait === fait && one.surete === "probable") ||
    !draft.lectures.some((one) => one.fait === fait);
  const quoted = (fait: string) => draft.lectures.find((one) => one.fait === fait)?.citation ?? "";
  const given = (kind: Kind, fait: string, value: string, citation = quoted(fait)): Given => ({
    kind,
    value,
    plain: !doubtful(fait),
    citation,
  });
  const stamps = draft.deliberations.flatMap(({ identifiantActe }) => identifiantActe ?? []);
  return [
    ...draft.parties.map(({ id, nom }) => given("partie", `parties.${id}`, nom)),
    ...(draft.periode === undefined
      ? []
      : [given("periode", "periode", `${draft.periode.debut} ${draft.periode.fin}`)]),
    ...draft.dates.map(({ nature, date, citation }) => given("date", `dates.${nature}`, `${nature} ${date}`, citation)),
    ...flatten(draft.dispositions).map(({ path, disposition: { genre, label = "", titre = "" } }) =>
      given("titre", `dispositions.${path}`, `${genre}|${label}|${titre}`),
    ),
    ...draft.operations.map(({ verbe, cible, citation }, rank) =>
      given("operation", `operations.${rank + 1}`, `${verbe}|${cible}`, citation),
    ),
    ...draft.obligations.map(({ echeance, citation }, rank) =>
      given("obligation", `obligations.${rank + 1}`, momentOf(echeance), citation),
    ),
    ...stamps.map((id) => ({ kind: "cachet" as const, value: id, plain: true, citation: id })),
    // A stamp that no party of the text owns is told as such, with its identifier.
    ...draft.inconnus.flatMap(({ champ, citation = "" }) =>
      champ === "deliberations" ? [{ kind: "cachet" as const, value: citation, plain: false, citation }] : [],
    ),
  ];
}

function momentOf(echeance: Reading["obligations"][number]["echeance"]): string {
  return echeance.type === "jour" ? `jour ${echeance.date}` : echeance.type;
}

function flatten(
  dispositions: readonly Disposition[],
  above = "",
): readonly { readonly path: string; readonly disposition: Disposition }[] {
  return dispositions.flatMap((disposition) => {
    const path = above === "" ? disposition.id : `${above}.${disposition.id}`;
    return [{ path, disposition }, ...flatten(disposition.enfants ?? [], path)];
  });
}

/** Right, wrong and missed; the first and last day of the period count once, as the period. */
export function compareFacts(instrument: Instrument, draft: Reading): Compared {
  const bounds = instrument.facts.filter(({ kind }) => kind === "periode").flatMap(({ value }) => value.split(" "));
  const said = givenBy(draft).filter(
    ({ kind, value }) => !ignored(kind, value, bounds) && !(kind === "titre" && value.startsWith("preambule")),
  );
  const left = instrument.facts.filter(({ kind, value }) => !ignored(kind, value, bounds));
  const right: Given[] = [];
  const wrong: Given[] = [];
  for (const one of said) {
    const at = left.findIndex((fact) => agrees(fact, one));
    if (at < 0) wrong.push(one);
    else {
      left.splice(at, 1);
      right.push(one);
    }
  }
  return { right, wrong, missed: left };
}

function ignored(kind: Kind, value: string, bounds: readonly string[]): boolean {
  if (kind !== "date") return false;
  const [nature = "", date = ""] = value.split(" ");
  return nature === "conventionCitee" || ((nature === "effet" || nature === "fin") && bounds.includes(date));
}

function agrees(fact: Fact, given: Given): boolean {
  if (fact.kind !== given.kind) return false;
  if (fact.kind === "partie") return sameWords(bare(fact.value), bare(given.value));
  if (fact.kind === "titre") return sameTitle(fact.value.split("|"), given.value.split("|"));
  if (fact.kind === "operation") {
    const [verb, target = ""] = fact.value.split("|");
    const [said, named = ""] = given.value.split("|");
    return verb === said && (has(named, target) || has(given.citation, target));
  }
  if (fact.kind === "obligation") {
    const [moment, words = ""] = fact.value.split("|");
    return moment === given.value && has(given.citation, words);
  }
  return fact.value === given.value;
}

const bare = (name: string) => normalizeText(name).replace(/^(?:la|le|les|l) ?['’]?/, "");

function has(text: string, words: string): boolean {
  const asked = normalizeText(words).split(/[^a-z0-9.]+/);
  const found = normalizeText(text).split(/[^a-z0-9.]+/);
  return asked.every((word) => found.some((one) => sameWords(word, one)));
}

/** Equal, but for one letter in sixteen, which a bad scan changes. */
function sameWords(a: string, b: string): boolean {
  const [left, right] = [letters(a), letters(b)];
  return left === right || distance(left, right) <= Math.round(left.length / 16);
}

const letters = (text: string) => normalizeText(text).replace(/[^a-z0-9]/g, "");

function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > Math.round(a.length / 16)) return a.length;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, sign] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j] ?? 0) + (sign === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const ROMANS = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

function sameTitle([genre, label = "", title = ""]: readonly string[], given: readonly string[]): boolean {
  const number = (text: string) => (ROMANS.includes(text) ? String(ROMANS.indexOf(text)) : text);
  const [kind, named = "", said = ""] = given;
  return genre === kind && number(label) === number(named) && (title === "" || sameWords(bare(title), bare(said)));
}
