/** What only the whole of a well-shaped dossier shows: ids that differ, clauses that are there, steps in their order. */
import { match, P } from "ts-pattern";
import type { Convention, Instrument } from "../../convention/index.js";
import { echangeIssues, walkDispositions } from "../../convention/internal.js";
import type { Issue, Path } from "../../primitives/index.js";
import { issue } from "../../primitives/internal.js";
import { territoireIssues } from "../../territoire/internal.js";
import type { Avenant, Dossier, Fait, Operation } from "../types.js";
import { clauseIssues } from "./clauses.js";

/** Every issue of a dossier that has the right shape. */
export function structureOfDossier(dossier: Dossier): readonly Issue[] {
  const { convention, avenants, faits = [], echanges = [], outilSuivi } = dossier;
  const { reunionsPrevues = [], elaboration } = dossier;
  const ids = duplicates([convention.id, ...avenants.map(({ id }) => id)]);
  return [
    ...structureOfConvention(convention, ["convention"]),
    ...avenants.flatMap((avenant, rank) => structureOfAvenant(avenant, ["avenants", rank])),
    ...ids.map((id) => issue("ID_DUPLICATE", ["avenants"], { id })),
    ...duplicateIssues(faits, ["faits"]),
    ...duplicateIssues(echanges, ["echanges"]),
    ...duplicateIssues(outilSuivi?.habilitations ?? [], ["outilSuivi", "habilitations"]),
    ...duplicateIssues(reunionsPrevues, ["reunionsPrevues"]),
    ...duplicateIssues(elaboration?.etapes ?? [], ["elaboration", "etapes"]),
    ...duplicateIssues(elaboration?.diagnostic ?? [], ["elaboration", "diagnostic"]),
    ...faits.flatMap((fait, rank) => structureOfFait(fait, ["faits", rank])),
    ...echanges.flatMap((demande, rank) => echangeIssues(demande, ["echanges", rank])),
    ...territoireIssues(dossier.territoire),
  ];
}

/** Same for a convention alone. */
export function structureOfConvention(convention: Convention, path: Path = []): readonly Issue[] {
  return [
    ...duplicateIssues(convention.parties, [...path, "parties"]),
    ...duplicateIssues(convention.groupesParties ?? [], [...path, "groupesParties"]),
    ...duplicateIssues(convention.gouvernance?.instances ?? [], [...path, "gouvernance", "instances"]),
    ...duplicateIssues(convention.gouvernance?.missions ?? [], [...path, "gouvernance", "missions"]),
    ...duplicateIssues(convention.instrumentsLies ?? [], [...path, "instrumentsLies"]),
    ...checkInstrument(convention, path),
  ];
}

/** Same for an avenant alone. */
export function structureOfAvenant(avenant: Avenant, path: Path = []): readonly Issue[] {
  const at = [...path, "operations"];
  return [
    ...duplicateIssues(avenant.operations, at),
    ...avenant.operations.flatMap((operation, rank) => structureOfOperation(operation, [...at, rank])),
    ...checkInstrument(avenant, path),
  ];
}

/** Same for a fact alone. */
export function structureOfFait({ decisions = [] }: Fait, path: Path = []): readonly Issue[] {
  return duplicateIssues(decisions, [...path, "decisions"]);
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

/** Duplicate ids among siblings and obligations, and clauses that are not there. */
function checkInstrument(instrument: Instrument, path: Path): readonly Issue[] {
  const placed = walkDispositions(instrument.dispositions);
  const at = [...path, "dispositions"];
  return [
    ...duplicates(placed.map((node) => node.path)).map((id) => issue("ID_DUPLICATE", at, { id })),
    ...placed.flatMap(({ disposition: { equipements = [], fiche } }) => [
      ...duplicateIssues(equipements, [...at, "equipements"]),
      ...duplicateIssues(fiche?.indicateurs ?? [], [...at, "fiche", "indicateurs"]),
    ]),
    ...duplicateIssues(instrument.obligations ?? [], [...path, "obligations"]),
    ...duplicateIssues(instrument.mentions ?? [], [...path, "mentions"]),
    ...clauseIssues(instrument, path),
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
