/** The one way in for a dossier, a convention or an avenant: every verb that takes one reads it here. */
import type { Convention } from "../../convention/index.js";
import { conventionSchema } from "../../convention/schema.js";
import { ofFile, readWith, rememberingReader } from "../../primitives/internal.js";
import { readTerritoire } from "../../territoire/index.js";
import type { VersionConsolidee } from "../consolidation/result.js";
import { avenantSchema, dossierSchema, faitSchema } from "../schema.js";
import type { Avenant, Dossier, Fait } from "../types.js";
import { migrate } from "./migrations.js";
import { checkReferences } from "./references.js";
import { structureOfAvenant, structureOfConvention, structureOfDossier, structureOfFait } from "./structure.js";
import { texteSchema } from "./texte-schema.js";

/**
 * Reads a dossier of any origin: brought to the present format, of the right shape, whole.
 *
 * @returns the dossier, frozen, a new object that shares nothing with the input; else every issue at once, whose paths
 *   start at the root of the dossier wherever it stands in a question
 */
export const readDossier = rememberingReader<Dossier>((input: unknown) => {
  const read = readWith<Dossier>(dossierSchema, input, structureOfDossier, {
    prepare: migrate,
    anyway: checkReferences,
  });
  if (read.ok) readTerritoire.remember(read.value.territoire);
  return read;
});

/** Reads a convention alone; same outcomes. */
export const readConvention = rememberingReader<Convention>((input: unknown) =>
  readWith<Convention>(conventionSchema, input, structureOfConvention, ofFile),
);

/** Reads an avenant alone; same outcomes. What it targets is looked at when it is consolidated. */
export const readAvenant = rememberingReader<Avenant>((input: unknown) =>
  readWith<Avenant>(avenantSchema, input, structureOfAvenant, ofFile),
);

/** Reads a fact alone; same outcomes. What it names is looked at when it is recorded. */
export const readFait = rememberingReader<Fait>((input: unknown) =>
  readWith<Fait>(faitSchema, input, structureOfFait, ofFile),
);

/** Reads a text in force that a caller kept or made; one that `consolidate` gave was never out of our hands. */
export const readTexte = rememberingReader<VersionConsolidee>((input: unknown) =>
  readWith<VersionConsolidee>(texteSchema, input),
);
