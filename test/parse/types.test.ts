/** The type that users read and the schema that files pass are the same thing, both ways. */
import { describe, expectTypeOf, it } from "vitest";
import type { infer as Inferred } from "zod/mini";
import type { Avenant, Dossier } from "../../src/avenant/index.js";
import type { avenantSchema, dossierSchema } from "../../src/avenant/schema.js";
import type { Convention, Disposition } from "../../src/convention/index.js";
import type { conventionSchema } from "../../src/convention/schema.js";
import type { Territoire } from "../../src/territoire/index.js";
import type { territoireSchema } from "../../src/territoire/schema.js";

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** Everything but the tree, whose type refers to itself: its nodes are compared one level at a time. */
type Flat<T> = Frozen<Omit<T, "dispositions">>;
type SchemaDisposition = Inferred<typeof conventionSchema>["dispositions"][number];
type SchemaDossier = Inferred<typeof dossierSchema>;

describe("types and schemas", () => {
  it("are equal", () => {
    expectTypeOf<Frozen<Inferred<typeof territoireSchema>>>().toEqualTypeOf<Frozen<Territoire>>();
    expectTypeOf<Flat<Inferred<typeof conventionSchema>>>().toEqualTypeOf<Flat<Convention>>();
    expectTypeOf<Flat<Inferred<typeof avenantSchema>>>().toEqualTypeOf<Flat<Avenant>>();
    expectTypeOf<Frozen<Omit<SchemaDossier, "convention" | "avenants">>>().toEqualTypeOf<
      Frozen<Omit<Dossier, "convention" | "avenants">>
    >();
  });

  it("are equal at every node of the tree of dispositions", () => {
    expectTypeOf<Frozen<Omit<SchemaDisposition, "enfants">>>().toEqualTypeOf<Frozen<Omit<Disposition, "enfants">>>();
    expectTypeOf<keyof SchemaDisposition>().toEqualTypeOf<keyof Disposition>();
    expectTypeOf<SchemaDisposition>().toExtend<Disposition>();
  });
});
