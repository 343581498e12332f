/** `sppe` about communes of France named by their codes, or about a département: no dossier is needed. */
import { readDecoupage, readPopulationsInsee } from "../../adapters/index.js";
import { sppeToCsv, sppeToMarkdown, sppeToText } from "../../formats/index.js";
import type { Langue } from "../../messages/index.js";
import type { Outcome } from "../../primitives/index.js";

import { assessSppeCodes, type SppeCodes } from "../../sppe/index.js";
import { avecPopulations, type DonneesTerritoire } from "../../territoire/index.js";
import { codeOf, OCTETS_LUS, sentenceOn, showIssues, warn } from "../input/read.js";
import type { Machine } from "../io.js";
import { printableJson, printableLines } from "../output/printable.js";

/** How duties are printed. */
export type FormatDevoirs = "markdown" | "json" | "csv" | "tableau";

/** Options of the question. */
export interface DutiesOptions {
  readonly at?: string;
  readonly codes?: string;
  readonly departement?: string;
  readonly insee?: string;
  readonly format: FormatDevoirs;
  readonly lang: Langue;
}

/** Years between the figures and the year in which they are in force (SP-12). */
const DECALAGE = 3;

/** @returns 0, or 2 when the data or the question cannot be read */
export async function showDuties(options: DutiesOptions, machine: Machine): Promise<0 | 2> {
  const { lang, format } = options;
  const at = options.at ?? machine.today;
  const refuse = (sentence: string) => {
    machine.err(`${sentence}\n`);
    return 2 as const;
  };
  const files = await machine.loadDecoupage?.();
  if (files === undefined) return refuse(sentenceOn("@etalab/decoupage-administratif", "sansDecoupage", lang));
  const read = readDecoupage(files);
  if (!read.ok) return refuse(showIssues("@etalab/decoupage-administratif", read.issues, lang));
  const data = options.insee === undefined ? read : await withFigures(read.value, options.insee, at, options, machine);
  if (!("ok" in data)) return refuse(data.refus);
  if (!data.ok) return refuse(showIssues(options.insee ?? "", data.issues, lang));
  const codes = codesOf(options, data.value);
  if (codes.length === 0) return refuse(sentenceOn(options.departement ?? "", "departementInconnu", lang));
  const devoirs = assessSppeCodes(codes, { at, data: data.value });
  if (!devoirs.ok) return refuse(showIssues("sppe", devoirs.issues, lang));
  warn("sppe", devoirs.warnings, machine, lang);
  machine.out(writeDuties(devoirs.value, format, lang));
  return 0;
}

/** The duties in one of the four forms. */
export function writeDuties(
  devoirs: Omit<SppeCodes, "renvois" | "laissees">,
  format: FormatDevoirs,
  langue: Langue,
): string {
  if (format === "json") return printableJson(`${JSON.stringify(devoirs, null, 2)}\n`);
  if (format === "csv") return sppeToCsv(devoirs, langue);
  return printableLines(format === "markdown" ? sppeToMarkdown(devoirs, langue) : sppeToText(devoirs, langue));
}

/** The figures of the Insee's file laid over the data: those of three years before the day. */
async function withFigures(
  data: DonneesTerritoire,
  name: string,
  at: string,
  { lang }: DutiesOptions,
  machine: Machine,
): Promise<Outcome<DonneesTerritoire> | { readonly refus: string }> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await machine.readBytes(name, OCTETS_LUS);
  } catch (error) {
    return { refus: sentenceOn(name, "illisible", lang, codeOf(error)) };
  }
  if (bytes === undefined) return { refus: sentenceOn(name, "tropGrand", lang) };
  const anneeApplication = Number(at.slice(0, 4));
  const populations = readPopulationsInsee(bytes, { anneeApplication, millesime: anneeApplication - DECALAGE });
  if (!populations.ok) return populations;
  const { codesActuels = {} } = data;
  const laid = avecPopulations(data.territoire, populations.value, { codesActuels });
  if (!laid.ok) return laid;
  warn(name, [...populations.warnings, ...laid.warnings], machine, lang);
  return { ok: true, value: { ...data, territoire: laid.value }, warnings: [] };
}

function codesOf({ codes, departement }: DutiesOptions, { territoire }: DonneesTerritoire): readonly string[] {
  const listed = (codes ?? "").split(",").map((code) => code.trim());
  const ofDepartement =
    departement === undefined
      ? []
      : territoire.communes
          .map(({ codeInsee }) => codeInsee)
          .filter((code) => departementOf(code) === departement.toUpperCase().padStart(2, "0"));
  return [...listed.filter((code) => code !== ""), ...ofDepartement];
}

/** Metropolitan codes have two characters, overseas ones three. */
const departementOf = (code: string) => code.slice(0, code.startsWith("97") ? 3 : 2);
