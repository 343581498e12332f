/** What distinguishes one family from another: its unit, its conditions, the parameters that it reads. */
import { deepFreeze } from "../../primitives/internal.js";
import type { Famille } from "./types.js";
import type { CleParametre } from "./types-parametres.js";

/** The traits of a family. */
export interface TraitsFamille {
  /** Unit of account, singular. */
  readonly unite: string;
  /** Unit of its prices. */
  readonly unitePrix: string;
  /** Fields of the structure that hold the existing and the new units. */
  readonly champs: { readonly existantes: string; readonly nouvelles: string };
  /** Rule of the price of existing units. */
  readonly regle: string;
  /** Rule of the price of new units. */
  readonly regleNouveau: string;
  /** Whether only what the PSU finances counts (BT-10, BT-18). */
  readonly psuExige: boolean;
  /** Whether a signatory must support it (BT-05); the CTRE rests on an employer instead (BT-18). */
  readonly soutienExige: boolean;
  /** Whether a part of the year counts for a part: hours held are already those of the days open, places are not. */
  readonly prorata: boolean;
  /** Whether the volume is of hours contracted and actual, capped (BT-33). */
  readonly alsh: boolean;
  readonly plancher?: CleParametre;
  readonly plafond?: CleParametre;
  readonly revalorisation?: CleParametre;
  /** Price of a new unit; the EAJE have their own scale (BT-15). */
  readonly nouveau?: CleParametre;
}

const PLACE = deepFreeze({
  unite: "place",
  unitePrix: "euroParPlace",
  champs: { existantes: "placesExistantes", nouvelles: "placesNouvelles" },
  psuExige: true,
  prorata: true,
  alsh: false,
} as const);

const ETP = deepFreeze({
  unite: "etp",
  unitePrix: "euroParEtp",
  champs: { existantes: "etpExistants", nouvelles: "etpNouveaux" },
  psuExige: false,
  soutienExige: true,
  prorata: true,
  alsh: false,
} as const);

const OUVERTURE = deepFreeze({
  unite: "heure",
  unitePrix: "euroParHeure",
  champs: { existantes: "heuresExistantes", nouvelles: "heuresNouvelles" },
  psuExige: false,
  soutienExige: true,
  prorata: false,
  alsh: false,
} as const);

const ALSH: TraitsFamille = deepFreeze({
  unite: "heure",
  unitePrix: "euroParHeure",
  champs: { existantes: "heuresContractualisees", nouvelles: "heuresReelles" },
  regle: "BT-31",
  regleNouveau: "BT-33",
  psuExige: false,
  soutienExige: true,
  prorata: false,
  alsh: true,
  plancher: "alsh.plancherHoraire",
  nouveau: "alsh.forfaitNouveau",
});

const TRAITS: Readonly<Record<Famille, TraitsFamille>> = deepFreeze({
  eaje: {
    ...PLACE,
    soutienExige: true,
    regle: "BT-13",
    regleNouveau: "BT-15",
    plancher: "eaje.plancher",
    revalorisation: "eaje.revalorisation",
  },
  ctre: { ...PLACE, soutienExige: false, regle: "BT-18", regleNouveau: "BT-18", nouveau: "ctre.forfaitNouveau" },
  alshPeriscolaire: ALSH,
  alshExtrascolaire: ALSH,
  alshAdolescents: ALSH,
  rpe: { ...ETP, regle: "BT-40", regleNouveau: "BT-40", nouveau: "rpe.forfait" },
  laep: { ...OUVERTURE, regle: "BT-41", regleNouveau: "BT-41", nouveau: "laep.forfait" },
  ludotheque: { ...OUVERTURE, regle: "BT-42", regleNouveau: "BT-42", nouveau: "ludotheque.forfait" },
  chargeCooperation: {
    ...ETP,
    regle: "BT-43",
    regleNouveau: "BT-43",
    plafond: "chargeCooperation.plafond",
    nouveau: "chargeCooperation.forfaitEtp",
  },
  autre: {
    unite: "unite",
    unitePrix: "euroParUnite",
    champs: { existantes: "unitesExistantes", nouvelles: "unitesNouvelles" },
    regle: "BT-04",
    regleNouveau: "BT-44",
    psuExige: false,
    soutienExige: true,
    prorata: false,
    alsh: false,
  },
});

export function traitsOf(famille: Famille): TraitsFamille {
  return TRAITS[famille];
}
