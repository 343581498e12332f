/** The rules that this room cites. */
import { type RegistreRegles, registreDe, reglesBonusTerritoire } from "../../droit/index.js";

/** Rules on the bonus territoire, by id. */
export const reglesCitees: RegistreRegles = /* @__PURE__ */ registreDe(reglesBonusTerritoire);
