/** What a draft understood, each fact with its words and its place in the file. */
import type { Reading } from "convention-territoriale/document";
import { formatDayInWords } from "../../../../src/messages/internal.js";
import type { Langue } from "../texts.js";
import type { DocumentTexts } from "./texts.js";

export interface Fact {
  readonly id: string;
  readonly kind: string;
  readonly words: string;
  readonly sure: boolean;
  /** Line and column of the file, from 1. */
  readonly line: number;
  readonly column: number;
  readonly quotation: string;
}

/** Kinds in the order in which a person checks them. */
export const KINDS = [
  "periode",
  "parties",
  "dates",
  "obligations",
  "operations",
  "deliberations",
  "visas",
  "dispositions",
] as const;

export function factsOf(draft: Reading, langue: Langue, texts: DocumentTexts): readonly Fact[] {
  return draft.lectures.map((one, rank) => {
    const [kind = "", name = ""] = one.fait.split(".");
    return {
      id: `${rank + 1}`,
      kind,
      words: wordsOf(kind, name, one, langue, texts),
      sure: one.surete === "sure",
      line: one.ligne,
      column: one.colonne,
      quotation: one.citation,
    };
  });
}

function wordsOf(
  kind: string,
  name: string,
  { valeur, citation }: Reading["lectures"][number],
  langue: Langue,
  texts: DocumentTexts,
): string {
  if (kind === "periode") {
    const [from = "", to = ""] = valeur.split("/").map((day) => formatDayInWords(day, langue));
    return texts.period(from, to);
  }
  if (kind === "dates") return `${texts.nature[name] ?? name} : ${formatDayInWords(valeur, langue)}`;
  if (kind === "obligations" || kind === "operations") return shortened(citation);
  return valeur === "" ? shortened(citation) : valeur;
}

/** The first words of a sentence, without the mark of its list. */
export function shortened(words: string, most = 140): string {
  const bare = words.replace(/^\s*(?:[-•*–]|\d+[.)])\s+/, "");
  return bare.length <= most ? bare : `${bare.slice(0, most - 1).replace(/\s+\S*$/, "")}…`;
}
