/** The written pages hold together: links lead somewhere, the glossary names what exists, no page is left out. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { anchorOf } from "../../scripts/docs/anchors.js";
import { DOCUMENTS } from "../../scripts/docs/documents.js";

const folders = ["docs/decisions", "docs/regles"];
const pages = [
  ...DOCUMENTS,
  ...folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`),
  ),
];

/** Text without its blocks of code and inline code: what is a link and what is not. */
const prose = (page: string) =>
  readFileSync(page, "utf8")
    .replace(/^```[\s\S]*?^```$/gm, "")
    .replace(/`[^`\n]*`/g, (code) => (code.includes("](") ? "" : code));

const anchorsOf = (page: string) => {
  const text = readFileSync(page, "utf8");
  return new Set([...text.matchAll(/^#+ (.*)$/gm)].map((match) => anchorOf(match[1] ?? "")));
};

describe("links", () => {
  it.each(pages)("of %s lead somewhere", (page) => {
    for (const [, target = ""] of prose(page).matchAll(/\]\(([^)<\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? page : join(dirname(page), path);
      expect(existsSync(file), `${page}: ${target}`).toBe(true);
      if (anchor !== undefined) expect([...anchorsOf(file)], `${page}: ${target}`).toContain(anchor);
    }
  });

  it("lead from the index of the guides to each of them", () => {
    const index = readFileSync("docs/guides/README.md", "utf8");
    for (const name of readdirSync("docs/guides").filter((one) => one !== "README.md")) {
      expect(index).toContain(`](${name})`);
    }
  });
});

describe("the glossary", () => {
  const source = (readdirSync("src", { recursive: true }) as string[])
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(`src/${file}`, "utf8"))
    .join("\n");
  const rows = readFileSync("docs/glossary.md", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("|") && !line.startsWith("| term") && !line.startsWith("| ---"));

  it("names words that are in the code", () => {
    expect(rows.length).toBeGreaterThan(80);
    for (const row of rows) {
      const words = [...(row.split("|")[3] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
      expect(words.length, row).toBeGreaterThan(0);
      for (const word of words) {
        expect(new RegExp(`(?<![\\w.])${word.replaceAll(".", "\\.")}(?!\\w)`).test(source), word).toBe(true);
      }
    }
  });
});

describe("architecture.md", () => {
  it("has a line for each room", () => {
    const page = readFileSync("docs/architecture.md", "utf8");
    const rooms = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of rooms) expect(page).toMatch(new RegExp(`^\\| \`${name}\` `, "m"));
  });
});
