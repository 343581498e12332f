/** Building blocks of every schema: texts that must be a day, an amount, an identifier; each failure has its code. */
import * as z from "zod/mini";
import { isCivilDate } from "./civil-date.js";
import { parseCents } from "./euros.js";
import { isCodeInsee, isSiren } from "./identifiers.js";

/** Longest text of a dossier: far above any clause, low enough to stop a runaway file. */
const MAX_TEXT = 200_000;

const coded = (code: string, check: (value: string) => boolean) =>
  z.string().check(z.refine(check, { params: { code }, abort: true }));

export const dateSchema = coded("DATE_INVALID", isCivilDate);
export const sirenSchema = coded("SIREN_INVALID", isSiren);
export const codeInseeSchema = coded("CODE_INSEE_INVALID", isCodeInsee);

/** An amount at or above zero: the code says whether it is no amount, too precise or negative. */
export const amountSchema = z.union([z.string(), z.number()]).check((context) => {
  const read = parseCents(context.value);
  if (read.ok) return;
  const [{ code }] = read.issues;
  context.issues.push({ code: "custom", input: context.value, params: { code } });
});

/** Text with something in it. */
export const textSchema = z.string().check(
  z.refine((value) => value.trim() !== "", { params: { code: "TEXT_EMPTY" }, abort: true }),
  z.maxLength(MAX_TEXT),
);

/** A whole number at or above zero. */
export const countSchema = z.int().check(z.nonnegative());

/** A quantity at or above zero, as exact decimal text: `"0.5"`. */
export const quantitySchema = coded("NUMBER_INVALID", (value) => /^\d{1,9}(?:\.\d{1,9})?$/.test(value));
