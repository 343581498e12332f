/** What a dossier does not say yet, named and never invented (CV-19). */
import { describe, expect, it } from "vitest";
import { type Dossier, whatDossierLacks } from "../../src/avenant/index.js";
import { regleOf } from "../../src/droit/index.js";
import { describeManque, showPath } from "../../src/messages/index.js";
import { valueIn } from "../support/outcome.js";
import { deepFreeze, roumois } from "../support/roumois.js";

const lacks = (dossier: Dossier) =>
  valueIn(whatDossierLacks(deepFreeze(dossier))).map(({ code, path }) => `${code} ${showPath(path)}`);

/** What a presentation of a project gives: a title, a period, parties, one of them a group. */
const project: Dossier = {
  version: 1,
  id: "projet",
  titre: "Projet de CTG",
  convention: {
    id: "CTG",
    titre: "CTG 2022-2026",
    deliberations: [],
    visas: [],
    dispositions: [],
    obligations: [],
    mentions: [],
    inconnus: [],
    periode: { debut: "2022-01-01", fin: "2026-12-31" },
    parties: [
      { id: "caf", genre: "caf", nom: "la Caf", representants: [] },
      { id: "ca", genre: "epci", nom: "la communauté d'agglomération", representants: ["président"] },
      { id: "communes", genre: "commune", nom: "les communes", representants: ["maires"], collectif: {} },
    ],
  },
  avenants: [],
  territoire: { nom: "Projet", communes: [], groupements: [], transferts: [] },
  faits: [],
  inconnus: [],
};

describe("whatDossierLacks", () => {
  it("lists the holes of a project, in the order of the file", () => {
    expect(lacks(project)).toEqual([
      "dateSignature convention.dateSignature",
      "signataires convention.signataires",
      "deliberation convention.deliberations",
      "deliberation convention.deliberations",
      "visas convention.visas",
      "articles convention.dispositions",
      "perimetre convention.perimetre",
      "siren convention.parties[0].siren",
      "representants convention.parties[0].representants",
      "siren convention.parties[1].siren",
      "partiesNonListees convention.parties[2].collectif.communes",
      "equipements convention.dispositions",
      "planActions convention.dispositions",
      "gouvernance convention.gouvernance",
      "tientLieuDeSchema convention.tientLieuDeSchema",
    ]);
  });

  it("says why each matters and who holds it, in both languages, with a rule of the library", () => {
    for (const lack of [...valueIn(whatDossierLacks(project)), ...valueIn(whatDossierLacks(roumois()))]) {
      expect(regleOf(lack.regle), lack.regle).toBeDefined();
      for (const langue of ["fr", "en"] as const) {
        const { message, pourquoi, detenteur } = describeManque(lack, langue);
        for (const text of [message, pourquoi, detenteur]) {
          expect(text, lack.code).not.toMatch(/\{\w+\}|^manque\.|^detenteur\./);
        }
      }
    }
    const [, , vote] = valueIn(whatDossierLacks(project));
    expect(vote === undefined ? undefined : describeManque(vote, "fr")).toEqual({
      message: "La délibération de la communauté d'agglomération pour « CTG » n'est pas enregistrée.",
      pourquoi: "C'est elle qui autorise la collectivité à signer.",
      detenteur: "la communauté d'agglomération",
    });
  });

  it("repeats what the dossier declares unknown, and sees what Roumois Seine leaves open", () => {
    const found = lacks(roumois());
    expect(found).toContain("inconnuDeclare convention.inconnus[0]");
    expect(found).toContain("transmission convention.deliberations[1].recueLe");
    expect(found).toContain("dateEffetImprecise avenants[0].dateEffet");
    expect(found).toContain("texte convention.dispositions");
    expect(found).not.toContain("siren convention.parties[1].siren");
    expect(found.filter((one) => one.startsWith("planActions"))).toEqual([]);
  });

  it("is silent on what is there", () => {
    const { convention, territoire } = project;
    const vote = { date: "2021-12-01", recueLe: "2021-12-03", publieeLe: "2021-12-03" };
    const complete: Dossier = {
      ...project,
      convention: {
        ...convention,
        dateSignature: "2021-12-15",
        signataires: ["caf", "c"],
        visas: ["Code de la sécurité sociale"],
        deliberations: [{ partie: "c", ...vote }],
        dispositions: [
          { id: "art1", genre: "article", texte: "Objet." },
          { id: "annexe2", genre: "annexe", equipements: [] },
          { id: "annexe3", genre: "annexe", niveaux: ["axe"], enfants: [{ id: "axe1", genre: "axe" }] },
        ],
        perimetre: { communes: ["27701"], porteurs: ["c"] },
        gouvernance: { instances: [{ id: "copil", genre: "comitePilotage" }] },
        tientLieuDeSchema: false,
        parties: [
          { id: "caf", genre: "caf", nom: "la Caf", siren: "200066405", representants: ["directrice"] },
          {
            id: "c",
            genre: "commune",
            nom: "la commune",
            siren: "200066405",
            codeInsee: "27701",
            representants: ["maire"],
          },
        ],
      },
      territoire: { ...territoire, transferts: [] },
    };
    expect(valueIn(whatDossierLacks(complete))).toEqual([]);
  });

  it("a year without a plan d'actions is named as a hole, not as a defect (CV-05)", () => {
    expect(valueIn(whatDossierLacks(project)).find(({ code }) => code === "planActions")).toMatchObject({
      regle: "CV-05",
      detenteur: "parties",
    });
  });
});
