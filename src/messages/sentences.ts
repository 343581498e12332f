/** From codes to sentences in one language, whose catalogue is given: an application of one language loads one catalogue. */
import type { Params, Path } from "../primitives/index.js";
import { answerOr, propose, show } from "../primitives/internal.js";
import { formatDate, formatDayInWords } from "./dates.js";
import { quote } from "./ponctuation.js";
import type { Catalogue, IssueText, Langue } from "./types.js";

/** A language, with its catalogue. */
export interface Tongue {
  readonly langue: Langue;
  readonly catalogue: Catalogue;
}

/** What a sentence is made from: a code of the library or of a caller, and what its text speaks of. */
export interface Described {
  readonly code: string;
  readonly params: Params;
}

/** Own property, or undefined. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  if (typeof record !== "object" || record === null || typeof key !== "string") return undefined;
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The text itself; any other value, which plain JavaScript may give, as an issue would quote it. */
const words = (value: unknown): string => (typeof value === "string" ? value : show(value));

/** The fields of what should be an issue; of anything else there are none, and its code is what it is. */
function fieldsOf<T extends Described>(issue: T): T {
  const given: unknown = issue;
  return typeof given === "object" && given !== null ? issue : { ...issue, code: words(given), params: {} };
}

/** The texts of a list; plain JavaScript may give anything in its place. */
const wordsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? Array.from(value, words) : [words(value)];

/** Days and large numbers are shown as people write them, except in a text `valeur`: what the caller wrote is quoted. */
function fill(template: string, params: Params, { langue }: Tongue): string {
  const text = words(template);
  const counted = own(params, "jours") === 1 ? text.replace(/\{jours\} (jour|day)s/g, "{jours} $1") : text;
  return counted.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = own(params, name) ?? whole;
    if (typeof value === "number") return groupThousands(value, langue);
    if (typeof value !== "string")
      return wordsIn(value)
        .map((each) => quote(each, langue))
        .join(", ");
    return name === "valeur" ? words(value) : formatDate(value, langue);
  });
}

/** From 10 000 on, so that years stay as they are. */
function groupThousands(value: number, langue: Langue): string {
  const text = String(value);
  return /^\d{5,}$/.test(text) ? text.replace(/\B(?=(?:\d{3})+$)/g, langue === "fr" ? "\u202F" : ",") : text;
}

/**
 * The text of an issue or finding.
 *
 * @returns message and remedy; for a code that the catalogue does not have (a caller's own rule) the message is the
 *   code and the remedy is empty
 */
export function describeIssue(issue: Described, tongue: Tongue): IssueText {
  return answerOr(issue, () => tellIssue(issue, tongue), { message: "", remede: "" });
}

function tellIssue(issue: Described, tongue: Tongue): IssueText {
  const { code, params } = fieldsOf(issue);
  const text = own(tongue.catalogue.issues, code);
  if (text === undefined) return { message: words(code), remede: "" };
  const named = nameExpected(params, tongue);
  const variant = variantOf(code, params, tongue);
  const sentence = (key: string, otherwise: string) =>
    fill(own(tongue.catalogue.textes, key) ?? otherwise, named, tongue);
  return {
    message: sentence(variant, text.message),
    remede: remedyInstead(code, params, tongue) ?? sentence(`${variant}.remede`, text.remede),
  };
}

/** The key of the sentences that say more than those of the code: which limit is passed, that a word is to be chosen. */
function variantOf(code: string, params: Params, tongue: Tongue): string {
  const [sens, mesure] = [own(params, "sens"), own(params, "mesure")];
  if (sens !== undefined && mesure !== undefined) return `${words(code)}.${words(sens)}.${words(mesure)}`;
  const key = `${words(code)}.attendu`;
  return own(params, "attendu") !== undefined && hasText(`${key}.remede`, tongue) ? key : "";
}

/** The remedy that gives what to write, where the wrong value lets it be told. */
function remedyInstead(code: string, params: Params, tongue: Tongue): string | undefined {
  if (own(params, "proche") !== undefined) return textOf("proche.remede", tongue, params);
  const proposed = propose(words(code), own(params, "valeur"), own(params, "attendu"));
  if (proposed === undefined) return undefined;
  const { genre, valeur } = proposed;
  const date = formatDayInWords(valeur, tongue.langue);
  return textOf(`proposition.${genre}`, tongue, { ...params, valeur, date });
}

/** The code of what was due at a place, as people say it: "jour", "string". Anything else is shown as it is. */
function nameExpected(params: Params, tongue: Tongue): Params {
  const key = `attendu.${words(own(params, "attendu"))}`;
  return hasText(key, tongue) ? { ...params, attendu: textOf(key, tongue) } : params;
}

/** What the text of a finding is made from. */
export interface DescribedFinding extends Described {
  /** Which of the ways of breaking the rule: it may have a message of its own. */
  readonly motif?: string;
  /** Line of the text, for what was seen in a text: there is no name of an instrument or of a disposition to tell. */
  readonly ligne?: number;
  /** Texts that a caller's own rule brings with it. */
  readonly textes?: Readonly<Record<Langue, IssueText>>;
}

/**
 * The text of a finding of the verification: that of its motive where it has one, that of its code otherwise.
 *
 * @returns message and remedy; for a caller's own rule, the texts that the rule brings, else its code
 */
export function describeFinding(finding: DescribedFinding, tongue: Tongue): IssueText {
  return answerOr(finding, () => tellFinding(finding, tongue), { message: "", remede: "" });
}

function tellFinding(finding: DescribedFinding, tongue: Tongue): IssueText {
  const { code, params, motif, ligne, textes } = fieldsOf(finding);
  const brought = textes?.[tongue.langue];
  if (brought !== undefined && brought !== null)
    return { message: fill(brought.message, params, tongue), remede: fill(brought.remede, params, tongue) };
  const named = nameCodes(params, tongue);
  const { message, remede } = describeIssue({ code, params: named }, tongue);
  const key = motif === undefined ? words(code) : `${words(code)}.${words(motif)}`;
  const best = [...(ligne === undefined ? [] : [`${key}.texte`, `${words(code)}.texte`]), key].find((each) =>
    hasText(each, tongue),
  );
  const more = own(params, "valeurConnue") ? ` ${textOf("constats.valeurConnue", tongue, params)}` : "";
  return { message: best === undefined ? message : textOf(best, tongue, named), remede: `${remede}${more}` };
}

/** Codes among the parameters of a finding, as people say them: "finAnnee1", "listeEquipements". */
function nameCodes(params: Params, tongue: Tongue): Params {
  return Object.fromEntries(
    Object.entries(params ?? {}).map(([name, value]) => {
      const rang = /^finAnnee(\d+)$/.exec(words(value))?.[1];
      if (name === "position" && rang !== undefined) return [name, textOf("position.finAnnee", tongue, { rang })];
      // A duty of the law has no words in the dossier: it is named by a key, as in the échéancier.
      if (name === "libelle" && hasText(words(value), tongue) && words(value).startsWith("echeance.libelle."))
        return [name, textOf(words(value), tongue)];
      const key = `${name === "annoncee" ? "nature" : name}.${words(value)}`;
      return [
        name,
        (name === "position" || name === "annoncee" || name === "nature") && hasText(key, tongue)
          ? textOf(key, tongue)
          : value,
      ];
    }),
  );
}

/** What a hole in a dossier, as `whatDossierLacks` names it, looks like to a reader. */
export interface ManqueText {
  /** What is missing. */
  readonly message: string;
  /** Why it matters. */
  readonly pourquoi: string;
  /** Who usually holds the answer. */
  readonly detenteur: string;
}

/** What the text of a hole is made from. */
export interface DescribedManque extends Described {
  readonly detenteur: string;
}

/** The text of something that a dossier lacks. */
export function describeManque(manque: DescribedManque, tongue: Tongue): ManqueText {
  return answerOr(manque, () => tellManque(manque, tongue), { message: "", pourquoi: "", detenteur: "" });
}

function tellManque(manque: DescribedManque, tongue: Tongue): ManqueText {
  const { code, params, detenteur } = fieldsOf(manque);
  return {
    message: textOf(`manque.${words(code)}`, tongue, params),
    pourquoi: textOf(`manque.${words(code)}.pourquoi`, tongue, params),
    detenteur: textOf(`detenteur.${words(detenteur)}`, tongue, params),
  };
}

/** What the sentences of a missing value are made from. */
export interface DescribedMissingValue {
  readonly motif: string;
  readonly criteres?: readonly string[];
  readonly detenteur: string;
}

/** Why a value of the law is not known, and who usually holds it. */
export interface MissingValueText {
  readonly motif: string;
  readonly detenteur: string;
}

/** The sentences of a value that nobody gave: a parameter that no text read establishes, or a table that leaves a doubt. */
export function describeMissingValue(missing: DescribedMissingValue, tongue: Tongue): MissingValueText {
  return answerOr(missing, () => tellMissingValue(missing, tongue), { motif: "", detenteur: "" });
}

function tellMissingValue(missing: DescribedMissingValue, tongue: Tongue): MissingValueText {
  const { motif, criteres = [], detenteur } = missing;
  const reason = textOf(`motif.${words(motif)}`, tongue);
  const open = criteres.length === 0 ? "" : ` ${textOf("motif.criteres", tongue, { criteres })}`;
  return { motif: `${reason}${open}`, detenteur: textOf(`detenteur.${words(detenteur)}`, tongue) };
}

/** The text of a key; the key itself when the catalogue does not have it. */
export function textOf(key: string, tongue: Tongue, params: Params = {}): string {
  const text = own(tongue.catalogue.textes, key) ?? key;
  try {
    return fill(text, params, tongue);
  } catch {
    // Parameters that refuse to be looked at.
    return words(text);
  }
}

/** Whether the catalogue has a text of that key. */
export function hasText(key: string, tongue: Tongue): boolean {
  return own(tongue.catalogue.textes, key) !== undefined;
}

/**
 * A path as people read it: `avenants[0].dateEffet`.
 *
 * @param path - the path of an issue or of a finding
 * @returns the path in one text
 *
 * @example
 * ```ts
 * import { showPath } from "convention-territoriale";
 *
 * console.log(showPath(["avenants", 0, "dateEffet"]));
 * // => avenants[0].dateEffet
 * ```
 */
export function showPath(path: Path): string {
  return answerOr(path, () => wordsOfPath(path), "");
}

function wordsOfPath(steps: unknown): string {
  if (!Array.isArray(steps)) return "";
  return steps.reduce<string>((text, step: unknown) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? words(step) : `${text}.${words(step)}`;
  }, "");
}
