/** The seal of an input, and the version that a stamp shows. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digest, VERSION } from "../../src/primitives/index.js";
import { runs } from "../runs.js";

/** SHA-256 of a text that is already canonical, by another implementation. */
const reference = (json: string) => `sha256:${createHash("sha256").update(json, "utf8").digest("hex")}`;

/** Canonical JSON as RFC 8785 defines it, on data without undefined: keys by code unit, everything else as JSON writes it. */
function canonical(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(canonical).join(",")}]`;
  if (typeof data !== "object" || data === null) return JSON.stringify(data);
  const fields = Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(",")}}`;
}

/** More kinds of keys than a demande has: the other way of writing. */
const many: Readonly<Record<string, unknown>> = Object.fromEntries(
  Array.from({ length: 100 }, (_, rank) => [`${rank}é`, { [`cle-${rank}`]: rank }]),
);

describe("digest", () => {
  it("is SHA-256 of the canonical JSON, as anyone can compute it", () => {
    // The example of FIPS 180, and the empty object, as `printf '{}' | sha256sum` gives it.
    expect(reference("abc")).toBe("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(digest({})).toBe("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    expect(digest({ b: [1, "é", {}, []], a: null })).toBe(reference('{"a":null,"b":[1,"é",{},[]]}'));
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (data) => {
        expect(digest(data)).toBe(reference(canonical(data)));
        expect(digest({ many, data })).toBe(reference(canonical({ many, data })));
      }),
      { numRuns: runs(1_000) },
    );
  });

  it("is that of the example of RFC 8785", () => {
    const example = {
      numbers: JSON.parse("[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001]"),
      string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\u0022\u002f",
      literals: [null, true, false],
    };
    const written =
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}';
    expect(digest(example)).toBe(reference(written));
  });

  it("sorts keys by code unit: numbers as texts, and beyond the basic plane", () => {
    const keys = ["10", "9", "\u20ac", "\r", "\ufb33", "1", "\u{1F600}", "\u0080", "\u00f6", "__proto__"];
    const json = `{${keys.map((key) => `${JSON.stringify(key)}:1`).join(",")}}`;
    expect(digest(JSON.parse(json))).toBe(reference(canonical(JSON.parse(json))));
    expect(digest([{ constructor: 1, toString: 2 }, {}])).toBe(reference('[{"constructor":1,"toString":2},{}]'));
    expect(digest({ x: [JSON.parse(json)] })).toBe(reference(canonical({ x: [JSON.parse(json)] })));
  });

  it("does not depend on the order of keys, and depends on everything else", () => {
    expect(digest({ a: 1, b: [2, "x"] })).toBe(digest({ b: [2, "x"], a: 1 }));
    expect(digest({ a: 1, b: [2, "x"] })).not.toBe(digest({ a: 1, b: ["x", 2] }));
    expect(digest({ a: "1" })).not.toBe(digest({ a: 1 }));
    expect(digest(-0)).toBe(digest(0));
  });

  it("leaves out what is undefined in an object, and takes it for null in a list and alone", () => {
    expect(digest({ a: undefined, b: 1 })).toBe(reference('{"b":1}'));
    expect(digest({ a: undefined })).toBe(reference("{}"));
    expect(digest({ x: [{ a: undefined }] })).toBe(reference('{"x":[{}]}'));
    expect(digest([undefined, 1.5, true, false])).toBe(reference("[null,1.5,true,false]"));
    expect(digest({ x: { y: [undefined, { z: undefined }] } })).toBe(reference('{"x":{"y":[null,{}]}}'));
    expect(digest(undefined)).toBe(reference("null"));
    expect(digest({ ...many, c: undefined, b: [undefined, { d: undefined }] })).toBe(
      reference(canonical({ ...many, b: [null, {}] })),
    );
  });

  it("takes a number that is not finite for null, as JSON writes it", () => {
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(digest(wrong)).toBe(reference("null"));
      expect(digest({ a: { b: [wrong, 1] } })).toBe(reference('{"a":{"b":[null,1]}}'));
      expect(digest({ ...many, b: [wrong] })).toBe(reference(canonical({ ...many, b: [null] })));
    }
  });

  it("tells lone halves of a surrogate pair apart, by the escape that JSON writes for them", () => {
    expect(digest("\ud800")).toBe(reference('"\\ud800"'));
    expect(digest({ "a\udc00": ["\ud800", "\udbff"] })).toBe(reference('{"a\\udc00":["\\ud800","\\udbff"]}'));
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(digest([text])).toBe(reference(JSON.stringify([text])));
      }),
    );
  });

  it("takes one object held at several places for what it is, and throws on a circle and on a big integer", () => {
    const shared = { x: [1] };
    expect(digest({ list: [{ prix: shared, prixTotal: shared, p: [shared, shared] }] })).toBe(
      reference('{"list":[{"p":[{"x":[1]},{"x":[1]}],"prix":{"x":[1]},"prixTotal":{"x":[1]}}]}'),
    );
    expect(digest({ ...many, prix: shared, prixTotal: shared })).toBe(
      reference(canonical({ ...many, prix: shared, prixTotal: shared })),
    );
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    expect(() => digest(circle)).toThrow();
    expect(() => digest({ a: 1n })).toThrow(TypeError);
  });

  it("of 100 000 structures takes a time that grows with their number", () => {
    const structures = Array.from({ length: 100_000 }, (_, rank) => ({
      id: `creche-${rank}`,
      unites: { existantes: rank },
    }));
    const start = performance.now();
    expect(digest({ structures })).toBe(reference(JSON.stringify({ structures })));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe("VERSION", () => {
  it("is that of the package", () => {
    expect(JSON.parse(readFileSync("package.json", "utf8")).version).toBe(VERSION);
  });
});
