/** From a name on the command line to a dossier or a text, or to the reason why there is none. */
import { basename, posix, sep } from "node:path";
import type { Dossier } from "../../avenant/index.js";
import { decodeText } from "../../bytes/index.js";
import type { Probleme } from "../../formats/index.js";
import { jsonErrorAt } from "../../formats/internal.js";
import { describeIssue, type Langue, showPath, textOf } from "../../messages/index.js";
import { colon } from "../../messages/internal.js";
import { parseDossier } from "../../parse/index.js";
import type { Issue, Params } from "../../primitives/index.js";
import type { Machine } from "../io.js";
import { printable } from "../output/printable.js";

/** Largest file read: a dossier of a thousand dispositions weighs one megabyte. */
export const OCTETS_LUS = 50_000_000;

/** Files whose text is taken out of them. */
const FICHIERS = /\.(?:pdf|docx|odt|html?)$/i;

/** Why a file cannot be used: ready to print, and reason by reason for programs. */
export interface Refus {
  readonly nom: string;
  readonly refus: string;
  readonly problemes: readonly Probleme[];
  /** The text of the file, when it could be read. */
  readonly source?: string;
}

/** A file that can be worked on, or the reason why it cannot. */
export type Entree =
  | { readonly nom: string; readonly dossier: Dossier; readonly source: string }
  | { readonly nom: string; readonly texte: string }
  | Refus;

/** The content of a file or of the standard input, or the reason why there is none. */
type Contenu = { readonly nom: string; readonly text: string } | Refus;

/** A JSON value, or the reason why there is none. */
type Valeur = { readonly nom: string; readonly json: unknown } | Refus;

/** A refusal for one reason, told by a sentence of the catalogue. */
export function refusedBy(
  nom: string,
  key: string,
  langue: Langue,
  params: Params = {},
  more: Partial<Probleme> = {},
): Refus {
  const refus = printable(textOf(`cli.${key}`, langue, { fichier: nom, detail: "", ...params }));
  return { nom, refus, problemes: [{ message: refus, ...more }] };
}

/** A refusal for the issues of a file. */
export function refusedFor(nom: string, issues: readonly Issue[], langue: Langue): Refus {
  const problemes = issues.map((issue) => {
    const { message, remede } = describeIssue(issue, langue);
    return { code: issue.code, path: issue.path, message: `${message} ${remede}` };
  });
  return { nom, refus: showIssues(nom, issues, langue), problemes };
}

/** Reads a file, or the standard input for `-`: JSON is a dossier, other files are documents. */
export async function readEntree(name: string, machine: Machine, langue: Langue): Promise<Entree> {
  const read = await readContent(name, machine, langue);
  if ("refus" in read) return read;
  const { nom, text } = read;
  if (isDocument(name, text)) return { nom, texte: text };
  const value = jsonOf(read, langue);
  if ("refus" in value) return value;
  const parsed = parseDossier(value.json);
  if (!parsed.ok) return { ...refusedFor(nom, parsed.issues, langue), source: text };
  warn(nom, parsed.warnings, machine, langue);
  return { nom, dossier: parsed.value, source: text };
}

/** Reads a file of JSON, or the standard input for `-`. */
export async function readJson(name: string, machine: Machine, langue: Langue): Promise<Valeur> {
  const read = await readContent(name, machine, langue);
  return "refus" in read ? read : jsonOf(read, langue);
}

/** The bytes of a file, or the reason why there are none. */
export async function readBytesOf(
  name: string,
  machine: Machine,
  langue: Langue,
): Promise<{ readonly nom: string; readonly bytes: Uint8Array } | Refus> {
  const nom = nameOf(name);
  const refused = (key: string, detail = "") => refusedBy(nom, key, langue, { detail });
  try {
    const bytes = await machine.readBytes(name, OCTETS_LUS);
    return bytes === undefined ? refused("tropGrand") : { nom, bytes };
  } catch (error) {
    const code = codeOf(error);
    return code === "EISDIR" ? refused("repertoire") : refused("illisible", code);
  }
}

/** "./a.json" and "a.json" are one file: baselines name it once. */
export const nameOf = (name: string): string => (name === "-" ? "stdin" : posix.normalize(name.split(sep).join("/")));

/** The text of a file, or of the standard input for `-`, that is not too large and not empty; its warnings are printed. */
async function readContent(name: string, machine: Machine, langue: Langue): Promise<Contenu> {
  const nom = nameOf(name);
  const empty = () => refusedBy(nom, "vide", langue);
  const read = await readBytesOf(name, machine, langue);
  if ("refus" in read) return read;
  const { bytes } = read;
  if (FICHIERS.test(name)) {
    const { readDocument } = await import("../../document/index.js");
    const document = await readDocument(bytes);
    if (!document.ok) return refusedFor(nom, document.issues, langue);
    warn(nom, document.warnings, machine, langue);
    return document.value.texte.trim() === "" ? empty() : { nom, text: document.value.texte };
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refusedFor(nom, decoded.issues, langue);
  warn(nom, decoded.warnings, machine, langue);
  const { texte } = decoded.value;
  return texte.trim() === "" ? empty() : { nom, text: texte };
}

/** The sentence of the catalogue about a file, on one line. */
export function sentenceOn(nom: string, key: string, langue: Langue, detail = ""): string {
  return printable(textOf(`cli.${key}`, langue, { fichier: nom, detail }));
}

function jsonOf({ nom, text }: { readonly nom: string; readonly text: string }, langue: Langue): Valeur {
  try {
    return { nom, json: JSON.parse(text) };
  } catch {
    const place = jsonErrorAt(text);
    if (place === undefined) return refusedBy(nom, "pasJson", langue);
    return { ...refusedBy(nom, "pasJsonIci", langue, place, place), source: text };
  }
}

/** Prints what deserves a warning in a file that is read all the same. */
export function warn(nom: string, warnings: readonly Issue[], machine: Machine, langue: Langue): void {
  if (warnings.length > 0) machine.err(`${showIssues(nom, warnings, langue)}\n`);
}

/** Issues of one file, one on a line; the first hundred of them. */
export function showIssues(nom: string, issues: readonly Issue[], langue: Langue): string {
  const lines = issues.slice(0, 100).map((issue) => {
    const { message, remede } = describeIssue(issue, langue);
    const path = showPath(issue.path);
    return printable(`${nom}${path === "" ? "" : ` ${path}`} ${issue.code}${colon(langue)}${message} ${remede}`);
  });
  const more = issues.length - lines.length;
  return [...lines, ...(more > 0 ? [textOf("cli.autres", langue, { nombre: more })] : [])].join("\n");
}

function isDocument(name: string, text: string): boolean {
  if (name !== "-") return FICHIERS.test(name) || /\.(?:txt|md|text)$/i.test(basename(name));
  return !/^[{[]/.test(text.trimStart());
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
