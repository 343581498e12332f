/** From the events of a line to its versions: what each change made of the title, the text, the fiche and the list. */
import type { Equipement } from "../../convention/index.js";
import { boundsOf } from "../../convention/internal.js";
import type { Change, Creation, Deed, Line, State } from "./line-events.js";
import type { Contenu, VersionDisposition } from "./result.js";
import { mayBeOfOneDay } from "./timeline.js";

type Versions = [VersionDisposition, ...VersionDisposition[]];

/** The changes of a line by instruments that still stand. The creation stands, or the line would be gone. */
export function standingChanges(state: State, line: Line): readonly Change[] {
  return undoneRemoved(state, line).filter((change) => isShown(state, change));
}

/** The changes of a line by instruments that have not lapsed. */
function undoneRemoved(state: State, line: Line): readonly Change[] {
  return state.echus.size === 0 ? line.changes : line.changes.filter(({ instrument }) => !state.echus.has(instrument));
}

/** Whether a change shows: a second abrogation does once every earlier one has lapsed. */
function isShown(state: State, { couvertePar = [] }: Change): boolean {
  return couvertePar.every((instrument) => state.echus.has(instrument));
}

/** Every version of a line up to the state reached, oldest first. */
export function versionsOf(state: State, line: Line): Versions {
  const versions: Versions = [firstVersion(line.changes[0])];
  let last: VersionDisposition = versions[0];
  for (const change of standingChanges(state, line).slice(1)) {
    last = nextVersion(last, change);
    versions.push(last);
  }
  return versions;
}

/** The version that a change makes of the one before it. */
function nextVersion(before: VersionDisposition, change: Change): VersionDisposition {
  return { ...authorOf(change), ...contentAfter(before, change) };
}

/**
 * Whether two instruments that take effect on one day, or in an order that nobody knows, both changed the line; or two
 * errata of one day corrected it.
 */
export function isConflicting(state: State, line: Line): boolean {
  if (line.changes.length < 2) return line.changes[0].correctionContestee === true;
  const doubt = new LineDoubt(state);
  for (const change of undoneRemoved(state, line)) doubt.add(change);
  return doubt.isConflicting;
}

/** The doubt on a line, change after change; a change of an instrument that has lapsed is left out. */
class LineDoubt {
  private readonly state: State;
  private readonly doubt: Doubt<Change>;
  private isContested = false;
  /** Whether a change after the first gave a title, or a list of équipements. */
  private isRenamed = false;
  private hasLists = false;
  private count = 0;

  constructor(state: State) {
    this.state = state;
    this.doubt = new Doubt(state);
  }

  add(change: Change): void {
    const { operation, contenu, ajoutes, correctionContestee } = change;
    if (correctionContestee === true) this.isContested = true;
    this.doubt.add(change, this.leavesNothing(change), isShown(this.state, change));
    if (this.count > 0) {
      if (operation === "renommer") this.isRenamed = true;
      if (contenu?.equipements !== undefined || ajoutes !== undefined) this.hasLists = true;
    }
    this.count += 1;
  }

  /** An abrogation leaves nothing; a new text leaves the title, and the list of équipements unless it brings one. */
  private leavesNothing({ operation, contenu }: Change): boolean {
    if (operation === "abroger" || operation === "abrogerSousReserve") return true;
    return operation === "modifier" && !this.isRenamed && (!this.hasLists || contenu?.equipements !== undefined);
  }

  get isConflicting(): boolean {
    return this.isContested || this.doubt.isRival;
  }
}

/**
 * The doubt that deeds in their order leave. It may come from those since the last one that surely came after all before it
 * and leaves nothing of them: so a later avenant that replaces or abrogates a text ends the conflict of two avenants of one
 * day. Two neighbours among them that may be of one day are rivals; but an instrument that names the text of another comes
 * after it, however roughly their dates are known.
 */
export class Doubt<D extends Deed & { readonly vise?: string }> {
  isRival = false;
  private readonly convention: string;
  private previous: D | undefined;
  /** Last day on which one of the deeds so far may have been done. */
  private latest = "";

  constructor({ convention }: State) {
    this.convention = convention.id;
  }

  /** @param isSeen - false for a deed that settles what it settles, and that shows nowhere */
  add(deed: D, leavesNothing: boolean, isSeen = true): void {
    const { du, au } = boundsOf(deed.du);
    if (leavesNothing && this.latest !== "" && this.latest < du) {
      this.isRival = false;
      this.previous = undefined;
    }
    if (au > this.latest) this.latest = au;
    if (!isSeen || deed.instrument === this.convention) return;
    if (this.previous !== undefined && isRivalOf(this.previous, deed)) this.isRival = true;
    this.previous = deed;
  }
}

function isRivalOf(deed: Deed, next: Deed & { readonly vise?: string }): boolean {
  if (next.instrument === deed.instrument || !mayBeOfOneDay(deed.du, next.du)) return false;
  const sameDay = typeof deed.du === "string" && deed.du === next.du;
  return sameDay || next.vise !== deed.instrument;
}

/** A line as a replay goes on: its last version and whether it is in conflict, each change read once unless one lapses. */
export class LineReading {
  private readonly state: State;
  private readonly line: Line;
  private doubt: LineDoubt;
  private version: VersionDisposition;
  private read = 0;
  private lapsed = 0;

  constructor(state: State, line: Line) {
    this.state = state;
    this.line = line;
    this.doubt = new LineDoubt(state);
    this.version = firstVersion(line.changes[0]);
  }

  /** The line as the state now has it. */
  now(): { readonly version: VersionDisposition; readonly isConflicting: boolean } {
    const { state, line } = this;
    if (state.echus.size !== this.lapsed) this.startAgainIfUndone();
    for (; this.read < line.changes.length; this.read += 1) {
      const change = line.changes[this.read];
      if (change === undefined || state.echus.has(change.instrument)) continue;
      this.doubt.add(change);
      if (this.read > 0 && isShown(state, change)) this.version = nextVersion(this.version, change);
    }
    return { version: this.version, isConflicting: this.doubt.isConflicting };
  }

  private startAgainIfUndone(): void {
    const { state, line } = this;
    const newly = new Set([...state.echus].slice(this.lapsed));
    this.lapsed = state.echus.size;
    const undone = line.changes
      .slice(0, this.read)
      .some(({ instrument, couvertePar = [] }) => newly.has(instrument) || couvertePar.some((by) => newly.has(by)));
    if (!undone) return;
    this.read = 0;
    this.doubt = new LineDoubt(state);
    this.version = firstVersion(line.changes[0]);
  }
}

type Content = Pick<VersionDisposition, "titre" | "texte" | "texteIncomplet" | "fiche" | "equipements" | "reserve">;

function authorOf({ du, instrument, par, operation, corrigePar }: Change) {
  return { du, instrument, par, operation, ...(corrigePar === undefined ? {} : { corrigePar }) };
}

function firstVersion(change: Creation): VersionDisposition {
  return { ...authorOf(change), ...compact(change.contenu) };
}

/** A `switch`, not a matcher: this runs once for each change of each line (measured). The compiler holds it exhaustive. */
function contentAfter(before: Content, change: Change): Content {
  const { contenu = {}, titre, reserve, ajoutes = [], retires = [] } = change;
  const kept = before.titre === undefined ? {} : { titre: before.titre };
  switch (change.operation) {
    case "modifier": {
      const { texte, fiche, equipements = before.equipements } = contenu;
      return { ...kept, ...compact({ texte, fiche, equipements }) };
    }
    case "completer":
      return { ...kept, ...completed(before, contenu) };
    case "abroger":
    case "abrogerSousReserve":
      return { ...kept, ...compact({ reserve }) };
    case "modifierListeEquipements":
    case "absorber":
      return { ...content(before), equipements: withEquipements(before.equipements, ajoutes, retires) };
    case "renommer":
      return { ...content(before), ...compact({ titre }) };
    // These create a line, or touch none: what stands is kept.
    case "origine":
    case "ajouter":
    case "integrer":
    case "modifierEtCompleter":
    case "corriger":
    case "proroger":
    case "adherer":
    case "retirer":
    case "actualiserEcheance":
      return content(before);
    default:
      return change.operation satisfies never;
  }
}

/** The old text, then the new one; marked as incomplete when one of the two is not known. */
function completed(before: Content, { texte, fiche, equipements }: Contenu): Content {
  const texts = [before.texte, texte].filter((part) => part !== undefined);
  const incomplete =
    before.texteIncomplet === true || (texts.length === 1 && !bringsOther(texte, { fiche, equipements }));
  const lists = withEquipements(before.equipements, equipements ?? []);
  const fields = { ...before.fiche, ...fiche };
  return {
    ...(texts.length === 0 ? {} : { texte: texts.join("\n\n") }),
    ...(incomplete && texts.length > 0 ? { texteIncomplet: true as const } : {}),
    ...(Object.keys(fields).length === 0 ? {} : { fiche: fields }),
    ...(lists.length === 0 ? {} : { equipements: lists }),
  };
}

/** A list with more équipements, each in the place of the one that had its id, and without those removed. */
function withEquipements(
  before: Content["equipements"] = [],
  ajoutes: readonly Equipement[],
  retires: readonly string[] = [],
): readonly Equipement[] {
  const gone = new Set([...retires, ...ajoutes.map(({ id }) => id)]);
  return [...before.filter(({ id }) => !gone.has(id)), ...ajoutes];
}

/** A carrier without text that completes a fiche or a list leaves the text as it was: nothing is missing from it. */
function bringsOther(
  texte: string | undefined,
  { fiche, equipements }: { fiche: unknown; equipements: unknown },
): boolean {
  return texte === undefined && (fiche !== undefined || equipements !== undefined);
}

function content({ titre, texte, texteIncomplet, fiche, equipements }: Content): Content {
  return compact({ titre, texte, texteIncomplet, fiche, equipements });
}

/** The same object without its undefined members. */
function compact<T extends object>(value: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const present: { [Key in keyof T]?: Exclude<T[Key], undefined> } = {};
  for (const key of keysOf(value)) {
    const member = value[key];
    if (isPresent(member)) present[key] = member;
  }
  return present;
}

function keysOf<T extends object>(value: T): readonly (keyof T)[] {
  const keys: (keyof T)[] = [];
  for (const key in value) keys.push(key);
  return keys;
}

function isPresent<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}
