/** The time that a text takes grows with its length and no faster, whatever it holds: n is held against 8n in one run. */
import { describe, expect, it } from "vitest";
import { outlineText, verifyText } from "../../../src/verification/index.js";
import { AVENANT, ENJEUX, FEUILLE_DE_ROUTE } from "./textes.js";

/** Time of the processor and not of the clock, in milliseconds: other work on the machine changes little. */
function time(task: () => unknown): number {
  const start = process.cpuUsage();
  task();
  return process.cpuUsage(start).user / 1000;
}

const FOIS = 8;
/** Twice what a linear growth takes; a quadratic one takes 64 times. */
const CROISSANCE = 2 * FOIS;
/** What the runtime does besides, in milliseconds: it makes up most of the time of a short text. */
const BRUIT = 15;

/**
 * Whether the text written eight times takes a time in proportion. A pause of the runtime falls on one try and says
 * nothing of the text: one of three that is in proportion is enough.
 */
function growsNoFaster(task: (texte: string) => unknown, short: string, long: string): boolean {
  return [1, 2, 3].some(() => time(() => task(long)) < CROISSANCE * (time(() => task(short)) + BRUIT));
}

const verify = (texte: string) => verifyText({ texte, at: "2026-11-22" });
const readings = [
  ["the check", verify],
  ["the draft", outlineText],
] as const;

/** Of each text, the piece that is repeated, what stands before, and how often it is repeated in the short one. */
const TEXTES: [name: string, piece: string, times: number, before?: string][] = [
  ["a document", AVENANT + FEUILLE_DE_ROUTE + ENJEUX, 1],
  ["one line of spaces", " ", 6_000],
  ["one line of stops", ".", 6_000],
  ["stops after a number awaited", "n° ................................", 200],
  ["blank lines after announcements", "trois temps :\n\n\n\n\n\n\n\n\n", 300],
  ["bullets that open lists", "- trois axes :\n", 400],
  ["announcements without items", "5 orientations\n", 400],
  ["enjeux announced again and again", "8 enjeux\nEnjeu n°1\n", 300],
  ["duties that never meet a number", "planifier ", 600],
  ["capitals", "Abcdefg Hijklmn Opqrstu Vwxyz ", 250],
  ["dates", "Fait à Valfictif, le 5 mai 2025 ", 200],
  ["fiches announced and carried", "Fiche Action – A\nModifier la fiche action « B »\n", 250],
  ["short lines", "a\n", 1_500],
  ["lines below the last axe", "B\n", 1_500, "Axe A\n"],
  ["steps of a calendar", "Fin\n", 1_200, "2022-2026\n"],
  ["parties without an opening", "La Commune de Valfictif, représentée par le maire,\n", 250],
  ["words cut at the ends of lines", "les orga-\nnisations du terri-\ntoire\n", 400],
  ["sentences with a duty", "La Caf remet le bilan au plus tard le 30 juin 2026.\n", 150],
];

describe("the time that a text takes", () => {
  for (const [reading, task] of readings) {
    it.each(TEXTES)(`grows with the text and no faster in ${reading}: %s`, (_name, piece, times, before = "") => {
      const short = before + piece.repeat(times);
      const long = before + piece.repeat(times * FOIS);
      expect(growsNoFaster(task, short, long)).toBe(true);
    });

    it(`grows with the text and no faster in ${reading}: names that all differ`, () => {
      const lines = (count: number) =>
        Array.from(
          { length: count },
          (_, rank) => `Axe Nom ${rank}\nLa Commune de Lieu ${rank}, représentée par le maire,\n`,
        ).join("");
      expect(growsNoFaster(task, lines(150), lines(150 * FOIS))).toBe(true);
    });
  }
});
