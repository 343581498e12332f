/** Reads the JSON of a dossier, a convention or an avenant that nobody has checked: the value, or every reason why it is refused. */
import type { Avenant, Dossier, Fait } from "../avenant/index.js";
import { readAvenant, readConvention, readDossier, readFait } from "../avenant/internal.js";
import type { Convention } from "../convention/index.js";
import { type Outcome, success } from "../primitives/index.js";
import { lostCharacters } from "./lost-characters.js";

/**
 * Reads a dossier from JSON that may hold anything. A file of an older format is brought to the present one first, with
 * the warning `DOSSIER_MIGRATED`; paths of issues are then those of the present format.
 *
 * Every verb that takes a dossier reads it in the same way, and gives the same issues at the same paths. A dossier that
 * comes from here was read already: it is frozen, and verbs take it without checking it again.
 *
 * @param input - the parsed JSON of a dossier file
 * @returns the dossier, a new object that shares nothing with the input; else every issue at once, each with its code
 *   and path (`FIELD_MISSING`, `DATE_INVALID`, `OPERATION_UNKNOWN`, `AMOUNT_NEGATIVE`, `PARTY_UNKNOWN`, `KEY_UNKNOWN`,
 *   `VERSION_UNSUPPORTED` for a file of a newer format...). A text that a bad conversion damaged (U+FFFD) gets the warning
 *   `VALUE_CHARACTERS_LOST`
 *
 * @example
 * ```ts
 * import { parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * console.log(parsed.ok && parsed.value.titre);
 * const wrong = parseDossier({ ...file, id: 7 });
 * if (!wrong.ok) console.log(wrong.issues.map(({ code, path }) => `${code} ${path.join(".")}`));
 * // => CTG 2024-2028 de Bourg-Exemple
 * // => [ 'TYPE_INVALID id' ]
 * ```
 */
export function parseDossier(input: unknown): Outcome<Dossier> {
  return ofFile(readDossier(input));
}

/**
 * Reads a convention alone; same outcomes as `parseDossier`.
 *
 * @param input - the parsed JSON of a convention
 * @returns the convention, a new object; else every issue at once, each with its code and path
 *
 * @example
 * ```ts
 * import { parseConvention } from "convention-territoriale";
 *
 * const parsed = parseConvention({ id: "CTG", titre: "CTG 2024-2028" });
 * if (!parsed.ok) console.log(parsed.issues[0].code, parsed.issues[0].path);
 * // => FIELD_MISSING [ 'dispositions' ]
 * ```
 */
export function parseConvention(input: unknown): Outcome<Convention> {
  return ofFile(readConvention(input));
}

/**
 * Reads an avenant alone; same outcomes as `parseDossier`. What it targets is looked at when it is consolidated.
 *
 * @param input - the parsed JSON of an avenant
 * @returns the avenant, a new object; else every issue at once, each with its code and path
 *
 * @example
 * ```ts
 * import { parseAvenant } from "convention-territoriale";
 *
 * const parsed = parseAvenant({ id: "Av1", titre: "Avenant n° 1" });
 * if (!parsed.ok) console.log(parsed.issues[0].code, parsed.issues[0].path);
 * // => FIELD_MISSING [ 'dispositions' ]
 * ```
 */
export function parseAvenant(input: unknown): Outcome<Avenant> {
  return ofFile(readAvenant(input));
}

/**
 * Reads a fact alone; same outcomes as `parseDossier`. What it names is looked at when it is recorded (`recordFait`).
 *
 * @param input - the parsed JSON of a fact
 * @returns the fact, a new object; else every issue at once, each with its code and path
 *
 * @example
 * ```ts
 * import { parseFait } from "convention-territoriale";
 *
 * const parsed = parseFait({ id: "bilan", nature: "execution", date: "2026-02-30", libelle: "Bilan" });
 * if (!parsed.ok) console.log(parsed.issues[0].code, parsed.issues[0].path);
 * // => DATE_INVALID [ 'date' ]
 * ```
 */
export function parseFait(input: unknown): Outcome<Fait> {
  return ofFile(readFait(input));
}

/** What was read from a file also says which texts had lost characters before it came here. */
const ofFile = <T>(read: Outcome<T>): Outcome<T> =>
  read.ok ? success(read.value, [...read.warnings, ...lostCharacters(read.value)]) : read;
