/** The parts of a small dossier, in the version 1 of the format. */
import type { Avenant, Dossier } from "../../../src/avenant/index.js";
import type { Convention, Disposition, Partie } from "../../../src/convention/index.js";

const EMPTY = { deliberations: [], visas: [], obligations: [], mentions: [], inconnus: [] };

export const partie = (id: string, genre: Partie["genre"]): Partie => ({
  id,
  genre,
  nom: `Partie ${id}`,
  representants: [],
});

export const article = (id: string, more: Partial<Disposition> = {}): Disposition => ({
  id,
  genre: "article",
  titre: `Titre ${id}`,
  texte: `Texte ${id}`,
  ...more,
});

export const convention = (more: Partial<Convention> = {}): Convention => ({
  id: "CTG",
  titre: "Convention territoriale globale",
  ...EMPTY,
  dateSignature: "2022-01-01",
  periode: { debut: "2022-01-01", fin: "2026-12-31" },
  parties: [partie("caf", "caf"), partie("cc", "epci")],
  dispositions: [],
  ...more,
});

export const avenant = (numero: number, dateEffet: string, more: Partial<Avenant> = {}): Avenant => ({
  id: `Av${numero}`,
  titre: `Avenant n° ${numero}`,
  numero,
  ...EMPTY,
  dateSignature: dateEffet,
  dateEffet,
  dispositions: [article("art1")],
  operations: [],
  ...more,
});

export const dossier = (first: Convention, avenants: readonly Avenant[], more: Partial<Dossier> = {}): Dossier => ({
  version: 2,
  id: "cas",
  titre: "Cas de conformité",
  convention: first,
  avenants,
  territoire: { nom: "Vallée", communes: [], groupements: [], transferts: [] },
  faits: [],
  inconnus: [],
  ...more,
});
