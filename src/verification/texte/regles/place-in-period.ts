/** A date of a calendar and the place in the period that the text gives it: "Fin 2023, à la fin de la 1e année". */

import { type Document, linesMatching, type Passage, wholeLine } from "../../../document/internal.js";
import { addDays, addMonths, type CivilDate, civil } from "../../../primitives/index.js";
import { civilYears, midpoint } from "../../../primitives/internal.js";
import type { ConstatTexte, RegleTexte } from "../types.js";

const PERIODE = /^(?:ctg )?(20\d{2}) ?[-/–] ?(20\d{2})$/gm;
/** The period that the text gives to its convention elsewhere: "CTG 2022-2026". */
const AILLEURS = /\b(?:ctg|conventions? territoriales? globales?) (20\d{2}) ?[-/–] ?(20\d{2})(?!\d)/g;
/** The line above says that the period is that of another contract. */
const AUTRE = /\b(?:pedt|pesl|cej|cog|contrats?|projets?|schemas?|plan)\b/;
/** "à la fin de la 1e année" of the convention, and not of a service. */
const FIN_ANNEE_1 = /\bfin de la 1 ?(?:e|re|ere) annee\b(?! (?:de (?!la (?:ctg|convention|demarche))|du |d'|des ))/;
const ETAPE = /^fin(?: 20\d{2})?$/gm;
const TOLERANCE_JOURS = 92;

/** Lines that a step of a calendar may hold, its date included. */
const LIGNES_ETAPE = 12;

export const positions: RegleTexte = function* ({ document }) {
  const own = [...linesMatching(document, PERIODE)].filter(({ rang }) => !AUTRE.test(lineAbove(document, rang)));
  const periods = new Map(
    [...own, ...linesMatching(document, AILLEURS)].map(({ groupes }) => [`${groupes[0]}-${groupes[1]}`, groupes]),
  );
  const [[first = "", last = ""] = []] = periods.values();
  if (periods.size !== 1 || Number(first) >= Number(last)) return;
  const { debut, fin } = civilYears(Number(first), Number(last));
  const finAnnee1 = addDays(addMonths(debut, 12, "premierJourSuivant"), -1);
  for (const { rang } of linesMatching(document, ETAPE)) {
    const step = stepAt(document, rang);
    if (step === undefined) continue;
    const { annee, texte } = step;
    const stated = civil(`${annee}-12-31`);
    if (FIN_ANNEE_1.test(texte) && isFar(stated, finAnnee1)) {
      yield misplaced(wholeLine(document, step.rang), annee, "finAnnee1", finAnnee1);
    } else if (/\b(?:milieu de la demarche|mi-parcours)\b/.test(texte) && isFar(stated, midpoint({ debut, fin }))) {
      yield misplaced(wholeLine(document, step.rang), annee, "miParcours", midpoint({ debut, fin }));
    }
  }
};

/** The nearest line above that is not blank. */
function lineAbove({ normales }: Document, rang: number): string {
  return (
    normales
      .slice(Math.max(0, rang - 3), rang)
      .filter((line) => line !== "")
      .at(-1) ?? ""
  );
}

interface Etape {
  readonly annee: string;
  /** What is done then, on one line. */
  readonly texte: string;
  /** Rank of the first line that says it. */
  readonly rang: number;
}

/** "Fin 2023", on one line or two, then what is done then, up to the next date. */
function stepAt({ normales }: Document, rang: number): Etape | undefined {
  const below = normales
    .slice(rang, rang + LIGNES_ETAPE)
    .map((normal, place) => ({ normal, rang: rang + place }))
    .filter(({ normal }) => normal !== "");
  const head = below[0]?.normal === "fin" ? 2 : 1;
  const annee = /^(?:fin )?(20\d{2})$/.exec(below[head - 1]?.normal ?? "")?.[1];
  if (annee === undefined) return undefined;
  const rest = below.slice(head);
  const end = rest.findIndex(({ normal }) => /^(?:fin|debut)\b|^\p{L}+ 20\d{2}$|^20\d{2}$/u.test(normal));
  const body = end < 0 ? rest : rest.slice(0, end);
  const [opening] = body;
  return opening === undefined
    ? undefined
    : { annee, rang: opening.rang, texte: body.map(({ normal }) => normal).join(" ") };
}

function isFar(day: CivilDate, expected: CivilDate): boolean {
  return day < addDays(expected, -TOLERANCE_JOURS) || day > addDays(expected, TOLERANCE_JOURS);
}

function misplaced(passage: Passage, annee: string, position: string, attendu: string): ConstatTexte {
  const params = { date: `Fin ${annee}`, position, attendu };
  const rest = { code: "DURATION_MISMATCH", motif: "position", severite: "warning", params } as const;
  return { ...passage, ...rest, regles: ["CV-30", "EV-06"] };
}
