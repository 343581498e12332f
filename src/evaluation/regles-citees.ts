/** The rules that this folder cites. */
import type { RegistreRegles } from "../droit/index.js";
import {
  registreDe,
  reglesAccompagnement,
  reglesAutorisations,
  reglesEcheances,
  reglesEvaluation,
  reglesSchema,
} from "../droit/internal.js";

/** Rules on the moments of a convention, on its evaluation and on the schéma pluriannuel, by id. */
export const reglesCitees: RegistreRegles = /* @__PURE__ */ registreDe(
  reglesEcheances,
  reglesEvaluation,
  reglesSchema,
  reglesAutorisations,
  reglesAccompagnement,
);
