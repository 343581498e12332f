/** A convention binds at least one caisse and one collectivité, on any day; nobody else is ever required (CV-14). */
import { isCaisse, isCollectivite } from "../../../../convention/index.js";
import type { RegleVerification } from "../../../types.js";
import { CONVENTION_EXEMPLE, DOSSIER_EXEMPLE, JOUR_EXEMPLE, withConvention } from "../../exemples.js";

const alone = {
  parties: CONVENTION_EXEMPLE.parties.filter(({ genre }) => genre === "caf"),
  signataires: ["caf"],
  deliberations: [],
};

export const partyMinimum: RegleVerification = {
  code: "PARTY_MINIMUM",
  severite: "error",
  regles: ["CV-14"],
  motifs: { caisse: "error", collectivite: "error" },
  *verifier({ dossier: { convention }, consolidation }) {
    const { id } = convention;
    const { parties } = consolidation;
    const found = {
      type: "constat",
      path: ["convention", "parties"],
      sujet: id,
      params: { parties: parties.length },
    } as const;
    if (!parties.some(({ genre }) => isCaisse(genre))) yield { ...found, motif: "caisse" };
    if (!parties.some(({ genre }) => isCollectivite(genre))) yield { ...found, motif: "collectivite" };
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: DOSSIER_EXEMPLE,
    fautif: { ...withConvention(alone), avenants: [] },
  },
};
