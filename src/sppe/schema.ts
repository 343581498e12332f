/** Schemas of what the verbs on the service public de la petite enfance are asked. */
import * as z from "zod/mini";
import { GENRES_DISPOSITION, NATURES_DISPOSITION } from "../convention/internal.js";
import { periodeSchema } from "../convention/schema.js";
import { surchargeSchema } from "../droit/schema.js";
import { isCodeInsee, isSiren } from "../primitives/index.js";
import {
  amountSchema,
  coded,
  codeInseeSchema,
  countSchema,
  dateSchema,
  oneOf,
  readBy,
  schemaOf,
  sirenSchema,
  textSchema,
} from "../primitives/schema.js";
import { readDonneesTerritoire, readTerritoire } from "../territoire/index.js";
import { populationSchema } from "../territoire/schema.js";
import type { QuestionAccompagnement } from "./accompagnement/accompagnement-result.js";
import type { QuestionAvis } from "./avis/avis-result.js";
import type { OptionsCodes, QuestionExpiration, QuestionSppe, QuestionTerritoire } from "./question.js";
import { ITEMS_SCHEMA } from "./schema-pluriannuel/items.js";
import type { QuestionSchema } from "./schema-pluriannuel/question.js";

const seuil = z.exactOptional(surchargeSchema(countSchema));

const territoire = {
  territoire: readBy(readTerritoire),
  at: dateSchema,
  surcharges: z.exactOptional(z.strictObject({ seuilPlanification: seuil, seuilSchema: seuil, seuilRelais: seuil })),
};

export const territoireQuestion = schemaOf<QuestionTerritoire>()(z.strictObject(territoire));

export const sppeQuestion = schemaOf<QuestionSppe>()(
  z.strictObject({
    ...territoire,
    autorite: z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("commune"), codeInsee: codeInseeSchema }),
      z.strictObject({ type: z.literal("groupement"), siren: sirenSchema }),
    ]),
  }),
);

export const codesSchema = z.array(codeInseeSchema);

export const codesOptions = schemaOf<OptionsCodes>()(
  z.strictObject({ at: dateSchema, surcharges: territoire.surcharges, data: readBy(readDonneesTerritoire) }),
);

const jour = z.exactOptional(dateSchema);
const dossier = { recuLe: dateSchema, manquesNotifiesLe: jour, completeLe: jour };

export const avisQuestion = schemaOf<QuestionAvis>()(
  z.strictObject({
    droitDuProjet: oneOf(["prive", "public"]),
    avis: z.exactOptional(
      z.strictObject({
        ...dossier,
        rendu: z.exactOptional(z.strictObject({ le: dateSchema, sens: oneOf(["favorable", "defavorable"]) })),
      }),
    ),
    autorisation: z.exactOptional(
      z.strictObject({
        ...dossier,
        decision: z.exactOptional(z.strictObject({ le: dateSchema, sens: oneOf(["accordee", "refusee"]) })),
      }),
    ),
    ouverture: z.exactOptional(z.strictObject({ prevueLe: dateSchema, dossierRecuLe: jour })),
    lieu: z.exactOptional(
      z.strictObject({
        territoire: readBy(readTerritoire),
        codeInsee: codeInseeSchema,
        planificationExercee: z.exactOptional(z.boolean()),
      }),
    ),
    at: dateSchema,
  }),
);

export const expirationQuestion = schemaOf<QuestionExpiration>()(
  z.strictObject({ acte: oneOf(["autorisation", "avis", "avisDepartement"]), delivreLe: dateSchema }),
);

const elements = z.array(
  z.strictObject({ item: z.literal(ITEMS_SCHEMA.map(({ item }) => item)), ou: z.tuple([textSchema], textSchema) }),
);

/** What `consolidate` gives of a disposition is more than what is read of it here. */
const disposition = z.object({
  adresse: textSchema,
  alias: z.exactOptional(z.array(textSchema)),
  genre: oneOf(GENRES_DISPOSITION),
  nature: z.exactOptional(oneOf(NATURES_DISPOSITION)),
  statut: oneOf(["enVigueur", "abrogee", "indetermine"]),
  fiche: z.exactOptional(
    z.object({
      echeances: z.exactOptional(z.array(z.unknown())),
      indicateursEvaluation: z.exactOptional(z.array(z.unknown())),
      budget: z.exactOptional(amountSchema),
    }),
  ),
});

export const schemaQuestion = schemaOf<QuestionSchema>()(
  z.strictObject({
    document: z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("schema"), elements }),
      z.strictObject({ type: z.literal("ctg"), elements, dispositions: z.array(disposition) }),
    ]),
    periode: z.exactOptional(periodeSchema),
    sdsf: z.exactOptional(
      z.strictObject({
        periode: periodeSchema,
        contenu: z.exactOptional(oneOf(["compatible", "incompatible"])),
        duree: z.exactOptional(oneOf(["coherente", "incoherente"])),
      }),
    ),
    adoptions: z.array(
      z.strictObject({
        id: textSchema,
        genre: oneOf(["schema", "miseAJour"]),
        adopteLe: jour,
        transmisLe: jour,
        dateContrat: jour,
      }),
    ),
    bilans: z.array(
      z.strictObject({
        genre: oneOf(["intermediaire", "final"]),
        etabliLe: jour,
        transmisLe: jour,
        dateContrat: jour,
      }),
    ),
    at: dateSchema,
  }),
);

/** A group never receives the grant: it has a code of its own, that `computeAccompagnementFinancier` gives (SP-70). */
const beneficiaire = coded("CODE_INSEE_INVALID", (value) => isCodeInsee(value) || isSiren(value));

const tranches = z.array(
  z.strictObject({ aPartirDe: countSchema, dixiemes: countSchema, exclu: z.exactOptional(z.boolean()) }),
);

export const accompagnementQuestion = schemaOf<QuestionAccompagnement>()(
  z.strictObject({
    annee: z.int().check(z.minimum(1800), z.maximum(2999)),
    communes: z.array(
      z.strictObject({
        codeInsee: beneficiaire,
        nom: z.exactOptional(textSchema),
        populations: z.array(populationSchema),
        naissances: z.tuple([countSchema, countSchema, countSchema]),
        potentielFinancierParHabitant: amountSchema,
        surArrete: z.exactOptional(z.boolean()),
      }),
    ),
    partage: z.discriminatedUnion("mode", [
      z.strictObject({ mode: z.literal("parNational") }),
      z.strictObject({ mode: z.literal("listeComplete"), total: amountSchema }),
    ]),
    surcharges: z.exactOptional(
      z.strictObject({
        enveloppe: z.exactOptional(surchargeSchema(z.strictObject({ total: textSchema, sommeProduits: textSchema }))),
        coefficientsNaissances: z.exactOptional(surchargeSchema(tranches)),
        coefficientsPotentiel: z.exactOptional(surchargeSchema(tranches)),
      }),
    ),
  }),
);
