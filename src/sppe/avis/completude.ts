/** When a file is complete, and so when the delay to answer it begins (SP-62). */
import { delaiComplement, delaiCompletude } from "../../droit/internal.js";
import { type CivilDate, civil, type Issue, type Path } from "../../primitives/index.js";
import { issue } from "../../primitives/internal.js";
import { endOfDelay, optionalDay } from "../dates.js";
import { fondement } from "../fondement.js";
import type { CompletudeSuivie, DossierSuivi } from "./avis-result.js";

/** A file whose days were read. */
export interface DossierLu {
  readonly recuLe: CivilDate;
  readonly manquesNotifiesLe: CivilDate | undefined;
  readonly completeLe: CivilDate | undefined;
}

/** Completeness, with days that were read. */
export interface CompletudeLue extends CompletudeSuivie {
  readonly listeAvantLe?: CivilDate;
  readonly piecesAvantLe?: CivilDate;
  readonly completLe?: CivilDate;
}

/** Days of a file; adds `AVIS_DATES_OUT_OF_ORDER` to `issues`. */
export function readDossier(dossier: DossierSuivi, path: Path, issues: Issue[]): DossierLu {
  const recuLe = civil(dossier.recuLe);
  const manquesNotifiesLe = optionalDay(dossier.manquesNotifiesLe);
  const completeLe = optionalDay(dossier.completeLe);
  checkOrder(recuLe, manquesNotifiesLe, [...path, "manquesNotifiesLe"], issues);
  checkOrder(manquesNotifiesLe ?? recuLe, completeLe, [...path, "completeLe"], issues);
  return { recuLe, manquesNotifiesLe, completeLe };
}

/** One `AVIS_DATES_OUT_OF_ORDER` when the later step is dated before the earlier one. */
export function checkOrder(earlier: CivilDate, later: CivilDate | undefined, path: Path, issues: Issue[]): void {
  if (later !== undefined && later < earlier) {
    issues.push(issue("AVIS_DATES_OUT_OF_ORDER", path, { apres: earlier, date: later }));
  }
}

/**
 * Tells whether a file is complete on a day. The list of missing pieces is sent within a month: without it, or when it
 * comes later, the file is complete as received. With it, the applicant has a month, after which the request lapses.
 */
export function trackCompletude(dossier: DossierLu, at: CivilDate, warnings: Issue[]): CompletudeLue {
  const rule = fondement("SP-62");
  const listeAvantLe = endOfDelay(delaiCompletude, dossier.recuLe, warnings);
  if (listeAvantLe === undefined) return { ...rule, statut: "delaiInconnu" };
  const listed = dossier.manquesNotifiesLe;
  if (listed === undefined || listed > at || listed > listeAvantLe) {
    const statut = at > listeAvantLe ? "complet" : "reputeCompletSaufListe";
    return { ...rule, statut, listeAvantLe, completLe: dossier.recuLe };
  }
  const piecesAvantLe = endOfDelay(delaiComplement, listed, warnings);
  const days = { listeAvantLe, ...(piecesAvantLe !== undefined && { piecesAvantLe }) };
  const isLate = (day: CivilDate) => piecesAvantLe !== undefined && day > piecesAvantLe;
  const { completeLe } = dossier;
  if (completeLe !== undefined && completeLe <= at && !isLate(completeLe)) {
    return { ...rule, statut: "complet", ...days, completLe: completeLe };
  }
  return { ...rule, statut: isLate(at) ? "caduc" : "attenteDePieces", ...days };
}
