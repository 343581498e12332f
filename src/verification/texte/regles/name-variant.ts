/** One proper name spelled several ways before the same words: "Baronnies en Drôme", "Baronnie en Drôme". */

import { type Document, normalizeText, passagesOf } from "../../../document/internal.js";
import type { RegleTexte } from "../types.js";

/**
 * A capitalised word of six letters or more, then what places it, then two words of which one at least is capitalised.
 * What "de" or "du" follows is most often a common noun: "les Associations du Gard Rhodanien".
 */
const MAJUSCULE = "A-ZÀ-ÖØ-ÞŒ";
/** The letters of French names: classes of Unicode would take ten times as long over a whole text. */
const LETTRE = `${MAJUSCULE}a-zß-öø-ÿœŸ`;
const NOM = new RegExp(
  `(?<![${LETTRE}'-])([${MAJUSCULE}][${LETTRE}-]{5,29}) (en|sur|sous|lès|lez|et|au|aux|entre|EN|SUR|SOUS|ET|AU|AUX) ([${LETTRE}]{2,30}) ([${LETTRE}]{2,30})(?![${LETTRE}])`,
  "g",
);

interface Forme {
  readonly ecrit: string;
  /** The words that follow it, as written. */
  readonly suite: string;
  readonly ligne: number;
  readonly colonne: number;
}

export const noms: RegleTexte = function* ({ document }) {
  let words: ReadonlyMap<string, number> | undefined;
  let common: ReadonlySet<string> | undefined;
  const times = ({ ecrit }: Forme) => {
    words ??= countWords(document);
    return words.get(normalizeText(ecrit)) ?? 0;
  };
  for (const formes of byContext(document).values()) {
    if (formes.size < 2) continue;
    const known = [...formes.values()].sort(
      (a, b) => times(b) - times(a) || a.ligne - b.ligne || a.colonne - b.colonne,
    );
    const [main] = known;
    if (main === undefined) continue;
    const variants = known.slice(1).filter(({ ecrit }) => isVariant(normalizeText(main.ecrit), normalizeText(ecrit)));
    const first = [...variants].sort((a, b) => a.ligne - b.ligne || a.colonne - b.colonne)[0];
    if (first === undefined) continue;
    common ??= commonWords(document);
    if ([main, ...variants].some(({ ecrit }) => common?.has(normalizeText(ecrit)))) continue;
    const formesEcrites = [main, ...variants].map(({ ecrit }) => ecrit);
    const { ligne, colonne, ecrit: citation } = first;
    const params = { entite: `${main.ecrit} ${main.suite}`, formes: formesEcrites };
    yield { ligne, colonne, citation, code: "NAME_VARIANT", severite: "warning", params, regles: ["R-AV-4"] };
  }
};

/** Forms of each name, by the words that follow it. */
function byContext(document: Document): ReadonlyMap<string, ReadonlyMap<string, Forme>> {
  const contexts = new Map<string, Map<string, Forme>>();
  for (const { ligne, colonne, groupes } of passagesOf(document, NOM)) {
    const [ecrit, mot, ...lieu] = groupes;
    if (!lieu.some((word) => /^\p{Lu}/u.test(word))) continue;
    const suite = [mot, ...lieu].join(" ").trimEnd();
    const context = normalizeText(suite);
    const formes = contexts.get(context) ?? new Map<string, Forme>();
    contexts.set(context, formes);
    const key = normalizeText(ecrit);
    if (!formes.has(key)) formes.set(key, { ecrit, suite, ligne, colonne });
  }
  return contexts;
}

/** How often each long word comes in the whole text: the most frequent spelling is taken for the right one. */
function countWords({ normal }: Document): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [word] of normal.matchAll(/[a-z]{6,30}/g)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** Long words that the text also writes in lower case. "ateliers" is a common noun even where a heading capitalises it. */
function commonWords({ plat }: Document): ReadonlySet<string> {
  const common = new Set<string>();
  for (const [word] of plat.matchAll(/(?<![\p{L}@./-])\p{Ll}[\p{Ll}-]{5,29}(?![\p{L}@])/gu))
    common.add(normalizeText(word));
  return common;
}

/** The same word but for one or two letters at its end: elsewhere, two words are more often two names. */
function isVariant(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 2) return false;
  const shortest = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shortest && a[shared] === b[shared]) shared += 1;
  return shared >= Math.max(5, shortest - 2);
}
