/** Questions that cannot be answered come back with their issues, from every verb; and what objets say. */
import { describe, expect, it } from "vitest";
import {
  addAvenant,
  checkHabilitation,
  compareConsolidated,
  consolidate,
  type Dossier,
  deriveAvenant,
  historyOf,
  recordFait,
} from "../../src/avenant/index.js";
import { genreOfPerimetre } from "../../src/convention/index.js";
import { article, avenant, dossierWith } from "../support/avenants.js";

const dossier = dossierWith([article("art1"), article("art2")], []);
const codes = (outcome: { ok: boolean; issues?: readonly { code: string }[] }) =>
  outcome.ok ? [] : (outcome.issues ?? []).map(({ code }) => code);
const textOf = (input: Dossier, at = "2024-01-01") => {
  const outcome = consolidate({ dossier: input, at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};

describe("a day that does not exist", () => {
  it("is named by each verb that was given it", () => {
    const [day, good] = ["2024-02-30", "2024-02-28"];
    expect(codes(compareConsolidated({ dossier, from: day, to: good }))).toEqual(["DATE_INVALID"]);
    expect(codes(compareConsolidated({ dossier, from: good, to: day }))).toEqual(["DATE_INVALID"]);
    expect(codes(compareConsolidated({ dossier, from: good, to: good, knownAt: day }))).toEqual(["DATE_INVALID"]);
    expect(codes(historyOf({ dossier, adresse: "CTG#art1", knownAt: day }))).toEqual(["DATE_INVALID"]);
    expect(codes(checkHabilitation({ dossier, habilitation: "h", engagement: "CTG#art1", at: day }))).toEqual([
      "DATE_INVALID",
    ]);
    const text = textOf(dossier);
    expect(codes(deriveAvenant({ from: text, to: text, numero: 1, dateEffet: day }))).toEqual(["DATE_INVALID"]);
  });

  it("or an id used twice, in the dossier itself, stops every verb", () => {
    const twice = dossierWith([article("a"), article("a")], []);
    const fait = { id: "f", nature: "autre", date: "2024-01-01", libelle: "Fait" } as const;
    expect(codes(historyOf({ dossier: twice, adresse: "CTG#a" }))).toEqual(["ID_DUPLICATE"]);
    expect(codes(addAvenant({ dossier: twice, avenant: avenant(1, "2023-01-01", []) }))).toEqual(["ID_DUPLICATE"]);
    expect(codes(recordFait({ dossier: twice, fait }))).toEqual(["ID_DUPLICATE"]);
  });
});

describe("the objet of a draft", () => {
  it("names each difference in French: party that left, list that changed, reservation, document, prorogation", () => {
    const creche = { id: "creche", nom: "Crèche", genre: "eaje" };
    const centre = { id: "centre", nom: "Centre de loisirs", genre: "alsh" };
    const caf = { id: "caf", genre: "caf", nom: "Caf de l'Eure", representants: [] } as const;
    const msa = { id: "msa", genre: "msa", nom: "MSA", representants: [] } as const;
    const before = dossierWith([article("l", { label: "2", equipements: [creche] }), article("art2")], [], {
      parties: [caf, msa],
    });
    const operations = [
      { id: "o1", par: "a", type: "retirer", partie: "msa" },
      { id: "o2", par: "a", type: "modifierListeEquipements", cible: "CTG#l", ajouter: [centre], retirer: ["creche"] },
      { id: "o3", par: "a", type: "abrogerSousReserve", cible: "CTG#art2", reserve: "à revoir après les élections" },
      { id: "o4", par: "b", type: "integrer", parent: "CTG#", document: "Schéma" },
      { id: "o5", par: "a", type: "proroger", fin: "2027-12-31" },
      { id: "o6", par: "a", type: "absorber", contrat: "CEJ 2019-2022" },
    ] as const;
    const after = { ...before, avenants: [avenant(1, "2023-01-01", operations)] };
    const draft = deriveAvenant({ from: textOf(before), to: textOf(after), numero: 2, dateEffet: "2024-01-01" });
    if (!draft.ok) throw new Error(JSON.stringify(draft.issues));
    const lines = (draft.value.dispositions[0]?.texte ?? "").split("\n");
    expect(lines[0]).toBe("Le présent avenant a pour objet de :");
    for (const words of [
      "- prendre acte du retrait de MSA ;",
      "- mettre à jour les équipements de l'article 2 « Titre l » (la convention) ; y inscrire : Centre de loisirs ; en retirer : creche ;",
      "- abroger l'article « Titre art2 » (la convention), sous réserve : à revoir après les élections ;",
      "- intégrer « Schéma » à la convention ;",
      "- proroger la convention jusqu'au 31/12/2027 inclus ;",
      "- reprendre le contrat « CEJ 2019-2022 », qui prend fin.",
    ]) {
      expect(lines.map((line) => line.replace(/[;.]$/, ""))).toContain(words.replace(/[;.]$/, ""));
    }
  });
});

describe("a territory that syndicats bear", () => {
  const syndicat = { id: "s", genre: "syndicat", nom: "SIVOM", representants: [] } as const;
  const epci = (membres: readonly string[], nombreMembres = membres.length) =>
    ({ siren: "200066405", nom: "CC", nature: "communauteCommunes", membres, nombreMembres }) as const;
  const ask = (communes: readonly string[], groupements: Parameters<typeof genreOfPerimetre>[0]["groupements"]) =>
    genreOfPerimetre({ perimetre: { communes, porteurs: ["s"] }, parties: [syndicat], groupements });

  it("is a part of the EPCI that holds its communes, and something else where none does", () => {
    expect(ask(["27001"], [epci(["27001", "27002"])])).toEqual({ statut: "connu", genre: "partieEpci" });
    expect(ask(["27001", "27002"], [epci(["27001", "27002"])])).toEqual({ statut: "connu", genre: "autre" });
    expect(ask(["27009"], [epci(["27001", "27002"])])).toEqual({ statut: "connu", genre: "autre" });
  });

  it("is not known while the members of the EPCI are not all listed, or no EPCI is", () => {
    for (const groupements of [[], [epci(["27001"], 2)]]) {
      expect(ask(["27009"], groupements)).toMatchObject({ statut: "indetermine", manque: ["membres"] });
    }
  });
});

describe("a text that is no text in force", () => {
  const text = textOf(dossier);
  const issuesOf = (from: unknown) => {
    const outcome = deriveAvenant({ from: from as typeof text, to: text, numero: 1, dateEffet: "2024-01-01" });
    return outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, path.join(".")].join(" "));
  };

  it("is refused with the place of what is wrong, on either side", () => {
    expect(issuesOf(undefined)).toEqual(["FIELD_MISSING from"]);
    const to: unknown = [];
    expect(deriveAvenant({ from: text, to: to as typeof text, numero: 1, dateEffet: "2024-01-01" })).toEqual({
      ok: false,
      issues: [{ code: "TYPE_INVALID", path: ["to"], params: { valeur: "[…]", attendu: "object" } }],
    });
  });

  it.each([
    ["at", 3, ["at"]],
    ["at", "2024-02-30", ["at"]],
    ["periode", {}, ["periode.debut", "periode.fin"]],
    ["parties", [{}], ["parties.0.id", "parties.0.genre", "parties.0.nom"]],
    ["instruments", [{}], ["id", "titre", "dateEffet", "statut", "refus"].map((name) => `instruments.0.${name}`)],
    [
      "dispositions",
      [{ parent: 1, versions: [{}] }],
      [
        "adresse",
        "alias",
        "parent",
        "genre",
        "ajustements",
        "statut",
        "versions.0.du",
        "versions.0.instrument",
        "versions.0.par",
        "versions.0.operation",
      ].map((name) => `dispositions.0.${name}`),
    ],
    [
      "dispositions",
      [{ ...text.dispositions[0], statut: "perdue", alias: [1] }],
      ["dispositions.0.alias.0", "dispositions.0.statut"],
    ],
    [
      "obligations",
      [{}],
      [
        "id",
        "acte",
        "libelle",
        "debiteurs",
        "echeance",
        "force",
        "disposition",
        "cle",
        "instrument",
        "depuis",
        "statut",
        "echeance.type",
      ].map((name) => `obligations.0.${name}`),
    ],
    ["documents", [{}], ["document", "adresse", "instrument", "depuis"].map((name) => `documents.0.${name}`)],
    ["contratsAbsorbes", [{}], ["contrat", "instrument", "par", "depuis"].map((name) => `contratsAbsorbes.0.${name}`)],
  ])("in its %s: %j", (part, value, places) => {
    expect(issuesOf({ ...text, [part]: value }).map((line) => line.replace(/^\w+ from\./, ""))).toEqual(places);
  });
});
