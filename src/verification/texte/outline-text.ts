/** What a text says of itself, as a draft of a dossier for a person to complete. Nothing is invented. */
import type { Mention } from "../../convention/index.js";
import { type Document, documentOf, type Reading, readInstrument, type Titre } from "../../document/internal.js";
import { civil } from "../../primitives/index.js";
import { seuil } from "./regles/legal-threshold.js";
import { ambigu } from "./regles/op-ambiguous.js";
import { gabarit } from "./regles/placeholder-left.js";
import { findingsIn } from "./verify-text.js";

/**
 * A draft: each field that the text gives, in the shapes of a dossier. `lectures` has the quotation, the place and the
 * sureness of each fact; `inconnus` has what a person must look for, with each line that looks like a fact and was not
 * understood.
 */
export interface Ebauche extends Reading {
  /** Thresholds, blanks and names that the text states and that the verification can hold against the facts. */
  readonly mentions: readonly Mention[];
}

/**
 * Reads the text of a convention or an avenant and gives what it understood of it: kind, parties, period, articles,
 * levels of the plan, operations, dates, obligations. What it did not find or did not understand is in `inconnus`, never
 * guessed; of two readings that compete, neither is kept and both are given.
 *
 * @param texte - the text of a document, whatever the width of its lines; anything else is read as an empty text
 * @returns the draft, for `dossierFromDraft`
 *
 * @example
 * ```ts
 * import { outlineText } from "convention-territoriale";
 *
 * const draft = outlineText("Convention territoriale globale\n\nArticle 1 : Objet\n\nLa présente convention a pour objet...\n");
 * console.log(draft.genre, draft.dispositions.map(({ label, titre }) => `${label} ${titre}`), draft.inconnus.length);
 * // => autre [ '1 Objet' ] 3
 * ```
 */
export function outlineText(texte: string): Ebauche {
  const document = documentOf(typeof texte === "string" ? texte : "");
  const { reading, titres } = readInstrument(document);
  return { ...reading, mentions: mentionsIn(document, titres) };
}

const SEUILS = ["planification", "schemaPluriannuel", "relaisPetiteEnfance"] as const;
const RESTES = ["blanc", "alternative", "etiquetteVide"] as const;

/** What the verification of the text saw and that a dossier keeps as mentions. */
function mentionsIn(document: Document, titles: readonly Titre[]): readonly Mention[] {
  // Any day on which the law is established does: only what the text states is kept.
  const findings = findingsIn(document, civil("2026-01-01"), {}, [ambigu, gabarit, seuil]);
  const sections = titles
    .filter(({ genre }) => genre === "article" || genre === "annexe")
    .sort((a, b) => a.ligne - b.ligne);
  return findings.flatMap(({ code, motif, citation, params, ligne }, rank): readonly Mention[] => {
    const base = { id: `m${rank + 1}`, citation, disposition: sectionAt(sections, ligne) };
    if (code === "LEGAL_THRESHOLD") {
      const objet = SEUILS.find((one) => one === params["objet"]);
      return objet === undefined ? [] : [{ ...base, nature: "seuilLegal", objet, valeur: Number(params["valeur"]) }];
    }
    if (code === "PLACEHOLDER_LEFT") {
      const reste = RESTES.find((one) => one === motif);
      return reste === undefined ? [] : [{ ...base, nature: "gabarit", reste }];
    }
    // The other rules of the text state nothing that a dossier keeps.
    return code === "OP_AMBIGUOUS" ? [{ ...base, nature: "operationAmbigue" }] : [];
  });
}

/** Id of the article or annexe that holds a line; what comes before the first one is the preamble. */
function sectionAt(sections: readonly Titre[], ligne: number): string {
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sections[middle]?.ligne ?? 0) <= ligne) low = middle + 1;
    else high = middle;
  }
  const last = sections[low - 1];
  if (last === undefined) return "preambule";
  return last.genre === "article" ? `art${last.label}` : `annexe${last.label}`;
}
