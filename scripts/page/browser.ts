/** A page opened in Chromium as a person has it: offline, in a time zone, at a width; and what axe says of it. */
import { strict as assert } from "node:assert";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
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

/** Where and how the page is looked at. */
export interface Setting {
  readonly width: number;
  readonly timezoneId: string;
  /** For axe, whose script the policy of the page forbids. */
  readonly bypassCSP?: boolean;
}

export const DESKTOP: Setting = { width: 1100, timezoneId: "UTC" };

/** @returns a browser, or the end of the program with the way to get what is missing */
export async function launch(): Promise<Browser> {
  if (!existsSync(CHROMIUM))
    quit(`No Chromium at ${CHROMIUM}. On Debian: apt-get install chromium; elsewhere, name it in CHROMIUM.`);
  if (!existsSync(PAGE)) quit(`No ${PAGE}: npm run build makes it.`);
  return chromium.launch({ executablePath: CHROMIUM, args: ARGS });
}

function quit(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** The address of a page that carries a dossier. */
export function carrying(name: string, dossier: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), "page-")), name);
  writeFileSync(file, pageWith(readFileSync(PAGE, "utf8"), dossier));
  return pathToFileURL(file).href;
}

export const builtPage = (name = "index.html"): string => pathToFileURL(resolve("dist/page", name)).href;

/** No request may leave the machine, and no error may pass. */
export async function opened(browser: Browser, url: string, setting: Setting): Promise<Page> {
  const { width, timezoneId, bypassCSP = false } = setting;
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: "fr-FR",
    timezoneId,
    offline: true,
    bypassCSP,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => assert.fail(error));
  page.on("request", (request) => assert.match(request.url(), /^(?:file|data|blob):/));
  await page.goto(url);
  await page.waitForSelector("h1");
  return page;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Nothing scrolls sideways, and axe finds nothing. */
export async function isWellFormed(page: Page, what: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `${what} scrolls sideways by ${over} px`);
  await page.addScriptTag({ content: axe });
  const { violations } = (await page.evaluate("axe.run()")) as Found;
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ""}`);
  assert.deepEqual(told, [], `axe on ${what}`);
}

interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
}

/** The bytes of the file that a click makes the person keep. */
export async function kept(page: Page, click: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return readFileSync(await download.path(), "utf8");
}
