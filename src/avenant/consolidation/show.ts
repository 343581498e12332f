/** The state of a consolidation as plain data: lines, obligations, parties, documents, conflicts. */
import type { Obligation } from "../../convention/index.js";
import type { Bounds } from "../../convention/internal.js";
import type { Issue } from "../../primitives/index.js";
import { deepFreeze, issue } from "../../primitives/internal.js";
import { groupBy } from "../group.js";
import { compareText, lastOf } from "../order.js";
import type { Fait } from "../types.js";
import { Doubt, isConflicting, standingChanges, versionsOf } from "./fold.js";
import {
  abrogationOf,
  type Deed,
  enderOf,
  isGone,
  type Line,
  lineAt,
  type ObligationLine,
  type State,
  subtree,
} from "./line-events.js";
import type { AjustementMineur, DispositionConsolidee, ObligationConsolidee, VersionConsolidee } from "./result.js";

/** Meetings whose minor adjustments may be shown. */
interface Adjustments {
  readonly faits: readonly Fait[];
  readonly at: string;
  readonly knownAt: string | undefined;
}

/**
 * Every line of the texts that are possible, in the order of the text; what differs between them is indeterminate, and all is
 * when it is not sure that there was a text.
 */
export function showDispositions(
  others: readonly State[],
  upper: State,
  adjustments: Adjustments,
  sure: boolean,
): readonly DispositionConsolidee[] {
  const decided = adjustmentsByLine(upper, adjustments);
  const shown = subtree(upper, upper.racines);
  const show = (line: Line, same: boolean) =>
    showLine(upper, line, sure && same && !isDoubtful(upper, line), decided.get(line) ?? NONE);
  if (others.every((other) => other === upper)) return shown.map((line) => show(line, true));
  const texts = others.map((state) => ({ state, lines: subtree(state, state.racines) }));
  const signatures = texts.map(
    ({ state, lines }) => new Map(lines.map((line) => [line.adresse, signatureOf(state, line)])),
  );
  const listed = shown.map((line) => {
    const own = signatureOf(upper, line);
    return show(
      line,
      signatures.every((those) => those.get(line.adresse) === own),
    );
  });
  const present = new Set(shown.map(({ adresse }) => adresse));
  const only = texts.flatMap(({ state, lines }) =>
    lines.flatMap((line) => {
      if (present.has(line.adresse)) return [];
      present.add(line.adresse);
      return [showLine(state, line, false, [])];
    }),
  );
  return [...listed, ...only];
}

const NONE: readonly AjustementMineur[] = deepFreeze([]);

/** What happened to a line: two lines with the same signature have the same text. */
function signatureOf(state: State, line: Line): string {
  return standingChanges(state, line)
    .map(({ instrument, par, operation, corrigePar: by }) => `${instrument}#${par}:${operation}:${by?.instrument}`)
    .join(" ");
}

/** Touched by two avenants of one day, or standing under what another avenant of the same day abrogated. */
function isDoubtful(state: State, line: Line): boolean {
  return isConflicting(state, line) || isOrphan(state, line);
}

/** Standing under what was abrogated, and not abrogated with it. */
export function isOrphan(state: State, line: Line): boolean {
  const orphan = line.parent !== undefined && abrogationOf(state, line.parent) !== undefined;
  return orphan && abrogationOf(state, line) === undefined;
}

function showLine(
  state: State,
  line: Line,
  certain: boolean,
  ajustements: readonly AjustementMineur[],
): DispositionConsolidee {
  const { genre, label, nature, initiative, niveaux } = line.source;
  const versions = versionsOf(state, line);
  const { titre, texte, texteIncomplet, fiche, equipements } = lastOf(versions);
  const abrogee = abrogationOf(state, line) !== undefined;
  return {
    adresse: line.adresse,
    alias: line.alias.filter(({ instrument }) => !state.echus.has(instrument)).map(({ adresse }) => adresse),
    ...(line.parent === undefined ? {} : { parent: line.parent.adresse }),
    genre,
    ...(label === undefined ? {} : { label }),
    ...(nature === undefined ? {} : { nature }),
    ...(initiative === undefined ? {} : { initiative }),
    ...(niveaux === undefined ? {} : { niveaux }),
    ...(titre === undefined ? {} : { titre }),
    ...(texte === undefined ? {} : { texte }),
    ...(texteIncomplet === undefined ? {} : { texteIncomplet }),
    ...(fiche === undefined ? {} : { fiche }),
    ...(equipements === undefined ? {} : { equipements }),
    ajustements,
    statut: !certain ? "indetermine" : abrogee ? "abrogee" : "enVigueur",
    versions,
  };
}

/** Minor adjustments decided in meetings held, and known, by the day asked (CV-44). */
function adjustmentsByLine(state: State, { faits, at, knownAt }: Adjustments): ReadonlyMap<Line, AjustementMineur[]> {
  const decided = new Map<Line, AjustementMineur[]>();
  const held = faits.filter(({ date }) => date <= at && (knownAt === undefined || date <= knownAt));
  for (const fait of [...held].sort((a, b) => compareText(a.date, b.date))) {
    for (const { nature, disposition, objet } of fait.decisions ?? []) {
      const line = disposition === undefined ? undefined : lineAt(state, disposition);
      if (nature !== "ajustementMineur" || line === undefined) continue;
      const adjustment = { date: fait.date, objet, fait: fait.id };
      const others = decided.get(line);
      if (others === undefined) decided.set(line, [adjustment]);
      else others.push(adjustment);
    }
  }
  return decided;
}

export function showObligations(
  others: readonly State[],
  upper: State,
  sure: boolean,
): readonly ObligationConsolidee[] {
  const keys = new Set([upper, ...others].flatMap(({ obligations }) => [...obligations.keys()]));
  return [...keys].flatMap((cle) => {
    // Where the avenant that states it may have lapsed, or not apply, it is shown as one of the texts has it.
    const holder = [upper, ...others].find((state) => standingObligation(state, cle) !== undefined);
    const line = holder && standingObligation(holder, cle);
    if (holder === undefined || line === undefined) return [];
    const same = holder === upper && others.every((other) => sameFate(other, upper, cle, line));
    return [showObligation(holder, cle, line, sure && same)];
  });
}

function standingObligation(state: State, cle: string): ObligationLine | undefined {
  const line = state.obligations.get(cle);
  return line === undefined || state.echus.has(line.instrument) ? undefined : line;
}

function sameFate(lower: State, upper: State, cle: string, line: ObligationLine): boolean {
  if (lower === upper) return true;
  const certain = standingObligation(lower, cle);
  return certain !== undefined && fateOf(lower, certain) === fateOf(upper, line);
}

/** An obligation as the state has it; `same` when the text without the uncertain avenants says as much of it. */
export function showObligation(state: State, cle: string, line: ObligationLine, same: boolean): ObligationConsolidee {
  const now = valuesOf(state, line);
  const certain = same && !isContested(state, line);
  return {
    ...now.obligation,
    cle,
    instrument: line.instrument,
    depuis: line.depuis,
    statut: !certain ? "indetermine" : now.eteinte ? "eteinte" : "enVigueur",
    ...(now.modifieePar === undefined ? {} : { modifieePar: now.modifieePar }),
  };
}

function valuesOf(state: State, line: ObligationLine) {
  const changes = line.changements.filter(({ instrument }) => !state.echus.has(instrument));
  const obligation: Obligation = Object.assign({}, line.obligation, ...changes.map(({ valeurs }) => valeurs));
  const end = enderOf(state, line)?.instrument;
  return { obligation, eteinte: end !== undefined, modifieePar: end ?? changes[changes.length - 1]?.instrument };
}

/** What happened to an obligation: two obligations with the same fate are the same. */
function fateOf(state: State, line: ObligationLine): string {
  const standing = (deeds: readonly Deed[]) =>
    deeds.flatMap(({ instrument }) => (state.echus.has(instrument) ? [] : [instrument])).join(" ");
  return `${standing(line.fins.slice(0, 1))}|${standing(line.changements)}|${JSON.stringify(line.obligation)}`;
}

/**
 * Whether two avenants of one day moved an obligation, or ended it: nobody can say which prevails, until a later one ends it or
 * gives every value again.
 */
function isContested(state: State, line: ObligationLine): boolean {
  const doubt = new Doubt(state);
  const given = new Set<string>();
  for (const change of line.changements) {
    if (state.echus.has(change.instrument)) continue;
    const again = new Set(Object.keys(change.valeurs));
    doubt.add(
      change,
      [...given].every((key) => again.has(key)),
    );
    for (const key of again) given.add(key);
  }
  const end = enderOf(state, line);
  if (end !== undefined) doubt.add(end, true);
  return doubt.isRival;
}

/** Parties, documents and absorbed contracts. */
export function showBeside(state: State): Pick<VersionConsolidee, "parties" | "documents" | "contratsAbsorbes"> {
  const standing = state.evenements.filter(({ instrument }) => !state.echus.has(instrument));
  return {
    parties: [...state.parties.values()],
    documents: standing.flatMap((event) => {
      if (event.type !== "integrer" || isGone(state, event.line)) return [];
      if (abrogationOf(state, event.line) !== undefined) return [];
      const { document, instrument, du: depuis, line, obligation } = event;
      const cle = obligation === undefined ? {} : { obligation };
      return [{ document, adresse: line.adresse, instrument, depuis, ...cle }];
    }),
    contratsAbsorbes: standing.flatMap((event) =>
      event.type === "absorber"
        ? [{ contrat: event.contrat, instrument: event.instrument, par: event.par, depuis: event.du }]
        : [],
    ),
  };
}

/** Last days that the prorogations give: several when two avenants of one day prolong to different days. */
export function finsOf(state: State): readonly Bounds[] {
  return [state.fin, ...rivalProrogations(state).map(({ fin }) => ({ du: fin, au: fin }))];
}

function rivalProrogations(state: State): State["prorogations"] {
  const standing = state.prorogations.filter(({ instrument }) => !state.echus.has(instrument));
  const winner = standing.find(({ fin }) => fin === state.fin.du);
  return standing.filter(
    (one) =>
      winner !== undefined && one.instrument !== winner.instrument && one.du === winner.du && one.fin !== winner.fin,
  );
}

/** Parties that two avenants of one day move: one lets them in, the other lets them out. */
function rivalMoves(state: State): readonly string[] {
  const standing = state.evenements.filter(({ instrument }) => !state.echus.has(instrument));
  const moves = groupBy(standing, (event) =>
    event.type === "adherer" ? event.partie.id : event.type === "retirer" ? event.partie : undefined,
  );
  return [...moves].flatMap(([id, deeds]) => {
    const doubt = new Doubt(state);
    // Each arrival or departure settles what came surely before it.
    for (const deed of deeds) doubt.add(deed, true);
    return doubt.isRival ? [id] : [];
  });
}

/** What two avenants of one day both touch, once each: lines, obligations, parties and the end of the convention. */
export function conflictsOf(state: State): readonly Issue[] {
  const lines = subtree(state, state.racines).filter((line) => isDoubtful(state, line));
  const period = rivalProrogations(state).length > 0 ? ["convention.periode.fin"] : [];
  const duties = [...state.obligations].flatMap(([cle, line]) => (isContested(state, line) ? [cle] : []));
  const parties = rivalMoves(state).map((id) => `convention.parties.${id}`);
  return [...lines.map(({ adresse }) => adresse), ...duties, ...parties, ...period].map((adresse) =>
    issue("CONSOLIDATION_CONFLICT", [], { adresse }, { regle: "CV-80" }),
  );
}
