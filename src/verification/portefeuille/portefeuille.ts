/** Several dossiers read together: what is due this quarter, which conventions have expired, findings by code. */
import type { Dossier } from "../../avenant/index.js";
import type { JourBorne } from "../../convention/index.js";
import type { Echeance, Echeancier } from "../../evaluation/index.js";
import { echeancierOn } from "../../evaluation/internal.js";
import { civil, type Issue, type Outcome, success } from "../../primitives/index.js";
import { collect, readQuestion, refusal, under } from "../../primitives/internal.js";
import { settingIssues } from "../constats/read-configuration.js";
import { compareText, countBySeverity } from "../constats/sort.js";
import { verificationOn } from "../dossier/verify-dossier.js";
import type { PortefeuilleQuestion } from "../question.js";
import type { DecompteConstats, Verification } from "../result.js";
import { portefeuilleQuestion } from "../schema.js";
import { endsByQuarter, type FinsDuTrimestre, quarterOf, type Trimestre } from "./trimestres.js";
import { byUrgency, openUntil, type UrgencePortefeuille, urgencesOf } from "./urgences.js";

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
  readonly trimestre: Trimestre;
  /** By id of dossier. */
  readonly lignes: readonly LignePortefeuille[];
  /** Duties dated in that quarter and not yet done, by date. */
  readonly dues: readonly DuTrimestre[];
  /** What somebody must act on: late, the longest first, then today, within 30 days, within 90. */
  readonly urgences: readonly UrgencePortefeuille[];
  /** Conventions that have not ended, by the quarter of their last day. */
  readonly fins: readonly FinsDuTrimestre[];
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

  return success(gather(read, at, trimestre));
}

/**
 * One portfolio of several, built on the same day: a long list of dossiers is read part by part.
 *
 * @param parts - answers of `buildPortefeuille` for the same day, at least one
 * @returns what `buildPortefeuille` would answer for all of their dossiers
 */
export function mergePortefeuilles(parts: readonly [Portefeuille, ...Portefeuille[]]): Portefeuille {
  const [{ at, trimestre }] = parts;
  return gather(parts, at, trimestre);
}

/** What the reading of one dossier, or of several, gives. */
type Read = Pick<Portefeuille, "lignes" | "dues" | "urgences">;

function gather(read: readonly Read[], at: string, trimestre: Trimestre): Portefeuille {
  const lignes = read.flatMap((one) => one.lignes).sort((a, b) => compareText(a.dossier, b.dossier));
  const dues = read
    .flatMap((one) => one.dues)
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.dossier, b.dossier));
  const findings = lignes.flatMap(({ verification }) => verification.findings);
  const echues = lignes.filter(({ statut }) => statut === "echue").map(({ dossier }) => dossier);
  return {
    at,
    trimestre,
    lignes,
    dues,
    urgences: read.flatMap((one) => one.urgences).sort(byUrgency),
    fins: endsByQuarter(lignes),
    echues,
    codes: countByCode(findings),
    decompte: countBySeverity(findings),
  };
}

function readOne(
  question: PortefeuilleQuestion,
  dossier: Dossier,
  rank: number,
  trimestre: Portefeuille["trimestre"],
  issues: Issue[],
): Read | undefined {
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
  return {
    lignes: [{ dossier: id, titre, fin: periode.fin, statut, verification }],
    dues,
    urgences: urgencesOf(dossier, echeances, question.at),
  };
}

function countByCode(findings: readonly { readonly code: string }[]): Portefeuille["codes"] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, nombre]) => ({ code, nombre }))
    .sort((a, b) => b.nombre - a.nombre || compareText(a.code, b.code));
}
