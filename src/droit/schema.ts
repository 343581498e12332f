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

export const listeQuestion = schemaOf<ListeQuestion>()(
  z.strictObject({ at: dateSchema, prefixe: z.exactOptional(z.string()) }),
);
