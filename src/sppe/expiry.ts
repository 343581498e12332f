/** When an authorisation or an opinion that existed before the law ends (SP-64; CSP D. 2324-24-2-1). */
import { type LigneExpiration, tableExpiration } from "../droit/index.js";
import { type Issue, type Outcome, parseCivilDate, refusal, success } from "../primitives/index.js";
import { checkQuestion, type Fielded } from "../territoire/index.js";
import { fondement } from "./fondement.js";
import type { Fondement } from "./schema-result.js";

/** What was issued, and when. */
export interface QuestionExpiration {
  readonly acte: "autorisation" | "avis";
  readonly delivreLe: string;
}

/** The last day of what was issued; or, past the table, no day and why. */
export type Expiration = Fondement & { readonly acte: "autorisation" | "avis"; readonly delivreLe: string } & (
    | { readonly statut: "datee"; readonly expireLe: string }
    /** Issued after the days that the table covers: the ordinary rules apply, and no text read gives a day. */
    | { readonly statut: "horsTable"; readonly dernierJourCouvert: string }
  );

const QUESTION: Fielded = { acte: new Set(["autorisation", "avis"]), delivreLe: "texte" };

/**
 * Reads the table of expiry.
 *
 * @returns the last day; `horsTable` for what was issued later than the table; refused on a day that is none
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
  if (row !== undefined) return success({ ...base, statut: "datee", expireLe: row.expire });
  const dernierJourCouvert = rows.reduce((_, covered) => last(covered), "");
  return success({ ...base, statut: "horsTable", dernierJourCouvert });
}
