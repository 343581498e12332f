/**
 * Verifies every dossier of a folder, writes one SARIF file, and leaves an exit code: for continuous integration.
 *
 * `npx tsx main.ts <folder> --at 2026-07-01 [--out results.sarif] [--severity error|warning|info]`
 * 0: nothing at or above the severity; 1: something; 2: a file that is no dossier, or wrong arguments.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  describeIssue,
  type Issue,
  parseDossier,
  showPath,
  summarizeFindings,
  toSarif,
  type Verification,
  verifyDossier,
} from "convention-territoriale";
import { exitCodeOf } from "convention-territoriale/verification";

const complain = (text: string) => process.stderr.write(`${text}\n`);

function complainOf(file: string, issues: readonly Issue[]): void {
  for (const issue of issues) {
    complain(`${file}: ${issue.code} ${showPath(issue.path)}: ${describeIssue(issue, "en").message}`);
  }
}

/** The findings of one file; undefined, and the reasons on the error output, when it cannot be read. */
function verifyFile(file: string, at: string): Verification | undefined {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    complain(`${file}: not a JSON file`);
    return undefined;
  }
  const parsed = parseDossier(json);
  const outcome = parsed.ok ? verifyDossier({ dossier: parsed.value, at }) : parsed;
  if (outcome.ok) return outcome.value;
  complainOf(file, outcome.issues);
  return undefined;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    at: { type: "string" },
    out: { type: "string", default: "results.sarif" },
    severity: { type: "string", default: "error" },
  },
});
const [folder] = positionals;
const severity = (["error", "warning", "info"] as const).find((one) => one === values.severity);
if (folder === undefined || values.at === undefined || severity === undefined) {
  complain("Usage: main.ts <folder> --at YYYY-MM-DD [--out results.sarif] [--severity error|warning|info]");
  process.exit(2);
}

const { at } = values;
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => join(folder, name));
const inputs = files.flatMap((fichier) => {
  const verification = verifyFile(fichier, at);
  return verification === undefined ? [] : [{ fichier, verification }];
});
writeFileSync(values.out, `${JSON.stringify(toSarif(inputs, "en"), null, 2)}\n`);
for (const { fichier, verification } of inputs) {
  process.stdout.write(`${fichier}: ${summarizeFindings(verification.decompte, "en")}\n`);
}
const failed = inputs.some(({ verification }) => exitCodeOf(verification.decompte, severity) === 1);
process.exitCode = inputs.length < files.length ? 2 : Number(failed);
