/** The seal of plain data: the one file that imports the libraries of SHA-256 and of canonical JSON. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalize } from "json-canonicalize";
import { lookAt, wrongArgument } from "../reading/argument.js";
import { measureInput } from "../reading/measure-input.js";

/**
 * Seal of plain JSON data, whatever the order of its keys: SHA-256 of the UTF-8 bytes of its canonical JSON (RFC 8785), so that anyone
 * computes it again with any tool.
 *
 * A key whose value is undefined is left out, and undefined in a list is `null`, as `JSON.stringify` has it; so is a number that is
 * not finite. Half of a surrogate pair, which RFC 8785 refuses, counts as the escape that JSON writes for it.
 *
 * @param data - plain data, no class of its own
 * @returns the name of the method, then 64 hexadecimal digits: `sha256:44136fa3...`
 * @throws TypeError when JSON cannot write the value: a circle, a big integer, more values or levels than an input may have
 *
 * @example
 * ```ts
 * import { digest } from "convention-territoriale/primitives";
 *
 * console.log(digest({ b: 1, a: 2 }) === digest({ a: 2, b: 1 }));
 * // => true
 * ```
 */
export function digest(data: unknown): string {
  return lookAt(PLAIN, data, () => {
    if (!measureInput(data).ok) throw wrongArgument(PLAIN, data);
    return sealOf(data);
  });
}

const PLAIN = "data that JSON can write";

/** The same of data that was measured when it was read. */
export function sealOf(data: unknown): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(data))))}`;
}

/** Most kinds of keys that JSON is asked for at each object: data that has more of them names its keys by other data. */
const MOST_KEYS = 64;

/**
 * RFC 8785 is `JSON.stringify` with the keys in code-unit order, which is what a list of keys asks of it, wherever they are: so are written
 * the few kinds of keys of a demande. json-canonicalize writes everything else; it takes five times as long.
 */
function canonicalJson(data: unknown): string {
  const keys = collectKeys(data, new Set());
  if (keys.size <= MOST_KEYS && !keys.has("__proto__")) return JSON.stringify(data, [...keys].sort()) ?? "null";
  // From a copy: it takes one object at two keys of which one begins the other for a circle, and refuses a number that is not finite.
  return canonicalize(JSON.parse(JSON.stringify(data)));
}

function collectKeys(data: unknown, keys: Set<string>): ReadonlySet<string> {
  if (Array.isArray(data)) for (const item of data) collectKeys(item, keys);
  else if (isRecord(data)) {
    for (const key of Object.keys(data)) {
      keys.add(key);
      collectKeys(data[key], keys);
    }
  }
  return keys;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
