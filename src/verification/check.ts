/** What the verification needs of a dossier that did not come through `parseDossier`, beyond what consolidation checks. */
import type { Dossier } from "../avenant/index.js";
import { boundsOf, type Instrument, type Obligation } from "../convention/index.js";
import { type Issue, isCivilDate, issue, type Path } from "../primitives/index.js";

/** Every date of the deliberations, obligations, mentions, facts and acknowledgements that does not exist. */
export function checkDates({ convention, avenants, faits, acquittements = [] }: Dossier): readonly Issue[] {
  return [
    ...checkInstrument(convention, ["convention"]),
    ...avenants.flatMap((avenant, rank) => checkInstrument(avenant, ["avenants", rank])),
    ...checkDate(convention.precedente?.periode.debut, ["convention", "precedente", "periode", "debut"]),
    ...checkDate(convention.precedente?.periode.fin, ["convention", "precedente", "periode", "fin"]),
    ...acquittements.flatMap(({ date }, rank) => checkDate(date, ["acquittements", rank, "date"])),
    ...faits.flatMap(({ date }, rank) => checkDate(date, ["faits", rank, "date"])),
  ];
}

function checkInstrument({ deliberations, obligations, mentions }: Instrument, path: Path): readonly Issue[] {
  return [
    ...deliberations.flatMap(({ date, envoyeeLe, recueLe, publieeLe }, rank) => {
      const at = [...path, "deliberations", rank];
      return [
        ...checkDate(date, [...at, "date"]),
        ...checkDate(envoyeeLe, [...at, "envoyeeLe"]),
        ...checkDate(recueLe, [...at, "recueLe"]),
        ...checkDate(publieeLe, [...at, "publieeLe"]),
      ];
    }),
    ...mentions.flatMap((mention, rank) => {
      if (mention.nature !== "position") return [];
      const { du, au } = boundsOf(mention.date);
      const at = [...path, "mentions", rank, "date"];
      return du === au ? checkDate(du, at) : [...checkDate(du, [...at, "du"]), ...checkDate(au, [...at, "au"])];
    }),
    ...obligations.flatMap((obligation, rank) => checkEcheance(obligation, [...path, "obligations", rank])),
  ];
}

function checkEcheance({ echeance }: Obligation, path: Path): readonly Issue[] {
  return "date" in echeance ? checkDate(echeance.date, [...path, "echeance", "date"]) : [];
}

function checkDate(date: string | undefined, path: Path): readonly Issue[] {
  return date === undefined || isCivilDate(date) ? [] : [issue("DATE_INVALID", path, { valeur: date })];
}
