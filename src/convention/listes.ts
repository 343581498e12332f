/** Lists that more than one reader of a dossier goes by. */
import type { GenreDisposition } from "./types.js";

/** Statuses of an action, as the file writes them. */
export const STATUTS_ACTION = [
  "aEngager",
  "enEtude",
  "enCours",
  "realisee",
  "poursuivie",
  "suspendue",
  "abandonnee",
  "abrogee",
] as const;

/** Kinds of the nodes of a plan d'actions: its levels and its actions. */
export const NIVEAUX_PLAN: ReadonlySet<GenreDisposition> = /* @__PURE__ */ new Set([
  "axe",
  "enjeu",
  "orientation",
  "objectif",
  "action",
  "ficheAction",
]);
