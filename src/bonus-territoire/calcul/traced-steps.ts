/** Computing and tracing in one movement: each step is evaluated and its row written, once for each of its bounds. */
import type { Fraction, Provenance, ScalarRow, Trace, TraceArgument, TraceRow } from "../../primitives/index.js";
import { compare, deepFreeze, evaluate, formatExact, isZero, ZERO } from "../../primitives/internal.js";
import { reglesCitees } from "../regles-citees.js";
import type { Nombre } from "../resultat/result.js";

/** A value and where it stands in the trace. */
export interface Cellule {
  readonly valeur: Fraction;
  readonly argument: TraceArgument;
}

/** What is certain of a value: both ends are the same cell when it is known; no `max` when nothing limits it. */
export interface Intervalle {
  readonly min: Cellule;
  readonly max: Cellule | undefined;
}

/** A quantity between two ends, both included. */
export interface Plage {
  readonly min: Fraction;
  readonly max: Fraction;
}

/** Two ends that come to the same value, as under a floor above both, are one sure value. */
export const isExact = ({ min, max }: Intervalle): boolean =>
  min === max || (max !== undefined && compare(min.valeur, max.valeur) === 0);

/** Shared by every figure of a demande: there may be a hundred thousand. */
const DEMANDE: Provenance = deepFreeze({ de: "demande" });
const CALCUL: Provenance = deepFreeze({ de: "calcul" });

/** A constant of the computation: neither the caller nor the law gives it. */
export const constant = (donnee: string, valeur: Fraction): Intervalle => given(donnee, valeur, CALCUL);

/** A known value: of the demande, unless said. */
export function given(donnee: string, valeur: Fraction, provenance: Provenance = DEMANDE): Intervalle {
  const cell: Cellule = { valeur, argument: { donnee, valeur: formatExact(valeur), provenance } };
  return { min: cell, max: cell };
}

/** A value of the input that is only known between two ends. */
export function givenBetween(donnee: string, { min, max }: Plage): Intervalle {
  const least = given(donnee, min);
  return compare(min, max) === 0 ? least : between(least, given(donnee, max));
}

/** Nothing is certain but that it is not negative. */
export const anyAmount = (donnee: string): Intervalle => ({ min: constant(donnee, ZERO).min, max: undefined });

/** From the least of one to the most of the other; without the other, nothing limits it. */
export const between = (min: Intervalle, max: Intervalle | undefined): Intervalle => ({
  min: min.min,
  max: max?.max,
});

export function nombreOf(interval: Intervalle): Nombre {
  const { min, max } = interval;
  if (isExact(interval)) return { statut: "exact", valeur: formatExact(min.valeur) };
  const top = max === undefined ? {} : { max: formatExact(max.valeur) };
  return { statut: "borne", min: formatExact(min.valeur), ...top };
}

/**
 * The id of a structure as a part of the id of a row: structures may hold the signs that part the ids of rows, and two
 * rows never share an id.
 */
export const rowSegment = (id: string): string =>
  id.replace(/[%./]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** What a step is, beside its arguments. `libelle` is a key of the catalogue of texts. */
export type Etape = Pick<ScalarRow, "id" | "libelle" | "unite" | "regle" | "operation" | "decimales" | "choix">;

export interface Tracer {
  /**
   * Every operation here grows with each of its arguments, so bounds go to bounds; a quotient grows as its divisor, the
   * second of two, decreases.
   */
  step(etape: Etape, inputs: readonly Intervalle[]): Intervalle;
  /** Adds a row made elsewhere. */
  push(row: TraceRow): void;
  readonly rows: Trace;
}

type Ends = readonly [low: readonly Cellule[], high: readonly (Cellule | undefined)[]];

const ends = (inputs: readonly Intervalle[]): Ends => [inputs.map(({ min }) => min), inputs.map(({ max }) => max)];

/** The smallest value over the greatest divisor, and the reverse. When the divisor may be zero, there is no upper bound. */
function quotientEnds(inputs: readonly Intervalle[]): Ends {
  const [dividend, divisor] = inputs;
  if (dividend === undefined || divisor === undefined) return ends(inputs);
  const least = isZero(divisor.min.valeur) ? undefined : divisor.min;
  return [
    [dividend.min, divisor.max ?? divisor.min],
    [dividend.max, least],
  ];
}

export function newTracer(): Tracer {
  const rows: TraceRow[] = [];
  const write = (etape: Etape, cells: readonly Cellule[], suffix: string): Cellule => {
    const { libelle, unite, regle, operation, decimales, choix } = etape;
    const id = `${etape.id}${suffix}`;
    const options = decimales === undefined ? (choix === undefined ? {} : { choix }) : { decimales };
    const valeur = evaluate(
      { operation, ...options },
      cells.map((cell) => cell.valeur),
    );
    if (valeur === undefined) throw new RangeError(id);
    rows.push({
      id,
      libelle,
      unite,
      regle,
      sources: reglesCitees.sourcesOf(regle),
      operation,
      arguments: cells.map(({ argument }) => argument),
      ...options,
      valeur: formatExact(valeur),
    });
    return { valeur, argument: { ligne: id } };
  };
  return {
    rows,
    push: (row) => rows.push(row),
    step(etape, inputs) {
      if (inputs.every(isExact)) {
        const cell = write(
          etape,
          inputs.map(({ min }) => min),
          "",
        );
        return { min: cell, max: cell };
      }
      const [low, high] = etape.operation === "divide" ? quotientEnds(inputs) : ends(inputs);
      const min = write(etape, low, ".min");
      const tops = high.flatMap((max) => (max === undefined ? [] : [max]));
      // An unlimited argument leaves the result unlimited, except in `min`, where the others limit it.
      const limited = etape.operation === "min" ? tops.length > 0 : tops.length === inputs.length;
      return { min, max: limited ? write(etape, tops, ".max") : undefined };
    },
  };
}
