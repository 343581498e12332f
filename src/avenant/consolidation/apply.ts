/** Writing an instrument into the consolidated text: its own dispositions, then its operations. */
import { addressOf, type Disposition, type Instrument, type JourBorne, type Placed } from "../../convention/index.js";
import { boundsOf, boundsOfPeriod, periodeBornee, walkDispositions } from "../../convention/internal.js";
import { groupBy } from "../group.js";
import { instrumentOf, targetOf } from "../target.js";
import type { Avenant, Operation } from "../types.js";
import {
  addAlias,
  addLine,
  type Change,
  childAddress,
  type Deed,
  type Line,
  lineAt,
  noteObligation,
  prolong,
  record,
  type State,
  standingAbrogations,
  subtree,
} from "./line-events.js";
import type { Contenu } from "./result.js";

/** Where each corrected text was corrected, by its address in its own instrument. */
export type Corrections = ReadonlyMap<string, Pick<Change, "corrigePar" | "correctionContestee">>;

type ContentOperation = Extract<Operation, { type: "modifier" | "completer" | "ajouter" | "integrer" }>;

interface Author {
  readonly instrument: Instrument;
  readonly du: JourBorne;
  readonly corrections: Corrections;
  /** Obligations that the instrument moves itself: they stand, even where it rewrites their clause. */
  readonly moved: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Writes the convention as first signed. */
export function openConvention(state: State, corrections: Corrections): void {
  const { periode } = state.convention;
  const { debut: du } = periodeBornee(boundsOfPeriod(periode), periode);
  const author = { instrument: state.convention, du, corrections, moved: NONE };
  placeDispositions(state, author, []);
  placeObligations(state, author);
}

/** Writes an avenant whose operations have been checked. */
export function applyAvenant(state: State, avenant: Avenant, corrections: Corrections): void {
  const moved = new Set(
    avenant.operations.flatMap((one) => (one.type === "actualiserEcheance" ? [one.obligation] : [])),
  );
  const author = { instrument: avenant, du: avenant.dateEffet, corrections, moved };
  placeDispositions(state, author, avenant.operations.filter(bringsContent));
  const carriers = new Map(walkDispositions(avenant.dispositions).map(({ path, disposition }) => [path, disposition]));
  for (const operation of avenant.operations) applyOperation(state, author, operation, carriers);
  placeObligations(state, author);
}

/** Whether an operation brings the disposition where it stands into the text. */
export function bringsContent(operation: Operation): operation is ContentOperation {
  return BRINGS_CONTENT[operation.type];
}

const BRINGS_CONTENT: Readonly<Record<Operation["type"], boolean>> = {
  modifier: true,
  completer: true,
  ajouter: true,
  integrer: true,
  modifierEtCompleter: false,
  abroger: false,
  abrogerSousReserve: false,
  renommer: false,
  proroger: false,
  adherer: false,
  retirer: false,
  absorber: false,
  modifierListeEquipements: false,
  actualiserEcheance: false,
  corriger: false,
};

/** Each disposition of the instrument: carried into the line that an operation names, or a line of its own. */
function placeDispositions(state: State, author: Author, operations: readonly ContentOperation[]): void {
  const carried = groupBy(operations, ({ par }) => par);
  const { id } = author.instrument;
  for (const placed of walkDispositions(author.instrument.dispositions)) {
    const carries = carried.get(placed.path);
    if (carries === undefined) {
      const parent = placed.parent === "" ? undefined : lineAt(state, addressOf(id, placed.parent));
      createLine(state, author, placed, { parent, root: id, operation: "origine" });
    }
    for (const operation of carries ?? []) carry(state, author, placed, operation);
  }
}

function carry(state: State, author: Author, placed: Placed, operation: ContentOperation): void {
  const { id } = author.instrument;
  if (operation.type === "ajouter" || operation.type === "integrer") {
    const root = instrumentOf(operation.parent);
    const parent = lineAt(state, operation.parent);
    const line = createLine(state, author, placed, { parent, root, operation: operation.type });
    if (operation.type === "integrer") recordDocument(state, author, operation, line);
    return;
  }
  // The text joins its target when its operation comes; what hangs below the carrier already finds it there.
  const target = lineAt(state, operation.cible);
  if (target !== undefined) addAlias(state, addressOf(id, placed.path), target, id);
}

function createLine(
  state: State,
  author: Author,
  placed: Placed,
  place: {
    readonly parent: Line | undefined;
    /** Instrument at whose root the line stands when it has no parent. */
    readonly root: string;
    readonly operation: "origine" | "ajouter" | "integrer";
  },
): Line {
  const { parent, root, operation } = place;
  const source = placed.disposition;
  const change = { ...changeOf(author, placed.path, operation), contenu: contentOf(source) };
  const line = addLine(state, childAddress(parent, root, source.id), parent, source, change);
  addAlias(state, addressOf(author.instrument.id, placed.path), line, author.instrument.id);
  return line;
}

function changeOf({ instrument, du, corrections }: Author, par: string, operation: Change["operation"]): Change {
  return { instrument: instrument.id, du, par, operation, ...corrections.get(addressOf(instrument.id, par)) };
}

function contentOf({ titre, texte, fiche, equipements }: Contenu): Contenu {
  return {
    ...(titre === undefined ? {} : { titre }),
    ...(texte === undefined ? {} : { texte }),
    ...(fiche === undefined ? {} : { fiche }),
    ...(equipements === undefined ? {} : { equipements }),
  };
}

/**
 * What an operation does, beyond the dispositions that it has put in place. A `switch`, not a matcher: this runs once
 * for each operation of each replay (measured). The compiler holds it exhaustive.
 */
function applyOperation(
  state: State,
  author: Author,
  operation: Operation,
  carriers: ReadonlyMap<string, Disposition>,
): void {
  const { instrument, du } = author;
  const by = { instrument: instrument.id, du, par: operation.par };
  const named = targetOf(operation);
  const vise = named === undefined ? {} : { vise: instrumentOf(named.adresse) };
  const change = { ...changeOf(author, operation.par, operation.type), ...vise };
  switch (operation.type) {
    case "ajouter":
    case "integrer":
      return;
    case "modifier":
    case "completer": {
      const target = lineAt(state, operation.cible);
      const carrier = carriers.get(operation.par);
      if (target === undefined || carrier === undefined) return;
      target.changes.push({ ...change, contenu: contentOf(carrier) });
      if (operation.type === "modifier") endObligations(state, target, by, author.moved);
      return;
    }
    // An erratum rewrites the instrument that holds the mistake before anything is applied (see errata.ts).
    case "corriger":
    case "modifierEtCompleter":
      return;
    case "abroger":
      abrogate(state, operation.cible, change);
      return;
    case "abrogerSousReserve":
      abrogate(state, operation.cible, { ...change, reserve: operation.reserve });
      return;
    case "renommer":
      lineAt(state, operation.cible)?.changes.push({ ...change, titre: operation.titre });
      return;
    case "proroger": {
      const { fin } = operation;
      state.prorogations.push({ instrument: instrument.id, du: boundsOf(du).au, fin });
      prolong(state, fin);
      return;
    }
    case "adherer":
      record(state, { ...by, type: "adherer", partie: operation.partie });
      return;
    case "retirer":
      record(state, { ...by, type: "retirer", partie: operation.partie });
      return;
    case "absorber": {
      const { contrat, parties = [], cible, equipements = [] } = operation;
      record(state, { ...by, type: "absorber", contrat });
      for (const partie of parties) record(state, { ...by, type: "adherer", partie });
      if (cible !== undefined) lineAt(state, cible)?.changes.push({ ...change, ajoutes: equipements });
      return;
    }
    case "modifierListeEquipements": {
      const { cible, ajouter = [], retirer = [] } = operation;
      lineAt(state, cible)?.changes.push({ ...change, ajoutes: ajouter, retires: retirer });
      return;
    }
    case "actualiserEcheance": {
      const { obligation, echeance, debiteurs, beneficiaire } = operation;
      const valeurs = {
        ...(echeance === undefined ? {} : { echeance }),
        ...(debiteurs === undefined ? {} : { debiteurs }),
        ...(beneficiaire === undefined ? {} : { beneficiaire }),
      };
      state.obligations.get(obligation)?.changements.push({ instrument: instrument.id, du, valeurs });
      return;
    }
    default:
      operation satisfies never;
  }
}

/**
 * Leaves a tombstone on the target and on all below it; the clauses gone, their obligations end. A line below that an
 * earlier avenant abrogated is abrogated a second time: should that avenant lapse, the line does not come back.
 */
function abrogate(state: State, cible: string, change: Change): void {
  const target = lineAt(state, cible);
  if (target === undefined) return;
  for (const line of subtree(state, [target])) {
    const earlier = standingAbrogations(state, line).map(({ instrument }) => instrument);
    if (earlier.includes(change.instrument)) continue;
    line.changes.push(earlier.length === 0 ? change : { ...change, couvertePar: earlier });
    line.abrogePar.push(change);
    endObligations(state, line, change, NONE);
  }
}

function endObligations(state: State, clause: Line, { instrument, du }: Deed, kept: ReadonlySet<string>): void {
  for (const one of clause.obligations) {
    const cle = `${one.instrument}:${one.obligation.id}`;
    if (kept.has(cle)) continue;
    one.fins.push({ instrument, du });
    noteObligation(state, instrument, cle);
  }
}

function recordDocument(
  state: State,
  { instrument, du }: Author,
  { par, document, obligation }: Extract<Operation, { type: "integrer" }>,
  line: Line,
): void {
  const cle = obligation === undefined ? {} : { obligation: `${instrument.id}:${obligation}` };
  record(state, { instrument: instrument.id, du, par, type: "integrer", document, line, ...cle });
}

function placeObligations(state: State, { instrument, du }: Author): void {
  for (const obligation of instrument.obligations ?? []) {
    const clause = lineAt(state, addressOf(instrument.id, obligation.disposition));
    const line = { obligation, instrument: instrument.id, depuis: du, clause, fins: [], changements: [] };
    const cle = `${instrument.id}:${obligation.id}`;
    state.obligations.set(cle, line);
    noteObligation(state, instrument.id, cle);
    clause?.obligations.push(line);
  }
}
