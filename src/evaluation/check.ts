/** What the calendar needs of a dossier that did not come through `parseDossier`: days that exist, ids that differ. */
import type { Dossier } from "../avenant/index.js";
import {
  type DateConnue,
  type EcheanceObligation,
  type Instrument,
  type Obligation,
  walkDispositions,
} from "../convention/index.js";
import { type Issue, isCivilDate, issue, type Path } from "../primitives/index.js";

/** Every issue of the dates of the obligations and of the facts. The rest is looked at by the consolidation. */
export function calendarIssues({ convention, avenants, faits, reunionsPrevues = [] }: Dossier): readonly Issue[] {
  return [
    ...obligationIssues(convention.obligations, ["convention", "obligations"]),
    ...avenants.flatMap((avenant, rank) => obligationIssues(avenant.obligations, ["avenants", rank, "obligations"])),
    ...avenants.flatMap((avenant, rank) =>
      avenant.operations.flatMap((operation, place) =>
        operation.type === "actualiserEcheance" && operation.echeance !== undefined
          ? momentIssues(operation.echeance, ["avenants", rank, "operations", place, "echeance"])
          : [],
      ),
    ),
    ...faits.flatMap(({ date }, rank) => dayIssues(date, ["faits", rank, "date"])),
    ...reunionsPrevues.flatMap(({ date }, rank) => roughDayIssues(date, ["reunionsPrevues", rank, "date"])),
    ...duplicateIssues(reunionsPrevues, "reunionsPrevues"),
    ...[convention, ...avenants].flatMap((instrument, rank) =>
      ficheIssues(instrument, rank === 0 ? ["convention"] : ["avenants", rank - 1]),
    ),
  ];
}

/** The same issues, each once: the door of the consolidation sees some of the same days. */
export function withoutRepeats(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, path }) => {
    const key = JSON.stringify([code, path]);
    const again = seen.has(key);
    seen.add(key);
    return !again;
  });
}

function ficheIssues({ dispositions }: Instrument, path: Path): readonly Issue[] {
  return walkDispositions(dispositions).flatMap(({ path: place, disposition }) =>
    (disposition.fiche?.echeances ?? []).flatMap((date, rank) =>
      roughDayIssues(date, [...path, "dispositions", place, "fiche", "echeances", rank]),
    ),
  );
}

function obligationIssues(obligations: readonly Obligation[], path: Path): readonly Issue[] {
  return obligations.flatMap(({ echeance }, rank) => momentIssues(echeance, [...path, rank, "echeance"]));
}

function momentIssues(echeance: EcheanceObligation, path: Path): readonly Issue[] {
  if (echeance.type === "fenetre") return windowIssues(echeance, path);
  return "date" in echeance && echeance.date !== undefined ? dayIssues(echeance.date, [...path, "date"]) : [];
}

function windowIssues({ du, au }: { readonly du: string; readonly au: string }, path: Path): readonly Issue[] {
  const issues = [...dayIssues(du, [...path, "du"]), ...dayIssues(au, [...path, "au"])];
  return issues.length > 0 || du <= au ? issues : [issue("PERIOD_REVERSED", path, { debut: du, fin: au })];
}

/** The days of an échéance of a fiche action, or of a planned meeting, that may be known only roughly. */
export function roughDayIssues(date: DateConnue, path: Path): readonly Issue[] {
  return typeof date === "string" ? dayIssues(date, path) : windowIssues(date, path);
}

export function dayIssues(day: string, path: Path): readonly Issue[] {
  return isCivilDate(day) ? [] : [issue("DATE_INVALID", path, { valeur: day })];
}

function duplicateIssues(items: readonly { readonly id: string }[], list: string): readonly Issue[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, rank) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [issue("ID_DUPLICATE", [list, rank, "id"], { id })] : [];
  });
}
