/** Fields of a fiche action: a label and its value on one line or in a row of a table, or a label above its items. */
import type { DateConnue, FicheAction } from "../../../convention/index.js";
import { addDays, addMonths, civil } from "../../../primitives/index.js";
import { civilYears } from "../../../primitives/internal.js";
import { type Document, textAt } from "../../text/document.js";
import { normalizeText } from "../../words.js";
import { jourOf } from "../dates.js";

type Liste =
  | "diagnosticInitial"
  | "publicCible"
  | "objectifsOperationnels"
  | "modalitesMiseEnOeuvre"
  | "servicesResponsables"
  | "resultatsAttendus"
  | "partenairesSollicites"
  | "indicateursEvaluation";
type Champ = Liste | "intitule" | "echeances" | "budget" | "lieu" | "autre";

const DE_LACTION = "(?: de (?:l'action|la fiche))?";
const CHAMPS: readonly (readonly [Champ, RegExp])[] = [
  ["intitule", new RegExp(`^(?:intitule|titre|nom)${DE_LACTION}$`)],
  ["diagnosticInitial", /^(?:diagnostic(?: initial)?|constats?|elements de diagnostic|etat des lieux|contexte)$/],
  ["publicCible", /^(?:publics?(?: cibles?| vises?| concernes?)?|beneficiaires)$/],
  ["objectifsOperationnels", /^(?:objectifs? (?:operationnels?|specifiques?|de l'action)|objectifs)$/],
  [
    "modalitesMiseEnOeuvre",
    /^(?:modalites(?: de mise en oeuvre)?|mise en oeuvre|description(?: de l'action)?|deroulement)$/,
  ],
  [
    "servicesResponsables",
    /^(?:pilotes?|porteurs?(?: de l'action)?|services? (?:responsables?|pilotes?)|responsables?|pilotage)$/,
  ],
  ["resultatsAttendus", /^(?:resultats? attendus?|effets attendus)$/],
  ["partenairesSollicites", /^partenaires?(?: sollicites| mobilises| associes)?$/],
  ["indicateursEvaluation", /^(?:indicateurs?(?: d'evaluation| de suivi| de resultats?)?|evaluation)$/],
  ["echeances", /^(?:echeances?|calendrier|echeancier|delais?)$/],
  ["budget", /^(?:budget(?: previsionnel)?|cout(?: previsionnel)?)$/],
  ["lieu", /^lieux?$/],
  [
    "autre",
    /^(?:axe|enjeu|orientation|thematique|priorite|numero|moyens|financements?|financeurs?|statut|observations?|objectif)(?: \S{4,14})?$/,
  ],
];

/** "Pilote : service enfance", "| Pilote | service enfance |", "Pilote   service enfance". */
const LIGNE = /^\|? ?([\p{L}'’ ]{3,40}?)(?: ?: ?| ?\| ?|\t| {3,})(.*?)[ |]*$/u;
const SEUL = /^([\p{L}'’ ]{3,40}?) ?:?$/u;

/** The line without the label that says that it is a title. */
export function withoutLabel(line: string): string {
  const match = LIGNE.exec(line);
  return match !== null && champOf(match[1] ?? "") === "intitule" ? (match[2] ?? "") : line;
}

function champOf(label: string): Champ | undefined {
  const normal = normalizeText(label);
  return CHAMPS.find(([, pattern]) => pattern.test(normal))?.[0];
}

/** A person is never kept by name. */
const PERSONNE = /(?<!\p{L})(?:M\.|Mme|Mlle|Monsieur|Madame|Dr)(?!\p{L})/u;

/** The fields between two lines; no fiche when there are fewer than two. */
export function ficheAt(
  { lignes }: Document,
  from: number,
  to: number,
): { readonly intitule?: string; readonly fiche?: FicheAction } {
  const values = new Map<Champ, string[]>();
  let open: Champ | undefined;
  for (let rang = from; rang < to; rang += 1) {
    const line = textAt(lignes, rang);
    const [, label = "", rest = ""] = LIGNE.exec(line) ?? SEUL.exec(line) ?? [];
    const champ = champOf(label);
    if (champ !== undefined) {
      open = champ;
      if (!values.has(champ)) values.set(champ, []);
      if (rest.trim() !== "") values.get(champ)?.push(rest.trim());
      continue;
    }
    const item = /^(?:[-–•▪▶>*o] ?)(?=[\p{L}\d«])(.+)$/u.exec(line)?.[1];
    if (open === undefined) continue;
    // Below a label alone stand its items, or one sentence.
    if (item !== undefined) values.get(open)?.push(item.replace(/[ ;.]+$/, ""));
    else if (values.get(open)?.length === 0 && line !== "") values.get(open)?.push(line);
    else open = undefined;
  }
  const [intitule] = values.get("intitule") ?? [];
  const known = [...values].filter(([champ, list]) => champ !== "intitule" && champ !== "autre" && list.length > 0);
  return { ...(intitule === undefined ? {} : { intitule }), ...(known.length < 2 ? {} : { fiche: toFiche(known) }) };
}

function toFiche(known: readonly (readonly [Champ, readonly string[]])[]): FicheAction {
  const fields = known.flatMap(([champ, list]): readonly (readonly [string, unknown])[] => {
    const kept = list.filter((value) => !PERSONNE.test(value));
    if (kept.length === 0) return [];
    if (champ === "echeances") {
      const dates = kept.flatMap((value) => echeanceOf(value) ?? []);
      return dates.length === 0 ? [] : [[champ, dates]];
    }
    if (champ === "budget") {
      const euros = /^(\d{1,3}(?:[ .\u00a0\u202f]?\d{3}){0,3})(?:,(\d{2}))? ?(?:€|euros?)$/u.exec(kept[0] ?? "");
      return euros === null ? [] : [[champ, `${(euros[1] ?? "").replace(/\D/g, "")}.${euros[2] ?? "00"}`]];
    }
    return [[champ, champ === "lieu" ? kept.join(" ; ") : kept]];
  });
  return Object.fromEntries(fields);
}

const MOIS = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre".split("|");

/** "30 juin 2026", "décembre 2026", "2027", "2026-2028"; undefined for anything else. */
function echeanceOf(written: string): DateConnue | undefined {
  const jour = jourOf(written);
  if (jour !== undefined) return jour;
  const normal = normalizeText(written);
  const month = /^(\p{L}{3,9}) (20\d{2})$/u.exec(normal);
  const rank = MOIS.indexOf(month?.[1] ?? "");
  if (rank >= 0) {
    const [annee, mois] = [month?.[2] ?? "", String(rank + 1).padStart(2, "0")];
    const first = civil(`${annee}-${mois}-01`);
    return { du: first, au: addDays(addMonths(first, 1, "premierJourSuivant"), -1), libelle: written };
  }
  const years = /^(20\d{2})(?: ?(?:-|–|\/|a) ?(20\d{2}))?$/.exec(normal);
  if (years === null || Number(years[2] ?? years[1]) < Number(years[1])) return undefined;
  const { debut, fin } = civilYears(Number(years[1]), Number(years[2] ?? years[1]));
  return { du: debut, au: fin, libelle: written };
}
