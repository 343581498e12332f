/** The consolidated text as a document to read, with a note at each amended disposition. */
import type { DispositionConsolidee, VersionConsolidee, VersionDisposition } from "../avenant/index.js";
import type { FicheAction } from "../convention/index.js";
import { type Langue, textOf } from "../messages/index.js";
import { colon } from "../messages/internal.js";
import { formatDateConnue } from "./dates.js";
import { escapeMarkdown, escapeParagraphs } from "./markdown.js";
import { writeResult } from "./write-result.js";

/**
 * Writes the text in force as a Markdown document: one heading per disposition, at the depth of its address, its text,
 * its fiche and its équipements; then, where an avenant touched it, a note that says which one, since when, and what
 * stood before. Abrogated dispositions keep their place and their note. The words of the instruments are shown as they
 * are: a text keeps its paragraphs, and nothing in it draws a heading, a list, a link or HTML.
 *
 * @param text - the answer of `consolidate`
 * @param langue - `fr` unless said
 * @returns text that ends with a line break
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is not a consolidated text
 *
 * @example
 * ```ts
 * import { consolidate, consolidatedToMarkdown, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const text = consolidate({ dossier, at: "2026-01-01" });
 * if (text.ok) console.log(consolidatedToMarkdown(text.value, "en").split("\n")[0]);
 * // => # Convention territoriale globale 2024-2028
 * ```
 */
export function consolidatedToMarkdown(text: VersionConsolidee, langue: Langue = "fr"): string {
  return writeResult(text, () => write(text, langue), langue);
}

function write(text: VersionConsolidee, langue: Langue): string {
  const { at, knownAt, instruments, dispositions } = text;
  const titles: Titles = new Map(instruments.map(({ id, titre }) => [id, titre]));
  // The convention itself comes first.
  const [titre = ""] = titles.values();
  // What is made of other dispositions says what they say: nothing of it is unknown.
  const parents = new Set(dispositions.flatMap(({ parent }) => parent ?? []));
  const known = knownAt === undefined ? "" : textOf("texte.connu", langue, { date: knownAt });
  const lines = [
    `# ${escapeMarkdown(titre)}`,
    "",
    escapeMarkdown(textOf("texte.situation", langue, { date: at }) + known),
    ...dispositions.flatMap((line) => ["", ...dispositionLines(line, titles, parents, langue)]),
  ];
  return `${lines.join("\n")}\n`;
}

/** What each instrument is called, by its id. */
type Titles = ReadonlyMap<string, string>;

function dispositionLines(
  line: DispositionConsolidee,
  titles: Titles,
  parents: ReadonlySet<string>,
  langue: Langue,
): readonly string[] {
  const depth = Math.min(6, 1 + line.adresse.split("/").length);
  const body = line.statut === "abrogee" ? [] : contentLines(line, parents.has(line.adresse), langue);
  const adjustments = line.ajustements.map(({ date, objet }) => textOf("texte.ajustement", langue, { date, objet }));
  const notes = [...noteLines(line, titles, langue), ...adjustments].map((note) => `> ${escapeMarkdown(note)}`);
  return [
    `${"#".repeat(depth)} ${headingOf(line, langue)}`,
    ...body.flatMap((part) => ["", part]),
    ...(notes.length === 0 ? [] : ["", ...notes]),
  ];
}

function headingOf({ genre, label, titre, nature, adresse }: DispositionConsolidee, langue: Langue): string {
  const kind = [textOf(`genre.${genre}`, langue), label].filter((part) => part !== undefined).join(" ");
  const about = titre ?? (nature === undefined ? adresse : textOf(`nature.${nature}`, langue));
  return escapeMarkdown(`${kind} — ${about}`);
}

function contentLines(
  { texte, texteIncomplet, fiche, equipements = [] }: DispositionConsolidee,
  holds: boolean,
  langue: Langue,
): readonly string[] {
  const unknown = !holds && texte === undefined && fiche === undefined && equipements.length === 0;
  return [
    ...(texte === undefined ? [] : [escapeParagraphs(texte)]),
    ...(texteIncomplet === true ? [`_${textOf("texte.incomplet", langue)}_`] : []),
    ...(unknown ? [`_${textOf("texte.inconnu", langue)}_`] : []),
    ...(fiche === undefined ? [] : ficheLines(fiche, langue)),
    ...(equipements.length === 0 ? [] : [equipements.map(({ nom }) => `- ${escapeMarkdown(nom)}`).join("\n")]),
  ];
}

/** Fields of a fiche that are lists of texts, in the order of the documents. */
const FIELDS = [
  "diagnosticInitial",
  "publicCible",
  "objectifsOperationnels",
  "modalitesMiseEnOeuvre",
  "servicesResponsables",
  "resultatsAttendus",
  "partenairesSollicites",
  "indicateursEvaluation",
] as const satisfies readonly (keyof FicheAction)[];

function ficheLines(fiche: FicheAction, langue: Langue): readonly string[] {
  const lists = FIELDS.flatMap((field) => {
    const items = fiche[field] ?? [];
    return items.length === 0
      ? []
      : [`**${textOf(`fiche.${field}`, langue)}**\n\n${items.map((item) => `- ${escapeMarkdown(item)}`).join("\n")}`];
  });
  const dates = (fiche.echeances ?? []).map((date) => formatDateConnue(date, langue)).join(", ");
  const { places, lieu, statut, budget, partenairesOuverts, indicateurs = [] } = fiche;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["echeances", dates === "" ? undefined : dates],
    ["indicateurs", indicateurs.length === 0 ? undefined : indicateurs.map(({ libelle }) => libelle).join(" ; ")],
    ["partenairesOuverts", partenairesOuverts === true ? textOf("fiche.oui", langue) : undefined],
    ["places", places === undefined ? undefined : [...new Set([places.min, places.max ?? "…"])].join("-")],
    ["lieu", lieu],
    ["statut", statut === undefined ? undefined : textOf(`statut.${statut}`, langue)],
    ["budget", budget === undefined ? undefined : `${budget} €`],
  ];
  return [
    ...lists,
    ...facts.flatMap(([field, value]) =>
      value === undefined ? [] : [`**${textOf(`fiche.${field}`, langue)}**${colon(langue)}${escapeMarkdown(value)}`],
    ),
  ];
}

/** One note for each amendment, the last one first. */
function noteLines({ versions, statut }: DispositionConsolidee, titles: Titles, langue: Langue): readonly string[] {
  const doubt = statut === "indetermine" ? [textOf("texte.indetermine", langue)] : [];
  const notes = versions.map((version, rank) => {
    const before = versions[rank - 1];
    if (before === undefined && version.operation === "origine" && version.corrigePar === undefined) return undefined;
    return noteOf(version, before, titles, langue);
  });
  return [...doubt, ...notes.filter((note) => note !== undefined).reverse()];
}

function noteOf(
  { operation, instrument, par, du, reserve, corrigePar }: VersionDisposition,
  before: VersionDisposition | undefined,
  titles: Titles,
  langue: Langue,
): string {
  const titleOf = (id: string) => titles.get(id) ?? id;
  const params = {
    operation: textOf(`operation.${operation}`, langue),
    instrument: titleOf(instrument),
    par,
    depuis: formatDateConnue(du, langue),
  };
  const parts = [
    textOf("texte.note", langue, params),
    ...(reserve === undefined ? [] : [reserve]),
    ...(before === undefined ? [] : [textOf("texte.avant", langue, { avant: wordsOf(before, langue) })]),
    ...(corrigePar === undefined
      ? []
      : [textOf("texte.corrige", langue, { instrument: titleOf(corrigePar.instrument) })]),
  ];
  return parts.join(" ");
}

/** What stood before, shortened: the whole is in the versions of the line. */
function wordsOf({ texte, titre }: VersionDisposition, langue: Langue): string {
  const words = (texte ?? titre ?? textOf("texte.inconnu", langue)).replace(/\s+/g, " ");
  return words.length > 200 ? `${words.slice(0, 200)}…` : words;
}
