/** Which recorded facts fulfil which duty, as known on the day asked. */
import type { Avenant, Dossier, Fait, VersionConsolidee } from "../../avenant/index.js";
import { boundsOf } from "../../convention/internal.js";
import { compareText, later } from "../days.js";
import type { Duty } from "./duty.js";

/** Something that fulfils a duty: a fact, or an avenant that does by existing what the duty asked. */
export interface Fulfilment {
  /** Id of the fact or of the avenant. */
  readonly id: string;
  readonly date: string;
  /** Set for a meeting that names neither the duty nor its act. */
  readonly implicite?: true;
}

/** The facts known on a day, arranged for questions. */
export interface FactIndex {
  readonly ofDuty: (duty: Pick<Duty, "cle" | "obligation">) => readonly Fulfilment[];
  /** Facts that accomplish an act, whether they name it or an obligation that asks for it. */
  readonly ofActe: (acte: string) => readonly Fait[];
}

/** Acts that a meeting of the comité de pilotage accomplishes without naming them (GV-02, EV-09). */
const ACTES_DU_COMITE_PILOTAGE: ReadonlySet<string> = new Set(["pointEtape", "reunionComitePilotage"]);

/** Arranges the facts dated on or before the day. A later fact does not fulfil an obligation yet. */
export function indexFacts(dossier: Dossier, text: VersionConsolidee, duties: readonly Duty[], at: string): FactIndex {
  const facts = (dossier.faits ?? []).filter(({ date }) => date <= at);
  const actes = new Map(duties.map(({ cle, obligation }) => [cle, obligation.acte]));
  const byObligation = groupBy(facts, ({ obligation }) => obligation);
  const byActe = groupBy(facts, (fait) => acteOf(fait, actes));
  const meetings = facts.filter(isCopil).map(({ id, date }): Fulfilment => ({ id, date, implicite: true }));
  const executions = executionsOf(dossier.avenants, text, at);
  return {
    ofDuty: ({ cle, obligation }) => {
      const named = [...(byObligation.get(cle) ?? []), ...(executions.get(cle) ?? [])];
      const sameAct = (byActe.get(obligation.acte) ?? []).filter((fait) => fait.obligation === undefined);
      const implied = ACTES_DU_COMITE_PILOTAGE.has(obligation.acte) ? meetings : [];
      return inOrder<Fulfilment>([...named, ...sameAct, ...implied]);
    },
    ofActe: (acte) => inOrder(byActe.get(acte) ?? []),
  };
}

/** A meeting that names its act or its obligation says by itself what it accomplishes. */
function isCopil({ nature, instance, obligation, acte }: Fait): boolean {
  return nature === "reunion" && instance === "comitePilotage" && obligation === undefined && acte === undefined;
}

function acteOf(fait: Fait, actes: ReadonlyMap<string, string>): string | undefined {
  return fait.acte ?? (fait.obligation === undefined ? undefined : actes.get(fait.obligation));
}

/** An avenant executes an obligation on the day when it is both signed and in effect. */
function executionsOf(
  avenants: readonly Avenant[],
  text: VersionConsolidee,
  at: string,
): ReadonlyMap<string, readonly Fulfilment[]> {
  const refused = new Set(text.instruments.filter(({ statut }) => statut === "refuse").map(({ id }) => id));
  const executions = new Map<string, Fulfilment[]>();
  for (const avenant of avenants) {
    const effect = boundsOf(avenant.dateEffet).au;
    const signature = avenant.dateSignature === undefined ? effect : boundsOf(avenant.dateSignature).au;
    const date = later(effect, signature);
    if (date > at || refused.has(avenant.id)) continue;
    for (const cle of new Set(avenant.execute)) {
      executions.set(cle, [...(executions.get(cle) ?? []), { id: avenant.id, date }]);
    }
  }
  return executions;
}

function groupBy(facts: readonly Fait[], keyOf: (fait: Fait) => string | undefined): ReadonlyMap<string, Fait[]> {
  const groups = new Map<string, Fait[]>();
  for (const fait of facts) {
    const key = keyOf(fait);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fait]);
    else group.push(fait);
  }
  return groups;
}

function inOrder<T extends Fulfilment>(facts: readonly T[]): readonly T[] {
  return [...facts].sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
}
