/** What a schema library would let pass in silence: a field that holds `undefined`, and one named `__proto__`. */
import { type Issue, issue, type Path } from "../outcome.js";
import { isAlreadyRead } from "./read-values.js";
import { show } from "./show.js";

/**
 * The value without the fields that hold `undefined`, at any depth: JSON has no such field, and what leaves one out means the
 * same as what never wrote it. A list keeps its length. A value without one is given back as it is.
 *
 * A field named `__proto__`, which no structure of the library has and which zod drops in silence before 4.6, is left out too, and
 * said: `KEY_UNKNOWN` is added to `unknown`.
 *
 * @param value - measured, so that its depth is bounded
 */
export function withoutUndefined(value: unknown, unknown: Issue[] = [], path: Path = []): unknown {
  return leavesOut(value) ? rewritten(value, unknown, path) : value;
}

/** Whether something is to be left out at any depth. Most values hold nothing of the kind, and may hold a whole country. */
function leavesOut(value: unknown): boolean {
  if (typeof value !== "object" || value === null || isAlreadyRead(value)) return false;
  if (Array.isArray(value)) return value.some(leavesOut);
  if (!isPlain(value)) return false;
  const fields: readonly unknown[] = Object.values(value);
  return Object.hasOwn(value, "__proto__") || fields.some((field) => field === undefined || leavesOut(field));
}

function rewritten(value: unknown, unknown: Issue[], path: Path): unknown {
  if (typeof value !== "object" || value === null || isAlreadyRead(value)) return value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value.map((item, rank) => rewritten(item, unknown, [...path, rank]));
    return items.every((item, rank) => item === value[rank]) ? value : items;
  }
  if (!isPlain(value)) return value;
  const fields = Object.entries(value);
  const kept: (readonly [string, unknown])[] = [];
  for (const [key, field] of fields) {
    if (key === "__proto__") unknown.push(issue("KEY_UNKNOWN", [...path, key], { cle: show(key) }));
    else if (field !== undefined) kept.push([key, rewritten(field, unknown, [...path, key])]);
  }
  const same = kept.length === fields.length && kept.every(([, field], rank) => field === fields[rank]?.[1]);
  return same ? value : Object.fromEntries(kept);
}

/** Whether it is an object as JSON makes them: one of a class is left as it is. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
