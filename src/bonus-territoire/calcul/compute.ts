/** `computeBonusTerritoire`: from the N-1 amount to what each structure, gestionnaire and commune receives. */
import { failure, type Outcome, success, VERSION } from "../../primitives/index.js";
import { refusal, sealOf, toWhole } from "../../primitives/internal.js";
import { convert } from "../demande/convert.js";
import type { DemandeLue } from "../demande/demande-lue.js";
import { POLITIQUES_ARRONDI } from "../demande/listes.js";
import { readDemande } from "../demande/read.js";
import type { DemandeBonusTerritoire } from "../demande/types.js";
import { newRegistre, type Registre } from "../parametres/ask-parametre.js";
import { lowestConfidence } from "../resultat/confiance.js";
import type { Hypothese, ResultatBonusTerritoire } from "../resultat/result.js";
import {
  gestionnaireResults,
  lotResult,
  paidBy,
  structureResults,
  trajectoireResults,
  voisinResults,
} from "../resultat/results.js";
import { groupBy, sumOf } from "../resultat/totals.js";
import { lotIssues, lotsOf } from "./arrange-lots.js";
import { computeLot } from "./compute-lot.js";
import type { Contexte } from "./contexte.js";
import { doubts } from "./doutes.js";
import { type Examen, examine } from "./eligibility.js";
import { type Presence, wholeYear } from "./periode.js";
import { newTracer } from "./traced-steps.js";

/**
 * Computes the bonus territoire of a year.
 *
 * For each family of each territory, the N-1 amount is smoothed over the units that the signatories support (BT-13,
 * BT-14), raised to the floor where there is one, uplifted; new units follow the national scale (BT-15), ALSH hours
 * their cap (BT-33); rights are brought to whole cents by a named policy (BT-53). The answer is a simulation: the
 * official amounts are the Cnaf's (BT-54).
 *
 * @param demande - plain data; see `DemandeBonusTerritoire`
 * @returns the amounts, their trace, the assumptions and what is missing: a missing value gives bounds, never a guess.
 *   Wrong data gives every issue at once and no amount: unreadable values, `KEY_UNKNOWN`, `ID_DUPLICATE`,
 *   `TERRITOIRE_UNKNOWN`, `REFERENCE_WITHOUT_UNIT` (an amount to maintain, and no supported unit to receive it)...
 *
 * @example
 * ```ts
 * import { computeBonusTerritoire } from "convention-territoriale";
 *
 * const bonus = computeBonusTerritoire({
 *   annee: 2024,
 *   territoires: [{ id: "t", communes: ["27999"] }],
 *   collectivitesSignataires: ["cc"],
 *   references: [{ territoire: "t", famille: "eaje", montant: "90000", origine: "cej", nature: "chargeAPayer" }],
 *   structures: [
 *     { id: "s", territoire: "t", famille: "eaje", gestionnaire: "g", commune: "27999", soutiens: ["cc"], psu: true, placesExistantes: 45 },
 *   ],
 *   parametres: { "eaje.plancher": { sansObjet: true } },
 * });
 * if (bonus.ok) console.log(bonus.value.total);
 * // => { statut: 'exact', montant: '90000.00' }
 * ```
 */
export function computeBonusTerritoire(demande: DemandeBonusTerritoire): Outcome<ResultatBonusTerritoire> {
  const read = readDemande(demande);
  return read.ok ? computeChecked(read.value) : failure(read.issues);
}

/** The same for a demande that was read already. */
export function computeChecked(demande: DemandeBonusTerritoire): Outcome<ResultatBonusTerritoire> {
  const lue = convert(demande);
  const year = wholeYear(lue.annee);
  const registre = newRegistre(lue, year);
  const examens = examineAll(lue, year, registre);
  const lots = lotsOf(lue, examens);
  const refused = lots.flatMap((lot) => lotIssues(lot, { registre }));
  const said = doubts(lue, examens);
  // Nothing can receive an amount: a signatory that nobody names may be why.
  const reasons = said.filter(({ code }) => code === "SIGNATORY_SUPPORTS_NOTHING");
  const refusedWhole = refusal(refused.length === 0 ? [] : [...refused, ...reasons]);
  if (refusedWhole) return refusedWhole;
  for (const doubt of said) registre.warn(doubt);

  const tracer = newTracer();
  const hypotheses: Hypothese[] = [];
  const assume: Contexte["assume"] = (hypothese) =>
    hypotheses.push({ ...hypothese, libelle: `bonus.hypothese.${hypothese.code}` });
  const contexte: Contexte = { annee: lue.annee, lue, registre, tracer, assume, ...rounding(registre, assume) };
  const computed = lots.map((lot) => computeLot(lot, contexte));
  const structures = structureResults(examens, computed, contexte);
  const { utilises, bareme, manquants, warnings } = registre;
  return success(
    {
      annee: lue.annee,
      politique: contexte.politique,
      total: sumOf(computed.map((lot) => paidBy(lot, contexte.politique))),
      structures,
      gestionnaires: gestionnaireResults(structures, lue.noms),
      communes: groupBy(structures.map(({ commune, montant }) => ({ id: commune, montant }))),
      lots: computed.map((lot) => lotResult(lot, contexte.politique)),
      trajectoires: trajectoireResults(computed),
      bonusVoisins: voisinResults(lue.voisins),
      hypotheses,
      manquants,
      confiance: lowestConfidence(tracer.rows, utilises, hypotheses),
      trace: tracer.rows,
      cachet: {
        version: VERSION,
        empreinte: sealOf(demande),
        ...(bareme === undefined ? {} : { bareme }),
        parametres: utilises,
      },
    },
    warnings,
  );
}

function examineAll(lue: DemandeLue, year: Presence, registre: Registre): readonly Examen[] {
  const { signataires, structures } = lue;
  const line = structures.some(({ famille }) => famille === "ludotheque")
    ? registre.ask("ludotheque.ligneFinancement")
    : undefined;
  const ludothequesAilleurs =
    line?.statut === "sansObjet" ||
    (line?.statut === "connu" && line.valeur.genre === "texte" && line.valeur.texte === "fondsPublicsTerritoires");
  const question = { year, signataires, ludothequesAilleurs };
  return structures.map((structure) => examine(structure, question));
}

/** BT-53: the policy of rounding, which the caller may change. */
function rounding(registre: Registre, assume: Contexte["assume"]) {
  const parametre = registre.ask("arrondi.mode");
  const texte = parametre.statut === "connu" && parametre.valeur.genre === "texte" ? parametre.valeur.texte : undefined;
  const politique = POLITIQUES_ARRONDI.find((known) => known === texte) ?? "conserverTotal";
  const national = parametre.statut === "connu" && parametre.origine === "national";
  if (national) {
    assume({
      code: "arrondi",
      regle: "BT-53",
      confiance: "inferred",
      params: { politique },
      parametre: "arrondi.mode",
    });
  }
  return { politique, decimales: politique === "arrondirForfait" ? decimalsOf(registre) : 2 };
}

function decimalsOf(registre: Registre): number {
  const parametre = registre.ask("arrondi.decimalesForfait");
  return parametre.statut === "connu" && parametre.valeur.genre === "montant"
    ? Number(toWhole(parametre.valeur.montant))
    : 2;
}
