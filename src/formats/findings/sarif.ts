/** Findings as SARIF 2.1.0: the format that code hosts and editors read. */
import { describeFinding, type Langue, showPath, textOf } from "../../messages/index.js";
import type { Finding, FindingTexte, Severite } from "../../verification/index.js";
import { writeResult } from "../write-result.js";
import type { AnyVerification } from "./findings.js";

/** One file and what was found in it. */
export interface SarifInput {
  /** Path of the file, relative, with `/`. */
  readonly fichier: string;
  readonly verification: AnyVerification;
}

/** A text of the report. */
export interface SarifMessage {
  readonly text: string;
}

/** A place: the file, and the words in a text or the path in a dossier. */
export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: {
      readonly startLine: number;
      readonly startColumn?: number;
      readonly endColumn?: number;
      readonly snippet?: SarifMessage;
    };
  };
  readonly logicalLocations?: { readonly fullyQualifiedName: string }[];
  readonly message?: SarifMessage;
}

/** One finding. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: "error" | "warning" | "note";
  readonly message: SarifMessage;
  readonly locations: SarifLocation[];
  readonly relatedLocations?: SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: { readonly kind: "external"; readonly justification: string }[];
}

/** One rule that the report names. */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: SarifMessage;
  readonly help: SarifMessage;
}

/** The report. The lists are those of the standard: plain and mutable, so that its own types accept it. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: {
    readonly tool: {
      readonly driver: { readonly name: string; readonly language: string; readonly rules: SarifRule[] };
    };
    readonly columnKind: "utf16CodeUnits";
    /** Only when something could not be written: a report that is empty for that reason says so. */
    readonly invocations?: {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: { readonly level: "error"; readonly message: SarifMessage }[];
    }[];
    readonly results: SarifResult[];
  }[];
}

const LEVELS = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severite, string>;

/**
 * Writes the findings of several files as one SARIF 2.1.0 run, acknowledged ones as suppressed results.
 *
 * @param inputs - the name of each file, with the answer of `verifyDossier` or `verifyText`
 * @param langue - `fr` unless said
 * @returns an object to be written as JSON
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is not such a list
 *
 * @example
 * ```ts
 * import { parseDossier, toSarif, verifyDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const checked = verifyDossier({ dossier, at: "2026-07-01" });
 * if (!checked.ok) throw new Error("verification");
 * const sarif = toSarif([{ fichier: "dossier.json", verification: checked.value }], "en");
 * console.log(sarif.runs[0]?.results.map(({ ruleId }) => ruleId));
 * // => [ 'OBLIGATION_OVERDUE', 'DATE_ORDER' ]
 * ```
 */
export function toSarif(inputs: readonly SarifInput[], langue: Langue = "fr"): SarifLog {
  return writeResult(inputs, () => write(inputs, langue), langue);
}

function logOf(
  rules: SarifRule[],
  results: SarifResult[],
  langue: Langue,
  more: Pick<SarifLog["runs"][number], "invocations"> = {},
): SarifLog {
  const driver = { name: "convention-territoriale", language: langue, rules };
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results, ...more }],
  };
}

function write(inputs: readonly SarifInput[], langue: Langue): SarifLog {
  const rules: Rules = new Map();
  const results = inputs.flatMap(({ fichier, verification }) => {
    const findings: readonly (Finding | FindingTexte)[] = verification.findings;
    const acquittes = "acquittes" in verification ? verification.acquittes : [];
    return [
      ...findings.map((finding) => toResult(finding, fichier, rules, langue)),
      ...acquittes.map(({ finding, acquittement }) => ({
        ...toResult(finding, fichier, rules, langue),
        suppressions: [{ kind: "external" as const, justification: acquittement.motif }],
      })),
    ];
  });
  return logOf(
    [...rules.values()].map(({ rule }) => rule),
    results,
    langue,
  );
}

/** The rules named so far, by code, each with its rank. */
type Rules = Map<string, { readonly rule: SarifRule; readonly rank: number }>;

function toResult(finding: Finding | FindingTexte, fichier: string, rules: Rules, langue: Langue): SarifResult {
  const { code, severite, cle } = finding;
  const { message, remede } = describeFinding(finding, langue);
  // The help of a rule is for every finding of it: a value known for this one stays with this one.
  const help = describeFinding({ ...finding, params: { ...finding.params, valeurConnue: "" } }, langue).remede;
  const rank = rules.get(code)?.rank ?? rules.size;
  if (rank === rules.size) {
    const titre = ("textes" in finding ? finding.textes?.[langue].titre : undefined) ?? textOf(`regle.${code}`, langue);
    rules.set(code, { rank, rule: { id: code, shortDescription: { text: titre }, help: { text: help } } });
  }
  const lies = "lies" in finding ? finding.lies : [];
  return {
    ruleId: code,
    ruleIndex: rank,
    level: LEVELS[severite],
    message: { text: `${message} ${remede}` },
    locations: [locationOf(finding, fichier)],
    ...(lies.length === 0
      ? {}
      : { relatedLocations: lies.map(({ path, libelle }) => logical(fichier, showPath(path), libelle)) }),
    partialFingerprints: { "cle/v1": cle },
  };
}

function locationOf(finding: Finding | FindingTexte, fichier: string): SarifLocation {
  if ("path" in finding) return logical(fichier, showPath(finding.path));
  const { ligne, colonne, citation } = finding;
  const region = {
    startLine: ligne,
    startColumn: colonne,
    endColumn: colonne + citation.length,
    snippet: { text: citation },
  };
  return { physicalLocation: { artifactLocation: { uri: uriOf(fichier) }, region } };
}

/** A relative path is a relative reference; a path from a root is a `file` address. "#" and "?" are signs of a name. */
function uriOf(fichier: string): string {
  // Half of a pair of UTF-16 units, which some systems allow in a name, has no encoding.
  const path = encodeURI(fichier.replace(/\p{Surrogate}/gu, "\uFFFD")).replace(/[?#]/g, (sign) =>
    sign === "?" ? "%3F" : "%23",
  );
  if (/^[A-Za-z]:\//.test(fichier)) return `file:///${path}`;
  return fichier.startsWith("/") ? `file://${path}` : path;
}

/** A place in a dossier is a path; the standard wants a line too, and the first is all that can be said. */
function logical(fichier: string, path: string, libelle?: string): SarifLocation {
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(fichier) }, region: { startLine: 1 } },
    logicalLocations: [{ fullyQualifiedName: path === "" ? "dossier" : path }],
    ...(libelle === undefined ? {} : { message: { text: libelle } }),
  };
}
