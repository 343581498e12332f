/** A territory checked once and made quick to ask: every issue with its path, in time n log n. */
import { type Issue, isCodeInsee, type Path } from "../primitives/index.js";
import { isAlreadyRead, issue } from "../primitives/internal.js";
import { populationInForce, populationIssues } from "./population.js";
import { type PeriodeTitulaire, readTransferts } from "./transfers.js";
import type { Commune, Competence, Groupement, Population, Territoire } from "./types.js";

/** A group and every commune known to belong to it. */
export interface GroupementIndexe {
  readonly siren: string;
  readonly nom: string;
  /** Listed members, then the communes that a transfer shows to be among the others. */
  readonly membres: readonly string[];
  readonly nombreMembres: number;
  readonly populationsMembres: readonly Population[];
}

/** What the questions about a territory look up. Never changed once made. */
export interface IndexTerritoire {
  readonly communes: ReadonlyMap<string, Commune>;
  readonly groupements: ReadonlyMap<string, GroupementIndexe>;
  /** By INSEE code and competence (`27103 planifier`), in order of dates. */
  readonly titulaires: ReadonlyMap<string, readonly PeriodeTitulaire[]>;
  /** SIREN of the groups of a commune, listed among the communes or not, in the order of the territory. */
  readonly appartenances: ReadonlyMap<string, readonly string[]>;
  /** Communes of which some transfer is recorded: the others, most of them, are answered without a look at each. */
  readonly communesConnues: ReadonlySet<string>;
}

/** The key of `titulaires`. */
export const titulaireKey = (commune: string, competence: Competence) => `${commune} ${competence}`;

interface Draft {
  readonly siren: string;
  readonly nom: string;
  readonly membres: string[];
  readonly nombreMembres: number;
  readonly populationsMembres: readonly Population[];
  readonly path: Path;
}

/** A territory made quick to ask, and what only its whole shows to be wrong. */
interface Indexed {
  readonly index: IndexTerritoire;
  readonly issues: readonly Issue[];
}

const known = new WeakMap<Territoire, Indexed>();

/**
 * Indexes a territory that has the right shape; once, since a territory that was read never changes.
 *
 * @returns the index, and every issue with its path: bodies given twice (`ID_DUPLICATE`), figures that cannot be
 *   (`POPULATION_*`), members that cannot be (`GROUP_OWN_MEMBER`, `MEMBER_IS_GROUP`, `MEMBER_DUPLICATE`,
 *   `MEMBER_COUNT_BELOW_LIST`, `MEMBERS_SUM_MISMATCH`), transfers that cannot be (`TRANSFER_*`, `COMMUNE_UNKNOWN`,
 *   `GROUPEMENT_UNKNOWN`)
 */
export function indexOf(territoire: Territoire): Indexed {
  const already = known.get(territoire);
  if (already !== undefined && isAlreadyRead(territoire)) return already;
  const made = makeIndex(territoire);
  known.set(territoire, made);
  return made;
}

function makeIndex(territoire: Territoire): Indexed {
  const issues: Issue[] = [];
  const communes = indexCommunes(territoire.communes, issues);
  const drafts = indexGroupements(territoire.groupements, issues);
  const memberships = new Map<string, string[]>();
  for (const { siren, membres } of drafts.values()) {
    const alone = [siren];
    for (const code of membres) join(memberships, alone, code, siren);
  }
  const sets = new Map<string, ReadonlySet<string>>();
  const isMember = ({ siren, membres }: Draft, code: string) => {
    const members = sets.get(siren) ?? new Set(membres);
    sets.set(siren, members);
    return members.has(code);
  };
  const unlisted = new Map<string, Set<string>>();
  const titulaires = readTransferts(territoire.transferts, issues, {
    isKnownCommune: (code) => communes.has(code) || memberships.has(code),
    isKnownGroupement: (siren) => drafts.has(siren),
    isOutside: (code, siren) => {
      const group = drafts.get(siren);
      return group !== undefined && !isMember(group, code) && !takesPlace(group, code, unlisted);
    },
  });
  for (const [code, siren] of titulaires.recus) {
    const group = drafts.get(siren);
    if (group === undefined || isMember(group, code)) continue;
    join(memberships, [siren], code, siren);
    group.membres.push(code);
  }
  for (const draft of drafts.values()) checkSum(draft, communes, issues);
  return {
    index: {
      communes,
      groupements: drafts,
      appartenances: memberships,
      titulaires: titulaires.periodes,
      communesConnues: titulaires.communes,
    },
    issues,
  };
}

/**
 * Whether a commune that the group does not list may be one of its other members: as many may as the stated number leaves
 * room for. A number below the list is reported on its own.
 */
function takesPlace(
  { siren, membres, nombreMembres }: Draft,
  code: string,
  unlisted: Map<string, Set<string>>,
): boolean {
  const taken = unlisted.get(siren) ?? new Set<string>();
  unlisted.set(siren, taken);
  const room = nombreMembres - membres.length;
  if (room >= 0 && !taken.has(code) && taken.size >= room) return false;
  taken.add(code);
  return true;
}

/** Adds a group to those of a commune. Most have one: the communes of one group then share one list. */
function join(memberships: Map<string, string[]>, alone: string[], code: string, siren: string): void {
  const groups = memberships.get(code);
  if (groups === undefined) memberships.set(code, alone);
  else if (groups.length === 1) memberships.set(code, [...groups, siren]);
  else groups.push(siren);
}

function indexCommunes(list: readonly Commune[], issues: Issue[]): ReadonlyMap<string, Commune> {
  const communes = new Map<string, Commune>();
  for (const [rank, commune] of list.entries()) {
    const { codeInsee, populations } = commune;
    populationIssues(populations, codeInsee, ["communes", rank, "populations"], issues);
    if (communes.has(codeInsee)) {
      issues.push(issue("ID_DUPLICATE", ["communes", rank, "codeInsee"], { id: codeInsee }));
    } else communes.set(codeInsee, commune);
  }
  return communes;
}

function indexGroupements(list: readonly Groupement[], issues: Issue[]): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const [rank, groupement] of list.entries()) {
    const path = ["groupements", rank];
    const { siren, nom, nombreMembres, populationsMembres = [] } = groupement;
    const membres = membersOf(groupement, [...path, "membres"], issues);
    populationIssues(populationsMembres, membres[0] ?? "", [...path, "populationsMembres"], issues);
    if (nombreMembres < membres.length) {
      const params = { nombre: String(nombreMembres), liste: membres.length };
      issues.push(issue("MEMBER_COUNT_BELOW_LIST", [...path, "nombreMembres"], params));
    }
    if (drafts.has(siren)) issues.push(issue("ID_DUPLICATE", [...path, "siren"], { id: siren }));
    else drafts.set(siren, { siren, nom, membres, nombreMembres, populationsMembres, path });
  }
  return drafts;
}

/** The communes of a list of members, once each. */
function membersOf({ siren, membres }: Groupement, path: Path, issues: Issue[]): string[] {
  const members = new Set<string>();
  for (const [rank, code] of membres.entries()) {
    const at = [...path, rank];
    if (code === siren) issues.push(issue("GROUP_OWN_MEMBER", at, { siren }));
    else if (!isCodeInsee(code)) issues.push(issue("MEMBER_IS_GROUP", at, { siren: code }));
    else if (members.has(code)) issues.push(issue("MEMBER_DUPLICATE", at, { code }));
    else members.add(code);
  }
  return [...members];
}

/**
 * The sums given for a group agree with the figures of its members, year by year: each is at least what they are known to
 * have, and the very sum once they are all known. A municipale is held against municipales, and is never above the totales.
 */
function checkSum(draft: Draft, communes: ReadonlyMap<string, Commune>, issues: Issue[]): void {
  draft.populationsMembres.forEach(({ valeur, nature, anneeApplication }, rank) => {
    const unlisted = draft.nombreMembres - draft.membres.length;
    let [same, lacking] = [0, unlisted];
    let [totale, bounded] = [0, unlisted];
    for (const code of draft.membres) {
      const populations = communes.get(code)?.populations ?? [];
      const own = populations.find((known) => known.nature === nature && known.anneeApplication === anneeApplication);
      const { min, max } = populationInForce(populations, anneeApplication);
      // Of a totale that is not given, the municipale is the least it may be.
      same += own?.valeur ?? (nature === "totale" ? min : 0);
      if (own === undefined) lacking += 1;
      totale += min;
      if (max !== min) bounded += 1;
    }
    const mismatch = (membres: number) => {
      const params = { somme: valeur, membres, annee: anneeApplication };
      issues.push(issue("MEMBERS_SUM_MISMATCH", [...draft.path, "populationsMembres", rank, "valeur"], params));
    };
    if (lacking > 0 ? same > valeur : same !== valeur) mismatch(same);
    else if (nature === "municipale" && bounded === 0 && valeur > totale) mismatch(totale);
  });
}
