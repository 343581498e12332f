/** The building blocks of the schemas: what each accepts, and the code of what it refuses. */
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { issuesOf } from "../../src/primitives/internal.js";
import {
  amountSchema,
  codeInseeSchema,
  countSchema,
  dateSchema,
  quantitySchema,
  sirenSchema,
  textSchema,
} from "../../src/primitives/schema.js";

/** The codes of what is refused; nothing when the value is accepted. */
const codesOf = (schema: z.core.$ZodType, value: unknown) => {
  const read = z.safeParse(schema, value);
  return (read.error?.issues ?? []).flatMap((issue) =>
    issue.code === "custom" ? issuesOf([issue], value).map(({ code }) => code) : [issue.code],
  );
};

describe("schemas", () => {
  it.each([
    [dateSchema, "2026-02-28"],
    [sirenSchema, "200066405"],
    [codeInseeSchema, "2A004"],
    [amountSchema, "1234.5"],
    [amountSchema, 0],
    [textSchema, "a"],
    [textSchema, "a".repeat(200_000)],
    [countSchema, 0],
    [quantitySchema, "0.5"],
    [quantitySchema, "123456789.123456789"],
  ])("accept what is right (%#)", (schema, value) => {
    expect(codesOf(schema, value)).toEqual([]);
  });

  it.each([
    [dateSchema, "2026-02-29", "DATE_INVALID"],
    [dateSchema, 20260228, "invalid_type"],
    [sirenSchema, "200066404", "SIREN_INVALID"],
    [codeInseeSchema, "27000", "CODE_INSEE_INVALID"],
    [amountSchema, "12.345", "AMOUNT_TOO_PRECISE"],
    [amountSchema, -1, "AMOUNT_NEGATIVE"],
    [amountSchema, "mille", "AMOUNT_INVALID"],
    [textSchema, "  ", "TEXT_EMPTY"],
    [textSchema, "a".repeat(200_001), "VALUE_OUT_OF_RANGE"],
    [countSchema, -1, "too_small"],
    [countSchema, 1.5, "invalid_type"],
    [quantitySchema, "-1", "NUMBER_INVALID"],
    [quantitySchema, "1,5", "NUMBER_INVALID"],
  ])("refuse what is wrong with its code (%#)", (schema, value, code) => {
    expect(codesOf(schema, value)).toEqual([code]);
  });
});
