/** Building blocks of every schema: texts that must be a day, an amount, an identifier; each failure has its code. */
import * as z from "zod/mini";
import { isCivilDate } from "./days/civil-date.js";
import { isCodeInsee, isSiren } from "./identifiers.js";
import { parseCents } from "./numbers/euros.js";
import { type Issue, issue, type Outcome } from "./outcome.js";
import { hasOwnReader } from "./reading/read-with.js";
import { named } from "./reading/schema-hints.js";
import { carrying, carryingHere } from "./reading/schema-issues.js";
import { show } from "./reading/show.js";

/** Longest text of a dossier: far above any clause, low enough to stop a runaway file. */
const MAX_TEXT = 200_000;

/** A text that passes a check, else that code. */
export const coded = (code: string, check: (value: string) => boolean) =>
  z.string().check(z.refine(check, { params: { code }, abort: true }));

export const dateSchema = named("jour", coded("DATE_INVALID", isCivilDate));
export const sirenSchema = named("siren", coded("SIREN_INVALID", isSiren));
export const codeInseeSchema = named("commune", coded("CODE_INSEE_INVALID", isCodeInsee));

/** An amount at or above zero: the code says whether it is no amount, too precise or negative. */
export const amountSchema = z.union([z.string(), z.number()]).check((context) => {
  const read = parseCents(context.value);
  if (read.ok) return;
  const [{ code }] = read.issues;
  context.issues.push({ code: "custom", input: context.value, params: { code } });
});

/** Text with something in it, and at most so many characters. */
export const textUpTo = (limite: number) =>
  z.string().check((context) => {
    const { value } = context;
    if (value.trim() === "") context.issues.push(reported(issue("TEXT_EMPTY", [], { valeur: show(value) }), value));
    else if (value.length > limite) {
      context.issues.push(
        reported(
          issue("VALUE_OUT_OF_RANGE", [], { valeur: show(value), limite, sens: "max", mesure: "caracteres" }),
          value,
        ),
      );
    }
  });

/** Text with something in it. */
export const textSchema = textUpTo(MAX_TEXT);

/** A civil year. */
export const yearSchema = z.int().check(z.minimum(1800), z.maximum(2999));

/** A rank that begins at 1. */
export const rankSchema = z.int().check(z.minimum(1));

/** A whole number at or above zero. */
export const countSchema = z.int().check(z.nonnegative());

/** A quantity at or above zero, as exact decimal text: `"0.5"`. */
export const quantitySchema = coded("NUMBER_INVALID", (value) => /^\d{1,9}(?:\.\d{1,9})?$/.test(value));

/** One of these words: the list is written once, and gives both the type and the schema. */
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) => z.enum(words);

/** What a check reports: an issue of its own, whose path starts at the value that the check is about. */
export function reported(one: Issue, input: unknown) {
  return { code: "custom", input, params: carryingHere([one]) } as const;
}

/**
 * A field that may be left out. A key that is there with the value `undefined`, as plain JavaScript makes them, is left
 * out too: JSON makes no difference between the two.
 */
export function optional<S extends z.ZodMiniType>(schema: S): z.ZodMiniExactOptional<S>;
export function optional(schema: z.ZodMiniType): z.ZodMiniType {
  return z.optional(schema);
}

/**
 * A field that has its own reader (a dossier, a territoire, a demande): the same codes at the same paths as when it is
 * read alone, since the paths of its issues start at its own root.
 */
export const readBy = <T>(reader: (input: unknown) => Outcome<T>) => throughReader(reader, carrying);

/** A field that has its own reader and whose issues are placed under the field: one of two texts, for instance. */
export const readHere = <T>(reader: (input: unknown) => Outcome<T>) => throughReader(reader, carryingHere);

const throughReader = <T>(reader: (input: unknown) => Outcome<T>, carry: typeof carrying) =>
  hasOwnReader(
    z.pipe(
      z.unknown(),
      z.transform((input: unknown, context): T => {
        const outcome = reader(input);
        if (outcome.ok) return outcome.value;
        const params = input === undefined ? {} : carry(outcome.issues);
        context.issues.push({ code: "custom", input, params });
        return z.NEVER;
      }),
    ),
  );

/** The check of a period, or of a date known roughly: the second day is not before the first. */
export const inOrder =
  <D extends string, F extends string>(debut: D, fin: F) =>
  (context: z.core.ParsePayload<{ readonly [Key in D | F]: string }>): void => {
    const [first, last] = [context.value[debut], context.value[fin]];
    if (first <= last) return;
    context.issues.push(reported(issue("PERIOD_REVERSED", [], { debut: first, fin: last }), context.value));
  };

/** `T` with everything below it `readonly`: the two ways of writing a list compare equal. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

type Same<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;

/** What the compiler shows when the documented type and the schema differ. */
interface TypeAndSchemaDiffer<T, S> {
  readonly type: T;
  readonly schema: S;
}

/**
 * Holds a schema equal to the documented type, at its definition: `schemaOf<Partie>()(z.strictObject({...}))` does not
 * compile when one has a field, an option or a word that the other has not.
 */
export const schemaOf =
  <T>() =>
  <S extends z.ZodMiniType>(
    schema: S & (Same<Frozen<z.output<S>>, Frozen<T>> extends true ? unknown : TypeAndSchemaDiffer<T, z.output<S>>),
  ): S =>
    schema;
