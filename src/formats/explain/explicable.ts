/** Whether a value is a traced result: plain JavaScript may hand in anything, and a figure in a letter must be one. */
import { match, P } from "ts-pattern";
import type { Confiance } from "../../droit/index.js";
import type { Fields, Params, Trace, TraceArgument, TraceRow } from "../../primitives/index.js";
import { isFields, isTraceRow, MAX_VALUES, parseExact } from "../../primitives/internal.js";

/** What `explain` reads of a result: its trace, and what it says of its readings and of what it lacks. */
export interface Explicable {
  readonly trace: Trace;
  readonly hypotheses?: readonly {
    /** Key of the text. */
    readonly libelle: string;
    readonly regle: string;
    readonly confiance: Confiance;
    readonly params: Params;
    /** Key of the parameter that replaces it. */
    readonly parametre?: string;
  }[];
  readonly manquants?: readonly {
    readonly cle: string;
    readonly regle: string;
    readonly motif: string;
    readonly detenteur: string;
    readonly annee?: number;
    readonly territoire?: string;
  }[];
}

/** Every row has its texts, exact numbers wherever a number is due, and arguments that name a row or a given value. */
export function isExplicable(value: unknown): value is Explicable {
  return (
    isFields(value) &&
    listOf(value["trace"], isRow) &&
    optional(value["hypotheses"], (all) => listOf(all, isAssumption)) &&
    optional(value["manquants"], (all) => listOf(all, isMissing))
  );
}

const isText = (value: unknown): value is string => typeof value === "string";
const texts = (value: Fields, ...names: readonly string[]): boolean => names.every((name) => isText(value[name]));
const optional = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value);

/** A list without holes, of what it should hold, and no longer than a result can be. */
function listOf(value: unknown, is: (each: unknown) => boolean): boolean {
  // `every` would pass over a hole.
  return Array.isArray(value) && value.length <= MAX_VALUES && Array.from(value, is).every(Boolean);
}

const OPERATIONS: ReadonlySet<string> = new Set<TraceRow["operation"]>([
  "add",
  "subtract",
  "multiply",
  "divide",
  "min",
  "max",
  "round",
  "choose",
  "share",
  "cap",
  "distribute",
  "bound",
]);

function isRow(row: unknown): boolean {
  if (!isTraceRow(row) || !OPERATIONS.has(row.operation)) return false;
  const said = [row.libelle, row.unite, row.regle].every(isText) && listOf(row.sources, isText);
  const exact = figuresOf(row).every((figure) => isText(figure) && parseExact(figure) !== undefined);
  return said && exact && argumentsIn(row).every(isSaid);
}

/** Every argument of a row that is given. */
function argumentsIn(row: TraceRow): readonly TraceArgument[] {
  return match(row)
    .returnType<readonly TraceArgument[]>()
    .with({ operation: "share" }, ({ total, parts }) => [total, ...parts.map(({ poids }) => poids)])
    .with({ operation: "cap" }, ({ plafond }) => (plafond === undefined ? [] : [plafond]))
    .with({ operation: P.union("distribute", "bound") }, ({ total, parts }) => [
      ...(total === undefined ? [] : [total]),
      ...parts.flatMap(({ termes }) => termes.map(({ prix }) => prix)),
    ])
    .with({ operation: SCALAR }, ({ arguments: read }) => read)
    .exhaustive();
}

/** Where a value comes from is said in words that have a text. */
function isSaid(argument: TraceArgument): boolean {
  if ("ligne" in argument) return true;
  const provenance: unknown = argument.provenance;
  if (provenance === undefined) return true;
  if (!isFields(provenance)) return false;
  const { de, source, article, sources, confiance } = provenance;
  if (de === "national") return listOf(sources, isText) && isText(confiance);
  if (de === "appelant") return optional(source, isText);
  if (de === "convention") return optional(article, isText);
  return de === "demande" || de === "calcul";
}

/** Every number that a row shows. */
function figuresOf(row: TraceRow): readonly string[] {
  return match(row)
    .with({ operation: "share" }, ({ total, parts }) => [
      ...given(total),
      ...parts.flatMap(({ valeur, poids }) => [valeur, ...given(poids)]),
    ])
    .with({ operation: "cap" }, ({ plafond, parts }) => [
      ...given(plafond),
      ...parts.flatMap(({ base, constate, retenu, enPlus, refuse }) => [base, constate, retenu, enPlus, refuse]),
    ])
    .with({ operation: P.union("distribute", "bound") }, ({ total, parts }) => [
      ...given(total),
      ...parts.flatMap(({ droit, valeur, termes }) => [
        droit,
        valeur,
        ...termes.flatMap(({ quantite, prorata = "1", prix }) => [quantite, prorata, ...given(prix)]),
      ]),
    ])
    .with({ operation: SCALAR }, ({ valeur, arguments: read }) => [valeur, ...read.flatMap(given)])
    .exhaustive();
}

/** Operations on numbers alone, which give one number. */
const SCALAR = P.union("add", "subtract", "multiply", "divide", "min", "max", "round", "choose");

/** The number of an argument that is given; another row has its own. */
const given = (argument: TraceArgument | undefined): readonly string[] =>
  argument === undefined || "ligne" in argument ? [] : [argument.valeur];

const isAssumption = (hypothese: unknown): boolean =>
  isFields(hypothese) && texts(hypothese, "libelle", "regle", "confiance") && isFields(hypothese["params"]);

const isMissing = (manquant: unknown): boolean =>
  isFields(manquant) && texts(manquant, "cle", "regle", "motif", "detenteur");
