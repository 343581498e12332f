/** What a bilan holds and which questions it answers: the démarche à visée évaluative of the convention. */
import { answerOr, deepFreeze } from "../../primitives/internal.js";
import { reglesCitees } from "../regles-citees.js";

export const TYPES_BILAN = ["intermediaire", "final"] as const;

/** Which bilan: at mid-course, or at the end. */
export type TypeBilan = (typeof TYPES_BILAN)[number];

/** Parts of a bilan. */
export type CodeRubrique =
  | "realisations"
  | "changementsTerritoriaux"
  | "avanceesDifficultes"
  | "ajustements"
  | "resultats"
  | "fonctionnementDemarche"
  | "preparationRenouvellement"
  | "partiePetiteEnfance";

/** One part of a bilan. Its words are the text `bilan.rubrique.<code>` of the catalogue. */
export interface RubriqueBilan {
  readonly code: CodeRubrique;
  /** `conditionnelle`: expected if the CTG stands in for the schéma, which is not known. */
  readonly exigence: "attendue" | "conditionnelle";
  readonly regle: string;
  readonly sources: readonly string[];
}

/** A question of the évaluation. Its words are the text `bilan.question.<code>` of the catalogue. */
export interface QuestionEvaluation {
  readonly code: string;
  /** `texte` when the conventions read ask it, `referentiel` when it comes from the national reference, as reported. */
  readonly origine: "texte" | "referentiel";
  readonly regle: string;
  readonly sources: readonly string[];
}

/** Which bilan is asked about. */
export interface BilanQuestion {
  readonly type: TypeBilan;
  /** Whether the CTG stands in for the schéma pluriannuel (EV-08); absent when it is not known. */
  readonly tientLieuDeSchema?: boolean;
}

const COMMUNES = [
  ["realisations", "PA-31"],
  ["changementsTerritoriaux", "PA-31"],
] as const;

const PROPRES = {
  intermediaire: [
    ["avanceesDifficultes", "EV-03"],
    ["ajustements", "EV-03"],
  ],
  final: [
    ["resultats", "EV-04"],
    ["fonctionnementDemarche", "EV-04"],
    ["preparationRenouvellement", "EV-04"],
  ],
} as const;

/**
 * The parts of a bilan, in the order in which it is read.
 *
 * @param question - the kind of bilan, and whether the CTG stands in for the schéma pluriannuel when it is known
 * @returns the parts expected, each with its rule; none for what names no kind of bilan
 *
 * @example
 * ```ts
 * import { contentsOfBilan } from "convention-territoriale";
 *
 * const parts = contentsOfBilan({ type: "final", tientLieuDeSchema: false });
 * console.log(parts.map(({ code }) => code));
 * // => [
 * // =>   'realisations',
 * // =>   'changementsTerritoriaux',
 * // =>   'resultats',
 * // =>   'fonctionnementDemarche',
 * // =>   'preparationRenouvellement'
 * // => ]
 * ```
 */
export function contentsOfBilan(question: BilanQuestion): readonly RubriqueBilan[] {
  return answerOr(question, () => partsOf(question), []);
}

function partsOf({ type, tientLieuDeSchema }: BilanQuestion): readonly RubriqueBilan[] {
  if (!Object.hasOwn(PROPRES, type)) return [];
  const parts: RubriqueBilan[] = [...COMMUNES, ...PROPRES[type]].map(([code, regle]) => ({
    code,
    exigence: "attendue",
    regle,
    sources: reglesCitees.sourcesOf(regle),
  }));
  if (tientLieuDeSchema !== false) {
    const exigence = tientLieuDeSchema === true ? "attendue" : "conditionnelle";
    parts.push({ code: "partiePetiteEnfance", exigence, regle: "EV-08", sources: reglesCitees.sourcesOf("EV-08") });
  }
  return parts;
}

/** How a bilan stands against what it is expected to hold. */
export interface ExamenBilan {
  readonly presentes: readonly CodeRubrique[];
  readonly manquantes: readonly CodeRubrique[];
  /** Missing, and expected only if the CTG stands in for the schéma. */
  readonly conditionnelles: readonly CodeRubrique[];
  /** Parts that the caller names and that are none of those expected: kept, never a fault. */
  readonly autres: readonly string[];
}

/**
 * Holds the parts of a bilan against those expected.
 *
 * @param question - the kind of bilan, whether the CTG stands in for the schéma pluriannuel, and the codes of the parts
 *   that it has
 * @returns the parts that are there, those that are missing, those that depend on what is not known, and those beside
 *   them
 *
 * @example
 * ```ts
 * import { checkBilan } from "convention-territoriale";
 *
 * const checked = checkBilan({ type: "final", tientLieuDeSchema: false, rubriques: ["realisations"] });
 * console.log(checked.manquantes);
 * // => [
 * // =>   'changementsTerritoriaux',
 * // =>   'resultats',
 * // =>   'fonctionnementDemarche',
 * // =>   'preparationRenouvellement'
 * // => ]
 * ```
 */
export function checkBilan(question: BilanQuestion & { readonly rubriques: readonly string[] }): ExamenBilan {
  return answerOr(question, () => examine(question), NOTHING);
}

const NOTHING: ExamenBilan = deepFreeze({ presentes: [], manquantes: [], conditionnelles: [], autres: [] });

function examine({ rubriques, ...question }: BilanQuestion & { readonly rubriques: readonly string[] }): ExamenBilan {
  const expected = contentsOfBilan(question);
  const given = new Set(rubriques);
  const missing = expected.filter(({ code }) => !given.has(code));
  const known = new Set<string>(expected.map(({ code }) => code));
  return {
    presentes: expected.filter(({ code }) => given.has(code)).map(({ code }) => code),
    manquantes: missing.filter(({ exigence }) => exigence === "attendue").map(({ code }) => code),
    conditionnelles: missing.filter(({ exigence }) => exigence === "conditionnelle").map(({ code }) => code),
    autres: [...given].filter((code) => !known.has(code)),
  };
}

const QUESTIONS = [
  ["ceQuiAEteFait", "texte", "PA-31"],
  ["ceQuiAChange", "texte", "PA-31"],
  ["maillageTerritorial", "texte", "PA-31"],
  ["reponseBesoins", "texte", "PA-31"],
  ["pertinence", "referentiel", "PA-32"],
  ["atteinteObjectifs", "referentiel", "PA-32"],
  ["moyens", "referentiel", "PA-32"],
  ["effetsDurables", "referentiel", "PA-32"],
] as const;

/** The questions of the évaluation: what was done, what changed for the inhabitants, and those of the reference. */
export function questionsEvaluation(): readonly QuestionEvaluation[] {
  return QUESTIONS.map(([code, origine, regle]) => ({ code, origine, regle, sources: reglesCitees.sourcesOf(regle) }));
}

const TRAVAUX = deepFreeze([
  "partenariatsDonnees",
  "conceptionIndicateurs",
  "analyses",
  "communicationResultats",
] as const);

/** The tasks of those who conduct the évaluation (PA-33): texts `bilan.travail.<code>` of the catalogue. */
export function travauxEvaluation(): readonly string[] {
  return TRAVAUX;
}
