/** What the échéancier says of the CTG Roumois Seine on the days that matter to it. */
import { describe, expect, it } from "vitest";
import { echeancierToMarkdown } from "../../src/formats/index.js";
import { copil, echeancierOf, execution, lineOf, roumois, withAvenant, withFacts } from "./roumois.js";

const etatOf = (at: string, id: string, dossier = roumois) => lineOf(dossier, at, id).etat;

describe("the échéancier of Roumois Seine", () => {
  it.each(["2025-12-15", "2026-06-30", "2026-07-01", "2026-11-22"])("on %s is the golden one", async (at) => {
    const echeancier = echeancierOf({ dossier: roumois, at });
    await expect(echeancierToMarkdown(echeancier)).toMatchFileSnapshot(`../golden/roumois-echeancier-${at}.md`);
    // One line for each échéance, with all that the library says of it.
    const { echeances, ...others } = echeancier;
    const lines = [others, ...echeances].map((one) => JSON.stringify(one));
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`../golden/roumois-echeancier-${at}.jsonl`);
  });

  it("counts 30 June 2026 as two acts, both due that day and both one day late the next (D-06)", () => {
    for (const id of ["Av2:integration-schema", "Av2:transmission-schema"]) {
      expect(lineOf(roumois, "2026-06-30", id).moment).toEqual({ type: "jour", date: "2026-06-30" });
      expect(etatOf("2026-06-30", id)).toEqual({ type: "aujourdhui" });
      expect(etatOf("2026-07-01", id)).toEqual({ type: "enRetard", jours: 1 });
    }
  });

  it("says both acts 145 days late on 22 November 2026 (D-35), and the end of the CTG in 39 days (D-36)", () => {
    expect(etatOf("2026-11-22", "Av2:integration-schema")).toEqual({ type: "enRetard", jours: 145 });
    expect(etatOf("2026-11-22", "Av2:transmission-schema")).toEqual({ type: "enRetard", jours: 145 });
    expect(etatOf("2026-11-22", "fin-convention")).toEqual({ type: "future", jours: 39 });
  });

  it("finds impossible what avenant 2 asks for before it exists: the table from the start (D-15), the mid-term (D-16)", () => {
    const depuis = "2025-12-15";
    expect(etatOf(depuis, "Av2:tableau-suivi")).toEqual({ type: "impossible", moment: "2022-01-01", depuis });
    expect(etatOf(depuis, "Av2:bilan-intermediaire")).toEqual({ type: "impossible", moment: "2024-07-01", depuis });
    expect(etatOf("2026-11-22", "Av2:bilan-intermediaire").type).toBe("impossible");
  });

  it("never holds the quarterly update of the table for a deadline", () => {
    expect(etatOf("2026-12-31", "Av2:actualisation-tableau")).toEqual({ type: "cible" });
    const updated = withFacts(roumois, execution("Av2:actualisation-tableau", "2026-03-02"));
    expect(etatOf("2026-12-31", "Av2:actualisation-tableau", updated)).toEqual({
      type: "cible",
      derniere: "2026-03-02",
    });
  });

  it("opens one yearly point, in 2026, the first full year after avenant 2", () => {
    const ids = echeancierOf({ dossier: roumois, at: "2026-01-01" }).echeances.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith("Av2:points-etape"))).toEqual(["Av2:points-etape/2026"]);
    expect(etatOf("2026-12-31", "Av2:points-etape/2026")).toEqual({ type: "ouverte", jours: 0 });
    expect(etatOf("2027-01-01", "Av2:points-etape/2026")).toEqual({ type: "nonTenu", jours: 1 });
  });

  it("holds a meeting of the comité de pilotage for the yearly point", () => {
    const met = withFacts(roumois, copil("2026-05-12"));
    expect(etatOf("2026-05-11", "Av2:points-etape/2026", met)).toEqual({ type: "ouverte", jours: 234 });
    expect(etatOf("2026-05-12", "Av2:points-etape/2026", met)).toEqual({ type: "faiteATemps", le: "2026-05-12" });
    expect(etatOf("2027-06-01", "Av2:reunions-copil/2026", met)).toEqual({ type: "faiteATemps", le: "2026-05-12" });
  });

  it("changes between 30 June and 1 July 2026 by the two acts and the day counters only", () => {
    const typesOn = (at: string) =>
      new Map(echeancierOf({ dossier: roumois, at }).echeances.map(({ id, etat }) => [id, etat.type]));
    const [before, after] = [typesOn("2026-06-30"), typesOn("2026-07-01")];
    expect([...before.keys()]).toEqual([...after.keys()]);
    expect([...after].filter(([id, type]) => before.get(id) !== type)).toEqual([
      ["Av2:integration-schema", "enRetard"],
      ["Av2:transmission-schema", "enRetard"],
    ]);
  });

  it("takes an act for done on time, or late by so many days", () => {
    const key = "Av2:transmission-schema";
    expect(etatOf("2026-11-22", key, withFacts(roumois, execution(key, "2026-06-30")))).toEqual({
      type: "faiteATemps",
      le: "2026-06-30",
    });
    expect(etatOf("2026-11-22", key, withFacts(roumois, execution(key, "2026-07-10")))).toEqual({
      type: "faiteEnRetard",
      le: "2026-07-10",
      jours: 10,
    });
  });

  it("knows nothing of a fact before its day", () => {
    const sent = withFacts(roumois, execution("Av2:transmission-schema", "2026-07-10"));
    expect(etatOf("2026-07-09", "Av2:transmission-schema", sent)).toEqual({ type: "enRetard", jours: 9 });
  });

  it("takes an avenant 3 that integrates the schéma for the fulfilment of the integration", () => {
    const av3 = withAvenant(roumois, {
      id: "Av3",
      numero: 3,
      dateSignature: "2026-06-15",
      dateEffet: "2026-07-01",
      execute: ["Av2:integration-schema"],
    });
    expect(etatOf("2026-11-22", "Av2:integration-schema", av3)).toEqual({
      type: "faiteEnRetard",
      le: "2026-07-01",
      jours: 1,
    });
    expect(lineOf(av3, "2026-11-22", "Av2:integration-schema").faits).toEqual(["Av3"]);
  });

  it("says that the bilans go to the CDSF only if the CTG stands in for the schéma, which it does not know", () => {
    expect(etatOf("2026-11-22", "Av2:communication-bilans")).toEqual({
      type: "indetermine",
      manque: "convention.tientLieuDeSchema",
    });
    const stands = (tientLieuDeSchema: boolean) => ({
      ...roumois,
      convention: { ...roumois.convention, tientLieuDeSchema },
    });
    expect(etatOf("2026-11-22", "Av2:communication-bilans", stands(true))).toEqual({ type: "sansJour" });
    expect(etatOf("2026-11-22", "Av2:communication-bilans", stands(false))).toEqual({
      type: "sansObjet",
      motif: "conditionAbsente",
      champ: "convention.tientLieuDeSchema",
    });
    expect(lineOf(stands(true), "2026-11-22", "loi/communication-bilan-final").origine).toEqual({ type: "loi" });
  });

  it("ends with the convention: nothing in it lies beyond 31 December 2026", () => {
    for (const { moment } of echeancierOf({ dossier: roumois, at: "2026-11-22" }).echeances) {
      const last = moment.type === "jour" ? moment.date : moment.type === "sansJour" ? "" : moment.au;
      expect(last !== undefined && last <= "2026-12-31").toBe(true);
    }
  });
});
