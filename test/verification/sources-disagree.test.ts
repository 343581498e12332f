import { describe, expect, it } from "vitest";
import type { Provenance } from "../../src/avenant/index.js";
import { parseDossier, serializeDossier } from "../../src/parse/index.js";
import { DOSSIER_EXEMPLE } from "../../src/verification/dossier/exemples.js";
import { verifyDossier } from "../../src/verification/index.js";
import { anyParams, valueIn } from "../support/outcome.js";

const says = (titre: string, valeur: string, etabli: Provenance["etabli"], champ = "duree"): Provenance => ({
  champ,
  valeur,
  source: { titre },
  etabli,
});
const withSources = (...provenances: readonly Provenance[]) => ({ ...DOSSIER_EXEMPLE, provenances });
const told = (...provenances: readonly Provenance[]) =>
  valueIn(verifyDossier({ dossier: withSources(...provenances), at: "2024-06-15" }))
    .findings.filter(({ code }) => code === "SOURCES_DISAGREE")
    .map(({ motif, severite, path, params }) => [
      severite,
      motif,
      path.join("."),
      anyParams(params)["premier"],
      anyParams(params)["second"],
    ]);

describe("documents that say something of one fact", () => {
  it("are reported when they disagree, each beside the other, and none is chosen", () => {
    const [deliberation, presse] = [says("Délibération", "5 ans", "rapporte"), says("Presse", "4 ans", "rapporte")];
    expect(told(deliberation, presse)).toEqual([["warning", "desaccord", "provenances.1", "5 ans", "4 ans"]]);
    expect(told(presse, deliberation)).toEqual([["warning", "desaccord", "provenances.1", "4 ans", "5 ans"]]);
    expect(told(deliberation, { ...presse, valeur: "5 ans" })).toEqual([]);
    expect(told(deliberation, { ...presse, champ: "convention.periode.fin" })).toEqual([]);
  });

  it("may announce what the signed text then left: told for information, never as an error of the text", () => {
    const [announced, signed] = [says("Délibération 2022", "5 ans", "annonce"), says("Convention", "4 ans", "lu")];
    const info = [["info", "annonce", "provenances.0", "4 ans", "5 ans"]];
    expect(told(announced, signed)).toEqual(info);
    expect(told(announced)).toEqual([]);
    expect(told(announced, says("Presse", "6 ans", "annonce"))).toEqual([
      ["warning", "desaccord", "provenances.1", "5 ans", "6 ans"],
    ]);
  });

  it("are kept in the file, with the date of the document apart from the fact", () => {
    const source = { titre: "Présentation", date: { du: "2022-03-01", au: "2022-03-31", libelle: "mars 2022" } };
    const dossier = withSources({ ...says("x", "2026-12-31", "deduit"), source, citation: "jusqu'à fin 2026" });
    const text = valueIn(serializeDossier(dossier));
    expect(valueIn(parseDossier(JSON.parse(text))).provenances).toEqual(dossier.provenances);
  });
});
