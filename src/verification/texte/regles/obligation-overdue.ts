/** Duties that the text sets for a day that is past, and the end of its convention. */
import { obligationsOf, periodOf } from "../../../document/internal.js";
import { civil, daysBetween } from "../../../primitives/index.js";
import type { RegleTexte } from "../types.js";

/** Days before a deadline or an end that are told. */
const BIENTOT = 60;
/** Longest quotation. */
const CITEE = 160;

/** A text does not say what was done, so a past day is a point to check, never a proven delay. */
export const retards: RegleTexte = function* ({ document, at }) {
  for (const { ligne, colonne, citation, echeance, force } of obligationsOf(document, [])) {
    if (echeance.type !== "jour" || force !== "obligatoire") continue;
    const jours = daysBetween(civil(echeance.date), at);
    if (jours < -BIENTOT) continue;
    const words = citation.length <= CITEE ? citation : citation.slice(0, CITEE).replace(/ [^ ]*$/, "");
    const params = { libelle: words, date: echeance.date, jours: Math.abs(jours), at };
    const place = {
      ligne,
      colonne,
      citation: words,
      code: "OBLIGATION_OVERDUE",
      params,
      regles: ["CV-98"],
    } as const;
    yield jours > 0
      ? { ...place, motif: "passee", severite: "warning" }
      : { ...place, motif: "proche", severite: "info" };
  }
  const end = periodOf(document);
  if (end === undefined) return;
  const { fin, ligne, colonne, citation } = end;
  const jours = daysBetween(at, civil(fin));
  if (jours > BIENTOT) return;
  const told = { fin, jours: Math.abs(jours) };
  const place = {
    ligne,
    colonne,
    citation,
    code: "CONVENTION_EXPIRING",
    severite: "info",
    regles: ["CV-37"],
  } as const;
  yield jours < 0 ? { ...place, motif: "terminee", params: { ...told, at } } : { ...place, params: told };
};
