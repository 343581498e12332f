/** The Insee's file of reference populations: read as published, laid over a territory. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPopulationsInsee } from "../../src/adapters/index.js";
import { assessSppe, assessSppeTerritoire } from "../../src/sppe/index.js";
import { avecPopulations, type PopulationsDeLAnnee, type Territoire } from "../../src/territoire/index.js";
import { communes, epci, france } from "./france.js";

const ANNEE = { millesime: 2023, anneeApplication: 2026 };
const TETE = "REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT";
const file = (...rows: readonly string[]) => [TETE, ...rows].join("\r\n");
const bourgAchard = "28;Normandie;27;2;04;103;27103;Bourg-Achard;4026;74;4100";

const read = (text: string, options = ANNEE) => {
  const outcome = readPopulationsInsee(text, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};
const codes = (text: string, options = ANNEE) => {
  const outcome = readPopulationsInsee(text, options);
  return outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
};

describe("readPopulationsInsee", () => {
  it("gives the municipale and the totale of each commune", () => {
    expect(read(file(bourgAchard))).toEqual({
      ...ANNEE,
      source: "Insee, populations de référence 2023",
      communes: { "27103": { municipale: 4026, totale: 4100 } },
    });
  });

  it("makes the code from the département and the number, overseas, in Corsica and after a spreadsheet", () => {
    const rows = [
      "01;Guadeloupe;971;2;;101;97101;Les Abymes;51055;386;51441",
      "94;Corse;2A;1;01;004;2A004;Ajaccio;75000;900;75900",
      "84;ARA;1;2;08;1;;L'Abergement-Clémenciat;860;16;876",
      "06;Mayotte;976;;;601;;Acoua;5 192;192;5\u202f384",
    ];
    expect(read(file(...rows)).communes).toEqual({
      "97101": { municipale: 51055, totale: 51441 },
      "2A004": { municipale: 75000, totale: 75900 },
      "01001": { municipale: 860, totale: 876 },
      "97601": { municipale: 5192, totale: 5384 },
    });
  });

  it("adds up the arrondissements of a city, and refuses some of them only", () => {
    const lyon = Array.from(
      { length: 9 },
      (_, rank) => `84;ARA;69;;;38${rank + 1};;Lyon ${rank + 1};100;${rank};${100 + rank}`,
    );
    expect(read(file(...lyon)).communes).toEqual({ "69123": { municipale: 900, totale: 936 } });
    expect(codes(file(...lyon.slice(1)))).toEqual(["POPULATION_ARRONDISSEMENTS populations"]);
  });

  it.each([
    ["", ANNEE, ["CSV_EMPTY populations"]],
    ["DEP;CODCOM;PMUN\n27;103;1", ANNEE, ["CSV_COLUMN_MISSING populations.1.PTOT"]],
    [file("28;N;27;2;04;103;27103;B;4026;74;4101"), ANNEE, ["CSV_VALUE_INVALID populations.2.PTOT"]],
    [file("28;N;27;2;04;103;27103;B;4100;74;4026"), ANNEE, ["CSV_VALUE_INVALID populations.2.PTOT"]],
    [
      file("28;N;27;2;04;103;27103;B;-1;;x"),
      ANNEE,
      ["CSV_VALUE_INVALID populations.2.PMUN", "CSV_VALUE_INVALID populations.2.PTOT"],
    ],
    [file("28;N;2C;2;04;103;;B;1;0;1"), ANNEE, ["CSV_VALUE_INVALID populations.2.CODCOM"]],
    [file(bourgAchard, bourgAchard), ANNEE, ["CSV_ID_DUPLICATE populations.3.CODCOM"]],
    [file(bourgAchard), { millesime: 2023, anneeApplication: 2027 }, ["POPULATION_VINTAGE_MISMATCH millesime"]],
    [file(bourgAchard), { millesime: 2.5, anneeApplication: 2026 }, ["TYPE_INVALID millesime"]],
  ])("refuses %j of %j", (text, options, expected) => {
    expect(codes(text, options)).toEqual(expected);
  });

  it("reads the census of Mayotte with a year of its own", () => {
    const row = "06;;976;;;601;;Acoua;5192;192;5384";
    expect(codes(file(row), { millesime: 2017, anneeApplication: 2026 })).toEqual([]);
  });
});

const roumois: Territoire = {
  nom: "Essai",
  communes: [
    {
      codeInsee: "27103",
      nom: "Bourg-Achard",
      populations: [{ valeur: 4100, nature: "totale", millesime: 2023, anneeApplication: 2026, source: "Insee" }],
    },
  ],
  groupements: [],
  transferts: [],
};
const figures = (year: number, communes: PopulationsDeLAnnee["communes"]): PopulationsDeLAnnee => ({
  millesime: year - 3,
  anneeApplication: year,
  source: "Insee",
  communes,
});

describe("avecPopulations", () => {
  it("serves 2027 with one file: before it, one warning that says what to supply and the latest figure known", () => {
    const question = { autorite: { type: "commune", codeInsee: "27103" }, at: "2027-01-01" } as const;
    const before = assessSppe({ ...question, territoire: roumois });
    expect(before.ok && before.warnings).toEqual([
      {
        code: "POPULATION_LATEST_KNOWN",
        path: ["territoire", "communes"],
        params: { code: "27103", totale: 4100, connue: 2026, annee: 2027, publication: 2026 },
        regle: "SP-12",
      },
    ]);
    const territoire = avecPopulations(roumois, figures(2027, { "27103": { municipale: 4000, totale: 4090 } }));
    if (!territoire.ok) throw new Error(JSON.stringify(territoire.issues));
    const after = assessSppe({ ...question, territoire: territoire.value });
    expect(after.ok && after.warnings).toEqual([]);
    expect(after.ok && after.value.lignes[2]?.chiffre).toMatchObject({ statut: "connu", valeur: 4090 });
  });

  it("replaces the figures of the year, keeps the others, and leaves what it was given as it was", () => {
    const copy = structuredClone(roumois);
    const outcome = avecPopulations(roumois, figures(2026, { "27103": { municipale: 4026, totale: 4101 } }));
    expect(outcome.ok && outcome.value.communes[0]?.populations.map(({ valeur, nature }) => [nature, valeur])).toEqual([
      ["totale", 4101],
      ["municipale", 4026],
    ]);
    expect(roumois).toEqual(copy);
  });

  it("adds the figures of former communes to that of today, and says which communes the file lacks", () => {
    const rows = { "27103": { municipale: 10, totale: 12 }, "27999": { municipale: 5, totale: 6 } };
    const merged = avecPopulations(roumois, figures(2027, rows), { codesActuels: { "27999": "27103" } });
    expect(merged.ok && merged.value.communes[0]?.populations.slice(1).map(({ valeur }) => valeur)).toEqual([18, 15]);
    const lacking = avecPopulations(roumois, figures(2027, {}));
    expect(lacking.ok && lacking.warnings.map(({ code, params }) => [code, params])).toEqual([
      ["POPULATIONS_LACKING", { annee: 2027, nombre: 1, premiere: "27103" }],
    ]);
  });

  it.each([
    [null, ["TYPE_INVALID populations"]],
    [{ ...figures(2027, {}), millesime: "2024" }, ["TYPE_INVALID populations.millesime"]],
    [
      figures(2027, { "27103": { municipale: 5, totale: -1 } }),
      ["VALUE_OUT_OF_RANGE populations.communes.27103.totale"],
    ],
    [
      figures(2027, { "27103": { municipale: 5, totale: 4 } }),
      ["POPULATION_TOTALE_BELOW_MUNICIPALE territoire.communes.0.populations.2"],
    ],
    [
      { ...figures(2027, { "27103": { municipale: 5, totale: 6 } }), millesime: 2020 },
      [
        "POPULATION_VINTAGE_MISMATCH territoire.communes.0.populations.1.millesime",
        "POPULATION_VINTAGE_MISMATCH territoire.communes.0.populations.2.millesime",
      ],
    ],
  ])("refuses %j", (populations, expected) => {
    const verb = avecPopulations as (...all: readonly unknown[]) => ReturnType<typeof avecPopulations>;
    const outcome = verb(roumois, populations);
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(expected);
  });

  it("given the figures that it has, changes nothing that is read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20000 }), fc.integer({ min: 0, max: 500 }), (municipale, apart) => {
        const rows = { "27103": { municipale, totale: municipale + apart } };
        const once = avecPopulations(roumois, figures(2027, rows));
        if (!once.ok) throw new Error("refused");
        expect(avecPopulations(once.value, figures(2027, rows))).toEqual(once);
      }),
    );
  });
});

describe("the whole of France with a file of the year", () => {
  /** A file as the Insee writes it, with figures that the data set has: Paris, Lyon and Marseille by arrondissement. */
  const members = new Map(epci.flatMap(({ membres }) => membres.map((member) => [member.code, member] as const)));
  const cities = { "75056": 20, "69123": 9, "13055": 16 } as const;
  const line = (code: string, municipale: number, totale: number) => {
    const dep = code.startsWith("97") ? code.slice(0, 3) : code.slice(0, 2);
    return `;;${dep};;;${code.slice(2)};;X;${municipale};${totale - municipale};${totale}`;
  };
  const rows = communes.flatMap(({ code, type, zone, commune, population = 0 }) => {
    if (type === "arrondissement-municipal" && commune !== undefined) return [line(code, population, population)];
    if (type !== "commune-actuelle" || zone === "com" || code in cities || code.startsWith("976")) return [];
    return [line(code, population, population + ((members.get(code)?.populationTotale ?? 0) % 7))];
  });

  it("leaves no figure unknown in 2026; without it, one warning says what to supply", () => {
    const { territoire, codesActuels } = france();
    const without = assessSppeTerritoire({ territoire, at: "2026-11-27" });
    expect(without.ok && without.warnings.map(({ code, params }) => [code, params])).toEqual([
      ["POPULATIONS_MISSING", { annee: 2026, publication: 2025, nombre: 34875 - 129 - 4 - 17 }],
    ]);
    const filled = avecPopulations(territoire, read(file(...rows)), { codesActuels });
    if (!filled.ok) throw new Error(JSON.stringify(filled.issues.slice(0, 3)));
    expect(filled.warnings).toEqual([]);
    const outcome = assessSppeTerritoire({ territoire: filled.value, at: "2026-11-27" });
    if (!outcome.ok) throw new Error("refused");
    expect(outcome.warnings).toEqual([]);
    const unknown = outcome.value.communes.filter(({ lignes }) => lignes[2]?.chiffre?.statut !== "connu");
    expect(unknown.map(({ autorite }) => autorite)).toEqual([]);
  });

  it("asked of the year before its boundaries, says so", () => {
    const outcome = assessSppe({
      autorite: { type: "commune", codeInsee: "27103" },
      territoire: france().territoire,
      at: "2025-12-31",
    });
    expect(outcome.ok && outcome.warnings.map(({ code, params }) => [code, params])).toEqual([
      ["BOUNDARIES_OTHER_YEAR", { limites: "2026-01-01", date: "2025-12-31" }],
    ]);
  });
});
