/** The period of the convention: what its clause says, what its title says, and what competes. */
import type { Periode } from "../../convention/index.js";
import { addDays, addMonths, civil } from "../../primitives/index.js";
import { civilYears } from "../../primitives/internal.js";
import { type Document, type Passage, passagesOf, type Trouve, textAt } from "../text/document.js";
import { numberOf } from "../text/nombres.js";
import { normalizeText } from "../words.js";
import { JOUR, jourOf } from "./dates.js";
import type { DateReperee, InconnuRepere, Lecture, Reading } from "./types.js";

interface Candidate {
  readonly periode: Periode;
  readonly rang: "clause" | "titre" | "mention";
  readonly passage: Passage;
}

export interface PeriodeLue {
  readonly periode?: Periode;
  readonly lectures: readonly Lecture[];
  readonly inconnus: readonly InconnuRepere[];
}

/** The sentence speaks of another convention, another contract, or a period that is over. */
const AUTRE =
  /\b(?:arrivee? a (?:son )?(?:echeance|terme)|echue?|precedente?s?|anciennes?|expire\w*|pedt|pesl|cej|cog|contrats?|projet educatif|fait suite|succede|renouvel\w*|bilan de|evaluation de|schema|prorog\w*|initialement|calendrier|budget|subvention\w*|financ\w*)\b/;
const SUJET =
  /\b(?:presente convention|cette convention|la convention|ctg|convention territoriale globale|elle est (?:conclue|signee|etablie))\b/;
const LIEN =
  /\b(?:conclu\w*|sign\w*|etabli\w*|prend\w* effet|entre\w* en vigueur|couvr\w*|valable|porte sur|duree|periode|s'applique|court)\b/;

const ANNEES = "(20\\d{2}) ?(?:[-/–—]|à|au) ?(20\\d{2})(?!\\d)";
const PERIODE_NOMMEE = new RegExp(
  `\\b(?:CTG|Conventions? territoriales? globales?)(?: \\(CTG\\))?[^.\\d\\n]{0,60}? ?${ANNEES}`,
  "giu",
);
const PERIODE_SEULE = new RegExp(`^(?:(?:période|années?|pour la période|CTG)[ :]{1,3})?\\(?${ANNEES}\\)?$`, "gimu");
const ANNEES_CLAUSE = new RegExp(`(?:période|années|ans)[^.\\d\\n]{0,20} ${ANNEES}`, "giu");
const DU_AU = new RegExp(
  `\\b(?:du|depuis le|à compter du|à partir du|au|le) (${JOUR})(?: et)?(?:,)? (?:au|jusqu['’]au|et (?:se termine|s['’]achève|prend fin|prendra fin|s['’]achèvera|se terminera|expire|expirera) le|pour (?:se terminer|s['’]achever|prendre fin|expirer) le) (${JOUR})`,
  "giu",
);
const DUREE = new RegExp(
  `(?:durée|période) de (?:(\\d{1,2}|\\p{L}{2,6}) ?(?:\\(\\d{1,2}\\) ?)?)(ans|années|mois)[^.;\\n]{0,80}?(?:à compter du|à partir du|dès le|prenant effet le|débutant le) (${JOUR})`,
  "giu",
);
const EFFET_DUREE = new RegExp(
  `(?:prend effet|entre en vigueur) (?:à compter du|le|au) (${JOUR})[^.;\\n]{0,80}?(?:durée|période) de (?:(\\d{1,2}|\\p{L}{2,6}) ?(?:\\(\\d{1,2}\\) ?)?)(ans|années|mois)`,
  "giu",
);

/** Lines of the title page. */
const TITRE = 25;

export function periodeOf(document: Document, genre: Reading["genre"], dates: readonly DateReperee[]): PeriodeLue {
  const found: Candidate[] = [];
  const put = (
    rang: Candidate["rang"],
    { ligne, colonne, citation }: Passage,
    debut: string | undefined,
    fin: string | undefined,
  ) => {
    if (debut === undefined || fin === undefined || debut > fin) return;
    found.push({ rang, passage: { ligne, colonne, citation }, periode: { debut: civil(debut), fin: civil(fin) } });
  };
  const years = (rang: Candidate["rang"], passage: Trouve) => {
    const [first, last] = passage.groupes;
    if (Number(first) > Number(last) || Number(last) - Number(first) > 12) return;
    const { debut, fin } = civilYears(Number(first), Number(last));
    put(rang, passage, debut, fin);
  };
  for (const passage of passagesOf(document, PERIODE_SEULE, document.datees))
    if (passage.rang < TITRE) years("titre", passage);
  for (const passage of passagesOf(document, PERIODE_NOMMEE, document.datees)) {
    if (isElsewhere(document, passage, genre)) continue;
    const heading =
      passage.rang < TITRE &&
      textAt(document.lignes, passage.rang).length < 140 &&
      !/[.;]$/.test(textAt(document.lignes, passage.rang).trim());
    years(heading ? "titre" : isClause(document, passage) ? "clause" : "mention", passage);
  }
  // An avenant says how long it lasts itself; the period is that of the convention.
  if (genre !== "avenant") {
    for (const passage of passagesOf(document, DU_AU, document.datees)) {
      if (isClause(document, passage)) put("clause", passage, jourOf(passage.groupes[0]), jourOf(passage.groupes[1]));
    }
    for (const passage of passagesOf(document, ANNEES_CLAUSE, document.datees))
      if (isClause(document, passage)) years("clause", passage);
    for (const passage of passagesOf(document, DUREE, document.datees)) {
      const [count, unit, day] = passage.groupes;
      if (isClause(document, passage)) put("clause", passage, jourOf(day), endOf(jourOf(day), count, unit));
    }
    for (const passage of passagesOf(document, EFFET_DUREE, document.datees)) {
      const [day, count, unit] = passage.groupes;
      if (isClause(document, passage)) put("clause", passage, jourOf(day), endOf(jourOf(day), count, unit));
    }
  }
  if (genre === "convention" && found.every(({ rang }) => rang === "mention")) {
    // "Elle prend effet le... Elle prend fin le...": one first day and one last day.
    const [effet, ...otherFirst] = dates.filter(({ nature }) => nature === "effet");
    const [fin, ...otherLast] = dates.filter(({ nature }) => nature === "fin");
    if (effet !== undefined && fin !== undefined && otherFirst.length + otherLast.length === 0)
      put("clause", effet, effet.date, fin.date);
  }
  return decide(found);
}

/** What is said in clauses and titles must agree; mentions decide when there is nothing else. */
function decide(found: readonly Candidate[]): PeriodeLue {
  const strong = found.filter(({ rang }) => rang !== "mention");
  const candidates = strong.length > 0 ? strong : found;
  const distinct = new Map(candidates.map((one) => [`${one.periode.debut} ${one.periode.fin}`, one]));
  const [first] = distinct.values();
  const lectures = [...distinct.values()].map(
    ({ passage, periode, rang }): Lecture => ({
      ...passage,
      fait: "periode",
      valeur: `${periode.debut}/${periode.fin}`,
      surete: distinct.size === 1 && rang !== "mention" ? "sure" : "probable",
    }),
  );
  if (first === undefined) return { lectures, inconnus: [] };
  if (distinct.size === 1) return { periode: first.periode, lectures, inconnus: [] };
  const inconnus = [...distinct.values()].map(({ passage }) => ({
    champ: "periode",
    motif: "Le texte donne plusieurs périodes à sa convention.",
    ...passage,
  }));
  return { lectures, inconnus };
}

function endOf(debut: string | undefined, count: string, unit: string): string | undefined {
  const number = count.toLowerCase() === "un" ? 1 : numberOf(count);
  if (debut === undefined || number === undefined) return undefined;
  return addDays(
    addMonths(civil(debut), unit.toLowerCase() === "mois" ? number : number * 12, "premierJourSuivant"),
    -1,
  );
}

/** The sentence that holds a passage, normalised. */
function sentenceAt(document: Document, { rang, place, citation }: Trouve): string {
  const line = textAt(document.lignes, rang);
  const before = line.slice(Math.max(0, place - 300), place).replace(/^.*[.;!?] (?=[\p{Lu}«])/su, "");
  const after = line.slice(place + citation.length, place + citation.length + 200).replace(/[.;!?](?: .*)?$/su, "");
  return normalizeText(`${before}${citation}${after}`);
}

/** An avenant that prolongs a convention names the period that it had. */
function isElsewhere(document: Document, passage: Trouve, genre: Reading["genre"]): boolean {
  const sentence = sentenceAt(document, passage);
  return AUTRE.test(genre === "avenant" ? sentence.replace(/\b(?:prorog|prolong)\w*/g, "") : sentence);
}

function isClause(document: Document, passage: Trouve): boolean {
  const sentence = sentenceAt(document, passage);
  return SUJET.test(sentence) && LIEN.test(sentence) && !AUTRE.test(sentence);
}
