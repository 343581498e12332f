/** What a caller supplies for the parameters that no public text gives, one by one or as the barème of a Caf. */
import type { Surcharge } from "../../droit/index.js";
import type { DecimalInput } from "../../primitives/index.js";
import type {
  CUMULS_CAP,
  DIVISEURS,
  LIGNES_LUDOTHEQUE,
  MODES_PRORATA,
  NIVEAUX_CAP,
  POLITIQUES_ARRONDI,
  UNITES_PERDUES,
} from "./listes.js";

/** From `min`, included, to `max`, excluded; an end left out is open. */
export interface Tranche {
  readonly min?: DecimalInput;
  readonly max?: DecimalInput;
}

/** One line of a table: an amount, and what must be true of the territory for it to apply. */
export interface LigneBareme {
  /** Euros per unit. */
  readonly montant: DecimalInput;
  readonly strate?: string;
  readonly potentielFinancierParHabitant?: Tranche;
  readonly niveauDeVieParHabitant?: Tranche;
  /** The amount per unit before the one sought (for the yearly uplift, BT-16). */
  readonly montantActuel?: Tranche;
}

/** An amount per unit, or the table that gives it. A territory that no single line fits gets bounds. */
export type MontantOuTable = DecimalInput | readonly LigneBareme[];

/** How rights become whole cents (BT-53). */
export type PolitiqueArrondi = (typeof POLITIQUES_ARRONDI)[number];

/** How an incomplete year counts (BT-55). */
export type ModeProrata = (typeof MODES_PRORATA)[number];

/**
 * Values that the caller lays over the dated parameters of the library, by key: `{ valeur }`, or `{ sansObjet: true }`
 * on the caller's word that the parameter does not apply. A key left out is not zero: the answer then gives bounds.
 */
export interface ParametresBonus {
  /** Least amount for one existing EAJE place (BT-13). */
  readonly "eaje.plancher"?: Surcharge<MontantOuTable>;
  /** Uplift of one existing EAJE place in the year (BT-16). Asked for from 2025. */
  readonly "eaje.revalorisation"?: Surcharge<MontantOuTable>;
  readonly "eaje.forfaitNouveau.min"?: Surcharge<MontantOuTable>;
  /** What a priority zone gets (BT-15). */
  readonly "eaje.forfaitNouveau.max"?: Surcharge<MontantOuTable>;
  /** Amount for one new EAJE place outside a priority zone (BT-15). */
  readonly "eaje.forfaitNouveau.tranches"?: Surcharge<MontantOuTable>;
  /** Whether a FRR zone counts as a priority zone (BT-15). */
  readonly "eaje.classeTerritoire.frr"?: Surcharge<boolean>;
  readonly "ctre.forfaitNouveau"?: Surcharge<MontantOuTable>;
  /** Steps of the bonus trajectoire: growth in percent, euros for each place (BT-19). */
  readonly "trajectoire.paliers"?: Surcharge<
    readonly { readonly hausse: DecimalInput; readonly montant: DecimalInput }[]
  >;
  /** Whether a step is reached at equality. */
  readonly "trajectoire.seuilInclus"?: Surcharge<boolean>;
  /** Day on which the places are counted: kept in the stamp, the counts being the caller's. */
  readonly "trajectoire.dateReference"?: Surcharge<string>;
  /** Years for which it is paid. */
  readonly "trajectoire.anneesPayees"?: Surcharge<readonly number[]>;
  readonly "alsh.plancherHoraire"?: Surcharge<MontantOuTable>;
  /** New hours accepted, as a share of the contracted hours: `0.25`. `sansObjet`: no cap. */
  readonly "alsh.tauxCapHeuresNouvelles"?: Surcharge<DecimalInput>;
  readonly "alsh.niveauCap"?: Surcharge<(typeof NIVEAUX_CAP)[number]>;
  readonly "alsh.capCumul"?: Surcharge<(typeof CUMULS_CAP)[number]>;
  readonly "alsh.forfaitNouveau"?: Surcharge<MontantOuTable>;
  readonly "rpe.forfait"?: Surcharge<MontantOuTable>;
  readonly "laep.forfait"?: Surcharge<MontantOuTable>;
  readonly "ludotheque.forfait"?: Surcharge<MontantOuTable>;
  /** Funding line of the ludothèques (BT-42). */
  readonly "ludotheque.ligneFinancement"?: Surcharge<(typeof LIGNES_LUDOTHEQUE)[number]>;
  readonly "chargeCooperation.forfaitEtp"?: Surcharge<MontantOuTable>;
  readonly "chargeCooperation.plafond"?: Surcharge<MontantOuTable>;
  /** For the added kind `sejour`. */
  readonly "sejour.forfait"?: Surcharge<MontantOuTable>;
  /** For the added kind `bafa`. */
  readonly "bafa.forfait"?: Surcharge<MontantOuTable>;
  /** Whether the amount of units that closed or lost their eligibility goes to the others, or to nobody (BT-14). */
  readonly "lissage.unitesPerdues"?: Surcharge<(typeof UNITES_PERDUES)[number]>;
  /** Whether units of a part of the year count for the whole of it in the divisor (BT-14). */
  readonly "lissage.diviseur"?: Surcharge<(typeof DIVISEURS)[number]>;
  readonly "prorata.mode"?: Surcharge<ModeProrata>;
  readonly "arrondi.mode"?: Surcharge<PolitiqueArrondi>;
  /** Decimals kept by `arrondirForfait`, 0 to 6. */
  readonly "arrondi.decimalesForfait"?: Surcharge<DecimalInput>;
}

/** Key of a parameter that a caller may supply. */
export type CleParametre = keyof ParametresBonus;

/** A value of a barème over a period, both days included. */
export interface LigneDatee {
  readonly cle: CleParametre;
  /** First day, YYYY-MM-DD. */
  readonly du: string;
  /** Last day; without it, until further notice. */
  readonly au?: string;
  /** As in `ParametresBonus`: the value, or the word that it does not apply. Neither: still to be filled in. */
  readonly valeur?: unknown;
  readonly sansObjet?: true;
  /** Where the value comes from. */
  readonly source?: string;
  /** For whoever fills the line in; it changes nothing. */
  readonly note?: string;
}

/** Where and when a Caf published a barème. */
export interface PublicationBareme {
  /** Who published it: a body, and never a person. */
  readonly organisme: string;
  /** Day of the publication, YYYY-MM-DD. */
  readonly publieLe: string;
  readonly titre?: string;
  /** Address of the page or of the document. */
  readonly page?: string;
}

/** What a Caf supplies, as a file: it can be filled in, kept, and compared with the next edition. */
export interface Bareme {
  readonly format: "convention-territoriale/bareme";
  /** Version of the file format. */
  readonly version: 1;
  /** `caf-999`. */
  readonly id: string;
  /** `2026-1`. */
  readonly edition: string;
  /** Where it was published; absent for figures that were not. */
  readonly publication?: PublicationBareme;
  /** Digest of the rest of the file, as `sealBareme` writes it: a line that was changed since is refused. */
  readonly empreinte?: string;
  readonly valeurs: readonly LigneDatee[];
}

/** A barème as results name it. */
export interface BaremeCite {
  readonly id: string;
  readonly edition: string;
  readonly publication?: PublicationBareme;
  readonly empreinte: string;
}

/** A barème to fill in: its year, and how it is called. */
export interface QuestionModeleBareme {
  readonly annee: number;
  readonly id: string;
  readonly edition: string;
}
