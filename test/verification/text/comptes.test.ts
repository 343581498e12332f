/** Announced numbers held against what is counted: what is read as an announcement, as an item, as the end of a list. */

import { describe, expect, it } from "vitest";
import { verifyText } from "../../../src/verification/index.js";
import { anyParams } from "../../support/outcome.js";

const findings = (texte: string) => {
  const outcome = verifyText({ texte, at: "2026-11-22" });
  if (!outcome.ok) throw new Error("refused");
  return outcome.value.findings;
};
/** What the text announces, of what, and what was counted. */
const told = (texte: string) =>
  findings(texte).map(({ params }) => [
    anyParams(params)["annonce"],
    anyParams(params)["objet"],
    anyParams(params)["comptes"],
  ]);
const lines = (count: number, line: (rank: number) => string) =>
  Array.from({ length: count }, (_, rank) => `${line(rank)}\n`).join("");

describe("a sentence that opens a list", () => {
  const LISTE = "\n- Accueillir\n- Informer\n";

  it.each([
    "s'articule autour de trois axes",
    "se décline en trois volets",
    "comporte trois objectifs",
    "comprend trois actions",
    "compte 3 enjeux",
    "se compose de 3 étapes",
    "définit trois priorités",
    "retient trois orientations",
    "fixe trois engagements",
    "poursuit ces trois objectifs",
    "porte sur les trois axes",
    "repose sur ses trois axes",
    "s'appuie sur leurs trois axes",
    "comporte trois temps",
    "comporte trois axes complémentaires de l'action des élus locaux ici",
    "comporte trois axes a b c d e f g h",
    "comporte trois axes l'un-l'autre",
  ])("« Le projet %s : »", (verbe) => {
    expect(told(`Le projet ${verbe} :${LISTE}`).map(([annonce, , comptes]) => [annonce, comptes])).toEqual([[3, "2"]]);
    expect(told(`Le projet ${verbe}:${LISTE}`).length).toBe(1);
  });

  it.each([
    "comporte trois axes a b c d e f g h i",
    "comporte trois axes et un quatrième",
    "comporte trois axes dont celui-ci",
    "comporte trois axes qui suivent",
    "comporte trois axes que voici",
    "comporte trois axes pour agir",
    "comporte trois axes par an",
    "comporte trois axes parmi dix",
    "comporte trois axes plus un",
    "comporte trois axes ainsi faits",
    "comporte trois axes sauf un",
    "comporte trois axes hors un",
    "comporte trois axes outre un",
    "comporte trois axes, chacun",
    "comporte certains trois axes",
    "comporte trois crèches",
    "comporte trop axes",
    "admet trois axes",
    "comporte trois axes : et",
    "recomporte trois axes",
  ])("« Le projet %s : » announces nothing", (verbe) => {
    expect(told(`Le projet ${verbe} :${LISTE}`)).toEqual([]);
  });

  it("takes a word that begins as one of those for what it is", () => {
    expect(told(`Le projet comporte trois axes partagés :${LISTE}`)).toEqual([[3, "axes", "2"]]);
  });

  it("is quoted whole up to 140 signs, by its end beyond", () => {
    const fin = "comporte trois axes :";
    const phrase = (length: number) => `${"a ".repeat(200).slice(0, length - fin.length - 1)} ${fin}`;
    const quoted = (length: number) =>
      findings(phrase(length) + LISTE).map(({ colonne, citation }) => [colonne, citation]);
    // Repeated letters make even places spaces.
    expect(quoted(140).map(([colonne, citation]) => [colonne, `${citation}`.length])).toEqual([[1, 140]]);
    const [[colonne, citation] = []] = quoted(141);
    expect([colonne, citation]).toEqual([3, phrase(141).slice(2)]);
  });
});

describe("the list that a sentence opens", () => {
  const OUVRE = "Le projet comporte trois axes :\n";

  it.each([
    ["two items, then words", "- Accueillir\n- Informer\nDu texte.\n", ["2"]],
    ["blank lines between", "\n- Accueillir\n\n\n- Informer\n\nDu texte.\n", ["2"]],
    ["an item that goes on with the next line", "- Accueillir\n- Informer\nles familles\n", ["2"]],
    ["words before the list", "Ainsi.\n- Accueillir\n- Informer\n", []],
    ["numbered items", "1. Accueillir\n2. Informer\n", []],
    ["bullets, then numbered items", "- Accueillir\n- Informer\n1. Suivre\n", ["2"]],
    ["one item of the first sign", "- Accueillir\n• Informer\n", []],
    ["two items of the first sign", "- Accueillir\n• Suivre\n- Informer\n", ["2"]],
    ["an item that opens a list", "- Accueillir :\n- Informer\n", []],
    ["an item of another sign that opens a list", "- Accueillir\n• Suivre :\n- Informer\n", ["2"]],
    ["three items at the first level", "- Accueillir\n  - Ici\n  - Là\n- Informer\n- Suivre\n", []],
    ["two items at the first level", "- Accueillir\n  - Ici\n  - Là\n- Informer\n", ["4"]],
    ["the same sign after other words", "- Accueillir\n- Informer\nPage 12\n- Suivre\n", []],
    ["another sign after other words", "- Accueillir\n- Informer\nPage 12\n• Suivre\n", ["2"]],
    ["the same sign after eight lines", `- Accueillir\n- Informer\n${lines(8, () => "Mot")}- Suivre\n`, ["2"]],
    ["the same sign after seven lines", `- Accueillir\n- Informer\n${lines(7, () => "Mot\n")}- Suivre\n`, []],
    ["the same sign under a word of the same beginning", "- Accueillir\n- Informer\nAxer\n- Suivre\n", []],
    ["the same sign below « axe » in a line", "- Accueillir\n- Informer\nUn axe\n- Suivre\n", []],
  ])("%s", (_name, liste, comptes) => {
    expect(told(OUVRE + liste).map(([, , counted]) => counted)).toEqual(comptes);
  });
});

it.each(["Article", "Annexe", "Axe", "Enjeu", "Fiche"])(
  "the list of a sentence does not go on under « %s »",
  (titre) => {
    const texte = `Le projet comporte trois axes :\n- Accueillir\n- Informer\n${titre} 2\n- Suivre\n`;
    expect(told(texte)).toEqual([[3, "axes", "2"]]);
  },
);

describe("a numbered list", () => {
  it.each([
    ["a number in letters", "quatre orientations\n1. Accueillir\n2. Informer\n", [[4, "orientations", "2"]]],
    ["objectives", "4 objectifs\n1. Accueillir\n2. Informer\n", [[4, "objectifs", "2"]]],
    ["fiches", "4 fiches actions\n1. Accueillir\n", [[4, "fiches actions", "1"]]],
    ["words after the number", "4 orientations partagées\n1. Accueillir\n", []],
    ["words before the number", "Voici 4 orientations\n1. Accueillir\n", []],
    ["no list", "4 orientations\n", []],
    ["blank lines before", "4 orientations\n\n\n1. Accueillir\n", [[4, "orientations", "1"]]],
    ["another announcement", "2 orientations\n1. Accueillir\n3 objectifs\n2. Informer\n", [[2, "orientations", "1"]]],
    [
      "an item that goes on",
      "2 orientations\n1. Accueillir\nles familles\n2. Informer\n3. Suivre\n",
      [[2, "orientations", "3"]],
    ],
    ["a blank line, where the list may stop", "2 orientations\n1. Accueillir\n2. Informer\n\n3. Suivre\n", []],
    [
      "a blank line, where it does not",
      "1 orientations\n1. Accueillir\n2. Informer\n\n3. Suivre\n",
      [[1, "orientations", "3"]],
    ],
    ["words, where the list may stop", "2 orientations\n1. Accueillir\n2. Informer\nBilan\n3. Suivre\n", []],
    ["a number that comes back", "3 orientations\n1. Accueillir\n1. Informer\n", []],
    ["a gap forgotten by the next item", "3 orientations\n1. A\n\n2. B\n3. C\n4. D\n", [[3, "orientations", "4"]]],
    [
      "a heading of an objective",
      "3 orientations\n1. Accueillir\nObjectif 2\n2. Informer\n",
      [[3, "orientations", "1"]],
    ],
    ["a strategic axe", "3 orientations\n1. Accueillir\nAxe stratégique\n2. Informer\n", [[3, "orientations", "1"]]],
    [
      "an orientation by its number",
      "3 orientations\n1. Accueillir\nOrientation n°2\n2. Informer\n",
      [[3, "orientations", "1"]],
    ],
    [
      "a word that begins as a heading",
      "3 orientations\n1. Accueillir\nAxe commun\n2. Informer\n",
      [[3, "orientations", "2"]],
    ],
    ["a heading in a sentence", "3 orientations\n1. Accueillir\nVoir axe 2\n2. Informer\n", [[3, "orientations", "2"]]],
  ])("%s", (_name, texte, expected) => {
    expect(told(texte)).toEqual(expected);
  });

  it("is read over 300 lines", () => {
    const texte = (others: number) => `3 orientations\n1. Accueillir\n${"Ainsi.\n".repeat(others)}2. Informer\n`;
    expect(told(texte(297))).toEqual([[3, "orientations", "2"]]);
    expect(told(texte(298))).toEqual([[3, "orientations", "1"]]);
  });
});

describe("enjeux", () => {
  const DEUX = "Enjeu n°1 : a\nEnjeu n°2 : b\n";

  it.each([
    "ont émergé",
    "ont été identifiés",
    "ont été retenus",
    "ont été définis",
    "ont été dégagés",
    "se dégagent",
    "émergent",
  ])("« 3 enjeux %s »", (verbe) => {
    expect(told(`3 enjeux ${verbe} du diagnostic\n${DEUX}`)).toEqual([[3, "enjeux", "2"]]);
    expect(told(`2 enjeux ${verbe}\n${DEUX}`)).toEqual([]);
  });

  it.each([
    ["announced by another verb", `3 enjeux sont là\n${DEUX}`, []],
    ["announced within a sentence", `Ainsi 3 enjeux ont émergé\n${DEUX}`, []],
    ["announced twice alike", `3 enjeux émergent\nTrois enjeux émergent\n${DEUX}`, ["2", "2"]],
    ["without heading", "3 enjeux émergent\n", []],
    ["whose headings come back", `3 enjeux émergent\n${DEUX}Enjeu n°2 : b\n`, ["2"]],
    ["whose headings begin again", `3 enjeux émergent\n${DEUX}Enjeu n°1 : a\n`, []],
    ["whose headings begin at 2", "3 enjeux émergent\nEnjeu n°2 : b\n", []],
    ["named in a sentence", `3 enjeux émergent\n${DEUX}Voir enjeu n°3\n`, ["2"]],
    ["more than nine", `3 enjeux émergent\n${lines(11, (rank) => `Enjeu n ${rank + 1} : a`)}`, ["11"]],
  ])("%s", (_name, texte, comptes) => {
    expect(told(texte).map(([, , counted]) => counted)).toEqual(comptes);
  });
});

describe("the items of an axe", () => {
  const plan = (annonce: string, axe: string, reste = "Axe Santé\n• Soigner\n") =>
    `LOGEMENT\n\n${annonce}\n\nAxe Logement\n${axe}${reste}`;
  const DEUX = "• Réunir\n• Bâtir\n";

  it.each([
    ["actions", plan("3 actions", DEUX), ["2"]],
    ["projets", plan("3 projets", DEUX), ["2"]],
    ["actions et projets", plan("3 actions et projets", DEUX), ["2"]],
    ["orientations, which are headings", plan("3 orientations", DEUX), []],
    ["numbered items, which are headings", plan("3 actions", `${DEUX}1. Loger\n`), ["2"]],
    ["private items", plan("4 actions", `${DEUX}Initiatives privées :\n• Vendre\n`), ["2 / 3"]],
    ["one private item", plan("4 actions", `${DEUX}Initiative privée (2) :\n• Vendre\n`), ["2 / 3"]],
    ["« privées » within a sentence", plan("4 actions", `${DEUX}Initiatives privées du bourg :\n• Vendre\n`), ["3"]],
    ["« privées » without a list", plan("4 actions", `${DEUX}Initiatives privées\n• Vendre\n`), ["3"]],
    [
      "an objective after private items",
      plan("5 actions", `${DEUX}Privées :\n• Vendre\nObjectif 2\n• Loger\n`),
      ["3 / 4"],
    ],
    ["an enjeu after private items", plan("5 actions", `${DEUX}Privées :\n• Vendre\nEnjeu n°2\n• Loger\n`), ["3 / 4"]],
    [
      "an axe after private items",
      `SANTÉ\n\n3 actions\n\nAxe Logement\nPrivées :\n• Vendre\nAxe Santé\n• Soigner\n`,
      ["1"],
    ],
    ["items inside items", plan("5 actions", "• Réunir\n- ici\n– là\n• Bâtir\n"), ["2 / 4"]],
    ["private items alone", plan("4 actions", "Privées :\n• Vendre\n"), []],
    ["dashes alone", plan("4 actions", "- Réunir\n- Bâtir\n"), []],
    ["a fiche", plan("4 actions", `Fiche action 1\n${DEUX}`), []],
    ["fiches", plan("4 actions", `Fiches-actions\n${DEUX}`), []],
    ["a fiche of another axe", plan("3 actions", DEUX, "Axe Santé\nFiche action\n• Soigner\n"), ["2"]],
    ["items before the first axe", `• Vendre\n—\n3 actions\n\nAxe Logement\n${DEUX}`, []],
    ["a name on two lines", `LOGEMENT /\nHABITAT\n3 actions\nAxe Logement - Habitat\n${DEUX}`, ["2"]],
    ["a name on three lines", `LOGEMENT\net\nHABITAT\n3 actions\nAxe Logement et Habitat\n${DEUX}`, ["2"]],
    ["a name on four lines", `LOGEMENT\net\nson\nHABITAT\n3 actions\nAxe Logement et son Habitat\n${DEUX}`, ["2"]],
    ["a name ten lines above", `LOGEMENT\n${"\n".repeat(9)}3 actions\nAxe Logement\n${DEUX}`, ["2"]],
    ["a name eleven lines above, blank ones", `LOGEMENT\n${"\n".repeat(10)}3 actions\nAxe Logement\n${DEUX}`, ["2"]],
    ["an axe printed again", plan("5 actions", DEUX, "Axe Logement (suite)\n• Loger\nAxe Santé\n• Soigner\n"), ["3"]],
    ["an axe within a sentence", `LOGEMENT\n3 actions\nVoici axe Logement\n${DEUX}`, []],
    ["an announcement below the axe", `Axe Logement\n${DEUX}Axe Santé\n• Soigner\nLOGEMENT\n3 actions\n`, ["2"]],
    ["a longest name", `${"A".repeat(115)}\n3 actions\nAxe ${"A".repeat(115)}\n${DEUX}`, ["2"]],
    ["a name too long", `${"A".repeat(116)}\n3 actions\nAxe ${"A".repeat(116)}\n${DEUX}`, []],
  ])("%s", (_name, texte, comptes) => {
    expect(told(texte).map(([, , counted]) => counted)).toEqual(comptes);
  });

  it.each([
    ["an item", plan("2 actions", DEUX, "• Loger\n"), ["3"]],
    ["a line that goes on", plan("2 actions", "• Réunir\n• Bâtir\nles murs\n• Loger\n", ""), ["3"]],
    ["a blank line", plan("2 actions", `${DEUX}\n`, "• Loger\n"), ["3"]],
    ["a heading", plan("2 actions", `${DEUX}Enjeu n°2\n`, "• Loger\n"), ["3"]],
    ["words", plan("2 actions", `${DEUX}Le pilotage\n`, "• Un comité\n"), []],
    [
      "words, after private items",
      plan("3 actions", `${DEUX}Privées :\n• Vendre\nLe pilotage\n`, "• Un comité\n• Un bureau\n"),
      [],
    ],
    ["words, in an axe that is not the last", plan("2 actions", `${DEUX}Le pilotage\n• Un comité\n`), ["3"]],
  ])("of the last axe may end at words, not at %s", (_name, texte, comptes) => {
    expect(told(texte).map(([, , counted]) => counted)).toEqual(comptes);
  });
});

describe("what opens an item", () => {
  const count = (items: readonly string[]) =>
    told(`LOGEMENT\n9 actions\nAxe Logement\n${items.map((item) => `${item}\n`).join("")}Axe Santé\n• Soigner\n`).map(
      ([, , counted]) => counted,
    );

  it.each([
    "▶ Bâtir",
    "► Bâtir",
    "➢ Bâtir",
    "• Bâtir",
    "▪ Bâtir",
    "● Bâtir",
    "■ Bâtir",
    "◦ Bâtir",
    "•Bâtir",
    "• 12 places",
    "•12 places",
    "• « Bâtir »",
    "• “Bâtir”",
    '• "Bâtir"',
    "• (Bâtir)",
    "• [Bâtir]",
    "- ▶ Bâtir",
    "– ▶ Bâtir",
    "\t • Bâtir",
    `${" ".repeat(12)}• Bâtir`,
    `${" ".repeat(20)}• Bâtir`,
  ])("%j is an item", (item) => {
    expect(count(["• Réunir", item])).toEqual(["2"]);
  });

  it.each([
    "• ",
    "-▶ Bâtir",
    "•• Bâtir",
    "•  Bâtir",
    "• / Bâtir",
    "Bâtir • Loger",
    "-  ▶ Bâtir",
    "1.5 place",
    "12 places",
    "123. Bâtir",
    "1. Bâtir",
    "§ Bâtir",
  ])("%j is none", (item) => {
    expect(count(["• Réunir", item])).toEqual(["1"]);
  });

  it.each(["- bâtir", "– Bâtir", "-Bâtir", "- «bâtir»", "- 12 places", "- (bâtir)", "- *bâtir*", "- [bâtir]"])(
    "%j is inside an item",
    (item) => {
      expect(count(["• Réunir", item])).toEqual(["1 / 2"]);
    },
  );

  it.each(["-12 places", "-(bâtir)", "- /bâtir", "—bâtir", "--bâtir"])("%j is not", (item) => {
    expect(count(["• Réunir", item])).toEqual(["1"]);
  });

  it.each(["1. Bâtir", "1) Bâtir", "1.Bâtir", "1. « Bâtir »", "1. “Bâtir”", '1."Bâtir"', "  1. Bâtir"])(
    "%j is the first of a list",
    (item) => {
      expect(told(`2 orientations\n${item}\n`).map(([, , counted]) => counted)).toEqual(["1"]);
    },
  );

  it.each(["1 Bâtir", "1. 5 places", "1.5 place", "001. Bâtir", "1.  Bâtir", "1. (Bâtir)"])("%j is not", (item) => {
    expect(told(`2 orientations\n${item}\n`)).toEqual([]);
  });
});
