/** What a report shows: the results that the caller has, each in its own section. */
import type { VersionConsolidee } from "../../avenant/index.js";
import type { ResultatBonusTerritoire } from "../../bonus-territoire/index.js";
import type { Inconnu, Partie } from "../../convention/index.js";
import type { Echeancier } from "../../evaluation/index.js";
import type { Issue } from "../../primitives/index.js";
import type { SppeAssessment } from "../../sppe/index.js";
import type { Synthese } from "../../synthese/index.js";
import type { Verification } from "../../verification/index.js";

/** Results to show on one day. A section is written for each result that is present. */
export interface Rapport {
  readonly titre: string;
  /** The day of the question, `YYYY-MM-DD`. */
  readonly at: string;
  /** Parties of the convention, so that duties show their names instead of their ids. */
  readonly parties?: readonly Partie[];
  /** The first screen, shown first; it also says what the ids of the dossier are called. */
  readonly synthese?: Synthese;
  readonly consolide?: VersionConsolidee;
  readonly sppe?: readonly SppeAssessment[];
  readonly echeancier?: Echeancier;
  readonly bonus?: {
    readonly resultat: ResultatBonusTerritoire;
    /** What the reader must know of the figures: that they are invented, for one. */
    readonly avertissement?: string;
  };
  readonly verification?: Verification;
  /** Warnings of the results above: a figure last checked before the day asked, a conflict, a refused avenant... */
  readonly avertissements?: readonly Issue[];
  /** What the dossier is known not to know, with the instrument concerned. */
  readonly inconnus?: readonly (Inconnu & { readonly instrument?: string })[];
}
