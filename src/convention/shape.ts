/** What a convention looks like, for values that did not come through `parse`: lists, texts and days where they are due. */
import type { ShapeOf } from "../territoire/index.js";
import type {
  Convention,
  DemandeEchange,
  Disposition,
  EcheanceObligation,
  Equipement,
  FicheAction,
  Inconnu,
  Instrument,
  Mention,
  Obligation,
  OutilSuivi,
  Partie,
  PositionPeriode,
} from "./types.js";

const textes = ["texte"] as const;

/** What a party looks like. */
export const partieShape = {
  id: "texte",
  genre: "texte",
  nom: "texte",
  "nomCourt?": "texte",
  "siren?": "texte",
  "codeInsee?": "texte",
  representants: textes,
  "autorite?": { organe: "texte", "libelle?": "texte" },
  "collectif?": { "nombre?": "nombre", "communes?": textes },
} as const satisfies ShapeOf<Partie>;

/** What an equipment looks like. */
export const equipementShape = {
  id: "texte",
  nom: "texte",
  genre: "texte",
  "gestionnaire?": "texte",
  "commune?": "texte",
} as const satisfies ShapeOf<Equipement>;

const intervalle = { min: "nombre", "max?": "nombre" } as const;

/** What the moment of an obligation looks like, by its type. */
export const echeanceShape = [
  "selon",
  "type",
  {
    jour: { date: "jour" },
    fenetre: "date",
    annuelle: { "nombre?": intervalle },
    trimestrielle: {},
    miParcours: { "date?": "jour" },
    finPeriode: {},
    debutPeriode: {},
    sansJour: { libelle: "texte" },
  },
] as const satisfies ShapeOf<EcheanceObligation>;

const obligation = {
  id: "texte",
  acte: "texte",
  libelle: "texte",
  debiteurs: textes,
  "beneficiaire?": "texte",
  echeance: echeanceShape,
  force: new Set(["obligatoire", "indicative"]),
  disposition: "texte",
  "citation?": "texte",
} as const satisfies ShapeOf<Obligation>;

const fiche = {
  "numero?": "texte",
  "diagnosticInitial?": textes,
  "publicCible?": textes,
  "objectifsOperationnels?": textes,
  "modalitesMiseEnOeuvre?": textes,
  "echeances?": ["date"],
  "servicesResponsables?": textes,
  "resultatsAttendus?": textes,
  "partenairesSollicites?": textes,
  "partenairesOuverts?": "booleen",
  "places?": intervalle,
  "lieu?": "texte",
  "indicateursEvaluation?": textes,
  "indicateurs?": [
    {
      id: "texte",
      libelle: "texte",
      nature: "texte",
      "unite?": "texte",
      "depart?": "texte",
      "cible?": "texte",
      "source?": "texte",
      "periode?": "texte",
    },
  ],
  "themes?": textes,
  "statut?": "texte",
  "budget?": "decimal",
} as const satisfies ShapeOf<FicheAction>;

/** What a disposition says of itself, in a file and in a consolidated text. */
export const contenuShape = {
  genre: "texte",
  "label?": "texte",
  "nature?": "texte",
  "titre?": "texte",
  "texte?": "texte",
  "fiche?": fiche,
  "equipements?": [equipementShape],
  "initiative?": "texte",
  "niveaux?": textes,
} as const;

/** One disposition; what is below it is looked at level by level, since nothing bounds a tree. */
export const dispositionShape = {
  ...contenuShape,
  id: "texte",
  "enfants?": ["tout"],
} as const satisfies ShapeOf<Disposition>;

const position = [
  "selon",
  "type",
  { debut: {}, finAnnee: { rang: "nombre" }, miParcours: {}, fin: {} },
] as const satisfies ShapeOf<PositionPeriode>;

const said = { id: "texte", citation: "texte", disposition: "texte" } as const;
const mention = [
  "selon",
  "nature",
  {
    renvoi: { ...said, cible: "texte", "natureAnnoncee?": "texte" },
    seuilLegal: {
      ...said,
      objet: new Set(["planification", "schemaPluriannuel", "relaisPetiteEnfance"]),
      valeur: "nombre",
    },
    compte: { ...said, valeur: "nombre", objet: "texte", "cible?": "texte", "convention?": "texte" },
    duree: { ...said, valeur: "nombre", unite: new Set(["annees", "mois", "jours"]) },
    position: { ...said, date: "date", positions: [position] },
    nom: { ...said, entite: "texte", forme: "texte" },
    titre: { ...said, titre: "texte", cible: "texte" },
    gabarit: { ...said, reste: "texte", "valeurConnue?": "texte" },
    operationAmbigue: { ...said, "operations?": textes },
  },
] as const satisfies ShapeOf<Mention>;

/** What a field known to be unknown looks like. */
export const inconnuShape = {
  champ: "texte",
  motif: "texte",
  "detenteur?": "texte",
} as const satisfies ShapeOf<Inconnu>;

/** Fields of every instrument. */
export const instrumentShape = {
  id: "texte",
  titre: "texte",
  "etendue?": "texte",
  "alias?": textes,
  "dateSignature?": "date",
  "lieuSignature?": "texte",
  "signataires?": textes,
  "exemplaires?": "nombre",
  deliberations: [
    {
      partie: "texte",
      date: "jour",
      "numero?": "texte",
      "objet?": "texte",
      "identifiantActe?": "texte",
      "envoyeeLe?": "jour",
      "recueLe?": "jour",
      "publieeLe?": "jour",
    },
  ],
  visas: textes,
  dispositions: ["tout"],
  obligations: [obligation],
  mentions: [mention],
  inconnus: [inconnuShape],
} as const satisfies ShapeOf<Instrument>;

/** What a convention looks like: the fields of every instrument, and its own. */
export const conventionShape = {
  ...instrumentShape,
  periode: "periode",
  parties: [partieShape],
  "groupesParties?": [{ id: "texte", terme: "texte", parties: textes }],
  "perimetre?": { communes: textes, porteurs: textes },
  "gouvernance?": {
    instances: [
      {
        id: "texte",
        genre: "texte",
        "nom?": "texte",
        "role?": "texte",
        "composition?": textes,
        "parties?": textes,
        "reunionsParAn?": intervalle,
        "theme?": "texte",
      },
    ],
    "missions?": [
      {
        id: "texte",
        genre: "texte",
        "libelle?": "texte",
        "employeur?": "texte",
        "partageeAvec?": textes,
        "champ?": "texte",
        "etp?": "texte",
      },
    ],
  },
  "instrumentsLies?": [
    {
      id: "texte",
      genre: "texte",
      titre: "texte",
      "reference?": "texte",
      relation: "texte",
      "date?": "date",
      "periode?": "periode",
      "parties?": textes,
      "equipement?": "texte",
    },
  ],
  "tientLieuDeSchema?": "booleen",
  "precedente?": { reference: "texte", periode: "periode" },
} as const satisfies ShapeOf<Convention>;

const etape = { date: "jour", partie: "texte" } as const;

/** A request for data, with the steps of its procedure. */
export const demandeEchangeShape = {
  id: "texte",
  objet: "texte",
  donneesPersonnelles: "booleen",
  demandeur: "texte",
  detenteur: "texte",
  date: "jour",
  etapes: [
    [
      "selon",
      "type",
      {
        etude: { ...etape, opportunite: "booleen", faisabilite: "booleen", conformite: "booleen" },
        avisDpd: { ...etape, sens: "texte", recommandations: textes },
        decision: { ...etape, sens: new Set(["autorisee", "refusee"]), "motif?": "texte" },
        inscriptionRegistre: etape,
      },
    ],
  ],
} as const satisfies ShapeOf<DemandeEchange>;

/** What the tool that follows shared data looks like. */
export const outilSuiviShape = {
  nom: "texte",
  conventions: [{ partie: "texte", signeeLe: "jour" }],
  habilitations: [
    {
      id: "texte",
      partie: "texte",
      fonction: "texte",
      engagements: textes,
      du: "jour",
      "au?": "jour",
      "remplace?": "texte",
      "accordCafLe?": "jour",
    },
  ],
} as const satisfies ShapeOf<OutilSuivi>;
