/** Duties of a list of communes by their codes, from the data set of the country. */
import { describe, expect, it } from "vitest";
import { assessSppe, assessSppeCodes, assessSppeTerritoire, compactSppe } from "../../src/sppe/index.js";
import { readDonneesTerritoire } from "../../src/territoire/index.js";
import { france } from "../adapters/france.js";
import { commune, roumois, SIREN } from "./roumois.js";

const data = france();
const at = "2025-06-30";

const asked = (codes: readonly string[], day = at) => {
  const outcome = assessSppeCodes(codes, { at: day, data });
  if (!outcome.ok) return { refused: outcome.issues.map(({ code, path, params }) => [code, path.join("."), params]) };
  const { communes, groupements, renvois, laissees } = outcome.value;
  return {
    communes: communes.map(({ nom }) => nom),
    groupements: groupements.map(({ nom }) => nom),
    renvois,
    laissees,
    warnings: outcome.warnings.map(({ code, params }) => [code, params]),
  };
};

describe("duties of a list of communes", () => {
  it("gives the communes in the order asked, once each, and their groups, once each", () => {
    expect(asked(["27105", "27103", "27105"])).toEqual({
      communes: ["Grand Bourgtheroulde", "Bourg-Achard"],
      groupements: ["CC Roumois Seine"],
      renvois: [],
      laissees: [],
      warnings: [["BOUNDARIES_OTHER_YEAR", { limites: "2026-01-01", date: at }]],
    });
  });

  it("gives each the answer that it has alone, the group with all its members", () => {
    const outcome = assessSppeCodes(["27103"], { at, data });
    if (!outcome.ok) throw new Error(outcome.issues[0].code);
    const { territoire } = data;
    const alone = (autorite: Parameters<typeof assessSppe>[0]["autorite"]) => assessSppe({ autorite, territoire, at });
    expect(alone({ type: "commune", codeInsee: "27103" })).toMatchObject({ value: outcome.value.communes[0] });
    expect(alone({ type: "groupement", siren: "200066405" })).toMatchObject({ value: outcome.value.groupements[0] });
    expect(outcome.value.groupements[0]?.lignes[4]?.chiffre).toMatchObject({ max: 42582 });
  });

  it("answers a former code with the commune of today", () => {
    expect(asked(["01340", "01059", "01340"])).toMatchObject({
      communes: [expect.any(String), expect.any(String)],
      renvois: [
        { code: "01340", commune: "01015" },
        { code: "01059", commune: "01453" },
      ],
    });
  });

  it("says of the communes of overseas collectivities that they are left aside", () => {
    expect(asked(["97502"])).toMatchObject({
      communes: [],
      laissees: ["97502"],
      warnings: [
        ["COMMUNE_LEFT_ASIDE", { code: "97502" }],
        ["BOUNDARIES_OTHER_YEAR", expect.anything()],
      ],
    });
  });

  it("sends an arrondissement to its commune, and refuses every code that leads nowhere, at once", () => {
    expect(asked(["75101", "27103", "69385", "13201", "27999"])).toEqual({
      refused: [
        ["COMMUNE_ARRONDISSEMENT", "codes.0", { code: "75101", commune: "75056" }],
        ["COMMUNE_ARRONDISSEMENT", "codes.2", { code: "69385", commune: "69123" }],
        ["COMMUNE_ARRONDISSEMENT", "codes.3", { code: "13201", commune: "13055" }],
        ["COMMUNE_UNKNOWN", "codes.4", { code: "27999" }],
      ],
    });
    expect(asked(["x"])).toMatchObject({ refused: [["CODE_INSEE_INVALID", "codes.0", { valeur: "x" }]] });
  });

  it("without the figures of the year, says first what to supply, once", () => {
    const found = asked(["27103", "27105"], "2027-01-01");
    expect("warnings" in found && found.warnings[0]).toEqual([
      "POPULATIONS_MISSING",
      { annee: 2027, publication: 2026, nombre: 2 },
    ]);
    expect("warnings" in found && found.warnings.filter(([code]) => /^POPULATION/.test(String(code)))).toHaveLength(1);
  });
});

describe("an index made once and kept", () => {
  it("is not fooled by what is written into the data of a caller afterwards", () => {
    const communes = [commune("27103", "A", 3500, 3500)];
    const mine = { territoire: { ...roumois, communes, groupements: [] } };
    const planning = (given: typeof mine) => {
      const outcome = assessSppeCodes(["27103"], { at, data: given });
      return outcome.ok && outcome.value.communes[0]?.lignes[2]?.doit;
    };
    expect(planning(mine)).toBe("non");
    const read = readDonneesTerritoire(mine);
    if (!read.ok) throw new Error(read.issues[0].code);
    communes[0] = commune("27103", "A", 3501, 3501);
    expect(planning(mine)).toBe("oui");
    const kept = assessSppeCodes(["27103"], { at, data: read.value });
    expect(kept.ok && kept.value.communes[0]?.lignes[2]?.doit).toBe("non");
    expect(Object.isFrozen(read.value.territoire.communes[0]?.populations)).toBe(true);
  });

  it("answers a thousand questions about the country in well under a millisecond each", () => {
    const codes = data.territoire.communes.slice(0, 1000).map(({ codeInsee }) => codeInsee);
    for (const code of codes) assessSppeCodes([code], { at, data });
    const { territoire } = data;
    const before = process.cpuUsage();
    for (const codeInsee of codes) assessSppe({ autorite: { type: "commune", codeInsee }, territoire, at });
    const { user } = process.cpuUsage(before);
    // A tenth of a millisecond is the aim: five times that leaves room for a busy machine.
    expect(user / 1000 / codes.length).toBeLessThan(0.5);
  });
});

describe("a country written compactly", () => {
  const outcome = assessSppeTerritoire({ territoire: data.territoire, at });
  if (!outcome.ok) throw new Error(outcome.issues[0].code);
  const written = compactSppe(outcome.value);
  if (!written.ok) throw new Error(written.issues[0].code);
  const compact = written.value;

  it("holds in fifteen megabytes of JSON", () => {
    expect(JSON.stringify(compact).length).toBeLessThan(15_000_000);
  });

  it("says of each line what the assessment says", () => {
    const whole = [...outcome.value.communes, ...outcome.value.groupements];
    const short = [...compact.communes, ...compact.groupements];
    const said = ({
      objet,
      doit,
      statut,
      position,
      evolution,
      surLeTerritoire,
      regles,
    }: (typeof compact.reponses)[0]) =>
      JSON.stringify([objet, doit, statut, position, evolution, surLeTerritoire, regles]);
    const wrong = short.filter(({ lignes }, rank) =>
      lignes.some((place, line) => {
        const [one, two] = [compact.reponses[place], whole[rank]?.lignes[line]];
        return one === undefined || two === undefined || said(one) !== said(two);
      }),
    );
    expect(wrong).toEqual([]);
    expect(short).toHaveLength(whole.length);
  });

  it("gives the figure, or its bounds", () => {
    expect(compact.communes.find(({ code }) => code === "27056")).toMatchObject({ nom: "Bernay", population: 10050 });
    expect(compact.groupements.find(({ code }) => code === SIREN)).toMatchObject({ population: [0, 42582] });
    const later = assessSppeTerritoire({ territoire: data.territoire, at: "2026-06-30" });
    const short = later.ok ? compactSppe(later.value) : later;
    expect(short.ok && short.value.communes.find(({ code }) => code === "27056")).toMatchObject({
      population: [9765, null],
    });
  });
});
