/** The golden dossiers hold what their documents say, beside the trees as in them. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/avenant/index.js";
import type { Disposition } from "../../src/convention/index.js";
import { walkDispositions } from "../../src/convention/internal.js";
import { parseDossier, serializeDossier } from "../../src/parse/index.js";

function load(file: string): Dossier {
  const outcome = parseDossier(JSON.parse(readFileSync(file, "utf8")));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

const gard = load("test/golden/gard-rhodanien.json");
const union = load("test/golden/l-union.json");
const baronnies = load("test/golden/baronnies.json");
const roumois = load("examples/roumois-seine/dossier.json");

const nodes = ({ convention, avenants }: Dossier) =>
  [convention, ...avenants].flatMap(({ dispositions }) => walkDispositions(dispositions).map((one) => one.disposition));
const count = (dossier: Dossier, genre: Disposition["genre"], within = "plan") =>
  walkDispositions(dossier.convention.dispositions).filter(
    ({ path, disposition }) => disposition.genre === genre && path.startsWith(within),
  ).length;
const titled = (dossier: Dossier, start: string) => nodes(dossier).find(({ titre }) => titre?.startsWith(start));

describe("every golden dossier", () => {
  it.each([
    ["Gard rhodanien", gard],
    ["L'Union", union],
    ["Baronnies", baronnies],
    ["Roumois Seine", roumois],
  ])("%s survives its canonical form", (_name, dossier) => {
    const text = serializeDossier(dossier);
    if (!text.ok) throw new Error(JSON.stringify(text.issues));
    const again = parseDossier(JSON.parse(text.value));
    expect(again.ok && again.value).toEqual(dossier);
    expect(again.ok && serializeDossier(again.value)).toEqual(text);
  });

  it("names qualities, never a person, nor a way to reach one", () => {
    for (const dossier of [gard, union, baronnies, roumois]) {
      const text = JSON.stringify(dossier);
      expect(text).not.toMatch(/\b(?:M\.|Mme|Monsieur|Madame) [A-ZÉÈ]/);
      expect(text).not.toMatch(/[\w.]+@[\w.]+\.\w/);
      expect(text).not.toMatch(/\b0\d(?:[ .]?\d\d){4}\b/);
      const representants = dossier.convention.parties.flatMap((partie) => partie.representants ?? []);
      expect(representants.filter((quality) => !/président|direct|maire|adjoint/i.test(quality))).toEqual([]);
    }
  });
});

describe("Gard rhodanien", () => {
  it("has 5 axes, 11 objectifs and 20 actions, and three transverse enjeux with their means beside them", () => {
    expect([count(gard, "axe"), count(gard, "objectif"), count(gard, "action")]).toEqual([5, 11, 20]);
    const transverse = gard.convention.dispositions.find(({ id }) => id === "enjeux-transverses")?.enfants ?? [];
    expect(transverse.map(({ titre }) => titre)).toEqual([
      "Communiquer autrement sur les dispositifs existants",
      "La coordination des acteurs",
      "L'itinérance des services",
    ]);
    expect(transverse.flatMap(({ fiche }) => fiche?.modalitesMiseEnOeuvre ?? [])).toHaveLength(6);
  });

  it("has the figures of its diagnostic, and communes that the document does not list", () => {
    expect(gard.elaboration?.diagnostic?.map(({ valeur, sens, unite }) => [valeur, sens, unite])).toEqual([
      ["36.45", undefined, "%"],
      ["75", undefined, "%"],
      ["11", undefined, "heure"],
      ["23", "minimum", "%"],
      ["2", undefined, "quartier"],
    ]);
    expect(gard.convention.parties.find(({ id }) => id === "communes")?.collectif).toEqual({});
  });
});

describe("L'Union", () => {
  it("has 8 enjeux and 33 orientations, and stops there", () => {
    expect([count(union, "enjeu"), count(union, "orientation"), count(union, "action")]).toEqual([8, 33, 0]);
    expect(titled(union, "La qualité de vie")?.titre).toContain("mobilités douces, lien social, respect de l'environn");
  });
});

describe("Baronnies", () => {
  it("has 4 axes, 14 enjeux, 22 objectifs, 82 public actions, 2 private ones and 2 items inside one", () => {
    expect([count(baronnies, "axe"), count(baronnies, "enjeu"), count(baronnies, "objectif")]).toEqual([4, 14, 22]);
    expect(count(baronnies, "action")).toBe(82 + 2 + 2);
    expect(nodes(baronnies).filter(({ initiative }) => initiative === "privee")).toHaveLength(2);
  });

  it("keeps ranges of places, places, leads and statuses", () => {
    const fiche = (start: string) => titled(baronnies, start)?.fiche;
    expect(fiche("Projet nouvel équipement à Montbrun")).toEqual({
      statut: "enEtude",
      places: { min: 12, max: 18 },
      lieu: "Montbrun-les-Bains",
    });
    expect(fiche("Accueil Petite-Enfance")?.places).toEqual({ min: 6, max: 8 });
    expect(fiche("Définir un projet et un plan")?.servicesResponsables).toEqual(["CEDER"]);
    expect(fiche("Diagnostic habitat finalisé")?.statut).toBe("realisee");
    const statuts = nodes(baronnies).flatMap((one) => one.fiche?.statut ?? []);
    expect(statuts.filter((statut) => statut === "enEtude")).toHaveLength(7);
  });

  it("keeps a list of partners open, and its five transverse démarches outside the axes", () => {
    expect(titled(baronnies, "Mise en place d'un Réseau d'Acteurs Jeunesse")?.fiche).toMatchObject({
      partenairesOuverts: true,
    });
    expect(count(baronnies, "article", "demarches-transversales/")).toBe(5);
  });

  it("keeps its life from 2018 to 2024, with days only where the document has them", () => {
    const etapes = baronnies.elaboration?.etapes ?? [];
    expect(etapes).toHaveLength(15);
    expect(etapes.filter(({ date }) => typeof date === "string").map(({ id }) => id)).toEqual(["pleniere"]);
  });
});

describe("Roumois Seine", () => {
  it("has three instruments, an effect known roughly, an act as transmitted, and duties without a day", () => {
    expect([roumois.convention.id, ...roumois.avenants.map(({ id }) => id)]).toEqual(["CTG", "Av1", "Av2"]);
    expect(roumois.avenants[0]?.dateEffet).toMatchObject({ du: "2022-11-29", au: "2025-12-14" });
    const acts = roumois.avenants[1]?.deliberations?.flatMap(({ identifiantActe }) => identifiantActe ?? []);
    expect(acts).toEqual(["027-200066405-20251215-CC_201_2025-DE"]);
    const duties = roumois.avenants.flatMap(({ obligations = [] }) => obligations);
    expect(duties.filter(({ echeance }) => echeance.type === "sansJour").length).toBeGreaterThanOrEqual(3);
  });
});
