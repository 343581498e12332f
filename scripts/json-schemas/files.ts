/** The kinds of file, the shapes that recur in them, and what their checks say in the words of JSON Schema. */
import type * as z from "zod/mini";
import { avenantSchema, dossierSchema, operationSchema } from "../../src/avenant/schema.js";
import { demandeSchema, motDeTraceSchema, structureSchema } from "../../src/bonus-territoire/demande/schema.js";
import { GENRES } from "../../src/bonus-territoire/parametres/genres.js";
import {
  anneeEntiere,
  anneeSchema,
  baremeSchema,
  cleParametreSchema,
  ligneBaremeSchema,
  motSchema,
  palierSchema,
  parametresSchema,
  quantiteSchema,
  tableSchema,
  trancheSchema,
  VALEURS,
  versionSchema,
} from "../../src/bonus-territoire/parametres/schema.js";
import {
  conventionSchema,
  dateConnueSchema,
  deliberationSchema,
  demandeEchangeSchema,
  dispositionSchema,
  echeanceSchema,
  equipementSchema,
  ficheSchema,
  inconnuSchema,
  instrumentIdSchema,
  instrumentLieSchema,
  mentionSchema,
  obligationSchema,
  outilSuiviSchema,
  partieSchema,
  periodeConnueSchema,
  periodeConventionSchema,
  periodeSchema,
  segmentSchema,
} from "../../src/convention/schema.js";
import { rapportSchema } from "../../src/formats/findings/rapport-schema.js";
import {
  amountSchema,
  codeInseeSchema,
  dateSchema,
  quantitySchema,
  sirenSchema,
  textSchema,
} from "../../src/primitives/schema.js";
import { membreSchema, territoireSchema, titulaireSchema } from "../../src/territoire/schema.js";
import { baselineSchema, configurationSchema } from "../../src/verification/constats/configuration-schema.js";
import type { JsonSchema } from "./describe.js";

/** The files that the package has a schema of, by name. */
export const files = {
  dossier: dossierSchema,
  convention: conventionSchema,
  avenant: avenantSchema,
  territoire: territoireSchema,
  demande: demandeSchema,
  bareme: baremeSchema,
  configuration: configurationSchema,
  baseline: baselineSchema,
  rapport: rapportSchema,
} as const;

/** A kind of file. */
export type FileName = keyof typeof files;

export const fileNames: readonly FileName[] = [
  "dossier",
  "convention",
  "avenant",
  "territoire",
  "demande",
  "bareme",
  "configuration",
  "baseline",
  "rapport",
];

/** Shapes that recur, each written once under `$defs`. A file that is a part of another is one of them. */
export const definitions: Readonly<Record<string, z.ZodMiniType>> = {
  convention: conventionSchema,
  avenant: avenantSchema,
  territoire: territoireSchema,
  bareme: baremeSchema,
  partie: partieSchema,
  deliberation: deliberationSchema,
  disposition: dispositionSchema,
  ficheAction: ficheSchema,
  equipement: equipementSchema,
  obligation: obligationSchema,
  echeance: echeanceSchema,
  mention: mentionSchema,
  inconnu: inconnuSchema,
  periode: periodeSchema,
  periodeConnue: periodeConnueSchema,
  periodeConvention: periodeConventionSchema,
  dateConnue: dateConnueSchema,
  instrumentLie: instrumentLieSchema,
  operation: operationSchema,
  demandeEchange: demandeEchangeSchema,
  outilSuivi: outilSuiviSchema,
  structure: structureSchema,
  parametres: parametresSchema,
  montantOuTable: VALEURS.montantOuTable,
  ligneBareme: ligneBaremeSchema,
  tranche: trancheSchema,
  palier: palierSchema,
};

/** The national number of a commune. */
const INSEE = "(\\d{2}|2[AB])\\d{3}";

/** What the codes of the refinements check, said in the words of JSON Schema. */
export const refinements: readonly (readonly [z.ZodMiniType, JsonSchema])[] = [
  [dateSchema, { format: "date", pattern: "^(1[89]|2\\d)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$" }],
  [sirenSchema, { pattern: "^\\d{9}$" }],
  [codeInseeSchema, { pattern: `^${INSEE}$` }],
  [membreSchema, { pattern: `^(${INSEE}|\\d{9})$` }],
  [titulaireSchema, { pattern: "^(conservee|\\d{9})$" }],
  [amountSchema, { pattern: "^\\d+(\\.\\d{1,2})?$", minimum: 0 }],
  [quantitySchema, { pattern: "^\\d{1,9}(\\.\\d{1,9})?$" }],
  [quantiteSchema, { pattern: "^(\\d+(\\.\\d+)?|-0+(\\.0+)?)$", minimum: 0 }],
  [segmentSchema, { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$" }],
  [instrumentIdSchema, { pattern: "^[A-Za-z][A-Za-z0-9]{0,19}$" }],
  [textSchema, { pattern: "\\S", maxLength: 200_000 }],
  [motSchema, { pattern: "\\S", maxLength: 200 }],
  [motDeTraceSchema, { pattern: "^[^/]*[^/\\s][^/]*$", maxLength: 200 }],
  [anneeSchema, { type: "integer", minimum: 2020, maximum: 2099 }],
  [anneeEntiere, { type: "integer" }],
  [tableSchema, { minItems: 1 }],
  [VALEURS.part, { maximum: 1 }],
  [VALEURS.decimales, { maximum: 6 }],
  [cleParametreSchema, { type: "string", enum: Object.keys(GENRES) }],
  [versionSchema, { type: "number", const: 1 }],
];
