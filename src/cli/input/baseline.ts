/** The file of accepted findings: it names each file from its own folder, so that it works from any other. */
import { dirname, relative, sep } from "node:path";
import type { AnyVerification, SarifInput } from "../../formats/index.js";
import type { Langue } from "../../messages/index.js";
import { type Baseline, makeBaseline, parseBaseline, withoutBaseline } from "../../verification/index.js";
import type { Machine } from "../io.js";
import { readJson, sentenceOn } from "./read.js";

const NONE: Baseline = { version: 1, acceptes: {} };

/** @returns the baseline, empty without a file; undefined, once said, when the file is none */
export async function readBaseline(
  path: string | undefined,
  machine: Machine,
  langue: Langue,
): Promise<Baseline | undefined> {
  if (path === undefined) return NONE;
  const read = await readJson(path, machine, langue);
  const parsed = "json" in read ? parseBaseline(read.json) : undefined;
  if (parsed?.ok) return parsed.value;
  machine.err(`${"refus" in read ? read.refus : sentenceOn(path, "reference", langue)}\n`);
  return undefined;
}

/** The name of a file in a baseline: its path from the folder of the baseline. */
export function nameInBaseline(file: string, baseline: string | undefined): string {
  if (baseline === undefined || file === "stdin") return file;
  return relative(dirname(baseline), file).split(sep).join("/");
}

/** The text of a baseline that accepts everything found. */
export function writeBaseline(inputs: readonly SarifInput[], path: string): string {
  const all = inputs.map(
    ({ fichier, verification }) => [nameInBaseline(fichier, path), verification.findings] as const,
  );
  return `${JSON.stringify(makeBaseline(Object.fromEntries(all)), null, 2)}\n`;
}

/** The same file without what the baseline accepts, which is kept apart. */
export function withBaseline(input: SarifInput, baseline: Baseline, path: string | undefined): SarifInput {
  const { fichier, verification } = input;
  const kept = without(verification, baseline, nameInBaseline(fichier, path));
  const shown = new Set<string>(kept.findings.map(({ cle }) => cle));
  const masques = [...verification.findings].filter(({ cle }) => !shown.has(cle));
  return { ...input, verification: kept, masques };
}

const without = (verification: AnyVerification, baseline: Baseline, name: string): AnyVerification =>
  "acquittes" in verification
    ? withoutBaseline(verification, baseline, name)
    : withoutBaseline(verification, baseline, name);
