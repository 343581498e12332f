/** What every section of a report writes with: its language, and the sources that it has named so far. */
import { sourceOf, sourcesOfRegle } from "../../droit/internal.js";
import { formatDate, type Langue, textOf } from "../../messages/index.js";
import { colon, semicolon } from "../../messages/internal.js";
import type { Params } from "../../primitives/index.js";
import type { NomDansDossier } from "../../synthese/index.js";
import { type Noms, nommer } from "../synthese/noms.js";

export interface Page {
  readonly langue: Langue;
  /** The text of a key of the report. */
  text(key: string, params?: Params): string;
  date(day: string): string;
  /**
   * Rules and sources of a line, as the numbers of their notes at the end of the report, each of them there once.
   */
  cite(regles: readonly string[], sources?: readonly string[]): string;
  /** Rules cited so far, in the order of their numbers, each with its sources. */
  notes(): readonly { readonly regle: string; readonly sources: readonly string[] }[];
  /** What each id of the dossier is called. */
  readonly noms: Noms;
  /** What an id is called; the id itself where the caller gave no names. */
  name(id: string): string;
  /** What the instrument of that rank is called: 0 is the convention. */
  instrument(rank: number): string | undefined;
}

const CODES: Readonly<Record<string, string>> = { casf: "CASF", csp: "CSP", cgct: "CGCT" };

/** @param noms - what the ids of the dossier are called */
export function newPage(langue: Langue, noms: readonly NomDansDossier[] = []): Page {
  const notes = new Map<string, string[]>();
  const names = nommer(noms, langue);
  const instruments = noms.filter(({ type }) => type !== "disposition");
  const numberOf = (regle: string, sources: readonly string[]) => {
    const known = notes.get(regle);
    notes.set(regle, [...new Set([...(known ?? []), ...sources])]);
    return [...notes.keys()].indexOf(regle) + 1;
  };
  return {
    langue,
    noms: names,
    name: (id) => names.get(id) ?? id,
    instrument: (rank) => names.get(instruments[rank]?.id ?? ""),
    text: (key, params) => textOf(`rapport.${key}`, langue, params),
    date: (day) => formatDate(day, langue),
    cite(regles, sources = []) {
      // What no rule explains is its own note.
      const distinct = [...new Set(regles.length === 0 ? sources : regles)];
      const ofRules = new Set(distinct.flatMap(sourcesOfRegle));
      const others = sources.filter((source) => !ofRules.has(source));
      const numbers = distinct.map((regle, rank) =>
        numberOf(regle, rank === 0 ? [...sourcesOfRegle(regle), ...others] : sourcesOfRegle(regle)),
      );
      return numbers.length === 0 ? "" : ` [${numbers.sort((a, b) => a - b).join(", ")}]`;
    },
    notes: () => [...notes].map(([regle, sources]) => ({ regle, sources })),
  };
}

/** `CASF L. 214-1-3` for an article of a code; undefined for any other source. */
function articleOf(id: string): string | undefined {
  const { article } = sourceOf(id) ?? {};
  const code = CODES[id.split("-")[0] ?? ""];
  return article === undefined || code === undefined ? undefined : `${code} ${article}`;
}

/** The notes: each rule with its sources, by number; then each source, once. */
export function listNotes(page: Page): readonly string[] {
  const notes = page.notes();
  if (notes.length === 0) return [];
  const sources = [...new Set(notes.flatMap((note) => note.sources))];
  const rankOf = new Map(sources.map((source, rank) => [source, `S${rank + 1}`]));
  return [
    ...notes.map(({ regle, sources: own }, rank) => {
      const named = own.map((source) => articleOf(source) ?? rankOf.get(source) ?? source);
      return `${rank + 1}. ${[regle, ...new Set(named)].join(semicolon(page.langue))}`;
    }),
    "",
    ...sources.map((id) => sourceLine(`- ${rankOf.get(id)}${colon(page.langue)}${describeSource(id, page)}`, id)),
  ];
}

/** Title, article, date, confidence, link. */
function describeSource(id: string, page: Page): string {
  const source = sourceOf(id);
  if (source === undefined) return id;
  const { titre, article, date, lien, confiance } = source;
  const parts = [
    article === undefined ? titre : `${titre}, ${article}`,
    date === undefined ? undefined : page.date(date),
    textOf(`confiance.${confiance}`, page.langue),
    lien,
  ];
  return parts.filter((part) => part !== undefined).join(semicolon(page.langue));
}

/** The line of a source of the library is its own, with an address to follow; that of a caller is words. */
const sourceLine = (line: string, id: string): string => (sourceOf(id) === undefined ? line : asWritten(line));

/** Begins a line that another writer of the library has escaped: a sign that stands for no character. */
const WRITTEN = "\uFDD1";

export const asWritten = (line: string): string => `${WRITTEN}${line}`;

/** A line that is Markdown already, without its mark; undefined for a line of words. */
export const writtenLine = (line: string): string | undefined =>
  line.startsWith(WRITTEN) ? line.slice(WRITTEN.length) : undefined;
