/** Where to look, in a CTG, for an item that nobody has placed yet: leads from the form of the text, never findings. */
import type { ItemSchema } from "./items.js";
import type { DispositionPortante } from "./question.js";

type Test = (disposition: DispositionPortante) => boolean;

const isDiagnostic: Test = ({ nature }) => nature === "diagnostic";
const hasSchedule: Test = ({ fiche }) => (fiche?.echeances ?? []).length > 0;
const hasIndicators: Test = ({ fiche, nature }) =>
  (fiche?.indicateursEvaluation ?? []).length > 0 || nature === "evaluation";
const hasBudget: Test = ({ fiche }) => fiche?.budget !== undefined;
const isGoal: Test = ({ genre, nature }) => genre === "objectif" || nature === "planActions";

const LEADS: Readonly<Partial<Record<ItemSchema, Test>>> = {
  inventaire: (disposition) => isDiagnostic(disposition) || disposition.nature === "listeEquipements",
  besoins: isDiagnostic,
  zonesSousDotees: isDiagnostic,
  objectifsOffre: isGoal,
  coutsMoyensDifficultes: hasBudget,
  calendrier: hasSchedule,
  indicateursEvaluation: hasIndicators,
};

/** Addresses of the dispositions in force that may deal with the item, in the order of the text. */
export function leadsFor(item: ItemSchema, dispositions: readonly DispositionPortante[]): readonly string[] {
  const test = LEADS[item];
  if (test === undefined) return [];
  return dispositions
    .filter((disposition) => disposition.statut === "enVigueur" && test(disposition))
    .map(({ adresse }) => adresse);
}
