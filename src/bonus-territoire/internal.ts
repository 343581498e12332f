/** What the other folders of `src` take of this one, and applications do not: it may change in any release. */

export {
  FORMES_EAJE,
  NATURES_REFERENCE,
  ORIGINES_REFERENCE,
  ZONES,
} from "./demande/listes.js";
export { demandeIssues, isDemande, readDemande } from "./demande/read.js";
