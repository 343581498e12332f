/** Findings of a dossier or of a text, as people and programs read them. */
import { describeFinding, type Langue, showPath, textOf } from "../messages/index.js";
import type { Bilan, Finding, FindingTexte, Severite, Verification, VerificationTexte } from "../verification/index.js";

/** An answer of `verifyDossier` or of `verifyText`. */
export type AnyVerification = Verification | VerificationTexte;

/** Where a finding is: the path in the dossier, `avenants[1].mentions[0]`, or line and column in the text, `88:536`. */
export function locationOf(finding: Finding | FindingTexte): string {
  return "path" in finding ? showPath(finding.path) : `${finding.ligne}:${finding.colonne}`;
}

/** One line: "3 erreurs, 11 avertissements, 2 informations". */
export function summarizeFindings(bilan: Bilan, langue: Langue = "fr"): string {
  const order: readonly Severite[] = ["error", "warning", "info"];
  return order
    .map((severite) => {
      const nombre = bilan[severite];
      const plural = langue === "fr" ? nombre > 1 : nombre !== 1;
      return textOf(`constats.${severite}.${plural ? "plusieurs" : "un"}`, langue, { nombre });
    })
    .join(", ");
}

/**
 * Writes the findings as a Markdown document: a summary, each finding with its place, its words, its remedy and its
 * sources, what is acknowledged, and the checks that were set aside and why.
 *
 * @param titre - name of the dossier or of the file
 * @returns text that ends with a line break
 */
export function findingsToMarkdown(verification: AnyVerification, titre: string, langue: Langue = "fr"): string {
  const { at, bilan } = verification;
  const findings: readonly (Finding | FindingTexte)[] = verification.findings;
  const parts = [
    `# ${textOf("constats.titre", langue, { titre: plain(titre), date: at })}`,
    summarizeFindings(bilan, langue),
    ...findings.map((finding) => findingToMarkdown(finding, langue)),
  ];
  if ("acquittes" in verification && verification.acquittes.length > 0) {
    parts.push(`## ${textOf("constats.acquittes", langue)}`);
    parts.push(
      verification.acquittes
        .map(
          ({ finding, acquittement: { motif, date } }) =>
            `- \`${finding.code}\` ${plain(`${finding.sujet} : ${motif}`)} (${date})`,
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
          return `- \`${code}\` ${plain(`${sujet} : ${why}`)}`;
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
    `## ${textOf(`constats.${severite}`, langue)} \`${code}\``,
    "",
    plain(message),
    "",
    `- ${textOf("constats.lieu", langue)} \`${locationOf(finding).replace(/`/g, "'")}\``,
    ...(citation === undefined ? [] : [`- ${textOf("constats.citation", langue)} « ${plain(citation)} »`]),
    `- ${textOf("constats.remede", langue)} ${plain(remede)}`,
    ...(reasons === "" ? [] : [`- ${textOf("constats.sources", langue)} ${plain(reasons)}`]),
  ].join("\n");
}

/** Text from a dossier can hold anything: it stays on its line and draws nothing. */
function plain(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/g, " ")
    .replace(/[\\`*_[\]]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;");
}

/** The findings as JSON, with their texts in one language: for programs that do not load the catalogues. */
export function findingsToJson(verification: AnyVerification, langue: Langue = "fr"): string {
  const all: readonly (Finding | FindingTexte)[] = verification.findings;
  const findings = all.map((finding) => ({ ...finding, ...describeFinding(finding, langue) }));
  return `${JSON.stringify({ ...verification, findings }, null, 2)}\n`;
}
