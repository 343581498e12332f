/** Headings of an instrument that never writes the word "Article": by their number alone, by their capitals, by Markdown. */
import { blocAt, type Document, lineNumberAt, textAt } from "../../text/document.js";
import type { Reading } from "../types.js";
import { arabic, cleanTitle, type Titre } from "./types.js";

const TITRE = "(\\p{Lu}[^.;]{2,120})$";
/** "1. Objet", "1) Objet", "1° Objet", "1 – Objet", "I. Objet", "A – Objet": one way in one text. */
const FORMES = [
  new RegExp(`^(\\d{1,2}) ?[.)°](?: ?[-–—])? ?${TITRE}`, "u"),
  new RegExp(`^(\\d{1,2}) ?[-–—:] ?${TITRE}`, "u"),
  new RegExp(`^([IVX]{1,5}) ?(?:[.)°]|[.)]? ?[-–—:]) ?${TITRE}`, "u"),
  new RegExp(`^([A-H]) ?(?:[.)]|[-–—:]) ?${TITRE}`, "u"),
];

/** Fewest headings that make a series. */
const SERIE = 3;

/** The headings of a text without articles; those that only their look tells are to be looked at. */
export function bareHeadings(document: Document, genre: Reading["genre"], known: readonly Titre[]): readonly Titre[] {
  const series = FORMES.map((forme) => numbered(document, forme, genre)).filter(({ length }) => length >= SERIE);
  const [longest] = [...series].sort((a, b) => b.length - a.length);
  if (longest !== undefined) return longest;
  return genre === "autre" || known.length > 0 ? [] : byLook(document);
}

/** Numbers in order, text below each. */
function numbered(document: Document, forme: RegExp, genre: Reading["genre"]): readonly Titre[] {
  const found: Titre[] = [];
  for (let rang = 0; rang + 1 < document.lignes.length; rang += 1) {
    const line = textAt(document.lignes, rang);
    if (line.length > 140 || (genre === "autre" && blocAt(document, rang)?.niveau === undefined)) continue;
    const [, label = "", titre = ""] = forme.exec(line) ?? [];
    if (titre === "" || /[,:]$/.test(titre) || forme.test(textAt(document.lignes, rang + 1))) continue;
    if (rankOf(label) !== found.length + 1) continue;
    found.push({
      rang,
      ligne: lineNumberAt(document, rang),
      genre: "article",
      label,
      titre: cleanTitle(titre),
    });
  }
  return found;
}

function rankOf(label: string): number {
  if (/^[A-H]$/.test(label)) return label === "I" ? 1 : label.charCodeAt(0) - 64;
  return Number(arabic(label));
}

/** Words of the titles that every convention has. */
const USUELS =
  /\b(?:objet|duree|engagements?|resiliation|denonciation|evaluation|pilotage|gouvernance|suivi|modalites|communication|signatures?|champs?|contexte|diagnostic|financement|confidentialite|litiges?|recours|moyens|objectifs|priorites|preambule|revision|effet|echanges?)\b/;

/** Lines in capitals, or headings of Markdown, above running text. */
function byLook(document: Document): readonly Titre[] {
  const found: Titre[] = [];
  let usual = 0;
  for (let rang = 1; rang + 1 < document.lignes.length; rang += 1) {
    if (!looksLikeHeading(document, rang) || looksLikeHeading(document, rang + 1)) continue;
    const line = textAt(document.lignes, rang);
    if (/^(?:entre|et|convention territoriale|avenant|ctg|signataires)\b/.test(textAt(document.normales, rang)))
      continue;
    if (USUELS.test(textAt(document.normales, rang))) usual += 1;
    const place = { rang, ligne: lineNumberAt(document, rang) };
    found.push({ ...place, genre: "article", label: "", titre: cleanTitle(line), probable: true });
  }
  return found.length >= SERIE && usual >= 2 ? found : [];
}

/** Whether capitals or the marks of Markdown set the line apart as a heading. */
export function looksLikeHeading(document: Document, rang: number): boolean {
  const line = textAt(document.lignes, rang);
  if (/^signataires?\b/i.test(line) || line.length < 5 || line.length > 120 || /[.;,:]$/.test(line)) return false;
  const bloc = blocAt(document, rang);
  if (bloc?.niveau !== undefined) return bloc.niveau > 1;
  return bloc?.nature === "titre" && !/\p{Ll}/u.test(line) && /\p{Lu}{3}/u.test(line);
}
