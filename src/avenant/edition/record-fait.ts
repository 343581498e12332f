/** Adding a fact to a dossier. */
import { parseAddress } from "../../convention/index.js";
import type { Issue, Outcome, Path } from "../../primitives/index.js";
import { issue, readQuestion } from "../../primitives/internal.js";
import type { FaitAEnregistrer } from "../question.js";
import { faitQuestion } from "../question-schema.js";
import { readDossier } from "../reading/readers.js";
import type { Decision, Dossier, Fait } from "../types.js";
import { declaredObligations, unknownObligations } from "./check-names.js";

/**
 * Records something that happened. The dossier given is left as it is.
 *
 * @param question - the dossier, and the fact to record
 * @returns a new dossier with the fact at the end of `faits`; else every reason why not, and nothing is recorded:
 *   `ID_DUPLICATE` (its id, or that of one of its decisions, is taken), `DATE_INVALID`, `OBLIGATION_NOT_FOUND`,
 *   `MEETING_UNKNOWN` (no planned meeting has the id that it names), `ADDRESS_INVALID`, `TEXT_EMPTY`, and the issues of
 *   the dossier itself (paths from its own root)
 *
 * @example
 * ```ts
 * import { parseDossier, recordFait } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const fait = { id: "remise", nature: "execution", date: "2026-06-12", libelle: "Bilan", obligation: "CTG:bilan" } as const;
 * const recorded = recordFait({ dossier, fait });
 * console.log(recorded.ok && recorded.value.faits?.length, dossier.faits?.length);
 * // => 1 0
 * ```
 */
export function recordFait(question: FaitAEnregistrer): Outcome<Dossier> {
  const asked = readQuestion<FaitAEnregistrer>(faitQuestion, question, ({ dossier, fait }) =>
    faitIssues(dossier, fait),
  );
  if (!asked.ok) return asked;
  const { dossier, fait } = asked.value;
  return readDossier.remember({ ...dossier, faits: [...(dossier.faits ?? []), fait] });
}

function faitIssues(dossier: Dossier, fait: Fait): readonly Issue[] {
  const { id, obligation, reunionPrevue, decisions = [] } = fait;
  const planned = new Set((dossier.reunionsPrevues ?? []).map((reunion) => reunion.id));
  const named = obligation === undefined ? [] : [{ id: obligation, path: ["fait", "obligation"] }];
  return [
    ...(dossier.faits?.some((one) => one.id === id) ? [issue("ID_DUPLICATE", ["fait", "id"], { id })] : []),
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
