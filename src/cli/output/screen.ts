/** Findings on a terminal: one block for each file, colours only where a person reads. */
import { type AnyVerification, summarizeFindings } from "../../formats/index.js";
import { locationOf } from "../../formats/internal.js";
import { describeFinding, type Langue, textOf } from "../../messages/index.js";
import type { Finding, FindingTexte, Severite } from "../../verification/index.js";
import { printable } from "./printable.js";

const COULEURS = { error: 31, warning: 33, info: 36 } as const satisfies Record<Severite, number>;

/** The findings of one file, the checks set aside, and the count. */
export function showOnScreen(nom: string, verification: AnyVerification, langue: Langue, colours: boolean): string {
  const findings: readonly (Finding | FindingTexte)[] = verification.findings;
  const ecartes = "ecartes" in verification ? verification.ecartes.length : 0;
  return [
    paint(printable(nom), 1, colours),
    ...findings.map((finding) => showFinding(finding, langue, colours)),
    `  ${summarizeFindings(verification.decompte, langue)}`,
    ...(ecartes === 0 ? [] : [`  ${textOf("cli.ecartes", langue, { nombre: ecartes })}`]),
    "",
  ].join("\n");
}

function showFinding(finding: Finding | FindingTexte, langue: Langue, colours: boolean): string {
  const { severite, code, citation } = finding;
  const { message, remede } = describeFinding(finding, langue);
  const head = paint(textOf(`constats.${severite}`, langue), COULEURS[severite], colours);
  return [
    `  ${head} ${code}  ${printable(locationOf(finding))}`,
    `    ${printable(message)}`,
    ...(citation === undefined ? [] : [`    « ${printable(citation)} »`]),
    `    ${printable(remede)}`,
  ].join("\n");
}

function paint(text: string, colour: number, colours: boolean): string {
  return colours ? `\u001b[${colour}m${text}\u001b[0m` : text;
}
