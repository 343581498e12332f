/** Spreadsheets are dropped, an amount is opened, two scenarios are compared, a notice and a spreadsheet are kept. */
import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import { kept } from "../browser.js";

const FOLDER = "examples/caf-allocation";

export async function bonusTask(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Le bonus" }).click();
  await page.getByLabel("Année").fill("2025");
  await page
    .getByLabel(/Choisir les fichiers/)
    .setInputFiles(["structures.csv", "references.csv", "parametres.json"].map((name) => `${FOLDER}/${name}`));
  await page.getByRole("heading", { name: "Bonus territoire 2025" }).waitFor();
  const managers = page.locator("section.managers");
  await managers.locator("button.why").first().focus();
  await page.keyboard.press("Enter");
  await managers.getByRole("heading", { name: "Pourquoi ce montant" }).waitFor();
  const notice = await kept(page, () =>
    managers
      .getByRole("button", { name: /Notice/ })
      .first()
      .click(),
  );
  assert.match(notice, /^<!doctype html>/i);
  const csv = await kept(page, () => page.getByRole("button", { name: /gestionnaires\.csv/ }).click());
  assert.ok(csv.split("\r\n").length > 5, "a line for each gestionnaire");
  await compareScenarios(page);
}

async function compareScenarios(page: Page): Promise<void> {
  const a = page.getByRole("group", { name: "Scénario A" });
  await a.getByLabel("Unités", { exact: true }).fill("5");
  await a.getByRole("button", { name: "Ajouter" }).click();
  const b = page.getByRole("group", { name: "Scénario B" });
  await b.getByLabel("Changement").selectOption("fermerStructure");
  await b.getByRole("button", { name: "Ajouter" }).click();
  const cells = await page
    .getByRole("row", { name: /^Ensemble/ })
    .getByRole("cell")
    .allTextContents();
  assert.equal(cells.length, 3);
  assert.equal(new Set(cells).size, 3, "the three sides differ");
}
