/** The plan, the gouvernance, the élaboration and the bilan of small dossiers, told whole. */
import { describe, expect, it } from "vitest";
import type { Dossier, EtapeElaboration, Fait, ReunionPrevue, SuiviAction } from "../../src/avenant/index.js";
import { ORDRE_ETAPES } from "../../src/avenant/internal.js";
import {
  buildEcheancier,
  comparePlanActions,
  contentsOfBilan,
  measureGouvernance,
  measurePlanActions,
  prepareBilan,
  trackElaboration,
} from "../../src/evaluation/index.js";
import type { Outcome } from "../../src/primitives/index.js";
import { lineOf, plain, withAvenant } from "./roumois.js";
import { bare, duty, fact, owing, planned } from "./small.js";

function answerOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return plain(outcome).value;
}
const issuesOf = (outcome: Outcome<unknown>) => (outcome.ok ? outcome.warnings : outcome.issues);

const A = "CTG#axe1/a";
const plan = planned(
  { id: "art1", genre: "article" },
  {
    id: "axe1",
    genre: "axe",
    titre: "Petite enfance",
    niveaux: ["axe", "action"],
    fiche: { themes: ["petiteEnfance"] },
    enfants: [
      {
        id: "a",
        genre: "action",
        titre: "A",
        fiche: {
          themes: ["petiteEnfance", "handicap"],
          servicesResponsables: ["caf", "caf"],
          echeances: ["2023-06-30", "2022-12-31"],
          indicateurs: [{ id: "n", libelle: "N", nature: "nombre", unite: "place", depart: "10", cible: "20" }],
          indicateursEvaluation: ["a", "b"],
        },
        enfants: [{ id: "sous", genre: "action" }],
      },
      { id: "b", genre: "action", initiative: "privee" },
    ],
  },
  {
    id: "axe2",
    genre: "axe",
    enfants: [
      {
        id: "c",
        genre: "action",
        titre: "C",
        fiche: { themes: ["jeunesse"], servicesResponsables: ["cc"], echeances: ["2023-06-30"] },
      },
    ],
  },
  { id: "vide", genre: "axe", titre: "Vide" },
);
const follow = (dossier: Dossier, ...suiviActions: readonly SuiviAction[]): Dossier => ({ ...dossier, suiviActions });
const followed = follow(plan, {
  action: A,
  statuts: [
    { date: "2022-03-01", statut: "enCours" },
    { date: "2023-07-01", statut: "realisee" },
  ],
  mesures: [
    { indicateur: "n", date: "2023-01-01", valeur: "15" },
    { indicateur: "n", date: "2023-01-01", valeur: "16" },
    { indicateur: "n", date: "2022-06-01", valeur: "12" },
  ],
});

describe("a plan told whole", () => {
  it("levels, branches, themes, pilots, actions and what lacks", () => {
    const done = { total: 1, realisees: 1, enRetard: 0, parStatut: { realisee: 1 } };
    const unknown = { total: 1, realisees: 0, enRetard: 0, parStatut: { inconnu: 1 } };
    const both = { total: 2, realisees: 1, enRetard: 0, parStatut: { realisee: 1, inconnu: 1 } };
    expect(answerOf(measurePlanActions({ dossier: followed, at: "2023-07-01" }))).toStrictEqual({
      dossier: "petit",
      at: "2023-07-01",
      niveaux: [
        { genre: "axe", nombre: 3, porteursPrives: 0, sousElements: 0 },
        { genre: "action", nombre: 3, porteursPrives: 1, sousElements: 1 },
      ],
      unite: "actions",
      ensemble: { total: 3, realisees: 1, enRetard: 0, parStatut: { realisee: 1, inconnu: 2 } },
      parBranche: [
        { cle: "CTG#axe1", ...both, titre: "Petite enfance" },
        { cle: "CTG#axe2", ...unknown },
      ],
      parTheme: [
        { cle: "handicap", ...done },
        { cle: "jeunesse", ...unknown },
        { cle: "petiteEnfance", ...both },
      ],
      parPilote: [
        { cle: "caf", ...done },
        { cle: "cc", ...unknown },
      ],
      actions: [
        {
          adresse: A,
          genre: "action",
          titre: "A",
          branche: ["CTG#axe1"],
          statut: "realisee",
          depuis: "2023-07-01",
          themes: ["petiteEnfance", "handicap"],
          pilotes: ["caf"],
          echeances: ["2023-06-30", "2022-12-31"],
          indicateurs: [
            {
              id: "n",
              libelle: "N",
              nature: "nombre",
              unite: "place",
              depart: "10",
              cible: "20",
              derniere: { date: "2023-01-01", valeur: "16" },
              avancement: "0.6",
            },
          ],
          nombreIndicateurs: 2,
        },
        {
          adresse: "CTG#axe1/b",
          genre: "action",
          branche: ["CTG#axe1"],
          statut: "inconnu",
          themes: ["petiteEnfance"],
          pilotes: [],
          echeances: [],
          indicateurs: [],
          nombreIndicateurs: 0,
          initiative: "privee",
        },
        {
          adresse: "CTG#axe2/c",
          genre: "action",
          titre: "C",
          branche: ["CTG#axe2"],
          statut: "inconnu",
          themes: ["jeunesse"],
          pilotes: ["cc"],
          echeances: ["2023-06-30"],
          joursRetard: 1,
          indicateurs: [],
          nombreIndicateurs: 0,
        },
      ],
      abrogees: [],
      enRetard: [],
      aVerifier: ["CTG#axe2/c"],
      sansIndicateur: ["CTG#axe1/b", "CTG#axe2/c"],
      sansPilote: ["CTG#axe1/b"],
      couverture: {
        presents: ["handicap", "jeunesse", "petiteEnfance"],
        manquants: ["parentalite"],
        autre: true,
        regle: "PA-03",
        sources: ["uriopss-ctg"],
      },
    });
  });

  it("has no other theme where all are among those expected, and an action is late the day after its last day", () => {
    const dossier = planned({
      id: "a",
      genre: "action",
      fiche: { themes: ["jeunesse"], echeances: ["2023-06-30"], statut: "enCours" },
    });
    const on = (at: string) => answerOf(measurePlanActions({ dossier, at }));
    expect(on("2023-07-01").couverture).toMatchObject({
      presents: ["jeunesse"],
      manquants: ["petiteEnfance", "parentalite"],
      autre: false,
    });
    expect([on("2023-06-30").enRetard, on("2023-07-01").enRetard]).toEqual([[], ["CTG#a"]]);
    expect(on("2023-07-01").aVerifier).toEqual([]);
  });

  it("shows no branch and no level that an avenant abrogated, and what is declared there no longer", () => {
    const dossier = withAvenant(plan, {
      id: "Av1",
      numero: 1,
      dateEffet: "2024-01-01",
      operations: [{ id: "o", type: "abroger", par: "art1", cible: "CTG#axe1" }],
    });
    const measured = answerOf(measurePlanActions({ dossier, at: "2024-01-01" }));
    expect(measured.parBranche.map(({ cle }) => cle)).toEqual(["CTG#axe2"]);
    expect(measured.abrogees).toEqual([A, "CTG#axe1/b"]);
    expect(measured.niveaux.map(({ genre, nombre }) => [genre, nombre])).toEqual([
      ["axe", 2],
      ["action", 1],
    ]);
  });

  it("counts the deepest level of a plan without actions, highest level first", () => {
    const dossier = planned(
      { id: "o", genre: "objectif" },
      { id: "x", genre: "axe", enfants: [{ id: "y", genre: "orientation" }] },
    );
    const measured = answerOf(measurePlanActions({ dossier, at: "2024-01-01" }));
    expect([measured.unite, measured.niveaux.map(({ genre }) => genre)]).toEqual([
      "dernierNiveau",
      ["objectif", "axe", "orientation"],
    ]);
    expect(measured.actions.map(({ adresse }) => adresse)).toEqual(["CTG#o", "CTG#x/y"]);
    const deepFirst = planned(
      { id: "x", genre: "enjeu", enfants: [{ id: "y", genre: "orientation" }] },
      { id: "z", genre: "axe" },
    );
    const { niveaux } = answerOf(measurePlanActions({ dossier: deepFirst, at: "2024-01-01" }));
    expect(niveaux.map(({ genre }) => genre)).toEqual(["enjeu", "axe", "orientation"]);
  });
});

describe("an indicator", () => {
  const progress = (depart: string | undefined, cible: string | undefined, valeur: string | undefined) => {
    const indicateur = {
      id: "n",
      libelle: "N",
      nature: "nombre" as const,
      ...(depart === undefined ? {} : { depart }),
      ...(cible === undefined ? {} : { cible }),
    };
    const dossier = follow(planned({ id: "a", genre: "action", fiche: { indicateurs: [indicateur] } }), {
      action: "CTG#a",
      statuts: [],
      mesures: valeur === undefined ? [] : [{ indicateur: "n", date: "2023-01-01", valeur }],
    });
    return answerOf(measurePlanActions({ dossier, at: "2023-01-01" })).actions[0]?.indicateurs[0]?.avancement;
  };

  it("has a way only between three numbers, and none to where it starts", () => {
    expect(progress("10", "20", "15")).toBe("0.5");
    expect(progress("10", "20", "25")).toBe("1.5");
    expect(progress("10", "20", "5")).toBe("-0.5");
    expect(progress("10", "10", "15")).toBeUndefined();
    expect(progress(undefined, "20", "15")).toBeUndefined();
    expect(progress("10", undefined, "15")).toBeUndefined();
    expect(progress("10", "20", undefined)).toBeUndefined();
    expect(progress("10", "20", "beaucoup")).toBeUndefined();
  });

  it("is read up to forty digits", () => {
    const long = "1".repeat(40);
    expect(progress("0", long, long)).toBe("1");
    expect(progress("0", `${long}1`, `${long}1`)).toBeUndefined();
  });
});

describe("the échéance of an action", () => {
  const ID = "CTG#axe2/c/echeance-1";

  it("is done by the status of its follow-up on its day, and says which change did it", () => {
    const dossier = follow(plan, {
      action: "CTG#axe2/c",
      statuts: [
        { date: "2022-03-01", statut: "enCours" },
        { date: "2023-06-01", statut: "realisee" },
      ],
    });
    expect(lineOf(dossier, "2023-06-01", ID)).toMatchObject({
      etat: { type: "faite", le: "2023-06-01" },
      faits: ["CTG#axe2/c:2023-06-01"],
      debiteurs: ["cc"],
      libelle: "C",
    });
    expect(lineOf(dossier, "2023-05-31", ID)).toMatchObject({ etat: { type: "proche", jours: 30 }, faits: [] });
  });

  it("is without object since the day on which the action was given up, not before, nor for another status", () => {
    const given = (statut: "abandonnee" | "suspendue") =>
      follow(plan, { action: "CTG#axe2/c", statuts: [{ date: "2023-06-01", statut }] });
    expect(lineOf(given("abandonnee"), "2023-06-01", ID).etat).toEqual({
      type: "sansObjet",
      motif: "actionAbandonnee",
      depuis: "2023-06-01",
    });
    expect(lineOf(given("abandonnee"), "2023-05-31", ID).etat).toEqual({ type: "proche", jours: 30 });
    expect(lineOf(given("suspendue"), "2023-06-01", ID).etat).toEqual({ type: "proche", jours: 29 });
    expect(lineOf(plan, "2023-06-01", ID).etat).toEqual({ type: "proche", jours: 29 });
  });

  it("in a fiche without anyone in charge names nobody", () => {
    const dossier = planned({ id: "x", genre: "action", fiche: { echeances: ["2023-06-30"] } });
    expect(lineOf(dossier, "2023-06-01", "CTG#x/echeance-1").debiteurs).toEqual([]);
  });
});

describe("a follow-up refused, or warned of", () => {
  const measured = (dossier: Dossier) => issuesOf(measurePlanActions({ dossier, at: "2024-06-30" }));

  it("tells what it speaks of", () => {
    expect(
      measured(
        follow(plan, {
          action: A,
          statuts: [
            { date: "2022-03-01", statut: "realisee" },
            { date: "2022-02-01", statut: "enCours" },
            { date: "2022-04-01", statut: "abrogee" },
          ],
        }),
      ),
    ).toStrictEqual([
      {
        code: "STATUS_OUT_OF_ORDER",
        path: ["suiviActions", 0, "statuts", 1, "date"],
        params: { action: A, date: "2022-02-01", avant: "2022-03-01" },
      },
      {
        code: "STATUS_TRANSITION_ILLEGAL",
        path: ["suiviActions", 0, "statuts", 1],
        params: { action: A, avant: "realisee", apres: "enCours" },
        regle: "PA-21",
      },
      {
        code: "STATUS_ABROGATION_RESERVED",
        path: ["suiviActions", 0, "statuts", 2],
        params: { action: A },
        regle: "PA-21",
      },
    ]);
    expect(measured(follow(plan, { action: A, statuts: [] }, { action: A, statuts: [] }))).toStrictEqual([
      { code: "ID_DUPLICATE", path: ["suiviActions", 1, "action"], params: { id: A } },
    ]);
    const self = planned({ id: "x", genre: "action", fiche: { statut: "abrogee" } });
    expect(measured(self)).toStrictEqual([
      {
        code: "STATUS_ABROGATION_RESERVED",
        path: ["convention", "dispositions", "x", "fiche", "statut"],
        params: { action: "x" },
        regle: "PA-21",
      },
    ]);
    const avenant = withAvenant(plan, {
      id: "Av1",
      numero: 1,
      dateEffet: "2024-01-01",
      dispositions: [
        { id: "art1", genre: "article" },
        { id: "x", genre: "action", fiche: { statut: "abrogee" } },
      ],
      operations: [{ id: "o", type: "ajouter", par: "x", parent: "CTG#axe1" }],
    });
    expect(measured(avenant).map(({ path }) => path.join("."))).toEqual(["avenants.0.dispositions.x.fiche.statut"]);
  });

  it("takes two changes of one day in their order", () => {
    const statuts = [
      { date: "2022-03-01", statut: "enCours" },
      { date: "2022-03-01", statut: "realisee" },
    ] as const;
    expect(measured(follow(plan, { action: A, statuts }))).toEqual([]);
  });

  it("warns of what the text does not hold, of no indicator, and of what came after the abrogation", () => {
    const abrogated = withAvenant(plan, {
      id: "Av1",
      numero: 1,
      dateEffet: "2024-01-01",
      operations: [{ id: "o", type: "abroger", par: "art1", cible: A }],
    });
    const mesures = [
      { indicateur: "n", date: "2023-01-01", valeur: "15" },
      { indicateur: "m", date: "2023-01-01", valeur: "15" },
    ];
    const statuts = [
      { date: "2024-01-01", statut: "enCours" },
      { date: "2024-01-02", statut: "realisee" },
    ] as const;
    expect(
      measured(follow(abrogated, { action: "CTG#rien", statuts: [], mesures }, { action: A, statuts, mesures })),
    ).toStrictEqual([
      { code: "ACTION_UNKNOWN", path: ["suiviActions", 0, "action"], params: { action: "CTG#rien" } },
      {
        code: "INDICATOR_UNKNOWN",
        path: ["suiviActions", 1, "mesures", 1, "indicateur"],
        params: { action: A, indicateur: "m" },
      },
      {
        code: "STATUS_AFTER_ABROGATION",
        path: ["suiviActions", 1, "statuts", 1],
        params: { action: A, date: "2024-01-02", par: "Av1" },
      },
    ]);
    expect(measured(follow(plan, { action: A, statuts }))).toEqual([]);
    expect(measured(follow(plan, { action: "CTG#axe1/b", statuts: [], mesures: mesures.slice(0, 1) }))).toMatchObject([
      { code: "INDICATOR_UNKNOWN" },
    ]);
  });

  it("is refused by the comparison of two days, on the first as on the second", () => {
    const dossier = follow(plan, { action: A, statuts: [{ date: "2022-03-01", statut: "abrogee" }] });
    expect(issuesOf(comparePlanActions({ dossier, du: "2022-01-01", au: "2023-01-01" }))).toMatchObject([
      { code: "STATUS_ABROGATION_RESERVED" },
    ]);
  });
});

describe("a gouvernance told whole", () => {
  const reunionsPrevues: readonly ReunionPrevue[] = [
    { id: "r1", instance: "comitePilotage", date: "2026-10-06" },
    {
      id: "r2",
      instance: "comiteTechnique",
      date: { du: "2026-09-01", au: "2026-09-30", libelle: "septembre" },
      objet: "Bilan",
    },
  ];
  const meeting = (id: string, date: string, more: Partial<Fait> = {}) =>
    fact(id, date, { nature: "reunion", ...more });
  const decisions = [{ id: "d", nature: "ajustementMineur", objet: "Décaler" }] as const;
  const dossier: Dossier = {
    ...bare,
    reunionsPrevues,
    faits: [
      meeting("f1", "2026-05-12", { instance: "comitePilotage", decisions }),
      meeting("f2", "2026-10-06", { instance: "comitePilotage", reunionPrevue: "r1" }),
      meeting("f3", "2026-05-13"),
      fact("f4", "2026-05-14", { instance: "comitePilotage" }),
    ],
  };

  it("bodies, meetings held, gone by and to come, in order", () => {
    const f1 = {
      id: "f1",
      instance: "comitePilotage",
      date: "2026-05-12",
      statut: "tenue",
      objet: "f1",
      decisions: [...decisions],
    };
    const f3 = { id: "f3", instance: "autre", date: "2026-05-13", statut: "tenue", objet: "f3", decisions: [] };
    const r2 = {
      id: "r2",
      instance: "comiteTechnique",
      date: { du: "2026-09-01", au: "2026-09-30", libelle: "septembre" },
      objet: "Bilan",
      decisions: [],
    };
    const rest = { rythmes: [], ajustementsMineurs: [...decisions], avenantsAPreparer: [] };
    expect(answerOf(measureGouvernance({ dossier, at: "2026-10-06" }))).toStrictEqual({
      dossier: "petit",
      at: "2026-10-06",
      instances: [
        { instance: "autre", tenues: 1, prevues: 0, derniere: "2026-05-13" },
        { instance: "comitePilotage", tenues: 2, prevues: 0, derniere: "2026-10-06" },
        { instance: "comiteTechnique", tenues: 0, prevues: 0 },
      ],
      reunions: [
        f1,
        f3,
        { ...r2, statut: "sansSuite" },
        { id: "f2", instance: "comitePilotage", date: "2026-10-06", statut: "tenue", objet: "f2", decisions: [] },
      ],
      ...rest,
    });
    expect(answerOf(measureGouvernance({ dossier, at: "2026-09-30" }))).toStrictEqual({
      dossier: "petit",
      at: "2026-09-30",
      instances: [
        { instance: "autre", tenues: 1, prevues: 0, derniere: "2026-05-13" },
        { instance: "comitePilotage", tenues: 1, prevues: 1, derniere: "2026-05-12" },
        { instance: "comiteTechnique", tenues: 0, prevues: 1 },
      ],
      reunions: [
        f1,
        f3,
        { ...r2, statut: "prevue" },
        {
          id: "r1",
          instance: "comitePilotage",
          date: "2026-10-06",
          statut: "prevue",
          objet: "comitePilotage",
          decisions: [],
        },
      ],
      ...rest,
    });
  });

  it("of a dossier without meetings is empty, and a meeting that names none planned is warned of", () => {
    expect(answerOf(measureGouvernance({ dossier: bare, at: "2026-10-06" }))).toMatchObject({
      instances: [],
      reunions: [],
      rythmes: [],
    });
    const stray = {
      ...dossier,
      faits: [...(dossier.faits ?? []), meeting("f5", "2026-06-01", { reunionPrevue: "r9" })],
    };
    expect(issuesOf(measureGouvernance({ dossier: stray, at: "2026-10-06" }))).toStrictEqual([
      { code: "MEETING_UNKNOWN", path: ["faits", 4, "reunionPrevue"], params: { fait: "f5", reunion: "r9" } },
    ]);
    const alone = { ...bare, faits: [meeting("f5", "2026-06-01", { reunionPrevue: "r9" })] };
    expect(issuesOf(measureGouvernance({ dossier: alone, at: "2026-10-06" }))).toMatchObject([
      { code: "MEETING_UNKNOWN" },
    ]);
  });

  it("of yearly duties: planned meetings of the comité de pilotage within the year count, others do not", () => {
    const yearly = (nombre?: { min: number; max?: number }) =>
      nombre === undefined ? ({ type: "annuelle" } as const) : ({ type: "annuelle", nombre } as const);
    const rhythms: Dossier = {
      ...owing(
        duty("copil", "reunionComitePilotage", yearly({ min: 1, max: 2 })),
        duty("point", "pointEtape", yearly()),
        duty("enquete", "enquete", yearly()),
        duty("cible", "pointEtape", yearly(), { force: "indicative" }),
        duty("trimestre", "pointEtape", { type: "trimestrielle" }),
        duty("jour", "pointEtape", { type: "jour", date: "2023-06-30" }),
      ),
      reunionsPrevues: [
        { id: "a", instance: "comitePilotage", date: "2023-01-01" },
        { id: "b", instance: "comitePilotage", date: "2023-12-31" },
        { id: "c", instance: "comiteTechnique", date: "2023-05-01" },
        { id: "d", instance: "comitePilotage", date: "2024-01-01" },
        { id: "e", instance: "comitePilotage", date: { du: "2023-12-15", au: "2024-01-15", libelle: "hiver" } },
        { id: "f", instance: "comitePilotage", date: { du: "2022-12-15", au: "2023-01-15", libelle: "hiver" } },
        { id: "g", instance: "comitePilotage", date: "2022-06-01" },
      ],
    };
    const { rythmes } = answerOf(measureGouvernance({ dossier: rhythms, at: "2023-01-01" }));
    expect(rythmes.map(({ echeance, prevues, etat }) => `${echeance} ${prevues} ${etat}`)).toEqual([
      "CTG:copil/2022 0 insuffisant",
      "CTG:copil/2023 2 enCours",
      "CTG:copil/2024 1 aVenir",
      "CTG:copil/2025 0 aVenir",
      "CTG:copil/2026 0 aVenir",
      "CTG:point/2022 0 insuffisant",
      "CTG:point/2023 2 enCours",
      "CTG:point/2024 1 aVenir",
      "CTG:point/2025 0 aVenir",
      "CTG:point/2026 0 aVenir",
      "CTG:enquete/2022 0 insuffisant",
      "CTG:enquete/2023 0 enCours",
      "CTG:enquete/2024 0 aVenir",
      "CTG:enquete/2025 0 aVenir",
      "CTG:enquete/2026 0 aVenir",
    ]);
    expect(rythmes[1]).toStrictEqual({
      echeance: "CTG:copil/2023",
      annee: "2023",
      du: "2023-01-01",
      au: "2023-12-31",
      attendu: { min: 1, max: 2 },
      tenues: 0,
      prevues: 2,
      etat: "enCours",
    });
  });

  it("of a year: its last day is still under way, the greatest number is kept, one more is beyond, none may be asked", () => {
    const state = (held: number, nombre: { min: number; max?: number }, at: string) => {
      const faits = Array.from({ length: held }, (_, rank) =>
        meeting(`m${rank}`, `2023-0${rank + 1}-01`, { instance: "comitePilotage" }),
      );
      const yearly = owing(duty("copil", "reunionComitePilotage", { type: "annuelle", nombre }));
      const { rythmes } = answerOf(measureGouvernance({ dossier: { ...yearly, faits }, at }));
      return rythmes.find(({ annee }) => annee === "2023")?.etat;
    };
    const range = { min: 1, max: 2 };
    expect([state(0, range, "2023-12-31"), state(0, range, "2024-01-01")]).toEqual(["enCours", "insuffisant"]);
    expect([state(1, range, "2023-12-31"), state(2, range, "2023-12-31"), state(3, range, "2023-12-31")]).toEqual([
      "tenu",
      "tenu",
      "auDela",
    ]);
    expect(state(5, { min: 1 }, "2023-12-31")).toBe("tenu");
    expect([state(0, { min: 0 }, "2022-12-31"), state(0, { min: 0 }, "2023-01-01")]).toEqual(["aVenir", "tenu"]);
  });

  it("of a duty withdrawn: the years that closed before stay, that of the withdrawal goes", () => {
    const yearly = duty("copil", "reunionComitePilotage", { type: "annuelle" });
    const withdrawn = (dateEffet: string) =>
      withAvenant(owing(yearly), {
        id: "Av1",
        numero: 1,
        dateEffet,
        operations: [{ id: "o", type: "abroger", par: "art1", cible: "CTG#art1" }],
      });
    const years = (dateEffet: string) =>
      answerOf(measureGouvernance({ dossier: withdrawn(dateEffet), at: "2026-06-30" })).rythmes.map(
        ({ annee }) => annee,
      );
    expect(years("2023-12-31")).toEqual(["2022"]);
    expect(years("2024-01-01")).toEqual(["2022", "2023"]);
  });
});

describe("an élaboration told whole", () => {
  const track = (etapes: readonly EtapeElaboration[], at = "2022-01-15") =>
    trackElaboration({ dossier: { ...bare, elaboration: { etapes } }, at });

  it("of a dossier without any has no step, and all the usual ones are absent", () => {
    expect(answerOf(trackElaboration({ dossier: bare, at: "2022-01-15" }))).toStrictEqual({
      dossier: "petit",
      at: "2022-01-15",
      etapes: [],
      absentes: ORDRE_ETAPES,
      diagnostic: [],
    });
  });

  it("puts steps in order of date, those without one after the step that precedes them, those of one day as given", () => {
    const etapes: readonly EtapeElaboration[] = [
      { id: "s", genre: "signature", libelle: "S", date: "2022-03-01" },
      { id: "n", genre: "miseEnOeuvre", libelle: "N" },
      { id: "b", genre: "ateliers", libelle: "B", date: "2022-01-15", realisee: true },
      { id: "a", genre: "lancement", libelle: "A", date: "2022-01-15" },
      { id: "f", genre: "entretiens", libelle: "F", realisee: true },
    ];
    const { etapes: ordered, prochaine, absentes } = answerOf(track(etapes));
    expect(ordered.map(({ id, etat }) => `${id} ${etat}`)).toEqual([
      "b faite",
      "a enCours",
      "f faite",
      "s prevue",
      "n sansDate",
    ]);
    expect(prochaine).toBe("a");
    expect(absentes).toEqual([
      "analyseDocumentaire",
      "portraitTerritoire",
      "seminaireDiagnostic",
      "validationDiagnostic",
      "fichesActions",
      "finalisation",
      "deliberation",
    ]);
    expect(answerOf(track(etapes, "2022-01-16")).etapes.map(({ etat }) => etat)[1]).toBe("sansTrace");
    expect(answerOf(track(etapes, "2022-01-14")).etapes.map(({ etat }) => etat)[0]).toBe("prevue");
    expect(answerOf(track(etapes.slice(2, 3)))).not.toHaveProperty("prochaine");
  });

  it("warns of a step that surely comes after a later one ended, by the one that ended first, not on one same day", () => {
    const warnedOf = (date: string) =>
      issuesOf(
        track([
          { id: "l", genre: "lancement", libelle: "L", date },
          { id: "m", genre: "miseEnOeuvre", libelle: "M", date: "2022-01-12" },
          { id: "s", genre: "signature", libelle: "S", date: "2022-01-10" },
          { id: "t", genre: "signature", libelle: "T", date: "2022-01-10" },
          { id: "z", genre: "autre", libelle: "Z", date: "2020-01-10" },
        ]),
      );
    expect(warnedOf("2022-01-10")).toEqual([]);
    expect(warnedOf("2022-01-11")).toStrictEqual([
      {
        code: "STEP_OUT_OF_ORDER",
        path: ["elaboration", "etapes", 0],
        params: { etape: "l", autre: "s" },
        regle: "EL-10",
      },
    ]);
  });

  it("is refused with every place and what is there", () => {
    const figure = (valeur: string) => ({
      id: "x",
      code: "tauxCouverture",
      libelle: "x",
      valeur,
      unite: "%",
      source: "x",
    });
    const etape = { id: "l", genre: "lancement", libelle: "L" } as const;
    const twice = { ...bare, elaboration: { etapes: [etape, etape] } };
    expect(issuesOf(trackElaboration({ dossier: twice, at: "2022-02-30" }))).toStrictEqual([
      { code: "ID_DUPLICATE", path: ["elaboration", "etapes", 1, "id"], params: { id: "l" } },
      { code: "DATE_INVALID", path: ["at"], params: { valeur: "2022-02-30" } },
    ]);
    const elaboration = {
      etapes: [etape],
      diagnostic: [figure("36,45"), { ...figure("1".repeat(41)), id: "y" }],
    };
    expect(issuesOf(trackElaboration({ dossier: { ...bare, elaboration }, at: "2022-02-28" }))).toStrictEqual([
      { code: "NUMBER_INVALID", path: ["elaboration", "diagnostic", 0, "valeur"], params: { valeur: "36,45" } },
      { code: "NUMBER_INVALID", path: ["elaboration", "diagnostic", 1, "valeur"], params: { valeur: "1".repeat(41) } },
    ]);
    const longest = { etapes: [], diagnostic: [figure("1".repeat(40))] };
    expect(trackElaboration({ dossier: { ...bare, elaboration: longest }, at: "2022-01-15" }).ok).toBe(true);
  });
});

describe("the material of a bilan", () => {
  it("is refused for what the plan, the gouvernance or the échéancier refuses", () => {
    const at = "2024-06-30";
    const wrongPlan = follow(plan, { action: A, statuts: [{ date: "2022-03-01", statut: "abrogee" }] });
    expect(issuesOf(prepareBilan({ dossier: wrongPlan, at, type: "final" }))).toMatchObject([
      { code: "STATUS_ABROGATION_RESERVED" },
    ]);
    expect(issuesOf(prepareBilan({ dossier: bare, at: "hier", type: "final" }))).toMatchObject([
      { code: "DATE_INVALID", path: ["at"] },
    ]);
  });

  it("has its part on petite enfance as the convention says that it stands in, or not", () => {
    const parts = (tientLieuDeSchema?: boolean) => {
      const convention = { ...bare.convention, ...(tientLieuDeSchema === undefined ? {} : { tientLieuDeSchema }) };
      const outcome = prepareBilan({ dossier: { ...bare, convention }, at: "2024-06-30", type: "final" });
      return answerOf(outcome).rubriques.at(-1);
    };
    const sources = contentsOfBilan({ type: "final" }).at(-1)?.sources;
    expect(sources?.length).toBeGreaterThan(0);
    expect(parts(true)).toEqual({ code: "partiePetiteEnfance", exigence: "attendue", regle: "EV-08", sources });
    expect(parts()).toEqual({ code: "partiePetiteEnfance", exigence: "conditionnelle", regle: "EV-08", sources });
    expect(parts(false)?.code).toBe("preparationRenouvellement");
  });

  it("keeps the lines on that bilan only, and warns as the échéancier does", () => {
    const dossier = owing(
      duty("i", "bilanIntermediaire", { type: "miParcours" }),
      duty("f", "bilanFinal", { type: "finPeriode" }),
      duty("c", "communicationBilans", { type: "finPeriode" }),
    );
    const ids = (type: "intermediaire" | "final") =>
      answerOf(prepareBilan({ dossier, at: "2024-06-30", type })).echeances.map(({ id }) => id);
    expect([ids("intermediaire"), ids("final")]).toEqual([
      ["CTG:i", "CTG:c"],
      ["CTG:c", "CTG:f"],
    ]);
    expect(buildEcheancier({ dossier, at: "2024-06-30" }).ok).toBe(true);
  });
});
