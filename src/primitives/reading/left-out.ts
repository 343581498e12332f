/** What plain JavaScript writes where JSON writes nothing. */
import { isAlreadyRead } from "./read-values.js";

/** Whether it is an object as JSON makes them: one of a class is left as it is. */
const isPlain = (value: object) => [Object.prototype, null].includes(Object.getPrototypeOf(value));

/**
 * The value without the fields that hold `undefined`, at any depth: JSON has no such field, and what leaves one out means the
 * same as what never wrote it. A list keeps its length. A value without one is given back as it is.
 *
 * @param value - measured, so that its depth is bounded
 */
export function withoutUndefined(value: unknown): unknown {
  if (typeof value !== "object" || value === null || isAlreadyRead(value)) return value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value.map(withoutUndefined);
    return items.every((item, rank) => item === value[rank]) ? value : items;
  }
  if (!isPlain(value)) return value;
  const fields = Object.entries(value);
  const kept = fields.flatMap(([key, field]) => (field === undefined ? [] : [[key, withoutUndefined(field)] as const]));
  const same = kept.length === fields.length && kept.every(([, field], rank) => field === fields[rank]?.[1]);
  return same ? value : Object.fromEntries(kept);
}
