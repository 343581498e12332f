/** Lines that no clause states: the end of the convention, and what is wise to prepare. A suggestion binds nobody. */
import type { Dossier, VersionConsolidee } from "../../avenant/index.js";
import { inOrderOfEffect } from "../../avenant/internal.js";
import { boundsOf } from "../../convention/internal.js";
import { addDays, civil, daysBetween } from "../../primitives/index.js";
import type { Duty } from "./duty.js";
import { finishLine, type Setting } from "./lines.js";
import { suggestedMidpoint } from "./occurrences.js";
import type { Echeance, Origine } from "./result.js";

/** The last day of the convention, given by the convention or by the avenant that last moved it. */
export function endLine(dossier: Dossier, text: VersionConsolidee, setting: Setting): Echeance {
  return finishLine(
    {
      id: "fin-convention",
      acte: "finConvention",
      libelle: "echeance.libelle.finConvention",
      origine: origineOfEnd(dossier, text),
      force: "obligatoire",
      debiteurs: [],
      moment: { type: "jour", date: setting.periode.fin },
      regles: ["CV-30", "CV-37"],
      histoire: [],
    },
    { contraignante: false, aTenir: false, faits: [] },
    setting,
  );
}

function origineOfEnd({ convention, avenants }: Dossier, { at, periode }: VersionConsolidee): Origine {
  if (periode.fin === convention.periode.fin) return { type: "convention" };
  const mover = inOrderOfEffect(avenants)
    .filter(({ dateEffet }) => boundsOf(dateEffet).du <= at)
    .find(({ operations }) => operations.some((one) => one.type === "proroger" && one.fin === periode.fin));
  return mover?.numero === undefined ? { type: "avenant" } : { type: "avenant", numero: mover.numero };
}

/** Days before the end, and moments in the middle, that a careful partner prepares. */
export function suggestionLines(
  duties: readonly Duty[],
  joursRenouvellement: number,
  setting: Setting,
): readonly Echeance[] {
  const hasMidpoint = duties.some(({ obligation }) => obligation.acte === "bilanIntermediaire");
  return [...(hasMidpoint ? [] : [midpointLine(setting)]), renewalLine(joursRenouvellement, setting)];
}

function midpointLine(setting: Setting): Echeance {
  return suggestion(
    {
      id: "suggestion/mi-parcours",
      acte: "bilanIntermediaire",
      libelle: "echeance.libelle.miParcours",
      moment: suggestedMidpoint(setting.periode, setting.miParcours),
      regles: ["EV-05", "EV-06"],
    },
    setting,
  );
}

/** Renewal is a new CTG, never an avenant (CV-35): the time to prepare it runs up to the last day. */
function renewalLine(days: number, setting: Setting): Echeance {
  const { debut, fin } = setting.periode;
  const whole = daysBetween(civil(debut), civil(fin)) <= days;
  return suggestion(
    {
      id: "suggestion/renouvellement",
      acte: "renouvellement",
      libelle: "echeance.libelle.renouvellement",
      moment: { type: "fenetre", du: whole ? debut : addDays(civil(fin), -days), au: fin },
      regles: ["CV-35", "CV-37"],
    },
    setting,
  );
}

function suggestion(line: Pick<Echeance, "id" | "acte" | "libelle" | "moment" | "regles">, setting: Setting): Echeance {
  return finishLine(
    { ...line, origine: { type: "suggestion" }, force: "suggestion", debiteurs: [], histoire: [] },
    { contraignante: false, aTenir: false, faits: setting.facts.ofActe(line.acte) },
    setting,
  );
}
