/** Laws, décrets, articles and Cogs that a document cites, held against the table of texts. */

import { lieuAt, lineAt } from "../../../document/internal.js";
import { checkReferences } from "../../../references/internal.js";
import type { RegleTexte } from "../types.js";

/**
 * The day of the signature is not read: a file may hold the convention and its avenants, and each is judged by its own.
 * A number is suggested in a visa only: running text may name a law as people do.
 */
export const references: RegleTexte = function* ({ document }) {
  for (const { motif, severite, regle, lu, attendu, reference } of checkReferences([document.texte])) {
    const { citation, position } = reference;
    if (motif === "numeroSuggere" && !/^\s*[-•*]?\s*vu\b/i.test(lineAt(document, position))) continue;
    const params = { citation, lu, attendu };
    yield {
      ...lieuAt(document, position),
      citation,
      code: "LEGAL_REFERENCE",
      motif,
      severite,
      params,
      regles: [regle],
    };
  }
};
