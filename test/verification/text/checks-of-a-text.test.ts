/** What a text alone shows: days, deadlines, ends, blanks of a model, thresholds; and what is in order. */
import { describe, expect, it } from "vitest";
import { verifyText } from "../../../src/verification/index.js";

const seen = (texte: string, at = "2026-11-22"): readonly string[] => {
  const outcome = verifyText({ texte, at });
  if (!outcome.ok) throw new Error("refused");
  return outcome.value.findings.map(({ code, motif }) => (motif === undefined ? code : `${code}.${motif}`));
};

describe("days", () => {
  it.each([
    ["Le bilan est remis le 31 novembre 2025.", ["DATE_ORDER.jourImpossible"]],
    ["Le bilan a été remis le 29/02/2023.", ["DATE_ORDER.jourImpossible"]],
    ["Le bilan a été remis le 29 février 2024.", []],
    ["Le comité s'est tenu le mardi 28 juin 2022 au Mans.", []],
    ["Le comité s'est tenu le lundi 28 juin 2022 au Mans.", ["DATE_ORDER.jourDeSemaine"]],
    ["L'enquête court du 1er mars 2024 au 31 janvier 2024.", ["DATE_ORDER.finAvantDebut"]],
    ["L'enquête court du 1er mars 2024 au 31 mars 2024.", []],
  ])("%s", (texte, expected) => {
    expect(seen(`${texte}\n`)).toEqual(expected);
  });
});

describe("deadlines and ends", () => {
  const duty = "La Communauté de communes transmet le bilan à la Caf au plus tard le 30 juin 2026.\n";

  it("a deadline that is past is told, to be checked", () => {
    expect(seen(duty, "2026-07-01")).toEqual(["OBLIGATION_OVERDUE.passee"]);
  });

  it("a deadline within sixty days is told, and one further away is not", () => {
    expect(seen(duty, "2026-06-30")).toEqual(["OBLIGATION_OVERDUE.proche"]);
    expect(seen(duty, "2026-05-01")).toEqual(["OBLIGATION_OVERDUE.proche"]);
    expect(seen(duty, "2026-04-30")).toEqual([]);
  });

  it("a wish is no deadline", () => {
    expect(seen(duty.replace("transmet", "transmet si possible"), "2026-07-01")).toEqual([]);
  });

  const convention = `Entre :
La Caf de l'Orne, représentée par son directeur,
Et :
La Communauté de communes du Bocage fictif, représentée par sa présidente,

Article 1 : Durée
La présente convention est conclue du 1er janvier 2022 au 31 décembre 2025.
`;

  it("the end of the convention is told when it is near and when it is past", () => {
    expect(seen(convention, "2025-06-01")).toEqual([]);
    expect(seen(convention, "2025-12-01")).toEqual(["CONVENTION_EXPIRING"]);
    expect(seen(convention, "2026-01-01")).toEqual(["CONVENTION_EXPIRING.terminee"]);
  });
});

describe("what a model leaves", () => {
  it.each([
    "Vu la délibération du ..., à signer par les parties",
    "La présente convention est conclue avec [nom de la commune à compléter].",
    "Elle prend effet le JJ/MM/AAAA.",
    "Conformément à l'article Erreur ! Source du renvoi introuvable.",
    "La commune de «Nom_commune» s'engage.",
    "La commune de {{nom}} s'engage.",
    "Représentée par le(la) président(e) du conseil",
    "Représentée par M./Mme le maire",
  ])("%s", (texte) => {
    expect(seen(`${texte}\n`)).toContainEqual(expect.stringMatching(/^PLACEHOLDER_LEFT/));
  });

  it.each([
    "Référent / Référente de la commune",
    "Le président [de la Communauté de communes] signe la convention.",
    "Les articles cités... et leurs suites",
    "« Maison des familles » est ouverte.",
  ])("%s is in order", (texte) => {
    expect(seen(`${texte}\n`)).toEqual([]);
  });
});

describe("thresholds", () => {
  it.each([
    ["Le schéma pluriannuel est obligatoire pour les communes de plus de 10 000 habitants qui planifient l'offre.", 0],
    ["Les communes de plus de 10 000 habitants doivent planifier l'offre dans un schéma pluriannuel.", 0],
    ["Les communes de plus de 20 000 habitants doivent établir un schéma pluriannuel.", 1],
    ["Le schéma pluriannuel est obligatoire pour les communes de plus de 20 000 habitants.", 1],
    ["Un relais petite enfance dessert un territoire de plus de 20 000 habitants.", 0],
    ["Les familles d'une aire de plus de 20 000 habitants ont accès au relais petite enfance.", 0],
  ])("%s", (texte, count) => {
    expect(seen(`${texte}\n`).filter((code) => code === "LEGAL_THRESHOLD").length).toBe(count);
  });
});
