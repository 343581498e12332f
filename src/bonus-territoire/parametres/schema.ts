/** Schemas of what a caller supplies for the parameters: values by key, one by one or as a barème. */
import * as z from "zod/mini";
import type { Surcharge } from "../../droit/index.js";
import {
  compare,
  fraction,
  isNegative,
  issue,
  issuesOf,
  nearest,
  readDecimal,
  show,
} from "../../primitives/internal.js";
import { dateSchema, oneOf, optional, reported, schemaOf, textUpTo } from "../../primitives/schema.js";
import {
  CUMULS_CAP,
  DIVISEURS,
  LIGNES_LUDOTHEQUE,
  MODES_PRORATA,
  NIVEAUX_CAP,
  POLITIQUES_ARRONDI,
  UNITES_PERDUES,
} from "../demande/listes.js";
import type {
  Bareme,
  CleParametre,
  LigneBareme,
  LigneDatee,
  ParametresBonus,
  QuestionModeleBareme,
} from "../demande/types-parametres.js";
import { GENRES, type GenreValeur, isCleParametre } from "./genres.js";

const MOST_CHARACTERS = 200;

/** A name, an id, a short text. */
export const motSchema = textUpTo(MOST_CHARACTERS);

/** A number at or above zero: decimal text, or a number that writes it exactly. */
export const quantiteSchema = z.union([z.string(), z.number()]).check((context) => {
  const { value } = context;
  // Most quantities are whole numbers: they need no decimal arithmetic.
  if (typeof value === "number" && value >= 0 && value < 1e15 && Number.isInteger(value)) return;
  const read = readDecimal(value);
  if (!read.ok) context.issues.push(reported(read.issues[0], value));
  else if (isNegative(read.value)) {
    context.issues.push(reported(issue("NUMBER_NEGATIVE", [], { valeur: show(value) }), value));
  }
});

/** A year of the bonus territoire. */
export const anneeSchema = z
  .number()
  .check(z.refine((annee) => Number.isInteger(annee) && annee >= 2020 && annee <= 2099, year()));

/** Any whole year: a parameter or an amount may name one that the library does not compute. */
export const anneeEntiere = z.number().check(z.refine((annee) => Number.isInteger(annee), year()));

function year() {
  return { params: { code: "YEAR_INVALID" } };
}

export const trancheSchema = z.strictObject({ min: optional(quantiteSchema), max: optional(quantiteSchema) });

export const ligneBaremeSchema = schemaOf<LigneBareme>()(
  z.strictObject({
    montant: quantiteSchema,
    strate: optional(motSchema),
    potentielFinancierParHabitant: optional(trancheSchema),
    niveauDeVieParHabitant: optional(trancheSchema),
    montantActuel: optional(trancheSchema),
  }),
);

export const tableSchema = z.array(ligneBaremeSchema).check((context) => {
  if (context.value.length > 0) return;
  context.issues.push(reported(issue("TEXT_EMPTY", [], { valeur: "[]" }), context.value));
});

const MOST_DECIMALS = 6;

const decimales = quantiteSchema.check((context) => {
  const { value } = context;
  if (Number.isInteger(Number(value)) && Number(value) <= MOST_DECIMALS) return;
  const params = { valeur: show(value), limite: MOST_DECIMALS, sens: "max", mesure: "nombre" } as const;
  context.issues.push(reported(issue("VALUE_OUT_OF_RANGE", [], params), value));
});

const ONE = fraction(1n);

/** A share: above 1 it is a percentage that was typed for a share. */
const part = quantiteSchema.check((context) => {
  const { value } = context;
  const read = readDecimal(value);
  if (!read.ok || compare(read.value, ONE) <= 0) return;
  context.issues.push(reported(issue("RATE_ABOVE_ONE", [], { valeur: show(value) }), value));
});

export const palierSchema = z.strictObject({ hausse: quantiteSchema, montant: quantiteSchema });

/** The schema of each kind of value. */
export const VALEURS = {
  montantOuTable: z.union([quantiteSchema, tableSchema]),
  part,
  decimales,
  ouiNon: z.boolean(),
  jour: dateSchema,
  annees: z.array(anneeEntiere),
  paliers: z.array(palierSchema),
  niveauCap: oneOf(NIVEAUX_CAP),
  cumulCap: oneOf(CUMULS_CAP),
  ligneLudotheque: oneOf(LIGNES_LUDOTHEQUE),
  unitesPerdues: oneOf(UNITES_PERDUES),
  diviseur: oneOf(DIVISEURS),
  modeProrata: oneOf(MODES_PRORATA),
  politiqueArrondi: oneOf(POLITIQUES_ARRONDI),
} as const satisfies Readonly<Record<GenreValeur, z.ZodMiniType>>;

/** A value with where it comes from, or the word that the parameter does not apply. */
const surcharge = <S extends z.ZodMiniType>(valeur: S) =>
  z.union([z.strictObject({ valeur, source: optional(motSchema) }), z.strictObject({ sansObjet: z.literal(true) })]);

type Champs = {
  readonly [Cle in CleParametre]: z.ZodMiniExactOptional<
    z.ZodMiniType<Surcharge<z.output<(typeof VALEURS)[(typeof GENRES)[Cle]]>>>
  >;
};

/** One field for each key. */
function champs(): Champs;
function champs(): Readonly<Record<string, z.ZodMiniType>> {
  return Object.fromEntries(Object.entries(GENRES).map(([cle, genre]) => [cle, optional(surcharge(VALEURS[genre]))]));
}

export const parametresSchema = schemaOf<ParametresBonus>()(z.strictObject(champs()));

export const cleParametreSchema = z.pipe(
  motSchema,
  z.transform((cle, context): CleParametre => {
    if (isCleParametre(cle)) return cle;
    context.issues.push(
      reported(issue("PARAMETER_UNKNOWN", [], { cle: show(cle), ...nearest(cle, Object.keys(GENRES)) }), cle),
    );
    return z.NEVER;
  }),
);

export const ligneDateeSchema = schemaOf<LigneDatee>()(
  z
    .strictObject({
      cle: cleParametreSchema,
      du: dateSchema,
      au: optional(dateSchema),
      valeur: optional(z.unknown()),
      sansObjet: optional(z.literal(true)),
      source: optional(motSchema),
      note: optional(motSchema),
    })
    .check((context) => {
      const { cle, valeur, sansObjet } = context.value;
      // A line with no value and no word is still to be filled in.
      if (valeur === undefined) return;
      if (sansObjet === true) {
        context.issues.push({ code: "unrecognized_keys", keys: ["sansObjet"], input: context.value });
        return;
      }
      const read = z.safeParse(VALEURS[GENRES[cle]], valeur);
      if (read.success) {
        // A copy: what was read shares nothing with the input.
        context.value.valeur = read.data;
        return;
      }
      for (const { path, ...one } of issuesOf(read.error.issues, valeur)) {
        context.issues.push(reported({ ...one, path: ["valeur", ...path] }, context.value));
      }
    }),
);

export const versionSchema = z.pipe(
  z.unknown(),
  z.transform((value, context): 1 => {
    if (value === 1) return value;
    const params = { version: show(value), attendue: 1 };
    context.issues.push(reported(issue("VERSION_UNSUPPORTED", [], params), value));
    return z.NEVER;
  }),
);

export const baremeSchema = schemaOf<Bareme>()(
  z.strictObject({
    format: z.literal("convention-territoriale/bareme"),
    version: versionSchema,
    id: motSchema,
    edition: motSchema,
    publication: optional(
      z.strictObject({
        organisme: motSchema,
        publieLe: dateSchema,
        titre: optional(motSchema),
        page: optional(z.string().check(z.regex(/^https?:\/\/\S+$/), z.maxLength(2000))),
      }),
    ),
    empreinte: optional(z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/))),
    valeurs: z.array(ligneDateeSchema),
  }),
);

export const questionModeleSchema = schemaOf<QuestionModeleBareme>()(
  z.strictObject({ annee: anneeSchema, id: motSchema, edition: motSchema }),
);
