/** Several dossiers read together: what is due this quarter, which conventions have expired, findings by code. */
import type { Dossier } from "../../avenant/index.js";
import type { JourBorne } from "../../convention/index.js";
import type { Echeance, Echeancier } from "../../evaluation/index.js";
import { echeancierOn, lastDayOf } from "../../evaluation/internal.js";
import { type CivilDate, civil, type Issue, type Outcome, success } from "../../primitives/index.js";
import { collect, readQuestion, refusal, under } from "../../primitives/internal.js";
import { settingIssues } from "../constats/read-configuration.js";
import { compareText, countBySeverity } from "../constats/sort.js";
import { verificationOn } from "../dossier/verify-dossier.js";
import type { PortefeuilleQuestion } from "../question.js";
import type { DecompteConstats, Verification } from "../result.js";
import { portefeuilleQuestion } from "../schema.js";

/** One dossier of the portfolio. */
export interface LignePortefeuille {
  readonly dossier: string;
  readonly titre: string;
  /** Last day of the convention, prorogations included. */
  readonly fin: JourBorne;
  /** `indetermine` between the days on which the convention may begin, or may end. */
  readonly statut: Echeancier["statut"];
  readonly verification: Verification;
}

/** A dated duty of one dossier. */
export interface DuTrimestre {
  readonly dossier: string;
  readonly date: string;
  readonly echeance: Echeance;
}

/** The answer of `buildPortefeuille`. */
export interface Portefeuille {
  readonly at: string;
  /** The civil quarter of the day, both ends included. */
  readonly trimestre: { readonly du: string; readonly au: string };
  /** By id of dossier. */
  readonly lignes: readonly LignePortefeuille[];
  /** Duties dated in that quarter and not yet done, by date. */
  readonly dues: readonly DuTrimestre[];
  /** Ids of the dossiers whose convention has ended. */
  readonly echues: readonly string[];
  /** Number of findings of each code, the most frequent first. */
  readonly codes: readonly { readonly code: string; readonly nombre: number }[];
  readonly decompte: DecompteConstats;
}

/**
 * Verifies several dossiers and gathers what a person who follows them all needs to see.
 *
 * @param question - the dossiers, the day, and the rules to run
 * @returns the portfolio; else every issue, each with the rank of its dossier as the first step of its path
 *
 * @example
 * ```ts
 * import { buildPortefeuille, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const portfolio = buildPortefeuille({ dossiers: [dossier], at: "2026-07-01" });
 * if (portfolio.ok) console.log(portfolio.value.codes);
 * // => [
 * // =>   { code: 'DATE_ORDER', nombre: 1 },
 * // =>   { code: 'OBLIGATION_OVERDUE', nombre: 1 }
 * // => ]
 * ```
 */
export function buildPortefeuille(question: PortefeuilleQuestion): Outcome<Portefeuille> {
  const asked = readQuestion<PortefeuilleQuestion>(portefeuilleQuestion, question, (read) =>
    under("configuration", settingIssues(read)),
  );
  if (!asked.ok) return asked;
  const { dossiers, at } = asked.value;
  const issues: Issue[] = [];
  const trimestre = quarterOf(civil(at));
  const read = dossiers.flatMap((dossier, rank) => readOne(asked.value, dossier, rank, trimestre, issues) ?? []);
  const refused = refusal(issues);
  if (refused) return refused;

  const lignes = read.map(({ ligne }) => ligne).sort((a, b) => compareText(a.dossier, b.dossier));
  const dues = read
    .flatMap((one) => one.dues)
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.dossier, b.dossier));
  const findings = lignes.flatMap(({ verification }) => verification.findings);
  const echues = lignes.filter(({ statut }) => statut === "echue").map(({ dossier }) => dossier);
  return success({
    at,
    trimestre,
    lignes,
    dues,
    echues,
    codes: countByCode(findings),
    decompte: countBySeverity(findings),
  });
}

function readOne(
  question: PortefeuilleQuestion,
  dossier: Dossier,
  rank: number,
  trimestre: Portefeuille["trimestre"],
  issues: Issue[],
): readonly { readonly ligne: LignePortefeuille; readonly dues: readonly DuTrimestre[] }[] | undefined {
  const { dossiers: _, ...shared } = question;
  const own: Issue[] = [];
  const echeancier = collect(echeancierOn({ dossier, at: question.at }), own);
  for (const found of under("dossiers", under(rank, own))) issues.push(found);
  if (echeancier === undefined) return undefined;
  const verification = verificationOn({ ...shared, dossier }).value;
  const { id, titre } = dossier;
  const { statut, periode, echeances } = echeancier;
  const dues = echeances.flatMap((echeance) => {
    const date = openUntil(echeance);
    return date !== undefined && trimestre.du <= date && date <= trimestre.au ? [{ dossier: id, date, echeance }] : [];
  });
  return [{ ligne: { dossier: id, titre, fin: periode.fin, statut, verification }, dues }];
}

/** States of a duty that somebody still has to act on. */
const OUVERTS: ReadonlySet<string> = new Set(["future", "proche", "aujourdhui", "ouverte", "enRetard"]);

/** Last day of a duty that is still to be done; undefined when it has none, or is done. */
function openUntil({ moment, etat }: Echeance): string | undefined {
  return OUVERTS.has(etat.type) ? lastDayOf(moment) : undefined;
}

function countByCode(findings: readonly { readonly code: string }[]): Portefeuille["codes"] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, nombre]) => ({ code, nombre }))
    .sort((a, b) => b.nombre - a.nombre || compareText(a.code, b.code));
}

/** Last month, first day and last day of the civil quarters before the last one. */
const TRIMESTRES = [
  { mois: "03", du: "01-01", au: "03-31" },
  { mois: "06", du: "04-01", au: "06-30" },
  { mois: "09", du: "07-01", au: "09-30" },
] as const;

function quarterOf(day: CivilDate): Portefeuille["trimestre"] {
  const [year, month] = [day.slice(0, 4), day.slice(5, 7)];
  const { du, au } = TRIMESTRES.find(({ mois }) => month <= mois) ?? { du: "10-01", au: "12-31" };
  return { du: `${year}-${du}`, au: `${year}-${au}` };
}
