/** One Standard Schema for each kind of file. */
import type { Avenant, Dossier } from "../avenant/index.js";
import { type Bareme, type DemandeBonusTerritoire, loadBareme } from "../bonus-territoire/index.js";
import type { Convention } from "../convention/index.js";
import { parseAvenant, parseConvention, parseDemande, parseDossier, parseTerritoire } from "../parse/index.js";
import type { Territoire } from "../territoire/index.js";
import {
  type Baseline,
  type ConfigurationVerification,
  parseBaseline,
  parseConfiguration,
} from "../verification/index.js";
import { type SchemaStandard, standardSchemaOf } from "./standard-schema.js";

/**
 * The schema of a dossier: what `parseDossier` gives, as Standard Schema asks for it.
 *
 * @example
 * ```ts
 * import { dossierSchema } from "convention-territoriale/standard-schema";
 *
 * const result = dossierSchema["~standard"].validate({}, { libraryOptions: { langue: "en" } });
 * console.log(result.issues?.[0]?.code);
 * // => FIELD_MISSING
 * ```
 */
export const dossierSchema: SchemaStandard<Dossier> = standardSchemaOf(parseDossier);

/** The schema of a convention alone: what `parseConvention` gives. */
export const conventionSchema: SchemaStandard<Convention> = standardSchemaOf(parseConvention);

/** The schema of an avenant alone: what `parseAvenant` gives. */
export const avenantSchema: SchemaStandard<Avenant> = standardSchemaOf(parseAvenant);

/** The schema of a territory alone: what `parseTerritoire` gives. */
export const territoireSchema: SchemaStandard<Territoire> = standardSchemaOf(parseTerritoire);

/** The schema of a demande of bonus territoire: what `parseDemande` gives. */
export const demandeSchema: SchemaStandard<DemandeBonusTerritoire> = standardSchemaOf(parseDemande);

/** The schema of the barème of a Caf: what `loadBareme` gives. */
export const baremeSchema: SchemaStandard<Bareme> = standardSchemaOf(loadBareme);

/** The schema of the settings of a verification: what `parseConfiguration` gives. */
export const configurationSchema: SchemaStandard<ConfigurationVerification> = standardSchemaOf(parseConfiguration);

/** The schema of a file of accepted findings: what `parseBaseline` gives. */
export const baselineSchema: SchemaStandard<Baseline> = standardSchemaOf(parseBaseline);
