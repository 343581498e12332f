/**
 * Tries the built page in Chromium, as a person would: offline, at the widths of a desktop and of a phone, in two time zones,
 * at 200 % zoom, with the keyboard, and with axe on every screen. `npm run build` first.
 */
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { builtPage, carrying, DESKTOP, isWellFormed, launch, opened, type Setting, unfold } from "./browser.js";
import { bonusTask } from "./tasks/bonus.js";
import { conventionTask } from "./tasks/convention.js";
import { documentsTask, files } from "./tasks/documents.js";
import { dutiesTask, lawTask } from "./tasks/duties.js";

const dossier: unknown = JSON.parse(readFileSync("examples/roumois-seine/dossier.json", "utf8"));
const roumois = carrying("roumois.html", dossier);
const hostile = carrying("hostile.html", {
  ...(dossier as object),
  titre: "</script><script>document.title='pwned'</script><b>x</b>",
});

/** A desktop and a phone, far apart. */
const PEOPLE: readonly Setting[] = [
  { timezoneId: "Pacific/Auckland", width: 1100 },
  { timezoneId: "America/Martinique", width: 390 },
];

/** What fills a screen that starts empty. */
const FILLED: Readonly<Record<string, string>> = { "Le bonus": "Essayer avec un exemple inventé" };
const SCREENS = ["La convention", "Les obligations", "Le bonus", "Les documents", "Le droit"] as const;

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

/** The heavier page, with a document in it. */
async function documents(browser: Browser, setting: Setting): Promise<void> {
  const page = await opened(browser, builtPage("documents.html"), { ...setting, bypassCSP: true });
  await page.getByRole("button", { name: "Les documents" }).click();
  const [pdf] = files();
  if (pdf !== undefined) await page.getByLabel(/Choisir un fichier/).setInputFiles(pdf);
  await page.getByRole("heading", { name: "Ce qui en est compris" }).waitFor();
  await isWellFormed(page, `the documents at ${setting.width} px`);
  await page.context().close();
}

async function hostileWords(browser: Browser): Promise<void> {
  const page = await opened(browser, hostile, DESKTOP);
  assert.match((await page.locator("h1").textContent()) ?? "", /<b>x<\/b>/);
  assert.notEqual(await page.title(), "pwned");
  await page.context().close();
}

/** `npm run test:page -- screens`, or `-- tasks`: one half alone. */
const [half] = process.argv.slice(2);
const browser = await launch();
try {
  // 640 px is a window of 1280 px at 200 %.
  for (const width of half === "tasks" ? [] : [1280, 640, 360]) {
    await eachScreen(browser, { width, timezoneId: "UTC" });
    await documents(browser, { width, timezoneId: "UTC" });
  }
  for (const { timezoneId, width } of half === "screens" ? [] : PEOPLE) {
    const page = await opened(browser, roumois, { width, timezoneId });
    for (const task of [conventionTask, dutiesTask, bonusTask, lawTask]) await task(page);
    await page.context().close();
    const heavier = await opened(browser, builtPage("documents.html"), { width, timezoneId });
    await documentsTask(heavier);
    await heavier.context().close();
  }
  await hostileWords(browser);
  process.stdout.write(`the page: ${half ?? "every screen, three widths, two time zones"}, offline: ok\n`);
} finally {
  await browser.close();
}
