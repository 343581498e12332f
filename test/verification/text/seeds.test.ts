/**
 * The five real documents, read where the environment variable `CTG_SEEDS` names their folder. They are not part of the
 * project: only the places of what is found in them is kept here, each reviewed by hand. The same traits are asserted
 * on the project's own texts in `verify-text.test.ts`, everywhere.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Disposition } from "../../../src/convention/index.js";
import { outlineText, verifyText } from "../../../src/verification/index.js";

const { CTG_SEEDS: folder } = process.env;

/** Line, column, code and motive, severity. */
const GOLDEN: Readonly<Record<string, readonly string[]>> = {
  "caf-ctg-retour-partenaires-faq.txt": [],
  "ctg-baronnies-feuille-de-route-2024.txt": [
    "9:89 NAME_VARIANT warning",
    "76:121 DURATION_MISMATCH.duree warning",
    "158:1 COUNT_MISMATCH error",
    "163:1 COUNT_MISMATCH error",
    "168:1 COUNT_MISMATCH error",
    "346:5 DUPLICATE_NODE warning",
  ],
  "ctg-gard-rhodanien-presentation.txt": ["38:1 CONVENTION_EXPIRING info", "1060:1 DURATION_MISMATCH.position warning"],
  "ctg-l-union-conseil-municipal-2021-12-08.txt": ["225:4 DUPLICATE_NODE warning"],
  "ctg-roumois-seine-avenant-2.txt": [
    "15:1 PLACEHOLDER_LEFT.etiquetteVide warning",
    "29:189 PLACEHOLDER_LEFT.alternative warning",
    "43:7 LEGAL_REFERENCE.numeroSuggere info",
    "88:536 LEGAL_THRESHOLD warning",
    "98:241 OP_AMBIGUOUS warning",
    "100:1 OBLIGATION_OVERDUE.passee warning",
    "108:3 TITLE_MISMATCH.semblable warning",
    "109:3 TITLE_MISMATCH.semblable warning",
    "130:11 PLACEHOLDER_LEFT.alternative warning",
    "132:144 REF_DANGLING.autreNature error",
    "134:1 OBLIGATION_OVERDUE.passee warning",
    "195:52 PLACEHOLDER_LEFT.alternative warning",
    "199:20 EFFECT_BEFORE_EXECUTORY warning",
    "203:1 DATE_ORDER.signatureAvantTransmission warning",
    "339:1 PLACEHOLDER_LEFT.blanc warning",
  ],
};

describe.skipIf(folder === undefined)("the five documents of CTG_SEEDS", () => {
  it.each(Object.entries(GOLDEN))("%s: every finding, and no other", (name, expected) => {
    const texte = readFileSync(`${folder}/${name}`, "utf8");
    const outcome = verifyText({ texte, at: "2026-11-22" });
    if (!outcome.ok) throw new Error("refused");
    const { findings } = outcome.value;
    const places = findings.map(
      ({ ligne, colonne, code, motif, severite }) =>
        `${ligne}:${colonne} ${motif === undefined ? code : `${code}.${motif}`} ${severite}`,
    );
    expect(places).toEqual(expected);
    const lines = texte.split(/\r\n|\r|\n/);
    for (const { ligne, colonne, citation } of findings) {
      // A quotation may run over several lines of the file.
      const from = [lines[ligne - 1]?.slice(colonne - 1), ...lines.slice(ligne)].join(" ").replace(/\s+/g, " ");
      expect(from.startsWith(citation.replace(/\s+/g, " "))).toBe(true);
    }
  });
});

/** Levels of the plan that the draft holds, counted by hand in the documents. */
const PLANS = [
  ["ctg-l-union-conseil-municipal-2021-12-08.txt", { enjeu: 8, orientation: 33 }],
  ["ctg-baronnies-feuille-de-route-2024.txt", { axe: 4, enjeu: 14, objectif: 22 }],
] as const;

function kinds(dispositions: readonly Disposition[]): readonly string[] {
  return dispositions.flatMap(({ genre, enfants = [] }) => [genre, ...kinds(enfants)]);
}

describe.skipIf(folder === undefined)("the plans of the real documents", () => {
  it.each(PLANS)("%s: every level is drafted", (file, levels) => {
    const found = kinds(outlineText(readFileSync(`${folder}/${file}`, "utf8")).dispositions);
    const counted = Object.keys(levels).map((level) => [level, found.filter((genre) => genre === level).length]);
    expect(Object.fromEntries(counted)).toEqual(levels);
  });
});
