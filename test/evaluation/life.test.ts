/** The échéancier rebuilt after each avenant, and on the awkward days of the calendar. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Dossier, Fait } from "../../src/avenant/index.js";
import type { EcheanceObligation, Periode } from "../../src/convention/index.js";
import { buildEcheancier } from "../../src/evaluation/index.js";
import { parseDossier } from "../../src/parse/index.js";
import { echeancierOf, execution, lineOf, roumois, withAvenant, withFacts } from "./roumois.js";

const KEY = "Av2:transmission-schema";

const moveTo = (echeance: EcheanceObligation) =>
  ({ id: "o1", type: "actualiserEcheance", par: "art1", obligation: KEY, echeance }) as const;

/** Avenant 3 gives until the end of October; it takes effect after the first day was missed. */
const moved = withAvenant(roumois, {
  id: "Av3",
  numero: 3,
  dateEffet: "2026-09-01",
  operations: [moveTo({ type: "jour", date: "2026-10-31" })],
});

describe("a duty moved by an avenant", () => {
  it("is late before the avenant, due on the new day after it, late again after that day", () => {
    expect(lineOf(moved, "2026-08-31", KEY).etat).toEqual({ type: "enRetard", jours: 62 });
    expect(lineOf(moved, "2026-09-01", KEY).etat).toEqual({ type: "future", jours: 60 });
    expect(lineOf(moved, "2026-11-22", KEY).etat).toEqual({ type: "enRetard", jours: 22 });
  });

  it("keeps its identity, its origin, and its history", () => {
    const line = lineOf(moved, "2026-11-22", KEY);
    expect(line.origine).toEqual({ type: "avenant", numero: 2 });
    expect(line.histoire).toEqual([
      { du: "2025-12-15", instrument: "Av2", evenement: "creation", echeance: { type: "jour", date: "2026-06-30" } },
      { du: "2026-09-01", instrument: "Av3", evenement: "deplacement", echeance: { type: "jour", date: "2026-10-31" } },
    ]);
  });

  it("cannot be moved to a day before the avenant that moves it", () => {
    const back = withAvenant(roumois, {
      id: "Av3",
      numero: 3,
      dateEffet: "2026-09-01",
      operations: [moveTo({ type: "jour", date: "2026-08-15" })],
    });
    expect(lineOf(back, "2026-11-22", KEY).etat).toEqual({
      type: "impossible",
      moment: "2026-08-15",
      depuis: "2026-09-01",
    });
  });
});

describe("a duty withdrawn by an avenant", () => {
  const withdrawn = withAvenant(roumois, {
    id: "Av3",
    numero: 3,
    dateEffet: "2026-09-01",
    operations: [{ id: "o1", type: "abroger", par: "art1", cible: "Av1#1.1" }],
  });

  it("no longer applies, says who withdrew it and how late it was by then", () => {
    expect(lineOf(withdrawn, "2026-11-22", KEY).etat).toEqual({
      type: "sansObjet",
      depuis: "2026-09-01",
      par: "Av3",
      motif: "clauseRetiree",
      jours: 62,
    });
    expect(lineOf(withdrawn, "2026-11-22", KEY).histoire.at(-1)).toEqual({
      du: "2026-09-01",
      instrument: "Av3",
      evenement: "extinction",
    });
  });

  it("stays done when it was done before", () => {
    const done = withFacts(withdrawn, execution(KEY, "2026-06-20"));
    expect(lineOf(done, "2026-11-22", KEY).etat).toEqual({ type: "faiteATemps", le: "2026-06-20" });
  });

  it("comes back with its first day when the avenant that withdrew it lapses", () => {
    const lapsed: Dossier = {
      ...withdrawn,
      avenants: withdrawn.avenants.map((avenant) =>
        avenant.id === "Av3" ? { ...avenant, fin: "2026-10-31" } : avenant,
      ),
    };
    expect(lineOf(lapsed, "2026-10-31", KEY).etat.type).toBe("sansObjet");
    expect(lineOf(lapsed, "2026-11-22", KEY).etat).toEqual({ type: "enRetard", jours: 145 });
    expect(lineOf(lapsed, "2026-11-22", KEY).histoire.map(({ evenement, du }) => [evenement, du])).toEqual([
      ["creation", "2025-12-15"],
      ["extinction", "2026-09-01"],
      ["retablissement", "2026-11-01"],
    ]);
  });
});

describe("the duties of an avenant with an end of its own", () => {
  it("no longer apply the day after that end", () => {
    const short = withAvenant(roumois, {
      id: "Av3",
      numero: 3,
      dateEffet: "2026-07-01",
      fin: "2026-09-30",
      obligations: [
        {
          id: "enquete",
          acte: "enquete",
          libelle: "Mener une enquête",
          debiteurs: ["cc"],
          echeance: { type: "jour", date: "2026-09-15" },
          force: "obligatoire",
          disposition: "art1",
        },
      ],
    });
    expect(lineOf(short, "2026-09-30", "Av3:enquete").etat).toEqual({ type: "enRetard", jours: 15 });
    expect(lineOf(short, "2026-11-22", "Av3:enquete").etat).toEqual({
      type: "sansObjet",
      depuis: "2026-10-01",
      par: "Av3",
      motif: "avenantEchu",
      jours: 15,
    });
  });
});

describe("an avenant that prorogues the convention", () => {
  const prorogued = withAvenant(roumois, {
    id: "Av3",
    numero: 3,
    dateEffet: "2026-11-01",
    operations: [{ id: "o1", type: "proroger", par: "art1", fin: "2027-12-31" }],
  });

  it("moves the end, the bilan final and the time to prepare the renewal", () => {
    expect(lineOf(prorogued, "2026-11-22", "fin-convention")).toMatchObject({
      moment: { date: "2027-12-31" },
      origine: { type: "avenant", numero: 3 },
      etat: { type: "future", jours: 404 },
    });
    expect(lineOf(prorogued, "2026-11-22", "Av2:bilan-final").moment).toEqual({ type: "jour", date: "2027-12-31" });
    expect(lineOf(prorogued, "2026-11-22", "suggestion/renouvellement").moment).toEqual({
      type: "fenetre",
      du: "2026-12-31",
      au: "2027-12-31",
    });
  });

  it("opens no yearly point of avenant 2 beyond its own end", () => {
    const ids = echeancierOf({ dossier: prorogued, at: "2026-11-22" }).echeances.map(({ id }) => id);
    expect(ids.filter((id) => id.includes("points-etape"))).toEqual(["Av2:points-etape/2026"]);
  });

  it("lets avenant 2 end on its own day: its duties do not outlive it", () => {
    expect(lineOf(prorogued, "2027-01-01", KEY).etat).toMatchObject({ type: "sansObjet", motif: "avenantEchu" });
  });
});

describe("the month to send an adopted schéma (SP-32, SP-39)", () => {
  const adopted = (date: string): Fait => ({
    id: "adoption",
    nature: "execution",
    date,
    libelle: "Adoption du schéma",
    acte: "adoptionSchema",
  });
  const LAW = "loi/transmission-schema/adoption";

  it("ends on 10 July for a schéma adopted on 10 June 2026, the day to keep being 30 June", () => {
    const line = lineOf(withFacts(roumois, adopted("2026-06-10")), "2026-06-20", LAW);
    expect(line).toMatchObject({
      moment: { type: "jour", date: "2026-07-10" },
      dateUtile: "2026-06-30",
      origine: { type: "loi" },
      etat: { type: "proche", jours: 20 },
    });
    expect(lineOf(withFacts(roumois, adopted("2026-06-10")), "2026-06-20", KEY).dateUtile).toBe("2026-06-30");
  });

  it("still runs for a schéma adopted after the day of the convention was missed", () => {
    const late = withFacts(roumois, adopted("2026-08-03"));
    expect(lineOf(late, "2026-08-20", LAW).etat).toEqual({ type: "proche", jours: 14 });
    expect(lineOf(late, "2026-08-20", KEY).etat).toEqual({ type: "enRetard", jours: 51 });
    expect(lineOf(late, "2026-09-04", LAW).etat).toEqual({ type: "enRetard", jours: 1 });
  });

  it("is kept by the transmission that the convention asks for", () => {
    const sent = withFacts(roumois, adopted("2026-06-10"), execution(KEY, "2026-07-08"));
    expect(lineOf(sent, "2026-11-22", LAW).etat).toEqual({ type: "faiteATemps", le: "2026-07-08" });
    expect(lineOf(sent, "2026-11-22", KEY).etat).toEqual({ type: "faiteEnRetard", le: "2026-07-08", jours: 8 });
  });

  it.each([
    ["2026-01-31", "2026-02-28"],
    ["2028-01-31", "2028-02-29"],
    ["2026-05-31", "2026-06-30"],
    ["2026-02-28", "2026-03-28"],
  ])("from %s runs to %s: a month's end is the last day of the next month", (from, to) => {
    expect(lineOf(withFacts(roumois, adopted(from)), from, LAW).moment).toEqual({ type: "jour", date: to });
  });

  it("does not exist before the law, and is given with a warning a year beyond the last check of the law", () => {
    const early = echeancierOf({ dossier: withFacts(roumois, adopted("2024-12-31")), at: "2026-01-01" });
    expect(early.echeances.some(({ id }) => id === LAW)).toBe(false);
    const outcome = buildEcheancier({ dossier: withFacts(roumois, adopted("2027-12-01")), at: "2027-12-02" });
    expect(outcome.ok && outcome.warnings.map(({ code }) => code)).toContain("PARAMETER_STALE");
  });
});

describe("a fact that names an act", () => {
  it("fulfils every duty of that act, of the law and of the convention", () => {
    const sent: Fait = {
      id: "envoi",
      nature: "execution",
      date: "2026-06-29",
      libelle: "Envoi au CDSF",
      acte: "transmissionSchema",
    };
    expect(lineOf(withFacts(roumois, sent), "2026-11-22", KEY).etat).toEqual({ type: "faiteATemps", le: "2026-06-29" });
    expect(lineOf(withFacts(roumois, sent), "2026-11-22", "Av2:integration-schema").etat.type).toBe("enRetard");
  });
});

describe("an action", () => {
  const ID = "Av1#annexe2/passerelles/echeance-1";
  const followed = (
    ...statuts: readonly ["2026-05-01" | "2027-02-01", "enCours" | "realisee" | "abandonnee"][]
  ): Dossier => ({
    ...roumois,
    suiviActions: [{ action: "Av1#annexe2/passerelles", statuts: statuts.map(([date, statut]) => ({ date, statut })) }],
  });

  it("is planned for its year, is not late of a duty when the year ends, and is done when its follow-up says so", () => {
    expect(lineOf(roumois, "2026-06-30", ID)).toMatchObject({
      force: "indicative",
      etat: { type: "ouverte", jours: 184 },
    });
    expect(lineOf(roumois, "2027-01-01", ID).etat).toMatchObject({ type: "passee", jours: 1 });
    expect(lineOf(followed(["2026-05-01", "realisee"]), "2026-06-30", ID).etat).toEqual({
      type: "faiteATemps",
      le: "2026-05-01",
    });
  });

  it("has no échéance any more once it is given up", () => {
    expect(lineOf(followed(["2026-05-01", "abandonnee"]), "2026-06-30", ID).etat).toEqual({
      type: "sansObjet",
      motif: "actionAbandonnee",
      depuis: "2026-05-01",
    });
  });
});

describe("the awkward days of the calendar", () => {
  const obligations = (["annuelle", "trimestrielle", "miParcours", "finPeriode", "debutPeriode"] as const).map(
    (type) => ({
      id: type,
      acte: type === "miParcours" ? "bilanIntermediaire" : type,
      libelle: type,
      debiteurs: ["caf"],
      echeance: { type },
      force: "obligatoire" as const,
      disposition: "art9",
    }),
  );
  const over = (periode: Periode): Dossier => ({
    ...roumois,
    convention: { ...roumois.convention, periode, obligations },
    avenants: [],
  });
  const momentsOf = (periode: Periode, at: string) =>
    echeancierOf({ dossier: over(periode), at }).echeances.map(({ id, moment }) =>
      moment.type === "jour"
        ? `${id} ${moment.date}`
        : moment.type === "fenetre"
          ? `${id} ${moment.du}..${moment.au}`
          : id,
    );

  it("a convention of one day, a 29 February, has its start, its middle and its end on that day, and no yearly point", () => {
    expect(momentsOf({ debut: "2024-02-29", fin: "2024-02-29" }, "2024-02-29")).toEqual([
      "CTG:debutPeriode 2024-02-29",
      "CTG:finPeriode 2024-02-29",
      "CTG:miParcours 2024-02-29",
      "fin-convention 2024-02-29",
      "suggestion/bilan-final 2024-02-29",
      "suggestion/renouvellement 2024-02-29..2024-02-29",
    ]);
    expect(lineOf(over({ debut: "2024-02-29", fin: "2024-02-29" }), "2024-03-01", "CTG:finPeriode").etat).toEqual({
      type: "enRetard",
      jours: 1,
    });
  });

  it("a convention from 22/07/2021 to 31/12/2025, 1 624 days, has its first yearly point in 2022 and its middle on 11/10/2023", () => {
    const moments = momentsOf({ debut: "2021-07-22", fin: "2025-12-31" }, "2021-07-22");
    expect(moments.filter((line) => line.startsWith("CTG:annuelle"))).toEqual([
      "CTG:annuelle/2022 2022-01-01..2022-12-31",
      "CTG:annuelle/2023 2023-01-01..2023-12-31",
      "CTG:annuelle/2024 2024-01-01..2024-12-31",
      "CTG:annuelle/2025 2025-01-01..2025-12-31",
    ]);
    expect(moments.filter((line) => line.startsWith("CTG:trimestrielle"))).toHaveLength(17);
    expect(moments).toContain("CTG:trimestrielle/2021-T4 2021-10-01..2021-12-31");
    expect(moments).toContain("CTG:miParcours 2023-10-11");
  });

  it("a convention that ends within a year has its last windows cut at its end", () => {
    const moments = momentsOf({ debut: "2024-01-01", fin: "2025-08-31" }, "2024-01-01");
    expect(moments).toContain("CTG:annuelle/2024 2024-01-01..2024-12-31");
    expect(moments).toContain("CTG:annuelle/2025 2025-01-01..2025-08-31");
    expect(moments).toContain("CTG:trimestrielle/2025-T3 2025-07-01..2025-08-31");
  });

  it("the suggested middle is 1 July 2024 for 2022-2026, 14 December 2024 from 29/11/2022 (EV-06)", () => {
    expect(momentsOf({ debut: "2022-01-01", fin: "2026-12-31" }, "2022-01-01")).toContain("CTG:miParcours 2024-07-01");
    expect(momentsOf({ debut: "2022-11-29", fin: "2026-12-31" }, "2022-11-29")).toContain("CTG:miParcours 2024-12-14");
  });

  it("a suggested middle is never late; one that the partners chose takes its place, still a suggestion", () => {
    const dossier = over({ debut: "2022-01-01", fin: "2026-12-31" });
    expect(lineOf(dossier, "2024-09-01", "CTG:miParcours").etat).toEqual({ type: "passee", jours: 62 });
    const chosen = echeancierOf({ dossier, at: "2024-09-01", miParcours: "2024-10-15" });
    expect(chosen.echeances.find(({ id }) => id === "CTG:miParcours")).toMatchObject({
      moment: { type: "jour", date: "2024-10-15", suggere: true },
      etat: { type: "future", jours: 44 },
    });
  });

  it("before its first day a convention already shows its échéancier", () => {
    const { statut, echeances } = echeancierOf({
      dossier: over({ debut: "2022-01-01", fin: "2026-12-31" }),
      at: "2021-12-15",
    });
    expect(statut).toBe("aVenir");
    expect(echeances.find(({ id }) => id === "CTG:debutPeriode")?.etat).toEqual({ type: "proche", jours: 17 });
  });

  it("the first and the last day that the library knows do not break it", () => {
    const dossier = over({ debut: "1800-01-01", fin: "2999-12-31" });
    expect(buildEcheancier({ dossier, at: "2999-12-31" }).ok).toBe(true);
    expect(buildEcheancier({ dossier: over({ debut: "2999-12-31", fin: "2999-12-31" }), at: "1800-01-01" }).ok).toBe(
      true,
    );
    const adoption: Fait = { id: "a", nature: "execution", date: "2999-12-31", libelle: "x", acte: "adoptionSchema" };
    expect(lineOf(withFacts(dossier, adoption), "2999-12-31", "loi/transmission-schema/a").moment).toEqual({
      type: "jour",
      date: "2999-12-31",
    });
  });
});

describe("the Gard rhodanien", () => {
  const parsed = parseDossier(JSON.parse(readFileSync("test/golden/gard-rhodanien.json", "utf8")));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const gard = parsed.value;

  it('owes its bilan intermédiaire at some day of "fin 2023", and is late from 1 January 2024', () => {
    expect(lineOf(gard, "2023-11-15", "CTG:bilan-intermediaire").etat).toEqual({ type: "ouverte", jours: 46 });
    expect(lineOf(gard, "2024-01-01", "CTG:bilan-intermediaire").etat).toEqual({ type: "enRetard", jours: 1 });
    const early = withFacts(gard, execution("CTG:bilan-intermediaire", "2023-09-12"));
    expect(lineOf(early, "2024-01-01", "CTG:bilan-intermediaire").etat).toEqual({
      type: "faiteATemps",
      le: "2023-09-12",
    });
  });
});

describe("what is wrong in a dossier", () => {
  it("is said all at once, each with its code and its place", () => {
    const facts = (date: string) => [
      { id: "a", nature: "execution", date, libelle: "x" } as const,
      { id: "a", nature: "autre", date: "2026-02-28", libelle: "x" } as const,
    ];
    const outcome = buildEcheancier({
      dossier: { ...roumois, faits: facts("2026-02-30") },
      at: "hier",
      joursProche: -1,
      miParcours: "mi-2024",
    });
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "DATE_INVALID faits.0.date",
      "DATE_INVALID at",
      "VALUE_OUT_OF_RANGE joursProche",
      "DATE_INVALID miParcours",
    ]);
    const twice = buildEcheancier({ dossier: { ...roumois, faits: facts("2026-02-27") }, at: "2026-06-30" });
    expect(twice).toMatchObject({ ok: false, issues: [{ code: "ID_DUPLICATE", path: ["faits", 1, "id"] }] });
  });

  it("a fact that names an obligation of no instrument is a warning", () => {
    const outcome = buildEcheancier({
      dossier: withFacts(roumois, execution("Av2:rien", "2026-01-05")),
      at: "2026-06-30",
    });
    expect(outcome.ok && outcome.warnings.map(({ code, path }) => `${code} ${path.join(".")}`)).toContain(
      "FACT_WITHOUT_OBLIGATION faits.1.obligation",
    );
  });
});
