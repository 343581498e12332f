/** What an application may have to carry for one capability, minified and gzipped, with everything that comes along. */

/** One use of the built package, and the most that it may weigh. */
export interface Budget {
  readonly use: string;
  /** The module of an application that uses this and nothing else; paths are from the folder of the build. */
  readonly code: string;
  /** In bytes. */
  readonly most: number;
  /** Texts that a bundle of this use may not hold: they betray a library that has no business there. */
  readonly without?: readonly string[];
}

/** Property names that no minifier changes, so that a bundle which holds them holds the library. */
export const TRACES = {
  zod: "_zod",
  french: "n'est pas un jour du calendrier",
  english: "is not a calendar day",
} as const;

const light = [TRACES.zod];

/** `docs/decisions/package-sizes.md` says how these were set. */
export const budgets: readonly Budget[] = [
  {
    use: "sharing of an amount",
    code: `export { shareAmount } from "./primitives/index.js"`,
    most: 2_800,
    without: light,
  },
  { use: "calendar", code: `export { buildEcheancier } from "./evaluation/index.js"`, most: 50_000 },
  { use: "SPPE duties", code: `export { assessSppe } from "./sppe/index.js"`, most: 32_000 },
  {
    use: "bonus territoire",
    code: `export { computeBonusTerritoire, simulateBonusTerritoire } from "./bonus-territoire/index.js"`,
    most: 46_000,
  },
  {
    use: "sentences in French",
    code: `export * from "./messages/fr/index.js"`,
    most: 38_000,
    without: [TRACES.zod, TRACES.english],
  },
  {
    use: "sentences in English",
    code: `export * from "./messages/en/index.js"`,
    most: 38_000,
    without: [TRACES.zod, TRACES.french],
  },
  {
    use: "application of the README",
    code: `export { consolidate, describeIssue, parseDossier } from "./index.js"`,
    most: 92_000,
  },
  { use: "all of evaluation", code: `export * from "./evaluation/index.js"`, most: 55_000 },
  { use: "all of sppe", code: `export * from "./sppe/index.js"`, most: 41_000 },
  { use: "all of bonus-territoire", code: `export * from "./bonus-territoire/index.js"`, most: 47_000 },
  { use: "all of the root", code: `export * from "./index.js"`, most: 270_000 },
];
