/** Several dossiers, each read as it is alone. */
import type { Dossier } from "../../avenant/index.js";
import { readDossier } from "../../avenant/internal.js";
import { failure, type Issue, type Outcome, success } from "../../primitives/index.js";
import { issue, MAX_VALUES, refusal, show, under } from "../../primitives/internal.js";

/** @returns the dossiers; else the issues of each, with its rank as the first step of their paths */
export function readDossiers(input: unknown): Outcome<readonly Dossier[]> {
  if (!Array.isArray(input)) return failure([issue("TYPE_INVALID", [], { valeur: show(input), attendu: "array" })]);
  if (input.length > MAX_VALUES) return failure([issue("INPUT_TOO_LARGE", [], { maximum: MAX_VALUES })]);
  const dossiers: Dossier[] = [];
  const issues: Issue[] = [];
  for (const [rank, one] of input.entries()) {
    const read = readDossier(one);
    if (read.ok) dossiers.push(read.value);
    else for (const found of under(rank, read.issues)) issues.push(found);
  }
  return refusal(issues) ?? success(dossiers);
}
