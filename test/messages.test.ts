/** One catalogue per language, complete and without leftovers. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, expectTypeOf, it } from "vitest";
import { en } from "../src/messages/en/catalogue.js";
import * as english from "../src/messages/en/index.js";
import { fr } from "../src/messages/fr/catalogue.js";
import * as french from "../src/messages/fr/index.js";
import {
  describeFinding,
  describeIssue,
  describeManque,
  describeMissingValue,
  showPath,
  textOf,
} from "../src/messages/index.js";
import type { Catalogue } from "../src/messages/types.js";
import type { IssueCode, IssueParams } from "../src/primitives/index.js";
import type { FindingCode, FindingParams } from "../src/verification/index.js";

const sources = (readdirSync("src", { recursive: true }) as string[])
  .filter((file) => file.endsWith(".ts") && !/^messages.(?:fr|en)./.test(file))
  .map((file) => readFileSync(`src/${file}`, "utf8"));
const code = sources.join("\n").replace(/\/\*[\s\S]*?\*\//g, "");
const used = new Set([...code.matchAll(/"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)"/g)].map((match) => match[1] ?? ""));

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe("catalogues", () => {
  it("have a French and an English text for every code in the sources, and for no other", () => {
    expect([...used].sort()).toEqual(Object.keys(fr.issues).sort());
    expect(Object.keys(en.issues).sort()).toEqual(Object.keys(fr.issues).sort());
  });

  it("speak of the same things in both languages", () => {
    const english: Catalogue = en;
    for (const [key, text] of Object.entries(fr.issues)) {
      const other = english.issues[key];
      expect(placeholders(other?.message ?? ""), key).toEqual(placeholders(text.message));
      expect(text.remede.length, key).toBeGreaterThan(5);
      expect(other?.remede.length, key).toBeGreaterThan(5);
    }
    for (const [key, text] of Object.entries(fr.textes)) {
      expect(placeholders(english.textes[key] ?? ""), key).toEqual(placeholders(text));
    }
  });
});

/** The names between braces in a sentence. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** Codes whose French sentences speak of a parameter that the code does not have. */
type Unspoken = {
  [Code in IssueCode]: Placeholders<(typeof fr.issues)[Code]["message" | "remede"]> extends keyof IssueParams[Code]
    ? never
    : Code;
}[IssueCode];

type Textes = typeof fr.textes;

/** What the sentences of a finding speak of: the message of its motive, else that of its code, and the remedy of its code. */
type SpokenBy<Code extends FindingCode, Motif extends string> =
  | Placeholders<
      `${Code}.${Motif}` extends keyof Textes ? Textes[`${Code}.${Motif}`] : (typeof fr.issues)[Code]["message"]
    >
  | Placeholders<(typeof fr.issues)[Code]["remede"]>;

/** Codes and motives whose French sentences speak of a parameter that the finding does not have. */
type UnspokenFinding = {
  [Code in FindingCode]: {
    [Motif in keyof FindingParams[Code] & string]: SpokenBy<Code, Motif> extends keyof FindingParams[Code][Motif]
      ? never
      : `${Code}.${Motif}`;
  }[keyof FindingParams[Code] & string];
}[FindingCode];

describe("sentences of findings", () => {
  it("speak only of parameters that their code and motive have", () => {
    expectTypeOf<UnspokenFinding>().toEqualTypeOf<never>();
  });
});

describe("sentences of issues", () => {
  it("speak only of parameters that their code has", () => {
    expectTypeOf<Unspoken>().toEqualTypeOf<never>();
  });
});

describe("describeIssue", () => {
  it("fills the text in each language", () => {
    const issue = { code: "DATE_INVALID", params: { valeur: "2026-02-30" } };
    expect(describeIssue(issue, "fr").message).toBe("« 2026-02-30 » n'est pas un jour du calendrier.");
    expect(describeIssue(issue, "en").message).toBe("“2026-02-30” is not a calendar day.");
  });

  it("gives the code back for a code that it does not have, even one that names a member of every object", () => {
    expect(describeIssue({ code: "constructor", params: {} }, "fr")).toEqual({ message: "constructor", remede: "" });
    expect(textOf("toString", "fr")).toBe("toString");
  });
});

describe("showPath", () => {
  it("reads as people write it", () => {
    expect(showPath(["avenants", 0, "dateEffet"])).toBe("avenants[0].dateEffet");
    expect(showPath([])).toBe("");
  });
});

describe("the sentences of one language", () => {
  const issue = { code: "DATE_INVALID", params: { valeur: "2026-02-30" } };
  const finding = { code: "ECHEANCE_DEPASSEE", params: { jours: 1 } };
  const manque = { code: "signature", params: {}, detenteur: "caf" };
  const missing = { motif: "nonEtabli", detenteur: "caf" };

  it("are those that both languages together give", () => {
    for (const [langue, one] of [["fr", french] as const, ["en", english] as const]) {
      expect(one.describeIssue(issue)).toEqual(describeIssue(issue, langue));
      expect(one.describeFinding(finding)).toEqual(describeFinding(finding, langue));
      expect(one.describeManque(manque)).toEqual(describeManque(manque, langue));
      expect(one.describeMissingValue(missing)).toEqual(describeMissingValue(missing, langue));
      for (const key of Object.keys(fr.textes)) expect(one.textOf(key)).toBe(textOf(key, langue));
    }
  });

  it("load no file of the other language", () => {
    const loaded = (file: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(file)) return seen;
      seen.add(file);
      for (const [, target = ""] of readFileSync(file, "utf8").matchAll(
        /^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)\.js"/gm,
      ))
        loaded(`${join(file, "..", target)}.ts`, seen);
      return seen;
    };
    for (const [own, other] of [["fr", "en"] as const, ["en", "fr"] as const]) {
      const files = [...loaded(`src/messages/${own}/index.ts`)];
      expect(files).toContain(`src/messages/${own}/catalogue.ts`);
      expect(files.filter((file) => file.startsWith(`src/messages/${other}/`))).toEqual([]);
    }
  });
});
