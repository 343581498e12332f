/** What a fiche says beside its texts, and where a text is not known. */
import { expect, it } from "vitest";
import { consolidate } from "../../src/avenant/index.js";
import { consolidatedToMarkdown } from "../../src/formats/index.js";
import { article, dossierWith } from "../support/avenants.js";

const markdown = (...dispositions: Parameters<typeof dossierWith>[0]) => {
  const outcome = consolidate({ dossier: dossierWith(dispositions, []), at: "2024-01-01" });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return consolidatedToMarkdown(outcome.value, "fr");
};

it("writes every field of a fiche that has a value", () => {
  const text = markdown({
    id: "f",
    genre: "ficheAction",
    titre: "Crèche",
    fiche: {
      indicateursEvaluation: ["Nombre de places"],
      indicateurs: [{ id: "i", libelle: "Places ouvertes", nature: "nombre" }],
      partenairesSollicites: ["Caf"],
      partenairesOuverts: true,
      places: { min: 12, max: 18 },
      lieu: "Nyons",
      statut: "enEtude",
      budget: "1500.00",
    },
  });
  for (const line of [
    "**Indicateurs d'évaluation**\n\n- Nombre de places",
    "**Indicateurs mesurés** : Places ouvertes",
    "**Liste de partenaires ouverte** : oui",
    "**Places** : 12-18",
    "**Lieu** : Nyons",
    "**Statut** : en étude",
    "**Budget** : 1500.00 €",
  ]) {
    expect(text).toContain(line);
  }
  expect(markdown({ id: "f", genre: "ficheAction", fiche: { places: { min: 12, max: 12 } } })).toContain(
    "**Places** : 12\n",
  );
  expect(markdown({ id: "f", genre: "ficheAction", fiche: { places: { min: 12 } } })).toContain("**Places** : 12-…");
});

it("says that a text is not known where there should be one, and only there", () => {
  const unknown = /Texte non|inconnu|pas connu/i;
  expect(markdown({ id: "a", genre: "article" })).toMatch(unknown);
  expect(markdown({ id: "a", genre: "annexe", enfants: [article("b")] })).not.toMatch(unknown);
});
