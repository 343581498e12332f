/** Schemas of the configuration and of the baseline. */
import * as z from "zod/mini";
import { surchargeSchema } from "../../droit/schema.js";
import { oneOf, schemaOf } from "../../primitives/schema.js";
import {
  type Baseline,
  type ClauseVerification,
  type ConfigurationVerification,
  type ParametreVerification,
  SEVERITES,
} from "./configuration.js";
import type { CleSeverite, CodePropre } from "./finding-params.js";

/** A text, which `settingIssues` holds against the names that the type lists. */
const named = <T extends string>() => z.string() as z.ZodMiniType<string, string> as z.ZodMiniType<T, T>;

const yearsSchema = z.int().check(z.minimum(1), z.maximum(100));

export const configurationSchema = schemaOf<ConfigurationVerification>()(
  z.strictObject({
    severites: z.exactOptional(z.partialRecord(named<CleSeverite>(), oneOf([...SEVERITES, "off"]))),
    clauses: z.exactOptional(z.array(named<ClauseVerification | CodePropre>())),
    horizonExpirationJours: z.exactOptional(z.int().check(z.minimum(0), z.maximum(36_525))),
    dureeMaximaleAnnees: z.exactOptional(yearsSchema),
    plafondDureeAnnees: z.exactOptional(yearsSchema),
    similariteTitre: z.exactOptional(z.number().check(z.minimum(0), z.maximum(1))),
    parametres: z.exactOptional(z.partialRecord(named<ParametreVerification>(), surchargeSchema(z.number()))),
  }),
);

export const baselineSchema = schemaOf<Baseline>()(
  z.object({ version: z.literal(1), acceptes: z.record(z.string(), z.array(z.string())) }),
);
