/** The rules that this folder cites. */
import type { RegistreRegles } from "../droit/index.js";
import { registreDe, reglesBonusTerritoire } from "../droit/internal.js";

/** Rules on the bonus territoire, by id. */
export const reglesCitees: RegistreRegles = /* @__PURE__ */ registreDe(reglesBonusTerritoire);
