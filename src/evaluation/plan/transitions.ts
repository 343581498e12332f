/** Which changes of status are legal, and what in a follow-up is not (PA-21). */
import type { DispositionConsolidee, Dossier, SuiviAction, VersionConsolidee } from "../../avenant/index.js";
import type { StatutAction } from "../../convention/index.js";
import { boundsOf, walkDispositions } from "../../convention/internal.js";
import type { Issue, Path } from "../../primitives/index.js";
import { deepFreeze, issue } from "../../primitives/internal.js";

/**
 * From each status, those that may follow. An abandoned action is not taken up again under its old name, and only an
 * avenant gives `abrogee`, which no follow-up may record: it is read in the text in force.
 */
export const TRANSITIONS_STATUT: Readonly<Record<StatutAction, readonly StatutAction[]>> = deepFreeze({
  aEngager: ["enEtude", "enCours", "realisee", "suspendue", "abandonnee"],
  enEtude: ["aEngager", "enCours", "realisee", "suspendue", "abandonnee"],
  enCours: ["realisee", "poursuivie", "suspendue", "abandonnee"],
  realisee: ["poursuivie"],
  poursuivie: ["realisee", "suspendue", "abandonnee"],
  suspendue: ["aEngager", "enEtude", "enCours", "poursuivie", "abandonnee"],
  abandonnee: [],
  abrogee: [],
});

/**
 * Whether an action may go from one status to another. From no status, to any but `abrogee`.
 *
 * @param avant - the status before, undefined for an action that has none yet
 * @param apres - the status after
 * @returns whether the step is allowed
 *
 * @example
 * ```ts
 * import { isLegalTransition } from "convention-territoriale/evaluation";
 *
 * console.log(isLegalTransition("enCours", "realisee"), isLegalTransition("abrogee", "enCours"));
 * // => true false
 * ```
 */
export function isLegalTransition(avant: StatutAction | undefined, apres: StatutAction): boolean {
  if (apres === "abrogee") return false;
  if (avant === undefined) return true;
  return (
    typeof avant === "string" && Object.hasOwn(TRANSITIONS_STATUT, avant) && TRANSITIONS_STATUT[avant].includes(apres)
  );
}

/** Everything wrong in the follow-up of the actions: order, transitions, actions followed twice. */
export function followUpIssues({ suiviActions }: Dossier): readonly Issue[] {
  const seen = new Set<string>();
  return (suiviActions ?? []).flatMap((suivi, rank) => {
    const path = ["suiviActions", rank];
    const again = seen.has(suivi.action);
    seen.add(suivi.action);
    return [
      ...(again ? [issue("ID_DUPLICATE", [...path, "action"], { id: suivi.action })] : []),
      ...statusIssues(suivi, path),
    ];
  });
}

/** Fiches that call their action abrogated: a text in force holds none, since only an avenant abrogates (PA-21). */
export function ficheIssues({ convention, avenants }: Dossier): readonly Issue[] {
  return [convention, ...avenants].flatMap(({ dispositions }, rank) =>
    walkDispositions(dispositions).flatMap(({ path, disposition: { fiche } }) => {
      if (fiche?.statut !== "abrogee") return [];
      const instrument = rank === 0 ? ["convention"] : ["avenants", rank - 1];
      const at = [...instrument, "dispositions", path, "fiche", "statut"];
      return [issue("STATUS_ABROGATION_RESERVED", at, { action: path }, { regle: "PA-21" })];
    }),
  );
}

/** Two follow-ups that name one action by two of its addresses: which of them is true is not for the library to say. */
export function aliasIssues({ suiviActions }: Dossier, text: VersionConsolidee): readonly Issue[] {
  const lines = linesByName(text);
  const seen = new Map<string, string>();
  return (suiviActions ?? []).flatMap(({ action }, rank) => {
    const adresse = lines.get(action)?.adresse;
    const other = adresse === undefined ? undefined : seen.get(adresse);
    if (adresse !== undefined && other === undefined) seen.set(adresse, action);
    // The same name twice is already said without the text.
    if (other === undefined || other === action) return [];
    return [issue("ID_DUPLICATE", ["suiviActions", rank, "action"], { id: action })];
  });
}

function linesByName({ dispositions }: VersionConsolidee): ReadonlyMap<string, DispositionConsolidee> {
  return new Map(dispositions.flatMap((line) => [line.adresse, ...line.alias].map((name) => [name, line])));
}

/** Changes are read in the order of the list, which must be that of the dates. */
function statusIssues({ action, statuts }: SuiviAction, path: Path): readonly Issue[] {
  return statuts.flatMap(({ date, statut }, rank) => {
    const at = [...path, "statuts", rank];
    const previous = statuts[rank - 1];
    if (statut === "abrogee") return [issue("STATUS_ABROGATION_RESERVED", at, { action }, { regle: "PA-21" })];
    if (previous === undefined) return [];
    const issues: Issue[] = [];
    if (previous.date > date) {
      issues.push(issue("STATUS_OUT_OF_ORDER", [...at, "date"], { action, date, avant: previous.date }));
    }
    if (!isLegalTransition(previous.statut, statut)) {
      const params = { action, avant: previous.statut, apres: statut };
      issues.push(issue("STATUS_TRANSITION_ILLEGAL", at, params, { regle: "PA-21" }));
    }
    return issues;
  });
}

/**
 * Follow-ups of what the text does not hold, values of an indicator that no version of the fiche defines, and changes
 * recorded after an avenant abrogated the action: warnings.
 */
export function followUpWarnings({ suiviActions }: Dossier, text: VersionConsolidee): readonly Issue[] {
  const known = linesByName(text);
  return (suiviActions ?? []).flatMap(({ action, statuts, mesures = [] }, rank): readonly Issue[] => {
    const path = ["suiviActions", rank];
    const line = known.get(action);
    if (line === undefined) return [issue("ACTION_UNKNOWN", [...path, "action"], { action })];
    const defined = new Set(line.versions.flatMap(({ fiche }) => (fiche?.indicateurs ?? []).map(({ id }) => id)));
    const strays = mesures.flatMap(({ indicateur }, place) =>
      defined.has(indicateur)
        ? []
        : [issue("INDICATOR_UNKNOWN", [...path, "mesures", place, "indicateur"], { action, indicateur })],
    );
    const end = line.statut === "abrogee" ? line.versions.at(-1) : undefined;
    if (end === undefined) return strays;
    const since = boundsOf(end.du).au;
    const late = statuts.flatMap(({ date }, place) =>
      date <= since
        ? []
        : [issue("STATUS_AFTER_ABROGATION", [...path, "statuts", place], { action, date, par: end.instrument })],
    );
    return [...strays, ...late];
  });
}
