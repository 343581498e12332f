/** What `assessSppe` answers: one line for each competence and instrument, with its reason. */
import type { Confiance, Parametre } from "../../droit/index.js";
import type { ObjetSppe } from "./objets.js";

/** A commune by its INSEE code, or a group by its SIREN. */
export type AutoriteRef =
  | { readonly type: "commune"; readonly codeInsee: string }
  | { readonly type: "groupement"; readonly siren: string };

/** A statut that leaves no doubt. */
export type StatutCertain =
  /** The authority must. */
  | "obligatoire"
  /** The authority holds the competence and may; nothing compels it. */
  | "facultatif"
  /** The commune gave the competence to a group: the group answers for it. */
  | "transfere"
  /** No commune gave the competence to the group: nothing to exercise. */
  | "nonExerce"
  /** The law is not in force that day. */
  | "pasEncoreEnVigueur";

/** The population that was held against the threshold. */
export type ChiffreCompare = {
  /** Always the population totale (SP-10); a municipale only ever gives a lower bound. */
  readonly nature: "totale";
  /** Civil year whose figures are in force on the day of the question (SP-12). */
  readonly anneeApplication: number;
  /** Years of the figures read, in order; empty when none is supplied for the year. */
  readonly millesimes: readonly number[];
  /** Where the figures come from, in code-unit order. */
  readonly origines: readonly string[];
} & (
  | { readonly statut: "connu"; readonly valeur: number }
  | {
      readonly statut: "borne";
      readonly min: number;
      /** Absent when nothing bounds the figure. */
      readonly max?: number;
    }
);

/** A fact that would settle the answer, and who holds it. */
export type FaitManquant =
  | {
      /** Who holds the object of the line: transferred, to whom, since when, or kept. */
      readonly fait: "transfert";
      /** Listed members concerned; empty for a commune, of which it is the own fact. */
      readonly communes: readonly string[];
      /** Members of the group that the territory does not list. */
      readonly communesNonListees: number;
      /** Key of the text that says who usually knows. */
      readonly detenteur: string;
    }
  | {
      /** A population totale in force that year. */
      readonly fait: "populationTotale";
      /** Listed members concerned; empty for a commune. */
      readonly communes: readonly string[];
      readonly communesNonListees: number;
      readonly anneeApplication: number;
      readonly detenteur: string;
    }
  | {
      /** Who runs the relais when two authorities hold the two competences that it serves: no text read settles it. */
      readonly fait: "partageRelais";
      /** Listed members concerned; empty for a commune. */
      readonly communes: readonly string[];
      readonly detenteur: string;
    };

/** What changed since 31 December of the year before. Information only: no text gives a delay (SP-13). */
export type Evolution =
  /** Above the threshold now, not above then. */
  | "franchiALaHausse"
  /** Above then, not above now. */
  | "franchiALaBaisse"
  | "stable"
  /** The rule was not in force then. */
  | "entreeEnVigueur"
  /** One of the two figures is missing or only bounded. */
  | "inconnue";

/** Where the figure stands against the threshold, "plus de" being strict (SP-05). */
export type PositionSeuil = "auDessus" | "pasAuDessus" | "indetermine";

/** The threshold read, whole: value, period, sources, day of last check. */
export type SeuilLu = Extract<Parametre<number>, { statut: "connu" }>;

/** What is certain of a duty on the territory of a commune, whoever holds it (SP-01a). */
export interface CertitudeTerritoire {
  /** Whether somebody owes it there. */
  readonly du: "oui" | "non" | "indetermine";
  /** Who holds the object: the commune, a group, or one of the two, unknown which. */
  readonly par: "commune" | "groupement" | "communeOuGroupement";
}

/** What every line holds, whatever its statut. */
export interface LigneBase {
  readonly objet: ObjetSppe;
  /** Whether this authority owes it that day. `non` also when all that is unknown would not make it owe it. */
  readonly doit: "oui" | "non" | "indetermine";
  /** For a commune, once the rule is in force: what is certain before what is not. */
  readonly surLeTerritoire?: CertitudeTerritoire;
  /** Rule that makes it compulsory. */
  readonly regle: string;
  /** Every rule applied, that one first. */
  readonly regles: readonly string[];
  /** Ids of the sources of those rules. */
  readonly sources: readonly string[];
  /** The lowest confidence among those rules and the threshold. */
  readonly confiance: Confiance;
  /** Communes for which this authority exercises: itself, or those known to have transferred. */
  readonly exercePour: readonly string[];
  /** The figure; absent for a duty that does not depend on population, and before the law. */
  readonly chiffre?: ChiffreCompare;
  readonly seuil?: SeuilLu;
  readonly position?: PositionSeuil;
  readonly evolution?: Evolution;
  /** Since when the rule has been in force; when it is not yet, the first day it will be. */
  readonly enVigueurDepuis?: string;
}

/** One competence or instrument. */
export type LigneSppe = LigneBase &
  (
    | { readonly statut: "obligatoire" | "facultatif" | "nonExerce" | "pasEncoreEnVigueur" }
    | {
        readonly statut: "transfere";
        /** SIREN of the group that holds the competence (of each, in the rare case of a shared instrument). */
        readonly vers: readonly string[];
        /** First day of the transfer, when recorded. */
        readonly transfereDepuis?: string;
      }
    | {
        readonly statut: "indetermine";
        /** The answer at the two ends of what is unknown: each holds two statuts where the population is missing too. */
        readonly bornes: {
          /** If none of the communes whose transfer is unknown transferred. */
          readonly aucunTransfert: readonly [StatutCertain, ...StatutCertain[]];
          /** If all of them did. */
          readonly tousTransferes: readonly [StatutCertain, ...StatutCertain[]];
        };
        /** SIREN of the groups that may hold the competence of a commune. */
        readonly peutEtreVers: readonly string[];
        readonly manquants: readonly [FaitManquant, ...FaitManquant[]];
      }
  );

/** The duties of one authority on one day. */
export interface SppeAssessment {
  readonly autorite: AutoriteRef;
  readonly nom: string;
  /** The day of the question. */
  readonly at: string;
  /**
   * Keys of the texts of what the answer takes for granted: `sppe.hypothese.communeSansGroupement` when the territory puts
   * the commune in no group, so that it has nobody to transfer to.
   */
  readonly hypotheses: readonly string[];
  /** Six lines: the four competences in the order of the law, the schéma, the relais. */
  readonly lignes: readonly LigneSppe[];
}
