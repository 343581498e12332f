/** What consolidation needs of a dossier that did not come through `parseDossier`: dates that exist, ids that differ. */
import {
  type Convention,
  type DateConnue,
  echangeIssues,
  type Instrument,
  isSegment,
  type Periode,
  walkDispositions,
} from "../convention/index.js";
import { type Issue, isCivilDate, issue, type Path } from "../primitives/index.js";
import { dossierShapeIssues } from "./shape.js";
import type { Avenant, Dossier } from "./types.js";

/**
 * Every issue of a dossier: places of the wrong kind (then nothing else is looked at), dates that do not exist, periods
 * that end before they begin, ids used twice among siblings. Consolidation refuses a dossier with one of them.
 */
export function dossierIssues(dossier: Dossier): readonly Issue[] {
  const misshapen = dossierShapeIssues(dossier);
  if (misshapen.length > 0) return misshapen;
  const { convention, avenants, faits, echanges = [], outilSuivi } = dossier;
  const ids = duplicates([convention.id, ...avenants.map(({ id }) => id)]);
  return [
    ...conventionIssues(convention, ["convention"]),
    ...avenants.flatMap((avenant, rank) => avenantIssues(avenant, ["avenants", rank])),
    ...ids.map((id) => issue("ID_DUPLICATE", ["avenants"], { id })),
    ...duplicateIssues(faits, ["faits"]),
    ...duplicateIssues(echanges, ["echanges"]),
    ...duplicateIssues(outilSuivi?.habilitations ?? [], ["outilSuivi", "habilitations"]),
    ...echanges.flatMap((demande, rank) => echangeIssues(demande, ["echanges", rank])),
  ];
}

/** Same for a convention alone. */
export function conventionIssues(convention: Convention, path: Path = []): readonly Issue[] {
  const { periode, dateSignature } = convention;
  return [
    ...checkPeriod(periode, [...path, "periode"]),
    ...checkDate(dateSignature, [...path, "dateSignature"]),
    ...duplicateIssues(convention.parties, [...path, "parties"]),
    ...duplicateIssues(convention.groupesParties ?? [], [...path, "groupesParties"]),
    ...duplicateIssues(convention.gouvernance?.instances ?? [], [...path, "gouvernance", "instances"]),
    ...duplicateIssues(convention.gouvernance?.missions ?? [], [...path, "gouvernance", "missions"]),
    ...duplicateIssues(convention.instrumentsLies ?? [], [...path, "instrumentsLies"]),
    ...(convention.instrumentsLies ?? []).flatMap(({ date, periode: own }, rank) => [
      ...checkDate(date, [...path, "instrumentsLies", rank, "date"]),
      ...(own === undefined ? [] : checkPeriod(own, [...path, "instrumentsLies", rank, "periode"])),
    ]),
    ...checkInstrument(convention, path),
  ];
}

/** Same for an avenant alone. */
export function avenantIssues(avenant: Avenant, path: Path = []): readonly Issue[] {
  return [
    ...checkDate(avenant.dateEffet, [...path, "dateEffet"]),
    ...checkDate(avenant.dateSignature, [...path, "dateSignature"]),
    ...checkDate(avenant.fin, [...path, "fin"]),
    ...avenant.operations.flatMap((operation, rank) =>
      operation.type === "proroger" ? checkDate(operation.fin, [...path, "operations", rank, "fin"]) : [],
    ),
    ...duplicateIssues(avenant.operations, [...path, "operations"]),
    ...checkInstrument(avenant, path),
  ];
}

function checkDate(date: DateConnue | undefined, path: Path): readonly Issue[] {
  if (date === undefined) return [];
  if (typeof date !== "string" && (typeof date !== "object" || date === null)) {
    return [issue("DATE_INVALID", path, { valeur: String(date) })];
  }
  if (typeof date === "string") return isCivilDate(date) ? [] : [issue("DATE_INVALID", path, { valeur: date })];
  const issues = [...checkDate(date.du, [...path, "du"]), ...checkDate(date.au, [...path, "au"])];
  return issues.length === 0 ? checkOrder(date.du, date.au, path) : issues;
}

function checkPeriod({ debut, fin }: Periode, path: Path): readonly Issue[] {
  const ends = [...checkDate(debut, [...path, "debut"]), ...checkDate(fin, [...path, "fin"])];
  return ends.length === 0 ? checkOrder(debut, fin, path) : ends;
}

function checkOrder(debut: string, fin: string, path: Path): readonly Issue[] {
  return debut <= fin ? [] : [issue("PERIOD_REVERSED", path, { debut, fin })];
}

/** Duplicate ids among siblings and obligations, and ids that cannot stand in an address. */
function checkInstrument(instrument: Instrument, path: Path): readonly Issue[] {
  const placed = walkDispositions(instrument.dispositions);
  const at = [...path, "dispositions"];
  return [
    ...placed
      .filter(({ disposition }) => !isSegment(disposition.id))
      .map(({ disposition }) => issue("ADDRESS_INVALID", at, { adresse: disposition.id })),
    ...duplicates(placed.map((node) => node.path)).map((id) => issue("ID_DUPLICATE", at, { id })),
    ...duplicateIssues(instrument.obligations, [...path, "obligations"]),
  ];
}

function duplicateIssues(items: readonly { readonly id: string }[], path: Path): readonly Issue[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, rank) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [issue("ID_DUPLICATE", [...path, rank, "id"], { id })] : [];
  });
}

/** Each value that occurs more than once, once. */
function duplicates(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice];
}
