/** Schema of avenants and of the whole dossier. */
import * as z from "zod/mini";
import {
  conventionSchema,
  dateConnueSchema,
  demandeEchangeSchema,
  echeanceSchema,
  equipementSchema,
  inconnuSchema,
  instrumentFields,
  outilSuiviSchema,
  partieSchema,
  periodeConventionSchema,
  statutActionSchema,
} from "../convention/schema.js";
import { countSchema, dateSchema, oneOf, schemaOf, textSchema } from "../primitives/schema.js";
import { territoireSchema } from "../territoire/schema.js";
import { ETABLISSEMENTS, GENRES_ETAPE, NATURES_DECISION, NATURES_FAIT, SENS_INDICATEUR } from "./listes.js";
import type { Avenant, Dossier, Fait, Operation, Provenance } from "./types.js";

const operation = { id: textSchema, par: textSchema };
const lue = { redactionAmbigue: z.exactOptional(textSchema) };

const changesObligation = {
  echeance: z.exactOptional(echeanceSchema),
  debiteurs: z.exactOptional(z.array(textSchema)),
  beneficiaire: z.exactOptional(textSchema),
};

const correctionSchema = z.discriminatedUnion("objet", [
  z.strictObject({ objet: z.literal("disposition"), cible: textSchema, titre: z.exactOptional(textSchema) }),
  z.strictObject({
    objet: z.literal("obligation"),
    obligation: textSchema,
    ...changesObligation,
    libelle: z.exactOptional(textSchema),
  }),
  z.strictObject({ objet: z.literal("partie"), partie: partieSchema }),
  z.strictObject({ objet: z.literal("duree"), periode: periodeConventionSchema }),
]);

export const operationSchema = schemaOf<Operation>()(
  z.discriminatedUnion("type", [
    z.strictObject({ ...operation, ...lue, type: z.literal("modifier"), cible: textSchema }),
    z.strictObject({ ...operation, ...lue, type: z.literal("completer"), cible: textSchema }),
    z.strictObject({
      ...operation,
      type: z.literal("modifierEtCompleter"),
      cible: textSchema,
      redactionAmbigue: textSchema,
    }),
    z.strictObject({ ...operation, type: z.literal("abroger"), cible: textSchema }),
    z.strictObject({ ...operation, type: z.literal("abrogerSousReserve"), cible: textSchema, reserve: textSchema }),
    z.strictObject({ ...operation, type: z.literal("ajouter"), parent: textSchema }),
    z.strictObject({ ...operation, type: z.literal("renommer"), cible: textSchema, titre: textSchema }),
    z.strictObject({
      ...operation,
      type: z.literal("integrer"),
      parent: textSchema,
      document: textSchema,
      obligation: z.exactOptional(textSchema),
    }),
    z.strictObject({ ...operation, type: z.literal("proroger"), fin: dateSchema }),
    z.strictObject({ ...operation, type: z.literal("adherer"), partie: partieSchema }),
    z.strictObject({ ...operation, type: z.literal("retirer"), partie: textSchema }),
    z.strictObject({
      ...operation,
      type: z.literal("absorber"),
      contrat: textSchema,
      parties: z.exactOptional(z.array(partieSchema)),
      cible: z.exactOptional(textSchema),
      equipements: z.exactOptional(z.array(equipementSchema)),
    }),
    z.strictObject({
      ...operation,
      type: z.literal("modifierListeEquipements"),
      cible: textSchema,
      ajouter: z.exactOptional(z.array(equipementSchema)),
      retirer: z.exactOptional(z.array(textSchema)),
    }),
    z.strictObject({ ...operation, type: z.literal("corriger"), correction: correctionSchema }),
    z.strictObject({
      ...operation,
      type: z.literal("actualiserEcheance"),
      obligation: textSchema,
      ...changesObligation,
    }),
  ]),
);

export const avenantSchema = schemaOf<Avenant>()(
  z.strictObject({
    ...instrumentFields,
    numero: z.exactOptional(countSchema),
    dateEffet: dateConnueSchema,
    fin: z.exactOptional(dateSchema),
    dateConventionCitee: z.exactOptional(dateSchema),
    avenantsCites: z.exactOptional(z.array(z.strictObject({ instrument: textSchema, date: dateSchema }))),
    justificationEffet: z.exactOptional(textSchema),
    operations: z.array(operationSchema),
    execute: z.exactOptional(z.array(textSchema)),
  }),
);

const decisionSchema = z.strictObject({
  id: textSchema,
  nature: oneOf(NATURES_DECISION),
  objet: textSchema,
  disposition: z.exactOptional(textSchema),
});

export const faitSchema = schemaOf<Fait>()(
  z.strictObject({
    id: textSchema,
    nature: oneOf(NATURES_FAIT),
    date: dateSchema,
    libelle: textSchema,
    obligation: z.exactOptional(textSchema),
    acte: z.exactOptional(textSchema),
    instance: z.exactOptional(textSchema),
    reunionPrevue: z.exactOptional(textSchema),
    decisions: z.exactOptional(z.array(decisionSchema)),
  }),
);

const reunionPrevueSchema = z.strictObject({
  id: textSchema,
  instance: textSchema,
  date: dateConnueSchema,
  objet: z.exactOptional(textSchema),
});

const suiviActionSchema = z.strictObject({
  action: textSchema,
  statuts: z.array(
    z.strictObject({ date: dateSchema, statut: statutActionSchema, motif: z.exactOptional(textSchema) }),
  ),
  mesures: z.exactOptional(
    z.array(
      z.strictObject({
        indicateur: textSchema,
        date: dateSchema,
        valeur: textSchema,
        source: z.exactOptional(textSchema),
      }),
    ),
  ),
});

const elaborationSchema = z.strictObject({
  etapes: z.array(
    z.strictObject({
      id: textSchema,
      genre: oneOf(GENRES_ETAPE),
      libelle: textSchema,
      date: z.exactOptional(dateConnueSchema),
      realisee: z.exactOptional(z.boolean()),
    }),
  ),
  diagnostic: z.exactOptional(
    z.array(
      z.strictObject({
        id: textSchema,
        code: textSchema,
        libelle: textSchema,
        valeur: textSchema,
        sens: z.exactOptional(oneOf(SENS_INDICATEUR)),
        unite: textSchema,
        periode: z.exactOptional(dateConnueSchema),
        source: textSchema,
      }),
    ),
  ),
});

const acquittementSchema = z.strictObject({
  finding: textSchema,
  motif: textSchema,
  date: dateSchema,
  par: z.exactOptional(textSchema),
});

export const provenanceSchema = schemaOf<Provenance>()(
  z.strictObject({
    champ: textSchema,
    valeur: textSchema,
    source: z.strictObject({ titre: textSchema, date: z.exactOptional(dateConnueSchema) }),
    etabli: oneOf(ETABLISSEMENTS),
    citation: z.exactOptional(textSchema),
  }),
);

export const dossierSchema = schemaOf<Dossier>()(
  z.strictObject({
    $schema: z.exactOptional(textSchema),
    version: z.literal(2),
    id: textSchema,
    titre: textSchema,
    dateReference: z.exactOptional(dateSchema),
    convention: conventionSchema,
    avenants: z.array(avenantSchema),
    territoire: territoireSchema,
    faits: z.exactOptional(z.array(faitSchema)),
    reunionsPrevues: z.exactOptional(z.array(reunionPrevueSchema)),
    suiviActions: z.exactOptional(z.array(suiviActionSchema)),
    elaboration: z.exactOptional(elaborationSchema),
    echanges: z.exactOptional(z.array(demandeEchangeSchema)),
    outilSuivi: z.exactOptional(outilSuiviSchema),
    inconnus: z.exactOptional(z.array(inconnuSchema)),
    provenances: z.exactOptional(z.array(provenanceSchema)),
    acquittements: z.exactOptional(z.array(acquittementSchema)),
  }),
);
