/** Adding an avenant to a dossier. */
import { match, P } from "ts-pattern";
import { boundsOf } from "../../convention/internal.js";
import { type Issue, type Outcome, success } from "../../primitives/index.js";
import { issue, readQuestion } from "../../primitives/internal.js";
import { textOn } from "../consolidation/consolidate.js";
import type { AvenantAAjouter } from "../question.js";
import { additionQuestion } from "../question-schema.js";
import { readDossier } from "../reading/readers.js";
import { structureOfAvenant } from "../reading/structure.js";
import type { Avenant, Dossier } from "../types.js";
import { declaredObligations, declaredParties, type Named, unknownObligations, unknownParties } from "./check-names.js";

/**
 * Adds an avenant to a dossier. The dossier given is left as it is.
 *
 * An avenant that was signed exists, even where it cannot be applied: it is then added, and each reason why the
 * consolidation refuses it is a warning (`TARGET_NOT_FOUND`, `OPERATION_AMBIGUOUS`...; paths in the new dossier).
 *
 * @param question - the dossier, and the avenant to add
 * @returns a new dossier with the avenant at the end of `avenants`; else every reason why not, and nothing is added:
 *   `ID_DUPLICATE` (an instrument has that id, or an id is used twice in the avenant), `AVENANT_NUMBER_TAKEN`,
 *   `DATE_INVALID`, `PERIOD_REVERSED`, `PARTY_UNKNOWN`, `OBLIGATION_NOT_FOUND`, `ADDRESS_INVALID`, `TEXT_EMPTY`, and the
 *   issues of the dossier itself (paths from its own root)
 *
 * @example
 * ```ts
 * import { addAvenant, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const [first] = dossier.avenants;
 * if (first === undefined) throw new Error("no avenant");
 * const avenant = { ...first, id: "Av2", numero: 2, dateEffet: "2027-01-01" };
 * const added = addAvenant({ dossier, avenant });
 * console.log(added.ok && added.value.avenants.map(({ id }) => id));
 * // => [ 'Av1', 'Av2' ]
 * ```
 */
export function addAvenant(question: AvenantAAjouter): Outcome<Dossier> {
  const asked = readQuestion<AvenantAAjouter>(additionQuestion, question, additionIssues);
  if (!asked.ok) return asked;
  const { dossier, avenant } = asked.value;
  const next = readDossier.remember({ ...dossier, avenants: [...dossier.avenants, avenant] }).value;
  const { instruments } = textOn(next, boundsOf(avenant.dateEffet).au).value;
  return success(next, instruments.find(({ id }) => id === avenant.id)?.refus ?? []);
}

function additionIssues({ dossier, avenant }: AvenantAAjouter): readonly Issue[] {
  const next = { ...dossier, avenants: [...dossier.avenants, avenant] };
  return [
    ...structureOfAvenant(avenant, ["avenant"]),
    ...identityIssues(dossier, avenant),
    ...unknownParties(namedParties(avenant), declaredParties(next)),
    ...unknownObligations(namedObligations(avenant), declaredObligations(next)),
  ];
}

function identityIssues({ convention, avenants }: Dossier, { id, numero }: Avenant): readonly Issue[] {
  const taken = [convention, ...avenants].some((one) => one.id === id);
  const other = numero === undefined ? undefined : avenants.find((one) => one.numero === numero);
  return [
    ...(taken ? [issue("ID_DUPLICATE", ["avenant", "id"], { id })] : []),
    ...(other === undefined || numero === undefined
      ? []
      : [issue("AVENANT_NUMBER_TAKEN", ["avenant", "numero"], { numero, instrument: other.id }, { regle: "CV-81" })]),
  ];
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

function namedParties({
  signataires = [],
  deliberations = [],
  obligations = [],
  operations,
}: Avenant): readonly Named[] {
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
