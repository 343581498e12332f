/** Puts the description of each field into a JSON Schema, in one language, and names the fields that have none. */
import type { Descriptions } from "./descriptions.js";

/** A JSON Schema, as far as it is looked into here. */
export type JsonSchema = { [key: string]: unknown };

/** A JSON Schema with its descriptions, and the fields that the table of descriptions does not have. */
export interface Described {
  readonly schema: JsonSchema;
  /** `partie.siren`, `obligation.echeance`... */
  readonly missing: readonly string[];
}

/** Where a node stands: the places whose descriptions hold for it, and the branch of a choice that it is. */
interface Place {
  readonly names: readonly string[];
  readonly kind?: string | undefined;
}

/**
 * @param name - the shape at the root: `dossier`
 * @param schema - a JSON Schema whose recurring shapes are under `$defs`, by name
 * @param descriptions - by shape, then by key
 */
export function describe(name: string, schema: JsonSchema, descriptions: Descriptions): Described {
  const missing: string[] = [];

  function walk(node: JsonSchema, place: Place): JsonSchema {
    const walked: JsonSchema = { ...node };
    for (const choice of ["oneOf", "anyOf"] as const) {
      if (!Array.isArray(node[choice])) continue;
      walked[choice] = node[choice].map((branch) =>
        walk(objectOf(branch), { ...place, kind: kindOf(objectOf(branch)) }),
      );
    }
    if (node["items"] !== undefined) walked["items"] = walk(objectOf(node["items"]), { names: place.names });
    if (typeof node["additionalProperties"] === "object") {
      walked["additionalProperties"] = walk(objectOf(node["additionalProperties"]), below(place, "*"));
    }
    if (node["properties"] !== undefined) {
      walked["properties"] = Object.fromEntries(
        Object.entries(objectOf(node["properties"])).map(([key, child]) => {
          const description = lookUp(descriptions, place, key);
          if (description === undefined) missing.push(`${place.names[0]}.${key}`);
          return [key, { description, ...walk(objectOf(child), below(place, key)) }];
        }),
      );
    }
    return walked;
  }

  const { $defs, ...root } = schema;
  const defs = Object.entries(objectOf($defs)).map(([id, one]) => [id, walk(objectOf(one), { names: [id] })] as const);
  const described = walk(root, { names: [name] });
  return {
    schema: defs.length > 0 ? { ...described, $defs: Object.fromEntries(defs) } : described,
    missing: [...new Set(missing)],
  };
}

/** The place of a field: by its key, and by `*` where every key of a shape holds the same. */
const below = ({ names: [name] }: Place, key: string): Place => ({ names: [`${name}.${key}`, `${name}.*`] });

/** A field of a branch, of its shape, or of what every instrument has. */
function lookUp(descriptions: Descriptions, { names, kind }: Place, key: string): string | undefined {
  const [name = ""] = names;
  const shared = name === "convention" || name === "avenant" ? ["instrument"] : [];
  const places = [...(kind === undefined ? [] : [`${name}:${kind}`]), ...names, ...shared];
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

export function objectOf(value: unknown): JsonSchema {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
