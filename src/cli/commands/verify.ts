/** `verify`: findings of dossiers and of texts, on the screen or in a file format. */
import {
  type AnyVerification,
  findingsToJson,
  findingsToMarkdown,
  summarizeFindings,
  toSarif,
} from "../../formats/index.js";
import type { Langue } from "../../messages/index.js";
import { colon } from "../../messages/internal.js";
import type { Outcome } from "../../primitives/index.js";
import {
  type Baseline,
  type ConfigurationVerification,
  exitCodeOf,
  isBaseline,
  makeBaseline,
  type Severite,
  verifyDossier,
  verifyText,
  withoutBaseline,
} from "../../verification/index.js";
import { readConfiguration } from "../input/configuration.js";
import { type Entree, readEntree, readJson, sentenceOn, showIssues } from "../input/read.js";
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

/** A file that was verified. */
interface Lu {
  readonly nom: string;
  readonly verification: AnyVerification;
}

/** Files beyond which a person is told how far the run is. */
const LONG = 20;

/** @returns the exit code: 0 nothing at or above the severity, 1 findings, 2 unusable input */
export async function verifyFiles(
  files: readonly string[],
  options: VerifyOptions,
  machine: Machine,
): Promise<0 | 1 | 2> {
  const { lang } = options;
  const configuration = await readConfiguration(options.config, machine, lang);
  const baseline = await readBaseline(options.baseline, machine, lang);
  if (configuration === undefined || baseline === undefined) return 2;
  let unusable = false;
  const read: Lu[] = [];
  for (const [rank, file] of files.entries()) {
    if (machine.errTerminal && files.length > LONG) machine.err(`\r${rank + 1}/${files.length}`);
    const entree = await readEntree(file, machine, lang);
    const outcome = verifyEntree(entree, options.at, configuration, machine);
    if (typeof outcome === "string" || !outcome.ok) {
      unusable = true;
      machine.err(`${typeof outcome === "string" ? outcome : showIssues(entree.nom, outcome.issues, lang)}\n`);
      continue;
    }
    read.push({ nom: entree.nom, verification: outcome.value });
  }
  if (machine.errTerminal && files.length > LONG) machine.err("\r");
  if (options.writeBaseline !== undefined) {
    const all = Object.fromEntries(read.map(({ nom, verification }) => [nom, verification.findings]));
    try {
      await machine.writeText(options.writeBaseline, `${JSON.stringify(makeBaseline(all), null, 2)}\n`);
    } catch {
      machine.err(`${sentenceOn(options.writeBaseline, "ecriture", lang)}\n`);
      return 2;
    }
    return unusable ? 2 : 0;
  }
  const kept = read.map(({ nom, verification }) => ({ nom, verification: accept(verification, baseline, nom) }));
  if (kept.length > 0) machine.out(write(kept, options, machine.colours));
  if (unusable) return 2;
  return kept.some(({ verification }) => exitCodeOf(verification.decompte, options.severity) === 1) ? 1 : 0;
}

function accept(verification: AnyVerification, baseline: Baseline, nom: string): AnyVerification {
  return "acquittes" in verification
    ? withoutBaseline(verification, baseline, nom)
    : withoutBaseline(verification, baseline, nom);
}

function verifyEntree(
  entree: Entree,
  at: string | undefined,
  configuration: ConfigurationVerification,
  machine: Machine,
): Outcome<AnyVerification> | string {
  if ("refus" in entree) return entree.refus;
  if ("texte" in entree) return verifyText({ texte: entree.texte, at: at ?? machine.today, configuration });
  const { dossier } = entree;
  return verifyDossier({ dossier, at: at ?? dossier.dateReference ?? machine.today, configuration });
}

function write(read: readonly Lu[], { format, lang }: VerifyOptions, colours: boolean): string {
  switch (format) {
    case "sarif": {
      const inputs = read.map(({ nom, verification }) => ({ fichier: nom, verification }));
      return printableJson(`${JSON.stringify(toSarif(inputs, lang), null, 2)}\n`);
    }
    case "json": {
      const texts = read.map(({ verification }) => findingsToJson(verification, lang));
      const [only = ""] = texts;
      return printableJson(texts.length === 1 ? only : `[\n${texts.map((text) => text.trimEnd()).join(",\n")}\n]\n`);
    }
    case "markdown":
      return printableLines(
        read
          .map(({ nom, verification }) => findingsToMarkdown(verification, lang, { titre: printable(nom) }))
          .join("\n"),
      );
    case "resume":
      return read
        .map(({ nom, verification }) => {
          const count = summarizeFindings(verification.decompte, lang);
          return `${printable(nom)}${colon(lang)}${count}\n`;
        })
        .join("");
    case "texte":
      return read.map(({ nom, verification }) => showOnScreen(nom, verification, lang, colours)).join("\n");
  }
}

const NONE: Baseline = { version: 1, acceptes: {} };

async function readBaseline(path: string | undefined, machine: Machine, langue: Langue): Promise<Baseline | undefined> {
  if (path === undefined) return NONE;
  const read = await readJson(path, machine, langue);
  if ("json" in read && isBaseline(read.json)) return read.json;
  machine.err(`${"refus" in read ? read.refus : sentenceOn(path, "reference", langue)}\n`);
  return undefined;
}
