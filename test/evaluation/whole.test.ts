/** Answers on small dossiers, told whole: what each line holds, what each warning and refusal speaks of. */
import { describe, expect, it } from "vitest";
import type { Dossier, Fait, ReunionPrevue } from "../../src/avenant/index.js";
import type { EcheanceObligation } from "../../src/convention/index.js";
import { buildEcheancier, type EcheancierQuestion } from "../../src/evaluation/index.js";
import { copil, echeancierOf, execution, lineOf, withAvenant, withFacts } from "./roumois.js";
import { bare, duty, fact, owing } from "./small.js";

const etatOf = (dossier: Dossier, at: string, id: string) => lineOf(dossier, at, id).etat;
const warningsOf = (dossier: Dossier, at = "2026-06-30") => {
  const outcome = buildEcheancier({ dossier, at });
  return outcome.ok ? outcome.warnings : outcome.issues;
};

const none = { debiteurs: [], histoire: [], faits: [] };
const CDSF = "Comité départemental des services aux familles";
const suggestion = { origine: { type: "suggestion" }, force: "suggestion", ...none };
const middle = (jours: number) => ({
  id: "suggestion/mi-parcours",
  acte: "bilanIntermediaire",
  libelle: "echeance.libelle.miParcours",
  moment: { type: "jour", date: "2024-07-01", suggere: true },
  regles: ["EV-05", "EV-06"],
  ...suggestion,
  etat: { type: "passee", jours },
  sources: ["roumois-avenant-2"],
});
const renewal = (jours: number) => ({
  id: "suggestion/renouvellement",
  acte: "renouvellement",
  libelle: "echeance.libelle.renouvellement",
  moment: { type: "fenetre", du: "2025-12-31", au: "2026-12-31" },
  regles: ["CV-35", "CV-37"],
  ...suggestion,
  etat: { type: "ouverte", jours },
  sources: ["ctg-observees"],
});
const final = (jours: number) => ({
  id: "suggestion/bilan-final",
  acte: "bilanFinal",
  libelle: "echeance.libelle.bilanFinal",
  moment: { type: "jour", date: "2026-12-31" },
  regles: ["EV-04"],
  ...suggestion,
  etat: { type: "future", jours },
  sources: ["roumois-avenant-2"],
});
const end = (jours: number) => ({
  id: "fin-convention",
  acte: "finConvention",
  libelle: "echeance.libelle.finConvention",
  origine: { type: "convention" },
  force: "obligatoire",
  ...none,
  moment: { type: "jour", date: "2026-12-31" },
  regles: ["CV-30", "CV-37"],
  etat: { type: "future", jours },
  sources: ["ctg-observees"],
});

describe("an échéancier told whole", () => {
  it("of a convention that states nothing: three suggestions, its end, and what is not known", () => {
    expect(echeancierOf({ dossier: bare, at: "2026-06-30" })).toStrictEqual({
      dossier: "petit",
      titre: "Petit dossier",
      at: "2026-06-30",
      joursProche: 30,
      statut: "enVigueur",
      periode: { debut: "2022-01-01", fin: "2026-12-31" },
      echeances: [middle(729), renewal(184), end(184), final(184)],
      manques: [{ champ: "convention.tientLieuDeSchema", regle: "SP-35" }],
    });
  });

  it("with a schéma adopted and a CTG standing in: what the law asks, of whom, for whom", () => {
    const dossier: Dossier = {
      ...bare,
      convention: { ...bare.convention, tientLieuDeSchema: true },
      faits: [
        fact("adoption", "2026-06-10", { acte: "adoptionSchema" }),
        fact("envoi", "2026-06-20", { acte: "communicationBilanIntermediaire" }),
      ],
    };
    const law = { origine: { type: "loi" }, force: "obligatoire", destinataire: CDSF, histoire: [] };
    const sources = ["casf-l214-2", "roumois-avenant-2"];
    const bilan = { ...law, debiteurs: ["caf", "cc"], moment: { type: "sansJour" }, regles: ["SP-33", "SP-35"] };
    expect(echeancierOf({ dossier, at: "2026-07-11" })).toMatchObject({ manques: [] });
    expect(echeancierOf({ dossier, at: "2026-07-11" }).echeances).toStrictEqual([
      middle(740),
      renewal(173),
      {
        id: "loi/transmission-schema/adoption",
        acte: "transmissionSchema",
        libelle: "echeance.libelle.transmissionSchemaLoi",
        ...law,
        debiteurs: ["autoriteOrganisatrice"],
        moment: { type: "jour", date: "2026-07-10" },
        etat: { type: "enRetard", jours: 1 },
        faits: [],
        regles: ["SP-32", "CV-98"],
        sources,
      },
      end(173),
      final(173),
      {
        id: "loi/communication-bilan-final",
        acte: "communicationBilanFinal",
        libelle: "echeance.libelle.communicationBilanFinal",
        ...bilan,
        etat: { type: "sansJour" },
        faits: [],
        sources,
      },
      {
        id: "loi/communication-bilan-intermediaire",
        acte: "communicationBilanIntermediaire",
        libelle: "echeance.libelle.communicationBilanIntermediaire",
        ...bilan,
        etat: { type: "faite", le: "2026-06-20" },
        faits: ["envoi"],
        sources,
      },
    ]);
  });

  it("of a schéma without a CTG standing in: its bilans are owed by the authority; an update is sent too", () => {
    const dossier = withFacts(
      bare,
      fact("adoption", "2026-03-10", { acte: "adoptionSchema" }),
      fact("envoi", "2026-03-10", { acte: "transmissionSchema" }),
      fact("maj", "2026-06-10", { acte: "miseAJourSchema" }),
    );
    expect(lineOf(dossier, "2026-06-20", "loi/communication-bilan-final").debiteurs).toEqual(["autoriteOrganisatrice"]);
    expect(etatOf(dossier, "2026-06-20", "loi/transmission-schema/adoption")).toEqual({
      type: "faiteATemps",
      le: "2026-03-10",
    });
    expect(etatOf(dossier, "2026-06-20", "loi/transmission-schema/maj")).toEqual({ type: "proche", jours: 20 });
    const ids = echeancierOf({ dossier: bare, at: "2026-06-20" }).echeances.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith("loi/"))).toEqual([]);
  });

  it("gives the earlier of two days to both lines that ask for the first transmission, and to no other", () => {
    const dossier = withFacts(
      owing(
        duty("envoi", "transmissionSchema", { type: "jour", date: "2026-06-30" }),
        duty("rien", "transmissionSchema", { type: "sansJour", libelle: "dès que possible" }),
        duty("autre", "enquete", { type: "jour", date: "2026-06-15" }),
      ),
      fact("adoption", "2026-06-10", { acte: "adoptionSchema" }),
      fact("maj", "2026-06-11", { acte: "miseAJourSchema" }),
    );
    const useful = echeancierOf({ dossier, at: "2026-06-12" }).echeances.flatMap(({ id, dateUtile }) =>
      dateUtile === undefined ? [] : [[id, dateUtile]],
    );
    expect(useful).toEqual([
      ["CTG:envoi", "2026-06-30"],
      ["loi/transmission-schema/adoption", "2026-06-30"],
    ]);
    const alone = withFacts(bare, fact("adoption", "2026-06-10", { acte: "adoptionSchema" }));
    expect(lineOf(alone, "2026-06-12", "loi/transmission-schema/adoption")).not.toHaveProperty("dateUtile");
  });

  it("of planned meetings: held by the fact that names them first, gone by, or to come", () => {
    const reunionsPrevues: readonly ReunionPrevue[] = [
      { id: "r1", instance: "comitePilotage", date: "2026-10-06" },
      {
        id: "r2",
        instance: "comiteTechnique",
        date: { du: "2026-09-01", au: "2026-09-30", libelle: "septembre" },
        objet: "Bilan",
      },
    ];
    const held = [fact("f2", "2026-10-06", { reunionPrevue: "r1" }), fact("f3", "2026-10-07", { reunionPrevue: "r1" })];
    const dossier: Dossier = { ...bare, reunionsPrevues, faits: [...held, fact("f4", "2026-10-05")] };
    const meeting = {
      acte: "reunion",
      origine: { type: "partenaires" },
      force: "indicative",
      regles: ["GV-20"],
      histoire: [],
      sources: ["roumois-avenant-2", "baronnies-feuille-route-2024"],
    };
    const lines = echeancierOf({ dossier, at: "2026-10-07" }).echeances.filter(({ acte }) => acte === "reunion");
    expect(lines).toStrictEqual([
      {
        id: "reunion/r2",
        libelle: "Bilan",
        ...meeting,
        debiteurs: ["comiteTechnique"],
        moment: { type: "fenetre", du: "2026-09-01", au: "2026-09-30" },
        etat: { type: "passee", jours: 7 },
        faits: [],
      },
      {
        id: "reunion/r1",
        libelle: "echeance.instance.comitePilotage",
        ...meeting,
        debiteurs: ["comitePilotage"],
        moment: { type: "jour", date: "2026-10-06" },
        etat: { type: "faite", le: "2026-10-06" },
        faits: ["f2"],
      },
    ]);
    expect(etatOf(dossier, "2026-10-05", "reunion/r1")).toEqual({ type: "proche", jours: 1 });
  });

  it("of a duty: its clause with its words, its recipient, its life", () => {
    const dossier = owing(
      duty("enquete", "enquete", { type: "jour", date: "2026-06-15" }, { beneficiaire: "cc", citation: "« enquête »" }),
    );
    expect(lineOf(dossier, "2026-06-16", "CTG:enquete")).toStrictEqual({
      id: "CTG:enquete",
      acte: "enquete",
      libelle: "Obligation enquete",
      origine: { type: "convention" },
      clause: {
        instrument: "CTG",
        disposition: "CTG#art1",
        obligation: "CTG:enquete",
        citation: "« enquête »",
      },
      force: "obligatoire",
      debiteurs: ["caf"],
      destinataire: "cc",
      moment: { type: "jour", date: "2026-06-15" },
      etat: { type: "enRetard", jours: 1 },
      faits: [],
      regles: ["CV-55", "CV-98"],
      sources: lineOf(dossier, "2026-06-16", "CTG:enquete").sources,
      histoire: [
        {
          du: "2022-01-01",
          instrument: "CTG",
          evenement: "creation",
          echeance: { type: "jour", date: "2026-06-15" },
        },
      ],
    });
    expect(lineOf(dossier, "2026-06-16", "CTG:enquete").sources.length).toBeGreaterThan(0);
  });

  it("of a yearly window gone by: the rule of windows", () => {
    const dossier = owing(duty("point", "pointEtape", { type: "annuelle" }));
    const line = lineOf(dossier, "2024-01-01", "CTG:point/2023");
    expect(line).toMatchObject({ occurrence: "2023", etat: { type: "nonTenu", jours: 1 } });
    expect(line.regles).toEqual(["CV-55", "EV-02", "GV-02", "EV-09"]);
    const quarter = lineOf(owing(duty("t", "enquete", { type: "trimestrielle" })), "2022-04-01", "CTG:t/2022-T1");
    expect(quarter.moment).toEqual({ type: "fenetre", du: "2022-01-01", au: "2022-03-31" });
  });

  it("of targets: their period, by quarter or by year, and the last time that they were reached", () => {
    const indicative = { force: "indicative" } as const;
    const dossier = owing(
      duty("an", "tableauSuivi", { type: "annuelle" }, indicative),
      duty("trimestre", "actualisationTableauSuivi", { type: "trimestrielle" }, indicative),
    );
    const period = { du: "2022-01-01", au: "2026-12-31" };
    expect(lineOf(dossier, "2024-01-01", "CTG:an").moment).toEqual({ type: "rythme", periodicite: "annee", ...period });
    expect(lineOf(dossier, "2024-01-01", "CTG:trimestre")).toMatchObject({
      moment: { type: "rythme", periodicite: "trimestre", ...period },
      etat: { type: "cible" },
    });
  });

  it("opens a window that begins on the last day of the convention, and none after it", () => {
    const over = (debut: string, fin: string, type: "annuelle" | "trimestrielle") => {
      const dossier = owing(duty("d", "enquete", { type }));
      const convention = { ...dossier.convention, periode: { debut, fin } };
      return echeancierOf({ dossier: { ...dossier, convention }, at: debut }).echeances.flatMap(
        ({ occurrence, moment }) =>
          occurrence === undefined || moment.type !== "fenetre" ? [] : [`${occurrence} ${moment.du}..${moment.au}`],
      );
    };
    expect(over("2022-02-01", "2023-01-01", "annuelle")).toEqual(["2023 2023-01-01..2023-01-01"]);
    expect(over("2022-02-01", "2022-12-31", "annuelle")).toEqual([]);
    expect(over("2022-01-01", "2022-04-01", "trimestrielle")).toEqual([
      "2022-T1 2022-01-01..2022-03-31",
      "2022-T2 2022-04-01..2022-04-01",
    ]);
    expect(over("2022-01-02", "2022-03-31", "trimestrielle")).toEqual([]);
  });
});

describe("the days at the edge of a state", () => {
  it("the convention is in force on its first and on its last day", () => {
    const statut = (at: string) => echeancierOf({ dossier: bare, at }).statut;
    expect(["2021-12-31", "2022-01-01", "2026-12-31", "2027-01-01"].map(statut)).toEqual([
      "aVenir",
      "enVigueur",
      "enVigueur",
      "echue",
    ]);
  });

  it("a day is near at the horizon, and no longer beyond it", () => {
    const dossier = owing(duty("d", "enquete", { type: "jour", date: "2026-06-30" }));
    const etat = (at: string, joursProche?: number) => {
      const { echeances } = echeancierOf({ dossier, at, ...(joursProche === undefined ? {} : { joursProche }) });
      return echeances.find(({ id }) => id === "CTG:d")?.etat;
    };
    expect([etat("2026-05-31"), etat("2026-05-30")]).toEqual([
      { type: "proche", jours: 30 },
      { type: "future", jours: 31 },
    ]);
    expect([etat("2026-06-29", 0), etat("2026-06-30", 0)]).toEqual([
      { type: "future", jours: 1 },
      { type: "aujourdhui" },
    ]);
  });

  it("the renewal of a convention as long as the time to prepare it begins with it", () => {
    const moment = (joursRenouvellement: number) => {
      const { echeances } = echeancierOf({ dossier: bare, at: "2022-01-01", joursRenouvellement });
      return echeances.find(({ id }) => id === "suggestion/renouvellement")?.moment;
    };
    expect(moment(1825)).toEqual({ type: "fenetre", du: "2022-01-01", au: "2026-12-31" });
    expect(moment(1824)).toEqual({ type: "fenetre", du: "2022-01-02", au: "2026-12-31" });
    expect(moment(1826)).toEqual({ type: "fenetre", du: "2022-01-01", au: "2026-12-31" });
  });

  it("a suggestion is done by the fact of its act, and never late nor missed", () => {
    expect(etatOf(bare, "2027-01-10", "suggestion/renouvellement")).toEqual({ type: "passee", jours: 10 });
    const done = withFacts(bare, fact("bilan", "2024-09-01", { acte: "bilanIntermediaire" }));
    expect(lineOf(done, "2026-06-30", "suggestion/mi-parcours")).toMatchObject({
      etat: { type: "faite", le: "2024-09-01" },
      faits: ["bilan"],
    });
    const owed = owing(duty("b", "bilanIntermediaire", { type: "miParcours" }));
    const ids = (dossier: Dossier) => echeancierOf({ dossier, at: "2026-06-30" }).echeances.map(({ id }) => id);
    expect(ids(owed)).not.toContain("suggestion/mi-parcours");
    expect(ids(owing(duty("b", "bilanFinal", { type: "finPeriode" })))).toContain("suggestion/mi-parcours");
  });

  it("a window counts what falls on its first and on its last day, and nothing beside it", () => {
    const dossier = owing(duty("copil", "reunionComitePilotage", { type: "annuelle" }));
    const held = (date: string) => etatOf(withFacts(dossier, copil(date)), "2026-06-30", "CTG:copil/2023").type;
    expect(["2022-12-31", "2023-01-01", "2023-12-31", "2024-01-01"].map(held)).toEqual([
      "nonTenu",
      "faiteATemps",
      "faiteATemps",
      "nonTenu",
    ]);
  });

  it("a window is kept by what is done on its last day, and a mere period is none to be held", () => {
    const dossier = owing(duty("w", "enquete", { type: "fenetre", du: "2026-01-01", au: "2026-03-31", libelle: "T1" }));
    const done = (date: string) => etatOf(withFacts(dossier, execution("CTG:w", date)), "2026-06-30", "CTG:w");
    expect(done("2026-03-31")).toEqual({ type: "faiteATemps", le: "2026-03-31" });
    expect(done("2026-04-01")).toEqual({ type: "faiteEnRetard", le: "2026-04-01", jours: 1 });
    expect(etatOf(dossier, "2026-06-30", "CTG:w")).toEqual({ type: "enRetard", jours: 91 });
  });

  it("a meeting of another body, or one that names what it does, is no meeting of the comité de pilotage", () => {
    const dossier = owing(
      duty("copil", "reunionComitePilotage", { type: "annuelle" }),
      duty("autre", "enquete", { type: "annuelle" }),
    );
    const etat = (more: Partial<Fait>) =>
      etatOf(withFacts(dossier, { ...copil("2026-03-01"), ...more }), "2026-06-30", "CTG:copil/2026").type;
    expect(etat({})).toBe("faiteATemps");
    expect(etat({ instance: "comiteTechnique" })).toBe("ouverte");
    expect(etat({ nature: "execution" })).toBe("ouverte");
    expect(etat({ acte: "enquete" })).toBe("ouverte");
    expect(etat({ obligation: "CTG:autre" })).toBe("ouverte");
    expect(etat({ acte: "reunionComitePilotage" })).toBe("faiteATemps");
    expect(etatOf(withFacts(dossier, copil("2026-03-01")), "2026-06-30", "CTG:autre/2026").type).toBe("ouverte");
  });
});

describe("the end of the convention, moved by avenants", () => {
  const prorogued = (fin: string, id: string, numero: number, dateEffet: string) =>
    ({
      id,
      numero,
      dateEffet,
      operations: [
        { id: "m", type: "abroger", par: "art1", cible: "CTG#art1" },
        { id: "p", type: "proroger", par: "art1", fin },
      ],
    }) as const;
  const origine = (dossier: Dossier, at: string) => lineOf(dossier, at, "fin-convention").origine;

  it("is given by the one that gave the present end, from its day", () => {
    const one = withAvenant(bare, prorogued("2027-06-30", "Av1", 1, "2024-01-01"));
    const two = withAvenant(one, {
      id: "Av2",
      numero: 2,
      dateEffet: "2025-01-01",
      operations: [{ id: "p", type: "proroger", par: "art1", fin: "2027-12-31" }],
    });
    expect(origine(two, "2023-12-31")).toEqual({ type: "convention" });
    expect(origine(two, "2024-01-01")).toEqual({ type: "avenant", numero: 1 });
    expect(origine(two, "2025-01-01")).toEqual({ type: "avenant", numero: 2 });
    expect(lineOf(two, "2025-01-01", "fin-convention").moment).toEqual({ type: "jour", date: "2027-12-31" });
  });
});

describe("an échéancier refused, or warned of", () => {
  const refused = (question: Partial<EcheancierQuestion>) => {
    const outcome = buildEcheancier({ dossier: bare, at: "2026-06-30", ...question });
    return outcome.ok ? [] : outcome.issues;
  };

  it.each<readonly [string, Partial<EcheancierQuestion>, object]>([
    [
      "a horizon that is no number of days",
      { joursProche: 1.5 },
      { code: "TYPE_INVALID", path: ["joursProche"], params: { valeur: "1.5", attendu: "int" } },
    ],
    [
      "a horizon beyond a thousand years",
      { joursRenouvellement: 366_001 },
      {
        code: "VALUE_OUT_OF_RANGE",
        path: ["joursRenouvellement"],
        params: { valeur: "366001", limite: "366000", sens: "max", mesure: "nombre" },
      },
    ],
    [
      "a middle after the end",
      { miParcours: "2027-01-01" },
      {
        code: "MIDPOINT_OUTSIDE",
        path: ["miParcours"],
        params: { valeur: "2027-01-01", debut: "2022-01-01", fin: "2026-12-31" },
        regle: "EV-05",
      },
    ],
  ])("%s", (_what, question, expected) => {
    expect(refused(question)).toStrictEqual([expected]);
  });

  it("neither a horizon of no day, or of a thousand years, nor a middle on the first or last day", () => {
    expect(refused({ joursProche: 0, joursRenouvellement: 366_000, miParcours: "2022-01-01" })).toEqual([]);
    expect(refused({ miParcours: "2026-12-31" })).toEqual([]);
  });

  it("a fact that names an obligation of no instrument, and none that names one, or nothing", () => {
    const dossier = withFacts(
      withAvenant(owing(duty("d", "enquete", { type: "finPeriode" })), {
        id: "Av1",
        numero: 1,
        dateEffet: "2026-01-01",
        obligations: [duty("e", "enquete", { type: "finPeriode" })],
      }),
      execution("CTG:d", "2026-02-01", "a"),
      execution("Av1:e", "2026-02-01", "b"),
      fact("c", "2026-02-01"),
      execution("CTG:rien", "2026-02-01", "d"),
    );
    expect(warningsOf(dossier)).toStrictEqual([
      {
        code: "FACT_WITHOUT_OBLIGATION",
        path: ["faits", 3, "obligation"],
        params: { fait: "d", obligation: "CTG:rien" },
      },
    ]);
  });
});

describe("the life of a duty that an avenant touches for a time", () => {
  const first: EcheanceObligation = { type: "jour", date: "2026-03-31" };
  const next: EcheanceObligation = { type: "jour", date: "2026-09-30" };
  const withUpdate = (operation: object, fin?: string, dossier = owing(duty("d", "enquete", first))) =>
    withAvenant(dossier, {
      id: "Av1",
      numero: 1,
      dateEffet: "2026-01-01",
      ...(fin === undefined ? {} : { fin }),
      operations: [{ id: "o", par: "art1", type: "actualiserEcheance", obligation: "CTG:d", ...operation }],
    });
  const life = (dossier: Dossier, at: string) =>
    lineOf(dossier, at, "CTG:d").histoire.map(({ du, instrument, evenement, echeance }) => [
      du,
      instrument,
      evenement,
      echeance,
    ]);

  it("another moment, then the first one again the day after the avenant lapsed", () => {
    const dossier = withUpdate({ echeance: next }, "2026-05-31");
    expect(life(dossier, "2026-05-31")).toEqual([
      ["2022-01-01", "CTG", "creation", first],
      ["2026-01-01", "Av1", "deplacement", next],
    ]);
    expect(etatOf(dossier, "2026-05-31", "CTG:d")).toEqual({ type: "future", jours: 122 });
    expect(life(dossier, "2026-06-01")).toEqual([
      ["2022-01-01", "CTG", "creation", first],
      ["2026-01-01", "Av1", "deplacement", next],
      ["2026-06-01", "Av1", "retablissement", first],
    ]);
    expect(etatOf(dossier, "2026-06-01", "CTG:d")).toEqual({ type: "enRetard", jours: 62 });
  });

  it("an avenant that ends with the convention, or after it, does not lapse", () => {
    const dossier = withUpdate({ echeance: next }, "2026-12-31");
    expect(life(dossier, "2027-06-01").map(([, , evenement]) => evenement)).toEqual(["creation", "deplacement"]);
  });

  it.each<readonly [string, EcheanceObligation, EcheanceObligation, string]>([
    ["the same day", first, { type: "jour", date: "2026-03-31" }, "actualisation"],
    ["another day", first, next, "deplacement"],
    ["a day for a window", { type: "fenetre", du: "2026-03-01", au: "2026-03-31", libelle: "x" }, first, "deplacement"],
    [
      "the same window",
      { type: "fenetre", du: "2026-03-01", au: "2026-03-31", libelle: "x" },
      { type: "fenetre", du: "2026-03-01", au: "2026-03-31", libelle: "x" },
      "actualisation",
    ],
    [
      "a window that ends later",
      { type: "fenetre", du: "2026-03-01", au: "2026-03-31", libelle: "x" },
      { type: "fenetre", du: "2026-03-01", au: "2026-04-30", libelle: "x" },
      "deplacement",
    ],
    ["the same middle", { type: "miParcours" }, { type: "miParcours" }, "actualisation"],
    ["a day for the middle", { type: "miParcours" }, { type: "miParcours", date: "2024-10-01" }, "deplacement"],
    ["the same words", { type: "sansJour", libelle: "a" }, { type: "sansJour", libelle: "a" }, "actualisation"],
    ["other words", { type: "sansJour", libelle: "a" }, { type: "sansJour", libelle: "b" }, "deplacement"],
    ["the end again", { type: "finPeriode" }, { type: "finPeriode" }, "actualisation"],
    ["the end for the start", { type: "debutPeriode" }, { type: "finPeriode" }, "deplacement"],
    ["no day for a day", first, { type: "sansJour", libelle: "a" }, "deplacement"],
    ["a day for no day", { type: "sansJour", libelle: "a" }, first, "deplacement"],
    ["a window for a day", first, { type: "fenetre", du: "2026-03-31", au: "2026-03-31", libelle: "x" }, "deplacement"],
    ["the middle for a day", first, { type: "miParcours", date: "2026-03-31" }, "deplacement"],
  ])("%s", (_what, before, after, evenement) => {
    const dossier = withUpdate({ echeance: after }, undefined, owing(duty("d", "enquete", before)));
    expect(life(dossier, "2026-02-01").map(([, , event]) => event)).toEqual(["creation", evenement]);
  });

  it("a withdrawal of the clause, then the clause again the day after the avenant lapsed", () => {
    const withdrawing = (fin: string) =>
      withAvenant(owing(duty("d", "enquete", first)), {
        id: "Av1",
        numero: 1,
        dateEffet: "2026-01-01",
        fin,
        operations: [{ id: "o", par: "art1", type: "abroger", cible: "CTG#art1" }],
      });
    expect(life(withdrawing("2026-05-31"), "2026-06-30")).toEqual([
      ["2022-01-01", "CTG", "creation", first],
      ["2026-01-01", "Av1", "extinction", undefined],
      ["2026-06-01", "Av1", "retablissement", first],
    ]);
    expect(lineOf(withdrawing("2026-05-31"), "2026-06-30", "CTG:d").etat).toEqual({ type: "enRetard", jours: 91 });
    expect(life(withdrawing("2026-05-31"), "2026-05-31").map(([, , event]) => event)).toEqual([
      "creation",
      "extinction",
    ]);
  });
});
