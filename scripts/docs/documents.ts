/** The written pages and the docstrings, and the blocks of code in them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** A fenced block. */
export interface Block {
  /** `README.md 2`: the page and the rank of the block among those of its language there. */
  readonly name: string;
  readonly document: string;
  readonly language: string;
  /** `dossier.json` in the fence `json title="dossier.json"`. */
  readonly title?: string;
  readonly code: string;
}

const markdownIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => `${folder}/${name}`);

const examples = readdirSync("examples")
  .map((name) => `examples/${name}/README.md`)
  .filter((path) => existsSync(path));

/** Both READMEs, every guide, the pages at the root of `docs/`, and the page of each example. */
export const DOCUMENTS: readonly string[] = [
  "README.md",
  "README.fr.md",
  ...markdownIn("docs/guides"),
  ...markdownIn("docs"),
  ...examples,
];

const root = resolve(".");

/** Blocks of a page in one language, in order. */
export const blocksOf = (document: string, language: string): readonly Block[] =>
  blocksIn(document, readFileSync(resolve(root, document), "utf8"), language);

function blocksIn(document: string, text: string, language: string): readonly Block[] {
  return [...text.matchAll(/^```(\w+)(?: title="([^"]+)")?\n([\s\S]*?)^```$/gm)]
    .filter((match) => match[1] === language)
    .map(([, , title, code = ""], rank) => ({
      name: `${document} ${rank + 1}`,
      document,
      language,
      ...(title === undefined ? {} : { title }),
      code,
    }));
}

/** Blocks of every page in one language. */
export const allBlocks = (language: string): readonly Block[] =>
  DOCUMENTS.flatMap((document) => blocksOf(document, language));

/** The `@example` blocks of the docstrings of `src`, without the stars of the comment. */
export const docstringExamples = (): readonly Block[] =>
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .flatMap((path) => {
      const comments = readFileSync(`src/${path}`, "utf8").match(/^ *\/\*\*$[\s\S]*?\*\/$/gm) ?? [];
      const examples = comments.filter((comment) => comment.includes("@example"));
      return blocksIn(`src/${path}`, examples.join("\n").replace(/^ *\* ?/gm, ""), "ts");
    });
