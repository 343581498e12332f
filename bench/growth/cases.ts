/** Every verb on what it is asked, growing along one dimension at a time. */
import {
  addAvenant,
  compareConsolidated,
  consolidate,
  type Dossier,
  deriveAvenant,
  historyOf,
  recordFait,
  whatDossierLacks,
} from "../../src/avenant/index.js";
import {
  compareBaremes,
  computeBonusTerritoire,
  simulateBonusTerritoire,
  templateBareme,
} from "../../src/bonus-territoire/index.js";
import { decodeText } from "../../src/bytes/index.js";
import { advanceEchange, etatEchange, genreOfPerimetre } from "../../src/convention/index.js";
import {
  buildEcheancier,
  comparePlanActions,
  measureGouvernance,
  measurePlanActions,
  prepareBilan,
  trackElaboration,
} from "../../src/evaluation/index.js";
import {
  consolidatedToMarkdown,
  echeancierToCsv,
  echeancierToMarkdown,
  explain,
  findingsToJson,
  findingsToMarkdown,
  readCsv,
  toCsv,
  toICalendar,
  toMarkdown,
  toMermaid,
  toSarif,
} from "../../src/formats/index.js";
import { parseDossier, serializeDossier } from "../../src/parse/index.js";
import { type Outcome, replay, shareAmount } from "../../src/primitives/index.js";
import { verifierVisas } from "../../src/references/index.js";
import { assessSppeTerritoire, computeAccompagnementFinancier } from "../../src/sppe/index.js";
import { buildPortefeuille, outlineText, verifyDossier, verifyText } from "../../src/verification/index.js";
import { territoryOf } from "../capabilities/territory.js";
import { codeOf, DOSSIERS, times } from "./dossiers.js";

/** One verb and one dimension. */
export interface Growing {
  readonly verb: string;
  readonly along: string;
  /** Makes the input, out of the measured time, and gives the call to measure. */
  readonly prepare: (size: number) => () => unknown;
}

const AT = "2027-06-30";

function valueIn<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues.slice(0, 3)));
  return outcome.value;
}

/** Verbs on a dossier; each is given one that nothing has read yet. */
const OF_DOSSIERS: Readonly<Record<string, (dossier: Dossier) => unknown>> = {
  parseDossier: (dossier) => parseDossier(dossier),
  serializeDossier: (dossier) => serializeDossier(dossier),
  whatDossierLacks: (dossier) => whatDossierLacks(dossier),
  consolidate: (dossier) => consolidate({ dossier, at: AT }),
  "consolidate as known": (dossier) => consolidate({ dossier, at: AT, knownAt: "2024-01-01" }),
  historyOf: (dossier) => historyOf({ dossier, adresse: "CTG#a0" }),
  compareConsolidated: (dossier) => compareConsolidated({ dossier, from: "2022-01-01", to: AT }),
  deriveAvenant: (dossier) =>
    deriveAvenant({
      from: valueIn(consolidate({ dossier, at: "2022-01-01" })),
      to: valueIn(consolidate({ dossier, at: AT })),
      numero: 9_999,
      dateEffet: AT,
    }),
  addAvenant: (dossier) =>
    addAvenant({
      dossier,
      avenant: {
        id: "AvX",
        numero: 9_999,
        titre: "X",
        dateEffet: AT,
        deliberations: [],
        visas: [],
        dispositions: [],
        obligations: [],
        mentions: [],
        inconnus: [],
        operations: [],
      },
    }),
  recordFait: (dossier) =>
    recordFait({ dossier, fait: { id: "neuf", nature: "reunion", date: "2026-01-01", libelle: "Réunion" } }),
  verifyDossier: (dossier) => verifyDossier({ dossier, at: AT }),
  buildEcheancier: (dossier) => buildEcheancier({ dossier, at: AT }),
  measurePlanActions: (dossier) => measurePlanActions({ dossier, at: AT }),
  comparePlanActions: (dossier) => comparePlanActions({ dossier, du: "2022-01-01", au: AT }),
  measureGouvernance: (dossier) => measureGouvernance({ dossier, at: AT }),
  prepareBilan: (dossier) => prepareBilan({ dossier, at: AT, type: "final" }),
  trackElaboration: (dossier) => trackElaboration({ dossier, at: AT }),
  buildPortefeuille: (dossier) => buildPortefeuille({ dossiers: [dossier], at: AT }),
  "every report": (dossier) => {
    const consolide = valueIn(consolidate({ dossier, at: AT }));
    const echeancier = valueIn(buildEcheancier({ dossier, at: AT }));
    const verification = valueIn(verifyDossier({ dossier, at: AT }));
    return [
      consolidatedToMarkdown(consolide),
      echeancierToMarkdown(echeancier),
      echeancierToCsv(echeancier),
      toICalendar(echeancier),
      toMermaid(consolide),
      toMermaid(echeancier),
      findingsToJson(verification),
      findingsToMarkdown(verification, "fr", { titre: "Titre" }),
      toSarif([{ fichier: "dossier.json", verification }]),
      toMarkdown({ titre: "T", at: AT, consolide, echeancier, verification }),
    ];
  },
};

const LINE =
  "Vu la loi n° 82-213 du 2 mars 1982, les parties mettent en œuvre 3 orientations de l'annexe 2 en 2023 (n° XX).\n";
const territoire = (size: number) => structuredClone(DOSSIERS["communes of the territory"]?.(size).territoire);
const csvOf = (size: number) => ({
  structures: `id;territoire;famille;gestionnaire;commune;soutiens;psu;placesExistantes\n${times(size, (rank) => `c${rank};t;eaje;g${rank};27701;cc;oui;${rank % 60}\n`).join("")}`,
  references: "territoire;famille;montant;origine;nature\nt;eaje;90000.00;cej;chargeAPayer\n",
});
const demande = (size: number) => ({ ...territoryOf(size), territoires: [{ id: "vallee", communes: ["27701"] }] });
const bareme = (id: string) => valueIn(templateBareme({ annee: 2024, id, edition: id }));

/** Verbs on anything else. */
const OF_OTHERS: readonly (readonly [verb: string, along: string, Growing["prepare"]])[] = [
  ["verifyText", "lines of text", (size) => () => verifyText({ texte: LINE.repeat(size), at: AT })],
  [
    "verifyText",
    "articles of a text",
    (size) => {
      const texte = times(size, (rank) => `Article ${rank} : Objet ${rank}\n\nLes parties conviennent.\n\n`).join("");
      return () => verifyText({ texte, at: AT });
    },
  ],
  [
    "verifyText",
    "items of a text",
    (size) => {
      const texte = times(size, (rank) => `${rank}. Organiser le pilotage du projet ${rank}\n`).join("");
      return () => verifyText({ texte: `Article 1 : Plan\n\n12 actions\n\n${texte}`, at: AT });
    },
  ],
  [
    "verifyText",
    "characters of one line",
    (size) => () => verifyText({ texte: "Article 1 mot ".repeat(size), at: AT }),
  ],
  ["outlineText", "lines of text", (size) => () => outlineText(LINE.repeat(size))],
  ["verifierVisas", "visas", (size) => () => verifierVisas(times(size, () => LINE))],
  ["verifierVisas", "references of one visa", (size) => () => verifierVisas([LINE.repeat(size)])],
  ["decodeText", "bytes", (size) => () => decodeText(new TextEncoder().encode(LINE.repeat(size)))],
  ["computeBonusTerritoire", "structures", (size) => () => computeBonusTerritoire(structuredClone(demande(size)))],
  [
    "computeBonusTerritoire",
    "territories",
    (size) => {
      const one = territoryOf(1);
      const [structure] = one.structures;
      if (structure === undefined) throw new Error("one structure");
      const many = {
        ...one,
        territoires: times(size, (rank) => ({ id: `t${rank}`, communes: [codeOf(rank)] })),
        references: times(size, (rank) => ({ ...one.references[0], territoire: `t${rank}` })),
        structures: times(size, (rank) => ({
          ...structure,
          id: `s${rank}`,
          territoire: `t${rank}`,
          commune: codeOf(rank),
        })),
      };
      return () => valueIn(computeBonusTerritoire(structuredClone(many) as typeof one));
    },
  ],
  [
    "compareBaremes",
    "structures",
    (size) => () => compareBaremes({ demande: demande(size), avant: bareme("a"), apres: bareme("b") }),
  ],
  [
    "simulateBonusTerritoire",
    "measures",
    (size) => {
      const mesures = times(size, (rank) => ({
        type: "ouvrirUnites" as const,
        structure: `creche-${rank}`,
        existantes: 3,
      }));
      return () => valueIn(simulateBonusTerritoire({ demande: demande(size), scenario: { id: "s", mesures } }));
    },
  ],
  [
    "replay, explain and toCsv",
    "structures",
    (size) => {
      const resultat = valueIn(computeBonusTerritoire(demande(size)));
      return () => [
        replay(structuredClone(resultat.trace)),
        explain(resultat, "fr"),
        toCsv({ resultat, table: "structures" }),
        toCsv({ resultat, table: "gestionnaires" }),
      ];
    },
  ],
  ["readCsv", "structures", (size) => () => readCsv(csvOf(size))],
  [
    "shareAmount",
    "shares",
    (size) => {
      const parts = times(size, (rank) => ({ id: `p${rank}`, poids: `${(rank % 53) + 1}` }));
      return () => valueIn(shareAmount({ total: "123456.78", parts, politique: "conserverTotal" }));
    },
  ],
  [
    "assessSppeTerritoire",
    "communes",
    (size) => {
      const one = territoire(size);
      return () => assessSppeTerritoire({ territoire: structuredClone(one), at: AT } as never);
    },
  ],
  [
    "computeAccompagnementFinancier",
    "communes",
    (size) => {
      const communes = times(size, (rank) => ({
        codeInsee: codeOf(rank),
        populations: [
          { valeur: 5_000, nature: "totale", millesime: 2022, anneeApplication: 2025, source: "s" } as const,
        ],
        naissances: [1, 2, 3] as const,
        potentielFinancierParHabitant: "1000.00",
      }));
      return () =>
        computeAccompagnementFinancier({
          annee: 2025,
          communes,
          partage: { mode: "listeComplete", total: "100000.00" },
        } as never);
    },
  ],
  [
    "genreOfPerimetre",
    "communes",
    (size) => {
      const one = territoire(size);
      const question = {
        perimetre: { communes: one?.communes.map(({ codeInsee }) => codeInsee), porteurs: ["cc"] },
        parties: [{ id: "cc", genre: "epci", nom: "CC", siren: "200066405", representants: ["président"] }],
        groupements: one?.groupements,
      };
      return () => genreOfPerimetre(question as never);
    },
  ],
  [
    "etatEchange and advanceEchange",
    "steps",
    (size) => {
      const etape = {
        type: "etude",
        date: "2026-01-20",
        partie: "caf",
        opportunite: true,
        faisabilite: true,
        conformite: true,
      };
      const request = {
        id: "places",
        objet: "Familles",
        donneesPersonnelles: true,
        demandeur: "cc",
        detenteur: "caf",
        date: "2026-01-05",
        etapes: times(size, (rank) => ({ ...etape, partie: `p${rank}` })),
      };
      return () => [etatEchange(request as never), advanceEchange({ demande: request, etape } as never)];
    },
  ],
  [
    "buildPortefeuille",
    "dossiers",
    (size) => {
      const dossiers = times(size, (rank) => ({ ...DOSSIERS["articles"]?.(5), id: `d${rank}` }));
      return () => buildPortefeuille({ dossiers: structuredClone(dossiers) as Dossier[], at: AT });
    },
  ],
];

export const GROWING: readonly Growing[] = [
  ...Object.entries(DOSSIERS).flatMap(([along, make]) =>
    Object.entries(OF_DOSSIERS).map(
      ([verb, ask]): Growing => ({
        verb,
        along,
        prepare: (size) => {
          const dossier = make(size);
          return () => ask(structuredClone(dossier));
        },
      }),
    ),
  ),
  ...OF_OTHERS.map(([verb, along, prepare]): Growing => ({ verb, along, prepare })),
];
