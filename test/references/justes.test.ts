/** Right citations, as conventions and statutes write them: none raises anything. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referencesIn, tableReferences, verifierVisas } from "../../src/references/index.js";

const silent = (visas: readonly string[], dateSignature?: string) => {
  const outcome = verifierVisas(visas, dateSignature === undefined ? {} : { dateSignature });
  expect(outcome).toEqual({ ok: true, value: [], warnings: [] });
};

/** Each with the day of the signature, where it matters. */
const JUSTES: readonly (readonly [string, string?])[] = [
  [
    "Vu la loi n°2015-991 du 07 août 2015 portant nouvelle organisation territoriale de la République, dite loi NOTRe ;",
  ],
  ["Vu la loi n° 78-17 du 6 Janvier 1978 modifiée"],
  ["loi n° 78-17 du 06/01/1978 modifiée relative à l'informatique, aux fichiers et aux libertés"],
  ["loi no 78-17 du 06/01/78"],
  [
    "loi n° 2014-58 du 27 janvier 2014 de Modernisation de l'Action Publique Territoriale et d'Affirmation des Métropoles (MAPTAM)",
  ],
  ["loi n° 2014-58 du 27 janvier 2014 relative à la modernisation de l'action publique territoriale"],
  [
    "loi n° 83-663 du 22 juillet 1983 relative à la répartition de compétences entre les communes, les départements, les régions et l'Etat",
  ],
  [
    "loi n° 82-623 du 22 juillet 1982 modifiant et complétant la loi n° 82-213 du 2 mars 1982 relative aux droits et libertés des communes, des départements et des régions",
  ],
  [
    "loi n° 2018-493 du 20 juin 2018 relative à la protection des données personnelles et portant modification de la loi n° 78-17 du 6 janvier 1978",
  ],
  ["loi n° 2000-321 du 12 avril 2000 relative aux droits des citoyens dans leurs relations avec l'administration"],
  ["loi n° 2017-86 du 27 janvier 2017 relative à l'égalité et la citoyenneté"],
  ["loi n° 2023-1195 du 18 décembre 2023 de programmation des finances publiques"],
  ["loi de finances n° 2025-127 du 14 février 2025", "2025-06-01"],
  [
    "loi n° 2005-102 du 11 février 2005 pour l’égalité des droits et des chances, la participation et la citoyenneté des personnes handicapées",
  ],
  ["ordonnance n° 2021-611 du 19 mai 2021 relative aux services aux familles", "2022-06-30"],
  [
    "ordonnance n° 2021-1310 du 7 octobre 2021 et décret n° 2021-1311 du 7 octobre 2021 portant réforme des règles de publicité",
  ],
  ["décret n° 2021-1644 du 14 décembre 2021 relatif à la gouvernance des services aux familles"],
  [
    "décret n° 2021‑1644 du 14 décembre 2021 relatif à la gouvernance\ndes services aux familles et au métier d'assistant maternel",
  ],
  ["décret n ° 2021-1131 du 30 août 2021 relatif aux assistants maternels"],
  [
    "décret n° 2025-253 du 20 mars 2025 relatif au schéma pluriannuel prévu à l'article L. 214-1-3 du code de l'action sociale et des familles",
    "2025-12-15",
  ],
  [
    "Règlement (UE) n° 2016/679 du Parlement européen et du Conseil du 27 avril 2016 relatif à la protection des personnes physiques",
  ],
  ["Vu l'arrêté du 3 octobre 2001 relatif à l'action sociale des caisses d'allocations familiales"],
  ["arrêté préfectoral n° 2021-611 du 3 mars 2021"],
  ["circulaire Cnaf n° 2020-001 du 16 janvier 2020", "2022-06-30"],
  ["circulaire n° 2014-184 du 24 juillet 2014"],
  ["délibération n° 2021-611 du 3 mars 2021"],
  ["projet de loi n° 2023-1196 du 13 décembre 2023"],
  ["loi du 02/06/1983 n°83-4 40"],
  ["loi n° 2099-12 du 3 mars 2099 relative aux droits et libertés des communes, des départements et des régions"],
  ["Vu le code de la sécurité sociale, notamment les articles L. 263-1, L. 223-1 et L. 227-1 à 3 ;", "2022-06-30"],
  ["Vu les articles L. 263-1, L. 223-1 et L. 227-1 à L. 227-3 du Code de la sécurité sociale ;", "2022-06-30"],
  [
    "Vu le code de la sécurité sociale (CSS), notamment l'article L. 263-1, et le code de l'action sociale et des familles, notamment l'article L. 214-1-3",
    "2025-06-30",
  ],
  [
    "articles L. 263-1 du code de la sécurité sociale, L. 214-1-3 et L. 214-2 du code de l'action sociale et des familles",
    "2025-06-30",
  ],
  ["article L. 263-1 du CASF"],
  ["article L. 214-1-3 et code de la sécurité sociale"],
  ["le code de la sécurité sociale et l'article L. 214-1-3"],
  ["Vu le code de l'action sociale et des familles, notamment ses articles L. 214-2 et L. 214-5", "2021-06-30"],
  ["Vu le code général des collectivités territoriales, notamment ses articles L. 1111-1, L. 2121-29 et L. 5211-17"],
  ["Vu le code de l'éducation, notamment son article L. 551-1"],
  ["Vu la loi n° 98-657 du 29 juillet 1998 d'orientation relative à la lutte contre les exclusions"],
];

describe("right citations", () => {
  it.each(JUSTES.map(([visa, day = "2026-11-27"]) => [visa, day] as const))("%s", (visa, day) => {
    silent([visa], day);
  });

  it("together raise nothing either, in capitals too", () => {
    silent(JUSTES.map(([visa]) => visa));
    silent(JUSTES.map(([visa]) => visa.toUpperCase()));
  });
});

const MOIS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const whole = (day: string) => {
  const [year = "", month, rank] = day.split("-");
  return `${Number(rank) === 1 ? "1er" : Number(rank)} ${MOIS[Number(month) - 1]} ${year}`;
};
const slashes = (day: string) => day.split("-").reverse().join("/");
const NOMS = { loi: "la loi", ordonnance: "l'ordonnance", decret: "le décret" } as const;

const cited = tableReferences.textes.flatMap(({ nature, numero, date, titre = "" }) =>
  (nature === "loi" || nature === "ordonnance" || nature === "decret") && numero !== undefined && date !== undefined
    ? [{ nom: NOMS[nature], numero, date, titre }]
    : [],
);

const forms = fc.record({
  sign: fc.constantFrom("n°", "n° ", "n°\u00a0", "n ° ", "no ", "N° "),
  hyphen: fc.constantFrom("-", "\u2011", "\u2010"),
  day: fc.constantFrom(whole, slashes),
  space: fc.constantFrom(" ", "\n", "\u00a0"),
  accents: fc.constantFrom<"NFC" | "NFD">("NFC", "NFD"),
  capitals: fc.boolean(),
  upTo: fc.integer({ min: 0, max: 40 }),
});

describe("every law, ordonnance and décret of the table", () => {
  it("cited as it is, in any typography, cut after any word, raises nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom(...cited), forms, ({ nom, numero, date, titre }, form) => {
        const title = titre.split(" ").slice(0, form.upTo).join(" ");
        const number = `${form.sign}${numero.replace("-", form.hyphen)}`;
        const visa = [`Vu ${nom}`, number, "du", form.day(date), title].join(form.space).normalize(form.accents);
        silent([form.capitals ? visa.toUpperCase() : visa], "2026-11-27");
      }),
    );
  });

  it("cited with another day raises LR-01 and nothing else", () => {
    fc.assert(
      fc.property(fc.constantFrom(...cited), fc.integer({ min: 1, max: 28 }), ({ nom, numero, date, titre }, day) => {
        const other = `${date.slice(0, 8)}${String(day).padStart(2, "0")}`;
        const outcome = verifierVisas([`Vu ${nom} n° ${numero} du ${whole(other)} ${titre}`]);
        const rules = outcome.ok ? outcome.value.map(({ regle, lu, attendu }) => [regle, lu, attendu]) : outcome;
        expect(rules).toEqual(other === date ? [] : [["LR-01", other, date]]);
      }),
    );
  });
});

describe("referencesIn", () => {
  it("says where the words of each reference stand", () => {
    const words = fc.constantFrom(
      "Vu ",
      "loi n° 2023-1196 ",
      "du 18 décembre 2023",
      "\n",
      "é",
      "L. 227-1 à 3 du CSS",
      "Cog 2018-2022",
      "œ ",
      "\u00a0",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        for (const { position, citation } of referencesIn(text)) {
          expect(text.slice(position).replace(/\s+/g, " ").startsWith(citation)).toBe(true);
        }
      }),
    );
  });

  it("takes time with the length of the text and no faster", () => {
    for (const hard of [
      "loi ",
      "n° 2021-1644 ",
      "L. 214-1, ",
      "du 3 mars 2021 ",
      "code de ",
      "cog ",
      "loi du 2 mars 1982 et n° 82-213, ",
    ]) {
      expect(referencesIn(hard.repeat(20_000)).length).toBeGreaterThanOrEqual(0);
    }
  }, 10_000);

  it("expands the ranges of articles", () => {
    const articles = (text: string) => referencesIn(text).map((one) => (one.type === "article" ? one.article : ""));
    const three = ["L. 227-1", "L. 227-2", "L. 227-3"];
    for (const text of [
      "L. 227-1 à 3",
      "L.227-1 à L.227-3",
      "L 227-1, 2 et 3",
      "articles L. 227-1 à l'article L. 227-3",
    ]) {
      expect(articles(`${text} du code de la sécurité sociale`), text).toEqual(three);
    }
  });
});
