/** An operation on a later instrument, on its own, or on something that does not exist (R-AV-1, R-AV-2). */
import { match } from "ts-pattern";
import type { Issue } from "../../../../primitives/index.js";
import type { RegleVerification } from "../../../types.js";
import { AVENANT_EXEMPLE, DOSSIER_EXEMPLE, JOUR_EXEMPLE, withAvenant } from "../../exemples.js";
import { refusalsOf } from "../../refus.js";

const MOTIFS = ["absente", "posterieure", "adresse", "dejaPrise", "obligationAbsente", "sansTexte"] as const;

/** The motive that a reason of the consolidation to refuse an operation becomes, and what the operation names. */
function motifOf(refus: Issue): readonly [motif: (typeof MOTIFS)[number], cible: string] | undefined {
  return match(refus)
    .returnType<readonly [(typeof MOTIFS)[number], string] | undefined>()
    .with({ code: "TARGET_NOT_FOUND" }, ({ params }) => ["absente", params.cible])
    .with({ code: "TARGET_LATER_INSTRUMENT" }, ({ params }) => ["posterieure", params.cible])
    .with({ code: "ADDRESS_INVALID" }, ({ params }) => ["adresse", params.adresse])
    .with({ code: "ADDRESS_TAKEN" }, ({ params }) => ["dejaPrise", params.adresse])
    .with({ code: "OBLIGATION_NOT_FOUND" }, ({ params }) => ["obligationAbsente", params.obligation])
    .with({ code: "OPERATION_WITHOUT_TEXT" }, ({ params }) => ["sansTexte", params.par])
    .otherwise(() => undefined);
}

export const targetInvalid: RegleVerification = {
  code: "TARGET_INVALID",
  severite: "error",
  regles: ["R-AV-1", "R-AV-2"],
  motifs: Object.fromEntries(MOTIFS.map((motif) => [motif, "error"] as const)),
  *verifier(contexte) {
    for (const { avenant, operation, refus } of refusalsOf(contexte)) {
      const found = motifOf(refus);
      if (found === undefined) continue;
      const [motif, cible] = found;
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
