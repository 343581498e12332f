/** Schemas of what the verbs on the calendar, the plan d'actions and the bilans are asked. */
import * as z from "zod/mini";
import { readDossier } from "../avenant/internal.js";
import { dateSchema, oneOf, readBy, schemaOf, textSchema } from "../primitives/schema.js";
import { TYPES_BILAN } from "./bilan/contents-of-bilan.js";
import type { BilanPreparation, EcheancierQuestion, PlanComparisonQuestion, PlanQuestion } from "./question.js";

const dossier = readBy(readDossier);
/** Up to a thousand years: more than any convention. */
const daysSchema = z.int().check(z.minimum(0), z.maximum(366_000));

export const echeancierQuestion = schemaOf<EcheancierQuestion>()(
  z.strictObject({
    dossier,
    at: dateSchema,
    joursProche: z.exactOptional(daysSchema),
    joursRenouvellement: z.exactOptional(daysSchema),
    miParcours: z.exactOptional(dateSchema),
    etablissements: z.exactOptional(
      z.array(z.strictObject({ id: textSchema, nom: textSchema, autoriseLe: dateSchema })),
    ),
    arretesAccompagnement: z.exactOptional(z.array(z.strictObject({ id: textSchema, date: dateSchema }))),
  }),
);

export const planQuestion = schemaOf<PlanQuestion>()(z.strictObject({ dossier, at: dateSchema }));

export const planComparisonQuestion = schemaOf<PlanComparisonQuestion>()(
  z.strictObject({ dossier, du: dateSchema, au: dateSchema }),
);

export const bilanQuestion = schemaOf<BilanPreparation>()(
  z.strictObject({ dossier, at: dateSchema, type: oneOf(TYPES_BILAN) }),
);
