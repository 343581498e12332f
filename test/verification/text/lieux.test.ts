/** Where a finding stands: line and column from 1, the column in UTF-16 units, whatever signs come before. */
import { describe, expect, it } from "vitest";
import { verifyText } from "../../../src/verification/index.js";

const places = (texte: string) => {
  const outcome = verifyText({ texte, at: "2026-11-22" });
  if (!outcome.ok) throw new Error("refused");
  return outcome.value.findings.map(({ ligne, colonne, citation }) => [ligne, colonne, citation]);
};

/** Words found inside a line, and a whole line that is found. */
const SEUIL = "planifier est obligatoire pour plus de 10 000 habitants";
const BLANC = "Délibération n° XX";

describe("the place of a finding", () => {
  it.each([
    ["the beginning of the text", SEUIL, 1, 1],
    ["a line feed", `\n${SEUIL}`, 2, 1],
    ["the line end of Windows", `a\r\n\r\n${SEUIL}`, 3, 1],
    ["a carriage return alone", `a\r${SEUIL}`, 2, 1],
    ["carriage returns, then a line feed", `a\r\r\n${SEUIL}`, 3, 1],
    ["tabs", `\t\t${SEUIL}`, 1, 3],
    ["a tab inside the line", `a\t${SEUIL}`, 1, 3],
    ["accents in one sign", `\u00e9\u00e0 ${SEUIL}`, 1, 4],
    ["accents in two signs", `e\u0301a\u0300 ${SEUIL}`, 1, 6],
    ["a sign of two units", `\u{1F3DB} ${SEUIL}`, 1, 4],
    ["signs of two units on the line above", `\u{1F3DB}\u{1F3DB}\n${SEUIL}`, 2, 1],
    ["a ligature, which is compared as two letters", `\u0153uvre \u0153 ${SEUIL}`, 1, 9],
    ["a form feed at the head of the page", `a\n\f${SEUIL}`, 2, 2],
    ["two form feeds at the head of the page", `a\n\f\f${SEUIL}`, 2, 3],
    ["a form feed inside a line, which ends no line", `a \f${SEUIL}`, 1, 4],
    ["the mark that opens a file", `\ufeff${SEUIL}`, 1, 2],
    ["spaces without break", `a\u00a0\u202f${SEUIL}`, 1, 4],
    ["typographic apostrophes and quotes", `l’a «\u00a0b\u00a0» ${SEUIL}`, 1, 11],
    ["a separator of lines, which ends no line here", `a\u2028${SEUIL}`, 1, 3],
    ["a null", `\u0000${SEUIL}`, 1, 2],
    ["half a sign of two units", `\ud83c ${SEUIL}`, 1, 3],
  ])("after %s", (_name, texte, ligne, colonne) => {
    expect(places(texte)).toEqual([[ligne, colonne, SEUIL]]);
    expect(places(`${texte}\n`)).toEqual([[ligne, colonne, SEUIL]]);
    expect(places(`${texte}\r\nsuite`)).toEqual([[ligne, colonne, SEUIL]]);
  });

  it.each([
    ["spaces and tabs", ` \t${BLANC}\t `, 1, 3],
    ["a form feed", `a\n\f${BLANC}`, 2, 2],
    ["spaces without break", `\u00a0${BLANC}\u202f`, 1, 2],
    ["the line end of Windows", `a\r\n  ${BLANC}  \r\nB`, 2, 3],
  ])("of a whole line leaves out %s", (_name, texte, ligne, colonne) => {
    expect(places(texte)).toEqual([[ligne, colonne, BLANC]]);
  });

  it("quotes the words as they are written", () => {
    const ecrit = "planifier\u00a0: l’offre\u202f";
    expect(places(ecrit)).toEqual([]);
    const seuil = "planifier l’offre est obligatoire à plus de 10\u202f000\u00a0habitants";
    expect(places(`\u{1F3DB}\u00a0${seuil}`)).toEqual([[1, 4, seuil]]);
  });

  it("is the same for two findings: they come by code, then by motive", () => {
    const outcome = verifyText({ texte: "du (es) élus n° XX\ndu xx", at: "2026-11-22" });
    expect(outcome.ok && outcome.value.findings.map(({ motif, colonne }) => [motif, colonne])).toEqual([
      ["alternative", 1],
      ["blanc", 1],
    ]);
  });

  it("is that of each finding, in the order of lines and then of columns", () => {
    const texte = `${SEUIL} ; ${SEUIL}\nn° XX\n${SEUIL}`;
    expect(places(texte)).toEqual([
      [1, 1, SEUIL],
      [1, SEUIL.length + 4, SEUIL],
      [2, 1, "n° XX"],
      [3, 1, SEUIL],
    ]);
  });
});
