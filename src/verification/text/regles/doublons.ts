/** An item that appears twice, word for word, among the numbered or marked items of a plan. */

import { normalizeTitle } from "../../texte.js";
import { elementsOf, wordsOfElement } from "../listes.js";
import type { RegleTexte } from "../types.js";

/** Short items ("Poursuivre", "Idem") say nothing when they come back. */
const MOTS = 4;
const LETTRES = 25;

export const doublons: RegleTexte = function* ({ document }) {
  const first = new Map<string, number>();
  for (const element of elementsOf(document)) {
    // A dash opens a clause as often as an item.
    if (element.signe === "-" || element.signe === "–") continue;
    const titre = wordsOfElement(document, element);
    const key = titre.length < LETTRES ? "" : normalizeTitle(titre);
    if (key.length < LETTRES || key.split(" ").length < MOTS) continue;
    const ligne = element.rangLigne + 1;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, ligne);
      continue;
    }
    const citation = (document.lignes[element.rangLigne] ?? "").slice(element.debut).trimEnd();
    const params = { titre, premier: `ligne ${earlier}`, second: `ligne ${ligne}` };
    const place = { ligne, colonne: element.debut + 1, citation };
    yield { ...place, code: "DUPLICATE_NODE", severite: "warning", params, regles: ["PA-11"] };
  }
};
