/** The authority that gives the opinion on a project, and what a silence is worth without a favourable one. */
import { describe, expect, it } from "vitest";
import { type QuestionAvis, trackAvis } from "../../src/sppe/index.js";
import type { Territoire } from "../../src/territoire/index.js";
import { commune, SIREN } from "./roumois.js";

const OTHER = "200057867";

const place = (
  population: number,
  transferts: Territoire["transferts"] = [],
  groups: readonly string[] = [SIREN],
): Territoire => ({
  nom: "Essai",
  communes: [commune("27103", "Bourg", population, population)],
  groupements: groups.map((siren) => ({
    siren,
    nom: `Groupe ${siren}`,
    nature: "communauteCommunes",
    membres: ["27103"],
    nombreMembres: 1,
  })),
  transferts,
});

const planning = (titulaire: string, du?: string) => [
  { commune: "27103", competence: "planifier" as const, titulaire, ...(du !== undefined && { du }) },
];

function follow(territoire: Territoire, more: Partial<QuestionAvis> = {}, planificationExercee?: boolean) {
  const lieu = { territoire, codeInsee: "27103", ...(planificationExercee !== undefined && { planificationExercee }) };
  const outcome = trackAvis({ droitDuProjet: "prive", at: "2026-06-30", lieu, ...more });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

const itself = {
  statut: "connue",
  autorite: { type: "commune", codeInsee: "27103" },
  transmise: false,
  regle: "SP-60b",
  confiance: "verbatim",
};

describe("the authority that gives the opinion", () => {
  it("is the commune above 3 500 inhabitants that kept planning, and the group once it was transferred", () => {
    expect(follow(place(3501, planning("conservee"))).autorite).toMatchObject({ ...itself, nom: "Bourg" });
    expect(follow(place(3501, planning(SIREN))).autorite).toMatchObject({
      statut: "connue",
      autorite: { type: "groupement", siren: SIREN },
      nom: `Groupe ${SIREN}`,
      transmise: true,
    });
  });

  it("is read on the day of the request for the opinion", () => {
    const moved = place(3501, planning(SIREN, "2026-02-01"));
    const on = (recuLe: string) => follow(moved, { avis: { recuLe } }).autorite;
    expect(on("2026-01-31")).toMatchObject(itself);
    expect(on("2026-02-01")).toMatchObject({ autorite: { type: "groupement", siren: SIREN } });
  });

  it("of a commune of 3 500 inhabitants is itself if it plans of its own accord, else nobody", () => {
    const kept = place(3500, planning("conservee"));
    expect(follow(kept).autorite).toMatchObject({
      statut: "indeterminee",
      possibles: [itself.autorite],
      manquants: ["planificationExercee"],
    });
    expect(follow(kept, {}, true).autorite).toMatchObject(itself);
    expect(follow(kept, {}, false).autorite).toMatchObject({ statut: "aucune", motif: "sansPlanification" });
  });

  it("is one of several where the transfer is not recorded", () => {
    const group = { type: "groupement", siren: SIREN };
    expect(follow(place(3501)).autorite).toMatchObject({
      statut: "indeterminee",
      possibles: [itself.autorite, group],
      manquants: ["transfert"],
    });
    expect(follow(place(3500)).autorite).toMatchObject({ manquants: ["transfert", "planificationExercee"] });
    expect(follow(place(3500), {}, false).autorite).toMatchObject({ possibles: [group], manquants: ["transfert"] });
    expect(follow(place(3500), {}, true).autorite).toMatchObject(itself);
    expect(follow(place(3501, [], [SIREN, OTHER])).autorite).toMatchObject({
      possibles: [itself.autorite, group, { type: "groupement", siren: OTHER }],
    });
  });

  it("is nobody before 2025, and is not asked for a public project", () => {
    expect(follow(place(9000), { at: "2024-12-31" }).autorite).toMatchObject({
      statut: "aucune",
      motif: "pasEncoreEnVigueur",
    });
    expect(follow(place(9000), { droitDuProjet: "public" })).not.toHaveProperty("autorite");
  });

  it("is refused for an arrondissement, which is sent to its commune, and for a commune of elsewhere", () => {
    const ask = (codeInsee: string) => {
      const outcome = trackAvis({
        droitDuProjet: "prive",
        at: "2026-06-30",
        lieu: { territoire: place(9000), codeInsee },
      });
      return outcome.ok ? [] : outcome.issues.map(({ code, path, params }) => [code, path.join("."), params]);
    };
    expect(ask("75101")).toEqual([["COMMUNE_ARRONDISSEMENT", "lieu.codeInsee", { code: "75101", commune: "75056" }]]);
    expect(ask("69389")).toEqual([["COMMUNE_ARRONDISSEMENT", "lieu.codeInsee", { code: "69389", commune: "69123" }]]);
    expect(ask("27105")).toEqual([["COMMUNE_UNKNOWN", "lieu.codeInsee", { code: "27105" }]]);
  });
});

describe("a silence of the département on a private project", () => {
  const autorisation = { recuLe: "2026-01-15" };

  it("makes no authorisation without a favourable opinion", () => {
    const { autorisation: decision, constats } = follow(place(9000), { autorisation });
    expect(decision).toMatchObject({ statut: "accordTacite", silenceSansEffet: true });
    expect(constats?.map(({ code, regle }) => [code, regle])).toEqual([["avisFavorableManquant", "SP-60a"]]);
  });

  it("makes one with a favourable opinion, where no opinion is required, and for a public project", () => {
    const avis = { recuLe: "2025-12-01", rendu: { le: "2026-01-15", sens: "favorable" } } as const;
    for (const followed of [
      follow(place(9000), { autorisation, avis }),
      follow(place(3500, planning("conservee")), { autorisation }, false),
      follow(place(9000), { autorisation, droitDuProjet: "public" }),
    ]) {
      expect(followed.autorisation?.statut).toBe("accordTacite");
      expect(followed.autorisation).not.toHaveProperty("silenceSansEffet");
      expect(followed).not.toHaveProperty("constats");
    }
  });
});
