/** Mermaid gantt diagrams: the échéancier, and the successive versions of the text. */
import { match, P } from "ts-pattern";
import type { DispositionConsolidee, VersionConsolidee, VersionDisposition } from "../avenant/index.js";
import type { JourBorne } from "../convention/index.js";
import { boundsOf } from "../convention/internal.js";
import type { Echeance, Echeancier } from "../evaluation/index.js";
import { dayBefore } from "../evaluation/internal.js";
import { type Langue, textOf } from "../messages/index.js";
import { quote } from "../messages/internal.js";
import { describeLibelle, describeOrigine } from "./echeancier/echeancier-texte.js";
import { onOneLine } from "./markdown.js";
import { writeResult } from "./write-result.js";

/** Both ends of a bar are included, as in every period of the library. */
const HEADER = ["  dateFormat YYYY-MM-DD", "  axisFormat %d/%m/%Y", "  inclusiveEndDates"];

/**
 * Draws an échéancier, or the successive versions of a consolidated text, as a Mermaid gantt.
 *
 * @param result - the answer of `consolidate` or of `buildEcheancier`
 * @param langue - `fr` unless said
 * @returns the text of a diagram, without any fence
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is not one of them
 *
 * @example
 * ```ts
 * import { consolidate, parseDossier, toMermaid } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const text = consolidate({ dossier, at: "2026-01-01" });
 * if (text.ok) console.log(toMermaid(text.value, "en").split("\n")[0]);
 * // => gantt
 * ```
 */
export function toMermaid(result: Echeancier | VersionConsolidee, langue: Langue = "fr"): string {
  return writeResult(
    result,
    () => ("echeances" in result ? echeancierToMermaid(result, langue) : versionsToMermaid(result, langue)),
    langue,
  );
}

/**
 * Draws the échéances that have a day (a milestone) or a window (a bar), one section for each origin. What is late or
 * impossible is `crit`, what is done is `done`, an open window is `active`.
 *
 * @returns the text of a Mermaid diagram, without any fence
 */
function echeancierToMermaid(echeancier: Echeancier, langue: Langue): string {
  const title = textOf("echeancier.titre", langue, { titre: echeancier.titre, date: echeancier.at });
  const sections = new Map<string, string[]>();
  echeancier.echeances.forEach((line, rank) => {
    const task = taskOf(line, `e${rank + 1}`, langue);
    if (task === undefined) return;
    const origin = describeOrigine(line.origine, langue);
    const tasks = sections.get(origin);
    if (tasks === undefined) sections.set(origin, [task]);
    else tasks.push(task);
  });
  return draw(title, sections);
}

function taskOf(line: Echeance, id: string, langue: Langue): string | undefined {
  const { moment } = line;
  const name = taskName(describeLibelle(line, langue), line.id, langue);
  const tags = tagOf(line);
  return match(moment)
    .with({ type: "jour" }, ({ date }) => `${name} :${[...tags, "milestone", id, date, "0d"].join(", ")}`)
    .with({ type: "fenetre" }, ({ du, au }) => `${name} :${[...tags, id, du, au].join(", ")}`)
    .with({ type: P.union("rythme", "sansJour") }, () => undefined)
    .exhaustive();
}

const TAGS: Readonly<Partial<Record<Echeance["etat"]["type"], string>>> = {
  enRetard: "crit",
  impossible: "crit",
  aujourdhui: "crit",
  faite: "done",
  faiteATemps: "done",
  faiteEnRetard: "done",
  ouverte: "active",
};

function tagOf({ etat }: Echeance): readonly string[] {
  const tag = TAGS[etat.type];
  return tag === undefined ? [] : [tag];
}

/**
 * Draws the life of each disposition that instruments changed, one section each, one bar for each version. A bar begins
 * on the first day on which the version surely holds; an abrogation is a milestone.
 *
 * @param text - the consolidated text; only versions up to its day are in it
 */
function versionsToMermaid(text: VersionConsolidee, langue: Langue): string {
  const title = textOf("mermaid.versions", langue, { date: text.at });
  const sections = new Map<string, string[]>();
  text.dispositions.forEach((line, rank) => {
    if (line.versions.length < 2) return;
    const heading = line.titre === undefined ? line.adresse : `${line.titre} (${line.adresse})`;
    sections.set(heading, versionTasks(line, `v${rank + 1}`, text, langue));
  });
  return draw(title, sections);
}

function versionTasks(
  { versions }: DispositionConsolidee,
  id: string,
  { periode, at }: VersionConsolidee,
  langue: Langue,
): string[] {
  return versions.map((version, rank) => {
    const from = boundsOf(version.du).au;
    const rough = typeof version.du === "string" ? "" : ` ${textOf("mermaid.imprecis", langue)}`;
    const key = `${id}x${rank + 1}`;
    const name = taskName(
      `${version.instrument}, ${textOf(`mermaid.operation.${version.operation}`, langue)}${rough}`,
      key,
      langue,
    );
    if (ends(version)) return `${name} :crit, milestone, ${key}, ${from}, 0d`;
    const next = versions[rank + 1];
    const last = next === undefined ? lastDrawn(periode.fin, at) : dayBefore(boundsOf(next.du).au);
    const replacedAtOnce = last < from;
    return `${name} :${key}, ${from}, ${replacedAtOnce ? from : last}`;
  });
}

/** A version is drawn to the last day of the convention; to the day of the text when that day is not known. */
function lastDrawn(fin: JourBorne, at: string): string {
  return typeof fin === "string" ? fin : (fin.au ?? at);
}

function ends({ operation }: VersionDisposition): boolean {
  return operation === "abroger" || operation === "abrogerSousReserve";
}

function draw(title: string, sections: ReadonlyMap<string, readonly string[]>): string {
  const body = [...sections].flatMap(([name, tasks]) => [
    `  section ${safe(name)}`,
    ...tasks.map((task) => `    ${task}`),
  ]);
  return `${["gantt", `  title ${safe(title)}`, ...HEADER, ...body].join("\n")}\n`;
}

/** Words and days that Mermaid, whatever their case, reads as orders at the start of a line. */
const ORDER =
  /^(?:acc(?:title|descr(?:iption)?)|axisformat|call|click|dateformat|excludes|gantt|href|includes|inclusiveenddates|section|tickinterval|title|todaymarker|topaxis|weekday|weekend|\d{4}-\d\d-\d\d)\b/i;

/** The name of a task as Mermaid reads it: never empty, and between quotation marks where it would be an order. */
function taskName(text: string, fallback: string, langue: Langue): string {
  const name = safe(text) || safe(fallback);
  return ORDER.test(name) ? quote(name, langue) : name;
}

/** Signs that end a name, open a comment or a directive in Mermaid, or that HTML would read. */
function safe(text: string): string {
  return onOneLine(text)
    .replace(/ ?[:;] ?/g, " - ")
    .replace(/[#%<>&{}\\`"]/g, " ")
    .replace(/ +/g, " ")
    .trim();
}
