/** The rules that this room cites. */
import { type RegistreRegles, registreDe, reglesSppe } from "../droit/index.js";

/** Rules on the service public de la petite enfance, by id. */
export const reglesCitees: RegistreRegles = /* @__PURE__ */ registreDe(reglesSppe);
