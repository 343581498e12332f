/** Access to the tool that follows the plan d'actions (CV-70 to CV-74). */
import { type Habilitation, isCollectivite } from "../convention/index.js";
import { failure, type Issue, type Outcome, success } from "../primitives/index.js";
import { issue, readQuestion, refusal } from "../primitives/internal.js";
import { textOn } from "./consolidation/consolidate.js";
import type { VersionConsolidee } from "./consolidation/result.js";
import type { QuestionHabilitation } from "./question.js";
import { habilitationQuestion } from "./question-schema.js";
import type { Dossier } from "./types.js";

/** An access that the text allows. */
export interface AccesAutorise {
  readonly habilitation: string;
  /** Collectivité that designated the function. */
  readonly partie: string;
  readonly fonction: Habilitation["fonction"];
  readonly engagement: string;
  readonly at: string;
}

/**
 * Whether a designated function may view a commitment in the tool on a day: a signatory collectivité designated it, the
 * specific convention is recorded as signed by then, the commitment is in force or known and concerns that
 * collectivité, and a change of organisation had the agreement of the Caf beforehand.
 *
 * When the dossier does not say who signed the convention, its parties are taken to have done so.
 *
 * @param question - the dossier, the habilitation under which access is asked, the commitment to view, and the day
 * @returns the access; else every condition that is missing: `ACCESS_NOT_DESIGNATED`, `ACCESS_NOT_SIGNATORY`,
 *   `ACCESS_CONVENTION_MISSING`, `ACCESS_COMMITMENT_UNKNOWN`, `ACCESS_COMMITMENT_NOT_CONCERNED`,
 *   `ACCESS_CHANGE_NOT_AGREED`; or the issues that keep the dossier from being consolidated
 *
 * @example
 * ```ts
 * import { checkHabilitation, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const access = checkHabilitation({ dossier, habilitation: "cooperation", engagement: "CTG:bilan", at: "2026-06-30" });
 * if (!access.ok) console.log(access.issues.map(({ code }) => code));
 * // => [ 'ACCESS_NOT_DESIGNATED' ]
 * ```
 */
export function checkHabilitation(question: QuestionHabilitation): Outcome<AccesAutorise> {
  const asked = readQuestion<QuestionHabilitation>(habilitationQuestion, question);
  if (!asked.ok) return asked;
  const { dossier, habilitation: id, engagement, at } = asked.value;
  const text = textOn(dossier, at);
  const designated = dossier.outilSuivi?.habilitations.find((one) => one.id === id);
  const unknown = isKnown(text.value, engagement)
    ? []
    : [issue("ACCESS_COMMITMENT_UNKNOWN", ["engagement"], { engagement }, CV72)];
  if (designated === undefined) return failure([notDesignated(id, at), ...unknown]);
  const inForce = designated.du <= at && at <= (designated.au ?? at);
  const refused = refusal([
    ...(inForce ? [] : [notDesignated(id, at)]),
    ...unknown,
    ...conditionsOf(designated, dossier, text.value, { engagement, at }),
  ]);
  const { partie, fonction } = designated;
  return refused ?? success({ habilitation: id, partie, fonction, engagement, at });
}

function notDesignated(habilitation: string, at: string): Issue {
  return issue("ACCESS_NOT_DESIGNATED", ["habilitation"], { habilitation, date: at }, CV72);
}

const CV72 = { regle: "CV-72" } as const;

function conditionsOf(
  designated: Habilitation,
  dossier: Dossier,
  text: VersionConsolidee,
  { engagement, at }: { readonly engagement: string; readonly at: string },
): readonly Issue[] {
  const { partie, remplace, accordCafLe, du } = designated;
  const signed = (dossier.outilSuivi?.conventions ?? []).some((one) => one.partie === partie && one.signeeLe <= at);
  const agreed = remplace === undefined || (accordCafLe !== undefined && accordCafLe <= du);
  return [
    ...(isSignatory(dossier, text, partie) ? [] : [issue("ACCESS_NOT_SIGNATORY", ["habilitation"], { partie }, CV72)]),
    ...(signed ? [] : [issue("ACCESS_CONVENTION_MISSING", ["habilitation"], { partie, date: at }, { regle: "CV-73" })]),
    ...(concerns(designated, text, engagement)
      ? []
      : [issue("ACCESS_COMMITMENT_NOT_CONCERNED", ["engagement"], { engagement, partie }, CV72)]),
    ...(agreed ? [] : [issue("ACCESS_CHANGE_NOT_AGREED", ["habilitation"], { date: du }, { regle: "CV-74" })]),
  ];
}

function isSignatory({ convention, avenants }: Dossier, { parties }: VersionConsolidee, id: string): boolean {
  const party = parties.find((one) => one.id === id);
  if (party === undefined || !isCollectivite(party.genre)) return false;
  const recorded = [convention, ...avenants].flatMap(({ signataires }) => signataires ?? []);
  return convention.signataires === undefined || recorded.includes(id);
}

function isKnown({ dispositions, obligations }: VersionConsolidee, engagement: string): boolean {
  return (
    obligations.some(({ cle }) => cle === engagement) ||
    dispositions.some(({ adresse, alias }) => adresse === engagement || alias.includes(engagement))
  );
}

/** Designated for it, or for what is above it; an obligation must moreover bind the collectivité or be owed to it. */
function concerns({ partie, engagements }: Habilitation, text: VersionConsolidee, engagement: string): boolean {
  const line = text.dispositions.find(({ adresse, alias }) => adresse === engagement || alias.includes(engagement));
  const names = line === undefined ? [engagement] : [line.adresse, ...line.alias];
  const covered = names.some((name) => engagements.some((one) => name === one || name.startsWith(`${one}/`)));
  const obligation = text.obligations.find(({ cle }) => cle === engagement);
  if (obligation === undefined) return covered;
  return covered && (obligation.debiteurs.includes(partie) || obligation.beneficiaire === partie);
}
