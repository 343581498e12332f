/**
 * Tries the built page in Chromium, as a person would: offline, at the widths of a desktop and of a phone, in two time zones,
 * at 200 % zoom, with the keyboard, and with axe on every screen. `npm run build` first.
 */
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { carrying, DESKTOP, isWellFormed, launch, opened, type Setting, unfold } from "./browser.js";
import { bonusTask } from "./tasks/bonus.js";
import { conventionTask } from "./tasks/convention.js";

const dossier: unknown = JSON.parse(readFileSync("examples/roumois-seine/dossier.json", "utf8"));
const roumois = carrying("roumois.html", dossier);
const hostile = carrying("hostile.html", {
  ...(dossier as object),
  titre: "</script><script>document.title='pwned'</script><b>x</b>",
});

/** What fills a screen that starts empty. */
const FILLED: Readonly<Record<string, string>> = { "Le bonus": "Essayer avec un exemple inventé" };
const SCREENS = ["La convention", "Les obligations", "Le bonus", "Le droit"] as const;

async function eachScreen(browser: Browser, setting: Setting): Promise<void> {
  const page = await opened(browser, roumois, { ...setting, bypassCSP: true });
  for (const screen of SCREENS) {
    await page.getByRole("button", { name: screen }).click();
    const fill = FILLED[screen];
    if (fill !== undefined) {
      await isWellFormed(page, `${screen}, empty, at ${setting.width} px`);
      await page.getByRole("button", { name: fill }).click();
    }
    await unfold(page);
    await isWellFormed(page, `${screen} at ${setting.width} px`);
  }
  await page.context().close();
}

async function hostileWords(browser: Browser): Promise<void> {
  const page = await opened(browser, hostile, DESKTOP);
  assert.match((await page.locator("h1").textContent()) ?? "", /<b>x<\/b>/);
  assert.notEqual(await page.title(), "pwned");
  await page.context().close();
}

const browser = await launch();
try {
  // 640 px is a window of 1280 px at 200 %.
  for (const width of [1280, 640, 360]) await eachScreen(browser, { width, timezoneId: "UTC" });
  for (const [timezoneId, width] of [
    ["Pacific/Auckland", 1100],
    ["America/Martinique", 390],
  ] as const) {
    const page = await opened(browser, roumois, { width, timezoneId });
    for (const task of [conventionTask, bonusTask]) await task(page);
    await page.context().close();
  }
  await hostileWords(browser);
  process.stdout.write("the page: every screen, three widths, two time zones, offline: ok\n");
} finally {
  await browser.close();
}
