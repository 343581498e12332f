/** Blanks, empty labels and alternatives of a model that nobody filled. */

import {
  type Document,
  linesMatching,
  linesWith,
  type Passage,
  passagesOf,
  type Trouve,
  wholeLine,
} from "../../../document/internal.js";
import type { MotifOf } from "../../constats/finding-params.js";
import { BLANC, isBlank, SIGNE_DE_BLANC } from "../../constats/placeholders.js";
import type { ConstatTexte, RegleTexte } from "../types.js";

/** Lines of a stamp below one of its labels. */
const LIGNES_CACHET = 8;

/** Longest line quoted whole. */
const LIGNE_CITEE = 160;

/** "délibération de son conseil communautaire / assemblée générale": two bodies where one votes. */
const ORGANES =
  /(?<=\bdélibération (?:de |du )?(?:son |sa |leur |la |l')?)(?:conseil|assemblée|comité|bureau) \p{L}{3,20} \/ (?:conseil|assemblée|comité|bureau) \p{L}{3,20}/giu;

/** "du (es)", "la(es)", "son(ses)": an article and its plural, unresolved. "la ou les" and "le(s)" are French, and are left alone. */
const ARTICLES = /(?<!\p{L})(?:la|le|du|son|sa|au) ?\((?:es|les|ses|des|aux)\)(?: \p{L}{2,30}(?:\(s\))?)?/giu;

const ETIQUETTES = ["publie le", "notifie le", "affiche le", "recu en prefecture le", "envoye en prefecture le"];

/** "le(la)", "un (une)", "M./Mme": both genders of a person that nobody chose between. */
const GENRES =
  /(?<!\p{L})(?:(?:le|la|un|une|du) ?\((?:la|le|une|un|de la)\)|M\. ?\/ ?Mme|Mme ?\/ ?M\.|Monsieur ?\/ ?Madame|Madame ?\/ ?Monsieur)(?: \p{L}{2,30})?/giu;

export const gabarit: RegleTexte = function* ({ document }) {
  for (const passage of firstOfEachLine(passagesOf(document, BLANC, linesWith(document, SIGNE_DE_BLANC)))) {
    if (!isBlank(passage.citation)) continue;
    const whole = wholeLine(document, passage.rang);
    yield found(whole.citation.length <= LIGNE_CITEE ? whole : passage, "blanc");
  }
  const choices = linesWith(document, /[(/]/g);
  for (const pattern of [ORGANES, ARTICLES, GENRES]) {
    for (const passage of firstOfEachLine(passagesOf(document, pattern, choices))) yield found(passage, "alternative");
  }
  for (const etiquette of ETIQUETTES) yield* emptyLabel(document, etiquette);
};

function found({ ligne, colonne, citation }: Passage, motif: MotifOf<"PLACEHOLDER_LEFT">): ConstatTexte {
  const passage = { ligne, colonne, citation };
  const params = { citation, valeurConnue: "" };
  return { ...passage, code: "PLACEHOLDER_LEFT", motif, severite: "warning", params, regles: ["R-AV-4"] };
}

function* firstOfEachLine(passages: Iterable<Trouve>): Iterable<Trouve> {
  let line = -1;
  for (const passage of passages) {
    if (passage.rang === line) continue;
    line = passage.rang;
    yield passage;
  }
}

/** A stamp printed on each page is told once, and not at all when one of them is filled. */
function* emptyLabel(document: Document, etiquette: string): Iterable<ConstatTexte> {
  if (!document.normal.includes(etiquette)) return;
  if (new RegExp(`${etiquette} ?:? ?\\d`).test(document.normal)) return;
  const [alone] = linesMatching(document, new RegExp(`^${etiquette}$`, "gm"));
  if (alone === undefined) return;
  // Extraction may give the labels of a stamp one below the other, then their values.
  const next = document.normales
    .slice(alone.rang + 1, alone.rang + 1 + LIGNES_CACHET)
    .find((line) => line !== "" && !ETIQUETTES.includes(line));
  if (next !== undefined && /^(?:le )?\d/.test(next)) return;
  yield found(wholeLine(document, alone.rang), "etiquetteVide");
}
