/** The reference pages say what the code says today. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publicSymbols } from "../../scripts/docs/public-symbols.js";
import { referencePages } from "../../scripts/docs/reference.js";
import { legalSources, parametres } from "../../src/droit/index.js";
import { reglesVerification } from "../../src/verification/index.js";

describe("the reference pages", () => {
  const pages = referencePages();

  it.each(pages.map(({ path, text }) => [path, text] as const))(
    "%s is up to date (else run `npm run docs:reference`)",
    (path, text) => {
      expect(readFileSync(path, "utf8")).toBe(text);
    },
  );

  it("leave out no source, no parameter and no rule", () => {
    const [law = "", checks = ""] = pages.map(({ text }) => text);
    for (const { id } of legalSources) expect(law).toContain(`\n### ${id}\n`);
    for (const { cle, valeurs } of parametres) {
      const rows = law.split("\n").filter((line) => line.startsWith(`| \`${cle}\` |`));
      expect(rows.filter((row) => !row.includes("**unknown**")).length, cle).toBe(Math.max(valeurs.length, 1));
    }
    for (const { code } of reglesVerification) {
      const section = checks.split(`\n## ${code}\n`)[1]?.split("\n## ")[0] ?? "";
      for (const part of ["Severity: **", "- What it says: ", "- Remedy: ", "- Why: "]) {
        expect(section, `${code}: ${part}`).toContain(part);
      }
    }
  });

  it("link each rule to the page that states it", () => {
    const links = pages.flatMap(({ text }) => [...text.matchAll(/\[[A-Z-]+\d+\]\((\S+?)\)/g)].map((match) => match[1]));
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter((link) => !link?.includes("#"))).toEqual([]);
  });

  it("name every function and table of every subpath, with a sentence", () => {
    const page = pages.find(({ path }) => path === "docs/reference-functions.md")?.text ?? "";
    const values = publicSymbols().filter(({ kind }) => kind !== "type");
    for (const { name, room } of values) {
      const section = page.split(`\n## convention-territoriale/${room}\n`)[1]?.split("\n## ")[0] ?? "";
      expect(section, `${room}: ${name}`).toMatch(new RegExp(`^\\| \`${name}(?:\\(.*\\))?\` \\| \\S.* \\|$`, "m"));
    }
  });
});
