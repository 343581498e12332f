/** Addresses, dates known roughly, kinds of parties, and the walk through a text. */
import { describe, expect, it } from "vitest";
import { addressOf, type Disposition, isCaisse, isCollectivite, parseAddress } from "../../src/convention/index.js";
import { boundsOf, isSegment, walkDispositions } from "../../src/convention/internal.js";

describe("an address", () => {
  it("is taken apart and made again", () => {
    for (const [instrument, path] of [
      ["CTG", "art9"],
      ["Av1", "annexe2/aller-vers"],
      ["Av12", "1.1"],
      ["CTG", ""],
      ["A", "a/b_c/d.e"],
      ["A".repeat(20), Array.from({ length: 16 }, () => "x".repeat(80)).join("/")],
    ] as const) {
      expect(parseAddress(addressOf(instrument, path))).toEqual({ instrument, path });
    }
    expect(addressOf("Av1", "annexe2/aller-vers")).toBe("Av1#annexe2/aller-vers");
  });

  it.each([
    "",
    "CTG",
    "#art9",
    "1Av#a",
    "Av-1#a",
    `${"A".repeat(21)}#a`,
    "CTG#/a",
    "CTG#a/",
    "CTG#a//b",
    "CTG#-a",
    "CTG#.a",
    "CTG#a b",
    "CTG#é",
    "CTG#a#b",
    ` ${"CTG#a"}`,
    "CTG#a ",
    "CTG#a\n",
    `CTG#${"x".repeat(81)}`,
    `CTG#${Array.from({ length: 17 }, () => "x").join("/")}`,
  ])("%j is none", (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it("is made of segments: letters and digits first, at most 80 characters", () => {
    expect(["a", "1.1", "aller-vers", "a_b", "x".repeat(80)].map(isSegment)).toEqual([true, true, true, true, true]);
    expect(["", "-a", ".a", "_a", "a/b", "a b", "é", " a", "a\n", "x".repeat(81)].some(isSegment)).toBe(false);
  });
});

describe("a date", () => {
  it("has the day itself, or what is known of it, for bounds", () => {
    expect(boundsOf("2026-06-30")).toEqual({ du: "2026-06-30", au: "2026-06-30" });
    expect(boundsOf({ du: "2026-01-01", au: "2026-06-30", libelle: "1er semestre" })).toEqual({
      du: "2026-01-01",
      au: "2026-06-30",
    });
  });
});

describe("a kind of party", () => {
  it("is a caisse, a collectivité or neither", () => {
    const kinds = ["caf", "css", "msa", "cpam", "commune", "epci", "syndicat", "departement", "etat", "autre"] as const;
    expect(kinds.filter(isCaisse)).toEqual(["caf", "css"]);
    expect(kinds.filter(isCollectivite)).toEqual(["commune", "epci", "syndicat", "departement"]);
  });
});

describe("a walk through a text", () => {
  const node = (id: string, ...enfants: readonly Disposition[]): Disposition => ({ id, genre: "article", enfants });

  it("goes from parents to children, in the order of the text, with the path of each", () => {
    const roots = [node("a", node("b", node("c"), node("d")), node("e")), { id: "f", genre: "article" } as const];
    expect(walkDispositions(roots).map(({ path, parent, disposition }) => [path, parent, disposition.id])).toEqual([
      ["a", "", "a"],
      ["a/b", "a", "b"],
      ["a/b/c", "a/b", "c"],
      ["a/b/d", "a/b", "d"],
      ["a/e", "a", "e"],
      ["f", "", "f"],
    ]);
    expect(walkDispositions([])).toEqual([]);
  });
});
