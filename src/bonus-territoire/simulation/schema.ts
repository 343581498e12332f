/** Schemas of a scenario and of the questions that compare. */
import * as z from "zod/mini";
import { dateSchema, optional, readBy, schemaOf } from "../../primitives/schema.js";
import { readDemande } from "../demande/read.js";
import { structureSchema } from "../demande/schema.js";
import { anneeSchema, baremeSchema, motSchema, parametresSchema, quantiteSchema } from "../parametres/schema.js";
import type { QuestionComparaisonBaremes, QuestionSimulation } from "./questions.js";
import type { Mesure, Scenario } from "./scenario.js";

const annee = {
  annee: optional(z.number().check(z.refine((year) => Number.isInteger(year), { params: { code: "YEAR_INVALID" } }))),
};
const unites = { existantes: optional(quantiteSchema), nouvelles: optional(quantiteSchema) };

/** A measure that names no unit would change nothing in silence: it is refused. */
const someUnits = z.check<{ readonly existantes?: unknown; readonly nouvelles?: unknown }>((context) => {
  const { existantes, nouvelles } = context.value;
  if (existantes !== undefined || nouvelles !== undefined) return;
  context.issues.push({ code: "custom", input: undefined, path: ["existantes"], params: {} });
});

const mesure = schemaOf<Mesure>()(
  z.discriminatedUnion("type", [
    z
      .strictObject({ ...annee, ...unites, type: z.enum(["ouvrirUnites", "fermerUnites"]), structure: motSchema })
      .check(someUnits),
    z
      .strictObject({ ...annee, ...unites, type: z.literal("deplacerUnites"), de: motSchema, vers: motSchema })
      .check(someUnits),
    z.strictObject({ ...annee, type: z.literal("ouvrirStructure"), structure: structureSchema }),
    z.strictObject({
      ...annee,
      type: z.literal("fermerStructure"),
      structure: motSchema,
      le: optional(dateSchema),
    }),
    z.strictObject({
      ...annee,
      type: z.enum(["gagnerSoutien", "perdreSoutien"]),
      structure: motSchema,
      collectivite: motSchema,
    }),
    z.strictObject({
      ...annee,
      type: z.literal("changerHeures"),
      structure: motSchema,
      heuresReelles: quantiteSchema,
    }),
    z.strictObject({
      ...annee,
      type: z.literal("changerGestionnaire"),
      structure: motSchema,
      gestionnaire: motSchema,
      du: optional(dateSchema),
    }),
    z.strictObject({ ...annee, type: z.enum(["signer", "retirerSignature"]), collectivite: motSchema }),
    z.strictObject({
      ...annee,
      type: z.literal("fixerParametres"),
      parametres: parametresSchema,
      territoire: optional(motSchema),
    }),
  ]),
);

const scenario = schemaOf<Scenario>()(
  z.strictObject({ id: motSchema, nom: optional(motSchema), mesures: z.array(mesure) }),
);

export const questionSimulationSchema = schemaOf<QuestionSimulation>()(
  z.strictObject({ demande: readBy(readDemande), scenario, annees: optional(z.array(anneeSchema)) }),
);

export const questionComparaisonSchema = schemaOf<QuestionComparaisonBaremes>()(
  z.strictObject({ demande: readBy(readDemande), avant: baremeSchema, apres: baremeSchema }),
);
