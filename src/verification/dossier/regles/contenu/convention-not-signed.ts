/** A convention is in force once its parties have signed it: a project, or an announcement, binds nobody (CV-82). */
import { boundsOf } from "../../../../convention/internal.js";
import type { RegleVerification } from "../../../types.js";
import { CONVENTION_EXEMPLE, DOSSIER_EXEMPLE, JOUR_EXEMPLE, withConvention } from "../../exemples.js";

const { dateSignature: _day, ...undated } = CONVENTION_EXEMPLE;

export const conventionNotSigned: RegleVerification = {
  code: "CONVENTION_NOT_SIGNED",
  severite: "warning",
  regles: ["CV-82"],
  motifs: {
    projetee: "warning",
    annoncee: "warning",
    engagee: "warning",
    sansSignataire: "warning",
    contradiction: "warning",
  },
  *verifier({ dossier: { convention }, at, periode }) {
    const { id, titre, statut, dateSignature, signataires } = convention;
    // Before its first day, nobody reads it as in force.
    if (at < periode.debut.du) return;
    const found = { type: "constat", sujet: id, params: { titre } } as const;
    if (statut !== undefined && statut !== "signee") {
      const signed = dateSignature !== undefined && boundsOf(dateSignature).au <= at;
      yield { ...found, path: ["convention", "statut"], motif: signed ? "contradiction" : statut };
      return;
    }
    if (statut === "signee" || dateSignature !== undefined) return;
    const path = ["convention", "signataires"];
    if (signataires?.length === 0) yield { ...found, path, motif: "sansSignataire" };
    if (signataires === undefined) {
      yield { type: "ecart", raison: "inconnu", path, sujet: id, manque: `${id} dateSignature` };
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: withConvention({ statut: "signee" }),
    fautif: { ...DOSSIER_EXEMPLE, convention: { ...undated, statut: "projetee" } },
  },
};
