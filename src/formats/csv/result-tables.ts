/** The tables of a result, by lines of cells: what CSV and XLSX write of it. */
import type { Difference, Montant, Nombre, ResultatBonusTerritoire } from "../../bonus-territoire/index.js";
import { type Langue, textOf } from "../../messages/index.js";

/** Text, euros, a number that is no money, or a day: decimal text each, as the result holds it. */
export type Cellule = string | { readonly euros: string } | { readonly nombre: string } | { readonly jour: string };

/** Which list of a result a table holds. */
export type TableDeResultat = "structures" | "gestionnaires" | "communes";

/** The headings of each table, which are texts of the two languages. */
const HEADINGS = {
  structures: [
    ...["identifiant", "nom", "territoire", "famille", "gestionnaire", "commune", "eligible", "motifs"],
    ...["unitesExistantes", "unitesNouvelles", "montantN1", "minimum", "maximum"],
    ...["ecartMinimum", "ecartMaximum", "forfait", "droit"],
  ],
  gestionnaires: ["gestionnaire", "nom", "montantN1", "minimum", "maximum", "ecartMinimum", "ecartMaximum"],
  communes: ["commune", "minimum", "maximum"],
};

/** The line of headings, a line for each structure, gestionnaire or commune, and the total. */
export function tableOf(
  resultat: ResultatBonusTerritoire,
  table: TableDeResultat,
  langue: Langue,
): readonly (readonly Cellule[])[] {
  const text = (key: string) => textOf(`csv.${key}`, langue);
  const headings = HEADINGS[table].map(text);
  const total = (empty: number): readonly Cellule[] => [text("total"), ...blanks(empty), ...ends(resultat.total)];
  if (table === "communes") {
    return [headings, ...resultat.communes.map(({ id, montant }) => [id, ...ends(montant)]), total(0)];
  }
  if (table === "gestionnaires") {
    const lines = resultat.gestionnaires.map(({ id, nom = "", montant, montantN1, depuisN1 }) => [
      ...[id, nom, euros(montantN1)],
      ...ends(montant),
      ...gap(depuisN1),
    ]);
    return [headings, ...lines, [...total(2), ...blanks(2)]];
  }
  const lines = resultat.structures.map((structure) => {
    const { id, nom = "", territoire, famille, gestionnaire, commune, eligible, motifs, montant } = structure;
    const { unites, forfait, montantN1, depuisN1, droit } = structure;
    const reasons = motifs.map(({ code, regle }) => `${code} (${regle})`).join(", ");
    return [
      ...[id, nom, territoire, famille, gestionnaire, commune, text(eligible ? "oui" : "non"), reasons],
      ...[{ nombre: unites.existantes }, { nombre: unites.nouvelles }, euros(montantN1)],
      ...ends(montant),
      ...gap(depuisN1),
      exactly(forfait),
      exactly(droit),
    ];
  });
  return [headings, ...lines, [...total(10), ...blanks(4)]];
}

const blanks = (length: number): readonly string[] => Array.from({ length }, () => "");

const euros = (montant: string | undefined): Cellule => (montant === undefined ? "" : { euros: montant });

/** Least and most, the same when the amount is known; the most is empty when nothing limits it. */
const ends = (montant: Montant): readonly Cellule[] =>
  montant.statut === "exact"
    ? [euros(montant.montant), euros(montant.montant)]
    : [euros(montant.min), euros(montant.max)];

/** The least and the most that separate the year from N-1; empty where N-1 is not said, or nothing limits it. */
function gap(difference: Difference | undefined): readonly Cellule[] {
  if (difference === undefined) return ["", ""];
  if (difference.statut === "exact") return [euros(difference.montant), euros(difference.montant)];
  return [euros(difference.min), euros(difference.max)];
}

/** An exact number; one that is between two ends is not written. */
const exactly = (nombre: Nombre | undefined): Cellule => (nombre?.statut === "exact" ? { nombre: nombre.valeur } : "");
