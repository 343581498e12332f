/** The first screen of a dossier on a day, as data. */
import { type Dossier, type Manque, whatDossierLacks } from "../avenant/index.js";
import type { JourBorne } from "../convention/index.js";
import { buildEcheancier, type Echeancier } from "../evaluation/index.js";
import { civil, daysBetween, type Issue, type Outcome, success } from "../primitives/index.js";
import { readQuestion } from "../primitives/internal.js";
import { assessSppeTerritoire, type SppeTerritoire } from "../sppe/index.js";
import { type Finding, type Verification, verifyDossier } from "../verification/index.js";
import { sortByUrgency } from "./calendrier.js";
import { questionsOf, tableOf } from "./devoirs.js";
import { allNames } from "./noms.js";
import { piecesOf } from "./pieces.js";
import type { Synthese, SyntheseQuestion } from "./result.js";
import { syntheseQuestion } from "./schema.js";

/**
 * Sums up a dossier on a day for a person who has two minutes: the state of the convention, what is late, due that day and
 * to come, what must be decided (each unknown once, with the number of answers that it unlocks), what is to correct in the
 * texts, and which documents to ask for, from whom.
 *
 * It computes nothing of its own: the dates are those of `buildEcheancier`, the duties those of `assessSppeTerritoire`, the
 * findings those of `verifyDossier` and the holes those of `whatDossierLacks`. Days are calendar days. Names are those of
 * the dossier; `syntheseToMarkdown` writes it in French or English.
 *
 * @param question - the dossier, and the day asked (`YYYY-MM-DD`)
 * @returns the summary; else every issue of the first of these verbs that has no answer. Warnings: theirs, each once
 *
 * @example
 * ```ts
 * import { parseDossier, summarize } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const synthese = summarize({ dossier: parsed.value, at: "2026-07-15" });
 * if (synthese.ok) console.log(synthese.value.at, synthese.value.enRetard.length > 0);
 * // => 2026-07-15 true
 * ```
 */
export function summarize(question: SyntheseQuestion): Outcome<Synthese> {
  const asked = readQuestion<SyntheseQuestion>(syntheseQuestion, question);
  if (!asked.ok) return asked;
  const { dossier, at } = asked.value;
  const echeancier = buildEcheancier({ dossier, at });
  if (!echeancier.ok) return echeancier;
  const sppe = assessSppeTerritoire({ territoire: dossier.territoire, at });
  if (!sppe.ok) return sppe;
  const verification = verifyDossier({ dossier, at });
  if (!verification.ok) return verification;
  const manques = whatDossierLacks(dossier);
  if (!manques.ok) return manques;
  const answers = [echeancier, sppe, verification, manques];
  const value = gather(dossier, echeancier.value, sppe.value, verification.value, manques.value);
  return success(value, distinct(answers.flatMap(({ warnings }) => warnings)));
}

function gather(
  dossier: Dossier,
  echeancier: Echeancier,
  sppe: SppeTerritoire,
  { findings, decompte }: Verification,
  manques: readonly Manque[],
): Synthese {
  const calendrier = sortByUrgency(echeancier, dossier.convention.parties);
  const aDecider = questionsOf(sppe);
  const devoirs = tableOf(sppe);
  const erreurs = findings.filter(({ severite, code }) => severite === "error" && code !== LATE);
  return {
    dossier: dossier.id,
    titre: dossier.titre,
    at: echeancier.at,
    convention: stateOf(echeancier),
    ...calendrier,
    memeJour: sameDayOf(findings, calendrier),
    aDecider,
    ...(devoirs === undefined ? {} : { devoirs }),
    aCorriger: {
      erreurs,
      avertissements: countByCode(findings.filter(({ severite }) => severite === "warning")),
      decompte,
    },
    aDemander: piecesOf(
      manques,
      dossier,
      aDecider.some(({ fait }) => fait === "transfert"),
    ),
    inconnusDeclares: manques.filter(({ code }) => code === "inconnuDeclare").length,
    noms: allNames(dossier),
  };
}

/** The finding that repeats, as an error of the dossier, an act that is late. */
const LATE = "OBLIGATION_OVERDUE";

function stateOf({ statut, periode: { debut, fin }, at }: Echeancier): Synthese["convention"] {
  const days = (from: JourBorne, to: JourBorne) =>
    typeof from === "string" && typeof to === "string" ? { jours: daysBetween(civil(from), civil(to)) } : {};
  const jours = { aVenir: days(at, debut), enVigueur: days(at, fin), echue: days(fin, at), indetermine: {} };
  return { statut, debut, fin, ...jours[statut] };
}

/** Acts that share one day (CV-55), as long as that day is still on the screen. */
function sameDayOf(
  findings: readonly Finding[],
  { enRetard, aujourdhui, aVenir }: Pick<Synthese, "enRetard" | "aujourdhui" | "aVenir">,
): Synthese["memeJour"] {
  const shown = new Set(
    [...enRetard, ...aujourdhui, ...aVenir.flatMap(({ actes }) => actes)].map(({ echeance }) => echeance.libelle),
  );
  return findings.flatMap((finding) => {
    if (finding.code !== "OBLIGATION_CONFLICT" || finding.motif !== "deuxActes") return [];
    const { premier, second, date } = finding.params;
    return shown.has(premier) && shown.has(second) ? [{ date, actes: [premier, second] as const }] : [];
  });
}

function countByCode(findings: readonly Finding[]): Synthese["aCorriger"]["avertissements"] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, nombre]) => ({ code, nombre })).sort((a, b) => b.nombre - a.nombre);
}

function distinct(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}
