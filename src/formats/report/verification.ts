/** What the verification found, gravest first, and the checks that could not be made. */
import { describeFinding, showPath, textOf } from "../../messages/index.js";
import { colon, quote } from "../../messages/internal.js";
import type { Finding, Verification } from "../../verification/index.js";
import type { Page } from "./page.js";

export function verificationSection(verification: Verification, page: Page): readonly string[] {
  const { findings, ecartes } = verification;
  const skipped = ecartes.map(({ code, raison, manque }) => `- ${page.text(`ecarte.${raison}`, { code, manque })}`);
  return [
    ...(findings.length === 0 ? [page.text("rien")] : findings.flatMap((finding) => findingLines(finding, page))),
    ...(skipped.length === 0 ? [] : ["", page.text("ecartes"), "", ...skipped]),
  ];
}

function findingLines(finding: Finding, page: Page): readonly string[] {
  const { message, remede } = describeFinding(finding, page.langue);
  const severite = textOf(`severite.${finding.severite}`, page.langue);
  const citation = finding.citation === undefined ? "" : ` ${quote(finding.citation, page.langue)}`;
  return [
    `- **${severite}** ${finding.code}${colon(page.langue)}${message}${page.cite(finding.regles, finding.sources)}`,
    `  ${page.text("ou.dossier")} ${showPath(finding.path)}${citation}`,
    `  ${page.text("remede")} ${remede}`,
  ];
}
