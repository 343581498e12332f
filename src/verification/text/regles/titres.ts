/** Fiches that the objet announces by their titles, against the titles of the fiches that the document carries. */
import { normalizeTitle, similarity } from "../../texte.js";
import { passagesOf } from "../document.js";
import type { ConstatTexte, RegleTexte } from "../types.js";

/** Most fiches compared: beyond, the text is a compilation of several documents. */
const FICHES = 200;

const ANNONCE =
  /\b(?:modifi|ajout|complét)\p{L}{1,4} la fiche action «[ \u00a0\u202f]?([^»\n]{3,200}?)[ \u00a0\u202f]?»/giu;
const TITRE = /^[ \t]{0,12}fiche action ?[–:-] ?([^\n]{3,250})$/gimu;

export const titres: RegleTexte = function* ({ document, similariteTitre }) {
  const carried = [...passagesOf(document, TITRE)].map(({ groupes }) => (groupes[0] ?? "").trim());
  if (carried.length === 0 || carried.length > FICHES) return;
  for (const { ligne, colonne, citation, groupes } of passagesOf(document, ANNONCE)) {
    const annonce = groupes[0] ?? "";
    if (carried.some((titre) => normalizeTitle(titre) === normalizeTitle(annonce))) continue;
    const [best] = carried
      .map((titre) => ({ titre, score: similarity(annonce, titre) }))
      .sort((a, b) => b.score - a.score);
    if (best === undefined) continue;
    const alike = best.score >= similariteTitre;
    const found: Omit<ConstatTexte, "severite" | "motif"> = {
      ligne,
      colonne,
      citation,
      code: "TITLE_MISMATCH",
      params: { annonce, porte: alike ? best.titre.trim() : "", adresse: "la fiche" },
      regles: ["R-AV-4"],
    };
    yield alike
      ? { ...found, motif: "semblable", severite: "warning" }
      : { ...found, motif: "absent", severite: "error" };
  }
};
