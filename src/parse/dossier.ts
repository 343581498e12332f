/** The door for untrusted JSON: a dossier, a convention or an avenant, or every reason why it is none. */
import { type Avenant, avenantIssues, conventionIssues, type Dossier, dossierIssues } from "../avenant/index.js";
import { avenantSchema, dossierSchema } from "../avenant/schema.js";
import type { Convention } from "../convention/index.js";
import { conventionSchema } from "../convention/schema.js";
import {
  failure,
  type Issue,
  issue,
  issuesOf,
  measureInput,
  type Outcome,
  refusal,
  type Schema,
  show,
  success,
} from "../primitives/index.js";
import { indexTerritoire } from "../territoire/index.js";
import { clauseIssues } from "./clauses.js";
import { lostCharacters } from "./lost-characters.js";
import { migrate } from "./migrations/index.js";
import { readable } from "./readable.js";
import { checkReferences } from "./references.js";

/** The value that the schema accepts and that passes the check, else the issues of both. */
function read<T>(
  input: unknown,
  schema: Schema<T>,
  check: (value: T) => readonly Issue[],
  references: readonly Issue[],
): Outcome<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) {
    return refusal([...references, ...check(parsed.data)]) ?? success(parsed.data, lostCharacters(parsed.data));
  }
  const [first = issue("VALUE_INVALID", [], { valeur: show(input) }), ...others] = [
    ...issuesOf(parsed.error.issues, input),
    ...references,
  ];
  return failure([first, ...others]);
}

/**
 * Reads a dossier from JSON that may hold anything. A file of an older format is brought to the present one first, with
 * the warning `DOSSIER_MIGRATED`; paths of issues are then those of the present format.
 *
 * @param input - the parsed JSON of a dossier file
 * @returns the dossier, a new object that shares nothing with the input; else every issue at once, each with its code
 *   and path (`FIELD_MISSING`, `DATE_INVALID`, `OPERATION_UNKNOWN`, `AMOUNT_NEGATIVE`, `PARTY_UNKNOWN`, `KEY_UNKNOWN`,
 *   `VERSION_UNSUPPORTED` for a file of a newer format...). A text that a bad conversion damaged (U+FFFD) gets the warning
 *   `VALUE_CHARACTERS_LOST`
 */
export function parseDossier(input: unknown): Outcome<Dossier> {
  return readable(() => readDossier(input));
}

function readDossier(input: unknown): Outcome<Dossier> {
  const size = measureInput(input);
  if (!size.ok) return size;
  const present = migrate(input);
  if (!present.ok) return present;
  const dossier = read<Dossier>(present.value, dossierSchema, parsedIssues, checkReferences(present.value));
  return dossier.ok ? success(dossier.value, [...present.warnings, ...dossier.warnings]) : dossier;
}

/** What only the whole of a well-shaped dossier shows: ids, dates, clauses, and the consistency of its territory. */
function parsedIssues(dossier: Dossier): readonly Issue[] {
  const territoire = indexTerritoire(dossier.territoire);
  return [...dossierIssues(dossier), ...clauseIssues(dossier), ...(territoire.ok ? [] : territoire.issues)];
}

/** Reads a convention alone; same outcomes as `parseDossier`. */
export function parseConvention(input: unknown): Outcome<Convention> {
  return readable(() => {
    const size = measureInput(input);
    return size.ok ? read<Convention>(input, conventionSchema, conventionIssues, []) : size;
  });
}

/** Reads an avenant alone; same outcomes as `parseDossier`. What it targets is looked at when it is consolidated. */
export function parseAvenant(input: unknown): Outcome<Avenant> {
  return readable(() => {
    const size = measureInput(input);
    return size.ok ? read<Avenant>(input, avenantSchema, avenantIssues, []) : size;
  });
}
