/** Reading a table of amounts for one territory: the lines that apply, those that may, and what is not known. */
import type { Fraction } from "../../primitives/index.js";
import { compare, deepFreeze, ZERO } from "../../primitives/internal.js";
import type { LigneLue, TrancheLue } from "./valeurs.js";

/** What is known of a territory when a table is read; what is not known leaves every line possible. */
export interface Criteres {
  readonly strate?: string | undefined;
  readonly potentielFinancierParHabitant?: Fraction | undefined;
  readonly niveauDeVieParHabitant?: Fraction | undefined;
  readonly montantActuel?: Bornes;
}

/** From `min` to `max`, both included; no `max` when nothing limits it. */
interface Bornes {
  readonly min: Fraction;
  readonly max: Fraction | undefined;
}

/** What a table gives. */
export interface Recherche {
  /** The amounts of the lines that may apply, the least and the greatest; undefined when no line does. */
  readonly montants: { readonly min: Fraction; readonly max: Fraction } | undefined;
  /** Whether some line applies, whatever is not known: without it, it may be that none does. */
  readonly certaine: boolean;
  /** Criteria of the lines that may apply on which what is known does not decide, by name. */
  readonly indecis: readonly string[];
}

const TRANCHES = deepFreeze(["potentielFinancierParHabitant", "niveauDeVieParHabitant", "montantActuel"] as const);
type CritereChiffre = (typeof TRANCHES)[number];

/** The bounds of an amount. When nothing is known, they go from zero up, without a limit. */
type Connu = Readonly<Record<CritereChiffre, Bornes>> & { readonly strate: string | undefined };

const ANY: Bornes = deepFreeze({ min: ZERO, max: undefined });

export function lookUp(lignes: readonly LigneLue[], criteres: Criteres): Recherche {
  const point = (value: Fraction | undefined): Bornes => (value === undefined ? ANY : { min: value, max: value });
  const connu: Connu = {
    strate: criteres.strate,
    potentielFinancierParHabitant: point(criteres.potentielFinancierParHabitant),
    niveauDeVieParHabitant: point(criteres.niveauDeVieParHabitant),
    montantActuel: criteres.montantActuel ?? ANY,
  };
  const possible = lignes.filter(
    ({ strate, ...ligne }) =>
      (strate === undefined || connu.strate === undefined || strate === connu.strate) &&
      TRANCHES.every((cle) => mayMeet(ligne[cle], connu[cle])),
  );
  const amounts = possible.map(({ montant }) => montant).sort(compare);
  const [min, max] = [amounts[0], amounts[amounts.length - 1]];
  return {
    montants: min === undefined || max === undefined ? undefined : { min, max },
    certaine: covers(possible, connu),
    indecis: [
      ...(connu.strate === undefined && possible.some(({ strate }) => strate !== undefined) ? ["strate"] : []),
      ...TRANCHES.filter((cle) => possible.some((ligne) => !surelyMeets(ligne[cle], connu[cle]))),
    ],
  };
}

function mayMeet(range: TrancheLue | undefined, { min, max }: Bornes): boolean {
  const above = range?.min === undefined || max === undefined || compare(max, range.min) >= 0;
  const below = range?.max === undefined || compare(min, range.max) < 0;
  return above && below;
}

function surelyMeets(range: TrancheLue | undefined, { min, max }: Bornes): boolean {
  const above = range?.min === undefined || compare(min, range.min) >= 0;
  const below = range?.max === undefined || (max !== undefined && compare(max, range.max) < 0);
  return above && below;
}

/** Whether every value that the unknown criteria may take has its line: a line without criterion, or lines that join. */
function covers(lignes: readonly LigneLue[], { strate, ...connu }: Connu): boolean {
  // A class that no line names is always possible, so that only the lines without a class can be relied on.
  const named = strate === undefined ? lignes.filter((ligne) => ligne.strate === undefined) : lignes;
  return coversFrom(named, connu, 0);
}

function coversFrom(lignes: readonly LigneLue[], connu: Omit<Connu, "strate">, rank: number): boolean {
  if (lignes.length === 0) return false;
  const cle = TRANCHES[rank];
  if (cle === undefined) return true;
  const { min, max } = connu[cle];
  // Between two ends of ranges nothing changes: the value at each end stands for those up to the next.
  const ends = lignes
    .flatMap((ligne) => [ligne[cle]?.min, ligne[cle]?.max])
    .filter((end) => end !== undefined)
    .filter((end) => compare(end, min) > 0 && (max === undefined || compare(end, max) <= 0));
  return [min, ...ends].every((value) =>
    coversFrom(
      lignes.filter((ligne) => mayMeet(ligne[cle], { min: value, max: value })),
      connu,
      rank + 1,
    ),
  );
}
