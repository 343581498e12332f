/** From the JSON of `@etalab/decoupage-administratif` to a territory: communes, groups, populations with their vintage. */
import { failure, type Issue, type Outcome, success } from "../primitives/index.js";
import { issue, readQuestion, refusal } from "../primitives/internal.js";
import {
  type Commune,
  type Groupement,
  type NatureGroupement,
  type Population,
  readDonneesTerritoire,
  readTerritoire,
  type Territoire,
} from "../territoire/index.js";
import { totalesSansEpci } from "./communes-sans-epci.js";
import type { DecoupageCommune, DecoupageGroupement, DecoupageJson, DecoupageMembre } from "./decoupage-types.js";
import { VERSIONS_DECOUPAGE, type VersionDecoupage } from "./decoupage-versions.js";
import { decoupageSchema } from "./schema.js";

/** The data set as the rest of the library reads it. */
export interface DecoupageLu {
  /** Every commune of today but those left aside, every group; no transfer, for the data set knows none. */
  readonly territoire: Territoire;
  /** Which figures are in it. */
  readonly version: VersionDecoupage;
  /** INSEE code of a former commune, or of a municipal arrondissement, to that of the commune of today. */
  readonly codesActuels: Readonly<Record<string, string>>;
  /** Codes left aside: overseas collectivities, where no text read says that the law applies. */
  readonly laissees: readonly string[];
}

const NATURES: ReadonlyMap<string, NatureGroupement> = new Map<string, NatureGroupement>([
  ["CC", "communauteCommunes"],
  ["CA", "communauteAgglomeration"],
  ["CU", "communauteUrbaine"],
  ["METRO", "metropole"],
  ["MET69", "metropole"],
  // An EPT is governed as a syndicat de communes.
  ["EPT", "syndicat"],
]);

/**
 * Reads the data set.
 *
 * The population totale comes from the members of `epci.json` only. The field `population` of `communes.json` is a
 * municipale of another year and is passed as such: it bounds the totale from below, it never stands for it. The totales
 * of `ept.json` are of that other year too. What is returned is frozen and known again by object: its index is made once. Four islands outside every group have the figures that the Insee published.
 *
 * @param files - the files of the package `@etalab/decoupage-administratif`, as JSON, and its version
 * @returns the territory and the codes of former communes; refused when the version is not in the table and the caller does
 *   not say which years its figures are of (`DATA_VERSION_UNKNOWN`), when the figures are not those of that version (`DATA_VERSION_MISMATCH`), when a totale is
 *   below its municipale (`POPULATION_TOTALE_BELOW_MUNICIPALE`), when a kind of group is not known
 *   (`DATA_TYPE_UNKNOWN`), or when the files have another shape (`TYPE_INVALID`, `FIELD_MISSING`). Warns of files from which the commune
 *   that tells the versions apart was taken out: nothing then checks the years of their figures (`DATA_VERSION_UNCHECKED`),
 *   and of an edition that rests on the caller's word (`DATA_EDITION_UNCHECKED`)
 *
 * @example
 * ```ts
 * import { readDecoupage } from "convention-territoriale/adapters";
 *
 * const commune = { code: "27999", nom: "Bourg", type: "commune-actuelle", population: 4046, anciensCodes: ["27998"] };
 * const membres = [{ code: "27999", nom: "Bourg", siren: "212709998", populationTotale: 4120, populationMunicipale: 4046 }];
 * const epci = [{ code: "200066405", nom: "CC", type: "CC", membres, populationTotale: 4120, populationMunicipale: 4046 }];
 * const read = readDecoupage({ version: "6.0.0", communes: [commune], epci, ept: [] });
 * if (read.ok) console.log(read.value.codesActuels, read.value.territoire.communes[0]?.nom);
 * // => { '27998': '27999' } Bourg
 * ```
 */
export function readDecoupage(files: DecoupageJson): Outcome<DecoupageLu> {
  const read = readQuestion<DecoupageJson>(decoupageSchema, files);
  if (!read.ok) return read;
  const json = read.value;
  const issues: Issue[] = [];
  const version = versionOf(json);
  if (version === undefined) {
    const params = { version: json.version, connues: VERSIONS_DECOUPAGE.map((known) => known.version).join(", ") };
    return failure([issue("DATA_VERSION_UNKNOWN", ["version"], params)]);
  }
  checkEdition(json, version, issues);
  const members = readMembers(json, version, issues);
  const paris = readParis(json, version);
  const current = json.communes.filter(({ type }) => type === "commune-actuelle");
  const source = `@etalab/decoupage-administratif ${version.version}`;
  const communes: Commune[] = [];
  const laissees: string[] = [];
  for (const commune of current) {
    if (commune.zone === "com") laissees.push(commune.code);
    else communes.push(toCommune(commune, members.get(commune.code), paris.get(commune.code), version, source));
    checkWitness(isWitness(commune.code, version), "population", commune.population, version, issues);
  }
  const groupements = readGroups(json, issues);
  const warnings = uncheckedOf(version, members, current);
  const refused = refusal(issues);
  if (refused !== undefined) return refused;
  const { limitesAu } = version;
  const france: Territoire = { nom: "France", limitesAu, communes, groupements, transferts: [] };
  const territoire = readTerritoire(france);
  if (!territoire.ok) return territoire;
  const codesActuels = formerCodes(json.communes, current);
  const lu: DecoupageLu = { territoire: territoire.value, version, codesActuels, laissees };
  readDonneesTerritoire.remember(lu);
  return success(lu, warnings);
}

type Members = ReadonlyMap<string, DecoupageMembre>;

/** Figures of the communes that belong to a group. */
function readMembers({ epci }: DecoupageJson, version: VersionDecoupage, issues: Issue[]): Members {
  const members = new Map<string, DecoupageMembre>();
  epci.forEach(({ membres }, rank) => {
    membres.forEach((member, position) => {
      const { code, populationTotale: totale, populationMunicipale: municipale } = member;
      const witness = isWitness(code, version);
      checkWitness(witness, "populationTotale", totale, version, issues);
      checkWitness(witness, "populationMunicipale", municipale, version, issues);
      if (totale !== undefined && municipale !== undefined && totale < municipale) {
        const params = { totale, municipale, annee: version.membres.anneeApplication };
        const path = ["epci", rank, "membres", position];
        issues.push(issue("POPULATION_TOTALE_BELOW_MUNICIPALE", path, params, { regle: "SP-10" }));
      }
      members.set(code, member);
    });
  });
  return members;
}

function checkWitness(
  isWitness: boolean,
  field: "populationTotale" | "populationMunicipale" | "population",
  found: number | undefined,
  version: VersionDecoupage,
  issues: Issue[],
): void {
  const { temoin } = version;
  if (!isWitness || temoin === undefined || found === temoin[field]) return;
  const params = { ...witnessOf(version), champ: field, attendu: temoin[field], trouve: String(found) };
  issues.push(issue("DATA_VERSION_MISMATCH", ["version"], params, { regle: "SP-12" }));
}

const witnessOf = ({ version, temoin }: VersionDecoupage) => ({ version, code: temoin?.code ?? "" });
const isWitness = (code: string, { temoin }: VersionDecoupage) => code === temoin?.code;

/** SP-12: the figures of an edition are of three years before the year in which they are in force. */
function checkEdition({ edition }: DecoupageJson, { temoin }: VersionDecoupage, issues: Issue[]): void {
  if (edition === undefined || temoin !== undefined) return;
  const { communes, membres, ept = membres } = edition;
  for (const [file, { millesime, anneeApplication: annee }] of Object.entries({ communes, membres, ept })) {
    if (millesime === annee - 3) continue;
    const params = { millesime, annee, attendu: annee - 3 };
    issues.push(issue("POPULATION_VINTAGE_MISMATCH", ["edition", file], params, { regle: "SP-12" }));
  }
}

/** What nothing checks: an edition on the caller's word, or a version without the commune that tells it from the others. */
function uncheckedOf(
  version: VersionDecoupage,
  members: Members,
  current: readonly DecoupageCommune[],
): readonly Issue[] {
  const { temoin, version: name } = version;
  if (temoin === undefined)
    return [issue("DATA_EDITION_UNCHECKED", ["edition"], { version: name }, { regle: "SP-12" })];
  if (members.has(temoin.code) && current.some(({ code }) => code === temoin.code)) return [];
  return [issue("DATA_VERSION_UNCHECKED", [], witnessOf(version), { regle: "SP-12" })];
}

/** The version of the table, or the edition that the caller vouches for. */
function versionOf({ version, edition }: DecoupageJson): VersionDecoupage | undefined {
  const known = VERSIONS_DECOUPAGE.find((candidate) => candidate.version === version);
  if (known !== undefined || edition === undefined) return known;
  const { communes, membres, ept = membres, limitesAu } = edition;
  const mayotte = { millesime: MAYOTTE_RECENSEE, anneeApplication: membres.anneeApplication };
  return { version, communes: { ...communes, nature: "municipale" }, membres, ept, limitesAu, mayotte };
}

/** Year of the last census of Mayotte whose figures are published. */
const MAYOTTE_RECENSEE = 2017;

/** Totales of the communes of Greater Paris, which `ept.json` gives for a year of its own. */
function readParis(
  { ept = [] }: DecoupageJson,
  { ept: year, version }: VersionDecoupage,
): ReadonlyMap<string, Population> {
  if (year === undefined) return new Map();
  const source = `@etalab/decoupage-administratif ${version}`;
  return new Map(
    ept.flatMap(({ membres }) =>
      membres.flatMap(({ code, populationTotale: valeur }): readonly (readonly [string, Population])[] =>
        valeur === undefined ? [] : [[code, { valeur, nature: "totale", ...year, source }]],
      ),
    ),
  );
}

function toCommune(
  { code, nom, population }: DecoupageCommune,
  member: DecoupageMembre | undefined,
  paris: Population | undefined,
  version: VersionDecoupage,
  source: string,
): Commune {
  const mayotte = code.startsWith("976");
  const { millesime, anneeApplication } = mayotte ? version.mayotte : version.membres;
  const populations: Population[] = [];
  if (member?.populationTotale !== undefined) {
    populations.push({ valeur: member.populationTotale, nature: "totale", millesime, anneeApplication, source });
  }
  if (member?.populationMunicipale !== undefined) {
    populations.push({
      valeur: member.populationMunicipale,
      nature: "municipale",
      millesime,
      anneeApplication,
      source,
    });
  }
  if (population !== undefined && !mayotte) {
    const { nature, ...year } = version.communes;
    populations.push({ valeur: population, nature, ...year, source });
  }
  const others = [...(paris === undefined ? [] : [paris]), ...(totalesSansEpci[code] ?? [])];
  const kept = mayotte ? populations.map((one) => keptInForce(one, version)) : [];
  const more = [...others, ...kept].filter((one) => !populations.some((known) => isSameFigure(known, one)));
  return { codeInsee: code, nom, populations: [...populations, ...more] };
}

const isSameFigure = (a: Population, b: Population) =>
  a.nature === b.nature && a.anneeApplication === b.anneeApplication;

/** Mayotte keeps its figures until others are published: they are in force too in the year of the newest ones. */
function keptInForce(population: Population, { communes }: VersionDecoupage): Population {
  return { ...population, anneeApplication: communes.anneeApplication };
}

function readGroups({ epci, ept = [] }: DecoupageJson, issues: Issue[]): readonly Groupement[] {
  const read = (file: "epci" | "ept", groups: readonly DecoupageGroupement[]) =>
    groups.flatMap(({ code, nom, type, membres }, rank): readonly Groupement[] => {
      const nature = NATURES.get(type);
      if (nature === undefined) {
        issues.push(issue("DATA_TYPE_UNKNOWN", [file, rank, "type"], { valeur: type }));
        return [];
      }
      const codes = membres.map((member) => member.code);
      return [{ siren: code, nom, nature, membres: codes, nombreMembres: codes.length }];
    });
  return [...read("epci", epci), ...read("ept", ept)];
}

/** Codes that lead to a commune of today, where the data set says so. */
function formerCodes(
  all: readonly DecoupageCommune[],
  current: readonly DecoupageCommune[],
): Readonly<Record<string, string>> {
  const today = new Set(current.map(({ code }) => code));
  const codes: [string, string][] = [];
  for (const { code, anciensCodes = [], chefLieu, commune, type } of all) {
    const target = type === "commune-actuelle" ? code : (chefLieu ?? commune);
    if (target === undefined || !today.has(target)) continue;
    for (const former of [code, ...anciensCodes]) if (!today.has(former)) codes.push([former, target]);
  }
  return Object.fromEntries(codes);
}
