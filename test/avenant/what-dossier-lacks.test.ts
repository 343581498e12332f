/** What a dossier does not say yet, named and never invented (CV-19). */
import { describe, expect, it } from "vitest";
import { type Dossier, type Manque, whatDossierLacks } from "../../src/avenant/index.js";
import { regleOf } from "../../src/droit/index.js";
import { describeManque, showPath } from "../../src/messages/index.js";
import { valueIn } from "../support/outcome.js";
import { deepFreeze, roumois } from "../support/roumois.js";

const lacks = (dossier: Dossier) =>
  valueIn(whatDossierLacks(deepFreeze(dossier))).map(({ code, path }) => `${code} ${showPath(path)}`);

const hole = (
  code: Manque["code"],
  path: Manque["path"],
  params: Manque["params"],
  regle: string,
  detenteur: Manque["detenteur"],
): Manque => ({ code, path, params, regle, detenteur });

/** What a presentation of a project gives: a title, a period, parties, one of them a group. */
const project: Dossier = {
  version: 2,
  id: "projet",
  titre: "Projet de CTG",
  convention: {
    id: "CTG",
    titre: "CTG 2022-2026",
    dispositions: [],
    periode: { debut: "2022-01-01", fin: "2026-12-31" },
    parties: [
      { id: "caf", genre: "caf", nom: "la Caf" },
      { id: "ca", genre: "epci", nom: "la communauté d'agglomération", representants: ["président"] },
      { id: "communes", genre: "commune", nom: "les communes", representants: ["maires"], collectif: {} },
    ],
  },
  avenants: [],
  territoire: { nom: "Projet", communes: [], groupements: [], transferts: [] },
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

  it("gives each hole its place, what its text speaks of, its rule and who holds it", () => {
    const about = { instrument: "CTG" };
    expect(valueIn(whatDossierLacks(project))).toEqual([
      hole("dateSignature", ["convention", "dateSignature"], about, "CV-90", "parties"),
      hole("signataires", ["convention", "signataires"], about, "CV-82", "caisse"),
      hole(
        "deliberation",
        ["convention", "deliberations"],
        { ...about, partie: "la communauté d'agglomération" },
        "CV-83",
        "partie",
      ),
      hole("deliberation", ["convention", "deliberations"], { ...about, partie: "les communes" }, "CV-83", "partie"),
      hole("visas", ["convention", "visas"], about, "CV-15", "caisse"),
      hole("articles", ["convention", "dispositions"], about, "CV-19", "caisse"),
      hole("perimetre", ["convention", "perimetre"], about, "CV-20", "parties"),
      hole("siren", ["convention", "parties", 0, "siren"], { partie: "la Caf" }, "CV-21", "partie"),
      hole("representants", ["convention", "parties", 0, "representants"], { partie: "la Caf" }, "CV-10", "partie"),
      hole(
        "siren",
        ["convention", "parties", 1, "siren"],
        { partie: "la communauté d'agglomération" },
        "CV-21",
        "partie",
      ),
      hole(
        "partiesNonListees",
        ["convention", "parties", 2, "collectif", "communes"],
        { partie: "les communes" },
        "CV-19",
        "caisse",
      ),
      hole("equipements", ["convention", "dispositions"], about, "CV-52", "caisse"),
      hole("planActions", ["convention", "dispositions"], about, "CV-05", "parties"),
      hole("gouvernance", ["convention", "gouvernance"], about, "GV-01", "parties"),
      hole("tientLieuDeSchema", ["convention", "tientLieuDeSchema"], about, "SP-34", "parties"),
    ]);
  });

  it("names what an instrument lacks: dates known roughly, journeys of deliberations, texts, numbers", () => {
    const vague = { du: "2022-01-01", au: "2022-12-31", libelle: "2022" };
    const amending = {
      ...project.convention,
      id: "Av1",
      titre: "Avenant",
      dateSignature: vague,
      signataires: ["caf"],
      visas: ["Code"],
      etendue: "extrait",
      dateEffet: vague,
      operations: [],
      deliberations: [
        { partie: "caf", date: "2021-11-30" },
        { partie: "ca", date: "2021-12-01", recueLe: "2021-12-02" },
        { partie: "communes", date: "2021-12-01", publieeLe: "2021-12-03" },
      ],
      dispositions: [
        { id: "art1", genre: "article" },
        { id: "art2", genre: "article", fiche: { lieu: "Mairie" } },
        { id: "art3", genre: "article", equipements: [] },
        {
          id: "annexe",
          genre: "annexe",
          enfants: [
            { id: "axe", genre: "axe" },
            { id: "sous", genre: "sousArticle" },
          ],
        },
        { id: "preambule", genre: "preambule" },
      ],
    } as const;
    const { periode: _periode, parties: _parties, ...avenant } = amending;
    const instrument = { instrument: "Av1" };
    const own = (dossier: Dossier) => valueIn(whatDossierLacks(dossier)).filter(({ path }) => path[0] === "avenants");
    const at = (...path: readonly (string | number)[]) => ["avenants", 0, ...path];
    const ca = { partie: "la communauté d'agglomération", date: "2021-12-01" };
    const texts = ["Av1#art1", "Av1#annexe/sous", "Av1#preambule"].map((adresse) =>
      hole("texte", at("dispositions"), { adresse }, "CV-19", "caisse"),
    );
    const expected = [
      hole("dateSignatureImprecise", at("dateSignature"), instrument, "CV-90", "parties"),
      hole("publication", at("deliberations", 1, "publieeLe"), ca, "CV-92", "partie"),
      hole(
        "transmission",
        at("deliberations", 2, "recueLe"),
        { partie: "les communes", date: "2021-12-01" },
        "CV-91",
        "partie",
      ),
      hole("extrait", at("etendue"), instrument, "CV-19", "caisse"),
      ...texts,
      hole("dateEffetImprecise", at("dateEffet"), instrument, "CV-80", "parties"),
    ];
    expect(own({ ...project, avenants: [avenant] })).toEqual(expected);
    const second = {
      ...avenant,
      id: "Av2",
      numero: 2,
      dateEffet: "2023-01-01",
      inconnus: [{ champ: "visas", motif: "?" }],
    };
    const both = own({ ...project, avenants: [avenant, second] });
    expect(both.slice(0, expected.length + 1)).toEqual([
      ...expected,
      hole("numero", at("numero"), instrument, "CV-81", "caisse"),
    ]);
    expect(both.slice(-1)).toEqual([
      hole("inconnuDeclare", ["avenants", 1, "inconnus", 0], { champ: "visas", motif: "?" }, "CV-19", "inconnu"),
    ]);
    // An avenant that brings the list or the plan is enough for the dossier.
    const codes = lacks({ ...project, avenants: [avenant] });
    expect(codes).not.toContain("equipements convention.dispositions");
    expect(codes).not.toContain("planActions convention.dispositions");
  });

  it.each(["axe", "enjeu", "orientation", "objectif", "action", "ficheAction"] as const)(
    "takes a disposition of kind %s for a plan d'actions",
    (genre) => {
      const convention = { ...project.convention, dispositions: [{ id: "x", genre }] };
      expect(lacks({ ...project, convention })).not.toContain("planActions convention.dispositions");
    },
  );

  it("takes a fiche, or declared levels, for a plan d'actions; an article for none", () => {
    const has = (more: object) =>
      !lacks({
        ...project,
        convention: { ...project.convention, dispositions: [{ id: "x", genre: "article", texte: "Texte", ...more }] },
      }).includes("planActions convention.dispositions");
    expect([has({}), has({ fiche: {} }), has({ niveaux: ["axe"] })]).toEqual([false, true, true]);
  });

  it("asks for a SIREN of those who have one, a code of communes alone, and the communes of a group", () => {
    const party = (genre: Dossier["convention"]["parties"][number]["genre"], more: object = {}) => ({
      id: genre,
      genre,
      nom: genre,
      representants: ["x"],
      ...more,
    });
    const holes = (...parties: Dossier["convention"]["parties"]) =>
      lacks({ ...project, convention: { ...project.convention, parties } }).filter((one) => one.includes("parties["));
    expect(holes(party("etat"), party("educationNationale"), party("autre"))).toEqual([]);
    expect(holes(party("cpam"), party("departement"))).toEqual([
      "siren convention.parties[0].siren",
      "siren convention.parties[1].siren",
    ]);
    expect(holes(party("commune", { siren: "200066405" }), party("epci", { siren: "200066405" }))).toEqual([
      "codeInsee convention.parties[0].codeInsee",
    ]);
    expect(holes(party("commune", { collectif: { communes: ["27001"] }, representants: [] }))).toEqual([]);
  });

  it("names what the territory lacks, and what nobody has said of transfers", () => {
    const groupement = { siren: "200066405", nom: "CC", nature: "communauteCommunes" } as const;
    const population = {
      valeur: 10,
      nature: "totale",
      millesime: 2023,
      anneeApplication: 2026,
      source: "Insee",
    } as const;
    const territory = (more: Partial<Dossier["territoire"]>) =>
      valueIn(whatDossierLacks({ ...project, territoire: { ...project.territoire, ...more } })).filter(
        ({ path }) => path[0] === "territoire",
      );
    const communes = [
      { codeInsee: "27001", nom: "A", populations: [population] },
      { codeInsee: "27002", nom: "B", populations: [] },
    ];
    const groupements = [
      { ...groupement, membres: ["27001", "27002"], nombreMembres: 2 },
      { ...groupement, siren: "243300316", membres: ["27001"], nombreMembres: 3 },
    ];
    expect(territory({ communes, groupements })).toEqual([
      hole("population", ["territoire", "communes", 1, "populations"], { commune: "B" }, "SP-10", "insee"),
      hole(
        "membres",
        ["territoire", "groupements", 1, "membres"],
        { groupement: "CC", connus: 1, nombre: 3 },
        "CV-20",
        "insee",
      ),
      hole("transferts", ["territoire", "transferts"], { territoire: "Projet" }, "SP-29", "parties"),
    ]);
    const kept = { commune: "27001", competence: "recenser", titulaire: "conservee" } as const;
    expect(territory({ communes: communes.slice(0, 1), transferts: [kept] })).toEqual([]);
  });

  it("repeats the unknown of the dossier in its own words, with the holder that it names", () => {
    const inconnus = [
      { champ: "montant", motif: "non publié", detenteur: "la Caf" },
      { champ: "visas", motif: "?" },
    ];
    const found = valueIn(whatDossierLacks({ ...project, inconnus })).slice(-2);
    expect(found).toEqual([
      hole(
        "inconnuDeclare",
        ["inconnus", 0],
        { champ: "montant", motif: "non publié", detenteur: "la Caf" },
        "CV-19",
        "declare",
      ),
      hole("inconnuDeclare", ["inconnus", 1], { champ: "visas", motif: "?" }, "CV-19", "inconnu"),
    ]);
  });

  it("says where the shape of a dossier is wrong", () => {
    expect(whatDossierLacks(JSON.parse("null"))).toEqual({
      ok: false,
      issues: [{ code: "TYPE_INVALID", path: [], params: { valeur: "null", attendu: "object" } }],
    });
  });
});
