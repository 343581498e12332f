/** The one reading of a demande, whatever hands it in: a file, a form, a verb. */
import type { Issue } from "../../primitives/index.js";
import { ofFile, readWith, rememberingReader } from "../../primitives/internal.js";
import { demandeChecks } from "./check.js";
import { demandeSchema } from "./schema.js";
import type { DemandeBonusTerritoire } from "./types.js";

/**
 * Reads a demande: its shape and its values, then what only the whole shows. The value is frozen and remembered: read
 * again, it costs nothing.
 */
export const readDemande = /* @__PURE__ */ rememberingReader((input) =>
  readWith<DemandeBonusTerritoire>(demandeSchema, input, demandeChecks, ofFile),
);

/** Everything that is wrong with a demande; nothing when `computeBonusTerritoire` can read it. */
export function demandeIssues(value: unknown): readonly Issue[] {
  const read = readDemande(value);
  return read.ok ? [] : read.issues;
}

/** Whether a value is a demande, checked to the last field. */
export function isDemande(value: unknown): value is DemandeBonusTerritoire {
  return readDemande(value).ok;
}
