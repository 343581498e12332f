/** What the shape of a dossier cannot say: parties that are named exist, ids differ, dates are in order. */
import type { Issue, Path } from "../../primitives/index.js";
import { fieldOf, issue, listOf } from "../../primitives/internal.js";

/**
 * Checks the references of a dossier that may be broken anywhere: what cannot be read is passed over here, since the
 * schema reports it. So one outcome holds the wrong shapes and the wrong references.
 *
 * @returns one `PARTY_UNKNOWN` for each party that is named but not declared, where it is first named
 */
export function checkReferences(dossier: unknown): readonly Issue[] {
  const convention = fieldOf(dossier, "convention");
  const parties = listOf(convention, "parties");
  if (parties === undefined) return [];
  const declared = new Set([...parties, ...partiesJoined(dossier)].map((partie) => fieldOf(partie, "id")));
  const reported = new Set<string>();
  return namedParties(dossier).flatMap(({ id, path }) => {
    if (declared.has(id) || reported.has(id)) return [];
    reported.add(id);
    return [issue("PARTY_UNKNOWN", path, { partie: id }, { regle: "CV-10" })];
  });
}

/** Parties that an avenant brings: by adhesion, or with a contract that the convention absorbs. */
function partiesJoined(dossier: unknown): readonly unknown[] {
  return (listOf(dossier, "avenants") ?? [])
    .flatMap((avenant) => listOf(avenant, "operations") ?? [])
    .flatMap((operation) => [
      ...(fieldOf(operation, "type") === "adherer" ? [fieldOf(operation, "partie")] : []),
      ...(listOf(operation, "parties") ?? []),
    ]);
}

interface Named {
  readonly id: string;
  readonly path: Path;
}

function namedParties(dossier: unknown): readonly Named[] {
  const avenants = listOf(dossier, "avenants") ?? [];
  return [
    ...namedByInstrument(fieldOf(dossier, "convention"), ["convention"]),
    ...avenants.flatMap((avenant, rank) => namedByInstrument(avenant, ["avenants", rank])),
    ...namedByConvention(fieldOf(dossier, "convention"), ["convention"]),
    ...namedByExchanges(dossier),
  ];
}

/** Perimeter, defined terms, bodies and companion instruments name parties too. */
function namedByConvention(convention: unknown, path: Path): readonly Named[] {
  const gouvernance = fieldOf(convention, "gouvernance");
  const steering = [...path, "gouvernance"];
  return [
    ...textsOf(fieldOf(convention, "perimetre"), "porteurs", [...path, "perimetre"]),
    ...eachOf(convention, "groupesParties", path, (one, at) => textsOf(one, "parties", at)),
    ...eachOf(convention, "instrumentsLies", path, (one, at) => textsOf(one, "parties", at)),
    ...eachOf(gouvernance, "instances", steering, (one, at) => textsOf(one, "parties", at)),
    ...eachOf(gouvernance, "missions", steering, (one, at) => [
      ...textOf(one, "employeur", at),
      ...textsOf(one, "partageeAvec", at),
    ]),
  ];
}

/** So do the requests for data and the tool that follows the plan d'actions. */
function namedByExchanges(dossier: unknown): readonly Named[] {
  const outil = fieldOf(dossier, "outilSuivi");
  return [
    ...eachOf(dossier, "echanges", [], (one, at) => [
      ...textOf(one, "demandeur", at),
      ...textOf(one, "detenteur", at),
      ...eachOf(one, "etapes", at, (etape, place) => textOf(etape, "partie", place)),
    ]),
    ...eachOf(outil, "conventions", ["outilSuivi"], (one, at) => textOf(one, "partie", at)),
    ...eachOf(outil, "habilitations", ["outilSuivi"], (one, at) => textOf(one, "partie", at)),
  ];
}

function namedByInstrument(instrument: unknown, path: Path): readonly Named[] {
  return [
    ...textsOf(instrument, "signataires", path),
    ...eachOf(instrument, "deliberations", path, (one, at) => textOf(one, "partie", at)),
    ...eachOf(instrument, "obligations", path, (one, at) => textsOf(one, "debiteurs", at)),
    ...eachOf(instrument, "operations", path, (one, at) => textsOf(one, "debiteurs", at)),
  ];
}

function eachOf(parent: unknown, key: string, path: Path, read: (item: unknown, path: Path) => readonly Named[]) {
  return (listOf(parent, key) ?? []).flatMap((item, rank) => read(item, [...path, key, rank]));
}

function textOf(parent: unknown, key: string, path: Path): readonly Named[] {
  const id = fieldOf(parent, key);
  return typeof id === "string" ? [{ id, path: [...path, key] }] : [];
}

function textsOf(parent: unknown, key: string, path: Path): readonly Named[] {
  return (listOf(parent, key) ?? []).flatMap((id, rank) =>
    typeof id === "string" ? [{ id, path: [...path, key, rank] }] : [],
  );
}
