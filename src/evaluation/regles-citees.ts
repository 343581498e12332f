/** The rules that this room cites. */
import { type RegistreRegles, registreDe, reglesConvention, reglesEvaluation, reglesSppe } from "../droit/index.js";

/** Rules on conventions, on their evaluation and on the service public de la petite enfance, by id. */
export const reglesCitees: RegistreRegles = /* @__PURE__ */ registreDe(reglesConvention, reglesEvaluation, reglesSppe);
