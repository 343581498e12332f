/** Accepted findings: a file that keeps their keys, so that only new ones count. */
import type { Outcome } from "../../primitives/index.js";
import { copyPlain, lookAt, MAX_VALUES, readWith, wrongArgument } from "../../primitives/internal.js";
import type { Finding, Verification } from "../result.js";
import type { Baseline } from "./configuration.js";
import { baselineSchema } from "./configuration-schema.js";
import { countBySeverity, rankOf } from "./sort.js";

/** What a baseline needs of a finding: those of dossiers and those of texts both have it. */
export interface Keyed extends Pick<Finding, "severite"> {
  readonly cle: string;
}

/**
 * The baseline that accepts every finding given, by name.
 *
 * @param findings - the findings of each file, by its name
 * @returns the baseline, to be written as JSON
 * @throws TypeError when the value is no such lists
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
  const acceptes = lookAt("lists of findings by name", findings, () => {
    if (typeof findings !== "object" || Array.isArray(findings)) throw wrongArgument("an object", findings);
    return Object.keys(findings)
      .sort()
      .map((name) => [name, keysOf(findings[name]).sort()] as const);
  });
  return { version: 1, acceptes: Object.fromEntries(acceptes) };
}

/** The keys of a list of findings, which plain JavaScript may fill with anything. */
function keysOf(findings: readonly Keyed[] | undefined): string[] {
  if (!Array.isArray(findings) || findings.length > MAX_VALUES) throw wrongArgument("a list of findings", findings);
  return Array.from(findings, (finding: Keyed) => {
    if (typeof finding.cle !== "string") throw wrongArgument("a finding", finding);
    return finding.cle;
  });
}

/**
 * A copy of the answer without the findings that the baseline accepts under that name.
 *
 * @param verification - the answer of `verifyDossier` or `verifyText`
 * @param baseline - the accepted findings
 * @param name - the name of the file in the baseline
 * @returns the answer with fewer findings, and its counts
 * @throws TypeError when the first value is no such answer, or the second no baseline
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
  const read = parseBaseline(baseline);
  if (!read.ok) throw wrongArgument("a baseline", baseline);
  const { acceptes } = read.value;
  const accepted = new Set(typeof name === "string" && Object.hasOwn(acceptes, name) ? acceptes[name] : []);
  return lookAt("the answer of a verification", verification, () => {
    const keys = keysOf(verification.findings);
    const findings = verification.findings.filter((_, rank) => !accepted.has(keys[rank] ?? ""));
    for (const { severite } of findings) rankOf(severite);
    return copyPlain({ ...verification, findings, decompte: countBySeverity(findings) });
  });
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
