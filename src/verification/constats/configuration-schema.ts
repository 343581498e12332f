/** Schemas of the configuration and of the baseline. */
import * as z from "zod/mini";
import { surchargeSchema } from "../../droit/schema.js";
import { oneOf, schemaOf } from "../../primitives/schema.js";
import { type Baseline, type ConfigurationVerification, SEVERITES } from "./configuration.js";

const yearsSchema = z.int().check(z.minimum(1), z.maximum(100));

export const configurationSchema = schemaOf<ConfigurationVerification>()(
  z.strictObject({
    severites: z.exactOptional(z.record(z.string(), oneOf([...SEVERITES, "off"]))),
    clauses: z.exactOptional(z.array(z.string())),
    horizonExpirationJours: z.exactOptional(z.int().check(z.minimum(0), z.maximum(36_525))),
    dureeMaximaleAnnees: z.exactOptional(yearsSchema),
    plafondDureeAnnees: z.exactOptional(yearsSchema),
    similariteTitre: z.exactOptional(z.number().check(z.minimum(0), z.maximum(1))),
    parametres: z.exactOptional(z.record(z.string(), surchargeSchema(z.number()))),
  }),
);

export const baselineSchema = schemaOf<Baseline>()(
  z.object({ version: z.literal(1), acceptes: z.record(z.string(), z.array(z.string())) }),
);
