/** Schemas of what `verifierVisas` is asked. */
import * as z from "zod/mini";
import { fieldOf, listOf } from "../primitives/internal.js";
import { dateSchema, schemaOf } from "../primitives/schema.js";
import type { OptionsReferences, TableReferences } from "./types.js";

export const visasSchema = z.array(z.string());

const NAMES = { codes: ["sigle", "nom"], textes: ["nature"], articles: ["code", "article"] } as const;

/** Whether every text, article and code of a caller's table has the fields that name it. */
const isTable = (table: unknown): boolean =>
  Object.entries(NAMES).every(([key, names]) => {
    const list = listOf(table, key);
    return (
      list !== undefined &&
      Array.from(list, (one) => names.every((name) => typeof fieldOf(one, name) === "string")).every(Boolean)
    );
  });

export const optionsSchema = schemaOf<OptionsReferences>()(
  z.strictObject({
    dateSignature: z.exactOptional(dateSchema),
    table: z.exactOptional(z.custom<TableReferences>(isTable)),
  }),
);
