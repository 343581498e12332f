/** A legal threshold of population quoted in a sentence, held against the law. */
import { inhabitantsOf, partOfLine, passagesOf, textAt } from "../../../document/internal.js";
import type { RegleTexte } from "../types.js";

/** A number of inhabitants above which something holds. */
const SEUIL =
  /(?:>|plus de|au-dessus de|supérieure? à)[ \u00a0\u202f]?(\d{1,3}(?:[ .\u00a0\u202f]\d{3}){1,2}|\d{4,6})[ \u00a0\u202f](?:habitants|hab\b)/giu;
const DEVOIR = /planifi\p{L}{1,8}|schémas? pluriannue\p{L}{1,3}|relais petite enfance|\bRPE\b/giu;
/** Most signs between a duty and the number, and those read on each side. */
const ENTRE = 160;
const AUTOUR = ENTRE + 25;

/** Another duty stands between: the number qualifies that one. */
const AUTRE_DEVOIR = /planifi|schéma|relais|\bRPE\b/iu;

/** The clause speaks of what the law demands, and not of the population that a service serves. */
const OBLIGE = /obligat|obligé|\bdoi(?:t|vent)\b|\btenue?s?\b|impos/iu;
const CONSTATE = /territoire|bassin|\bcompt(?:e|ent|ant)\b/iu;

interface Devoir {
  readonly commence: string;
  readonly objet: string;
  readonly regle: string;
  readonly cle: string;
}

const DEVOIRS: readonly Devoir[] = [
  { commence: "planifi", objet: "planification", regle: "SP-02", cle: "sppe.seuilPlanification" },
  { commence: "schéma", objet: "schemaPluriannuel", regle: "SP-03", cle: "sppe.seuilSchema" },
  { commence: "re", objet: "relaisPetiteEnfance", regle: "SP-04", cle: "sppe.seuilRelais" },
  { commence: "rpe", objet: "relaisPetiteEnfance", regle: "SP-04", cle: "sppe.seuilRelais" },
];

/** A duty named in the clause of a number: where, and the words between the two. */
interface Proche {
  readonly devoir: Devoir;
  readonly entre: string;
  /** First and last place, in the line, of the duty and the number together. */
  readonly de: number;
  readonly a: number;
}

/**
 * The number is held against the nearest duty of its clause, before or after it. A number that is the threshold of another
 * duty of the clause is left alone: "le schéma oblige les communes de plus de 10 000 habitants qui planifient l'offre".
 */
export const seuil: RegleTexte = function* ({ document, parametre }) {
  for (const { rang, place, citation, groupes } of passagesOf(document, SEUIL)) {
    const near = dutiesAround(textAt(document.lignes, rang), place, place + citation.length);
    const valeur = inhabitantsOf(groupes[0]);
    const nearest = near.find(({ entre }) => !AUTRE_DEVOIR.test(entre) && OBLIGE.test(entre) && !CONSTATE.test(entre));
    const legal = nearest === undefined ? undefined : parametre(nearest.devoir.cle);
    if (nearest === undefined || legal === undefined) continue;
    if (near.some(({ devoir }) => parametre(devoir.cle) === valeur)) continue;
    const { objet, regle } = nearest.devoir;
    const params = { objet, valeur, legal };
    const passage = partOfLine(document, rang, nearest.de, nearest.a - nearest.de);
    yield { ...passage, code: "LEGAL_THRESHOLD", severite: "warning", params, regles: ["SP-80", regle] };
  }
};

/** The duties of the clause, from the nearest. */
function dutiesAround(line: string, start: number, end: number): readonly Proche[] {
  const above = line.slice(Math.max(0, start - AUTOUR), start);
  const before = above.slice(Math.max(...[".", ";", ":"].map((sign) => above.lastIndexOf(sign))) + 1);
  const after = /^[^.;:]*/u.exec(line.slice(end, end + AUTOUR))?.[0] ?? "";
  const left = [...before.matchAll(DEVOIR)].map(({ 0: mot, index }) => ({
    mot,
    entre: before.slice(index + mot.length),
    de: start - before.length + index,
    a: end,
  }));
  const right = [...after.matchAll(DEVOIR)].map(({ 0: mot, index }) => ({
    mot,
    entre: after.slice(0, index),
    de: start,
    a: end + index + mot.length,
  }));
  return [...left, ...right]
    .filter(({ entre }) => entre.length <= ENTRE)
    .sort((a, b) => a.entre.length - b.entre.length)
    .flatMap(({ mot, ...rest }) => {
      const devoir = DEVOIRS.find(({ commence }) => mot.toLowerCase().startsWith(commence));
      return devoir === undefined ? [] : [{ devoir, ...rest }];
    });
}
