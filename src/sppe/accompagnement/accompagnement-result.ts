/** What `computeAccompagnementFinancier` is asked and answers. */
import type { Detenteur, EnveloppeNationale, MotifInconnu, Surcharge, TrancheCoefficient } from "../../droit/index.js";
import type { EurosInput, Trace } from "../../primitives/index.js";
import type { Population } from "../../territoire/index.js";
import type { Fondement } from "../schema-pluriannuel/result.js";

/** A commune and the three figures that its share depends on. */
export interface CommuneAccompagnee {
  /** INSEE code. A group never receives the grant: a SIREN here is refused (SP-70). */
  readonly codeInsee: string;
  readonly nom?: string;
  /** Figures, among which that in force in the year of the grant is read. */
  readonly populations: readonly Population[];
  /** Births domiciled in the commune over the last three years, most recent last (SP-72). */
  readonly naissances: readonly [number, number, number];
  /** Euros per inhabitant: `"812.40"`. */
  readonly potentielFinancierParHabitant: EurosInput;
  /** Whether the yearly arrêté lists the commune; without it, assumed when the population is above the threshold. */
  readonly surArrete?: boolean;
}

/** What `computeAccompagnementFinancier` is asked: a year, communes, and where the value of one share comes from. */
export interface QuestionAccompagnement {
  /** Year of the grant. */
  readonly annee: number;
  readonly communes: readonly CommuneAccompagnee[];
  /**
   * `parNational`: each share from the national total and sum of products. `listeComplete`: the communes given are all
   * the recipients, and `total` is shared between them to the last cent.
   */
  readonly partage: { readonly mode: "parNational" } | { readonly mode: "listeComplete"; readonly total: EurosInput };
  readonly surcharges?: {
    readonly enveloppe?: Surcharge<EnveloppeNationale>;
    readonly coefficientsNaissances?: Surcharge<readonly TrancheCoefficient[]>;
    readonly coefficientsPotentiel?: Surcharge<readonly TrancheCoefficient[]>;
  };
}

/** What is not known and would settle a share. */
export interface ParametreManquant {
  readonly cle: string;
  /** Why the library does not know it. */
  readonly motif: MotifInconnu | "populationTotaleAbsente";
  /** Who usually holds it. */
  readonly detenteur: Detenteur;
}

/** The share of one commune. */
export type PartAccompagnement = Fondement & {
  readonly codeInsee: string;
  readonly nom?: string;
} & (
    | {
        readonly statut: "calculee";
        /** Coefficients and their product, exact: `"2"`, `"1.4"`, `"2.8"`. */
        readonly b: string;
        readonly p: string;
        readonly produit: string;
        /** Euros, to the cent. */
        readonly montant: string;
      }
    | {
        readonly statut: "nonEligible";
        readonly motif: "populationPasAuDessusDuSeuil" | "absenteDeLArrete";
      }
    | {
        readonly statut: "indeterminee";
        /** Coefficients, when the tables of the year are known. */
        readonly b?: string;
        readonly p?: string;
        readonly produit?: string;
        readonly manquants: readonly [ParametreManquant, ...ParametreManquant[]];
      }
  );

/** What `computeAccompagnementFinancier` returns: the share of each commune in the State grant of a year (SP-71). */
export interface AccompagnementFinancier {
  readonly annee: number;
  readonly parts: readonly PartAccompagnement[];
  /** Sum of the amounts computed, in euros. */
  readonly totalCalcule: string;
  /** Steps that lead to the amounts; `replay` recomputes them. */
  readonly trace: Trace;
}
