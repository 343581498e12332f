/** The schéma against the departmental scheme: content compatible, duration coherent, in those words (SP-30, SP-81). */
import { type CivilDate, daysBetween, type Period } from "../../primitives/index.js";
import { lengthInDays } from "../../primitives/internal.js";
import { fondement } from "../fondement.js";
import type { AccordSdsf } from "./result.js";

/** A departmental scheme whose days were read. */
export interface SdsfLu {
  readonly periode: Period;
  readonly contenu?: "compatible" | "incompatible";
  readonly duree?: "coherente" | "incoherente";
}

/**
 * Compatibility is a judgement on contents and coherence one on durations: both are taken from whoever made them. Equal
 * dates are never asked for; the days in common are given as facts for the judgement.
 */
export function compareSdsf(periode: Period | undefined, sdsf: SdsfLu | undefined, enVigueur: boolean): AccordSdsf {
  const rule = fondement("SP-30");
  if (!enVigueur) {
    const notYet = { ...rule, statut: "pasEncoreEnVigueur" } as const;
    return { contenu: notYet, duree: notYet };
  }
  if (sdsf === undefined) {
    const unknown = { ...rule, statut: "sdsfInconnu" } as const;
    return { contenu: unknown, duree: unknown };
  }
  return {
    contenu: { ...rule, statut: sdsf.contenu ?? "nonApprecie" },
    duree: {
      ...rule,
      statut: sdsf.duree ?? "aApprecier",
      joursSdsf: lengthInDays(sdsf.periode),
      ...(periode !== undefined && {
        joursSchema: lengthInDays(periode),
        joursCommuns: daysInCommon(periode, sdsf.periode),
      }),
    },
  };
}

function daysInCommon(a: Period, b: Period): number {
  const latest = (x: CivilDate, y: CivilDate) => (x > y ? x : y);
  const earliest = (x: CivilDate, y: CivilDate) => (x < y ? x : y);
  return Math.max(0, daysBetween(latest(a.debut, b.debut), earliest(a.fin, b.fin)) + 1);
}
