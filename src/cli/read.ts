/** From a name on the command line to a dossier or a text, or to the reason why there is none. */
import { basename, posix, sep } from "node:path";
import type { Dossier } from "../avenant/index.js";
import { colon, describeIssue, type Langue, showPath, textOf } from "../messages/index.js";
import { parseDossier } from "../parse/index.js";
import type { Issue } from "../primitives/index.js";
import type { Machine } from "./io.js";
import { printable } from "./printable.js";

/** Largest file read: a dossier of a thousand dispositions weighs one megabyte. */
const OCTETS_LUS = 50_000_000;

/** A file that can be worked on, or the reason why it cannot, ready to print. */
export type Entree =
  | { readonly nom: string; readonly dossier: Dossier }
  | { readonly nom: string; readonly texte: string }
  | { readonly nom: string; readonly refus: string };

/** The content of a file or of the standard input, or the reason why there is none. */
type Contenu = { readonly nom: string; readonly text: string } | { readonly nom: string; readonly refus: string };

/** Reads a file, or the standard input for `-`: JSON is a dossier, `.txt` and `.md` are the text of a document. */
export async function readEntree(name: string, machine: Machine, langue: Langue): Promise<Entree> {
  const read = await readContent(name, machine, langue);
  if ("refus" in read) return read;
  const { nom, text } = read;
  return isDocument(name, text) ? { nom, texte: text } : readDossier(nom, text, langue);
}

/** Reads a file, or the standard input for `-`, that is not too large and not empty. */
export async function readContent(name: string, machine: Machine, langue: Langue): Promise<Contenu> {
  // "./a.json" and "a.json" are one file: baselines name it once.
  const nom = name === "-" ? "stdin" : posix.normalize(name.split(sep).join("/"));
  const refused = (key: string, detail = "") => ({
    nom,
    refus: textOf(`cli.${key}`, langue, { fichier: nom, detail }),
  });
  let content: string;
  try {
    if (name === "-") {
      content = await machine.readInput();
      if (content.length > OCTETS_LUS) return refused("tropGrand");
    } else {
      const { bytes, isFile } = await machine.look(name);
      if (!isFile) return refused("repertoire");
      if (bytes > OCTETS_LUS) return refused("tropGrand");
      content = await machine.readText(name);
    }
  } catch (error) {
    return refused("illisible", codeOf(error));
  }
  if (content.trim() === "") return refused("vide");
  // A file written on Windows may open with a mark that JSON does not know.
  return { nom, text: content.replace(/^\uFEFF/, "") };
}

/** A dossier read from JSON, or every reason why it is none. */
export function readDossier(nom: string, text: string, langue: Langue): Entree {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { nom, refus: textOf("cli.pasJson", langue, { fichier: nom, detail: "" }) };
  }
  const parsed = parseDossier(json);
  return parsed.ok ? { nom, dossier: parsed.value } : { nom, refus: showIssues(nom, parsed.issues, langue) };
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
  if (name !== "-") return /\.(?:txt|md|text)$/i.test(basename(name));
  return !/^[{[]/.test(text.trimStart());
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
