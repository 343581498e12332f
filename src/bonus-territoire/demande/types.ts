/** What goes in: the demande, as people and files write it. */
import type { DecimalInput, EurosInput } from "../../primitives/index.js";
import type {
  FAMILLES,
  FAMILLES_ALSH,
  FORMES_EAJE,
  NATURES_BONUS_VOISIN,
  NATURES_REFERENCE,
  ORIGINES_REFERENCE,
  ZONES,
} from "./listes.js";
import type { Bareme, ParametresBonus } from "./types-parametres.js";

/** Everything that the bonus territoire of a year depends on. Plain data: it can be kept in a JSON file. */
export interface DemandeBonusTerritoire {
  /** Year of application, 2020 to 2099. */
  readonly annee: number;
  readonly territoires: readonly TerritoireCompetences[];
  /** Ids of the collectivités that signed the CTG. */
  readonly collectivitesSignataires: readonly string[];
  readonly references: readonly ReferenceN1[];
  readonly structures: readonly Structure[];
  /** Unit amounts printed in the convention: they win over any computed or national figure. */
  readonly forfaits?: readonly ForfaitConvention[];
  /** Kinds that the caller adds, for structures of the family `autre`. */
  readonly genres?: readonly GenreAjoute[];
  /** What the Caf supplied, by dates; `parametres` wins over it. */
  readonly bareme?: Bareme;
  readonly parametres?: ParametresBonus;
  /** Names of the gestionnaires, for whoever reads the answer; an id without a name is shown as it is. */
  readonly gestionnaires?: readonly Gestionnaire[];
  /** Other aids of the structures, kept apart and never added to the bonus (BT-20). */
  readonly bonusVoisins?: readonly BonusVoisin[];
}

/** A body that runs structures, and its name. */
export interface Gestionnaire {
  readonly id: string;
  readonly nom: string;
}

/** Zones of the new-place scale (BT-15). What `frr` gives is a parameter. */
export type Zone = (typeof ZONES)[number];

/**
 * A territoire de compétences: the area over which the amounts of one convention are maintained and smoothed (BT-04).
 * A CTG has several when its signatories hold different competences.
 */
export interface TerritoireCompetences {
  /** Text without `/`: `roumois-seine`. */
  readonly id: string;
  readonly nom?: string;
  /** INSEE codes of the communes covered, with dates where one joined or left in the year. */
  readonly communes: readonly (string | CommuneDuPerimetre)[];
  readonly zone?: Zone;
  /** Euros per inhabitant, first criterion of the new-place scale (BT-15). */
  readonly potentielFinancierParHabitant?: DecimalInput;
  /** Euros per inhabitant, second criterion of the new-place scale (BT-15). */
  readonly niveauDeVieParHabitant?: DecimalInput;
  /** Class of the collectivité, as the tables of the Caf name it (BT-16). */
  readonly strate?: string;
  /** Counts of co-financed crèche places for the bonus trajectoire (BT-19). Left out: it is not computed. */
  readonly trajectoire?: ComptesTrajectoire;
  /** What the caller knows of this territory only; it wins over `parametres` of the demande. */
  readonly parametres?: ParametresBonus;
}

/** A commune that is in the territory for a part of the time only. */
export interface CommuneDuPerimetre {
  readonly code: string;
  /** First day, YYYY-MM-DD. */
  readonly du?: string;
  /** Last day, included. */
  readonly au?: string;
}

/** Co-financed places with PSU, at the start and now; the days of the counts are the caller's word (BT-19). */
export interface ComptesTrajectoire {
  /** Places of 2023, above zero. */
  readonly placesDepart: DecimalInput;
  /** Places at the day of the question. */
  readonly placesArrivee: DecimalInput;
}

/** Families of accueil de loisirs sans hébergement. */
export type FamilleAlsh = (typeof FAMILLES_ALSH)[number];

/** Families of équipement and of functions that the bonus territoire supports; `autre` for a kind of the caller's. */
export type Famille = (typeof FAMILLES)[number];

/** Where an amount of reference comes from. */
export type OrigineReference = (typeof ORIGINES_REFERENCE)[number];

/** An amount of year N-1 to maintain, for one family of one territory (BT-03, BT-13). */
export interface ReferenceN1 {
  /** Id of the territory. */
  readonly territoire: string;
  readonly famille: Famille;
  /** For the family `autre`. */
  readonly genre?: string;
  /** Euros. Several references of one family of one territory add up. */
  readonly montant: EurosInput;
  readonly origine: OrigineReference;
  /** `chargeAPayer`: booked in the accounts of the Caf for N-1, the amount of reference (BT-03). */
  readonly nature: (typeof NATURES_REFERENCE)[number];
  /**
   * Year that the amount was booked for. It is checked against the year before that of the demande; the CEJ may be
   * older (BT-13).
   */
  readonly annee?: number;
  /** ALSH only: hours of N-1 behind the amount (BT-31). Left out: the contracted hours of the structures. */
  readonly heuresN1?: DecimalInput;
}

/** Unit amounts printed in the signed convention, for one family of one territory. Euros per unit. */
export interface ForfaitConvention extends ForfaitsImprimes {
  readonly territoire: string;
  readonly famille: Famille;
  readonly genre?: string;
  /** Where it is printed: `article 5`, `annexe 3`. */
  readonly article?: string;
}

/** Unit amounts as printed. */
export interface ForfaitsImprimes {
  /** Per existing unit. */
  readonly existant?: DecimalInput;
  /** Per new unit. */
  readonly nouveau?: DecimalInput;
}

/** A kind of structure that the library does not know. */
export interface GenreAjoute {
  /** Text without `/`; `sejour` and `bafa` are known to the list of parameters. */
  readonly genre: string;
  readonly libelle?: string;
  /** Name of its unit, singular: `jour`, `stagiaire`. */
  readonly unite: string;
}

/** What every structure says of itself. */
export interface StructureCommune {
  /** Unique in the demande. */
  readonly id: string;
  readonly nom?: string;
  /** Id of the territory that it belongs to. */
  readonly territoire: string;
  /** Id of the body that runs it and receives the bonus (BT-50). */
  readonly gestionnaire: string;
  /** Bodies that take it over in the course of the year, in order of dates. */
  readonly gestionnairesSuivants?: readonly { readonly gestionnaire: string; readonly du: string }[];
  /** INSEE code of the commune where it stands, or of its arrondissement in Paris, Lyon or Marseille. */
  readonly commune: string;
  /** Ids of the collectivités that support it financially (BT-05). */
  readonly soutiens: readonly string[];
  /** First day of opening, when it is in the year or later. */
  readonly ouverture?: string;
  /** Last day of opening, when it is in the year or earlier. */
  readonly fermeture?: string;
  /** Zone of the structure itself, when it is not that of the territory (BT-15). */
  readonly zone?: Zone;
  /** Unit amounts printed for this structure alone; they win over those of the territory. */
  readonly forfaits?: ForfaitsImprimes;
  /** What it received in N-1, for the comparison with the past. It changes no amount. */
  readonly montantN1?: EurosInput;
}

/** Forms of EAJE; a micro-crèche or crèche familiale counts on PSU only (BT-11). */
export type FormeEaje = (typeof FORMES_EAJE)[number];

/** Places from a day on; a number that is left out stays as it was. */
export interface ChangementPlaces {
  /** First day of the new numbers, YYYY-MM-DD. */
  readonly du: string;
  readonly placesExistantes?: DecimalInput;
  readonly placesNouvelles?: DecimalInput;
}

/** Full-time equivalents from a day on; a number that is left out stays as it was. */
export interface ChangementEtp {
  /** First day of the new numbers, YYYY-MM-DD. */
  readonly du: string;
  readonly etpExistants?: DecimalInput;
  readonly etpNouveaux?: DecimalInput;
}

/** An établissement d'accueil du jeune enfant, counted in places (BT-12). */
export interface StructureEaje extends StructureCommune {
  readonly famille: "eaje";
  readonly forme?: FormeEaje;
  /** Whether it is financed by the prestation de service unique (BT-10, BT-11). */
  readonly psu: boolean;
  /** Places already supported, paid at the smoothed forfait (BT-13). */
  readonly placesExistantes: DecimalInput;
  /** Places added since, paid on the national scale (BT-15). */
  readonly placesNouvelles?: DecimalInput;
  /** Every place of the structure, supported or not: at least the two others together. It changes no amount. */
  readonly placesTotales?: DecimalInput;
  /** In the order of their days. Units taken away count as units lost, units added as units that open (BT-14). */
  readonly changements?: readonly ChangementPlaces[];
}

/** Places that an employer reserves for its staff (BT-18). */
export interface StructureCtre extends StructureCommune {
  readonly famille: "ctre";
  readonly psu: boolean;
  /** Whether the employer is under the régime général. */
  readonly employeurRegimeGeneral: boolean;
  /** Whether the employer is eligible for the crédit d'impôt famille, which excludes the CTRE. */
  readonly employeurEligibleCif: boolean;
  readonly placesExistantes: DecimalInput;
  readonly placesNouvelles?: DecimalInput;
  /** Every place of the structure, reserved or not. It changes no amount. */
  readonly placesTotales?: DecimalInput;
  /** In the order of their days. Units taken away count as units lost, units added as units that open (BT-14). */
  readonly changements?: readonly ChangementPlaces[];
}

/** An accueil de loisirs, counted in hours (BT-30 to BT-33). */
export interface StructureAlsh extends StructureCommune {
  readonly famille: FamilleAlsh;
  /** Hours written in the CTG. */
  readonly heuresContractualisees: DecimalInput;
  /** Hours of the year. */
  readonly heuresReelles: DecimalInput;
  /** New hours already financed in earlier years, for a cap that runs over the convention (BT-33). */
  readonly heuresNouvellesDejaFinancees?: DecimalInput;
}

/** A function counted in full-time equivalents: relais petite enfance (BT-40), chargé de coopération (BT-43). */
export interface StructureEtp extends StructureCommune {
  readonly famille: "rpe" | "chargeCooperation";
  readonly etpExistants: DecimalInput;
  readonly etpNouveaux?: DecimalInput;
  /** In the order of their days. Units taken away count as units lost, units added as units that open (BT-14). */
  readonly changements?: readonly ChangementEtp[];
}

/** A place counted in opening hours: LAEP (BT-41), ludothèque (BT-42). */
export interface StructureOuverture extends StructureCommune {
  readonly famille: "laep" | "ludotheque";
  /** Hours open to the public. */
  readonly heuresExistantes: DecimalInput;
  readonly heuresNouvelles?: DecimalInput;
}

/** A structure of a kind that the caller adds. */
export interface StructureAutre extends StructureCommune {
  readonly famille: "autre";
  /** One of `genres` of the demande. */
  readonly genre: string;
  readonly unitesExistantes: DecimalInput;
  readonly unitesNouvelles?: DecimalInput;
}

/** A service that may receive the bonus territoire. */
export type Structure =
  | StructureEaje
  | StructureCtre
  | StructureAlsh
  | StructureEtp
  | StructureOuverture
  | StructureAutre;

/** Another aid of a structure (BT-20). */
export interface BonusVoisin {
  /** Id of the structure. */
  readonly structure: string;
  readonly nature: (typeof NATURES_BONUS_VOISIN)[number];
  readonly montant: EurosInput;
}
