/** What consolidation needs of a dossier that did not come through `parseDossier`: dates that exist, ids that differ. */
import { match, P } from "ts-pattern";
import { type Convention, echangeIssues, type Instrument, isSegment, walkDispositions } from "../convention/index.js";
import { type Issue, issue, type Path } from "../primitives/index.js";
import { avenantShapeIssues, conventionShapeIssues, dossierShapeIssues, isUnreadable } from "./shape.js";
import type { Avenant, Dossier, Operation } from "./types.js";

/**
 * Every issue of a dossier: places of the wrong kind (then nothing else is looked at), dates that do not exist, periods
 * that end before they begin, ids used twice among siblings. Consolidation refuses a dossier with one of them.
 */
export function dossierIssues(dossier: Dossier): readonly Issue[] {
  const misshapen = dossierShapeIssues(dossier);
  if (isUnreadable(misshapen)) return misshapen;
  const { convention, avenants, faits, echanges = [], outilSuivi } = dossier;
  const { reunionsPrevues = [], elaboration } = dossier;
  const ids = duplicates([convention.id, ...avenants.map(({ id }) => id)]);
  return [
    ...misshapen,
    ...structureOfConvention(convention, ["convention"]),
    ...avenants.flatMap((avenant, rank) => structureOfAvenant(avenant, ["avenants", rank])),
    ...ids.map((id) => issue("ID_DUPLICATE", ["avenants"], { id })),
    ...duplicateIssues(faits, ["faits"]),
    ...duplicateIssues(echanges, ["echanges"]),
    ...duplicateIssues(outilSuivi?.habilitations ?? [], ["outilSuivi", "habilitations"]),
    ...duplicateIssues(reunionsPrevues, ["reunionsPrevues"]),
    ...duplicateIssues(elaboration?.etapes ?? [], ["elaboration", "etapes"]),
    ...duplicateIssues(elaboration?.diagnostic ?? [], ["elaboration", "diagnostic"]),
    ...faits.flatMap(({ decisions = [] }, rank) => duplicateIssues(decisions, ["faits", rank, "decisions"])),
    // The days of the requests are among those of the shape.
    ...echanges
      .flatMap((demande, rank) => echangeIssues(demande, ["echanges", rank]))
      .filter(({ code }) => code !== "DATE_INVALID"),
  ];
}

/** Same for a convention alone. */
export function conventionIssues(convention: Convention, path: Path = []): readonly Issue[] {
  const misshapen = conventionShapeIssues(convention, path);
  return isUnreadable(misshapen) ? misshapen : [...misshapen, ...structureOfConvention(convention, path)];
}

/** Same for an avenant alone. */
export function avenantIssues(avenant: Avenant, path: Path = []): readonly Issue[] {
  const misshapen = avenantShapeIssues(avenant, path);
  return isUnreadable(misshapen) ? misshapen : [...misshapen, ...structureOfAvenant(avenant, path)];
}

function structureOfConvention(convention: Convention, path: Path): readonly Issue[] {
  return [
    ...duplicateIssues(convention.parties, [...path, "parties"]),
    ...duplicateIssues(convention.groupesParties ?? [], [...path, "groupesParties"]),
    ...duplicateIssues(convention.gouvernance?.instances ?? [], [...path, "gouvernance", "instances"]),
    ...duplicateIssues(convention.gouvernance?.missions ?? [], [...path, "gouvernance", "missions"]),
    ...duplicateIssues(convention.instrumentsLies ?? [], [...path, "instrumentsLies"]),
    ...checkInstrument(convention, path),
  ];
}

/** Ids used twice in an avenant that has the right shape. */
export function structureOfAvenant(avenant: Avenant, path: Path): readonly Issue[] {
  const at = [...path, "operations"];
  return [
    ...duplicateIssues(avenant.operations, at),
    ...avenant.operations.flatMap((operation, rank) => structureOfOperation(operation, [...at, rank])),
    ...checkInstrument(avenant, path),
  ];
}

/** Ids used twice in the lists that an operation brings. */
function structureOfOperation(operation: Operation, path: Path): readonly Issue[] {
  return match(operation)
    .with({ type: "absorber" }, ({ parties = [], equipements = [] }) => [
      ...duplicateIssues(parties, [...path, "parties"]),
      ...duplicateIssues(equipements, [...path, "equipements"]),
    ])
    .with({ type: "modifierListeEquipements" }, ({ ajouter = [] }) => duplicateIssues(ajouter, [...path, "ajouter"]))
    .with(
      {
        type: P.union(
          "modifier",
          "completer",
          "modifierEtCompleter",
          "abroger",
          "abrogerSousReserve",
          "ajouter",
          "renommer",
          "integrer",
          "proroger",
          "adherer",
          "retirer",
          "actualiserEcheance",
          "corriger",
        ),
      },
      () => [],
    )
    .exhaustive();
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
    ...placed.flatMap(({ disposition: { equipements = [], fiche } }) => [
      ...duplicateIssues(equipements, [...at, "equipements"]),
      ...duplicateIssues(fiche?.indicateurs ?? [], [...at, "fiche", "indicateurs"]),
    ]),
    ...duplicateIssues(instrument.obligations, [...path, "obligations"]),
    ...duplicateIssues(instrument.mentions, [...path, "mentions"]),
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
