/** What an amount rests on and what it waits for, and what reproduces it, by lines of cells: the other sheets of a workbook. */
import type { ResultatBonusTerritoire } from "../../bonus-territoire/index.js";
import { describeMissingValue, type Langue, textOf } from "../../messages/index.js";
import { nameOfValue } from "../notice/names.js";
import type { Cellule } from "./result-tables.js";

/** The line of headings, and a line for each reading that the answer rests on. */
export function assumptionTable(
  { hypotheses }: ResultatBonusTerritoire,
  langue: Langue,
): readonly (readonly Cellule[])[] {
  return [
    headings(["hypothese", "regle", "confiance", "parametre"], langue),
    ...hypotheses.map(({ libelle, params, regle, confiance, parametre = "" }) => [
      ...[textOf(libelle, langue, params), regle, textOf(`confiance.${confiance}`, langue), parametre],
    ]),
  ];
}

/** The line of headings, and a line for each value that nobody gave, with who holds it. */
export function missingTable({ manquants }: ResultatBonusTerritoire, langue: Langue): readonly (readonly Cellule[])[] {
  return [
    headings(["valeur", "motif", "detenteur", "territoire", "annee", "regle", "cle"], langue),
    ...manquants.map((each) => {
      const { cle, territoire = "", annee, regle } = each;
      const { motif, detenteur } = describeMissingValue(each, langue);
      return [...[nameOfValue(cle, langue), motif, detenteur, territoire], { nombre: `${annee}` }, regle, cle];
    }),
  ];
}

/** What lets anyone compute the same again: the year, the rounding, the seal, and every parameter with its sources. */
export function sealTable(
  { annee, politique, cachet }: ResultatBonusTerritoire,
  langue: Langue,
): readonly (readonly Cellule[])[] {
  const text = (key: string) => textOf(`csv.${key}`, langue);
  return [
    headings(["parametre", "valeur", "territoire", "du", "origine", "sources", "regle"], langue),
    [text("annee"), { nombre: `${annee}` }],
    [text("politique"), textOf(`explain.politique.${politique}`, langue)],
    [text("version"), cachet.version],
    [text("empreinte"), cachet.empreinte],
    ...(cachet.bareme === undefined
      ? []
      : [[text("bareme"), `${cachet.bareme.id} ${cachet.bareme.edition}`, cachet.bareme.empreinte]]),
    ...cachet.parametres.map(({ cle, valeur, territoire = "", du, origine, sources, regle }): readonly Cellule[] => [
      ...[cle, valeur === "sansObjet" ? text("sansObjet") : valeur, territoire],
      du === undefined ? "" : { jour: du },
      ...[text(`origine.${origine}`), sources.join(", "), regle],
    ]),
  ];
}

const headings = (keys: readonly string[], langue: Langue): readonly Cellule[] =>
  keys.map((key) => textOf(`csv.${key}`, langue));
