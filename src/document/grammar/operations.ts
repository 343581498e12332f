/** What an avenant does: in a list of its objet, or in a sentence. */
import { type Document, passagesOf, wholeLine } from "../text/document.js";
import type { OperationReperee } from "./types.js";

type Verbe = OperationReperee["verbe"];

const VERBES: readonly (readonly [RegExp, Verbe])[] = [
  [/^(?:modifi|remplac|rédig|proroge|prorog|prolong|actualis|r[ée]vis|rectifi)/i, "modifier"],
  [/^compl[èeé][tm]/i, "completer"],
  [/^(?:abrog|suppr|retir|annul)/i, "abroger"],
  [/^(?:ajout|ins[ée]r|cr[ée])/i, "ajouter"],
];

function verbeOf(word: string): Verbe | undefined {
  return VERBES.find(([stem]) => stem.test(word))?.[1];
}

const CHOSE =
  "(?:fiches?|actions?|articles?|annexes?|axes?|enjeux?|préambule|durée|périmètre|plan d['’]actions?|objectifs?|orientations?|paragraphes?|alinéas?|chapitres?|titre)";
const SIGNE = "(?:[-–•▪>*] ?|\\d{1,2}[.)°] ?|[a-z]\\) ?)";
const DETERMINANT = "(?:la |le |les |l['’] ?|une |un |des )";
/** "- complète la fiche action 3", "- supprimer l'article 8". */
const PUCE = new RegExp(
  `^${SIGNE}((?:modifi|compl[èé]t|abrog|supprim|ajout|remplac|ins[èé]r|cré|prolong|prorog|actualis|révis)(?:er|ent|e)) (${DETERMINANT}${CHOSE}(?![\\p{L}])[^\\n]{0,240}?)[ .;,]*$`,
  "gimu",
);
/** "- suppression de l'article 8", "- ajout d'une annexe 5". */
const PUCE_NOM = new RegExp(
  `^${SIGNE}(modification|ajout|suppression|abrogation|remplacement|création|insertion|prolongation|prorogation|actualisation|complément) (?:de |d['’]|à )((?:la |l['’] ?|une |un )?${CHOSE}(?![\\p{L}])[^\\n]{0,240}?)[ .;,]*$`,
  "gimu",
);
/** "Le présent avenant modifie l'article 2 et abroge l'annexe 3": the second verb. */
const COORDONNE = new RegExp(
  `avenant[^.;\\n]{0,200}?(?:,| et| puis)(?: de| à)? (?:d['’])?(modifier?|compl[èé]ter?|abroger?|supprimer?|remplacer?|ajouter?|ins[èé]rer?|créer?|proroger?|prolonger?) (${DETERMINANT}${CHOSE}(?![\\p{L}])[^.;,\\n]{0,120})`,
  "giu",
);
const PASSIVE = new RegExp(
  `(?<![\\p{L}])(l[ea]s? |l['’] ?|une? )((?:dispositions (?:de |du |des )(?:la |l['’] ?)?)?${CHOSE}(?![\\p{L}])[^.;:\\n]{0,160}?(?:\\d[\\d.]{0,4}[^.;:\\n]{0,60}?)?) (?:est|sont)(?: également| ainsi| donc| désormais)? (modifi|complét|remplac|abrog|supprim|prolong|prorog|ajout|rectifi|rédig|insér|annul|actualis|révis)(?:é|e)?(?:e?s?)(?![\\p{L}])`,
  "giu",
);
const ACTIVE = new RegExp(
  `(?:cet|présent) avenant (?:vise à |a pour (?:objet|but) (?:de |d['’])|vient )?(modifi|complèt|compléter|complét|remplac|abrog|supprim|ajout|ins[èé]r|prolong|prorog)(?:e|er|r)? ((?:la |le |les |l['’] ?)${CHOSE}(?![\\p{L}])[^;\\n]{0,160}?)\\.?$`,
  "gimu",
);
const ANNEXE =
  /^l['’]annexe \d{1,2} vient (modifier|compléter|remplacer)(?: et (?:modifier|compléter))? (l['’]annexe \d{1,2}[^\n]{0,120}?)\.?$/gimu;
const AJOUT = new RegExp(
  `\\bil est (ajouté|inséré|créé)(?: à la convention| au plan d['’]actions?)?,? ((?:un |une |des )?(?:nouvel(?:le)? )?${CHOSE}(?![\\p{L}])[^.:\\n]{0,160})`,
  "giu",
);
/** "... et de supprimer la fiche 3": another operation, told by itself. */
const AUTRE_VERBE = new RegExp(
  `(?:,| et| puis)(?: de| à)? (?:d['’])?(?:modifi|compl[èé]t|abrog|supprim|remplac|ajout|ins[èé]r|cré|prorog|prolong)(?:er|e)? ${DETERMINANT}.*$`,
  "iu",
);
const POSSIBLE = /\b(?:peut|peuvent|pourr\p{L}{2,5}|devr\p{L}{2,5}|si|lorsque|toute) [^.;]{0,80}$/iu;

/** The operations of an avenant, in the order of the text. */
export function operationsOf(document: Document): readonly OperationReperee[] {
  const found = new Map<string, OperationReperee>();
  const put = (operation: OperationReperee) => {
    const key = `${operation.verbe} ${operation.cible}`;
    if (!found.has(key)) found.set(key, operation);
  };
  for (const pattern of [PUCE, PUCE_NOM]) {
    for (const { rang, groupes } of passagesOf(document, pattern)) {
      const verbe = verbeOf(groupes[0]);
      if (verbe !== undefined) put({ ...wholeLine(document, rang), verbe, cible: groupes[1].trim() });
    }
  }
  for (const { ligne, colonne, citation, groupes, rang, place } of passagesOf(document, PASSIVE)) {
    const verbe = verbeOf(groupes[2]);
    const before = (document.lignes[rang] ?? "").slice(Math.max(0, place - 60), place);
    // A bare "les actions sont modifiées" of a plan names nothing that an instrument amends.
    const named = /\d|«|durée|préambule|périmètre|plan d/iu.test(groupes[1]);
    if (verbe === undefined || !named || POSSIBLE.test(before)) continue;
    put({ ligne, colonne, citation, verbe, cible: `${groupes[0]}${groupes[1]}`.trim().replace(/,.*$/, "") });
  }
  for (const pattern of [ACTIVE, ANNEXE, COORDONNE]) {
    for (const { ligne, colonne, citation, groupes } of passagesOf(document, pattern)) {
      const verbe = verbeOf(groupes[0]);
      const cible = groupes[1].replace(AUTRE_VERBE, "").trim();
      if (verbe !== undefined) put({ ligne, colonne, citation, verbe, cible });
    }
  }
  for (const { ligne, colonne, citation, groupes } of passagesOf(document, AJOUT))
    put({ ligne, colonne, citation, verbe: "ajouter", cible: groupes[1].trim() });
  return [...found.values()].sort((a, b) => a.ligne - b.ligne || a.colonne - b.colonne);
}
