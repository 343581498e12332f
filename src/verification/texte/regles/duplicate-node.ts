/** An item that appears twice, word for word, among the items that the branches of a plan list. */
import {
  type Document,
  type Element,
  elementAt,
  elementsOf,
  goesOn,
  NOMBRE,
  normalizeTitle,
  OBJETS,
  partOfLine,
  textAt,
  wholeLine,
  wordsOfElement,
} from "../../../document/internal.js";
import type { RegleTexte } from "../types.js";

/** Short items ("Poursuivre", "Idem") come back in any plan: they are not repetitions. */
const MOTS = 4;
const LETTRES = 25;

/** What a branch of a plan opens with. An indicator or a partner that two fiches share is no repetition of the plan. */
const BRANCHE = new RegExp(
  `^(?:enjeu|axe|objectif|orientation|volet|priorite)s?\\b|^(?:${NOMBRE}) (?:${OBJETS})$|\\bprivees?\\b[^\\n]{0,6}:$`,
);

/** Most lines between an item and the heading of its branch. */
const LIGNES_BRANCHE = 60;

interface Ligne {
  readonly element: Element;
  readonly titre: string;
  readonly cle: string;
}

export const doublons: RegleTexte = function* ({ document }) {
  const items = itemsOf(document);
  const times = new Map<string, number>();
  for (const { cle } of items) times.set(cle, (times.get(cle) ?? 0) + 1);
  const isRepeated = (rank: number) => (times.get(items[rank]?.cle ?? "") ?? 0) > 1;
  // What comes back with its neighbour is a list printed again: a summary and its details, a plan printed twice.
  const alone = (rank: number) => !isRepeated(rank - 1) && !isRepeated(rank + 1);
  const first = new Map<string, number>();
  for (const [rank, { element, titre, cle }] of items.entries()) {
    if (cle.length < LETTRES || cle.split(" ").length < MOTS) continue;
    const earlier = first.get(cle);
    if (earlier === undefined) {
      first.set(cle, rank);
      continue;
    }
    const before = items[earlier]?.element ?? element;
    if (!alone(rank) || !alone(earlier) || !inBranch(document, element) || !inBranch(document, before)) continue;
    const { rangLigne, debut } = element;
    const words = textAt(document.lignes, rangLigne).slice(debut).trimEnd();
    const place = partOfLine(document, rangLigne, debut, words.length);
    const params = { titre, premier: wholeLine(document, before.rangLigne).ligne, second: place.ligne };
    yield { ...place, code: "DUPLICATE_NODE", severite: "warning", params, regles: ["PA-11"] };
  }
};

/** Numbered and marked items. A dash opens a clause as often as an item. */
function itemsOf(document: Document): readonly Ligne[] {
  const items: Ligne[] = [];
  for (const element of elementsOf(document)) {
    if (element.signe === "-" || element.signe === "–") continue;
    const titre = wordsOfElement(document, element);
    items.push({ element, titre, cle: normalizeTitle(titre) });
  }
  return items;
}

/** Whether what stands above the list of the item is the heading of a branch. */
function inBranch(document: Document, { rangLigne }: Element): boolean {
  for (let rang = rangLigne - 1; rang >= Math.max(0, rangLigne - LIGNES_BRANCHE); rang -= 1) {
    const normal = textAt(document.normales, rang);
    if (BRANCHE.test(normal)) return true;
    if (normal !== "" && elementAt(document, rang) === undefined && !goesOn(document, rang)) return false;
  }
  return false;
}
