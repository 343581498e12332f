/** The State's grant: the four published amounts of 2025, who gets it, exact sharing, a trace that replays. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replay } from "../../src/primitives/index.js";
import {
  type CommuneAccompagnee,
  computeAccompagnementFinancier,
  type QuestionAccompagnement,
} from "../../src/sppe/index.js";
import { anyParams } from "../support/outcome.js";
import { totale } from "./roumois.js";

const commune = (fields: Partial<CommuneAccompagnee> = {}): CommuneAccompagnee => ({
  codeInsee: "27056",
  populations: [totale(10050, 2025)],
  naissances: [100, 100, 100],
  potentielFinancierParHabitant: "1250.00",
  ...fields,
});

function compute(question: Partial<QuestionAccompagnement>) {
  const outcome = computeAccompagnementFinancier({
    annee: 2025,
    communes: [commune()],
    partage: { mode: "parNational" },
    ...question,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}
const part = (fields: Partial<CommuneAccompagnee>, annee = 2025) =>
  compute({ annee, communes: [commune(fields)] }).parts[0];
const refusals = (question: object) => {
  const outcome = computeAccompagnementFinancier({
    annee: 2025,
    communes: [],
    partage: { mode: "parNational" },
    ...question,
  });
  return outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
};

describe("the amounts published for 2025", () => {
  it.each<readonly [string, readonly [number, number, number], string, string, string]>([
    ["few births, high potential: the minimum", [100, 100, 100], "1200.00", "1", "20328.13"],
    ["few births, middling potential", [333, 333, 333], "900.00", "1.2", "24393.75"],
    ["many births, high potential", [1334, 1333, 1333], "1500.00", "3", "60984.38"],
    ["many births, low potential: the maximum", [5000, 5000, 5000], "699.99", "4.8", "97575.01"],
  ])("%s", (_what, naissances, potentielFinancierParHabitant, produit, montant) => {
    expect(part({ naissances, potentielFinancierParHabitant })).toMatchObject({
      statut: "calculee",
      produit,
      montant,
      regle: "SP-71",
    });
  });

  it("brackets begin at their figure: 999 births are few, 1 000 are more; 700 € is in the second bracket", () => {
    expect(part({ naissances: [999, 0, 0] })).toMatchObject({ b: "1" });
    expect(part({ naissances: [1000, 0, 0] })).toMatchObject({ b: "2" });
    expect(part({ naissances: [3999, 0, 0] })).toMatchObject({ b: "2" });
    expect(part({ potentielFinancierParHabitant: "700" })).toMatchObject({ p: "1.4" });
    expect(part({ potentielFinancierParHabitant: "899.99" })).toMatchObject({ p: "1.4" });
  });
});

describe("who gets it", () => {
  it("exactly 3 500 inhabitants: nothing; 3 501: a share", () => {
    expect(part({ populations: [totale(3500, 2025)] })).toMatchObject({
      statut: "nonEligible",
      motif: "populationPasAuDessusDuSeuil",
      regle: "SP-70",
    });
    expect(part({ populations: [totale(3501, 2025)] })?.statut).toBe("calculee");
  });

  it("never a group", () => {
    expect(refusals({ communes: [commune({ codeInsee: "200066405" })] })).toEqual([
      "GRANT_NEVER_TO_GROUP communes.0.codeInsee",
    ]);
  });

  it("never an arrondissement, whose commune is named", () => {
    const outcome = computeAccompagnementFinancier({
      annee: 2025,
      communes: [commune({ codeInsee: "75112" }), commune({ codeInsee: "69123" })],
      partage: { mode: "parNational" },
    });
    expect(outcome.ok ? [] : outcome.issues).toMatchObject([
      {
        code: "COMMUNE_ARRONDISSEMENT",
        path: ["communes", 0, "codeInsee"],
        params: { code: "75112", commune: "75056" },
      },
    ]);
  });

  it("not a commune that the arrêté does not list", () => {
    expect(part({ surArrete: false })).toMatchObject({ statut: "nonEligible", motif: "absenteDeLArrete" });
  });

  it("with a municipale above 3 500 the commune is above for sure; below, nobody knows", () => {
    const municipale = (valeur: number) => ({ ...totale(valeur, 2025), nature: "municipale" }) as const;
    expect(part({ populations: [municipale(3501)] })?.statut).toBe("calculee");
    expect(part({ populations: [municipale(3500)] })).toMatchObject({
      statut: "indeterminee",
      manquants: [{ cle: "territoire.populationTotale" }],
    });
  });

  it("the four communes of Roumois above 3 500, and nothing for the group", () => {
    const figures = { "27103": 4103, "27105": 4092, "27090": 3933, "27638": 3887 };
    const communes = Object.entries(figures).map(([codeInsee, valeur]) =>
      commune({ codeInsee, populations: [totale(valeur, 2025)] }),
    );
    expect(compute({ communes }).parts.map(({ statut }) => statut)).toEqual(Array(4).fill("calculee"));
  });
});

describe("what is not established", () => {
  it("2026: coefficients are shown, the amount is not, and what is missing is named", () => {
    expect(part({ populations: [totale(10031, 2026)] }, 2026)).toMatchObject({
      statut: "indeterminee",
      b: "1",
      p: "1",
      produit: "1",
      manquants: [{ cle: "sppe.enveloppeAccompagnement" }],
    });
  });

  it("a caller who has the figures of 2026 gets an amount", () => {
    const enveloppe = { valeur: { total: "1000.00", sommeProduits: "3" }, source: "arrêté de 2026" };
    const value = compute({
      annee: 2026,
      communes: [commune({ populations: [totale(10031, 2026)] })],
      surcharges: { enveloppe },
    });
    expect(value.parts[0]).toMatchObject({ statut: "calculee", montant: "333.33" });
  });

  it("before 2025 there is no grant", () => {
    expect(part({ populations: [totale(10000, 2024)] }, 2024)?.statut).toBe("indeterminee");
  });
});

describe("how sure a share is, and how fresh", () => {
  const confiance = (surcharges: QuestionAccompagnement["surcharges"]) =>
    compute({ ...(surcharges && { surcharges }) }).parts[0]?.confiance;

  it("no surer than the least sure of b, p and the envelope", () => {
    expect(confiance(undefined)).toBe("inferred");
    expect(confiance({ enveloppe: { valeur: { total: "1000.00", sommeProduits: "3" } } })).toBe("unknown");
    expect(confiance({ coefficientsNaissances: { valeur: [{ aPartirDe: 0, dixiemes: 10 }] } })).toBe("unknown");
  });

  it("of 2030: each figure last checked before is said, once", () => {
    const communes = ["27056", "27103"].map((codeInsee) => commune({ codeInsee, populations: [totale(10031, 2030)] }));
    const outcome = computeAccompagnementFinancier({ annee: 2030, communes, partage: { mode: "parNational" } });
    expect(outcome.ok && outcome.warnings.map(({ code, params }) => `${code} ${anyParams(params)["cle"]}`)).toEqual([
      "PARAMETER_STALE sppe.coefficientsNaissances",
      "PARAMETER_STALE sppe.coefficientsPotentiel",
      "PARAMETER_STALE sppe.seuilPlanification",
    ]);
  });
});

describe("a complete list shares the total to the last cent", () => {
  const three = ["27056", "27103", "27105"].map((codeInsee) => commune({ codeInsee }));

  it("100 € between three equals: 33.34, 33.33, 33.33", () => {
    const value = compute({ communes: three, partage: { mode: "listeComplete", total: "100.00" } });
    expect(value.parts.map((share) => share.statut === "calculee" && share.montant)).toEqual([
      "33.34",
      "33.33",
      "33.33",
    ]);
    expect(value.totalCalcule).toBe("100.00");
  });

  it("is not shared while one of the shares is unknown", () => {
    const unknown = commune({ codeInsee: "27090", populations: [] });
    const value = compute({ communes: [...three, unknown], partage: { mode: "listeComplete", total: "100.00" } });
    expect(value.parts.map(({ statut }) => statut)).toEqual(Array(4).fill("indeterminee"));
    expect(value.parts[0]).toMatchObject({ manquants: [{ cle: "territoire.populationTotale" }] });
  });

  it("refuses to share with nobody", () => {
    expect(refusals({ partage: { mode: "listeComplete", total: "100.00" } })).toEqual([
      "SHARE_WITHOUT_WEIGHT communes",
    ]);
  });
});

describe("laws of the grant", () => {
  const anyCommunes = fc
    .array(fc.tuple(fc.nat(5000), fc.integer({ min: 3501, max: 200000 }), fc.nat(300000)), {
      minLength: 1,
      maxLength: 12,
    })
    .map((rows) =>
      rows.map(([births, population, cents], rank) =>
        commune({
          codeInsee: `27${String(rank + 1).padStart(3, "0")}`,
          populations: [totale(population, 2025)],
          naissances: [births, births, births],
          potentielFinancierParHabitant: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`,
        }),
      ),
    );
  const amounts = (value: ReturnType<typeof compute>) =>
    value.parts.map((share) => (share.statut === "calculee" ? Math.round(Number(share.montant) * 100) : 0));

  it("what is shared out is the total, whatever the order, and the trace replays", () => {
    fc.assert(
      fc.property(anyCommunes, fc.nat(10_000_000), (communes, cents) => {
        const total = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
        const value = compute({ communes, partage: { mode: "listeComplete", total } });
        expect(amounts(value).reduce((a, b) => a + b, 0)).toBe(cents);
        expect(replay(value.trace).ok).toBe(true);
        const reversed = compute({ communes: [...communes].reverse(), partage: { mode: "listeComplete", total } });
        expect(amounts(reversed).reverse()).toEqual(amounts(value));
      }),
    );
  });

  it("the trace of a national share replays too, and more births never give less", () => {
    fc.assert(
      fc.property(anyCommunes, fc.nat(4000), (communes, more) => {
        const value = compute({ communes });
        expect(replay(value.trace).ok).toBe(true);
        const richer = compute({
          communes: communes.map((one) => ({
            ...one,
            naissances: [one.naissances[0] + more, one.naissances[1], one.naissances[2]],
          })),
        });
        amounts(richer).forEach((cents, rank) => {
          expect(cents).toBeGreaterThanOrEqual(amounts(value)[rank] ?? 0);
        });
      }),
    );
  });
});

describe("the edges of the tables", () => {
  const coefficients = (fields: Partial<CommuneAccompagnee>, surcharges?: QuestionAccompagnement["surcharges"]) => {
    const [only] = compute({ communes: [commune(fields)], ...(surcharges && { surcharges }) }).parts;
    return only?.statut === "calculee" ? [only.b, only.p] : only?.statut;
  };

  it.each([
    ["0", "1.6"],
    ["699", "1.6"],
    ["699.99", "1.6"],
    ["700", "1.4"],
    ["899.99", "1.4"],
    ["900", "1.2"],
    ["1199.99", "1.2"],
    ["1200", "1"],
  ])("a potentiel of %s euros: %s", (potentielFinancierParHabitant, expected) => {
    expect(coefficients({ potentielFinancierParHabitant })).toEqual(["1", expected]);
  });

  it.each([
    [0, "1"],
    [999, "1"],
    [1000, "2"],
    [3999, "2"],
    [4000, "3"],
  ])("%i births over three years: %s", (births, expected) => {
    expect(coefficients({ naissances: [births, 0, 0] })).toEqual([expected, "1"]);
  });

  it("exactly 1 200 euros is put in the bracket before by a caller who reads the table so", () => {
    const valeur = [
      { aPartirDe: 0, dixiemes: 16 },
      { aPartirDe: 700, dixiemes: 14 },
      { aPartirDe: 900, dixiemes: 12 },
      { aPartirDe: 1200, dixiemes: 10, exclu: true },
    ];
    const read = (potentielFinancierParHabitant: string) =>
      coefficients({ potentielFinancierParHabitant }, { coefficientsPotentiel: { valeur } });
    expect(["1199.99", "1200.00", "1200.01"].map(read)).toEqual([
      ["1", "1.2"],
      ["1", "1.2"],
      ["1", "1"],
    ]);
  });
});

describe("questions that cannot be answered", () => {
  it("report everything at once", () => {
    expect(
      refusals({
        communes: [
          commune({ naissances: JSON.parse("[1,2]") }),
          commune({ naissances: [1.5, 0, 0], potentielFinancierParHabitant: "12,5" }),
          commune({ codeInsee: "00000" }),
        ],
        surcharges: { coefficientsNaissances: { valeur: [{ aPartirDe: 10, dixiemes: 10 }] } },
      }),
    ).toEqual([
      "VALUE_OUT_OF_RANGE communes.0.naissances",
      "TYPE_INVALID communes.1.naissances.0",
      "AMOUNT_INVALID communes.1.potentielFinancierParHabitant",
      "CODE_INSEE_INVALID communes.2.codeInsee",
    ]);
    expect(
      refusals({
        communes: [commune(), commune()],
        surcharges: { coefficientsNaissances: { valeur: [{ aPartirDe: 10, dixiemes: 10 }] } },
      }),
    ).toEqual(["ID_DUPLICATE communes.1.codeInsee", "GRANT_TABLE_INVALID surcharges.coefficientsNaissances"]);
    expect(refusals({ annee: 2025.5 })).toEqual(["TYPE_INVALID annee"]);
  });

  it("report a total that is no amount, shared or laid over the law", () => {
    expect(refusals({ partage: { mode: "listeComplete" } })).toEqual(["FIELD_MISSING partage.total"]);
    expect(refusals({ surcharges: { enveloppe: { valeur: { total: "12,5", sommeProduits: "4" } } } })).toEqual([
      "AMOUNT_INVALID surcharges.enveloppe.valeur.total",
    ]);
  });

  it("share nothing between nobody", () => {
    expect(compute({ communes: [], partage: { mode: "listeComplete", total: "0.00" } })).toEqual({
      annee: 2025,
      parts: [],
      totalCalcule: "0.00",
      trace: [],
    });
  });

  it("leave a share undetermined when the caller says that a figure of the formula does not apply", () => {
    const missing = (cle: "enveloppe" | "coefficientsNaissances" | "coefficientsPotentiel") => {
      const [only] = compute({ surcharges: { [cle]: { sansObjet: true } } }).parts;
      return only?.statut === "indeterminee" && only.manquants.map((manquant) => manquant.cle);
    };
    expect(missing("enveloppe")).toEqual(["sppe.enveloppeAccompagnement"]);
    expect(missing("coefficientsNaissances")).toEqual(["sppe.coefficientsNaissances"]);
    expect(missing("coefficientsPotentiel")).toEqual(["sppe.coefficientsPotentiel"]);
  });

  it("report what is laid over the law without a value", () => {
    const surcharges = { enveloppe: {}, coefficientsNaissances: {}, coefficientsPotentiel: { sansObjet: "oui" } };
    expect(refusals({ surcharges })).toEqual([
      "FIELD_MISSING surcharges.enveloppe.valeur",
      "FIELD_MISSING surcharges.coefficientsNaissances.valeur",
      "VALUE_NOT_IN_LIST surcharges.coefficientsPotentiel.sansObjet",
    ]);
    expect(
      refusals({ surcharges: { coefficientsPotentiel: { valeur: [{ aPartirDe: 0, dixiemes: 16, exclu: true }] } } }),
    ).toEqual(["GRANT_TABLE_INVALID surcharges.coefficientsPotentiel"]);
    expect(refusals({ surcharges: { enveloppe: { valeur: { total: "1.00", sommeProduits: "0" } } } })).toEqual([
      "NUMBER_INVALID surcharges.enveloppe.valeur.sommeProduits",
    ]);
  });
});

describe("a share told whole", () => {
  const SP71 = {
    regle: "SP-71",
    sources: ["casf-r214-10-2", "weka-montants-2025", "banque-territoires-compensation", "amf62-montants"],
  };
  const SP72 = { regle: "SP-72", sources: ["weka-accompagnement", "landot-compensation"] };
  const SP73 = { regle: "SP-73", sources: ["amf-sppe"] };
  const middling = (codeInsee: string) =>
    commune({ codeInsee, naissances: [300, 350, 350], potentielFinancierParHabitant: "950.00" });
  const coefficients = (code: string) => [
    {
      id: `${code}.naissances`,
      libelle: "sppe.trace.naissances",
      unite: "naissance",
      ...SP72,
      operation: "add",
      arguments: [
        { donnee: "naissances[0]", valeur: "300" },
        { donnee: "naissances[1]", valeur: "350" },
        { donnee: "naissances[2]", valeur: "350" },
      ],
      valeur: "1000",
    },
    {
      id: `${code}.b`,
      libelle: "sppe.trace.b",
      unite: "coefficient",
      ...SP72,
      operation: "choose",
      arguments: ["1", "2", "3"].map((valeur) => ({ donnee: "sppe.coefficientsNaissances", valeur })),
      choix: 1,
      valeur: "2",
    },
    {
      id: `${code}.p`,
      libelle: "sppe.trace.p",
      unite: "coefficient",
      ...SP73,
      operation: "choose",
      arguments: ["1.6", "1.4", "1.2", "1"].map((valeur) => ({ donnee: "sppe.coefficientsPotentiel", valeur })),
      choix: 2,
      valeur: "1.2",
    },
    {
      id: `${code}.produit`,
      libelle: "sppe.trace.produit",
      unite: "part",
      ...SP71,
      operation: "multiply",
      arguments: [{ ligne: `${code}.b` }, { ligne: `${code}.p` }],
      valeur: "2.4",
    },
  ];
  const share = { ...SP71, confiance: "inferred", statut: "calculee", b: "2", p: "1.2", produit: "2.4" };

  it("of 2025, from the national total: 2.4 units of 85 370 000 / 4 199.6", () => {
    expect(compute({ communes: [{ ...middling("27056"), nom: "Bernay" }] })).toStrictEqual({
      annee: 2025,
      parts: [{ codeInsee: "27056", nom: "Bernay", ...share, montant: "48787.50" }],
      totalCalcule: "48787.50",
      trace: [
        ...coefficients("27056"),
        {
          id: "part",
          libelle: "sppe.trace.part",
          unite: "euro",
          ...SP71,
          operation: "divide",
          arguments: [
            { donnee: "sppe.enveloppeAccompagnement.total", valeur: "85370000" },
            { donnee: "sppe.enveloppeAccompagnement.sommeProduits", valeur: "4199.6" },
          ],
          valeur: "213425000/10499",
        },
        {
          id: "27056.droit",
          libelle: "sppe.trace.droit",
          unite: "euro",
          ...SP71,
          operation: "multiply",
          arguments: [{ ligne: "part" }, { ligne: "27056.produit" }],
          valeur: "512220000/10499",
        },
        {
          id: "27056.montant",
          libelle: "sppe.trace.montant",
          unite: "euro",
          ...SP71,
          operation: "round",
          arguments: [{ ligne: "27056.droit" }],
          decimales: 2,
          valeur: "48787.5",
        },
      ],
    });
  });

  it("of a complete list: two equals share 100.01 €, the first one gets the odd cent", () => {
    const communes = ["27056", "27103"].map(middling);
    expect(compute({ communes, partage: { mode: "listeComplete", total: "100.01" } })).toStrictEqual({
      annee: 2025,
      parts: [
        { codeInsee: "27056", ...share, montant: "50.01" },
        { codeInsee: "27103", ...share, montant: "50.00" },
      ],
      totalCalcule: "100.01",
      trace: [
        ...coefficients("27056"),
        ...coefficients("27103"),
        {
          id: "repartition",
          libelle: "sppe.trace.repartition",
          unite: "euro",
          ...SP71,
          operation: "share",
          politique: "conserverTotal",
          total: { donnee: "partage.total", valeur: "100.01" },
          parts: [
            { id: "27056", poids: { ligne: "27056.produit" }, valeur: "50.01" },
            { id: "27103", poids: { ligne: "27103.produit" }, valeur: "50.00" },
          ],
        },
      ],
    });
  });

  it("that is not due, or not known, keeps the name of its commune and says why", () => {
    const SP70 = {
      regle: "SP-70",
      sources: ["casf-r214-10-2", "landot-compensation", "banque-territoires-accompagnement"],
      confiance: "secondary",
    };
    const communes = [
      { ...middling("27056"), nom: "Bernay", surArrete: false },
      { ...middling("27103"), nom: "Bourg-Achard", populations: [] },
      { ...middling("27105"), nom: "Grand Bourgtheroulde", surArrete: true },
    ];
    const surcharges = { enveloppe: { sansObjet: true } } as const;
    expect(compute({ communes, surcharges })).toStrictEqual({
      annee: 2025,
      parts: [
        { codeInsee: "27056", nom: "Bernay", ...SP70, statut: "nonEligible", motif: "absenteDeLArrete" },
        {
          codeInsee: "27103",
          nom: "Bourg-Achard",
          ...SP70,
          statut: "indeterminee",
          manquants: [
            {
              cle: "territoire.populationTotale",
              motif: "populationTotaleAbsente",
              detenteur: "inseePopulations",
            },
          ],
        },
        {
          codeInsee: "27105",
          nom: "Grand Bourgtheroulde",
          ...share,
          statut: "indeterminee",
          manquants: [
            {
              cle: "sppe.enveloppeAccompagnement",
              motif: "enveloppe2025Seule",
              detenteur: "dgcs",
            },
          ],
        },
      ],
      totalCalcule: "0.00",
      trace: coefficients("27105"),
    });
  });

  it("has no row of the national part where nothing is due", () => {
    expect(compute({ communes: [commune({ surArrete: false })] })).toMatchObject({ totalCalcule: "0.00", trace: [] });
  });
});

describe("a complete list of communes of which nothing is known", () => {
  it("is not refused: each share is open, and says what it lacks", () => {
    const communes = [commune({ populations: [] })];
    expect(compute({ communes, partage: { mode: "listeComplete", total: "100.00" } }).parts).toMatchObject([
      { statut: "indeterminee", manquants: [{ cle: "territoire.populationTotale" }] },
    ]);
  });

  it("of which all are out of the arrêté is refused", () => {
    expect(
      refusals({ communes: [commune({ surArrete: false })], partage: { mode: "listeComplete", total: "0.01" } }),
    ).toEqual(["SHARE_WITHOUT_WEIGHT communes"]);
  });
});

describe("a refusal tells what it refuses", () => {
  const refused = (question: object) => {
    const outcome = computeAccompagnementFinancier({
      annee: 2025,
      communes: [],
      partage: { mode: "parNational" },
      ...question,
    });
    return outcome.ok ? [] : outcome.issues;
  };

  it.each<readonly [string, object, object]>([
    [
      "a year",
      { annee: 3000 },
      {
        code: "VALUE_OUT_OF_RANGE",
        path: ["annee"],
        params: { valeur: "3000", limite: "2999", sens: "max", mesure: "nombre" },
      },
    ],
    [
      "a total with nobody to share it",
      { partage: { mode: "listeComplete", total: "100.00" } },
      { code: "SHARE_WITHOUT_WEIGHT", path: ["communes"], params: { total: "100.00" } },
    ],
    [
      "a group",
      { communes: [commune({ codeInsee: "200066405" })] },
      {
        code: "GRANT_NEVER_TO_GROUP",
        path: ["communes", 0, "codeInsee"],
        params: { siren: "200066405" },
        regle: "SP-70",
      },
    ],
    [
      "a code of no commune",
      { communes: [commune({ codeInsee: "00000" })] },
      { code: "CODE_INSEE_INVALID", path: ["communes", 0, "codeInsee"], params: { valeur: "00000" } },
    ],
    [
      "a commune given twice",
      { communes: [commune(), commune()] },
      { code: "ID_DUPLICATE", path: ["communes", 1, "codeInsee"], params: { id: "27056" } },
    ],
    [
      "a population of another vintage",
      { communes: [commune({ populations: [{ ...totale(10050, 2025), millesime: 2021 }] })] },
      {
        code: "POPULATION_VINTAGE_MISMATCH",
        path: ["communes", 0, "populations", 0, "millesime"],
        params: { millesime: 2021, annee: 2025, attendu: 2022 },
        regle: "SP-12",
      },
    ],
    [
      "births of four years",
      { communes: [commune({ naissances: JSON.parse("[1,2,3,4]") })] },
      {
        code: "VALUE_OUT_OF_RANGE",
        path: ["communes", 0, "naissances"],
        params: { valeur: "[…]", limite: "3", sens: "max", mesure: "elements" },
      },
    ],
    [
      "fewer births than none",
      { communes: [commune({ naissances: [0, 0, -1] })] },
      {
        code: "VALUE_OUT_OF_RANGE",
        path: ["communes", 0, "naissances", 2],
        params: { valeur: "-1", limite: "0", sens: "min", mesure: "nombre" },
      },
    ],
    [
      "a table that does not begin at zero",
      { surcharges: { coefficientsPotentiel: { valeur: [{ aPartirDe: 1, dixiemes: 10 }] } } },
      {
        code: "GRANT_TABLE_INVALID",
        path: ["surcharges", "coefficientsPotentiel"],
        params: { cle: "sppe.coefficientsPotentiel" },
      },
    ],
    [
      "a sum of products that is no number",
      { surcharges: { enveloppe: { valeur: { total: "1.00", sommeProduits: "rien" } } } },
      {
        code: "NUMBER_INVALID",
        path: ["surcharges", "enveloppe", "valeur", "sommeProduits"],
        params: { valeur: "rien" },
      },
    ],
    [
      "an overlay that says anything but that it does not apply",
      { surcharges: { enveloppe: { sansObjet: "oui" } } },
      {
        code: "VALUE_NOT_IN_LIST",
        path: ["surcharges", "enveloppe", "sansObjet"],
        params: { valeur: "oui", attendu: "true" },
      },
    ],
  ])("%s", (_what, question, expected) => {
    expect(refused(question)).toStrictEqual([expected]);
  });

  it.each([1799, 3000, -1, 2025.5, 1e21])("%d is no year of a grant", (annee) => {
    const codes = new Set(refused({ annee }).map(({ code }) => code));
    expect([...codes]).toEqual([Number.isInteger(annee) ? "VALUE_OUT_OF_RANGE" : "TYPE_INVALID"]);
  });

  it.each([1800, 2999])("%d is a year, of which nothing is established or stale", (annee) => {
    expect(refused({ annee })).toEqual([]);
  });

  it.each<readonly [string, readonly object[]]>([
    ["is empty", []],
    ["gives nothing", [{ aPartirDe: 0, dixiemes: 0 }]],
    [
      "gives nothing in one bracket",
      [
        { aPartirDe: 0, dixiemes: 10 },
        { aPartirDe: 700, dixiemes: 0 },
      ],
    ],
    [
      "begins two brackets at once",
      [
        { aPartirDe: 0, dixiemes: 10 },
        { aPartirDe: 700, dixiemes: 12 },
        { aPartirDe: 700, dixiemes: 14 },
      ],
    ],
    [
      "goes back",
      [
        { aPartirDe: 0, dixiemes: 10 },
        { aPartirDe: 900, dixiemes: 12 },
        { aPartirDe: 700, dixiemes: 14 },
      ],
    ],
  ])("a table that %s", (_what, valeur) => {
    expect(refused({ surcharges: { coefficientsNaissances: { valeur } } })).toMatchObject([
      { code: "GRANT_TABLE_INVALID" },
    ]);
  });

  it.each([
    ["a bracket at no whole number", { aPartirDe: 700.5, dixiemes: 12 }, "TYPE_INVALID", "aPartirDe"],
    ["no whole number of tenths", { aPartirDe: 700, dixiemes: 10.5 }, "TYPE_INVALID", "dixiemes"],
    ["less than nothing in one bracket", { aPartirDe: 700, dixiemes: -1 }, "VALUE_OUT_OF_RANGE", "dixiemes"],
  ])("a table with %s", (_what, bracket, code, field) => {
    const valeur = [{ aPartirDe: 0, dixiemes: 10 }, bracket];
    const path = ["surcharges", "coefficientsNaissances", "valeur", 1, field];
    expect(refused({ surcharges: { coefficientsNaissances: { valeur } } })).toMatchObject([{ code, path }]);
  });
});
