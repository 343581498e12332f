/** Two verbs for one operation: "complétés et/ou modifiés". */
import { passagesOf } from "../document.js";
import type { RegleTexte } from "../types.js";

const VERBES = "(?:complét|modifi|remplac|abrog)\\p{L}{1,4}";
const AMBIGU = new RegExp(`\\b${VERBES} (?:et/ou|et / ou|ou) ${VERBES}(?!\\p{L})`, "giu");

export const ambigu: RegleTexte = function* ({ document }) {
  for (const { ligne, colonne, citation } of passagesOf(document, AMBIGU)) {
    const params = { instrument: "le texte", redaction: citation };
    yield { ligne, colonne, citation, code: "OP_AMBIGUOUS", severite: "warning", params, regles: ["R-AV-4"] };
  }
};
