/** The first screen as Markdown: short enough for one screen of a terminal. */
import { type Langue, textOf } from "../../messages/index.js";
import type { Synthese, TableauDevoirs } from "../../synthese/index.js";
import { escapeCell, escapeMarkdown } from "../markdown.js";
import { writeResult } from "../write-result.js";
import {
  acteLine,
  conventionLine,
  corrigerLines,
  demanderLines,
  jourLines,
  memeJourLines,
  type Plume,
  plumeOf,
  questionLine,
} from "./lignes.js";
import { nommer } from "./noms.js";

/**
 * Writes the first screen of a dossier in French or English: late, today, to come, to establish, to correct, to ask for, in
 * that order, each absent when it is empty. Days are in words; a name stands in the place of every id. What the texts say
 * of themselves stays in their language.
 *
 * @param synthese - what `summarize` answered
 * @param langue - `fr` or `en`; French without it
 * @returns Markdown that ends with a line break
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is not a synthese
 *
 * @example
 * ```ts
 * import { parseDossier, summarize, syntheseToMarkdown } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const synthese = summarize({ dossier: parsed.value, at: "2026-07-15" });
 * if (synthese.ok) console.log(syntheseToMarkdown(synthese.value, "en").includes("## Late"));
 * // => true
 * ```
 */
export function syntheseToMarkdown(synthese: Synthese, langue: Langue = "fr"): string {
  return writeResult(synthese, () => `${syntheseLines(synthese, langue).join("\n")}\n`, langue);
}

/** The lines of the first screen, its title first. */
export function syntheseLines(synthese: Synthese, langue: Langue): readonly string[] {
  const plume = plumeOf(langue, nommer(synthese.noms, langue));
  const { enRetard, aujourdhui, sansTrace, aVenir, aDecider, devoirs, aDemander } = synthese;
  const acts = (list: Synthese["enRetard"], withState: boolean) => list.map((acte) => acteLine(acte, plume, withState));
  const shared = memeJourLines(synthese, plume);
  const body = [
    ...section(
      "enRetard",
      [...acts(enRetard, true), ...(aujourdhui.length === 0 ? shared : [])],
      plume,
      enRetard.length,
    ),
    ...section(
      "aujourdhui",
      [...acts(aujourdhui, false), ...(aujourdhui.length === 0 ? [] : shared)],
      plume,
      aujourdhui.length,
    ),
    ...section("sansTrace", acts(sansTrace, true), plume, sansTrace.length),
    ...section("aVenir", [...jourLines(aVenir, plume), ...laterShared(synthese, shared)], plume),
    ...section(
      "aDecider",
      aDecider.map((question) => questionLine(question, plume)),
      plume,
      aDecider.length,
    ),
    ...(devoirs === undefined ? [] : tableLines(devoirs, aDecider.length > 0, plume)),
    ...section("aCorriger", corrigerLines(synthese, plume), plume),
    ...section("aDemander", demanderLines(aDemander, plume), plume, aDemander.length),
  ];
  return [
    `# ${plume.text("titre", { titre: escapeMarkdown(synthese.titre) })}`,
    conventionLine(synthese, plume),
    ...(body.length === 0 ? [plume.text("rien")] : body),
  ];
}

/** What two acts to come share is told with them, when no list above could tell it. */
function laterShared({ enRetard, aujourdhui }: Synthese, shared: readonly string[]): readonly string[] {
  return enRetard.length + aujourdhui.length === 0 ? shared : [];
}

function section(key: string, lines: readonly string[], { text }: Plume, nombre = lines.length): readonly string[] {
  return lines.length === 0 ? [] : [`## ${text(key, { nombre })}`, ...lines.map((line) => `- ${line}`)];
}

/** Authorities by duty; under its question where there is one. */
function tableLines({ objets, lignes }: TableauDevoirs, asked: boolean, { text, langue }: Plume): readonly string[] {
  const rows = lignes.map(({ autorites, etats }) => [
    authoritiesCell(
      autorites.map(({ nom }) => nom),
      langue,
    ),
    ...etats.map((etat) => text(`etat.${etat}`)),
  ]);
  const header = [text("colonne.autorite"), ...objets.map((objet) => text(`colonne.${objet}`))];
  const lines = [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return asked ? ["", ...lines] : [`## ${text("devoirs")}`, ...lines];
}

/** Three names, then how many more. */
function authoritiesCell(noms: readonly string[], langue: Langue): string {
  const more = noms.length - 3;
  const shown = (more > 1 ? noms.slice(0, 3) : noms).map(escapeCell).join(", ");
  return more > 1 ? `${shown} ${textOf("synthese.autres", langue, { nombre: more })}` : shown;
}
