/** When an authorisation or an opinion that existed before the law ends (SP-64; CSP D. 2324-24-2-1). */
import { type LigneExpiration, tableExpiration } from "../droit/index.js";
import {
  addDays,
  addMonths,
  type CivilDate,
  civil,
  type Issue,
  type Outcome,
  parseCivilDate,
  refusal,
  success,
} from "../primitives/index.js";
import { checkQuestion, type Fielded } from "../territoire/index.js";
import { fondement } from "./fondement.js";
import type { Fondement } from "./schema-result.js";

/**
 * What was issued, and when. `avis` is the opinion of the president of the département on a public establishment, and not
 * that of the autorité organisatrice (SP-60).
 */
export interface QuestionExpiration {
  readonly acte: "autorisation" | "avis";
  readonly delivreLe: string;
}

/** When the renewal of an authorisation is prepared, all days included (decree of 14 January 2026, as reported). */
export interface Renouvellement {
  /** The département informs the manager between 24 and 12 months before the end. */
  readonly information: { readonly du: string; readonly au: string };
  /** The request comes between 24 and 9 months before the end. */
  readonly demande: { readonly du: string; readonly au: string };
}

/** An authorisation of fifteen years, renewable (CSP L. 2324-1-1). No text read says which of the two days is the last. */
export interface QuinzeAns {
  readonly expireAuPlusTot: string;
  readonly expireAuPlusTard: string;
  /** Counted from the earlier of the two. */
  readonly renouvellement: Renouvellement;
}

/** The last day of what was issued; or, past the table, no day and why. */
export type Expiration = Fondement & { readonly acte: "autorisation" | "avis"; readonly delivreLe: string } & (
    | { readonly statut: "datee"; readonly expireLe: string; readonly renouvellement?: Renouvellement }
    /** Issued after the days that the table covers: an authorisation lasts fifteen years; for an opinion no text read says. */
    | { readonly statut: "horsTable"; readonly dernierJourCouvert: string; readonly quinzeAns?: QuinzeAns }
  );

const QUESTION: Fielded = { acte: new Set(["autorisation", "avis"]), delivreLe: "texte" };

/**
 * Reads the table of expiry.
 *
 * @returns the last day, with the windows of renewal of an authorisation; `horsTable` for what was issued later than the
 *   table, with the fifteen years of an authorisation; refused on a day that is none
 *   (`DATE_INVALID`) or an act that is neither (`SHAPE_INVALID`)
 */
export function expiryOfAutorisation(question: QuestionExpiration): Outcome<Expiration> {
  const issues: Issue[] = [];
  checkQuestion(question, QUESTION, issues);
  const misshapen = refusal(issues);
  if (misshapen !== undefined) return misshapen;
  const { acte, delivreLe } = question;
  const day = parseCivilDate(delivreLe, ["delivreLe"]);
  if (!day.ok) return day;
  const last = (row: LigneExpiration) => (acte === "avis" ? row.auAvis : row.auAutorisation);
  const rows = tableExpiration.valeurs.slice(-1).flatMap(({ valeur }) => valeur);
  const row = rows.find((candidate) => day.value <= last(candidate));
  const base = { ...fondement("SP-64"), acte, delivreLe: day.value };
  const renewable = acte === "autorisation";
  if (row !== undefined) {
    const renouvellement = renewable ? { renouvellement: renewalOf(civil(row.expire)) } : {};
    return success({ ...base, statut: "datee", expireLe: row.expire, ...renouvellement });
  }
  const dernierJourCouvert = rows.reduce((_, covered) => last(covered), "");
  const quinzeAns = renewable ? { quinzeAns: fifteenYears(day.value) } : {};
  return success({ ...base, statut: "horsTable", dernierJourCouvert, ...quinzeAns });
}

const QUINZE_ANS = 180;

function fifteenYears(from: CivilDate): QuinzeAns {
  const anniversary = addMonths(from, QUINZE_ANS, "dernierJour");
  const eve = addDays(anniversary, -1);
  return { expireAuPlusTot: eve, expireAuPlusTard: anniversary, renouvellement: renewalOf(eve) };
}

function renewalOf(end: CivilDate): Renouvellement {
  const before = (months: number) => addMonths(end, -months, "dernierJour");
  return { information: { du: before(24), au: before(12) }, demande: { du: before(24), au: before(9) } };
}
