/** Items that a plan numbers or marks below its headings. */
import { type Document, lineNumberAt, textAt } from "../../text/document.js";
import { elementAt, wordsOfElement } from "../../text/listes.js";
import type { Titre } from "./types.js";

/** The items that a plan numbers or marks below its headings: orientations of an enjeu, actions of an objectif. */
export function withPlan(document: Document, titres: readonly Titre[]): readonly Titre[] {
  const all: Titre[] = [];
  const planned = titres.some(({ genre }) => genre === "axe" || genre === "enjeu");
  for (const [place, titre] of titres.entries()) {
    all.push(titre);
    const end = titres[place + 1]?.rang ?? document.lignes.length;
    if (titre.genre === "enjeu") all.push(...orientationsOf(document, titre.rang, end));
    if (titre.genre === "objectif" && planned) all.push(...actionsOf(document, titre.rang, end));
  }
  return all;
}

/** "5 orientations", then items numbered from 1. */
function orientationsOf(document: Document, from: number, to: number): readonly Titre[] {
  const found: Titre[] = [];
  let announced = false;
  for (let rang = from + 1; rang < to; rang += 1) {
    if (/^(?:\d{1,2}|\p{L}{4,6}) orientations?$/u.test(textAt(document.normales, rang))) announced = true;
    const element = elementAt(document, rang);
    if (!announced || element?.numero === undefined) continue;
    if (element.numero !== found.length + 1) break;
    found.push({
      rang,
      ligne: lineNumberAt(document, rang),
      genre: "orientation",
      label: String(element.numero),
      titre: wordsOfElement(document, element),
    });
  }
  return found;
}

/** Marked items below an objectif, up to the first line that is no item. */
function actionsOf(document: Document, from: number, to: number): readonly Titre[] {
  const found: Titre[] = [];
  for (let rang = from + 1; rang < to; rang += 1) {
    const element = elementAt(document, rang);
    if (element === undefined || element.numero !== undefined) continue;
    if (element.signe === "-" || element.signe === "–") continue;
    found.push({
      rang,
      ligne: lineNumberAt(document, rang),
      genre: "action",
      label: "",
      titre: wordsOfElement(document, element).replace(/\.$/, ""),
    });
  }
  return found;
}
