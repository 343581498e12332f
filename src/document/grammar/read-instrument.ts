/** Everything that the grammar reads in a text, with what it did not understand. */
import type { Periode } from "../../convention/index.js";
import { type Document, lineNumberAt, type Passage } from "../text/document.js";
import { actesOf, deliberationsCitees, stampRanks, visasOf } from "./actes.js";
import { datesOf } from "./dates.js";
import { genreOf } from "./genre.js";
import { obligationsOf } from "./obligations.js";
import { operationsOf } from "./operations.js";
import { partiesOf } from "./parties.js";
import { periodeOf } from "./periode.js";
import { titresOf } from "./titres/headings.js";
import { nest } from "./titres/tree.js";
import type { Titre } from "./titres/types.js";
import type { DateReperee, InconnuRepere, Lecture, Reading } from "./types.js";
import { unreadOf } from "./unread.js";

/** Reads an instrument; `titres` are its headings with their places. */
export function readInstrument(document: Document): { readonly reading: Reading; readonly titres: readonly Titre[] } {
  const { genre, numero } = genreOf(document);
  const written = datesOf(document, genre);
  const { periode, lectures: periodes, inconnus: competing } = periodeOf(document, genre, written);
  const bodies = partiesOf(document);
  const acts = actesOf(document, bodies.parties, written);
  const dates = uniqueDates([...written, ...acts.dates]);
  const titres = titresOf(document, genre);
  const plan = nest(document, titres);
  const operations = genre === "convention" ? [] : operationsOf(document);
  const obligations = obligationsOf(document, bodies.parties);
  const tables = tableLines(document);
  const lectures: readonly Lecture[] = [
    ...periodes,
    ...bodies.lectures,
    ...plan.lectures,
    ...operations.map((one, rank) => lectureOf(`operations.${rank + 1}`, one, `${one.verbe} ${one.cible}`)),
    ...obligations.map((one, rank) =>
      lectureOf(`obligations.${rank + 1}`, one, one.acte, one.debiteurs.length > 0 ? "sure" : "probable"),
    ),
    ...dates.map((one) => lectureOf(`dates.${one.nature}`, one, one.date)),
  ]
    .sort((a, b) => a.ligne - b.ligne || a.colonne - b.colonne)
    .map((one) => (one.surete === "sure" && tables.has(one.ligne) ? { ...one, surete: "probable" as const } : one));
  const missing = missingOf({
    periode,
    competing,
    dates,
    genre,
    parties: bodies.parties.length,
    dispositions: plan.dispositions.length,
  });
  const named = [...competing, ...bodies.inconnus, ...plan.inconnus, ...acts.inconnus];
  const read = new Set([
    ...linesOf(document, [...lectures, ...named]),
    ...titres.map(({ rang }) => rang),
    ...stampRanks(document),
  ]);
  const reading: Reading = {
    genre,
    ...(numero === undefined ? {} : { numero }),
    ...(periode === undefined ? {} : { periode }),
    parties: bodies.parties,
    deliberations: [
      ...acts.deliberations,
      ...deliberationsCitees(document, bodies.parties).filter(
        ({ partie, date }) => !acts.deliberations.some((one) => one.partie === partie && one.date === date),
      ),
    ],
    dispositions: plan.dispositions,
    operations,
    dates,
    obligations,
    visas: visasOf(document),
    lectures,
    inconnus: [...missing, ...named, ...unreadOf(document, genre, read, [...lectures, ...named])],
  };
  return { reading, titres };
}

/** The last day of the convention whose text this is, when its clauses give it plainly, and where. */
export function periodOf(document: Document): (Passage & { readonly fin: string }) | undefined {
  const { genre } = genreOf(document);
  if (genre !== "convention") return undefined;
  const { periode, lectures } = periodeOf(document, genre, datesOf(document, genre));
  const [lecture] = lectures;
  if (periode === undefined || lecture?.surete !== "sure") return undefined;
  const { ligne, colonne, citation } = lecture;
  return { ligne, colonne, citation, fin: periode.fin };
}

/**
 * Where an avenant sets an end to what it changes beyond the last day of the convention that its text names, when it
 * prolongs nothing.
 */
export function endBeyondConvention(
  document: Document,
): (Passage & { readonly fin: string; readonly finConvention: string }) | undefined {
  const { genre } = genreOf(document);
  if (genre !== "avenant" || /\b(?:prolong|prorog|report)\w*/.test(document.normal)) return undefined;
  const dates = datesOf(document, genre);
  const { periode, lectures } = periodeOf(document, genre, dates);
  const [end, ...others] = dates.filter(({ nature }) => nature === "fin");
  if (periode === undefined || lectures.length !== 1 || end === undefined || others.length > 0) return undefined;
  const { ligne, colonne, citation, date: fin } = end;
  return fin > periode.fin ? { ligne, colonne, citation, fin, finConvention: periode.fin } : undefined;
}

/** Lines of the file that are rows of a table, or columns that could not be told apart: a person looks at what they say. */
function tableLines({ logique }: Document): ReadonlySet<number> {
  return new Set(logique.blocs.flatMap(({ nature, ligne }) => (nature === "tableau" ? [ligne] : [])));
}

function lectureOf(
  fait: string,
  { ligne, colonne, citation }: Passage,
  valeur: string,
  surete: Lecture["surete"] = "sure",
): Lecture {
  return { ligne, colonne, citation, fait, valeur, surete };
}

function uniqueDates(dates: readonly DateReperee[]): readonly DateReperee[] {
  const found = new Map<string, DateReperee>();
  for (const date of dates)
    if (!found.has(`${date.nature} ${date.date}`)) found.set(`${date.nature} ${date.date}`, date);
  return [...found.values()].sort((a, b) => a.ligne - b.ligne || a.colonne - b.colonne);
}

/** Ranks of the logical lines at which facts or unknowns stand. */
function linesOf(document: Document, passages: readonly Partial<Passage>[]): ReadonlySet<number> {
  const starts = Uint32Array.from(document.lignes, (_, rang) => lineNumberAt(document, rang));
  const wanted = new Set(passages.flatMap(({ ligne }) => (ligne === undefined ? [] : [ligne])));
  const read = new Set<number>();
  const exact = new Set<number>();
  for (const [rang, ligne] of starts.entries()) {
    if (!wanted.has(ligne)) continue;
    read.add(rang);
    exact.add(ligne);
  }
  for (const ligne of wanted) if (!exact.has(ligne)) read.add(lastBefore(starts, ligne));
  return read;
}

function lastBefore(starts: Uint32Array, ligne: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= ligne) low = middle;
    else high = middle - 1;
  }
  return low;
}

const ABSENT = "Le texte ne le donne pas, ou en donne plusieurs.";

function missingOf(state: {
  readonly periode: Periode | undefined;
  readonly competing: readonly InconnuRepere[];
  readonly dates: readonly DateReperee[];
  readonly genre: Reading["genre"];
  readonly parties: number;
  readonly dispositions: number;
}): readonly InconnuRepere[] {
  const { periode, competing, dates, genre, parties, dispositions } = state;
  const has = (nature: DateReperee["nature"]) => dates.some((date) => date.nature === nature);
  return [
    ...(periode === undefined && competing.length === 0 ? ["periode"] : []),
    ...(parties < 2 ? ["parties"] : []),
    ...(has("signature") ? [] : ["dateSignature"]),
    ...(genre !== "avenant" || has("effet") ? [] : ["dateEffet"]),
    ...(dispositions === 0 ? ["dispositions"] : []),
  ].map((champ) => ({ champ, motif: ABSENT }));
}
