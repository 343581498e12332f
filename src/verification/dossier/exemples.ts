/** The dossier that the examples of the rules start from: two parties, five years, and no defect. */
import type { Avenant, Dossier } from "../../avenant/index.js";
import type { Convention } from "../../convention/index.js";

/** An instrument that says what votes there were. */
type Written<T extends Convention | Avenant> = T & Required<Pick<T, "deliberations">>;

/** Day on which the examples are read, when they need no other. */
export const JOUR_EXEMPLE = "2024-06-15";

/** A convention of one Caf and one communauté de communes, 2022-2026, in order. */
export const CONVENTION_EXEMPLE: Written<Convention> = {
  id: "CTG",
  titre: "Convention territoriale globale 2022-2026",
  periode: { debut: "2022-01-01", fin: "2026-12-31" },
  dateSignature: "2021-12-20",
  parties: [
    { id: "caf", genre: "caf", nom: "Caisse d'allocations familiales", representants: ["la directrice"] },
    {
      id: "cc",
      genre: "epci",
      nom: "Communauté de communes",
      siren: "200066405",
      representants: ["le président"],
    },
  ],
  signataires: ["caf", "cc"],
  exemplaires: 2,
  deliberations: [
    {
      partie: "cc",
      date: "2021-12-06",
      numero: "88/2021",
      identifiantActe: "027-200066405-20211206-CC_88_2021-DE",
      envoyeeLe: "2021-12-10",
      recueLe: "2021-12-10",
      publieeLe: "2021-12-13",
    },
  ],
  visas: [],
  dispositions: [
    { id: "art1", genre: "article", label: "1", nature: "objet", titre: "Objet de la convention" },
    { id: "art2", genre: "article", label: "2", nature: "engagements", titre: "Engagements des partenaires" },
    { id: "annexe1", genre: "annexe", label: "1", nature: "listeEquipements", titre: "Équipements soutenus" },
    {
      id: "annexe2",
      genre: "annexe",
      label: "2",
      nature: "planActions",
      titre: "Plan d'actions",
      enfants: [
        { id: "pe", genre: "axe", titre: "Petite enfance", enfants: [] },
        { id: "jeunesse", genre: "axe", titre: "Jeunesse" },
        { id: "parentalite", genre: "axe", titre: "Parentalité" },
        { id: "droits", genre: "axe", titre: "Accès aux droits" },
      ],
    },
  ],
  obligations: [],
  mentions: [],
  inconnus: [],
};

/** A first avenant to that convention, in order: it completes the article on the commitments. */
export const AVENANT_EXEMPLE: Written<Avenant> = {
  id: "Av1",
  numero: 1,
  titre: "Avenant n° 1",
  dateSignature: "2023-03-20",
  dateEffet: "2023-04-01",
  fin: "2026-12-31",
  dateConventionCitee: "2021-12-20",
  signataires: ["caf", "cc"],
  exemplaires: 2,
  deliberations: [
    {
      partie: "cc",
      date: "2023-03-06",
      envoyeeLe: "2023-03-10",
      recueLe: "2023-03-10",
      publieeLe: "2023-03-13",
    },
  ],
  visas: [],
  dispositions: [
    { id: "art1", genre: "article", label: "1", nature: "objet", titre: "Objet de l'avenant" },
    { id: "art2", genre: "article", label: "2", nature: "engagements", titre: "Engagements des partenaires" },
  ],
  operations: [{ id: "engagements", type: "completer", par: "art2", cible: "CTG#art2" }],
  obligations: [],
  mentions: [],
  inconnus: [],
};

export const DOSSIER_EXEMPLE: Dossier = {
  version: 2,
  id: "exemple",
  titre: "Exemple",
  convention: CONVENTION_EXEMPLE,
  avenants: [AVENANT_EXEMPLE],
  territoire: { nom: "Exemple", communes: [], groupements: [], transferts: [] },
  faits: [],
  inconnus: [],
};

/** The example with another convention. */
export function withConvention(change: Partial<Convention>, dossier: Dossier = DOSSIER_EXEMPLE): Dossier {
  return { ...dossier, convention: { ...dossier.convention, ...change } };
}

/** The example with another avenant in place of its own. */
export function withAvenant(change: Partial<Avenant>): Dossier {
  return { ...DOSSIER_EXEMPLE, avenants: [{ ...AVENANT_EXEMPLE, ...change }] };
}
