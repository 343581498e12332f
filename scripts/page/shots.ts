/** Takes the pictures of the documentation from the built page: `npm run docs:shots`, or one screen by its name. */
import { mkdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { builtPage, carrying, DESKTOP, launch, opened } from "./browser.js";
import { files } from "./tasks/documents.js";

const OUT = "docs/images";
const dossier: unknown = JSON.parse(readFileSync("examples/roumois-seine/dossier.json", "utf8"));

interface Shot {
  readonly name: string;
  readonly width?: number;
  readonly height?: number;
  readonly day?: string;
  /** Of the page that reads documents. */
  readonly heavier?: true;
  prepare(page: Page): Promise<void>;
}

const press = (page: Page, name: string) => page.getByRole("button", { name }).click();

const SHOTS: readonly Shot[] = [
  { name: "page-convention", prepare: async () => {} },
  { name: "page-convention-next-day", day: "2026-07-01", prepare: async () => {} },
  { name: "page-convention-phone", width: 390, height: 844, prepare: async () => {} },
  {
    name: "page-bonus-phone",
    width: 390,
    height: 844,
    prepare: async (page) => {
      await press(page, "Le bonus");
      await press(page, "Essayer avec un exemple inventé");
      await page.evaluate(() => document.querySelector(".big")?.previousElementSibling?.scrollIntoView());
    },
  },
  { name: "page-duties", prepare: (page) => press(page, "Les obligations") },
  {
    name: "page-bonus",
    height: 1100,
    prepare: async (page) => {
      await press(page, "Le bonus");
      await press(page, "Essayer avec un exemple inventé");
      await page.getByRole("heading", { name: /^Bonus territoire/ }).scrollIntoViewIfNeeded();
      await page.evaluate(() => document.querySelector(".big")?.previousElementSibling?.scrollIntoView());
    },
  },
  {
    name: "page-documents",
    heavier: true,
    prepare: async (page) => {
      await press(page, "Les documents");
      const [pdf] = files();
      if (pdf !== undefined) await page.getByLabel(/Choisir un fichier/).setInputFiles(pdf);
      await page.getByRole("heading", { name: "Ce qui en est compris" }).waitFor();
    },
  },
  { name: "page-law", prepare: (page) => press(page, "Le droit") },
];

const [only] = process.argv.slice(2);
mkdirSync(OUT, { recursive: true });
const browser = await launch();
try {
  for (const { name, width = DESKTOP.width, height = 900, day = "2026-06-30", heavier, prepare } of SHOTS) {
    if (only !== undefined && !name.includes(only)) continue;
    const url = carrying("roumois.html", { ...(dossier as object), dateReference: day });
    const page = await opened(browser, heavier === true ? builtPage("documents.html") : url, { ...DESKTOP, width });
    await page.setViewportSize({ width, height });
    await prepare(page);
    await page.screenshot({
      path: `${OUT}/${name}.png`,
      ...(process.env["WHOLE"] === undefined ? {} : { fullPage: true }),
    });
    await page.context().close();
  }
} finally {
  await browser.close();
}
