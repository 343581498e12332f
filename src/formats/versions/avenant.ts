/** An avenant as a document to be signed: its title, its articles and annexes. In French, the language of the contract. */
import type { Avenant } from "../../avenant/index.js";
import type { Disposition } from "../../convention/index.js";
import { formatDayInWords } from "../../messages/internal.js";
import { isCivilDate } from "../../primitives/index.js";
import { escapeMarkdown, escapeParagraphs } from "../markdown.js";

/** A part of the document: a heading of a level, or a paragraph at level 0. */
export interface BlocAvenant {
  readonly niveau: 0 | 1 | 2 | 3;
  readonly texte: string;
}

/** The parts of an avenant, in order; `convention` is the title of the text that it amends. */
export function blocksOfAvenant(avenant: Avenant, convention: string): readonly BlocAvenant[] {
  const { titre, dateEffet, dispositions } = avenant;
  const effect =
    typeof dateEffet === "string" && isCivilDate(dateEffet) ? formatDayInWords(dateEffet, "fr") : undefined;
  return [
    { niveau: 1, texte: titre },
    { niveau: 0, texte: `à la convention : ${convention}` },
    ...dispositions.flatMap((one) => blocksOfDisposition(one, 2)),
    ...(effect === undefined ? [] : [{ niveau: 0, texte: `Le présent avenant prend effet le ${effect}.` } as const]),
    { niveau: 0, texte: "Les clauses de la convention que le présent avenant ne modifie pas demeurent applicables." },
    { niveau: 0, texte: "Fait à ……………, le ……………, en autant d'exemplaires que de parties." },
  ];
}

const GENRES: Readonly<Partial<Record<Disposition["genre"], string>>> = { article: "Article", annexe: "Annexe" };

function blocksOfDisposition(one: Disposition, niveau: 2 | 3): readonly BlocAvenant[] {
  const { genre, label, titre, texte, fiche, equipements = [], enfants = [] } = one;
  const number = [GENRES[genre], label].filter((part) => part !== undefined).join(" ");
  const heading = [number, titre].filter((part) => part !== undefined && part !== "").join(" : ");
  const lists = Object.values(fiche ?? {}).flatMap((value) =>
    Array.isArray(value) ? value.filter((item) => typeof item === "string") : [],
  );
  return [
    ...(heading === "" ? [] : [{ niveau, texte: heading }]),
    ...(texte === undefined ? [] : texte.split("\n").map((line) => ({ niveau: 0, texte: line }) as const)),
    ...lists.map((item) => ({ niveau: 0, texte: `- ${item}` }) as const),
    ...equipements.map(({ nom }) => ({ niveau: 0, texte: `- ${nom}` }) as const),
    ...enfants.flatMap((child) => blocksOfDisposition(child, 3)),
  ].filter(({ texte: words }) => words.trim() !== "");
}

export function avenantToMarkdown(blocks: readonly BlocAvenant[]): string {
  const parts: string[] = [];
  for (const { niveau, texte } of blocks) {
    const item = niveau === 0 && texte.startsWith("- ");
    const line = item
      ? `- ${escapeMarkdown(texte.slice(2))}`
      : niveau === 0
        ? escapeParagraphs(texte)
        : escapeMarkdown(texte);
    const last = parts[parts.length - 1];
    // The items of a list are one block.
    if (item && last?.startsWith("- ")) parts[parts.length - 1] = `${last}\n${line}`;
    else parts.push(niveau === 0 ? line : `${"#".repeat(niveau)} ${line}`);
  }
  return `${parts.join("\n\n")}\n`;
}
