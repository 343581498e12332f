/** Counts by département what the assessment of the whole country says. */
import type { LigneSppe, SppeAssessment, SppeTerritoire, Territoire } from "convention-territoriale";

/** One row of the table: communes and EPCI of a département. */
export interface Decompte {
  readonly departement: string;
  readonly communes: number;
  /** Communes above 3 500 inhabitants, which must plan and support quality unless a group does it for them. */
  readonly planification: number;
  /** Communes above 10 000 inhabitants: schéma pluriannuel, and relais from 2026. */
  readonly schema: number;
  /** Communes whose population totale is not in the data: above or not, nobody can say from it. */
  readonly inconnues: number;
  readonly epci: number;
  /** EPCI that owe a schéma if all their communes transferred planning to them. */
  readonly schemaSiTousTransferent: number;
  /** Among these, those without any commune above 10 000: alone, none of their communes owes one. */
  readonly parLaSomme: number;
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

/** Metropolitan codes have two characters, overseas ones three. */
export function departementOf(codeInsee: string): string {
  return codeInsee.startsWith("97") ? codeInsee.slice(0, 3) : codeInsee.slice(0, 2);
}

function lineOf({ lignes }: SppeAssessment, objet: LigneSppe["objet"]): LigneSppe | undefined {
  return lignes.find((ligne) => ligne.objet === objet);
}

function emptyRow(departement: string): Mutable<Decompte> {
  const zero = { communes: 0, planification: 0, schema: 0, inconnues: 0 };
  return { departement, ...zero, epci: 0, schemaSiTousTransferent: 0, parLaSomme: 0 };
}

/**
 * The table, in the order of the codes. An EPCI is counted in the département of its most populous commune; the
 * établissements publics territoriaux of Greater Paris, which are inside an EPCI, are not counted.
 */
export function countByDepartement(france: SppeTerritoire, territoire: Territoire): readonly Decompte[] {
  const rows = new Map<string, Mutable<Decompte>>();
  const rowOf = (departement: string) => {
    const row = rows.get(departement) ?? emptyRow(departement);
    rows.set(departement, row);
    return row;
  };
  const figures = new Map<string, number>();
  for (const assessment of france.communes) {
    if (assessment.autorite.type !== "commune") continue;
    const { codeInsee } = assessment.autorite;
    const row = rowOf(departementOf(codeInsee));
    const schema = lineOf(assessment, "schemaPluriannuel");
    row.communes += 1;
    if (lineOf(assessment, "planifier")?.position === "auDessus") row.planification += 1;
    if (schema?.position === "auDessus") row.schema += 1;
    if (schema?.position === "indetermine") row.inconnues += 1;
    figures.set(codeInsee, schema?.chiffre?.statut === "connu" ? schema.chiffre.valeur : 0);
  }
  const groups = new Map(territoire.groupements.map((group) => [group.siren, group]));
  for (const assessment of france.groupements) {
    const group = assessment.autorite.type === "groupement" ? groups.get(assessment.autorite.siren) : undefined;
    if (group === undefined || group.nature === "syndicat") continue;
    const largest = group.membres.reduce((a, b) => ((figures.get(a) ?? 0) >= (figures.get(b) ?? 0) ? a : b));
    const row = rowOf(departementOf(largest));
    const schema = lineOf(assessment, "schemaPluriannuel");
    row.epci += 1;
    const owes =
      schema?.statut === "indetermine" && schema.bornes.tousTransferes.every((statut) => statut === "obligatoire");
    if (!owes) continue;
    row.schemaSiTousTransferent += 1;
    if ((figures.get(largest) ?? 0) <= 10000) row.parLaSomme += 1;
  }
  return [...rows.values()].sort((a, b) => (a.departement < b.departement ? -1 : 1));
}

/** The sum of the rows. */
export function total(rows: readonly Decompte[]): Decompte {
  const sum = emptyRow("France");
  for (const row of rows) {
    for (const key of [
      "communes",
      "planification",
      "schema",
      "inconnues",
      "epci",
      "schemaSiTousTransferent",
      "parLaSomme",
    ] as const) {
      sum[key] += row[key];
    }
  }
  return sum;
}
