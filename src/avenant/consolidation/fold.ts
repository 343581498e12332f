/** From the events of a line to its versions: what each change made of the title, the text, the fiche and the list. */
import type { Equipement } from "../../convention/index.js";
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
    last = { ...authorOf(change), ...contentAfter(last, change) };
    versions.push(last);
  }
  return versions;
}

/**
 * Whether two instruments that take effect on one day, or in an order that nobody knows, both changed the line; or two
 * errata of one day corrected it.
 */
export function isConflicting(state: State, line: Line): boolean {
  if (line.changes.length < 2) return line.changes[0].correctionContestee === true;
  const changes = undoneRemoved(state, line);
  if (changes.some(({ correctionContestee }) => correctionContestee === true)) return true;
  const doubtful = sinceSettled(changes, leavesNothingOf).filter((change) => isShown(state, change));
  return areRival(state, doubtful);
}

/**
 * The deeds that a doubt may still come from: those since the last one that surely came after all before it and leaves
 * nothing of them. So a later avenant that replaces or abrogates a text ends the conflict of two avenants of one day.
 */
export function sinceSettled<D extends Deed>(
  deeds: readonly D[],
  leavesNothing: (deed: D, before: readonly D[]) => boolean,
): readonly D[] {
  for (let rank = deeds.length - 1; rank > 0; rank -= 1) {
    const [deed, before] = [deeds[rank], deeds.slice(0, rank)];
    if (deed === undefined || !leavesNothing(deed, before)) continue;
    if (before.every(({ du }) => !mayBeOfOneDay(du, deed.du))) return deeds.slice(rank);
  }
  return deeds;
}

/** An abrogation leaves nothing; a new text leaves the title, and the list of équipements unless it brings one. */
function leavesNothingOf({ operation, contenu }: Change, before: readonly Change[]): boolean {
  if (operation === "abroger" || operation === "abrogerSousReserve") return true;
  if (operation !== "modifier") return false;
  const amended = before.slice(1);
  const lists = amended.some((one) => one.contenu?.equipements !== undefined || one.ajoutes !== undefined);
  return amended.every((one) => one.operation !== "renommer") && (!lists || contenu?.equipements !== undefined);
}

/**
 * Whether two neighbours among deeds in their order may be of one day. An instrument that names the text of another
 * comes after it, however roughly their dates are known.
 */
export function areRival(state: State, deeds: readonly (Deed & { readonly vise?: string })[]): boolean {
  const amending = deeds.filter(({ instrument }) => instrument !== state.convention.id);
  return amending.some((deed, rank) => {
    const next = amending[rank + 1];
    if (next === undefined || next.instrument === deed.instrument || !mayBeOfOneDay(deed.du, next.du)) return false;
    const sameDay = typeof deed.du === "string" && deed.du === next.du;
    return sameDay || next.vise !== deed.instrument;
  });
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
