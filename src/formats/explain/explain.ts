/** `explain`: a traced result as a text that a Caf agent can read and put in a letter. */
import { match, P } from "ts-pattern";
import { regleOf } from "../../droit/index.js";
import { sourceOf } from "../../droit/internal.js";
import { describeMissingValue, type Langue, textOf } from "../../messages/index.js";
import { colon, hasText, notAResult, semicolon } from "../../messages/internal.js";
import type {
  CapRow,
  Params,
  Provenance,
  RightsRow,
  ScalarRow,
  ShareRow,
  Trace,
  TraceArgument,
  TraceRow,
} from "../../primitives/index.js";
import { codeSpan, escapeMarkdown } from "../markdown.js";
import { formatEuros, formatNumber } from "../nombres.js";
import { writeResult } from "../write-result.js";
import { type Explicable, isExplicable } from "./explicable.js";

/** What to leave out of a long explanation. */
export interface ExplainOptions {
  /** Only the steps that lead to what this recipient gets. */
  readonly destinataire?: string;
  /** Most lines for one list of recipients or of values; 50 unless said. What is left out is counted. */
  readonly lignesMax?: number;
}

interface Page {
  readonly langue: Langue;
  readonly lignesMax: number;
  readonly destinataire: string | undefined;
  readonly rows: ReadonlyMap<string, TraceRow>;
}

/**
 * Explains a traced result.
 *
 * @param result - any result with a `trace`, such as that of `computeBonusTerritoire`
 * @param langue - `fr` or `en`: texts and numbers
 * @param options - one recipient only, and how many lines a list may have
 * @returns plain text in Markdown: the numbered steps, each with its figures, rule and sources; then the assumptions
 *   and the missing values. A recipient that no step names is said to be named by none. Ids and names are shown as they are written: nothing in them draws or breaks a line. The same
 *   result always gives the same text.
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is not a traced result
 *
 * @example
 * ```ts
 * import { computeBonusTerritoire, explain, parseDemande } from "convention-territoriale";
 * import file from "./examples/roumois-seine/bonus-illustratif.json" with { type: "json" };
 *
 * const parsed = parseDemande(file.demande);
 * if (!parsed.ok) throw new Error("demande");
 * const demande = parsed.value;
 * const bonus = computeBonusTerritoire(demande);
 * if (bonus.ok) console.log(explain(bonus.value, "en", { destinataire: "multi-accueil-a" }).split("\n")[0]);
 * // => ## Computation, step by step
 * ```
 */
export function explain(result: Explicable, langue: Langue = "fr", options: ExplainOptions = {}): string {
  return writeResult(result, () => write(result, langue, options), langue);
}

function write(result: Explicable, langue: Langue, options: ExplainOptions): string {
  if (!isExplicable(result)) throw notAResult(langue);
  const { destinataire, lignesMax = 50 } = options ?? {};
  const rows = destinataire === undefined ? result.trace : leadingTo(result.trace, destinataire);
  const page: Page = { langue, lignesMax, destinataire, rows: new Map(result.trace.map((row) => [row.id, row])) };
  const blocks = [
    heading("explain.titre", langue),
    // A misspelt name must not pass for somebody who gets nothing.
    ...(destinataire !== undefined && rows.length === 0
      ? [textOf("explain.sansEtape", langue, { destinataire: escapeMarkdown(destinataire) })]
      : []),
    ...rows.map((row, rank) => `${rank + 1}. ${explainRow(row, page)}`),
    ...explainAssumptions(concerning(result, rows), langue),
    ...explainMissing(result, langue),
  ];
  // A number that never ends is shown after a sign of its own: it equals nothing that can be written.
  return `${blocks.join("\n\n")}\n`.replaceAll("= ≈", "≈");
}

/** The readings that concern the rows kept: one that names a lot is left out with the rows of that lot. */
function concerning({ hypotheses = [] }: Explicable, rows: Trace): Pick<Explicable, "trace" | "hypotheses"> {
  const beginnings = new Set(rows.flatMap(({ id }) => beginningsOf(id)));
  const kept = hypotheses.filter(({ params: { lot } }) => lot === undefined || beginnings.has(`${lot}`));
  return { trace: rows, hypotheses: kept };
}

/** What the id of a row begins with: a lot has two parts, or three for a kind that the caller adds. */
function beginningsOf(id: string): readonly string[] {
  const parts = id.split("/");
  return [parts.slice(0, 2).join("/"), parts.slice(0, 3).join("/")];
}

const heading = (key: string, langue: Langue) => `## ${textOf(key, langue)}`;

/** The rows that a recipient's share rests on, however far, in the order of the trace. */
function leadingTo(trace: Trace, destinataire: string): Trace {
  const needed = new Set<string>();
  const kept: TraceRow[] = [];
  for (const row of [...trace].reverse()) {
    const concerns = "parts" in row && row.parts.some(({ id }) => id === destinataire);
    if (!concerns && !needed.has(row.id)) continue;
    kept.push(row);
    for (const argument of argumentsOf(row, destinataire)) if ("ligne" in argument) needed.add(argument.ligne);
  }
  return kept.reverse();
}

function argumentsOf(row: TraceRow, destinataire: string): readonly TraceArgument[] {
  return match(row)
    .returnType<readonly TraceArgument[]>()
    .with({ operation: "share" }, ({ total, parts }) => [total, ...parts.map(({ poids }) => poids)])
    .with({ operation: P.union("distribute", "bound") }, ({ total, parts }) => {
      const own = parts.filter(({ id }) => id === destinataire);
      const prices = own.flatMap(({ termes }) => termes.map(({ prix }) => prix));
      return total === undefined ? prices : [total, ...prices];
    })
    .with({ operation: "cap" }, () => [])
    .with({ operation: SCALAR }, ({ arguments: read }) => read)
    .exhaustive();
}

/** Operations on numbers alone, which give one number. */
const SCALAR = P.union("add", "subtract", "multiply", "divide", "min", "max", "round", "choose");

function explainRow(row: TraceRow, page: Page): string {
  const body = linesOf(row, page);
  const lines = [...body, because(row, page.langue)].map((line) => `   ${line}`);
  return [`**${escapeMarkdown(textOf(row.libelle, page.langue))}** (${codeSpan(row.id)})`, ...lines].join("\n");
}

function linesOf(row: TraceRow, page: Page): readonly string[] {
  if (!("parts" in row)) return explainScalar(row, page);
  return row.operation === "cap" ? explainCap(row, page) : explainParts(row, page);
}

/** The rule, how surely it is established, and the titles of its sources. */
function because({ regle, sources }: TraceRow, langue: Langue): string {
  const titles = sources.map((id) => sourceOf(id)?.titre ?? id).join(semicolon(langue));
  const confiance = regleOf(regle)?.confiance;
  const key = confiance === "inferred" || confiance === "secondary" ? `explain.regle.${confiance}` : "explain.regle";
  if (titles === "") return escapeMarkdown(textOf("explain.regle.sansSource", langue, { regle }));
  return escapeMarkdown(textOf(key, langue, { regle, sources: titles }));
}

const SIGNS = { add: " + ", subtract: " − ", multiply: " × ", divide: " ÷ " } as const;

function explainScalar(row: ScalarRow, page: Page): readonly string[] {
  const { langue, lignesMax } = page;
  const resultat = withUnit(row.valeur, row.unite, langue);
  if (row.operation === "add" && row.arguments.length === 1) return [resultat];
  if (row.operation === "add" && row.arguments.length > lignesMax) {
    return [textOf("explain.somme", langue, { nombre: formatNumber(`${row.arguments.length}`, langue), resultat })];
  }
  const values = row.arguments.map((argument) => showArgument(argument, row.unite, page));
  const valeurs = values.join(semicolon(langue));
  return match(row)
    .with({ operation: P.union("add", "subtract", "multiply", "divide") }, ({ operation }) => [
      `${values.join(SIGNS[operation])} = ${resultat}`,
    ])
    .with({ operation: "round" }, ({ decimales = 2 }) => [
      textOf("explain.round", langue, { valeur: valeurs, decimales, resultat }),
    ])
    .with({ operation: "choose" }, ({ choix = 0 }) => [
      textOf("explain.choose", langue, { resultat: `${resultat}${notesOn(row.arguments[choix], langue)}` }),
    ])
    .with({ operation: P.union("min", "max") }, ({ operation }) => [
      textOf(`explain.${operation}`, langue, { valeurs, resultat }),
    ])
    .exhaustive();
}

const isMoney = (unite: string) => unite.startsWith("euro");

/** A value as an argument: with the unit of its own row, or, when it is given, as the unit of the result suggests. */
function showArgument(argument: TraceArgument, unite: string, { langue, rows }: Page): string {
  if (!("ligne" in argument)) {
    return `${showFigure(argument.valeur, unite, langue)}${notesOn(argument, langue)}`;
  }
  const name = escapeMarkdown(argument.ligne);
  const row = rows.get(argument.ligne);
  if (row === undefined) return name;
  if (!("parts" in row)) return withUnit(row.valeur, row.unite, langue);
  if (row.operation === "cap") return name;
  for (const part of row.parts) if (part.id === argument.part) return withUnit(part.valeur, row.unite, langue);
  return name;
}

/** In brackets: the name of a given value, and where it comes from. */
function notesOn(argument: TraceArgument | undefined, langue: Langue): string {
  if (argument === undefined || "ligne" in argument) return "";
  const key = `parametre.${argument.donnee}`;
  const named = hasText(key) ? [textOf(key, langue), codeSpan(argument.donnee)] : [];
  const notes = [...named, ...saidBy(argument.provenance, langue)];
  return notes.length === 0 ? "" : ` (${notes.join(", ")})`;
}

/** Who gave a value, or what text: a caller's value never reads as one that the rule establishes. */
function saidBy(provenance: Provenance | undefined, langue: Langue): readonly string[] {
  const said = (key: string, params?: Params) => [escapeMarkdown(textOf(`explain.provenance.${key}`, langue, params))];
  return match(provenance)
    .with(undefined, { de: P.union("demande", "calcul") }, () => [])
    .with({ de: "appelant", source: P.string }, ({ source }) => said("appelantSource", { source }))
    .with({ de: "appelant" }, () => said("appelant"))
    .with({ de: "convention", article: P.string }, ({ article }) => said("conventionArticle", { article }))
    .with({ de: "convention" }, () => said("convention"))
    .with({ de: "national" }, ({ sources, confiance }) => {
      const texts = sources.map((id) => sourceOf(id)?.titre ?? id).join(semicolon(langue));
      return said(confiance === "inferred" ? "nationalDeduit" : "national", { sources: texts });
    })
    .exhaustive();
}

/** The number alone, as money or not. */
function showFigure(valeur: string, unite: string, langue: Langue): string {
  return isMoney(unite) ? formatEuros(valeur, langue) : formatNumber(valeur, langue);
}

/** The value with its unit: `2 000,00 € par place`. */
function withUnit(valeur: string, unite: string, langue: Langue): string {
  if (unite === "euro") return formatEuros(valeur, langue);
  const key = `unite.${unite}`;
  return `${showFigure(valeur, unite, langue)} ${hasText(key) ? textOf(key, langue) : escapeMarkdown(unite)}`;
}

function explainParts(row: ShareRow | RightsRow, page: Page): readonly string[] {
  const policy = row.operation === "share" ? row.politique : row.arrondi;
  return [
    textOf(`explain.politique.${policy}`, page.langue),
    ...listOf<(ShareRow | RightsRow)["parts"][number]>(row.parts, page, (part) => explainPart(part, page)),
  ];
}

/** One line for each recipient concerned, as many as the page takes, and the count of the others. */
function listOf<T extends { readonly id: string }>(
  parts: readonly T[],
  { langue, lignesMax, destinataire }: Page,
  write: (part: T) => string,
): readonly string[] {
  const lines: string[] = [];
  let hidden = 0;
  for (const part of parts) {
    if (destinataire !== undefined && part.id !== destinataire) continue;
    if (lines.length >= lignesMax) hidden += 1;
    else lines.push(`- ${write(part)}`);
  }
  return hidden === 0
    ? lines
    : [...lines, textOf("explain.autres", langue, { nombre: formatNumber(`${hidden}`, langue) })];
}

function explainPart(part: (ShareRow | RightsRow)["parts"][number], page: Page): string {
  const { langue } = page;
  const paid = formatEuros(part.valeur, langue);
  const id = escapeMarkdown(part.id);
  if (!("termes" in part)) return `${id}${colon(langue)}${paid}`;
  const terms = part.termes.map(({ quantite, prorata, prix }) => {
    const share =
      prorata === undefined
        ? ""
        : ` × ${textOf("explain.prorata", langue, { part: prorata.includes("/") ? prorata : formatNumber(prorata, langue) })}`;
    return `${formatNumber(quantite, langue)}${share} × ${showArgument(prix, "euro", page)}`;
  });
  return `${id}${colon(langue)}${terms.join(" + ") || "0"} = ${formatEuros(part.droit, langue)} → ${paid}`;
}

function explainCap(row: CapRow, page: Page): readonly string[] {
  const { langue } = page;
  const cap =
    row.plafond === undefined
      ? textOf("explain.sansPlafond", langue)
      : textOf("explain.plafond", langue, {
          taux: showArgument(row.plafond, "part", page),
          niveau: textOf(`explain.plafond.${row.niveau}`, langue),
        });
  const lines = listOf(row.parts, page, ({ id, base, constate, retenu, enPlus, refuse }) => {
    const show = (exact: string) => formatNumber(exact, langue);
    return textOf("explain.volume", langue, {
      id: escapeMarkdown(id),
      base: show(base),
      constate: show(constate),
      retenu: show(retenu),
      enPlus: show(enPlus),
      refuse: show(refuse),
    });
  });
  return [cap, ...lines];
}

function explainAssumptions({ hypotheses = [] }: Explicable, langue: Langue): readonly string[] {
  if (hypotheses.length === 0) return [];
  const lines = hypotheses.map(({ libelle, regle, confiance, params, parametre }) => {
    const replaceable = parametre === undefined ? "" : textOf("explain.remplacable", langue, { parametre });
    const reading = `${textOf(libelle, langue, params)} (${regle}, ${textOf(`confiance.${confiance}`, langue)})`;
    return `- ${escapeMarkdown(reading + replaceable)}`;
  });
  return [heading("explain.hypotheses", langue), lines.join("\n")];
}

function explainMissing({ manquants = [] }: Explicable, langue: Langue): readonly string[] {
  if (manquants.length === 0) return [];
  const lines = manquants.map((manquant) => {
    const { cle, regle, annee, territoire } = manquant;
    const { motif, detenteur } = describeMissingValue(manquant, langue);
    const ou = [territoire, annee].filter((part) => part !== undefined).join(", ");
    return `- ${escapeMarkdown(textOf("explain.manquant", langue, { cle, regle, motif, detenteur, ou }))}`;
  });
  return [heading("explain.manquants", langue), lines.join("\n")];
}
