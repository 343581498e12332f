/** Schema of the data set `@etalab/decoupage-administratif`: what is read of it, whatever else its files hold. */
import * as z from "zod/mini";
import { dateSchema, schemaOf, yearSchema } from "../primitives/schema.js";
import type { DecoupageJson } from "./decoupage-types.js";
import type { OptionsInsee } from "./decoupage-versions.js";

const text = z.string();
const optionalText = z.exactOptional(text);
const optionalNumber = z.exactOptional(z.number());

const groups = z.array(
  z.object({
    code: text,
    nom: text,
    type: text,
    membres: z.array(
      z.object({ code: text, nom: text, populationTotale: optionalNumber, populationMunicipale: optionalNumber }),
    ),
  }),
);

const millesime = z.strictObject({ millesime: yearSchema, anneeApplication: yearSchema });

export const decoupageSchema = schemaOf<DecoupageJson>()(
  z.strictObject({
    version: text,
    communes: z.array(
      z.object({
        code: text,
        nom: text,
        type: text,
        zone: optionalText,
        population: optionalNumber,
        anciensCodes: z.exactOptional(z.array(text)),
        chefLieu: optionalText,
        commune: optionalText,
      }),
    ),
    epci: groups,
    ept: z.exactOptional(groups),
    edition: z.exactOptional(
      z.strictObject({
        communes: millesime,
        membres: millesime,
        ept: z.exactOptional(millesime),
        limitesAu: dateSchema,
      }),
    ),
  }),
);

export const inseeOptions = schemaOf<OptionsInsee>()(
  z.strictObject({ millesime: yearSchema, anneeApplication: yearSchema, source: z.exactOptional(text) }),
);
