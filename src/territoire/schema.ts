/** Schema of the territory. */
import * as z from "zod/mini";
import { codeInseeSchema, countSchema, dateSchema, sirenSchema, textSchema } from "../primitives/schema.js";

const population = z.strictObject({
  valeur: countSchema,
  nature: z.enum(["totale", "municipale"]),
  millesime: z.int().check(z.minimum(1800), z.maximum(2999)),
  anneeApplication: z.int().check(z.minimum(1800), z.maximum(2999)),
  source: textSchema,
});

const commune = z.strictObject({
  codeInsee: codeInseeSchema,
  nom: textSchema,
  populations: z.array(population),
});

const groupement = z.strictObject({
  siren: sirenSchema,
  nom: textSchema,
  nature: z.enum([
    "communauteCommunes",
    "communauteAgglomeration",
    "communauteUrbaine",
    "metropole",
    "syndicat",
    "syndicatMixte",
  ]),
  membres: z.array(codeInseeSchema),
  nombreMembres: countSchema,
  populationsMembres: z.exactOptional(z.array(population)),
});

const transfert = z.strictObject({
  commune: codeInseeSchema,
  competence: z.enum(["recenser", "informer", "planifier", "soutenirQualite"]),
  titulaire: z.union([z.literal("conservee"), sirenSchema]),
  du: z.exactOptional(dateSchema),
  au: z.exactOptional(dateSchema),
  source: z.exactOptional(textSchema),
});

export const territoireSchema = z.strictObject({
  nom: textSchema,
  limitesAu: z.exactOptional(dateSchema),
  communes: z.array(commune),
  groupements: z.array(groupement),
  transferts: z.array(transfert),
});
