/** A target with no determined operation: "complétés et/ou modifiés", two verbs for one target. */

import type { LieuLie, RegleVerification } from "../../../types.js";
import { AVENANT_EXEMPLE, DOSSIER_EXEMPLE, JOUR_EXEMPLE, withAvenant } from "../../exemples.js";
import { mentionsOf } from "../../mentions.js";

export const opAmbiguous: RegleVerification = {
  code: "OP_AMBIGUOUS",
  severite: "warning",
  regles: ["R-AV-4"],
  *verifier({ dossier, instruments }) {
    const said = new Set<string>();
    for (const { mention, instrument, path, sujet } of mentionsOf(instruments, "operationAmbigue")) {
      for (const id of mention.operations ?? []) said.add(`${instrument.id}:${id}`);
      const { citation } = mention;
      yield { type: "constat", path, sujet, citation, params: { instrument: instrument.id, redaction: citation } };
    }
    for (const [rank, { id, operations }] of dossier.avenants.entries()) {
      // One wording may cover several targets: it is one ambiguity.
      const wordings = new Map<string, LieuLie[]>();
      for (const [place, operation] of operations.entries()) {
        if (!("redactionAmbigue" in operation) || operation.redactionAmbigue === undefined) continue;
        if (said.has(`${id}:${operation.id}`)) continue;
        const places = wordings.get(operation.redactionAmbigue) ?? [];
        places.push({ path: ["avenants", rank, "operations", place], libelle: operation.cible });
        wordings.set(operation.redactionAmbigue, places);
      }
      for (const [redaction, lies] of wordings) {
        const path = lies[0]?.path ?? ["avenants", rank];
        const params = { instrument: id, redaction };
        yield { type: "constat", path, sujet: `${id}:${redaction}`, citation: redaction, params, lies };
      }
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: DOSSIER_EXEMPLE,
    fautif: withAvenant({
      operations: AVENANT_EXEMPLE.operations.map((operation) => ({
        ...operation,
        redactionAmbigue: "complétés et/ou modifiés",
      })),
    }),
  },
};
