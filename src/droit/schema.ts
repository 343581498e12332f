/** Schemas of the questions on the parameters of the law, and of the value that a caller puts in place of one. */
import * as z from "zod/mini";
import { dateSchema, schemaOf, textSchema } from "../primitives/schema.js";
import type { ListeQuestion } from "./types.js";

/** The caller's own value, or its word that the parameter does not apply. */
export const surchargeSchema = <S extends z.ZodMiniType>(valeur: S) =>
  z.union([
    z.strictObject({ valeur, source: z.exactOptional(textSchema) }),
    z.strictObject({ sansObjet: z.literal(true) }),
  ]);

const paquetSchema = z.strictObject({
  format: z.exactOptional(z.string()),
  version: z.exactOptional(z.number()),
  id: textSchema,
  edition: textSchema,
  publication: z.exactOptional(
    z.strictObject({
      organisme: textSchema,
      publieLe: dateSchema,
      titre: z.exactOptional(textSchema),
      page: z.exactOptional(textSchema),
    }),
  ),
  empreinte: z.exactOptional(textSchema),
  valeurs: z.array(
    z.strictObject({
      cle: textSchema,
      du: dateSchema,
      au: z.exactOptional(dateSchema),
      valeur: z.exactOptional(z.unknown()),
      sansObjet: z.exactOptional(z.literal(true)),
      source: z.exactOptional(textSchema),
      note: z.exactOptional(textSchema),
    }),
  ),
});

export const listeQuestion = schemaOf<ListeQuestion>()(
  z.strictObject({ at: dateSchema, prefixe: z.exactOptional(z.string()), bareme: z.exactOptional(paquetSchema) }),
);
