/** Small conventions and avenants for the tests of amendments. */
import type { Avenant, Dossier, Operation } from "../../src/avenant/index.js";
import type { Disposition } from "../../src/convention/index.js";

export const article = (id: string, more: Partial<Disposition> = {}): Disposition => ({
  id,
  genre: "article",
  titre: `Titre ${id}`,
  texte: `Texte ${id}`,
  ...more,
});

const empty = { deliberations: [], visas: [], obligations: [], mentions: [], inconnus: [] };

/** An avenant with two articles, `a` and `b`, signed on its effect date when that date is known. */
export const avenant = (
  numero: number,
  dateEffet: Avenant["dateEffet"],
  operations: readonly Operation[],
  more: Partial<Avenant> = {},
): Avenant => ({
  ...empty,
  id: `Av${numero}`,
  numero,
  titre: `Avenant ${numero}`,
  dateEffet,
  ...(typeof dateEffet === "string" ? { dateSignature: dateEffet } : {}),
  dispositions: [article("a"), article("b")],
  operations,
  ...more,
});

/** A convention of 2022 to 2026 with these dispositions. */
export const dossierWith = (
  dispositions: readonly Disposition[],
  avenants: readonly Avenant[],
  more: Partial<Dossier["convention"]> = {},
): Dossier => ({
  version: 2,
  id: "essai",
  titre: "Essai",
  convention: {
    ...empty,
    id: "CTG",
    titre: "CTG",
    dateSignature: "2022-01-01",
    periode: { debut: "2022-01-01", fin: "2026-12-31" },
    parties: [{ id: "caf", genre: "caf", nom: "Caf", representants: [] }],
    dispositions,
    ...more,
  },
  avenants,
  territoire: { nom: "T", communes: [], groupements: [], transferts: [] },
  faits: [],
  inconnus: [],
});

/** What a clause of these conventions may ask. */
export const duty = {
  id: "s",
  acte: "transmissionSchema",
  libelle: "Transmettre",
  debiteurs: ["caf"],
  echeance: { type: "jour", date: "2026-06-30" },
  force: "obligatoire",
  disposition: "art1",
} as const;

/** A party that may join, and équipements that a list may hold. */
export const msa = { id: "msa", genre: "msa", nom: "MSA", representants: [] } as const;
export const creche = { id: "creche", nom: "Crèche", genre: "eaje" };
export const centre = { id: "centre", nom: "Centre de loisirs", genre: "alsh" };
