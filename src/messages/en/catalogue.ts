import type { CompleteCatalogue } from "../types.js";
import { avenant } from "./avenant.js";
import { bonusTerritoire } from "./bonus-territoire.js";
import { bytes } from "./bytes.js";
import { cli } from "./cli.js";
import { convention } from "./convention.js";
import { document } from "./document.js";
import { dossier } from "./dossier.js";
import { droit } from "./droit.js";
import { evaluation } from "./evaluation.js";
import { formats } from "./formats.js";
import { parse } from "./parse.js";
import { primitives } from "./primitives.js";
import { sppe } from "./sppe.js";
import { synthese } from "./synthese.js";
import { verification } from "./verification.js";

export const en = {
  issues: {
    ...primitives.issues,
    ...bytes.issues,
    ...document.issues,
    ...droit.issues,
    ...parse.issues,
    ...convention.issues,
    ...dossier.issues,
    ...avenant.issues,
    ...bonusTerritoire.issues,
    ...sppe.issues,
    ...evaluation.issues,
    ...synthese.issues,
    ...verification.issues,
    ...formats.issues,
  },
  textes: {
    ...primitives.textes,
    ...droit.textes,
    ...parse.textes,
    ...convention.textes,
    ...dossier.textes,
    ...avenant.textes,
    ...bonusTerritoire.textes,
    ...sppe.textes,
    ...evaluation.textes,
    ...synthese.textes,
    ...verification.textes,
    ...cli.textes,
    ...formats.textes,
  },
} satisfies CompleteCatalogue;
