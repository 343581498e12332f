/** Renewal of authorisations and payment of the State grant in the échéancier (SP-64d, SP-74). */
import { describe, expect, it } from "vitest";
import { buildEcheancier, type EcheancierQuestion } from "../../src/evaluation/index.js";
import { readRoumois } from "../support/roumois.js";

const lines = (question: Partial<EcheancierQuestion>, at = "2026-11-27") => {
  const outcome = buildEcheancier({ dossier: readRoumois(), at, ...question });
  if (!outcome.ok) return outcome.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
  return outcome.value.echeances
    .filter(({ acte }) => /Renouvellement|versementAccompagnement/.test(acte))
    .map(({ id, moment, etat, debiteurs, regles, sources }) => ({ id, moment, etat, debiteurs, regles, sources }));
};

describe("the windows of renewal of an authorisation", () => {
  it("of an establishment older than 1981: information by 2026-12-31, request by 2027-03-31", () => {
    const found = lines({ etablissements: [{ id: "creche", nom: "Crèche", autoriseLe: "1980-12-31" }] });
    const regles = ["SP-64d", "SP-64"];
    const sources = ["amf-renouvellement", "weka-renouvellement", "csp-d2324-24-2-1"];
    expect(found).toEqual([
      {
        id: "loi/demande-renouvellement/creche",
        moment: { type: "fenetre", du: "2025-12-31", au: "2027-03-31" },
        etat: { type: "ouverte", jours: 124 },
        debiteurs: ["Crèche"],
        regles,
        sources,
      },
      {
        id: "loi/information-renouvellement/creche",
        moment: { type: "fenetre", du: "2025-12-31", au: "2026-12-31" },
        etat: { type: "ouverte", jours: 34 },
        debiteurs: ["Département"],
        regles,
        sources,
      },
    ]);
  });

  it("of an authorisation of fifteen years, counted from the earlier of its two last days", () => {
    const found = lines({ etablissements: [{ id: "c", nom: "C", autoriseLe: "2024-06-01" }] });
    expect(found.map((one) => (typeof one === "string" ? one : one.moment))).toEqual([
      { type: "fenetre", du: "2037-05-31", au: "2038-08-31" },
      { type: "fenetre", du: "2037-05-31", au: "2038-05-31" },
    ]);
  });
});

describe("the payment of the State grant", () => {
  it("comes within three months of the arrêté", () => {
    const paid = (date: string) => {
      const [one] = lines({ arretesAccompagnement: [{ id: "2025", date }] });
      return typeof one === "string" ? one : [one?.moment, one?.etat.type, one?.regles];
    };
    expect(paid("2025-10-22")).toEqual([{ type: "fenetre", du: "2025-10-22", au: "2026-01-22" }, "passee", ["SP-74"]]);
    expect(paid("2026-11-30")).toEqual([{ type: "fenetre", du: "2026-11-30", au: "2027-02-28" }, "proche", ["SP-74"]]);
    expect(paid("2999-12-01")).toMatchObject([{ au: "2999-12-31" }, "future", ["SP-74"]]);
  });

  it("two arrêtés or two establishments of one name are refused", () => {
    const one = { id: "a", date: "2026-01-01" };
    const house = { id: "b", nom: "B", autoriseLe: "2020-01-01" };
    expect(lines({ arretesAccompagnement: [one, one], etablissements: [house, house] })).toEqual([
      "ID_DUPLICATE etablissements.1.id",
      "ID_DUPLICATE arretesAccompagnement.1.id",
    ]);
  });
});
