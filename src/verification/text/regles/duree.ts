/** A duration stated in years, against the periods that the document gives to its convention. */
import { passagesOf } from "../document.js";
import { NOMBRE, numberOf } from "../nombres.js";
import type { RegleTexte } from "../types.js";

const PERIODE =
  /(?:\bCTG|conventions? territoriales? globales?)(?: [^.\d\n]{0,40})? ?(20\d{2}) ?[-/–] ?(20\d{2})(?!\d)/giu;
const DUREE = new RegExp(`\\b(?:pour|durée de|période de|conclue? pour) (${NOMBRE}) ans\\b`, "giu");

/** The sentence speaks of the convention itself, and not of an action or of the age of children. */
const SUJET = /\bctg\b|convention|accord entre|caisse d'allocations|\bcaf\b/;

/** A document may call the convention "pour 4 ans" and mean CTG in general: to be checked, never an error. */
export const duree: RegleTexte = function* ({ document }) {
  const periods = [...passagesOf(document, PERIODE)].flatMap(({ groupes: [debut = "", fin = ""] }) => {
    const annees = Number(fin) - Number(debut) + 1;
    return annees > 0 && annees <= 12 ? [{ debut, fin, annees }] : [];
  });
  const [first] = periods;
  if (first === undefined) return;
  for (const { rang, ligne, colonne, citation, groupes } of passagesOf(document, DUREE)) {
    const valeur = numberOf(groupes[0] ?? "");
    const line = document.normales[rang] ?? "";
    if (valeur === undefined || !SUJET.test(line)) continue;
    // A convention signed in the course of its first year may count one year less.
    if (first.annees - 1 === valeur || periods.some(({ annees }) => annees === valeur)) continue;
    const { debut, fin, annees } = first;
    const params = { citation, valeur, unite: "annees", debut, fin, annees };
    yield {
      ligne,
      colonne,
      citation,
      code: "DURATION_MISMATCH",
      motif: "duree",
      severite: "warning",
      params,
      regles: ["CV-30"],
    };
  }
};
