export { type DossierSizes, validDossiers } from "./dossiers.js";
