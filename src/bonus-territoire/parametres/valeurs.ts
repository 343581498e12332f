/** A checked value of a parameter, ready to compute with: an amount, a table of amounts, a choice, steps, years. */
import type { Fraction } from "../../primitives/index.js";
import { compare, formatExact } from "../../primitives/internal.js";
import { exactOf } from "../demande/exact.js";
import type { CleParametre, LigneBareme, Tranche } from "../demande/types-parametres.js";
import { GENRES, type GenreValeur } from "./genres.js";

/** From `min`, included, to `max`, excluded. */
export interface TrancheLue {
  readonly min: Fraction | undefined;
  readonly max: Fraction | undefined;
}

export interface LigneLue {
  readonly montant: Fraction;
  readonly strate: string | undefined;
  readonly potentielFinancierParHabitant: TrancheLue | undefined;
  readonly niveauDeVieParHabitant: TrancheLue | undefined;
  readonly montantActuel: TrancheLue | undefined;
}

export interface PalierLu {
  /** Percent. */
  readonly hausse: Fraction;
  readonly montant: Fraction;
}

/** A value once read; `ecrit` is how a stamp shows it. */
export type ValeurLue = { readonly ecrit: string } & (
  | { readonly genre: "montant"; readonly montant: Fraction }
  | { readonly genre: "table"; readonly lignes: readonly LigneLue[] }
  | { readonly genre: "texte"; readonly texte: string }
  | { readonly genre: "ouiNon"; readonly oui: boolean }
  | { readonly genre: "annees"; readonly annees: readonly number[] }
  | { readonly genre: "paliers"; readonly paliers: readonly PalierLu[] }
);

type Lecteur = (valeur: unknown) => ValeurLue;

const montant: Lecteur = (valeur) => {
  const read = exactOf(valeur);
  return { genre: "montant", montant: read, ecrit: formatExact(read) };
};

const montantOuTable: Lecteur = (valeur) => {
  if (!isListOf<LigneBareme>(valeur)) return montant(valeur);
  return { genre: "table", lignes: valeur.map(ligneLue), ecrit: `table de ${valeur.length} lignes` };
};

const ouiNon: Lecteur = (valeur) => ({ genre: "ouiNon", oui: valeur === true, ecrit: `${valeur}` });
const texte: Lecteur = (valeur) => ({ genre: "texte", texte: `${valeur}`, ecrit: `${valeur}` });

const annees: Lecteur = (valeur) => {
  const read = isListOf<number>(valeur) ? [...valeur] : [];
  return { genre: "annees", annees: read, ecrit: read.join(", ") };
};

const paliers: Lecteur = (valeur) => {
  const steps = isListOf<{ readonly hausse: unknown; readonly montant: unknown }>(valeur) ? valeur : [];
  const read = steps
    .map((palier) => ({ hausse: exactOf(palier.hausse), montant: exactOf(palier.montant) }))
    .sort((a, b) => compare(a.hausse, b.hausse));
  const ecrit = read.map((palier) => `+${formatExact(palier.hausse)} % = ${formatExact(palier.montant)}`).join(", ");
  return { genre: "paliers", paliers: read, ecrit };
};

/** The schema has checked the members: what is a list is a list of them. */
const isListOf = <T>(valeur: unknown): valeur is readonly T[] => Array.isArray(valeur);

function ligneLue(ligne: LigneBareme): LigneLue {
  return {
    montant: exactOf(ligne.montant),
    strate: ligne.strate,
    potentielFinancierParHabitant: trancheLue(ligne.potentielFinancierParHabitant),
    niveauDeVieParHabitant: trancheLue(ligne.niveauDeVieParHabitant),
    montantActuel: trancheLue(ligne.montantActuel),
  };
}

function trancheLue(tranche: Tranche | undefined): TrancheLue | undefined {
  if (tranche === undefined) return undefined;
  const end = (value: Tranche["min"]) => (value === undefined ? undefined : exactOf(value));
  return { min: end(tranche.min), max: end(tranche.max) };
}

const LECTEURS: Readonly<Record<GenreValeur, Lecteur>> = {
  montantOuTable,
  part: montant,
  decimales: montant,
  ouiNon,
  jour: texte,
  annees,
  paliers,
  niveauCap: texte,
  cumulCap: texte,
  ligneLudotheque: texte,
  unitesPerdues: texte,
  diviseur: texte,
  modeProrata: texte,
  politiqueArrondi: texte,
};

/** The value of a key, which the schema has checked. */
export const valeurLue = (cle: CleParametre, valeur: unknown): ValeurLue => LECTEURS[GENRES[cle]](valeur);
