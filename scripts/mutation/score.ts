/** What a run of mutation testing found, by file. */

export interface Mutant {
  readonly file: string;
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string | undefined;
  /** How many tests ran it. */
  readonly testsCompleted?: number;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

interface Tally {
  readonly killed: number;
  readonly survived: number;
  /** No test comes to the mutated code: counts as a fault that nobody notices. */
  readonly unreached: number;
  readonly ignored: number;
  /** Mutants that could not be run: the code does not load, or the runner failed. */
  readonly failed: number;
}

export interface Score {
  readonly total: Tally;
  readonly files: readonly { readonly name: string; readonly tally: Tally; readonly alive: readonly Mutant[] }[];
  readonly threshold: number;
  readonly passed: boolean;
}

const COUNTED: Readonly<Record<string, keyof Tally>> = {
  Killed: "killed",
  Timeout: "killed",
  Survived: "survived",
  NoCoverage: "unreached",
  Ignored: "ignored",
};

function tally(mutants: readonly Mutant[]): Tally {
  const counts = { killed: 0, survived: 0, unreached: 0, ignored: 0, failed: 0 };
  for (const { status } of mutants) counts[COUNTED[status] ?? "failed"] += 1;
  return counts;
}

/** Killed mutants per hundred that count; undefined where none counts, which is no score at all. */
const percent = ({ killed, survived, unreached }: Tally): number | undefined =>
  killed + survived + unreached === 0 ? undefined : (100 * killed) / (killed + survived + unreached);

export function measure(mutants: readonly Mutant[], threshold: number): Score {
  const names = [...new Set(mutants.map(({ file }) => file))].sort();
  const files = names.map((name) => {
    const own = mutants.filter(({ file }) => file === name);
    return {
      name,
      tally: tally(own),
      alive: own.filter(({ status }) => status === "Survived" || status === "NoCoverage"),
    };
  });
  const total = tally(mutants);
  const reached = percent(total);
  // A mutant that tests come to and that none was run on says that the measure is wrong before it says anything of the code.
  const unasked = mutants.some(({ status, testsCompleted = 0 }) => status === "Survived" && testsCompleted === 0);
  return {
    total,
    files,
    threshold,
    passed: reached !== undefined && reached >= threshold && !unasked && total.failed === 0,
  };
}

const figure = (value: number | undefined): string => (value === undefined ? "no score" : `${value.toFixed(2)} %`);

const row = (name: string, counts: Tally): string =>
  [
    figure(percent(counts)).padStart(9),
    ...[counts.killed, counts.survived, counts.unreached, counts.ignored, counts.failed].map((n) => `${n}`.padStart(9)),
    `  ${name}`,
  ].join("");

export function report(room: string, { total, files, threshold, passed }: Score): string {
  const words = ["score", "killed", "survived", "unreached", "ignored", "failed"]
    .map((word) => word.padStart(9))
    .join("");
  const alive = files.flatMap(({ name, alive }) =>
    alive.map(
      ({ location: { start }, status, mutatorName, replacement = "" }) =>
        `  ${name}:${start.line}:${start.column} ${status} ${mutatorName} ${replacement.replace(/\s+/g, " ").slice(0, 100)}`,
    ),
  );
  return [
    ...alive,
    words,
    ...files.map(({ name, tally: counts }) => row(name, counts)),
    row(
      `${room}: ${passed ? "passes" : "fails"} (threshold ${threshold} %, no mutant without a run of its tests)`,
      total,
    ),
  ].join("\n");
}
