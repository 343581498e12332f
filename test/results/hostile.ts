/** Values that no caller should give and that somebody will, each made anew, and the places of a question where they are put. */

const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const throwing = (): never => {
  throw new Error("not to be looked at");
};
const circle = (): object => {
  const one: Record<string, unknown> = { a: 1 };
  one["self"] = one;
  return one;
};
const deep = (): object => {
  let inner: object = {};
  for (let depth = 0; depth < 20_000; depth += 1) inner = depth % 2 === 0 ? { a: inner } : [inner];
  return inner;
};

export const HOSTILE: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  "a symbol": () => Symbol("s"),
  "a big integer": () => 10n ** 30n,
  "not a number": () => Number.NaN,
  infinity: () => Number.NEGATIVE_INFINITY,
  "minus zero": () => -0,
  "the largest number": () => Number.MAX_VALUE,
  "an empty text": () => "",
  "half of a pair": () => "\uD800",
  "a text of controls": () => "\u0000\u001B[31m\u0007\r\n\u2028\u202E",
  "a key of every object": () => "__proto__",
  "a huge text": () => "9".repeat(100_000),
  "a huge text of words": () => "Article 1 ".repeat(12_000),
  "an empty object": () => ({}),
  "an empty list": () => [],
  "a list with holes": () => new Array(3),
  "a list with one hole": () => Object.assign(new Array(2), { 0: "a" }),
  "a list of four billion holes": () => new Array(4_000_000_000),
  "a list of a symbol": () => [Symbol("s")],
  "a circle": circle,
  "a deep object": deep,
  "an object without prototype": () => Object.create(null),
  "an object that is its own text": () => ({ toString: throwing, valueOf: throwing, toJSON: throwing }),
  "an object with a getter that throws": () =>
    Object.defineProperty({ a: 1 }, "b", { get: throwing, enumerable: true, configurable: true }),
  "a list with a getter that throws": () =>
    Object.defineProperty([1], 0, { get: throwing, enumerable: true, configurable: true }),
  "a revoked proxy": () => revoked({}),
  "a revoked proxy of a list": () => revoked([]),
  "a revoked proxy of a function": () => revoked(() => 1),
  "a proxy whose every trap throws": () =>
    new Proxy(
      {},
      { get: throwing, has: throwing, ownKeys: throwing, getPrototypeOf: throwing, getOwnPropertyDescriptor: throwing },
    ),
  "a key named __proto__": () => JSON.parse('{"__proto__":{"ok":true},"constructor":1}'),
  "a function": () => throwing,
  "a day of the machine": () => new Date(Number.NaN),
  "a map": () => new Map([["a", 1]]),
  "a set": () => new Set(["a"]),
  bytes: () => new Uint8Array([0xff, 0xfe, 0]),
  "a regular expression": () => /a/g,
  "a promise": () => Promise.resolve(1),
  "a text object": () => new String("2026-06-30"),
};

type Step = string | number;
/** A place in what is asked: the argument, then the keys that lead to it. */
export type Place = readonly [argument: number, ...keys: Step[]];

/** At most so many keys of one object are tried, and so many levels. */
const [KEYS, LEVELS] = [8, 1];

/** The arguments themselves, then what stands in them: of lists, the first item only. */
export function placesOf(asked: readonly unknown[]): readonly Place[] {
  const places: Place[] = asked.map((_, argument) => [argument]);
  for (const place of places) {
    if (place.length > LEVELS) continue;
    const value = at(asked, place);
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) continue;
    const keys: Step[] = Array.isArray(value) ? (value.length > 0 ? [0] : []) : Object.keys(value).slice(0, KEYS);
    for (const key of keys) places.push([...place, key]);
  }
  return places;
}

function at(asked: readonly unknown[], place: Place): unknown {
  return place.reduce<unknown>((value, key) => Reflect.get(Object(value), key), asked);
}

/** The same arguments with another value at a place; what leads to it is copied, the rest is shared. */
export function withValue(asked: readonly unknown[], place: Place, value: unknown): readonly unknown[] {
  const replaced = (inner: unknown, [key, ...rest]: readonly Step[]): unknown => {
    if (key === undefined) return value;
    const copy: Record<Step, unknown> | unknown[] = Array.isArray(inner) ? [...inner] : { ...Object(inner) };
    Reflect.set(copy, key, replaced(Reflect.get(copy, key), rest));
    return copy;
  };
  return replaced(asked, place) as readonly unknown[];
}
