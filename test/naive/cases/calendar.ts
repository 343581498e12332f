/** Dossiers with obligations of every kind of moment and facts around them; authorisations by day of issue; periods. */
import type { Avenant, Fait } from "../../../src/avenant/index.js";
import type { EcheanceObligation, Obligation } from "../../../src/convention/index.js";
import type { CalendarQuestion } from "../calendar.js";
import { plusDays } from "../days.js";
import { article, avenant, convention, dossier } from "./dossier.js";
import { type Draw, type Made, made } from "./draw.js";

const dayIn = (draw: Draw, from: string, days: number): string => plusDays(from, draw.int(0, days));

function echeanceOf(draw: Draw): EcheanceObligation {
  const du = dayIn(draw, "2022-01-01", 1900);
  switch (draw.int(0, 6)) {
    case 0:
    case 1:
      return { type: "jour", date: du };
    case 2:
      return { type: "fenetre", du, au: plusDays(du, draw.int(1, 200)), libelle: "au cours de la période" };
    case 3:
      return { type: "annuelle" };
    case 4:
      return { type: "finPeriode" };
    case 5:
      return { type: "miParcours", date: du };
    default:
      return { type: "sansJour", libelle: "après les élections" };
  }
}

const obligationOf = (draw: Draw, rank: number): Obligation => ({
  id: `o${rank + 1}`,
  acte: `acte${rank + 1}`,
  libelle: `Acte ${rank + 1}`,
  debiteurs: ["cc"],
  echeance: echeanceOf(draw),
  force: "obligatoire",
  disposition: "art1",
});

const EXPIRY_EDGES = ["1980-12-31", "2000-12-31", "2011-12-31", "2020-12-31", "2023-12-18", "2024-12-31"];

function caseOf(draw: Draw): CalendarQuestion {
  const kind = draw.int(1, 100);
  if (kind <= 12) {
    const acte = draw.pick(["autorisation", "avisDepartement"] as const);
    const delivreLe = draw.chance(60)
      ? draw.pick(EXPIRY_EDGES.flatMap((edge) => [edge, edge.replace(/^(\d+)-(\d+)-(\d+)$/, nextDay)]))
      : dayIn(draw, "1995-01-01", 11_000);
    return { type: "expiration", acte, delivreLe };
  }
  if (kind <= 20) {
    const debut = dayIn(draw, "2018-01-01", 3000);
    return { type: "miParcours", debut, fin: plusDays(debut, draw.int(200, 2200)) };
  }
  const debut = draw.pick(["2022-01-01", "2022-01-01", "2022-03-15"]);
  const fin = draw.pick(["2026-12-31", "2026-12-31", "2026-06-30"]);
  const obligations = draw.times(draw.int(1, 3), (rank) => obligationOf(draw, rank));
  const effect = dayIn(draw, "2022-06-01", 1200);
  const later: readonly Avenant[] = draw.chance(40)
    ? [avenant(1, effect, { obligations: draw.times(draw.int(1, 2), (rank) => obligationOf(draw, rank + 5)) })]
    : [];
  const asked = [
    ...obligations.map((one) => ({ key: `CTG:${one.id}`, one, since: debut })),
    ...later.flatMap((one) =>
      (one.obligations ?? []).map((each) => ({ key: `Av1:${each.id}`, one: each, since: effect })),
    ),
  ];
  const faits = asked.flatMap(({ key, one, since }, rank): readonly Fait[] => {
    // What was past before its clause existed is not done: the pages do not say what a fact would then mean.
    const past = momentOf(one.echeance) < since;
    if (past || draw.chance(60)) return [];
    const yearly = one.echeance.type === "annuelle";
    return [
      {
        id: `f${rank}`,
        nature: yearly ? "reunion" : "execution",
        date: dayIn(draw, since, 1500),
        libelle: "Fait",
        obligation: key,
        ...(yearly ? { instance: "comitePilotage" } : {}),
      },
    ];
  });
  const days = asked.map(({ one }) => momentOf(one.echeance)).filter((day) => day !== "9999-12-31");
  const at =
    draw.chance(60) && days.length > 0
      ? plusDays(draw.pick(days), draw.pick([-31, -30, -1, 0, 1, 90]))
      : dayIn(draw, "2022-04-01", 1900);
  return {
    type: "echeancier",
    dossier: dossier(
      convention({ periode: { debut, fin }, dateSignature: debut, dispositions: [article("art1")], obligations }),
      later,
      {
        faits,
      },
    ),
    at: notBefore(at, debut),
    joursProche: 30,
  };
}

function notBefore(at: string, debut: string): string {
  if (at < debut) return debut;
  return at;
}

/** The last day of a moment; a far one when it has none. */
function momentOf(echeance: EcheanceObligation): string {
  if (echeance.type === "jour") return echeance.date;
  if (echeance.type === "fenetre") return echeance.au;
  if (echeance.type === "miParcours") return echeance.date ?? "9999-12-31";
  return "9999-12-31";
}

function nextDay(_whole: string, year: string, month: string, day: string): string {
  return month === "12" && day === "31" ? `${Number(year) + 1}-01-01` : `${year}-${month}-${Number(day) + 1}`;
}

function tell(draw: Draw): Made<CalendarQuestion> {
  const question = caseOf(draw);
  if (question.type === "expiration")
    return {
      question,
      fr: `Fin d'un acte (${question.acte}) délivré le ${question.delivreLe}.`,
      en: `End of an act (${question.acte}) issued on ${question.delivreLe}.`,
      rules: ["SP-64"],
    };
  if (question.type === "miParcours")
    return {
      question,
      fr: `Mi-parcours suggéré de la période du ${question.debut} au ${question.fin}.`,
      en: `Suggested midpoint of the period from ${question.debut} to ${question.fin}.`,
      rules: ["EV-05", "EV-06"],
    };
  const all = [question.dossier.convention, ...question.dossier.avenants].flatMap(
    ({ obligations = [] }) => obligations,
  );
  const kinds = [...new Set(all.map(({ echeance }) => echeance.type))].sort();
  return {
    question,
    fr: `Échéancier au ${question.at} : ${all.length} obligation(s) (${kinds.join(", ")}), ${(question.dossier.faits ?? []).length} fait(s).`,
    en: `Calendar on ${question.at}: ${all.length} obligation(s) (${kinds.join(", ")}), ${(question.dossier.faits ?? []).length} fact(s).`,
    rules: ["CV-30", "CV-97", "CV-98", ...(kinds.includes("annuelle") ? ["EV-09"] : [])],
  };
}

export const calendarCases = made(tell);
