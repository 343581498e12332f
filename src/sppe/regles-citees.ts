/** The rules that this folder cites. */
import type { RegistreRegles } from "../droit/index.js";
import { registreDe, reglesDevoirs, reglesSppe } from "../droit/internal.js";

/** Rules on the service public de la petite enfance, by id. */
export const reglesCitees: RegistreRegles = /* @__PURE__ */ registreDe(reglesSppe);

/** Those on who owes what: an assessment cites no other, and who only asks for that carries no other. */
export const reglesDesDevoirs: RegistreRegles = /* @__PURE__ */ registreDe(reglesDevoirs);
