/**
 * Where the project lives, for the results that give an address. Its owner fills it in before a release: `example.org`
 * belongs to nobody.
 */

/** Address of the repository, without a last slash. */
export const REPOSITORY = "https://example.org/convention-territoriale";

/** The page that tells what a code of finding is, with its heading. */
export const helpAddressOf = (code: string): string =>
  `${REPOSITORY}/blob/main/docs/reference-verification.md#${encodeURIComponent(code.toLowerCase())}`;
