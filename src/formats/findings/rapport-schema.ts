/** Schema of the report of a run: what programs that read `--format json` may count on. */
import * as z from "zod/mini";
import { countSchema, oneOf, optional } from "../../primitives/schema.js";

const rank = z.int().check(z.minimum(1));

const position = z.strictObject({ startLine: rank, startColumn: rank, endLine: rank, endColumn: rank });

const chemin = z.array(z.union([z.string(), z.int()]));

const decompte = z.strictObject({ error: countSchema, warning: countSchema, info: countSchema });

/** A finding has more fields: those of its dossier or of its text. */
const finding = z.looseObject({
  cle: z.string(),
  code: z.string(),
  motif: optional(z.string()),
  severite: oneOf(["error", "warning", "info"]),
  path: optional(chemin),
  message: z.string(),
  remede: z.string(),
  position: optional(position),
  aide: optional(z.string()),
});

const probleme = z.strictObject({
  message: z.string(),
  code: optional(z.string()),
  path: optional(chemin),
  ligne: optional(rank),
  colonne: optional(rank),
  position: optional(position),
});

const fichier = z.union([
  z.looseObject({
    fichier: z.string(),
    statut: z.literal("verifie"),
    at: z.string(),
    dossier: optional(z.string()),
    decompte,
    masques: countSchema,
    findings: z.array(finding),
  }),
  z.strictObject({ fichier: z.string(), statut: z.literal("inutilisable"), problemes: z.array(probleme) }),
]);

export const rapportSchema = z.strictObject({
  format: z.literal("convention-territoriale/rapport"),
  version: z.literal(1),
  outil: z.strictObject({ nom: z.string(), version: z.string() }),
  langue: oneOf(["fr", "en"]),
  decompte,
  masques: countSchema,
  inutilisables: countSchema,
  fichiers: z.array(fichier),
});
