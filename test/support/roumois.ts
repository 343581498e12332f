/** The Roumois Seine dossier, as the file gives it and as parsed. */
import { readFileSync } from "node:fs";
import type { Dossier } from "../../src/avenant/index.js";
import { parseDossier } from "../../src/parse/index.js";

const FILE = new URL("../../examples/roumois-seine/dossier.json", import.meta.url);

/** Any JSON, editable in tests: these write values of the wrong type on purpose, at any place, which no narrower type lets them. */
// biome-ignore lint/suspicious/noExplicitAny: see above; never outside the tests, which test/architecture.test.ts checks of src
export type Json = any;

export function readRoumois(): Json {
  return JSON.parse(readFileSync(FILE, "utf8"));
}

export function roumois(): Dossier {
  const outcome = parseDossier(readRoumois());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues, null, 1));
  return outcome.value;
}

/** Freezes a value and all below it: a function that mutates its input throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) deepFreeze(child);
  }
  return value;
}
