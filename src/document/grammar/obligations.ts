/** Duties that sentences state: who, by when, binding or not. */
import type { EcheanceObligation, Partie } from "../../convention/index.js";
import { type Document, partOfLine, textAt } from "../text/document.js";
import { normalizeText } from "../words.js";
import { JOUR, jourOf } from "./dates.js";
import type { ObligationReperee } from "./types.js";

/** Verbs of what instruments ask: alone in the present or the future, or after "est" and "sont". */
const VERBES = [
  "remet(?:tra|tront|tent)?",
  "transmet(?:tra|tront|tent)?",
  "se reuni(?:t|ra|ssent|ront)",
  "(?<!\\bla )presente(?:nt|ra|ront)?(?! (?:convention|avenant|annexe))",
  "etabli(?:t|ra|ssent|ront)",
  "fourni(?:t|ra|ssent|ront)",
  "produi(?:t|ra|sent|ront)",
  "conduis?(?:t|ent|ra|ront)",
  "tien(?:t|nent|dra|dront)(?! compte)",
  "defini(?:t|ra|ssent|ront)",
  "(?:rend|rendent|rendra|rendront) compte",
  "(?:met|mettent|mettra|mettront) (?:a jour|en place|en oeuvre|a disposition)",
  "renvoie(?:nt)?",
  "(?:communiqu|adress|realis|organis|inform|elabor|actualis|evalu|diffus|publi|convoqu|dress|effectu|assur|prepar|depos|renseign|valid|finalis|signal|reexamin|examin|revis|integr|procede|proced|redig|livr|ouvr|install|recrut|lanc|arret|soumett|nomm|design|consult|invit|vers)(?:e|ent|era|eront)",
  "(?:actualis|realis|organis|present)er|etablir|transmettre|remettre",
];
const DEVOIR = new RegExp(
  `\\b(?:s'engage(?:nt|ra|ront)?|s'oblige(?:nt|ra|ront)?|doi(?:t|vent)|devr(?:a|ont)|est tenue?|sont tenue?s|veille(?:nt|ra|ront)?|a la charge de|charge[es]{0,2} de|(?:est|sont|sera|seront) (?:\\w+ment )?(?:remi|transmi|present|etabli|realis|produi|adress|communiqu|mis|reuni|organis|soumis|actualis|formalis|evalu|elabor|publi|diffus|dress|fourni|tenu|convoqu|envoy|depos|conduit|revu|rendu)\\w*|${VERBES.join("|")})\\b`,
);
const INDICATIVE =
  /\b(?:idealement|si possible|dans la mesure du possible|peut|peuvent|pourr\w+|souhait\w+|a titre indicatif|il est propose|de preference)\b/;

const JOUR_LIMITE = new RegExp(
  `(?:d['’]ici(?: au| le)?|au plus tard(?: le| au| avant le)?|avant le|pour le|jusqu['’]au) (${JOUR})`,
  "iu",
);
const ANNEE_LIMITE =
  /(?:d['’]ici|avant|au plus tard|pour)(?: à)?(?: la)? (?:fin|fin de l['’]année|le terme de l['’]année) ?(20\d{2})/iu;

interface Moment {
  readonly pattern: RegExp;
  readonly echeance: EcheanceObligation;
}
const MOMENTS: readonly Moment[] = [
  {
    pattern: /\ba (?:la )?mi-parcours\b|\ba mi-chemin\b|\ba la moitie de la (?:periode|convention)\b/,
    echeance: { type: "miParcours" },
  },
  {
    pattern: /\b(?:en fin|a la fin|au terme|a l'issue|a l'echeance) de (?:la )?(?:periode|convention|ctg|demarche)\b/,
    echeance: { type: "finPeriode" },
  },
  { pattern: /\bdes le (?:demarrage|debut|lancement)\b/, echeance: { type: "debutPeriode" } },
  {
    pattern: /\b(?:chaque|par) trimestre\b|\btrimestriel\w*\b|\btous les trois mois\b/,
    echeance: { type: "trimestrielle" },
  },
  {
    pattern: /\b(?:chaque annee|annuel\w*|tous les ans|tous les douze mois|une fois par an|une fois l'an|par an)\b/,
    echeance: { type: "annuelle" },
  },
];
const DELAI =
  /\b(?:dans (?:les|un delai de)|sous) (?:\d{1,3}|\w{2,9}) (?:mois|jours|semaines)\b[^,;.]{0,60}|\b(?:sans delai|immediatement|dans les meilleurs delais)\b/;

const ACTES: readonly (readonly [RegExp, string])[] = [
  [/bilan intermediaire|bilan a mi-parcours/, "bilanIntermediaire"],
  [/bilan final/, "bilanFinal"],
  [/integr\w+[^.]{0,40}\bschema/, "integrationSchema"],
  [/(?:transmet|transmis)\w*[^.]{0,60}schema|schema[^.]{0,120}(?:transmet|transmis)/, "transmissionSchema"],
  [/tableau de suivi/, "tableauSuivi"],
  [/points? d'etape/, "pointEtape"],
  [
    /comite de pilotage[^.]{0,40}(?:reuni|se reuni)|(?:reuni|se reuni)[^.]{0,40}comite de pilotage/,
    "reunionComitePilotage",
  ],
  [/mainten\w+[^.]{0,40}places|mainten\w+[^.]{0,20}nombre de places/, "maintienPlaces"],
];

/** Words of a moment: most lines have none, and are not read further. */
const QUAND =
  /d['’]ici|au plus tard|avant (?:le|la|fin)|pour (?:le|la|fin)|jusqu|mi-|moitié|trimestr|trois mois|ann[ée]e|annuel|tous les|par an|une fois|fin de|terme|issue|éch[ée]ance|démarrage|début|lancement|dans (?:les|un)|sous |d[ée]lai|imm[ée]diat/iu;

function isItem(line: string): boolean {
  return /^(?:[-–•▪▶>*]|\d{1,2}[.)](?!\d)|\(?[a-z]\)|\(\d{1,2}\))/.test(line);
}

/** Every sentence that gives a duty and a moment, in the order of the text. */
export function obligationsOf(document: Document, parties: readonly Partie[]): readonly ObligationReperee[] {
  const found: ObligationReperee[] = [];
  let opening = "";
  for (let rang = 0; rang < document.lignes.length; rang += 1) {
    const line = textAt(document.lignes, rang);
    if (!QUAND.test(line) && !line.endsWith(":")) {
      if (!isItem(line)) opening = "";
      continue;
    }
    if (/^(?:vu|considérant)\b/i.test(line)) continue;
    // What opens a list is the subject of its items.
    if (/:$/.test(line)) opening = line;
    else if (!isItem(line)) opening = "";
    for (const { start, text } of sentencesOf(line)) {
      const read = readSentence(text, opening === line ? "" : opening, parties);
      if (read !== undefined) found.push({ ...partOfLine(document, rang, start, text.length), ...read });
    }
  }
  return found;
}

function readSentence(
  text: string,
  opening: string,
  parties: readonly Partie[],
): Omit<ObligationReperee, "ligne" | "colonne" | "citation"> | undefined {
  const normal = normalizeText(text);
  if (normal.length < 25 || !DEVOIR.test(`${normalizeText(opening)} ${normal}`)) return undefined;
  const echeance = echeanceOf(text, normal);
  if (echeance === undefined) return undefined;
  return {
    debiteurs: debtorsOf(normal, normalizeText(opening), parties),
    echeance,
    force: INDICATIVE.test(normal) ? "indicative" : "obligatoire",
    acte: ACTES.find(([pattern]) => pattern.test(normal))?.[1] ?? "engagement",
  };
}

/** A sentence on how long an instrument lasts. */
const PERIODE =
  /\b(?:conclue?s?|prorogee?s?|prolongee?s?|prend(?:ra)? effet|entre(?:ra)? en vigueur|duree|s'applique)\b/;

/** The moment by which a sentence asks for something. */
export function echeanceOf(text: string, normal: string): EcheanceObligation | undefined {
  const limit = JOUR_LIMITE.exec(text);
  const day = limit?.[1];
  const ofPeriod = /^jusqu/i.test(limit?.[0] ?? "") && PERIODE.test(normal);
  const date = day === undefined || ofPeriod ? undefined : jourOf(day);
  if (date !== undefined) return { type: "jour", date };
  const year = ANNEE_LIMITE.exec(text);
  if (year !== null) return { type: "jour", date: `${year[1]}-12-31` };
  const moment = MOMENTS.find(({ pattern }) => pattern.test(normal));
  if (moment !== undefined) return { ...moment.echeance };
  const delay = DELAI.exec(normal);
  return delay === null ? undefined : { type: "sansJour", libelle: delay[0].trim() };
}

/** The parties that stand before the verb of the duty. */
function debtorsOf(normal: string, opening: string, parties: readonly Partie[]): readonly string[] {
  const verb = DEVOIR.exec(normal);
  const subject = verb === null ? opening : `${opening} ${normal.slice(0, verb.index)}`;
  if (
    /\b(?:les (?:parties|signataires|partenaires|cosignataires)|chacune des parties|les deux parties)\b/.test(subject)
  )
    return parties.map(({ id }) => id);
  const named = parties.filter(({ nom, nomCourt }) =>
    [nom, nomCourt ?? ""].some(
      (name) => name !== "" && subject.includes(normalizeText(name).replace(/^(?:la|le|les|l') ?/, "")),
    ),
  );
  if (named.length > 0) return named.map(({ id }) => id);
  const caf = parties.filter(({ genre }) => genre === "caf");
  const local = parties.filter(({ genre }) => ["commune", "epci", "syndicat"].includes(genre));
  const epci = parties.filter(({ genre }) => genre === "epci");
  if (epci.length === 1 && /\b(?:la communaute|l'agglomeration|la metropole|l'epci)\b/.test(subject))
    return epci.map(({ id }) => id);
  return [
    ...(/\b(?:la caf|la caisse)\b/.test(subject) ? caf : []),
    ...(local.length === 1 &&
    /\b(?:la collectivite|la commune|la communaute|l'epci|la ville|le syndicat)\b/.test(subject)
      ? local
      : []),
  ].map(({ id }) => id);
}

/** Sentences of a line, with their places. */
export function* sentencesOf(line: string): Iterable<{ readonly start: number; readonly text: string }> {
  let start = 0;
  for (const match of line.matchAll(/(?<!\b(?:art|cf|M|Mme|L|R|D|n|al))[.!?](?: ?[»”"])? (?=[\p{Lu}«À])/gu)) {
    yield { start, text: line.slice(start, match.index + match[0].length - 1) };
    start = match.index + match[0].length;
  }
  if (start < line.length) yield { start, text: line.slice(start) };
}
