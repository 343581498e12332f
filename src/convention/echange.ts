/** The procedure on exchanges of personal data, step by step (CV-60 to CV-64). */
import { match } from "ts-pattern";
import { type Issue, type Outcome, type Path, success } from "../primitives/index.js";
import { answerOr, copyPlain, issue, readQuestion, refusal } from "../primitives/internal.js";
import type { AvancementEchange } from "./question.js";
import { avancementQuestion } from "./schema.js";
import type { DemandeEchange, EtapeEchange, EtatEchange } from "./types/donnees.js";

/** The step that each state allows next; the two final states allow none. */
const NEXT: Readonly<Record<EtatEchange, EtapeEchange["type"] | undefined>> = {
  demandee: "etude",
  etudiee: "avisDpd",
  avisDpd: "decision",
  autorisee: "inscriptionRegistre",
  refusee: undefined,
  inscriteRegistre: undefined,
};

/**
 * The state of a request, read from its steps: `demandee`, `etudiee` once the party that holds the data has studied it,
 * `avisDpd` once its data protection officer has given an opinion, `refusee` or `autorisee` by its decision,
 * `inscriteRegistre` once both controllers have entered the processing in their registers. Steps that the procedure
 * does not allow are not counted; of a value that is no request, none is.
 *
 * @param demande - the request, with its steps in the order in which they happened
 * @returns the state that its last allowed step gives
 *
 * @example
 * ```ts
 * import { etatEchange } from "convention-territoriale";
 *
 * const etude = { type: "etude", date: "2026-01-20", partie: "caf", opportunite: true, faisabilite: true, conformite: true } as const;
 * const state = etatEchange({
 *   id: "places", objet: "Familles en attente", donneesPersonnelles: true, demandeur: "cc", detenteur: "caf", date: "2026-01-05", etapes: [etude],
 * });
 * console.log(state);
 * // => etudiee
 * ```
 */
export function etatEchange(demande: DemandeEchange): EtatEchange {
  return answerOr(demande, () => replayEchange(demande).etat, "demandee");
}

/**
 * Adds one step to a request for personal data, if the procedure allows it now.
 *
 * @param question - the request and the step to add
 * @returns a new request; else every condition that is missing: `EXCHANGE_FREE` (no personal data, hence no procedure),
 *   `EXCHANGE_STEP_NOT_ALLOWED` (another step comes first, or the request is closed), `EXCHANGE_WRONG_PARTY` (study,
 *   opinion and decision belong to the party that holds the data, the register to the two controllers),
 *   `EXCHANGE_STUDY_NEGATIVE` (authorised against a study that is not positive on the three points),
 *   `EXCHANGE_ALREADY_REGISTERED`, `EXCHANGE_DATE_ORDER`, `DATE_INVALID`
 *
 * @example
 * ```ts
 * import { advanceEchange } from "convention-territoriale";
 *
 * const demande = {
 *   id: "places", objet: "Familles en attente", donneesPersonnelles: true, demandeur: "cc", detenteur: "caf", date: "2026-01-05", etapes: [],
 * };
 * const etape = { type: "decision", date: "2026-02-01", partie: "caf", sens: "autorisee" } as const;
 * const outcome = advanceEchange({ demande, etape });
 * if (!outcome.ok) console.log(outcome.issues.map(({ code }) => code));
 * // => [ 'EXCHANGE_STEP_NOT_ALLOWED' ]
 * ```
 */
export function advanceEchange(question: AvancementEchange): Outcome<DemandeEchange> {
  const asked = readQuestion<AvancementEchange>(avancementQuestion, question);
  if (!asked.ok) return asked;
  const { demande, etape } = asked.value;
  const { etat, issues: before } = replayEchange(demande);
  const refused = refusal([...before, ...stepIssues(demande, demande.etapes, etat, etape, ["etape"])]);
  return refused ?? success(copyPlain({ ...demande, etapes: [...demande.etapes, etape] }));
}

/** Every step of a recorded request that the procedure did not allow, for the checks of a whole dossier. */
export function echangeIssues(demande: DemandeEchange, path: Path): readonly Issue[] {
  return replayEchange(demande, path).issues;
}

function replayEchange(demande: DemandeEchange, path: Path = ["demande"]) {
  const issues: Issue[] = [];
  const done: EtapeEchange[] = [];
  let etat: EtatEchange = "demandee";
  for (const [rank, etape] of demande.etapes.entries()) {
    const found = stepIssues(demande, done, etat, etape, [...path, "etapes", rank]);
    if (found.length > 0) {
      for (const one of found) issues.push(one);
      continue;
    }
    done.push(etape);
    etat = stateAfter(demande, done, etape);
  }
  return { etat, issues };
}

function stateAfter({ demandeur, detenteur }: DemandeEchange, done: readonly EtapeEchange[], etape: EtapeEchange) {
  return match(etape)
    .returnType<EtatEchange>()
    .with({ type: "etude" }, () => "etudiee")
    .with({ type: "avisDpd" }, () => "avisDpd")
    .with({ type: "decision" }, ({ sens }) => sens)
    .with({ type: "inscriptionRegistre" }, () =>
      [demandeur, detenteur].every((partie) => isRegistered(done, partie)) ? "inscriteRegistre" : "autorisee",
    )
    .exhaustive();
}

function isRegistered(done: readonly EtapeEchange[], partie: string): boolean {
  return done.some((one) => one.type === "inscriptionRegistre" && one.partie === partie);
}

function stepIssues(
  demande: DemandeEchange,
  done: readonly EtapeEchange[],
  etat: EtatEchange,
  etape: EtapeEchange,
  path: Path,
): readonly Issue[] {
  const { type, date, partie } = etape;
  if (!demande.donneesPersonnelles) {
    return [issue("EXCHANGE_FREE", path, { demande: demande.id }, { regle: "CV-60" })];
  }
  const issues: Issue[] = [];
  if (NEXT[etat] !== type) {
    const attendu = NEXT[etat] ?? "aucune";
    issues.push(issue("EXCHANGE_STEP_NOT_ALLOWED", path, { etape: type, etat, attendu }, { regle: "CV-61" }));
  }
  const allowed = type === "inscriptionRegistre" ? [demande.detenteur, demande.demandeur] : [demande.detenteur];
  if (!allowed.includes(partie)) {
    const regle = REGLES[type];
    issues.push(
      issue(
        "EXCHANGE_WRONG_PARTY",
        [...path, "partie"],
        { etape: type, partie, attendu: allowed.join(", ") },
        { regle },
      ),
    );
  }
  if (type === "inscriptionRegistre" && isRegistered(done, partie)) {
    issues.push(issue("EXCHANGE_ALREADY_REGISTERED", [...path, "partie"], { partie }, { regle: "CV-64" }));
  }
  if (type === "decision" && etape.sens === "autorisee") {
    const study = done.find((one) => one.type === "etude");
    for (const point of ["opportunite", "faisabilite", "conformite"] as const) {
      if (study?.type !== "etude" || study[point]) continue;
      issues.push(issue("EXCHANGE_STUDY_NEGATIVE", [...path, "sens"], { point }, { regle: "CV-61" }));
    }
  }
  const previous = done.at(-1)?.date ?? demande.date;
  if (date < previous) issues.push(issue("EXCHANGE_DATE_ORDER", [...path, "date"], { date, precedente: previous }));
  return issues;
}

const REGLES: Readonly<Record<EtapeEchange["type"], string>> = {
  etude: "CV-61",
  avisDpd: "CV-62",
  decision: "CV-62",
  inscriptionRegistre: "CV-64",
};
