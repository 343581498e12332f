/** Days as French instruments write them, and what the text says they are. */
import { isCivilDate } from "../../primitives/index.js";
import { blocAt, type Document, lineAt, passagesOf } from "../text/document.js";
import { normalizeText } from "../words.js";
import type { DateReperee, Reading } from "./types.js";

const MOIS = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre".split("|");
const MOIS_ECRITS = "janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre";
const SEMAINE = "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?";
const LETTRES =
  "premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix[ -]sept|dix[ -]huit|dix[ -]neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt(?:[ -]et[ -]un|[ -](?:deux|trois|quatre|cinq|six|sept|huit|neuf))?|trente(?:[ -]et[ -]un)?";
const ANNEE_LETTRES = `deux[ -]mille(?:[ -](?:${LETTRES}))?`;

/** A full day, as an alternative of a pattern without groups. */
export const JOUR = `${SEMAINE}(?:\\d{1,2} ?(?:er)? (?:${MOIS_ECRITS}) \\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|(?:${LETTRES}) (?:${MOIS_ECRITS}) ${ANNEE_LETTRES})`;

const UNITES: Readonly<Record<string, number>> = Object.fromEntries(
  "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"
    .split(" ")
    .map((mot, rang) => [mot, rang + 1]),
);

function numberInLetters(mots: string): number | undefined {
  const text = mots.replace(/-?\s?et[ -]un$/, "-un").replace(/ /g, "-");
  if (text === "premier") return 1;
  if (UNITES[text] !== undefined) return UNITES[text];
  const tens = /^(vingt|trente)(?:-(.+))?$/.exec(text);
  if (tens === null) return undefined;
  return (tens[1] === "vingt" ? 20 : 30) + (tens[2] === undefined ? 0 : (UNITES[tens[2]] ?? Number.NaN));
}

/** The day written, `YYYY-MM-DD`; undefined when there is no such day. */
export function jourOf(written: string): string | undefined {
  const text = normalizeText(written).replace(/^(?:lun|mar|mercre|jeu|vendre|same)di |^dimanche /, "");
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (figures !== null) return toDay(figures[3], Number(figures[2]), Number(figures[1]));
  const words = /^(\d{1,2}) ?(?:er)? ([a-z]+) (\d{4})$/.exec(text);
  if (words !== null) return toDay(words[3], MOIS.indexOf(words[2] ?? "") + 1, Number(words[1]));
  const letters =
    /^(.+?) (janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) deux[ -]mille[ -]?(.*)$/.exec(
      text,
    );
  if (letters === null) return undefined;
  const day = numberInLetters(letters[1] ?? "");
  const years = letters[3] === "" ? 0 : numberInLetters((letters[3] ?? "").trim());
  if (day === undefined || years === undefined) return undefined;
  return toDay(String(2000 + years), MOIS.indexOf(letters[2] ?? "") + 1, day);
}

function toDay(year = "", month: number, day: number): string | undefined {
  const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isCivilDate(text) ? text : undefined;
}

interface Forme {
  readonly nature: DateReperee["nature"];
  readonly avant: string;
  /** What the sentence must speak of, and what it must not. */
  readonly sujet?: RegExp;
  readonly autre?: RegExp;
  /** Said by a line of a stamp only: "Publié le" of a web page tells nothing of an act. */
  readonly cachet?: true;
}

const INSTRUMENT = /\b(?:avenant|convention|ctg|accord)\b|^(?:il|elle) /;
const AUTRE_SUJET =
  /\b(?:retrait|denonciation|resiliation|adhesion|financement|subvention|poste|bail|marche|cej|pedt|contrat|arrete|decret|loi|schema|mandat)\b/;

const FORMES: readonly Forme[] = [
  {
    nature: "signature",
    avant:
      "\\b(?:Fait|Signée?)(?: et signée?)?(?: en (?:\\p{L}+|\\d+) exemplaires(?: originaux)?,?)? (?:à|au|aux|en) [^,\\n]{2,60}?,? ?le ",
  },
  { nature: "signature", avant: "\\b(?:Fait|Signée?) le " },
  {
    nature: "effet",
    avant:
      "\\b(?:prend(?:ra)? effet|entr(?:e|era) en vigueur|produi(?:t|ra) ses effets|s['’]applique(?:ra)?|est applicable)(?: \\p{L}{3,16}ment)?,? (?:à compter du|à partir du|au|dès le|le) ",
    sujet: INSTRUMENT,
    autre: AUTRE_SUJET,
  },
  {
    nature: "fin",
    avant:
      "\\b(?:jusqu['’]au|prend(?:ra)? fin (?:le|au)|expire(?:ra)? (?:le|au)|s['’]ach[èe]ve(?:ra)? le|arrive(?:ra)? à (?:échéance|expiration|son terme) le|se termine(?:ra)? le|pour (?:se terminer|s['’]achever|prendre fin|expirer) le) ",
    sujet: INSTRUMENT,
    autre: AUTRE_SUJET,
  },
  {
    nature: "reception",
    avant:
      "\\b(?:Reçue? en (?:sous-)?préfecture(?: le)?|Date de réception (?:en )?préfecture|Réception par le (?:sous-)?préfet)[ :]{0,3}",
  },
  // The form of stamp that bears "AR Prefecture" says no more.
  { nature: "reception", avant: "^Reçue?(?: le)?[ :]{1,3}", cachet: true },
  {
    nature: "envoi",
    avant:
      "\\b(?:(?:Envoyée?|Transmise?|Télétransmise?) en (?:sous-)?préfecture(?: le)?|Date de télétransmission)[ :]{0,3}",
  },
  { nature: "publication", avant: "^(?:Publiée?(?: le)?|Publication|Affichée?(?: le)?)[ :]{1,3}", cachet: true },
  {
    nature: "conventionCitee",
    avant: "\\b(?:convention territoriale globale|CTG)(?: initiale)? (?:du|signée le|conclue le|en date du) ",
  },
];

const PATTERNS = FORMES.map((forme) => ({ ...forme, pattern: new RegExp(`${forme.avant}(${JOUR})(?!\\d)`, "gimu") }));

/** Each date once for each of its natures, where the text first gives it. */
export function datesOf(document: Document, genre: Reading["genre"]): readonly DateReperee[] {
  const found = new Map<string, DateReperee>();
  for (const { nature, pattern, sujet, autre, cachet = false } of PATTERNS) {
    for (const { ligne, colonne, citation, groupes, rang, place } of passagesOf(document, pattern, document.datees)) {
      const date = jourOf(groupes[0]);
      if (cachet && blocAt(document, rang)?.nature !== "cachet") continue;
      if (date === undefined || !speaksOf(document, rang, place, sujet, autre)) continue;
      const key = `${nature} ${date}`;
      if (!found.has(key)) found.set(key, { ligne, colonne, citation, nature, date });
    }
  }
  const all = [...found.values()];
  return genre === "autre" || all.some(({ nature }) => nature === "signature")
    ? all
    : [...all, ...placeAndDay(document)];
}

const LIEU_ET_JOUR = new RegExp(`^\\p{Lu}[\\p{L}' -]{1,40}, ?le (${JOUR})[ .]*$`, "gmu");
/** Last lines, where a signature may be dated by "Guéret, le 20 décembre 2023". */
const FIN = 12;

function placeAndDay(document: Document): readonly DateReperee[] {
  const below = document.datees.filter((rang) => rang >= document.lignes.length - FIN);
  const last = [...passagesOf(document, LIEU_ET_JOUR, below)];
  return last.flatMap(({ ligne, colonne, citation, groupes }) => {
    const date = jourOf(groupes[0]);
    return date === undefined || last.length > 1
      ? []
      : [{ ligne, colonne, citation, nature: "signature" as const, date }];
  });
}

/** Words read before the date. */
const AVANT = 260;

function speaksOf(document: Document, rang: number, place: number, sujet?: RegExp, autre?: RegExp): boolean {
  if (sujet === undefined) return true;
  const line = lineAt(document, document.debuts[rang] ?? 0);
  const sentence = normalizeText(
    line.slice(Math.max(0, place - AVANT), place + 20).replace(/^.*[.;] (?=\p{Lu})/su, ""),
  );
  return sujet.test(sentence) && autre?.test(sentence) !== true;
}
