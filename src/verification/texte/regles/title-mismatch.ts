/** Fiches that the objet announces by their titles, against the titles of the fiches that the document carries. */
import {
  type Document,
  goesOn,
  linesMatching,
  normalizeTitle,
  passagesOf,
  similarity,
  textAt,
} from "../../../document/internal.js";
import type { RegleTexte } from "../types.js";

/** Most fiches compared: beyond, the text is a compilation of several documents. */
const FICHES = 200;

const ANNONCE =
  /\b(?:modifi|ajout|complét)\p{L}{1,4} la fiche action «[ \u00a0\u202f]?([^»\n]{3,200}?)[ \u00a0\u202f]?»/giu;
const TITRE = /^[ \t]{0,12}fiche[ -]action ?[–:-] ?([^\n]{1,250})$/gimu;
/** Any heading of a fiche, whatever its shape: "Fiche action n° 2 : Ouvrir une crèche". */
const SEMBLE_TITRE = /^fiche[ -]action\b/gm;

export const titres: RegleTexte = function* ({ document, similariteTitre }) {
  const carried = [...passagesOf(document, TITRE)].map(({ rang, groupes }) => wholeTitle(document, rang, groupes[0]));
  if (carried.length === 0 || carried.length > FICHES) return;
  // A heading that could not be read may be the one announced.
  if ([...linesMatching(document, SEMBLE_TITRE)].length > carried.length) return;
  for (const { ligne, colonne, citation, groupes } of passagesOf(document, ANNONCE)) {
    const annonce = groupes[0];
    if (carried.some((titre) => normalizeTitle(titre) === normalizeTitle(annonce))) continue;
    const [best] = carried
      .map((titre) => ({ titre, score: similarity(annonce, titre) }))
      .sort((a, b) => b.score - a.score);
    if (best === undefined) continue;
    const alike = best.score >= similariteTitre;
    const found = {
      ligne,
      colonne,
      citation,
      code: "TITLE_MISMATCH",
      params: { annonce, porte: alike ? best.titre : "", adresse: "" },
      regles: ["R-AV-4"],
    } as const;
    yield alike
      ? { ...found, motif: "semblable", severite: "warning" }
      : { ...found, motif: "absent", severite: "error" };
  }
};

/** A long title runs over two lines: what begins in lower case goes on. */
function wholeTitle(document: Document, rang: number, title: string): string {
  return goesOn(document, rang + 1) ? `${title.trim()} ${textAt(document.lignes, rang + 1).trim()}` : title.trim();
}
