/**
 * Tries the built page in Chromium, as a person would: offline, at the widths of a desktop and of a phone, in two time zones,
 * at 200 % zoom, with the keyboard, and with axe on every screen. `npm run build` first.
 */
import { strict as assert } from "node:assert";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { pageWith } from "../../src/cli/output/page.js";

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const PAGE = "dist/page/index.html";
const ARGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

if (!existsSync(CHROMIUM)) {
  process.stderr.write(
    `No Chromium at ${CHROMIUM}. On Debian: apt-get install chromium; elsewhere, name it in CHROMIUM.\n`,
  );
  process.exit(1);
}
if (!existsSync(PAGE)) {
  process.stderr.write(`No ${PAGE}: npm run build makes it.\n`);
  process.exit(1);
}

const dossier: unknown = JSON.parse(readFileSync("examples/roumois-seine/dossier.json", "utf8"));
const folder = mkdtempSync(join(tmpdir(), "page-"));
const written = (name: string, value: unknown) => {
  const file = join(folder, name);
  writeFileSync(file, pageWith(readFileSync(PAGE, "utf8"), value));
  return pathToFileURL(file).href;
};
const roumois = written("roumois.html", dossier);
const hostile = written("hostile.html", {
  ...(dossier as object),
  titre: "</script><script>document.title='pwned'</script><b>x</b>",
});
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SCREENS = ["La convention", "Les obligations", "Le droit"] as const;

interface Setting {
  readonly width: number;
  readonly timezoneId: string;
}

async function opened(browser: Browser, url: string, { width, timezoneId }: Setting, bypassCSP = false): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, timezoneId, offline: true, bypassCSP });
  const page = await context.newPage();
  page.on("pageerror", (error) => assert.fail(error));
  page.on("request", (request) => assert.match(request.url(), /^(?:file|data):/));
  await page.goto(url);
  await page.waitForSelector("h1");
  return page;
}

async function unfold(page: Page): Promise<void> {
  for (const summary of await page.locator("summary").all()) await summary.click();
}

async function eachScreen(browser: Browser, setting: Setting): Promise<void> {
  const page = await opened(browser, roumois, setting, true);
  for (const screen of SCREENS) {
    await page.getByRole("button", { name: screen }).click();
    await unfold(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `${screen} at ${setting.width} px scrolls sideways by ${over} px`);
    await page.addScriptTag({ content: axe });
    const found = await page.evaluate("axe.run()");
    const { violations } = found as { violations: readonly { id: string }[] };
    assert.deepEqual(
      violations.map(({ id }) => id),
      [],
      `axe on ${screen} at ${setting.width} px`,
    );
  }
  await page.context().close();
}

/** The day is chosen with the keyboard, and the first screen follows it. */
async function mainTask(browser: Browser, setting: Setting): Promise<void> {
  const page = await opened(browser, roumois, setting);
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
  await page.context().close();
}

async function hostileWords(browser: Browser): Promise<void> {
  const page = await opened(browser, hostile, { width: 1100, timezoneId: "UTC" });
  assert.match((await page.locator("h1").textContent()) ?? "", /<b>x<\/b>/);
  assert.notEqual(await page.title(), "pwned");
  await page.context().close();
}

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
try {
  // 640 px is a window of 1280 px at 200 %.
  for (const width of [1280, 640, 360]) await eachScreen(browser, { width, timezoneId: "UTC" });
  for (const timezoneId of ["Pacific/Auckland", "America/Martinique"])
    await mainTask(browser, { width: 1100, timezoneId });
  await hostileWords(browser);
  process.stdout.write("the page: every screen, three widths, two time zones, offline: ok\n");
} finally {
  await browser.close();
}
