/** The text in force: instruments, dispositions with what last touched them, what was abrogated. */
import type {
  DispositionConsolidee,
  InstrumentConsolide,
  VersionConsolidee,
  VersionDisposition,
} from "../../avenant/index.js";
import type { JourBorne } from "../../convention/index.js";
import { describeIssue, type Langue, textOf } from "../../messages/index.js";
import { colon, quote } from "../../messages/internal.js";
import { ETATS_CONVENTION, formatDateConnue } from "../dates.js";
import { STRONG } from "../markdown.js";
import type { Page } from "./page.js";

export function consolidatedSection(consolide: VersionConsolidee, page: Page): readonly string[] {
  const { statut, periode, instruments, dispositions } = consolide;
  const inForce = dispositions.filter((line) => line.statut === "enVigueur");
  const doubtful = dispositions.filter((line) => line.statut === "indetermine");
  const gone = dispositions.filter((line) => line.statut === "abrogee");
  const listed = (key: string, lines: readonly DispositionConsolidee[]) =>
    lines.length === 0
      ? []
      : ["", `${STRONG}${page.text(key)}${STRONG}`, "", ...lines.map((line) => dispositionLine(line, consolide, page))];
  const { debut, fin } = periode;
  const exact = typeof debut === "string" && typeof fin === "string";
  const words = {
    debut: formatDateConnue(debut, page.langue),
    fin: formatDateConnue(fin, page.langue),
    titre: instruments[0]?.titre ?? "",
  };
  const etat = textOf(ETATS_CONVENTION[statut], page.langue);
  return [
    page.text(exact ? `convention.${statut}` : "convention.imprecise", { ...words, etat }) + page.cite(["CV-30"]),
    "",
    ...instruments.flatMap((instrument) => instrumentLines(instrument, page)),
    ...listed("enVigueur", inForce),
    ...listed("indetermine", doubtful),
    ...listed("abroge", gone),
  ];
}

function instrumentLines(instrument: InstrumentConsolide, page: Page): readonly string[] {
  const { titre, dateEffet, statut, refus } = instrument;
  const effet = page.text("effet", { date: formatDateConnue(dateEffet, page.langue) });
  const reasons = refus.map((issue) => `  - ${describeIssue(issue, page.langue).message}`);
  return [`- ${titre}${colon(page.langue)}${textOf(`instrument.${statut}`, page.langue)} (${effet})`, ...reasons];
}

/** The instrument and the article that made a version: the source of the line. */
function dispositionLine(line: DispositionConsolidee, { instruments }: VersionConsolidee, page: Page): string {
  const [last = line.versions[0], ...before] = [...line.versions].reverse();
  const author = ({ instrument, par }: VersionDisposition) => {
    const address = `${instrument}#${par}`;
    const name = page.name(address);
    return name === address ? `${shortInstrument(instrument, instruments, page.langue)}, ${par}` : name;
  };
  const history = before.length === 0 ? "" : page.text("avant", { versions: before.map(author).join(" ; ") });
  const incomplete = line.texteIncomplet === true ? page.text("incomplet") : "";
  const reserve = last.reserve === undefined ? "" : page.text("reserve", { reserve: last.reserve });
  const what = textOf(`operation.${last.operation}`, page.langue);
  const when = showSince(last.du, page);
  const indent = "  ".repeat(line.adresse.split("/").length - 1);
  return `${indent}- ${nameOf(line, page.langue)}${colon(page.langue)}${what} (${page.text("source")} ${author(last)}, ${when})${history}${incomplete}${reserve}`;
}

function showSince(du: JourBorne, page: Page): string {
  return typeof du === "string" ? page.text("depuis", { date: page.date(du) }) : formatDateConnue(du, page.langue);
}

/** What the text calls the disposition, and what it is about. */
function nameOf({ genre, label, titre, nature }: DispositionConsolidee, langue: Langue): string {
  const kind = [textOf(`genre.${genre}`, langue), label].filter((part) => part !== undefined).join(" ");
  const about = titre === undefined ? nature && textOf(`nature.${nature}`, langue) : quote(titre, langue);
  return about === undefined ? kind : `${kind}, ${about}`;
}

/** Ids that hold the number of their avenant: `Av2`, `avenant-2`. A year in an id is no number. */
const NUMBERED = /^av(?:enant)?[-_]?(\d{1,2})$/i;

function shortInstrument(id: string, instruments: readonly InstrumentConsolide[], langue: Langue): string {
  const rank = instruments.findIndex((instrument) => instrument.id === id);
  const numero = NUMBERED.exec(id)?.[1];
  if (rank === 0) return textOf("rapport.ctg", langue);
  return numero === undefined ? id : textOf("echeance.origine.avenant", langue, { numero });
}
