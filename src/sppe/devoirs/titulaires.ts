/** Who may hold an object for one commune on one day, from what is recorded: one body when it is known, several when not. */
import type { CivilDate } from "../../primitives/index.js";
import { deepFreeze } from "../../primitives/internal.js";
import type { Competence, IndexTerritoire, PeriodeTitulaire } from "../../territoire/index.js";
import { CONSERVEE, holderAt, notHoldersAt, titulaireKey } from "../../territoire/internal.js";

/** The bodies that may answer for an object of a commune. There is at least one; when there is one, it does. */
export interface Titulaires {
  /** Whether the commune itself may. */
  readonly commune: boolean;
  /** SIREN of the groups that may. */
  readonly vers: readonly string[];
  /** First day of the transfer, when there is one holder and it is recorded. */
  readonly depuis: string | undefined;
  /** Two bodies are known to hold one competence each of an object that serves both. */
  readonly partage: boolean;
}

const NONE: readonly string[] = deepFreeze([]);

/**
 * Holders of an object for a commune.
 *
 * What is not recorded may be anywhere: at the commune, or at any group that it belongs to (SP-29). A commune that the
 * territory puts in no group has nobody to transfer to. An object that serves two competences held by two bodies may be
 * with either: no text read says which.
 */
export function titulairesOf(
  index: IndexTerritoire,
  code: string,
  competences: readonly Competence[],
  at: CivilDate,
): Titulaires {
  const groupements = index.appartenances.get(code) ?? NONE;
  if (!index.communesConnues.has(code)) {
    return { commune: true, vers: groupements, depuis: undefined, partage: false };
  }
  const possibles = new Set<string>();
  const recorded = new Set<string>();
  let depuis: string | undefined = "";
  for (const competence of competences) {
    const periodes = index.titulaires.get(titulaireKey(code, competence));
    const period = holderAt(periodes, at);
    if (period === undefined) {
      const candidates = candidatesAt(index, code, periodes, at);
      for (const body of candidates) possibles.add(body);
      const [only] = candidates;
      if (candidates.length > 1 || only === undefined) continue;
      recorded.add(only);
      depuis = undefined;
    } else {
      const body = period.titulaire === CONSERVEE ? code : period.titulaire;
      possibles.add(body);
      recorded.add(body);
      depuis = depuis === undefined || period.du === undefined ? undefined : period.du > depuis ? period.du : depuis;
    }
  }
  const commune = possibles.delete(code);
  const vers = [...possibles];
  const one = !commune && vers.length === 1 && depuis !== "";
  return { commune, vers, depuis: one ? depuis : undefined, partage: recorded.size > 1 };
}

/** The commune and its groups, without those known not to hold the competence. All of them when none would be left. */
function candidatesOf(code: string, groupements: readonly string[], others: readonly string[]): readonly string[] {
  const all = [code, ...groupements];
  const left = others.length === 0 ? all : all.filter((body) => !others.includes(body === code ? CONSERVEE : body));
  return left.length === 0 ? all : left;
}

/** The same on a day that no period covers. */
function candidatesAt(
  index: IndexTerritoire,
  code: string,
  periodes: readonly PeriodeTitulaire[] | undefined,
  at: CivilDate,
): readonly string[] {
  return candidatesOf(code, index.appartenances.get(code) ?? NONE, notHoldersAt(periodes, at));
}

/** The one candidate, in the words of a transfer (SP-20b). */
function onlyOne(candidates: readonly string[], code: string): string | undefined {
  const [only, second] = candidates;
  return second === undefined && only === code ? CONSERVEE : second === undefined ? only : undefined;
}

/** Whether one group holds an object of one of its members: for sure, maybe, or not. */
export interface Tenue {
  readonly tient: "oui" | "peutEtre" | "non";
  readonly partage: boolean;
  /** It surely holds one competence of several, and no other group may hold another. */
  readonly enPartie: boolean;
}

const MAYBE: Tenue = deepFreeze({ tient: "peutEtre", partage: false, enPartie: false });

/** The same question as `titulairesOf` asked by one group, in a time that the other groups of the commune do not change. */
export function tenueBy(
  index: IndexTerritoire,
  code: string,
  siren: string,
  competences: readonly Competence[],
  at: CivilDate,
): Tenue {
  if (!index.communesConnues.has(code)) return MAYBE;
  let [mine, unknown] = [0, 0];
  let body: string | undefined;
  let [partage, elsewhere] = [false, false];
  for (const competence of competences) {
    const periodes = index.titulaires.get(titulaireKey(code, competence));
    const candidates = holderAt(periodes, at) === undefined ? candidatesAt(index, code, periodes, at) : [];
    const holder = holderAt(periodes, at)?.titulaire ?? onlyOne(candidates, code);
    if (holder === undefined) {
      if (candidates.includes(siren)) unknown += 1;
      elsewhere ||= candidates.some((body) => body !== code && body !== siren);
      continue;
    }
    if (holder === siren) mine += 1;
    else elsewhere ||= holder !== CONSERVEE;
    partage ||= body !== undefined && body !== holder;
    body = holder;
  }
  const tient = mine === competences.length ? "oui" : mine + unknown > 0 ? "peutEtre" : "non";
  return { tient, partage, enPartie: mine > 0 && tient !== "oui" && !elsewhere };
}
