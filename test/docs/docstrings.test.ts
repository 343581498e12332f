/**
 * Every symbol that the package exports says what it is: its meaning, its shape, its units. Every function also says what it
 * takes and what it returns, and shows a call, which `code-blocks.test.ts` runs.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { type PublicSymbol, publicSymbols, ROOMS } from "../../scripts/docs/public-symbols.js";

describe("docstrings", () => {
  let exported: readonly PublicSymbol[] = [];
  beforeAll(() => {
    exported = publicSymbols();
  }, 240_000);

  it("are looked for on what every entry exports", () => {
    expect(ROOMS.length).toBeGreaterThan(10);
    expect(exported.length).toBeGreaterThan(300);
    expect(exported.some(({ name, kind }) => name === "computeBonusTerritoire" && kind === "function")).toBe(true);
  });

  it("are on every exported symbol", () => {
    const missing = exported.filter(({ description, tags }) => description === "" && tags.length === 0);
    expect(missing.map(({ name, where }) => `${where}: ${name}`).sort()).toEqual([]);
  });

  it("of functions say what they do, take and return, and show a call", () => {
    const functions = exported.filter(({ kind }) => kind === "function");
    expect(functions.length).toBeGreaterThan(100);
    const missing = functions.flatMap(({ name, where, description, tags, params }) => [
      ...(description === "" ? [`${where}: ${name} lacks a first sentence`] : []),
      ...[...params.map((param) => `@param ${param}`), "@returns", "@example"]
        .filter((tag) => !tags.includes(tag))
        .map((tag) => `${where}: ${name} lacks ${tag}`),
    ]);
    expect(missing.sort()).toEqual([]);
  });
});
