/** What rarely happens to a calendar, and must not surprise: rough dates, empty fields, fiches rewritten, wrong entries. */
import { describe, expect, it } from "vitest";
import type { Avenant, Dossier, EtapeElaboration } from "../../src/avenant/index.js";
import type { Disposition, FicheAction, Obligation } from "../../src/convention/index.js";
import {
  checkBilan,
  comparePlanActions,
  isLegalTransition,
  measureGouvernance,
  measurePlanActions,
  prepareBilan,
  trackElaboration,
} from "../../src/evaluation/index.js";
import { dayAfter, dayBefore, travauxEvaluation } from "../../src/evaluation/internal.js";
import { copil, echeancierOf, execution, lineOf, roumois, withAvenant, withFacts } from "./roumois.js";

const PASSERELLES = "Av1#annexe2/passerelles";

const codesOf = (outcome: { readonly ok: boolean; readonly issues?: readonly { readonly code: string }[] }) =>
  outcome.ok ? [] : outcome.issues?.map(({ code }) => code);

/** A convention that holds these dispositions and nothing else. */
const planOf = (...dispositions: readonly Disposition[]): Dossier => ({
  ...roumois,
  avenants: [],
  convention: { ...roumois.convention, dispositions, obligations: [] },
});

const rewriting = (fiche: FicheAction | undefined, dateEffet: Avenant["dateEffet"] = "2026-03-01"): Dossier =>
  withAvenant(roumois, {
    id: "Av3",
    numero: 3,
    dateEffet,
    dispositions: [
      { id: "art1", genre: "article" },
      { id: "f", genre: "ficheAction", ...(fiche === undefined ? {} : { fiche }) },
    ],
    operations: [{ id: "o", type: "modifier", par: "f", cible: PASSERELLES }],
  });

describe("the échéances of a fiche that an avenant touches", () => {
  const ID = `${PASSERELLES}/echeance-1`;
  const withdrawn = { type: "sansObjet", depuis: "2026-03-01", par: "Av3", motif: "clauseRetiree" };

  it("end with the fiche that planned them, whether it is rewritten without them or abrogated", () => {
    expect(lineOf(rewriting({ servicesResponsables: ["service jeunesse"] }), "2026-02-28", ID).etat.type).toBe(
      "ouverte",
    );
    expect(lineOf(rewriting({ servicesResponsables: ["service jeunesse"] }), "2026-03-01", ID).etat).toEqual(withdrawn);
    const abrogated = withAvenant(roumois, {
      id: "Av3",
      numero: 3,
      dateEffet: "2026-03-01",
      operations: [{ id: "o", type: "abroger", par: "art1", cible: PASSERELLES }],
    });
    expect(lineOf(abrogated, "2026-03-01", ID).etat).toEqual(withdrawn);
  });

  it("are those of the new fiche when it has some, under the same ids", () => {
    const next = rewriting({ echeances: ["2026-10-31", "2026-12-31"] });
    expect(lineOf(next, "2026-03-01", ID)).toMatchObject({
      moment: { type: "jour", date: "2026-10-31" },
      origine: { type: "avenant", numero: 3 },
      debiteurs: [],
    });
    expect(lineOf(next, "2026-03-01", `${PASSERELLES}/echeance-2`).moment).toEqual({
      type: "jour",
      date: "2026-12-31",
    });
  });

  it("are not known when the day of the avenant is rough", () => {
    const rough = rewriting(
      { echeances: ["2026-10-31"] },
      { du: "2026-03-01", au: "2026-04-30", libelle: "printemps" },
    );
    expect(lineOf(rough, "2026-03-15", ID).etat).toEqual({ type: "indetermine", manque: "dateEffet" });
  });

  it("of the convention itself, in a fiche without a title, name the action by its address", () => {
    const own = planOf({ id: "x", genre: "action", fiche: { echeances: ["2024-06-30"] } });
    expect(lineOf(own, "2024-01-01", "CTG#x/echeance-1")).toMatchObject({
      libelle: "CTG#x",
      origine: { type: "convention" },
    });
    const sole = withAvenant(planOf({ id: "x", genre: "action" }), {
      id: "Av",
      dateEffet: "2023-01-01",
      dispositions: [{ id: "y", genre: "action", fiche: { echeances: ["2024-06-30"] } }],
      operations: [{ id: "o", type: "ajouter", par: "y", parent: "CTG#" }],
    });
    expect(lineOf(sole, "2024-01-01", "CTG#y/echeance-1").origine).toEqual({ type: "avenant" });
  });
});

describe("avenants without a number, or with a rough day", () => {
  const obligation: Obligation = {
    id: "enquete",
    acte: "enquete",
    libelle: "Mener une enquête",
    debiteurs: ["cc"],
    echeance: { type: "jour", date: "2026-09-15" },
    force: "obligatoire",
    disposition: "art1",
  };
  const alone: Dossier = { ...roumois, avenants: [], convention: { ...roumois.convention, obligations: [] } };

  it("a sole avenant has no number to show, for its duties nor for the end that it moves", () => {
    const sole = withAvenant(alone, {
      id: "Av",
      dateEffet: "2026-01-01",
      obligations: [obligation],
      operations: [{ id: "o", type: "proroger", par: "art1", fin: "2027-12-31" }],
    });
    expect(lineOf(sole, "2026-06-30", "Av:enquete").origine).toEqual({ type: "avenant" });
    expect(lineOf(sole, "2026-06-30", "fin-convention").origine).toEqual({ type: "avenant" });
  });

  it("an end that may have moved is missing from what is known", () => {
    const rough = withAvenant(roumois, {
      id: "Av3",
      numero: 3,
      dateEffet: { du: "2026-06-01", au: "2026-06-30", libelle: "juin 2026" },
      operations: [{ id: "o", type: "proroger", par: "art1", fin: "2027-12-31" }],
    });
    expect(echeancierOf({ dossier: rough, at: "2026-06-15" }).manques).toContainEqual({
      champ: "convention.periode.fin",
      regle: "CV-30",
    });
  });

  it("an avenant that ends before it surely began binds to nothing", () => {
    const early = withAvenant(alone, {
      id: "Av1",
      numero: 1,
      dateEffet: { du: "2026-02-01", au: "2026-05-31", libelle: "printemps" },
      fin: "2026-03-31",
      obligations: [obligation],
    });
    const lines = echeancierOf({ dossier: early, at: "2026-06-15" }).echeances.filter(
      ({ clause }) => clause !== undefined,
    );
    expect(lines.map(({ etat }) => etat.type)).not.toContain("enRetard");
  });

  it("a new debtor is no new moment", () => {
    const other = withAvenant(roumois, {
      id: "Av3",
      numero: 3,
      dateEffet: "2026-03-01",
      operations: [
        { id: "o", type: "actualiserEcheance", par: "art1", obligation: "Av2:transmission-schema", debiteurs: ["caf"] },
      ],
    });
    const line = lineOf(other, "2026-06-30", "Av2:transmission-schema");
    expect(line).toMatchObject({ debiteurs: ["caf"], etat: { type: "aujourdhui" } });
    expect(line.histoire.map(({ evenement }) => evenement)).toEqual(["creation", "actualisation"]);
  });

  it("avenants that end on one day share the text of that day", () => {
    const short = (id: string, numero: number) => ({
      id,
      numero,
      dateEffet: "2026-01-01",
      fin: "2026-08-31",
      obligations: [{ ...obligation, echeance: { type: "jour" as const, date: "2026-08-15" } }],
    });
    const both = withAvenant(withAvenant(alone, short("Av1", 1)), short("Av2", 2));
    for (const id of ["Av1", "Av2"]) {
      expect(lineOf(both, "2026-09-01", `${id}:enquete`).etat).toEqual({
        type: "sansObjet",
        depuis: "2026-09-01",
        par: id,
        motif: "avenantEchu",
        jours: 16,
      });
    }
  });
});

describe("the ends of the calendar", () => {
  it("have no day beyond them", () => {
    expect(dayAfter("2999-12-31")).toBe("2999-12-31");
    expect(dayAfter("2024-02-28")).toBe("2024-02-29");
    expect(dayBefore("1800-01-01")).toBe("1800-01-01");
    expect(dayBefore("2023-03-01")).toBe("2023-02-28");
  });
});

describe("facts of one day", () => {
  it("are told in the order of their ids, whatever the order of the file", () => {
    const key = "Av2:transmission-schema";
    const facts = [execution(key, "2026-06-20", "b"), execution(key, "2026-06-20", "a")];
    expect(lineOf(withFacts(roumois, ...facts), "2026-06-30", key).faits).toEqual(["a", "b"]);
  });
});

describe("the gouvernance of an untidy file", () => {
  it("holds a meeting of no body for one of another, orders those of one day, and warns of a planned one that is not there", () => {
    const faits = [
      { ...copil("2026-05-12"), id: "b" },
      { id: "a", nature: "reunion" as const, date: "2026-05-12", libelle: "réunion", reunionPrevue: "x" },
    ];
    const outcome = measureGouvernance({ dossier: { ...roumois, faits }, at: "2026-06-30" });
    expect(outcome.ok && outcome.value.reunions.map(({ id, instance }) => [id, instance])).toEqual([
      ["a", "autre"],
      ["b", "comitePilotage"],
    ]);
    expect(outcome.ok && outcome.warnings.map(({ code, path }) => `${code} ${path.join(".")}`)).toContain(
      "MEETING_UNKNOWN faits.1.reunionPrevue",
    );
  });

  it("refuses two planned meetings of one id, and a day that is none", () => {
    const meeting = { id: "r", instance: "comitePilotage", date: "2026-07-02" };
    const dossier = { ...roumois, reunionsPrevues: [meeting, meeting] };
    expect(codesOf(measureGouvernance({ dossier, at: "2026-06-30" }))).toEqual(["ID_DUPLICATE"]);
    expect(codesOf(measureGouvernance({ dossier: roumois, at: "2026-06-31" }))).toEqual(["DATE_INVALID"]);
  });
});

describe("the plan of an untidy file", () => {
  it("takes the last of several échéances, and names what has no title by its address", () => {
    const plan = planOf({
      id: "axe",
      genre: "axe",
      enfants: [{ id: "x", genre: "action", fiche: { statut: "enCours", echeances: ["2024-06-30", "2023-06-30"] } }],
    });
    const outcome = measurePlanActions({ dossier: plan, at: "2024-07-02" });
    expect(outcome.ok && outcome.value.actions.map(({ joursRetard }) => joursRetard)).toEqual([2]);
    expect(outcome.ok && outcome.value.parBranche).toEqual([
      { cle: "CTG#axe", total: 1, realisees: 0, enRetard: 1, parStatut: { enCours: 1 } },
    ]);
  });

  it("says no way of an indicator whose target is its start, nor beyond the digits that a measure has", () => {
    const indicateurs = [
      { id: "plat", libelle: "Plat", nature: "nombre" as const, depart: "3", cible: "3" },
      { id: "long", libelle: "Long", nature: "nombre" as const, depart: "0", cible: "9" },
    ];
    const dossier: Dossier = {
      ...planOf({ id: "x", genre: "action", fiche: { indicateurs } }),
      suiviActions: [
        {
          action: "CTG#x",
          statuts: [],
          mesures: [
            { indicateur: "plat", date: "2024-01-31", valeur: "3" },
            { indicateur: "long", date: "2024-01-31", valeur: "1".repeat(41) },
          ],
        },
      ],
    };
    const outcome = measurePlanActions({ dossier, at: "2024-07-02" });
    expect(outcome.ok && outcome.value.actions[0]?.indicateurs.map(({ avancement }) => avancement)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("says late from the second day only what the text of that day refuses", () => {
    const dossier: Dossier = {
      ...roumois,
      suiviActions: [PASSERELLES, "Av2#annexe1/passerelles"].map((action) => ({ action, statuts: [] })),
    };
    expect(codesOf(comparePlanActions({ dossier, du: "2025-06-30", au: "2026-06-30" }))).toEqual(["ID_DUPLICATE"]);
    const before = comparePlanActions({ dossier, du: "2025-05-31", au: "2025-06-30" });
    expect(before.ok && before.warnings.map(({ code }) => code)).toContain("ACTION_UNKNOWN");
  });

  it("names a change of status by the address of an action without a title", () => {
    const dossier: Dossier = {
      ...planOf({ id: "x", genre: "action" }),
      suiviActions: [{ action: "CTG#x", statuts: [{ date: "2024-01-31", statut: "enCours" }] }],
    };
    const outcome = comparePlanActions({ dossier, du: "2024-01-01", au: "2024-02-01" });
    expect(outcome.ok && outcome.value.statuts).toEqual([{ adresse: "CTG#x", avant: "inconnu", apres: "enCours" }]);
  });

  it("refuses an abrogated fiche of an avenant at its place", () => {
    const outcome = measurePlanActions({ dossier: rewriting({ statut: "abrogee" }), at: "2026-06-30" });
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path.join("."))).toEqual([
      "avenants.2.dispositions.f.fiche.statut",
    ]);
  });

  it("never gives the status of an abrogation", () => {
    expect(isLegalTransition(undefined, "abrogee")).toBe(false);
    expect(isLegalTransition("enCours", "abrogee")).toBe(false);
    expect(isLegalTransition(undefined, "poursuivie")).toBe(true);
  });

  it("keeps a follow-up recorded up to the day of the abrogation", () => {
    const statuts = [
      { date: "2025-12-15", statut: "enCours" as const },
      { date: "2025-12-16", statut: "realisee" as const },
    ];
    const dossier: Dossier = { ...roumois, suiviActions: [{ action: "Av1#annexe3/pij", statuts }] };
    const outcome = measurePlanActions({ dossier, at: "2026-06-30" });
    expect(outcome.ok && outcome.warnings.map(({ code, path }) => `${code} ${path.join(".")}`)).toContain(
      "STATUS_AFTER_ABROGATION suiviActions.0.statuts.1",
    );
    expect(outcome.ok && outcome.warnings.filter(({ code }) => code === "STATUS_AFTER_ABROGATION")).toHaveLength(1);
  });
});

describe("the élaboration, step by step", () => {
  const track = (at: string, ...etapes: readonly Partial<EtapeElaboration>[]) =>
    trackElaboration({
      dossier: {
        ...roumois,
        elaboration: {
          etapes: etapes.map((etape, rank) => ({ id: `e${rank}`, genre: "ateliers", libelle: "ateliers", ...etape })),
        },
      },
      at,
    });
  const stateOn = (at: string, etape: Partial<EtapeElaboration>) => {
    const outcome = track(at, etape);
    return outcome.ok ? outcome.value.etapes.map(({ etat }) => etat) : codesOf(outcome);
  };

  it("follows a step the day before it, on its days, and after", () => {
    const date = { du: "2021-04-01", au: "2021-04-30", libelle: "avril 2021" };
    expect(stateOn("2021-03-31", { date })).toEqual(["prevue"]);
    expect(stateOn("2021-04-01", { date })).toEqual(["enCours"]);
    expect(stateOn("2021-04-30", { date })).toEqual(["enCours"]);
    expect(stateOn("2021-05-01", { date })).toEqual(["sansTrace"]);
    expect(stateOn("2021-04-01", { date, realisee: true })).toEqual(["faite"]);
  });

  it("refuses two steps of one id, and a day that is none", () => {
    expect(codesOf(track("2021-05-01", { id: "a" }, { id: "a" }))).toEqual(["ID_DUPLICATE"]);
    expect(codesOf(track("2021-02-29", {}))).toEqual(["DATE_INVALID"]);
  });
});

describe("a bilan", () => {
  it("is prepared with what the dossier says of the schéma, or refused with what is wrong", () => {
    const stands: Dossier = { ...roumois, convention: { ...roumois.convention, tientLieuDeSchema: true } };
    const outcome = prepareBilan({ dossier: stands, at: "2026-11-22", type: "final" });
    expect(outcome.ok && outcome.value.rubriques.find(({ code }) => code === "partiePetiteEnfance")?.exigence).toBe(
      "attendue",
    );
    expect(outcome.ok && outcome.value.echeances.map(({ id }) => id)).toEqual([
      "Av2:bilan-final",
      "Av2:communication-bilans",
      "loi/communication-bilan-final",
    ]);
    expect(codesOf(prepareBilan({ dossier: stands, at: "hier", type: "final" }))).toEqual(["DATE_INVALID"]);
    const type: unknown = "annuel";
    expect(prepareBilan({ dossier: stands, at: "2026-11-22", type: type as "final" })).toEqual({
      ok: false,
      issues: [
        { code: "VALUE_NOT_IN_LIST", path: ["type"], params: { valeur: "annuel", attendu: "intermediaire, final" } },
      ],
    });
  });

  it("says what is there, what lacks, what may lack, and what is beside", () => {
    expect(checkBilan({ type: "intermediaire", rubriques: ["realisations", "budget"] })).toEqual({
      presentes: ["realisations"],
      manquantes: ["changementsTerritoriaux", "avanceesDifficultes", "ajustements"],
      conditionnelles: ["partiePetiteEnfance"],
      autres: ["budget"],
    });
    expect(travauxEvaluation()).toHaveLength(4);
  });
});
