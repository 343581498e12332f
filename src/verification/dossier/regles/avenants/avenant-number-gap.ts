/** Avenants are numbered 1, 2, 3... without gap; one without number is accepted only when it is the sole one (CV-81). */

import type { RegleVerification } from "../../../types.js";
import { AVENANT_EXEMPLE, DOSSIER_EXEMPLE, JOUR_EXEMPLE, withAvenant } from "../../exemples.js";

export const avenantNumberGap: RegleVerification = {
  code: "AVENANT_NUMBER_GAP",
  severite: "warning",
  regles: ["CV-81"],
  motifs: { manquant: "warning", sansNumero: "warning", double: "warning" },
  *verifier({ dossier: { avenants } }) {
    const numeros = new Set<number>();
    for (const [rank, { id, numero }] of avenants.entries()) {
      const found = { type: "constat", path: ["avenants", rank, "numero"], sujet: id } as const;
      if (numero === undefined) {
        if (avenants.length > 1) yield { ...found, motif: "sansNumero", params: { avenant: id } };
        continue;
      }
      if (numeros.has(numero)) yield { ...found, motif: "double", params: { avenant: id, numero } };
      numeros.add(numero);
    }
    let expected = 1;
    for (const numero of [...numeros].sort((a, b) => a - b)) {
      const rank = avenants.findIndex((avenant) => avenant.numero === numero);
      const avenant = avenants[rank]?.id ?? "";
      // One finding for each gap, however wide: the first number that is missing.
      if (numero > expected) {
        const params = { avenant, numero: expected };
        yield { type: "constat", path: ["avenants", rank, "numero"], sujet: avenant, motif: "manquant", params };
      }
      expected = numero + 1;
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: { ...DOSSIER_EXEMPLE, avenants: [{ ...AVENANT_EXEMPLE, numero: 1 }] },
    fautif: withAvenant({ numero: 2 }),
  },
};
