/**
 * The files of the library as Standard Schemas: form libraries, routers and validators take them as they are.
 *
 * @module convention-territoriale/standard-schema
 * @category Files and people
 */

export {
  avenantSchema,
  baremeSchema,
  baselineSchema,
  configurationSchema,
  conventionSchema,
  demandeSchema,
  dossierSchema,
  territoireSchema,
} from "./schemas.js";
export type { IssueStandard, ResultatStandard, SchemaStandard } from "./standard-schema.js";
