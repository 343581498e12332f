/** Adding a fact to a dossier. */
import { parseAddress } from "../convention/index.js";
import { type Issue, issue, type Outcome, type Path, questionIssues, refusal, success } from "../primitives/index.js";
import { declaredObligations, groundIssues, textIssues, unknownObligations } from "./editing.js";
import type { Decision, Dossier, Fait } from "./types.js";

const KEYS = { dossier: true, fait: true } as const;

/** A fact, and the dossier to record it in. */
export interface FaitAEnregistrer {
  readonly dossier: Dossier;
  readonly fait: Fait;
}

/**
 * Records something that happened. The dossier given is left as it is.
 *
 * @returns a new dossier with the fact at the end of `faits`; else every reason why not, and nothing is recorded:
 *   `ID_DUPLICATE` (its id, or that of one of its decisions, is taken), `DATE_INVALID`, `OBLIGATION_NOT_FOUND`,
 *   `MEETING_UNKNOWN` (no planned meeting has the id that it names), `ADDRESS_INVALID`, `TEXT_EMPTY`, and the issues of
 *   the dossier itself (paths from `dossier`)
 */
export function recordFait(question: FaitAEnregistrer): Outcome<Dossier> {
  const misput = refusal(questionIssues(question, KEYS));
  if (misput) return misput;
  const { dossier, fait } = question;
  const ground = groundIssues(dossier, { ...dossier, faits: [fait] }, "faits", "fait");
  const unfit = ground.blocking.length > 0;
  const refused = refusal(unfit ? ground.blocking : [...ground.days, ...faitIssues(dossier, fait)]);
  return refused ?? success({ ...dossier, faits: [...dossier.faits, fait] });
}

function faitIssues(dossier: Dossier, fait: Fait): readonly Issue[] {
  const { id, obligation, reunionPrevue, decisions = [] } = fait;
  const planned = new Set((dossier.reunionsPrevues ?? []).map((reunion) => reunion.id));
  const named = obligation === undefined ? [] : [{ id: obligation, path: ["fait", "obligation"] }];
  return [
    ...textIssues(fait, ["fait"]),
    ...(dossier.faits.some((one) => one.id === id) ? [issue("ID_DUPLICATE", ["fait", "id"], { id })] : []),
    ...unknownObligations(named, declaredObligations(dossier)),
    ...(reunionPrevue === undefined || planned.has(reunionPrevue)
      ? []
      : [issue("MEETING_UNKNOWN", ["fait", "reunionPrevue"], { fait: id, reunion: reunionPrevue })]),
    ...decisions.flatMap((decision, rank) => decisionIssues(decision, decisions, ["fait", "decisions", rank])),
  ];
}

function decisionIssues({ id, disposition }: Decision, all: readonly Decision[], path: Path): readonly Issue[] {
  const rank = path[path.length - 1];
  const again = all.findIndex((one) => one.id === id) !== rank;
  const badly = disposition !== undefined && parseAddress(disposition) === undefined;
  return [
    ...(again ? [issue("ID_DUPLICATE", [...path, "id"], { id })] : []),
    ...(badly ? [issue("ADDRESS_INVALID", [...path, "disposition"], { adresse: disposition })] : []),
  ];
}
