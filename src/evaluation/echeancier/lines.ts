/** From a duty to the lines of the échéancier: one for a day, one for each window of a recurring duty. */
import type { Duty } from "./duty.js";
import type { FactIndex } from "./facts.js";
import { type Frame, occurrencesOf } from "./occurrences.js";
import type { Echeance, EtatEcheance } from "./result.js";
import { rulesOf, sourcesOf } from "./rules.js";
import { type StateQuestion, stateOf } from "./state-of-echeance.js";

/** What every line is computed with. */
export interface Setting extends Frame {
  readonly joursProche: number;
  readonly facts: FactIndex;
}

/** The lines of a contractual duty, in the order of their moments; none when no window of it fits in the convention. */
export function linesOf(duty: Duty, setting: Setting): readonly Echeance[] {
  const done = setting.facts.ofDuty(duty);
  return occurrencesOf(duty, done, setting).map(
    ({ occurrence, moment, echeance, nombre, fixee, fin, champ, manque, faits }) => {
      const { cle, obligation, origine, clause, histoire } = duty;
      // "Une à deux fois" asks for one; a range that begins at zero asks for none.
      const minimum = nombre?.min ?? 1;
      return finishLine(
        {
          id: occurrence === undefined ? cle : `${cle}/${occurrence}`,
          acte: obligation.acte,
          libelle: obligation.libelle,
          ...(occurrence === undefined ? {} : { occurrence }),
          origine,
          clause,
          force: obligation.force,
          debiteurs: obligation.debiteurs,
          ...(obligation.beneficiaire === undefined ? {} : { destinataire: obligation.beneficiaire }),
          moment,
          regles: rulesOf(obligation.acte, echeance),
          histoire,
        },
        {
          contraignante: obligation.force === "obligatoire" && !("suggere" in moment) && occurrence === undefined,
          aTenir: occurrence !== undefined && minimum > 0,
          fixee,
          requis: minimum,
          ...(fin === undefined ? {} : { fin }),
          ...(champ === undefined ? {} : { champ }),
          ...((duty.manque ?? manque) === undefined ? {} : { manque: duty.manque ?? manque }),
          ...(duty.conditionAbsente === undefined ? {} : { conditionAbsente: duty.conditionAbsente }),
          faits,
        },
        setting,
      );
    },
  );
}

/** A line but for what its state decides. */
export type Draft = Omit<Echeance, "etat" | "faits" | "sources">;

/** Adds the state, the facts, and the rules and sources that both rest on. */
export function finishLine(
  draft: Draft,
  question: Omit<StateQuestion, "at" | "joursProche" | "moment">,
  { at, joursProche }: Pick<Setting, "at" | "joursProche">,
): Echeance {
  const etat = stateOf({ ...question, moment: draft.moment, at, joursProche });
  const regles = [...new Set([...draft.regles, ...RULES_OF_STATE[etat.type]])];
  return { ...draft, etat, faits: question.faits.map(({ id }) => id), regles, sources: sourcesOf(regles) };
}

const RULES_OF_STATE: Readonly<Record<EtatEcheance["type"], readonly string[]>> = {
  enRetard: ["CV-98"],
  impossible: ["CV-97"],
  nonTenu: ["EV-09"],
  future: [],
  proche: [],
  aujourdhui: [],
  ouverte: [],
  faiteATemps: [],
  faiteEnRetard: [],
  faite: [],
  passee: [],
  sansJour: [],
  cible: [],
  sansObjet: [],
  indetermine: [],
};
