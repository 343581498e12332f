/** What each choice that the texts leave open would change, taken one at a time. */
import { computeChecked } from "../calcul/compute.js";
import type { DemandeBonusTerritoire } from "../demande/types.js";
import type { CleParametre, ParametresBonus } from "../demande/types-parametres.js";
import { differenceOf, ecartsOf, isChange } from "../resultat/differences.js";
import type { Difference, Montant, ResultatBonusTerritoire } from "../resultat/result.js";

/** One other choice, and its effect. */
export interface Sensibilite {
  readonly parametre: CleParametre;
  /** The choice tried, as text. */
  readonly valeur: string;
  readonly total: Montant;
  readonly difference: Difference;
  readonly structuresChangees: number;
}

interface Essai {
  readonly cle: CleParametre;
  readonly valeur: string;
  readonly parametres: ParametresBonus;
}

const ESSAIS: readonly Essai[] = [
  essai("arrondi.mode", "conserverTotal", { "arrondi.mode": { valeur: "conserverTotal" } }),
  essai("arrondi.mode", "arrondirChaqueDroit", { "arrondi.mode": { valeur: "arrondirChaqueDroit" } }),
  essai("arrondi.mode", "arrondirForfait", { "arrondi.mode": { valeur: "arrondirForfait" } }),
  essai("trajectoire.seuilInclus", "true", { "trajectoire.seuilInclus": { valeur: true } }),
  essai("trajectoire.seuilInclus", "false", { "trajectoire.seuilInclus": { valeur: false } }),
  essai("eaje.classeTerritoire.frr", "true", { "eaje.classeTerritoire.frr": { valeur: true } }),
  essai("eaje.classeTerritoire.frr", "false", { "eaje.classeTerritoire.frr": { valeur: false } }),
  essai("alsh.niveauCap", "structure", { "alsh.niveauCap": { valeur: "structure" } }),
  essai("alsh.niveauCap", "territoire", { "alsh.niveauCap": { valeur: "territoire" } }),
  essai("alsh.capCumul", "annuel", { "alsh.capCumul": { valeur: "annuel" } }),
  essai("alsh.capCumul", "cumule", { "alsh.capCumul": { valeur: "cumule" } }),
  essai("lissage.unitesPerdues", "redistribuees", { "lissage.unitesPerdues": { valeur: "redistribuees" } }),
  essai("lissage.unitesPerdues", "perdues", { "lissage.unitesPerdues": { valeur: "perdues" } }),
  essai("lissage.diviseur", "unitesAnnee", { "lissage.diviseur": { valeur: "unitesAnnee" } }),
  essai("lissage.diviseur", "unitesPonderees", { "lissage.diviseur": { valeur: "unitesPonderees" } }),
  essai("prorata.mode", "jours", { "prorata.mode": { valeur: "jours" } }),
  essai("prorata.mode", "moisCommences", { "prorata.mode": { valeur: "moisCommences" } }),
  essai("prorata.mode", "anneeEntiere", { "prorata.mode": { valeur: "anneeEntiere" } }),
  essai("ludotheque.ligneFinancement", "bonusTerritoire", {
    "ludotheque.ligneFinancement": { valeur: "bonusTerritoire" },
  }),
];

function essai(cle: CleParametre, valeur: string, parametres: ParametresBonus): Essai {
  return { cle, valeur, parametres };
}

/** Tries every other choice of the parameters that the result used by default or lacked. */
export function sensitivityOf(
  demande: DemandeBonusTerritoire,
  result: ResultatBonusTerritoire,
): readonly Sensibilite[] {
  const open = new Map<string, string | undefined>([
    ...result.manquants.map(({ cle }) => [cle, undefined] as const),
    ...result.cachet.parametres
      .filter(({ origine }) => origine === "national")
      .map(({ cle, valeur }) => [cle, valeur] as const),
  ]);
  const tried: Sensibilite[] = [];
  for (const { cle, valeur, parametres } of ESSAIS) {
    if (!open.has(cle) || open.get(cle) === valeur) continue;
    const other = computeChecked({ ...demande, parametres: { ...demande.parametres, ...parametres } });
    if (!other.ok) continue;
    const { total, structures } = other.value;
    const difference = differenceOf(result.total, total);
    const structuresChangees = ecartsOf(result.structures, structures).filter(isChange).length;
    tried.push({ parametre: cle, valeur, total, difference, structuresChangees });
  }
  return tried;
}
