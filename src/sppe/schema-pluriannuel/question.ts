/** What `checkSchemaPluriannuel` is asked: the document, where each item is, and what was done with it. */
import type { GenreDisposition, NatureDisposition } from "../../convention/index.js";
import type { ItemSchema } from "./items.js";

/** Where an item is dealt with, on the caller's word. */
export interface ElementCouvert {
  readonly item: ItemSchema;
  /** At least one place: a page or part of a schéma, an address of a disposition of a CTG (`Av2#annexe1`). */
  readonly ou: readonly [string, ...string[]];
}

/** What is read of a disposition of a consolidated convention: `consolidate` gives more. */
export interface DispositionPortante {
  readonly adresse: string;
  readonly alias?: readonly string[];
  readonly genre: GenreDisposition;
  readonly nature?: NatureDisposition;
  readonly statut: "enVigueur" | "abrogee" | "indetermine";
  readonly fiche?: {
    readonly echeances?: readonly unknown[];
    readonly indicateursEvaluation?: readonly unknown[];
    readonly budget?: string | number;
  };
}

/** The schéma itself, or the CTG standing in for it (SP-34). */
export type DocumentPorteur =
  | { readonly type: "schema"; readonly elements: readonly ElementCouvert[] }
  | {
      readonly type: "ctg";
      readonly elements: readonly ElementCouvert[];
      /** The text in force: an item is only covered by a disposition that is in it. */
      readonly dispositions: readonly DispositionPortante[];
    };

/** A day from and a day to, both included. */
export interface PeriodeCivile {
  readonly debut: string;
  readonly fin: string;
}

/** The schéma, or one of its updates, from adoption to transmission. */
export interface Adoption {
  readonly id: string;
  readonly genre: "schema" | "miseAJour";
  readonly adopteLe?: string;
  /** Day on which it was sent to the CDSF. */
  readonly transmisLe?: string;
  /** Day by which the convention itself wants it sent, if it says one (SP-38): never a constant. */
  readonly dateContrat?: string;
}

/** One of the two bilans (SP-33). */
export interface BilanSchema {
  readonly genre: "intermediaire" | "final";
  readonly etabliLe?: string;
  readonly transmisLe?: string;
  /** Day by which the convention wants it sent; the law gives none. */
  readonly dateContrat?: string;
}

/** The departmental scheme, and what its holders say of the compatibility. */
export interface Sdsf {
  readonly periode: PeriodeCivile;
  /** The finding of whoever compared the contents; absent while nobody did. */
  readonly contenu?: "compatible" | "incompatible";
  /** The finding of whoever compared the durations. */
  readonly duree?: "coherente" | "incoherente";
}

/** What `checkSchemaPluriannuel` is asked: a schéma, or the CTG standing in for it, with its adoptions and its bilans. */
export interface QuestionSchema {
  readonly document: DocumentPorteur;
  readonly periode?: PeriodeCivile;
  readonly sdsf?: Sdsf;
  readonly adoptions: readonly Adoption[];
  readonly bilans: readonly BilanSchema[];
  /** The day of the question. */
  readonly at: string;
}
