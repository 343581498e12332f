/** A small dossier that states nothing, and what tests add to it. */
import type { Dossier, Fait } from "../../src/avenant/index.js";
import type { Disposition, EcheanceObligation, Obligation } from "../../src/convention/index.js";

const blank = { deliberations: [], visas: [], mentions: [], inconnus: [] };

/** A convention of five years between a Caf and a group, that states nothing. */
export const bare: Dossier = {
  version: 2,
  id: "petit",
  titre: "Petit dossier",
  convention: {
    ...blank,
    id: "CTG",
    titre: "Convention",
    periode: { debut: "2022-01-01", fin: "2026-12-31" },
    parties: [
      { id: "caf", genre: "caf", nom: "Caf", representants: [] },
      { id: "cc", genre: "epci", nom: "CC", representants: [] },
    ],
    dispositions: [{ id: "art1", genre: "article" }],
    obligations: [],
  },
  avenants: [],
  territoire: { nom: "Territoire", communes: [], groupements: [], transferts: [] },
  faits: [],
  inconnus: [],
};

export const duty = (
  id: string,
  acte: string,
  echeance: EcheanceObligation,
  more: Partial<Obligation> = {},
): Obligation => ({
  id,
  acte,
  libelle: `Obligation ${id}`,
  debiteurs: ["caf"],
  echeance,
  force: "obligatoire",
  disposition: "art1",
  ...more,
});
export const owing = (...obligations: readonly Obligation[]): Dossier => ({
  ...bare,
  convention: { ...bare.convention, obligations },
});
export const planned = (...dispositions: readonly Disposition[]): Dossier => ({
  ...bare,
  convention: { ...bare.convention, dispositions },
});
export const fact = (id: string, date: string, more: Partial<Fait> = {}): Fait => ({
  id,
  nature: "execution",
  date,
  libelle: id,
  ...more,
});
