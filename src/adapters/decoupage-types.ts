/** The parts of the data set `@etalab/decoupage-administratif` that the adapter reads, as its JSON files write them. */
import type { EditionDecoupage } from "./decoupage-versions.js";

/** An entry of `data/communes.json`: communes of today, and the former ones that they came from. */
export interface DecoupageCommune {
  readonly code: string;
  readonly nom: string;
  /** `commune-actuelle`, `commune-deleguee`, `commune-associee` or `arrondissement-municipal`. */
  readonly type: string;
  /** `metro`, `drom` or `com`. */
  readonly zone?: string;
  /** A population municipale, whatever the name of the field. */
  readonly population?: number;
  /** Codes of communes that merged into this one and have no entry. */
  readonly anciensCodes?: readonly string[];
  /** Commune of today, for a commune déléguée or associée. */
  readonly chefLieu?: string;
  /** Commune of today, for a municipal arrondissement. */
  readonly commune?: string;
}

/** A member of a group. */
export interface DecoupageMembre {
  readonly code: string;
  readonly nom: string;
  readonly populationTotale?: number;
  readonly populationMunicipale?: number;
}

/** An entry of `data/epci.json` or `data/ept.json`. */
export interface DecoupageGroupement {
  readonly code: string;
  readonly nom: string;
  /** `CC`, `CA`, `CU`, `METRO`, `MET69` or `EPT`. */
  readonly type: string;
  readonly membres: readonly DecoupageMembre[];
}

/** What the adapter is given: the parsed files, and the version of the package that they come from. */
export interface DecoupageJson {
  /** `version` of the package: `6.0.0`. The files themselves do not say of which year their figures are. */
  readonly version: string;
  readonly communes: readonly DecoupageCommune[];
  readonly epci: readonly DecoupageGroupement[];
  /** Établissements publics territoriaux of Greater Paris, which may hold competences too. */
  readonly ept?: readonly DecoupageGroupement[];
  /**
   * For a version that `VERSIONS_DECOUPAGE` does not have: which years its figures are of, and of which day its boundaries,
   * on the word of the caller. Left aside for the others.
   */
  readonly edition?: EditionDecoupage;
}
