/** What an avenant does: in a list of its objet, or in a sentence. */
import { type Document, passagesOf, wholeLine } from "../text/document.js";
import type { OperationReperee } from "./types.js";

type Verbe = OperationReperee["verbe"];

const VERBES: readonly (readonly [RegExp, Verbe])[] = [
  [/^(?:modifi|remplac|proroge|prorog|prolong|actualis|r[ée]vis|rectifi)/i, "modifier"],
  [/^compl[èeé]t/i, "completer"],
  [/^(?:abrog|supprim|retir)/i, "abroger"],
  [/^(?:ajout|ins[ée]r|cr[ée]{2})/i, "ajouter"],
];

function verbeOf(word: string): Verbe | undefined {
  return VERBES.find(([stem]) => stem.test(word))?.[1];
}

const CHOSE =
  "(?:fiches?|actions?|articles?|annexes?|axes?|enjeux?|préambule|durée|périmètre|plan d['’]actions?|objectifs?|orientations?|paragraphes?|alinéas?|chapitres?|titre)";
const PUCE = new RegExp(
  `^(?:[-–•▪>*] ?|\\d{1,2}[.)°] ?|[a-z]\\) ?)(modifier|compléter|abroger|supprimer|ajouter|remplacer|insérer|créer|prolonger|proroger) ((?:la |le |les |l['’] ?|une |un )${CHOSE}(?![\\p{L}])[^\\n]{0,240}?)[ .;,]*$`,
  "gimu",
);
const PASSIVE = new RegExp(
  `(?<![\\p{L}])(l[ea]s? |l['’] ?)(${CHOSE}(?![\\p{L}])[^.;:\\n]{0,160}?(?:[\\d.]{1,5}[^.;:\\n]{0,60}?)?) (?:est|sont)(?: également| ainsi| donc)? (modifi|complét|remplac|abrog|supprim|prolong|prorog|ajout|rectifi)(?:é|e)?(?:e?s?)(?![\\p{L}])`,
  "giu",
);
const ACTIVE = new RegExp(
  `(?:cet|présent) avenant (?:vise à |a pour objet de |vient )?(modifi|complèt|compléter|complét|remplac|abrog|prolong|prorog)(?:e|er|r)? ((?:la |le |les |l['’] ?)${CHOSE}(?![\\p{L}])[^;\\n]{0,160}?)\\.?$`,
  "gimu",
);
const ANNEXE =
  /^l['’]annexe \d{1,2} vient (modifier|compléter|remplacer)(?: et (?:modifier|compléter))? (l['’]annexe \d{1,2}[^\n]{0,120}?)\.?$/gimu;
const AJOUT = new RegExp(
  `\\bil est (ajouté|inséré|créé)(?: à la convention| au plan d['’]actions?)?,? ((?:un |une |des )?(?:nouvel(?:le)? )?${CHOSE}(?![\\p{L}])[^.:\\n]{0,160})`,
  "giu",
);
const POSSIBLE = /\b(?:peut|peuvent|pourr\p{L}{2,5}|devr\p{L}{2,5}|si|lorsque|toute) [^.;]{0,80}$/iu;

/** The operations of an avenant, in the order of the text. */
export function operationsOf(document: Document): readonly OperationReperee[] {
  const found = new Map<string, OperationReperee>();
  const put = (operation: OperationReperee) => {
    const key = `${operation.verbe} ${operation.cible}`;
    if (!found.has(key)) found.set(key, operation);
  };
  for (const { rang, groupes } of passagesOf(document, PUCE)) {
    const verbe = verbeOf(groupes[0]);
    if (verbe !== undefined) put({ ...wholeLine(document, rang), verbe, cible: groupes[1].trim() });
  }
  for (const { ligne, colonne, citation, groupes, rang, place } of passagesOf(document, PASSIVE)) {
    const verbe = verbeOf(groupes[2]);
    const before = (document.lignes[rang] ?? "").slice(Math.max(0, place - 60), place);
    // A bare "les actions sont modifiées" of a plan names nothing that an instrument amends.
    const named = /\d|«|durée|préambule|périmètre|plan d/iu.test(groupes[1]);
    if (verbe === undefined || !named || POSSIBLE.test(before)) continue;
    put({ ligne, colonne, citation, verbe, cible: `${groupes[0]}${groupes[1]}`.trim().replace(/,.*$/, "") });
  }
  for (const pattern of [ACTIVE, ANNEXE]) {
    for (const { ligne, colonne, citation, groupes } of passagesOf(document, pattern)) {
      const verbe = verbeOf(groupes[0]);
      if (verbe !== undefined) put({ ligne, colonne, citation, verbe, cible: groupes[1].trim() });
    }
  }
  for (const { ligne, colonne, citation, groupes } of passagesOf(document, AJOUT))
    put({ ligne, colonne, citation, verbe: "ajouter", cible: groupes[1].trim() });
  return [...found.values()].sort((a, b) => a.ligne - b.ligne || a.colonne - b.colonne);
}
