/** What `checkSchemaPluriannuel` answers. */
import type { Confiance } from "../../droit/index.js";
import type { ItemSchema } from "./items.js";

/** The rule behind an answer, its sources and how sure it is. */
export interface Fondement {
  readonly regle: string;
  readonly sources: readonly string[];
  readonly confiance: Confiance;
}

/** One of the eleven items. */
export interface ItemVerifie extends Fondement {
  readonly item: ItemSchema;
  /** Number in the decree: `4 a`. */
  readonly numero: string;
  /**
   * `indetermine`: only dispositions whose force that day is not known deal with it. `pasEncoreEnVigueur`: no text asked
   * for it that day.
   */
  readonly statut: "couvert" | "manquant" | "indetermine" | "pasEncoreEnVigueur";
  /** Places that deal with it, as given. */
  readonly ou: readonly string[];
  /** For a missing item of a CTG: dispositions in force whose form suggests where to look. A lead, not a finding. */
  readonly pistes: readonly string[];
}

/** Where a transmission stands on the day of the question. */
export interface TransmissionVerifiee extends Fondement {
  readonly id: string;
  readonly genre: "schema" | "miseAJour";
  readonly adopteLe?: string;
  readonly transmisLe?: string;
  /** One month after adoption (SP-32). Absent before adoption, and for a CTG standing in: no text read settles it. */
  readonly echeanceLegale?: string;
  readonly echeanceContrat?: string;
  /**
   * The day to keep: the earlier of the two while the contract can still be kept, else the legal one (SP-39). For a CTG
   * standing in, the convention's day whatever happens.
   */
  readonly echeance?: string;
  readonly statut:
    | "aAdopter"
    | "aTransmettre"
    | "transmisATemps"
    | "transmisEnRetard"
    | "enRetard"
    /** Adopted, not sent, and nothing says by when. */
    | "sansEcheance"
    /** Sent, and nothing said by when: neither in time nor late. */
    | "transmisSansEcheance";
  /** Whether the convention's own day was missed, by the adoption or by the transmission. */
  readonly contrat: "sansObjet" | "respecte" | "manque" | "enCours";
}

/** One of the two bilans on the day of the question. No law gives its date. */
export interface BilanVerifie extends Fondement {
  readonly genre: "intermediaire" | "final";
  readonly statut: "transmis" | "transmisEnRetard" | "aTransmettre" | "aEtablir" | "enRetard" | "pasEncoreEnVigueur";
  readonly etabliLe?: string;
  readonly transmisLe?: string;
  /** The convention's own day, if any. */
  readonly echeance?: string;
}

/** How the schéma stands against the departmental scheme, in the words of the law (SP-30). */
export interface AccordSdsf {
  readonly contenu: Fondement & {
    readonly statut: "compatible" | "incompatible" | "nonApprecie" | "sdsfInconnu" | "pasEncoreEnVigueur";
  };
  /** The law asks that the duration be coherent: no number of years, no equal dates. Facts help the judgement. */
  readonly duree: Fondement & {
    readonly statut: "coherente" | "incoherente" | "aApprecier" | "sdsfInconnu" | "pasEncoreEnVigueur";
    /** Days that both periods cover. */
    readonly joursCommuns?: number;
    readonly joursSchema?: number;
    readonly joursSdsf?: number;
  };
}

/** What `checkSchemaPluriannuel` returns: each item, covered or missing, and each transmission. */
export interface SchemaVerifie {
  readonly at: string;
  readonly type: "schema" | "ctg";
  readonly items: readonly ItemVerifie[];
  readonly manquants: readonly ItemSchema[];
  /** For a CTG: whether its content relieves of the schéma, on content alone (SP-34). Absent for a schéma. */
  readonly tientLieuDeSchema?: Fondement & { readonly statut: "oui" | "non" | "indetermine" | "pasEncoreEnVigueur" };
  readonly sdsf: AccordSdsf;
  readonly transmissions: readonly TransmissionVerifiee[];
  /** Always two: intermédiaire then final. */
  readonly bilans: readonly BilanVerifie[];
}
