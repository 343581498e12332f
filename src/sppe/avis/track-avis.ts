/** Opinions and authorisations with their delays: what is due when, and what silence means (SP-60 to SP-63). */
import type { ParametreDate } from "../../droit/index.js";
import { delaiAvis, delaiDecision, delaiDossierOuverture, validiteAvis } from "../../droit/internal.js";
import {
  addDays,
  type CivilDate,
  civil,
  type Issue,
  type Outcome,
  type Path,
  success,
} from "../../primitives/index.js";
import { issue, readQuestion, refusal, under } from "../../primitives/internal.js";
import { endOfDelay, optionalDay } from "../dates.js";
import { fondement } from "../fondement.js";
import { readParametre } from "../law-reader.js";
import { avisQuestion } from "../schema.js";
import { autoriteAvis } from "./autorite-avis.js";
import type {
  AvisSuivi,
  ConstatAvis,
  DecisionSuivie,
  OuvertureSuivie,
  ProcedureSuivie,
  QuestionAvis,
} from "./avis-result.js";
import { type CompletudeLue, checkOrder, type DossierLu, readDossier, trackCompletude } from "./completude.js";

/**
 * Follows the procedure of a childcare project on a day.
 *
 * The opinion of the autorité organisatrice: four months from a complete file, silence favourable, valid twenty-four
 * months; a private-law project needs it favourable, and before the request (`constats`); the authority that gives it is named from
 * the transfers, when the question says where the project is (`lieu`). The decision of the département: three months from a complete file, silence an authorisation. The opening
 * file: fifteen days before the opening. What happens after the day of the question is not looked at.
 *
 * @param question - the law of the project, what was asked and answered on which days, and the day
 * @returns due days and states; refused on days that are none (`DATE_INVALID`) or out of order
 *   (`AVIS_DATES_OUT_OF_ORDER`), or a place that the territory does not have (`COMMUNE_UNKNOWN`, `COMMUNE_ARRONDISSEMENT`). Warns of an answer given after silence had already answered
 *   (`AVIS_AFTER_SILENCE`), of one given to a request that had lapsed (`AVIS_AFTER_LAPSE`),
 *   of a list of missing pieces sent too late to count (`AVIS_LIST_TOO_LATE`), and of a delay last checked before the day
 *   it is read for (`PARAMETER_STALE`).
 *
 * @example
 * ```ts
 * import { trackAvis } from "convention-territoriale";
 *
 * const followed = trackAvis({ droitDuProjet: "prive", avis: { recuLe: "2026-01-15" }, at: "2026-05-16" });
 * if (followed.ok) console.log(followed.value.avis.statut);
 * // => favorableTacite
 * ```
 */
export function trackAvis(question: QuestionAvis): Outcome<ProcedureSuivie> {
  const asked = readQuestion<QuestionAvis>(avisQuestion, question);
  if (!asked.ok) return asked;
  const { avis, autorisation, ouverture, droitDuProjet, lieu } = asked.value;
  const issues: Issue[] = [];
  const warnings: Issue[] = [];
  const opinion = avis && readDossier(avis, ["avis"], issues);
  const request = autorisation && readDossier(autorisation, ["autorisation"], issues);
  const given = readReponse(avis?.rendu, opinion, ["avis", "rendu", "le"], issues);
  const decided = readReponse(autorisation?.decision, request, ["autorisation", "decision", "le"], issues);
  const opening = optionalDay(ouverture?.prevueLe);
  const sent = optionalDay(ouverture?.dossierRecuLe);
  const governing = avis?.recuLe ?? autorisation?.recuLe ?? asked.value.at;
  const named = lieu !== undefined && droitDuProjet === "prive" ? autoriteAvis(lieu, governing) : undefined;
  if (named !== undefined && !named.ok) issues.push(...under("lieu", named.issues.map(asOfPlace)));
  const refused = refusal(issues);
  if (refused !== undefined) return refused;
  const autorite = named?.ok ? named.value : undefined;

  const at = civil(asked.value.at);
  const followOpinion = (): ProcedureSuivie["avis"] => {
    // SP-60: the opinion bears on private-law projects only.
    if (droitDuProjet === "public") return { statut: "sansObjet", motif: "projetDeDroitPublic" };
    if (opinion === undefined) return { statut: "sansObjet", motif: "nonDemande" };
    return followAvis(opinion, given, at, warnings);
  };
  const avisSuivi = followOpinion();
  // SP-60b: where nobody holds the competence, no opinion is required.
  const required = droitDuProjet === "prive" && autorite?.statut !== "aucune";
  const constats = required && request !== undefined ? checkAvis(avisSuivi, request) : [];
  const decision = request && followDecision(request, decided, at, warnings);
  const idle = constats.length > 0 && decision?.statut === "accordTacite";
  return success(
    {
      at,
      avis: avisSuivi,
      ...(autorite !== undefined && { autorite }),
      ...(decision !== undefined && { autorisation: { ...decision, ...(idle && { silenceSansEffet: true }) } }),
      ...(constats.length > 0 && { constats }),
      ...(opening !== undefined && { ouverture: followOpening(opening, sent, at, warnings) }),
    },
    warnings,
  );
}

/** The paths of an assessment of the commune, as those of the place of the project. */
const asOfPlace = (found: Issue): Issue => ({ ...found, path: found.path.filter((step) => step !== "autorite") });

/** An answer whose day was read. */
interface Reponse<S> {
  readonly le: CivilDate;
  readonly sens: S;
}

/** The answer with its day; adds `AVIS_DATES_OUT_OF_ORDER` to `issues`. */
function readReponse<S>(
  given: { readonly le: string; readonly sens: S } | undefined,
  dossier: DossierLu | undefined,
  path: Path,
  issues: Issue[],
): Reponse<S> | undefined {
  if (given === undefined) return undefined;
  const le = civil(given.le);
  if (dossier !== undefined) checkOrder(dossier.recuLe, le, path, issues);
  return { le, sens: given.sens };
}

interface Course<S> {
  readonly completude: CompletudeLue;
  readonly echeance?: CivilDate;
  /** The answer that counts: given within the delay, or the silence at its end. */
  readonly reponse?: Reponse<S>;
}

/** Completeness, then the delay, then whichever came first: the answer, or the end of the delay and what it means. */
function followDelay<S>(
  dossier: DossierLu,
  answer: Reponse<S> | undefined,
  { delai, silence, path }: { readonly delai: ParametreDate<number>; readonly silence: S; readonly path: string },
  at: CivilDate,
  warnings: Issue[],
): Course<S> {
  const completude = trackCompletude(dossier, at, warnings);
  const { manquesNotifiesLe } = dossier;
  const { listeAvantLe, piecesAvantLe, completLe } = completude;
  if (listeAvantLe !== undefined && manquesNotifiesLe !== undefined && manquesNotifiesLe > listeAvantLe) {
    const params = { date: manquesNotifiesLe, limite: listeAvantLe };
    warnings.push(issue("AVIS_LIST_TOO_LATE", [path, "manquesNotifiesLe"], params, { regle: "SP-62" }));
  }
  const past = answer !== undefined && answer.le <= at ? answer : undefined;
  const given = past === undefined ? {} : { reponse: past };
  if (past !== undefined && completude.statut === "caduc" && piecesAvantLe !== undefined && past.le > piecesAvantLe) {
    const params = { date: past.le, limite: piecesAvantLe };
    warnings.push(issue("AVIS_AFTER_LAPSE", [path], params, { regle: "SP-62" }));
  }
  const echeance = completLe && endOfDelay(delai, completLe, warnings, dossier.recuLe);
  if (echeance === undefined) return { completude, ...given };
  if (past !== undefined && past.le <= echeance) return { completude, echeance, ...given };
  if (at <= echeance) return { completude, echeance };
  if (past !== undefined) {
    warnings.push(issue("AVIS_AFTER_SILENCE", [path], { date: past.le, limite: echeance }, { regle: delai.regle }));
  }
  return { completude, echeance, reponse: { le: echeance, sens: silence } };
}

/** Where a request without an answer stands when its delay does not run. */
const WAITING = {
  attenteDePieces: "suspendu",
  caduc: "caduc",
  delaiInconnu: "delaiInconnu",
  complet: "delaiInconnu",
  reputeCompletSaufListe: "delaiInconnu",
} as const;

type SensAvis = "favorable" | "defavorable" | "favorableTacite";

function followAvis(
  dossier: DossierLu,
  rendu: Reponse<SensAvis> | undefined,
  at: CivilDate,
  warnings: Issue[],
): AvisSuivi {
  const rule = { delai: delaiAvis, silence: "favorableTacite", path: "avis" } as const;
  const { completude, echeance, reponse } = followDelay<SensAvis>(dossier, rendu, rule, at, warnings);
  const base = { ...fondement("SP-60"), completude, ...(echeance !== undefined && { echeance }) };
  if (reponse === undefined) {
    return { ...base, statut: echeance === undefined ? WAITING[completude.statut] : "enCours" };
  }
  const { le: acquisLe, sens } = reponse;
  if (sens === "defavorable") return { ...base, statut: sens, acquisLe };
  const until = endOfDelay(validiteAvis, acquisLe, warnings);
  if (until === undefined) return { ...base, statut: sens, acquisLe };
  return { ...base, statut: at > until ? "expire" : sens, acquisLe, valableJusquAu: until };
}

/** CSP L. 2324-1: a favourable opinion, given before the request, and still valid on that day. */
function checkAvis(avis: ProcedureSuivie["avis"], { recuLe }: DossierLu): readonly ConstatAvis[] {
  if (recuLe === undefined) return [];
  const found = (code: ConstatAvis["code"], avisLe?: string): readonly ConstatAvis[] => [
    { ...fondement("SP-60a"), code, demandeLe: recuLe, ...(avisLe !== undefined && { avisLe }) },
  ];
  if (avis.statut === "sansObjet" || avis.statut === "defavorable" || avis.statut === "caduc") {
    return found("avisFavorableManquant");
  }
  // Before the decree no text read gives the delay of the opinion: nothing is said.
  if (avis.statut === "delaiInconnu") return [];
  const { acquisLe, valableJusquAu } = avis;
  if (acquisLe === undefined || acquisLe > recuLe) return found("demandeAvantAvis", acquisLe);
  return valableJusquAu !== undefined && recuLe > valableJusquAu ? found("avisExpire", valableJusquAu) : [];
}

type SensDecision = "accordee" | "refusee" | "accordTacite";

function followDecision(
  dossier: DossierLu,
  decision: Reponse<SensDecision> | undefined,
  at: CivilDate,
  warnings: Issue[],
): DecisionSuivie {
  const rule = { delai: delaiDecision, silence: "accordTacite", path: "autorisation" } as const;
  const { completude, echeance, reponse } = followDelay<SensDecision>(dossier, decision, rule, at, warnings);
  const base = { ...fondement("SP-63"), completude, ...(echeance !== undefined && { echeance }) };
  if (reponse === undefined) {
    return { ...base, statut: echeance === undefined ? WAITING[completude.statut] : "enCours" };
  }
  return { ...base, statut: reponse.sens, acquiseLe: reponse.le };
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
