/** The report of a portfolio as tables of words, before it is written as Markdown, HTML or CSV. */
import { formatDate, type Langue, textOf } from "../../messages/index.js";
import { hasText } from "../../messages/internal.js";
import type { Portefeuille, UrgencePortefeuille } from "../../verification/index.js";
import { formatDateConnue } from "../dates.js";
import { describeLibelle } from "../echeancier/echeancier-texte.js";
import { summarizeFindings } from "../findings/findings.js";

/** A file that could not be read, and why. */
export interface Illisible {
  readonly fichier: string;
  readonly raison: string;
}

/** One section: a table, or its absence said. */
export interface TableauPortefeuille {
  readonly titre: string;
  readonly colonnes: readonly string[];
  readonly lignes: readonly (readonly string[])[];
}

export interface RapportPortefeuille {
  readonly titre: string;
  readonly chapeau: string;
  readonly tableaux: readonly TableauPortefeuille[];
}

const QUAND = ["enRetard", "aujourdhui", "trenteJours", "quatreVingtDixJours"] as const;

export function reportOf(
  portefeuille: Portefeuille,
  illisibles: readonly Illisible[],
  langue: Langue,
): RapportPortefeuille {
  const { at, urgences, fins, echues, codes, lignes, decompte } = portefeuille;
  const text = (key: string, params = {}) => textOf(`portefeuille.${key}`, langue, params);
  const columns = (...keys: readonly string[]) => keys.map((key) => text(`colonne.${key}`));
  const titles = new Map(lignes.map(({ dossier, titre }) => [dossier, titre]));
  const tables: readonly TableauPortefeuille[] = [
    ...QUAND.map((quand) => {
      const own = urgences.filter((one) => one.quand === quand);
      return {
        titre: text(`quand.${quand}`, { nombre: own.length }),
        colonnes: columns("jours", "quoi", "qui", "dossier", "date"),
        lignes: own.map((one) => urgencyCells(one, langue)),
      };
    }),
    {
      titre: text("illisibles", { nombre: illisibles.length }),
      colonnes: columns("fichier", "raison"),
      lignes: illisibles.map(({ fichier, raison }) => [fichier, raison]),
    },
    {
      titre: text("echues", { nombre: echues.length }),
      colonnes: columns("dossier"),
      lignes: echues.map((dossier) => [titles.get(dossier) ?? dossier]),
    },
    {
      titre: text("fins"),
      colonnes: columns("trimestre", "dossier", "fin"),
      lignes: fins.flatMap(({ trimestre, dossiers }) =>
        dossiers.map(({ titre, fin }) => [
          trimestre === undefined ? text("finInconnue") : quarterName(trimestre.du, text),
          titre,
          formatDateConnue(fin, langue),
        ]),
      ),
    },
    {
      titre: text("codes"),
      colonnes: columns("constat", "nombre"),
      lignes: codes.map(({ code, nombre }) => [kindOf(code, langue), String(nombre)]),
    },
    {
      titre: text("lignes"),
      colonnes: columns("dossier", "fin", "constats"),
      lignes: lignes.map(({ titre, fin, verification }) => [
        titre,
        formatDateConnue(fin, langue),
        summarizeFindings(verification.decompte, langue),
      ]),
    },
  ];
  const key = lignes.length === 1 ? "titre.un" : "titre.plusieurs";
  return {
    titre: text(key, { nombre: lignes.length, date: formatDate(at, langue) }),
    chapeau: summarizeFindings(decompte, langue),
    tableaux: tables.filter((table) => table.lignes.length > 0),
  };
}

/** Days, act, who owes it, dossier, day. */
export function urgencyCells(one: UrgencePortefeuille, langue: Langue): readonly string[] {
  const { jours, echeance, par, titre, date } = one;
  return [String(jours), describeLibelle(echeance, langue), par.join(", "), titre, formatDate(date, langue)];
}

/** The words of a section, for a cell. */
export const whenOf = ({ quand }: UrgencePortefeuille, langue: Langue): string =>
  textOf(`portefeuille.mot.${quand}`, langue);

const quarterName = (du: string, text: (key: string, params?: object) => string): string =>
  text("trimestre", { rang: (Number(du.slice(5, 7)) + 2) / 3, annee: du.slice(0, 4) });

/** What a check is called; its code where it is the caller's own. */
function kindOf(code: string, langue: Langue): string {
  const key = `regle.${code}`;
  return hasText(key) ? textOf(key, langue) : code;
}
