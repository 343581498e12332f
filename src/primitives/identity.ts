/**
 * Where the project lives: the one place that its owner fills in. `package.json`, the pages and the results that give an
 * address all take it from here, and a test holds them equal. `example.org` belongs to nobody: a release is refused with it.
 */

/** Address of the repository, without a last slash. */
export const REPOSITORY = "https://example.org/convention-territoriale";

/** The page that tells what a code of finding is, with its heading. */
export const helpAddressOf = (code: string): string =>
  `${REPOSITORY}/blob/main/docs/reference-verification.md#${encodeURIComponent(code.toLowerCase())}`;
