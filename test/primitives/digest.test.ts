/** The digest of an input, and the version that a stamp shows. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digest, VERSION } from "../../src/primitives/index.js";

/** FNV-1a on 64 bits written as its definition says, on UTF-8 bytes. */
function reference(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return `fnv1a64:${hash.toString(16).padStart(16, "0")}`;
}

describe("digest", () => {
  it("is FNV-1a on 64 bits of the canonical JSON, as anyone can compute it", () => {
    expect(reference("a")).toBe("fnv1a64:af63dc4c8601ec8c");
    expect(digest({ b: [1, "é", {}, []], a: null })).toBe(reference('{"a":null,"b":[1,"é",{},[]]}'));
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(digest([text])).toBe(reference(JSON.stringify([text])));
      }),
      { numRuns: 1_000 },
    );
  });

  it("tells objects of other keys apart, in a list of them too", () => {
    const json = '[{"a":1},{"b":1},{"a":1,"b":2},{"b":1},{"a":3}]';
    expect(digest(JSON.parse(json))).toBe(reference(json));
    const many = Array.from({ length: 40 }, (_, rank) => ({ [`cle-${rank}`]: rank, é: null }));
    expect(digest([...many, ...many])).toBe(reference(JSON.stringify([...many, ...many])));
  });

  it("reads texts at the ends of every length that UTF-8 has, and lone halves of a pair", () => {
    for (const text of ["\u007f\u0080\u07ff\u0800\uffff\u{10000}\u{10ffff}", "\ud800", "a\udc00b", '"\\\n']) {
      expect(digest(text)).toBe(reference(JSON.stringify(text)));
    }
  });

  it("is that of the JSON, which leaves out what is undefined in an object and writes null for it in a list", () => {
    expect(digest({ a: undefined, b: 1 })).toBe(reference('{"b":1}'));
    expect(digest({ a: undefined })).toBe(reference("{}"));
    expect(digest([undefined, 1.5, true, false])).toBe(reference("[null,1.5,true,false]"));
    expect(digest(undefined)).toBe(reference("null"));
  });

  it("does not depend on the order of keys, and depends on everything else", () => {
    expect(digest({ a: 1, b: [2, "x"] })).toBe(digest({ b: [2, "x"], a: 1 }));
    expect(digest({ a: 1, b: [2, "x"] })).not.toBe(digest({ a: 1, b: ["x", 2] }));
    expect(digest({ a: "1" })).not.toBe(digest({ a: 1 }));
  });
});

describe("VERSION", () => {
  it("is that of the package", () => {
    expect(JSON.parse(readFileSync("package.json", "utf8")).version).toBe(VERSION);
  });
});
