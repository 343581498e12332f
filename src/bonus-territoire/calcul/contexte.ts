/** What every step of one computation shares. */

import type { Parametre } from "../../droit/index.js";
import type { Fraction, Provenance } from "../../primitives/index.js";
import { compare, deepFreeze, fraction, ZERO } from "../../primitives/internal.js";
import type { DemandeLue } from "../demande/demande-lue.js";
import { MODES_PRORATA } from "../demande/listes.js";
import type { CleParametre, ModeProrata, PolitiqueArrondi } from "../demande/types-parametres.js";
import type { Demandeur, Registre } from "../parametres/ask-parametre.js";
import { type Criteres, lookUp } from "../parametres/table.js";
import type { LigneLue } from "../parametres/valeurs.js";
import type { Hypothese, MotifManquant } from "../resultat/result.js";
import { isWholeYear, type Presence, prorataOf } from "./periode.js";
import { anyAmount, between, given, type Intervalle, type Plage, type Tracer } from "./traced-steps.js";

export interface Contexte {
  readonly annee: number;
  readonly lue: DemandeLue;
  readonly registre: Registre;
  readonly tracer: Tracer;
  readonly politique: PolitiqueArrondi;
  /** Decimals kept when the unit amount is rounded first. */
  readonly decimales: number;
  readonly assume: (hypothese: Omit<Hypothese, "libelle">) => void;
}

const ONE = fraction(1n);
const WHOLE: Plage = deepFreeze({ min: ONE, max: ONE });

/** The mode of prorata, asked for only when a year is incomplete. Undefined when the caller did not give it. */
export function prorataMode({ registre }: Contexte): ModeProrata | undefined {
  const parametre = registre.ask("prorata.mode");
  // On the caller's word that no prorata applies, the whole year counts.
  if (parametre.statut === "sansObjet") return "anneeEntiere";
  if (parametre.statut === "inconnu" || parametre.valeur.genre !== "texte") return undefined;
  const { texte } = parametre.valeur;
  return MODES_PRORATA.find((mode) => mode === texte);
}

/** BT-55: the part of the year that counts. Without a mode, it is between zero and the whole year. */
export function partOfYear(presence: Presence, contexte: Contexte): Plage {
  if (isWholeYear(presence)) return WHOLE;
  const mode = prorataMode(contexte);
  if (mode === undefined) return { min: ZERO, max: ONE };
  const part = prorataOf(presence, contexte.annee, mode);
  return { min: part, max: part };
}

/** Where the value of a parameter comes from. */
export const provenanceOf = ({
  origine,
  sources,
  confiance,
}: Extract<Parametre<unknown>, { statut: "connu" }>): Provenance => {
  if (origine === "national") return { de: "national", sources, confiance };
  const [source] = sources;
  return { de: "appelant", ...(source === undefined ? {} : { source }) };
};

/** An amount asked for: known, or on the caller's word not applying, or unknown (any amount), or between two ends. */
export type Demande =
  | { readonly statut: "connu" | "borne" | "inconnu"; readonly montant: Intervalle }
  | { readonly statut: "sansObjet" };

const SANS_LIGNE: readonly LigneLue[] = deepFreeze([]);

/** Asks for an amount per unit, and reads the table when the caller gave one. */
export function askMontant(
  cle: CleParametre,
  territoire: Demandeur & { readonly criteres: Criteres },
  { registre }: Contexte,
  montantActuel?: { readonly min: Fraction; readonly max: Fraction | undefined },
): Demande {
  const parametre = registre.ask(cle, territoire);
  if (parametre.statut === "sansObjet") return { statut: "sansObjet" };
  if (parametre.statut === "inconnu") return { statut: "inconnu", montant: anyAmount("sansMinimum") };
  const { valeur, regle } = parametre;
  const origin = provenanceOf(parametre);
  if (valeur.genre === "montant") return { statut: "connu", montant: given(cle, valeur.montant, origin) };
  const { montants, certaine, indecis } = lookUp(valeur.genre === "table" ? valeur.lignes : SANS_LIGNE, {
    ...territoire.criteres,
    ...(montantActuel === undefined ? {} : { montantActuel }),
  });
  const at = (end: Fraction = ZERO) => given(cle, end, origin);
  const [min, max] = [at(montants?.min), at(montants?.max)];
  const single = montants !== undefined && compare(montants.min, montants.max) === 0;
  if (single && certaine) return { statut: "connu", montant: min };
  registre.miss({
    cle,
    regle,
    territoire: territoire.id,
    motif: motifOf(montants !== undefined, certaine),
    ...(indecis.length === 0 ? {} : { criteres: indecis }),
    detenteur: certaine || montants === undefined ? "appelantTable" : "appelant",
  });
  // A line that is merely possible leaves the case in which none applies: nothing is known of the amount then.
  if (!certaine) return { statut: "inconnu", montant: anyAmount("sansMinimum") };
  return { statut: "borne", montant: between(min, max) };
}

function motifOf(some: boolean, certaine: boolean): MotifManquant {
  if (!some) return "tableSansLigne";
  return certaine ? "tablePlusieursLignes" : "tableIncertaine";
}
