/** When an authorisation or an opinion that existed before the law ends (SP-64; CSP D. 2324-24-2-1). */
import type { LigneExpiration } from "../../droit/index.js";
import { tableExpiration } from "../../droit/internal.js";
import { addDays, addMonths, type CivilDate, civil, type Outcome, success } from "../../primitives/index.js";
import { readQuestion } from "../../primitives/internal.js";
import { fondement } from "../fondement.js";
import type { QuestionExpiration } from "../question.js";
import { expirationQuestion } from "../schema.js";
import type { Fondement } from "../schema-pluriannuel/result.js";

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
export type Expiration = Fondement & { readonly acte: QuestionExpiration["acte"]; readonly delivreLe: string } & (
    | { readonly statut: "datee"; readonly expireLe: string; readonly renouvellement?: Renouvellement }
    /** Issued after the days that the table covers: an authorisation lasts fifteen years; for an opinion no text read says. */
    | { readonly statut: "horsTable"; readonly dernierJourCouvert: string; readonly quinzeAns?: QuinzeAns }
  );

/**
 * Reads the table of expiry.
 *
 * @param question - the kind of act and the day on which it was issued
 * @returns the last day, with the windows of renewal of an authorisation; `horsTable` for what was issued later than the
 *   table, with the fifteen years of an authorisation; refused on a day that is none
 *   (`DATE_INVALID`) or an act that is neither (`VALUE_NOT_IN_LIST`)
 *
 * @example
 * ```ts
 * import { expiryOfAutorisation } from "convention-territoriale";
 *
 * const expiry = expiryOfAutorisation({ acte: "autorisation", delivreLe: "2015-09-01" });
 * if (expiry.ok && expiry.value.statut === "datee") console.log(expiry.value.expireLe);
 * // => 2032-12-31
 * ```
 */
export function expiryOfAutorisation(question: QuestionExpiration): Outcome<Expiration> {
  const asked = readQuestion<QuestionExpiration>(expirationQuestion, question);
  if (!asked.ok) return asked;
  const { acte, delivreLe } = asked.value;
  const last = (row: LigneExpiration) => (acte === "autorisation" ? row.auAutorisation : row.auAvis);
  const rows = tableExpiration.valeurs.slice(-1).flatMap(({ valeur }) => valeur);
  const row = rows.find((candidate) => delivreLe <= last(candidate));
  const base = { ...fondement("SP-64"), acte, delivreLe };
  const renewable = acte === "autorisation";
  if (row !== undefined) {
    const renouvellement = renewable ? { renouvellement: renewalOf(civil(row.expire)) } : {};
    return success({ ...base, statut: "datee", expireLe: row.expire, ...renouvellement });
  }
  const dernierJourCouvert = rows.reduce((_, covered) => last(covered), "");
  // Beyond the years of the calendar there is no day to give.
  const quinzeAns = renewable && delivreLe < LAST_START ? { quinzeAns: fifteenYears(civil(delivreLe)) } : {};
  // SP-64a: fifteen years are the rule of an authorisation that the table leaves out.
  const regle = renewable ? fondement("SP-64a") : {};
  return success({ ...base, ...regle, statut: "horsTable", dernierJourCouvert, ...quinzeAns });
}

const QUINZE_ANS = 180;
const LAST_START = "2985-01-01";

function fifteenYears(from: CivilDate): QuinzeAns {
  const anniversary = addMonths(from, QUINZE_ANS, "dernierJour");
  const eve = addDays(anniversary, -1);
  return { expireAuPlusTot: eve, expireAuPlusTard: anniversary, renouvellement: renewalOf(eve) };
}

function renewalOf(end: CivilDate): Renouvellement {
  const before = (months: number) => addMonths(end, -months, "dernierJour");
  return { information: { du: before(24), au: before(12) }, demande: { du: before(24), au: before(9) } };
}
