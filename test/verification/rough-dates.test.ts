/** The day of a vote and the period of the former convention may be known only roughly: what is sure is said, the rest is an écart. */
import { describe, expect, it } from "vitest";
import { type DateConnue, type Dossier, parseDossier, verifyDossier, whatDossierLacks } from "../../src/index.js";
import { CONVENTION_EXEMPLE, JOUR_EXEMPLE, withConvention } from "../../src/verification/dossier/exemples.js";
import { valueIn } from "../support/outcome.js";

const rough = (du: string, au: string): DateConnue => ({ du, au, libelle: "vers cette date" });

/** What a rule finds, and what it could not tell. */
function told(code: string, dossier: Dossier) {
  const { findings, ecartes } = valueIn(verifyDossier({ dossier, at: JOUR_EXEMPLE }));
  return {
    findings: findings.filter((one) => one.code === code).map(({ motif, params }) => ({ motif, params })),
    ecarts: ecartes.filter((one) => one.code === code && one.raison === "inconnu").map(({ manque }) => manque),
  };
}

describe("a former convention whose period is known roughly", () => {
  const following = (fin: DateConnue, debut: DateConnue = "2018-01-01") =>
    withConvention({ precedente: { reference: "P", periode: { debut, fin } } });

  it("leaves a gap of the days that are sure, whatever its last day", () => {
    expect(told("PERIOD_GAP", following(rough("2021-06-01", "2021-12-21")))).toEqual({
      findings: [{ motif: undefined, params: { reference: "P", du: "2021-12-22", au: "2021-12-31", jours: 10 } }],
      ecarts: [],
    });
  });

  it("leaves open whether there is a gap or an overlap, when its last day decides", () => {
    const open = following(rough("2021-12-01", "2022-01-31"));
    expect(told("PERIOD_GAP", open)).toEqual({ findings: [], ecarts: ["precedente.periode.fin"] });
    expect(told("PERIOD_OVERLAP", open)).toEqual({ findings: [], ecarts: ["precedente.periode"] });
  });

  it("covers the days that are sure twice, whatever its ends", () => {
    const both = following(rough("2022-01-10", "2022-03-31"), rough("2018-01-01", "2018-12-31"));
    expect(told("PERIOD_OVERLAP", both).findings).toEqual([
      { motif: undefined, params: { reference: "P", du: "2022-01-01", au: "2022-01-10", jours: 10 } },
    ]);
    expect(told("PERIOD_GAP", both)).toEqual({ findings: [], ecarts: [] });
  });

  it("is refused when it ends before it can begin", () => {
    const outcome = parseDossier(following(rough("2017-01-01", "2017-12-31"), rough("2018-01-01", "2018-12-31")));
    expect(outcome.ok ? [] : outcome.issues).toMatchObject([
      {
        code: "PERIOD_REVERSED",
        path: ["convention", "precedente", "periode"],
        params: { debut: "2018-01-01", fin: "2017-12-31" },
      },
    ]);
  });
});

describe("a vote whose day is known roughly", () => {
  const voted = (date: DateConnue, other: object = {}) =>
    withConvention({
      dateSignature: "2021-12-15",
      deliberations: CONVENTION_EXEMPLE.deliberations.map((vote) => ({ ...vote, date, ...other })),
    });
  const late = (dossier: Dossier) =>
    told("DATE_ORDER", dossier).findings.filter(({ motif }) => motif === "deliberationApresSignature");

  it("is after the signature when each of its days is, and the words of the document are shown", () => {
    expect(late(voted(rough("2021-12-16", "2021-12-31"))).map(({ params }) => params)).toMatchObject([
      { premier: "2021-12-15", second: "vers cette date" },
    ]);
  });

  it("is an écart that names the day of the vote when some of its days are after the signature", () => {
    const open = voted(rough("2021-12-01", "2021-12-31"));
    expect(late(open)).toEqual([]);
    expect(told("DATE_ORDER", open).ecarts).toContain("CTG:cc date");
  });

  it("says nothing when none of its days is after the signature", () => {
    const before = voted(rough("2021-12-01", "2021-12-15"));
    expect([late(before), told("DATE_ORDER", before).ecarts.filter((one) => one.endsWith(" date"))]).toEqual([[], []]);
  });

  it("agrees with an identifier of an act that is dated within its days, and with no other", () => {
    const act = (date: DateConnue) =>
      told("ACT_ID_MISMATCH", voted(date, { identifiantActe: "027-200066405-20211206-88-DE" })).findings.filter(
        ({ motif }) => motif === "date",
      );
    expect(act(rough("2021-12-01", "2021-12-31"))).toEqual([]);
    expect(act(rough("2021-12-07", "2021-12-31"))).toHaveLength(1);
  });

  it("is named by the words of the document where its journey is not recorded", () => {
    const { recueLe: _recue, ...vote } = CONVENTION_EXEMPLE.deliberations[0] ?? { partie: "cc", date: "2021-12-06" };
    const dossier = withConvention({ deliberations: [{ ...vote, date: rough("2021-12-01", "2021-12-31") }] });
    const lacks = valueIn(whatDossierLacks(dossier)).filter(({ code }) => code === "transmission");
    expect(lacks[0]?.params).toMatchObject({ date: "vers cette date" });
  });
});
