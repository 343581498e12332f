/** The schéma pluriannuel, or the CTG standing in for it: eleven items, the SDSF, the CDSF and its two bilans. */

import { describe, expect, it } from "vitest";
import {
  checkSchemaPluriannuel,
  type DispositionPortante,
  type ElementCouvert,
  ITEMS_SCHEMA,
  type QuestionSchema,
  type SchemaVerifie,
} from "../../src/sppe/index.js";
import { anyParams } from "../support/outcome.js";

const everywhere = (ou: string): readonly ElementCouvert[] => ITEMS_SCHEMA.map(({ item }) => ({ item, ou: [ou] }));
const base: QuestionSchema = {
  document: { type: "schema", elements: everywhere("partie 1") },
  adoptions: [],
  bilans: [],
  at: "2026-11-22",
};

function check(question: Partial<QuestionSchema>): SchemaVerifie {
  const outcome = checkSchemaPluriannuel({ ...base, ...question });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}
const refusals = (question: object) => {
  const outcome = checkSchemaPluriannuel({ ...base, ...question });
  return outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
};
const adoption = (fields: object, at = "2026-11-22", document = base.document) =>
  check({ adoptions: [{ id: "schema", genre: "schema", ...fields }], at, document }).transmissions[0];

describe("the eleven items", () => {
  it("are eleven, in the order of the decree", () => {
    expect(ITEMS_SCHEMA.map(({ numero }) => numero)).toEqual([
      "1",
      "2",
      "3",
      "4 a",
      "4 b",
      "4 c",
      "4 d",
      "4 e",
      "4 f",
      "4 g",
      "4 h",
    ]);
  });

  it("a schéma that says where each one is lacks nothing", () => {
    expect(check({}).manquants).toEqual([]);
    expect(check({}).items.every(({ statut, regle }) => statut === "couvert" && regle === "SP-36")).toBe(true);
  });

  it("names those that nobody placed", () => {
    const elements = everywhere("p. 3").filter(({ item }) => item !== "calendrier" && item !== "zonesSousDotees");
    expect(check({ document: { type: "schema", elements } }).manquants).toEqual(["zonesSousDotees", "calendrier"]);
  });
});

describe("a CTG standing in", () => {
  const dispositions: readonly DispositionPortante[] = [
    { adresse: "CTG#annexe1", genre: "annexe", nature: "diagnostic", statut: "enVigueur" },
    {
      adresse: "CTG#fiche1",
      genre: "ficheAction",
      statut: "enVigueur",
      fiche: { echeances: ["2026"], budget: "10.00" },
    },
    { adresse: "Av1#art3", alias: ["Av2#art3"], genre: "article", statut: "enVigueur" },
    { adresse: "Av1#art4", genre: "article", statut: "abrogee" },
    { adresse: "Av1#art5", genre: "article", statut: "indetermine" },
  ];
  const ctg = (elements: readonly ElementCouvert[]) => check({ document: { type: "ctg", elements, dispositions } });

  it("relieves of the schéma when its text in force covers the eleven items", () => {
    expect(ctg(everywhere("Av2#art3")).tientLieuDeSchema).toMatchObject({ statut: "oui", regle: "SP-34" });
  });

  it("does not for want of one item, and says where to look", () => {
    const verified = ctg(everywhere("Av1#art3").filter(({ item }) => item !== "inventaire" && item !== "calendrier"));
    expect(verified.tientLieuDeSchema?.statut).toBe("non");
    expect(
      verified.items.filter(({ statut }) => statut === "manquant").map(({ item, pistes }) => [item, pistes]),
    ).toEqual([
      ["inventaire", ["CTG#annexe1"]],
      ["calendrier", ["CTG#fiche1"]],
    ]);
  });

  it("covers nothing with an abrogated disposition, and leaves open what an uncertain one covers", () => {
    expect(ctg(everywhere("Av1#art4")).manquants).toHaveLength(11);
    expect(ctg(everywhere("Av1#art5")).tientLieuDeSchema?.statut).toBe("indetermine");
  });

  it("refuses an address that the text does not have", () => {
    const document = { type: "ctg", elements: [{ item: "besoins", ou: ["CTG#nulle-part"] }], dispositions };
    expect(refusals({ document })).toEqual(["SCHEMA_DISPOSITION_UNKNOWN document.elements.0.ou.0"]);
  });

  it("a schéma is not a CTG: nothing is said of standing in", () => {
    expect(check({}).tientLieuDeSchema).toBeUndefined();
  });
});

describe("transmission to the CDSF", () => {
  it("is due one month after adoption", () => {
    expect(adoption({ adopteLe: "2026-06-10" }, "2026-07-10")).toMatchObject({
      echeance: "2026-07-10",
      statut: "aTransmettre",
    });
    expect(adoption({ adopteLe: "2026-06-10" }, "2026-07-11")?.statut).toBe("enRetard");
  });

  it("adopted on 31 January: due on 28 February", () => {
    expect(adoption({ adopteLe: "2026-01-31" })?.echeanceLegale).toBe("2026-02-28");
  });

  it("Roumois, adopted 10 June 2026 with 30 June in the convention: 30 June comes first", () => {
    const found = adoption({ adopteLe: "2026-06-10", dateContrat: "2026-06-30", transmisLe: "2026-07-05" });
    expect(found).toMatchObject({
      regle: "SP-39",
      echeanceLegale: "2026-07-10",
      echeanceContrat: "2026-06-30",
      echeance: "2026-06-30",
      statut: "transmisEnRetard",
      contrat: "manque",
    });
  });

  it("Roumois, adopted after 30 June: the convention's day is missed, the legal month still runs", () => {
    const days = { adopteLe: "2026-07-06", dateContrat: "2026-06-30" };
    expect(adoption(days, "2026-07-20")).toMatchObject({
      echeance: "2026-08-06",
      statut: "aTransmettre",
      contrat: "manque",
    });
    expect(adoption({ ...days, transmisLe: "2026-08-06" })).toMatchObject({
      statut: "transmisATemps",
      contrat: "manque",
    });
  });

  it("not adopted yet: the convention's day is the only one, and it can be missed", () => {
    expect(adoption({ dateContrat: "2026-06-30" }, "2026-06-30")).toMatchObject({
      statut: "aAdopter",
      contrat: "enCours",
    });
    expect(adoption({ dateContrat: "2026-06-30" }, "2026-07-01")).toMatchObject({
      statut: "enRetard",
      contrat: "manque",
    });
  });

  it("of a CTG standing in has no legal month that a text establishes", () => {
    const document = { type: "ctg", elements: [], dispositions: [] } as const;
    const found = adoption({ adopteLe: "2026-06-10" }, "2026-11-22", document);
    expect(found?.echeanceLegale).toBeUndefined();
    expect(found?.statut).toBe("sansEcheance");
  });

  it("of a CTG standing in adopted after the convention's day is late: that day is the one counted", () => {
    const document = { type: "ctg", elements: [], dispositions: [] } as const;
    const days = { adopteLe: "2026-07-05", transmisLe: "2026-12-20", dateContrat: "2026-06-30" };
    expect(adoption(days, "2027-01-01", document)).toMatchObject({
      echeance: "2026-06-30",
      statut: "transmisEnRetard",
      contrat: "manque",
    });
    expect(adoption(days, "2026-07-06", document)).toMatchObject({ statut: "enRetard", contrat: "manque" });
  });

  it("of a CTG without any date is neither in time nor late", () => {
    const document = { type: "ctg", elements: [], dispositions: [] } as const;
    const found = adoption({ adopteLe: "2026-07-05", transmisLe: "2026-12-20" }, "2027-01-01", document);
    expect(found).toMatchObject({ statut: "transmisSansEcheance", contrat: "sansObjet" });
    expect(found?.echeance).toBeUndefined();
  });

  it("an adoption after the day of the question does not break the contract yet", () => {
    const found = adoption({ adopteLe: "2026-07-05", dateContrat: "2026-06-30" }, "2026-06-15");
    expect(found).toMatchObject({ statut: "aAdopter", contrat: "enCours", echeance: "2026-06-30" });
    expect(found?.echeanceLegale).toBeUndefined();
  });

  it("what happens after the day of the question has not happened yet", () => {
    expect(adoption({ adopteLe: "2026-06-10", transmisLe: "2026-07-01" }, "2026-06-20")?.statut).toBe("aTransmettre");
  });
});

describe("a transmission read in a law last checked before", () => {
  it("warns once", () => {
    const adoptions = ["a", "b"].map((id) => ({ id, genre: "miseAJour" as const, adopteLe: "2030-01-01" }));
    const outcome = checkSchemaPluriannuel({ ...base, adoptions, at: "2030-02-01" });
    const delays = outcome.ok
      ? outcome.warnings.filter(({ params }) => anyParams(params)["cle"] === "evaluation.delaiTransmissionSchema")
      : [];
    expect(delays.map(({ code }) => code)).toEqual(["PARAMETER_STALE"]);
  });
});

describe("before the law", () => {
  const ctg = { type: "ctg", elements: [], dispositions: [] } as const;
  const sdsf = { periode: { debut: "2024-01-01", fin: "2028-12-31" } };

  it("no text asked for the eleven items until 21 March 2025: none lacks", () => {
    const before = check({ at: "2025-03-20", document: ctg });
    expect(new Set(before.items.map(({ statut }) => statut))).toEqual(new Set(["pasEncoreEnVigueur"]));
    expect([before.manquants, before.tientLieuDeSchema?.statut]).toEqual([[], "pasEncoreEnVigueur"]);
    const since = check({ at: "2025-03-21", document: ctg });
    expect([since.manquants.length, since.tientLieuDeSchema?.statut]).toEqual([11, "non"]);
  });

  it("nor for the SDSF and the bilans until 1 January 2025", () => {
    const states = (at: string) => {
      const found = check({ at, sdsf });
      return [found.sdsf.contenu.statut, found.sdsf.duree.statut, ...found.bilans.map(({ statut }) => statut)];
    };
    expect(states("2024-12-31")).toEqual(Array(4).fill("pasEncoreEnVigueur"));
    expect(states("2025-01-01")).toEqual(["nonApprecie", "aApprecier", "aEtablir", "aEtablir"]);
  });
});

describe("the two bilans", () => {
  it("are always two, without a legal day", () => {
    expect(check({}).bilans.map(({ genre, statut, echeance }) => [genre, statut, echeance])).toEqual([
      ["intermediaire", "aEtablir", undefined],
      ["final", "aEtablir", undefined],
    ]);
  });

  it("are late only on a day of the convention", () => {
    const late = check({ bilans: [{ genre: "intermediaire", dateContrat: "2026-06-30", etabliLe: "2026-06-01" }] })
      .bilans[0];
    expect(late).toMatchObject({ statut: "enRetard", echeance: "2026-06-30" });
    const sent = check({ bilans: [{ genre: "final", etabliLe: "2026-06-01", transmisLe: "2026-06-02" }] }).bilans[1];
    expect(sent).toMatchObject({ statut: "transmis", regle: "SP-33" });
  });
});

describe("the departmental scheme", () => {
  const sdsf = { periode: { debut: "2024-01-01", fin: "2028-12-31" } };
  const periode = { debut: "2026-01-01", fin: "2030-12-31" };

  it("without it nothing can be compared", () => {
    expect(check({}).sdsf.contenu.statut).toBe("sdsfInconnu");
  });

  it("is compared in the words of the law: content compatible, duration coherent, no equal dates", () => {
    expect(check({ sdsf, periode }).sdsf).toMatchObject({
      contenu: { statut: "nonApprecie", regle: "SP-30" },
      duree: { statut: "aApprecier", joursSdsf: 1827, joursSchema: 1826, joursCommuns: 1096 },
    });
    const judged = check({ sdsf: { ...sdsf, contenu: "compatible", duree: "coherente" }, periode }).sdsf;
    expect([judged.contenu.statut, judged.duree.statut]).toEqual(["compatible", "coherente"]);
  });

  it("of six years to the day is accepted, of one day more is said to be too long", () => {
    const warn = (fin: string) => {
      const outcome = checkSchemaPluriannuel({ ...base, sdsf: { periode: { debut: "2024-01-01", fin } } });
      return outcome.ok ? outcome.warnings.map(({ code }) => code) : ["refused"];
    };
    expect(warn("2029-12-31")).toEqual([]);
    expect(warn("2030-01-01")).toEqual(["SDSF_TOO_LONG"]);
  });
});

describe("questions that cannot be answered", () => {
  it("report everything at once", () => {
    expect(
      refusals({
        at: "2026-13-01",
        document: {
          type: "schema",
          elements: [
            { item: "piscine", ou: ["p. 1"] },
            { item: "besoins", ou: [] },
          ],
        },
        periode: { debut: "2026-01-01", fin: "2025-01-01" },
        adoptions: [{ id: "a", genre: "schema", adopteLe: "2026-02-01", transmisLe: "2026-01-01" }],
        bilans: [{ genre: "final" }, { genre: "final" }],
      }),
    ).toEqual([
      "VALUE_NOT_IN_LIST document.elements.0.item",
      "FIELD_MISSING document.elements.1.ou.0",
      "PERIOD_REVERSED periode",
      "DATE_INVALID at",
    ]);
    expect(
      refusals({
        adoptions: [{ id: "a", genre: "schema", adopteLe: "2026-02-01", transmisLe: "2026-01-01" }],
        bilans: [{ genre: "final" }, { genre: "final" }],
      }),
    ).toEqual(["SCHEMA_SENT_BEFORE_ADOPTION adoptions.0.transmisLe", "ID_DUPLICATE bilans.1.genre"]);
  });

  it("report a CTG without its text, or with a disposition in no known state", () => {
    expect(refusals({ document: { type: "ctg", elements: [] } })).toEqual(["FIELD_MISSING document.dispositions"]);
    const dispositions = [{ adresse: "CTG#art1", genre: "article", statut: "suspendue" }];
    expect(refusals({ document: { type: "ctg", elements: [], dispositions } })).toEqual([
      "VALUE_NOT_IN_LIST document.dispositions.0.statut",
    ]);
  });

  it("report a transmission of what was never adopted", () => {
    expect(refusals({ adoptions: [{ id: "a", genre: "schema", transmisLe: "2026-01-01" }] })).toEqual([
      "SCHEMA_SENT_BEFORE_ADOPTION adoptions.0.transmisLe",
    ]);
  });

  it("report one adoption given twice: its two transmissions could not be told apart", () => {
    const adoptions = [
      { id: "schema", genre: "schema" },
      { id: "schema", genre: "miseAJour" },
    ];
    expect(refusals({ adoptions })).toEqual(["ID_DUPLICATE adoptions.1.id"]);
  });
});

describe("the edges of the calendar", () => {
  it("adopted before 2025: no text asked to send it, and nothing is late", () => {
    expect(adoption({ adopteLe: "2024-12-31" })).toMatchObject({ statut: "sansEcheance", contrat: "sansObjet" });
    expect(adoption({ adopteLe: "2025-01-01" })).toMatchObject({ statut: "enRetard", echeance: "2025-02-01" });
  });

  it.each([
    ["2025-01-31", "2025-02-28"],
    ["2028-01-31", "2028-02-29"],
    ["2026-03-31", "2026-04-30"],
    ["2026-12-31", "2027-01-31"],
  ])("adopted on %s: sent by %s", (adopteLe, echeance) => {
    expect(adoption({ adopteLe }, adopteLe)).toMatchObject({ echeance, statut: "aTransmettre" });
  });

  it("the convention's day after the legal one leaves the legal one to keep, and may still be kept", () => {
    const fields = { adopteLe: "2026-06-10", dateContrat: "2026-07-31" };
    expect(adoption(fields, "2026-07-11")).toMatchObject({
      echeance: "2026-07-10",
      statut: "enRetard",
      contrat: "enCours",
    });
    expect(adoption({ ...fields, transmisLe: "2026-07-31" }, "2026-08-01")).toMatchObject({
      statut: "transmisEnRetard",
      contrat: "respecte",
    });
    expect(adoption({ ...fields, transmisLe: "2026-08-01" }, "2026-08-01")?.contrat).toBe("manque");
  });

  it("a bilan is late from the day after the convention's, sent or not", () => {
    const final = (fields: object, at: string) =>
      check({ bilans: [{ genre: "final", dateContrat: "2026-06-30", ...fields }], at }).bilans[1]?.statut;
    expect(final({}, "2026-06-30")).toBe("aEtablir");
    expect(final({}, "2026-07-01")).toBe("enRetard");
    expect(final({ etabliLe: "2026-06-15" }, "2026-06-14")).toBe("aEtablir");
    expect(final({ etabliLe: "2026-06-15" }, "2026-06-30")).toBe("aTransmettre");
    expect(final({ transmisLe: "2026-06-30" }, "2026-06-29")).toBe("aEtablir");
    expect(final({ transmisLe: "2026-06-30" }, "2026-06-30")).toBe("transmis");
    expect(final({ transmisLe: "2026-07-01" }, "2026-07-01")).toBe("transmisEnRetard");
  });

  it("a schéma and an SDSF that never meet have no day in common", () => {
    const periode = { debut: "2026-01-01", fin: "2027-12-31" };
    const common = (debut: string, fin: string) =>
      check({ periode, sdsf: { periode: { debut, fin } } }).sdsf.duree.joursCommuns;
    expect(common("2022-01-01", "2025-12-31")).toBe(0);
    expect(common("2022-01-01", "2026-01-01")).toBe(1);
    expect(common("2026-06-01", "2026-06-30")).toBe(30);
    expect(common("2027-12-31", "2030-12-31")).toBe(1);
  });
});

describe("an answer told whole", () => {
  const SP30 = { regle: "SP-30", sources: ["casf-l214-2"], confiance: "verbatim" };
  const SP32 = { regle: "SP-32", sources: ["casf-l214-2"], confiance: "verbatim" };
  const SP33 = { regle: "SP-33", sources: ["casf-l214-2"], confiance: "verbatim" };
  const SP34 = { regle: "SP-34", sources: ["casf-l214-2", "banque-territoires-schema"], confiance: "inferred" };
  const SP35 = { regle: "SP-35", sources: ["roumois-avenant-2"], confiance: "verbatim" };
  const SP36 = { regle: "SP-36", sources: ["casf-d214-10-1"], confiance: "verbatim" };
  const SP39 = { regle: "SP-39", sources: ["casf-l214-2", "roumois-avenant-2"], confiance: "inferred" };

  it("of a CTG: items with their places, the SDSF, one transmission, two bilans", () => {
    const outcome = checkSchemaPluriannuel({
      document: {
        type: "ctg",
        elements: [
          { item: "besoins", ou: ["CTG#a1", "CTG#a2"] },
          { item: "calendrier", ou: ["CTG#a2"] },
          { item: "calendrier", ou: ["CTG#a1"] },
        ],
        dispositions: [
          { adresse: "CTG#a1", genre: "article", statut: "enVigueur" },
          { adresse: "CTG#a2", genre: "article", statut: "abrogee" },
        ],
      },
      periode: { debut: "2026-01-01", fin: "2030-12-31" },
      sdsf: { periode: { debut: "2024-01-01", fin: "2030-01-01" } },
      adoptions: [
        {
          id: "s",
          genre: "schema",
          adopteLe: "2026-06-10",
          transmisLe: "2026-06-20",
          dateContrat: "2026-06-30",
        },
      ],
      bilans: [{ genre: "final", etabliLe: "2026-06-01", transmisLe: "2026-06-02", dateContrat: "2026-06-30" }],
      at: "2026-06-25",
    });
    expect(outcome).toStrictEqual({
      ok: true,
      value: {
        at: "2026-06-25",
        type: "ctg",
        items: ITEMS_SCHEMA.map(({ item, numero }) => {
          const ou = item === "besoins" ? ["CTG#a1", "CTG#a2"] : item === "calendrier" ? ["CTG#a2", "CTG#a1"] : [];
          return { item, numero, ...SP36, ou, statut: ou.length === 0 ? "manquant" : "couvert", pistes: [] };
        }),
        manquants: ITEMS_SCHEMA.map(({ item }) => item).filter((item) => item !== "besoins" && item !== "calendrier"),
        tientLieuDeSchema: { ...SP34, statut: "non" },
        sdsf: {
          contenu: { ...SP30, statut: "nonApprecie" },
          duree: { ...SP30, statut: "aApprecier", joursSdsf: 2193, joursSchema: 1826, joursCommuns: 1462 },
        },
        transmissions: [
          {
            id: "s",
            genre: "schema",
            ...SP39,
            adopteLe: "2026-06-10",
            transmisLe: "2026-06-20",
            echeanceContrat: "2026-06-30",
            echeance: "2026-06-30",
            statut: "transmisATemps",
            contrat: "respecte",
          },
        ],
        bilans: [
          { genre: "intermediaire", ...SP35, statut: "aEtablir" },
          {
            genre: "final",
            ...SP35,
            statut: "transmis",
            etabliLe: "2026-06-01",
            transmisLe: "2026-06-02",
            echeance: "2026-06-30",
          },
        ],
      },
      warnings: [
        {
          code: "SDSF_TOO_LONG",
          path: ["sdsf", "periode"],
          params: { debut: "2024-01-01", fin: "2030-01-01" },
          regle: "SP-51",
        },
      ],
    });
  });

  it("of a schéma without a period: no days of it, nothing of standing in", () => {
    const found = check({ sdsf: { periode: { debut: "2024-01-01", fin: "2024-01-01" } } });
    expect(found).toStrictEqual({
      at: "2026-11-22",
      type: "schema",
      items: ITEMS_SCHEMA.map(({ item, numero }) => ({
        item,
        numero,
        ...SP36,
        ou: ["partie 1"],
        statut: "couvert",
        pistes: [],
      })),
      manquants: [],
      sdsf: {
        contenu: { ...SP30, statut: "nonApprecie" },
        duree: { ...SP30, statut: "aApprecier", joursSdsf: 1 },
      },
      transmissions: [],
      bilans: [
        { genre: "intermediaire", ...SP33, statut: "aEtablir" },
        { genre: "final", ...SP33, statut: "aEtablir" },
      ],
    });
    expect(found).not.toHaveProperty("tientLieuDeSchema");
  });

  it("of a schéma before the decree, or missing items, gives no lead: leads are of a CTG", () => {
    const bare = { type: "schema", elements: [] } as const;
    expect(check({ document: bare }).items.flatMap(({ pistes }) => pistes)).toEqual([]);
    const [first] = check({ document: bare, at: "2025-03-20" }).items;
    expect(first).toStrictEqual({
      item: "inventaire",
      numero: "1",
      ...SP36,
      ou: [],
      statut: "pasEncoreEnVigueur",
      pistes: [],
    });
  });

  it("of transmissions: only the days that there are", () => {
    const transmission = (fields: object, at: string) => adoption(fields, at);
    const of = { id: "schema", genre: "schema" };
    expect(transmission({}, "2026-06-25")).toStrictEqual({ ...of, ...SP32, statut: "aAdopter", contrat: "sansObjet" });
    expect(transmission({ adopteLe: "2026-06-10" }, "2026-06-25")).toStrictEqual({
      ...of,
      ...SP32,
      adopteLe: "2026-06-10",
      echeanceLegale: "2026-07-10",
      echeance: "2026-07-10",
      statut: "aTransmettre",
      contrat: "sansObjet",
    });
    expect(
      transmission({ adopteLe: "2026-06-10", transmisLe: "2026-06-10", dateContrat: "2026-06-10" }, "2026-06-10"),
    ).toStrictEqual({
      ...of,
      ...SP39,
      adopteLe: "2026-06-10",
      transmisLe: "2026-06-10",
      echeanceLegale: "2026-07-10",
      echeanceContrat: "2026-06-10",
      echeance: "2026-06-10",
      statut: "transmisATemps",
      contrat: "respecte",
    });
  });

  it("of bilans: only the days that there are", () => {
    const final = (fields: object, at: string) => check({ bilans: [{ genre: "final", ...fields }], at }).bilans[1];
    expect(final({ etabliLe: "2026-06-15" }, "2026-06-15")).toStrictEqual({
      genre: "final",
      ...SP33,
      statut: "aTransmettre",
      etabliLe: "2026-06-15",
    });
    expect(final({ transmisLe: "2026-06-16" }, "2026-06-15")).toStrictEqual({
      genre: "final",
      ...SP33,
      statut: "aEtablir",
      transmisLe: "2026-06-16",
    });
  });
});

describe("where to look in a CTG, by the form of its text", () => {
  const dispositions: readonly DispositionPortante[] = [
    { adresse: "diagnostic", genre: "annexe", nature: "diagnostic", statut: "enVigueur" },
    { adresse: "ancien-diagnostic", genre: "annexe", nature: "diagnostic", statut: "abrogee" },
    { adresse: "equipements", genre: "annexe", nature: "listeEquipements", statut: "enVigueur" },
    { adresse: "objectif", genre: "objectif", statut: "enVigueur" },
    { adresse: "plan", genre: "annexe", nature: "planActions", statut: "enVigueur" },
    { adresse: "evaluation", genre: "article", nature: "evaluation", statut: "enVigueur" },
    { adresse: "vide", genre: "ficheAction", statut: "enVigueur", fiche: { echeances: [], indicateursEvaluation: [] } },
    { adresse: "echeance", genre: "ficheAction", statut: "enVigueur", fiche: { echeances: ["2026"] } },
    { adresse: "indicateur", genre: "ficheAction", statut: "enVigueur", fiche: { indicateursEvaluation: ["places"] } },
    { adresse: "budget", genre: "ficheAction", statut: "enVigueur", fiche: { budget: "10.00" } },
    { adresse: "incertain", genre: "objectif", nature: "diagnostic", statut: "indetermine", fiche: { budget: 1 } },
  ];

  it("is a lead for the items that it suggests, in the order of the text, and for no other", () => {
    const { items } = check({ document: { type: "ctg", elements: [], dispositions } });
    expect(items.map(({ item, pistes }) => [item, ...pistes])).toEqual([
      ["inventaire", "diagnostic", "equipements"],
      ["besoins", "diagnostic"],
      ["zonesSousDotees", "diagnostic"],
      ["objectifsOffre", "objectif", "plan"],
      ["emploisCompetences"],
      ["famillesSpecifiques"],
      ["soutienQualite"],
      ["investissements"],
      ["coutsMoyensDifficultes", "budget"],
      ["calendrier", "echeance"],
      ["indicateursEvaluation", "evaluation", "indicateur"],
    ]);
  });

  it("is said of missing items only", () => {
    const elements: readonly ElementCouvert[] = [
      { item: "inventaire", ou: ["equipements"] },
      { item: "besoins", ou: ["incertain"] },
    ];
    const { items } = check({ document: { type: "ctg", elements, dispositions } });
    expect(items.slice(0, 3).map(({ statut, pistes }) => [statut, ...pistes])).toEqual([
      ["couvert"],
      ["indetermine"],
      ["manquant", "diagnostic"],
    ]);
  });

  it("a CTG of which one item hangs on an uncertain text may stand in, whatever the others", () => {
    const others: readonly ElementCouvert[] = ITEMS_SCHEMA.map(({ item }) => ({
      item,
      ou: [item === "besoins" ? "incertain" : "plan"],
    }));
    const document = { type: "ctg", elements: others, dispositions } as const;
    expect(check({ document }).tientLieuDeSchema?.statut).toBe("indetermine");
  });
});

describe("a refusal tells what it refuses", () => {
  const refused = (question: object) => {
    const outcome = checkSchemaPluriannuel({ ...base, ...question });
    return outcome.ok ? [] : outcome.issues;
  };
  const bad = "2026-02-30";

  it.each<readonly [string, object, object]>([
    [
      "an item that is none",
      { document: { type: "schema", elements: [{ item: "piscine", ou: ["p. 1"] }] } },
      {
        code: "VALUE_NOT_IN_LIST",
        path: ["document", "elements", 0, "item"],
        params: { valeur: "piscine", attendu: ITEMS_SCHEMA.map(({ item }) => item).join(", ") },
      },
    ],
    [
      "an item without a place",
      { document: { type: "schema", elements: [{ item: "besoins", ou: [] }] } },
      { code: "FIELD_MISSING", path: ["document", "elements", 0, "ou", 0], params: { champ: 0 } },
    ],
    [
      "an address that the text does not have",
      { document: { type: "ctg", elements: [{ item: "besoins", ou: ["CTG#x"] }], dispositions: [] } },
      {
        code: "SCHEMA_DISPOSITION_UNKNOWN",
        path: ["document", "elements", 0, "ou", 0],
        params: { adresse: "CTG#x" },
      },
    ],
    [
      "a period that ends before it begins",
      { sdsf: { periode: { debut: "2026-01-02", fin: "2026-01-01" } } },
      {
        code: "PERIOD_REVERSED",
        path: ["sdsf", "periode"],
        params: { debut: "2026-01-02", fin: "2026-01-01" },
      },
    ],
    [
      "an adoption given twice",
      {
        adoptions: [
          { id: "a", genre: "schema" },
          { id: "a", genre: "schema" },
        ],
      },
      { code: "ID_DUPLICATE", path: ["adoptions", 1, "id"], params: { id: "a" } },
    ],
    [
      "a bilan given twice",
      { bilans: [{ genre: "final" }, { genre: "final" }] },
      { code: "ID_DUPLICATE", path: ["bilans", 1, "genre"], params: { id: "final" } },
    ],
    [
      "what was sent before it was adopted",
      { adoptions: [{ id: "a", genre: "schema", adopteLe: "2026-02-01", transmisLe: "2026-01-31" }] },
      {
        code: "SCHEMA_SENT_BEFORE_ADOPTION",
        path: ["adoptions", 0, "transmisLe"],
        params: { transmisLe: "2026-01-31", adopteLe: "2026-02-01" },
        regle: "SP-32",
      },
    ],
    [
      "what was sent and never adopted",
      { adoptions: [{ id: "a", genre: "schema", transmisLe: "2026-01-31" }] },
      {
        code: "SCHEMA_SENT_BEFORE_ADOPTION",
        path: ["adoptions", 0, "transmisLe"],
        params: { transmisLe: "2026-01-31", adopteLe: "?" },
        regle: "SP-32",
      },
    ],
  ])("%s", (_what, question, expected) => {
    expect(refused(question)).toStrictEqual([expected]);
  });

  it("every day that is none, by its place", () => {
    const question = {
      at: bad,
      periode: { debut: bad, fin: bad },
      sdsf: { periode: { debut: bad, fin: "2026-01-01" } },
      adoptions: [{ id: "a", genre: "schema", adopteLe: bad, transmisLe: bad, dateContrat: bad }],
      bilans: [{ genre: "final", etabliLe: bad, transmisLe: bad, dateContrat: bad }],
    };
    expect(refusals(question).filter((line) => line.startsWith("DATE_INVALID "))).toEqual(
      [
        "periode.debut",
        "periode.fin",
        "sdsf.periode.debut",
        "adoptions.0.adopteLe",
        "adoptions.0.transmisLe",
        "adoptions.0.dateContrat",
        "bilans.0.etabliLe",
        "bilans.0.transmisLe",
        "bilans.0.dateContrat",
        "at",
      ].map((place) => `DATE_INVALID ${place}`),
    );
    expect(refusals({ sdsf: { periode: { debut: "2026-01-01", fin: bad } } })).toEqual([
      "DATE_INVALID sdsf.periode.fin",
    ]);
  });

  it("a period of one day is one", () => {
    expect(refused({ periode: { debut: "2026-01-01", fin: "2026-01-01" } })).toEqual([]);
  });

  it("every field of another form, by its place", () => {
    const fiche = { echeances: 1, indicateursEvaluation: 1 };
    const dispositions = [{ adresse: 1, alias: [1], statut: "enVigueur", fiche }];
    expect(
      refusals({
        document: { type: "ctg", elements: [{ item: 1, ou: [1] }], dispositions },
        periode: { debut: 1, fin: 1 },
        sdsf: { periode: { debut: 1, fin: 1 }, contenu: "neutre", duree: "neutre" },
        adoptions: [{ id: 1, genre: "plan", adopteLe: 1, transmisLe: 1, dateContrat: 1 }],
        bilans: [{ genre: "annuel", etabliLe: 1 }],
        at: 1,
      }),
    ).toEqual([
      "VALUE_NOT_IN_LIST document.elements.0.item",
      "TYPE_INVALID document.elements.0.ou.0",
      "TYPE_INVALID document.dispositions.0.adresse",
      "TYPE_INVALID document.dispositions.0.alias.0",
      "FIELD_MISSING document.dispositions.0.genre",
      "TYPE_INVALID document.dispositions.0.fiche.echeances",
      "TYPE_INVALID document.dispositions.0.fiche.indicateursEvaluation",
      "TYPE_INVALID periode.debut",
      "TYPE_INVALID periode.fin",
      "TYPE_INVALID sdsf.periode.debut",
      "TYPE_INVALID sdsf.periode.fin",
      "VALUE_NOT_IN_LIST sdsf.contenu",
      "VALUE_NOT_IN_LIST sdsf.duree",
      "TYPE_INVALID adoptions.0.id",
      "VALUE_NOT_IN_LIST adoptions.0.genre",
      "TYPE_INVALID adoptions.0.adopteLe",
      "TYPE_INVALID adoptions.0.transmisLe",
      "TYPE_INVALID adoptions.0.dateContrat",
      "VALUE_NOT_IN_LIST bilans.0.genre",
      "TYPE_INVALID bilans.0.etabliLe",
      "TYPE_INVALID at",
    ]);
    expect(refusals({ document: { type: "plan" } })).toEqual(["VALUE_NOT_IN_LIST document.type"]);
  });
});
