/** What a caller sets and adds, read before any rule runs: a code misspelt would leave a rule on, or off, unsaid. */
import { failure, type Issue, type Outcome, success } from "../../primitives/index.js";
import { fieldOf, isFields, issue, ofFile, readWith, refusal, show } from "../../primitives/internal.js";
import { reglesVerification } from "../dossier/regles-of-dossier.js";
import type { RegleVerification } from "../types.js";
import { CLAUSES, type ConfigurationVerification, PARAMETRES } from "./configuration.js";
import { configurationSchema } from "./configuration-schema.js";
import type { CleSeverite } from "./finding-params.js";

/** Code of the finding for an acknowledgement that matches no finding. The verification adds it: it is not a rule. */
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
  readWith<ConfigurationVerification>(configurationSchema, value, undefined, ofFile);

/** Names that a configuration gives and that neither the rules of the library nor those of the caller have. */
export function settingIssues({
  regles = [],
  configuration: { severites = {}, clauses = [], parametres: surcharges = {} } = {},
}: {
  readonly regles?: readonly RegleVerification[];
  readonly configuration?: ConfigurationVerification;
}): readonly Issue[] {
  const names = new Set<string>([SANS_OBJET, ...MOTIFS_TEXTE, ...[...reglesVerification, ...regles].flatMap(namesOf)]);
  const keys = new Set<string>(PARAMETRES);
  const known = new Set<string>(CLAUSES);
  return [
    ...Object.keys(severites).flatMap((name) =>
      names.has(name) ? [] : [issue("RULE_UNKNOWN", ["severites", name], { regle: name })],
    ),
    ...clauses.flatMap((clause, rank) =>
      known.has(clause) || isOwn(clause)
        ? []
        : [issue("CLAUSE_UNKNOWN", ["clauses", rank], { clause, connues: CLAUSES })],
    ),
    ...Object.keys(surcharges).flatMap((cle) =>
      keys.has(cle) ? [] : [issue("PARAMETER_UNKNOWN", ["parametres", cle], { cle })],
    ),
  ];
}

/** Motives that only a text shows: a dossier holds no day that does not exist. */
const MOTIFS_TEXTE: readonly CleSeverite[] = [
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

/** The name of a rule, or of a clause, of a caller's own: its owner, then its name. */
const isOwn = (name: string) => /^[^/]+\/[^/]+$/.test(name);

/** Reads the rules of a caller: `RULE_INVALID` for each that cannot be run, whose code is taken or names no owner. */
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
  if (typeof code !== "string" || typeof verifier !== "function" || !Array.isArray(regles)) return false;
  return isOwn(code) || reglesVerification.some((regle) => regle.code === code);
}
