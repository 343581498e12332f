/** The échéances that fiches action give themselves: planned completions, not deadlines of a party (PA-20). */
import type { DispositionConsolidee, Dossier, VersionConsolidee, VersionDisposition } from "../../avenant/index.js";
import type { DateConnue } from "../../convention/index.js";
import { boundsOf } from "../../convention/internal.js";
import { momentOf } from "../moment.js";
import { type FollowUps, followUpsOf, statusOn } from "../plan/follow-up.js";
import { type PlanNode, planNodes } from "../plan/plan-tree.js";
import type { DutyEnd } from "./duty.js";
import { finishLine, type Setting } from "./lines.js";
import type { Echeance, Origine } from "./result.js";

/**
 * One line for each échéance of each fiche, in force or withdrawn. Its id is the address of the action and the rank of
 * the échéance in the fiche.
 */
export function actionLines(dossier: Dossier, text: VersionConsolidee, setting: Setting): readonly Echeance[] {
  const followUps = followUpsOf(dossier);
  const numbers = new Map(dossier.avenants.map(({ id, numero }) => [id, numero]));
  const origineOf = (instrument: string): Origine => {
    if (instrument === dossier.convention.id) return { type: "convention" };
    const numero = numbers.get(instrument);
    return numero === undefined ? { type: "avenant" } : { type: "avenant", numero };
  };
  return planNodes(text).flatMap((node) => linesOfAction(node, { followUps, origineOf, setting }));
}

interface Context {
  readonly followUps: FollowUps;
  readonly origineOf: (instrument: string) => Origine;
  readonly setting: Setting;
}

/** A planned completion, and what withdrew it when the text no longer holds it. */
interface Planned {
  readonly rang: number;
  readonly echeance: DateConnue;
  /** The last version of the fiche that plans it. */
  readonly version: VersionDisposition;
  readonly fin?: DutyEnd;
}

function linesOfAction({ line }: PlanNode, { followUps, origineOf, setting }: Context): readonly Echeance[] {
  const planned = plannedOf(line);
  if (planned.length === 0) return [];
  const suivi = followUps(line);
  const { statut: now, depuis: since } = statusOn(line, suivi, setting.at);
  const done = suivi?.statuts
    .filter(({ statut, date }) => statut === "realisee" && date <= setting.at)
    .map(({ date }) => ({ id: `${line.adresse}:${date}`, date }));
  return planned.map(({ rang, echeance, version, fin }) =>
    finishLine(
      {
        id: `${line.adresse}/echeance-${rang}`,
        acte: "realisationAction",
        libelle: line.titre ?? line.adresse,
        origine: origineOf(version.instrument),
        action: line.adresse,
        force: "indicative",
        debiteurs: version.fiche?.servicesResponsables ?? [],
        moment: momentOf(echeance),
        regles: ["PA-20"],
        histoire: [],
      },
      {
        contraignante: false,
        aTenir: false,
        ...(fin === undefined ? {} : { fin }),
        ...(now === "abandonnee" && since !== undefined ? { abandonneeLe: since } : {}),
        ...(line.statut === "indetermine" ? { manque: "dateEffet" } : {}),
        faits: done ?? [],
      },
      setting,
    ),
  );
}

/** Every échéance that a version of the fiche planned, by its rank; a later fiche without it, or an abrogation, ends it. */
function plannedOf({ versions, statut }: DispositionConsolidee): readonly Planned[] {
  const planned = new Map<number, Planned>();
  versions.forEach((version, place) => {
    const next = versions[place + 1];
    const by = next ?? (statut === "abrogee" ? version : undefined);
    const fin: DutyEnd | undefined =
      by === undefined ? undefined : { depuis: boundsOf(by.du).au, par: by.instrument, motif: "clauseRetiree" };
    version.fiche?.echeances?.forEach((echeance, rank) => {
      planned.set(rank, { rang: rank + 1, echeance, version, ...(fin === undefined ? {} : { fin }) });
    });
  });
  return [...planned.values()];
}
