/** The first screen as data, and as two goldens that a person reads: what is due, to decide, to correct, to ask for. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/avenant/index.js";
import { consolidate } from "../../src/avenant/index.js";
import { buildEcheancier } from "../../src/evaluation/index.js";
import { syntheseToMarkdown, toMarkdown } from "../../src/formats/index.js";
import { parseDossier } from "../../src/parse/index.js";
import { assessSppe } from "../../src/sppe/index.js";
import { summarize } from "../../src/synthese/index.js";
import { verifyDossier } from "../../src/verification/index.js";
import { roumois } from "../evaluation/roumois.js";
import { valueIn } from "../support/outcome.js";

const read = (at: string, dossier: Dossier = roumois) => valueIn(summarize({ dossier, at }));
const labels = (acts: ReturnType<typeof read>["enRetard"]) => acts.map(({ echeance }) => echeance.acte);
const golden = (name: string) =>
  valueIn(parseDossier(JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), "utf8"))));

describe("the first screen of Roumois Seine", () => {
  const due = read("2026-06-30");

  it("has the two acts of the day, that share one date, and the end in 184 days", () => {
    expect(labels(due.aujourdhui)).toEqual(["integrationSchema", "transmissionSchema"]);
    expect(due.enRetard).toEqual([]);
    expect(due.memeJour.map(({ date }) => date)).toEqual(["2026-06-30"]);
    expect(due.convention).toEqual({ statut: "enVigueur", debut: "2022-01-01", fin: "2026-12-31", jours: 184 });
    expect(due.aVenir.map(({ date, jours }) => [date, jours])).toEqual([["2026-12-31", 184]]);
    expect(labels(due.aVenir[0]?.actes ?? [])).toEqual(["finConvention", "bilanFinal"]);
    expect(labels(due.aVenir[0]?.fenetres ?? [])).toContain("renouvellement");
  });

  it("has the same two acts late the day after, and no error of the text for them", () => {
    const late = read("2026-07-01");
    expect(labels(late.enRetard).sort()).toEqual(["integrationSchema", "transmissionSchema"]);
    expect(late.aujourdhui).toEqual([]);
    expect(late.aCorriger.erreurs.map(({ code }) => code)).toEqual(["REF_DANGLING"]);
    expect(late.aCorriger.decompte.error).toBe(3);
  });

  it("asks one question, which unlocks the thirty answers", () => {
    expect(due.aDecider).toHaveLength(1);
    expect(due.aDecider[0]).toMatchObject({ fait: "transfert", debloque: 30, suffit: 30 });
    expect(due.devoirs?.lignes.map(({ autorites, etats }) => [autorites.length, etats.join(" ")])).toEqual([
      [1, "aEtablir aEtablir aEtablir aEtablir aEtablir aEtablir"],
      [4, "duIci duIci duIci duIci nonDu nonDu"],
    ]);
  });

  it.each(["fr", "en"] as const)("is the golden page in %s, of at most 25 lines", async (langue) => {
    const text = syntheseToMarkdown(due, langue);
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(25);
    await expect(text).toMatchFileSnapshot(`../golden/roumois-synthese-2026-06-30.${langue}.md`);
    await expect(syntheseToMarkdown(read("2026-07-01"), langue)).toMatchFileSnapshot(
      `../golden/roumois-synthese-2026-07-01.${langue}.md`,
    );
  });
});

describe("what answers a question", () => {
  it("settles the lines of the communes that kept their competences, and leaves the question about the others", () => {
    const transferts = roumois.territoire.communes.flatMap(({ codeInsee: commune }) =>
      (["recenser", "informer", "planifier", "soutenirQualite"] as const).map((competence) => ({
        commune,
        competence,
        titulaire: "conservee",
      })),
    );
    const answered = read("2026-06-30", { ...roumois, territoire: { ...roumois.territoire, transferts } });
    expect(answered.aDecider).toMatchObject([{ fait: "transfert", debloque: 6 }]);
    expect(answered.devoirs?.lignes[1]?.etats).toEqual(["du", "du", "du", "du", "nonDu", "nonDu"]);
  });
});

describe("the first screen of other dossiers", () => {
  it.each(["baronnies", "gard-rhodanien", "l-union"])("of %s has neither id, key nor hole in a sentence", (name) => {
    for (const at of ["2019-01-01", "2024-06-30", "2026-11-22", "2031-01-01"]) {
      for (const langue of ["fr", "en"] as const) {
        const text = syntheseToMarkdown(read(at, golden(name)), langue);
        expect(text).not.toMatch(/synthese\.|\{\w+\}|undefined|NaN|\b(?:CTG|Av\d)#|\bAv\d\b/);
        expect(text.split("\n").length).toBeLessThanOrEqual(45);
      }
    }
  });

  it("says that nothing presses when nothing does", () => {
    const quiet = {
      ...read("2026-06-30"),
      enRetard: [],
      aujourdhui: [],
      sansTrace: [],
      aVenir: [],
      memeJour: [],
      aDecider: [],
      aCorriger: { erreurs: [], avertissements: [], decompte: { error: 0, warning: 0, info: 0 } },
      aDemander: [],
    };
    const { devoirs: _, ...nothing } = quiet;
    expect(syntheseToMarkdown(nothing, "fr")).toContain("Rien de pressant");
    expect(syntheseToMarkdown(nothing, "en")).toContain("Nothing presses");
  });
});

describe("the whole report", () => {
  const at = "2026-06-30";
  const { territoire } = roumois;
  const autorites = [
    ...territoire.groupements.map(({ siren }) => ({ type: "groupement", siren }) as const),
    ...territoire.communes.map(({ codeInsee }) => ({ type: "commune", codeInsee }) as const),
  ];
  const whole = (langue: "fr" | "en") =>
    toMarkdown(
      {
        titre: roumois.titre,
        at,
        parties: roumois.convention.parties,
        synthese: read(at),
        consolide: valueIn(consolidate({ dossier: roumois, at })),
        sppe: autorites.map((autorite) => valueIn(assessSppe({ autorite, territoire, at }))),
        echeancier: valueIn(buildEcheancier({ dossier: roumois, at })),
        verification: valueIn(verifyDossier({ dossier: roumois, at })),
      },
      langue,
    );

  /** Words that the library writes in one language and never in the other; a dossier's own words are between quotes. */
  const ONLY = {
    fr: /\b(?:the|owed|late|due|article of|amendment|source of|checks|which|with|unknown)\b/i,
    en: /\b(?:depuis|retard|avenant n°|où|règle|il manque|obligatoire|vigueur|aujourd'hui|jours)\b/i,
  };
  /** Names of sources and notes stay in their language: they are cited. */
  const written = (report: string) => (report.split("\n## Sources\n")[0] ?? "").replace(/«[^»]*»|“[^”]*”/g, "");

  it("shows no id of the dossier and no code of a rule outside its notes", () => {
    for (const langue of ["fr", "en"] as const) {
      const body = whole(langue).split("\n## Sources\n")[0] ?? "";
      expect(body).not.toMatch(
        /\bAv\d\b|CTG#|Av\d:|\bart\d|annexe\d|convention\.tient|\b(?:CV|SP|EV|BT|GV|PA)-\d\d\b|[A-Z]{4,}_[A-Z]/,
      );
    }
  });

  it("writes each sentence of its own in the language asked", () => {
    expect(written(whole("fr"))).not.toMatch(ONLY.fr);
    const own = written(whole("en"))
      .split("\n")
      .filter((line) => line.startsWith("## ") || line.startsWith("  "));
    for (const line of own) expect(line.split(" — ")[0]).not.toMatch(ONLY.en);
  });
});
