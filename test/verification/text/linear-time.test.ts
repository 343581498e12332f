/** The time that a text takes grows with its length and no faster, whatever it holds. */
import { describe, expect, it } from "vitest";
import { outlineText, verifyText } from "../../../src/verification/index.js";
import { AVENANT, ENJEUX, FEUILLE_DE_ROUTE } from "./textes.js";

describe("the time that a text takes", () => {
  // Time of the processor and not of the clock: other work on the machine changes nothing.
  const seconds = (texte: string) => {
    const start = process.cpuUsage();
    verifyText({ texte, at: "2026-11-22" });
    return process.cpuUsage(start).user / 1e6;
  };
  const MO = 1_000_000;

  // `bench/verification.ts` measures it alone: under 2 s. Here four suites share the machine.
  it("a document of 5 MB takes seconds", () => {
    const document = AVENANT + FEUILLE_DE_ROUTE + ENJEUX;
    expect(seconds(document.repeat(Math.ceil((5 * MO) / document.length)))).toBeLessThan(8);
  });

  it.each([
    ["one line of spaces", " ".repeat(MO)],
    ["one line of stops", ".".repeat(MO)],
    ["stops after a number awaited", "n° ................................".repeat(30_000)],
    ["blank lines after announcements", "trois temps :\n".repeat(20_000) + "\n".repeat(MO)],
    ["bullets that open lists", "- trois axes :\n".repeat(60_000)],
    ["announcements without items", "5 orientations\n".repeat(60_000)],
    ["enjeux announced again and again", "8 enjeux\nEnjeu n°1\n".repeat(50_000)],
    ["duties that never meet a number", "planifier ".repeat(100_000)],
    ["capitals", "Abcdefg Hijklmn Opqrstu Vwxyz ".repeat(33_000)],
    ["dates", "Fait à Valfictif, le 5 mai 2025 ".repeat(33_000)],
    ["fiches announced and carried", "Fiche Action – A\nModifier la fiche action « B »\n".repeat(20_000)],
  ])("%s: 1 MB takes less than 2 s", (_name, text) => {
    expect(seconds(text)).toBeLessThan(2);
  });

  // Each of these is one block of the logical text, with its way back to its place: half a million of them to make.
  it.each([
    ["short lines", "a\n".repeat(MO / 2)],
    ["lines below the last axe", `Axe A\n${"B\n".repeat(MO / 2)}`],
    ["steps of a calendar", `2022-2026\n${"Fin\n".repeat(250_000)}`],
  ])("%s: 1 MB of one-word lines takes less than 5 s", (_name, text) => {
    expect(seconds(text)).toBeLessThan(5);
  });

  it("in outline takes a time that grows with the text and no faster", () => {
    const start = process.cpuUsage();
    outlineText(Array.from({ length: 40_000 }, (_, rank) => `Axe Nom ${rank}\n`).join(""));
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(4);
  });
});
