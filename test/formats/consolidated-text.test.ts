import { describe, expect, it } from "vitest";
import { consolidate, type Dossier } from "../../src/avenant/index.js";
import { consolidatedToMarkdown } from "../../src/formats/index.js";
import { withAvenant } from "../evaluation/roumois.js";
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

describe("a text that an erratum corrects, with a list and a long article", () => {
  const base = roumois();
  const longText = "mot ".repeat(80).trim();
  const dossier: Dossier = {
    ...base,
    faits: [
      {
        id: "copil",
        nature: "reunion",
        date: "2024-03-01",
        libelle: "comité de pilotage",
        instance: "comitePilotage",
        decisions: [{ id: "d", nature: "ajustementMineur", objet: "Horaires revus", disposition: "CTG#long" }],
      },
    ],
    convention: {
      ...base.convention,
      dateSignature: "2022-01-01",
      obligations: [],
      dispositions: [
        { id: "long", genre: "article", titre: "Long", texte: longText },
        { id: "liste", genre: "annexe", equipements: [{ id: "e", nom: "Crèche des Tilleuls", genre: "eaje" }] },
        { id: "fiche", genre: "ficheAction", fiche: { echeances: ["2024-06-30"] } },
      ],
    },
    avenants: [],
  };
  const corrected = withAvenant(dossier, {
    id: "Av1",
    numero: 1,
    dateSignature: "2023-01-01",
    dateEffet: "2023-01-01",
    dispositions: [
      { id: "art1", genre: "article", texte: "Texte neuf." },
      { id: "art2", genre: "ficheAction", fiche: { servicesResponsables: [] } },
    ],
    operations: [
      { id: "o1", type: "modifier", par: "art1", cible: "CTG#long" },
      { id: "o2", type: "corriger", par: "art2", correction: { objet: "disposition", cible: "CTG#fiche" } },
    ],
  });
  const written = (knownAt?: string) => {
    const outcome = consolidate({
      dossier: corrected,
      at: "2024-06-30",
      ...(knownAt === undefined ? {} : { knownAt }),
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    return consolidatedToMarkdown(outcome.value);
  };

  it("shortens what stood before, lists the équipements, and notes the adjustments and the erratum", () => {
    const text = written();
    expect(text).toContain(`Avant : « ${longText.slice(0, 200)}… »`);
    expect(text).toContain("\n- Crèche des Tilleuls\n");
    expect(text).toMatch(/^> .*Horaires revus/m);
    expect(text).toMatch(/^> .*Av1/m);
    expect(text).not.toContain("30/06/2024\n\n>");
  });

  it("says up to which day the text was known", () => {
    expect(written("2022-06-30")).toContain("30/06/2022");
    expect(written("2022-06-30")).toContain("**Échéances** : 30/06/2024");
    expect(written()).not.toContain("**Échéances**");
  });
});
