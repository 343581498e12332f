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

/** The baseline that accepts every finding given, by name. */
export function makeBaseline(findings: Readonly<Record<string, readonly Keyed[]>>): Baseline {
  const names = Object.keys(findings).sort();
  const acceptes = names.map((name) => [name, (findings[name] ?? []).map(({ cle }) => cle).sort()] as const);
  return { version: 1, acceptes: Object.fromEntries(acceptes) };
}

/** A copy of the answer without the findings that the baseline accepts under that name. */
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
 * @returns the baseline; else every issue at once, each with its code and path
 */
export function parseBaseline(input: unknown): Outcome<Baseline> {
  return readWith<Baseline>(baselineSchema, input);
}

/** Whether a value read from a file is a baseline. */
export function isBaseline(value: unknown): value is Baseline {
  return parseBaseline(value).ok;
}
