/** The example of a Caf runs as its page says. */
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

describe("examples/caf-allocation", () => {
  it("shares a territory of 40 structures, explains one, and simulates a change", () => {
    const output = execFileSync(process.execPath, ["--import", "tsx", "examples/caf-allocation/main.ts"], {
      encoding: "utf8",
    });
    expect(output).toContain("mutuelle-avenir;99528,46;99528,47");
    expect(output).toContain("20 × ≈ 2\u202F488,211724\u00A0€ par place");
    expect(output).toContain("« alsh.forfaitNouveau » (vallee, 2025, règle BT-33)");
    expect(output).toMatch(/association-tilleuls : de \d/);
  });
});
