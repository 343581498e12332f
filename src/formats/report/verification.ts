/** What the verification found, gravest first, and the checks that could not be made. */
import { describeFinding, textOf } from "../../messages/index.js";
import { hasText, quote } from "../../messages/internal.js";
import type { Finding, Verification } from "../../verification/index.js";
import { STRONG } from "../markdown.js";
import { nameParams } from "../synthese/noms.js";
import type { Page } from "./page.js";

export function verificationSection(verification: Verification, page: Page): readonly string[] {
  const { findings, ecartes } = verification;
  const skipped = new Set(
    ecartes.map(({ code, raison }) => `- ${page.text(`ecarte.${raison}`, { regle: titleOf(code, page) })}`),
  );
  return [
    ...(findings.length === 0 ? [page.text("rien")] : findings.flatMap((finding) => findingLines(finding, page))),
    ...(skipped.size === 0 ? [] : ["", page.text("ecartes"), "", ...skipped]),
  ];
}

function findingLines(finding: Finding, page: Page): readonly string[] {
  const named = { ...finding, params: nameParams(finding.params, page.noms) };
  const { message, remede } = describeFinding(named, page.langue);
  const severite = textOf(`severite.${finding.severite}`, page.langue);
  const citation = finding.citation === undefined ? "" : ` ${quote(finding.citation, page.langue)}`;
  return [
    `- ${STRONG}${severite}${STRONG} ${message}${page.cite(finding.regles, finding.sources)}`,
    `  ${page.text("ou.dossier")} ${placeOf(finding, page)}${citation}`,
    `  ${page.text("remede")} ${remede}`,
  ];
}

/** The instrument, and no path: a person has the texts and not the file. */
function placeOf({ path, sujet }: Finding, page: Page): string {
  const [first, rank] = path;
  if (first === "territoire") return page.text("lieu.territoire");
  const id =
    first === "convention" || first === "avenants"
      ? page.instrument(first === "convention" ? 0 : Number(rank) + 1)
      : undefined;
  return id ?? page.name(sujet.split(":")[0] ?? sujet);
}

/** The title of a rule; its code where it is a caller's own. */
function titleOf(code: string, page: Page): string {
  const key = `regle.${code}`;
  return hasText(key) ? textOf(key, page.langue) : code;
}
