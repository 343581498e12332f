/** What each rule says whole: where, of what, with which words; and the cases on either side of its limits. */

import { describe, expect, it } from "vitest";
import type { Avenant, Dossier } from "../../src/avenant/index.js";
import type { Deliberation, Disposition, Mention, Obligation } from "../../src/convention/index.js";
import { sortFindings } from "../../src/verification/constats/sort.js";
import {
  AVENANT_EXEMPLE,
  CONVENTION_EXEMPLE,
  DOSSIER_EXEMPLE,
  withAvenant,
  withConvention,
} from "../../src/verification/dossier/exemples.js";
import { type ConfigurationVerification, type Finding, verifyDossier } from "../../src/verification/index.js";
import { anyParams } from "../support/outcome.js";

function verify(dossier: Dossier, at = "2024-06-15", configuration: ConfigurationVerification = {}) {
  const outcome = verifyDossier({ dossier, at, configuration });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}
const told = (code: string, dossier: Dossier, at?: string, configuration?: ConfigurationVerification) =>
  verify(dossier, at, configuration)
    .findings.filter((one) => one.code === code)
    .map(({ motif, path, sujet, params, citation, lies }) => ({
      ...(motif === undefined ? {} : { motif }),
      path,
      sujet,
      params,
      ...(citation === undefined ? {} : { citation }),
      ...(lies.length === 0 ? {} : { lies }),
    }));
const motifs = (code: string, dossier: Dossier, at?: string, configuration?: ConfigurationVerification) =>
  told(code, dossier, at, configuration).map(({ motif }) => motif ?? code);
const aside = (code: string, dossier: Dossier, at?: string) =>
  verify(dossier, at)
    .ecartes.filter((one) => one.code === code)
    .map(({ raison, path, sujet, manque }) => [raison, path.join("/"), sujet, manque]);

const two = (change: Partial<Avenant>, first: Partial<Avenant> = {}): Dossier => ({
  ...DOSSIER_EXEMPLE,
  avenants: [
    { ...AVENANT_EXEMPLE, ...first },
    {
      ...AVENANT_EXEMPLE,
      id: "Av2",
      numero: 2,
      dateSignature: "2024-03-20",
      dateEffet: "2024-04-01",
      avenantsCites: [],
      operations: [],
      ...change,
    },
  ],
});
const voteWith = (change: Partial<Deliberation>): Partial<Avenant> => ({
  deliberations: AVENANT_EXEMPLE.deliberations.map((vote) => ({ ...vote, ...change })),
});
const mars = { du: "2023-03-01", au: "2023-03-31", libelle: "mars 2023" };

describe("DATE_ORDER", () => {
  const CODE = "DATE_ORDER";

  it("says where the vote is, of whom, and the date as the text writes it", () => {
    expect(
      told(CODE, withAvenant({ dateSignature: mars, ...voteWith({ date: "2023-04-01", recueLe: "2023-04-02" }) })),
    ).toEqual([
      {
        motif: "deliberationApresSignature",
        path: ["avenants", 0, "deliberations", 0],
        sujet: "Av1:cc",
        params: { instrument: "Av1", premier: "mars 2023", second: "2023-04-01" },
      },
      {
        motif: "signatureAvantTransmission",
        path: ["avenants", 0, "deliberations", 0],
        sujet: "Av1:cc",
        params: { instrument: "Av1", premier: "mars 2023", second: "2023-04-02" },
      },
    ]);
    const deliberations = CONVENTION_EXEMPLE.deliberations.map((vote) => ({ ...vote, date: "2021-12-21" }));
    expect(told(CODE, withConvention({ deliberations }))).toMatchObject([
      { path: ["convention", "deliberations", 0], sujet: "CTG:cc", params: { premier: "2021-12-20" } },
    ]);
  });

  it("sets the vote aside where the signature is not known", () => {
    const { dateSignature: _unknown, ...rest } = AVENANT_EXEMPLE;
    expect(aside(CODE, { ...DOSSIER_EXEMPLE, avenants: [rest] })).toEqual([
      ["inconnu", "avenants/0/deliberations/0", "Av1:cc", "Av1 dateSignature"],
      ["nonActive", "avenants", "exemple", "avenantApresExpiration"],
    ]);
    expect(
      aside(CODE, withAvenant({ dateSignature: mars, ...voteWith({ date: "2023-03-31", recueLe: "2023-03-31" }) }))[0],
    ).toEqual(["inconnu", "avenants/0/deliberations/0", "Av1:cc", "Av1 dateSignature"]);
    expect(aside(CODE, { ...DOSSIER_EXEMPLE, avenants: [] })).toEqual([]);
  });

  it("says from when and where a convention, an effect or an end is late", () => {
    expect(
      told(CODE, withConvention({ dateSignature: { du: "2022-01-02", au: "2022-01-31", libelle: "janvier 2022" } })),
    ).toEqual([
      {
        motif: "signatureApresDebut",
        path: ["convention", "dateSignature"],
        sujet: "CTG",
        params: { instrument: "CTG", premier: "2022-01-01", second: "janvier 2022" },
      },
    ]);
    expect(
      motifs(CODE, withConvention({ dateSignature: { du: "2022-01-01", au: "2022-01-31", libelle: "janvier" } })),
    ).toEqual([]);
    const fevrier = { du: "2023-02-01", au: "2023-02-28", libelle: "février 2023" };
    expect(
      told(
        CODE,
        withAvenant({
          dateEffet: fevrier,
          dateSignature: mars,
          ...voteWith({ date: "2023-02-20", recueLe: "2023-02-21" }),
        }),
      ),
    ).toEqual([
      {
        motif: "effetAvantSignature",
        path: ["avenants", 0, "dateEffet"],
        sujet: "Av1",
        params: { instrument: "Av1", premier: "février 2023", second: "mars 2023" },
      },
    ]);
    expect(
      motifs(
        CODE,
        withAvenant({
          dateEffet: { ...fevrier, au: "2023-03-01" },
          dateSignature: mars,
          ...voteWith({ date: "2023-02-20", recueLe: "2023-02-21" }),
        }),
      ),
    ).toEqual([]);
    expect(told(CODE, withAvenant({ fin: "2027-01-01" }))).toEqual([
      {
        motif: "avenantFinApresConvention",
        path: ["avenants", 0, "fin"],
        sujet: "Av1",
        params: { instrument: "Av1", premier: "2026-12-31", second: "2027-01-01" },
      },
    ]);
  });

  it("takes the first vote of a party, wherever it stands, and leaves out a motive that is off", () => {
    const votes = ["2023-03-06", "2023-03-21"].map((date) => ({
      ...voteWith({ date }).deliberations?.[0],
      partie: "cc",
      date,
    }));
    expect(motifs(CODE, withAvenant({ deliberations: votes }))).toEqual([]);
    expect(motifs(CODE, withAvenant({ deliberations: [...votes].reverse() }))).toEqual([]);
    const severites = { "DATE_ORDER.deliberationApresSignature": "off" } as const;
    expect(motifs(CODE, withAvenant(voteWith({ date: "2023-03-21" })), undefined, { severites })).toEqual([]);
  });

  it("counts the prorogations of the avenants in effect by then, and of no later one", () => {
    const proroger = [{ id: "p", type: "proroger", par: "art2", fin: "2027-12-31" }] as const;
    expect(motifs(CODE, two({ fin: "2027-12-31" }, { operations: proroger, fin: "2027-12-31" }))).toEqual([]);
    expect(motifs(CODE, two({ fin: "2027-12-31", operations: proroger }, { fin: "2027-12-31" }))).toEqual([
      "avenantFinApresConvention",
    ]);
    expect(
      motifs(CODE, two({ fin: "2027-12-31", operations: proroger, dateEffet: "2023-04-01" }, { fin: "2027-12-31" })),
    ).not.toContain("avenantFinApresConvention");
  });

  it("says what is signed after the end, when that is asked", () => {
    const clauses = { clauses: ["avenantApresExpiration"] } as const;
    const late = (dateSignature: string) =>
      told(CODE, withAvenant({ dateSignature, justificationEffet: "x" }), undefined, clauses).filter(
        ({ motif }) => motif === "avenantApresExpiration",
      );
    expect(late("2026-12-31")).toEqual([]);
    expect(late("2027-01-01")).toEqual([
      {
        motif: "avenantApresExpiration",
        path: ["avenants", 0, "dateSignature"],
        sujet: "Av1",
        params: { instrument: "Av1", premier: "2026-12-31", second: "2027-01-01" },
      },
    ]);
  });
});

describe("BASE_DATE_MISMATCH", () => {
  const CODE = "BASE_DATE_MISMATCH";

  it("holds the date cited against a date known only roughly", () => {
    const dateSignature = { du: "2021-12-01", au: "2021-12-31", libelle: "décembre 2021" };
    const cited = (dateConventionCitee: string) =>
      told(CODE, { ...withAvenant({ dateConventionCitee }), convention: { ...CONVENTION_EXEMPLE, dateSignature } });
    expect([cited("2021-12-01"), cited("2021-12-31")]).toEqual([[], []]);
    for (const citee of ["2021-11-30", "2022-01-02"]) {
      expect(cited(citee)).toEqual([
        {
          motif: "date",
          path: ["avenants", 0, "dateConventionCitee"],
          sujet: "Av1:CTG",
          params: { instrument: "CTG", citee, signee: "2021-12-01/2021-12-31" },
        },
      ]);
    }
  });

  it("sets aside what is held against a date that is not known", () => {
    const { dateSignature: _unknown, ...convention } = CONVENTION_EXEMPLE;
    expect(aside(CODE, { ...DOSSIER_EXEMPLE, convention })).toEqual([
      ["inconnu", "avenants/0/dateConventionCitee", "Av1:CTG", "CTG dateSignature"],
    ]);
    const { dateSignature: _signed, ...first } = AVENANT_EXEMPLE;
    const dossier = two({ avenantsCites: [{ instrument: "Av1", date: "2023-03-20" }] });
    expect(
      aside(CODE, { ...dossier, avenants: dossier.avenants.map((one) => (one.id === "Av1" ? first : one)) }),
    ).toEqual([["inconnu", "avenants/1/avenantsCites/0/date", "Av2:Av1", "Av1 dateSignature"]]);
    const { dateConventionCitee: _cited, ...silent } = AVENANT_EXEMPLE;
    expect(aside(CODE, { ...DOSSIER_EXEMPLE, avenants: [silent] })).toEqual([]);
  });

  it("wants a name by its date for each avenant that an operation touches, and for no other", () => {
    const nonDate = [
      {
        motif: "nonDate",
        path: ["avenants", 1, "avenantsCites"],
        sujet: "Av2:Av1",
        params: { instrument: "Av1" },
      },
    ];
    const modifier = { id: "m", type: "modifier", par: "art2", cible: "Av1#art2" } as const;
    expect(told(CODE, two({ operations: [modifier] }))).toEqual(nonDate);
    expect(told(CODE, two({ operations: [{ id: "a", type: "ajouter", par: "art2", parent: "Av1#art2" }] }))).toEqual(
      nonDate,
    );
    expect(told(CODE, two({ operations: [{ ...modifier, cible: "CTG#art2" }] }))).toEqual([]);
    expect(told(CODE, two({ operations: [{ ...modifier, cible: "Av2#art1" }] }))).toEqual([]);
    expect(told(CODE, two({ operations: [{ ...modifier, cible: "nulle part" }] }))).toEqual([]);
    expect(told(CODE, two({ operations: [{ id: "p", type: "proroger", par: "art2", fin: "2027-12-31" }] }))).toEqual(
      [],
    );
    expect(
      told(CODE, two({ operations: [modifier], avenantsCites: [{ instrument: "Av1", date: "2023-03-21" }] })),
    ).toEqual([
      {
        motif: "date",
        path: ["avenants", 1, "avenantsCites", 0, "date"],
        sujet: "Av2:Av1",
        params: { instrument: "Av1", citee: "2023-03-21", signee: "2023-03-20" },
      },
    ]);
    const { avenantsCites: _unknown, ...rest } = two({ operations: [modifier] }).avenants[1] ?? AVENANT_EXEMPLE;
    expect(aside(CODE, { ...DOSSIER_EXEMPLE, avenants: [AVENANT_EXEMPLE, rest] })).toEqual([
      ["inconnu", "avenants/1", "Av2:Av1", "Av2 avenantsCites"],
    ]);
  });
});

const base = { id: "m", citation: "dit", disposition: "art1" } as const;
const says = (...mentions: readonly Mention[]) => withConvention({ mentions });

describe("DURATION_MISMATCH", () => {
  const CODE = "DURATION_MISMATCH";
  const placed = (
    date: Extract<Mention, { nature: "position" }>["date"],
    ...positions: Extract<Mention, { nature: "position" }>["positions"]
  ) => told(CODE, says({ ...base, nature: "position", date, positions }));

  it("says each place that the date does not have, and where it is", () => {
    const date = { du: "2030-01-01", au: "2030-12-31", libelle: "2030" };
    expect(
      placed(date, { type: "debut" }, { type: "miParcours" }, { type: "fin" }, { type: "finAnnee", rang: 2 }),
    ).toEqual(
      [
        ["debut", "2022-01-01"],
        ["miParcours", "2024-07-01"],
        ["fin", "2026-12-31"],
        ["finAnnee2", "2023-12-31"],
      ].map(([position, attendu], rank) => ({
        motif: "position",
        path: ["convention", "mentions", 0, "positions", rank],
        sujet: `CTG:m:${position}`,
        params: { date: "2030", position, attendu },
        citation: "dit",
      })),
    );
  });

  it("lets a date known roughly be a quarter away at its nearest day", () => {
    const around = (du: string, au: string) =>
      placed({ du, au, libelle: "alors" }, { type: "finAnnee", rang: 1 }).length;
    expect([around("2023-04-02", "2025-01-01"), around("2023-04-03", "2025-01-01")]).toEqual([0, 1]);
    expect([around("2020-01-01", "2022-09-30"), around("2020-01-01", "2022-09-29")]).toEqual([0, 1]);
  });

  it("holds a duration against the period as it was, and as avenants extended it", () => {
    const operations = [{ id: "p", type: "proroger", par: "art2", fin: "2027-12-31" }] as const;
    const stated = (valeur: number) =>
      motifs(CODE, {
        ...says({ ...base, nature: "duree", valeur, unite: "annees" }),
        avenants: [{ ...AVENANT_EXEMPLE, operations }],
      });
    expect([stated(5), stated(6), stated(7)]).toEqual([[], [], ["duree"]]);
  });
});

describe("COUNT_MISMATCH", () => {
  const CODE = "COUNT_MISMATCH";
  type Compte = Extract<Mention, { nature: "compte" }>;
  const axe = (id: string, more: Partial<Disposition> = {}): Disposition => ({ id, genre: "axe", titre: id, ...more });
  const plan: readonly Disposition[] = [
    ...CONVENTION_EXEMPLE.dispositions,
    {
      id: "plan",
      genre: "annexe",
      enfants: [
        axe("a"),
        axe("b", { initiative: "privee", enfants: [axe("c")] }),
        { id: "d", genre: "enjeu", initiative: "privee", enfants: [axe("e")] },
        axe("f", { enfants: [{ id: "g", genre: "enjeu", enfants: [axe("h")] }] }),
      ],
    },
  ];
  const count = (change: Partial<Compte>, territoire = DOSSIER_EXEMPLE.territoire) => ({
    ...withConvention({
      dispositions: plan,
      mentions: [{ ...base, nature: "compte", valeur: 99, objet: "axe", cible: "CTG#plan", ...change }],
    }),
    territoire,
  });
  const counted = (change: Partial<Compte>, territoire = DOSSIER_EXEMPLE.territoire) =>
    told(CODE, count(change, territoire)).map(({ params }) => anyParams(params)["comptes"]);

  it("counts public items, private ones too, items inside items too", () => {
    expect(counted({})).toEqual(["2 / 4 / 6"]);
    expect([2, 4, 6].map((valeur) => counted({ valeur }))).toEqual([[], [], []]);
    expect(counted({ convention: "publiques" })).toEqual(["2"]);
    expect(counted({ convention: "avecPrivees" })).toEqual(["4"]);
    expect(counted({ convention: "avecSousElements" })).toEqual(["6"]);
    expect(counted({ objet: "enjeu" })).toEqual(["1 / 2"]);
  });

  it("says what is announced and where", () => {
    expect(told(CODE, count({ objet: "partie" }))).toEqual([
      {
        path: ["convention", "mentions", 0],
        sujet: "CTG:m",
        citation: "dit",
        params: { annonce: 99, objet: "partie", comptes: "2" },
      },
    ]);
    expect(aside(CODE, count({ cible: "CTG#rien" }))).toEqual([
      ["inconnu", "convention/mentions/0", "CTG:m", "CTG#rien"],
    ]);
    const { cible: _none, ...own } = { ...base, nature: "compte", valeur: 99, objet: "axe", cible: "" } as const;
    expect(aside(CODE, says(own))).toEqual([["inconnu", "convention/mentions/0", "CTG:m", "axe"]]);
    expect(
      told(CODE, says({ ...own, disposition: "annexe2" })).map(({ params }) => anyParams(params)["comptes"]),
    ).toEqual(["4"]);
  });
});

describe("obligations", () => {
  const owed = (change: Partial<Obligation> = {}): Obligation => ({
    id: "o",
    acte: "transmissionSchema",
    libelle: "Transmettre",
    debiteurs: ["cc"],
    echeance: { type: "jour", date: "2024-06-14" },
    force: "obligatoire",
    disposition: "art2",
    ...change,
  });
  const late = (change: Partial<Obligation>, dossier: Partial<Dossier> = {}, at?: string) =>
    told("OBLIGATION_OVERDUE", { ...withConvention({ obligations: [owed(change)] }), ...dossier }, at).length;
  const fait = { id: "f", nature: "execution", date: "2024-06-15", libelle: "Fait", obligation: "CTG:o" } as const;

  it("are late from the day after, with the days that went by", () => {
    expect(
      told("OBLIGATION_OVERDUE", withConvention({ obligations: [owed({ citation: "d'ici là" })] }), "2024-06-24"),
    ).toEqual([
      {
        path: ["convention", "obligations", 0],
        sujet: "CTG:o",
        params: { libelle: "Transmettre", date: "2024-06-14", jours: 10, at: "2024-06-24" },
        citation: "d'ici là",
      },
    ]);
    expect([late({}), late({}, {}, "2024-06-14")]).toEqual([1, 0]);
    expect(late({ force: "indicative" })).toBe(0);
    expect(late({ echeance: { type: "sansJour", libelle: "bientôt" } })).toBe(0);
  });

  it("are done once a fact of that day says so, or an avenant signed and in effect", () => {
    expect(late({}, { faits: [fait] })).toBe(0);
    expect(late({}, { faits: [{ ...fait, date: "2024-06-16" }] })).toBe(1);
    expect(late({}, { faits: [{ ...fait, obligation: "CTG:autre" }] })).toBe(1);
    const by = (change: Partial<Avenant>) =>
      late({}, { avenants: [{ ...AVENANT_EXEMPLE, execute: ["CTG:o"], ...change }] });
    expect(by({})).toBe(0);
    expect(by({ dateEffet: "2024-06-16" })).toBe(1);
    expect(by({ dateSignature: "2024-06-15" })).toBe(0);
    expect(by({ dateSignature: "2024-06-16" })).toBe(1);
    expect(by({ fin: "2024-01-01" })).toBe(0);
  });

  it("are done by a fact of their act, unless it says for which obligation", () => {
    const { obligation: _none, ...act } = { ...fait, acte: "transmissionSchema" };
    expect(late({}, { faits: [act] })).toBe(0);
    expect(late({}, { faits: [{ ...act, date: "2024-06-16" }] })).toBe(1);
    expect(late({}, { faits: [{ ...act, acte: "adoptionSchema" }] })).toBe(1);
    expect(late({}, { faits: [{ ...act, obligation: "CTG:autre" }] })).toBe(1);
  });

  it("are set aside while it is not known whether their avenant is in effect", () => {
    const dossier = withAvenant({
      dateEffet: { du: "2024-06-01", au: "2024-06-30", libelle: "juin 2024" },
      obligations: [owed()],
    });
    expect(aside("OBLIGATION_OVERDUE", dossier)).toEqual([
      ["inconnu", "avenants/0/obligations/0", "Av1:o", "dateEffet"],
    ]);
    expect(told("OBLIGATION_OVERDUE", dossier)).toEqual([]);
  });

  it("conflict in two clauses: each says what the other does, in its words", () => {
    const [first, second] = [
      owed({ id: "p", citation: "transmettre d'ici là" }),
      owed({
        id: "q",
        acte: "integrationSchema",
        libelle: "Intégrer",
        disposition: "art1",
        citation: "intégrer d'ici là",
      }),
    ];
    expect(told("OBLIGATION_CONFLICT", withConvention({ obligations: [first, second] }))).toEqual([
      {
        motif: "deuxActes",
        path: ["convention", "obligations", 1],
        sujet: "CTG:p+CTG:q",
        params: { premier: "Transmettre", second: "Intégrer", date: "2024-06-14", autreDate: "2024-06-14" },
        citation: "intégrer d'ici là",
        lies: [{ path: ["convention", "obligations", 0], libelle: "transmettre d'ici là" }],
      },
    ]);
  });

  it.each(["integrationSchema", "transmissionSchema", "tableauSuivi", "bilanIntermediaire", "bilanFinal"] as const)(
    "have one date for %s",
    (acte) => {
      const echeance = { type: "jour", date: "2025-12-31" } as const;
      const obligations = [owed({ id: "p", acte }), owed({ id: "q", acte, disposition: "art1", echeance })];
      expect(motifs("OBLIGATION_CONFLICT", withConvention({ obligations }))).toEqual(["deuxDates"]);
      // One clause of another instrument is another clause, whatever its id.
      const [own, other] = [owed({ id: "p", acte }), owed({ id: "q", acte, echeance })];
      const dossier = {
        ...withConvention({ obligations: [own] }),
        avenants: [{ ...AVENANT_EXEMPLE, obligations: [other] }],
      };
      expect(told("OBLIGATION_CONFLICT", dossier)).toMatchObject([
        { path: ["avenants", 0, "obligations", 0], sujet: "CTG:p+Av1:q", lies: [{ libelle: "Transmettre" }] },
      ]);
    },
  );
});

describe("THEME_COVERAGE", () => {
  const CODE = "THEME_COVERAGE";
  const SOCLE = ["petiteEnfance", "jeunesse", "parentalite"];
  const plan = (...dispositions: readonly Disposition[]) =>
    withConvention({ dispositions: [...CONVENTION_EXEMPLE.dispositions.slice(0, 2), ...dispositions] });
  const node = (id: string, themes: readonly string[] = [], enfants: readonly Disposition[] = []): Disposition => ({
    id,
    genre: "axe",
    titre: id,
    ...(themes.length === 0 ? {} : { fiche: { themes } }),
    ...(enfants.length === 0 ? {} : { enfants }),
  });

  it("names what is missing, in one list", () => {
    expect(told(CODE, plan(node("a", ["jeunesse"])))).toEqual([
      {
        path: ["convention", "dispositions"],
        sujet: "CTG",
        params: { manquants: "petiteEnfance, parentalite, autre" },
      },
    ]);
    expect(
      told(CODE, plan(node("a", ["jeunesse", "logement"]))).map(({ params }) => anyParams(params)["manquants"]),
    ).toEqual(["petiteEnfance, parentalite"]);
    expect(told(CODE, plan(node("a", [...SOCLE, "logement"])))).toEqual([]);
    expect(told(CODE, plan())).toEqual([]);
  });

  it("is set aside while a last level has no theme of its own or above it", () => {
    const unknown = [["inconnu", "convention/dispositions", "CTG", "themes"]];
    expect(aside(CODE, plan(node("a", SOCLE), node("b")))).toEqual(unknown);
    expect(aside(CODE, plan(node("a", SOCLE, [node("b", [], [node("c")])])))).toEqual([]);
    expect(aside(CODE, plan(node("a", [], [node("b", SOCLE)])))).toEqual([]);
    expect(aside(CODE, plan(node("a", [], [node("b", SOCLE), node("c")])))).toEqual(unknown);
  });

  it.each(["axe", "enjeu", "orientation", "objectif", "action", "ficheAction"] as const)(
    "reads a plan made of %s",
    (genre) => {
      expect(told(CODE, plan({ ...node("a", SOCLE), genre })).length).toBe(1);
    },
  );

  it("leaves out what was abrogated", () => {
    const dossier = plan(node("a", SOCLE), node("b", ["logement"]));
    const operations = [{ id: "x", type: "abroger", par: "art2", cible: "CTG#b" }] as const;
    expect(told(CODE, dossier)).toEqual([]);
    expect(told(CODE, { ...dossier, avenants: [{ ...AVENANT_EXEMPLE, operations }] }).length).toBe(1);
  });
});

describe("TITLE_MISMATCH", () => {
  const CODE = "TITLE_MISMATCH";
  const fiche = (id: string, titre?: string): Disposition => ({
    id,
    genre: "ficheAction",
    ...(titre === undefined ? {} : { titre }),
  });
  const by = (
    carrier: Disposition,
    target: Disposition = fiche("f", "Ouvrir les crèches"),
    change: Partial<Avenant> = {},
  ) => ({
    ...withConvention({ dispositions: [...CONVENTION_EXEMPLE.dispositions, target] }),
    avenants: [
      {
        ...AVENANT_EXEMPLE,
        dispositions: [...AVENANT_EXEMPLE.dispositions, carrier],
        operations: [{ id: "m", type: "modifier", par: "g", cible: "CTG#f" } as const],
        ...change,
      },
    ],
  });

  it("says which fiche bears which title", () => {
    expect(told(CODE, by(fiche("g", "Fermer")))).toEqual([
      {
        motif: "different",
        path: ["avenants", 0, "operations", 0],
        sujet: "Av1:m",
        params: { annonce: "Ouvrir les crèches", porte: "Fermer", adresse: "Av1#g" },
      },
    ]);
    expect(told(CODE, says({ ...base, nature: "titre", titre: "Rien", cible: "CTG#rien" }))).toEqual([
      {
        motif: "absent",
        path: ["convention", "mentions", 0],
        sujet: "CTG:m",
        params: { annonce: "Rien", porte: "", adresse: "CTG#rien" },
        citation: "dit",
      },
    ]);
  });

  it("compares titles without words by their signs", () => {
    const [article, ...others] = CONVENTION_EXEMPLE.dispositions.map((one) => ({ ...one, titre: "???" }));
    const dossier = (titre: string) =>
      withConvention({
        dispositions: article === undefined ? [] : [article, ...others],
        mentions: [{ ...base, nature: "titre", titre, cible: "CTG#art1" }],
      });
    expect([motifs(CODE, dossier("???")), motifs(CODE, dossier("!!!"))]).toEqual([[], ["different"]]);
  });

  it("is silent on what is no fiche, bears no title, or is told by a mention already", () => {
    expect(told(CODE, by({ id: "g", genre: "article", titre: "Fermer" }))).toEqual([]);
    expect(told(CODE, by(fiche("g")))).toEqual([]);
    expect(told(CODE, by(fiche("g", "Fermer"), fiche("f")))).toEqual([]);
    const mention = { ...base, nature: "titre", titre: "Fermer", cible: "Av1#g" } as const;
    expect(told(CODE, by(fiche("g", "Fermer"), undefined, { mentions: [mention] }))).toEqual([]);
    const completer = [{ id: "m", type: "completer", par: "g", cible: "CTG#f" }] as const;
    expect(told(CODE, by(fiche("g", "Fermer"), undefined, { operations: completer }))).toEqual([]);
  });

  it("takes two titles for alike from the share asked, 0.4 unless the caller says otherwise", () => {
    const title = (titre: string, similariteTitre?: number) =>
      motifs(
        CODE,
        says({ ...base, nature: "titre", titre, cible: "CTG#annexe1" }),
        undefined,
        similariteTitre === undefined ? {} : { similariteTitre },
      );
    // One word of two, and one word of three.
    expect([title("Équipements rares et beaux"), title("Équipements rares, beaux, neufs")]).toEqual([
      ["semblable"],
      ["different"],
    ]);
    expect([title("Équipements rares et beaux", 0.4), title("Équipements rares et beaux", 0.41)]).toEqual([
      ["semblable"],
      ["different"],
    ]);
  });
});

describe("OP_AMBIGUOUS", () => {
  const CODE = "OP_AMBIGUOUS";
  const operation = (id: string, redactionAmbigue?: string) =>
    ({
      id,
      type: "completer",
      par: "art2",
      cible: `CTG#art${id}`,
      ...(redactionAmbigue === undefined ? {} : { redactionAmbigue }),
    }) as const;

  it("is one ambiguity for each wording, with every target of it", () => {
    const operations = [operation("1", "a ou b"), operation("2", "a ou b")];
    expect(told(CODE, withAvenant({ operations }))).toEqual([
      {
        path: ["avenants", 0, "operations", 0],
        sujet: "Av1:a ou b",
        params: { instrument: "Av1", redaction: "a ou b" },
        citation: "a ou b",
        lies: [
          { path: ["avenants", 0, "operations", 0], libelle: "CTG#art1" },
          { path: ["avenants", 0, "operations", 1], libelle: "CTG#art2" },
        ],
      },
    ]);
    expect(told(CODE, withAvenant({ operations: [operation("1", "a ou b"), operation("2", "c ou d")] })).length).toBe(
      2,
    );
    expect(
      told(
        CODE,
        withAvenant({ operations: [operation("1"), { id: "p", type: "proroger", par: "art2", fin: "2027-12-31" }] }),
      ),
    ).toEqual([]);
  });

  it("is told by a mention for the operations that the mention names", () => {
    const said = (...operations: readonly string[]) =>
      told(
        CODE,
        withAvenant({
          operations: [operation("1", "a ou b")],
          mentions: [{ ...base, nature: "operationAmbigue", operations }],
        }),
      );
    expect(said("1")).toEqual([
      {
        path: ["avenants", 0, "mentions", 0],
        sujet: "Av1:m",
        params: { instrument: "Av1", redaction: "dit" },
        citation: "dit",
      },
    ]);
    expect(said("2").length).toBe(2);
    expect(said().length).toBe(2);
    expect(told(CODE, says({ ...base, nature: "operationAmbigue" })).length).toBe(1);
  });
});

describe("ACT_ID_MISMATCH", () => {
  const CODE = "ACT_ID_MISMATCH";
  const acte = (identifiantActe: string, change: Partial<Deliberation> = {}) =>
    told(
      CODE,
      withConvention({
        deliberations: CONVENTION_EXEMPLE.deliberations.map((vote) => ({ ...vote, identifiantActe, ...change })),
      }),
    );

  it("says what was read and what was awaited", () => {
    const identifiant = "027-200066406-20211207-89_2021-AR";
    expect(acte(identifiant)).toEqual(
      [
        ["date", "2021-12-07", "2021-12-06"],
        ["nature", "AR", "DE"],
        ["numero", "89_2021", "88/2021"],
        ["siren", "200066406", "200066405"],
      ].map(([motif, lu, attendu]) => ({
        motif,
        path: ["convention", "deliberations", 0, "identifiantActe"],
        sujet: `CTG:${identifiant}`,
        citation: identifiant,
        params: { identifiant, lu, attendu },
      })),
    );
    expect(acte("x").map(({ params }) => params)).toEqual([
      { identifiant: "x", lu: "x", attendu: "département-SIREN-date-numéro-nature" },
    ]);
  });

  it.each([
    ["CC_88_2021", "88/2021", true],
    ["2021_88", "88/2021", true],
    ["88", "88/2021", true],
    ["88_2021", "88", true],
    ["088_2021", "88", true],
    ["882021", "88/2021", true],
    ["88_88", "88", true],
    ["88", "88/88", true],
    ["88_2021", "88/88", false],
    ["88_2021_1", "88/2022", false],
    ["D", "sans", true],
    ["D", "88", true],
  ])("the number %s beside %s: %s", (written, numero, same) => {
    expect(acte(`027-200066405-20211206-${written}-DE`, { numero }).length).toBe(same ? 0 : 1);
  });

  it.each([
    "27-200066405-20211206-88-DE",
    "02C-200066405-20211206-88-DE",
    "x027-200066405-20211206-88-DE",
    "027-200066405-20211206-88-DEx",
    "027-20006640-20211206-88-DE",
    "027-200066405-2021126-88-DE",
    "027-200066405-20211206--DE",
    "027-200066405-20211206-88-de",
    `027-200066405-20211206-${"8".repeat(81)}-DE`,
  ])("%s has not the form of an identifier", (identifiant) => {
    expect(acte(identifiant).map(({ motif }) => motif)).toEqual(["forme"]);
  });

  it("reads a day that does not exist as another day, and asks nothing that the vote does not say", () => {
    expect(acte("027-200066405-20211306-88-DE").map(({ motif }) => motif)).toEqual(["date"]);
    const { numero: _number, ...vote } = CONVENTION_EXEMPLE.deliberations[0] ?? { partie: "cc", date: "" };
    const deliberations = [{ ...vote, partie: "caf", identifiantActe: "02B-200066406-20211206-7-DE" }];
    expect(told(CODE, withConvention({ deliberations }))).toEqual([]);
  });
});

describe("AVENANT_NUMBER_GAP", () => {
  const CODE = "AVENANT_NUMBER_GAP";

  it("says the first number that is missing, of which avenant, and which number comes back", () => {
    expect(told(CODE, two({ numero: 5 }))).toEqual([
      { motif: "manquant", path: ["avenants", 1, "numero"], sujet: "Av2", params: { avenant: "Av2", numero: 2 } },
    ]);
    expect(told(CODE, two({ numero: 1 }))).toEqual([
      { motif: "double", path: ["avenants", 1, "numero"], sujet: "Av2", params: { avenant: "Av2", numero: 1 } },
    ]);
    const { numero: _none, ...rest } = AVENANT_EXEMPLE;
    expect(
      told(CODE, { ...DOSSIER_EXEMPLE, avenants: [rest, { ...two({}).avenants[1], ...rest, id: "Av2", numero: 1 }] }),
    ).toEqual([{ motif: "sansNumero", path: ["avenants", 0, "numero"], sujet: "Av1", params: { avenant: "Av1" } }]);
    // Ten comes after two.
    expect(told(CODE, two({ numero: 10 }, { numero: 2 })).map(({ params }) => anyParams(params)["numero"])).toEqual([
      1, 3,
    ]);
  });
});

describe("EFFECT_BEFORE_EXECUTORY", () => {
  const CODE = "EFFECT_BEFORE_EXECUTORY";

  it("says from when the act is executory, and sets aside what is not known", () => {
    const [vote] = AVENANT_EXEMPLE.deliberations;
    const { recueLe: _received, ...unreceived } = vote ?? { partie: "cc", date: "2023-03-06" };
    expect(aside(CODE, withAvenant({ deliberations: [unreceived] }))).toEqual([
      ["inconnu", "avenants/0/deliberations/0", "Av1:cc", "Av1:cc recueLe"],
    ]);
    expect(told(CODE, withAvenant({ deliberations: [{ ...unreceived, publieeLe: "2023-04-02" }] }))).toEqual([
      {
        path: ["avenants", 0, "deliberations", 0],
        sujet: "Av1:cc",
        params: { instrument: "Av1", effet: "2023-04-01", executoire: "2023-04-02" },
      },
    ]);
    expect(
      told(CODE, withAvenant(voteWith({ recueLe: "2023-04-05", publieeLe: "2023-04-03" }))).map(
        ({ params }) => anyParams(params)["executoire"],
      ),
    ).toEqual(["2023-04-05"]);
    const avril = { du: "2023-04-01", au: "2023-04-30", libelle: "avril" };
    expect(told(CODE, withAvenant({ dateEffet: avril, ...voteWith({ recueLe: "2023-04-30" }) }))).toEqual([]);
    expect(told(CODE, withAvenant(voteWith({ partie: "caf", recueLe: "2023-04-05" })))).toEqual([]);
  });
});

describe("PLACEHOLDER_LEFT", () => {
  const CODE = "PLACEHOLDER_LEFT";
  const written = (titre: string | undefined, texte: string | undefined, mentions: readonly Mention[] = []) =>
    told(
      CODE,
      withAvenant({
        mentions,
        dispositions: [
          ...AVENANT_EXEMPLE.dispositions,
          {
            id: "a",
            genre: "annexe",
            enfants: [
              {
                id: "b",
                genre: "article",
                ...(titre === undefined ? {} : { titre }),
                ...(texte === undefined ? {} : { texte }),
              },
            ],
          },
        ],
      }),
    );

  it("says the first blank of a title, else of a text", () => {
    const blank = (citation: string) => [
      {
        motif: "blanc",
        path: ["avenants", 0, "dispositions"],
        sujet: "Av1#a/b",
        params: { citation, valeurConnue: "" },
        citation,
      },
    ];
    expect(written("n° XX", "du XX")).toEqual(blank("n° XX"));
    expect(written("n° 1", "du xx, puis du XX")).toEqual(blank("du XX"));
    expect(written(undefined, undefined)).toEqual([]);
  });

  it("is told by a mention of the disposition, with its known value", () => {
    const mention = { ...base, disposition: "a/b", nature: "gabarit", reste: "alternative" } as const;
    expect(written("n° XX", undefined, [{ ...mention, valeurConnue: "201" }])).toEqual([
      {
        motif: "alternative",
        path: ["avenants", 0, "mentions", 0],
        sujet: "Av1:m",
        params: { citation: "dit", valeurConnue: "201" },
        citation: "dit",
      },
    ]);
    expect(written("n° XX", undefined, [{ ...mention, disposition: "art1" }]).length).toBe(2);
    expect(written("n° 1", undefined, [mention]).map(({ params }) => anyParams(params)["valeurConnue"])).toEqual([""]);
  });
});

describe("TARGET_INVALID", () => {
  it.each([
    [{ id: "o", type: "modifier", par: "art2", cible: "CTG#rien" }, "absente", "CTG#rien"],
    [{ id: "o", type: "modifier", par: "art2", cible: "Av1#art1" }, "posterieure", "Av1#art1"],
    [{ id: "o", type: "modifier", par: "art2", cible: "n'importe quoi" }, "adresse", "n'importe quoi"],
    [{ id: "o", type: "actualiserEcheance", par: "art2", obligation: "CTG:rien" }, "obligationAbsente", "CTG:rien"],
  ] as const)("%j says its motive and its target", (operation, motif, cible) => {
    expect(told("TARGET_INVALID", withAvenant({ operations: [operation] }))).toMatchObject([
      { motif, sujet: "Av1:o", params: { instrument: "Av1", operation: "o", cible } },
    ]);
  });
});

describe("the order of findings", () => {
  const at = (cle: string, severite: Finding["severite"], ...path: Finding["path"]): Finding => ({
    cle,
    code: `caf27/${cle}`,
    severite,
    path,
    sujet: "",
    params: {},
    regles: [],
    sources: [],
    lies: [],
  });

  it("is by severity, then as the file runs, then by key", () => {
    const ordered = [
      at("z", "error", "avenants"),
      at("k", "warning"),
      at("a", "warning", "convention", "deliberations", 2),
      at("b", "warning", "convention", "deliberations", 10),
      at("c", "warning", "convention", "deliberations", 10),
      at("j", "warning", "convention", "deliberations", 10, "date"),
      at("d", "warning", "convention", "mentions", 0),
      at("e", "warning", "avenants", 0, "a"),
      at("f", "warning", "avenants", 1),
      at("g", "warning", "territoire"),
      at("h", "warning", "faits", 0),
      at("i", "warning", "acquittements", 0),
      at("y", "info", "convention"),
    ];
    expect(sortFindings([...ordered].reverse())).toEqual(ordered);
    expect(sortFindings([...ordered.slice(6), ...ordered.slice(0, 6)])).toEqual(ordered);
    expect(sortFindings(ordered)).toEqual(ordered);
  });
});
