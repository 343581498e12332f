/** Documents that say different things of one fact are reported side by side: nothing chooses between them (CV-19). */
import type { Provenance } from "../../../../avenant/index.js";
import { groupBy } from "../../../../avenant/internal.js";
import type { RegleVerification } from "../../../types.js";
import { DOSSIER_EXEMPLE, JOUR_EXEMPLE } from "../../exemples.js";

const read: Provenance = {
  champ: "convention.periode.fin",
  valeur: "2026-12-31",
  source: { titre: "Convention signée", date: "2021-12-20" },
  etabli: "lu",
};

export const sourcesDisagree: RegleVerification = {
  code: "SOURCES_DISAGREE",
  severite: "warning",
  regles: ["CV-19"],
  motifs: { desaccord: "warning", annonce: "info" },
  *verifier({ dossier: { provenances = [] } }) {
    const placed = provenances.map((provenance, rank) => ({ provenance, path: ["provenances", rank] }));
    for (const [champ, said] of groupBy(placed, ({ provenance }) => provenance.champ)) {
      const [first, ...others] = [
        ...said.filter(({ provenance }) => provenance.etabli !== "annonce"),
        ...said.filter(({ provenance }) => provenance.etabli === "annonce"),
      ];
      if (first === undefined) continue;
      for (const { provenance, path } of others) {
        const { valeur, source, etabli, citation } = provenance;
        if (valeur === first.provenance.valeur) continue;
        const announced = etabli === "annonce" && first.provenance.etabli !== "annonce";
        yield {
          type: "constat",
          path,
          sujet: `${champ}:${source.titre}`,
          motif: announced ? "annonce" : "desaccord",
          params: {
            champ,
            premiere: first.provenance.source.titre,
            premier: first.provenance.valeur,
            seconde: source.titre,
            second: valeur,
          },
          ...(citation === undefined ? {} : { citation }),
        };
      }
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: { ...DOSSIER_EXEMPLE, provenances: [read, { ...read, source: { titre: "Délibération" } }] },
    fautif: {
      ...DOSSIER_EXEMPLE,
      provenances: [read, { ...read, valeur: "2025-12-31", source: { titre: "Délibération" }, etabli: "rapporte" }],
    },
  },
};
