/** What the library answers to the question of a case, in the words of the suite. It calls what an application may call. */
import {
  assessSppeTerritoire,
  buildEcheancier,
  computeBonusTerritoire,
  consolidate,
  expiryOfAutorisation,
  verifyDossier,
} from "../../src/index.js";
import type { Outcome } from "../../src/primitives/index.js";
import type { BonusAnswer } from "../naive/bonus.js";
import type { CalendarAnswer, CalendarQuestion } from "../naive/calendar.js";
import { convention, dossier } from "../naive/cases/dossier.js";
import type { ConsolidationAnswer, ConsolidationCase } from "../naive/consolidation.js";
import type { DutiesQuestion } from "../naive/duties.js";
import type { VerificationAnswer, VerificationCase } from "../naive/verification.js";

type DemandeBonus = Parameters<typeof computeBonusTerritoire>[0];

/** The value, or the codes of the issues of a question that is refused. */
function valueOr<T, Answer>(outcome: Outcome<T>, answer: (value: T) => Answer): Answer | { refus: readonly string[] } {
  if (outcome.ok) return answer(outcome.value);
  return { refus: [...new Set(outcome.issues.map(({ code }) => code))].sort() };
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const askBonus = (question: DemandeBonus) =>
  valueOr(computeBonusTerritoire(question), ({ total, structures }) => {
    const shown = (amount: typeof total) =>
      amount.statut === "exact"
        ? amount.montant
        : { min: amount.min, ...(amount.max === undefined ? {} : { max: amount.max }) };
    return {
      total: shown(total),
      montants: Object.fromEntries(structures.map(({ id, montant }) => [id, shown(montant)])),
      exclues: structures
        .filter(({ eligible }) => !eligible)
        .map(({ id }) => id)
        .sort(byCodeUnits),
    } satisfies { [Key in keyof BonusAnswer]: unknown };
  });

export const askDuties = (question: DutiesQuestion) =>
  valueOr(assessSppeTerritoire(question), ({ communes, groupements }) =>
    Object.fromEntries(
      [...communes, ...groupements].map(({ autorite, lignes }) => [
        autorite.type === "commune" ? autorite.codeInsee : autorite.siren,
        Object.fromEntries(
          lignes.map((ligne) => {
            const { objet, doit } = ligne;
            if (ligne.statut !== "indetermine") return [objet, { statut: ligne.statut, doit }];
            const { aucunTransfert, tousTransferes } = ligne.bornes;
            const one = (statuts: readonly string[]) => (statuts.length === 1 ? statuts[0] : statuts);
            return [
              objet,
              { statut: { aucunTransfert: one(aucunTransfert), tousTransferes: one(tousTransferes) }, doit },
            ];
          }),
        ),
      ]),
    ),
  );

/** A text as the parts that instruments wrote, in order: each of them is one paragraph in the cases. */
const paragraphs = (text: string | undefined): readonly string[] =>
  (text ?? "").split(/\n+/).filter((part) => part !== "");

export const askConsolidation = (question: ConsolidationCase) =>
  valueOr(consolidate(question), ({ statut, periode, parties, instruments, dispositions }): ConsolidationAnswer => {
    const shown = statut === "aVenir" ? [] : dispositions.filter(({ adresse }) => adresse.startsWith("CTG#"));
    return {
      statut,
      fin: typeof periode.fin === "string" ? periode.fin : "",
      parties: parties.map(({ id }) => id).sort(byCodeUnits),
      instruments: Object.fromEntries(instruments.map(({ id, statut: state }) => [id, state])),
      dispositions: Object.fromEntries(
        shown.map(({ adresse, statut: state, titre = "", texte, versions }) => [
          adresse,
          state === "enVigueur"
            ? { statut: state, titre, textes: paragraphs(texte), par: versions[versions.length - 1]?.instrument ?? "" }
            : { statut: state },
        ]),
      ),
    };
  });

type Echeance = Extract<ReturnType<typeof buildEcheancier>, { ok: true }>["value"]["echeances"][number];

function lineOf({ id, moment, etat }: Echeance) {
  const jours = "jours" in etat && etat.jours !== undefined ? { jours: etat.jours } : {};
  const le = "le" in etat ? { le: etat.le } : {};
  return {
    id,
    moment:
      moment.type === "sansJour"
        ? { sansJour: true as const }
        : moment.type === "jour"
          ? { du: moment.date, au: moment.date }
          : { du: moment.du ?? "", au: moment.au ?? "" },
    etat: etat.type,
    ...jours,
    ...le,
  };
}

export function askCalendar(question: CalendarQuestion): CalendarAnswer | { refus: readonly string[] } {
  if (question.type === "expiration") {
    const { acte, delivreLe } = question;
    return valueOr(expiryOfAutorisation({ acte, delivreLe }), (found) => ({
      fin: found.statut === "datee" ? found.expireLe : null,
    }));
  }
  if (question.type === "miParcours") {
    const { debut, fin } = question;
    const empty = dossier(convention({ periode: { debut, fin } }), []);
    return valueOr(buildEcheancier({ dossier: empty, at: debut }), ({ echeances }) => {
      const found = echeances.find(({ acte, force }) => acte === "bilanIntermediaire" && force === "suggestion");
      return { jour: found?.moment.type === "jour" ? found.moment.date : "" };
    });
  }
  const { type: _calendar, ...asked } = question;
  return valueOr(buildEcheancier(asked), ({ echeances }) => ({
    lignes: echeances
      .filter(({ clause }) => clause !== undefined)
      .map(lineOf)
      .sort((a, b) => byCodeUnits(a.id, b.id)),
  }));
}

export const askVerification = ({ codes, ...question }: VerificationCase) =>
  valueOr(verifyDossier(question), ({ findings }): VerificationAnswer => {
    const found = findings.filter(({ code }) => codes.includes(code));
    // The motives of the order of dates are in the rules; those of other codes are the library's own.
    const named = found.map(
      ({ code, motif, severite }) => `${code}${code === "DATE_ORDER" ? `.${motif}` : ""} ${severite}`,
    );
    return { constats: [...new Set(named)].sort(byCodeUnits) };
  });
