/** Schema of what `summarize` is asked. */
import * as z from "zod/mini";
import { readDossier } from "../avenant/internal.js";
import { dateSchema, readBy, schemaOf } from "../primitives/schema.js";
import type { SyntheseQuestion } from "./result.js";

export const syntheseQuestion = schemaOf<SyntheseQuestion>()(
  z.strictObject({ dossier: readBy(readDossier), at: dateSchema }),
);
