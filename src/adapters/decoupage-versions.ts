/** Which figures each version of `@etalab/decoupage-administratif` holds: no field of the data set says it. */
import { deepFreeze } from "../primitives/index.js";

/** Year of figures, and civil year in which they are in force. */
export interface Millesime {
  readonly millesime: number;
  readonly anneeApplication: number;
}

/** The figures of one version, file by file. */
export interface VersionDecoupage {
  readonly version: string;
  /** `population` of `communes.json`: a municipale. */
  readonly communes: Millesime & { readonly nature: "municipale" };
  /** `populationTotale` and `populationMunicipale` of the members in `epci.json`. */
  readonly membres: Millesime;
  /** Mayotte is outside the yearly census cycle: its figures are those of the census of 2017, in both files. */
  readonly mayotte: Millesime;
  /** A commune whose figures tell this version from the others: what is claimed of the version is checked on it. */
  readonly temoin: {
    readonly code: string;
    readonly populationTotale: number;
    readonly populationMunicipale: number;
    readonly population: number;
  };
}

const FIGURES_2025: Omit<VersionDecoupage, "version"> = {
  communes: { nature: "municipale", millesime: 2023, anneeApplication: 2026 },
  membres: { millesime: 2022, anneeApplication: 2025 },
  mayotte: { millesime: 2017, anneeApplication: 2025 },
  temoin: { code: "27056", populationTotale: 10050, populationMunicipale: 9801, population: 9765 },
};

/** Versions whose figures were compared with published ones; both hold the same. A version that is not here is refused. */
export const VERSIONS_DECOUPAGE: readonly VersionDecoupage[] = deepFreeze([
  { version: "5.3.0", ...FIGURES_2025 },
  { version: "6.0.0", ...FIGURES_2025 },
]);
