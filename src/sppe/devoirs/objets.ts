/** The six things that an authority may owe: four competences and two instruments, with the rule and figure of each. */
import { type ParametreDate, seuilSchema } from "../../droit/index.js";
import { devoirsToutesCommunes, seuilPlanification, seuilRelais } from "../../droit/internal.js";
import { deepFreeze } from "../../primitives/internal.js";
import type { Competence } from "../../territoire/index.js";

/** An instrument of the competences: the schéma pluriannuel for planning, the relais petite enfance for two others. */
export type InstrumentSppe = "schemaPluriannuel" | "relaisPetiteEnfance";

/** What a line of an assessment is about. */
export type ObjetSppe = Competence | InstrumentSppe;

/** One of the six, with what the law hangs on it. */
export interface DefinitionObjet {
  readonly objet: ObjetSppe;
  /** The competences whose holder owes it. */
  readonly competences: readonly [Competence, ...Competence[]];
  /** Rule that makes it compulsory. */
  readonly regle: string;
  /** The threshold, or none when the duty binds every commune. */
  readonly seuil?: ParametreDate<number>;
  /** The dated parameter whose first day is the entry into force. */
  readonly parametre: ParametreDate<number | true>;
}

/** In the order of every assessment. */
export const OBJETS: readonly DefinitionObjet[] = deepFreeze([
  { objet: "recenser", competences: ["recenser"], regle: "SP-01", parametre: devoirsToutesCommunes },
  { objet: "informer", competences: ["informer"], regle: "SP-01", parametre: devoirsToutesCommunes },
  {
    objet: "planifier",
    competences: ["planifier"],
    regle: "SP-02",
    seuil: seuilPlanification,
    parametre: seuilPlanification,
  },
  {
    objet: "soutenirQualite",
    competences: ["soutenirQualite"],
    regle: "SP-02",
    seuil: seuilPlanification,
    parametre: seuilPlanification,
  },
  {
    objet: "schemaPluriannuel",
    competences: ["planifier"],
    regle: "SP-03",
    seuil: seuilSchema,
    parametre: seuilSchema,
  },
  {
    objet: "relaisPetiteEnfance",
    competences: ["informer", "soutenirQualite"],
    regle: "SP-04",
    seuil: seuilRelais,
    parametre: seuilRelais,
  },
]);
