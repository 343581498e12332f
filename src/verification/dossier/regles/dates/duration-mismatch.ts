/** A stated duration, or a stated place in the period, differs from the one that the period gives (CV-30, EV-06). */
import { match } from "ts-pattern";
import type { DateConnue, Mention, Periode, PositionPeriode } from "../../../../convention/index.js";
import { boundsOf, isExact, type PeriodBounds } from "../../../../convention/internal.js";
import { addDays, type CivilDate, civil, daysBetween } from "../../../../primitives/index.js";
import { lengthInDays, midpoint, yearOf } from "../../../../primitives/internal.js";
import type { RegleVerification } from "../../../types.js";
import { JOUR_EXEMPLE, withConvention } from "../../exemples.js";
import { monthsLater } from "../../jours.js";
import { mentionsOf } from "../../mentions.js";

/** A stated place is a manner of speaking: it may be a quarter away. */
const TOLERANCE_JOURS = 92;

/** A duration in years or months may be rounded by a month: "4 ans" for a convention that began in December. */
const ARRONDI_JOURS = 31;

const annonce: Extract<Mention, { nature: "duree" }> = {
  id: "duree",
  nature: "duree",
  citation: "conclue pour cinq ans",
  disposition: "art1",
  valeur: 5,
  unite: "annees",
};

export const durationMismatch: RegleVerification = {
  code: "DURATION_MISMATCH",
  severite: "error",
  regles: ["CV-30", "EV-06"],
  motifs: { duree: "error", position: "error" },
  *verifier({ instruments, dossier, periode: bounds, finale }) {
    const periode = exactPeriod(bounds);
    const after = exactPeriod({ debut: boundsOf(finale.periode.debut), fin: boundsOf(finale.periode.fin) });
    const { duree } = dossier.convention.periode ?? {};
    for (const { mention, path, sujet } of mentionsOf(instruments, "duree")) {
      const { valeur, unite, citation } = mention;
      if (duree?.valeur === valeur && duree.unite === unite) continue;
      if (periode === undefined || after === undefined) {
        yield { type: "ecart", raison: "inconnu", path, sujet, manque: "convention.periode" };
        continue;
      }
      if (fits(mention, periode) || fits(mention, after)) continue;
      const params = { citation, valeur, unite, ...periode, annees: civilYearsOf(periode) };
      yield { type: "constat", path, sujet, citation, motif: "duree", regles: ["CV-30"], params };
    }
    for (const { mention, path, sujet } of mentionsOf(instruments, "position")) {
      for (const [rank, position] of mention.positions.entries()) {
        const { citation, date } = mention;
        const place = { path: [...path, "positions", rank], sujet: `${sujet}:${nameOf(position)}` };
        if (periode === undefined) {
          yield { type: "ecart", raison: "inconnu", ...place, manque: "convention.periode" };
          continue;
        }
        const day = dayOf(position, periode);
        if (day === undefined || near(day, date)) continue;
        const params = { date: show(date), position: nameOf(position), attendu: day };
        yield { type: "constat", ...place, citation, motif: "position", regles: ["CV-30", "EV-06"], params };
      }
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: withConvention({ mentions: [annonce] }),
    fautif: withConvention({ mentions: [{ ...annonce, valeur: 4, citation: "pour 4 ans" }] }),
  },
};

/** The period, when both its ends are one day. */
function exactPeriod({ debut, fin }: PeriodBounds): Periode | undefined {
  return isExact(debut) && isExact(fin) ? { debut: debut.du, fin: fin.du } : undefined;
}

/** Years of the calendar that the period touches: how titles count ("2022-2026" is five years). */
function civilYearsOf({ debut, fin }: Periode): number {
  return yearOf(civil(fin)) - yearOf(civil(debut)) + 1;
}

function fits({ valeur, unite }: Extract<Mention, { nature: "duree" }>, periode: Periode): boolean {
  const [debut, fin] = [civil(periode.debut), civil(periode.fin)];
  const days = lengthInDays({ debut, fin });
  if (unite === "jours") return days === valeur;
  if (unite === "annees" && valeur === civilYearsOf(periode)) return true;
  const after = monthsLater(debut, unite === "annees" ? valeur * 12 : valeur);
  return after !== undefined && Math.abs(days - daysBetween(debut, after)) <= ARRONDI_JOURS;
}

/** The day of a place in the period; undefined for a year that the calendar does not reach. */
function dayOf(position: PositionPeriode, periode: Periode): CivilDate | undefined {
  const [debut, fin] = [civil(periode.debut), civil(periode.fin)];
  return match(position)
    .returnType<CivilDate | undefined>()
    .with({ type: "debut" }, () => debut)
    .with({ type: "fin" }, () => fin)
    .with({ type: "miParcours" }, () => midpoint({ debut, fin }))
    .with({ type: "finAnnee" }, ({ rang }) => {
      const after = monthsLater(debut, rang * 12);
      return after === undefined ? undefined : addDays(after, -1);
    })
    .exhaustive();
}

function near(day: CivilDate, date: DateConnue): boolean {
  const { du, au } = boundsOf(date);
  return daysBetween(day, civil(du)) <= TOLERANCE_JOURS && daysBetween(civil(au), day) <= TOLERANCE_JOURS;
}

function nameOf(position: PositionPeriode): string {
  return position.type === "finAnnee" ? `finAnnee${position.rang}` : position.type;
}

function show(date: DateConnue): string {
  return typeof date === "string" ? date : date.libelle;
}
