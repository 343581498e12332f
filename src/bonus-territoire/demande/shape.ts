/** Reading values of any shape at the typed door, so that a wrong one becomes an issue and never an exception. */
import {
  type CivilDate,
  collect,
  deepFreeze,
  type Fraction,
  fraction,
  type Issue,
  isCodeInsee,
  isNegative,
  issue,
  type Path,
  parseCents,
  parseCivilDate,
  parseCodeInsee,
  readDecimal,
  show,
  ZERO,
} from "../../primitives/index.js";

export type Fields = Readonly<Record<string, unknown>>;

const NONE: Fields = deepFreeze({});

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Collects every issue of one reading. Each method gives a harmless value in place of what it cannot read. The path is
 * that of the value, or, with `key`, that of the object that holds it: most values are right, and build no path.
 */
export interface Shape {
  readonly issues: Issue[];
  /** With `known`, any other key is an issue. */
  fields(value: unknown, path: Path, known?: ReadonlySet<string>): Fields;
  list(value: unknown, path: Path, key?: string): readonly unknown[];
  text(value: unknown, path: Path, key?: string | number): string;
  flag(value: unknown, path: Path, key?: string): boolean;
  oneOf<T extends string>(value: unknown, allowed: readonly T[], path: Path, key?: string): T | undefined;
  /** A number at or above zero. */
  quantity(value: unknown, path: Path, key?: string): Fraction;
  commune(value: unknown, path: Path, key?: string | number): string;
  /** An amount in cents. */
  cents(value: unknown, path: Path, key?: string): bigint;
  day(value: unknown, path: Path, key?: string): CivilDate | undefined;
}

const MOST_CHARACTERS = 200;

const at = (path: Path, key: string | number | undefined): Path => (key === undefined ? path : [...path, key]);

export function newShape(): Shape {
  const issues: Issue[] = [];
  const wrongType = (path: Path, value: unknown, attendu: string) => {
    const champ = path[path.length - 1];
    issues.push(
      value === undefined && champ !== undefined
        ? issue("FIELD_MISSING", path, { champ })
        : issue("TYPE_INVALID", path, { valeur: show(value), attendu }),
    );
  };
  return {
    issues,
    fields(value, path, known) {
      if (!isFields(value)) {
        wrongType(path, value, "object");
        return NONE;
      }
      if (known !== undefined) {
        for (const key of Object.keys(value)) {
          // A misspelt key would be an amount forgotten in silence.
          if (!known.has(key)) issues.push(issue("KEY_UNKNOWN", [...path, show(key)], { cle: show(key) }));
        }
      }
      return value;
    },
    list(value, path, key) {
      if (Array.isArray(value)) return value;
      wrongType(at(path, key), value, "array");
      return [];
    },
    text(value, path, key) {
      if (typeof value !== "string") {
        wrongType(at(path, key), value, "string");
        return "";
      }
      if (value.trim() === "") issues.push(issue("TEXT_EMPTY", at(path, key), { valeur: show(value) }));
      if (value.length > MOST_CHARACTERS) {
        const params = { valeur: show(value), limite: MOST_CHARACTERS };
        issues.push(issue("VALUE_OUT_OF_RANGE", at(path, key), params));
      }
      return value;
    },
    flag(value, path, key) {
      if (typeof value === "boolean") return value;
      wrongType(at(path, key), value, "boolean");
      return false;
    },
    oneOf(value, allowed, path, key) {
      for (const candidate of allowed) if (candidate === value) return candidate;
      const where = at(path, key);
      if (typeof value !== "string") wrongType(where, value, "string");
      else issues.push(issue("VALUE_NOT_IN_LIST", where, { valeur: show(value), attendu: allowed.join(", ") }));
      return undefined;
    },
    quantity(value, path, key) {
      // The common case, whole numbers, needs no path and no decimal arithmetic.
      if (typeof value === "number" && value >= 0 && value < 1e15 && Number.isInteger(value)) {
        return fraction(BigInt(value));
      }
      const where = at(path, key);
      if (value === undefined) {
        wrongType(where, value, "number");
        return ZERO;
      }
      const read = collect(readDecimal(value, where), issues) ?? ZERO;
      if (isNegative(read)) issues.push(issue("NUMBER_NEGATIVE", where, { valeur: show(value) }));
      return read;
    },
    commune(value, path, key) {
      if (isCodeInsee(value)) return value;
      const where = at(path, key);
      if (value === undefined) wrongType(where, value, "string");
      else collect(parseCodeInsee(value, where), issues);
      return "";
    },
    cents(value, path, key) {
      const where = at(path, key);
      if (value === undefined) wrongType(where, value, "string");
      return value === undefined ? 0n : (collect(parseCents(value, where), issues) ?? 0n);
    },
    day(value, path, key) {
      const where = at(path, key);
      if (value === undefined) wrongType(where, value, "string");
      return value === undefined ? undefined : collect(parseCivilDate(value, where), issues);
    },
  };
}
