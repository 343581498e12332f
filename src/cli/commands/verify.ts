/** `verify`: findings of dossiers and of texts, on the screen or in a file format. */
import {
  findingsToMarkdown,
  type SarifInput,
  type SarifUnusable,
  summarizeFindings,
  toSarif,
} from "../../formats/index.js";
import { reportOf } from "../../formats/internal.js";
import { type Langue, textOf } from "../../messages/index.js";
import { colon } from "../../messages/internal.js";
import {
  type ConfigurationVerification,
  exitCodeOf,
  type Severite,
  verifyDossier,
  verifyText,
} from "../../verification/index.js";
import { readBaseline, withBaseline, writeBaseline } from "../input/baseline.js";
import { readConfiguration } from "../input/configuration.js";
import { expandNames } from "../input/expand.js";
import { type Refus, readEntree, refusedBy, refusedFor, sentenceOn } from "../input/read.js";
import type { Machine } from "../io.js";
import { printable, printableJson, printableLines } from "../output/printable.js";
import { showOnScreen } from "../output/screen.js";

/** Options of the command. */
export interface VerifyOptions {
  readonly at?: string;
  readonly format: "texte" | "markdown" | "json" | "sarif" | "resume";
  readonly lang: Langue;
  readonly severity: Severite;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly config?: string;
}

/** A file that was verified, or why it was not. */
type Lu = SarifInput | SarifUnusable;

const isUsable = (lu: Lu): lu is SarifInput => "verification" in lu;

/** Files beyond which a person is told how far the run is. */
const LONG = 20;

/** @returns the exit code: 0 nothing at or above the severity, 1 findings, 2 unusable input */
export async function verifyFiles(
  names: readonly string[],
  options: VerifyOptions,
  machine: Machine,
): Promise<0 | 1 | 2> {
  const { lang, baseline: path, writeBaseline: target, config } = options;
  const configuration = await readConfiguration(config, machine, lang);
  const baseline = await readBaseline(path, machine, lang);
  if (configuration === undefined || baseline === undefined) return 2;
  const read = await readAll(names, options, configuration, machine);
  const usable = read.filter(isUsable);
  const code = usable.length < read.length ? 2 : undefined;
  if (target !== undefined) {
    try {
      await machine.writeText(target, writeBaseline(usable, target));
    } catch {
      machine.err(`${sentenceOn(target, "ecriture", lang)}\n`);
      return 2;
    }
    return code ?? 0;
  }
  const kept = read.map((lu) => (isUsable(lu) ? withBaseline(lu, baseline, path) : lu));
  const text = write(kept, options, machine.colours);
  if (text !== "") machine.out(text);
  const found = kept.filter(isUsable);
  const hidden = found.reduce((sum, { masques = [] }) => sum + masques.length, 0);
  if (hidden > 0) {
    const key = `cli.masques.${hidden === 1 ? "un" : "plusieurs"}`;
    machine.err(`${printable(textOf(key, lang, { nombre: hidden, fichier: path ?? "" }))}\n`);
  }
  return code ?? (found.some(({ verification }) => exitCodeOf(verification.decompte, options.severity) === 1) ? 1 : 0);
}

async function readAll(
  names: readonly string[],
  { at, lang, baseline, writeBaseline: target, config }: VerifyOptions,
  configuration: ConfigurationVerification,
  machine: Machine,
): Promise<readonly Lu[]> {
  const read: Lu[] = [];
  const refuse = ({ nom, refus, problemes, source }: Refus) => {
    machine.err(`${refus}\n`);
    read.push({ fichier: nom, problemes, ...(source === undefined ? {} : { source }) });
  };
  const expanded = await expandNames(names, [baseline, target, config], machine);
  const files = expanded.flatMap((one) => one.files);
  for (const { nom, files: own } of expanded) if (own.length === 0) refuse(refusedBy(nom, "rienIci", lang));
  for (const [rank, file] of files.entries()) {
    if (machine.errTerminal && files.length > LONG) machine.err(`\r${rank + 1}/${files.length}`);
    const entree = await readEntree(file, machine, lang);
    if ("refus" in entree) {
      refuse(entree);
      continue;
    }
    const { nom: fichier } = entree;
    const day = at ?? ("dossier" in entree ? entree.dossier.dateReference : undefined) ?? machine.today;
    const outcome =
      "texte" in entree
        ? verifyText({ texte: entree.texte, at: day, configuration })
        : verifyDossier({ dossier: entree.dossier, at: day, configuration });
    const source = "source" in entree ? { source: entree.source } : {};
    if (outcome.ok) read.push({ fichier, verification: outcome.value, ...source });
    else refuse({ ...refusedFor(fichier, outcome.issues, lang), ...source });
  }
  if (machine.errTerminal && files.length > LONG) machine.err("\r");
  return read;
}

function write(read: readonly Lu[], { format, lang }: VerifyOptions, colours: boolean): string {
  if (format === "sarif") return json(toSarif(read, lang));
  if (format === "json") return json(reportOf(read, lang));
  const usable = read.filter(isUsable);
  if (format === "texte") {
    return usable.map(({ fichier, verification }) => showOnScreen(fichier, verification, lang, colours)).join("\n");
  }
  if (format === "markdown") {
    const texts = usable.map(({ fichier, verification }) =>
      findingsToMarkdown(verification, lang, { titre: printable(fichier) }),
    );
    return printableLines(texts.join("\n"));
  }
  const lines = usable.map(
    ({ fichier, verification }) =>
      `${printable(fichier)}${colon(lang)}${summarizeFindings(verification.decompte, lang)}\n`,
  );
  return lines.join("");
}

const json = (value: unknown): string => printableJson(`${JSON.stringify(value, null, 2)}\n`);
