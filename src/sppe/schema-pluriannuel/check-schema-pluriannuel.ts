/** Holds a schéma pluriannuel, or the CTG standing in for it, against the law on a day. */
import { match } from "ts-pattern";
import { accordSdsf, bilansSchema, elementsSchema } from "../../droit/internal.js";
import {
  addMonths,
  type CivilDate,
  civil,
  type Issue,
  type Outcome,
  type Period,
  success,
} from "../../primitives/index.js";
import { issue, readQuestion, refusal } from "../../primitives/internal.js";
import { optionalDay } from "../dates.js";
import { fondement } from "../fondement.js";
import { isInForce } from "../law-reader.js";
import { schemaQuestion } from "../schema.js";
import { compareSdsf } from "./accord-sdsf.js";
import { ITEMS_SCHEMA, type ItemSchema } from "./items.js";
import { leadsFor } from "./leads.js";
import type { DispositionPortante, DocumentPorteur, PeriodeCivile, QuestionSchema } from "./question.js";
import type { ItemVerifie, SchemaVerifie } from "./result.js";
import { type AdoptionLue, type BilanLu, checkBilan, checkTransmission } from "./transmission.js";

/** The longest that a departmental scheme may last, in months (SP-51). */
const SDSF_LONGEST = 72;

/**
 * Checks a schéma pluriannuel on a day: the eleven items of CASF D. 214-10-1, its accord with the SDSF, its transmissions
 * to the CDSF and its two bilans.
 *
 * What an item says is for a reader to judge: the caller names the places that deal with it. For a CTG those places are
 * dispositions, and one that is no longer in force covers nothing. A CTG that lacks one item does not stand in for the
 * schéma (SP-34). What the law did not ask yet on that day is `pasEncoreEnVigueur`.
 *
 * @param question - the document and the places that deal with each item, the adoptions, the bilans, and the day
 * @returns the findings; refused on a day that is none (`DATE_INVALID`), an item that is none (`VALUE_NOT_IN_LIST`) or
 *   without a place (`FIELD_MISSING`), an address that the text does not have
 *   (`SCHEMA_DISPOSITION_UNKNOWN`), a period that ends before it begins (`PERIOD_REVERSED`), a transmission before
 *   its adoption (`SCHEMA_SENT_BEFORE_ADOPTION`), an adoption or a bilan given twice (`ID_DUPLICATE`). Warns when the SDSF is longer than
 *   six years (`SDSF_TOO_LONG`), and of a figure of the law last checked before the day it is read for (`PARAMETER_STALE`).
 *
 * @example
 * ```ts
 * import { checkSchemaPluriannuel } from "convention-territoriale";
 *
 * const elements = [{ item: "inventaire", ou: ["page 4"] }] as const;
 * const checked = checkSchemaPluriannuel({ document: { type: "schema", elements }, adoptions: [], bilans: [], at: "2026-07-20" });
 * if (checked.ok) console.log(checked.value.manquants.length, checked.value.manquants[0]);
 * // => 10 besoins
 * ```
 */
export function checkSchemaPluriannuel(question: QuestionSchema): Outcome<SchemaVerifie> {
  const asked = readQuestion<QuestionSchema>(schemaQuestion, question);
  if (!asked.ok) return asked;
  const { document, periode, sdsf } = asked.value;
  const issues: Issue[] = [];
  const places = readPlaces(document, issues);
  const adoptions = readAdoptions(asked.value, issues);
  const bilans = readBilans(asked.value, issues);
  const refused = refusal(issues);
  if (refused !== undefined) return refused;

  const at = civil(asked.value.at);
  const compared = sdsf && { ...sdsf, periode: readPeriode(sdsf.periode) };
  const warnings: Issue[] = compared === undefined ? [] : [...tooLong(compared.periode)];
  const enVigueur = {
    elements: isInForce(elementsSchema, at, warnings),
    accord: isInForce(accordSdsf, at, warnings),
    bilans: isInForce(bilansSchema, at, warnings),
  };
  const items = ITEMS_SCHEMA.map((entry) => checkItem(entry, places, document, enVigueur.elements));
  const relief = match(document)
    .with({ type: "ctg" }, () => ({ tientLieuDeSchema: standsIn(items) }))
    .with({ type: "schema" }, () => ({}))
    .exhaustive();
  const value: SchemaVerifie = {
    at,
    type: document.type,
    items,
    manquants: items.filter(({ statut }) => statut === "manquant").map(({ item }) => item),
    ...relief,
    sdsf: compareSdsf(periode && readPeriode(periode), compared, enVigueur.accord),
    transmissions: adoptions.map((adoption) => checkTransmission(adoption, document.type, at, warnings)),
    bilans: (["intermediaire", "final"] as const).map((genre) =>
      checkBilan(bilans.find((bilan) => bilan.genre === genre) ?? { genre }, at, document.type, enVigueur.bilans),
    ),
  };
  return success(value, warnings);
}

interface Place {
  readonly ou: string;
  readonly statut: DispositionPortante["statut"];
}

type Places = ReadonlyMap<ItemSchema, readonly Place[]>;

function readPlaces(document: DocumentPorteur, issues: Issue[]): Places {
  const places = new Map<ItemSchema, Place[]>();
  const known = match(document)
    .with({ type: "ctg" }, ({ dispositions }) => byAddress(dispositions))
    .with({ type: "schema" }, () => undefined)
    .exhaustive();
  document.elements.forEach(({ item, ou }, rank) => {
    const path = ["document", "elements", rank];
    const list = places.get(item) ?? [];
    places.set(item, list);
    ou.forEach((place, position) => {
      const statut = known === undefined ? "enVigueur" : known.get(place)?.statut;
      if (statut !== undefined) list.push({ ou: place, statut });
      else issues.push(issue("SCHEMA_DISPOSITION_UNKNOWN", [...path, "ou", position], { adresse: place }));
    });
  });
  return places;
}

function byAddress(dispositions: readonly DispositionPortante[]): ReadonlyMap<string, DispositionPortante> {
  const map = new Map<string, DispositionPortante>();
  for (const disposition of dispositions) {
    for (const address of [disposition.adresse, ...(disposition.alias ?? [])]) map.set(address, disposition);
  }
  return map;
}

/** SP-36: an item is covered where at least one place in force deals with it. */
function checkItem(
  { item, numero }: (typeof ITEMS_SCHEMA)[number],
  places: Places,
  document: DocumentPorteur,
  enVigueur: boolean,
): ItemVerifie {
  const given = places.get(item) ?? [];
  const base = { item, numero, ...fondement("SP-36"), ou: given.map((place) => place.ou) };
  if (!enVigueur) return { ...base, statut: "pasEncoreEnVigueur", pistes: [] };
  const statut = given.some((place) => place.statut === "enVigueur")
    ? "couvert"
    : given.some((place) => place.statut === "indetermine")
      ? "indetermine"
      : "manquant";
  const pistes = statut === "manquant" && document.type === "ctg" ? leadsFor(item, document.dispositions) : [];
  return { ...base, statut, pistes };
}

/** SP-34: the condition is on content; the CTG relieves when no item lacks. */
function standsIn(items: readonly ItemVerifie[]): NonNullable<SchemaVerifie["tientLieuDeSchema"]> {
  const rule = fondement("SP-34");
  if (items.some(({ statut }) => statut === "pasEncoreEnVigueur")) return { ...rule, statut: "pasEncoreEnVigueur" };
  if (items.some(({ statut }) => statut === "manquant")) return { ...rule, statut: "non" };
  return { ...rule, statut: items.every(({ statut }) => statut === "couvert") ? "oui" : "indetermine" };
}

const readPeriode = ({ debut, fin }: PeriodeCivile): Period => ({ debut: civil(debut), fin: civil(fin) });

function readAdoptions({ adoptions }: QuestionSchema, issues: Issue[]): readonly AdoptionLue[] {
  const seen = new Set<string>();
  return adoptions.map(({ id, genre, ...days }, rank) => {
    const path = ["adoptions", rank];
    if (seen.has(id)) issues.push(issue("ID_DUPLICATE", [...path, "id"], { id }));
    seen.add(id);
    const read = optional({
      adopteLe: optionalDay(days.adopteLe),
      transmisLe: optionalDay(days.transmisLe),
      dateContrat: optionalDay(days.dateContrat),
    });
    const { adopteLe, transmisLe } = read;
    if (transmisLe !== undefined && (adopteLe === undefined || transmisLe < adopteLe)) {
      const params = { transmisLe, adopteLe: adopteLe ?? "?" };
      issues.push(issue("SCHEMA_SENT_BEFORE_ADOPTION", [...path, "transmisLe"], params, { regle: "SP-32" }));
    }
    return { id, genre, ...read };
  });
}

function readBilans({ bilans }: QuestionSchema, issues: Issue[]): readonly BilanLu[] {
  const seen = new Set<string>();
  return bilans.map(({ genre, ...days }, rank) => {
    const path = ["bilans", rank];
    if (seen.has(genre)) issues.push(issue("ID_DUPLICATE", [...path, "genre"], { id: genre }));
    seen.add(genre);
    return {
      genre,
      ...optional({
        etabliLe: optionalDay(days.etabliLe),
        transmisLe: optionalDay(days.transmisLe),
        dateContrat: optionalDay(days.dateContrat),
      }),
    };
  });
}

/** The fields that hold a day. */
function optional<K extends string>(
  days: Readonly<Record<K, CivilDate | undefined>>,
): { readonly [key in K]?: CivilDate } {
  const kept: { [key in K]?: CivilDate } = {};
  for (const key in days) {
    const day = days[key];
    if (day !== undefined) kept[key] = day;
  }
  return kept;
}

/** SP-51: at most six years. A longer one is said, and compared all the same. */
function tooLong({ debut, fin }: Period): readonly Issue[] {
  const longest = addMonths(debut, SDSF_LONGEST, "dernierJour");
  if (fin < longest) return [];
  return [issue("SDSF_TOO_LONG", ["sdsf", "periode"], { debut, fin }, { regle: "SP-51" })];
}
