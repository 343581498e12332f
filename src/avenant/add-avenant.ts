/** Adding an avenant to a dossier. */
import { match, P } from "ts-pattern";
import { addressOf, boundsOf, isSegment, parseAddress } from "../convention/index.js";
import { type Issue, issue, type Outcome, questionIssues, refusal, success } from "../primitives/index.js";
import { structureOfAvenant } from "./check.js";
import { consolidate } from "./consolidate.js";
import {
  declaredObligations,
  declaredParties,
  groundIssues,
  type Named,
  textIssues,
  unknownObligations,
  unknownParties,
} from "./editing.js";
import type { Avenant, Dossier } from "./types.js";

const KEYS = { dossier: true, avenant: true } as const;

/** An avenant, and the dossier to add it to. */
export interface AvenantAAjouter {
  readonly dossier: Dossier;
  readonly avenant: Avenant;
}

/**
 * Adds an avenant to a dossier. The dossier given is left as it is.
 *
 * An avenant that was signed exists, even where it cannot be applied: it is then added, and each reason why the
 * consolidation refuses it is a warning (`TARGET_NOT_FOUND`, `OPERATION_AMBIGUOUS`...; paths in the new dossier).
 *
 * @returns a new dossier with the avenant at the end of `avenants`; else every reason why not, and nothing is added:
 *   `ID_DUPLICATE` (an instrument has that id, or an id is used twice in the avenant), `AVENANT_NUMBER_TAKEN`,
 *   `DATE_INVALID`, `PERIOD_REVERSED`, `PARTY_UNKNOWN`, `OBLIGATION_NOT_FOUND`, `ADDRESS_INVALID`, `TEXT_EMPTY`, and the
 *   issues of the dossier itself (paths from `dossier`)
 */
export function addAvenant(question: AvenantAAjouter): Outcome<Dossier> {
  const misput = refusal(questionIssues(question, KEYS));
  if (misput) return misput;
  const { dossier, avenant } = question;
  const ground = groundIssues(dossier, { ...dossier, avenants: [avenant] }, "avenants", "avenant");
  const unfit = refusal(ground.blocking);
  if (unfit) return unfit;
  const next = { ...dossier, avenants: [...dossier.avenants, avenant] };
  const refused = refusal([
    ...ground.days,
    ...textIssues(avenant, ["avenant"]),
    ...structureOfAvenant(avenant, ["avenant"]),
    ...identityIssues(dossier, avenant),
    ...segmentIssues(avenant),
    ...unknownParties(namedParties(avenant), declaredParties(next)),
    ...unknownObligations(namedObligations(avenant), declaredObligations(next)),
  ]);
  if (refused) return refused;
  const text = consolidate({ dossier: next, at: boundsOf(avenant.dateEffet).au });
  if (!text.ok) return text;
  return success(next, text.value.instruments.find(({ id }) => id === avenant.id)?.refus ?? []);
}

function identityIssues({ convention, avenants }: Dossier, { id, numero }: Avenant): readonly Issue[] {
  const taken = [convention, ...avenants].some((one) => one.id === id);
  const other = numero === undefined ? undefined : avenants.find((one) => one.numero === numero);
  const named = parseAddress(addressOf(id, "")) !== undefined;
  return [
    ...(named ? [] : [issue("ADDRESS_INVALID", ["avenant", "id"], { adresse: id })]),
    ...(taken ? [issue("ID_DUPLICATE", ["avenant", "id"], { id })] : []),
    ...(other === undefined || numero === undefined
      ? []
      : [issue("AVENANT_NUMBER_TAKEN", ["avenant", "numero"], { numero, instrument: other.id }, { regle: "CV-81" })]),
  ];
}

/** Ids of obligations and mentions stand in addresses too. */
function segmentIssues({ obligations, mentions }: Avenant): readonly Issue[] {
  const check = (list: string) => (one: { readonly id: string }, rank: number) =>
    isSegment(one.id) ? [] : [issue("ADDRESS_INVALID", ["avenant", list, rank, "id"], { adresse: one.id })];
  return [...obligations.flatMap(check("obligations")), ...mentions.flatMap(check("mentions"))];
}

/** Operations on the text and on the duration, which name no party. */
const ON_TEXT = P.union(
  "modifier",
  "completer",
  "modifierEtCompleter",
  "abroger",
  "abrogerSousReserve",
  "ajouter",
  "renommer",
  "integrer",
  "proroger",
  "modifierListeEquipements",
);

function namedParties({ signataires = [], deliberations, obligations, operations }: Avenant): readonly Named[] {
  return [
    ...signataires.map((id, rank) => ({ id, path: ["avenant", "signataires", rank] })),
    ...deliberations.map(({ partie }, rank) => ({ id: partie, path: ["avenant", "deliberations", rank, "partie"] })),
    ...obligations.flatMap(({ debiteurs }, rank) =>
      debiteurs.map((id, place) => ({ id, path: ["avenant", "obligations", rank, "debiteurs", place] })),
    ),
    ...operations.flatMap((operation, rank): readonly Named[] => {
      const path = ["avenant", "operations", rank];
      return (
        match(operation)
          .returnType<readonly Named[]>()
          .with({ type: "retirer" }, ({ partie }) => [{ id: partie, path: [...path, "partie"] }])
          .with({ type: "actualiserEcheance" }, ({ debiteurs = [] }) =>
            debiteurs.map((id, place) => ({ id, path: [...path, "debiteurs", place] })),
          )
          // Those that bring parties in declare them; an erratum is checked where it is applied.
          .with({ type: P.union("adherer", "absorber", "corriger") }, () => [])
          .with({ type: ON_TEXT }, () => [])
          .exhaustive()
      );
    }),
  ];
}

function namedObligations({ execute = [], operations }: Avenant): readonly Named[] {
  return [
    ...execute.map((id, rank) => ({ id, path: ["avenant", "execute", rank] })),
    ...operations.flatMap((operation, rank) =>
      operation.type === "actualiserEcheance"
        ? [{ id: operation.obligation, path: ["avenant", "operations", rank, "obligation"] }]
        : [],
    ),
  ];
}
