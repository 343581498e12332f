/** Findings of a dossier or of a text, as people and programs read them. */
import { describeFinding, type Langue, showPath, textOf } from "../../messages/index.js";
import { colon, notAResult, quote } from "../../messages/internal.js";
import type {
  DecompteConstats,
  Finding,
  FindingTexte,
  Severite,
  Verification,
  VerificationTexte,
} from "../../verification/index.js";
import { codeSpan, escapeMarkdown } from "../markdown.js";
import { writeResult } from "../write-result.js";

/** An answer of `verifyDossier` or of `verifyText`. */
export type AnyVerification = Verification | VerificationTexte;

/** What the caller says of what was verified. */
export interface FindingsOptions {
  /** Name of the file or of the dossier. */
  readonly titre?: string;
}

/**
 * Where a finding is: the path in the dossier, `avenants[1].mentions[0]`, or line and column in the text, `88:536`; empty
 * when the value is not a finding.
 */
export function locationOf(finding: Finding | FindingTexte): string {
  const given: unknown = finding;
  if (typeof given !== "object" || given === null) return "";
  if ("path" in finding) return showPath(finding.path);
  return [finding.ligne, finding.colonne].every(Number.isInteger) ? `${finding.ligne}:${finding.colonne}` : "";
}

/**
 * One line: "3 erreurs, 11 avertissements, 2 informations".
 *
 * @param decompte - the number of findings of each severity
 * @param langue - `fr` unless said
 * @returns the line
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is not the counts of a verification
 *
 * @example
 * ```ts
 * import { summarizeFindings } from "convention-territoriale";
 *
 * console.log(summarizeFindings({ error: 3, warning: 11, info: 2 }, "en"));
 * // => 3 errors, 11 warnings, 2 notices
 * ```
 */
export function summarizeFindings(decompte: DecompteConstats, langue: Langue = "fr"): string {
  return writeResult(decompte, () => summarize(decompte, langue), langue);
}

function summarize(decompte: DecompteConstats, langue: Langue): string {
  const order: readonly Severite[] = ["error", "warning", "info"];
  if (!order.every((severite) => Number.isInteger(decompte?.[severite]))) throw notAResult(langue);
  return order
    .map((severite) => {
      const nombre = decompte[severite];
      const plural = langue === "en" ? nombre !== 1 : nombre > 1;
      return textOf(`constats.${severite}.${plural ? "plusieurs" : "un"}`, langue, { nombre });
    })
    .join(", ");
}

/**
 * Writes the findings as a Markdown document: a summary, each finding with its place, its words, its remedy and its
 * sources, what is acknowledged, and the checks that were set aside and why.
 *
 * @param verification - the answer of `verifyDossier` or `verifyText`
 * @param langue - `fr` unless said
 * @param options - `titre`: the name of the file or of the dossier; without it, the id of the dossier
 * @returns text that ends with a line break
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is not such an answer
 *
 * @example
 * ```ts
 * import { findingsToMarkdown, parseDossier, verifyDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const checked = verifyDossier({ dossier, at: "2026-07-01" });
 * if (checked.ok) console.log(findingsToMarkdown(checked.value, "en", { titre: "Bourg-Exemple" }).split("\n")[0]);
 * // => # Bourg-Exemple: verification on 1 July 2026
 * ```
 */
export function findingsToMarkdown(
  verification: AnyVerification,
  langue: Langue = "fr",
  options: FindingsOptions = {},
): string {
  return writeResult([verification, options], () => writeMarkdown(verification, langue, options), langue);
}

function writeMarkdown(verification: AnyVerification, langue: Langue, options: FindingsOptions): string {
  const { at, decompte } = verification;
  const { titre = "dossier" in verification ? verification.dossier : textOf("constats.unTexte", langue) } =
    options ?? {};
  const findings: readonly (Finding | FindingTexte)[] = verification.findings;
  const parts = [
    `# ${escapeMarkdown(textOf("constats.titre", langue, { titre, date: at }))}`,
    summarizeFindings(decompte, langue),
    ...findings.map((finding) => findingToMarkdown(finding, langue)),
  ];
  if ("acquittes" in verification && verification.acquittes.length > 0) {
    parts.push(`## ${textOf("constats.acquittes", langue)}`);
    parts.push(
      verification.acquittes
        .map(
          ({ finding, acquittement: { motif, date } }) =>
            `- ${codeSpan(finding.code)} ${escapeMarkdown(`${finding.sujet}${colon(langue)}${motif}`)} (${escapeMarkdown(date)})`,
        )
        .join("\n"),
    );
  }
  if ("ecartes" in verification && verification.ecartes.length > 0) {
    parts.push(`## ${textOf("constats.ecartes", langue)}`);
    parts.push(
      verification.ecartes
        .map(({ code, raison, sujet, manque }) => {
          const why = textOf(`constats.ecart.${raison}`, langue, { manque });
          return `- ${codeSpan(code)} ${escapeMarkdown(`${sujet}${colon(langue)}${why}`)}`;
        })
        .join("\n"),
    );
  }
  return `${parts.join("\n\n")}\n`;
}

function findingToMarkdown(finding: Finding | FindingTexte, langue: Langue): string {
  const { message, remede } = describeFinding(finding, langue);
  const { code, severite, citation, sources, regles } = finding;
  const reasons = [...regles, ...sources].join(", ");
  return [
    `## ${textOf(`constats.${severite}`, langue)} ${codeSpan(code)}`,
    "",
    escapeMarkdown(message),
    "",
    `- ${textOf("constats.lieu", langue)} ${codeSpan(locationOf(finding))}`,
    ...(citation === undefined
      ? []
      : [`- ${textOf("constats.citation", langue)} ${quote(escapeMarkdown(citation), langue)}`]),
    `- ${textOf("constats.remede", langue)} ${escapeMarkdown(remede)}`,
    ...(reasons === "" ? [] : [`- ${textOf("constats.sources", langue)} ${escapeMarkdown(reasons)}`]),
  ].join("\n");
}

/**
 * The findings as JSON, with their texts in one language: for programs that do not load the catalogues.
 *
 * @param verification - the answer of `verifyDossier` or `verifyText`
 * @param langue - `fr` unless said
 * @returns text that ends with a line break
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is not such an answer
 *
 * @example
 * ```ts
 * import { findingsToJson, parseDossier, verifyDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const checked = verifyDossier({ dossier, at: "2026-07-01" });
 * if (checked.ok) console.log(JSON.parse(findingsToJson(checked.value, "en")).findings[0].message);
 * // => “Remettre le bilan intermédiaire” was due by 30 June 2026: 1 day late on 1 July 2026, with no execution on record.
 * ```
 */
export function findingsToJson(verification: AnyVerification, langue: Langue = "fr"): string {
  return writeResult(verification, () => writeJson(verification, langue), langue);
}

function writeJson(verification: AnyVerification, langue: Langue): string {
  const all: readonly (Finding | FindingTexte)[] = verification.findings;
  const findings = all.map((finding) => ({ ...finding, ...describeFinding(finding, langue) }));
  return `${JSON.stringify({ ...verification, findings }, null, 2)}\n`;
}
