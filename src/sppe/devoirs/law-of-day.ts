/** The law of one day: for each of the six objects, the figure in force, or the day it will be. */
import { match } from "ts-pattern";
import { type ParametreLu, parameterAt, type Surcharge } from "../../droit/index.js";
import { type CivilDate, civil, type Issue } from "../../primitives/index.js";
import { yearOf } from "../../primitives/internal.js";
import { type DefinitionObjet, OBJETS } from "./objets.js";
import type { SeuilLu } from "./result.js";

/** A caller's own thresholds, laid over the national ones once these are in force: none brings the law forward. */
export interface SurchargesSppe {
  readonly seuilPlanification?: Surcharge<number>;
  readonly seuilSchema?: Surcharge<number>;
  readonly seuilRelais?: Surcharge<number>;
}

/** One object and its rule on a day. */
export interface RegleDuJour {
  readonly definition: DefinitionObjet;
  readonly etat: "enVigueur" | "pasEncoreEnVigueur" | "sansObjet";
  /** Present in force, for a duty that has a threshold. */
  readonly seuil?: SeuilLu;
  /** First day in force, past or to come. */
  readonly du?: string;
}

export interface LoiDuJour {
  readonly regles: readonly RegleDuJour[];
  readonly warnings: readonly Issue[];
}

const OVERLAYS: Readonly<Record<string, keyof SurchargesSppe>> = {
  "sppe.seuilPlanification": "seuilPlanification",
  "sppe.seuilSchema": "seuilSchema",
  "sppe.seuilRelais": "seuilRelais",
};

/** Reads the six rules on a day. */
export function loiDuJour(at: CivilDate, surcharges: SurchargesSppe): LoiDuJour {
  const warnings = new Map<string, Issue>();
  const regles = OBJETS.map((definition): RegleDuJour => {
    const { seuil } = definition;
    const national: ParametreLu<number | true> = parameterAt(definition.parametre, at);
    const overlay = seuil && overlayOf(seuil.cle, surcharges);
    const read =
      seuil === undefined || overlay === undefined || national.parametre.statut === "inconnu"
        ? national
        : parameterAt(seuil, at, overlay);
    for (const warning of read.warnings) warnings.set(definition.parametre.cle, warning);
    return ruleOf(definition, read);
  });
  return { regles, warnings: [...warnings.values()] };
}

function overlayOf(cle: string, surcharges: SurchargesSppe): Surcharge<number> | undefined {
  const name = OVERLAYS[cle];
  return name === undefined ? undefined : surcharges[name];
}

function ruleOf(definition: DefinitionObjet, { parametre }: ParametreLu<number | true>): RegleDuJour {
  const first = definition.parametre.valeurs[0]?.du;
  const du = first === undefined ? {} : { du: first };
  return match(parametre)
    .returnType<RegleDuJour>()
    .with({ statut: "sansObjet" }, () => ({ definition, etat: "sansObjet" }))
    .with({ statut: "inconnu" }, () => ({ definition, etat: "pasEncoreEnVigueur", ...du }))
    .with({ statut: "connu" }, (known) => {
      const { valeur } = known;
      return { definition, etat: "enVigueur", ...du, ...(valeur !== true && { seuil: { ...known, valeur } }) };
    })
    .exhaustive();
}

/** 31 December of the year before: what a crossing is measured from (SP-13). */
export function endOfPreviousYear(at: CivilDate): CivilDate {
  return civil(`${yearOf(at) - 1}-12-31`);
}
