/** Findings as SARIF 2.1.0: the format that code hosts and editors read. */
import { describeFinding, type Langue, showPath, textOf } from "../../messages/index.js";
import { type Path, VERSION } from "../../primitives/index.js";
import { helpAddressOf, REPOSITORY } from "../../primitives/internal.js";
import type { Finding, FindingTexte, Severite } from "../../verification/index.js";
import { writeResult } from "../write-result.js";
import { type Positions, positionsOf } from "./positions.js";
import type {
  Probleme,
  SarifInput,
  SarifLocation,
  SarifLog,
  SarifNotification,
  SarifResult,
  SarifRule,
  SarifUnusable,
} from "./sarif-types.js";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severite, string>;

/**
 * Writes the findings of several files as one SARIF 2.1.0 run: acknowledged ones and those that a baseline hides as
 * suppressed results, a file that cannot be used as a notification. With the text of its JSON file (`source`), a finding
 * has its line and column.
 *
 * @param inputs - the name of each file, with the answer of `verifyDossier` or `verifyText`, or why it cannot be used
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
export function toSarif(inputs: readonly (SarifInput | SarifUnusable)[], langue: Langue = "fr"): SarifLog {
  return writeResult(inputs, () => write(inputs, langue), langue);
}

function write(inputs: readonly (SarifInput | SarifUnusable)[], langue: Langue): SarifLog {
  const given: unknown = inputs;
  if (!Array.isArray(given)) throw new TypeError("a list of verifications");
  const rules: Rules = new Map();
  const results: SarifResult[] = [];
  const notifications: SarifNotification[] = [];
  for (const input of inputs) {
    const place: Place = { fichier: input.fichier, positions: positionsOf(input.source) };
    if ("problemes" in input) notifications.push(...input.problemes.map((one) => toNotification(one, place)));
    else results.push(...resultsOf(input, place, rules, langue));
  }
  const driver = {
    name: "convention-territoriale",
    version: VERSION,
    informationUri: REPOSITORY,
    language: langue,
    rules: [...rules.values()].map(({ rule }) => rule),
  };
  const invocation = {
    executionSuccessful: notifications.length === 0,
    toolExecutionNotifications: notifications,
  };
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", invocations: [invocation], results }],
  };
}

/** A file, and where its parts stand in it. */
interface Place {
  readonly fichier: string;
  readonly positions: Positions;
}

function resultsOf(
  { verification, masques = [] }: SarifInput,
  place: Place,
  rules: Rules,
  langue: Langue,
): readonly SarifResult[] {
  const findings: readonly (Finding | FindingTexte)[] = verification.findings;
  const acquittes = "acquittes" in verification ? verification.acquittes : [];
  const suppressed = (finding: Finding | FindingTexte, justification: string): SarifResult => ({
    ...toResult(finding, place, rules, langue),
    suppressions: [{ kind: "external", justification }],
  });
  return [
    ...findings.map((finding) => toResult(finding, place, rules, langue)),
    ...acquittes.map(({ finding, acquittement }) => suppressed(finding, acquittement.motif)),
    ...masques.map((finding) => suppressed(finding, textOf("constats.masque", langue))),
  ];
}

function toNotification({ message, code, path = [], ligne, colonne }: Probleme, place: Place): SarifNotification {
  const at = logical(place, path);
  const where = ligne === undefined || colonne === undefined ? at : pointAt(place, ligne, colonne);
  return {
    level: "error",
    message: { text: plainMessage(message) },
    locations: [where],
    ...(code === undefined ? {} : { descriptor: { id: code } }),
  };
}

const pointAt = ({ fichier }: Place, startLine: number, startColumn: number): SarifLocation => ({
  physicalLocation: { artifactLocation: { uri: uriOf(fichier) }, region: { startLine, startColumn } },
});

/** The rules named so far, by code, each with its rank. */
type Rules = Map<string, { readonly rule: SarifRule; readonly rank: number }>;

function toResult(finding: Finding | FindingTexte, place: Place, rules: Rules, langue: Langue): SarifResult {
  const { code, severite, cle } = finding;
  const { message, remede } = describeFinding(finding, langue);
  // The help of a rule is for every finding of it: a value known for this one stays with this one.
  const help = describeFinding({ ...finding, params: { ...finding.params, valeurConnue: "" } }, langue).remede;
  const rank = rules.get(code)?.rank ?? rules.size;
  if (rank === rules.size) {
    const own = "textes" in finding ? finding.textes?.[langue].titre : undefined;
    const shortDescription = { text: plainMessage(own ?? textOf(`regle.${code}`, langue)) };
    const page = own === undefined ? { helpUri: helpAddressOf(code) } : {};
    rules.set(code, { rank, rule: { id: code, shortDescription, help: { text: plainMessage(help) }, ...page } });
  }
  const lies = "lies" in finding ? finding.lies : [];
  return {
    ruleId: code,
    ruleIndex: rank,
    level: LEVELS[severite],
    message: { text: plainMessage(`${message} ${remede}`) },
    locations: [locationOf(finding, place)],
    ...(lies.length === 0 ? {} : { relatedLocations: lies.map(({ path, libelle }) => logical(place, path, libelle)) }),
    partialFingerprints: { "cle/v1": cle },
  };
}

function locationOf(finding: Finding | FindingTexte, place: Place): SarifLocation {
  if ("path" in finding) return logical(place, finding.path);
  const { ligne, colonne, citation } = finding;
  const region = {
    startLine: ligne,
    startColumn: colonne,
    endColumn: colonne + citation.length,
    snippet: { text: citation },
  };
  return { physicalLocation: { artifactLocation: { uri: uriOf(place.fichier) }, region } };
}

/**
 * Even a plain message has links, `[text](address)`, and places to fill in, `{0}`, for whoever shows it (SARIF 3.11.5 and 3.11.6): the words
 * of a document make neither.
 */
const plainMessage = (text: string): string =>
  text
    .replace(/\[(?=[^\]]*\]\()/g, "\\[")
    .replace(/\](?=\()/g, "\\]")
    .replace(/\{(?=\d+\})|(?<=\{\d+)\}/g, "$&$&");

/** A relative path is a relative reference; a path from a root is a `file` address. "#" and "?" are signs of a name. */
function uriOf(fichier: string): string {
  // Half of a pair of UTF-16 units, which some systems allow in a name, has no encoding.
  const path = encodeURI(fichier.replace(/\p{Surrogate}/gu, "\uFFFD")).replace(/[?#]/g, (sign) =>
    sign === "?" ? "%3F" : "%23",
  );
  if (/^[A-Za-z]:\//.test(fichier)) return `file:///${path}`;
  return fichier.startsWith("/") ? `file://${path}` : path;
}

/** A place in a dossier is a path, and a line where its text is known; the standard wants one, and the first is the whole. */
function logical({ fichier, positions }: Place, path: Path, libelle?: string): SarifLocation {
  const name = showPath(path);
  const region = positions(path) ?? { startLine: 1 };
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(fichier) }, region },
    logicalLocations: [{ fullyQualifiedName: name === "" ? "dossier" : name }],
    ...(libelle === undefined ? {} : { message: { text: plainMessage(libelle) } }),
  };
}
