/** What `measurePlanActions` and `comparePlanActions` return. Counts are whole numbers: a rate is left to whoever shows it. */
import type { DateConnue, GenreDisposition, NatureIndicateur, StatutAction } from "../../convention/index.js";

/** Status of an action, `inconnu` when nothing is recorded and the text says nothing. */
export type StatutMesure = StatutAction | "inconnu";

/** How many actions, by status: a status that no action has is absent. */
export type CompteStatuts = Readonly<Partial<Record<StatutMesure, number>>>;

/** Counts over a set of actions in force. */
export interface Avancement {
  readonly total: number;
  /** `realisee` or `poursuivie`: done, whether it goes on or not. */
  readonly realisees: number;
  readonly enRetard: number;
  readonly parStatut: CompteStatuts;
}

/** A level of the plan: how many dispositions of that kind are in force. */
export interface NiveauMesure {
  readonly genre: GenreDisposition;
  readonly nombre: number;
  /** Among them, those borne by a private body (PA-15). */
  readonly porteursPrives: number;
  /** Dispositions of that kind found inside an action, which are not in `nombre`. */
  readonly sousElements: number;
}

/** The measure of one indicator. */
export interface IndicateurMesure {
  readonly id: string;
  readonly libelle: string;
  readonly nature: NatureIndicateur;
  readonly unite?: string;
  readonly depart?: string;
  readonly cible?: string;
  /** Last value on or before the day asked. */
  readonly derniere?: { readonly date: string; readonly valeur: string };
  /**
   * Way from `depart` to `cible`, exact: `"0.5"` is half, a fraction where no decimal ends, above 1 beyond the target,
   * below 0 away from it. Absent without three numbers, or when the target is the starting point.
   */
  readonly avancement?: string;
}

/** One action of the plan on the day asked. */
export interface ActionMesuree {
  readonly adresse: string;
  readonly genre: GenreDisposition;
  readonly titre?: string;
  /** Addresses of the levels above it, from the highest. */
  readonly branche: readonly string[];
  readonly statut: StatutMesure;
  /** Day of the last change of status recorded. */
  readonly depuis?: string;
  readonly themes: readonly string[];
  readonly pilotes: readonly string[];
  readonly echeances: readonly DateConnue[];
  /** Days since the last day of its last échéance, when it is not done. */
  readonly joursRetard?: number;
  readonly indicateurs: readonly IndicateurMesure[];
  /** Number of indicators, measurable or only named. */
  readonly nombreIndicateurs: number;
  /** Set when a private body carries it (PA-15). */
  readonly initiative?: "privee";
}

/** Progress of one theme, pilot or branch. */
export interface AvancementPar extends Avancement {
  /** Code of the theme, name of the pilot, or address of the branch. */
  readonly cle: string;
  /** Title of the branch. */
  readonly titre?: string;
}

/** Whether the themes that every plan is expected to hold are there (PA-03). */
export interface CouvertureThemes {
  readonly presents: readonly string[];
  /** Expected themes that no action has. */
  readonly manquants: readonly string[];
  /** Whether there is at least one theme besides those expected by name. */
  readonly autre: boolean;
  readonly regle: string;
  readonly sources: readonly string[];
}

/** The plan d'actions on a day. */
export interface MesurePlan {
  readonly dossier: string;
  readonly at: string;
  /** Levels declared by the convention, else those found, from the highest. */
  readonly niveaux: readonly NiveauMesure[];
  /** What is counted as an action: the deepest level when the plan stops above actions (PA-12). */
  readonly unite: "actions" | "dernierNiveau";
  readonly ensemble: Avancement;
  readonly parBranche: readonly AvancementPar[];
  readonly parTheme: readonly AvancementPar[];
  readonly parPilote: readonly AvancementPar[];
  /** Actions in force, in the order of the text. */
  readonly actions: readonly ActionMesuree[];
  /** Addresses of the actions that avenants abrogated. */
  readonly abrogees: readonly string[];
  /** Addresses of the actions past their last échéance and not done. */
  readonly enRetard: readonly string[];
  /** Addresses of those past it whose status nobody recorded: late or not, it is not known. */
  readonly aVerifier: readonly string[];
  readonly sansIndicateur: readonly string[];
  readonly sansPilote: readonly string[];
  readonly couverture: CouvertureThemes;
}

/** A change in one action between two days. */
export interface ChangementAction {
  readonly adresse: string;
  readonly titre?: string;
  readonly avant: StatutMesure;
  readonly apres: StatutMesure;
}

/** The same plan on two days. */
export interface ComparaisonPlan {
  readonly du: string;
  readonly au: string;
  readonly ajoutees: readonly string[];
  readonly abrogees: readonly string[];
  /** In the text on the first day, and no longer without an abrogation: the avenant that brought it lapsed, for one. */
  readonly disparues: readonly string[];
  readonly statuts: readonly ChangementAction[];
  /** Late on the second day and not on the first. */
  readonly nouveauxRetards: readonly string[];
  /** Late on the first day, and no longer. */
  readonly retardsResorbes: readonly string[];
  /** Indicators whose last value differs. */
  readonly indicateurs: readonly {
    readonly adresse: string;
    readonly indicateur: string;
    readonly avant?: string;
    readonly apres?: string;
  }[];
}
