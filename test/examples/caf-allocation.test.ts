/** The example of a Caf runs as its page says. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lettersOf } from "../../examples/caf-allocation/letters.js";
import { computeBonusTerritoire } from "../../src/bonus-territoire/index.js";
import { s1 } from "../bonus-territoire/demande.js";

const folder = mkdtempSync(join(tmpdir(), "lettres-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("examples/caf-allocation", () => {
  const output = execFileSync(process.execPath, ["--import", "tsx", "examples/caf-allocation/main.ts", folder], {
    encoding: "utf8",
  });
  const letter = (gestionnaire: string) => readFileSync(join(folder, `${gestionnaire}.md`), "utf8");

  it("shares a territory of 40 structures, and simulates a change", () => {
    expect(output).toContain("mutuelle-avenir;;128000,00;99528,47;99528,47;-28471,53;-28471,53");
    expect(output).toContain("« alsh.forfaitNouveau » (vallee, 2025, règle BT-33)");
    expect(output).toMatch(/association-tilleuls : \d/);
  });

  it("writes a letter for each gestionnaire, with its amount and the steps to it", () => {
    const rows = /^gestionnaire.*\r?\n([\s\S]*?)^total;/m.exec(output)?.[1]?.trim().split(/\r?\n/) ?? [];
    const gestionnaires = rows.map((row) => row.split(";")[0]);
    expect(gestionnaires.length).toBeGreaterThan(8);
    expect(readdirSync(folder).sort()).toEqual(gestionnaires.map((one) => `${one}.md`).sort());
    expect(letter("mutuelle-avenir")).toContain("99\u202F528,47\u00A0€ au centime près");
    expect(letter("commune-ormes")).toContain("20 × ≈ 2\u202F488,211724\u00A0€ par place");
    for (const gestionnaire of gestionnaires) {
      expect(letter(gestionnaire ?? "")).toContain("Ce courrier est une simulation");
    }
  });

  it("says why a structure gets nothing", () => {
    expect(letter("entreprise-creches")).toContain(
      "Non éligible : sans soutien financier d'une collectivité signataire (BT-05), sans prestation de service unique (BT-11).",
    );
  });

  it("keeps a letter in its folder and its words in their place, whatever the ids of the spreadsheets", () => {
    const hostile = "../..\n# Faux";
    const structures = s1.structures.map((one) => ({ ...one, gestionnaire: hostile, nom: "**Nom**\n# Faux" }));
    const demande = { ...s1, structures };
    const outcome = computeBonusTerritoire(demande);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    const letters = lettersOf(demande, outcome.value);
    expect(letters.map(({ fichier }) => fichier)).toEqual(["%2E.%2F..%A%23%20Faux.md"]);
    expect(letters[0]?.texte.split("\n").filter((line) => /^##? /.test(line))).toEqual([
      "# Bonus territoire 2024 : ../.. # Faux",
      "## \\*\\*Nom\\*\\* # Faux : 60\u202F000,00\u00A0€",
      "## \\*\\*Nom\\*\\* # Faux : 30\u202F000,00\u00A0€",
    ]);
  });
});
