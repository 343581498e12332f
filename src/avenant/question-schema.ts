/** Schemas of what the verbs on a dossier are asked. */
import * as z from "zod/mini";
import { dispositionSchema, obligationSchema, partieSchema, periodeConventionSchema } from "../convention/schema.js";
import { dateSchema, rankSchema, readBy, readHere, schemaOf, textSchema } from "../primitives/schema.js";
import type {
  AvenantAAjouter,
  ComparisonQuestion,
  ConsolidationQuestion,
  DerivationQuestion,
  DispositionAAjouter,
  DossierACreer,
  FaitAEnregistrer,
  HistoryQuestion,
  ObligationAAjouter,
  PartieAAjouter,
  QuestionHabilitation,
} from "./question.js";
import { readDossier, readTexte } from "./reading/readers.js";
import { avenantSchema, faitSchema } from "./schema.js";

const dossier = readBy(readDossier);
const texte = readHere(readTexte);
const knownAt = z.exactOptional(dateSchema);

export const consolidationQuestion = schemaOf<ConsolidationQuestion>()(
  z.strictObject({ dossier, at: dateSchema, knownAt }),
);

export const historyQuestion = schemaOf<HistoryQuestion>()(z.strictObject({ dossier, adresse: textSchema, knownAt }));

export const comparisonQuestion = schemaOf<ComparisonQuestion>()(
  z.strictObject({ dossier, from: dateSchema, to: dateSchema, knownAt }),
);

export const derivationQuestion = schemaOf<DerivationQuestion>()(
  z.strictObject({ from: texte, to: texte, numero: rankSchema, dateEffet: dateSchema }),
);

export const additionQuestion = schemaOf<AvenantAAjouter>()(z.strictObject({ dossier, avenant: avenantSchema }));

export const creationQuestion = schemaOf<DossierACreer>()(
  z.strictObject({
    titre: textSchema,
    periode: z.exactOptional(periodeConventionSchema),
    parties: z.array(partieSchema),
    id: z.exactOptional(textSchema),
    territoire: z.exactOptional(textSchema),
  }),
);

export const partieQuestion = schemaOf<PartieAAjouter>()(z.strictObject({ dossier, partie: partieSchema }));

export const dispositionQuestion = schemaOf<DispositionAAjouter>()(
  z.strictObject({ dossier, disposition: dispositionSchema, parent: z.exactOptional(textSchema) }),
);

export const obligationQuestion = schemaOf<ObligationAAjouter>()(
  z.strictObject({ dossier, obligation: obligationSchema }),
);

export const faitQuestion = schemaOf<FaitAEnregistrer>()(z.strictObject({ dossier, fait: faitSchema }));

export const habilitationQuestion = schemaOf<QuestionHabilitation>()(
  z.strictObject({ dossier, habilitation: textSchema, engagement: textSchema, at: dateSchema }),
);
