/** What a commune or a group owes: thresholds, transfers with their dates, crossings, the law of each day. */
import { describe, expect, it } from "vitest";
import { assessSppe, type LigneSppe } from "../../src/sppe/index.js";
import type { Competence, Territoire, Transfert } from "../../src/territoire/index.js";
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

  it("a day after the last check of the thresholds says so, once for each", () => {
    const question = { autorite: { type: "commune", codeInsee: "27056" }, territoire: alone(5000) } as const;
    const later = assessSppe({ ...question, at: "2026-11-23" });
    expect(later.ok && later.warnings.map(({ code, params }) => [code, params["cle"]])).toEqual([
      ["PARAMETER_STALE", "sppe.devoirsToutesCommunes"],
      ["PARAMETER_STALE", "sppe.seuilPlanification"],
      ["PARAMETER_STALE", "sppe.seuilSchema"],
      ["PARAMETER_STALE", "sppe.seuilRelais"],
    ]);
    const checked = assessSppe({ ...question, at: "2026-11-22" });
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
      ["relaisPetiteEnfance", "indetermine"],
    ]);
    expect(lignes[5]).toMatchObject({
      manquants: [{ fait: "partageRelais", communes: codes, detenteur: "sppe.detenteur.etat" }],
    });
  });

  it("a transfer holds from its first day to its last, both included", () => {
    const dated = closed([transfer("27103", "planifier", { du: "2026-03-01", au: "2026-09-30" })]);
    const at = (day: string) => line(assess({ codeInsee: "27103" }, day, dated), "planifier");
    expect(at("2026-02-28").statut).toBe("indetermine");
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
      "NUMBER_INVALID surcharges.seuilSchema.valeur",
    ]);
  });

  it("report each threshold that is neither a number nor said not to apply", () => {
    const surcharges = { seuilPlanification: { sansObjet: false }, seuilSchema: {}, seuilRelais: null };
    expect(ask({ surcharges })).toEqual([
      "SHAPE_INVALID surcharges.seuilPlanification.sansObjet",
      "SHAPE_INVALID surcharges.seuilSchema.valeur",
      "SHAPE_INVALID surcharges.seuilRelais",
    ]);
  });
});
