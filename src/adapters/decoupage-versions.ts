/** Which figures each version of `@etalab/decoupage-administratif` holds: no field of the data set says it. */
import { deepFreeze } from "../primitives/internal.js";

/** Year of figures, and civil year in which they are in force. */
export interface Millesime {
  readonly millesime: number;
  readonly anneeApplication: number;
}

/** What a caller says of an edition that the table does not have: nothing in the files tells it. */
export interface EditionDecoupage {
  /** `population` of `communes.json`: a municipale. */
  readonly communes: Millesime;
  /** `populationTotale` and `populationMunicipale` of the members in `epci.json`. */
  readonly membres: Millesime;
  /** The same in `ept.json`; those of `epci.json` when nothing is said. */
  readonly ept?: Millesime;
  /** Day of the boundaries: `2027-01-01`. */
  readonly limitesAu: string;
}

/** Of which year the figures of the file are: no column says it. */
export interface OptionsInsee extends Millesime {
  /** Name of the source in the answers; `Insee, populations de référence 2023` by default. */
  readonly source?: string;
}

/** The figures of one version, file by file. */
export interface VersionDecoupage extends EditionDecoupage {
  readonly version: string;
  readonly communes: Millesime & { readonly nature: "municipale" };
  /** Mayotte is outside the yearly census cycle: its figures are those of the census of 2017, in both files. */
  readonly mayotte: Millesime;
  /** A commune whose figures tell this version from the others: absent for an edition that rests on the caller's word. */
  readonly temoin?: {
    readonly code: string;
    readonly populationTotale: number;
    readonly populationMunicipale: number;
    readonly population: number;
  };
}

const FIGURES_2025: Omit<VersionDecoupage, "version" | "limitesAu"> = {
  communes: { nature: "municipale", millesime: 2023, anneeApplication: 2026 },
  membres: { millesime: 2022, anneeApplication: 2025 },
  ept: { millesime: 2023, anneeApplication: 2026 },
  mayotte: { millesime: 2017, anneeApplication: 2025 },
  temoin: { code: "27056", populationTotale: 10050, populationMunicipale: 9801, population: 9765 },
};

/** Versions whose figures were compared with published ones. Another is read on the word of the caller (`edition`). */
export const VERSIONS_DECOUPAGE: readonly VersionDecoupage[] = deepFreeze([
  { version: "5.3.0", limitesAu: "2025-01-01", ...FIGURES_2025 },
  { version: "6.0.0", limitesAu: "2026-01-01", ...FIGURES_2025 },
]);
