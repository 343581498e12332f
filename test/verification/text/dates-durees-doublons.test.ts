/** Edges of the rules on dates, durations and repeated items: what is told on each side of them, whole. */
import { describe, expect, it } from "vitest";
import { verifyText } from "../../../src/verification/index.js";

const read = (texte: string) => {
  const outcome = verifyText({ texte, at: "2026-11-22" });
  if (!outcome.ok) throw new Error("refused");
  return outcome.value.findings.map(({ cle, sources, ...finding }) => finding);
};
const told = (texte: string) => read(texte).map(({ code, motif, ligne, colonne }) => [motif ?? code, ligne, colonne]);

const VOTE = "ID : 027-200066405-20250505-D_1-DE\n";
const FAIT = (jour: string) => `Fait à Aval, le ${jour}\n`;
const RECU = (jour: string) => `Reçu en préfecture le ${jour}\n`;
const EFFET = (jour: string) => `Le présent avenant prend effet le ${jour}.\n`;

describe("dates of one act", () => {
  it("are told with their order, their rule and no instrument", () => {
    expect(read(VOTE + FAIT("4 mai 2025"))).toEqual([
      {
        ligne: 2,
        colonne: 1,
        citation: "Fait à Aval, le 4 mai 2025",
        code: "DATE_ORDER",
        motif: "deliberationApresSignature",
        severite: "error",
        params: { instrument: "", premier: "2025-05-04", second: "2025-05-05" },
        regles: ["CV-90"],
      },
    ]);
    expect(read(VOTE + RECU("08/05/2025") + EFFET("07/05/2025"))).toEqual([
      {
        ligne: 3,
        colonne: 20,
        citation: "prend effet le 07/05/2025",
        code: "EFFECT_BEFORE_EXECUTORY",
        severite: "warning",
        params: { instrument: "", effet: "2025-05-07", executoire: "2025-05-08" },
        regles: ["CV-92"],
      },
    ]);
    expect(read(VOTE + RECU("08/05/2025") + FAIT("7 mai 2025")).map(({ regles }) => regles)).toEqual([["CV-91"]]);
  });

  it.each([
    ["a signature on the day of the vote", VOTE + FAIT("5 mai 2025"), []],
    ["a signature on the day of the reception", VOTE + RECU("08/05/2025") + FAIT("8 mai 2025"), []],
    ["an effect on the day of the reception", VOTE + RECU("08/05/2025") + EFFET("08/05/2025"), []],
    ["an effect on the day of the signature", FAIT("8 mai 2025") + EFFET("08/05/2025"), []],
    ["an effect before the signature", FAIT("8 mai 2025") + EFFET("07/05/2025"), [["effetAvantSignature", 2, 20]]],
    ["a reception before the signature", VOTE + RECU("08/05/2025") + FAIT("9 mai 2025"), []],
    ["two signatures on different days", VOTE + FAIT("4 mai 2025") + FAIT("3 mai 2025"), []],
    [
      "a signature printed twice",
      VOTE + FAIT("4 mai 2025") + FAIT("4 mai 2025"),
      [["deliberationApresSignature", 2, 1]],
    ],
    ["a day that does not exist", VOTE + FAIT("31 avril 2025"), [["jourImpossible", 2, 17]]],
    ["an extract of a register", `Extrait du registre\n${VOTE}${FAIT("4 mai 2025")}`, []],
    ["a reception without a vote", RECU("08/05/2025") + FAIT("7 mai 2025"), []],
  ])("%s", (_name, texte, expected) => {
    expect(told(texte)).toEqual(expected);
  });
});

const CTG = (annees: string, reste: string) => `CTG ${annees}\nLa présente convention est conclue ${reste}\n`;

describe("durations", () => {
  it("are told with the period that contradicts them", () => {
    expect(read(CTG("2022-2026", "pour trois ans."))).toEqual([
      {
        ligne: 2,
        colonne: 36,
        citation: "pour trois ans",
        code: "DURATION_MISMATCH",
        motif: "duree",
        severite: "warning",
        params: { citation: "pour trois ans", valeur: 3, unite: "annees", debut: "2022", fin: "2026", annees: 5 },
        regles: ["CV-30"],
      },
    ]);
  });

  it.each([
    ["one year less than the period", CTG("2022-2026", "pour 4 ans."), 0],
    ["the years of the period", CTG("2022-2026", "pour 5 ans."), 0],
    ["one year more than the period", CTG("2022-2026", "pour 6 ans."), 1],
    ["a period of twelve years", CTG("2015-2026", "pour 5 ans."), 1],
    ["a period of thirteen years", CTG("2014-2026", "pour 5 ans."), 0],
    ["a period of no year", CTG("2026-2025", "pour 5 ans."), 0],
    ["a period written backwards", CTG("2026-2022", "pour 5 ans."), 0],
    ["no period", "La présente convention est conclue pour 3 ans.\n", 0],
    ["the years of a second period", `${CTG("2022-2026", "pour 3 ans.")}CTG 2027-2029\n`, 0],
    ["a duration that goes on", CTG("2022-2026", "pour 3 ans et 6 mois."), 0],
    ["a longest duration", CTG("2022-2026", "pour 3 ans maximum."), 0],
    ["a full stop after it", CTG("2022-2026", "pour 3 ans. Et ainsi de suite."), 1],
    ["a sentence that does not bind", "CTG 2022-2026\nLa présente convention vaut pour 3 ans.\n", 0],
    ["a sentence on something else", "CTG 2022-2026\nLe bail est conclu pour 3 ans.\n", 0],
    ["a subject in the sentence before", "CTG 2022-2026\nVoici la CTG. Le bail est conclu pour 3 ans.\n", 0],
    ["another contract before", "CTG 2022-2026\nAprès le contrat. La CTG est conclue pour 3 ans.\n", 1],
  ])("%s", (_name, texte, count) => {
    expect(read(texte).length).toBe(count);
  });
});

const PLAN = (item: string, sign = "•") => `Axe A\n${sign} ${item}\n• Réunir\nAxe B\n${sign} ${item}\n`;

describe("repeated items", () => {
  it("are told at the second one, with both lines", () => {
    expect(read(PLAN("Ouvrir une crèche au bourg  "))).toEqual([
      {
        ligne: 5,
        colonne: 3,
        citation: "Ouvrir une crèche au bourg",
        code: "DUPLICATE_NODE",
        severite: "warning",
        params: { titre: "Ouvrir une crèche au bourg", premier: 2, second: 5 },
        regles: ["PA-11"],
      },
    ]);
  });

  it.each([
    ["25 letters and four words", PLAN("Ouvrir les crèches bourgs"), 1],
    ["24 letters", PLAN("Ouvrir les crèches bourg"), 0],
    ["three words", PLAN("Accompagner intercommunalité habitante"), 0],
    ["items opened by a hyphen", PLAN("Ouvrir une crèche au bourg", "-"), 0],
    ["items opened by a dash", PLAN("Ouvrir une crèche au bourg", "–"), 0],
    ["no heading of a branch", PLAN("Ouvrir une crèche au bourg").replaceAll("Axe", "Partie"), 0],
    ["one heading of a branch", PLAN("Ouvrir une crèche au bourg").replace("Axe B", "Partie B"), 0],
    ["a neighbour that comes back after", PLAN("Ouvrir une crèche au bourg\n• Informer"), 0],
    ["a neighbour that comes back before", PLAN("Informer\n• Ouvrir une crèche au bourg"), 0],
    ["a blank line under the heading", PLAN("Ouvrir une crèche au bourg").replace("Axe B", "Axe B\n"), 1],
  ])("%s", (_name, texte, count) => {
    expect(read(texte).length).toBe(count);
  });
});
