/** The invented instruments of the corpus: their texts, and the facts that each one states, written down by hand. */
import { readdirSync, readFileSync } from "node:fs";

export const KINDS = ["partie", "periode", "date", "titre", "operation", "obligation", "cachet"] as const;

export type Kind = (typeof KINDS)[number];

export interface Instrument {
  readonly nom: string;
  /** Kept out of sight while the grammar is mended: its figures tell how the reading does on texts it was not fitted to. */
  readonly heldOut: boolean;
  readonly genre: string;
  readonly facts: readonly Fact[];
  readonly texte: string;
}

/** A fact: its kind and its value, in the words of the head of the file. */
export interface Fact {
  readonly kind: Kind;
  readonly value: string;
}

const HEAD: Readonly<Record<string, Kind>> = {
  partie: "partie",
  periode: "periode",
  date: "date",
  titre: "titre",
  operation: "operation",
  obligation: "obligation",
  stamp: "cachet",
};

const FOLDER = new URL("./corpus/", import.meta.url);

/** Every instrument, in the order of its number. */
export function readCorpus(): readonly Instrument[] {
  return [...instrumentsIn("", false), ...instrumentsIn("held-out/", true)];
}

function instrumentsIn(folder: string, heldOut: boolean): readonly Instrument[] {
  return readdirSync(new URL(folder, FOLDER))
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => parse(file, readFileSync(new URL(folder + file, FOLDER), "utf8"), heldOut));
}

function parse(file: string, content: string, heldOut: boolean): Instrument {
  const at = content.indexOf("===\n");
  const lines = content.slice(0, at).trim().split("\n");
  const [genre = ""] = lines.flatMap((line) => (line.startsWith("genre: ") ? [line.slice(7)] : []));
  const facts = lines.flatMap((line): readonly Fact[] => {
    const colon = line.indexOf(":");
    const kind = HEAD[line.slice(0, colon)];
    if (kind === undefined && !line.startsWith("genre: ")) throw new Error(`${file}: "${line}"`);
    return kind === undefined ? [] : [{ kind, value: line.slice(colon + 1).trim() }];
  });
  return { nom: file.replace(".txt", ""), heldOut, genre, facts, texte: content.slice(at + 4) };
}
