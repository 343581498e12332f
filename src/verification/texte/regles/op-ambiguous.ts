/** Two verbs for one operation on a named target: "les articles 1.1 et 1.2 sont complétés et/ou modifiés". */
import { passagesOf, textAt } from "../../../document/internal.js";
import type { RegleTexte } from "../types.js";

const VERBES = "(?:complét|modifi|remplac|abrog)\\p{L}{1,4}";
/**
 * The operation is done by this text: "est", "sont". A clause on future changes ("peut être modifiée ou complétée", "sont
 * modifiées ou complétées chaque année") leaves no target undetermined.
 */
const AMBIGU = new RegExp(
  `(?<=\\b(?:est|sont) (?:\\p{L}{3,12}ment )?)${VERBES} (?:et/ou|et / ou|ou) ${VERBES}(?!\\p{L})(?! (?:par|chaque|si|selon|en tant|en fonction|lors|au besoin|tous)\\b)`,
  "giu",
);

/** A target named by its number or by its title, before the verbs. */
const CIBLE = /(?:article|annexe|fiche|chapitre|paragraphe|titre)s? (?:n° ?)?[«\d]/iu;

/** Words read before the verbs. */
const AVANT = 400;

export const ambigu: RegleTexte = function* ({ document }) {
  for (const { rang, place, ligne, colonne, citation } of passagesOf(document, AMBIGU)) {
    const before = textAt(document.lignes, rang).slice(Math.max(0, place - AVANT), place);
    if (!CIBLE.test(before)) continue;
    const params = { instrument: "", redaction: citation };
    yield { ligne, colonne, citation, code: "OP_AMBIGUOUS", severite: "warning", params, regles: ["R-AV-4"] };
  }
};
