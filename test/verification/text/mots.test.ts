/** The words of each rule on a text, on both sides of what it reads: names, titles, references, thresholds, blanks, dates. */

import { describe, expect, it } from "vitest";
import { verifyText } from "../../../src/verification/index.js";
import { anyParams } from "../../support/outcome.js";

const findings = (texte: string) => {
  const outcome = verifyText({ texte, at: "2026-11-22" });
  if (!outcome.ok) throw new Error("refused");
  return outcome.value.findings;
};
const quoted = (texte: string) => findings(texte).map(({ citation }) => citation);
const codes = (texte: string) => findings(texte).map(({ code, motif }) => motif ?? code);

describe("spellings of a name", () => {
  const deux = (suite: string) => `Voir Collines ${suite}. Voir Colline ${suite}.\n`;

  it.each(["en", "sur", "sous", "lès", "lez", "et", "au", "aux", "entre", "EN", "SUR", "SOUS", "ET", "AU", "AUX"])(
    "are compared before « %s »",
    (mot) => {
      expect(quoted(deux(`${mot} Pays Fictif`))).toEqual(["Colline"]);
      expect(quoted(deux(`${mot} pays Fictif`))).toEqual(["Colline"]);
      expect(quoted(deux(`${mot} Pays fictif`))).toEqual(["Colline"]);
      expect(quoted(deux(`${mot} pays fictif`))).toEqual([]);
    },
  );

  it.each([
    ["what de places", deux("de Pays Fictif"), []],
    ["one word after", deux("en Fictif"), []],
    ["words of one letter", deux("en P Fictif"), []],
    ["a word of five letters", "Voir Monts en Pays Fictif. Voir Montse en Pays Fictif.\n", []],
    ["a word of six letters", "Voir Monter en Pays Fictif. Voir Montera en Pays Fictif.\n", ["Montera"]],
    ["a word after an apostrophe", "L'Ambert en Pays Fictif. L'Amberte en Pays Fictif.\n", []],
    ["a word in lower case", "Les collines en Pays Fictif. La colline en Pays Fictif.\n", []],
    ["the end of a word", "Avec les Xcollines en Pays Fictif, les -Colline en Pays Fictif\n", []],
    ["words whose accents differ", "Voir Sévérac en Pays Fictif. Voir Severac en Pays Fictif.\n", []],
    ["a letter in the middle", "Voir Colmines en Pays Fictif. Voir Colline en Pays Fictif.\n", []],
    ["five letters shared", "Voir Collina en Pays Fictif. Voir Collion en Pays Fictif.\n", ["Collion"]],
    ["four letters shared", "Voir Coller en Pays Fictif. Voir Collot en Pays Fictif.\n", []],
    ["five letters shared of six", "Voir Coller en Pays Fictif. Voir Collex en Pays Fictif.\n", ["Collex"]],
    ["all but three letters of a long word", "Voir Montagnards en Pays Fictif. Voir Montagniers en Pays Fictif.\n", []],
    [
      "all but two letters of a long word",
      "Voir Montagnards en Pays Fictif. Voir Montagnarez en Pays Fictif.\n",
      ["Montagnarez"],
    ],
  ])("%s", (_name, texte, expected) => {
    expect(quoted(texte)).toEqual(expected);
  });

  it("are counted in the whole text, the most frequent first, and the finding stands at the first of the others", () => {
    const texte =
      "Voir Colline en Pays Fictif, Collinas en Pays Fictif et Collines en Pays Fictif.\nCOLLINES. Collinas.\n";
    expect(
      findings(texte).map(({ citation, colonne, params }) => [citation, colonne, anyParams(params)["formes"]]),
    ).toEqual([["Colline", 6, ["Collinas", "Collines", "Colline"]]]);
    expect(
      findings(`${texte}Collines. Collines.\n`).map(({ citation, params }) => [citation, anyParams(params)["entite"]]),
    ).toEqual([["Colline", "Collines en Pays Fictif"]]);
  });

  it.each([
    ["in lower case", "Une colline.", 0],
    ["in lower case, with its accents", "Une côlliné, colliné.", 0],
    ["the right one in lower case", "Des collines.", 0],
    ["in an address", "Voir a@colline et colline@a, www.colline", 1],
    ["as the end of a word", "Ma Acolline", 1],
    ["in a word made of two", "Une colline-haute", 1],
  ])("are left alone when one is a common word, written %s", (_name, reste, count) => {
    expect(quoted(`${deux("en Pays Fictif")}${reste}\n`).length).toBe(count);
  });

  it("are compared within the words that follow, whatever their case", () => {
    expect(quoted("Voir Collines EN PAYS FICTIF. Voir Colline en Pays Fictif.\n")).toEqual(["Colline"]);
    expect(quoted("Voir Collines en Pays Fictif. Voir Colline au Pays Fictif.\n")).toEqual([]);
  });
});

describe("titles of fiches", () => {
  it.each([
    ["Modifier la fiche action « Vélos »", ["absent"]],
    ["Modification de la fiche action « Vélos »", []],
    ["modifie la fiche action « Vélos »", ["absent"]],
    ["ajoute la fiche action «Vélos»", ["absent"]],
    ["Compléter la fiche action « Vélos »", ["absent"]],
    ["Supprimer la fiche action « Vélos »", []],
    ["Modifier la fiche action «A»", []],
    ["Modifier la fiche action « Crèche »", []],
    ["Modifier la fiche action « crèche. »", []],
    ["Remodifier la fiche action « Vélos »", []],
  ])("%s", (texte, expected) => {
    expect(codes(`${texte}\nFiche action – Crèche\n`)).toEqual(expected);
  });

  it.each([
    ["Fiche-action : Vélos", []],
    ["fiche action - Vélos", []],
    ["   Fiche action –Vélos", []],
    ["Fiche action – Vélos ", []],
    [" ".repeat(13).concat("Fiche action – Vélos"), []],
    ["Fiche action – Les vélos du bourg", ["semblable"]],
    ["Fiche action – Crèche", ["absent"]],
    ["Fiche action – Crèche\nVélos", ["absent"]],
    ["Fiche action – Atelier\nvélos", ["semblable"]],
    ["Fiche action – Vélos\nCrèche", []],
    ["Voir fiche action – Vélos", []],
    ["Fiche action – Crèche\nFiche action n° 2 : Vélos", []],
  ])("held against « %s »", (titre, expected) => {
    expect(codes(`Modifier la fiche action « Vélos »\n${titre}\n`)).toEqual(expected);
  });

  it("are told with the nearest one, and are as near as the shared words say", () => {
    const texte =
      "Modifier la fiche action « Réparer les vélos »\nFiche action – Réparer un toit\nFiche action – Réparer des vélos anciens\n";
    expect(findings(texte).map(({ params }) => anyParams(params)["porte"])).toEqual(["Réparer des vélos anciens"]);
    const at = (similariteTitre: number) => {
      const outcome = verifyText({ texte, at: "2026-11-22", configuration: { similariteTitre } });
      return outcome.ok ? outcome.value.findings.map(({ motif }) => motif) : [];
    };
    expect([at(0.8), at(0.81)]).toEqual([["semblable"], ["absent"]]);
  });

  it("are left alone when the text carries more than two hundred fiches", () => {
    const texte = (count: number) => `Modifier la fiche action « Vélos »\n${"Fiche action – Crèche\n".repeat(count)}`;
    expect([codes(texte(200)), codes(texte(201))]).toEqual([["absent"], []]);
  });
});

describe("references", () => {
  const ARTICLES = "Article 1 : A\nArticle 2 – B\nArticle 3 - C\n";
  const ANNEXES = "ANNEXE 1 – A\nL'annexe 2 vient modifier B\n";

  it.each(["du présent avenant", "de la présente convention", "ci-après", "ci-dessous", "ci-joint"])(
    "to what is %s",
    (ici) => {
      for (const mot of ["à", "dans", "par", "de"]) {
        expect(quoted(`${ARTICLES}Voir ${mot} l'article 9 ${ici}\n`)).toEqual([`${mot} l'article 9 ${ici}`]);
      }
      for (const mot of ["en ", "dans l'", "à l’"]) {
        expect(quoted(`${ANNEXES}Voir ${mot}annexe 9 ${ici}\n`)).toEqual([`${mot}annexe 9 ${ici}`]);
      }
    },
  );

  it.each([
    ["another instrument", `${ARTICLES}Voir à l'article 9 de la convention initiale\n`, []],
    ["an article of two figures", `${ARTICLES}Voir à l'article 12 ci-après\n`, ["à l'article 12 ci-après"]],
    ["an article whose heading has another shape", `${ARTICLES}Art. 9 La suite\nVoir à l'article 9 ci-après\n`, []],
    ["an article written whole", `${ARTICLES}Article n° 9\nVoir à l'article 9 ci-après\n`, []],
    ["an article with its abbreviation", `${ARTICLES}Art 9\nVoir à l'article 9 ci-après\n`, []],
    [
      "an article named in a sentence",
      `${ARTICLES}Cet article 9\nVoir à l'article 9 ci-après\n`,
      ["à l'article 9 ci-après"],
    ],
    [
      "an article of the same first figure",
      `${ARTICLES}Art. 95\nVoir à l'article 9 ci-après\n`,
      ["à l'article 9 ci-après"],
    ],
    ["articles that begin at 2", `${ARTICLES.replace("Article 1", "Article 4")}Voir à l'article 9 ci-après\n`, []],
    ["articles in sentences", `${ARTICLES.replace("Article 3", "Cet article 3")}Voir à l'article 9 ci-après\n`, []],
    ["articles without sign after the number", `${ARTICLES.replace("3 -", "3 ")}Voir à l'article 9 ci-après\n`, []],
    ["an annexe with its sign", `${ANNEXES}Annexe n° 9\nVoir en annexe 9 ci-après\n`, []],
    ["an annexe with its other sign", `${ANNEXES}Annexe no 9\nVoir en annexe 9 ci-après\n`, []],
    [
      "an annexe named in a sentence",
      `${ANNEXES}Cette annexe 9\nVoir en annexe 9 ci-après\n`,
      ["en annexe 9 ci-après"],
    ],
    ["an annexe alone on its line", `ANNEXE 1\nANNEXE 2\nVoir en annexe 9 ci-après\n`, ["en annexe 9 ci-après"]],
    ["an annexe with words after the number", `ANNEXE 1\nANNEXE 2 Plan\nVoir en annexe 9 ci-après\n`, []],
    ["an annexe of two figures", `${lines(12)}Voir en annexe 13 ci-après\n`, ["en annexe 13 ci-après"]],
  ])("%s", (_name, texte, expected) => {
    expect(quoted(texte)).toEqual(expected);
  });

  const LISTES = (mots: string) =>
    `Les ${mots} en annexe 1 ci-après\nANNEXE 1\n\nFiche action – A\nAxe B\nANNEXE 2\nDu texte\n`;
  it.each([
    ["équipements listés", ["autreNature"]],
    ["équipement et lieux listés", ["autreNature"]],
    ["services énumérés", ["autreNature"]],
    ["structures listées", ["autreNature"]],
    ["structure du bourg recensés", ["autreNature"]],
    [`services ${"a".repeat(39)} listés`, ["autreNature"]],
    [`services ${"a".repeat(40)} listés`, []],
    ["services. Ceux listés", []],
    ["actions listées", []],
    ["services nommés", []],
  ])("« les %s en annexe 1 », which holds fiches", (mots, expected) => {
    expect(codes(LISTES(mots))).toEqual(expected);
  });

  it.each([
    ["a list first", LISTES("services listés").replace("\n\nFiche", "\nCrèche\nFiche"), []],
    ["nothing", "Les services listés en annexe 1 ci-après\nANNEXE 1\nANNEXE 2\nFiche action – A\n", []],
    [
      "fiches where it is printed first, a list where it is printed again",
      `${LISTES("services listés")}ANNEXE 1\nCrèche\n`,
      [],
    ],
    ["fiches each time it is printed", `${LISTES("services listés")}ANNEXE 1\nFiches actions\n`, ["autreNature"]],
    [
      "words that begin with « fiche »",
      LISTES("services listés").replace("Fiche action – A", "Voir fiche action A"),
      [],
    ],
  ])("a list is sought in an annexe that holds %s", (_name, texte, expected) => {
    expect(codes(texte)).toEqual(expected);
  });

  it("to annexes tell the annexe and what it holds", () => {
    expect(findings(LISTES("services listés")).map(({ params }) => params)).toEqual([
      { cible: "annexe 1", annoncee: "listeEquipements", nature: "planActions" },
    ]);
  });
});

function lines(count: number): string {
  return Array.from({ length: count }, (_, rank) => `ANNEXE ${rank + 1}\n`).join("");
}

describe("thresholds", () => {
  it.each([
    ["planifier est obligatoire à plus de 10 000 habitants", 10000],
    ["planification obligatoire (>10.000 habitants)", 10000],
    ["planifier est obligatoire au-dessus de 4000 hab", 4000],
    ["planifier doit se faire si supérieure à 4000 habitants", 4000],
    ["planifier : les communes doivent", undefined],
    ["planifier, les communes doivent, plus de 1 234 567 habitants", 1234567],
    ["planifier, commune tenue, supérieur à 4\u202f000\u202fhabitants", 4000],
    ["planifier s'impose à plus de\u00a04\u00a0000\u00a0habitants", 4000],
    ["planifier est obligatoire à plus de 3 500 habitants", undefined],
    ["planifier est obligatoire à plus de 400 habitants", undefined],
    ["planifier est utile à plus de 10 000 habitants", undefined],
    ["planifier est obligatoire sur un territoire de plus de 10 000 habitants", undefined],
    ["planifier est obligatoire dans un bassin de plus de 10 000 habitants", undefined],
    ["planifier est obligatoire, la commune compte plus de 10 000 habitants", undefined],
    ["planifier est obligatoire aux communes comptant plus de 10 000 habitants", undefined],
    ["planifier est obligatoire. À plus de 10 000 habitants", undefined],
    ["planifier est obligatoire ; à plus de 10 000 habitants", undefined],
    ["planifier est obligatoire : à plus de 10 000 habitants", undefined],
    ["planifier est obligatoire\nà plus de 10 000 habitants", 10000],
    ["planifier est obligatoire.\nPlus de 10 000 habitants", undefined],
    ["planifier est obligatoire à plus de 10 000 logements", undefined],
    ["planifier est obligatoire pour 10 000 habitants", undefined],
    [`planifier est obligatoire${" a".repeat(70)} à plus de 10 000 habitants`, 10000],
    [`planifier est obligatoire${" a".repeat(80)} à plus de 10 000 habitants`, undefined],
    ["PLANIFIER EST OBLIGATOIRE À PLUS DE 10 000 HABITANTS", 10000],
    ["planifier, puis un schéma pluriannuel obligatoire à plus de 10 000 habitants", undefined],
    ["schémas pluriannuels obligatoires à plus de 10 001 habitants", 10001],
    ["Relais Petite Enfance obligatoire à plus de 10 001 habitants", 10001],
    ["rpe obligatoire à plus de 10 001 habitants", 10001],
    ["RPEA obligatoire à plus de 10 001 habitants", undefined],
    ["planifier, car le relais obligatoire à plus de 10 000 habitants", undefined],
  ])("%s", (texte, valeur) => {
    expect(findings(texte).map(({ params }) => anyParams(params)["valeur"])).toEqual(
      valeur === undefined ? [] : [valeur],
    );
  });

  it.each([
    ["planification", ["SP-80", "SP-02"]],
    ["schéma pluriannuel", ["SP-80", "SP-03"]],
    ["relais petite enfance", ["SP-80", "SP-04"]],
    ["RPE", ["SP-80", "SP-04"]],
  ])("of %s rest on their rules", (mot, regles) => {
    expect(findings(`${mot} obligatoire à plus de 12 000 habitants`).map((finding) => finding.regles)).toEqual([
      regles,
    ]);
  });
});

describe("two verbs", () => {
  it.each([
    ["L'article 3 est complété et/ou modifié.", ["complété et/ou modifié"]],
    ["Les articles 3 et 4 sont complétés et / ou modifiés.", ["complétés et / ou modifiés"]],
    ["L'annexe 3 est ainsi remplacée ou abrogée.", []],
    ["L'annexe 3 est partiellement remplacée ou abrogée.", ["remplacée ou abrogée"]],
    ["L'annexe n° 3 est remplacée ou abrogée.", ["remplacée ou abrogée"]],
    ["La fiche « Vélos » est remplacée ou abrogée.", ["remplacée ou abrogée"]],
    ["La fiche Vélos est remplacée ou abrogée.", []],
    ["Le chapitre 2 est remplacé ou abrogé.", ["remplacé ou abrogé"]],
    ["Le paragraphe 2 est remplacé ou abrogé.", ["remplacé ou abrogé"]],
    ["Le titre 2 est remplacé ou abrogé.", ["remplacé ou abrogé"]],
    ["L'article 3 peut être complété ou modifié.", []],
    ["L'article 3 est complété et modifié.", []],
    ["L'article 3 est complété ou lu.", []],
    ["L'article 3 est complété ou modifié par avenant.", []],
    ["L'article 3 est complété ou modifié chaque année.", []],
    ["L'article 3 est complété ou modifié si besoin.", []],
    ["L'article 3 est complété ou modifié selon le cas.", []],
    ["L'article 3 est complété ou modifié en tant que de besoin.", []],
    ["L'article 3 est complété ou modifié en fonction des moyens.", []],
    ["L'article 3 est complété ou modifié lors du comité.", []],
    ["L'article 3 est complété ou modifié au besoin.", []],
    ["L'article 3 est complété ou modifié tous les ans.", []],
    ["L'article 3 est complété ou modifié tousse.", ["complété ou modifié"]],
    ["Le plan.\nIl est complété ou modifié à l'article 3.", []],
  ])("%s", (texte, expected) => {
    expect(quoted(texte)).toEqual(expected);
  });

  it("look for their target over 400 signs", () => {
    const texte = (between: number) => `L'annexe 3 ${"a".repeat(between)} est complétée ou modifiée.`;
    // "annexe 3", what stands between, and " est ".
    expect(quoted(texte(400 - "annexe 3  est ".length)).length).toBe(1);
    expect(quoted(texte(401 - "annexe 3  est ".length)).length).toBe(0);
  });
});
