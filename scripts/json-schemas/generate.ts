/** JSON Schemas of the files, made from the same schemas as the `parse*` verbs use. */
import * as z from "zod/mini";
import { GENRES, type GenreValeur } from "../../src/bonus-territoire/parametres/genres.js";
import { ligneDateeSchema, VALEURS } from "../../src/bonus-territoire/parametres/schema.js";
import { type Described, describe, type JsonSchema, objectOf } from "./describe.js";
import { descriptions, type Langue, TITLES, WHERE_SCHEMA } from "./descriptions.js";
import { definitions, type FileName, files, refinements } from "./files.js";

/** What a schema is called, whatever the place that it is read from. */
export const idOf = (name: FileName, langue: Langue): string =>
  `urn:convention-territoriale:schema:${name}:1${langue === "fr" ? "" : `:${langue}`}`;

/** The JSON Schema (draft 2020-12) of a kind of file, every field described in one language. */
export function generate(name: FileName, langue: Langue = "fr"): Described {
  const made: JsonSchema = { ...z.toJSONSchema(files[name], { metadata: registryFor(name), ...OPTIONS }) };
  const { schema, missing } = describe(name, made, descriptions[langue]);
  const { $schema, id: _id, properties, ...others } = schema;
  const where = { type: "string", description: WHERE_SCHEMA[langue], pattern: "\\S", maxLength: 200_000 };
  return {
    schema: {
      $schema,
      $id: idOf(name, langue),
      title: TITLES[langue][name],
      ...others,
      properties: { $schema: where, ...objectOf(properties) },
    },
    missing,
  };
}

const OPTIONS = { target: "draft-2020-12", io: "input" } as const;

/** What is known of the shapes beside themselves, for one kind of file: it is no part of itself. */
function registryFor(name: FileName) {
  const registry = z.registry<JsonSchema>();
  for (const [id, schema] of Object.entries(definitions)) if (id !== name) registry.add(schema, { id });
  for (const [refined, said] of refinements) registry.add(refined, said);
  registry.add(ligneDateeSchema, { allOf: kindsOfValue(), not: BOTH });
  return registry;
}

/** A line has a value or the word that the parameter does not apply, not both. */
const BOTH = { type: "object", properties: { valeur: true, sansObjet: true }, required: ["valeur", "sansObjet"] };

/** The value of a line of a barème is of the kind of its key. */
function kindsOfValue(): readonly JsonSchema[] {
  const kinds = [...new Set<GenreValeur>(Object.values(GENRES))];
  return kinds.map((kind) => {
    const keys = Object.entries(GENRES).flatMap(([key, one]) => (one === kind ? [key] : []));
    const { $schema: _dialect, ...valeur } = z.toJSONSchema(VALEURS[kind], { metadata: refined(), ...OPTIONS });
    return {
      if: { type: "object", properties: { cle: { enum: keys } }, required: ["cle"] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: { type: "object", properties: { valeur } },
    };
  });
}

/** The refinements alone, for a schema that stands within another. */
function refined() {
  const registry = z.registry<JsonSchema>();
  for (const [one, said] of refinements) registry.add(one, said);
  return registry;
}
