/** A short digest of plain data: FNV-1a on 64 bits of the UTF-8 bytes of its canonical JSON. Not for secrets. */

/** The 64-bit state as four parts of 16 bits, the least first, since no JavaScript number holds it whole. */
interface State {
  a: number;
  b: number;
  c: number;
  d: number;
}

/** The prime is 2^40 + 0x1b3: times 0x1b3, plus the state moved up by 40 bits. */
const PRIME_LOW = 0x1b3;

/** The text has no lone half of a surrogate pair: JSON writes those as escapes. */
function feed(state: State, text: string): void {
  let { a, b, c, d } = state;
  const length = text.length;
  for (let rank = 0; rank < length; rank += 1) {
    const unit = text.charCodeAt(rank);
    if (unit >= 0x80) {
      state.a = a;
      state.b = b;
      state.c = c;
      state.d = d;
      const point = text.codePointAt(rank) ?? unit;
      if (point > 0xffff) rank += 1;
      for (const byte of bytesOf(point)) feedByte(state, byte);
      ({ a, b, c, d } = state);
      continue;
    }
    const first = (a ^ unit) * PRIME_LOW;
    const second = b * PRIME_LOW + (first >>> 16);
    const third = c * PRIME_LOW + ((a ^ unit) << 8) + (second >>> 16);
    d = (d * PRIME_LOW + (b << 8) + (third >>> 16)) & 0xffff;
    a = first & 0xffff;
    b = second & 0xffff;
    c = third & 0xffff;
  }
  state.a = a;
  state.b = b;
  state.c = c;
  state.d = d;
}

function feedByte(state: State, byte: number): void {
  const { b, c, d } = state;
  const a = state.a ^ byte;
  const first = a * PRIME_LOW;
  const second = b * PRIME_LOW + (first >>> 16);
  const third = c * PRIME_LOW + (a << 8) + (second >>> 16);
  state.d = (d * PRIME_LOW + (b << 8) + (third >>> 16)) & 0xffff;
  state.a = first & 0xffff;
  state.b = second & 0xffff;
  state.c = third & 0xffff;
}

/** UTF-8 bytes of a code point above 0x7f. */
function bytesOf(point: number): readonly number[] {
  const tail = (shift: number) => 0x80 | ((point >>> shift) & 0x3f);
  if (point < 0x800) return [0xc0 | (point >>> 6), tail(0)];
  if (point < 0x10000) return [0xe0 | (point >>> 12), tail(6), tail(0)];
  return [0xf0 | (point >>> 18), tail(12), tail(6), tail(0)];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** The keys of an object as it lists them, and in code-unit order with their JSON, as first key and as a later one. */
interface ObjectShape {
  readonly keys: readonly string[];
  readonly sorted: readonly (readonly [key: string, first: string, later: string])[];
}

/** The elements of a list mostly have the keys of the element before, so few shapes are ever looked at. */
function shapeOf(value: Readonly<Record<string, unknown>>, shapes: ObjectShape[]): ObjectShape {
  const keys = Object.keys(value);
  for (const shape of shapes) if (sameKeys(shape.keys, keys)) return shape;
  const sorted = [...keys].sort().map((key) => {
    const quoted = `${JSON.stringify(key)}:`;
    return [key, `{${quoted}`, `,${quoted}`] as const;
  });
  const shape = { keys, sorted };
  if (shapes.length < MOST_SHAPES) shapes.push(shape);
  return shape;
}

const MOST_SHAPES = 32;

function sameKeys(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let rank = 0; rank < one.length; rank += 1) if (one[rank] !== other[rank]) return false;
  return true;
}

/** Text that JSON writes as it is, between quotes. */
const PLAIN = /^[\w .,:/-]*$/;
const QUOTE = 0x22;

function walk(state: State, value: unknown, shapes: ObjectShape[]): void {
  if (typeof value === "string") walkText(state, value);
  else if (Array.isArray(value)) {
    feed(state, "[");
    for (let rank = 0; rank < value.length; rank += 1) {
      if (rank > 0) feed(state, ",");
      walk(state, value[rank], shapes);
    }
    feed(state, "]");
  } else if (isRecord(value)) {
    let empty = true;
    for (const [key, first, later] of shapeOf(value, shapes).sorted) {
      const item = value[key];
      if (item === undefined) continue;
      feed(state, empty ? first : later);
      empty = false;
      walk(state, item, shapes);
    }
    feed(state, empty ? "{}" : "}");
  } else feed(state, JSON.stringify(value) ?? "null");
}

function walkText(state: State, text: string): void {
  if (!PLAIN.test(text)) {
    feed(state, JSON.stringify(text));
    return;
  }
  feedByte(state, QUOTE);
  feed(state, text);
  feedByte(state, QUOTE);
}

/**
 * Digest of plain JSON data, whatever the order of its keys: FNV-1a of its JSON without spaces, keys in code-unit order.
 *
 * @param data - plain data without circle
 * @returns sixteen hexadecimal digits, preceded by the name of the method: `fnv1a64:9e3779b97f4a7c15`
 */
export function digest(data: unknown): string {
  const state: State = { d: 0xcbf2, c: 0x9ce4, b: 0x8422, a: 0x2325 };
  walk(state, data, []);
  const hex = (part: number) => part.toString(16).padStart(4, "0");
  return `fnv1a64:${hex(state.d)}${hex(state.c)}${hex(state.b)}${hex(state.a)}`;
}
