/** A legal threshold of population quoted in a sentence, held against the law. */
import { inhabitantsOf, passagesOf } from "../../../document/internal.js";
import type { RegleTexte } from "../types.js";

/**
 * What the threshold is of, then the number, in one clause of the sentence. The nearest duty before the number is the
 * one that it qualifies: none other may stand between the two.
 */
const SEUIL =
  /(planifi\p{L}{1,8}|schémas? pluriannue\p{L}{1,3}|relais petite enfance|\bRPE\b)((?:(?!planifi|schéma|relais|\bRPE\b)[^.;:\n]){0,160}?)(?:>|plus de|au-dessus de|supérieure? à)[ \u00a0\u202f]?(\d{1,3}(?:[ .\u00a0\u202f]\d{3}){1,2}|\d{4,6})[ \u00a0\u202f](?:habitants|hab\b)/giu;

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

export const seuil: RegleTexte = function* ({ document, parametre }) {
  for (const { ligne, colonne, citation, groupes } of passagesOf(document, SEUIL)) {
    const [mot, entre, written] = groupes;
    if (!OBLIGE.test(entre) || CONSTATE.test(entre)) continue;
    const devoir = DEVOIRS.find(({ commence }) => mot.toLowerCase().startsWith(commence));
    const legal = devoir === undefined ? undefined : parametre(devoir.cle);
    const valeur = inhabitantsOf(written);
    if (devoir === undefined || legal === undefined || valeur === legal) continue;
    const { objet, regle } = devoir;
    const params = { objet, valeur, legal };
    yield { ligne, colonne, citation, code: "LEGAL_THRESHOLD", severite: "warning", params, regles: ["SP-80", regle] };
  }
};
