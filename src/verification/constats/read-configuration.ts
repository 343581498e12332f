/** What a caller sets and adds, read before any rule runs: a code misspelt would leave a rule on, or off, unsaid. */
import { parametres } from "../../droit/index.js";
import { failure, type Issue, type Outcome, success } from "../../primitives/index.js";
import { type Beside, fieldOf, isFields, issue, ofFile, readWith, refusal, show } from "../../primitives/internal.js";
import { reglesVerification } from "../dossier/regles-of-dossier.js";
import type { RegleVerification } from "../types.js";
import type { ConfigurationVerification } from "./configuration.js";
import { configurationSchema } from "./configuration-schema.js";

/** Code of what is said of an acknowledgement that matches nothing: no rule of the registry finds it. */
export const SANS_OBJET = "ACKNOWLEDGEMENT_UNUSED";

/**
 * Reads a configuration.
 *
 * @param regles - the rules that it may speak of
 * @returns the configuration; else every setting that means nothing: `RULE_UNKNOWN` for a code or a motive that no rule
 *   has, `PARAMETER_UNKNOWN`, `KEY_UNKNOWN`, `VALUE_OUT_OF_RANGE`, `TYPE_INVALID`...
 */
export function readConfiguration(
  value: unknown,
  regles: readonly RegleVerification[] = [],
): Outcome<ConfigurationVerification> {
  const read = readSettings(value);
  return read.ok ? (refusal(settingIssues({ regles, configuration: read.value })) ?? read) : read;
}

/**
 * Reads the settings of a verification from JSON that may hold anything.
 *
 * @param input - the parsed JSON of a configuration file; names of rules are those of the library
 * @returns the settings; else every issue at once: `RULE_UNKNOWN`, `PARAMETER_UNKNOWN`, `KEY_UNKNOWN`,
 *   `VALUE_OUT_OF_RANGE`, `TYPE_INVALID`...
 *
 * @example
 * ```ts
 * import { parseConfiguration } from "convention-territoriale/verification";
 *
 * const parsed = parseConfiguration({ severites: { NO_SUCH_RULE: "off" } });
 * if (!parsed.ok) console.log(parsed.issues[0].code);
 * // => RULE_UNKNOWN
 * ```
 */
export function parseConfiguration(input: unknown): Outcome<ConfigurationVerification> {
  return readConfiguration(input);
}

/** The same, whatever the rules are called. */
export const readSettings = (value: unknown): Outcome<ConfigurationVerification> =>
  readWith<ConfigurationVerification>(configurationSchema, value, undefined, settingsOfFile);

/** The settings that are given: an option that is `undefined` is one that is not. */
const settingsOfFile: Beside = {
  prepare: (value) => {
    const file = ofFile.prepare(value);
    if (!file.ok || !isFields(file.value)) return file;
    return success(Object.fromEntries(Object.entries(file.value).filter(([, setting]) => setting !== undefined)));
  },
};

/** Names that a configuration gives and that neither the rules of the library nor those of the caller have. */
export function settingIssues({
  regles = [],
  configuration: { severites = {}, parametres: surcharges = {} } = {},
}: {
  readonly regles?: readonly RegleVerification[];
  readonly configuration?: ConfigurationVerification;
}): readonly Issue[] {
  const names = new Set([SANS_OBJET, ...MOTIFS_TEXTE, ...[...reglesVerification, ...regles].flatMap(namesOf)]);
  const keys = new Set(parametres.map(({ cle }) => cle));
  return [
    ...Object.keys(severites).flatMap((name) =>
      names.has(name) ? [] : [issue("RULE_UNKNOWN", ["severites", name], { regle: name })],
    ),
    ...Object.keys(surcharges).flatMap((cle) =>
      keys.has(cle) ? [] : [issue("PARAMETER_UNKNOWN", ["parametres", cle], { cle })],
    ),
  ];
}

/** Motives that only a text shows: a dossier holds no day that does not exist. */
const MOTIFS_TEXTE = [
  "DATE_ORDER.jourImpossible",
  "DATE_ORDER.jourDeSemaine",
  "DATE_ORDER.finAvantDebut",
  "OBLIGATION_OVERDUE.passee",
  "OBLIGATION_OVERDUE.proche",
  "CONVENTION_EXPIRING.terminee",
];

/** `DATE_ORDER`, `DATE_ORDER.signatureApresDebut`... */
function namesOf({ code, motifs = {} }: RegleVerification): readonly string[] {
  return [code, ...Object.keys(motifs).map((motif) => `${code}.${motif}`)];
}

/** Reads the rules of a caller: `RULE_INVALID` for each that cannot be run, or whose code is taken. */
export function readRegles(regles: unknown): Outcome<readonly RegleVerification[]> {
  if (!Array.isArray(regles)) return failure([issue("RULE_INVALID", [], { regle: show(regles) })]);
  const codes = new Set<unknown>();
  const kept: RegleVerification[] = [];
  const issues: Issue[] = [];
  for (const [rank, regle] of regles.entries()) {
    const code = fieldOf(regle, "code");
    if (isRegle(regle) && !codes.has(code)) kept.push(regle);
    else issues.push(issue("RULE_INVALID", [rank], { regle: show(code ?? regle) }));
    codes.add(code);
  }
  return refusal(issues) ?? success(kept);
}

function isRegle(value: unknown): value is RegleVerification {
  if (!isFields(value)) return false;
  const { code, verifier, regles } = value;
  return typeof code === "string" && code !== "" && typeof verifier === "function" && Array.isArray(regles);
}
