/** Schema of a demande: the shape and the values of every field. What only the whole shows is in `check.ts`. */
import * as z from "zod/mini";
import { issue } from "../../primitives/internal.js";
import {
  amountSchema,
  codeInseeSchema,
  dateSchema,
  oneOf,
  optional,
  reported,
  schemaOf,
} from "../../primitives/schema.js";
import {
  anneeEntiere,
  anneeSchema,
  baremeSchema,
  motSchema,
  parametresSchema,
  quantiteSchema,
} from "../parametres/schema.js";
import {
  FAMILLES,
  FAMILLES_ALSH,
  FORMES_EAJE,
  NATURES_BONUS_VOISIN,
  NATURES_REFERENCE,
  ORIGINES_REFERENCE,
  ZONES,
} from "./listes.js";
import type {
  BonusVoisin,
  DemandeBonusTerritoire,
  ForfaitConvention,
  GenreAjoute,
  ReferenceN1,
  Structure,
  TerritoireCompetences,
} from "./types.js";

/** A text that becomes a part of the ids of the rows of a trace, which `/` parts. */
export const motDeTraceSchema = motSchema.check((context) => {
  const { value } = context;
  if (value.includes("/")) context.issues.push(reported(issue("ID_WITH_SLASH", [], { id: value }), value));
});

const zone = oneOf(ZONES);
const forfaitsImprimes = { existant: optional(quantiteSchema), nouveau: optional(quantiteSchema) };

const territoire = schemaOf<TerritoireCompetences>()(
  z.strictObject({
    id: motDeTraceSchema,
    nom: optional(motSchema),
    communes: z.array(
      z.union([
        codeInseeSchema,
        z.strictObject({ code: codeInseeSchema, du: optional(dateSchema), au: optional(dateSchema) }),
      ]),
    ),
    zone: optional(zone),
    potentielFinancierParHabitant: optional(quantiteSchema),
    niveauDeVieParHabitant: optional(quantiteSchema),
    strate: optional(motSchema),
    trajectoire: optional(z.strictObject({ placesDepart: quantiteSchema, placesArrivee: quantiteSchema })),
    parametres: optional(parametresSchema),
  }),
);

const reference = schemaOf<ReferenceN1>()(
  z.strictObject({
    territoire: motSchema,
    famille: oneOf(FAMILLES),
    genre: optional(motSchema),
    montant: amountSchema,
    origine: oneOf(ORIGINES_REFERENCE),
    nature: oneOf(NATURES_REFERENCE),
    annee: optional(anneeEntiere),
    heuresN1: optional(quantiteSchema),
  }),
);

const forfait = schemaOf<ForfaitConvention>()(
  z.strictObject({
    territoire: motSchema,
    famille: oneOf(FAMILLES),
    genre: optional(motSchema),
    ...forfaitsImprimes,
    article: optional(motSchema),
  }),
);

const genre = schemaOf<GenreAjoute>()(
  z.strictObject({ genre: motDeTraceSchema, libelle: optional(motSchema), unite: motSchema }),
);

const commune = {
  id: motSchema,
  nom: optional(motSchema),
  territoire: motSchema,
  gestionnaire: motSchema,
  gestionnairesSuivants: optional(z.array(z.strictObject({ gestionnaire: motSchema, du: dateSchema }))),
  commune: codeInseeSchema,
  soutiens: z.array(motSchema),
  ouverture: optional(dateSchema),
  fermeture: optional(dateSchema),
  zone: optional(zone),
  forfaits: optional(z.strictObject(forfaitsImprimes)),
  montantN1: optional(amountSchema),
};

const places = {
  placesExistantes: quantiteSchema,
  placesNouvelles: optional(quantiteSchema),
  placesTotales: optional(quantiteSchema),
  changements: optional(
    z.array(
      z.strictObject({
        du: dateSchema,
        placesExistantes: optional(quantiteSchema),
        placesNouvelles: optional(quantiteSchema),
      }),
    ),
  ),
};

export const structureSchema = schemaOf<Structure>()(
  z.discriminatedUnion("famille", [
    z.strictObject({
      ...commune,
      famille: z.literal("eaje"),
      forme: optional(oneOf(FORMES_EAJE)),
      psu: z.boolean(),
      ...places,
    }),
    z.strictObject({
      ...commune,
      famille: z.literal("ctre"),
      psu: z.boolean(),
      employeurRegimeGeneral: z.boolean(),
      employeurEligibleCif: z.boolean(),
      ...places,
    }),
    z.strictObject({
      ...commune,
      famille: oneOf(FAMILLES_ALSH),
      heuresContractualisees: quantiteSchema,
      heuresReelles: quantiteSchema,
      heuresNouvellesDejaFinancees: optional(quantiteSchema),
    }),
    z.strictObject({
      ...commune,
      famille: z.enum(["rpe", "chargeCooperation"]),
      etpExistants: quantiteSchema,
      etpNouveaux: optional(quantiteSchema),
      changements: optional(
        z.array(
          z.strictObject({
            du: dateSchema,
            etpExistants: optional(quantiteSchema),
            etpNouveaux: optional(quantiteSchema),
          }),
        ),
      ),
    }),
    z.strictObject({
      ...commune,
      famille: z.enum(["laep", "ludotheque"]),
      heuresExistantes: quantiteSchema,
      heuresNouvelles: optional(quantiteSchema),
    }),
    z.strictObject({
      ...commune,
      famille: z.literal("autre"),
      genre: motSchema,
      unitesExistantes: quantiteSchema,
      unitesNouvelles: optional(quantiteSchema),
    }),
  ]),
);

const bonusVoisin = schemaOf<BonusVoisin>()(
  z.strictObject({ structure: motSchema, nature: oneOf(NATURES_BONUS_VOISIN), montant: amountSchema }),
);

export const demandeSchema = schemaOf<DemandeBonusTerritoire>()(
  z.strictObject({
    annee: anneeSchema,
    territoires: z.array(territoire),
    collectivitesSignataires: z.array(motSchema),
    references: z.array(reference),
    structures: z.array(structureSchema),
    forfaits: optional(z.array(forfait)),
    genres: optional(z.array(genre)),
    bareme: optional(baremeSchema),
    parametres: optional(parametresSchema),
    gestionnaires: optional(z.array(z.strictObject({ id: motSchema, nom: motSchema }))),
    bonusVoisins: optional(z.array(bonusVoisin)),
  }),
);
