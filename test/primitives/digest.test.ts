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
