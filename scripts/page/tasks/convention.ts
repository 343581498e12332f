/** The day is chosen with the keyboard, and the first screen follows it; two days are compared; the language is changed. */
import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";

export async function conventionTask(page: Page): Promise<void> {
  const first = page.locator("article.first");
  await first.getByText("À faire aujourd'hui (2)").waitFor();
  await page.getByLabel("Parcourir la période").focus();
  await page.keyboard.press("ArrowRight");
  await first.getByText("En retard (2)").waitFor();
  await page.getByText("Comparer avec un autre jour").focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Autre jour").fill("2025-12-01");
  await page.locator(".changes ins").first().waitFor();
  await page.getByRole("button", { name: "English" }).click();
  await first.getByText("Late (2)").waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  await page.getByRole("button", { name: "Français" }).click();
}
