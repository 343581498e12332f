/** A scenario: what would change, as data that can be saved beside the demande. */
import type { DecimalInput } from "../../primitives/index.js";
import type { Structure } from "../demande/types.js";
import type { ParametresBonus } from "../demande/types-parametres.js";

/** Units to add, to take away or to move. */
export interface Unites {
  readonly existantes?: DecimalInput;
  readonly nouvelles?: DecimalInput;
}

/** One change. With `annee`, it holds from that year on; without, in every year of the simulation. */
export type Mesure = { readonly annee?: number } & (
  | (Unites & { readonly type: "ouvrirUnites" | "fermerUnites"; readonly structure: string })
  | (Unites & { readonly type: "deplacerUnites"; readonly de: string; readonly vers: string })
  | { readonly type: "ouvrirStructure"; readonly structure: Structure }
  | { readonly type: "fermerStructure"; readonly structure: string; readonly le?: string }
  | { readonly type: "gagnerSoutien" | "perdreSoutien"; readonly structure: string; readonly collectivite: string }
  | { readonly type: "changerHeures"; readonly structure: string; readonly heuresReelles: DecimalInput }
  | {
      readonly type: "changerGestionnaire";
      readonly structure: string;
      readonly gestionnaire: string;
      /** First day; without it, from the start. */
      readonly du?: string;
    }
  | { readonly type: "signer" | "retirerSignature"; readonly collectivite: string }
  | { readonly type: "fixerParametres"; readonly parametres: ParametresBonus; readonly territoire?: string }
);

/** A set of changes with a name. */
export interface Scenario {
  readonly id: string;
  readonly nom?: string;
  readonly mesures: readonly Mesure[];
}
