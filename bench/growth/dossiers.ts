/** Dossiers that grow along one dimension at a time, as plain JSON that nothing has read yet. */
import type { Avenant, Dossier, Fait, Operation } from "../../src/avenant/index.js";
import type { Disposition, Mention, Obligation, Partie } from "../../src/convention/index.js";

const empty = { deliberations: [], visas: [], obligations: [], mentions: [], inconnus: [] };
const caf: Partie = { id: "caf", genre: "caf", nom: "Caf", representants: [] };

export const times = <T>(count: number, make: (rank: number) => T): T[] =>
  Array.from({ length: count }, (_, rank) => make(rank));
/** The code of a commune for each rank, from the department 10 on. */
export const codeOf = (rank: number) => `${10 + Math.floor(rank / 900)}${String((rank % 900) + 1).padStart(3, "0")}`;
/** The day so many days after 2 January 2022. */
const day = (rank: number) => new Date(Date.UTC(2022, 0, 2 + rank)).toISOString().slice(0, 10);

const article = (id: string, more: Partial<Disposition> = {}): Disposition => ({
  id,
  genre: "article",
  titre: `Titre ${id}`,
  texte: `Texte ${id}`,
  ...more,
});

function dossierWith(convention: Partial<Dossier["convention"]>, more: Partial<Dossier> = {}): Dossier {
  return {
    version: 2,
    id: "banc",
    titre: "Banc",
    convention: {
      ...empty,
      id: "CTG",
      titre: "CTG",
      dateSignature: "2022-01-01",
      periode: { debut: "2022-01-01", fin: "2040-12-31" },
      parties: [caf],
      signataires: ["caf"],
      dispositions: [article("a0"), article("plan", { genre: "annexe", nature: "planActions" })],
      ...convention,
    },
    avenants: [],
    territoire: { nom: "T", communes: [], groupements: [], transferts: [] },
    faits: [],
    inconnus: [],
    ...more,
  };
}

const avenant = (rank: number, operations: readonly Operation[], more: Partial<Avenant> = {}): Avenant => ({
  ...empty,
  id: `Av${rank + 1}`,
  numero: rank + 1,
  titre: `Avenant ${rank + 1}`,
  dateEffet: day(rank),
  dateSignature: day(rank),
  dispositions: [article("a", { texte: `Texte ${rank}` })],
  operations,
  ...more,
});

type Making = (size: number) => Dossier;

const amended =
  (operation: (rank: number) => Operation, more: (rank: number) => Partial<Avenant> = () => ({})): Making =>
  (size) =>
    dossierWith({}, { avenants: times(size, (rank) => avenant(rank, [operation(rank)], more(rank))) });

const base = { id: "o", par: "a" } as const;
const onOne = { ...base, cible: "CTG#a0" } as const;
const articles = (size: number) => times(size, (rank) => article(`a${rank}`));

const obligation = (rank: number): Obligation => ({
  id: `d${rank}`,
  acte: "transmissionSchema",
  libelle: `Transmettre ${rank}`,
  debiteurs: ["caf"],
  echeance: { type: "jour", date: day(rank % 1_400) },
  force: "obligatoire",
  disposition: "a0",
});
const action = (rank: number): Disposition => ({
  id: `f${rank}`,
  genre: "ficheAction",
  titre: `Action ${rank}`,
  fiche: { themes: ["petiteEnfance"], statut: "enCours" },
});
const withPlan = (size: number): Disposition[] => [
  article("a0"),
  article("plan", { genre: "annexe", nature: "planActions", enfants: times(size, action) }),
];
const mention = (rank: number): Mention => {
  const said = { id: `m${rank}`, citation: `citation ${rank}`, disposition: "a0" };
  const kinds: readonly Mention[] = [
    { ...said, nature: "renvoi", cible: `CTG#a${rank}` },
    { ...said, nature: "compte", valeur: rank, objet: "article", cible: "CTG#a0" },
    { ...said, nature: "nom", entite: "e", forme: `Forme ${rank}` },
    { ...said, nature: "titre", titre: `Titre ${rank}`, cible: "CTG#a0" },
    { ...said, nature: "duree", valeur: 5, unite: "annees" },
    { ...said, nature: "operationAmbigue", operations: [`o${rank}`] },
  ];
  return kinds[rank % kinds.length] ?? { ...said, nature: "renvoi", cible: "CTG#a0" };
};
const fait = (rank: number): Fait => ({
  id: `f${rank}`,
  nature: rank % 2 === 0 ? "reunion" : "execution",
  date: day(rank % 1_400),
  libelle: `Fait ${rank}`,
  ...(rank % 2 === 0 ? { instance: "comitePilotage" } : { acte: "transmissionSchema" }),
});
const commune = (rank: number): Partie => ({
  id: `p${rank}`,
  genre: "commune",
  nom: `Commune ${rank}`,
  codeInsee: codeOf(rank),
  representants: [],
});

/** What grows, and how the dossier is made. */
export const DOSSIERS: Readonly<Record<string, Making>> = {
  "avenants that modify one article": amended(() => ({ ...onOne, type: "modifier" })),
  "avenants that modify and rename one article": amended((rank) =>
    rank % 3 === 0 ? { ...onOne, type: "renommer", titre: `Titre ${rank}` } : { ...onOne, type: "modifier" },
  ),
  "avenants of one day on one article": amended(
    () => ({ ...onOne, type: "modifier" }),
    () => ({ dateEffet: "2023-01-01", dateSignature: "2022-12-01" }),
  ),
  "avenants that lapse, on one article": amended(
    () => ({ ...onOne, type: "modifier" }),
    (rank) => ({ fin: day(rank + 20) }),
  ),
  "avenants that move one obligation": (size) =>
    dossierWith(
      { obligations: [obligation(0)] },
      {
        avenants: times(size, (rank) =>
          avenant(rank, [
            {
              ...base,
              type: "actualiserEcheance",
              obligation: "CTG:d0",
              echeance: { type: "jour", date: day(rank + 30) },
            },
          ]),
        ),
      },
    ),
  "avenants that let a party in": amended((rank) => ({ ...base, type: "adherer", partie: commune(rank) })),
  "avenants that let a party in for a time": amended(
    (rank) => ({ ...base, type: "adherer", partie: commune(rank) }),
    (rank) => ({ fin: day(rank + 20) }),
  ),
  "avenants that amend the one before": amended((rank) =>
    rank === 0 ? { ...onOne, type: "modifier" } : { ...base, type: "modifier", cible: `Av${rank}#a` },
  ),
  "avenants that add to one another": amended(
    () => ({ ...base, type: "ajouter", parent: "CTG#" }),
    (rank) => ({
      dispositions: [article("a", { id: `n${rank}` })],
      operations: [{ id: "o", par: `n${rank}`, type: "ajouter", parent: "CTG#" }],
    }),
  ),
  "avenants that correct one article": amended(() => ({
    ...base,
    type: "corriger",
    correction: { objet: "disposition", cible: "CTG#a0" },
  })),
  "avenants that prolong": amended((rank) => ({ ...base, type: "proroger", fin: day(20_000 + rank) })),
  "avenants that are refused": amended(() => ({ ...base, type: "modifier", cible: "CTG#nowhere" })),
  "avenants, each on its article": (size) =>
    dossierWith(
      { dispositions: articles(size) },
      { avenants: times(size, (rank) => avenant(rank, [{ ...base, type: "modifier", cible: `CTG#a${rank}` }])) },
    ),
  "operations of one avenant": (size) =>
    dossierWith(
      { dispositions: articles(size) },
      {
        avenants: [
          avenant(
            0,
            times(size, (rank): Operation => ({ id: `o${rank}`, par: "a", type: "modifier", cible: `CTG#a${rank}` })),
          ),
        ],
      },
    ),
  "errata of one avenant": (size) =>
    dossierWith(
      { dispositions: articles(size) },
      {
        avenants: [
          avenant(
            0,
            times(
              size,
              (rank): Operation => ({
                id: `o${rank}`,
                par: `b${rank}`,
                type: "corriger",
                correction: { objet: "disposition", cible: `CTG#a${rank}` },
              }),
            ),
            { dispositions: times(size, (rank) => article(`b${rank}`)) },
          ),
        ],
      },
    ),
  "abrogations of one avenant": (size) =>
    dossierWith(
      { dispositions: articles(size) },
      {
        avenants: [
          avenant(
            0,
            times(size, (rank): Operation => ({ id: `o${rank}`, par: "a", type: "abroger", cible: `CTG#a${rank}` })),
          ),
        ],
      },
    ),
  articles: (size) => dossierWith({ dispositions: articles(size) }),
  "actions of the plan": (size) =>
    dossierWith(
      { dispositions: withPlan(size) },
      {
        suiviActions: times(size, (rank) => ({
          action: `CTG#plan/f${rank}`,
          statuts: [{ date: "2023-01-01", statut: "enCours" as const }],
        })),
      },
    ),
  "statuses of one action": (size) =>
    dossierWith(
      { dispositions: withPlan(1) },
      {
        suiviActions: [
          { action: "CTG#plan/f0", statuts: times(size, (rank) => ({ date: day(rank), statut: "enCours" as const })) },
        ],
      },
    ),
  obligations: (size) => dossierWith({ obligations: times(size, obligation) }),
  facts: (size) => dossierWith({ obligations: [obligation(0)] }, { faits: times(size, fait) }),
  "facts and obligations": (size) =>
    dossierWith(
      { obligations: times(size, obligation) },
      {
        faits: times(size, (rank) => {
          const { acte: _acte, instance: _instance, ...rest } = fait(rank);
          return { ...rest, nature: "execution" as const, obligation: `CTG:d${rank}` };
        }),
      },
    ),
  "yearly meetings and their facts": (size) =>
    dossierWith(
      { obligations: [{ ...obligation(0), acte: "reunionComitePilotage", echeance: { type: "annuelle" } }] },
      { faits: times(size, (rank) => ({ ...fait(0), id: `f${rank}`, date: day(rank % 1_400) })) },
    ),
  "planned meetings": (size) =>
    dossierWith(
      {},
      { reunionsPrevues: times(size, (rank) => ({ id: `r${rank}`, instance: "comitePilotage", date: day(rank) })) },
    ),
  mentions: (size) => dossierWith({ mentions: times(size, mention) }),
  parties: (size) =>
    dossierWith({
      parties: [caf, ...times(size, commune)],
      signataires: ["caf", ...times(size, (rank) => `p${rank}`)],
      deliberations: times(size, (rank) => ({ partie: `p${rank}`, date: "2021-12-01" })),
    }),
  "communes of the territory": (size) =>
    dossierWith(
      {},
      {
        territoire: {
          nom: "T",
          communes: times(size, (rank) => ({
            codeInsee: codeOf(rank),
            nom: `Commune ${rank}`,
            populations: [{ valeur: 4_000, nature: "totale", millesime: 2023, anneeApplication: 2026, source: "s" }],
          })),
          groupements: [
            {
              siren: "200066405",
              nom: "CC",
              nature: "communauteCommunes",
              membres: times(size, (rank) => codeOf(rank)),
              nombreMembres: size,
            },
          ],
          transferts: times(size, (rank) => ({
            commune: codeOf(rank),
            competence: "planifier",
            titulaire: "200066405",
          })),
        },
      },
    ),
  visas: (size) => dossierWith({ visas: times(size, (rank) => `Vu le code ${rank}`) }),
  acknowledgements: (size) =>
    dossierWith(
      {
        mentions: times(size, (rank) => ({
          id: `m${rank}`,
          citation: "c",
          disposition: "a0",
          nature: "renvoi",
          cible: `CTG#x${rank}`,
        })),
      },
      {
        acquittements: times(size, (rank) => ({
          finding: `REF_DANGLING.absent:CTG:m${rank}`,
          motif: "vu",
          date: "2022-02-01",
        })),
      },
    ),
};
