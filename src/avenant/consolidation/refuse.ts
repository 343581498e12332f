/** Why an avenant cannot be applied: only what has no meaning is refused, the irregular is left to the verification. */
import { match } from "ts-pattern";
import { addressOf, type Instrument, type Placed, parseAddress } from "../../convention/index.js";
import { isExact, walkDispositions } from "../../convention/internal.js";
import type { Issue, Path } from "../../primitives/index.js";
import { issue } from "../../primitives/internal.js";
import { groupBy } from "../group.js";
import { instrumentOf, targetOf } from "../target.js";
import type { Avenant, Operation } from "../types.js";
import { bringsContent } from "./apply.js";
import { abrogationOf, childAddress, enderOf, type Line, lineAt, type State } from "./line-events.js";
import { mayBeOfOneDay } from "./timeline.js";

/** What the check of an avenant needs to know around it. */
export interface Surroundings {
  readonly avenant: Avenant;
  /** Path of the avenant in the dossier, for the issues. */
  readonly path: Path;
  /** Instruments already in the text, by id: those that this one may amend (R-AV-1). */
  readonly earlier: ReadonlyMap<string, Instrument>;
  /** Rank of every avenant of the dossier in the order of effect. */
  readonly ranks: ReadonlyMap<string, number>;
}

const R_AV_2 = { regle: "R-AV-2" } as const;

interface Check extends Surroundings {
  readonly state: State;
  readonly carriers: ReadonlyMap<string, Placed>;
  /** Lines that this avenant itself abrogates, by their address, and the names by which it does. */
  readonly abrogated: ReadonlyMap<string, readonly string[]>;
}

/** Every reason to refuse the avenant; none when it can be applied. */
export function reasonsToRefuse(state: State, around: Surroundings): readonly Issue[] {
  const { operations, dispositions } = around.avenant;
  const carriers = new Map(walkDispositions(dispositions).map((placed) => [placed.path, placed]));
  const named = operations.flatMap((one) => (isAbrogation(one) ? [one.cible] : []));
  const abrogated = groupBy(named, (cible) => lineAt(state, cible)?.adresse);
  const check: Check = { ...around, state, carriers, abrogated };
  const issues = operations.flatMap((operation, rank) => {
    const path = [...around.path, "operations", rank];
    if (carriers.has(operation.par)) return reasonsOf(check, operation, path);
    return [issue("OPERATION_WITHOUT_TEXT", [...path, "par"], { operation: operation.id, par: operation.par })];
  });
  return issues.length > 0 ? issues : addressesTaken(check);
}

function isAbrogation(
  operation: Operation,
): operation is Extract<Operation, { reserve: string } | { type: "abroger" }> {
  return operation.type === "abroger" || operation.type === "abrogerSousReserve";
}

/**
 * Reasons that an operation alone has not to apply to this text. A `switch`, not a matcher: one took a fourth of the time
 * of a consolidation (measured). The compiler holds it exhaustive.
 */
function reasonsOf(check: Check, operation: Operation, path: Path): readonly Issue[] {
  switch (operation.type) {
    case "proroger":
      return [];
    case "actualiserEcheance":
      return obligationReasons(check, operation.obligation, [...path, "obligation"]);
    case "modifierEtCompleter": {
      const { id, redactionAmbigue: redaction } = operation;
      return [issue("OPERATION_AMBIGUOUS", path, { operation: id, redaction })];
    }
    case "ajouter":
    case "integrer":
      return targetReasons(check, operation, operation.parent, [...path, "parent"]);
    case "adherer":
      return check.state.parties.has(operation.partie.id) || isRepeated(check.avenant, operation)
        ? [issue("ID_DUPLICATE", [...path, "partie", "id"], { id: operation.partie.id })]
        : [];
    case "retirer":
      return isRepeated(check.avenant, operation)
        ? [issue("PARTY_UNKNOWN", [...path, "partie"], { partie: operation.partie }, { regle: "CV-10" })]
        : partyReasons(check.state, operation.partie, [...path, "partie"]);
    case "absorber":
      return operation.cible === undefined ? [] : targetReasons(check, operation, operation.cible, [...path, "cible"]);
    case "corriger":
      return correctionReasons(check, operation, [...path, "correction"]);
    case "modifier":
    case "completer":
    case "abroger":
    case "abrogerSousReserve":
    case "renommer":
    case "modifierListeEquipements":
      return targetReasons(check, operation, operation.cible, [...path, "cible"]);
    default:
      return operation satisfies never;
  }
}

/** The obligation stands: it is there, and no earlier instrument has abrogated or rewritten the clause that states it. */
function obligationReasons(check: Check, obligation: string, path: Path): readonly Issue[] {
  const { state, avenant } = check;
  const line = state.obligations.get(obligation);
  if (line === undefined || state.echus.has(line.instrument)) {
    return [issue("OBLIGATION_NOT_FOUND", path, { obligation })];
  }
  const gone = isAbrogatedHere(check, line.clause, undefined);
  if (gone) return [issue("OBLIGATION_ENDED", path, { obligation, par: avenant.id }, R_AV_2)];
  const end = enderOf(state, line);
  if (end === undefined || mayBeOfOneDay(end.du, avenant.dateEffet)) return [];
  return [issue("OBLIGATION_ENDED", path, { obligation, par: end.instrument }, R_AV_2)];
}

type OfParty = Extract<Operation, { type: "adherer" | "retirer" }>;

const partyOf = (operation: OfParty): string => (operation.type === "adherer" ? operation.partie.id : operation.partie);

/** Whether an earlier operation of the avenant makes the same party join, or leave: the second one has nothing to do. */
function isRepeated({ operations }: Pick<Check["avenant"], "operations">, operation: OfParty): boolean {
  const same = (one: Operation): boolean =>
    one.type === operation.type && partyOf(one as OfParty) === partyOf(operation);
  return operations.find(same) !== operation;
}

function partyReasons(state: State, partie: string, path: Path): readonly Issue[] {
  return state.parties.has(partie) ? [] : [issue("PARTY_UNKNOWN", path, { partie }, { regle: "CV-10" })];
}

/**
 * An erratum names the text where it was written, in an earlier instrument. What became of it since does not matter: an
 * obligation is corrected from its first day, even where its clause has been rewritten.
 */
function correctionReasons(
  check: Check,
  { correction }: Extract<Operation, { type: "corriger" }>,
  path: Path,
): readonly Issue[] {
  return match(correction)
    .returnType<readonly Issue[]>()
    .with({ objet: "obligation" }, ({ obligation }) =>
      check.state.obligations.has(obligation)
        ? []
        : [issue("OBLIGATION_NOT_FOUND", [...path, "obligation"], { obligation })],
    )
    .with({ objet: "partie" }, ({ partie: { id } }) => {
      const joined = check.state.evenements.some((event) => event.type === "adherer" && event.partie.id === id);
      const known = joined || check.state.convention.parties.some((partie) => partie.id === id);
      return known ? [] : [issue("PARTY_UNKNOWN", [...path, "partie", "id"], { partie: id }, { regle: "CV-10" })];
    })
    .with({ objet: "duree" }, () => [])
    .with({ objet: "disposition" }, ({ cible }) => {
      const at = [...path, "cible"];
      const reasons = instrumentReasons(check, cible, at);
      if (reasons.length > 0) return reasons;
      return isWritten(check.earlier.get(instrumentOf(cible)), cible) ? [] : [notFound(check, cible, at)];
    })
    .exhaustive();
}

/** The addresses written in an instrument, which does not change while a text is built. */
const written = new WeakMap<Instrument, ReadonlySet<string>>();

function isWritten(instrument: Instrument | undefined, cible: string): boolean {
  if (instrument === undefined) return false;
  const { id, dispositions } = instrument;
  const addresses =
    written.get(instrument) ?? new Set(walkDispositions(dispositions).map(({ path }) => addressOf(id, path)));
  written.set(instrument, addresses);
  return addresses.has(cible);
}

function instrumentReasons({ earlier, ranks, avenant }: Check, cible: string, path: Path): readonly Issue[] {
  const address = parseAddress(cible);
  if (address === undefined) return [issue("ADDRESS_INVALID", path, { adresse: cible })];
  if (earlier.has(address.instrument)) return [];
  const rank = ranks.get(address.instrument);
  if (rank === undefined) return [notFound({ avenant }, cible, path)];
  const before = rank < (ranks.get(avenant.id) ?? 0);
  const params = { cible, instrument: avenant.id, vise: address.instrument };
  return [issue(before ? "TARGET_NOT_APPLIED" : "TARGET_LATER_INSTRUMENT", path, params, { regle: "R-AV-1" })];
}

function notFound({ avenant }: Pick<Check, "avenant">, cible: string, path: Path): Issue {
  return issue("TARGET_NOT_FOUND", path, { cible, instrument: avenant.id }, R_AV_2);
}

function targetReasons(check: Check, operation: Operation, cible: string, path: Path): readonly Issue[] {
  const { state, avenant } = check;
  const reasons = instrumentReasons(check, cible, path);
  if (reasons.length > 0) return reasons;
  const line = lineAt(state, cible);
  if (line === undefined) {
    // The root of an instrument has no line of its own; only an addition may name it.
    const root = cible.endsWith("#") && path[path.length - 1] === "parent";
    return root ? [] : [notFound(check, cible, path)];
  }
  const own = isAbrogation(operation) ? cible : undefined;
  if (isAbrogatedHere(check, line, own)) {
    return [issue("TARGET_ABROGATED", path, { cible, par: avenant.id }, R_AV_2)];
  }
  const abrogation = abrogationOf(state, line);
  // Two avenants of one day: the conflict is reported and the line is indeterminate, the rest applies.
  if (abrogation === undefined || mayBeOfOneDay(abrogation.du, avenant.dateEffet)) return [];
  return [issue("TARGET_ABROGATED", path, { cible, par: abrogation.instrument }, R_AV_2)];
}

/** Whether the same avenant abrogates a line, or what holds it, by another operation than the one that names `own`. */
function isAbrogatedHere({ abrogated }: Check, line: Line | undefined, own: string | undefined): boolean {
  for (let at = line; at !== undefined; at = at.parent) {
    for (const name of abrogated.get(at.adresse) ?? []) if (name !== own) return true;
  }
  return false;
}

/** Addresses that the dispositions of the avenant would take, and that have served already (R-AV-2). */
function addressesTaken(check: Check): readonly Issue[] {
  const { state, avenant, path } = check;
  const carried = groupBy(avenant.operations.filter(bringsContent), ({ par }) => par);
  /** Address of the line where each disposition of the avenant ends up, by its path in the avenant. */
  const places = new Map<string, string>();
  const taken = new Set<string>();
  const issues: Issue[] = [];
  for (const { path: own, parent, disposition } of check.carriers.values()) {
    const placing = carried.get(own) ?? [];
    const [first] = placing;
    if (placing.filter((one) => "parent" in one).length > 1) issues.push(issue("CARRIER_SHARED", path, { par: own }));
    if (first !== undefined && "cible" in first) {
      places.set(own, lineAt(state, first.cible)?.adresse ?? first.cible);
      continue;
    }
    const adresse =
      first !== undefined
        ? childAddress(lineAt(state, first.parent), instrumentOf(first.parent), disposition.id)
        : parent === ""
          ? addressOf(avenant.id, disposition.id)
          : `${places.get(parent) ?? addressOf(avenant.id, parent)}/${disposition.id}`;
    if (taken.has(adresse) || state.addresses.has(adresse)) {
      const operation = first?.id ?? own;
      issues.push(issue("ADDRESS_TAKEN", path, { adresse, operation }, { regle: "R-AV-2" }));
    }
    taken.add(adresse);
    places.set(own, adresse);
  }
  return issues;
}

/** Targets that the avenant names by an address that another has since taken over: information, not an error (R-AV-2). */
export function aliasesNamed(state: State, { avenant, path }: Surroundings): readonly Issue[] {
  return avenant.operations.flatMap((operation, rank) => {
    const named = targetOf(operation);
    const line = named === undefined ? undefined : lineAt(state, named.adresse);
    if (named === undefined || line === undefined || line.adresse === named.adresse) return [];
    const params = { cible: named.adresse, adresse: line.adresse };
    return [issue("TARGET_ALIAS", [...path, "operations", rank, named.champ], params, { regle: "R-AV-3" })];
  });
}

/** Prorogations that do not move the end later: they change nothing, and somebody should know. */
export function idleProrogations(state: State, { avenant, path }: Surroundings): readonly Issue[] {
  return avenant.operations.flatMap((operation, rank) => {
    // An end that is not known may be before the one that is given.
    if (operation.type !== "proroger" || !isExact(state.fin) || operation.fin > state.fin.du) return [];
    const params = { fin: operation.fin, enVigueur: state.fin.du };
    return [issue("PROROGATION_WITHOUT_EFFECT", [...path, "operations", rank, "fin"], params)];
  });
}
