/** From the JSON of `@etalab/decoupage-administratif` to a territory: communes, groups, populations with their vintage. */
import { failure, type Issue, issue, type Outcome, refusal, success } from "../primitives/index.js";
import {
  type Commune,
  checkShape,
  type Groupement,
  type NatureGroupement,
  type Population,
  type Shape,
  type Territoire,
} from "../territoire/index.js";
import type { DecoupageCommune, DecoupageGroupement, DecoupageJson, DecoupageMembre } from "./decoupage-types.js";
import { VERSIONS_DECOUPAGE, type VersionDecoupage } from "./decoupage-versions.js";

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
 * municipale of another year and is passed as such: it bounds the totale from below, it never stands for it. A commune
 * outside every group has no other figure.
 *
 * @returns the territory and the codes of former communes; refused when the version is not in the table
 *   (`DATA_VERSION_UNKNOWN`), when the figures are not those of that version (`DATA_VERSION_MISMATCH`), when a totale is
 *   below its municipale (`POPULATION_TOTALE_BELOW_MUNICIPALE`), when a kind of group is not known
 *   (`DATA_TYPE_UNKNOWN`), or when the files have another shape (`SHAPE_INVALID`). Warns of files from which the commune
 *   that tells the versions apart was taken out: nothing then checks the years of their figures (`DATA_VERSION_UNCHECKED`)
 */
export function readDecoupage(json: DecoupageJson): Outcome<DecoupageLu> {
  const issues: Issue[] = [];
  checkShape(json, JSON_SHAPE, [], issues);
  const misshapen = refusal(issues);
  if (misshapen !== undefined) return misshapen;
  const version = VERSIONS_DECOUPAGE.find((candidate) => candidate.version === json.version);
  if (version === undefined) {
    const params = { version: json.version, connues: VERSIONS_DECOUPAGE.map((known) => known.version).join(", ") };
    return failure([issue("DATA_VERSION_UNKNOWN", ["version"], params)]);
  }
  const members = readMembers(json, version, issues);
  const current = json.communes.filter(({ type }) => type === "commune-actuelle");
  const source = `@etalab/decoupage-administratif ${version.version}`;
  const communes: Commune[] = [];
  const laissees: string[] = [];
  for (const commune of current) {
    if (commune.zone === "com") laissees.push(commune.code);
    else communes.push(toCommune(commune, members.get(commune.code), version, source));
    checkWitness(commune.code === version.temoin.code, "population", commune.population, version, issues);
  }
  const groupements = readGroups(json, issues);
  const unchecked = !members.has(version.temoin.code) || !current.some(({ code }) => code === version.temoin.code);
  const warnings = unchecked ? [issue("DATA_VERSION_UNCHECKED", [], witnessOf(version), { regle: "SP-12" })] : [];
  const refused = refusal(issues);
  if (refused !== undefined) return refused;
  const territoire: Territoire = { nom: "France", communes, groupements, transferts: [] };
  return success({ territoire, version, codesActuels: formerCodes(json.communes, current), laissees }, warnings);
}

const GROUPS: Shape = [
  {
    code: "texte",
    nom: "texte",
    type: "texte",
    membres: [{ code: "texte", nom: "texte", "populationTotale?": "nombre", "populationMunicipale?": "nombre" }],
  },
];
const JSON_SHAPE: Shape = {
  version: "texte",
  communes: [
    {
      code: "texte",
      nom: "texte",
      type: "texte",
      "zone?": "texte",
      "population?": "nombre",
      "anciensCodes?": ["texte"],
      "chefLieu?": "texte",
      "commune?": "texte",
    },
  ],
  epci: GROUPS,
  "ept?": GROUPS,
};

type Members = ReadonlyMap<string, DecoupageMembre>;

/** Figures of the communes that belong to a group. */
function readMembers({ epci }: DecoupageJson, version: VersionDecoupage, issues: Issue[]): Members {
  const members = new Map<string, DecoupageMembre>();
  epci.forEach(({ membres }, rank) => {
    membres.forEach((member, position) => {
      const { code, populationTotale: totale, populationMunicipale: municipale } = member;
      const witness = code === version.temoin.code;
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
  if (!isWitness || found === temoin[field]) return;
  const params = { ...witnessOf(version), champ: field, attendu: temoin[field], trouve: String(found) };
  issues.push(issue("DATA_VERSION_MISMATCH", ["version"], params, { regle: "SP-12" }));
}

const witnessOf = ({ version, temoin }: VersionDecoupage) => ({ version, code: temoin.code });

function toCommune(
  { code, nom, population }: DecoupageCommune,
  member: DecoupageMembre | undefined,
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
  return { codeInsee: code, nom, populations };
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
