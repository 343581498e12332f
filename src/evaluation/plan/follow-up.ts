/** The life of the actions as recorded: status on a day, last value of an indicator. */
import type { DispositionConsolidee, Dossier, SuiviAction } from "../../avenant/index.js";
import type { Indicateur } from "../../convention/index.js";
import { divide, formatExact, isZero, parseExact, subtract } from "../../primitives/internal.js";
import type { IndicateurMesure, StatutMesure } from "./plan-result.js";

/** The follow-up of each action, found by any of its addresses. */
export type FollowUps = (line: Pick<DispositionConsolidee, "adresse" | "alias">) => SuiviAction | undefined;

export function followUpsOf({ suiviActions }: Dossier): FollowUps {
  const byAction = new Map((suiviActions ?? []).map((suivi) => [suivi.action, suivi]));
  return ({ adresse, alias }) => [adresse, ...alias].map((name) => byAction.get(name)).find((one) => one !== undefined);
}

/** Status on a day: the last change recorded by then, else that of the text, else unknown. */
export function statusOn(
  { fiche }: Pick<DispositionConsolidee, "fiche">,
  suivi: SuiviAction | undefined,
  at: string,
): { readonly statut: StatutMesure; readonly depuis?: string } {
  const last = suivi?.statuts.filter(({ date }) => date <= at).at(-1);
  return last === undefined ? { statut: fiche?.statut ?? "inconnu" } : { statut: last.statut, depuis: last.date };
}

/** Longest number looked at: more digits than any measure has. */
const MAX_DIGITS = 40;

/** An indicator with its last value by that day, and how far it is from its start to its target. */
export function measureIndicator(indicateur: Indicateur, suivi: SuiviAction | undefined, at: string): IndicateurMesure {
  const { id, libelle, nature, unite, depart, cible } = indicateur;
  const derniere = lastMeasure(id, suivi, at);
  const avancement = progressOf(depart, cible, derniere?.valeur);
  return {
    id,
    libelle,
    nature,
    ...(unite === undefined ? {} : { unite }),
    ...(depart === undefined ? {} : { depart }),
    ...(cible === undefined ? {} : { cible }),
    ...(derniere === undefined ? {} : { derniere }),
    ...(avancement === undefined ? {} : { avancement }),
  };
}

/** The latest measure by that day; of two of one day, the one recorded last. */
function lastMeasure(id: string, suivi: SuiviAction | undefined, at: string) {
  let last: { readonly date: string; readonly valeur: string } | undefined;
  for (const { indicateur, date, valeur } of suivi?.mesures ?? []) {
    const counts = indicateur === id && date <= at && (last === undefined || last.date <= date);
    if (counts) last = { date, valeur };
  }
  return last;
}

function progressOf(
  depart: string | undefined,
  cible: string | undefined,
  valeur: string | undefined,
): string | undefined {
  const [from, to, now] = [depart, cible, valeur].map(readNumber);
  if (from === undefined || to === undefined || now === undefined) return undefined;
  const way = subtract(to, from);
  return isZero(way) ? undefined : formatExact(divide(subtract(now, from), way));
}

function readNumber(text: string | undefined) {
  return text === undefined || text.length > MAX_DIGITS ? undefined : parseExact(text);
}
