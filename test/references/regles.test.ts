/** Each rule LR-01 to LR-10, with what it reports and what it leaves alone. */
import { describe, expect, it } from "vitest";
import { tableReferences, verifierVisas } from "../../src/references/index.js";

const found = (visas: readonly string[], dateSignature?: string) => {
  const outcome = verifierVisas(visas, dateSignature === undefined ? {} : { dateSignature });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value.map(({ regle, severite, lu, attendu }) => [regle, severite, lu, attendu]);
};

describe("LR-01, the date of a number", () => {
  it.each([
    ["Vu la loi n° 2023-1196 du 13 décembre 2023 pour le plein emploi", "2023-12-13", "2023-12-18"],
    ["Vu la loi n° 78-17 du 06/01/1979", "1979-01-06", "1978-01-06"],
    ["Vu la loi du 2 mars 1983 n° 82-213", "1983-03-02", "1982-03-02"],
    ["Vu la loi n° 2002-2 du 2 février 2002", "2002-02-02", "2002-01-02"],
    ["le décret n° 2021-1644 en date du 15.12.2021", "2021-12-15", "2021-12-14"],
    ["règlement (UE) 2016/679 du Parlement européen et du Conseil du 25 mai 2018", "2018-05-25", "2016-04-27"],
    ["l'ordonnance n° 2021-611 du 1er mai 2021", "2021-05-01", "2021-05-19"],
  ])("reports %s", (visa, lu, attendu) => {
    expect(found([visa])).toEqual([["LR-01", "warning", lu, attendu]]);
  });

  it("reads each number of a list with its own date", () => {
    expect(found(["les lois n° 83-8 du 8 janvier 1983 et n° 83-663 du 22 juillet 1984"])).toEqual([
      ["LR-01", "warning", "1983-01-08", "1983-01-07"],
      ["LR-01", "warning", "1984-07-22", "1983-07-22"],
    ]);
  });
});

describe("LR-02, the title of another text", () => {
  const decentralisation = "relative aux droits et libertés des communes, des départements et des régions";

  it.each([
    [`Vu la loi n° 2004-809 du 13 août 2004 ${decentralisation} ;`, decentralisation, "loi n° 82-213"],
    [
      "loi n° 2004-809 relative aux droits et libertés des communes",
      "relative aux droits et libertés des communes",
      "loi n° 82-213",
    ],
    ["loi n° 2023-1195 du 18 décembre 2023 pour le plein emploi", "pour le plein emploi", "loi n° 2023-1196"],
    [
      "loi n° 2004-810 du 13 août 2004\nde modernisation de la\nsécurité civile",
      "de modernisation de la sécurité civile",
      "loi n° 2004-811",
    ],
  ])("reports %s", (visa, lu, attendu) => {
    expect(found([visa])).toEqual([["LR-02", "warning", lu, attendu]]);
  });
});

describe("LR-03, the nature of a number", () => {
  it.each([
    ["décret n° 2021-611 du 19 mai 2021 relatif aux services aux familles", "décret", "ordonnance"],
    ["loi n° 2021-1644 du 14 décembre 2021", "loi", "décret"],
    ["ordonnance n° 2015-991 du 7 août 2015", "ordonnance", "loi"],
  ])("reports %s", (visa, lu, attendu) => {
    expect(found([visa])).toEqual([["LR-03", "warning", lu, attendu]]);
  });
});

describe("LR-04 and LR-05, texts and articles against the day of the signature", () => {
  const article = "Vu l'article L. 214-1-3 du code de l'action sociale et des familles";

  it.each([
    ["loi n° 2023-1196 du 18 décembre 2023", "2023-12-18", [["LR-04", "warning", "2023-12-18", "2023-12-19"]]],
    ["loi n° 2023-1196 du 18 décembre 2023", "2023-12-19", []],
    ["décret n° 2025-253 du 20 mars 2025", "2022-06-30", [["LR-04", "warning", "2022-06-30", "2025-03-21"]]],
    ["Vu la Cog 2023-2027", "2022-06-30", [["LR-04", "warning", "2022-06-30", "2023-07-10"]]],
    ["Vu la Cog 2018-2022", "2025-12-15", []],
    [article, "2023-12-18", [["LR-04", "warning", "2023-12-18", "2023-12-19"]]],
    [article, "2023-12-19", [["LR-05", "info", "2023-12-19", "2025-01-01"]]],
    [article, "2024-12-31", [["LR-05", "info", "2024-12-31", "2025-01-01"]]],
    [article, "2025-01-01", []],
    ["article L. 214-2 du code de l'action sociale et des familles", "2022-06-30", []],
    ["loi n° 2023-1196 du 18 décembre 2023", undefined, []],
  ])("%s signed on %s", (visa, day, expected) => {
    expect(found([visa], day)).toEqual(expected);
  });
});

describe("LR-06 and LR-08, articles of another code and ranges", () => {
  it.each([
    ["article L. 214-1-3 du code de la sécurité sociale", [["LR-06", "L. 214-1-3"]]],
    [
      "Vu le code de la sécurité sociale, notamment ses articles L.214-1-3 et D 214-10-1 ;",
      [
        ["LR-06", "L. 214-1-3"],
        ["LR-06", "D. 214-10-1"],
      ],
    ],
    [
      "L. 227-1 à 5 du code de la sécurité sociale",
      [
        ["LR-08", "L. 227-4"],
        ["LR-08", "L. 227-5"],
      ],
    ],
    ["L. 227-1 à L. 227-4 du CSS", [["LR-08", "L. 227-4"]]],
  ])("reports %s", (visa, expected) => {
    const all = found([visa]);
    expect(all).toEqual(expected.map(([regle, name]) => [regle, "warning", `${name} CSS`, `${name} CASF`]));
  });
});

describe("LR-07, a number that can be suggested", () => {
  it.each([
    ["la loi du 18 décembre 2023 pour le plein emploi", "loi n° 2023-1196"],
    ["la loi Plein emploi de 2023", "loi n° 2023-1196"],
    ["la loi NOTRe du 7 août 2015", "loi n° 2015-991"],
    ["la loi du 6 janvier 1978 relative à l'informatique, aux fichiers et aux libertés", "loi n° 78-17"],
  ])("says the number of %s", (visa, attendu) => {
    expect(found([visa]).map(([regle, severite, , expected]) => [regle, severite, expected])).toEqual([
      ["LR-07", "info", attendu],
    ]);
  });

  it("says nothing when the number stands elsewhere, or when the date alone is given", () => {
    expect(found(["Vu la loi n° 2023-1196 du 18 décembre 2023", "la loi Plein emploi de 2023"])).toEqual([]);
    expect(found(["la loi du 18 décembre 2023", "la loi du 13 août 2004"])).toEqual([]);
  });
});

describe("LR-09, one document against itself", () => {
  it("reports one number with two dates, and one date and title with two numbers", () => {
    const visa = "Vu le décret n° 2024-644 du 14 juin 2024 relatif aux jardins partagés";
    expect(found([visa, "le décret n° 2024-644 du 15 juin 2024"])).toEqual([
      ["LR-09", "warning", "2024-06-15", "2024-06-14"],
    ]);
    expect(found([visa, "le décret n° 2024-646 du 14 juin 2024 relatif aux jardins partagés"])).toEqual([
      ["LR-09", "warning", "décret n° 2024-646", "décret n° 2024-644"],
    ]);
    expect(found([visa, visa])).toEqual([]);
  });

  it("leaves to the table the numbers that it has: one finding, not two", () => {
    const dates = ["décret n° 2021-1644 du 14 décembre 2021", "décret n° 2021-1644 du 15 décembre 2021"];
    expect(found(dates)).toEqual([["LR-01", "warning", "2021-12-15", "2021-12-14"]]);
  });
});

describe("LR-10, the periods of the Cogs of the Family branch", () => {
  const known = "2009-2012, 2013-2017, 2018-2022, 2023-2027";

  it.each([
    ["Vu la Cog 2019-2023", "2019-2023"],
    [
      "la convention d'objectifs et de gestion (Cog) signée entre l'État et la Cnaf pour la période 2018 à 2023",
      "2018-2023",
    ],
    ["COG 2013–2016", "2013-2016"],
  ])("reports %s", (visa, lu) => {
    expect(found([visa])).toEqual([["LR-10", "warning", lu, known]]);
  });

  it.each([
    "la Cog",
    "la Cog 2018-2022",
    "la Cog 2028-2032",
    "la Cog 2005-2008",
    "la Cog État-MSA 2021-2025",
    "la COG 2021-2025 de la MSA",
  ])("leaves %s alone", (visa) => {
    expect(found([visa])).toEqual([]);
  });
});

describe("a caller's table", () => {
  it("adds texts to those of the library, which nobody can change", () => {
    const mine = {
      nature: "decret",
      numero: "2099-1",
      date: "2099-01-01",
      sources: ["Caf"],
      confiance: "secondary",
    } as const;
    const table = { ...tableReferences, textes: [...tableReferences.textes, mine] };
    const outcome = verifierVisas(["décret n° 2099-1 du 2 janvier 2099"], { table });
    expect(outcome.ok && outcome.value.map(({ regle, attendu, visa, index }) => [regle, attendu, visa, index])).toEqual(
      [["LR-01", "2099-01-01", "décret n° 2099-1 du 2 janvier 2099", 0]],
    );
    expect(Object.isFrozen(tableReferences.textes[0]?.sources)).toBe(true);
  });
});

describe("a question that cannot be answered", () => {
  it.each([
    [undefined, {}, "TYPE_INVALID"],
    ["Vu la loi", {}, "TYPE_INVALID"],
    [[1], {}, "TYPE_INVALID"],
    [[], { dateSignature: "2026-02-30" }, "DATE_INVALID"],
    [[], { signature: "2026-02-03" }, "KEY_UNKNOWN"],
    [[], { table: { codes: [], textes: [{}], articles: [] } }, "VALUE_INVALID"],
    [[], null, "TYPE_INVALID"],
  ])("refuses %j with %j", (visas, options, code) => {
    const outcome = (verifierVisas as (...all: readonly unknown[]) => ReturnType<typeof verifierVisas>)(visas, options);
    expect(outcome.ok || outcome.issues.map((issue) => issue.code)).toEqual([code]);
  });
});
