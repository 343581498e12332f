/** What the command line takes of this folder, and applications do not: it may change in any release. */

export { avenantToDocx, writeDocx } from "./write-docx.js";
