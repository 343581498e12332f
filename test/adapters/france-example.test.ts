/** The example on the whole country: the counts that it prints, dated 2025. */
import { describe, expect, it } from "vitest";
import { countByDepartement, total } from "../../examples/france/count.js";
import { assessSppeTerritoire } from "../../src/sppe/index.js";
import { france } from "./france.js";

describe("examples/france", () => {
  const { territoire } = france();
  const outcome = assessSppeTerritoire({ territoire, at: "2025-12-31" });
  const rows = outcome.ok ? countByDepartement(outcome.value, territoire) : [];

  it("counts the country", () => {
    expect(total(rows)).toEqual({
      departement: "France",
      communes: 34875,
      planification: 3303,
      schema: 1063,
      inconnues: 0,
      epci: 1255,
      schemaSiTousTransferent: 1046,
      parLaSomme: 636,
    });
  });

  it("has a row for each of the 101 départements", () => {
    expect(rows).toHaveLength(101);
    expect(rows.find(({ departement }) => departement === "85")).toMatchObject({
      communes: 253,
      planification: 49,
      inconnues: 0,
    });
  });
});
