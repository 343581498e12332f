/** Files of older formats, brought to the present one step at a time. */
import { type Fields, failure, type Issue, type Outcome, success } from "../../primitives/index.js";
import { fieldOf, isFields, issue } from "../../primitives/internal.js";
import { fromVersion0 } from "./from-0.js";
import { fromVersion1 } from "./from-1.js";

/** The version of the file format that this library reads and writes. */
export const VERSION_DOSSIER = 2;

/** From the JSON of one format to that of the next. Pure; what it does not recognise, it leaves to the schema. */
type Migration = (dossier: Fields) => Fields;

/** The migration that leaves each older format. */
const MIGRATIONS: ReadonlyMap<number, Migration> = new Map([
  [0, fromVersion0],
  [1, fromVersion1],
]);

/**
 * Brings the JSON of a dossier to the present format.
 *
 * @returns the JSON of the present format, with the warning `DOSSIER_MIGRATED` when the file was older; the input itself
 *   when it states no version that can be read (the schema says so). Else `VERSION_UNSUPPORTED` for a newer format and
 *   `VERSION_WITHOUT_MIGRATION` for an older one that no migration leaves.
 */
export function migrate(input: unknown): Outcome<unknown> {
  const version = fieldOf(input, "version");
  if (typeof version !== "number" || !isFields(input) || version === VERSION_DOSSIER) return success(input);
  const params = { version, attendue: VERSION_DOSSIER };
  if (version > VERSION_DOSSIER) return failure([issue("VERSION_UNSUPPORTED", ["version"], params)]);
  let dossier = input;
  for (let at = version; at !== VERSION_DOSSIER; at += 1) {
    const step = MIGRATIONS.get(at);
    if (step === undefined) return failure([issue("VERSION_WITHOUT_MIGRATION", ["version"], params)]);
    dossier = step(dossier);
  }
  return success(dossier, [migrated(version)]);
}

function migrated(version: number): Issue {
  return issue("DOSSIER_MIGRATED", ["version"], { version, attendue: VERSION_DOSSIER });
}
