/** The table of the library, frozen to its leaves: a caller adds its own texts to a copy. */
import { deepFreeze } from "../primitives/internal.js";
import { articlesCites, codesCites } from "./table/articles.js";
import { cogs } from "./table/cog.js";
import { loisAvant2015 } from "./table/lois-avant-2015.js";
import { loisDepuis2015 } from "./table/lois-depuis-2015.js";
import { reglements } from "./table/reglements.js";
import type { TableReferences } from "./types.js";

/** Texts and articles that conventions cite, as established on `verifieLe`. */
export const tableReferences: TableReferences = /* @__PURE__ */ deepFreeze({
  verifieLe: "2026-11-27",
  codes: codesCites,
  textes: [...loisAvant2015, ...loisDepuis2015, ...reglements, ...cogs],
  articles: articlesCites,
});
