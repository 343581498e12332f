/** Reading the values of parameters: an amount, a table of amounts, a choice, steps, years. */
import {
  collect,
  compare,
  type Fraction,
  formatExact,
  issue,
  type Path,
  parseCivilDate,
  show,
  toWhole,
} from "../../primitives/index.js";
import type { Shape } from "../demande/shape.js";
import type { CleParametre, ModeProrata, PolitiqueArrondi } from "../demande/types-parametres.js";

/** From `min`, included, to `max`, excluded. */
export interface TrancheLue {
  readonly min: Fraction | undefined;
  readonly max: Fraction | undefined;
}

export interface LigneLue {
  readonly montant: Fraction;
  readonly strate: string | undefined;
  readonly potentielFinancierParHabitant: TrancheLue | undefined;
  readonly niveauDeVieParHabitant: TrancheLue | undefined;
  readonly montantActuel: TrancheLue | undefined;
}

export interface PalierLu {
  /** Percent. */
  readonly hausse: Fraction;
  readonly montant: Fraction;
}

/** A value once read; `ecrit` is how a stamp shows it. */
export type ValeurLue = { readonly ecrit: string } & (
  | { readonly genre: "montant"; readonly montant: Fraction }
  | { readonly genre: "table"; readonly lignes: readonly LigneLue[] }
  | { readonly genre: "texte"; readonly texte: string }
  | { readonly genre: "ouiNon"; readonly oui: boolean }
  | { readonly genre: "annees"; readonly annees: readonly number[] }
  | { readonly genre: "paliers"; readonly paliers: readonly PalierLu[] }
);

export type Lecteur = (shape: Shape, value: unknown, path: Path) => ValeurLue;

export const POLITIQUES: readonly PolitiqueArrondi[] = ["conserverTotal", "arrondirChaqueDroit", "arrondirForfait"];
export const PRORATAS: readonly ModeProrata[] = ["jours", "moisCommences", "anneeEntiere"];

const montant: Lecteur = (shape, value, path) => {
  const read = shape.quantity(value, path);
  return { genre: "montant", montant: read, ecrit: formatExact(read) };
};

const MOST_DECIMALS = 6;

const decimales: Lecteur = (shape, value, path) => {
  const read = montant(shape, value, path);
  const whole = read.genre === "montant" ? toWhole(read.montant) : undefined;
  if (whole === undefined || whole > BigInt(MOST_DECIMALS))
    shape.issues.push(issue("VALUE_OUT_OF_RANGE", path, { valeur: show(value), limite: MOST_DECIMALS }));
  return read;
};

const ouiNon: Lecteur = (shape, value, path) => {
  const oui = shape.flag(value, path);
  return { genre: "ouiNon", oui, ecrit: `${oui}` };
};

const jour: Lecteur = (shape, value, path) => {
  const texte = collect(parseCivilDate(value, path), shape.issues) ?? "";
  return { genre: "texte", texte, ecrit: texte };
};

const choix =
  (allowed: readonly string[]): Lecteur =>
  (shape, value, path) => {
    const texte = shape.oneOf(value, allowed, path) ?? "";
    return { genre: "texte", texte, ecrit: texte };
  };

const annees: Lecteur = (shape, value, path) => {
  const read = shape.list(value, path).flatMap((each, rank) => {
    if (typeof each === "number" && Number.isInteger(each)) return [each];
    shape.issues.push(issue("YEAR_INVALID", [...path, rank], { valeur: show(each) }));
    return [];
  });
  return { genre: "annees", annees: read, ecrit: read.join(", ") };
};

const PALIER = new Set(["hausse", "montant"]);

const paliers: Lecteur = (shape, value, path) => {
  const read = shape.list(value, path).map((each, rank) => {
    const fields = shape.fields(each, [...path, rank], PALIER);
    return {
      hausse: shape.quantity(fields["hausse"], [...path, rank, "hausse"]),
      montant: shape.quantity(fields["montant"], [...path, rank, "montant"]),
    };
  });
  const sorted = [...read].sort((a, b) => compare(a.hausse, b.hausse));
  const ecrit = sorted.map((palier) => `+${formatExact(palier.hausse)} % = ${formatExact(palier.montant)}`).join(", ");
  return { genre: "paliers", paliers: sorted, ecrit };
};

const LIGNE = new Set([
  "montant",
  "strate",
  "potentielFinancierParHabitant",
  "niveauDeVieParHabitant",
  "montantActuel",
]);
const TRANCHE = new Set(["min", "max"]);

const montantOuTable: Lecteur = (shape, value, path) => {
  if (!Array.isArray(value)) return montant(shape, value, path);
  const lignes = value.map((each, rank) => ligne(shape, each, [...path, rank]));
  if (lignes.length === 0) shape.issues.push(issue("TEXT_EMPTY", path, { valeur: "[]" }));
  return { genre: "table", lignes, ecrit: `table de ${lignes.length} lignes` };
};

function ligne(shape: Shape, value: unknown, path: Path): LigneLue {
  const fields = shape.fields(value, path, LIGNE);
  const range = (key: string): TrancheLue | undefined => {
    if (fields[key] === undefined) return undefined;
    const ends = shape.fields(fields[key], [...path, key], TRANCHE);
    const end = (name: string) =>
      ends[name] === undefined ? undefined : shape.quantity(ends[name], [...path, key, name]);
    return { min: end("min"), max: end("max") };
  };
  return {
    montant: shape.quantity(fields["montant"], path, "montant"),
    strate: fields["strate"] === undefined ? undefined : shape.text(fields["strate"], path, "strate"),
    potentielFinancierParHabitant: range("potentielFinancierParHabitant"),
    niveauDeVieParHabitant: range("niveauDeVieParHabitant"),
    montantActuel: range("montantActuel"),
  };
}

/** How the value of each key is read. */
export const LECTEURS: Readonly<Record<CleParametre, Lecteur>> = {
  "eaje.plancher": montantOuTable,
  "eaje.revalorisation": montantOuTable,
  "eaje.forfaitNouveau.min": montantOuTable,
  "eaje.forfaitNouveau.max": montantOuTable,
  "eaje.forfaitNouveau.tranches": montantOuTable,
  "eaje.classeTerritoire.frr": ouiNon,
  "ctre.forfaitNouveau": montantOuTable,
  "trajectoire.paliers": paliers,
  "trajectoire.seuilInclus": ouiNon,
  "trajectoire.dateReference": jour,
  "trajectoire.anneesPayees": annees,
  "alsh.plancherHoraire": montantOuTable,
  "alsh.tauxCapHeuresNouvelles": montant,
  "alsh.niveauCap": choix(["structure", "territoire"]),
  "alsh.capCumul": choix(["annuel", "cumule"]),
  "alsh.forfaitNouveau": montantOuTable,
  "rpe.forfait": montantOuTable,
  "laep.forfait": montantOuTable,
  "ludotheque.forfait": montantOuTable,
  "ludotheque.ligneFinancement": choix(["bonusTerritoire", "fondsPublicsTerritoires"]),
  "chargeCooperation.forfaitEtp": montantOuTable,
  "chargeCooperation.plafond": montantOuTable,
  "sejour.forfait": montantOuTable,
  "bafa.forfait": montantOuTable,
  "prorata.mode": choix(PRORATAS),
  "arrondi.mode": choix(POLITIQUES),
  "arrondi.decimalesForfait": decimales,
};
