/** The barème as a file: one to fill in, and the reading of one that was filled in. */
import { listParametres } from "../../droit/index.js";
import { type Outcome, success } from "../../primitives/index.js";
import { isFields, ofFile, readWith } from "../../primitives/internal.js";
import type { Bareme, LigneDatee, QuestionModeleBareme } from "../demande/types-parametres.js";
import { baremeChecks, digestOfBareme } from "./check.js";
import { isCleParametre } from "./genres.js";
import { baremeSchema, questionModeleSchema } from "./schema.js";

/**
 * A barème to fill in: one line for each parameter that no text read gives for that year, with the reason.
 *
 * @param question - the civil year, and the id and edition to give to the barème
 * @returns the barème, whose lines have no value yet: loaded as it is, it supplies nothing; `YEAR_INVALID` for a year
 *   that is none
 *
 * @example
 * ```ts
 * import { templateBareme } from "convention-territoriale";
 *
 * const bareme = templateBareme({ annee: 2026, id: "caf-27", edition: "2026-01" });
 * if (bareme.ok) console.log(bareme.value.valeurs.find(({ cle }) => cle === "eaje.plancher"));
 * // => {
 * // =>   cle: 'eaje.plancher',
 * // =>   du: '2026-01-01',
 * // =>   au: '2026-12-31',
 * // =>   note: 'euroParPlace plancherNonPublie'
 * // => }
 * ```
 */
export function templateBareme(question: QuestionModeleBareme): Outcome<Bareme> {
  const read = readWith<QuestionModeleBareme>(questionModeleSchema, question);
  if (!read.ok) return read;
  const { annee, id, edition } = read.value;
  const listed = listParametres({ at: `${annee}-01-01` });
  if (!listed.ok) return listed;
  const valeurs = listed.value.flatMap(({ cle, etat, unite, motif }): readonly LigneDatee[] =>
    etat === "inconnu" && isCleParametre(cle)
      ? [{ cle, du: `${annee}-01-01`, au: `${annee}-12-31`, note: [unite, motif].join(" ") }]
      : [],
  );
  return success({ format: "convention-territoriale/bareme", version: 1, id, edition, valeurs });
}

/** The way to read a barème whose digest is to be written anew. */
const unsealed: typeof ofFile = {
  prepare: (input) => {
    const file = ofFile.prepare(input);
    if (!file.ok || !isFields(file.value)) return file;
    const { empreinte: _former, ...others } = file.value;
    return success(others);
  },
};

/**
 * Writes into a barème the digest of the rest of it, before it is published or sent: `loadBareme` then refuses a copy in which
 * anything was changed.
 *
 * @param bareme - a barème, sealed or not
 * @returns a new barème with its `empreinte`; else the issues of `loadBareme`
 *
 * @example
 * ```ts
 * import { loadBareme, sealBareme } from "convention-territoriale";
 *
 * const sealed = sealBareme({
 *   format: "convention-territoriale/bareme",
 *   version: 1,
 *   id: "caf-999",
 *   edition: "2026-1",
 *   publication: { organisme: "Caf de l'Exemple", publieLe: "2026-03-02", page: "https://caf.example/bareme-2026" },
 *   valeurs: [{ cle: "eaje.plancher", du: "2026-01-01", valeur: "2100", source: "page 3" }],
 * });
 * if (!sealed.ok) throw new Error("bareme");
 * const changed = loadBareme({ ...sealed.value, edition: "2026-2" });
 * if (!changed.ok) console.log(changed.issues.map(({ code }) => code));
 * // => [ 'BAREME_DIGEST_DIFFERS' ]
 * ```
 */
export function sealBareme(bareme: Bareme): Outcome<Bareme> {
  const read = readWith<Bareme>(baremeSchema, bareme, (whole) => baremeChecks(whole, []), unsealed);
  if (!read.ok) return read;
  return success({ ...read.value, empreinte: digestOfBareme(read.value) }, read.warnings);
}

/**
 * Loads a barème from JSON that may hold anything.
 *
 * @param input - the parsed JSON of a barème file
 * @returns the barème, a new object; else every issue: `KEY_UNKNOWN`, `PARAMETER_UNKNOWN`, `PARAMETER_OVERLAP`,
 *   `DATE_INVALID`, `VERSION_UNSUPPORTED`, `BAREME_DIGEST_DIFFERS`, a value that is not of its kind...
 *
 * @example
 * ```ts
 * import { loadBareme } from "convention-territoriale";
 *
 * const valeurs = [{ cle: "eaje.planche", du: "2026-01-01", valeur: "2100", source: "Caf" }];
 * const format = "convention-territoriale/bareme";
 * const loaded = loadBareme({ format, version: 1, id: "caf-27", edition: "2026-01", valeurs });
 * if (!loaded.ok) console.log(loaded.issues.map(({ code, path }) => `${code} ${path.join(".")}`));
 * // => [ 'PARAMETER_UNKNOWN valeurs.0.cle' ]
 * ```
 */
export function loadBareme(input: unknown): Outcome<Bareme> {
  return readWith<Bareme>(baremeSchema, input, (bareme) => baremeChecks(bareme, []), ofFile);
}
