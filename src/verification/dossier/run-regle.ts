/** One rule, run so that a caller's own can be wrong without taking the others with it. */
import type { Fields } from "../../primitives/index.js";
import { isFields, show } from "../../primitives/internal.js";
import type { Constat, Ecart, RegleVerification } from "../types.js";
import type { Contexte } from "./contexte.js";

/** Everything that the rule has to say; else, as a text, why it could not say it. */
export function runRegle(regle: RegleVerification, contexte: Contexte): readonly (Constat | Ecart)[] | string {
  try {
    const vus: readonly unknown[] = [...regle.verifier(contexte)];
    const strange = vus.findIndex((vu) => !isConstat(vu) && !isEcart(vu));
    return strange < 0 ? vus.filter((vu) => isConstat(vu) || isEcart(vu)) : show(vus[strange]);
  } catch (error) {
    return error instanceof Error ? error.message : show(error);
  }
}

const RAISONS: ReadonlySet<unknown> = new Set<Ecart["raison"]>(["inconnu", "nonActive"]);
const GRAVITES: ReadonlySet<unknown> = new Set([undefined, "error", "warning", "info"]);

function isEcart(vu: unknown): vu is Ecart {
  return isPlaced(vu, "ecart") && RAISONS.has(vu["raison"]) && typeof vu["manque"] === "string";
}

function isConstat(vu: unknown): vu is Constat {
  return (
    isPlaced(vu, "constat") &&
    isFields(vu["params"]) &&
    GRAVITES.has(vu["severite"]) &&
    ["motif", "citation"].every((key) => vu[key] === undefined || typeof vu[key] === "string") &&
    ["regles", "lies"].every((key) => vu[key] === undefined || Array.isArray(vu[key]))
  );
}

function isPlaced(vu: unknown, type: string): vu is Fields {
  return isFields(vu) && vu["type"] === type && typeof vu["sujet"] === "string" && Array.isArray(vu["path"]);
}
