/** The communes and EPCI of France, from the data set: right field, right year, nothing taken for what it is not. */
import { describe, expect, it } from "vitest";
import { readDecoupage } from "../../src/adapters/index.js";
import { assessSppe, assessSppeTerritoire, type LigneSppe } from "../../src/sppe/index.js";
import type { Territoire } from "../../src/territoire/index.js";
import { communes, epci, ept, france } from "./france.js";

const lu = france();
type Autorite = { readonly codeInsee: string } | { readonly siren: string };

/** The part of the country that an answer depends on: the groups concerned and their members. */
function around(autorite: Autorite): Territoire {
  const groupements = lu.territoire.groupements.filter((group) =>
    "siren" in autorite ? group.siren === autorite.siren : group.membres.includes(autorite.codeInsee),
  );
  const codes = new Set(groupements.flatMap(({ membres }) => membres));
  const communes = lu.territoire.communes.filter(
    ({ codeInsee }) => codes.has(codeInsee) || ("codeInsee" in autorite && codeInsee === autorite.codeInsee),
  );
  return { ...lu.territoire, groupements, communes };
}

function assessOne(autorite: Autorite, at: string) {
  const reference =
    "siren" in autorite ? ({ type: "groupement", ...autorite } as const) : ({ type: "commune", ...autorite } as const);
  const outcome = assessSppe({ autorite: reference, territoire: around(autorite), at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}
const line = (autorite: Autorite, objet: LigneSppe["objet"], at: string) =>
  assessOne(autorite, at).lignes.find((ligne) => ligne.objet === objet);

describe("the data set", () => {
  it("gives 34 875 communes, 1 255 EPCI and 11 EPT, and leaves the 94 communes of overseas collectivities aside", () => {
    expect(lu.territoire.communes).toHaveLength(34875);
    expect(lu.territoire.groupements).toHaveLength(1255 + 11);
    expect(lu.laissees).toHaveLength(94);
  });

  it("says which vintages it holds", () => {
    expect(lu.version).toMatchObject({
      version: "6.0.0",
      communes: { nature: "municipale", millesime: 2023, anneeApplication: 2026 },
      membres: { millesime: 2022, anneeApplication: 2025 },
    });
  });

  it("passes the population field of the communes as the municipale that it is", () => {
    const bernay = lu.territoire.communes.find(({ codeInsee }) => codeInsee === "27056");
    expect(bernay?.populations.map(({ valeur, nature, millesime }) => [valeur, nature, millesime])).toEqual([
      [10050, "totale", 2022],
      [9801, "municipale", 2022],
      [9765, "municipale", 2023],
    ]);
  });

  it("leads the code of a merged commune, and of a municipal arrondissement, to the commune of today", () => {
    expect(lu.codesActuels["01059"]).toBe("01453");
    expect(lu.codesActuels["01340"]).toBe("01015");
    expect(lu.codesActuels["13206"]).toBe("13055");
    expect(lu.codesActuels["27056"]).toBeUndefined();
  });

  it("gives no commune of today for a former one whose chief town the data do not have", () => {
    const former = { code: "01001", nom: "A", type: "commune-deleguee", chefLieu: "01999" };
    const outcome = readDecoupage({ version: "6.0.0", communes: [former], epci: [] });
    expect(outcome.ok && outcome.value.codesActuels).toEqual({});
  });

  it("refuses a version whose vintages nobody checked", () => {
    const outcome = readDecoupage({ version: "4.1.0", communes, epci });
    expect(outcome.ok ? [] : outcome.issues).toEqual([
      { code: "DATA_VERSION_UNKNOWN", path: ["version"], params: { version: "4.1.0", connues: "5.3.0, 6.0.0" } },
    ]);
  });

  it("accepts another edition on the caller's word, and says that nothing checks it", () => {
    const edition = {
      communes: { millesime: 2024, anneeApplication: 2027 },
      membres: { millesime: 2023, anneeApplication: 2026 },
      limitesAu: "2027-01-01",
    };
    const outcome = readDecoupage({ version: "7.0.0", communes, epci, edition });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    expect(outcome.warnings.map(({ code, params }) => [code, params])).toEqual([
      ["DATA_EDITION_UNCHECKED", { version: "7.0.0" }],
    ]);
    expect(outcome.value.territoire.limitesAu).toBe("2027-01-01");
    const bernay = outcome.value.territoire.communes.find(({ codeInsee }) => codeInsee === "27056");
    expect(bernay?.populations.map(({ valeur, anneeApplication }) => [valeur, anneeApplication])).toEqual([
      [10050, 2026],
      [9801, 2026],
      [9765, 2027],
    ]);
    const wrong = { ...edition, membres: { millesime: 2024, anneeApplication: 2026 } };
    const refused = readDecoupage({ version: "7.0.0", communes, epci, edition: wrong });
    expect(refused.ok ? [] : refused.issues.map(({ code, path }) => [code, path.join(".")])).toContainEqual([
      "POPULATION_VINTAGE_MISMATCH",
      "edition.membres",
    ]);
  });

  it("refuses figures that are not those of the version they are said to be", () => {
    const older = communes.map((commune) => (commune.code === "27056" ? { ...commune, population: 9801 } : commune));
    const outcome = readDecoupage({ version: "6.0.0", communes: older, epci, ept });
    expect(outcome.ok ? [] : outcome.issues.map(({ code }) => code)).toEqual(["DATA_VERSION_MISMATCH"]);
  });

  it("refuses a totale below the municipale: one was taken for the other", () => {
    const swapped = epci.slice(0, 1).map((group) => ({
      ...group,
      membres: group.membres.map((member) => ({ ...member, populationTotale: 1, populationMunicipale: 2 })),
    }));
    const outcome = readDecoupage({ version: "6.0.0", communes, epci: swapped });
    expect(outcome.ok ? 0 : outcome.issues.length).toBe(epci[0]?.membres.length);
    expect(outcome.ok ? "" : outcome.issues[0]?.code).toBe("POPULATION_TOTALE_BELOW_MUNICIPALE");
  });

  it("says that nothing checks its years when the commune that tells the versions apart was taken out", () => {
    const others = communes.filter(({ code }) => code !== "27056");
    const warned = [others, communes].map((given) => {
      const outcome = readDecoupage({ version: "6.0.0", communes: given, epci, ept });
      return outcome.ok && outcome.warnings;
    });
    const params = { version: "6.0.0", code: "27056" };
    expect(warned).toEqual([[{ code: "DATA_VERSION_UNCHECKED", path: [], params, regle: "SP-12" }], []]);
  });

  it("reports every malformed entry with its path", () => {
    const outcome = readDecoupage(
      JSON.parse('{"version":"6.0.0","communes":[{"code":1,"nom":"A","type":"commune-actuelle"},null],"epci":{}}'),
    );
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["TYPE_INVALID", "communes.0.code"],
      ["TYPE_INVALID", "communes.1"],
      ["TYPE_INVALID", "epci"],
    ]);
  });

  it("reports a kind of group that it does not know", () => {
    const outcome = readDecoupage({
      version: "6.0.0",
      communes,
      epci: [{ code: "200066405", nom: "X", type: "toString", membres: [] }],
    });
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["DATA_TYPE_UNKNOWN", "epci.0.type"],
    ]);
  });
});

describe("golden answers", () => {
  it("CC Roumois Seine: forty members, 42 582 inhabitants in 2025, four members above 3 500", () => {
    const { lignes } = assessOne({ siren: "200066405" }, "2025-06-30");
    expect(lignes[4]).toMatchObject({
      objet: "schemaPluriannuel",
      chiffre: { min: 0, max: 42582, anneeApplication: 2025, millesimes: [2022] },
      bornes: { aucunTransfert: ["nonExerce"], tousTransferes: ["obligatoire"] },
    });
    const members = lu.territoire.groupements.find(({ siren }) => siren === "200066405")?.membres ?? [];
    const above = members.filter(
      (codeInsee) => line({ codeInsee }, "planifier", "2025-06-30")?.position === "auDessus",
    );
    expect([...above].sort()).toEqual(["27090", "27103", "27105", "27638"]);
  });

  it("Bernay is above 10 000 with the totale of 2025, and undetermined in 2026, where only its municipale is known", () => {
    expect(line({ codeInsee: "27056" }, "schemaPluriannuel", "2025-06-30")).toMatchObject({
      position: "auDessus",
      chiffre: { statut: "connu", valeur: 10050 },
    });
    expect(line({ codeInsee: "27056" }, "schemaPluriannuel", "2026-06-30")).toMatchObject({
      position: "indetermine",
      chiffre: { statut: "borne", min: 9765 },
    });
    expect(line({ codeInsee: "27056" }, "planifier", "2026-06-30")).toMatchObject({ position: "auDessus" });
  });

  it("L'Union, 12 588 inhabitants, in Toulouse Métropole: a schéma whoever holds planning", () => {
    expect(line({ codeInsee: "31561" }, "schemaPluriannuel", "2025-06-30")).toMatchObject({
      position: "auDessus",
      chiffre: { statut: "connu", valeur: 12588 },
      bornes: { aucunTransfert: ["obligatoire"], tousTransferes: ["transfere"] },
      peutEtreVers: ["243100518"],
    });
  });

  it("Gard rhodanien: 77 457 inhabitants together, three members above 3 500, two of them above 10 000", () => {
    expect(line({ siren: "200034692" }, "relaisPetiteEnfance", "2025-06-30")?.statut).toBe("pasEncoreEnVigueur");
    expect(line({ siren: "200034692" }, "schemaPluriannuel", "2025-06-30")?.chiffre).toMatchObject({ max: 77457 });
    const figures = ["30028", "30141", "30202"].map(
      (codeInsee) => line({ codeInsee }, "schemaPluriannuel", "2025-06-30")?.position,
    );
    expect(figures).toEqual(["auDessus", "pasAuDessus", "auDessus"]);
  });

  it("Baronnies en Drôme provençale: sixty-seven members, a schéma if they all transferred planning", () => {
    const schema = line({ siren: "200068229" }, "schemaPluriannuel", "2025-06-30");
    expect(schema).toMatchObject({ bornes: { tousTransferes: ["obligatoire"] } });
    expect(schema?.statut === "indetermine" && schema.manquants[0].communes).toHaveLength(67);
  });

  it("L'Île-d'Yeu, outside every EPCI, has the figures that the Insee published", () => {
    const assessment = assessOne({ codeInsee: "85113" }, "2026-06-30");
    expect(assessment.hypotheses).toEqual(["sppe.hypothese.communeSansGroupement"]);
    expect(assessment.lignes[2]).toMatchObject({ statut: "obligatoire", chiffre: { statut: "connu", valeur: 5021 } });
    expect(assessment.lignes[4]).toMatchObject({ statut: "facultatif", chiffre: { statut: "connu", valeur: 5021 } });
    expect(line({ codeInsee: "85113" }, "planifier", "2025-06-30")).toMatchObject({
      statut: "obligatoire",
      chiffre: { statut: "connu", valeur: 5025, millesimes: [2022] },
    });
  });

  it.each([
    ["22016", 438, 440],
    ["29083", 282, 270],
    ["29155", 867, 873],
  ])("so has the island %s", (code, then, now) => {
    const totales = lu.territoire.communes
      .find(({ codeInsee }) => codeInsee === code)
      ?.populations.filter(({ nature }) => nature === "totale")
      .map(({ valeur, anneeApplication }) => [anneeApplication, valeur]);
    expect(totales).toEqual([
      [2025, then],
      [2026, now],
    ]);
  });

  it("the 129 communes of Greater Paris outside Paris have the totale of 2026, from the file of its territories", () => {
    const known = lu.territoire.communes.filter(({ populations }) =>
      populations.some(({ nature, anneeApplication }) => nature === "totale" && anneeApplication === 2026),
    );
    const codes = known.map(({ codeInsee }) => codeInsee).filter((code) => /^(?:9[1-5]|77)/.test(code));
    expect(codes).toHaveLength(129);
    expect(line({ codeInsee: "93001" }, "schemaPluriannuel", "2026-06-30")?.chiffre).toMatchObject({ valeur: 88529 });
    expect(line({ codeInsee: "93001" }, "schemaPluriannuel", "2025-06-30")?.chiffre).toMatchObject({ valeur: 89662 });
  });

  it("Mayotte keeps its census of 2017 in 2026", () => {
    const [before, now] = ["2025-06-30", "2026-06-30"].map(
      (at) => line({ codeInsee: "97601" }, "planifier", at)?.chiffre,
    );
    expect(now).toMatchObject({ statut: "connu", millesimes: [2017] });
    expect(now?.statut === "connu" && now.valeur).toBe(before?.statut === "connu" && before.valeur);
  });

  it("the country in 2025: 3 303 communes above 3 500, 3 199 of them in metropolitan France, the number of the State, 1 063 above 10 000", () => {
    const outcome = assessSppeTerritoire({ territoire: lu.territoire, at: "2025-06-30" });
    if (!outcome.ok) throw new Error("refused");
    const above = (rank: number) =>
      outcome.value.communes
        .filter(({ lignes }) => lignes[rank]?.position === "auDessus")
        .map(({ autorite }) => autorite);
    expect(above(2)).toHaveLength(3303);
    expect(
      above(2).filter((autorite) => autorite.type === "commune" && !autorite.codeInsee.startsWith("97")),
    ).toHaveLength(3199);
    expect(above(4)).toHaveLength(1063);
    const schema = outcome.value.groupements
      .slice(0, 1255)
      .map(({ lignes }) => lignes[4])
      .filter((ligne) => ligne?.statut === "indetermine" && ligne.bornes.tousTransferes[0] === "obligatoire");
    expect(schema).toHaveLength(1046);
  });
});
