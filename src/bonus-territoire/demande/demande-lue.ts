/** The demande once checked: every id known, every number exact, every day a day. */
import type { CivilDate, Fraction } from "../../primitives/index.js";
import type { BaremeLu } from "../parametres/bareme.js";
import type { Criteres } from "../parametres/table.js";
import type { BonusVoisin, Famille, FormeEaje, GenreAjoute, ReferenceN1, Zone } from "./types.js";
import type { ParametresBonus } from "./types-parametres.js";

export interface DemandeLue {
  readonly annee: number;
  readonly territoires: ReadonlyMap<string, TerritoireLu>;
  readonly genres: ReadonlyMap<string, GenreAjoute>;
  /** Names of the gestionnaires, by id. */
  readonly noms: ReadonlyMap<string, string>;
  /** Those that signed, each with its first rank in the list of the demande. */
  readonly signataires: ReadonlyMap<string, number>;
  readonly references: readonly ReferenceLue[];
  readonly structures: readonly StructureLue[];
  /** By id of lot. */
  readonly forfaits: ReadonlyMap<string, ForfaitsDuLot>;
  readonly bareme: BaremeLu | undefined;
  readonly parametres: ParametresBonus;
  readonly voisins: readonly VoisinLu[];
}

export interface CommuneLue {
  readonly du: CivilDate | undefined;
  readonly au: CivilDate | undefined;
}

export interface TerritoireLu {
  readonly rang: number;
  readonly id: string;
  /** By INSEE code. */
  readonly communes: ReadonlyMap<string, CommuneLue>;
  readonly zone: Zone | undefined;
  readonly criteres: Criteres;
  readonly trajectoire: { readonly depart: Fraction; readonly arrivee: Fraction } | undefined;
  readonly parametres: ParametresBonus;
}

export interface ReferenceLue {
  readonly rang: number;
  readonly lot: CleLot;
  readonly montant: Fraction;
  readonly nature: ReferenceN1["nature"];
  readonly origine: ReferenceN1["origine"];
  readonly annee: number | undefined;
  readonly heuresN1: Fraction | undefined;
}

export interface ForfaitsLus {
  readonly existant: Fraction | undefined;
  readonly nouveau: Fraction | undefined;
}

/** Unit amounts printed for a whole lot, and their rank in the demande. */
export interface ForfaitsDuLot extends ForfaitsLus {
  readonly rang: number;
  /** Where it is printed. */
  readonly article: string | undefined;
}

export interface StructureLue {
  readonly id: string;
  readonly nom: string | undefined;
  readonly lot: CleLot;
  readonly famille: Famille;
  readonly genre: string | undefined;
  readonly territoire: TerritoireLu;
  /** The commune of the structure as the territory names it: in Paris, Lyon and Marseille its city may stand for it. */
  readonly lieu: CommuneLue | undefined;
  readonly gestionnaire: string;
  readonly suivants: readonly { readonly gestionnaire: string; readonly du: CivilDate }[];
  readonly commune: string;
  readonly soutiens: readonly string[];
  readonly ouverture: CivilDate | undefined;
  readonly fermeture: CivilDate | undefined;
  readonly zone: Zone | undefined;
  readonly forfaits: ForfaitsLus | undefined;
  readonly montantN1: bigint | undefined;
  readonly placesTotales: Fraction | undefined;
  readonly psu: boolean;
  readonly forme: FormeEaje | undefined;
  /** CTRE: whether the employer may have one (BT-18). */
  readonly employeur: { readonly regimeGeneral: boolean; readonly eligibleCif: boolean } | undefined;
  /** Existing units; for the ALSH, contracted hours. */
  readonly existantes: Fraction;
  /** New units; for the ALSH, actual hours. */
  readonly nouvelles: Fraction;
  /** ALSH: new hours already financed. */
  readonly dejaFinancees: Fraction;
  /** The units from each of these days on, in order. */
  readonly changements: readonly ChangementLu[];
}

export interface ChangementLu {
  readonly du: CivilDate;
  readonly existantes: Fraction;
  readonly nouvelles: Fraction;
}

export interface VoisinLu {
  readonly structure: StructureLue;
  readonly nature: BonusVoisin["nature"];
  readonly centimes: bigint;
}

/** One family of one territory. */
export interface CleLot {
  /** `territoire/famille`, or `territoire/autre/genre`: no territory and no kind has a `/`, so no two lots share an id. */
  readonly id: string;
  readonly territoire: TerritoireLu;
  readonly famille: Famille;
  readonly genre: string | undefined;
}

export function lotOf(territoire: TerritoireLu, famille: Famille, genre: string | undefined): CleLot {
  const id = [territoire.id, famille, ...(genre === undefined ? [] : [genre])].join("/");
  return { id, territoire, famille, genre };
}
