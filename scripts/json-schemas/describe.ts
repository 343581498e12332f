/** Puts the French description of each field into a JSON Schema, and names the fields that have none. */
import { descriptions } from "./descriptions.js";

/** A JSON Schema, as far as it is looked into here. */
export type JsonSchema = { [key: string]: unknown };

/** A JSON Schema with its descriptions, and the fields that the table of descriptions does not have. */
export interface Described {
  readonly schema: JsonSchema;
  /** `partie.siren`, `obligation.echeance`... */
  readonly missing: readonly string[];
}

/**
 * @param name - the shape at the root: `dossier`
 * @param schema - a JSON Schema whose recurring shapes are under `$defs`, by name
 */
export function describe(name: string, schema: JsonSchema): Described {
  const missing: string[] = [];
  const { $defs, ...root } = schema;
  const defs = Object.entries(objectOf($defs)).map(([id, one]) => [id, walk(objectOf(one), id, missing)] as const);
  return { schema: { ...walk(root, name, missing), $defs: Object.fromEntries(defs) }, missing: [...new Set(missing)] };
}

function walk(node: JsonSchema, place: string, missing: string[], kind?: string): JsonSchema {
  const walked: JsonSchema = { ...node };
  for (const choice of ["oneOf", "anyOf"] as const) {
    if (!Array.isArray(node[choice])) continue;
    walked[choice] = node[choice].map((branch) => walk(objectOf(branch), place, missing, kindOf(objectOf(branch))));
  }
  if (node["items"] !== undefined) walked["items"] = walk(objectOf(node["items"]), place, missing);
  if (node["properties"] !== undefined) {
    walked["properties"] = Object.fromEntries(
      Object.entries(objectOf(node["properties"])).map(([key, child]) => {
        const description = lookUp(place, key, kind);
        if (description === undefined) missing.push(kind === undefined ? `${place}.${key}` : `${place}:${kind}.${key}`);
        return [key, { description, ...walk(objectOf(child), `${place}.${key}`, missing) }];
      }),
    );
  }
  return walked;
}

/** A field of a branch, of its shape, or of what every instrument has. */
function lookUp(place: string, key: string, kind: string | undefined): string | undefined {
  const shared = place === "convention" || place === "avenant" ? ["instrument"] : [];
  const places = [...(kind === undefined ? [] : [`${place}:${kind}`]), place, ...shared];
  for (const one of places) {
    const found = descriptions[one]?.[key];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The constant that tells a branch of a choice from the others: the type of an operation, the nature of a mention. */
function kindOf(branch: JsonSchema): string | undefined {
  for (const property of Object.values(objectOf(branch["properties"]))) {
    const constant = objectOf(property)["const"];
    if (typeof constant === "string") return constant;
  }
  return undefined;
}

function objectOf(value: unknown): JsonSchema {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
