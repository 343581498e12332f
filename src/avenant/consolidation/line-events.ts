/**
 * The consolidated text while it is being built, as a record of events: what each instrument did to each line. A lapse
 * only marks the instrument; reading skips what it did. Private to this folder: `consolidate` shows it as plain data.
 */
import { match, P } from "ts-pattern";
import {
  addressOf,
  type Convention,
  type Disposition,
  type Equipement,
  type JourBorne,
  type Obligation,
  type Partie,
} from "../../convention/index.js";
import { type Bounds, boundsOfPeriod } from "../../convention/internal.js";
import type { Contenu, VersionDisposition } from "./result.js";

/** What an instrument did to a line. The first change of a line is its creation. */
export interface Change {
  readonly instrument: string;
  readonly du: JourBorne;
  /** Path, in that instrument, of the disposition that says so. */
  readonly par: string;
  readonly operation: VersionDisposition["operation"];
  readonly contenu?: Contenu;
  readonly titre?: string;
  readonly reserve?: string;
  readonly ajoutes?: readonly Equipement[];
  readonly retires?: readonly string[];
  readonly corrigePar?: VersionDisposition["corrigePar"];
  /** Set when two avenants of one day correct this text: nobody can say which erratum prevails. */
  readonly correctionContestee?: true;
  /** Instrument by whose address the operation names the line. */
  readonly vise?: string;
  /**
   * Instruments that had abrogated the line before: this abrogation of what holds the line shows only once they have all
   * lapsed.
   */
  readonly couvertePar?: readonly string[];
}

/** What made a line: it brings the text as first written. */
export type Creation = Change & { readonly contenu: Contenu };

/** The life of one disposition, under the address where it first appeared. */
export interface Line {
  readonly adresse: string;
  readonly parent: Line | undefined;
  readonly source: Disposition;
  readonly enfants: Line[];
  readonly alias: { readonly adresse: string; readonly instrument: string }[];
  readonly changes: [Creation, ...Change[]];
  /** Abrogations of it. */
  readonly abrogePar: Deed[];
  /** Obligations that its text states. */
  readonly obligations: ObligationLine[];
}

/** What an instrument did, and when it takes effect. */
export interface Deed {
  readonly instrument: string;
  readonly du: JourBorne;
}

/** An obligation, what ended it and what changed it. */
export interface ObligationLine {
  readonly obligation: Obligation;
  readonly instrument: string;
  readonly depuis: JourBorne;
  readonly clause: Line | undefined;
  readonly fins: Deed[];
  readonly changements: (Deed & { readonly valeurs: Partial<Obligation> })[];
}

/** Something that happened to the convention beside its lines. */
export type Evenement = { readonly instrument: string; readonly du: JourBorne; readonly par: string } & (
  | { readonly type: "adherer"; readonly partie: Partie }
  | { readonly type: "retirer"; readonly partie: string }
  | { readonly type: "absorber"; readonly contrat: string }
  | { readonly type: "integrer"; readonly document: string; readonly line: Line; readonly obligation?: string }
);

export interface State {
  readonly convention: Convention;
  /** From any address to its line, and the instrument that gave it that name. */
  readonly addresses: Map<string, { readonly line: Line; readonly instrument: string }>;
  /** Lines without a parent, in the order of the text. */
  readonly racines: Line[];
  readonly obligations: Map<string, ObligationLine>;
  /** Keys of the obligations that each instrument states or ends. */
  readonly obligationsDe: Map<string, string[]>;
  readonly evenements: Evenement[];
  /** Parties of the day, by id. */
  readonly parties: Map<string, Partie>;
  readonly prorogations: { readonly instrument: string; readonly du: string; readonly fin: string }[];
  /** Avenants past their own end. */
  readonly echus: Set<string>;
  /** Last day of the convention, prorogations included, as far as it is known. */
  fin: Bounds;
}

export function emptyState(convention: Convention): State {
  return {
    convention,
    addresses: new Map(),
    racines: [],
    obligations: new Map(),
    obligationsDe: new Map(),
    evenements: [],
    parties: new Map(convention.parties.map((partie) => [partie.id, partie])),
    prorogations: [],
    echus: new Set(),
    fin: boundsOfPeriod(convention.periode).fin,
  };
}

/** The line that an address names, by its own name or by an alias; undefined when what named it has lapsed. */
export function lineAt(state: State, adresse: string): Line | undefined {
  const named = state.addresses.get(adresse);
  if (named === undefined || state.echus.has(named.instrument) || isGone(state, named.line)) return undefined;
  return named.line;
}

/** Whether the line, or one above it, was brought by an instrument that has lapsed. */
export function isGone(state: State, line: Line): boolean {
  for (let at: Line | undefined = line; at !== undefined; at = at.parent) {
    if (state.echus.has(at.changes[0].instrument)) return true;
  }
  return false;
}

/** Abrogations of a line that still stand. */
export function standingAbrogations(state: State, line: Line): readonly Deed[] {
  return line.abrogePar.filter(({ instrument }) => !state.echus.has(instrument));
}

/** What abrogated a line and still stands, if anything. */
export function abrogationOf(state: State, line: Line): Deed | undefined {
  return line.abrogePar.find(({ instrument }) => !state.echus.has(instrument));
}

/** The instrument that ended an obligation and still stands, if any. */
export function enderOf(state: State, line: ObligationLine): Deed | undefined {
  return line.fins.find(({ instrument }) => !state.echus.has(instrument));
}

/** Makes an address name a line. The first line to take an address keeps it. */
export function addAlias(state: State, adresse: string, line: Line, instrument: string): void {
  if (state.addresses.has(adresse)) return;
  state.addresses.set(adresse, { line, instrument });
  line.alias.push({ adresse, instrument });
}

/** The address of a child of this line, or of a root of this instrument. */
export function childAddress(parent: Line | undefined, instrument: string, id: string): string {
  return parent === undefined ? addressOf(instrument, id) : `${parent.adresse}/${id}`;
}

export function addLine(
  state: State,
  adresse: string,
  parent: Line | undefined,
  source: Disposition,
  first: Creation,
): Line {
  const line: Line = {
    adresse,
    parent,
    source,
    enfants: [],
    alias: [],
    changes: [first],
    abrogePar: [],
    obligations: [],
  };
  state.addresses.set(adresse, { line, instrument: first.instrument });
  (parent === undefined ? state.racines : parent.enfants).push(line);
  return line;
}

/** The lines of a subtree that have not gone, parents before children, in the order of the text. Without recursion. */
export function subtree(state: State, roots: readonly Line[]): readonly Line[] {
  const found: Line[] = [];
  const pending = [...roots].reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (state.echus.has(next.changes[0].instrument)) continue;
    found.push(next);
    for (const child of [...next.enfants].reverse()) pending.push(child);
  }
  return found;
}

/** Marks an avenant as past its own end: what it did is undone (section 11 of the rules on conventions). */
export function lapse(state: State, instrument: string): void {
  state.echus.add(instrument);
  if (state.prorogations.some((one) => one.instrument === instrument)) {
    state.fin = boundsOfPeriod(state.convention.periode).fin;
    for (const { instrument: by, fin } of state.prorogations) if (!state.echus.has(by)) prolong(state, fin);
  }
  if (state.evenements.some((one) => one.instrument === instrument)) {
    state.parties.clear();
    for (const partie of state.convention.parties) state.parties.set(partie.id, partie);
    for (const event of state.evenements) if (!state.echus.has(event.instrument)) seatParties(state, event);
  }
}

/** Notes that an instrument states or ends an obligation. */
export function noteObligation({ obligationsDe }: State, instrument: string, cle: string): void {
  const noted = obligationsDe.get(instrument);
  if (noted === undefined) obligationsDe.set(instrument, [cle]);
  else noted.push(cle);
}

/** Moves the end of the convention, never back. */
export function prolong(state: State, fin: string): void {
  const { du, au } = state.fin;
  if (fin > du) state.fin = { du: fin, au: fin > au ? fin : au };
}

/** Keeps an event, and the parties as it leaves them. */
export function record(state: State, event: Evenement): void {
  state.evenements.push(event);
  seatParties(state, event);
}

function seatParties(state: State, event: Evenement): void {
  match(event)
    .with({ type: "adherer" }, ({ partie }) => void state.parties.set(partie.id, partie))
    .with({ type: "retirer" }, ({ partie }) => void state.parties.delete(partie))
    .with({ type: P.union("absorber", "integrer") }, () => undefined)
    .exhaustive();
}
