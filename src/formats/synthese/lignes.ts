/** The sentences of the first screen, one for each line, without any sign of Markdown but emphasis. */
import { describeFinding, type Langue, textOf } from "../../messages/index.js";
import { formatDayInWords, semicolon } from "../../messages/internal.js";
import type { Params } from "../../primitives/index.js";
import type { ActeNomme, JourAVenir, Piece, QuestionADecider, Synthese } from "../../synthese/index.js";
import { ETATS_CONVENTION, formatDateConnue } from "../dates.js";
import { describeEtat, describeLibelle } from "../echeancier/echeancier-texte.js";
import { escapeMarkdown } from "../markdown.js";
import { enumerate, type Noms, nameParams } from "./noms.js";

/** Names, acts or errors shown of one list; the rest is counted. */
const MONTRES = 6;

/** What the sentences are written with. */
export interface Plume {
  readonly langue: Langue;
  readonly noms: Noms;
  text(key: string, params?: Params): string;
  day(date: string): string;
}

export function plumeOf(langue: Langue, noms: Noms): Plume {
  return {
    langue,
    noms,
    text: (key, params) => textOf(`synthese.${key}`, langue, params),
    day: (date) => formatDayInWords(date, langue),
  };
}

/** The key for a number: `.zero` and `.un` where the sentence changes. */
const counted = (key: string, nombre: number, zero = false) =>
  nombre === 1 ? `${key}.un` : zero && nombre === 0 ? `${key}.zero` : key;

export function conventionLine({ at, convention }: Synthese, { text, day, langue }: Plume): string {
  const { statut, debut, fin, jours } = convention;
  if (typeof debut !== "string" || typeof fin !== "string" || jours === undefined) {
    const etat = textOf(ETATS_CONVENTION[statut], langue);
    const [first, last] = [formatDateConnue(debut, langue), formatDateConnue(fin, langue)];
    return text("convention.imprecise", { date: day(at), etat, debut: first, fin: last });
  }
  const key = counted(`convention.${statut}`, jours, statut === "enVigueur");
  return text(key, { date: day(at), debut: day(debut), fin: day(fin), jours });
}

/** The act, its state when it is asked for, who owes it, and to whom. */
export function acteLine({ echeance, par }: ActeNomme, plume: Plume, withState: boolean): string {
  const { langue, text } = plume;
  const libelle = escapeMarkdown(describeLibelle(echeance, langue));
  const acte = withState ? text("retard", { acte: libelle, etat: describeEtat(echeance.etat, langue) }) : libelle;
  const to =
    echeance.destinataire === undefined
      ? ""
      : `, ${text("vers", { destinataire: escapeMarkdown(echeance.destinataire) })}`;
  return par.length === 0 ? acte + to : text("par", { acte, qui: enumerate(par.map(escapeMarkdown), langue) }) + to;
}

export function memeJourLines({ memeJour, enRetard, aujourdhui }: Synthese, { text, day }: Plume): readonly string[] {
  const pressing = [...enRetard, ...aujourdhui].map(({ echeance }) => echeance.libelle);
  return memeJour.map(({ date, actes: [premier, second] }) => {
    const alone = pressing.length === 2 && pressing.includes(premier) && pressing.includes(second);
    return text(alone ? "memeJour" : "memeJour.actes", {
      date: day(date),
      premier: escapeMarkdown(premier),
      second: escapeMarkdown(second),
    });
  });
}

/** The first days to come, each with its acts, then what is to be done by then. */
export function jourLines(jours: readonly JourAVenir[], plume: Plume): readonly string[] {
  const { text, day } = plume;
  const shown = jours.slice(0, 3);
  const others = jours.slice(3);
  const last = others.at(-1);
  return [
    ...shown.flatMap((jour) => {
      const dated = jour.actes.map((acte) => libelleOf(acte, plume));
      const open = [
        ...jour.fenetres.map((acte) => libelleOf(acte, plume)),
        ...(jour.actions === 0 ? [] : [text(counted("actions", jour.actions), { nombre: jour.actions })]),
      ];
      const date = day(jour.date);
      const params = { date, jours: jour.jours };
      return [
        ...(dated.length === 0
          ? []
          : [text(counted("jour", jour.jours, true), { ...params, actes: listed(dated, plume) })]),
        ...(open.length === 0 ? [] : [text("fenetre", { ...params, actes: listed(open, plume) })]),
      ];
    }),
    ...(last === undefined
      ? []
      : [text(counted("autresJours", others.length), { nombre: others.length, date: day(last.date) })]),
  ];
}

function libelleOf({ echeance }: ActeNomme, { langue, text }: Plume): string {
  const acte = escapeMarkdown(describeLibelle(echeance, langue));
  return echeance.force === "suggestion" ? text("conseille", { acte }) : acte;
}

export function questionLine(question: QuestionADecider, { text, langue }: Plume): string {
  const { fait, objets, aupres, detenteurs, debloque } = question;
  const competences = objets.filter((objet) => objet !== "schemaPluriannuel" && objet !== "relaisPetiteEnfance");
  const holders = detenteurs.map((key) => textOf(key, langue));
  return text(`question.${fait}`, {
    quoi: text(`competences.${Math.max(1, competences.length)}`),
    nombre: debloque,
    aupres: enumerate(firstOf(aupres.map(escapeMarkdown), text), langue),
    detenteurs: fait === "transfert" ? text("question.detenteur.transfert") : enumerate(holders, langue),
  });
}

export function corrigerLines({ aCorriger: { erreurs, avertissements } }: Synthese, plume: Plume): readonly string[] {
  const { text, langue, noms } = plume;
  const messages = erreurs.map((finding) => {
    const { message } = describeFinding({ ...finding, params: nameParams(finding.params, noms) }, langue);
    return escapeMarkdown(message);
  });
  const nombre = avertissements.reduce((sum, one) => sum + one.nombre, 0);
  const genres = avertissements.map(({ code, nombre: combien }) => {
    const genre = lowerFirst(textOf(`regle.${code}`, langue));
    return combien === 1 ? genre : text("genre", { genre, nombre: combien });
  });
  return [
    ...(erreurs.length === 0
      ? []
      : [text(counted("erreurs", erreurs.length), { nombre: erreurs.length, erreurs: listed(messages, plume, " ") })]),
    ...(nombre === 0
      ? []
      : [text(counted("avertissements", nombre), { nombre, genres: genres.join(semicolon(langue)) })]),
  ];
}

/** One line for each holder, with the pieces that it is asked for. */
export function demanderLines(pieces: readonly Piece[], plume: Plume): readonly string[] {
  const { text, langue } = plume;
  const byHolder = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const { nom, type } = piece.detenteur;
    const holder = nom === undefined ? text(`detenteur.${type}`) : escapeMarkdown(nom);
    const others = byHolder.get(holder);
    if (others === undefined) byHolder.set(holder, [piece]);
    else others.push(piece);
  }
  return [...byHolder].map(([detenteur, own]) =>
    text("a", { detenteur, pieces: pieceTexts(own, plume).join(semicolon(langue)) }),
  );
}

/** The signed texts and the deliberations of one holder are asked for in one breath. */
function pieceTexts(pieces: readonly Piece[], { text, noms, langue, day }: Plume): readonly string[] {
  const texts = new Map<string, string[]>();
  for (const { genre, sujets, date } of pieces) {
    const named = sujets.map((sujet) => noms.get(sujet) ?? escapeMarkdown(sujet));
    const key = date === undefined ? genre : `${genre} ${date}`;
    const known = texts.get(key);
    texts.set(key, [...new Set([...(known ?? []), ...named])]);
  }
  return [...texts].map(([key, sujets]) => {
    const [genre = "", date = ""] = key.split(" ");
    return text(`piece.${genre}`, { date: day(date), sujets: enumerate(firstOf(sujets, text), langue) });
  });
}

function listed(items: readonly string[], { langue, text }: Plume, separator = semicolon(langue)): string {
  return firstOf(items, text).join(separator);
}

/** The first names of a list; the others are counted. */
function firstOf(items: readonly string[], text: Plume["text"]): readonly string[] {
  const more = items.length - MONTRES;
  return more <= 0 ? items : [...items.slice(0, MONTRES), text(counted("autres", more), { nombre: more })];
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
