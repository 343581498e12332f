/** Many operations, many avenants: warnings are all given, and nothing is built again without need. */
import { expect, it } from "vitest";
import { consolidate, historyOf, type Operation } from "../../src/avenant/index.js";
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

it("the history of one disposition does not build the text again for what leaves it as it is", () => {
  const size = 400;
  const avenants = Array.from({ length: size }, (_, rank) => {
    const day = new Date(Date.UTC(2022, 0, 2 + rank)).toISOString().slice(0, 10);
    return avenant(rank + 1, day, [{ type: "modifier", id: "o", par: "a", cible: `CTG#a${rank}` }]);
  });
  const input = dossierWith(
    Array.from({ length: size }, (_, rank) => article(`a${rank}`)),
    avenants,
  );
  const time = (call: () => unknown) => {
    const start = performance.now();
    call();
    return performance.now() - start;
  };
  time(() => historyOf({ dossier: input, adresse: "CTG#a0" }));
  const once = Math.min(...[1, 2, 3].map(() => time(() => consolidate({ dossier: input, at: "2026-01-01" }))));
  const whole = Math.min(...[1, 2, 3].map(() => time(() => historyOf({ dossier: input, adresse: "CTG#a5" }))));
  // Two texts and one replay, instead of four hundred texts.
  expect(whole).toBeLessThan(once * 40);
  const outcome = historyOf({ dossier: input, adresse: "CTG#a5" });
  expect(outcome.ok && outcome.value.periodes.map(({ du, version }) => [du, version.texte])).toEqual([
    ["2022-01-01", "Texte a5"],
    ["2022-01-07", "Texte a"],
  ]);
});
