/** What the verbs on a dossier are asked. */
import type { Disposition, Obligation, Partie, PeriodeConvention } from "../convention/index.js";
import type { VersionConsolidee } from "./consolidation/result.js";
import type { Avenant, Dossier, Fait } from "./types.js";

/** Which text: in force `at` that day, as far as it was signed on the day `knownAt`. */
export interface ConsolidationQuestion {
  readonly dossier: Dossier;
  /** Day asked, `YYYY-MM-DD`. */
  readonly at: string;
  /** Day of knowledge: instruments signed after it are left out. Without it, all that the dossier holds is known. */
  readonly knownAt?: string;
}

/** Which disposition of which dossier. */
export interface HistoryQuestion {
  readonly dossier: Dossier;
  /** Any address that has ever named the disposition. */
  readonly adresse: string;
  /** Day of knowledge: instruments signed after it are left out. */
  readonly knownAt?: string;
}

/** Which dossier, on which two days. */
export interface ComparisonQuestion {
  readonly dossier: Dossier;
  readonly from: string;
  /** May come before `from`. */
  readonly to: string;
  /** Day of knowledge: instruments signed after it are left out. */
  readonly knownAt?: string;
}

/** The two texts, and what the draft is to be called. */
export interface DerivationQuestion {
  readonly from: VersionConsolidee;
  readonly to: VersionConsolidee;
  /** Number of the avenant to draft: 3 gives `Av3`. */
  readonly numero: number;
  readonly dateEffet: string;
}

/** An avenant, and the dossier to add it to. */
export interface AvenantAAjouter {
  readonly dossier: Dossier;
  readonly avenant: Avenant;
}

/** What a dossier starts from. */
export interface DossierACreer {
  readonly titre: string;
  /** What is known of it; absent when nothing is. */
  readonly periode?: PeriodeConvention;
  /** At least one. */
  readonly parties: readonly Partie[];
  /** Id of the dossier. Made from the title by default. */
  readonly id?: string;
  /** Name of the territory. The title by default. */
  readonly territoire?: string;
}

/** A party, and the dossier whose convention it signs. */
export interface PartieAAjouter {
  readonly dossier: Dossier;
  readonly partie: Partie;
}

/** A disposition, and where it stands in the convention of the dossier. */
export interface DispositionAAjouter {
  readonly dossier: Dossier;
  readonly disposition: Disposition;
  /** Address of what it stands under: `CTG#annexe2`. Without it, the root of the convention. */
  readonly parent?: string;
}

/** An obligation, and the dossier whose convention states it. */
export interface ObligationAAjouter {
  readonly dossier: Dossier;
  readonly obligation: Obligation;
}

/** A fact, and the dossier to record it in. */
export interface FaitAEnregistrer {
  readonly dossier: Dossier;
  readonly fait: Fait;
}

/** Who asks to see what, and when. */
export interface QuestionHabilitation {
  readonly dossier: Dossier;
  /** Id of the habilitation under which access is asked. */
  readonly habilitation: string;
  /** Commitment to be viewed: an address (`Av1#annexe2/aller-vers`) or an obligation (`Av2:transmission-schema`). */
  readonly engagement: string;
  /** Day of the access. */
  readonly at: string;
}
