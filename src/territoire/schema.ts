/** Schema of the territory. */
import * as z from "zod/mini";
import { isCodeInsee, isSiren } from "../primitives/index.js";
import {
  coded,
  codeInseeSchema,
  countSchema,
  dateSchema,
  oneOf,
  schemaOf,
  sirenSchema,
  textSchema,
  yearSchema,
} from "../primitives/schema.js";
import { COMPETENCES, CONSERVEE, NATURES_GROUPEMENT, NATURES_POPULATION } from "./listes.js";
import type { OptionsPopulations, Population, PopulationsDeLAnnee, Territoire } from "./types.js";

export const populationSchema = schemaOf<Population>()(
  z.strictObject({
    valeur: countSchema,
    nature: oneOf(NATURES_POPULATION),
    millesime: yearSchema,
    anneeApplication: yearSchema,
    source: textSchema,
  }),
);

const commune = z.strictObject({
  codeInsee: codeInseeSchema,
  nom: textSchema,
  populations: z.array(populationSchema),
});

/** A group is no member either, but is worth a code of its own: the whole of the territory gives it. */
export const membreSchema = coded("CODE_INSEE_INVALID", (value) => isCodeInsee(value) || isSiren(value));

const groupement = z.strictObject({
  siren: sirenSchema,
  nom: textSchema,
  nature: oneOf(NATURES_GROUPEMENT),
  membres: z.array(membreSchema),
  nombreMembres: countSchema,
  populationsMembres: z.exactOptional(z.array(populationSchema)),
});

export const titulaireSchema = coded("SIREN_INVALID", (value) => value === CONSERVEE || isSiren(value));

const transfert = z.strictObject({
  commune: codeInseeSchema,
  competence: oneOf(COMPETENCES),
  titulaire: titulaireSchema,
  du: z.exactOptional(dateSchema),
  au: z.exactOptional(dateSchema),
  source: z.exactOptional(textSchema),
});

export const territoireSchema = schemaOf<Territoire>()(
  z.strictObject({
    nom: textSchema,
    limitesAu: z.exactOptional(dateSchema),
    communes: z.array(commune),
    groupements: z.array(groupement),
    transferts: z.array(transfert),
  }),
);

export const populationsAnneeSchema = schemaOf<PopulationsDeLAnnee>()(
  z.strictObject({
    millesime: yearSchema,
    anneeApplication: yearSchema,
    source: textSchema,
    communes: z.record(z.string(), z.strictObject({ municipale: countSchema, totale: countSchema })),
  }),
);

export const populationsOptions = schemaOf<OptionsPopulations>()(
  z.strictObject({ codesActuels: z.exactOptional(z.record(z.string(), z.string())) }),
);
