/** The edges of the calendar and of the thresholds: nothing throws, nothing is a day off. */
import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/avenant/index.js";
import type { Mention } from "../../src/convention/index.js";
import { DOSSIER_EXEMPLE, withConvention } from "../../src/verification/dossier/exemples.js";
import { buildPortefeuille, type ConfigurationVerification, verifyDossier } from "../../src/verification/index.js";
import { exactPeriod } from "../support/periode.js";

const verify = (dossier: Dossier, at = "2024-06-15", configuration: ConfigurationVerification = {}) => {
  const outcome = verifyDossier({ dossier, at, configuration });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};
const paramsOf = (code: string, dossier: Dossier, configuration?: ConfigurationVerification) =>
  verify(dossier, "2024-06-15", configuration)
    .findings.filter((one) => one.code === code)
    .map(({ motif, severite, params }) => ({ motif, severite, ...params }));

describe("the last and the first years of the calendar", () => {
  const mentions: readonly Mention[] = [
    { id: "d", nature: "duree", citation: "x", disposition: "art1", valeur: 1e9, unite: "annees" },
    {
      id: "p",
      nature: "position",
      citation: "x",
      disposition: "art1",
      date: { du: "2999-12-01", au: "2999-12-31", libelle: "fin 2999" },
      positions: [{ type: "finAnnee", rang: 1000 }],
    },
    {
      id: "q",
      nature: "position",
      citation: "x",
      disposition: "art1",
      date: "1800-01-01",
      positions: [{ type: "debut" }],
    },
  ];
  const periods = [
    { debut: "2998-01-01", fin: "2999-12-31" },
    { debut: "1800-01-01", fin: "1800-12-31" },
    { debut: "1800-01-01", fin: "2999-12-31" },
  ];

  it.each(["1800-01-01", "2024-06-15", "2999-12-31"])("let every rule run, and the portfolio, on %s", (at) => {
    for (const periode of periods) {
      for (const before of [...periods, undefined]) {
        const precedente = before === undefined ? {} : { precedente: { reference: "CTG", periode: before } };
        const dossier = withConvention({ periode, mentions, ...precedente });
        expect(verify(dossier, at).ecartes.filter(({ raison }) => raison === "echec")).toEqual([]);
        expect(buildPortefeuille({ dossiers: [dossier], at }).ok).toBe(true);
      }
    }
  });

  it("say nothing of a year of the period that the calendar does not reach", () => {
    expect(
      paramsOf("DURATION_MISMATCH", withConvention({ periode: { debut: "2998-01-01", fin: "2999-12-31" }, mentions })),
    ).toEqual([
      {
        motif: "duree",
        severite: "error",
        citation: "x",
        valeur: 1e9,
        unite: "annees",
        debut: "2998-01-01",
        fin: "2999-12-31",
        annees: 2,
      },
      { motif: "position", severite: "error", date: "1800-01-01", position: "debut", attendu: "2998-01-01" },
    ]);
  });
});

describe("quarters", () => {
  it.each([
    ["2026-01-01", "2026-01-01", "2026-03-31"],
    ["2026-03-31", "2026-01-01", "2026-03-31"],
    ["2026-04-01", "2026-04-01", "2026-06-30"],
    ["2026-06-30", "2026-04-01", "2026-06-30"],
    ["2026-07-01", "2026-07-01", "2026-09-30"],
    ["2026-09-30", "2026-07-01", "2026-09-30"],
    ["2026-10-01", "2026-10-01", "2026-12-31"],
    ["2999-12-31", "2999-10-01", "2999-12-31"],
  ])("%s is in the one from %s to %s", (at, du, au) => {
    const answer = buildPortefeuille({ dossiers: [], at });
    expect(answer.ok && answer.value.trimestre).toEqual({ du, au });
  });
});

describe("DURATION_TOO_LONG", () => {
  const long = (fin: string, configuration?: ConfigurationVerification) =>
    paramsOf("DURATION_TOO_LONG", withConvention({ periode: { debut: "2022-01-01", fin } }), configuration);

  it("begins on the day after the maximum", () => {
    expect(long("2026-12-31")).toEqual([]);
    expect(long("2027-01-01")).toEqual([
      {
        motif: "maximum",
        severite: "warning",
        debut: "2022-01-01",
        fin: "2027-01-01",
        annees: 5,
        limite: "2026-12-31",
      },
    ]);
  });

  it("is an error past the caller's own limit, and only one of the two", () => {
    const configuration = { dureeMaximaleAnnees: 3, plafondDureeAnnees: 4 };
    expect(long("2024-12-31", configuration)).toEqual([]);
    expect(long("2025-12-31", configuration)).toMatchObject([{ motif: "maximum", severite: "warning", annees: 3 }]);
    expect(long("2026-01-01", configuration)).toMatchObject([
      { motif: "plafond", severite: "error", annees: 4, limite: "2025-12-31" },
    ]);
  });
});

describe("two conventions in a row", () => {
  const joint = (code: string, fin: string) =>
    paramsOf(code, withConvention({ precedente: { reference: "P", periode: { debut: "2018-01-01", fin } } }));

  it("leave no day, one day, or share one day", () => {
    expect([joint("PERIOD_GAP", "2021-12-31"), joint("PERIOD_OVERLAP", "2021-12-31")]).toEqual([[], []]);
    expect(joint("PERIOD_GAP", "2021-12-30")).toEqual([
      { motif: undefined, severite: "warning", reference: "P", du: "2021-12-31", au: "2021-12-31", jours: 1 },
    ]);
    expect(joint("PERIOD_GAP", "2022-01-01")).toEqual([]);
    expect(joint("PERIOD_OVERLAP", "2022-01-01")).toEqual([
      { motif: undefined, severite: "warning", reference: "P", du: "2022-01-01", au: "2022-01-01", jours: 1 },
    ]);
    expect(joint("PERIOD_OVERLAP", "2030-12-31")).toMatchObject([{ du: "2022-01-01", au: "2026-12-31", jours: 1826 }]);
  });
});

describe("DURATION_MISMATCH", () => {
  const stated = (valeur: number, unite: "jours" | "mois" | "annees", periode = exactPeriod(DOSSIER_EXEMPLE)) =>
    paramsOf(
      "DURATION_MISMATCH",
      withConvention({
        periode,
        mentions: [{ id: "d", nature: "duree", citation: "pour", disposition: "art1", valeur, unite }],
      }),
    ).length;

  it("is exact in days, within a month in months and years, and counts civil years too", () => {
    expect([stated(1826, "jours"), stated(1825, "jours"), stated(1827, "jours")]).toEqual([0, 1, 1]);
    expect([stated(60, "mois"), stated(59, "mois"), stated(61, "mois"), stated(58, "mois")]).toEqual([0, 0, 0, 1]);
    expect([stated(5, "annees"), stated(4, "annees"), stated(6, "annees")]).toEqual([0, 1, 1]);
    const fromDecember = { debut: "2019-12-01", fin: "2023-12-31" };
    expect([stated(4, "annees", fromDecember), stated(5, "annees", fromDecember)]).toEqual([0, 0]);
    const fromNovember = { debut: "2019-11-30", fin: "2023-12-31" };
    expect(stated(4, "annees", fromNovember)).toBe(1);
  });

  const placed = (date: string) =>
    paramsOf(
      "DURATION_MISMATCH",
      withConvention({
        mentions: [
          {
            id: "p",
            nature: "position",
            citation: "bilan",
            disposition: "art1",
            date,
            positions: [{ type: "fin" }],
          },
        ],
      }),
    );

  it("lets a place in the period be a quarter away", () => {
    expect([placed("2026-09-30"), placed("2027-04-02")]).toEqual([[], []]);
    expect(placed("2026-09-29")).toEqual([
      { motif: "position", severite: "error", date: "2026-09-29", position: "fin", attendu: "2026-12-31" },
    ]);
    expect(placed("2027-04-03")).toHaveLength(1);
  });
});
