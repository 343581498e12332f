/** The convention with all that it can hold: read, written, described, and its references held. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { generate } from "../../scripts/json-schemas/generate.js";
import type { Dossier } from "../../src/avenant/index.js";
import type { GenrePartie } from "../../src/convention/index.js";
import { showPath } from "../../src/messages/index.js";
import { parseDossier, serializeDossier } from "../../src/parse/index.js";
import { type Json, roumois } from "../support/roumois.js";

const GENRES: readonly GenrePartie[] = [
  "caf",
  "css",
  "msa",
  "carsat",
  "cpam",
  "commune",
  "epci",
  "syndicat",
  "departement",
  "etat",
  "educationNationale",
  "franceTravail",
  "federationAssociative",
  "autre",
];

const base = roumois();

/** Every kind of party, a defined term, a perimeter, bodies, missions and companion instruments. */
const whole: Dossier = {
  ...base,
  avenants: [],
  faits: [],
  convention: {
    ...base.convention,
    deliberations: [],
    parties: [
      ...GENRES.map((genre) => ({
        id: genre,
        genre,
        nom: `Partie ${genre}`,
        representants: ["présidente", "directeur par intérim"],
        autorite: { organe: "autre", libelle: "dûment autorisée" } as const,
      })),
      {
        id: "ex-cej",
        genre: "commune",
        nom: "les communes anciennement signataires d'un CEJ",
        representants: ["maires"],
        collectif: { nombre: 12, communes: ["27103", "2A004", "97105"] },
      },
    ],
    groupesParties: [{ id: "communes", terme: "les communes", parties: ["commune", "ex-cej"] }],
    perimetre: { communes: ["27103", "27105"], porteurs: ["epci", "commune", "syndicat"] },
    gouvernance: {
      instances: [
        {
          id: "copil",
          genre: "comitePilotage",
          nom: "Comité de pilotage",
          role: "Décide",
          composition: ["vice-présidence à l'enfance"],
          parties: ["caf", "epci"],
          reunionsParAn: { min: 1, max: 2 },
        },
        { id: "parentalite", genre: "comiteThematique", theme: "parentalite" },
      ],
      missions: [
        {
          id: "cooperation",
          genre: "chargeCooperation",
          libelle: "Chargé de coopération",
          employeur: "epci",
          partageeAvec: ["commune"],
          champ: "thematique",
          etp: "0.2",
        },
      ],
    },
    instrumentsLies: [
      {
        id: "cej",
        genre: "cej",
        titre: "Contrat enfance jeunesse",
        reference: "CEJ 2018-2021",
        relation: "remplace",
        periode: { debut: "2018-01-01", fin: "2021-12-31" },
        parties: ["caf", "epci"],
      },
      { id: "cof", genre: "cof", titre: "Cof du multi-accueil", relation: "execute", equipement: "multi-accueil" },
      {
        id: "sdsf",
        genre: "sdsf",
        titre: "Schéma départemental des services aux familles",
        relation: "compatible",
        date: { du: "2022-01-01", au: "2022-12-31", libelle: "2022" },
      },
    ],
    dispositions: [
      {
        id: "annexe2",
        genre: "annexe",
        nature: "listeEquipements",
        equipements: [
          { id: "multi-accueil", nom: "Multi-accueil", genre: "eaje", gestionnaire: "Association", commune: "27103" },
        ],
      },
    ],
  },
};

const copy = (): Json => JSON.parse(JSON.stringify(whole));

describe("a convention with all that it can hold", () => {
  it("is read, and written again unchanged", () => {
    expect(parseDossier(copy())).toEqual({ ok: true, value: whole, warnings: [] });
    const text = serializeDossier(whole);
    expect(text.ok && JSON.parse(text.value)).toEqual(copy());
  });

  it("has the shape that the JSON Schema gives", () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(
      generate("dossier").schema,
    );
    expect(validate(copy()), JSON.stringify(validate.errors)).toBe(true);
  });

  it("names parties that exist, everywhere, in one outcome", () => {
    const file = copy();
    const { convention } = file;
    convention.groupesParties[0].parties[0] = "a";
    convention.perimetre.porteurs[2] = "b";
    convention.gouvernance.instances[0].parties[1] = "c";
    convention.gouvernance.missions[0].employeur = "d";
    convention.gouvernance.missions[0].partageeAvec[0] = "e";
    convention.instrumentsLies[0].parties[1] = "f";
    const outcome = parseDossier(file);
    expect((outcome.ok ? [] : outcome.issues).map(({ code, path }) => `${code} ${showPath(path)}`).sort()).toEqual([
      "PARTY_UNKNOWN convention.gouvernance.instances[0].parties[1]",
      "PARTY_UNKNOWN convention.gouvernance.missions[0].employeur",
      "PARTY_UNKNOWN convention.gouvernance.missions[0].partageeAvec[0]",
      "PARTY_UNKNOWN convention.groupesParties[0].parties[0]",
      "PARTY_UNKNOWN convention.instrumentsLies[0].parties[1]",
      "PARTY_UNKNOWN convention.perimetre.porteurs[2]",
    ]);
  });

  it.each<[string, (convention: Json) => void, string]>([
    [
      "two bodies of one id",
      (one) => one.gouvernance.instances.push(one.gouvernance.instances[0]),
      "ID_DUPLICATE convention.gouvernance.instances[2].id",
    ],
    [
      "two instruments of one id",
      (one) => one.instrumentsLies.push(one.instrumentsLies[0]),
      "ID_DUPLICATE convention.instrumentsLies[3].id",
    ],
    [
      "a period that ends before it begins",
      (one) => {
        one.instrumentsLies[0].periode.fin = "2017-12-31";
      },
      "PERIOD_REVERSED convention.instrumentsLies[0].periode",
    ],
    [
      "half a post in words",
      (one) => {
        one.gouvernance.missions[0].etp = "un mi-temps";
      },
      "NUMBER_INVALID convention.gouvernance.missions[0].etp",
    ],
    [
      "a body that does not exist",
      (one) => {
        one.gouvernance.instances[0].genre = "copil";
      },
      "VALUE_NOT_IN_LIST convention.gouvernance.instances[0].genre",
    ],
  ])("refuses %s", (_name, change, expected) => {
    const file = copy();
    change(file.convention);
    const outcome = parseDossier(file);
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${showPath(path)}`)).toEqual([expected]);
  });
});
