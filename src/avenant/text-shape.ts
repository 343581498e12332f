/** The shape of a consolidated text that did not come from `consolidate`: what `deriveAvenant` reads of it. */
import { contenuShape, echeanceShape, partieShape } from "../convention/index.js";
import type { Shape } from "../territoire/index.js";

const textes = ["texte"] as const;

/** Made when it is asked for: a bundle that never asks does not carry it. */
export const texteShape = (): Shape => ({
  at: "jour",
  periode: "periode",
  parties: [partieShape],
  instruments: [{ id: "texte" }],
  dispositions: [
    {
      ...contenuShape,
      adresse: "texte",
      alias: textes,
      "parent?": "texte",
      statut: new Set(["enVigueur", "abrogee", "indetermine"]),
      versions: [{ instrument: "texte", par: "texte", du: "date" }],
    },
  ],
  obligations: [
    { id: "texte", cle: "texte", instrument: "texte", libelle: "texte", debiteurs: textes, echeance: echeanceShape },
  ],
  documents: [{ document: "texte", adresse: "texte" }],
  contratsAbsorbes: [{ contrat: "texte" }],
});
