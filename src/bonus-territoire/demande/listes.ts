/** The closed lists of words of a demande: each is written once, and gives its type, its schema and its messages. */
import { deepFreeze } from "../../primitives/internal.js";

/** Families of accueil de loisirs sans hébergement. */
export const FAMILLES_ALSH = deepFreeze(["alshPeriscolaire", "alshExtrascolaire", "alshAdolescents"] as const);

/** The families of services that the bonus supports, in the order of every result. */
export const FAMILLES = deepFreeze([
  "eaje",
  "ctre",
  ...FAMILLES_ALSH,
  "rpe",
  "laep",
  "ludotheque",
  "chargeCooperation",
  "autre",
] as const);

/** Zones of the new-place scale (BT-15). */
export const ZONES = deepFreeze(["qpv", "zrr", "frr", "aucune"] as const);

/** Forms of EAJE (BT-11). */
export const FORMES_EAJE = deepFreeze(["collectif", "microCreche", "crecheFamiliale", "jardinEnfants"] as const);

/** Where an amount of reference comes from. */
export const ORIGINES_REFERENCE = deepFreeze(["cej", "bonusTerritoire", "ctre"] as const);

/** What an amount of reference is (BT-03). */
export const NATURES_REFERENCE = deepFreeze(["chargeAPayer", "montantContractuel"] as const);

/** Other aids of a structure, kept apart (BT-20). */
export const NATURES_BONUS_VOISIN = deepFreeze(["bonusAttractivite", "bonusMixite", "bonusHandicap"] as const);

/**
 * How rights become whole cents (BT-53): the total conserved, each right rounded for itself, or the unit amount rounded
 * first, as printed conventions do, then each right.
 */
export const POLITIQUES_ARRONDI = deepFreeze(["conserverTotal", "arrondirChaqueDroit", "arrondirForfait"] as const);

/**
 * How an incomplete year counts (BT-55): days present over days of the year, months begun over twelve, or the whole year,
 * whatever the days.
 */
export const MODES_PRORATA = deepFreeze(["jours", "moisCommences", "anneeEntiere"] as const);

/** Where the cap of new hours plays (BT-33). */
export const NIVEAUX_CAP = deepFreeze(["structure", "territoire"] as const);

/** Whether the cap of new hours plays each year or over the convention (BT-33). */
export const CUMULS_CAP = deepFreeze(["annuel", "cumule"] as const);

/** Funding line of the ludothèques (BT-42). */
export const LIGNES_LUDOTHEQUE = deepFreeze(["bonusTerritoire", "fondsPublicsTerritoires"] as const);

/** What becomes of the N-1 amount of units that closed or lost their eligibility: it goes to the others, or to nobody. */
export const UNITES_PERDUES = deepFreeze(["redistribuees", "perdues"] as const);

/** How units of a part of the year count in the divisor of the lissage: whole, or for that part. */
export const DIVISEURS = deepFreeze(["unitesAnnee", "unitesPonderees"] as const);
