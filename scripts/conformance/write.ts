/**
 * Writes the generated cases of the conformance suite and the sources of all of them: `npm run conformance:write`. The answers
 * are those of the naive implementation; the cases are always the same ones. What a person wrote is left as it is.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { canonicalize } from "json-canonicalize";
import { legalSources, regleOf } from "../../src/droit/index.js";
import { CAPABILITIES, type Capability } from "../../test/conformance/capabilities.js";

const SEED = 2026;
const EACH = 100;
/** Tried for each case kept, so that few answers come twice. */
const TRIES = 6;

interface Case {
  readonly id: string;
  readonly rules: readonly string[];
  readonly [key: string]: unknown;
}

const sourcesOf = (rules: readonly string[]): readonly string[] =>
  [...new Set(rules.flatMap((rule) => regleOf(rule)?.sources ?? []))].sort();

/** Cases whose answers differ from one another first, then others until there are enough. */
function generated({ name, cases, naive }: Capability): readonly Case[] {
  const drawn = fc.sample(cases, { seed: SEED, numRuns: EACH * TRIES });
  const answers = drawn.map((one) => ({ ...one, expected: naive(one.question) }));
  const seen = new Set<string>();
  const isNew = ({ expected }: { expected: unknown }) => {
    const text = canonicalize(expected);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  };
  const different = answers.filter(isNew);
  const kept = [...different, ...answers.filter((one) => !different.includes(one))].slice(0, EACH);
  return kept.map(({ fr, en, rules, question, expected }, rank) => ({
    id: `${name}-${String(rank + 1).padStart(3, "0")}`,
    fr,
    en,
    rules,
    sources: sourcesOf(rules),
    origin: "naive",
    question,
    expected,
  }));
}

/** One case a line, so that a change of one case is a change of one line. */
const linesOf = (cases: readonly Case[]): string => `[\n${cases.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`;

const cited = new Set<string>();
for (const capability of CAPABILITIES) {
  const folder = `conformance/${capability.name}`;
  mkdirSync(folder, { recursive: true });
  const made = generated(capability);
  writeFileSync(`${folder}/generated.json`, linesOf(made));
  const written = `${folder}/by-hand.json`;
  const byHand: readonly Case[] = existsSync(written) ? JSON.parse(readFileSync(written, "utf8")) : [];
  const sourced = byHand.map((one) => ({ ...one, sources: sourcesOf(one.rules) }));
  if (byHand.length > 0) writeFileSync(written, linesOf(sourced));
  for (const { rules } of [...made, ...byHand]) for (const source of sourcesOf(rules)) cited.add(source);
  process.stdout.write(`${capability.name}: ${made.length} generated, ${byHand.length} by hand\n`);
}
const sources = legalSources.filter(({ id }) => cited.has(id));
writeFileSync("conformance/sources.json", `${JSON.stringify(sources, null, 2)}\n`);
