/** Lines that no clause states: the end of the convention, and what is wise to prepare. A suggestion is not an obligation. */
import type { Dossier, VersionConsolidee } from "../../avenant/index.js";
import { inOrderOfEffect } from "../../avenant/internal.js";
import { boundsOf, boundsOfPeriod, FIRST_DAY, isExact, LAST_DAY } from "../../convention/internal.js";
import { addDays, civil, daysBetween } from "../../primitives/index.js";
import type { Duty } from "./duty.js";
import { finishLine, type Setting } from "./lines.js";
import { type Dated, type Frame, momentBetween, suggestedMidpoint } from "./occurrences.js";
import type { Echeance, Origine } from "./result.js";

/** The last day of the convention, given by the convention or by the avenant that last moved it. */
export function endLine(dossier: Dossier, text: VersionConsolidee, setting: Setting): Echeance {
  const { moment, ...doubt } = momentBetween(setting.periode.fin, "convention.periode.fin");
  return finishLine(
    {
      id: "fin-convention",
      acte: "finConvention",
      libelle: "echeance.libelle.finConvention",
      origine: origineOfEnd(dossier, text),
      force: "obligatoire",
      debiteurs: [],
      moment,
      regles: ["CV-30", "CV-37"],
      histoire: [],
    },
    { contraignante: false, aTenir: false, faits: [], ...doubt },
    setting,
  );
}

function origineOfEnd({ convention, avenants }: Dossier, { at, periode }: VersionConsolidee): Origine {
  const fin = boundsOf(periode.fin);
  if (fin.du === boundsOfPeriod(convention.periode).fin.du) return { type: "convention" };
  const mover = inOrderOfEffect(avenants)
    .filter(({ dateEffet }) => boundsOf(dateEffet).du <= at)
    .find(({ operations }) => operations.some((one) => one.type === "proroger" && one.fin === fin.du));
  return mover?.numero === undefined ? { type: "avenant" } : { type: "avenant", numero: mover.numero };
}

/** Days before the end, and moments in the middle, that a careful partner prepares. */
export function suggestionLines(
  duties: readonly Duty[],
  joursRenouvellement: number,
  setting: Setting,
): readonly Echeance[] {
  const asksFor = (acte: string) => duties.some(({ obligation }) => obligation.acte === acte);
  return [
    ...(asksFor("bilanIntermediaire") ? [] : [midpointLine(setting)]),
    ...(asksFor("bilanFinal") ? [] : [finalLine(setting)]),
    renewalLine(joursRenouvellement, setting),
  ];
}

function midpointLine(setting: Setting): Echeance {
  return suggestion(
    {
      id: "suggestion/mi-parcours",
      acte: "bilanIntermediaire",
      libelle: "echeance.libelle.miParcours",
      ...suggestedMidpoint(setting.periode, setting.miParcours),
      regles: ["EV-05", "EV-06"],
    },
    setting,
  );
}

/** Where no clause asks for it, the bilan of the whole period is still what the renewal rests on (EV-04). */
function finalLine(setting: Setting): Echeance {
  return suggestion(
    {
      id: "suggestion/bilan-final",
      acte: "bilanFinal",
      libelle: "echeance.libelle.bilanFinal",
      ...momentBetween(setting.periode.fin, "convention.periode.fin"),
      regles: ["EV-04"],
    },
    setting,
  );
}

/** Renewal is a new CTG, never an avenant (CV-35): the time to prepare it runs up to the last day. */
function renewalLine(days: number, setting: Setting): Echeance {
  return suggestion(
    {
      id: "suggestion/renouvellement",
      acte: "renouvellement",
      libelle: "echeance.libelle.renouvellement",
      ...renewalMoment(days, setting),
      regles: ["CV-35", "CV-37"],
    },
    setting,
  );
}

/** The last days of the convention, or the whole of it when it is shorter. */
function renewalMoment(days: number, { at, periode: { debut, fin } }: Frame): Dated {
  const champ = "convention.periode.fin";
  if (fin.du === FIRST_DAY || fin.au === LAST_DAY) return { moment: { type: "sansJour" }, manque: champ };
  const opening = (first: string, last: string) =>
    daysBetween(civil(first), civil(last)) <= days ? first : addDays(civil(last), -days);
  const du = opening(debut.du, fin.du);
  if (isExact(fin) && isExact(debut)) return { moment: { type: "fenetre", du, au: fin.du } };
  const moment = { type: "fenetre", du, au: fin.au, auPlusTot: fin.du } as const;
  // It may have opened, and may open later.
  const unsure = du <= at && at < opening(debut.au, fin.au);
  return unsure ? { moment, manque: champ } : { moment, champ };
}

type Suggestion = Pick<Echeance, "id" | "acte" | "libelle" | "regles"> & Omit<Dated, "fixee">;

function suggestion({ champ, manque, ...line }: Suggestion, setting: Setting): Echeance {
  const doubt = { ...(champ === undefined ? {} : { champ }), ...(manque === undefined ? {} : { manque }) };
  return finishLine(
    { ...line, origine: { type: "suggestion" }, force: "suggestion", debiteurs: [], histoire: [] },
    { contraignante: false, aTenir: false, faits: setting.facts.ofActe(line.acte), ...doubt },
    setting,
  );
}
