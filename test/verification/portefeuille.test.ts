/** Several dossiers read together, on a day: quarter, duties due, ended conventions, findings by code. */
import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/avenant/index.js";
import type { Obligation } from "../../src/convention/index.js";
import { DOSSIER_EXEMPLE, withAvenant, withConvention } from "../../src/verification/dossier/exemples.js";
import { buildPortefeuille, type PortefeuilleQuestion, regleVerificationOf } from "../../src/verification/index.js";
import { mergePortefeuilles } from "../../src/verification/internal.js";

function portfolio(dossiers: readonly Dossier[], at = "2024-06-15", more: Partial<PortefeuilleQuestion> = {}) {
  const outcome = buildPortefeuille({ dossiers, at, ...more });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

const named = (id: string, dossier: Dossier = DOSSIER_EXEMPLE): Dossier => ({ ...dossier, id, titre: `Titre ${id}` });

const owes = (echeance: Obligation["echeance"], faits: Dossier["faits"] = []): Dossier => ({
  ...withConvention({
    obligations: [
      {
        id: "envoi",
        acte: "transmissionSchema",
        libelle: "Transmettre",
        debiteurs: ["cc"],
        echeance,
        force: "obligatoire",
        disposition: "art2",
      },
    ],
  }),
  faits,
});

const owed = (dossiers: readonly Dossier[], at?: string) =>
  portfolio(dossiers, at)
    .dues.filter(({ echeance }) => JSON.stringify(echeance).includes("Transmettre"))
    .map(({ dossier, date }) => `${dossier} ${date}`);

describe("the quarter of the day", () => {
  it.each([
    ["2024-01-01", "2024-01-01", "2024-03-31"],
    ["2024-03-31", "2024-01-01", "2024-03-31"],
    ["2024-04-01", "2024-04-01", "2024-06-30"],
    ["2024-06-30", "2024-04-01", "2024-06-30"],
    ["2024-07-01", "2024-07-01", "2024-09-30"],
    ["2024-09-30", "2024-07-01", "2024-09-30"],
    ["2024-10-01", "2024-10-01", "2024-12-31"],
    ["2024-12-31", "2024-10-01", "2024-12-31"],
  ])("of %s runs from %s to %s", (at, du, au) => {
    expect(portfolio([], at)).toEqual({
      at,
      trimestre: { du, au },
      lignes: [],
      dues: [],
      urgences: [],
      fins: [],
      echues: [],
      codes: [],
      decompte: { error: 0, warning: 0, info: 0 },
    });
  });
});

describe("the lines", () => {
  it.each([
    ["2021-12-31", "aVenir"],
    ["2022-01-01", "enVigueur"],
    ["2026-12-31", "enVigueur"],
    ["2027-01-01", "echue"],
  ] as const)("on %s the convention is %s", (at, statut) => {
    const { lignes, echues } = portfolio([DOSSIER_EXEMPLE], at);
    expect(lignes).toMatchObject([{ dossier: "exemple", titre: "Exemple", fin: "2026-12-31", statut }]);
    expect(echues).toEqual(statut === "echue" ? ["exemple"] : []);
  });

  it("are in order of id, whatever the order of the files; findings are counted over all, the most frequent first", () => {
    const bad = withAvenant({ numero: 2, signataires: [] });
    const { lignes, codes, decompte } = portfolio([
      named("b", bad),
      named("c"),
      named("a", withAvenant({ numero: 2, dateConventionCitee: "2021-12-21" })),
    ]);
    expect(lignes.map(({ dossier, titre }) => `${dossier} ${titre}`)).toEqual(["a Titre a", "b Titre b", "c Titre c"]);
    expect(codes).toEqual([
      { code: "AVENANT_NUMBER_GAP", nombre: 2 },
      { code: "PARTY_MISSING_SIGNATURE", nombre: 2 },
      { code: "BASE_DATE_MISMATCH", nombre: 1 },
    ]);
    expect(decompte).toEqual({ error: 3, warning: 2, info: 0 });
  });

  it("follow the rules and the configuration of the caller", () => {
    const bad = withAvenant({ numero: 2, signataires: [] });
    const regle = regleVerificationOf("AVENANT_NUMBER_GAP");
    if (regle === undefined) throw new Error("no rule");
    expect(portfolio([bad], undefined, { regles: [regle] }).decompte).toEqual({ error: 0, warning: 1, info: 0 });
    const configuration = { severites: { PARTY_MISSING_SIGNATURE: "off", AVENANT_NUMBER_GAP: "info" } } as const;
    expect(portfolio([bad], undefined, { configuration }).decompte).toEqual({ error: 0, warning: 0, info: 1 });
  });
});

describe("what is due", () => {
  it.each([
    ["2024-03-31", []],
    ["2024-04-01", ["exemple 2024-04-01"]],
    ["2024-06-30", ["exemple 2024-06-30"]],
    ["2024-07-01", []],
  ])("in the second quarter, for a duty dated %s: %j", (date, expected) => {
    expect(owed([owes({ type: "jour", date })])).toEqual(expected);
  });

  it("by the last day of its window", () => {
    expect(owed([owes({ type: "fenetre", du: "2024-01-15", au: "2024-06-20", libelle: "au printemps" })])).toEqual([
      "exemple 2024-06-20",
    ]);
    expect(owed([owes({ type: "fenetre", du: "2024-06-20", au: "2024-07-20", libelle: "en été" })])).toEqual([]);
  });

  it("not what has no day, nor what is done", () => {
    expect(owed([owes({ type: "sansJour", libelle: "dès que possible" })])).toEqual([]);
    const done = {
      id: "f",
      nature: "execution",
      date: "2024-06-01",
      libelle: "Fait",
      obligation: "CTG:envoi",
    } as const;
    expect(owed([owes({ type: "jour", date: "2024-06-20" }, [done])])).toEqual([]);
  });

  it("by date, then by dossier", () => {
    const on = (id: string, date: string) => named(id, owes({ type: "jour", date }));
    expect(owed([on("c", "2024-05-02"), on("b", "2024-06-02"), on("a", "2024-06-02")])).toEqual([
      "c 2024-05-02",
      "a 2024-06-02",
      "b 2024-06-02",
    ]);
  });
});

describe("what is pressing", () => {
  const on = (id: string, date: string) => named(id, owes({ type: "jour", date }));
  const pressing = (dossiers: readonly Dossier[]) =>
    portfolio(dossiers)
      .urgences.filter(({ echeance }) => JSON.stringify(echeance).includes("Transmettre"))
      .map(({ quand, jours, dossier, par }) => `${quand} ${jours} ${dossier} ${par.join()}`);

  it("comes late first, the longest late before, then today, within 30 days, within 90, with who owes it", () => {
    const parties = DOSSIER_EXEMPLE.convention.parties.find(({ id }) => id === "cc")?.nom;
    const dossiers = [
      on("a", "2024-09-13"),
      on("b", "2024-09-14"),
      on("c", "2024-07-15"),
      on("d", "2024-07-16"),
      on("e", "2024-06-15"),
      on("f", "2024-06-14"),
      on("g", "2024-06-01"),
    ];
    expect(pressing(dossiers)).toEqual(
      [
        "enRetard 14 g",
        "enRetard 1 f",
        "aujourdhui 0 e",
        "trenteJours 30 c",
        "quatreVingtDixJours 31 d",
        "quatreVingtDixJours 90 a",
      ].map((line) => `${line} ${parties}`),
    );
  });

  it("is the same when dossiers are read part by part", () => {
    const dossiers = [on("c", "2024-07-15"), on("a", "2024-06-01"), on("b", "2024-06-20")];
    const [first, ...parts] = dossiers.map((one) => portfolio([one]));
    if (first === undefined) throw new Error("empty");
    expect(mergePortefeuilles([first, ...parts])).toEqual(portfolio(dossiers));
  });
});

describe("the conventions that end", () => {
  it("are told by quarter; one that has ended is not, one without a known end comes last", () => {
    const ends = (id: string, fin: string) => named(id, withConvention({ periode: { debut: "2022-01-01", fin } }));
    const { fins } = portfolio([
      ends("a", "2026-12-31"),
      ends("b", "2025-02-01"),
      ends("c", "2026-10-01"),
      ends("d", "2023-12-31"),
    ]);
    expect(fins.map(({ trimestre, dossiers }) => [trimestre?.du, dossiers.map(({ dossier }) => dossier)])).toEqual([
      ["2025-01-01", ["b"]],
      ["2026-10-01", ["a", "c"]],
    ]);
  });
});

describe("a refusal", () => {
  it("of the day names it", () => {
    const outcome = buildPortefeuille({ dossiers: [], at: "2024-02-30" });
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([["at"]]);
  });

  it("of a dossier begins with its rank", () => {
    const wrong = withConvention({ periode: { debut: "2022-01-01", fin: "2026-13-31" } });
    const outcome = buildPortefeuille({ dossiers: [DOSSIER_EXEMPLE, wrong], at: "2024-06-15" });
    if (outcome.ok) throw new Error("accepted");
    for (const { path } of outcome.issues) expect(path.slice(0, 2)).toEqual(["dossiers", 1]);
    expect(outcome.issues.map(({ path }) => path.join("."))).toContain("dossiers.1.convention.periode.fin");
  });
});

describe("a portfolio that is none", () => {
  it.each([
    [{ at: "2024-06-15" }, "FIELD_MISSING", ["dossiers"], { champ: "dossiers" }],
    [{ dossiers: {}, at: "2024-06-15" }, "TYPE_INVALID", ["dossiers"], { valeur: "object", attendu: "array" }],
    [
      { dossiers: [], at: "2024-06-15", dossier: 1 },
      "KEY_UNKNOWN",
      ["dossier"],
      { cle: "dossier", proche: "dossiers" },
    ],
    [{ dossiers: [], at: "2024-02-30" }, "DATE_INVALID", ["at"], { valeur: "2024-02-30" }],
  ])("%j is refused with one issue", (question, code, path, params) => {
    const asked: unknown = question;
    expect(buildPortefeuille(asked as PortefeuilleQuestion)).toEqual({ ok: false, issues: [{ code, path, params }] });
  });
});
