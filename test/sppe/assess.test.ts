/** What a commune or a group owes: thresholds, transfers with their dates, crossings, the law of each day. */

import { describe, expect, it } from "vitest";
import { assessSppe, type LigneSppe } from "../../src/sppe/index.js";
import type { Competence, Territoire, Transfert } from "../../src/territoire/index.js";
import { anyParams } from "../support/outcome.js";
import { assess, commune, communes, line, roumois, SIREN, totale } from "./roumois.js";

/** A commune that belongs to no group. */
const alone = (population: number, codeInsee = "27056"): Territoire => ({
  nom: "seule",
  communes: [commune(codeInsee, "Commune", population, population)],
  groupements: [],
  transferts: [],
});
const statut = (population: number, objet: LigneSppe["objet"], at = "2026-06-30") =>
  line(assess({ codeInsee: "27056" }, at, alone(population)), objet).statut;

/** Roumois with its four listed members as its only ones, and these transfers. */
const closed = (transferts: readonly Transfert[]): Territoire => ({
  ...roumois,
  groupements: [
    {
      siren: SIREN,
      nom: "CC",
      nature: "communauteCommunes",
      membres: communes.map((c) => c.codeInsee),
      nombreMembres: 4,
    },
  ],
  transferts,
});
const transfer = (code: string, competence: Competence, dates: { du?: string; au?: string } = {}): Transfert => ({
  commune: code,
  competence,
  titulaire: SIREN,
  ...dates,
});
const kept = (code: string, competence: Competence): Transfert => ({
  commune: code,
  competence,
  titulaire: "conservee",
});

describe("thresholds", () => {
  it("exactly 3 500 inhabitants: planning and quality stay optional", () => {
    expect(statut(3500, "planifier")).toBe("facultatif");
    expect(statut(3500, "soutenirQualite")).toBe("facultatif");
  });

  it("3 501 inhabitants: planning and quality are compulsory, the schéma is not", () => {
    expect(statut(3501, "planifier")).toBe("obligatoire");
    expect(statut(3501, "soutenirQualite")).toBe("obligatoire");
    expect(statut(3501, "schemaPluriannuel")).toBe("facultatif");
  });

  it("exactly 10 000 inhabitants: neither schéma nor relais; 10 001: both", () => {
    expect(statut(10000, "schemaPluriannuel")).toBe("facultatif");
    expect(statut(10000, "relaisPetiteEnfance")).toBe("facultatif");
    expect(statut(10001, "schemaPluriannuel")).toBe("obligatoire");
    expect(statut(10001, "relaisPetiteEnfance")).toBe("obligatoire");
  });

  it("a commune without inhabitants lists needs and informs families all the same", () => {
    expect(statut(0, "recenser")).toBe("obligatoire");
    expect(statut(0, "informer")).toBe("obligatoire");
  });
});

describe("the law of the day", () => {
  it("on 31 December 2024 nothing is in force, on 1 January 2025 all but the relais, on 1 January 2026 all", () => {
    expect(statut(12000, "planifier", "2024-12-31")).toBe("pasEncoreEnVigueur");
    expect(statut(12000, "planifier", "2025-01-01")).toBe("obligatoire");
    expect(statut(12000, "relaisPetiteEnfance", "2025-12-31")).toBe("pasEncoreEnVigueur");
    expect(statut(12000, "relaisPetiteEnfance", "2026-01-01")).toBe("obligatoire");
  });

  it("a day a year after the last check of the thresholds says so, once for each", () => {
    const communes = [{ codeInsee: "27056", nom: "Commune", populations: [totale(5000, 2027)] }];
    const territoire = { ...alone(5000), communes };
    const question = { autorite: { type: "commune", codeInsee: "27056" }, territoire } as const;
    const later = assessSppe({ ...question, at: "2027-11-28" });
    expect(later.ok && later.warnings.map(({ code, params }) => [code, anyParams(params)["cle"]])).toEqual([
      ["PARAMETER_STALE", "sppe.devoirsToutesCommunes"],
      ["PARAMETER_STALE", "sppe.seuilPlanification"],
      ["PARAMETER_STALE", "sppe.seuilSchema"],
      ["PARAMETER_STALE", "sppe.seuilRelais"],
    ]);
    const checked = assessSppe({ ...question, at: "2027-11-27" });
    expect(checked.ok && checked.warnings).toEqual([]);
  });

  it("a caller's own threshold wins, and the answer says whose it is", () => {
    const outcome = assessSppe({
      autorite: { type: "commune", codeInsee: "27056" },
      territoire: alone(6000),
      at: "2026-06-30",
      surcharges: { seuilSchema: { valeur: 5000, source: "projet de loi" }, seuilRelais: { sansObjet: true } },
    });
    expect(outcome.ok && outcome.value.lignes[4]).toMatchObject({
      statut: "obligatoire",
      confiance: "unknown",
      seuil: { valeur: 5000, origine: "appelant", sources: ["projet de loi"] },
    });
    expect(outcome.ok && outcome.value.lignes[5]?.statut).toBe("facultatif");
  });

  it("a caller's own threshold leaves the confidence of the next question as it was", () => {
    const asked = (surcharges: object) =>
      assessSppe({
        autorite: { type: "commune", codeInsee: "27056" },
        territoire: alone(12_000),
        at: "2026-06-30",
        ...surcharges,
      });
    const confidence = () => {
      const outcome = asked({});
      return outcome.ok && outcome.value.lignes[4]?.confiance;
    };
    const before = confidence();
    const own = asked({ surcharges: { seuilSchema: { valeur: 5000 } } });
    expect(own.ok && own.value.lignes[4]?.confiance).toBe("unknown");
    expect(confidence()).toBe(before);
    expect(before).not.toBe("unknown");
  });

  it("a caller's own threshold does not bring the law forward", () => {
    const surcharges = { seuilSchema: { valeur: 5000 }, seuilRelais: { valeur: 5000 } };
    const day = (at: string) => {
      const territoire = alone(6000);
      const outcome = assessSppe({ autorite: { type: "commune", codeInsee: "27056" }, territoire, at, surcharges });
      return outcome.ok ? outcome.value.lignes.slice(4).map(({ statut, evolution }) => [statut, evolution]) : [];
    };
    const notYet = ["pasEncoreEnVigueur", undefined];
    expect(day("2024-12-31")).toEqual([notYet, notYet]);
    expect(day("2025-12-31")).toEqual([["obligatoire", "entreeEnVigueur"], notYet]);
    expect(day("2026-01-01")).toEqual([
      ["obligatoire", "stable"],
      ["obligatoire", "entreeEnVigueur"],
    ]);
  });
});

describe("crossings, as information", () => {
  it("Saint-Max: 10 179 then 9 989, above in 2025, crossed down on 1 January 2026", () => {
    const saintMax: Territoire = { ...alone(0), communes: [commune("54482", "Saint-Max", 10179, 9989)] };
    expect(line(assess({ codeInsee: "54482" }, "2025-12-31", saintMax), "schemaPluriannuel")).toMatchObject({
      statut: "obligatoire",
      evolution: "entreeEnVigueur",
    });
    const after = line(assess({ codeInsee: "54482" }, "2026-01-01", saintMax), "schemaPluriannuel");
    expect(after).toMatchObject({ statut: "facultatif", evolution: "franchiALaBaisse" });
    expect(after.regles).toContain("SP-13");
    expect(line(assess({ codeInsee: "54482" }, "2026-01-01", saintMax), "planifier").evolution).toBe("stable");
  });

  it("Bernay in 2026: 10 031 inhabitants, above 10 000 with the totale", () => {
    const bernay: Territoire = { ...alone(0), communes: [commune("27056", "Bernay", 10050, 10031)] };
    expect(line(assess({ codeInsee: "27056" }, "2026-06-30", bernay), "schemaPluriannuel")).toMatchObject({
      statut: "obligatoire",
      evolution: "stable",
      chiffre: { valeur: 10031 },
    });
  });

  it("with its municipale alone, 9 765, Bernay is above 3 500 for sure and above 10 000 maybe", () => {
    const municipale = { ...totale(9765, 2026), nature: "municipale" } as const;
    const bernay: Territoire = {
      ...alone(0),
      communes: [{ codeInsee: "27056", nom: "Bernay", populations: [municipale] }],
    };
    expect(line(assess({ codeInsee: "27056" }, "2026-06-30", bernay), "planifier").statut).toBe("obligatoire");
    expect(line(assess({ codeInsee: "27056" }, "2026-06-30", bernay), "schemaPluriannuel")).toMatchObject({
      statut: "indetermine",
      bornes: { aucunTransfert: ["facultatif", "obligatoire"], tousTransferes: ["facultatif", "obligatoire"] },
      manquants: [{ fait: "populationTotale", communes: [] }],
    });
  });

  it("crossed up: 3 500 then 3 501", () => {
    const small: Territoire = { ...alone(0), communes: [commune("27056", "Petite", 3500, 3501)] };
    expect(line(assess({ codeInsee: "27056" }, "2026-01-01", small), "planifier")).toMatchObject({
      statut: "obligatoire",
      evolution: "franchiALaHausse",
    });
  });
});

describe("CC Roumois Seine and its transfers", () => {
  const codes = communes.map(({ codeInsee }) => codeInsee);

  it("all forty transferred planning: the group owes the schéma for 42 669 inhabitants, its communes nothing", () => {
    const all: Territoire = {
      ...roumois,
      groupements: roumois.groupements.map((group) => ({ ...group, nombreMembres: 4, populationsMembres: [] })),
      transferts: codes.map((code) => transfer(code, "planifier")),
    };
    expect(line(assess({ siren: SIREN }, "2026-06-30", all), "schemaPluriannuel")).toMatchObject({
      statut: "obligatoire",
      doit: "oui",
      exercePour: codes,
      chiffre: { statut: "connu", valeur: 4100 + 4078 + 3951 + 3915 },
    });
    expect(line(assess({ codeInsee: "27103" }, "2026-06-30", all), "planifier")).toMatchObject({
      statut: "transfere",
      doit: "non",
      vers: [SIREN],
    });
  });

  it("commune by commune, all keeping: planning binds the four, no schéma anywhere, nothing for the group", () => {
    const none = closed(codes.flatMap((code) => [kept(code, "planifier"), kept(code, "soutenirQualite")]));
    for (const codeInsee of codes) {
      expect(line(assess({ codeInsee }, "2026-06-30", none), "planifier").statut).toBe("obligatoire");
      expect(line(assess({ codeInsee }, "2026-06-30", none), "schemaPluriannuel").statut).toBe("facultatif");
    }
    expect(line(assess({ siren: SIREN }, "2026-06-30", none), "schemaPluriannuel").statut).toBe("nonExerce");
  });

  it("two of the four transferred: their sum, 8 178, makes planning compulsory and no schéma", () => {
    const two = closed([
      transfer("27103", "planifier"),
      transfer("27105", "planifier"),
      kept("27090", "planifier"),
      kept("27638", "planifier"),
    ]);
    expect(line(assess({ siren: SIREN }, "2026-06-30", two), "planifier")).toMatchObject({
      statut: "obligatoire",
      exercePour: ["27103", "27105"],
      chiffre: { valeur: 8178 },
    });
    expect(line(assess({ siren: SIREN }, "2026-06-30", two), "schemaPluriannuel").statut).toBe("facultatif");
    expect(line(assess({ codeInsee: "27090" }, "2026-06-30", two), "planifier").statut).toBe("obligatoire");
  });

  it("three known to have transferred out of forty: the schéma is compulsory already, whatever the others did", () => {
    const some: Territoire = { ...roumois, transferts: codes.slice(0, 3).map((code) => transfer(code, "planifier")) };
    expect(line(assess({ siren: SIREN }, "2026-06-30", some), "schemaPluriannuel")).toMatchObject({
      statut: "obligatoire",
      chiffre: { statut: "borne", min: 4100 + 4078 + 3951, max: 42669 },
    });
  });

  it("a group that received only listing and informing has no schéma to make", () => {
    const first = closed(
      codes.flatMap((code) => [
        transfer(code, "recenser"),
        transfer(code, "informer"),
        kept(code, "planifier"),
        kept(code, "soutenirQualite"),
      ]),
    );
    const { lignes } = assess({ siren: SIREN }, "2026-06-30", first);
    expect(lignes.map(({ objet, statut: answer }) => [objet, answer])).toEqual([
      ["recenser", "obligatoire"],
      ["informer", "obligatoire"],
      ["planifier", "nonExerce"],
      ["soutenirQualite", "nonExerce"],
      ["schemaPluriannuel", "nonExerce"],
      ["relaisPetiteEnfance", "obligatoire"],
    ]);
    // SP-20a: one of the two competences of the relais is enough.
    expect(lignes[5]).toMatchObject({ exercePour: codes, chiffre: { valeur: 4100 + 4078 + 3951 + 3915 } });
    expect(lignes[5]?.regles).toContain("SP-20a");
  });

  it("a transfer holds from its first day to its last, both included; the commune held the day before the first", () => {
    const dated = closed([transfer("27103", "planifier", { du: "2026-03-01", au: "2026-09-30" })]);
    const at = (day: string) => line(assess({ codeInsee: "27103" }, day, dated), "planifier");
    expect(at("2026-02-28").statut).toBe("obligatoire");
    expect(at("2026-03-01")).toMatchObject({ statut: "transfere", transfereDepuis: "2026-03-01" });
    expect(at("2026-09-30").statut).toBe("transfere");
    expect(at("2026-10-01").statut).toBe("indetermine");
  });

  it("a relais is transferred since the later of its two competences, in whatever order they are given", () => {
    const both = [
      transfer("27103", "informer", { du: "2026-03-01" }),
      transfer("27103", "soutenirQualite", { du: "2026-02-01" }),
    ];
    const later = { statut: "transfere", vers: [SIREN], transfereDepuis: "2026-03-01" };
    const swapped = [
      transfer("27103", "informer", { du: "2026-02-01" }),
      transfer("27103", "soutenirQualite", { du: "2026-03-01" }),
    ];
    for (const transferts of [both, swapped]) {
      const assessment = assess({ codeInsee: "27103" }, "2026-06-30", closed(transferts));
      expect(line(assessment, "relaisPetiteEnfance")).toMatchObject(later);
    }
    const undated = closed([transfer("27103", "informer"), ...both.slice(1)]);
    expect(line(assess({ codeInsee: "27103" }, "2026-06-30", undated), "relaisPetiteEnfance")).not.toHaveProperty(
      "transfereDepuis",
    );
  });

  it("a member that the territory lists without describing it has no figure, and is named as missing", () => {
    const transferts = ["27103", "27105", "27090", "27638"].map((code) => transfer(code, "planifier"));
    const fewer = { ...closed(transferts), communes: communes.slice(1) };
    expect(line(assess({ siren: SIREN }, "2026-06-30", fewer), "schemaPluriannuel")).toMatchObject({
      statut: "obligatoire",
      chiffre: { statut: "borne", min: 4078 + 3951 + 3915 },
    });
    expect(line(assess({ siren: SIREN }, "2026-06-30", { ...fewer, communes: [] }), "planifier")).toMatchObject({
      statut: "indetermine",
      manquants: [{ fait: "populationTotale", communes: ["27103", "27105", "27090", "27638"] }],
    });
  });

  it("a competence taken back ends the duty that only the sum had made", () => {
    const small = (code: string) => commune(code, code, 2000, 2000);
    const territoire: Territoire = {
      nom: "deux",
      communes: [small("27103"), small("27105")],
      groupements: [
        { siren: SIREN, nom: "CC", nature: "communauteCommunes", membres: ["27103", "27105"], nombreMembres: 2 },
      ],
      transferts: [
        transfer("27103", "planifier"),
        transfer("27105", "planifier", { au: "2026-05-31" }),
        { ...kept("27105", "planifier"), du: "2026-06-01" },
      ],
    };
    expect(line(assess({ siren: SIREN }, "2026-05-31", territoire), "planifier").statut).toBe("obligatoire");
    expect(line(assess({ siren: SIREN }, "2026-06-01", territoire), "planifier").statut).toBe("facultatif");
    expect(line(assess({ codeInsee: "27105" }, "2026-06-01", territoire), "planifier").statut).toBe("facultatif");
  });
});

describe("questions that cannot be answered", () => {
  const ask = (question: object) => {
    const outcome = assessSppe({
      autorite: { type: "commune", codeInsee: "27103" },
      territoire: roumois,
      at: "2026-06-30",
      ...question,
    });
    return outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
  };

  it("name the authority that the territory does not have", () => {
    expect(ask({ autorite: { type: "commune", codeInsee: "75056" } })).toEqual(["COMMUNE_UNKNOWN autorite.codeInsee"]);
    expect(ask({ autorite: { type: "groupement", siren: "243300316" } })).toEqual([
      "GROUPEMENT_UNKNOWN autorite.siren",
    ]);
  });

  it("report the day and the thresholds at once", () => {
    expect(ask({ at: "2026-02-30", surcharges: { seuilSchema: { valeur: -1 } } })).toEqual([
      "DATE_INVALID at",
      "VALUE_OUT_OF_RANGE surcharges.seuilSchema.valeur",
    ]);
  });

  it("report each threshold that is neither a number nor said not to apply", () => {
    const surcharges = { seuilPlanification: { sansObjet: false }, seuilSchema: {}, seuilRelais: null };
    expect(ask({ surcharges })).toEqual([
      "VALUE_NOT_IN_LIST surcharges.seuilPlanification.sansObjet",
      "FIELD_MISSING surcharges.seuilSchema.valeur",
      "TYPE_INVALID surcharges.seuilRelais",
    ]);
  });
});

describe("a line told whole", () => {
  const OTHER = "243300316";
  const sum = ["weka-transferts", "banque-territoires-eclairage"];
  const figures = ["decret-2010-populations", "landot-compensation", "banque-territoires-populations"];
  const group = (
    membres: readonly string[],
    nombreMembres: number,
    siren = SIREN,
  ): Territoire["groupements"][number] => ({
    siren,
    nom: "CC",
    nature: "communauteCommunes",
    membres,
    nombreMembres,
  });
  const big = (code: string) => commune(code, code, 12000, 12000);
  /** Two members of two groups: the first with each competence of the relais at another group, the second half known. */
  const torn: Territoire = {
    nom: "partage",
    communes: [big("27103"), big("27105")],
    groupements: [group(["27103", "27105"], 2), group(["27103", "27105"], 2, OTHER)],
    transferts: [
      transfer("27103", "informer"),
      { ...transfer("27103", "soutenirQualite"), titulaire: OTHER },
      kept("27105", "informer"),
    ],
  };
  const relais = {
    objet: "relaisPetiteEnfance",
    regle: "SP-04",
    confiance: "inferred",
    seuil: {
      statut: "connu",
      cle: "sppe.seuilRelais",
      regle: "SP-04",
      unite: "habitants",
      du: "2026-01-01",
      valeur: 10000,
      confiance: "verbatim",
      sources: ["casf-l214-1-3", "loi-2023-1196-art17", "amf-sppe", "maires41-sppe", "landot-eaje"],
      verifieLe: "2026-11-27",
      origine: "national",
    },
    sources: ["casf-l214-1-3", "loi-2023-1196-art17", "amf-sppe", "maires41-sppe", "landot-eaje", ...figures, ...sum],
    exercePour: [],
    enVigueurDepuis: "2026-01-01",
  };
  const known = {
    nature: "totale",
    anneeApplication: 2026,
    millesimes: [2023],
    origines: ["Insee, populations de référence"],
  };

  it("of a commune whose relais is torn between two groups: transferred to both", () => {
    expect(line(assess({ codeInsee: "27103" }, "2026-06-30", torn), "relaisPetiteEnfance")).toStrictEqual({
      ...relais,
      doit: "non",
      regles: ["SP-04", "SP-05", "SP-10", "SP-12", "SP-21"],
      surLeTerritoire: { du: "oui", par: "groupement" },
      statut: "transfere",
      vers: [SIREN, OTHER],
    });
  });

  it("of a commune of which half is known: its own if it kept the rest, no one's fact but its own", () => {
    expect(line(assess({ codeInsee: "27105" }, "2026-06-30", torn), "relaisPetiteEnfance")).toStrictEqual({
      ...relais,
      doit: "indetermine",
      regles: ["SP-04", "SP-05", "SP-10", "SP-12", "SP-21", "SP-29"],
      chiffre: { ...known, statut: "connu", valeur: 12000 },
      position: "auDessus",
      evolution: "entreeEnVigueur",
      surLeTerritoire: { du: "oui", par: "communeOuGroupement" },
      statut: "indetermine",
      bornes: { aucunTransfert: ["obligatoire"], tousTransferes: ["transfere"] },
      peutEtreVers: [SIREN, OTHER],
      manquants: [{ fait: "transfert", communes: [], communesNonListees: 0, detenteur: "sppe.detenteur.commune" }],
    });
  });

  it("of a group that may have one member and shares another: both facts, each with who holds it", () => {
    expect(line(assess({ siren: SIREN }, "2026-06-30", torn), "relaisPetiteEnfance")).toStrictEqual({
      ...relais,
      doit: "indetermine",
      regles: ["SP-04", "SP-05", "SP-10", "SP-12", "SP-20", "SP-23", "SP-21", "SP-29"],
      chiffre: { ...known, statut: "borne", min: 0, max: 24000 },
      position: "indetermine",
      evolution: "entreeEnVigueur",
      statut: "indetermine",
      bornes: { aucunTransfert: ["nonExerce"], tousTransferes: ["obligatoire"] },
      peutEtreVers: [],
      manquants: [
        { fait: "transfert", communes: ["27105"], communesNonListees: 0, detenteur: "sppe.detenteur.groupement" },
        { fait: "partageRelais", communes: ["27103"], detenteur: "sppe.detenteur.etat" },
      ],
    });
  });

  it("of a commune that keeps one competence of the relais and gave the other: who runs it is the State's to say", () => {
    const split = closed([kept("27103", "informer"), transfer("27103", "soutenirQualite")]);
    expect(line(assess({ codeInsee: "27103" }, "2026-06-30", split), "relaisPetiteEnfance")).toMatchObject({
      statut: "indetermine",
      doit: "non",
      peutEtreVers: [SIREN],
      manquants: [{ fait: "partageRelais", communes: [], detenteur: "sppe.detenteur.etat" }],
    });
  });

  it("of a group with members that nobody lists and no sum: nothing bounds the figure", () => {
    const open: Territoire = {
      nom: "ouvert",
      communes: [commune("27103", "Bourg-Achard", 4103, 4100)],
      groupements: [group(["27103"], 3)],
      transferts: [transfer("27103", "planifier")],
    };
    const schema = line(assess({ siren: SIREN }, "2026-06-30", open), "schemaPluriannuel");
    expect(schema).toMatchObject({
      statut: "indetermine",
      doit: "indetermine",
      exercePour: ["27103"],
      position: "indetermine",
      evolution: "inconnue",
      bornes: { aucunTransfert: ["facultatif"], tousTransferes: ["facultatif", "obligatoire"] },
    });
    expect(schema.chiffre).toStrictEqual({ ...known, statut: "borne", min: 4100 });
    expect(schema).toHaveProperty("manquants", [
      { fait: "transfert", communes: [], communesNonListees: 2, detenteur: "sppe.detenteur.groupement" },
    ]);
    expect(line(assess({ siren: SIREN }, "2026-06-30", open), "informer")).toStrictEqual({
      objet: "informer",
      doit: "indetermine",
      regle: "SP-01",
      regles: ["SP-01", "SP-21", "SP-29"],
      sources: ["casf-l214-1-3", "loi-2023-1196-art17", "amf-sppe", ...sum],
      confiance: "inferred",
      exercePour: [],
      enVigueurDepuis: "2025-01-01",
      statut: "indetermine",
      bornes: { aucunTransfert: ["nonExerce"], tousTransferes: ["obligatoire"] },
      peutEtreVers: [],
      manquants: [
        { fait: "transfert", communes: ["27103"], communesNonListees: 2, detenteur: "sppe.detenteur.groupement" },
      ],
    });
  });

  it("of a commune without a group, or not yet in force, has nothing of transfers", () => {
    expect(line(assess({ codeInsee: "27056" }, "2026-06-30", alone(5000)), "recenser")).toStrictEqual({
      objet: "recenser",
      doit: "oui",
      regle: "SP-01",
      regles: ["SP-01"],
      sources: ["casf-l214-1-3", "loi-2023-1196-art17", "amf-sppe"],
      confiance: "verbatim",
      exercePour: ["27056"],
      enVigueurDepuis: "2025-01-01",
      surLeTerritoire: { du: "oui", par: "commune" },
      statut: "obligatoire",
    });
    expect(line(assess({ codeInsee: "27056" }, "2024-06-30", alone(5000)), "recenser")).toStrictEqual({
      objet: "recenser",
      doit: "non",
      regle: "SP-01",
      regles: ["SP-01"],
      sources: ["casf-l214-1-3", "loi-2023-1196-art17", "amf-sppe"],
      confiance: "verbatim",
      exercePour: [],
      enVigueurDepuis: "2025-01-01",
      statut: "pasEncoreEnVigueur",
    });
  });

  it("with a threshold that the caller says not to apply: no figure, no day, no position", () => {
    const outcome = assessSppe({
      autorite: { type: "commune", codeInsee: "27056" },
      territoire: alone(12000),
      at: "2026-06-30",
      surcharges: { seuilRelais: { sansObjet: true } },
    });
    expect(outcome.ok && outcome.value.lignes[5]).toStrictEqual({
      objet: "relaisPetiteEnfance",
      doit: "non",
      regle: "SP-04",
      regles: ["SP-04"],
      sources: ["casf-l214-1-3", "loi-2023-1196-art17", "amf-sppe", "maires41-sppe", "landot-eaje"],
      confiance: "verbatim",
      exercePour: ["27056"],
      surLeTerritoire: { du: "non", par: "commune" },
      statut: "facultatif",
    });
  });

  it("of a commune that may have transferred what the caller says not to apply: optional, or the group's", () => {
    const outcome = assessSppe({
      autorite: { type: "commune", codeInsee: "27103" },
      territoire: roumois,
      at: "2026-06-30",
      surcharges: { seuilRelais: { sansObjet: true } },
    });
    expect(outcome.ok && outcome.value.lignes[5]).toMatchObject({
      statut: "indetermine",
      doit: "non",
      bornes: { aucunTransfert: ["facultatif"], tousTransferes: ["transfere"] },
      peutEtreVers: [SIREN],
      manquants: [{ fait: "transfert", communes: [], communesNonListees: 0, detenteur: "sppe.detenteur.commune" }],
    });
    expect(outcome.ok && outcome.value.lignes[0]).toMatchObject({ objet: "recenser", doit: "indetermine" });
  });

  it("tells the years and the origins of its figures in order, each once", () => {
    const mayotte: Territoire = {
      nom: "outre-mer",
      communes: [
        { codeInsee: "97601", nom: "A", populations: [{ ...totale(9000, 2026), millesime: 2023, source: "Z" }] },
        { codeInsee: "97602", nom: "B", populations: [{ ...totale(4000, 2026), millesime: 2017, source: "B" }] },
        { codeInsee: "97603", nom: "C", populations: [{ ...totale(1000, 2026), millesime: 2017, source: "B" }] },
      ],
      groupements: [group(["97601", "97602", "97603"], 3)],
      transferts: ["97601", "97602", "97603"].map((code) => transfer(code, "planifier")),
    };
    expect(line(assess({ siren: SIREN }, "2026-06-30", mayotte), "schemaPluriannuel").chiffre).toStrictEqual({
      nature: "totale",
      anneeApplication: 2026,
      millesimes: [2017, 2023],
      origines: ["B", "Z"],
      statut: "connu",
      valeur: 14000,
    });
    for (const [code, millesime, source] of [
      ["97601", 2023, "Z"],
      ["97602", 2017, "B"],
    ] as const)
      expect(
        line(assess({ codeInsee: code }, "2026-06-30", { ...mayotte, transferts: [] }), "planifier").chiffre,
      ).toMatchObject({ millesimes: [millesime], origines: [source] });
  });
});

describe("the sum given for a whole group", () => {
  const members = ["27103", "27105"].map((code) => commune(code, code, 4000, 4000));
  const withSum = (sum: number, transferts: readonly Transfert[], known = members, nombreMembres = 2): Territoire => ({
    nom: "somme",
    communes: known,
    groupements: [
      {
        siren: SIREN,
        nom: "CC",
        nature: "communauteCommunes",
        membres: ["27103", "27105"],
        nombreMembres,
        populationsMembres: [totale(sum, 2026)],
      },
    ],
    transferts,
  });
  const blank = members.map((one) => ({ ...one, populations: [] }));
  const schema = (territoire: Territoire) =>
    line(assess({ siren: SIREN }, "2026-06-30", territoire), "schemaPluriannuel");

  it("is the figure when all transferred, even where no member's own is known", () => {
    const both = [transfer("27103", "planifier"), transfer("27105", "planifier")];
    expect(schema(withSum(12000, both, blank))).toMatchObject({
      statut: "obligatoire",
      chiffre: { statut: "connu", valeur: 12000 },
    });
    expect(schema(withSum(10000, both, blank))).toMatchObject({ statut: "facultatif" });
  });

  it("bounds what the others may have: 12 000 less the 4 000 of the member that kept", () => {
    const one = [transfer("27103", "planifier"), kept("27105", "planifier")];
    const [first, second] = members;
    if (first === undefined || second === undefined) throw new Error("members");
    expect(schema(withSum(12000, one, [{ ...first, populations: [] }, second]))).toMatchObject({
      statut: "facultatif",
      chiffre: { statut: "connu", valeur: 8000 },
    });
    expect(
      schema(withSum(12000, [transfer("27103", "planifier")], [{ ...first, populations: [] }, second])),
    ).toMatchObject({
      statut: "indetermine",
      chiffre: { statut: "borne", min: 8000, max: 12000 },
      bornes: { aucunTransfert: ["facultatif"], tousTransferes: ["obligatoire"] },
    });
    expect(schema(withSum(12000, one, blank))).toMatchObject({
      statut: "indetermine",
      chiffre: { statut: "borne", min: 0, max: 12000 },
      manquants: [
        { fait: "populationTotale", communes: ["27103"], communesNonListees: 0, detenteur: "sppe.detenteur.insee" },
      ],
    });
  });

  it("is named among the origins of the figure only where some members are not listed", () => {
    const [sum] = [{ ...totale(12000, 2026), source: "Banatic" }];
    const both = [transfer("27103", "planifier"), transfer("27105", "planifier")];
    const of = (nombreMembres: number) => {
      const territoire = withSum(12000, both, members, nombreMembres);
      const [only] = territoire.groupements;
      if (only === undefined || sum === undefined) throw new Error("group");
      return schema({ ...territoire, groupements: [{ ...only, populationsMembres: [sum] }] }).chiffre?.origines;
    };
    expect(of(3)).toEqual(["Banatic", "Insee, populations de référence"]);
    const listed = withSum(8000, both);
    const [only] = listed.groupements;
    if (only === undefined) throw new Error("group");
    const populationsMembres = [{ ...totale(8000, 2026), source: "Banatic" }];
    expect(schema({ ...listed, groupements: [{ ...only, populationsMembres }] }).chiffre?.origines).toEqual([
      "Insee, populations de référence",
    ]);
  });
});

describe("what an answer takes for granted", () => {
  it("a commune that the territory puts in no group has nobody to transfer to", () => {
    expect(assess({ codeInsee: "27056" }, "2026-06-30", alone(5000)).hypotheses).toEqual([
      "sppe.hypothese.communeSansGroupement",
    ]);
    expect(assess({ codeInsee: "27103" }, "2026-06-30").hypotheses).toEqual([]);
    expect(assess({ siren: SIREN }, "2026-06-30").hypotheses).toEqual([]);
  });
});

describe("what changed since the year before", () => {
  const evolution = (populations: readonly (readonly [number, number])[], at = "2026-06-30") => {
    const territoire: Territoire = {
      ...alone(0),
      communes: [{ codeInsee: "27056", nom: "C", populations: populations.map(([n, year]) => totale(n, year)) }],
    };
    return line(assess({ codeInsee: "27056" }, at, territoire), "planifier").evolution;
  };
  const municipale = (valeur: number, annee: number) => ({ ...totale(valeur, annee), nature: "municipale" }) as const;

  it("is not known without one of the two figures", () => {
    expect(evolution([[4000, 2026]])).toBe("inconnue");
    expect(evolution([[4000, 2025]])).toBe("inconnue");
    expect(
      evolution([
        [4000, 2025],
        [4000, 2026],
      ]),
    ).toBe("stable");
    expect(
      evolution([
        [3000, 2025],
        [3000, 2026],
      ]),
    ).toBe("stable");
  });

  it("is not known while one of the two figures is only bounded on both sides of the threshold", () => {
    const one = (before: number, now: number) => {
      const territoire: Territoire = {
        ...alone(0),
        communes: [{ codeInsee: "27056", nom: "C", populations: [municipale(before, 2025), municipale(now, 2026)] }],
      };
      return line(assess({ codeInsee: "27056" }, "2026-06-30", territoire), "planifier").evolution;
    };
    expect([one(3000, 3000), one(3000, 4000), one(4000, 3000), one(4000, 4000)]).toEqual([
      "inconnue",
      "inconnue",
      "inconnue",
      "stable",
    ]);
  });

  it("of a group that had nobody the year before, or has nobody now, is not known or not asked", () => {
    const joined = closed(
      communes.flatMap(({ codeInsee }) => [
        { ...kept(codeInsee, "planifier"), au: "2025-12-31" },
        transfer(codeInsee, "planifier", { du: "2026-01-01" }),
      ]),
    );
    expect(line(assess({ siren: SIREN }, "2026-06-30", joined), "planifier")).toMatchObject({
      statut: "obligatoire",
      evolution: "inconnue",
    });
    expect(line(assess({ siren: SIREN }, "2025-06-30", joined), "planifier")).not.toHaveProperty("evolution");
  });

  it("names SP-13 for a crossing, both ways, and for nothing else", () => {
    const rules = (before: number, now: number) =>
      line(
        assess({ codeInsee: "27056" }, "2026-06-30", { ...alone(0), communes: [commune("27056", "C", before, now)] }),
        "planifier",
      ).regles.includes("SP-13");
    expect([rules(3000, 4000), rules(4000, 3000), rules(4000, 4000)]).toEqual([true, true, false]);
  });
});

describe("a refusal tells what it refuses", () => {
  const refused = (question: object) => {
    const outcome = assessSppe({
      autorite: { type: "commune", codeInsee: "27103" },
      territoire: roumois,
      at: "2026-06-30",
      ...question,
    });
    return outcome.ok ? [] : outcome.issues;
  };

  it.each<readonly [string, object, object]>([
    [
      "a commune that the territory does not have",
      { autorite: { type: "commune", codeInsee: "75056" } },
      { code: "COMMUNE_UNKNOWN", path: ["autorite", "codeInsee"], params: { code: "75056" } },
    ],
    [
      "a group that the territory does not have",
      { autorite: { type: "groupement", siren: "243300316" } },
      { code: "GROUPEMENT_UNKNOWN", path: ["autorite", "siren"], params: { siren: "243300316" } },
    ],
    [
      "a day that is none",
      { at: "2026-02-30" },
      { code: "DATE_INVALID", path: ["at"], params: { valeur: "2026-02-30" } },
    ],
    [
      "a threshold that is no number of inhabitants",
      { surcharges: { seuilRelais: { valeur: 0.5 } } },
      {
        code: "TYPE_INVALID",
        path: ["surcharges", "seuilRelais", "valeur"],
        params: { valeur: "0.5", attendu: "int" },
      },
    ],
    [
      "an authority that is neither",
      { autorite: { type: "departement" } },
      {
        code: "VALUE_NOT_IN_LIST",
        path: ["autorite", "type"],
        params: { valeur: "departement", attendu: "commune, groupement" },
      },
    ],
  ])("%s", (_what, question, expected) => {
    expect(refused(question)).toStrictEqual([expected]);
  });

  it("the day, the thresholds and the territory at once", () => {
    const question = {
      at: "2026-02-30",
      surcharges: { seuilSchema: { valeur: -1 } },
      territoire: { ...roumois, communes: [...communes, ...communes.slice(0, 1)] },
    };
    const codes = (asked: object) => refused(asked).map(({ code, path }) => `${code} ${path[0]}`);
    expect(codes(question)).toEqual(["ID_DUPLICATE territoire", "DATE_INVALID at", "VALUE_OUT_OF_RANGE surcharges"]);
    expect(codes({ ...question, at: "2026-06-30" })).toEqual([
      "ID_DUPLICATE territoire",
      "VALUE_OUT_OF_RANGE surcharges",
    ]);
  });

  it("no threshold of nothing: every commune is above it but an empty one", () => {
    const none = (population: number) => {
      const outcome = assessSppe({
        autorite: { type: "commune", codeInsee: "27056" },
        territoire: alone(population),
        at: "2026-06-30",
        surcharges: { seuilSchema: { valeur: 0 } },
      });
      return outcome.ok ? outcome.value.lignes[4]?.statut : outcome.issues;
    };
    expect([none(0), none(1)]).toEqual(["facultatif", "obligatoire"]);
  });
});
