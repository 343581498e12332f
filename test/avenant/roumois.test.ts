/** The real case: what the Roumois Seine convention says, day by day. */

import { describe, expect, it } from "vitest";
import { consolidate } from "../../src/avenant/index.js";
import { anyParams } from "../support/outcome.js";
import { deepFreeze, roumois } from "../support/roumois.js";

const dossier = deepFreeze(roumois());

const on = (at: string, knownAt?: string) => {
  const outcome = consolidate({ dossier, at, ...(knownAt === undefined ? {} : { knownAt }) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};

const find = (at: string, adresse: string, knownAt?: string) =>
  on(at, knownAt).dispositions.find((one) => one.adresse === adresse || one.alias.includes(adresse));

describe("the Roumois Seine text", () => {
  it("holds the fiche « Aller-vers » on 14/12/2025 and no longer on 15/12/2025", () => {
    expect(find("2025-12-14", "Av1#annexe2/aller-vers")?.statut).toBe("enVigueur");
    const gone = find("2025-12-15", "Av1#annexe2/aller-vers");
    expect(gone?.statut).toBe("abrogee");
    expect(gone?.versions.at(-1)).toMatchObject({
      instrument: "Av2",
      par: "art1",
      operation: "abroger",
      du: "2025-12-15",
    });
  });

  it("keeps one history line for the engagements: CTG, then 1.1 of avenant 1, then article 2 of avenant 2", () => {
    const engagements = find("2025-12-15", "Av2#art2");
    expect(engagements?.adresse).toBe("CTG#engagements");
    expect(engagements?.alias).toEqual(["Av1#1.1", "Av2#art2"]);
    expect(engagements?.versions.map(({ instrument, par }) => `${instrument}#${par}`)).toEqual([
      "CTG#engagements",
      "Av1#1.1",
      "Av2#art2",
    ]);
  });

  it("leaves unknown what avenant 2 does not reveal: the text of avenant 1 has no words", () => {
    expect(find("2025-12-14", "Av1#1.1")?.texte).toBeUndefined();
    expect(find("2025-12-15", "CTG#art9")).toMatchObject({ texteIncomplet: true });
  });

  it("says « indeterminate » while avenant 1 may or may not be in effect, since its date is not known", () => {
    expect(on("2024-01-01").instruments.map(({ id, statut }) => `${id} ${statut}`)).toEqual([
      "CTG enVigueur",
      "Av1 indetermine",
      "Av2 aVenir",
    ]);
    expect(find("2024-01-01", "Av1#annexe2/aller-vers")?.statut).toBe("indetermine");
    expect(find("2024-01-01", "CTG#art9")?.statut).toBe("enVigueur");
  });

  it("changes the fiche « passerelles » but not its title, which avenant 2 announces under the old name", () => {
    const fiche = find("2025-12-15", "Av1#annexe2/passerelles");
    expect(fiche?.titre).toBe("Développer les passerelles entre les structures");
    expect(fiche?.fiche?.echeances).toEqual([{ du: "2026-01-01", au: "2026-12-31", libelle: "2026" }]);
  });

  it("puts the two added fiches in annexe 2 of avenant 1, under which they are also named by avenant 2", () => {
    const added = find("2025-12-15", "Av2#annexe1/gouvernance");
    expect(added).toMatchObject({ adresse: "Av1#annexe2/gouvernance", parent: "Av1#annexe2", statut: "enVigueur" });
  });

  it("creates twenty-two obligations on 15/12/2025, and none that is known before", () => {
    expect(on("2025-12-14").obligations).toEqual([]);
    expect(on("2025-12-15").obligations).toHaveLength(22);
    expect(on("2025-12-15").obligations.map(({ cle }) => cle)).toContain("Av2:transmission-schema");
  });

  it("is in force up to its last day, 31/12/2026, and has expired the day after", () => {
    expect(on("2021-12-31")).toMatchObject({ statut: "aVenir", dispositions: [], obligations: [] });
    expect(on("2022-01-01").statut).toBe("enVigueur");
    expect(on("2026-12-31").statut).toBe("enVigueur");
    expect(on("2027-01-01").statut).toBe("echue");
    expect(on("2027-01-01").instruments.map(({ statut }) => statut)).toEqual(["echu", "echu", "echu"]);
  });

  it("was not known before its signature: on 28/11/2022 nobody could read the text in force since January", () => {
    expect(on("2022-06-01", "2022-11-28")).toMatchObject({ statut: "inconnuAlors", dispositions: [] });
    expect(on("2022-06-01", "2022-11-29").statut).toBe("enVigueur");
  });

  it("reports the alias under which avenant 2 names the engagements, as information", () => {
    const outcome = consolidate({ dossier, at: "2025-12-15" });
    expect(outcome.ok && outcome.warnings.map(({ code, params }) => [code, anyParams(params)["adresse"]])).toEqual([
      ["TARGET_ALIAS", "CTG#engagements"],
    ]);
  });
});
