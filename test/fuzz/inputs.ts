/** What a stranger may write: any JSON, any text, and documents in order but for some faults. */
import fc from "fast-check";
import type { Door } from "./doors.js";

type Place = readonly string[];

/** Keys that mean something to JavaScript itself, or to the reader of a file. */
const KEYS = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "length",
  "id",
  "version",
  "0",
  "",
];

const scalar = fc.oneof(
  fc.constantFrom(null, true, "", "2026-02-30", "2026-11-22", "1.00", "-0.01", "1e999", -1, 0, 1.5, 1e21, 2 ** 53),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.double(),
);

/** JSON of any shape: as `JSON.parse` makes it, hence with a key `__proto__` of its own where the text has one. */
const anyJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 6 }),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 8 })), tie("value")), { maxLength: 6 })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;

/** Documents that no one writes by hand: as deep, or as wide, as a file of some size allows. */
const extreme: fc.Arbitrary<unknown> = fc
  .record({
    size: fc.integer({ min: 1, max: 1_000 }),
    key: fc.constantFrom(...KEYS, "enfants", "dispositions"),
    wide: fc.boolean(),
  })
  .map(({ size, key, wide }) => {
    if (wide) return { [key]: Array.from({ length: size }, (_, rank) => ({ [key]: rank })) };
    let deep: unknown = {};
    for (let depth = 0; depth < size; depth += 1) deep = depth % 2 === 0 ? [deep] : Object.fromEntries([[key, deep]]);
    return deep;
  });

function placesOf(value: unknown, path: Place = []): readonly Place[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: Place, by: (old: unknown) => unknown): unknown {
  if (key === undefined) return by(value);
  if (Array.isArray(value)) return value.map((inner, rank) => (`${rank}` === key ? replaced(inner, rest, by) : inner));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === key ? replaced(inner, rest, by) : inner]),
  );
}

const withKey = (key: string, inner: unknown) => (old: unknown) =>
  Array.isArray(old)
    ? [...old, inner]
    : Object.fromEntries([...(typeof old === "object" && old !== null ? Object.entries(old) : []), [key, inner]]);
const withoutKey = (rank: number) => (old: unknown) =>
  Array.isArray(old)
    ? old.filter((_, position) => position !== rank % Math.max(1, old.length))
    : typeof old === "object" && old !== null
      ? Object.fromEntries(Object.entries(old).filter((_, position) => position !== rank % Object.keys(old).length))
      : undefined;
const twice = (old: unknown) => (Array.isArray(old) ? [...old, ...old] : [old, old]);

const fault: fc.Arbitrary<(old: unknown) => unknown> = fc.oneof(
  anyJson.map((value) => () => value),
  fc.tuple(fc.constantFrom(...KEYS), anyJson).map(([key, value]) => withKey(key, value)),
  fc.nat(50).map(withoutKey),
  fc.constant(twice),
);

/** A document that the door accepts, with one to four faults. */
const faulty = (document: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(fc.tuple(fc.constantFrom(...placesOf(document)), fault), { minLength: 1, maxLength: 4 })
    .map((faults) => faults.reduce((value, [place, by]) => replaced(value, place, by), document));

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc
    .array(fc.constantFrom(";", '"', "\n", "\r\n", "\t", ",", "=", "0", "é", "\uFEFF", "\u0000", "\uD800"), {
      maxLength: 60,
    })
    .map((parts) => parts.join("")),
);

/** Pieces of a text that the door accepts, cut anywhere, said again, with anything between. */
const torn = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        anyText.map((piece) => piece.slice(0, 30)),
        fc.tuple(fc.nat(text.length), fc.nat(300)).map(([start, length]) => text.slice(start, start + length)),
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join(""));

export function inputsOf({ takes, accepted }: Door): fc.Arbitrary<unknown> {
  if (takes === "text") return fc.oneof(anyText, ...accepted.map((text) => torn(String(text))));
  return fc.oneof(
    { weight: 2, arbitrary: anyJson },
    { weight: 1, arbitrary: extreme },
    ...accepted.map((document) => ({ weight: 4, arbitrary: faulty(document) })),
  );
}
