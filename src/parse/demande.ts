/** The door for the untrusted JSON of a demande of bonus territoire. */
import { type DemandeBonusTerritoire, demandeIssues, isDemande } from "../bonus-territoire/index.js";
import { failure, issue, measureInput, type Outcome, refusal, success } from "../primitives/index.js";
import { lostCharacters } from "./lost-characters.js";
import { readable } from "./readable.js";

/**
 * Reads a demande from JSON that may hold anything.
 *
 * @param input - the parsed JSON of a demande file
 * @returns the demande, a new object that shares nothing with the input; else every issue at once, each with its code
 *   and path (`FIELD_MISSING`, `KEY_UNKNOWN`, `AMOUNT_NEGATIVE`, `TERRITOIRE_UNKNOWN`...)
 */
export function parseDemande(input: unknown): Outcome<DemandeBonusTerritoire> {
  return readable(() => readDemande(input));
}

function readDemande(input: unknown): Outcome<DemandeBonusTerritoire> {
  const size = measureInput(input);
  if (!size.ok) return size;
  const refused = refusal(demandeIssues(input));
  if (refused) return refused;
  const copy: unknown = JSON.parse(JSON.stringify(input));
  return isDemande(copy)
    ? success(copy, lostCharacters(copy))
    : failure([issue("VALUE_INVALID", [], { valeur: typeof input })]);
}
