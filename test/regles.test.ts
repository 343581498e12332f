/** The rules that the code applies, the pages that state them, and the sources that they rest on stay in step. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { reglesCitees as citedByBonus } from "../src/bonus-territoire/regles-citees.js";
import * as droit from "../src/droit/index.js";
import { legalSources, parametres, type RegistreRegles, regles } from "../src/droit/index.js";
import * as droitInside from "../src/droit/internal.js";
import { sourceOf } from "../src/droit/internal.js";
import { reglesCitees as citedByEvaluation } from "../src/evaluation/regles-citees.js";
import { describeMissingValue } from "../src/messages/index.js";
import { isCivilDate } from "../src/primitives/index.js";
import { reglesCitees as citedBySppe } from "../src/sppe/regles-citees.js";

const read = (folder: string, ending: string, without = "no folder") =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => file.endsWith(ending) && !file.startsWith(without))
    .map((file) => readFileSync(`${folder}/${file}`, "utf8"))
    .join("\n");

const RULE_ID = /\b(?:LR|BT|SP|CV|PA|GV|EV|EL)-\d\d\b|\bR-AV-\d\b/g;
const pages = read("docs/regles", ".md");
const stated = new Map(
  pages
    .split(/^### /m)
    .slice(1)
    .map((entry) => [entry.split(/\s/)[0] ?? "", entry]),
);

describe("rules", () => {
  it("have distinct ids and known sources", () => {
    expect(new Set(regles.map(({ id }) => id)).size).toBe(regles.length);
    for (const regle of regles)
      for (const id of regle.sources) expect(sourceOf(id), `${regle.id}: ${id}`).toBeDefined();
  });

  it("are each stated in docs/regles, and docs/regles states no other", () => {
    expect([...stated.keys()].sort()).toEqual(regles.map(({ id }) => id).sort());
  });

  it.each(regles.map((regle) => [regle.id, regle] as const))(
    "%s: its page names its confidence and sources",
    (id, regle) => {
      const entry = stated.get(id) ?? "";
      expect(entry).toContain(`Confiance : ${regle.confiance}`);
      for (const source of regle.sources) expect(entry).toContain(`\`${source}\``);
    },
  );

  it("cover every rule id that the sources name in code", () => {
    const code = read("src", ".ts").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    const named = new Set([...code.matchAll(RULE_ID)].map((match) => match[0]));
    expect([...named].filter((id) => !regles.some((regle) => regle.id === id))).toEqual([]);
  });
});

describe("rules that one room cites", () => {
  const rooms: readonly (readonly [string, RegistreRegles])[] = [
    ["bonus-territoire", citedByBonus],
    ["evaluation", citedByEvaluation],
    ["sppe", citedBySppe],
  ];

  it.each(rooms)("%s has in its register every rule that its code names", (room, register) => {
    const code = read(`src/${room}`, ".ts").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    const named = [...new Set([...code.matchAll(RULE_ID)].map((match) => match[0]))];
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((id) => register.regleOf(id) === undefined)).toEqual([]);
  });
});

describe("sources and dated parameters", () => {
  it("are all in the list, whatever the file that states them", () => {
    const stated = Object.values({ ...droit, ...droitInside }).filter(
      (value) => typeof value === "object" && "cle" in value && "valeurs" in value,
    );
    expect(stated.length).toBeGreaterThan(10);
    expect(stated.filter((value) => !parametres.some((parametre) => parametre === value))).toEqual([]);
  });

  it("are all named by a rule, a parameter or the code", () => {
    const code = read("src", ".ts", "droit/sources");
    expect(legalSources.map(({ id }) => id).filter((id) => !code.includes(`"${id}"`))).toEqual([]);
  });

  it("have distinct ids", () => {
    expect(new Set(legalSources.map(({ id }) => id)).size).toBe(legalSources.length);
    expect(new Set(parametres.map(({ cle }) => cle)).size).toBe(parametres.length);
  });

  it.each(parametres.map((parametre) => [parametre.cle, parametre] as const))("%s", (_cle, parametre) => {
    expect(
      regles.some(({ id }) => id === parametre.regle),
      `rule ${parametre.regle}`,
    ).toBe(true);
    for (const langue of ["fr", "en"] as const) {
      const { motif, detenteur } = describeMissingValue({ ...parametre, motif: parametre.motifInconnu }, langue);
      expect(motif.length).toBeGreaterThan(10);
      expect(detenteur.length).toBeGreaterThan(2);
    }
    let previous = "";
    for (const value of parametre.valeurs) {
      expect([value.du, value.verifieLe].every(isCivilDate)).toBe(true);
      expect(value.du > previous, "values in order of dates, without overlap").toBe(true);
      previous = value.au ?? "9999-12-31";
      expect(previous >= value.du).toBe(true);
      for (const source of value.sources) expect(sourceOf(source), source).toBeDefined();
    }
  });
});
