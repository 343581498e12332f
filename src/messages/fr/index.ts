import type { Catalogue } from "../types.js";
import { avenant } from "./avenant.js";
import { bonusTerritoire } from "./bonus-territoire.js";
import { convention } from "./convention.js";
import { dossier } from "./dossier.js";
import { evaluation } from "./evaluation.js";
import { formats } from "./formats.js";
import { parse } from "./parse.js";
import { primitives } from "./primitives.js";
import { sppe } from "./sppe.js";
import { verification } from "./verification.js";

const rooms: readonly Catalogue[] = [
  primitives,
  parse,
  convention,
  dossier,
  avenant,
  bonusTerritoire,
  sppe,
  evaluation,
  verification,
  formats,
];

export const fr: Catalogue = {
  issues: Object.assign({}, ...rooms.map((room) => room.issues)),
  textes: Object.assign({}, ...rooms.map((room) => room.textes)),
};
