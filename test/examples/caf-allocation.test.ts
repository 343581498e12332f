/** The example of a Caf runs as its page says. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type } from "../cli/machine.js";

const folder = mkdtempSync(join(tmpdir(), "notices-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const here = "examples/caf-allocation";
const NAMES = ["structures.csv", "references.csv", "parametres.json"] as const;

describe("examples/caf-allocation", () => {
  const output = execFileSync(process.execPath, ["--import", "tsx", `${here}/main.ts`, folder], { encoding: "utf8" });
  const notice = (gestionnaire: string) => readFileSync(join(folder, `${gestionnaire}.html`), "utf8");

  it("shares a territory of 40 structures", () => {
    expect(output).toContain("mutuelle-avenir;;128000,00;99528,47;99528,47;-28471,53;-28471,53");
  });

  it("writes a notice for each gestionnaire, with its amount and the steps to it", () => {
    const rows = output.trim().split(/\r?\n/).slice(1, -1);
    const gestionnaires = rows.map((row) => row.split(";")[0] ?? "");
    expect(gestionnaires.length).toBe(11);
    expect(readdirSync(folder).sort()).toEqual(gestionnaires.map((one) => `${one}.html`).sort());
    expect(notice("mutuelle-avenir")).toContain("99\u202F528,47\u00A0€ au centime près");
    for (const gestionnaire of gestionnaires) expect(notice(gestionnaire)).toContain("Cette notice est une simulation");
  });

  it("says why a structure gets nothing", () => {
    expect(notice("entreprise-creches")).toContain(
      "Micro-crèche Zéphyr ne reçoit rien : sans soutien financier d'une collectivité signataire (BT-05), sans prestation de service unique (BT-11).",
    );
  });

  it("gives the same notices by the command that its page shows", async () => {
    const [, line = ""] =
      /^npx convention-territoriale (bonus .*)$/m.exec(readFileSync(`${here}/README.md`, "utf8")) ?? [];
    const files = Object.fromEntries(NAMES.map((name) => [name, new Uint8Array(readFileSync(`${here}/${name}`))]));
    const { code, written, err } = await type(line.split(" "), { files });
    expect(code).toBe(0);
    expect(written["dossier/notices/mutuelle-avenir.html"]).toBe(notice("mutuelle-avenir"));
    expect(err).toContain("11 notices, trois tableaux et le sceau dans « dossier ».");
  });

  it("takes twenty lines", () => {
    const lines = readFileSync(`${here}/main.ts`, "utf8").trim().split("\n");
    expect(lines.length).toBeLessThanOrEqual(20);
  });
});
