/** A commune that joins by avenant belongs to the group that carries the convention, or to its perimeter (CV-20). */
import { partyMovesOf } from "../../../../avenant/internal.js";
import type { Territoire } from "../../../../territoire/index.js";
import type { RegleVerification } from "../../../types.js";
import { AVENANT_EXEMPLE, DOSSIER_EXEMPLE, JOUR_EXEMPLE } from "../../exemples.js";

const joins = (codeInsee: string) => ({
  ...DOSSIER_EXEMPLE,
  avenants: [
    {
      ...AVENANT_EXEMPLE,
      signataires: ["caf", "cc", "bourg"],
      exemplaires: 3,
      operations: [
        {
          id: "adhesion",
          type: "adherer",
          par: "art2",
          partie: { id: "bourg", genre: "commune", nom: "Bourg", codeInsee, representants: ["le maire"] },
        } as const,
      ],
    },
  ],
  territoire: {
    nom: "Exemple",
    communes: [],
    groupements: [
      {
        siren: "200066405",
        nom: "Communauté de communes",
        nature: "communauteCommunes",
        membres: ["27001"],
        nombreMembres: 1,
      },
    ],
    transferts: [],
  } satisfies Territoire,
});

export const partyOutsideTerritory: RegleVerification = {
  code: "PARTY_OUTSIDE_TERRITORY",
  severite: "info",
  regles: ["CV-20"],
  *verifier({ dossier: { convention, avenants, territoire }, parties }) {
    const carriers = new Set([...parties.values()].map(({ siren }) => siren));
    const groups = territoire.groupements.filter(({ siren }) => carriers.has(siren));
    const inside = new Set([...groups.flatMap(({ membres }) => membres), ...(convention.perimetre?.communes ?? [])]);
    // A name is enough where there is no code.
    const named = new Set([
      ...(convention.perimetre?.noms ?? []),
      ...territoire.communes.filter((one) => inside.has(one.codeInsee)).map((one) => one.nom),
    ]);
    const whole = groups.every(({ membres, nombreMembres }) => membres.length === nombreMembres);
    // Without a group that signs, nothing says what the territory is.
    if (groups.length === 0) return;
    for (const [rank, { id, operations }] of avenants.entries()) {
      for (const [place, operation] of operations.entries()) {
        for (const { id: partie, nom, genre, codeInsee } of partyMovesOf(operation).arrivees) {
          if (genre !== "commune" || inside.has(codeInsee ?? "") || named.has(nom)) continue;
          const found = { path: ["avenants", rank, "operations", place], sujet: `${id}:${partie}` };
          if (codeInsee === undefined || !whole) {
            const manque = codeInsee === undefined ? `${partie} codeInsee` : "territoire.groupements membres";
            yield { type: "ecart", raison: "inconnu", ...found, manque };
            continue;
          }
          const groupements = groups.map((group) => group.nom).join(", ");
          yield { type: "constat", ...found, params: { instrument: id, partie: nom, groupements } };
        }
      }
    }
  },
  exemples: { at: JOUR_EXEMPLE, conforme: joins("27001"), fautif: joins("27999") },
};
