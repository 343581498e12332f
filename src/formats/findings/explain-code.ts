/** The page of a code: what a finding, an issue or a rule of law is about, why, and what to do. */
import { legalSources, regleOf } from "../../droit/index.js";
import { describeIssue, type Langue, textOf } from "../../messages/index.js";
import { hasText } from "../../messages/internal.js";
import { helpAddressOf } from "../../primitives/internal.js";
import { regleVerificationOf } from "../../verification/index.js";
import { escapeMarkdown } from "../markdown.js";

/** @returns the page; undefined for a code that the library does not have */
export function explainCode(code: string, langue: Langue): string | undefined {
  const upper = code.trim().toUpperCase();
  const lines = findingLines(upper, langue) ?? regleLines(upper, langue) ?? issueLines(upper, langue);
  return lines === undefined ? undefined : `${lines.join("\n")}\n`;
}

function findingLines(code: string, langue: Langue): readonly string[] | undefined {
  const [name = "", motif] = code.split(".");
  const rule = regleVerificationOf(name);
  if (rule === undefined || motif !== undefined) return undefined;
  const { message, remede } = describeIssue({ code: name, params: {} }, langue);
  const motifs = Object.entries(rule.motifs ?? {}).map(([motive, severite]) => {
    const key = `${name}.${motive}`;
    const words = hasText(key) ? textOf(key, langue) : message;
    return `- \`${motive}\` (${textOf(`constats.${severite}`, langue)}) : ${escapeMarkdown(words)}`;
  });
  return [
    `# ${name} : ${escapeMarkdown(textOf(`regle.${name}`, langue))}`,
    "",
    `${textOf("explication.gravite", langue)} ${textOf(`constats.${rule.severite}`, langue)}`,
    "",
    escapeMarkdown(message),
    "",
    `${textOf("constats.remede", langue)} ${escapeMarkdown(remede)}`,
    ...(motifs.length === 0 ? [] : ["", `## ${textOf("explication.motifs", langue)}`, "", ...motifs]),
    "",
    `## ${textOf("explication.pourquoi", langue)}`,
    "",
    ...rule.regles.flatMap((id) => reasonLines(id)),
    "",
    helpAddressOf(name),
  ];
}

/** The rule of law, in French as it is written, with its sources. */
function reasonLines(id: string): readonly string[] {
  const regle = regleOf(id);
  if (regle === undefined) return [`- ${id}`];
  return [`- ${id} : ${escapeMarkdown(regle.titre)}`, ...regle.sources.map((source) => `  - ${sourceLine(source)}`)];
}

function sourceLine(id: string): string {
  const source = legalSources.find((one) => one.id === id);
  if (source === undefined) return id;
  const { titre, article, lien } = source;
  const words = [titre, article].filter((part) => part !== undefined).join(", ");
  return `${escapeMarkdown(words)}${lien === undefined ? "" : ` <${lien}>`}`;
}

function regleLines(code: string, langue: Langue): readonly string[] | undefined {
  const regle = regleOf(code);
  if (regle === undefined) return undefined;
  const { id, titre, confiance, sources } = regle;
  return [
    `# ${id} : ${escapeMarkdown(titre)}`,
    "",
    `${textOf("explication.confiance", langue)} ${confiance}`,
    "",
    `## ${textOf("explication.sources", langue)}`,
    "",
    ...sources.map((source) => `- ${sourceLine(source)}`),
  ];
}

function issueLines(code: string, langue: Langue): readonly string[] | undefined {
  const { message, remede } = describeIssue({ code, params: {} }, langue);
  if (remede === "") return undefined;
  return [
    `# ${code}`,
    "",
    escapeMarkdown(message),
    "",
    `${textOf("constats.remede", langue)} ${escapeMarkdown(remede)}`,
  ];
}
