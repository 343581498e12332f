/** As many operations as a file may hold: their warnings are all given, and no call is made of them all at once. */
import { expect, it } from "vitest";
import { consolidate, type Operation } from "../../src/avenant/index.js";
import { article, avenant, dossierWith } from "../support/avenants.js";

/** More than one call can take as arguments. */
const MANY = 150_000;

it("gives a warning for each of many operations that name an alias, then for each that falls with a lapse", () => {
  const first = avenant(1, "2023-01-01", [{ type: "ajouter", id: "o", par: "a", parent: "CTG#art1" }], {
    fin: "2023-12-31",
  });
  const operations = Array.from({ length: MANY }, (_, rank): Operation => {
    return { type: "renommer", id: `o${rank}`, par: "a", cible: "Av1#a", titre: "Titre" };
  });
  const dossier = dossierWith([article("art1")], [first, avenant(2, "2023-06-01", operations)]);
  const outcome = consolidate({ dossier, at: "2024-01-01" });
  const counts = new Map<string, number>();
  for (const { code } of outcome.ok ? outcome.warnings : []) counts.set(code, (counts.get(code) ?? 0) + 1);
  expect([...counts]).toEqual([
    ["TARGET_ALIAS", MANY],
    ["AVENANT_LAPSED", 1],
    ["OPERATION_FALLEN", MANY],
  ]);
});
