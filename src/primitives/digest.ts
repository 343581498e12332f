/** The seal of plain data: the one file that imports the libraries of SHA-256 and of canonical JSON. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalize } from "json-canonicalize";

/**
 * Seal of plain JSON data, whatever the order of its keys: SHA-256 of the UTF-8 bytes of its canonical JSON (RFC 8785), so that anyone
 * computes it again with any tool.
 *
 * A key whose value is undefined is left out, and undefined in a list is `null`, as `JSON.stringify` has it; so is a number that is
 * not finite. Half of a surrogate pair, which RFC 8785 refuses, counts as the escape that JSON writes for it.
 *
 * @param data - plain data without circle; throws a `TypeError` on a circle and on a big integer, as `JSON.stringify` does
 * @returns the name of the method, then 64 hexadecimal digits: `sha256:44136fa3...`
 */
export function digest(data: unknown): string {
  const hash = sha256.create();
  for (const piece of piecesOf(data)) hash.update(utf8ToBytes(piece));
  return `sha256:${bytesToHex(hash.digest())}`;
}

/**
 * The canonical JSON, in pieces: the fields of an object, and their lists by so many elements at a time, since json-canonicalize
 * remembers every object that it has seen and slows down on a great list (five times on 100 000 structures).
 */
function* piecesOf(data: unknown): Generator<string> {
  if (!isFields(data)) {
    yield* listPieces(data);
    return;
  }
  let before = "{";
  for (const key of Object.keys(data).sort()) {
    if (data[key] === undefined) continue;
    yield `${before}${canonical(key)}:`;
    yield* listPieces(data[key]);
    before = ",";
  }
  yield before === "{" ? "{}" : "}";
}

function* listPieces(value: unknown): Generator<string> {
  if (!Array.isArray(value)) {
    yield canonical(value);
    return;
  }
  yield "[";
  for (let rank = 0; rank < value.length; rank += AT_A_TIME) {
    const elements = canonical(Array.from(value.slice(rank, rank + AT_A_TIME)));
    yield `${rank === 0 ? "" : ","}${elements.slice(1, -1)}`;
  }
  yield "]";
}

const AT_A_TIME = 128;

function canonical(value: unknown): string {
  try {
    return canonicalize(value ?? null);
  } catch {
    // It takes one object at two keys of which one begins the other for a circle, and refuses a number that is not finite: a copy
    // holds no object twice and has `null` for those, and a real circle throws here.
    return canonicalize(JSON.parse(JSON.stringify(value)));
  }
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !("toJSON" in value);
