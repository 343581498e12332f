/** Many operations, many avenants: warnings are all given, and nothing is built again without need. */
import { expect, it } from "vitest";
import { compareConsolidated, consolidate, deriveAvenant, historyOf, type Operation } from "../../src/avenant/index.js";
import { article, avenant, dossierWith } from "../support/avenants.js";
import { valueIn } from "../support/outcome.js";

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

const words = (count: number, word: string) => Array.from({ length: count }, (_, rank) => `${word}${rank}`).join(" ");
/** An article of so many words, of which an avenant rewrites so many. */
const rewritten = (count: number, changed: number) => {
  const dossier = dossierWith(
    [article("art1", { texte: words(count, "m") })],
    [
      avenant(1, "2023-01-01", [{ type: "modifier", id: "o", par: "a", cible: "CTG#art1" }], {
        dispositions: [
          article("a", {
            texte: `${words(changed, "a")} ${words(count, "m").split(" ").slice(changed).join(" ")}`,
          }),
        ],
      }),
    ],
  );
  return { dossier, from: "2022-06-01", to: "2023-06-01" };
};
const changeOf = (question: ReturnType<typeof rewritten>) => {
  const [change] = valueIn(compareConsolidated(question)).dispositions.filter(({ adresse }) => adresse === "CTG#art1");
  return change?.type === "modifiee" ? change : undefined;
};

it("shows a rewritten text word by word up to a thousand edits, and beyond as replaced whole, saying so", () => {
  const near = changeOf(rewritten(8_000, 450));
  expect(near?.remplacesEnEntier).toBe(undefined);
  expect(near?.texte?.filter(({ type }) => type === "inchange").length).toBeGreaterThan(0);
  const far = changeOf(rewritten(8_000, 8_000));
  expect(far?.remplacesEnEntier).toEqual(["texte"]);
  expect(far?.texte).toEqual([
    { type: "retire", texte: far?.avant.texte },
    { type: "ajoute", texte: far?.apres.texte },
  ]);
});

it.each([450, 2_000, 20_000])("gives both texts back from their comparison, %i words rewritten", (changed) => {
  const change = changeOf(rewritten(20_000, changed));
  const without = (gone: string) =>
    change?.texte?.flatMap(({ type, texte }) => (type === gone ? [] : [texte])).join("");
  expect(without("ajoute")).toBe(change?.avant.texte);
  expect(without("retire")).toBe(change?.apres.texte);
});

it("compares and derives a text of 20 000 rewritten words in a time that does not grow with its square", () => {
  const cost = (count: number, verb: (question: ReturnType<typeof rewritten>) => unknown) => {
    const question = rewritten(count, count);
    const once = () => {
      const start = process.cpuUsage();
      verb(question);
      return process.cpuUsage(start).user;
    };
    return Math.min(once(), once(), once());
  };
  const derive = ({ dossier }: ReturnType<typeof rewritten>) => {
    const text = (at: string) => valueIn(consolidate({ dossier, at }));
    return valueIn(
      deriveAvenant({ from: text("2022-06-01"), to: text("2023-06-01"), numero: 2, dateEffet: "2024-01-01" }),
    );
  };
  // Eight times the words: 64 times the work if all of them were compared.
  for (const verb of [changeOf, derive]) expect(cost(20_000, verb)).toBeLessThan(cost(2_500, verb) * 24);
});
