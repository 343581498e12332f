/** Lists that more than one reader of a dossier goes by. */
import { deepFreeze } from "../primitives/index.js";
import type { GenreDisposition } from "./types.js";

/** Statuses of an action, as the file writes them. */
export const STATUTS_ACTION = deepFreeze([
  "aEngager",
  "enEtude",
  "enCours",
  "realisee",
  "poursuivie",
  "suspendue",
  "abandonnee",
  "abrogee",
] as const);

/** Kinds of the nodes of a plan d'actions: its levels and its actions. */
export const NIVEAUX_PLAN: readonly GenreDisposition[] = deepFreeze([
  "axe",
  "enjeu",
  "orientation",
  "objectif",
  "action",
  "ficheAction",
]);
