/** A duty through the moments that instruments give it, one after the other, and windows that close beside their clause. */
import { describe, expect, it } from "vitest";
import type { Avenant, Dossier, Fait } from "../../src/avenant/index.js";
import type { EcheanceObligation, Obligation } from "../../src/convention/index.js";
import { buildEcheancier, measureGouvernance } from "../../src/evaluation/index.js";
import { copil, echeancierOf, execution, lineOf, roumois, withAvenant, withFacts } from "./roumois.js";

const obligation = (id: string, echeance: EcheanceObligation, more: Partial<Obligation> = {}): Obligation => ({
  id,
  acte: id,
  libelle: id,
  debiteurs: ["cc"],
  echeance,
  force: "obligatoire",
  disposition: "art9",
  ...more,
});

/** A convention of 2022-2026 with these obligations and nothing else. */
const conventionWith = (...obligations: readonly Obligation[]): Dossier => ({
  ...roumois,
  convention: { ...roumois.convention, obligations },
  avenants: [],
  faits: [],
});

/** The next avenant, from that day. */
const from = (dossier: Dossier, dateEffet: Avenant["dateEffet"], avenant: Partial<Avenant>): Dossier => {
  const numero = dossier.avenants.length + 1;
  return withAvenant(dossier, { id: `Av${numero}`, numero, dateEffet, ...avenant });
};

const move = (dossier: Dossier, dateEffet: string, echeance: EcheanceObligation, fin?: string): Dossier =>
  from(dossier, dateEffet, {
    ...(fin === undefined ? {} : { fin }),
    operations: [{ id: "o", type: "actualiserEcheance", par: "art1", obligation: "CTG:point", echeance }],
  });

const statesOf = (dossier: Dossier, at: string, prefix = "CTG:point") =>
  Object.fromEntries(
    echeancierOf({ dossier, at })
      .echeances.filter(({ id }) => id.startsWith(prefix))
      .map(({ id, etat }) => [id.slice(prefix.length), etat]),
  );

const END_OF_2023: EcheanceObligation = { type: "fenetre", du: "2023-10-01", au: "2023-12-31", libelle: "fin 2023" };

describe("a binding window", () => {
  const asked = conventionWith(obligation("bilan", END_OF_2023));
  const withdrawn = from(asked, "2024-02-01", {
    operations: [{ id: "o", type: "abroger", par: "art1", cible: "CTG#art9" }],
  });

  it("missed, then withdrawn, keeps the delay that it had and no more", () => {
    expect(lineOf(withdrawn, "2024-01-31", "CTG:bilan").etat).toEqual({ type: "enRetard", jours: 31 });
    const ended = { type: "sansObjet", depuis: "2024-02-01", par: "Av1", motif: "clauseRetiree", jours: 31 };
    expect(lineOf(withdrawn, "2024-02-01", "CTG:bilan").etat).toEqual(ended);
    expect(lineOf(withdrawn, "2026-11-22", "CTG:bilan").etat).toEqual(ended);
  });

  it("withdrawn before its end is no delay at all", () => {
    const early = from(asked, "2023-12-31", {
      operations: [{ id: "o", type: "abroger", par: "art1", cible: "CTG#art9" }],
    });
    expect(lineOf(early, "2026-11-22", "CTG:bilan").etat).toEqual({
      type: "sansObjet",
      depuis: "2023-12-31",
      par: "Av1",
      motif: "clauseRetiree",
    });
  });

  const created = (dateEffet: Avenant["dateEffet"]) =>
    from(conventionWith(), dateEffet, { obligations: [obligation("bilan", END_OF_2023, { disposition: "art1" })] });

  it("already closed when its clause began, and answered all the same, is done and not late", () => {
    const late = created("2024-02-01");
    expect(lineOf(late, "2024-06-01", "Av1:bilan").etat).toEqual({
      type: "impossible",
      moment: "2023-12-31",
      depuis: "2024-02-01",
    });
    expect(lineOf(withFacts(late, execution("Av1:bilan", "2024-05-01")), "2024-06-01", "Av1:bilan").etat).toEqual({
      type: "faite",
      le: "2024-05-01",
    });
  });

  it("that may have been closed when its clause began is not said late", () => {
    const rough = created({ du: "2023-12-01", au: "2024-02-28", libelle: "hiver" });
    expect(lineOf(rough, "2024-06-01", "Av1:bilan").etat).toEqual({ type: "indetermine", manque: "dateEffet" });
  });

  it("done after its end is late by so many days", () => {
    expect(lineOf(withFacts(asked, execution("CTG:bilan", "2024-01-10")), "2024-06-01", "CTG:bilan").etat).toEqual({
      type: "faiteEnRetard",
      le: "2024-01-10",
      jours: 10,
    });
  });
});

describe("a window that binds nobody", () => {
  const target = conventionWith(obligation("bilan", END_OF_2023, { force: "indicative" }));

  it("goes by without a word of delay, and is done whenever it is done", () => {
    expect(lineOf(target, "2024-01-31", "CTG:bilan").etat).toEqual({ type: "passee", jours: 31 });
    expect(lineOf(withFacts(target, execution("CTG:bilan", "2024-01-10")), "2024-06-01", "CTG:bilan").etat).toEqual({
      type: "faite",
      le: "2024-01-10",
    });
  });

  it("is the same for a meeting planned for a month and held in the next", () => {
    const held: Fait = { ...copil("2026-03-04"), reunionPrevue: "r" };
    const planned: Dossier = {
      ...withFacts(conventionWith(), held),
      reunionsPrevues: [
        { id: "r", instance: "comitePilotage", date: { du: "2026-02-01", au: "2026-02-28", libelle: "février 2026" } },
      ],
    };
    expect(lineOf(planned, "2026-03-03", "reunion/r").etat).toEqual({ type: "passee", jours: 3 });
    expect(lineOf(planned, "2026-03-04", "reunion/r").etat).toEqual({ type: "faite", le: "2026-03-04" });
  });
});

describe("a yearly duty that an avenant asks for more often", () => {
  const yearly = conventionWith(obligation("point", { type: "annuelle" }, { acte: "pointEtape" }));
  const met = withFacts(yearly, ...["2022", "2023", "2024", "2025"].map((year) => copil(`${year}-05-12`)));
  const twice = move(met, "2024-03-01", { type: "annuelle", nombre: { min: 2 } });

  it("is judged, for each year, by what the clause asked when the year began", () => {
    expect(statesOf(twice, "2026-02-01")).toEqual({
      "/2022": { type: "faiteATemps", le: "2022-05-12" },
      "/2023": { type: "faiteATemps", le: "2023-05-12" },
      "/2024": { type: "faiteATemps", le: "2024-05-12" },
      "/2025": { type: "nonTenu", jours: 32 },
      "/2026": { type: "ouverte", jours: 333 },
    });
    const gouvernance = measureGouvernance({ dossier: twice, at: "2026-02-01" });
    expect(
      gouvernance.ok && gouvernance.value.rythmes.map(({ annee, attendu, etat }) => [annee, attendu, etat]),
    ).toEqual([
      ["2022", { min: 1 }, "tenu"],
      ["2023", { min: 1 }, "tenu"],
      ["2024", { min: 1 }, "tenu"],
      ["2025", { min: 2 }, "insuffisant"],
      ["2026", { min: 2 }, "enCours"],
    ]);
  });

  it("says in its history that the moment changed", () => {
    expect(lineOf(twice, "2026-02-01", "CTG:point/2025").histoire.map(({ evenement }) => evenement)).toEqual([
      "creation",
      "deplacement",
    ]);
  });

  it("asked for nothing in some years, misses none of them", () => {
    const free = conventionWith(obligation("point", { type: "annuelle", nombre: { min: 0, max: 1 } }));
    expect(statesOf(free, "2023-02-01")["/2022"]).toEqual({ type: "passee", jours: 32 });
  });
});

describe("a yearly duty that becomes a single act", () => {
  const yearly = conventionWith(obligation("point", { type: "annuelle" }, { acte: "pointEtape" }));
  const once = move(yearly, "2024-03-01", { type: "jour", date: "2025-06-30" });

  it("keeps the years that closed, and ends the others, each under its own name", () => {
    const replaced = { type: "sansObjet", depuis: "2024-03-01", par: "Av1", motif: "momentRemplace" };
    expect(statesOf(withFacts(once, copil("2022-05-12")), "2024-06-01")).toEqual({
      "/2022": { type: "faiteATemps", le: "2022-05-12" },
      "/2023": { type: "nonTenu", jours: 153 },
      "/2024": replaced,
      "/2025": replaced,
      "/2026": replaced,
      "": { type: "future", jours: 394 },
    });
    const gouvernance = measureGouvernance({ dossier: once, at: "2024-06-01" });
    expect(gouvernance.ok && gouvernance.value.rythmes.map(({ annee }) => annee)).toEqual(["2022", "2023"]);
  });

  it("is not done by a meeting of its former years, whether the meeting names it or not", () => {
    const before = withFacts(once, copil("2023-05-12"), execution("CTG:point", "2022-06-01"));
    expect(lineOf(before, "2025-07-01", "CTG:point").etat).toEqual({ type: "enRetard", jours: 1 });
    const after = withFacts(before, copil("2025-06-02"));
    expect(lineOf(after, "2025-07-01", "CTG:point").etat).toEqual({ type: "faiteATemps", le: "2025-06-02" });
    expect(statesOf(after, "2025-07-01")["/2025"]?.type).toBe("sansObjet");
  });

  it("and a single act that becomes yearly keeps what it was", () => {
    const single = conventionWith(obligation("point", { type: "jour", date: "2022-06-30" }));
    const recurring = move(single, "2022-08-01", { type: "annuelle" });
    expect(statesOf(recurring, "2023-02-01")[""]).toEqual({
      type: "sansObjet",
      depuis: "2022-08-01",
      par: "Av1",
      motif: "momentRemplace",
      jours: 31,
    });
    const done = withFacts(recurring, execution("CTG:point", "2022-06-01"), execution("CTG:point", "2023-01-15"));
    expect(statesOf(done, "2023-02-01")[""]).toEqual({ type: "faiteATemps", le: "2022-06-01" });
    expect(statesOf(done, "2023-02-01")["/2023"]).toEqual({ type: "faiteATemps", le: "2023-01-15" });
  });

  it("and comes back to its years when the avenant that changed it lapses", () => {
    const lapsed = move(yearly, "2024-03-01", { type: "jour", date: "2025-06-30" }, "2024-12-31");
    expect(Object.keys(statesOf(lapsed, "2025-01-01"))).toEqual(["/2022", "/2023", "/2024", "/2025", "/2026"]);
    expect(statesOf(lapsed, "2025-01-01")["/2025"]).toEqual({ type: "ouverte", jours: 364 });
  });

  it.each<readonly [string, EcheanceObligation, EcheanceObligation]>([
    ["another mid-term", { type: "miParcours" }, { type: "miParcours", date: "2024-10-01" }],
    ["another window", END_OF_2023, { ...END_OF_2023, au: "2024-01-31" }],
    ["other words", { type: "sansJour", libelle: "un jour" }, { type: "sansJour", libelle: "un autre jour" }],
    ["another number", { type: "annuelle", nombre: { min: 1 } }, { type: "annuelle", nombre: { min: 1, max: 2 } }],
    ["quarters in place of years", { type: "annuelle" }, { type: "trimestrielle" }],
  ])("%s is a new moment; the same one again is not", (_, first, second) => {
    const eventsOf = (dossier: Dossier) =>
      echeancierOf({ dossier, at: "2023-06-01" })
        .echeances.find(({ clause }) => clause?.obligation === "CTG:point")
        ?.histoire.map(({ evenement }) => evenement);
    const asked = conventionWith(obligation("point", first));
    expect(eventsOf(move(asked, "2023-02-01", second))).toEqual(["creation", "deplacement"]);
    expect(eventsOf(move(asked, "2023-02-01", first))).toEqual(["creation", "actualisation"]);
  });
});

describe("a meeting of the comité de pilotage that names nothing", () => {
  const asked = from(conventionWith(), "2025-03-01", {
    obligations: [
      obligation("copil", { type: "jour", date: "2025-09-30" }, { acte: "reunionComitePilotage", disposition: "art1" }),
    ],
  });

  it("answers no clause that did not exist yet; one that names the act does", () => {
    expect(lineOf(withFacts(asked, copil("2025-02-28")), "2025-10-01", "Av1:copil").etat.type).toBe("enRetard");
    expect(lineOf(withFacts(asked, copil("2025-03-01")), "2025-10-01", "Av1:copil").etat.type).toBe("faiteATemps");
    const named: Fait = { ...copil("2025-02-28"), acte: "reunionComitePilotage" };
    expect(lineOf(withFacts(asked, named), "2025-10-01", "Av1:copil").etat.type).toBe("faiteATemps");
  });
});

describe("the day to keep when several texts ask for the transmission (SP-39)", () => {
  it("is not that of a clause that was withdrawn", () => {
    const adoption: Fait = {
      id: "adoption",
      nature: "execution",
      date: "2026-10-10",
      libelle: "Adoption du schéma",
      acte: "adoptionSchema",
    };
    const withdrawn = withAvenant(withFacts(roumois, adoption), {
      id: "Av3",
      numero: 3,
      dateEffet: "2026-06-15",
      operations: [{ id: "o1", type: "abroger", par: "art1", cible: "Av1#1.1" }],
    });
    expect(lineOf(withdrawn, "2026-11-01", "loi/transmission-schema/adoption").dateUtile).toBeUndefined();
    expect(lineOf(withdrawn, "2026-11-01", "Av2:transmission-schema").dateUtile).toBeUndefined();
  });
});

describe("what executes a duty", () => {
  it("is counted once, even named twice by one avenant", () => {
    const twice = from(conventionWith(obligation("point", { type: "annuelle", nombre: { min: 2 } })), "2022-05-01", {
      execute: ["CTG:point", "CTG:point"],
    });
    expect(lineOf(twice, "2023-01-01", "CTG:point/2022")).toMatchObject({
      faits: ["Av1"],
      etat: { type: "nonTenu", jours: 1 },
    });
  });

  it("is an avenant that applies, once it is signed", () => {
    const asked = conventionWith(obligation("point", { type: "jour", date: "2022-06-30" }));
    const signedLater = from(asked, "2022-05-01", { dateSignature: "2022-07-02", execute: ["CTG:point"] });
    expect(lineOf(signedLater, "2022-07-01", "CTG:point").etat).toEqual({ type: "enRetard", jours: 1 });
    expect(lineOf(signedLater, "2022-07-02", "CTG:point").etat).toMatchObject({ type: "faiteEnRetard", jours: 2 });
    const refused = from(asked, "2022-05-01", {
      execute: ["CTG:point"],
      operations: [{ id: "o", type: "abroger", par: "art1", cible: "CTG#nulle-part" }],
    });
    expect(lineOf(refused, "2022-07-01", "CTG:point").etat).toEqual({ type: "enRetard", jours: 1 });
  });
});

describe("a midpoint chosen outside the convention", () => {
  it.each(["2021-12-31", "2027-01-01"])("is refused: %s", (miParcours) => {
    const outcome = buildEcheancier({ dossier: conventionWith(), at: "2024-01-01", miParcours });
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["MIDPOINT_OUTSIDE", "miParcours"],
    ]);
  });

  it.each(["2022-01-01", "2026-12-31"])("and its first and last days are within it: %s", (miParcours) => {
    const { echeances } = echeancierOf({ dossier: conventionWith(), at: "2024-01-01", miParcours });
    expect(echeances.find(({ id }) => id === "suggestion/mi-parcours")?.moment).toMatchObject({ date: miParcours });
  });
});
