/** `avenant`: the draft of the avenant that leads from a dossier to the same dossier as it should become. */
import { consolidate, type Dossier, deriveAvenant, type VersionConsolidee } from "../../avenant/index.js";
import { avenantToMarkdown, blocksOfAvenant } from "../../formats/internal.js";
import { type Langue, textOf } from "../../messages/index.js";
import { openDossier } from "../input/open-dossier.js";
import { sentenceOn, showIssues } from "../input/read.js";
import type { Machine } from "../io.js";
import { printableJson, printableLines } from "../output/printable.js";

/** Options of the command. */
export interface AvenantOptions {
  /** Day on which the avenant takes effect. */
  readonly effet: string;
  readonly numero?: number;
  readonly format: "markdown" | "json" | "docx";
  readonly out?: string;
  readonly lang: Langue;
}

/** @returns 0, or 2 when a file is no dossier or no avenant leads from one to the other */
export async function draftAvenant(
  before: string,
  after: string,
  options: AvenantOptions,
  machine: Machine,
): Promise<0 | 2> {
  const { effet, lang, format, out } = options;
  const refuse = (sentence: string) => {
    machine.err(`${sentence}\n`);
    return 2 as const;
  };
  if (format === "docx" && out === undefined) return refuse(textOf("cli.docxSansFichier", lang));
  const [old, wanted] = [await openDossier(before, { lang }, machine), await openDossier(after, { lang }, machine)];
  if (old === undefined || wanted === undefined) return 2;
  const texts: VersionConsolidee[] = [];
  for (const { nom, dossier } of [old, wanted]) {
    const text = consolidate({ dossier, at: effet });
    if (!text.ok) return refuse(showIssues(nom, text.issues, lang));
    texts.push(text.value);
  }
  const [from, to] = texts;
  if (from === undefined || to === undefined) return 2;
  const numero = options.numero ?? nextNumber(old.dossier);
  const draft = deriveAvenant({ from, to, numero, dateEffet: effet });
  if (!draft.ok) return refuse(showIssues(wanted.nom, draft.issues, lang));
  if (draft.value.operations.length === 0) return refuse(sentenceOn(wanted.nom, "rienAAmender", lang));
  const blocks = blocksOfAvenant(draft.value, old.dossier.convention.titre);
  const text =
    format === "json"
      ? printableJson(`${JSON.stringify(draft.value, null, 2)}\n`)
      : printableLines(avenantToMarkdown(blocks));
  if (out === undefined) machine.out(text);
  else {
    let content: string | Uint8Array = text;
    if (format === "docx") {
      const { avenantToDocx } = await import("../../office/internal.js");
      const letter = await avenantToDocx(blocks);
      if (!letter.ok) return refuse(showIssues(out, letter.issues, lang));
      content = letter.value;
    }
    try {
      await (typeof content === "string" ? machine.writeText(out, content) : machine.writeBytes(out, content));
    } catch {
      return refuse(sentenceOn(out, "ecriture", lang));
    }
  }
  return 0;
}

/** The number after the highest one. */
const nextNumber = ({ avenants }: Dossier): number => Math.max(0, ...avenants.map(({ numero }) => numero ?? 0)) + 1;
