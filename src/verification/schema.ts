/** Schemas of what the verbs of the verification are asked. */
import * as z from "zod/mini";
import { readDossier } from "../avenant/internal.js";
import { dateSchema, readBy, readHere, schemaOf } from "../primitives/schema.js";
import { readRegles, readSettings } from "./constats/read-configuration.js";
import { readDossiers } from "./portefeuille/read-dossiers.js";
import type { PortefeuilleQuestion, TextQuestion, VerificationQuestion } from "./question.js";

const configuration = z.exactOptional(readHere(readSettings));
const asked = { at: dateSchema, regles: z.exactOptional(readHere(readRegles)), configuration };

export const verificationQuestion = schemaOf<VerificationQuestion>()(
  z.strictObject({ dossier: readBy(readDossier), ...asked }),
);

export const portefeuilleQuestion = schemaOf<PortefeuilleQuestion>()(
  z.strictObject({ dossiers: readHere(readDossiers), ...asked }),
);

export const textQuestion = schemaOf<TextQuestion>()(
  z.strictObject({ texte: z.string(), at: dateSchema, configuration }),
);
