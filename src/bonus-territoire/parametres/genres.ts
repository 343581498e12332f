/** What the value of each parameter is: the one table that the schema and the reading of a value go by. */
import type { CleParametre } from "../demande/types-parametres.js";

/** A kind of value. */
export type GenreValeur =
  /** An amount per unit, or the table that gives it. */
  | "montantOuTable"
  /** A share of something: from 0 to 1. */
  | "part"
  /** A whole number of decimals. */
  | "decimales"
  | "ouiNon"
  | "jour"
  | "annees"
  | "paliers"
  | "niveauCap"
  | "cumulCap"
  | "ligneLudotheque"
  | "unitesPerdues"
  | "diviseur"
  | "modeProrata"
  | "politiqueArrondi";

export const GENRES = {
  "eaje.plancher": "montantOuTable",
  "eaje.revalorisation": "montantOuTable",
  "eaje.forfaitNouveau.min": "montantOuTable",
  "eaje.forfaitNouveau.max": "montantOuTable",
  "eaje.forfaitNouveau.tranches": "montantOuTable",
  "eaje.classeTerritoire.frr": "ouiNon",
  "ctre.forfaitNouveau": "montantOuTable",
  "trajectoire.paliers": "paliers",
  "trajectoire.seuilInclus": "ouiNon",
  "trajectoire.dateReference": "jour",
  "trajectoire.anneesPayees": "annees",
  "alsh.plancherHoraire": "montantOuTable",
  "alsh.tauxCapHeuresNouvelles": "part",
  "alsh.niveauCap": "niveauCap",
  "alsh.capCumul": "cumulCap",
  "alsh.forfaitNouveau": "montantOuTable",
  "rpe.forfait": "montantOuTable",
  "laep.forfait": "montantOuTable",
  "ludotheque.forfait": "montantOuTable",
  "ludotheque.ligneFinancement": "ligneLudotheque",
  "chargeCooperation.forfaitEtp": "montantOuTable",
  "chargeCooperation.plafond": "montantOuTable",
  "sejour.forfait": "montantOuTable",
  "bafa.forfait": "montantOuTable",
  "lissage.unitesPerdues": "unitesPerdues",
  "lissage.diviseur": "diviseur",
  "prorata.mode": "modeProrata",
  "arrondi.mode": "politiqueArrondi",
  "arrondi.decimalesForfait": "decimales",
} as const satisfies Readonly<Record<CleParametre, GenreValeur>>;

/** Whether a caller may supply a value for that key. */
export const isCleParametre = (key: string): key is CleParametre => Object.hasOwn(GENRES, key);
