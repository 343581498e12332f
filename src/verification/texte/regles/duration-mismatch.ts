/** A duration stated in years, against the periods that the document gives to its convention. */
import {
  type Document,
  NOMBRE,
  normalizeText,
  numberOf,
  passagesOf,
  type Trouve,
  textAt,
} from "../../../document/internal.js";
import type { RegleTexte } from "../types.js";

const PERIODE =
  /(?:\bCTG|conventions? territoriales? globales?)(?: [^.\d\n]{0,40})? ?(20\d{2}) ?[-/–] ?(20\d{2})(?!\d)/giu;
const DUREE = new RegExp(`\\b(?:pour|durée de|période de) (${NOMBRE}) ans\\b`, "giu");

/** Longest period read as that of a convention. */
const ANNEES = 12;

/** The sentence speaks of the convention itself... */
const SUJET = /\bctg\b|\bconventions? territoriales? globales?\b|\b(?:la|cette|presente) convention\b|\baccord entre\b/;
/** ...of how long it binds... */
const LIEN = /\b(?:conclu|sign|etabli|adopt|couvr|accord|duree|periode)/;
/** ...and of nothing else that lasts: another contract, a post, the convention before, a term that was extended. */
const AUTRE =
  /\b(?:cej|cog|pedt|pesl|contrats?|postes?|objectifs|financement|subventions?|precedente?s?|anciennes?|initial|prorog|prolong|renouvel|s'engage)/;
const SUITE = /^ (?:et|ou) |^ renouvel|^ maximum|^ au plus/;

/** Words read before the duration. */
const AVANT = 400;

/** A document may call the convention "pour 4 ans" and mean CTG in general: to be checked, never an error. */
export const duree: RegleTexte = function* ({ document }) {
  const periods = [...passagesOf(document, PERIODE, document.datees)].flatMap(({ groupes: [debut, fin] }) => {
    const annees = Number(fin) - Number(debut) + 1;
    return annees > 0 && annees <= ANNEES ? [{ debut, fin, annees }] : [];
  });
  const [first] = periods;
  if (first === undefined) return;
  for (const found of passagesOf(document, DUREE)) {
    const { ligne, colonne, citation, groupes } = found;
    const valeur = numberOf(groupes[0]);
    if (valeur === undefined || !isOfConvention(document, found)) continue;
    // A convention signed in the course of its first year may count one year less.
    if (first.annees - 1 === valeur || periods.some(({ annees }) => annees === valeur)) continue;
    const { debut, fin, annees } = first;
    const params = { citation, valeur, unite: "annees", debut, fin, annees };
    const place = { ligne, colonne, citation };
    yield { ...place, code: "DURATION_MISMATCH", motif: "duree", severite: "warning", params, regles: ["CV-30"] };
  }
};

function isOfConvention({ lignes }: Document, { rang, place, citation }: Trouve): boolean {
  const line = textAt(lignes, rang);
  const end = place + citation.length;
  const before = line.slice(Math.max(0, place - AVANT), end);
  const sentence = normalizeText(before.replace(/^.*[.;:!?] /s, ""));
  const after = normalizeText(`x${line.slice(end, end + 20)}`).slice(1);
  return SUJET.test(sentence) && LIEN.test(sentence) && !AUTRE.test(sentence) && !SUITE.test(after);
}
