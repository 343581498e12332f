/** Accepted findings: a file that keeps their keys, so that only new ones count. */
import type { Outcome } from "../../primitives/index.js";
import { copyPlain, readWith } from "../../primitives/internal.js";
import type { Finding, Verification } from "../result.js";
import type { Baseline } from "./configuration.js";
import { baselineSchema } from "./configuration-schema.js";
import { countBySeverity } from "./sort.js";

/** What a baseline needs of a finding: those of dossiers and those of texts both have it. */
export interface Keyed extends Pick<Finding, "severite"> {
  readonly cle: string;
}

/**
 * The baseline that accepts every finding given, by name.
 *
 * @param findings - the findings of each file, by its name
 * @returns the baseline, to be written as JSON
 *
 * @example
 * ```ts
 * import { parseDossier, verifyDossier } from "convention-territoriale";
 * import { makeBaseline } from "convention-territoriale/verification";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const checked = verifyDossier({ dossier, at: "2026-07-01" });
 * if (checked.ok) console.log(makeBaseline({ "dossier.json": checked.value.findings }));
 * // => {
 * // =>   version: 1,
 * // =>   acceptes: {
 * // =>     'dossier.json': [
 * // =>       'DATE_ORDER.signatureApresDebut:CTG',
 * // =>       'OBLIGATION_OVERDUE:CTG:bilan'
 * // =>     ]
 * // =>   }
 * // => }
 * ```
 */
export function makeBaseline(findings: Readonly<Record<string, readonly Keyed[]>>): Baseline {
  const names = Object.keys(findings).sort();
  const acceptes = names.map((name) => [name, (findings[name] ?? []).map(({ cle }) => cle).sort()] as const);
  return { version: 1, acceptes: Object.fromEntries(acceptes) };
}

/**
 * A copy of the answer without the findings that the baseline accepts under that name.
 *
 * @param verification - the answer of `verifyDossier` or `verifyText`
 * @param baseline - the accepted findings
 * @param name - the name of the file in the baseline
 * @returns the answer with fewer findings, and its counts
 *
 * @example
 * ```ts
 * import { parseDossier, verifyDossier } from "convention-territoriale";
 * import { makeBaseline, withoutBaseline } from "convention-territoriale/verification";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const checked = verifyDossier({ dossier, at: "2026-07-01" });
 * if (!checked.ok) throw new Error("verification");
 * const baseline = makeBaseline({ "dossier.json": checked.value.findings });
 * console.log(withoutBaseline(checked.value, baseline, "dossier.json").decompte);
 * // => { error: 0, warning: 0, info: 0 }
 * ```
 */
export function withoutBaseline<T extends Pick<Verification, "decompte"> & { readonly findings: readonly Keyed[] }>(
  verification: T,
  baseline: Baseline,
  name: string,
): T {
  const accepted = new Set(Object.hasOwn(baseline.acceptes, name) ? baseline.acceptes[name] : []);
  const findings = verification.findings.filter(({ cle }) => !accepted.has(cle));
  return copyPlain({ ...verification, findings, decompte: countBySeverity(findings) });
}

/**
 * Reads a baseline from JSON that may hold anything.
 *
 * @param input - the parsed JSON of a baseline file
 * @returns the baseline; else every issue at once, each with its code and path
 *
 * @example
 * ```ts
 * import { parseBaseline } from "convention-territoriale/verification";
 *
 * const parsed = parseBaseline({ version: 1, acceptes: { "dossier.json": ["OBLIGATION_OVERDUE:CTG:bilan"] } });
 * console.log(parsed.ok && parsed.value.acceptes);
 * // => { 'dossier.json': [ 'OBLIGATION_OVERDUE:CTG:bilan' ] }
 * ```
 */
export function parseBaseline(input: unknown): Outcome<Baseline> {
  return readWith<Baseline>(baselineSchema, input);
}

/**
 * Whether a value read from a file is a baseline.
 *
 * @param value - anything
 * @returns true for what `makeBaseline` gives
 *
 * @example
 * ```ts
 * import { isBaseline } from "convention-territoriale/verification";
 *
 * console.log(isBaseline({ version: 1, acceptes: { "dossier.json": ["DATE_ORDER:CTG"] } }), isBaseline({}));
 * // => true false
 * ```
 */
export function isBaseline(value: unknown): value is Baseline {
  return parseBaseline(value).ok;
}
