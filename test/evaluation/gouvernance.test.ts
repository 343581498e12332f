/** The comité de pilotage and its rhythm, the bilans, the élaboration. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/avenant/index.js";
import {
  checkBilan,
  contentsOfBilan,
  measureGouvernance,
  prepareBilan,
  trackElaboration,
} from "../../src/evaluation/index.js";
import { questionsEvaluation } from "../../src/evaluation/internal.js";
import { hasText } from "../../src/messages/internal.js";
import { parseDossier } from "../../src/parse/index.js";
import { copil, lineOf, plain, roumois, withFacts } from "./roumois.js";

function read(name: string): Dossier {
  const outcome = parseDossier(JSON.parse(readFileSync(`test/golden/${name}.json`, "utf8")));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

function gouvernance(dossier: Dossier, at: string) {
  const outcome = measureGouvernance({ dossier, at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return plain(outcome).value;
}

const rhythm = (dossier: Dossier, at: string) =>
  gouvernance(dossier, at).rythmes.find(({ echeance }) => echeance === "Av2:reunions-copil/2026");

describe("the comité de pilotage, once or twice a year", () => {
  it("has its rhythm under way, then kept by one meeting, and insufficient when the year ends without any", () => {
    expect(rhythm(roumois, "2025-12-15")?.etat).toBe("aVenir");
    expect(rhythm(roumois, "2026-06-30")).toMatchObject({ attendu: { min: 1, max: 2 }, tenues: 0, etat: "enCours" });
    expect(rhythm(withFacts(roumois, copil("2026-05-12")), "2026-06-30")).toMatchObject({ tenues: 1, etat: "tenu" });
    expect(rhythm(roumois, "2027-01-01")?.etat).toBe("insuffisant");
  });

  it("may meet a third time: that is information, not a fault", () => {
    const often = withFacts(roumois, copil("2026-02-01"), copil("2026-05-12"), copil("2026-09-01"));
    expect(rhythm(often, "2026-12-31")).toMatchObject({ tenues: 3, etat: "auDela" });
  });

  it("counts a planned meeting as planned, then as held by the fact that names it, or as without follow-up", () => {
    const reunionsPrevues = [{ id: "copil-automne", instance: "comitePilotage", date: "2026-10-06" }];
    const planned: Dossier = { ...roumois, reunionsPrevues };
    expect(rhythm(planned, "2026-09-01")).toMatchObject({ tenues: 0, prevues: 1, etat: "enCours" });
    expect(lineOf(planned, "2026-09-20", "reunion/copil-automne").etat).toEqual({ type: "proche", jours: 16 });
    expect(gouvernance(planned, "2026-10-07").reunions.map(({ statut }) => statut)).toEqual(["sansSuite"]);
    const held = withFacts(planned, { ...copil("2026-10-08"), reunionPrevue: "copil-automne" });
    expect(gouvernance(held, "2026-10-08").reunions.map(({ id, statut }) => [id, statut])).toEqual([
      ["copil-2026-10-08", "tenue"],
    ]);
    expect(lineOf(held, "2026-10-08", "reunion/copil-automne").etat).toEqual({ type: "faite", le: "2026-10-08" });
  });

  it("keeps apart the minor adjustments it decides and what calls for an avenant", () => {
    const decisions = [
      { id: "d1", nature: "ajustementMineur" as const, objet: "Décaler une action d'un trimestre" },
      { id: "d2", nature: "avenantAPreparer" as const, objet: "Intégrer le schéma" },
    ];
    const { ajustementsMineurs, avenantsAPreparer } = gouvernance(
      withFacts(roumois, { ...copil("2026-05-12"), decisions }),
      "2026-06-30",
    );
    expect(ajustementsMineurs.map(({ id }) => id)).toEqual(["d1"]);
    expect(avenantsAPreparer.map(({ id }) => id)).toEqual(["d2"]);
  });
});

describe("a duty held twice a year", () => {
  it("is not held by one meeting", () => {
    const twice: Dossier = JSON.parse(JSON.stringify(roumois).replaceAll('{"min":1,"max":2}', '{"min":2}'));
    const met = withFacts(twice, copil("2026-05-12"));
    expect(lineOf(met, "2026-06-30", "Av2:reunions-copil/2026").etat.type).toBe("ouverte");
    expect(lineOf(met, "2027-01-01", "Av2:reunions-copil/2026").etat.type).toBe("nonTenu");
    expect(lineOf(withFacts(met, copil("2026-11-03")), "2027-01-01", "Av2:reunions-copil/2026").etat).toEqual({
      type: "faiteATemps",
      le: "2026-11-03",
    });
  });
});

describe("a bilan", () => {
  it("reports what was done and what changed, and its petite-enfance part only when the CTG stands in", () => {
    const codes = (tientLieuDeSchema?: boolean) =>
      contentsOfBilan({ type: "final", ...(tientLieuDeSchema === undefined ? {} : { tientLieuDeSchema }) }).map(
        ({ code, exigence }) => [code, exigence],
      );
    expect(codes(true).at(-1)).toEqual(["partiePetiteEnfance", "attendue"]);
    expect(codes().at(-1)).toEqual(["partiePetiteEnfance", "conditionnelle"]);
    expect(codes(false).map(([code]) => code)).toEqual([
      "realisations",
      "changementsTerritoriaux",
      "resultats",
      "fonctionnementDemarche",
      "preparationRenouvellement",
    ]);
  });

  it("is held against what it is expected to hold", () => {
    expect(
      checkBilan({ type: "intermediaire", rubriques: ["realisations", "avanceesDifficultes", "annexes"] }),
    ).toEqual({
      presentes: ["realisations", "avanceesDifficultes"],
      manquantes: ["changementsTerritoriaux", "ajustements"],
      conditionnelles: ["partiePetiteEnfance"],
      autres: ["annexes"],
    });
  });

  it("has words for each part and each question", () => {
    const parts = (["intermediaire", "final"] as const).flatMap((type) => contentsOfBilan({ type }));
    for (const { code } of parts) expect(hasText(`bilan.rubrique.${code}`), code).toBe(true);
    for (const { code } of questionsEvaluation()) expect(hasText(`bilan.question.${code}`), code).toBe(true);
  });

  it("is prepared from the plan, the gouvernance and the échéancier", () => {
    const outcome = prepareBilan({ dossier: roumois, at: "2026-11-22", type: "final" });
    expect(outcome.ok && outcome.value.echeances.map(({ id }) => id)).toEqual([
      "Av2:bilan-final",
      "Av2:communication-bilans",
    ]);
    expect(outcome.ok && outcome.value.plan.ensemble.total).toBe(3);
  });
});

describe("the élaboration of a CTG", () => {
  const track = (name: string, at: string) => {
    const outcome = trackElaboration({ dossier: read(name), at });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    return plain(outcome);
  };

  it("follows the steps of the Gard from January 2021 to June 2022, in order", () => {
    const { value, warnings } = track("gard-rhodanien", "2022-07-01");
    expect(value.etapes.map(({ genre }) => genre)).toEqual([
      "lancement",
      "analyseDocumentaire",
      "ateliers",
      "seminaireDiagnostic",
      "fichesActions",
      "finalisation",
      "signature",
      "miseEnOeuvre",
      "miseEnOeuvre",
    ]);
    expect(value.etapes.every(({ etat }) => etat === "faite")).toBe(true);
    expect(warnings).toEqual([]);
    expect(value.diagnostic.map(({ code, valeur, unite }) => `${code} ${valeur} ${unite}`)).toEqual([
      "tauxCouverture 36.45 %",
      "tauxOccupation 75 %",
      "amplitudeHoraire 11 heure",
      "partHorairesAtypiques 23 %",
      "nombreQpv 2 quartier",
    ]);
  });

  it("shows where the Gard stood in April 2021", () => {
    const { value } = track("gard-rhodanien", "2021-04-15");
    expect(value.prochaine).toBe("seminaire-diagnostic");
  });

  it("tells the next step of L'Union without a date", () => {
    const { value } = track("l-union", "2021-12-08");
    expect(value.prochaine).toBe("plan-action");
    expect(value.etapes.at(-1)?.etat).toBe("sansDate");
  });

  it("reads the démarche of the Baronnies, and warns of a signature before the workshops", () => {
    expect(track("baronnies", "2024-12-31").warnings).toEqual([]);
    const baronnies = read("baronnies");
    const etapes = (baronnies.elaboration?.etapes ?? []).map((etape) =>
      etape.id === "ateliers" ? { ...etape, date: "2020-02-01" } : etape,
    );
    const outcome = trackElaboration({ dossier: { ...baronnies, elaboration: { etapes } }, at: "2024-12-31" });
    expect(outcome.ok && outcome.warnings.map(({ code, params }) => [code, params])).toEqual([
      ["STEP_OUT_OF_ORDER", { etape: "ateliers", autre: "signature" }],
    ]);
  });

  it("refuses a figure that is no number", () => {
    const diagnostic = [{ id: "x", code: "tauxCouverture", libelle: "x", valeur: "36,45", unite: "%", source: "x" }];
    const outcome = trackElaboration({
      dossier: { ...roumois, elaboration: { etapes: [], diagnostic } },
      at: "2026-01-01",
    });
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["NUMBER_INVALID", "elaboration.diagnostic.0.valeur"],
    ]);
  });
});
