/** A PDF, then a Word file, is dropped; a fact leads to its sentence; questions are answered; the dossier is kept and read again. */
import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import { parseDossier } from "../../../src/parse/index.js";
import { wrap } from "../../reading/battery.js";
import { toDocx, toPdf } from "../../reading/files.js";
import { kept } from "../browser.js";

/** An invented convention that gives no period, and a duty that says nobody. */
export const INVENTED = `CONVENTION TERRITORIALE GLOBALE

Entre :

La Caisse d'allocations familiales de l'Exemple, représentée par sa directrice, ci-après dénommée « la Caf » ;

Et :

La Communauté de communes du Val Fictif, représentée par son président, dûment autorisé à signer la présente convention par délibération de son conseil communautaire ;

Il est convenu ce qui suit :

Article 1 : Objet de la convention

La présente convention précise les engagements des parties. Elle peut être modifiée par voie d'avenant ; cet avenant précise alors les modifications apportées.

Article 2 : Suivi et évaluation

La Communauté de communes du Val Fictif s'engage à transmettre un bilan intermédiaire au plus tard le 30 juin 2026.

Fait à Valfictif, le 5 février 2024
`;

export const files = (): readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[] => [
  { name: "ctg.pdf", mimeType: "application/pdf", buffer: Buffer.from(toPdf(wrap(INVENTED, 90))) },
  {
    name: "ctg.docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: Buffer.from(toDocx(INVENTED)),
  },
];

export async function documentsTask(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Les documents" }).click();
  for (const file of files()) {
    await page.getByLabel(/Choisir un fichier/).setInputFiles(file);
    await page.getByText(`✓ ${file.name}`).waitFor();
    const fact = page.getByRole("listitem").filter({ hasText: "Caisse d'allocations familiales de l'Exemple" }).first();
    await fact.getByRole("link").focus();
    await page.keyboard.press("Enter");
    await page.locator("mark:focus", { hasText: "Caisse d'allocations familiales" }).waitFor();
    await page.getByText("Sans la période, il n'y a pas encore de dossier.").waitFor();
    await page.getByLabel("Premier jour de la convention").fill("2024-01-01");
    await page.getByLabel("Dernier jour de la convention").fill("2028-12-31");
    const text = await kept(page, () => page.getByRole("button", { name: /Télécharger le dossier/ }).click());
    const read = parseDossier(JSON.parse(text));
    assert.ok(read.ok, "the dossier that was kept is read again");
    assert.equal(read.value.convention.periode?.debut, "2024-01-01");
  }
  await page.getByRole("button", { name: "Voir ce dossier" }).click();
  await page.locator("article.first h1").waitFor();
}
