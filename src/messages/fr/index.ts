/**
 * From codes to sentences in French only: the catalogue of the other language is not loaded.
 *
 * @module convention-territoriale/messages/fr
 * @category Files and people
 */

import type { Params } from "../../primitives/index.js";
import {
  type Described,
  type DescribedFinding,
  type DescribedManque,
  type DescribedMissingValue,
  type ManqueText,
  type MissingValueText,
  type Tongue,
  describeFinding as tellFinding,
  describeIssue as tellIssue,
  describeManque as tellManque,
  describeMissingValue as tellMissingValue,
  textOf as tellText,
} from "../sentences.js";
import type { IssueText } from "../types.js";
import { fr } from "./catalogue.js";

export { showPath } from "../sentences.js";
export type {
  Described,
  DescribedFinding,
  DescribedManque,
  DescribedMissingValue,
  IssueText,
  ManqueText,
  MissingValueText,
};

const tongue: Tongue = { langue: "fr", catalogue: fr };

/**
 * The text of an issue or finding.
 *
 * @param issue - an issue or a warning of any verb
 * @returns message and remedy; for a code that the catalogue does not have (a caller's own rule) the message is the
 *   code and the remedy is empty
 *
 * @example
 * ```ts
 * import { parseDossier } from "convention-territoriale";
 * import { describeIssue } from "convention-territoriale/messages/fr";
 *
 * const parsed = parseDossier([]);
 * if (!parsed.ok) console.log(describeIssue(parsed.issues[0]).message);
 * // => « […] » n'est pas du type attendu (un objet).
 * ```
 */
export function describeIssue(issue: Described): IssueText {
  return tellIssue(issue, tongue);
}

/**
 * The text of a finding of the verification: that of its motive where it has one, that of its code otherwise.
 *
 * @param finding - a finding of `verifyDossier` or `verifyText`
 * @returns message and remedy; for a caller's own rule, the texts that the rule brings, else its code
 *
 * @example
 * ```ts
 * import { parseDossier, verifyDossier } from "convention-territoriale";
 * import { describeFinding } from "convention-territoriale/messages/fr";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const checked = verifyDossier({ dossier, at: "2026-07-01" });
 * const finding = checked.ok ? checked.value.findings[0] : undefined;
 * if (finding !== undefined) console.log(describeFinding(finding).message);
 * // => « Remettre le bilan intermédiaire » était à faire au plus tard le 30/06/2026 : 1 jour de retard au 01/07/2026, sans exécution enregistrée.
 * ```
 */
export function describeFinding(finding: DescribedFinding): IssueText {
  return tellFinding(finding, tongue);
}

/**
 * The text of something that a dossier lacks.
 *
 * @param manque - a line of `whatDossierLacks`
 * @returns what is missing, why it matters and who holds it
 *
 * @example
 * ```ts
 * import { parseDossier, whatDossierLacks } from "convention-territoriale";
 * import { describeManque } from "convention-territoriale/messages/fr";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const holes = whatDossierLacks(dossier);
 * const first = holes.ok ? holes.value[0] : undefined;
 * if (first !== undefined) console.log(describeManque(first).message);
 * // => La réception en préfecture de la délibération de Commune de Bourg-Exemple du 22/01/2024 n'est pas enregistrée.
 * ```
 */
export function describeManque(manque: DescribedManque): ManqueText {
  return tellManque(manque, tongue);
}

/**
 * The sentences of a value that nobody gave: a parameter that no text read establishes, or a table that leaves a doubt.
 *
 * @param missing - the reason and the holder, as a result gives them
 * @returns the reason and the holder, in words
 *
 * @example
 * ```ts
 * import { describeMissingValue } from "convention-territoriale/messages/fr";
 *
 * console.log(describeMissingValue({ motif: "anneeIncomplete", detenteur: "caf" }));
 * // => {
 * // =>   motif: 'Aucun texte lu ne dit comment compte une année incomplète.',
 * // =>   detenteur: 'la Caf'
 * // => }
 * ```
 */
export function describeMissingValue(missing: DescribedMissingValue): MissingValueText {
  return tellMissingValue(missing, tongue);
}

/**
 * The text of a key; the key itself when the catalogue does not have it.
 *
 * @param key - a key of the catalogue
 * @param params - the words to put in the places that the text leaves
 * @returns the text
 *
 * @example
 * ```ts
 * import { textOf } from "convention-territoriale/messages/fr";
 *
 * console.log(textOf("detenteur.caf"));
 * // => la Caf
 * ```
 */
export function textOf(key: string, params: Params = {}): string {
  return tellText(key, tongue, params);
}
