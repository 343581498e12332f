/** The duties of a portfolio that somebody must act on: late first, then today, within 30 days, within 90. */
import type { Dossier } from "../../avenant/index.js";
import type { Echeance } from "../../evaluation/index.js";
import { lastDayOf } from "../../evaluation/internal.js";
import { civil, daysBetween } from "../../primitives/index.js";
import { compareText } from "../constats/sort.js";

/** A duty of one dossier that is late or comes soon. */
export interface UrgencePortefeuille {
  readonly quand: "enRetard" | "aujourdhui" | "trenteJours" | "quatreVingtDixJours";
  /** Days late, or days that remain. */
  readonly jours: number;
  readonly dossier: string;
  readonly titre: string;
  /** Names of the parties or bodies that owe it. */
  readonly par: readonly string[];
  /** Its day, or the last day of its window. */
  readonly date: string;
  readonly echeance: Echeance;
}

/** States of a duty that somebody still has to act on. */
const OUVERTS: ReadonlySet<string> = new Set(["future", "proche", "aujourdhui", "ouverte", "enRetard"]);

/** Last day of a duty that is still to be done; undefined when it has none, or is done. */
export function openUntil({ moment, etat }: Echeance): string | undefined {
  return OUVERTS.has(etat.type) ? lastDayOf(moment) : undefined;
}

export function urgencesOf(
  { id, titre, convention }: Dossier,
  echeances: readonly Echeance[],
  at: string,
): readonly UrgencePortefeuille[] {
  const noms = new Map(convention.parties.map(({ id: partie, nom }) => [partie, nom]));
  return echeances.flatMap((echeance): readonly UrgencePortefeuille[] => {
    const date = openUntil(echeance);
    if (date === undefined) return [];
    const late = echeance.etat.type === "enRetard";
    const jours = late ? daysLate(echeance) : daysBetween(civil(at), civil(date));
    const quand = late ? "enRetard" : soon(jours);
    if (quand === undefined) return [];
    const par = echeance.debiteurs.map((debiteur) => noms.get(debiteur) ?? debiteur);
    return [{ quand, jours, dossier: id, titre, par, date, echeance }];
  });
}

const daysLate = ({ etat }: Echeance): number => (etat.type === "enRetard" ? etat.jours : 0);

function soon(jours: number): UrgencePortefeuille["quand"] | undefined {
  if (jours < 0 || jours > 90) return undefined;
  if (jours === 0) return "aujourdhui";
  return jours <= 30 ? "trenteJours" : "quatreVingtDixJours";
}

/** The longest late first, then what comes first; then by dossier. */
export function byUrgency(a: UrgencePortefeuille, b: UrgencePortefeuille): number {
  return rankOf(a) - rankOf(b) || compareText(a.dossier, b.dossier) || compareText(a.echeance.id, b.echeance.id);
}

const rankOf = ({ quand, jours }: UrgencePortefeuille): number => (quand === "enRetard" ? -1 - jours : jours);
