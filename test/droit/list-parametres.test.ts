/** Every parameter on a day: what is known, what is old, what has to be supplied. */
import { describe, expect, it } from "vitest";
import { listParametres } from "../../src/droit/index.js";

function listed(at: string, prefixe = "sppe.") {
  const outcome = listParametres({ at, prefixe });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return new Map(outcome.value.map((parametre) => [parametre.cle, parametre]));
}

describe("listParametres", () => {
  it("lists in the order of the keys, those of a prefix or all", () => {
    const all = listParametres({ at: "2026-06-30" });
    const keys = all.ok ? all.value.map(({ cle }) => cle) : [];
    expect(keys).toEqual([...keys].sort());
    expect([...listed("2026-06-30").keys()]).toEqual(keys.filter((cle) => cle.startsWith("sppe.")));
    expect(keys.length).toBeGreaterThan(listed("2026-06-30").size);
  });

  it("gives the value with its days, sources and confidence", () => {
    expect(listed("2025-06-30").get("sppe.enveloppeAccompagnement")).toEqual({
      cle: "sppe.enveloppeAccompagnement",
      regle: "SP-71",
      unite: "euro",
      etat: "connu",
      valeur: { total: "85370000.00", sommeProduits: "4199.6" },
      du: "2025-01-01",
      au: "2025-12-31",
      verifieLe: "2026-11-22",
      confiance: "computed",
      sources: ["weka-montants-2025", "banque-territoires-compensation", "amf62-montants"],
      detenteur: "dgcs",
    });
  });

  it("says what is unknown that day, why, and who holds it", () => {
    expect(listed("2026-01-01").get("sppe.enveloppeAccompagnement")).toEqual({
      cle: "sppe.enveloppeAccompagnement",
      regle: "SP-71",
      unite: "euro",
      etat: "inconnu",
      confiance: "unknown",
      sources: [],
      motif: "enveloppe2025Seule",
      detenteur: "dgcs",
    });
  });

  it("says which values were last checked more than a year before the day", () => {
    const etat = (at: string) => listed(at).get("sppe.seuilSchema")?.etat;
    expect([etat("2024-12-31"), etat("2025-01-01"), etat("2027-11-27"), etat("2027-11-28")]).toEqual([
      "inconnu",
      "connu",
      "connu",
      "perime",
    ]);
  });

  it.each([
    ["no question", "null", "TYPE_INVALID ", { valeur: "null", attendu: "object" }],
    ["a text for a question", '"2026-06-30"', "TYPE_INVALID ", { valeur: "2026-06-30", attendu: "object" }],
    ["a day that is none", '{"at":"2026-02-30"}', "DATE_INVALID at", { valeur: "2026-02-30" }],
    [
      "a prefix that is no text",
      '{"at":"2026-06-30","prefixe":5}',
      "TYPE_INVALID prefixe",
      { valeur: "5", attendu: "string" },
    ],
  ])("refuses %s", (_what, question, expected, params) => {
    const outcome = listParametres(JSON.parse(question));
    const issues = outcome.ok ? [] : outcome.issues;
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([expected]);
    expect(issues[0]?.params).toEqual(params);
  });
});
