/** A report for people, in Markdown: each result in its section, every line with its source. */

import { describeIssue, type Langue } from "../../messages/index.js";
import { colon, notAResult } from "../../messages/internal.js";
import type { Issue } from "../../primitives/index.js";
import { escapeLine } from "../markdown.js";
import { nameParams } from "../synthese/noms.js";
import { syntheseLines } from "../synthese/synthese.js";
import { writeResult } from "../write-result.js";
import { bonusSection } from "./bonus.js";
import { consolidatedSection } from "./consolidated.js";
import { echeancierSection } from "./echeancier.js";
import { asWritten, listNotes, newPage, type Page, writtenLine } from "./page.js";
import { sppeSection } from "./sppe.js";
import type { Rapport } from "./types.js";
import { verificationSection } from "./verification.js";

export type { Rapport } from "./types.js";

/**
 * Writes the results of a day as a Markdown document.
 *
 * The first screen stands first where the caller gives one (`synthese`). Sections come in a fixed order, one for each result present: text in force, duties of the SPPE, calendar, bonus
 * territoire, verification, what is not known. Lines carry the numbers of notes; the last section gives each rule and each
 * source once. With a `synthese`, names stand in the place of ids. The same
 * results always give the same text. Where one of them is no result, a sentence that says so stands for the whole report.
 *
 * @param rapport - the title, the day, and the results to write
 * @param langue - `fr` unless said
 * @returns text that ends with a line break
 * @throws TypeError with the code `RESULT_UNREADABLE`, when one of them is no result
 *
 * @example
 * ```ts
 * import { consolidate, parseDossier, toMarkdown } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const text = consolidate({ dossier, at: "2026-01-01" });
 * if (text.ok) console.log(toMarkdown({ titre: "Bourg-Exemple", at: "2026-01-01", consolide: text.value }, "en").split("\n")[0]);
 * // => # Bourg-Exemple: situation on 1 January 2026
 * ```
 */
export function toMarkdown(rapport: Rapport, langue: Langue = "fr"): string {
  return writeResult(rapport, () => write(rapport, langue), langue);
}

function write(rapport: Rapport, langue: Langue): string {
  if (typeof rapport.titre !== "string" || typeof rapport.at !== "string") throw notAResult(langue);
  const page = newPage(langue, rapport.synthese?.noms);
  const { consolide, sppe, echeancier, bonus, verification, avertissements = [], inconnus } = rapport;
  const lines = [
    ...(rapport.synthese === undefined
      ? [`# ${page.text("titre", { titre: rapport.titre, date: page.date(rapport.at) })}`]
      : syntheseLines(rapport.synthese, langue).map(asWritten)),
    ...section("texte", page, consolide && consolidatedSection(consolide, page)),
    ...section("sppe", page, sppe && sppeSection(sppe, page)),
    ...section("echeancier", page, echeancier && echeancierSection(echeancier, rapport.parties ?? [], page)),
    ...section("bonus", page, bonus && bonusSection(bonus.resultat, bonus.avertissement, page)),
    ...section("verification", page, verification && verificationSection(verification, page)),
    ...section("avertissements", page, avertissements.length === 0 ? undefined : warningLines(avertissements, page)),
    ...section("inconnus", page, inconnus && unknownSection(inconnus, page)),
  ];
  const notes = listNotes(page);
  const all = [...lines, ...section("sources", page, notes.length === 0 ? undefined : notes)];
  return `${all.map((line) => writtenLine(line) ?? escapeLine(line)).join("\n")}\n`;
}

function section(key: string, page: Page, lines: readonly string[] | undefined): readonly string[] {
  return lines === undefined ? [] : ["", `## ${page.text(`section.${key}`)}`, "", ...lines];
}

/** Each warning once, however many results share it. */
function warningLines(avertissements: readonly Issue[], page: Page): readonly string[] {
  const lines = avertissements.map(({ code, params, regle }) => {
    const { message, remede } = describeIssue({ code, params: nameParams(params, page.noms) }, page.langue);
    return `- ${message} ${remede}${regle === undefined ? "" : page.cite([regle])}`;
  });
  return [...new Set(lines)];
}

function unknownSection(inconnus: NonNullable<Rapport["inconnus"]>, page: Page): readonly string[] {
  return inconnus.map(({ instrument, champ, motif, detenteur }) => {
    const where = instrument === undefined ? "" : `${page.name(instrument)}${colon(page.langue)}`;
    const who = detenteur === undefined ? "" : ` ${page.text("detenteur", { detenteur })}`;
    return `- ${where}${champ}. ${motif}${who}`;
  });
}
