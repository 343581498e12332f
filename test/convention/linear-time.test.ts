/** As many steps as a file may hold: the issues of one of them are all given. */
import { expect, it } from "vitest";
import { advanceEchange, type DemandeEchange, type EtapeEchange } from "../../src/convention/index.js";

it("names each of many steps that the procedure does not allow", () => {
  const etape: EtapeEchange = {
    type: "avisDpd",
    date: "2026-02-02",
    partie: "caf",
    sens: "favorable",
    recommandations: [],
  };
  const demande: DemandeEchange = {
    id: "places",
    objet: "Familles en attente",
    donneesPersonnelles: true,
    demandeur: "cc",
    detenteur: "caf",
    date: "2026-01-05",
    etapes: Array.from({ length: 200_000 }, () => etape),
  };
  const outcome = advanceEchange({ demande, etape });
  expect(outcome.ok ? 0 : outcome.issues.length).toBe(200_001);
});
