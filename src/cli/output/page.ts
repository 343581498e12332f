/** The page that people open, with a dossier inside. */

const EMPTY = 'id="dossier">null<';

/**
 * The built page that carries a dossier: one file, which opens without a network.
 *
 * @param page - the built page, as `dist/page/index.html` has it
 * @param dossier - plain JSON; no word of it can end the element that carries it
 */
export function pageWith(page: string, dossier: unknown): string {
  const json = JSON.stringify(dossier)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
  return page.replace(EMPTY, () => `id="dossier">${json}<`);
}
