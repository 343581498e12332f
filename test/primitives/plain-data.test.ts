/** Freezing and copying plain data. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyPlain, deepFreeze } from "../../src/primitives/internal.js";
import { objectsOf, openIn, openInBoth } from "../results/values.js";

/** A list in a list, 100 000 times: recursion would have no stack left. */
function deepList(): readonly unknown[] {
  let deep: readonly unknown[] = [];
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  return deep;
}

function circle(): { readonly autre: unknown[] } {
  const round = { autre: [] as unknown[] };
  round.autre.push(round);
  return round;
}

describe("deepFreeze", () => {
  it("freezes every object of any value, and gives it back", () => {
    fc.assert(
      fc.property(fc.object(), (value) => {
        expect(deepFreeze(value)).toBe(value);
        expect(openIn(value)).toEqual([]);
      }),
    );
  });

  it("freezes below what is frozen on its surface alone", () => {
    const value = Object.freeze({ list: [{ id: "a" }] });
    deepFreeze(value);
    expect(openIn(value)).toEqual([]);
  });

  it("passes over a circle and goes as deep as memory goes", () => {
    expect(openIn(deepFreeze(circle()))).toEqual([]);
    expect(openIn(deepFreeze(deepList()))).toEqual([]);
  });
});

describe("copyPlain", () => {
  it("gives an equal value that shares nothing, and leaves the first one as it was", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const before = JSON.stringify(value);
        const copy = copyPlain(deepFreeze(value));
        expect(copy).toEqual(value);
        expect(openInBoth(copy, value)).toEqual([]);
        expect(openIn(copy).length).toBe(objectsOf(value).size);
        expect(JSON.stringify(copy)).toBe(before);
      }),
    );
  });

  it("keeps together what stood at two places, and a circle", () => {
    const part = { id: "a" };
    const copy = copyPlain({ one: part, other: part });
    expect(copy.one).toBe(copy.other);
    expect(copy.one).not.toBe(part);
    const round = copyPlain(circle());
    expect(round.autre[0]).toBe(round);
  });

  it("goes as deep as memory goes", () => {
    expect(objectsOf(copyPlain(deepList())).size).toBe(100_001);
  });

  it("copies a key named as the prototype", () => {
    const hostile: unknown = JSON.parse('{"__proto__": {"id": "a"}}');
    expect(JSON.stringify(copyPlain(hostile))).toBe('{"__proto__":{"id":"a"}}');
  });
});
