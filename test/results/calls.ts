/**
 * Calls of every function that the package exports: at least one that it answers in full, often some that it refuses. Each
 * entry makes its arguments anew, so that one call cannot disturb the next.
 */
import { readFileSync } from "node:fs";
import { consolidate } from "../../src/avenant/index.js";
import { computeBonusTerritoire, templateBareme } from "../../src/bonus-territoire/index.js";
import { parametres } from "../../src/droit/index.js";
import { buildEcheancier } from "../../src/evaluation/index.js";
import { parseDossier } from "../../src/parse/index.js";
import { fraction } from "../../src/primitives/internal.js";
import { assessSppe, assessSppeTerritoire, ITEMS_SCHEMA } from "../../src/sppe/index.js";
import { summarize } from "../../src/synthese/index.js";
import {
  buildPortefeuille,
  outlineText,
  reglesVerification,
  verifyDossier,
  verifyText,
} from "../../src/verification/index.js";
import { communes, epci, ept } from "../adapters/france.js";
import { s1 } from "../bonus-territoire/demande.js";
import { everyFamily, everything } from "../bonus-territoire/whole.js";
import { roumois as territoire, totale } from "../sppe/roumois.js";
import { valueIn } from "../support/outcome.js";
import { type Json, readRoumois } from "../support/roumois.js";
import { AVENANT, ENJEUX } from "../verification/text/textes.js";
import { copyOf } from "./values.js";

/** The lists of arguments to call a function with. */
export type Calls = () => readonly (readonly unknown[])[];

const at = "2026-06-30";
const later = "2026-11-22";
const parsed = () => valueIn(parseDossier(readRoumois()));

/** The dossier as plain JSON, which nothing has read yet, with a tool to follow the plan and a request for data. */
const typed = (): Json => ({
  ...readRoumois(),
  outilSuivi: {
    nom: "CTG dans ma poche",
    conventions: [{ partie: "cc", signeeLe: "2026-02-01" }],
    habilitations: [
      {
        id: "cooperation",
        partie: "cc",
        fonction: "chargeCooperation",
        engagements: ["Av1#annexe2", "Av2:transmission-schema"],
        du: "2026-01-01",
      },
    ],
  },
});
const golden = (name: string): Json =>
  JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), "utf8"));

/** One question about each dossier of the tests, and one that is refused. */
const ofDossiers = (more: object): readonly (readonly unknown[])[] => [
  ...[typed(), parsed(), golden("baronnies"), golden("gard-rhodanien"), golden("l-union")].map((dossier) => [
    { dossier, ...more },
  ]),
  [{ dossier: typed(), ...more, autre: 1 }],
];

const demande = () => copyOf(s1);
const whole = () => copyOf({ ...everyFamily, parametres: everything });
const unknown = () => copyOf(everyFamily);
const outside = () => ({ ...demande(), structures: [{ ...copyOf(s1.structures[0]), soutiens: ["personne"] }] });
const demandes = (): readonly (readonly unknown[])[] => [[demande()], [whole()], [unknown()], [outside()], [{}]];
const bareme = () => valueIn(templateBareme({ annee: 2025, id: "essai", edition: "essai" }));

const consolidated = (day = at) => valueIn(consolidate({ dossier: parsed(), at: day }));
const echeancier = () => valueIn(buildEcheancier({ dossier: parsed(), at: later }));
const duties = () => valueIn(assessSppeTerritoire({ territoire, at }));
const firstEcheance = () => echeancier().echeances[0];
const verification = () => valueIn(verifyDossier({ dossier: parsed(), at }));
const ofText = () => valueIn(verifyText({ texte: AVENANT, at }));
const bonus = () => valueIn(computeBonusTerritoire(unknown()));
const issue = () => ({ code: "DATE_INVALID", path: ["at"], params: { valeur: "x" } });
const csv = (name: string) =>
  readFileSync(new URL(`../../examples/caf-allocation/${name}.csv`, import.meta.url), "utf8");
const files = () => ({ structures: csv("structures"), references: csv("references") });

const request = () => ({
  id: "places",
  objet: "Familles en attente d'une place",
  donneesPersonnelles: true,
  demandeur: "cc",
  detenteur: "caf",
  date: "2026-01-05",
  etapes: [] as unknown[],
});
const etude = () => ({
  type: "etude",
  date: "2026-01-20",
  partie: "caf",
  opportunite: true,
  faisabilite: true,
  conformite: true,
});

const avenant = () => ({
  id: "Av99",
  titre: "Avenant",
  dateEffet: at,
  deliberations: [],
  visas: [],
  dispositions: [],
  obligations: [],
  mentions: [],
  inconnus: [],
  operations: [],
});

const decoupage = () => {
  const group = epci.find(({ membres }) => membres.length > 5);
  const members = new Set(group?.membres.map(({ code }) => code));
  return copyOf({
    version: "6.0.0",
    communes: communes.filter(({ code }) => members.has(code)),
    epci: group === undefined ? [] : [group],
    ept: ept.slice(0, 1),
  });
};

const perimetre = (): Json => ({
  perimetre: { communes: ["27103", "27105"], porteurs: ["cc"] },
  parties: [{ id: "cc", genre: "epci", nom: "CC", siren: "200066405", representants: ["président"] }],
  groupements: copyOf(territoire.groupements),
});

const schema = () => ({
  document: { type: "schema", elements: ITEMS_SCHEMA.map(({ item }) => ({ item, ou: ["partie 1"] })) },
  adoptions: [{ id: "a", genre: "schema", adopteLe: "2026-01-01" }],
  bilans: [{ genre: "final" }],
  at,
});
const ctg = () => ({
  ...schema(),
  document: {
    type: "ctg",
    elements: [{ item: "besoins", ou: ["A#b", "A#c"] }],
    dispositions: [{ adresse: "A#b", genre: "article", statut: "enVigueur" }],
  },
  periode: { debut: "2026-01-01", fin: "2027-01-01" },
  sdsf: { periode: { debut: "2026-01-01", fin: "2027-01-01" } },
});
const accompagnement = (total?: string) => ({
  annee: 2025,
  communes: [
    {
      codeInsee: "27056",
      populations: [totale(5000, 2025)],
      naissances: [1, 2, 3],
      potentielFinancierParHabitant: "1.00",
    },
  ],
  partage: { mode: "listeComplete", ...(total === undefined ? {} : { total }) },
});
const avis = () => ({
  droitDuProjet: "prive",
  avis: { recuLe: "2026-01-01" },
  autorisation: { recuLe: "2026-01-01" },
  ouverture: { prevueLe: "2026-01-01" },
  at,
});

const half = () => fraction(1n, 2n);
const third = () => fraction(1n, 3n);
const VISA =
  "Vu la loi n° 82-213 du 2 mars 1982 relative aux libertés et responsabilités locales, l'article L. 227-1 du CASF";
const obligation = () => ({
  id: "nouvelle",
  acte: "pointEtape",
  libelle: "Faire le point",
  debiteurs: ["cc"],
  echeance: { type: "annuelle" },
  force: "obligatoire",
  disposition: "art9",
});
const period = () => ({ debut: "2024-01-01", fin: "2024-12-31" });
const shares = () => ({
  total: "100.00",
  parts: [
    { id: "a", poids: "1" },
    { id: "b", poids: "2" },
  ],
  politique: "conserverTotal",
});
const text = () => ({ type: "ctg" });

export const CALLS: Readonly<Record<string, Calls>> = {
  // avenant
  addAvenant: () => ofDossiers({ avenant: avenant() }),
  addDisposition: () => ofDossiers({ disposition: { id: "art99", genre: "article" }, parent: "CTG#" }),
  addObligation: () => [...ofDossiers({ obligation: obligation() }), ...ofDossiers({ obligation: { id: "o" } })],
  addPartie: () => ofDossiers({ partie: { id: "neuve", genre: "commune", nom: "Commune neuve", representants: [] } }),
  checkHabilitation: () =>
    [typed(), readRoumois()].map((dossier) => [
      { dossier, habilitation: "cooperation", engagement: "Av1#annexe2/passerelles", at },
    ]),
  compareConsolidated: () => ofDossiers({ from: "2024-01-01", to: at }),
  compareTexts: () => [[consolidated("2024-01-01"), consolidated()]],
  consolidate: () => [...ofDossiers({ at }), ...ofDossiers({ at: "2020-01-01" }), ...ofDossiers({ at, knownAt: at })],
  createDossier: () => [
    [{ titre: "CTG", periode: period(), parties: [copyOf(readRoumois().convention.parties[0])] }],
    [{}],
  ],
  deriveAvenant: () => {
    const text = (day: string) => valueIn(consolidate({ dossier: parsed(), at: day }));
    return [
      [{ from: text("2024-01-01"), to: text(at), numero: 9, dateEffet: at }],
      [{ from: text(at), to: text(at), numero: 9, dateEffet: at }],
    ];
  },
  historyOf: () => ofDossiers({ adresse: "CTG#art9" }),
  inOrderOfEffect: () => [[readRoumois().avenants]],
  partyMovesOf: () =>
    readRoumois().avenants.flatMap((one: Json) => one.operations.map((operation: Json) => [operation])),
  readAvenant: () => [...readRoumois().avenants.map((one: Json) => [one]), [{ ...avenant(), dateEffet: "demain" }]],
  readConvention: () => [[readRoumois().convention], [{ ...readRoumois().convention, periode: {} }]],
  readFait: () => [[{ id: "nouveau", nature: "autre", date: at, libelle: "Un fait" }], [{}]],
  readDossier: () => [[typed()], [parsed()], [{}]],
  recordFait: () => ofDossiers({ fait: { id: "nouveau", nature: "autre", date: at, libelle: "Un fait" } }),
  textOn: () => [
    [parsed(), at],
    [parsed(), "2024-01-01", "2024-01-01"],
  ],
  whatDossierLacks: () => [[typed()], [parsed()], [golden("l-union")], [{}]],

  // bonus-territoire
  compareBaremes: () => {
    const apres = { ...bareme(), id: "autre" };
    return [[{ demande: demande(), avant: bareme(), apres }]];
  },
  computeBonusTerritoire: demandes,
  demandeIssues: demandes,
  isDemande: demandes,
  readDemande: demandes,
  sealBareme: () => [[bareme()], [copyOf({ ...bareme(), id: 7 })]],
  loadBareme: () => [[copyOf(bareme())], [{}]],
  simulateBonusTerritoire: () => [
    [
      {
        demande: demande(),
        scenario: {
          id: "s",
          mesures: [{ type: "ouvrirUnites", structure: "nouvelle", existantes: 15 }],
        },
      },
    ],
    [{ demande: unknown(), scenario: { id: "s", mesures: [] } }],
  ],
  templateBareme: () => [[{ annee: 2025, id: "essai", edition: "essai" }], [{}]],

  // bytes
  decodeText: () => [[new TextEncoder().encode("Délibération")], [new Uint8Array([0xff, 0xfe, 0x41, 0])]],
  hasLostCharacters: () => [["a"], ["\uFFFD"]],

  // convention
  addressOf: () => [["CTG", "art1"]],
  advanceEchange: () => [
    [{ demande: request(), etape: etude() }],
    [{ demande: { ...request(), etapes: [etude()] }, etape: etude() }],
  ],
  boundsOf: () => [[at], [{ du: "2024-01-01", au: "2024-12-31", libelle: "2024" }]],
  decodeIdentifiantActe: () => [["027-200066405-20231218-2023-154-DE"], ["x"]],
  echangeIssues: () => [[request(), ["x"]]],
  etatEchange: () => [[request()], [{ ...request(), etapes: [etude()] }]],
  genreOfPerimetre: () => [[perimetre()], [{ ...perimetre(), groupements: [] }]],
  isCaisse: () => [["caf"]],
  isCollectivite: () => [["epci"]],
  isSegment: () => [["art1"]],
  organesHabituels: () => [["epci"], ["caf"], ["autre"]],
  parseAddress: () => [["CTG#art1/a"], ["x y"]],
  walkDispositions: () => [[readRoumois().convention.dispositions]],

  // droit
  listParametres: () => [[{ at }], [{ at, prefixe: "sppe." }], [{ at, prefixe: "rien" }]],
  parameterAt: () =>
    parametres.flatMap((definition) => [
      [definition, at],
      [definition, "1990-01-01"],
    ]),
  regleOf: () => [["BT-05"], ["CV-80"], ["?"]],
  sourceOf: () => [["code-cgct-l1111-4"], ["?"]],
  sourcesOfRegle: () => [["BT-05"], ["SP-30"], ["?"]],

  // evaluation
  buildEcheancier: () => [
    ...ofDossiers({ at }),
    ...ofDossiers({
      at,
      etablissements: [{ id: "c", nom: "C", autoriseLe: "1980-01-01" }],
      arretesAccompagnement: [{ id: "a", date: "2025-10-22" }],
    }),
    ...ofDossiers({ at: later }),
  ],
  checkBilan: () => [[{ ...text(), type: "intermediaire", tientLieuDeSchema: true, rubriques: [] }]],
  comparePlanActions: () => ofDossiers({ du: "2024-01-01", au: later }),
  contentsOfBilan: () => [[{ type: "final", tientLieuDeSchema: true }], [{ type: "intermediaire" }]],
  dayAfter: () => [[at]],
  dayBefore: () => [[at]],
  echeancierOn: () => [[{ dossier: parsed(), at }]],
  dutiesInThePast: () => [[parsed(), consolidated()]],
  isLegalTransition: () => [["aEngager", "enCours"]],
  lastDayOf: () => [[{ type: "jour", date: at }]],
  summarize: () => ofDossiers({ at }),
  measureGouvernance: () => ofDossiers({ at: later }),
  measurePlanActions: () => ofDossiers({ at: later }),
  prepareBilan: () => [...ofDossiers({ at, type: "final" }), ...ofDossiers({ at, type: "intermediaire" })],
  questionsEvaluation: () => [[]],
  textOfDuties: () => [
    [parsed(), consolidated()],
    [parsed(), consolidated("2020-01-01")],
  ],
  trackElaboration: () => ofDossiers({ at }),
  travauxEvaluation: () => [[]],

  // formats
  consolidatedToMarkdown: () => [[consolidated(), "fr"]],
  csvTemplate: () => [[]],
  describeEtat: () => [[firstEcheance()?.etat, "fr"]],
  describeForce: () => [["obligatoire", "en"]],
  describeLibelle: () => [[firstEcheance(), "fr"]],
  describeMoment: () => [[firstEcheance()?.moment, "fr"]],
  describeOrigine: () => [[firstEcheance()?.origine, "en"]],
  echeancierToCsv: () => [[echeancier()]],
  echeancierToMarkdown: () => [[echeancier(), "en"]],
  escapeMarkdown: () => [["*a*"]],
  explain: () => [[bonus(), "fr"]],
  findingsToJson: () => [[verification()], [ofText(), "en"]],
  findingsToMarkdown: () => [
    [verification(), "fr", { titre: "titre" }],
    [ofText(), "en"],
  ],
  formatDateConnue: () => [[{ du: "2024-01-01", au: "2024-12-31", libelle: "2024" }, "fr"]],
  formatEuros: () => [["12.30", "fr"]],
  formatNumber: () => [["12.5", "en"]],
  locationOf: () => [[verification().findings[0]]],
  syntheseToMarkdown: () => [[valueIn(summarize({ dossier: parsed(), at }))]],
  portfolioToMarkdown: () => [[valueIn(buildPortefeuille({ dossiers: [parsed()], at }))]],
  readRows: () => [["a;b\n1;2", "structures"]],
  readCsv: () => [[files()], [{ structures: "a;b\n1;2" }]],
  summarizeFindings: () => [[verification().decompte, "en"]],
  sppeToCsv: () => [[duties()]],
  sppeToMarkdown: () => [[duties(), "en"]],
  sppeToText: () => [[duties()]],
  noticeOf: () =>
    (["markdown", "html", "texte"] as const).map((format) => [
      { resultat: bonus(), gestionnaire: "gestionnaire-ancienne", format },
    ]),
  toCsv: () => (["structures", "gestionnaires", "communes"] as const).map((table) => [{ resultat: bonus(), table }]),
  toICalendar: () => [[echeancier()], [echeancier(), "en", { fenetres: "entieres" }]],
  toMarkdown: () => [
    [
      {
        titre: "T",
        at,
        consolide: consolidated(),
        sppe: [valueIn(assessSppe({ autorite: { type: "commune", codeInsee: "27103" }, territoire, at }))],
        echeancier: echeancier(),
        bonus: { resultat: bonus() },
        verification: verification(),
      },
    ],
  ],
  toMermaid: () => [[consolidated()], [echeancier()]],
  toSarif: () => [
    [[{ fichier: "a.json", verification: verification() }]],
    [[{ fichier: "a.txt", verification: ofText() }], "en"],
  ],

  // messages
  colon: () => [["fr"]],
  describeFinding: () => [...verification().findings.map((finding) => [finding, "fr"]), [{}, "en"]],
  describeIssue: () => [
    [issue(), "fr"],
    [{ code: "NONE", params: {} }, "en"],
  ],
  describeManque: () => [[{ code: "POPULATION", detenteur: "insee", params: {} }, "fr"]],
  describeMissingValue: () => [[{ motif: "anneeIncomplete", detenteur: "caf" }, "fr"]],
  messagesOf: () => [[[issue()], "en"], [[]]],
  orThrow: () => [[parseDossier(typed())]],
  formatDate: () => [[at, "fr"]],
  hasText: () => [["x"]],
  quote: () => [["mots", "en"]],
  semicolon: () => [["en"]],
  showPath: () => [[["a", 0]]],
  textOf: () => [
    ["detenteur.caf", "fr"],
    ["none", "en", {}],
  ],

  // parse
  parseFait: () => [[{ id: "nouveau", nature: "autre", date: at, libelle: "Un fait" }], [{}]],
  parseAvenant: () => [...readRoumois().avenants.map((one: Json) => [one]), [{}]],
  parseConvention: () => [[readRoumois().convention], [{}]],
  parseDemande: () => demandes(),
  parseTerritoire: () => [[typed().territoire], [{}]],
  parseDossier: () => [[typed()], [parsed()], [golden("baronnies")], [golden("l-union")], [{}]],
  serializeDossier: () => [[typed()], [parsed()], [{}]],

  // primitives
  add: () => [[half(), third()]],
  addDays: () => [[at, 3]],
  addMonths: () => [[at, 3, "dernierJour"]],
  capVolumes: () => [
    [
      [{ base: half(), constate: third(), dejaPris: half() }],
      { plafond: half(), niveau: "chacun", deduireDejaPris: true },
    ],
  ],
  civil: () => [[at]],
  civilYears: () => [[2022, 2026]],
  copyPlain: () => [[{ a: [1] }]],
  collect: () => [
    [{ ok: true, value: 1, warnings: [] }, []],
    [{ ok: false, issues: [issue()] }, []],
  ],
  compare: () => [[half(), third()]],
  daysBetween: () => [["2024-01-01", at]],
  deepFreeze: () => [[{ a: [1] }]],
  digest: () => [[{ a: 1 }]],
  divide: () => [[half(), third()]],
  eurosFraction: () => [[1n]],
  eurosFromCents: () => [[1n]],
  evaluate: () => [[{ operation: "add" }, [half(), third()]]],
  mapOutcome: () => [
    [parseDossier({}), String],
    [parseDossier(typed()), String],
  ],
  failure: () => [[[issue()]]],
  formatExact: () => [[half()]],
  fraction: () => [[1n, 2n]],
  includesDay: () => [[period(), "2024-02-01"]],
  isCivilDate: () => [[at]],
  isCodeInsee: () => [["27103"]],
  isNegative: () => [[half()]],
  isOne: () => [[half()]],
  isSiren: () => [["200066405"]],
  isTraceRow: () => [[bonus().trace[0]]],
  issue: () => [
    ["DATE_INVALID", ["at"]],
    ["DATE_INVALID", ["at"], { valeur: "x" }, { regle: "CV-1", sources: ["x"] }],
  ],
  issuesOf: () => [[[], {}]],
  fieldOf: () => [[{ a: 1 }, "a"]],
  isAlreadyRead: () => [[parsed()], [{}]],
  isDecimal: () => [["1.5"], ["x"]],
  isFields: () => [[{}], [[]]],
  isZero: () => [[half()]],
  lengthInDays: () => [[period()]],
  listOf: () => [[{ a: [1] }, "a"]],
  magnitude: () => [[half()]],
  maximum: () => [[half(), third()]],
  midpoint: () => [[period()]],
  minimum: () => [[half(), third()]],
  multiply: () => [[half(), third()]],
  parseCents: () => [["12.30"], ["x"]],
  parseCivilDate: () => [[at], ["x"]],
  parseCodeInsee: () => [["27103"], ["x"]],
  parseEuros: () => [["12.30"], ["x"]],
  parseExact: () => [["1.5"], ["x"]],
  parseSiren: () => [["200066405"], ["x"]],
  readDecimal: () => [["1.5"], ["0"], ["x"]],
  readQuestion: () => [
    [{ shape: {}, safeParse: (data: unknown) => ({ success: true, data: copyOf(data) }) }, { a: 1 }],
  ],
  readWith: () => [[{ safeParse: (data: unknown) => ({ success: true, data: copyOf(data) }) }, { a: 1 }]],
  refusal: () => [[[]], [[issue()]]],
  replay: () => [[bonus().trace], [{}]],
  roundHalfUp: () => [[half()]],
  roundRights: () => [[[half(), third()], ["a", "b"], { politique: "conserverTotal", decimales: 2 }]],
  roundText: () => [["1.5", 0]],
  roundToUnits: () => [[half(), 2]],
  shareAmount: () => [[shares()], [{ ...shares(), parts: [] }]],
  show: () => [[{}]],
  sign: () => [[half()]],
  showDecimal: () => [[half(), 2]],
  splitCents: () => [[100n, [1n, 2n], ["a", "b"], "conserverTotal"]],
  splitSafeCents: () => [[100, [1, 2], ["a", "b"]]],
  subtract: () => [[half(), third()]],
  success: () => [[{ a: 1 }]],
  toWholeWeights: () => [[[half(), third()]]],
  toWhole: () => [[half()]],
  truncate: () => [[half()]],
  under: () => [["dossier", [issue()]]],
  yearOf: () => [[at]],

  // references
  checkReferences: () => [[[VISA]], [[VISA], { dateSignature: at }]],
  referencesIn: () => [[VISA]],
  verifierVisas: () => [[[VISA]], [[VISA], { dateSignature: "1990-01-01" }]],

  // sppe
  assessSppeCodes: () => [
    [["27103"], { at, data: { territoire: copyOf(territoire) } }],
    [
      ["01001", "97502"],
      { at, data: { territoire: copyOf(territoire), codesActuels: { "01001": "27103" }, laissees: ["97502"] } },
    ],
    [[], {}],
  ],
  compactSppe: () => [[duties()], [{}]],
  assessSppe: () => [
    [{ autorite: { type: "commune", codeInsee: "27103" }, territoire: copyOf(territoire), at }],
    [{ autorite: { type: "groupement", siren: "200066405" }, territoire: copyOf(territoire), at }],
    [{ autorite: { type: "commune", codeInsee: "27103" }, territoire: copyOf(territoire), at: "2020-01-01" }],
    [{ autorite: { type: "commune", codeInsee: "27103" }, territoire: { ...copyOf(territoire), groupements: [] }, at }],
  ],
  assessSppeTerritoire: () => [[{ territoire: copyOf(territoire), at }], [{ at }]],
  checkSchemaPluriannuel: () => [[schema()], [ctg()], [{}]],
  computeAccompagnementFinancier: () => [
    [accompagnement("100.00")],
    [accompagnement()],
    [
      {
        ...accompagnement("1.00"),
        surcharges: { enveloppe: { valeur: { total: "1.00", sommeProduits: "1" }, source: "x" } },
      },
    ],
  ],
  expiryOfAutorisation: () => [
    [{ acte: "avis", delivreLe: "2020-01-01" }],
    [{ acte: "autorisation", delivreLe: "2026-01-01" }],
  ],
  trackAvis: () => [
    [avis()],
    [{ ...avis(), lieu: { territoire: copyOf(territoire), codeInsee: "27103" } }],
    [{ ...avis(), avis: { ...avis().avis, rendu: { le: "2026-02-01", sens: "favorable" } } }],
    [{}],
  ],

  // territoire
  readDonneesTerritoire: () => [[{ territoire: copyOf(territoire) }], [{}]],
  holderAt: () => [[undefined, at]],
  notHoldersAt: () => [[[{ titulaire: "27103", du: "2027-01-01" }], at]],
  avecPopulations: () => [
    [
      copyOf(territoire),
      {
        millesime: 2023,
        anneeApplication: 2026,
        source: "essai",
        communes: { "27103": { municipale: 4026, totale: 4100 } },
      },
    ],
    [{}, {}],
  ],
  indexOf: () => [[copyOf(territoire)]],
  indexTerritoire: () => [[copyOf(territoire)]],
  populationInForce: () => [
    [[totale(100, 2025)], 2025],
    [[], 2025],
  ],
  populationIssues: () => [[[totale(100, 2025)], "27103", [], []]],
  readTerritoire: () => [[copyOf(territoire)], [{}]],
  territoireIssues: () => [[copyOf(territoire)]],
  titulaireKey: () => [["27103", "planifier"]],

  // verification
  buildPortefeuille: () => [
    [{ dossiers: [typed(), golden("baronnies")], at }],
    [{ dossiers: [parsed()], at, regles: reglesVerification }],
  ],
  exitCodeOf: () => [[verification().decompte, "error"]],
  isAtLeast: () => [["error", "info"]],
  isBaseline: () => [[{ version: 1, acceptes: { dossier: ["CODE:art1"] } }]],
  parseBaseline: () => [[{ version: 1, acceptes: { dossier: ["CODE:art1"] } }], [{ version: 2 }]],
  parseConfiguration: () => [[{ severites: { DATE_ORDER: "off" } }], [{ severites: { DATE_ODER: "off" } }]],
  makeBaseline: () => [[{ dossier: verification().findings }], [{ dossier: [] }]],
  outlineText: () => [[AVENANT], [ENJEUX], [""]],
  readConfiguration: () => [[{}], [{ horizon: 3 }]],
  dossierFromDraft: () => [[outlineText(AVENANT)], [outlineText(AVENANT), {}]],
  layoutText: () => [[[[{ texte: "Article 1", x: 10, y: 20, largeur: 40, hauteur: 10 }]]]],
  readPopulationsInsee: () => [
    ["DEP;CODCOM;COM;PMUN;PCAP;PTOT\n27;103;27103;4026;74;4100\n", { millesime: 2023, anneeApplication: 2026 }],
    ["x", {}],
  ],
  readDecoupage: () => [[decoupage()], [{}]],
  regleVerificationOf: () => [...reglesVerification.map(({ code }) => [code]), ["?"]],
  verifyDossier: () => [...ofDossiers({ at }), ...ofDossiers({ at: later, regles: reglesVerification })],
  verifyText: () => [[{ texte: AVENANT, at }], [{ texte: "", at }], [{ texte: ENJEUX, at }], [{}]],
  withoutBaseline: () => [[verification(), { version: 1, acceptes: { dossier: [] } }, "dossier"]],
};
