/** Opinions and authorisations with their delays: what is due when, and what silence means (SP-60 to SP-63). */
import { delaiAvis, delaiDecision, delaiDossierOuverture, type ParametreDate, validiteAvis } from "../droit/index.js";
import {
  addDays,
  type CivilDate,
  collect,
  failure,
  type Issue,
  issue,
  type Outcome,
  parseCivilDate,
  refusal,
  success,
} from "../primitives/index.js";
import { checkShape, type Shape } from "../territoire/index.js";
import type { AvisSuivi, DecisionSuivie, OuvertureSuivie, ProcedureSuivie, QuestionAvis } from "./avis-result.js";
import { checkOrder, type DossierLu, readDossier, trackCompletude } from "./completude.js";
import { endOfDelay, readDay } from "./dates.js";
import { fondement } from "./fondement.js";
import { readParametre } from "./lecture.js";

/**
 * Follows the procedure of a childcare project on a day.
 *
 * The opinion of the autorité organisatrice: four months from a complete file, silence favourable, valid twenty-four
 * months. The decision of the département: three months from a complete file, silence an authorisation. The opening
 * file: fifteen days before the opening. What happens after the day of the question is not looked at.
 *
 * @returns due days and states; refused on days that are none (`DATE_INVALID`) or out of order
 *   (`AVIS_DATES_OUT_OF_ORDER`). Warns of an answer given after silence had already answered
 *   (`AVIS_AFTER_SILENCE`), of one given to a request that had lapsed (`AVIS_AFTER_LAPSE`),
 *   of a list of missing pieces sent too late to count (`AVIS_LIST_TOO_LATE`), and of a delay last checked before the day
 *   it is read for (`PARAMETER_STALE`).
 */
export function trackAvis(question: QuestionAvis): Outcome<ProcedureSuivie> {
  const issues: Issue[] = [];
  const warnings: Issue[] = [];
  checkShape(question, questionShape(), [], issues);
  const misshapen = refusal(issues);
  if (misshapen !== undefined) return misshapen;
  const at = collect(parseCivilDate(question.at, ["at"]), issues);
  const { avis, autorisation, ouverture } = question;
  const opinion = avis && readDossier(avis, ["avis"], issues);
  const request = autorisation && readDossier(autorisation, ["autorisation"], issues);
  const given = readDay(avis?.rendu?.le, ["avis", "rendu", "le"], issues);
  const decided = readDay(autorisation?.decision?.le, ["autorisation", "decision", "le"], issues);
  if (opinion !== undefined) checkOrder(opinion.recuLe, given, ["avis", "rendu", "le"], issues);
  if (request !== undefined) checkOrder(request.recuLe, decided, ["autorisation", "decision", "le"], issues);
  const opening = ouverture && readDay(ouverture.prevueLe, ["ouverture", "prevueLe"], issues);
  const sent = readDay(ouverture?.dossierRecuLe, ["ouverture", "dossierRecuLe"], issues);
  const refused = refusal(issues);
  if (refused !== undefined) return refused;
  if (at === undefined) return failure([issue("DATE_INVALID", ["at"], { valeur: String(question.at) })]);

  const followOpinion = (): ProcedureSuivie["avis"] => {
    // SP-60: the opinion bears on private-law projects only.
    if (question.droitDuProjet === "public") return { statut: "sansObjet", motif: "projetDeDroitPublic" };
    if (opinion === undefined) return { statut: "sansObjet", motif: "nonDemande" };
    return followAvis(opinion, given, avis?.rendu?.sens, at, warnings);
  };
  return success(
    {
      at,
      avis: followOpinion(),
      ...(request !== undefined && {
        autorisation: followDecision(request, decided, autorisation?.decision?.sens, at, warnings),
      }),
      ...(opening !== undefined && { ouverture: followOpening(opening, sent, at, warnings) }),
    },
    warnings,
  );
}

const DOSSIER = { recuLe: "texte", "manquesNotifiesLe?": "texte", "completeLe?": "texte" } as const;
/** Made when it is asked for: a bundle that never asks does not carry it. */
const questionShape = (): Shape => ({
  droitDuProjet: new Set(["prive", "public"]),
  "avis?": { ...DOSSIER, "rendu?": { le: "texte", sens: new Set(["favorable", "defavorable"]) } },
  "autorisation?": { ...DOSSIER, "decision?": { le: "texte", sens: new Set(["accordee", "refusee"]) } },
  "ouverture?": { prevueLe: "texte", "dossierRecuLe?": "texte" },
  at: "texte",
});

interface Course {
  readonly completude: ReturnType<typeof trackCompletude>;
  readonly echeance?: CivilDate;
  /** The answer that counts: given within the delay, or the silence at its end. */
  readonly reponse?: { readonly le: CivilDate; readonly tacite: boolean };
}

/** Completeness, then the delay, then whichever came first: the answer, or the end of the delay. */
function followDelay(
  dossier: DossierLu,
  answered: CivilDate | undefined,
  delay: ParametreDate<number>,
  path: string,
  at: CivilDate,
  warnings: Issue[],
): Course {
  const completude = trackCompletude(dossier, at, warnings);
  const { manquesNotifiesLe } = dossier;
  const { listeAvantLe, completLe } = completude;
  if (listeAvantLe !== undefined && manquesNotifiesLe !== undefined && manquesNotifiesLe > listeAvantLe) {
    const params = { date: manquesNotifiesLe, limite: listeAvantLe };
    warnings.push(issue("AVIS_LIST_TOO_LATE", [path, "manquesNotifiesLe"], params, { regle: "SP-62" }));
  }
  const past = answered !== undefined && answered <= at ? answered : undefined;
  const { piecesAvantLe } = completude;
  if (completude.statut === "caduc" && past !== undefined && piecesAvantLe !== undefined && past > piecesAvantLe) {
    const params = { date: past, limite: piecesAvantLe };
    warnings.push(issue("AVIS_AFTER_LAPSE", [path], params, { regle: "SP-62" }));
  }
  if (completLe === undefined)
    return { completude, ...(past !== undefined && { reponse: { le: past, tacite: false } }) };
  const start = collect(parseCivilDate(completLe), []);
  const months = readParametre(delay, dossier.recuLe, warnings);
  if (start === undefined || months.statut !== "connu") return { completude };
  const echeance = endOfDelay(start, months.valeur);
  if (past !== undefined && past <= echeance) return { completude, echeance, reponse: { le: past, tacite: false } };
  if (at <= echeance) return { completude, echeance };
  if (past !== undefined) {
    warnings.push(issue("AVIS_AFTER_SILENCE", [path], { date: past, limite: echeance }, { regle: delay.regle }));
  }
  return { completude, echeance, reponse: { le: echeance, tacite: true } };
}

const WAITING = { attenteDePieces: "suspendu", caduc: "caduc", delaiInconnu: "delaiInconnu" } as const;

function waiting(statut: Course["completude"]["statut"]): "suspendu" | "caduc" | "delaiInconnu" | undefined {
  return statut === "complet" || statut === "reputeCompletSaufListe" ? undefined : WAITING[statut];
}

function followAvis(
  dossier: DossierLu,
  given: CivilDate | undefined,
  sens: "favorable" | "defavorable" | undefined,
  at: CivilDate,
  warnings: Issue[],
): AvisSuivi {
  const { completude, echeance, reponse } = followDelay(dossier, given, delaiAvis, "avis", at, warnings);
  const base = { ...fondement("SP-60"), completude, ...(echeance !== undefined && { echeance }) };
  if (reponse === undefined) {
    const statut = waiting(completude.statut) ?? (echeance === undefined ? "delaiInconnu" : "enCours");
    return { ...base, statut };
  }
  if (!reponse.tacite && sens === "defavorable") return { ...base, statut: "defavorable", acquisLe: reponse.le };
  const months = readParametre(validiteAvis, reponse.le, warnings);
  const until = months.statut === "connu" ? endOfDelay(reponse.le, months.valeur) : undefined;
  const statut = until !== undefined && at > until ? "expire" : reponse.tacite ? "favorableTacite" : "favorable";
  return { ...base, statut, acquisLe: reponse.le, ...(until !== undefined && { valableJusquAu: until }) };
}

function followDecision(
  dossier: DossierLu,
  decided: CivilDate | undefined,
  sens: "accordee" | "refusee" | undefined,
  at: CivilDate,
  warnings: Issue[],
): DecisionSuivie {
  const { completude, echeance, reponse } = followDelay(dossier, decided, delaiDecision, "autorisation", at, warnings);
  const base = { ...fondement("SP-63"), completude, ...(echeance !== undefined && { echeance }) };
  if (reponse === undefined) {
    const statut = waiting(completude.statut) ?? (echeance === undefined ? "delaiInconnu" : "enCours");
    return { ...base, statut };
  }
  return { ...base, statut: reponse.tacite ? "accordTacite" : (sens ?? "accordee"), acquiseLe: reponse.le };
}

/** SP-63: the file reaches the département at least fifteen days before the opening. */
function followOpening(
  opening: CivilDate,
  sent: CivilDate | undefined,
  at: CivilDate,
  warnings: Issue[],
): OuvertureSuivie {
  const rule = fondement("SP-63");
  const days = readParametre(delaiDossierOuverture, opening, warnings);
  if (days.statut !== "connu") return { ...rule, statut: "delaiInconnu" };
  const dossierAvantLe = addDays(opening, -days.valeur);
  if (sent !== undefined && sent <= at) {
    return { ...rule, dossierAvantLe, statut: sent <= dossierAvantLe ? "aTemps" : "tardif" };
  }
  return { ...rule, dossierAvantLe, statut: at > dossierAvantLe ? "enRetard" : "aEnvoyer" };
}
