/** The meetings that the partners planned, each a line of the échéancier. */
import type { Dossier } from "../../avenant/index.js";
import { momentOf } from "../moment.js";
import { finishLine, type Setting } from "./lines.js";
import type { Echeance } from "./result.js";

/** A planned meeting is held when a fact names it; its day gone by without one is no delay. */
export function meetingLines({ reunionsPrevues, faits = [] }: Dossier, setting: Setting): readonly Echeance[] {
  const held = new Map<string, { readonly id: string; readonly date: string }>();
  for (const { id, date, reunionPrevue } of faits) {
    if (reunionPrevue !== undefined && date <= setting.at && !held.has(reunionPrevue)) {
      held.set(reunionPrevue, { id, date });
    }
  }
  return (reunionsPrevues ?? []).map(({ id, instance, date, objet }) => {
    const fait = held.get(id);
    return finishLine(
      {
        id: `reunion/${id}`,
        acte: "reunion",
        libelle: objet ?? `echeance.instance.${instance}`,
        origine: { type: "partenaires" },
        force: "indicative",
        debiteurs: [instance],
        moment: momentOf(date),
        regles: ["GV-20"],
        histoire: [],
      },
      { contraignante: false, aTenir: false, faits: fait === undefined ? [] : [fait] },
      setting,
    );
  });
}
