/** Traces: the flat table of steps that leads to a figure. Plain data, and the formula of each step. */
import {
  add,
  divide,
  type Fraction,
  fraction,
  isZero,
  maximum,
  minimum,
  multiply,
  roundToUnits,
  subtract,
} from "../numbers/fraction.js";
import type { RightsRounding, SharePolicy } from "../numbers/split.js";

/** What a step works on: the result of an earlier row, a recipient's share in an earlier row, or a given value. */
export type TraceArgument =
  | { readonly ligne: string; readonly part?: string }
  | {
      /** Name of the given value: a field of the input (`montantN1`) or the key of a dated parameter. */
      readonly donnee: string;
      /** Exact value: decimal, or `num/den`. */
      readonly valeur: string;
      readonly provenance?: Provenance;
    };

/**
 * Where a given value comes from: a figure of the question, a constant of the computation, a value that the caller laid over
 * the law, in its own words, one that the signed convention prints, one that a published text gives.
 */
export type Provenance =
  | { readonly de: "demande" | "calcul" }
  | { readonly de: "appelant"; readonly source?: string }
  | { readonly de: "convention"; readonly article?: string }
  | {
      readonly de: "national";
      /** Ids of the sources. */
      readonly sources: readonly string[];
      /** How surely they establish it: `inferred` for a reading. */
      readonly confiance: string;
    };

interface RowBase {
  /** Id of the row, unique in its trace. */
  readonly id: string;
  /** Code of the text that says what the row computes. */
  readonly libelle: string;
  /** Unit of the value: `euro`, `euroParPlace`, `place`... */
  readonly unite: string;
  /** Id of the rule applied: `BT-13`. */
  readonly regle: string;
  /** Ids of the sources of that rule. */
  readonly sources: readonly string[];
}

/** A step that gives one number. */
export interface ScalarRow extends RowBase {
  readonly operation: "add" | "subtract" | "multiply" | "divide" | "min" | "max" | "round" | "choose";
  readonly arguments: readonly TraceArgument[];
  /** For `round`: number of decimals kept, a half going away from zero. */
  readonly decimales?: number;
  /** For `choose`: rank of the argument retained, from 0. */
  readonly choix?: number;
  /** Exact result: a decimal where it ends, else a fraction. */
  readonly valeur: string;
}

/** A step that splits an amount in euros between recipients, in whole cents. */
export interface ShareRow extends RowBase {
  readonly operation: "share";
  readonly politique: SharePolicy;
  readonly total: TraceArgument;
  readonly parts: readonly {
    readonly id: string;
    readonly poids: TraceArgument;
    /** Euros received. */
    readonly valeur: string;
  }[];
}

/** A recipient of rights: so many units at such a price, and so on; their sum is its exact right. */
export interface RightOf {
  readonly id: string;
  readonly termes: readonly {
    /** Units: exact number. */
    readonly quantite: string;
    /** Part of the year that counts, exact; 1 when left out. */
    readonly prorata?: string;
    /** Euros per unit: a common row, or a given value. */
    readonly prix: TraceArgument;
  }[];
  /** The exact right in euros, before any rounding. */
  readonly droit: string;
  /** Euros, in whole cents. */
  readonly valeur: string;
}

/** A step that works out the right of each recipient and brings the rights to whole cents. */
export interface RightsRow extends RowBase {
  /** `distribute` for the amounts due; `bound` for the least or the most that each can be due. */
  readonly operation: "distribute" | "bound";
  readonly arrondi: RightsRounding;
  /** For `distribute`: the amount to share, which the rounded sum of the rights must equal. */
  readonly total?: TraceArgument;
  readonly parts: readonly RightOf[];
}

/** A step that caps volumes: for each, what is within its base, what is accepted beyond it, what is refused. */
export interface CapRow extends RowBase {
  readonly operation: "cap";
  /** Share of the base accepted beyond it; left out when nothing caps. */
  readonly plafond?: TraceArgument;
  readonly niveau: "chacun" | "ensemble";
  readonly deduireDejaPris: boolean;
  readonly parts: readonly {
    readonly id: string;
    /** Given: base, what was counted, what was accepted before. */
    readonly base: string;
    readonly constate: string;
    readonly dejaPris: string;
    /** Result: within the base, accepted beyond it, refused. */
    readonly retenu: string;
    readonly enPlus: string;
    readonly refuse: string;
  }[];
}

/** One step of a computation, by its kind of operation. */
export type TraceRow = ScalarRow | ShareRow | RightsRow | CapRow;

/** Rows in the order of computation: a row only refers to rows above it. */
export type Trace = readonly TraceRow[];

/** The result of an operation on exact arguments. */
export function evaluate(
  row: Pick<ScalarRow, "operation" | "decimales" | "choix">,
  values: readonly Fraction[],
): Fraction | undefined {
  const [first, ...others] = values;
  if (first === undefined) return undefined;
  switch (row.operation) {
    case "add":
      return others.reduce(add, first);
    case "subtract":
      return others.reduce(subtract, first);
    case "multiply":
      return others.reduce(multiply, first);
    case "divide":
      return others.some(isZero) ? undefined : others.reduce(divide, first);
    case "min":
      return others.reduce(minimum, first);
    case "max":
      return others.reduce(maximum, first);
    case "round": {
      const decimals = row.decimales ?? 2;
      return fraction(roundToUnits(first, decimals), 10n ** BigInt(decimals));
    }
    case "choose":
      return values[row.choix ?? 0];
  }
}
