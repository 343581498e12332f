import { describe, expect, it } from "vitest";
import { consolidate } from "../../src/avenant/index.js";
import { consolidatedToMarkdown } from "../../src/formats/index.js";
import { roumois } from "../support/roumois.js";

const textOn = (at: string, langue: "fr" | "en" = "fr") => {
  const outcome = consolidate({ dossier: roumois(), at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return consolidatedToMarkdown(outcome.value, langue);
};

describe("the consolidated text of Roumois Seine", () => {
  it("notes at each amended disposition by which instrument, since when, and what stood before", () => {
    expect(textOn("2025-12-15")).toContain(
      [
        "### Fiche action — Aller-vers",
        "",
        "> abrogation par Avenant numéro 2 à la Convention territoriale globale (art1), depuis : 15/12/2025. Avant : « Aller-vers »",
      ].join("\n"),
    );
  });

  it("shows the fiche as it was the day before, without a note", () => {
    const before = textOn("2025-12-14");
    expect(before).toContain("### Fiche action — Aller-vers\n\n_Texte non connu._\n\n### Fiche action");
    expect(before).not.toContain("abrogation");
  });

  it("puts each disposition under its heading, deeper as its address", () => {
    const text = textOn("2025-12-15");
    expect(text.startsWith("# Convention territoriale globale 2022-2026")).toBe(true);
    expect(text).toContain("\n## Article 9 — suivi, bilan et évaluation\n");
    expect(text).toContain("_Une partie du texte n'est pas connue._");
    expect(text).toContain("**Objectifs opérationnels**\n\n- Tester en 2026");
  });

  it("exists in English", () => {
    expect(textOn("2025-12-15", "en")).toContain("> abrogation by Avenant numéro 2");
    expect(textOn("2024-01-01", "en")).toContain("In force or not, depending on a date that is not known");
  });
});
