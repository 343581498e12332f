/** The plans d'actions of real conventions, measured with the counts of their documents. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/avenant/index.js";
import { buildEcheancier, comparePlanActions, measurePlanActions } from "../../src/evaluation/index.js";
import { parseDossier } from "../../src/parse/index.js";
import { plain, roumois, withAvenant } from "./roumois.js";

function read(name: string): Dossier {
  const outcome = parseDossier(JSON.parse(readFileSync(`test/golden/${name}.json`, "utf8")));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

function measure(dossier: Dossier, at: string) {
  const outcome = measurePlanActions({ dossier, at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return plain(outcome).value;
}

const levels = (dossier: Dossier, at: string) =>
  measure(dossier, at).niveaux.map(({ genre, nombre }) => [genre, nombre]);

/** The Roumois plan with a follow-up of one action. */
const PASSERELLES = "Av1#annexe2/passerelles";
const followed = (
  statuts: readonly (readonly [string, "enCours" | "realisee" | "abandonnee" | "abrogee"])[],
): Dossier => ({
  ...roumois,
  suiviActions: [{ action: PASSERELLES, statuts: statuts.map(([date, statut]) => ({ date, statut })) }],
});

describe("the plans d'actions of real conventions", () => {
  it("Gard rhodanien has 5 axes, 11 objectifs and 20 actions", () => {
    const plan = measure(read("gard-rhodanien"), "2022-06-30");
    expect(levels(read("gard-rhodanien"), "2022-06-30")).toEqual([
      ["axe", 5],
      ["objectif", 11],
      ["action", 20],
    ]);
    const axes = plan.parBranche.filter(({ cle }) => /axe\d$/.test(cle));
    expect(axes.map(({ total }) => total)).toEqual([5, 4, 4, 3, 4]);
    expect(plan.couverture).toMatchObject({ manquants: [], autre: true });
  });

  it("L'Union stops at orientations: 8 enjeux, 33 orientations, which are then what is counted", () => {
    const plan = measure(read("l-union"), "2022-06-30");
    expect(levels(read("l-union"), "2022-06-30")).toEqual([
      ["enjeu", 8],
      ["orientation", 33],
    ]);
    expect(plan.unite).toBe("dernierNiveau");
    expect(plan.ensemble.total).toBe(33);
    expect(plan.parBranche.map(({ total }) => total)).toEqual([5, 2, 6, 5, 4, 3, 2, 6]);
  });

  it("Baronnies has 4 axes, 14 enjeux, 22 objectifs and 82 public actions, with 2 private ones and 2 sub-items", () => {
    const plan = measure(read("baronnies"), "2024-06-30");
    const [axe, enjeu, objectif, action] = plan.niveaux;
    expect([axe?.nombre, enjeu?.nombre, objectif?.nombre]).toEqual([4, 14, 22]);
    expect(action).toEqual({ genre: "action", nombre: 84, porteursPrives: 2, sousElements: 2 });
    const publicOf = (axis: string) =>
      plan.actions.filter(({ branche, initiative }) => branche.includes(`CTG#plan/${axis}`) && initiative === undefined)
        .length;
    expect(["petite-enfance", "enfance-jeunesse", "logement", "acces-aux-droits"].map(publicOf)).toEqual([
      45, 24, 5, 8,
    ]);
  });

  it("Roumois Seine has 3 fiches after avenant 2, and 4 actions abrogated", () => {
    const plan = measure(roumois, "2025-12-15");
    expect(plan.niveaux).toEqual([
      { genre: "ficheAction", nombre: 3, porteursPrives: 0, sousElements: 0 },
      { genre: "action", nombre: 0, porteursPrives: 0, sousElements: 0 },
    ]);
    expect(plan.abrogees).toEqual([
      "Av1#annexe2/aller-vers",
      "Av1#annexe3/fij-sejour",
      "Av1#annexe3/pij",
      "Av1#annexe3/conseil-communautaire-ados",
    ]);
    expect(plan.sansIndicateur).toEqual([]);
    expect(plan.sansPilote).toEqual([]);
  });
});

describe("the plan d'actions alive", () => {
  it("does not know the status of an action that nobody recorded, nor whether it is late", () => {
    const plan = measure(roumois, "2027-01-01");
    expect(plan.ensemble).toEqual({ total: 3, realisees: 0, enRetard: 0, parStatut: { inconnu: 3 } });
    expect(plan.enRetard).toEqual([]);
    expect(plan.aVerifier).toHaveLength(3);
  });

  it("says late an action under way past its year, and no longer once it is done", () => {
    const underway = followed([["2026-02-01", "enCours"]]);
    expect(measure(underway, "2026-12-31").enRetard).toEqual([]);
    expect(measure(underway, "2027-01-01").enRetard).toEqual([PASSERELLES]);
    expect(measure(underway, "2027-01-01").actions.find(({ adresse }) => adresse === PASSERELLES)?.joursRetard).toBe(1);
    const done = followed([
      ["2026-02-01", "enCours"],
      ["2026-11-30", "realisee"],
    ]);
    expect(measure(done, "2027-01-01").enRetard).toEqual([]);
    expect(measure(done, "2027-01-01").ensemble.realisees).toBe(1);
  });

  it("finds the follow-up of an action by any of its names", () => {
    const byAlias = {
      ...followed([]),
      suiviActions: [
        { action: "Av2#annexe1/passerelles", statuts: [{ date: "2026-02-01", statut: "enCours" as const }] },
      ],
    };
    expect(measure(byAlias, "2026-03-01").ensemble.parStatut).toEqual({ enCours: 1, inconnu: 2 });
  });

  it("refuses an illegal change of status, an abrogation by the follow-up and dates out of order, all at once", () => {
    const outcome = measurePlanActions({
      dossier: followed([
        ["2026-03-01", "abandonnee"],
        ["2026-02-01", "enCours"],
        ["2026-04-01", "abrogee"],
      ]),
      at: "2026-06-30",
    });
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["STATUS_OUT_OF_ORDER", "suiviActions.0.statuts.1.date"],
      ["STATUS_TRANSITION_ILLEGAL", "suiviActions.0.statuts.1"],
      ["STATUS_ABROGATION_RESERVED", "suiviActions.0.statuts.2"],
    ]);
  });

  it("warns of a follow-up that goes on after an avenant abrogated the action, and of one of nothing", () => {
    const suiviActions = [
      { action: "Av1#annexe3/pij", statuts: [{ date: "2026-01-10", statut: "enCours" as const }] },
      { action: "Av1#annexe9/rien", statuts: [] },
    ];
    const outcome = measurePlanActions({ dossier: { ...roumois, suiviActions }, at: "2026-06-30" });
    expect(outcome.ok ? outcome.warnings.map(({ code }) => code) : []).toEqual([
      "TARGET_ALIAS",
      "STATUS_AFTER_ABROGATION",
      "ACTION_UNKNOWN",
    ]);
  });

  it("compares the plan before and after avenant 2, and a status that changed", () => {
    const outcome = comparePlanActions({
      dossier: followed([
        ["2025-01-01", "enCours"],
        ["2026-03-01", "realisee"],
      ]),
      du: "2025-12-14",
      au: "2026-04-01",
    });
    expect(outcome.ok && outcome.value).toMatchObject({
      ajoutees: ["Av1#annexe2/observatoire", "Av1#annexe2/gouvernance"],
      abrogees: [
        "Av1#annexe2/aller-vers",
        "Av1#annexe3/fij-sejour",
        "Av1#annexe3/pij",
        "Av1#annexe3/conseil-communautaire-ados",
      ],
      statuts: [{ adresse: PASSERELLES, avant: "enCours", apres: "realisee" }],
    });
  });

  it("compares a plan with what an avenant brought for a time, and backwards", () => {
    const lapsing = withAvenant(roumois, {
      id: "Av3",
      numero: 3,
      dateEffet: "2026-03-01",
      fin: "2026-05-31",
      dispositions: [{ id: "art1", genre: "article", enfants: [{ id: "neuve", genre: "ficheAction" }] }],
      operations: [
        { id: "o", type: "ajouter", par: "art1/neuve", parent: "Av1#annexe2" },
        { id: "p", type: "abroger", par: "art1", cible: PASSERELLES },
      ],
    });
    const between = (du: string, au: string) => {
      const outcome = comparePlanActions({ dossier: lapsing, du, au });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
      const { ajoutees, abrogees, disparues } = outcome.value;
      return { ajoutees, abrogees, disparues };
    };
    const NEUVE = "Av1#annexe2/neuve";
    expect(between("2026-02-01", "2026-04-01")).toEqual({ ajoutees: [NEUVE], abrogees: [PASSERELLES], disparues: [] });
    expect(between("2026-04-01", "2026-06-01")).toEqual({ ajoutees: [PASSERELLES], abrogees: [], disparues: [NEUVE] });
    expect(between("2026-02-01", "2026-06-01")).toEqual({ ajoutees: [], abrogees: [], disparues: [] });
    expect(between("2025-12-15", "2025-12-14").disparues).toEqual([
      "Av1#annexe2/observatoire",
      "Av1#annexe2/gouvernance",
    ]);
  });

  it("compares values of indicators, delays that appear and delays that go", () => {
    const [fiche] = [
      { echeances: ["2023-06-30"], indicateurs: [{ id: "n", libelle: "N", nature: "nombre" as const }] },
    ];
    const actions = ["a", "b", "c"].map((id) => ({ id, genre: "action" as const, titre: id.toUpperCase(), fiche }));
    const dossier: Dossier = {
      ...roumois,
      avenants: [],
      convention: {
        ...roumois.convention,
        dispositions: [{ id: "plan", genre: "annexe", enfants: actions }],
        obligations: [],
      },
      suiviActions: [
        {
          action: "CTG#plan/a",
          statuts: [
            { date: "2022-02-01", statut: "enCours" },
            { date: "2023-09-01", statut: "realisee" },
          ],
          mesures: [{ indicateur: "n", date: "2023-09-01", valeur: "4" }],
        },
        { action: "CTG#plan/b", statuts: [{ date: "2022-02-01", statut: "aEngager" }] },
      ],
    };
    const between = (du: string, au: string) => {
      const outcome = plain(comparePlanActions({ dossier, du, au }));
      return outcome.ok ? outcome.value : outcome.issues;
    };
    expect(between("2023-06-30", "2023-07-01")).toMatchObject({
      nouveauxRetards: ["CTG#plan/a", "CTG#plan/b"],
      retardsResorbes: [],
      statuts: [],
    });
    expect(between("2023-07-01", "2023-09-01")).toMatchObject({
      nouveauxRetards: [],
      retardsResorbes: ["CTG#plan/a"],
      statuts: [{ adresse: "CTG#plan/a", titre: "A", avant: "enCours", apres: "realisee" }],
      indicateurs: [{ adresse: "CTG#plan/a", indicateur: "n", apres: "4" }],
    });
    expect(between("2023-09-01", "2023-07-01")).toMatchObject({
      indicateurs: [{ adresse: "CTG#plan/a", indicateur: "n", avant: "4" }],
    });
    expect(between("hier", "demain")).toMatchObject([
      { code: "DATE_INVALID", path: ["du"] },
      { code: "DATE_INVALID", path: ["au"] },
    ]);
  });

  it("refuses to compare a plan whose follow-up is wrong", () => {
    const outcome = comparePlanActions({
      dossier: followed([["2026-03-01", "abrogee"]]),
      du: "2026-01-01",
      au: "2026-02-01",
    });
    expect(outcome.ok ? [] : outcome.issues.map(({ code }) => code)).toEqual(["STATUS_ABROGATION_RESERVED"]);
  });

  it("refuses two follow-ups of one action, by its two addresses as by one", () => {
    const twice = (first: string, second: string): Dossier => ({
      ...roumois,
      suiviActions: [first, second].map((action) => ({ action, statuts: [{ date: "2026-02-01", statut: "enCours" }] })),
    });
    const refusals = (dossier: Dossier, at: string) =>
      [measurePlanActions({ dossier, at }), buildEcheancier({ dossier, at })].map((outcome) =>
        outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path.join(".")}`),
      );
    const once = ["ID_DUPLICATE suiviActions.1.action"];
    expect(refusals(twice(PASSERELLES, "Av2#annexe1/passerelles"), "2026-06-30")).toEqual([once, once]);
    expect(refusals(twice(PASSERELLES, PASSERELLES), "2026-06-30")).toEqual([once, once]);
    expect(refusals(twice(PASSERELLES, "Av1#annexe2/observatoire"), "2026-06-30")).toEqual([[], []]);
    expect(refusals(twice("Av9#rien", "Av9#rien-non-plus"), "2026-06-30")).toEqual([[], []]);
  });

  it("refuses a fiche that calls itself abrogated: only an avenant abrogates", () => {
    const [annexe] = roumois.convention.dispositions;
    const action = { id: "x", genre: "action" as const, fiche: { statut: "abrogee" as const } };
    const convention = { ...roumois.convention, dispositions: [...(annexe === undefined ? [] : [annexe]), action] };
    const outcome = measurePlanActions({ dossier: { ...roumois, avenants: [], convention }, at: "2026-06-30" });
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "STATUS_ABROGATION_RESERVED convention.dispositions.x.fiche.statut",
    ]);
  });

  it("warns of a value for an indicator that the fiche does not define", () => {
    const mesures = [{ indicateur: "nombre", date: "2026-02-01", valeur: "3" }];
    const suiviActions = [
      { action: PASSERELLES, statuts: [], mesures },
      { action: "Av1#annexe3/pij", statuts: [], mesures },
    ];
    const outcome = measurePlanActions({ dossier: { ...roumois, suiviActions }, at: "2026-06-30" });
    expect(outcome.ok ? outcome.warnings.map(({ code, path }) => `${code} ${path.join(".")}`) : []).toEqual([
      "TARGET_ALIAS avenants.1.operations.1.cible",
      "INDICATOR_UNKNOWN suiviActions.0.mesures.0.indicateur",
      "INDICATOR_UNKNOWN suiviActions.1.mesures.0.indicateur",
    ]);
  });

  it("measures an indicator from its start to its target, exactly, and leaves it unmeasured without a number", () => {
    const gard = read("gard-rhodanien");
    const [annexe] = gard.convention.dispositions;
    if (annexe === undefined) throw new Error("no plan");
    const fiche = {
      indicateurs: [
        { id: "places", libelle: "Places", nature: "nombre" as const, unite: "place", depart: "12", cible: "18" },
        { id: "avis", libelle: "Avis des familles", nature: "qualitatif" as const },
      ],
    };
    const suiviActions = [
      {
        action: "CTG#plan2/relais",
        statuts: [],
        mesures: [
          { indicateur: "places", date: "2023-01-31", valeur: "14" },
          { indicateur: "places", date: "2024-01-31", valeur: "16" },
          { indicateur: "avis", date: "2024-01-31", valeur: "favorables" },
        ],
      },
    ];
    const action = { id: "relais", genre: "action" as const, titre: "Relais", fiche };
    const dossier: Dossier = {
      ...gard,
      convention: { ...gard.convention, dispositions: [annexe, { id: "plan2", genre: "annexe", enfants: [action] }] },
      suiviActions,
    };
    const indicatorsOn = (at: string) => measure(dossier, at).actions.at(-1)?.indicateurs;
    expect(indicatorsOn("2023-06-30")?.[0]).toMatchObject({
      derniere: { date: "2023-01-31", valeur: "14" },
      avancement: "1/3",
    });
    expect(indicatorsOn("2024-06-30")?.[0]?.avancement).toBe("2/3");
    expect(indicatorsOn("2024-06-30")?.[1]).toEqual({
      id: "avis",
      libelle: "Avis des familles",
      nature: "qualitatif",
      derniere: { date: "2024-01-31", valeur: "favorables" },
    });
  });
});

describe("a fiche with a day that does not exist", () => {
  it("is refused, not measured", () => {
    const [annexe] = roumois.convention.dispositions;
    const action = { id: "x", genre: "action" as const, fiche: { echeances: ["2026-02-30"] } };
    const convention = { ...roumois.convention, dispositions: [...(annexe === undefined ? [] : [annexe]), action] };
    const outcome = measurePlanActions({ dossier: { ...roumois, avenants: [], convention }, at: "2026-06-30" });
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "DATE_INVALID convention.dispositions.1.fiche.echeances.0",
    ]);
  });
});
