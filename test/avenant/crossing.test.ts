/** Where lapse, conflict, refusal and the day of knowledge cross. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Avenant, consolidate, type Dossier, historyOf, type Operation } from "../../src/avenant/index.js";
import { runs } from "../runs.js";
import { article, avenant, dossierWith, duty } from "../support/avenants.js";
import { valueIn } from "../support/outcome.js";

const op = <O extends Operation>(operation: O): O => operation;
const abrogates = (cible: string, id = "o") => op({ id, type: "abroger", par: "a", cible });
const modifies = (cible: string, par = "a", id = "m") => op({ id, type: "modifier", par, cible });

const plan = article("p", {
  genre: "annexe",
  enfants: [article("k", { genre: "axe", enfants: [article("g", { genre: "action" })] })],
});

const textOn = (dossier: Dossier, at: string, knownAt?: string) =>
  valueIn(consolidate({ dossier, at, ...(knownAt === undefined ? {} : { knownAt }) }));
const conflicts = (dossier: Dossier, at: string) => {
  const outcome = consolidate({ dossier, at });
  return outcome.ok ? outcome.warnings.filter(({ code }) => code === "CONSOLIDATION_CONFLICT") : undefined;
};
const stateOf = (dossier: Dossier, at: string, adresse: string) =>
  textOn(dossier, at).dispositions.find((one) => one.adresse === adresse);

describe("a lapse below what another avenant abrogates", () => {
  const dossier = dossierWith(
    [plan],
    [
      avenant(1, "2023-01-01", [abrogates("CTG#p/k")], { fin: "2023-12-31" }),
      avenant(2, "2023-06-01", [abrogates("CTG#p")]),
    ],
    { obligations: [{ ...duty, disposition: "p/k", echeance: { type: "jour", date: "2024-06-30" } }] },
  );

  it("leaves abrogated what the other avenant had abrogated too, without conflict", () => {
    for (const adresse of ["CTG#p", "CTG#p/k", "CTG#p/k/g"])
      expect(stateOf(dossier, "2024-01-01", adresse)?.statut, adresse).toBe("abrogee");
    expect(conflicts(dossier, "2024-01-01")).toEqual([]);
  });

  it("keeps the obligations of the clause extinguished", () => {
    expect(textOn(dossier, "2024-01-01").obligations.map(({ statut }) => statut)).toEqual(["eteinte"]);
  });

  it("shows one abrogation while both stand, then the one that is left", () => {
    const abrogations = (at: string) =>
      stateOf(dossier, at, "CTG#p/k")?.versions.flatMap(({ instrument, operation }) =>
        operation === "abroger" ? [instrument] : [],
      );
    expect(abrogations("2023-07-01")).toEqual(["Av1"]);
    expect(abrogations("2024-01-01")).toEqual(["Av2"]);
  });
});

describe("a conflict of two avenants of one day", () => {
  const rivals = [avenant(1, "2023-01-01", [modifies("CTG#x")]), avenant(2, "2023-01-01", [modifies("CTG#x")])];
  const later = (operation: Operation, more: Partial<Avenant> = {}) =>
    dossierWith([article("x")], [...rivals, avenant(3, "2024-01-01", [operation], more)]);

  it("lasts until a later avenant says what the text is", () => {
    const dossier = later(modifies("CTG#x"), { dispositions: [article("a", { texte: "Texte c" })] });
    expect(stateOf(dossier, "2023-12-31", "CTG#x")?.statut).toBe("indetermine");
    expect(stateOf(dossier, "2024-01-01", "CTG#x")).toMatchObject({ statut: "enVigueur", texte: "Texte c" });
    expect(conflicts(dossier, "2024-01-01")).toEqual([]);
  });

  it("ends with the abrogation of the text", () => {
    const dossier = later(abrogates("CTG#x"));
    expect(stateOf(dossier, "2024-01-01", "CTG#x")?.statut).toBe("abrogee");
    expect(conflicts(dossier, "2024-01-01")).toEqual([]);
  });

  it("lasts when the later avenant only adds to the text, or gives it a title", () => {
    for (const operation of [
      op({ id: "c", type: "completer", par: "a", cible: "CTG#x" }),
      op({ id: "r", type: "renommer", par: "a", cible: "CTG#x", titre: "Autre" }),
    ]) {
      const dossier = later(operation);
      expect(stateOf(dossier, "2024-01-01", "CTG#x")?.statut).toBe("indetermine");
      expect(conflicts(dossier, "2024-01-01")).toHaveLength(1);
    }
  });

  it("on a title outlives a new text, which leaves the title", () => {
    const renames = (titre: string) => op({ id: "r", type: "renommer", par: "a", cible: "CTG#x", titre });
    const dossier = dossierWith(
      [article("x")],
      [
        avenant(1, "2023-01-01", [renames("Un")]),
        avenant(2, "2023-01-01", [renames("Deux")]),
        avenant(3, "2024-01-01", [modifies("CTG#x")]),
      ],
    );
    expect(stateOf(dossier, "2024-01-01", "CTG#x")?.statut).toBe("indetermine");
  });
});

describe("an erratum of an avenant that was refused", () => {
  const corrects = op({
    id: "e",
    type: "corriger",
    par: "a",
    correction: { objet: "disposition", cible: "CTG#x" },
  });
  // Av1 abrogates x; Av2, known later, brings an erratum on x and modifies what Av1 abrogated.
  const refused = avenant(2, "2024-01-01", [corrects, modifies("CTG#y")], { dateSignature: "2023-12-01" });
  const dossier = dossierWith(
    [article("x"), article("y")],
    [avenant(1, "2023-01-01", [abrogates("CTG#y")], { dateSignature: "2022-12-01" }), refused],
  );

  it("changes nothing once the refusal is known", () => {
    expect(stateOf(dossier, "2024-06-01", "CTG#x")?.texte).toBe("Texte x");
  });

  it("is judged on what was known on the day of knowledge", () => {
    const unknownThen = { ...dossier, avenants: [{ ...dossier.avenants[0], dateSignature: "2025-01-01" }, refused] };
    const known = (at: string, knownAt: string) =>
      textOn(unknownThen as Dossier, at, knownAt).dispositions.find(({ adresse }) => adresse === "CTG#x")?.texte;
    // Known in 2024: Av1 was not, so Av2 stood, and its erratum counted.
    expect(known("2024-06-01", "2024-06-01")).toBe("Texte a");
    // Known in 2025: Av1 was, so Av2 is refused, and its erratum no longer counts.
    expect(known("2025-06-01", "2025-06-01")).toBe("Texte x");
  });
});

describe("the history of a text brought by an avenant that lapsed", () => {
  const brings = op({ id: "b", type: "ajouter", par: "a", parent: "CTG#" });
  const dossier = dossierWith([article("x")], [avenant(1, "2023-01-01", [brings], { fin: "2023-12-31" })]);

  it("ends on the last day of the avenant", () => {
    const { periodes } = valueIn(historyOf({ dossier, adresse: "CTG#a" }));
    expect(periodes.map(({ du, au }) => [du, au])).toEqual([["2023-01-01", "2023-12-31"]]);
  });
});

describe("an operation that names its target by the address of an avenant that lapsed", () => {
  const dossier = dossierWith(
    [article("x")],
    [
      avenant(1, "2023-01-01", [modifies("CTG#x")], { fin: "2023-12-31" }),
      avenant(2, "2023-06-01", [op({ id: "c", type: "completer", par: "b", cible: "Av1#a" })]),
    ],
  );

  it("keeps its text, and is not said to have fallen", () => {
    const outcome = consolidate({ dossier, at: "2024-01-01" });
    expect(stateOf(dossier, "2024-01-01", "CTG#x")?.texte).toBe("Texte x\n\nTexte b");
    expect(outcome.ok && outcome.warnings.map(({ code }) => code)).not.toContain("OPERATION_FALLEN");
  });
});

const DAYS = [
  "2022-06-01",
  "2023-01-01",
  "2023-06-01",
  "2023-12-31",
  "2024-01-01",
  "2024-06-01",
  "2025-01-01",
] as const;
const TARGETS = ["CTG#p", "CTG#p/k", "CTG#p/k/g", "CTG#x"] as const;

const operations: fc.Arbitrary<Operation> = fc.oneof(
  fc.constantFrom(...TARGETS).map((cible) => abrogates(cible)),
  fc.constantFrom(...TARGETS).map((cible) => modifies(cible)),
  fc.constantFrom(...TARGETS).map((cible) => op({ id: "c", type: "completer", par: "b", cible })),
);

const dossiers = fc
  .array(
    fc.record({
      effet: fc.constantFrom(...DAYS),
      fin: fc.option(fc.constantFrom("2023-12-31", "2024-12-31"), { nil: undefined }),
      signature: fc.constantFrom(...DAYS),
      operation: operations,
    }),
    { maxLength: 5 },
  )
  .map((list) =>
    dossierWith(
      [plan, article("x")],
      list.map(({ effet, fin, signature, operation }, rank) =>
        avenant(rank + 1, effet, [operation], {
          dateSignature: signature,
          ...(fin === undefined || fin < effet ? {} : { fin }),
        }),
      ),
    ),
  );

describe("crossings, on generated dossiers", () => {
  it("the history of a text and the text of each day agree", () => {
    fc.assert(
      fc.property(
        dossiers,
        fc.constantFrom(...TARGETS),
        fc.constantFrom(...DAYS, "2026-12-31"),
        fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
        (dossier, adresse, at, knownAt) => {
          const known = knownAt === undefined ? {} : { knownAt };
          const { periodes } = valueIn(historyOf({ dossier, adresse, ...known }));
          const line = textOn(dossier, at, knownAt).dispositions.find((one) => one.adresse === adresse);
          const period = periodes.find(({ du = "0", au }) => du <= at && (au === undefined || at <= au));
          expect(period?.statut).toBe(line?.statut);
          expect(period?.version).toEqual(line?.versions.at(-1));
        },
      ),
      { numRuns: runs(400) },
    );
  });

  it("what is below an abrogated text is never in force", () => {
    fc.assert(
      fc.property(dossiers, fc.constantFrom(...DAYS, "2026-12-31"), (dossier, at) => {
        const statuts = new Map(textOn(dossier, at).dispositions.map(({ adresse, statut }) => [adresse, statut]));
        for (const [above, below] of [
          ["CTG#p", "CTG#p/k"],
          ["CTG#p/k", "CTG#p/k/g"],
        ] as const)
          if (statuts.get(above) === "abrogee") expect(statuts.get(below)).not.toBe("enVigueur");
      }),
      { numRuns: runs(400) },
    );
  });

  it("a later avenant that abrogates all leaves no conflict", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const last = avenant(99, "2026-01-01", [abrogates("CTG#p"), abrogates("CTG#x", "o2")]);
        const whole = { ...dossier, avenants: [...dossier.avenants, last] };
        const text = textOn(whole, "2026-06-01");
        const applied = text.instruments.find(({ id }) => id === "Av99")?.statut === "enVigueur";
        if (applied) expect(conflicts(whole, "2026-06-01")).toEqual([]);
      }),
      { numRuns: runs(400) },
    );
  });
});

const GUESTS = ["a", "b"] as const;
const guest = (id: string) => ({ id, genre: "commune", nom: id, representants: [] }) as const;

/** Arrivals and departures of two communes, on any days, some by an avenant that lapses. */
const moves = fc
  .array(
    fc.record({
      effet: fc.constantFrom(...DAYS),
      fin: fc.option(fc.constantFrom("2023-12-31", "2024-12-31"), { nil: undefined }),
      qui: fc.constantFrom(...GUESTS),
      arrive: fc.boolean(),
    }),
    { maxLength: 5 },
  )
  .map((list) =>
    list.map(({ effet, fin, qui, arrive }, rank) => ({
      qui,
      arrive,
      avenant: avenant(
        rank + 1,
        effet,
        [
          arrive
            ? op({ id: "m", type: "adherer", par: "a", partie: guest(qui) })
            : op({ id: "m", type: "retirer", par: "a", partie: qui }),
        ],
        fin === undefined || fin < effet ? {} : { fin },
      ),
    })),
  );

type Move = typeof moves extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

/** The guests of a day, told slowly: each move that has a meaning counts from its day to its end. */
function guestsOn(list: readonly Move[], day: string): readonly string[] {
  const ordered = list
    .map((move, rank) => ({ ...move, rank, effet: String(move.avenant.dateEffet) }))
    .filter(({ effet }) => effet <= day)
    .sort((one, other) => (one.effet < other.effet ? -1 : one.effet > other.effet ? 1 : one.rank - other.rank));
  const applied: typeof ordered = [];
  const present = (on: string) =>
    applied.reduce((found, { qui, arrive, avenant: { fin } }) => {
      if (fin !== undefined && fin < on) return found;
      if (arrive) found.add(qui);
      else found.delete(qui);
      return found;
    }, new Set<string>());
  for (const move of ordered) if (present(move.effet).has(move.qui) !== move.arrive) applied.push(move);
  return [...present(day)].sort();
}

describe("parties that join and leave, on generated dossiers", () => {
  it("are those of the moves that stand on the day, lapses included", () => {
    fc.assert(
      fc.property(moves, fc.constantFrom(...DAYS, "2026-12-31"), (list, at) => {
        const dossier = dossierWith(
          [article("x")],
          list.map((move) => move.avenant),
        );
        const parties = textOn(dossier, at).parties.map(({ id }) => id);
        expect(parties.filter((id) => id !== "caf").sort()).toEqual(guestsOn(list, at));
      }),
    );
  });
});
