/**
 * Generators of dossiers for fast-check: for the tests of the library, and for those of its users.
 *
 * @module convention-territoriale/testing
 * @category Files and people
 */

export { type DossierSizes, validDossiers } from "./dossiers.js";
