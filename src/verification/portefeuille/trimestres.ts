/** Civil quarters, and the conventions that end in each. */
import type { JourBorne } from "../../convention/index.js";
import type { Echeancier } from "../../evaluation/index.js";
import { type CivilDate, civil } from "../../primitives/index.js";
import { compareText } from "../constats/sort.js";

/** A civil quarter, both ends included. */
export interface Trimestre {
  readonly du: string;
  readonly au: string;
}

/** Conventions that end in one quarter; without a quarter, those whose last day is not known. */
export interface FinsDuTrimestre {
  readonly trimestre?: Trimestre;
  readonly dossiers: readonly {
    readonly dossier: string;
    readonly titre: string;
    readonly fin: JourBorne;
  }[];
}

/** What is read of a line of the portfolio. */
interface Ligne {
  readonly dossier: string;
  readonly titre: string;
  readonly fin: JourBorne;
  readonly statut: Echeancier["statut"];
}

/** Last month, first day and last day of the civil quarters before the last one. */
const TRIMESTRES = [
  { mois: "03", du: "01-01", au: "03-31" },
  { mois: "06", du: "04-01", au: "06-30" },
  { mois: "09", du: "07-01", au: "09-30" },
] as const;

export function quarterOf(day: CivilDate): Trimestre {
  const [year, month] = [day.slice(0, 4), day.slice(5, 7)];
  const { du, au } = TRIMESTRES.find(({ mois }) => month <= mois) ?? { du: "10-01", au: "12-31" };
  return { du: `${year}-${du}`, au: `${year}-${au}` };
}

/** Conventions that have not ended, by the quarter of their last day; those without a known day come last. */
export function endsByQuarter(lignes: readonly Ligne[]): readonly FinsDuTrimestre[] {
  const quarters = new Map<string, Ligne[]>();
  for (const ligne of lignes) {
    if (ligne.statut === "echue") continue;
    const key = typeof ligne.fin === "string" ? quarterOf(civil(ligne.fin)).du : "";
    const known = quarters.get(key);
    if (known === undefined) quarters.set(key, [ligne]);
    else known.push(ligne);
  }
  return [...quarters]
    .sort(([a], [b]) => (a === "" ? 1 : b === "" ? -1 : compareText(a, b)))
    .map(([du, own]) => ({
      ...(du === "" ? {} : { trimestre: quarterOf(civil(du)) }),
      dossiers: own.map(({ dossier, titre, fin }) => ({ dossier, titre, fin })),
    }));
}
