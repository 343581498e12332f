/** What a draft says of an instrument, and how it came to say it. */
import type {
  Deliberation,
  Disposition,
  EcheanceObligation,
  Inconnu,
  Partie,
  Periode,
} from "../../convention/index.js";
import type { Passage } from "../text/document.js";

/** How sure a reading is: `sure` when the text says it in so many words, `probable` when a person must look. */
export type Surete = "sure" | "probable";

/** Something that the text announces that it does to another text. */
export interface OperationReperee extends Passage {
  readonly verbe: "modifier" | "completer" | "abroger" | "ajouter";
  /** The thing named, as written: "la fiche action « Aller-vers »", "l'article 1.1 de l'avenant n°1". */
  readonly cible: string;
}

/** A date of the text, and what the text says it is. */
export interface DateReperee extends Passage {
  readonly nature: "signature" | "effet" | "fin" | "reception" | "envoi" | "publication" | "acte" | "conventionCitee";
  readonly date: string;
}

/** A duty that a sentence of the text states. */
export interface ObligationReperee extends Passage {
  /** Ids of the parties that owe it; empty when the sentence does not say. */
  readonly debiteurs: readonly string[];
  readonly echeance: EcheanceObligation;
  readonly force: "obligatoire" | "indicative";
  /** What kind of duty: a code of the calendar, or `engagement`. */
  readonly acte: string;
}

/** The quotation, the place and the sureness of one fact of the draft. */
export interface Lecture extends Passage {
  /** The fact: `parties.caf`, `periode`, `dispositions.art1`. */
  readonly fait: string;
  readonly valeur: string;
  readonly surete: Surete;
}

/** Something that the draft does not know; with its place when a line of the text looks like it. */
export interface InconnuRepere extends Inconnu, Partial<Passage> {}

/** What the grammar reads in a text. */
export interface Reading {
  readonly genre: "convention" | "avenant" | "autre";
  readonly numero?: number;
  readonly periode?: Periode;
  readonly parties: readonly Partie[];
  readonly deliberations: readonly Deliberation[];
  readonly dispositions: readonly Disposition[];
  readonly operations: readonly OperationReperee[];
  readonly dates: readonly DateReperee[];
  readonly obligations: readonly ObligationReperee[];
  readonly visas: readonly string[];
  readonly lectures: readonly Lecture[];
  readonly inconnus: readonly InconnuRepere[];
}
