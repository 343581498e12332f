/** Schema of the convention and of what every instrument holds. */
import * as z from "zod/mini";
import { issue } from "../primitives/internal.js";
import {
  amountSchema,
  coded,
  codeInseeSchema,
  countSchema,
  dateSchema,
  inOrder,
  oneOf,
  quantitySchema,
  reported,
  schemaOf,
  sirenSchema,
  textSchema,
} from "../primitives/schema.js";
import { isSegment } from "./address.js";
import { boundsOf } from "./date-connue.js";
import {
  CHAMPS_MISSION,
  CONVENTIONS_COMPTE,
  ETENDUES,
  FONCTIONS_HABILITEES,
  FORCES,
  GENRES_DISPOSITION,
  GENRES_INSTANCE,
  GENRES_INSTRUMENT_LIE,
  GENRES_MISSION,
  GENRES_PARTIE,
  NATURES_DISPOSITION,
  NATURES_INDICATEUR,
  OBJETS_SEUIL,
  ORGANES_AUTORITE,
  RELATIONS_INSTRUMENT,
  RESTES_GABARIT,
  SENS_AVIS,
  SENS_DECISION,
  STATUTS_ACTION,
  STATUTS_CONVENTION,
  UNITES_DUREE,
} from "./listes.js";
import { isContradictory } from "./periode.js";
import type { AvancementEchange } from "./question.js";
import type {
  Convention,
  DateConnue,
  DemandeEchange,
  Disposition,
  EtapeEchange,
  Instrument,
  OutilSuivi,
  Periode,
  PeriodeConnue,
  PeriodeConvention,
} from "./types/convention.js";

const texts = z.array(textSchema);
const optionalText = z.exactOptional(textSchema);

export const dateConnueSchema = schemaOf<DateConnue>()(
  z.union([
    dateSchema,
    z.strictObject({ du: dateSchema, au: dateSchema, libelle: textSchema }).check(inOrder("du", "au")),
  ]),
);

export const segmentSchema = coded("ADDRESS_INVALID", isSegment);

const INSTRUMENT_ID = /^[A-Za-z][A-Za-z0-9]{0,19}$/;
export const instrumentIdSchema = coded("ADDRESS_INVALID", (value) => INSTRUMENT_ID.test(value));

export const periodeSchema = schemaOf<Periode>()(
  z.strictObject({ debut: dateSchema, fin: dateSchema }).check(inOrder("debut", "fin")),
);

const dureeSchema = z.strictObject({ valeur: countSchema, unite: oneOf(UNITES_DUREE) });

/** What is known of the period of a convention: something at least, and nothing that contradicts the rest. */
export const periodeConventionSchema = schemaOf<PeriodeConvention>()(
  z
    .strictObject({
      debut: z.exactOptional(dateConnueSchema),
      fin: z.exactOptional(dateConnueSchema),
      duree: z.exactOptional(dureeSchema),
    })
    .check((context) => {
      if (!isContradictory(context.value)) return;
      const { debut = {}, fin = {}, duree } = context.value;
      const found =
        duree === undefined
          ? issue("PERIOD_REVERSED", [], { debut: boundsOf(debut).du, fin: boundsOf(fin).au })
          : issue("PERIOD_CONTRADICTORY", [], { valeur: duree.valeur }, { regle: "CV-30" });
      context.issues.push(reported(found, context.value));
    }),
);

/** The two ends of a period that may be known only roughly: the earliest start is not after the latest end. */
export const periodeConnueSchema = schemaOf<PeriodeConnue>()(
  z.strictObject({ debut: dateConnueSchema, fin: dateConnueSchema }).check((context) => {
    const [debut, fin] = [boundsOf(context.value.debut).du, boundsOf(context.value.fin).au];
    if (debut <= fin) return;
    context.issues.push(reported(issue("PERIOD_REVERSED", [], { debut, fin }), context.value));
  }),
);

export const partieSchema = z.strictObject({
  id: segmentSchema,
  genre: oneOf(GENRES_PARTIE),
  nom: textSchema,
  nomCourt: optionalText,
  siren: z.exactOptional(sirenSchema),
  codeInsee: z.exactOptional(codeInseeSchema),
  representants: z.exactOptional(texts),
  autorite: z.exactOptional(z.strictObject({ organe: oneOf(ORGANES_AUTORITE), libelle: optionalText })),
  collectif: z.exactOptional(
    z.strictObject({
      nombre: z.exactOptional(countSchema),
      communes: z.exactOptional(z.array(codeInseeSchema)),
      noms: z.exactOptional(texts),
    }),
  ),
});

const votes = z.exactOptional(countSchema);

export const voteSchema = z.strictObject({
  convocation: z.exactOptional(dateSchema),
  enExercice: votes,
  presents: votes,
  pouvoirs: votes,
  votants: votes,
  exprimes: votes,
  pour: votes,
  contre: votes,
  abstentions: votes,
});

export const deliberationSchema = z.strictObject({
  partie: segmentSchema,
  date: dateConnueSchema,
  numero: optionalText,
  objet: optionalText,
  identifiantActe: optionalText,
  envoyeeLe: z.exactOptional(dateSchema),
  recueLe: z.exactOptional(dateSchema),
  publieeLe: z.exactOptional(dateSchema),
  vote: z.exactOptional(voteSchema),
});

const natureSchema = oneOf(NATURES_DISPOSITION);

export const indicateurSchema = z.strictObject({
  id: textSchema,
  libelle: textSchema,
  nature: oneOf(NATURES_INDICATEUR),
  unite: optionalText,
  depart: optionalText,
  cible: optionalText,
  source: optionalText,
  periode: optionalText,
});

export const statutActionSchema = oneOf(STATUTS_ACTION);

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

const genreSchema = oneOf(GENRES_DISPOSITION);

export const equipementSchema = z.strictObject({
  id: segmentSchema,
  nom: textSchema,
  genre: textSchema,
  gestionnaire: optionalText,
  commune: z.exactOptional(codeInseeSchema),
});

const disposition = {
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
};

// The type of a tree cannot be inferred through itself: one level is held equal, and what is below is that level again.
schemaOf<Omit<Disposition, "enfants">>()(z.strictObject(disposition));

export const dispositionSchema: z.ZodMiniType<Disposition> = z.strictObject({
  ...disposition,
  enfants: z.exactOptional(z.array(z.lazy((): z.ZodMiniType<Disposition> => dispositionSchema))),
});

export const echeanceSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("jour"), date: dateSchema }),
  z
    .strictObject({ type: z.literal("fenetre"), du: dateSchema, au: dateSchema, libelle: textSchema })
    .check(inOrder("du", "au")),
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
  force: oneOf(FORCES),
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
    objet: oneOf(OBJETS_SEUIL),
    valeur: countSchema,
  }),
  z.strictObject({
    ...mention,
    nature: z.literal("compte"),
    valeur: countSchema,
    objet: oneOf([...GENRES_DISPOSITION, "commune", "partie"]),
    cible: optionalText,
    convention: z.exactOptional(oneOf(CONVENTIONS_COMPTE)),
  }),
  z.strictObject({
    ...mention,
    nature: z.literal("duree"),
    valeur: countSchema,
    unite: oneOf(UNITES_DUREE),
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
    reste: oneOf(RESTES_GABARIT),
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
export const instrumentFields = {
  id: instrumentIdSchema,
  titre: textSchema,
  etendue: z.exactOptional(oneOf(ETENDUES)),
  alias: z.exactOptional(texts),
  dateSignature: z.exactOptional(dateConnueSchema),
  lieuSignature: optionalText,
  signataires: z.exactOptional(z.array(segmentSchema)),
  exemplaires: z.exactOptional(countSchema),
  deliberations: z.exactOptional(z.array(deliberationSchema)),
  visas: z.exactOptional(texts),
  dispositions: z.array(dispositionSchema),
  obligations: z.exactOptional(z.array(obligationSchema)),
  mentions: z.exactOptional(z.array(mentionSchema)),
  inconnus: z.exactOptional(z.array(inconnuSchema)),
};

schemaOf<Instrument>()(z.strictObject(instrumentFields));

const segments = z.array(segmentSchema);

const gouvernanceSchema = z.strictObject({
  instances: z.array(
    z.strictObject({
      id: segmentSchema,
      genre: oneOf(GENRES_INSTANCE),
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
        genre: oneOf(GENRES_MISSION),
        libelle: optionalText,
        employeur: z.exactOptional(segmentSchema),
        partageeAvec: z.exactOptional(segments),
        champ: z.exactOptional(oneOf(CHAMPS_MISSION)),
        etp: z.exactOptional(quantitySchema),
      }),
    ),
  ),
});

export const instrumentLieSchema = z.strictObject({
  id: segmentSchema,
  genre: oneOf(GENRES_INSTRUMENT_LIE),
  titre: textSchema,
  reference: optionalText,
  relation: oneOf(RELATIONS_INSTRUMENT),
  date: z.exactOptional(dateConnueSchema),
  periode: z.exactOptional(periodeSchema),
  parties: z.exactOptional(segments),
  equipement: z.exactOptional(segmentSchema),
});

export const conventionSchema = schemaOf<Convention>()(
  z.strictObject({
    ...instrumentFields,
    statut: z.exactOptional(oneOf(STATUTS_CONVENTION)),
    periode: z.exactOptional(periodeConventionSchema),
    parties: z.array(partieSchema).check(z.minLength(1)),
    groupesParties: z.exactOptional(
      z.array(z.strictObject({ id: segmentSchema, terme: textSchema, parties: segments })),
    ),
    perimetre: z.exactOptional(
      z.strictObject({
        communes: z.exactOptional(z.array(codeInseeSchema)),
        noms: z.exactOptional(texts),
        porteurs: segments,
      }),
    ),
    gouvernance: z.exactOptional(gouvernanceSchema),
    instrumentsLies: z.exactOptional(z.array(instrumentLieSchema)),
    tientLieuDeSchema: z.exactOptional(z.boolean()),
    precedente: z.exactOptional(z.strictObject({ reference: textSchema, periode: periodeConnueSchema })),
  }),
);

const etape = { date: dateSchema, partie: segmentSchema };

export const etapeEchangeSchema = schemaOf<EtapeEchange>()(
  z.discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("etude"),
      ...etape,
      opportunite: z.boolean(),
      faisabilite: z.boolean(),
      conformite: z.boolean(),
    }),
    z.strictObject({ type: z.literal("avisDpd"), ...etape, sens: oneOf(SENS_AVIS), recommandations: texts }),
    z.strictObject({ type: z.literal("decision"), ...etape, sens: oneOf(SENS_DECISION), motif: optionalText }),
    z.strictObject({ type: z.literal("inscriptionRegistre"), ...etape }),
  ]),
);

/** A request for data, with the steps of its procedure. */
export const demandeEchangeSchema = schemaOf<DemandeEchange>()(
  z.strictObject({
    id: segmentSchema,
    objet: textSchema,
    donneesPersonnelles: z.boolean(),
    demandeur: segmentSchema,
    detenteur: segmentSchema,
    date: dateSchema,
    etapes: z.array(etapeEchangeSchema),
  }),
);

export const avancementQuestion = schemaOf<AvancementEchange>()(
  z.strictObject({ demande: demandeEchangeSchema, etape: etapeEchangeSchema }),
);

/** The tool that follows the plan d'actions, and who has access to it. */
export const outilSuiviSchema = schemaOf<OutilSuivi>()(
  z.strictObject({
    nom: textSchema,
    conventions: z.array(z.strictObject({ partie: segmentSchema, signeeLe: dateSchema })),
    habilitations: z.array(
      z.strictObject({
        id: segmentSchema,
        partie: segmentSchema,
        fonction: oneOf(FONCTIONS_HABILITEES),
        engagements: texts,
        du: dateSchema,
        au: z.exactOptional(dateSchema),
        remplace: z.exactOptional(segmentSchema),
        accordCafLe: z.exactOptional(dateSchema),
      }),
    ),
  }),
);
