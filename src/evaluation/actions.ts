/** The échéances that fiches action give themselves: planned completions, not deadlines of a party (PA-20). */
import type { Dossier, VersionConsolidee } from "../avenant/index.js";
import { boundsOf } from "../convention/index.js";
import type { DutyEnd } from "./duty.js";
import { type FollowUps, followUpsOf, statusOn } from "./follow-up.js";
import { finishLine, type Setting } from "./lines.js";
import { momentOf } from "./moment.js";
import { type PlanNode, planNodes } from "./plan-tree.js";
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

function linesOfAction({ line }: PlanNode, { followUps, origineOf, setting }: Context): readonly Echeance[] {
  const version = [...line.versions].reverse().find(({ fiche }) => fiche?.echeances !== undefined);
  const echeances = version?.fiche?.echeances;
  if (version === undefined || echeances === undefined) return [];
  const last = line.versions.at(-1) ?? version;
  const fin: DutyEnd | undefined =
    line.statut === "abrogee"
      ? { depuis: boundsOf(last.du).au, par: last.instrument, motif: "clauseRetiree" }
      : undefined;
  const suivi = followUps(line);
  const { statut: now, depuis: since } = statusOn(line, suivi, setting.at);
  const done = suivi?.statuts
    .filter(({ statut, date }) => statut === "realisee" && date <= setting.at)
    .map(({ date }) => ({ id: `${line.adresse}:${date}`, date }));
  return echeances.map((echeance, rang) =>
    finishLine(
      {
        id: `${line.adresse}/echeance-${rang + 1}`,
        acte: "realisationAction",
        libelle: line.titre ?? line.adresse,
        origine: origineOf(version.instrument),
        action: line.adresse,
        force: "indicative",
        responsables: version.fiche?.servicesResponsables ?? [],
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
