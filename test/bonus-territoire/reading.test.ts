/** What the demande is read as: every field, what it may hold, and what is said when it holds something else. */
import { describe, expect, it } from "vitest";
import { computeBonusTerritoire } from "../../src/bonus-territoire/index.js";
import { demandeIssues, isDemande } from "../../src/bonus-territoire/internal.js";
import { base, eaje, empty, exact, reference, resultOf, s1 } from "./demande.js";

/** Issues as lists, by place: whatever order they were found in. */
const issuesOf = (demande: unknown) =>
  byPlace(demandeIssues(demande).map(({ code, path, params }) => [code, path.join("."), params]));
const byPlace = (issues: readonly (readonly unknown[])[]) =>
  [...issues].sort(([, one], [, other]) => (`${one}` < `${other}` ? -1 : 1));
const with1 = (more: object) => issuesOf({ ...s1, ...more });
const territoire = (more: object) =>
  with1({ territoires: [{ id: "vallee", communes: ["27701"], ...more }], structures: [] });
const structure = (more: object) => with1({ structures: [{ ...eaje("a", 3), ...more }] });
const missing = (path: string, champ = path.split(".").pop()) => ["FIELD_MISSING", path, { champ }];
const missingWord = (path: string, attendu: string) => [
  "FIELD_MISSING",
  path,
  { champ: path.split(".").pop(), attendu },
];
const FAMILLES_STRUCTURE =
  "eaje, ctre, alshPeriscolaire, alshExtrascolaire, alshAdolescents, rpe, chargeCooperation, laep, ludotheque, autre";
const FAMILLES_REFERENCE =
  "eaje, ctre, alshPeriscolaire, alshExtrascolaire, alshAdolescents, rpe, laep, ludotheque, chargeCooperation, autre";
const wrong = (path: string, valeur: string, attendu: string) => ["TYPE_INVALID", path, { valeur, attendu }];
const unknownKey = (path: string, more: object = {}) => ["KEY_UNKNOWN", path, { cle: path.split(".").pop(), ...more }];

describe("a demande", () => {
  it("is told apart from what is none", () => {
    expect(isDemande(s1)).toBe(true);
    expect(demandeIssues(s1)).toEqual([]);
    for (const none of [undefined, null, 3, "x", [], {}]) expect(isDemande(none)).toBe(false);
    expect(issuesOf(undefined)[0]).toEqual(wrong("", "undefined", "object"));
    expect(issuesOf([])[0]).toEqual(wrong("", "[…]", "object"));
  });

  it("names every field that it must have, and no other", () => {
    expect(issuesOf({})).toEqual(
      byPlace([
        missing("annee"),
        missing("territoires"),
        missing("collectivitesSignataires"),
        missing("references"),
        missing("structures"),
      ]),
    );
    expect(with1({ structure: [] })).toEqual([unknownKey("structure", { proche: "structures" })]);
    const optional = { forfaits: 1, genres: 2, bareme: null, parametres: "x", bonusVoisins: {} };
    expect(with1(optional)).toEqual(
      byPlace([
        wrong("genres", "2", "array"),
        wrong("forfaits", "1", "array"),
        wrong("bareme", "null", "object"),
        wrong("parametres", "x", "object"),
        wrong("bonusVoisins", "{…}", "array"),
      ]),
    );
  });

  it.each(["2024", null])("has no year %j, which is no number", (annee) => {
    expect(with1({ annee })).toEqual([wrong("annee", `${annee}`, "number")]);
  });

  it.each([2019, 2100, 2024.5])("has no year %s", (annee) => {
    expect(with1({ annee })).toEqual([["YEAR_INVALID", "annee", { valeur: `${annee}` }]]);
  });

  it("may be of 2020 and of 2099", () => {
    expect([2020, 2099].map((annee) => with1({ annee }))).toEqual([[], []]);
  });

  it("names its signatories by texts", () => {
    expect(with1({ collectivitesSignataires: ["cc-vallee", 3, " "] })).toEqual(
      byPlace([
        wrong("collectivitesSignataires.1", "3", "string"),
        ["TEXT_EMPTY", "collectivitesSignataires.2", { valeur: " " }],
      ]),
    );
  });
});

describe("texts and numbers", () => {
  it("have at most 200 characters", () => {
    expect(structure({ gestionnaire: "g".repeat(200) })).toEqual([]);
    expect(structure({ gestionnaire: "g".repeat(201) })).toEqual(
      byPlace([
        [
          "VALUE_OUT_OF_RANGE",
          "structures.0.gestionnaire",
          { valeur: `${"g".repeat(80)}…`, limite: 200, sens: "max", mesure: "caracteres" },
        ],
      ]),
    );
  });

  it("are quantities at or above zero, whole or not", () => {
    const units = (placesExistantes: unknown) => structure({ placesExistantes });
    for (const right of [1, "0.5", 2.5, "30", 999_999_999_999_999]) expect(units(right)).toEqual([]);
    const path = "structures.0.placesExistantes";
    expect(units(-1)).toEqual([["NUMBER_NEGATIVE", path, { valeur: "-1" }]]);
    expect(units("-0.5")).toEqual([["NUMBER_NEGATIVE", path, { valeur: "-0.5" }]]);
    expect(units(1e15)).toEqual([["NUMBER_INEXACT", path, { valeur: "1000000000000000" }]]);
    expect(units(undefined)).toEqual([missing(path)]);
    expect(units(true)).toEqual([wrong(path, "true", "string")]);
    expect(units(null)).toEqual([wrong(path, "null", "string")]);
  });
});

describe("a territory", () => {
  it("has an id without slash, its own", () => {
    expect(with1({ territoires: [{ id: "a/b", communes: [] }], structures: [], references: [] })).toEqual(
      byPlace([["ID_WITH_SLASH", "territoires.0.id", { id: "a/b" }]]),
    );
    const twice = [...s1.territoires, { id: "vallee", communes: [] }];
    expect(with1({ territoires: twice, structures: [] })).toEqual(
      byPlace([["ID_DUPLICATE", "territoires.1.id", { id: "vallee" }]]),
    );
    expect(with1({ territoires: [{}], structures: [], references: [] })).toEqual(
      byPlace([missing("territoires.0.id"), missing("territoires.0.communes")]),
    );
    expect(with1({ territoires: [3], structures: [], references: [] })[0]).toEqual(
      wrong("territoires.0", "3", "object"),
    );
  });

  it("has fields of their kind", () => {
    expect(
      territoire({
        nom: "Vallée",
        zone: "zrr",
        potentielFinancierParHabitant: "700.5",
        niveauDeVieParHabitant: 20000,
        strate: "A",
        trajectoire: { placesDepart: 1, placesArrivee: 0 },
        parametres: {},
      }),
    ).toEqual([]);
    expect(
      territoire({
        nom: 3,
        name: "x",
        zone: "zus",
        potentielFinancierParHabitant: "beaucoup",
        niveauDeVieParHabitant: -1,
        strate: "",
        trajectoire: { depart: 1, placesDepart: 5 },
        parametres: 5,
      }),
    ).toEqual(
      byPlace([
        unknownKey("territoires.0.name"),
        wrong("territoires.0.nom", "3", "string"),
        ["VALUE_NOT_IN_LIST", "territoires.0.zone", { valeur: "zus", attendu: "qpv, zrr, frr, aucune" }],
        ["TEXT_EMPTY", "territoires.0.strate", { valeur: "" }],
        ["NUMBER_INVALID", "territoires.0.potentielFinancierParHabitant", { valeur: "beaucoup" }],
        ["NUMBER_NEGATIVE", "territoires.0.niveauDeVieParHabitant", { valeur: "-1" }],
        unknownKey("territoires.0.trajectoire.depart"),
        missing("territoires.0.trajectoire.placesArrivee"),
        wrong("territoires.0.parametres", "5", "object"),
      ]),
    );
    expect(territoire({ zone: 3 })).toEqual([
      ["VALUE_NOT_IN_LIST", "territoires.0.zone", { valeur: "3", attendu: "qpv, zrr, frr, aucune" }],
    ]);
    expect(territoire({ trajectoire: { placesDepart: "0", placesArrivee: 4 } })).toEqual(
      byPlace([["TRAJECTOIRE_WITHOUT_START", "territoires.0.trajectoire.placesDepart", {}]]),
    );
    const [issue] = demandeIssues({
      ...s1,
      territoires: [{ ...s1.territoires[0], trajectoire: { placesDepart: 0, placesArrivee: 4 } }],
    });
    expect(issue?.regle).toBe("BT-19");
  });

  it("covers communes, each once, whole or for a time", () => {
    const code = "27701";
    expect(territoire({ communes: [code, { code: "27085", du: "2024-01-01", au: "2024-01-01" }] })).toEqual([]);
    expect(territoire({ communes: [code, code] })).toEqual(
      byPlace([["ID_DUPLICATE", "territoires.0.communes.1", { id: code }]]),
    );
    expect(
      territoire({
        communes: [
          3,
          "99999",
          null,
          { code: "x", depuis: 1 },
          {},
          { code, du: "2024-06-01", au: "2024-05-31" },
          { code: "27085", du: 3 },
        ],
      }),
    ).toEqual(
      byPlace([
        wrong("territoires.0.communes.0", "3", "commune"),
        ["CODE_INSEE_INVALID", "territoires.0.communes.1", { valeur: "99999" }],
        wrong("territoires.0.communes.2", "null", "commune"),
        unknownKey("territoires.0.communes.3.depuis"),
        ["CODE_INSEE_INVALID", "territoires.0.communes.3.code", { valeur: "x" }],
        missing("territoires.0.communes.4.code"),
        wrong("territoires.0.communes.6.du", "3", "jour"),
      ]),
    );
    expect(territoire({ communes: [{ code, du: "2024-06-01", au: "2024-05-31" }] })).toEqual([
      ["PERIOD_REVERSED", "territoires.0.communes.0.au", { debut: "2024-06-01", fin: "2024-05-31" }],
    ]);
  });
});

describe("a reference", () => {
  const asked = (more: object) => with1({ references: [{ ...reference("eaje", "1"), ...more }] });

  it("has fields of their kind", () => {
    expect(with1({ references: [{}] })).toEqual(
      byPlace([
        missing("references.0.territoire"),
        missingWord("references.0.famille", FAMILLES_REFERENCE),
        missing("references.0.montant"),
        missingWord("references.0.origine", "cej, bonusTerritoire, ctre"),
        missingWord("references.0.nature", "chargeAPayer, montantContractuel"),
      ]),
    );
    for (const origine of ["cej", "bonusTerritoire", "ctre"]) expect(asked({ origine })).toEqual([]);
    for (const nature of ["chargeAPayer", "montantContractuel"]) expect(asked({ nature })).toEqual([]);
    expect(
      asked({ territoire: "ailleurs", famille: "eajes", montant: "1.005", origine: "don", nature: "a", an: 1 }),
    ).toEqual(
      byPlace([
        unknownKey("references.0.an"),

        [
          "VALUE_NOT_IN_LIST",
          "references.0.famille",
          {
            valeur: "eajes",
            attendu:
              "eaje, ctre, alshPeriscolaire, alshExtrascolaire, alshAdolescents, rpe, laep, ludotheque, chargeCooperation, autre",
          },
        ],
        ["AMOUNT_TOO_PRECISE", "references.0.montant", { valeur: "1.005" }],
        ["VALUE_NOT_IN_LIST", "references.0.origine", { valeur: "don", attendu: "cej, bonusTerritoire, ctre" }],
        ["VALUE_NOT_IN_LIST", "references.0.nature", { valeur: "a", attendu: "chargeAPayer, montantContractuel" }],
      ]),
    );
  });

  it("names a territory of the demande, and a kind for the family autre alone", () => {
    expect(asked({ territoire: "ailleurs", genre: "danse" })).toEqual([
      unknownKey("references.0.genre"),
      ["TERRITOIRE_UNKNOWN", "references.0.territoire", { id: "ailleurs" }],
    ]);
  });

  it("has hours of N-1 for an ALSH only", () => {
    expect(asked({ heuresN1: 3 })).toEqual([unknownKey("references.0.heuresN1")]);
    expect(asked({ famille: "alshAdolescents", heuresN1: "x" })).toEqual(
      byPlace([["NUMBER_INVALID", "references.0.heuresN1", { valeur: "x" }]]),
    );
    expect(asked({ famille: "alshAdolescents", heuresN1: 3 })).toEqual([]);
  });

  it("of an added kind names it", () => {
    expect(asked({ famille: "autre" })).toEqual([missing("references.0.genre")]);
    expect(asked({ famille: "autre", genre: "danse" })).toEqual(
      byPlace([["GENRE_UNKNOWN", "references.0.genre", { genre: "danse" }]]),
    );
  });
});

describe("kinds, printed amounts and other aids", () => {
  it("have fields of their kind", () => {
    expect(with1({ genres: [{ genre: "a", unite: "jour", libelle: "A" }] })).toEqual([]);
    expect(
      with1({
        genres: [
          { genre: "a/b", libelle: 3 },
          { genre: "c", unite: "jour" },
          { genre: "c", unite: "x", prix: 1 },
        ],
      }),
    ).toEqual(
      byPlace([
        ["ID_WITH_SLASH", "genres.0.genre", { id: "a/b" }],
        wrong("genres.0.libelle", "3", "string"),
        missing("genres.0.unite"),
        unknownKey("genres.2.prix"),
      ]),
    );
    const twice = { genre: "c", unite: "jour" };
    expect(with1({ genres: [twice, twice] })).toEqual([["ID_DUPLICATE", "genres.1.genre", { id: "c" }]]);
    const forfait = { territoire: "vallee", famille: "eaje" };
    expect(with1({ forfaits: [{ ...forfait, existant: 2000, nouveau: "1", article: "5" }] })).toEqual([]);
    expect(with1({ forfaits: [{ ...forfait, existant: "x", nouveau: -1, article: 5, page: 2 }, forfait] })).toEqual(
      byPlace([
        unknownKey("forfaits.0.page"),
        wrong("forfaits.0.article", "5", "string"),
        ["NUMBER_INVALID", "forfaits.0.existant", { valeur: "x" }],
        ["NUMBER_NEGATIVE", "forfaits.0.nouveau", { valeur: "-1" }],
      ]),
    );
    expect(with1({ forfaits: [forfait, forfait] })).toEqual([["ID_DUPLICATE", "forfaits.1", { id: "vallee/eaje" }]]);
    expect(with1({ forfaits: [{ famille: "autre" }] })).toEqual([missing("forfaits.0.territoire")]);
  });

  it("belong to structures of the demande", () => {
    const aid = { structure: "ancienne", nature: "bonusHandicap", montant: "1" };
    expect(with1({ bonusVoisins: [{ ...aid, structure: "z" }] })).toEqual([
      ["STRUCTURE_UNKNOWN", "bonusVoisins.0.structure", { id: "z" }],
    ]);
    expect(
      with1({ bonusVoisins: [aid, { ...aid, nature: "bonusMixite" }, { ...aid, nature: "bonusAttractivite" }] }),
    ).toEqual([]);
    expect(with1({ bonusVoisins: [{}, { ...aid, structure: "z", nature: "bonus", montant: -1, an: 2024 }] })).toEqual(
      byPlace([
        missing("bonusVoisins.0.structure"),
        missingWord("bonusVoisins.0.nature", "bonusAttractivite, bonusMixite, bonusHandicap"),
        missing("bonusVoisins.0.montant"),
        unknownKey("bonusVoisins.1.an"),

        [
          "VALUE_NOT_IN_LIST",
          "bonusVoisins.1.nature",
          { valeur: "bonus", attendu: "bonusAttractivite, bonusMixite, bonusHandicap" },
        ],
        ["AMOUNT_NEGATIVE", "bonusVoisins.1.montant", { valeur: "-1" }],
      ]),
    );
  });
});

describe("a structure", () => {
  it("has fields of their kind, whatever its family", () => {
    expect(with1({ structures: [{}] })).toEqual([missingWord("structures.0.famille", FAMILLES_STRUCTURE)]);
    expect(with1({ structures: [{ famille: "rpe" }] })).toEqual(
      byPlace(
        ["id", "territoire", "gestionnaire", "commune", "soutiens", "etpExistants"].map((key) =>
          missing(`structures.0.${key}`),
        ),
      ),
    );
    expect(
      structure({
        nom: "Crèche",
        ouverture: "2024-05-01",
        fermeture: "2024-05-01",
        zone: "frr",
        forfaits: { existant: 1, nouveau: 2 },
        montantN1: "3",
        forme: "jardinEnfants",
        gestionnairesSuivants: [{ gestionnaire: "b", du: "2024-06-01" }],
      }),
    ).toEqual([]);
    expect(
      structure({
        nom: 3,
        ouverture: "2024-05-02",
        fermeture: "2024-05-01",
        commune: 27701,
        soutiens: ["", 3, "cc-vallee"],
        zone: "zus",
        forfaits: { existants: 1, existant: "x" },
        montantN1: "x",
        forme: "grande",
        psu: "oui",
        gestionnairesSuivants: [
          { gestionnaire: 3, du: "2024-06-01", au: "2024-07-01" },
          { gestionnaire: "b", du: "2024-06-01" },
          { gestionnaire: "c", du: "juin" },
          { gestionnaire: "d" },
        ],
        heures: 3,
      }),
    ).toEqual(
      byPlace([
        wrong("structures.0.nom", "3", "string"),

        unknownKey("structures.0.gestionnairesSuivants.0.au"),
        wrong("structures.0.gestionnairesSuivants.0.gestionnaire", "3", "string"),

        ["DATE_INVALID", "structures.0.gestionnairesSuivants.2.du", { valeur: "juin" }],
        missing("structures.0.gestionnairesSuivants.3.du"),
        wrong("structures.0.commune", "27701", "commune"),
        ["TEXT_EMPTY", "structures.0.soutiens.0", { valeur: "" }],
        wrong("structures.0.soutiens.1", "3", "string"),
        ["VALUE_NOT_IN_LIST", "structures.0.zone", { valeur: "zus", attendu: "qpv, zrr, frr, aucune" }],
        unknownKey("structures.0.forfaits.existants", { proche: "existant" }),
        ["NUMBER_INVALID", "structures.0.forfaits.existant", { valeur: "x" }],
        ["AMOUNT_INVALID", "structures.0.montantN1", { valeur: "x" }],
        unknownKey("structures.0.heures"),
        wrong("structures.0.psu", "oui", "boolean"),
        [
          "VALUE_NOT_IN_LIST",
          "structures.0.forme",
          { valeur: "grande", attendu: "collectif, microCreche, crecheFamiliale, jardinEnfants" },
        ],
      ]),
    );
    expect(
      structure({
        ouverture: "2024-05-02",
        fermeture: "2024-05-01",
        gestionnairesSuivants: [
          { gestionnaire: "a", du: "2024-06-01" },
          { gestionnaire: "b", du: "2024-06-01" },
        ],
      }),
    ).toEqual([
      ["PERIOD_REVERSED", "structures.0.fermeture", { debut: "2024-05-02", fin: "2024-05-01" }],
      ["PERIOD_REVERSED", "structures.0.gestionnairesSuivants.1.du", { debut: "2024-06-01", fin: "2024-06-01" }],
    ]);
    expect(structure({ fermeture: "2024-13-01", soutiens: 3 })).toEqual(
      byPlace([
        ["DATE_INVALID", "structures.0.fermeture", { valeur: "2024-13-01" }],
        wrong("structures.0.soutiens", "3", "array"),
      ]),
    );
    expect(structure({ ouverture: "x" })).toEqual([["DATE_INVALID", "structures.0.ouverture", { valeur: "x" }]]);
    expect(with1({ structures: [3] })[0]).toEqual(wrong("structures.0", "3", "object"));
    expect(with1({ structures: [eaje("a", 1), eaje("a", 1)] })).toEqual(
      byPlace([["ID_DUPLICATE", "structures.1.id", { id: "a" }]]),
    );
  });

  const { psu: _, placesExistantes: __, ...common } = eaje("a", 1);
  const families: readonly (readonly [string, object, readonly string[]])[] = [
    ["eaje", { placesExistantes: 1, placesNouvelles: 1, psu: true, forme: "collectif" }, ["placesExistantes", "psu"]],
    [
      "ctre",
      { placesExistantes: 1, placesNouvelles: 1, psu: true, employeurRegimeGeneral: true, employeurEligibleCif: false },
      ["placesExistantes", "psu", "employeurRegimeGeneral", "employeurEligibleCif"],
    ],
    [
      "alshPeriscolaire",
      { heuresContractualisees: 1, heuresReelles: 1, heuresNouvellesDejaFinancees: 1 },
      ["heuresContractualisees", "heuresReelles"],
    ],
    [
      "alshExtrascolaire",
      { heuresContractualisees: 1, heuresReelles: 1, heuresNouvellesDejaFinancees: 1 },
      ["heuresContractualisees", "heuresReelles"],
    ],
    [
      "alshAdolescents",
      { heuresContractualisees: 1, heuresReelles: 1, heuresNouvellesDejaFinancees: 1 },
      ["heuresContractualisees", "heuresReelles"],
    ],
    ["rpe", { etpExistants: 1, etpNouveaux: 1 }, ["etpExistants"]],
    ["chargeCooperation", { etpExistants: 1, etpNouveaux: 1 }, ["etpExistants"]],
    ["laep", { heuresExistantes: 1, heuresNouvelles: 1 }, ["heuresExistantes"]],
    ["ludotheque", { heuresExistantes: 1, heuresNouvelles: 1 }, ["heuresExistantes"]],
    ["autre", { genre: "g", unitesExistantes: 1, unitesNouvelles: 1 }, ["genre", "unitesExistantes"]],
  ];

  it.each(families)("of the family %s has its own fields, and no other", (famille, own, compulsory) => {
    const read = (fields: object) =>
      with1({ genres: [{ genre: "g", unite: "u" }], structures: [{ ...common, famille, ...fields }] });
    expect(read(own)).toEqual([]);
    expect(read({ ...own, heuresParJour: 3 })).toEqual([unknownKey("structures.0.heuresParJour")]);
    expect(read({}).filter(([code]) => code === "FIELD_MISSING")).toEqual(
      expect.arrayContaining(compulsory.map((key) => missing(`structures.0.${key}`))),
    );
    expect(read({}).length).toBe(compulsory.length);
    for (const key of Object.keys(own).filter((each) => !["genre", "forme"].includes(each))) {
      expect(read({ ...own, [key]: "x" }).length, key).toBe(1);
    }
  });
});

describe("parameters", () => {
  const given = (parametres: object) => with1({ parametres });
  const value = (key: string, valeur: unknown) => given({ [key]: { valeur } });

  it("are known by their keys, and hold a value or the word that they do not apply", () => {
    expect(given({ "eaje.plancher": undefined })).toEqual([]);
    expect(given({ plancher: { valeur: 1 } })).toEqual(
      byPlace([["PARAMETER_UNKNOWN", "parametres.plancher", { cle: "plancher" }]]),
    );
    expect(given({ toString: { valeur: 1 } })).toEqual(
      byPlace([["PARAMETER_UNKNOWN", "parametres.toString", { cle: "toString" }]]),
    );
    expect(given({ "eaje.plancher": 5 })[0]).toEqual(wrong("parametres.eaje.plancher", "5", "object"));
    expect(given({ "eaje.plancher": { valeur: 1, valeurs: 2, source: 3 } })).toEqual(
      byPlace([
        unknownKey("parametres.eaje.plancher.valeurs", { proche: "valeur" }),
        wrong("parametres.eaje.plancher.source", "3", "string"),
      ]),
    );
    expect(given({ "eaje.plancher": { sansObjet: true, valeur: 1 } })).toEqual(
      byPlace([unknownKey("parametres.eaje.plancher.sansObjet")]),
    );
    expect(given({ "eaje.plancher": { sansObjet: false } })).toEqual(
      byPlace([["VALUE_NOT_IN_LIST", "parametres.eaje.plancher.sansObjet", { valeur: "false", attendu: "true" }]]),
    );
  });

  it.each([
    ["arrondi.decimalesForfait", [0, 6, "3"], [7, "1.5"], "VALUE_OUT_OF_RANGE"],
    ["arrondi.mode", ["conserverTotal", "arrondirChaqueDroit", "arrondirForfait"], ["auHasard"], "VALUE_NOT_IN_LIST"],
    ["prorata.mode", ["jours", "moisCommences", "anneeEntiere"], ["semaines"], "VALUE_NOT_IN_LIST"],
    ["alsh.niveauCap", ["structure", "territoire"], ["commune"], "VALUE_NOT_IN_LIST"],
    ["alsh.capCumul", ["annuel", "cumule"], ["mensuel"], "VALUE_NOT_IN_LIST"],
    ["ludotheque.ligneFinancement", ["bonusTerritoire", "fondsPublicsTerritoires"], ["autre"], "VALUE_NOT_IN_LIST"],
    ["eaje.classeTerritoire.frr", [true, false], ["oui"], "TYPE_INVALID"],
    ["trajectoire.seuilInclus", [true, false], [1], "TYPE_INVALID"],
    ["trajectoire.dateReference", ["2023-12-31"], ["2023"], "DATE_INVALID"],
    ["trajectoire.anneesPayees", [[], [2025, 2026]], [[2025.5]], "YEAR_INVALID"],
    ["trajectoire.paliers", [[], [{ hausse: 4, montant: "100" }]], [[{ hausse: -4, montant: 1 }]], "NUMBER_NEGATIVE"],
    ["alsh.tauxCapHeuresNouvelles", ["0.25", 1, 0, "1.0"], ["25", 1.01], "RATE_ABOVE_ONE"],
    ["eaje.plancher", [0, "2300", [{ montant: 1 }]], [-1, [{ montant: -1 }]], "NUMBER_NEGATIVE"],
  ])("of the key %s hold values of its kind", (key, right, others, code) => {
    for (const each of right) expect(value(key, each)).toEqual([]);
    for (const each of others) expect(value(key, each).map(([found]) => found)).toEqual([code]);
  });

  it("say what is wrong, and where", () => {
    const at = (key: string, more = "") => `parametres.${key}.valeur${more}`;
    expect(value("arrondi.decimalesForfait", 7)).toEqual(
      byPlace([
        [
          "VALUE_OUT_OF_RANGE",
          at("arrondi.decimalesForfait"),
          { valeur: "7", limite: 6, sens: "max", mesure: "nombre" },
        ],
      ]),
    );
    expect(value("trajectoire.anneesPayees", [2025, "x"])).toEqual(
      byPlace([wrong(at("trajectoire.anneesPayees", ".1"), "x", "number")]),
    );
    expect(value("trajectoire.anneesPayees", 2025)).toEqual([wrong(at("trajectoire.anneesPayees"), "2025", "array")]);
    expect(value("trajectoire.dateReference", "2023")).toEqual(
      byPlace([["DATE_INVALID", at("trajectoire.dateReference"), { valeur: "2023" }]]),
    );
    expect(value("trajectoire.paliers", [{ taux: 3 }])).toEqual(
      byPlace([
        unknownKey(at("trajectoire.paliers", ".0.taux")),
        missing(at("trajectoire.paliers", ".0.hausse")),
        missing(at("trajectoire.paliers", ".0.montant")),
      ]),
    );
    expect(value("eaje.plancher", [])).toEqual([["TEXT_EMPTY", at("eaje.plancher"), { valeur: "[]" }]]);
    expect(
      value("eaje.plancher", [
        { montant: 1, strate: 3, prix: 2 },
        {
          potentielFinancierParHabitant: { min: "x", minimum: 3 },
          niveauDeVieParHabitant: 3,
          montantActuel: { max: -1 },
        },
      ]),
    ).toEqual(
      byPlace([
        unknownKey(at("eaje.plancher", ".0.prix")),
        wrong(at("eaje.plancher", ".0.strate"), "3", "string"),
        missing(at("eaje.plancher", ".1.montant")),
        unknownKey(at("eaje.plancher", ".1.potentielFinancierParHabitant.minimum")),
        ["NUMBER_INVALID", at("eaje.plancher", ".1.potentielFinancierParHabitant.min"), { valeur: "x" }],
        wrong(at("eaje.plancher", ".1.niveauDeVieParHabitant"), "3", "object"),
        ["NUMBER_NEGATIVE", at("eaje.plancher", ".1.montantActuel.max"), { valeur: "-1" }],
      ]),
    );
  });

  it("are shown in the stamp as they were given", () => {
    const { cachet } = resultOf({
      ...s1,
      annee: 2025,
      structures: [eaje("a", 30, { placesNouvelles: 1, zone: "frr" })],
      territoires: [{ id: "vallee", communes: ["27701"], trajectoire: { placesDepart: 30, placesArrivee: 31 } }],
      parametres: {
        "eaje.plancher": { valeur: "2300.50", source: "note 12" },
        "eaje.revalorisation": { valeur: [{ montant: 5 }] },
        "eaje.classeTerritoire.frr": { valeur: true },
        "trajectoire.seuilInclus": { valeur: false },
        "trajectoire.paliers": {
          valeur: [
            { hausse: 8, montant: 2 },
            { hausse: "2.5", montant: "1.5" },
          ],
        },
        "trajectoire.anneesPayees": { valeur: [2025, 2026] },
        "arrondi.mode": { valeur: "arrondirForfait" },
        "arrondi.decimalesForfait": { valeur: 3 },
      },
    });
    const shown = cachet.parametres.map(({ cle, valeur, origine, sources, confiance }) => [
      cle,
      valeur,
      origine,
      sources.join(),
      confiance,
    ]);
    const own = (key: string, valeur: string, sources = "") => [key, valeur, "appelant", sources, "unknown"];
    expect(shown).toEqual([
      own("arrondi.decimalesForfait", "3"),
      own("arrondi.mode", "arrondirForfait"),
      own("eaje.classeTerritoire.frr", "true"),
      ["eaje.forfaitNouveau.max", "3600", "national", "caf71-bonus-territoire", "verbatim"],
      own("eaje.plancher", "2300.5", "note 12"),
      own("eaje.revalorisation", "table de 1 lignes"),
      own("trajectoire.anneesPayees", "2025, 2026"),
      own("trajectoire.paliers", "+2.5 % = 1.5, +8 % = 2"),
      own("trajectoire.seuilInclus", "false"),
    ]);
  });
});

describe("an amount without a unit to receive it", () => {
  const refused = (more: object) => {
    const outcome = computeBonusTerritoire({ ...empty, annee: 2025, ...more });
    return outcome.ok ? [] : outcome.issues;
  };
  const alsh = { ...base("a"), famille: "alshAdolescents", heuresContractualisees: 10, heuresReelles: 10 } as const;

  it("is refused, with the lot, the sum and the rule", () => {
    expect(
      refused({ references: [reference("rpe", "1.5"), reference("eaje", "2"), reference("eaje", "3.25")] }),
    ).toEqual([
      {
        code: "REFERENCE_WITHOUT_UNIT",
        path: ["references", 1, "montant"],
        params: { lot: "vallee/eaje", montant: "5.25" },
        regle: "BT-13",
      },
      {
        code: "REFERENCE_WITHOUT_UNIT",
        path: ["references", 0, "montant"],
        params: { lot: "vallee/rpe", montant: "1.50" },
        regle: "BT-13",
      },
    ]);
    const nothing = { ...empty, annee: 2025, references: [reference("eaje", "0")] };
    expect(resultOf(nothing)).toMatchObject({
      total: exact("0.00"),
      lots: [{ montant: exact("0.00"), residu: "0.00" }],
    });
    const forfaits = [{ territoire: "vallee", famille: "eaje", existant: 5 } as const];
    expect(resultOf({ ...nothing, forfaits }).total).toEqual(exact("0.00"));
  });

  it("is refused for an ALSH whose hours of N-1 are none", () => {
    const hours = (heuresN1: number) => reference("alshAdolescents", "5", { heuresN1 });
    expect(refused({ structures: [alsh], references: [hours(0)] }).map(({ code }) => code)).toEqual([
      "REFERENCE_WITHOUT_UNIT",
    ]);
    expect(refused({ structures: [alsh], references: [hours(0), hours(4)] })).toEqual([]);
    expect(refused({ structures: [alsh], references: [reference("alshAdolescents", "5"), hours(4)] })).toEqual([
      { code: "FIELD_MISSING", path: ["references", 0, "heuresN1"], params: { champ: "heuresN1" } },
    ]);
    expect(resultOf({ ...empty, annee: 2025, structures: [alsh], references: [hours(4)] }).total).toEqual(
      exact("12.50"),
    );
  });
});
