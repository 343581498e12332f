/** Schema of a text in force, for one that a caller kept or made. */
import * as z from "zod/mini";
import { GENRES_DISPOSITION, NATURES_DISPOSITION } from "../../convention/internal.js";
import { equipementSchema, ficheSchema, obligationSchema, partieSchema } from "../../convention/schema.js";
import type { Issue } from "../../primitives/index.js";
import { fieldOf, listOf } from "../../primitives/internal.js";
import { dateSchema, oneOf, schemaOf, textSchema } from "../../primitives/schema.js";
import type { VersionConsolidee } from "../consolidation/result.js";
import { TYPES_OPERATION } from "../listes.js";

const optionalText = z.exactOptional(textSchema);
/** Texts of several instruments put together may be longer than any text of a file. */
const anyText = z.exactOptional(z.string());

/** A day that an answer gives, or the bounds of it that are known. */
const jourBorneSchema = z.union([
  dateSchema,
  z.strictObject({ du: z.exactOptional(dateSchema), au: z.exactOptional(dateSchema), libelle: optionalText }),
]);

const contenu = {
  titre: anyText,
  texte: anyText,
  texteIncomplet: z.exactOptional(z.boolean()),
  fiche: z.exactOptional(ficheSchema),
  equipements: z.exactOptional(z.array(equipementSchema)),
};

const version = z.strictObject({
  ...contenu,
  du: jourBorneSchema,
  instrument: textSchema,
  par: textSchema,
  operation: oneOf(["origine", ...TYPES_OPERATION]),
  corrigePar: z.exactOptional(z.strictObject({ instrument: textSchema, par: textSchema })),
  reserve: optionalText,
});

const disposition = z.strictObject({
  ...contenu,
  adresse: textSchema,
  alias: z.array(textSchema),
  parent: optionalText,
  genre: oneOf(GENRES_DISPOSITION),
  label: optionalText,
  nature: z.exactOptional(oneOf(NATURES_DISPOSITION)),
  initiative: z.exactOptional(z.literal("privee")),
  niveaux: z.exactOptional(z.array(oneOf(GENRES_DISPOSITION))),
  ajustements: z.array(z.strictObject({ date: dateSchema, objet: textSchema, fait: textSchema })),
  statut: oneOf(["enVigueur", "abrogee", "indetermine"]),
  versions: z.tuple([version], version),
});

const isIssue = (value: unknown) => typeof fieldOf(value, "code") === "string" && listOf(value, "path") !== undefined;

const instrument = z.strictObject({
  id: textSchema,
  titre: textSchema,
  dateEffet: jourBorneSchema,
  statut: oneOf(["enVigueur", "aVenir", "inconnuAlors", "indetermine", "echu", "refuse"]),
  refus: z.array(z.custom<Issue>(isIssue)),
});

const obligation = z.extend(obligationSchema, {
  cle: textSchema,
  instrument: textSchema,
  depuis: jourBorneSchema,
  statut: oneOf(["enVigueur", "eteinte", "indetermine"]),
  modifieePar: optionalText,
});

export const texteSchema = schemaOf<VersionConsolidee>()(
  z.strictObject({
    at: dateSchema,
    knownAt: z.exactOptional(dateSchema),
    statut: oneOf(["aVenir", "enVigueur", "echue", "inconnuAlors", "indetermine"]),
    periode: z.strictObject({ debut: jourBorneSchema, fin: jourBorneSchema }),
    parties: z.array(partieSchema),
    instruments: z.array(instrument),
    dispositions: z.array(disposition),
    obligations: z.array(obligation),
    documents: z.array(
      z.strictObject({
        document: textSchema,
        adresse: textSchema,
        instrument: textSchema,
        depuis: jourBorneSchema,
        obligation: optionalText,
      }),
    ),
    contratsAbsorbes: z.array(
      z.strictObject({ contrat: textSchema, instrument: textSchema, par: textSchema, depuis: jourBorneSchema }),
    ),
  }),
);
