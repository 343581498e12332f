/** A territory checked once and made quick to ask: every issue with its path, in time n log n. */
import {
  failure,
  type Issue,
  isCodeInsee,
  isSiren,
  issue,
  type Outcome,
  type Path,
  refusal,
  success,
} from "../primitives/index.js";
import { populationInForce, readPopulations } from "./population.js";
import { type Fields, isFields, readFields, readList, readText, shapeIssue, show } from "./shape.js";
import { type PeriodeTitulaire, readTransferts } from "./transfers.js";
import type { Competence, Population, Territoire } from "./types.js";

/** A commune whose figures were checked. */
export interface CommuneIndexee {
  readonly codeInsee: string;
  readonly nom: string;
  readonly populations: readonly Population[];
}

/** A group and every commune known to belong to it. */
export interface GroupementIndexe {
  readonly siren: string;
  readonly nom: string;
  /** Listed members, then the communes that a transfer shows to be among the others. */
  readonly membres: readonly string[];
  readonly nombreMembres: number;
  readonly populationsMembres: readonly Population[];
}

/** What the questions about a territory look up. Made by `indexTerritoire`, never changed. */
export interface IndexTerritoire {
  readonly communes: ReadonlyMap<string, CommuneIndexee>;
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

/**
 * Checks a territory and indexes it.
 *
 * @returns the index; else every issue at once, each with its path: codes and figures that are not valid
 *   (`CODE_INSEE_INVALID`, `SIREN_INVALID`, `POPULATION_*`), bodies given twice (`ID_DUPLICATE`), members that cannot be
 *   (`GROUP_OWN_MEMBER`, `MEMBER_IS_GROUP`, `MEMBER_DUPLICATE`, `MEMBER_COUNT_BELOW_LIST`, `MEMBERS_SUM_MISMATCH`),
 *   transfers that cannot be (`TRANSFER_*`, `COMMUNE_UNKNOWN`, `GROUPEMENT_UNKNOWN`)
 */
export function indexTerritoire(territoire: Territoire): Outcome<IndexTerritoire> {
  if (!isFields(territoire)) return failure([shapeIssue(["territoire"], "objet")]);
  const fields: Fields = territoire;
  const issues: Issue[] = [];
  const communes = readCommunes(fields["communes"], issues);
  const drafts = readGroupements(fields["groupements"], issues);
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
  const transferts = readList(fields["transferts"], ["territoire", "transferts"], issues);
  const titulaires = readTransferts(transferts, ["territoire", "transferts"], issues, {
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
  const refused = refusal(issues);
  if (refused) return refused;
  return success({
    communes,
    groupements: drafts,
    appartenances: memberships,
    titulaires: titulaires.periodes,
    communesConnues: titulaires.communes,
  });
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

function readCommunes(value: unknown, issues: Issue[]): Map<string, CommuneIndexee> {
  const communes = new Map<string, CommuneIndexee>();
  readList(value, ["territoire", "communes"], issues).forEach((entry, rank) => {
    const path = ["territoire", "communes", rank];
    const fields = readFields(entry, path, issues);
    if (fields === undefined) return;
    const code = fields["codeInsee"];
    const nom = readText(fields["nom"], [...path, "nom"], issues);
    const populations = readPopulations(fields["populations"], show(code), [...path, "populations"], issues);
    if (!isCodeInsee(code)) {
      issues.push(issue("CODE_INSEE_INVALID", [...path, "codeInsee"], { valeur: show(code) }));
    } else if (communes.has(code)) {
      issues.push(issue("ID_DUPLICATE", [...path, "codeInsee"], { id: code }));
    } else {
      communes.set(code, { codeInsee: code, nom, populations });
    }
  });
  return communes;
}

function readGroupements(value: unknown, issues: Issue[]): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  readList(value, ["territoire", "groupements"], issues).forEach((entry, rank) => {
    const path = ["territoire", "groupements", rank];
    const fields = readFields(entry, path, issues);
    if (fields === undefined) return;
    const { siren, nombreMembres, populationsMembres } = fields;
    const nom = readText(fields["nom"], [...path, "nom"], issues);
    const membres = readMembres(fields["membres"], siren, [...path, "membres"], issues);
    const populations =
      populationsMembres === undefined
        ? []
        : readPopulations(populationsMembres, membres[0] ?? "", [...path, "populationsMembres"], issues);
    const count = typeof nombreMembres === "number" && Number.isSafeInteger(nombreMembres) ? nombreMembres : -1;
    if (count < membres.length) {
      const params = { nombre: show(nombreMembres), liste: membres.length };
      issues.push(issue("MEMBER_COUNT_BELOW_LIST", [...path, "nombreMembres"], params));
    }
    if (!isSiren(siren)) {
      issues.push(issue("SIREN_INVALID", [...path, "siren"], { valeur: show(siren) }));
    } else if (drafts.has(siren)) {
      issues.push(issue("ID_DUPLICATE", [...path, "siren"], { id: siren }));
    } else {
      drafts.set(siren, { siren, nom, membres, nombreMembres: count, populationsMembres: populations, path });
    }
  });
  return drafts;
}

function readMembres(value: unknown, siren: unknown, path: Path, issues: Issue[]): string[] {
  const members = new Set<string>();
  readList(value, path, issues).forEach((code, rank) => {
    const at = [...path, rank];
    if (isCodeInsee(code)) {
      if (members.has(code)) issues.push(issue("MEMBER_DUPLICATE", at, { code }));
      members.add(code);
    } else if (code === siren) {
      issues.push(issue("GROUP_OWN_MEMBER", at, { siren: show(siren) }));
    } else if (isSiren(code)) {
      issues.push(issue("MEMBER_IS_GROUP", at, { siren: code }));
    } else {
      issues.push(issue("CODE_INSEE_INVALID", at, { valeur: show(code) }));
    }
  });
  return [...members];
}

/**
 * The sums given for a group agree with the figures of its members, year by year: each is at least what they are known to
 * have, and the very sum once they are all known. A municipale is held against municipales, and is never above the totales.
 */
function checkSum(
  draft: Draft,
  communes: ReadonlyMap<string, { readonly populations: readonly Population[] }>,
  issues: Issue[],
): void {
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
