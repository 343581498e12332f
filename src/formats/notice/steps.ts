/** Why: the few steps that the structures of a reader share, told from the trace. Nobody else's prices are in them. */
import { match, P } from "ts-pattern";
import type { ResultatStructure } from "../../bonus-territoire/index.js";
import { regleOf } from "../../droit/index.js";
import { sourceOf } from "../../droit/internal.js";
import { type Langue, textOf } from "../../messages/index.js";
import { hasText } from "../../messages/internal.js";
import type { Provenance, RightOf, ScalarRow, TraceArgument, TraceRow } from "../../primitives/index.js";
import { formatNumber } from "../nombres.js";
import { showMontant, showPrice } from "./amounts.js";
import type { IndexDuResultat } from "./index-of-result.js";
import type { EtapeNotice } from "./model.js";

/** What the steps of a notice are told with. */
export interface Recit {
  readonly langue: Langue;
  readonly rows: IndexDuResultat["rows"];
  readonly partOf: IndexDuResultat["partOf"];
  /** The name of a structure of the reader, by id. */
  readonly noms: ReadonlyMap<string, string>;
  /** The number of a source, which it has from then on. */
  numero(source: string): number;
}

/** One row, or its two ends where the step has bounds. */
type Bornes = { readonly min: ScalarRow; readonly max: ScalarRow | undefined };

const scalar = (row: TraceRow | undefined): ScalarRow | undefined =>
  row === undefined || "parts" in row ? undefined : row;

function rowsOf(id: string, { rows }: Recit): Bornes | undefined {
  const one = scalar(rows.get(id));
  if (one !== undefined) return { min: one, max: one };
  const min = scalar(rows.get(`${id}.min`));
  return min === undefined ? undefined : { min, max: scalar(rows.get(`${id}.max`)) };
}

function told({ min, max }: Bornes, recit: Recit): string {
  const { langue } = recit;
  const unit = textOf(`unite.${min.unite}`, langue);
  const same = max !== undefined && max.valeur === min.valeur;
  const shown = min.unite.startsWith("euro")
    ? showPrice(
        same
          ? { statut: "exact", valeur: min.valeur }
          : { statut: "borne", min: min.valeur, ...(max === undefined ? {} : { max: max.valeur }) },
        langue,
      )
    : same || max === undefined
      ? formatNumber(min.valeur, langue)
      : textOf("rapport.entre", langue, {
          min: formatNumber(min.valeur, langue),
          max: formatNumber(max.valeur, langue),
        });
  return min.unite === "euro" ? shown : `${shown} ${unit}`;
}

/** Who gave a value: in brackets after it. */
function origin(provenance: Provenance | undefined, recit: Recit): string {
  const { langue, numero } = recit;
  const said = (key: string, params?: Record<string, string>) =>
    ` (${textOf(`${key.startsWith("appelant") ? "notice" : "explain"}.provenance.${key}`, langue, params)})`;
  return match(provenance)
    .with(undefined, { de: P.union("demande", "calcul") }, () => "")
    .with({ de: "appelant", source: P.string }, ({ source }) => said("appelantSource", { source }))
    .with({ de: "appelant" }, () => said("appelant"))
    .with({ de: "convention", article: P.string }, ({ article }) => said("conventionArticle", { article }))
    .with({ de: "convention" }, () => said("convention"))
    .with({ de: "national" }, ({ sources, confiance }) => {
      const numbers = sources.map((each) => `[${numero(each)}]`).join(" ");
      return said(confiance === "inferred" ? "nationalDeduit" : "national", { sources: numbers });
    })
    .exhaustive();
}

const givenIn = (row: ScalarRow): Extract<TraceArgument, { donnee: string }> | undefined =>
  row.arguments.map((each) => ("donnee" in each ? each : undefined)).find((each) => each !== undefined);

/** The sources of a rule by their numbers, and the word that it is a reading where it is one. */
function because(
  regle: string,
  { langue, numero }: Recit,
): { readonly sources: readonly number[]; readonly mot: string } {
  const rule = regleOf(regle);
  const inferred = rule?.confiance === "inferred" ? ` (${textOf("confiance.inferred", langue)})` : "";
  return { sources: (rule?.sources ?? []).map(numero), mot: inferred };
}

function step(
  key: string,
  params: Record<string, string>,
  regle: string,
  recit: Recit,
  details: readonly string[] = [],
): EtapeNotice {
  const { sources, mot } = because(regle, recit);
  const texte = textOf(`notice.etape.${key}`, recit.langue, params);
  return { texte: details.length > 0 ? texte : texte.replace(/\.$/, `${mot}.`), sources, details };
}

/** The steps of one lot for the structures of the reader in it. */
export function stepsOfLot(
  lot: string,
  structures: readonly ResultatStructure[],
  recit: Recit,
): readonly EtapeNotice[] {
  const parts = partsOf(lot, structures, recit);
  const smoothed = parts.some(({ part }) => part.termes.some(({ prix }) => leadsTo(prix, `${lot}/lissage`, recit)));
  const printed = parts.some(({ part }) =>
    part.termes.some(({ prix }) => leadsTo(prix, `${lot}/forfaitConvention`, recit)),
  );
  return [
    ...(smoothed ? commonSteps(lot, recit) : []),
    ...(printed ? printedSteps(lot, recit) : []),
    // What of the hours held counts, before they are multiplied (BT-30).
    ...(structures.some(({ famille }) => famille.startsWith("alsh")) ? [step("heures", {}, "BT-30", recit)] : []),
    ...rightsSteps(parts, structures, recit),
  ];
}

interface Part {
  readonly id: string;
  readonly part: RightOf;
  readonly bound: "sure" | "min";
}

/** What the rows that share the lot say of each structure of the reader. */
function partsOf(lot: string, structures: readonly ResultatStructure[], { partOf }: Recit): readonly Part[] {
  return ["repartition", "repartition.sure", "repartition.min"].flatMap((name): readonly Part[] => {
    const bound = name === "repartition.min" ? "min" : "sure";
    return structures.flatMap(({ id }): readonly Part[] => {
      const part = partOf(`${lot}/${name}`, id);
      return part === undefined ? [] : [{ id, part, bound }];
    });
  });
}

/** Whether a price rests on a row, however far. */
function leadsTo(argument: TraceArgument, id: string, recit: Recit): boolean {
  if (!("ligne" in argument)) return false;
  if (argument.ligne === id || argument.ligne === `${id}.min` || argument.ligne === `${id}.max`) return true;
  const row = scalar(recit.rows.get(argument.ligne));
  return row?.arguments.some((each) => leadsTo(each, id, recit)) === true;
}

/** From N-1 to the price of an existing unit. */
function commonSteps(lot: string, recit: Recit): readonly EtapeNotice[] {
  const [reference, units, lissage] = ["reference", "unitesSoutenues", "lissage"].map((name) =>
    rowsOf(`${lot}/${name}`, recit),
  );
  const steps: EtapeNotice[] = [];
  if (lissage !== undefined && reference !== undefined && units !== undefined) {
    const params = { montant: told(reference, recit), unites: told(units, recit), prix: told(lissage, recit) };
    steps.push(step("lissage", params, "BT-14", recit));
  }
  for (const name of ["plancher", "revalorisation", "plafond"] as const) {
    const rows = rowsOf(`${lot}/${name}`, recit);
    if (rows === undefined) continue;
    const value = givenIn(rows.min);
    const valeur =
      value === undefined
        ? ""
        : `${showPrice({ statut: "exact", valeur: value.valeur }, recit.langue)}${origin(value.provenance, recit)}`;
    steps.push(step(name, { valeur, prix: told(rows, recit) }, rows.min.regle, recit));
  }
  return steps;
}

function printedSteps(lot: string, recit: Recit): readonly EtapeNotice[] {
  const rows = rowsOf(`${lot}/forfaitConvention`, recit);
  if (rows === undefined) return [];
  const said = origin(givenIn(rows.min)?.provenance, recit);
  return [step("imprime", { prix: `${told(rows, recit)}${said}` }, "BT-54", recit)];
}

/** One step for all the structures of the lot: units by price, and what it gives. */
function rightsSteps(
  parts: readonly Part[],
  structures: readonly ResultatStructure[],
  recit: Recit,
): readonly EtapeNotice[] {
  const { langue, noms } = recit;
  const byId = new Map(structures.map((each) => [each.id, each]));
  const details = parts.flatMap(({ id, part, bound }) => {
    const structure = byId.get(id);
    if (structure === undefined) return [];
    const most = bound === "min" ? mostOf(structure, recit) : undefined;
    const terms = part.termes.map(({ quantite, prorata, prix }, rank) => {
      const row = "ligne" in prix ? scalar(recit.rows.get(prix.ligne)) : undefined;
      const id = "ligne" in prix ? prix.ligne.replace(/\.(?:min|max)$/, "") : "";
      const bounds = row === undefined ? undefined : rowsOf(id, recit);
      const value = bounds === undefined ? unknownPrice(prix, most?.[rank]?.prix, recit) : told(bounds, recit);
      const said =
        row !== undefined && row.libelle === "bonus.etape.forfaitConvention"
          ? origin(givenIn(row)?.provenance, recit)
          : "";
      const share =
        prorata === undefined
          ? ""
          : ` × ${textOf("explain.prorata", langue, { part: prorata.includes("/") ? prorata : formatNumber(prorata, langue) })}`;
      return `${formatNumber(quantite, langue)}${share} × ${value}${said}`;
    });
    const sign = bound === "min" ? textOf("notice.bornes", langue) : "=";
    return [`${noms.get(id) ?? id} : ${terms.join(" + ") || "0"} ${sign} ${showMontant(structure.montant, langue)}`];
  });
  return details.length === 0 ? [] : [step("droit", {}, "BT-53", recit, details)];
}

/** The terms of the most that a structure may get; undefined when nothing limits it. */
function mostOf(
  { id, territoire, famille, genre }: ResultatStructure,
  { partOf }: Recit,
): RightOf["termes"] | undefined {
  const lot = [territoire, famille, ...(genre === undefined ? [] : [genre])].join("/");
  return partOf(`${lot}/repartition.max`, id)?.termes;
}

/** A price that no step gives: between its two ends where both are known. */
function unknownPrice(least: TraceArgument, most: TraceArgument | undefined, { langue }: Recit): string {
  if (!("donnee" in least) || most === undefined || !("donnee" in most)) return textOf("notice.montantInconnu", langue);
  return showPrice({ statut: "borne", min: least.valeur, max: most.valeur }, langue);
}

/** The title of a source, its article and its address, for the end of the notice. */
export function sourceLine(id: string, langue: Langue): string {
  const source = sourceOf(id);
  if (source === undefined) return id;
  const { titre, article, lien, confiance } = source;
  const key = `confiance.${confiance}`;
  return [titre, article, hasText(key) ? textOf(key, langue) : undefined, lien]
    .filter((part) => part !== undefined)
    .join(", ");
}
