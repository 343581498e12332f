/** An operation on a later instrument, on its own, or on something that does not exist (R-AV-1, R-AV-2). */
import { AVENANT_EXEMPLE, DOSSIER_EXEMPLE, JOUR_EXEMPLE, withAvenant } from "../exemples.js";
import { refusalsOf } from "../refus.js";
import type { RegleVerification } from "../types.js";

/** Reasons of the consolidation to refuse an operation, and the motive that each becomes. */
const MOTIFS: Readonly<Record<string, string>> = {
  TARGET_NOT_FOUND: "absente",
  TARGET_LATER_INSTRUMENT: "posterieure",
  ADDRESS_INVALID: "adresse",
  ADDRESS_TAKEN: "dejaPrise",
  OBLIGATION_NOT_FOUND: "obligationAbsente",
  OPERATION_WITHOUT_TEXT: "sansTexte",
};

export const targetInvalid: RegleVerification = {
  code: "TARGET_INVALID",
  severite: "error",
  regles: ["R-AV-1", "R-AV-2"],
  motifs: Object.fromEntries(Object.values(MOTIFS).map((motif) => [motif, "error"] as const)),
  *verifier(contexte) {
    for (const { avenant, operation, refus } of refusalsOf(contexte)) {
      const motif = Object.hasOwn(MOTIFS, refus.code) ? MOTIFS[refus.code] : undefined;
      if (motif === undefined) continue;
      const { cible = refus.params["adresse"] ?? refus.params["obligation"] ?? refus.params["par"] ?? "" } =
        refus.params;
      const params = { instrument: avenant.id, operation: operation?.id ?? "", cible };
      yield { type: "constat", path: refus.path, sujet: `${avenant.id}:${operation?.id ?? cible}`, motif, params };
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: DOSSIER_EXEMPLE,
    fautif: withAvenant({
      operations: AVENANT_EXEMPLE.operations.map((operation) => ({ ...operation, cible: "CTG#art99" })),
    }),
  },
};
