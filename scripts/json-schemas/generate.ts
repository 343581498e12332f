/** JSON Schemas of the files, made from the same schemas as the `parse*` verbs use. */
import * as z from "zod/mini";
import { avenantSchema, dossierSchema, operationSchema } from "../../src/avenant/schema.js";
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
  periodeSchema,
  segmentSchema,
} from "../../src/convention/schema.js";
import {
  amountSchema,
  codeInseeSchema,
  dateSchema,
  quantitySchema,
  sirenSchema,
  textSchema,
} from "../../src/primitives/schema.js";
import { territoireSchema } from "../../src/territoire/schema.js";
import { type Described, describe, type JsonSchema } from "./describe.js";

/** Shapes that recur, each written once under `$defs`. */
const definitions = {
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
  dateConnue: dateConnueSchema,
  instrumentLie: instrumentLieSchema,
  operation: operationSchema,
  territoire: territoireSchema,
  demandeEchange: demandeEchangeSchema,
  outilSuivi: outilSuiviSchema,
};

/** What the codes of the refinements check, said in the words of JSON Schema. */
const refinements: readonly (readonly [z.ZodMiniType, JsonSchema])[] = [
  [dateSchema, { format: "date", pattern: "^(1[89]|2\\d)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$" }],
  [sirenSchema, { pattern: "^\\d{9}$" }],
  [codeInseeSchema, { pattern: "^(\\d{2}|2[AB])\\d{3}$" }],
  [amountSchema, { pattern: "^\\d+(\\.\\d{1,2})?$", minimum: 0 }],
  [quantitySchema, { pattern: "^\\d{1,9}(\\.\\d{1,9})?$" }],
  [segmentSchema, { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$" }],
  [instrumentIdSchema, { pattern: "^[A-Za-z][A-Za-z0-9]{0,19}$" }],
  [textSchema, { pattern: "\\S", maxLength: 200_000 }],
];

/** The files that the package ships, by name. */
export const files = { dossier: dossierSchema, convention: conventionSchema, avenant: avenantSchema } as const;

/** The JSON Schema (draft 2020-12) of a kind of file, every field described in French. */
export function generate(name: keyof typeof files): Described {
  const registry = z.registry<JsonSchema>();
  for (const [id, schema] of Object.entries(definitions)) registry.add(schema, { id });
  if (name === "dossier") {
    registry.add(conventionSchema, { id: "convention" });
    registry.add(avenantSchema, { id: "avenant" });
  }
  for (const [refined, said] of refinements) registry.add(refined, said);
  const made: JsonSchema = {
    ...z.toJSONSchema(files[name], { target: "draft-2020-12", metadata: registry, io: "input" }),
  };
  const { schema, missing } = describe(name, made);
  const { $schema, ...others } = schema;
  return { schema: { $schema, title: TITLES[name], ...others }, missing };
}

const TITLES = {
  dossier: "Dossier d'une convention territoriale globale",
  convention: "Convention territoriale globale",
  avenant: "Avenant à une convention territoriale globale",
} as const;
