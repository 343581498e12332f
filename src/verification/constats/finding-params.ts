/**
 * Every code of finding, the motives that it may carry, and the parameters that its texts speak of. One line gives the type of
 * the findings, of the settings and of what a rule may report. The texts are in the catalogues of `messages`.
 */
import type { MotifReference } from "../../references/index.js";

/** The same parameters for each of these motives. */
type Each<Motif extends string, Values> = { readonly [motif in Motif]: Values };

/** A finding without a motive. */
type Alone<Values> = Each<"", Values>;

type TwoDates = { readonly instrument: string; readonly premier: string; readonly second: string };

/** Code, then motive (`""` where there is none), then parameters. */
export interface FindingParams {
  readonly ACKNOWLEDGEMENT_UNUSED: Alone<{ readonly finding: string }>;
  readonly ACT_ID_MISMATCH: Each<
    "forme" | "siren" | "date" | "numero" | "nature",
    { readonly identifiant: string; readonly lu: string; readonly attendu: string }
  >;
  readonly AVENANT_NUMBER_GAP: Each<"manquant" | "double", { readonly avenant: string; readonly numero: number }> &
    Each<"sansNumero", { readonly avenant: string }>;
  readonly BASE_DATE_MISMATCH: Each<
    "date",
    { readonly instrument: string; readonly citee: string; readonly signee: string }
  > &
    Each<"nonDate", { readonly instrument: string }>;
  readonly CONSOLIDATION_CONFLICT: Alone<{ readonly adresse: string }>;
  readonly CONVENTION_EXPIRING: Alone<{ readonly fin: string; readonly jours: number }> &
    Each<"terminee", { readonly fin: string; readonly jours: number; readonly at: string }> &
    // The days between which it ends, where the last one is not known.
    Each<"finImprecise", { readonly du: string; readonly au: string; readonly jours: number }>;
  readonly CONVENTION_NOT_SIGNED: Each<
    "projetee" | "annoncee" | "engagee" | "sansSignataire" | "contradiction",
    { readonly titre: string }
  >;
  readonly COUNT_MISMATCH: Alone<{ readonly annonce: number; readonly objet: string; readonly comptes: string }>;
  readonly DATE_ORDER: Each<
    | "deliberationApresSignature"
    | "signatureAvantTransmission"
    | "signatureApresDebut"
    | "signatureAvantPrecedent"
    | "effetAvantSignature"
    | "avenantFinApresConvention"
    | "avenantApresExpiration"
    // A dossier holds no day that does not exist: only a text shows these.
    | "jourImpossible"
    | "jourDeSemaine"
    | "finAvantDebut",
    TwoDates
  >;
  readonly DUPLICATE_NODE: Alone<{
    readonly titre: string;
    /** An address in a dossier, a line in a text. */
    readonly premier: string | number;
    readonly second: string | number;
  }>;
  readonly DURATION_MISMATCH: Each<
    "duree",
    {
      readonly citation: string;
      readonly valeur: number;
      readonly unite: string;
      readonly annees: number;
      readonly debut: string;
      readonly fin: string;
    }
  > &
    Each<"position", { readonly position: string; readonly date: string; readonly attendu: string }>;
  readonly DURATION_TOO_LONG: Each<
    "maximum" | "plafond",
    { readonly debut: string; readonly fin: string; readonly annees: number; readonly limite: string }
  > &
    // Where the days are not known, and the length is.
    Each<"maximumDuree" | "plafondDuree", { readonly annees: number }>;
  readonly EFFECT_BEFORE_EXECUTORY: Alone<{
    readonly instrument: string;
    readonly effet: string;
    readonly executoire: string;
  }>;
  readonly LEGAL_REFERENCE: Each<
    MotifReference,
    { readonly citation: string; readonly lu: string; readonly attendu: string }
  >;
  readonly LEGAL_THRESHOLD: Alone<{ readonly objet: string; readonly valeur: number; readonly legal: number }>;
  readonly NAME_VARIANT: Alone<{ readonly entite: string; readonly formes: readonly string[] }>;
  readonly OBLIGATION_CONFLICT: Each<
    "deuxActes" | "deuxDates",
    { readonly premier: string; readonly date: string; readonly second: string; readonly autreDate: string }
  >;
  readonly OBLIGATION_OVERDUE: Each<
    // A text tells what is passed or near; a dossier tells what is late.
    "" | "passee" | "proche",
    { readonly libelle: string; readonly date: string; readonly jours: number; readonly at: string }
  >;
  readonly OBLIGATION_UNFEASIBLE: Alone<{
    readonly libelle: string;
    readonly moment: string;
    readonly instrument: string;
    readonly effet: string;
  }>;
  readonly OP_AMBIGUOUS: Alone<{ readonly instrument: string; readonly redaction: string }>;
  readonly PARTY_MINIMUM: Each<"caisse" | "collectivite", { readonly parties: number }>;
  readonly PARTY_MISSING_SIGNATURE: Each<"signature", { readonly instrument: string; readonly partie: string }> &
    Each<
      "exemplaires",
      { readonly instrument: string; readonly partie: string; readonly exemplaires: number; readonly parties: number }
    >;
  readonly PARTY_OUTSIDE_TERRITORY: Alone<{
    readonly instrument: string;
    readonly partie: string;
    readonly groupements: string;
  }>;
  readonly PERIOD_GAP: Alone<OutsideOnePeriod>;
  readonly PERIOD_OVERLAP: Alone<OutsideOnePeriod>;
  readonly PLACEHOLDER_LEFT: Each<
    "blanc" | "alternative" | "etiquetteVide",
    {
      readonly citation: string;
      /** The value that the dossier knows for it; empty where it knows none. */
      readonly valeurConnue: string;
    }
  >;
  readonly REF_DANGLING: Each<"absent", { readonly cible: string }> &
    Each<"autreNature", { readonly cible: string; readonly annoncee: string; readonly nature: string }>;
  readonly SOURCES_DISAGREE: Each<
    "desaccord" | "annonce",
    {
      readonly champ: string;
      readonly premiere: string;
      readonly premier: string;
      readonly seconde: string;
      readonly second: string;
    }
  >;
  readonly TARGET_ABROGATED: Alone<{ readonly cible: string; readonly par: string }>;
  readonly TARGET_INVALID: Each<
    "absente" | "posterieure" | "adresse" | "dejaPrise" | "obligationAbsente" | "sansTexte",
    { readonly instrument: string; readonly operation: string; readonly cible: string }
  >;
  readonly THEME_COVERAGE: Alone<{ readonly manquants: string }>;
  readonly TITLE_MISMATCH: Each<
    "semblable" | "different" | "absent",
    { readonly annonce: string; readonly adresse: string; readonly porte: string }
  >;
  readonly VOTE_COUNT: Each<"somme", { readonly total: number; readonly somme: number }> &
    Each<"quorum", { readonly presents: number; readonly enExercice: number }> &
    Each<"rejet", { readonly pour: number; readonly contre: number }> &
    Each<"convocation", { readonly convocation: string; readonly date: string }>;
}

type OutsideOnePeriod = {
  readonly du: string;
  readonly au: string;
  readonly jours: number;
  readonly reference: string;
};

/** A code of finding of the library. */
export type FindingCode = keyof FindingParams;

/** Code of a rule of a caller's own: the name of its owner, then the code: `caf27/BUDGET_MISSING`. */
export type CodePropre = `${string}/${string}`;

/** The motives of a code. */
export type MotifOf<Code extends FindingCode> = Exclude<keyof FindingParams[Code] & string, "">;

/** What a rule of that code tells: a motive where it has several, and the parameters that go with it. */
export type ToldBy<Code extends FindingCode> = {
  [Motif in keyof FindingParams[Code] & string]: {
    readonly params: FindingParams[Code][Motif];
  } & (Motif extends "" ? { readonly motif?: never } : { readonly motif: Motif });
}[keyof FindingParams[Code] & string];

/** The same, with the code. */
export type CodedFinding = { [Code in FindingCode]: { readonly code: Code } & ToldBy<Code> }[FindingCode];

/**
 * What a severity may be set for: a code (`DATE_ORDER`), a code and a motive (`DATE_ORDER.signatureApresDebut`), or a rule of
 * the caller's own (`caf27/BUDGET_MISSING`).
 */
export type CleSeverite = FindingCode | CodePropre | { [Code in FindingCode]: `${Code}.${MotifOf<Code>}` }[FindingCode];
