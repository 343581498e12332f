/** Schema of the convention and of what every instrument holds. */
import * as z from "zod/mini";
import {
  amountSchema,
  codeInseeSchema,
  countSchema,
  dateSchema,
  quantitySchema,
  sirenSchema,
  textSchema,
} from "../primitives/schema.js";
import { isSegment } from "./address.js";
import { STATUTS_ACTION } from "./listes.js";
import type { Disposition } from "./types.js";

const texts = z.array(textSchema);
const optionalText = z.exactOptional(textSchema);

export const dateConnueSchema = z.union([
  dateSchema,
  z.strictObject({ du: dateSchema, au: dateSchema, libelle: textSchema }),
]);

export const segmentSchema = z
  .string()
  .check(z.refine(isSegment, { params: { code: "ADDRESS_INVALID" }, abort: true }));

const INSTRUMENT_ID = /^[A-Za-z][A-Za-z0-9]{0,19}$/;
export const instrumentIdSchema = z
  .string()
  .check(z.refine((value) => INSTRUMENT_ID.test(value), { params: { code: "ADDRESS_INVALID" }, abort: true }));

export const periodeSchema = z.strictObject({ debut: dateSchema, fin: dateSchema });

export const partieSchema = z.strictObject({
  id: segmentSchema,
  genre: z.enum([
    "caf",
    "css",
    "msa",
    "carsat",
    "cpam",
    "commune",
    "epci",
    "syndicat",
    "departement",
    "etat",
    "educationNationale",
    "franceTravail",
    "federationAssociative",
    "autre",
  ]),
  nom: textSchema,
  nomCourt: optionalText,
  siren: z.exactOptional(sirenSchema),
  codeInsee: z.exactOptional(codeInseeSchema),
  representants: texts,
  autorite: z.exactOptional(
    z.strictObject({
      organe: z.enum([
        "conseilAdministration",
        "conseil",
        "direction",
        "conseilMunicipal",
        "conseilCommunautaire",
        "comiteSyndical",
        "commissionPermanente",
        "assemblee",
        "autre",
      ]),
      libelle: optionalText,
    }),
  ),
  collectif: z.exactOptional(
    z.strictObject({
      nombre: z.exactOptional(countSchema),
      communes: z.exactOptional(z.array(codeInseeSchema)),
    }),
  ),
});

export const deliberationSchema = z.strictObject({
  partie: segmentSchema,
  date: dateSchema,
  numero: optionalText,
  objet: optionalText,
  identifiantActe: optionalText,
  envoyeeLe: z.exactOptional(dateSchema),
  recueLe: z.exactOptional(dateSchema),
  publieeLe: z.exactOptional(dateSchema),
});

const natureSchema = z.enum([
  "objet",
  "champsCaf",
  "champsCollectivite",
  "objectifsPartages",
  "engagements",
  "collaboration",
  "echangesDonnees",
  "communication",
  "suiviEvaluation",
  "duree",
  "executionFormelle",
  "incidences",
  "fin",
  "recours",
  "confidentialite",
  "signature",
  "diagnostic",
  "listeEquipements",
  "planActions",
  "pilotage",
  "evaluation",
  "deliberation",
]);

export const indicateurSchema = z.strictObject({
  id: textSchema,
  libelle: textSchema,
  nature: z.enum(["nombre", "taux", "existence", "qualitatif"]),
  unite: optionalText,
  depart: optionalText,
  cible: optionalText,
  source: optionalText,
  periode: optionalText,
});

export const statutActionSchema = z.enum(STATUTS_ACTION);

const intervalleSchema = z.strictObject({ min: countSchema, max: z.exactOptional(countSchema) });

export const ficheSchema = z.strictObject({
  numero: optionalText,
  diagnosticInitial: z.exactOptional(texts),
  publicCible: z.exactOptional(texts),
  objectifsOperationnels: z.exactOptional(texts),
  modalitesMiseEnOeuvre: z.exactOptional(texts),
  echeances: z.exactOptional(z.array(dateConnueSchema)),
  servicesResponsables: z.exactOptional(texts),
  resultatsAttendus: z.exactOptional(texts),
  partenairesSollicites: z.exactOptional(texts),
  partenairesOuverts: z.exactOptional(z.literal(true)),
  places: z.exactOptional(intervalleSchema),
  lieu: optionalText,
  indicateursEvaluation: z.exactOptional(texts),
  indicateurs: z.exactOptional(z.array(indicateurSchema)),
  themes: z.exactOptional(texts),
  statut: z.exactOptional(statutActionSchema),
  budget: z.exactOptional(amountSchema),
});

const GENRES = [
  "preambule",
  "article",
  "sousArticle",
  "annexe",
  "ficheAction",
  "axe",
  "enjeu",
  "orientation",
  "objectif",
  "action",
] as const;

const genreSchema = z.enum(GENRES);

export const equipementSchema = z.strictObject({
  id: segmentSchema,
  nom: textSchema,
  genre: textSchema,
  gestionnaire: optionalText,
  commune: z.exactOptional(codeInseeSchema),
});

export const dispositionSchema = z.strictObject({
  id: segmentSchema,
  genre: genreSchema,
  label: optionalText,
  nature: z.exactOptional(natureSchema),
  titre: optionalText,
  texte: optionalText,
  fiche: z.exactOptional(ficheSchema),
  equipements: z.exactOptional(z.array(equipementSchema)),
  initiative: z.exactOptional(z.literal("privee")),
  niveaux: z.exactOptional(z.array(genreSchema)),
  // The type of a tree cannot be inferred through itself: the children are declared to be what the test holds equal.
  enfants: z.exactOptional(z.lazy((): z.ZodMiniType<Disposition[]> => z.array(dispositionSchema))),
});

export const echeanceSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("jour"), date: dateSchema }),
  z.strictObject({ type: z.literal("fenetre"), du: dateSchema, au: dateSchema, libelle: textSchema }),
  z.strictObject({
    type: z.literal("annuelle"),
    nombre: z.exactOptional(intervalleSchema),
  }),
  z.strictObject({ type: z.literal("trimestrielle") }),
  z.strictObject({ type: z.literal("miParcours"), date: z.exactOptional(dateSchema) }),
  z.strictObject({ type: z.literal("finPeriode") }),
  z.strictObject({ type: z.literal("debutPeriode") }),
  z.strictObject({ type: z.literal("sansJour"), libelle: textSchema }),
]);

export const obligationSchema = z.strictObject({
  id: segmentSchema,
  acte: textSchema,
  libelle: textSchema,
  debiteurs: z.array(segmentSchema),
  beneficiaire: optionalText,
  echeance: echeanceSchema,
  force: z.enum(["obligatoire", "indicative"]),
  disposition: textSchema,
  citation: optionalText,
});

const positionSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("debut") }),
  z.strictObject({ type: z.literal("finAnnee"), rang: countSchema }),
  z.strictObject({ type: z.literal("miParcours") }),
  z.strictObject({ type: z.literal("fin") }),
]);

const mention = { id: segmentSchema, citation: textSchema, disposition: textSchema };
export const mentionSchema = z.discriminatedUnion("nature", [
  z.strictObject({
    ...mention,
    nature: z.literal("renvoi"),
    cible: textSchema,
    natureAnnoncee: z.exactOptional(natureSchema),
  }),
  z.strictObject({
    ...mention,
    nature: z.literal("seuilLegal"),
    objet: z.enum(["planification", "schemaPluriannuel", "relaisPetiteEnfance"]),
    valeur: countSchema,
  }),
  z.strictObject({
    ...mention,
    nature: z.literal("compte"),
    valeur: countSchema,
    objet: z.enum([...GENRES, "commune", "partie"]),
    cible: optionalText,
    convention: z.exactOptional(z.enum(["publiques", "avecPrivees", "avecSousElements"])),
  }),
  z.strictObject({
    ...mention,
    nature: z.literal("duree"),
    valeur: countSchema,
    unite: z.enum(["annees", "mois", "jours"]),
  }),
  z.strictObject({
    ...mention,
    nature: z.literal("position"),
    date: dateConnueSchema,
    positions: z.array(positionSchema),
  }),
  z.strictObject({ ...mention, nature: z.literal("nom"), entite: textSchema, forme: textSchema }),
  z.strictObject({ ...mention, nature: z.literal("titre"), titre: textSchema, cible: textSchema }),
  z.strictObject({
    ...mention,
    nature: z.literal("gabarit"),
    reste: z.enum(["blanc", "alternative", "etiquetteVide"]),
    valeurConnue: optionalText,
  }),
  z.strictObject({
    ...mention,
    nature: z.literal("operationAmbigue"),
    operations: z.exactOptional(texts),
  }),
]);

export const inconnuSchema = z.strictObject({ champ: textSchema, motif: textSchema, detenteur: optionalText });

/** Fields of every instrument, for the schemas of the convention and of the avenants. */
export const instrumentShape = {
  id: instrumentIdSchema,
  titre: textSchema,
  etendue: z.exactOptional(z.enum(["integrale", "extrait"])),
  alias: z.exactOptional(texts),
  dateSignature: z.exactOptional(dateConnueSchema),
  lieuSignature: optionalText,
  signataires: z.exactOptional(z.array(segmentSchema)),
  exemplaires: z.exactOptional(countSchema),
  deliberations: z.array(deliberationSchema),
  visas: texts,
  dispositions: z.array(dispositionSchema),
  obligations: z.array(obligationSchema),
  mentions: z.array(mentionSchema),
  inconnus: z.array(inconnuSchema),
};

const segments = z.array(segmentSchema);

const gouvernanceSchema = z.strictObject({
  instances: z.array(
    z.strictObject({
      id: segmentSchema,
      genre: z.enum([
        "comitePilotage",
        "comiteTechnique",
        "comiteThematique",
        "commissionTravail",
        "groupeTravail",
        "pleniere",
        "autre",
      ]),
      nom: optionalText,
      role: optionalText,
      composition: z.exactOptional(texts),
      parties: z.exactOptional(segments),
      reunionsParAn: z.exactOptional(intervalleSchema),
      theme: optionalText,
    }),
  ),
  missions: z.exactOptional(
    z.array(
      z.strictObject({
        id: segmentSchema,
        genre: z.enum(["chargeCooperation", "conseillerCaf", "coordinateur", "pilotagePolitique", "autre"]),
        libelle: optionalText,
        employeur: z.exactOptional(segmentSchema),
        partageeAvec: z.exactOptional(segments),
        champ: z.exactOptional(z.enum(["territorial", "thematique"])),
        etp: z.exactOptional(quantitySchema),
      }),
    ),
  ),
});

export const instrumentLieSchema = z.strictObject({
  id: segmentSchema,
  genre: z.enum([
    "cof",
    "cej",
    "pedt",
    "pesl",
    "planMercredi",
    "schemaPluriannuel",
    "sdsf",
    "contratVille",
    "contratRuralite",
    "crte",
    "projetEducatifTerritoire",
    "clas",
    "conventionOutil",
    "autre",
  ]),
  titre: textSchema,
  reference: optionalText,
  relation: z.enum(["remplace", "articule", "annexe", "compatible", "execute"]),
  date: z.exactOptional(dateConnueSchema),
  periode: z.exactOptional(periodeSchema),
  parties: z.exactOptional(segments),
  equipement: z.exactOptional(segmentSchema),
});

export const conventionSchema = z.strictObject({
  ...instrumentShape,
  periode: periodeSchema,
  parties: z.array(partieSchema).check(z.minLength(1)),
  groupesParties: z.exactOptional(z.array(z.strictObject({ id: segmentSchema, terme: textSchema, parties: segments }))),
  perimetre: z.exactOptional(z.strictObject({ communes: z.array(codeInseeSchema), porteurs: segments })),
  gouvernance: z.exactOptional(gouvernanceSchema),
  instrumentsLies: z.exactOptional(z.array(instrumentLieSchema)),
  tientLieuDeSchema: z.exactOptional(z.boolean()),
  precedente: z.exactOptional(z.strictObject({ reference: textSchema, periode: periodeSchema })),
});

const etape = { date: dateSchema, partie: segmentSchema };

/** A request for data, with the steps of its procedure. */
export const demandeEchangeSchema = z.strictObject({
  id: segmentSchema,
  objet: textSchema,
  donneesPersonnelles: z.boolean(),
  demandeur: segmentSchema,
  detenteur: segmentSchema,
  date: dateSchema,
  etapes: z.array(
    z.discriminatedUnion("type", [
      z.strictObject({
        type: z.literal("etude"),
        ...etape,
        opportunite: z.boolean(),
        faisabilite: z.boolean(),
        conformite: z.boolean(),
      }),
      z.strictObject({
        type: z.literal("avisDpd"),
        ...etape,
        sens: z.enum(["favorable", "defavorable"]),
        recommandations: texts,
      }),
      z.strictObject({
        type: z.literal("decision"),
        ...etape,
        sens: z.enum(["autorisee", "refusee"]),
        motif: optionalText,
      }),
      z.strictObject({ type: z.literal("inscriptionRegistre"), ...etape }),
    ]),
  ),
});

/** The tool that follows the plan d'actions, and who has access to it. */
export const outilSuiviSchema = z.strictObject({
  nom: textSchema,
  conventions: z.array(z.strictObject({ partie: segmentSchema, signeeLe: dateSchema })),
  habilitations: z.array(
    z.strictObject({
      id: segmentSchema,
      partie: segmentSchema,
      fonction: z.enum(["chargeCooperation", "responsableCtg"]),
      engagements: texts,
      du: dateSchema,
      au: z.exactOptional(dateSchema),
      remplace: z.exactOptional(segmentSchema),
      accordCafLe: z.exactOptional(dateSchema),
    }),
  ),
});
