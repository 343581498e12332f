/** A commune is searched, its line opened, a transfer supposed; codes are pasted. */
import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";

export async function dutiesTask(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Les obligations" }).click();
  await page.getByLabel("Chercher une commune").fill("bourg-ach");
  const row = page.getByRole("row").filter({ has: page.getByRole("button", { name: "Bourg-Achard" }) });
  await row.getByText("4 100").waitFor();
  await row.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await page.locator(".opened").getByText("Bourg-Achard").first().waitFor();
  await page.getByRole("combobox", { name: /Planifier/ }).selectOption({ index: 1 });
  await page.getByText(/réponses? changent?\./).waitFor();
  assert.ok((await page.locator("td.changed").count()) > 0, "the cells that change are marked");
  await page.getByText("Coller des codes de communes").click();
  await page
    .getByLabel("Codes, noms, populations")
    .fill("27701;Bourg-Exemple;12 000\n200066405 Communauté de l'Exemple\nzzz");
  await page.getByRole("button", { name: "Montrer" }).click();
  await page.getByText("Lignes sans code reconnu : 3").waitFor();
  await page.getByLabel("Chercher une commune").fill("");
  await page.getByRole("row", { name: /Bourg-Exemple.*12 000/ }).waitFor();
}

/** A figure is searched; the unknown ones say who holds them. */
export async function lawTask(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Le droit" }).click();
  await page.getByLabel("Ce qui est inconnu").check();
  await page
    .getByText(/À demander à/)
    .first()
    .waitFor();
  await page.getByLabel("Ce qui est inconnu").uncheck();
  const before = await page.getByRole("row").count();
  await page.getByLabel("Chercher un chiffre").fill("seuil");
  assert.ok((await page.getByRole("row").count()) < before, "the search keeps some figures");
}
