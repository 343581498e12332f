/** From what is known of an authority on a day to one line of its assessment. */
import { deepFreeze } from "../../primitives/internal.js";
import { AVEC, type Justify } from "../justification.js";
import { certitudeOf } from "./certitude.js";
import { positionOf } from "./chiffre.js";
import type { Etat, Intervalle } from "./exercise-of-authority.js";
import type { RegleDuJour } from "./law-of-day.js";
import { missing } from "./missing-facts.js";
import type { ChiffreCompare, Evolution, LigneBase, LigneSppe, PositionSeuil, StatutCertain } from "./result.js";
import type { Communs } from "./shared-values.js";

/** What is known of one authority on one day, for one object or for all six. */
export interface Contexte {
  readonly type: "commune" | "groupement";
  readonly etat: Etat;
  readonly chiffre: ChiffreCompare | undefined;
  readonly justify: Justify;
  /** Lines that do not depend on the authority, by rule and by the list of groups that the communes of one group share. */
  readonly communes: Communs<RegleDuJour, readonly string[], LigneSppe>;
  readonly bornes: Communs<Statuts, Statuts, Bornes>;
}

/** What an authority may be held to at one end of what is unknown: one of the constants below. */
export type Statuts = readonly [StatutCertain, ...StatutCertain[]];

/**
 * One line, from the rule of the day and what is known; `avant` and `etatAvant` are those of 31 December before.
 *
 * A country has two hundred thousand lines: those that do not depend on the authority itself are made once.
 */
export function buildLigne(
  regle: RegleDuJour,
  contexte: Contexte,
  avant: RegleDuJour,
  etatAvant: Etat | undefined,
): LigneSppe {
  const { etat, type, communes } = contexte;
  if (regle.etat === "pasEncoreEnVigueur") return communes(regle, NOBODY, () => notYet(regle, contexte));
  const shared =
    type === "commune" &&
    regle.seuil === undefined &&
    etat.possibles.length > 0 &&
    etat.partagees.length === 0 &&
    regle.etat === "enVigueur";
  const make = () => inForce(regle, contexte, avant, etatAvant);
  return shared ? communes(regle, etat.vers, make) : make();
}

function notYet(regle: RegleDuJour, { justify }: Contexte): LigneSppe {
  const { objet, regle: rule } = regle.definition;
  const base: LigneBase = { objet, doit: "non", regle: rule, ...justify(rule, 0), exercePour: NOBODY };
  return { ...base, ...(regle.du !== undefined && { enVigueurDepuis: regle.du }), statut: "pasEncoreEnVigueur" };
}

function inForce(regle: RegleDuJour, contexte: Contexte, avant: RegleDuJour, etatAvant: Etat | undefined): LigneSppe {
  const { etat, type, chiffre, justify } = contexte;
  const { objet, regle: rule } = regle.definition;
  const { du: enVigueurDepuis, seuil } = regle;
  const aucun = statutsOf(etat.aucun, type, regle);
  const tous = statutsOf(etat.tous, type, regle);
  const settled = aucun === tous && aucun.length === 1;
  const doit = doitOf(aucun, tous);
  const position = seuil && positionOf(etat, seuil);
  const evolution = position && evolutionOf(position, avant, etatAvant);
  const { regles, sources, confiance } = justify(rule, rulesOf(regle, contexte, settled, evolution), seuil?.confiance);
  const exercePour = etat.certaines;
  const surLeTerritoire = type === "commune" ? certitudeOf(regle, etat) : undefined;
  const bornes = () => contexte.bornes(aucun, tous, () => ({ aucunTransfert: aucun, tousTransferes: tous }));
  const whole = chiffre !== undefined && position !== undefined && evolution !== undefined;
  if (!settled && enVigueurDepuis !== undefined && seuil !== undefined && whole) {
    // The commonest kind of line is written as one whole object: four times quicker to make than from parts.
    const statut = "indetermine";
    const peutEtreVers = type === "commune" ? etat.vers : NOBODY;
    const manquants = missing(etat, type, true);
    return {
      objet,
      doit,
      regle: rule,
      regles,
      sources,
      confiance,
      exercePour,
      chiffre,
      seuil,
      position,
      evolution,
      enVigueurDepuis,
      ...(surLeTerritoire !== undefined && { surLeTerritoire }),
      statut,
      bornes: bornes(),
      peutEtreVers,
      manquants,
    };
  }
  const base: LigneBase = {
    objet,
    doit,
    regle: rule,
    regles,
    sources,
    confiance,
    exercePour,
    ...(seuil !== undefined && chiffre !== undefined && { chiffre }),
    ...(seuil !== undefined && { seuil }),
    ...(position !== undefined && { position }),
    ...(evolution !== undefined && { evolution }),
    ...(enVigueurDepuis !== undefined && { enVigueurDepuis }),
    ...(surLeTerritoire !== undefined && { surLeTerritoire }),
  };
  if (!settled) {
    const peutEtreVers = type === "commune" ? etat.vers : NOBODY;
    const manquants = missing(etat, type, seuil !== undefined);
    return { ...base, statut: "indetermine", bornes: bornes(), peutEtreVers, manquants };
  }
  const [statut] = aucun;
  if (statut !== "transfere") return { ...base, statut };
  return { ...base, statut, vers: etat.vers, ...(etat.depuis !== undefined && { transfereDepuis: etat.depuis }) };
}

const NOBODY: readonly string[] = deepFreeze([]);

/** The statuts that a figure between two bounds allows. Without a figure, the authority has no commune to act for. */
function statutsOf(figure: Intervalle | undefined, type: Contexte["type"], regle: RegleDuJour): Statuts {
  if (figure === undefined) return type === "commune" ? TRANSFERE : NON_EXERCE;
  if (regle.etat === "sansObjet") return FACULTATIF;
  if (regle.seuil === undefined) return OBLIGATOIRE;
  // SP-05: "plus de" is strict.
  if (figure.min > regle.seuil.valeur) return OBLIGATOIRE;
  return figure.max > regle.seuil.valeur ? SELON_LE_CHIFFRE : FACULTATIF;
}

const TRANSFERE: Statuts = deepFreeze(["transfere"]);
const NON_EXERCE: Statuts = deepFreeze(["nonExerce"]);
const OBLIGATOIRE: Statuts = deepFreeze(["obligatoire"]);
const FACULTATIF: Statuts = deepFreeze(["facultatif"]);
const SELON_LE_CHIFFRE: Statuts = deepFreeze(["facultatif", "obligatoire"]);

/** The two ends of what is unknown. */
export type Bornes = Extract<LigneSppe, { statut: "indetermine" }>["bornes"];

function doitOf(aucun: Statuts, tous: Statuts): LigneSppe["doit"] {
  if (aucun === OBLIGATOIRE && tous === OBLIGATOIRE) return "oui";
  return aucun.includes("obligatoire") || tous.includes("obligatoire") ? "indetermine" : "non";
}

/** SP-13: the figure in force on 1 January decides, both ways; a crossing is reported, no delay is attached to it. */
function evolutionOf(now: PositionSeuil, avant: RegleDuJour, etatAvant: Etat | undefined): Evolution {
  if (avant.etat === "pasEncoreEnVigueur") return "entreeEnVigueur";
  const then = avant.seuil && etatAvant && positionOf(etatAvant, avant.seuil);
  if (then === undefined || then === "indetermine" || now === "indetermine") return "inconnue";
  if (then === now) return "stable";
  return now === "auDessus" ? "franchiALaHausse" : "franchiALaBaisse";
}

/** Rules that join the one that compels. */
function rulesOf(
  regle: RegleDuJour,
  { type, etat }: Contexte,
  settled: boolean,
  evolution: Evolution | undefined,
): number {
  let rules = 0;
  if (regle.seuil !== undefined) {
    rules |= AVEC.seuil;
    if (regle.definition.objet === "schemaPluriannuel") rules |= AVEC.schema;
    if (type === "groupement") rules |= AVEC.somme;
  }
  if (etat.enPartie) rules |= AVEC.enPartie;
  if (etat.vers.length > 0 || type === "groupement") rules |= AVEC.transfert;
  if (!settled) rules |= AVEC.bornes;
  if (evolution === "franchiALaHausse" || evolution === "franchiALaBaisse") rules |= AVEC.franchissement;
  return rules;
}
