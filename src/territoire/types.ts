/** The territory of a convention: communes, groupements, populations with their vintage, transfers of competence. */
import type { COMPETENCES, NATURES_GROUPEMENT, NATURES_POPULATION } from "./listes.js";

/** What a population figure counts. The `totale` is never below the `municipale` of the same year. */
export type NaturePopulation = (typeof NATURES_POPULATION)[number];

/**
 * A population figure is never a bare number: what it counts, of which year, in force when, according to whom (SP-10
 * to SP-12).
 */
export interface Population {
  /** Inhabitants, a whole number. */
  readonly valeur: number;
  /** The law on the SPPE reads the `totale` (SP-10). */
  readonly nature: NaturePopulation;
  /** Year of the figures: the figures 2023 are in force in 2026 (SP-12). */
  readonly millesime: number;
  /** Civil year in which the figure is in force. */
  readonly anneeApplication: number;
  /** Where the figure comes from. */
  readonly source: string;
}

/** A commune, with its populations by vintage. */
export interface Commune {
  readonly codeInsee: string;
  readonly nom: string;
  readonly populations: readonly Population[];
}

/** Kinds of groups of communes. */
export type NatureGroupement = (typeof NATURES_GROUPEMENT)[number];

/** A group of communes that may have received competences. */
export interface Groupement {
  readonly siren: string;
  readonly nom: string;
  readonly nature: NatureGroupement;
  /** INSEE codes of the member communes that are known. A syndicat mixte lists the communes of its member groups. */
  readonly membres: readonly string[];
  /** Total number of member communes; above the length of `membres` when some are not listed. */
  readonly nombreMembres: number;
  /** Sum over all the members, for when their own figures are not all known. */
  readonly populationsMembres?: readonly Population[];
}

/** The four competences of an autorité organisatrice (CASF L. 214-1-3 I). */
export type Competence = (typeof COMPETENCES)[number];

/** What is known of one commune and one competence: transferred to a group over a period, or kept. */
export interface Transfert {
  /** INSEE code of the commune. */
  readonly commune: string;
  readonly competence: Competence;
  /** SIREN of the group that received the competence, or `conservee`: the commune is known to have kept it. */
  readonly titulaire: string;
  /** First day; without it, since before any date asked. */
  readonly du?: string;
  /** Last day, included; without it, until further notice. */
  readonly au?: string;
  readonly source?: string;
}

/** Communes covered and the facts that the duties depend on. What is not recorded is unknown, never "no" (SP-29). */
export interface Territoire {
  readonly nom: string;
  /** Day of the boundaries, when they are those of a national list: a commune created since, or merged, is not in it as such. */
  readonly limitesAu?: string;
  readonly communes: readonly Commune[];
  readonly groupements: readonly Groupement[];
  readonly transferts: readonly Transfert[];
}

/** A territory, and what leads other codes to its communes: what `readDecoupage` gives. */
export interface DonneesTerritoire {
  readonly territoire: Territoire;
  /** INSEE code of a former commune to that of the commune of today. */
  readonly codesActuels?: Readonly<Record<string, string>>;
  /** Codes left aside on purpose: overseas collectivities, where no text read says that the law applies. */
  readonly laissees?: readonly string[];
}

/** Reference populations of one year, by commune: what `readPopulationsInsee` gives. */
export interface PopulationsDeLAnnee {
  /** Year of the figures: 2023. */
  readonly millesime: number;
  /** Civil year in which they are in force: 2026. */
  readonly anneeApplication: number;
  /** Where they come from. */
  readonly source: string;
  /** By INSEE code. */
  readonly communes: Readonly<Record<string, ChiffresCommune>>;
}

/** The two figures of one commune. */
export interface ChiffresCommune {
  readonly municipale: number;
  readonly totale: number;
}

/** What `avecPopulations` may be told beside the figures. */
export interface OptionsPopulations {
  /**
   * INSEE code of a former commune to that of the commune of today (`DecoupageLu.codesActuels`): the figures of a year are
   * in the boundaries of the year before (SP-12), so that a commune created since is the sum of those that it came from.
   */
  readonly codesActuels?: Readonly<Record<string, string>>;
}
