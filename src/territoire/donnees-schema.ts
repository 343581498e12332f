/** Schema of a territory with the codes that lead to its communes. */
import * as z from "zod/mini";
import { codeInseeSchema, readBy, schemaOf } from "../primitives/schema.js";
import { readTerritoire } from "./read-territoire.js";
import type { DonneesTerritoire } from "./types.js";

/** What `readDecoupage` gives has more: it is left alone. */
export const donneesSchema = schemaOf<DonneesTerritoire>()(
  z.object({
    territoire: readBy(readTerritoire),
    codesActuels: z.exactOptional(z.record(z.string(), codeInseeSchema)),
    laissees: z.exactOptional(z.array(codeInseeSchema)),
  }),
);
