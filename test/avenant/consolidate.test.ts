import { describe, expect, it } from "vitest";
import { type Avenant, consolidate, type Dossier, type Operation } from "../../src/avenant/index.js";
import { article, avenant, dossierWith } from "../support/avenants.js";

const dossier = (avenants: readonly Avenant[], more: Partial<Dossier["convention"]> = {}): Dossier =>
  dossierWith(
    [article("art1"), article("annexe1", { genre: "annexe", enfants: [article("f1"), article("f2")] })],
    avenants,
    more,
  );

const state = (input: Dossier, at: string, knownAt?: string) => {
  const outcome = consolidate({ dossier: input, at, ...(knownAt === undefined ? {} : { knownAt }) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return { ...outcome.value, warnings: outcome.warnings };
};

const textOf = (input: Dossier, at: string, adresse: string) =>
  state(input, at).dispositions.find((one) => one.adresse === adresse);

const modify = (id: string, cible: string, par = "a"): Operation => ({ type: "modifier", id, cible, par });

describe("each operation has one meaning", () => {
  it("modifier replaces the text; title and children stay", () => {
    const input = dossier([avenant(1, "2023-01-01", [modify("o", "CTG#annexe1")])]);
    expect(textOf(input, "2023-01-01", "CTG#annexe1")).toMatchObject({ titre: "Titre annexe1", texte: "Texte a" });
    expect(textOf(input, "2023-01-01", "CTG#annexe1/f1")?.statut).toBe("enVigueur");
    expect(textOf(input, "2022-12-31", "CTG#annexe1")?.texte).toBe("Texte annexe1");
  });

  it("completer appends; the old text stays", () => {
    const input = dossier([avenant(1, "2023-01-01", [{ type: "completer", id: "o", cible: "CTG#art1", par: "a" }])]);
    expect(textOf(input, "2023-01-01", "CTG#art1")?.texte).toBe("Texte art1\n\nTexte a");
  });

  it("completer says that its text is incomplete when a part is not known", () => {
    const input = dossier([avenant(1, "2023-01-01", [{ type: "completer", id: "o", cible: "CTG#art1", par: "a" }])], {
      dispositions: [{ id: "art1", genre: "article" }],
    });
    expect(textOf(input, "2023-01-01", "CTG#art1")).toMatchObject({ texte: "Texte a", texteIncomplet: true });
  });

  it("abroger leaves a tombstone on the target and on all below it", () => {
    const input = dossier([avenant(1, "2023-01-01", [{ type: "abroger", id: "o", cible: "CTG#annexe1", par: "a" }])]);
    for (const adresse of ["CTG#annexe1", "CTG#annexe1/f1", "CTG#annexe1/f2"]) {
      expect(textOf(input, "2023-01-01", adresse)).toMatchObject({ statut: "abrogee" });
      expect(textOf(input, "2023-01-01", adresse)?.texte).toBeUndefined();
    }
    expect(textOf(input, "2023-01-01", "CTG#art1")?.statut).toBe("enVigueur");
  });

  it("abrogerSousReserve abrogates, with a note that the parties mean to look at it again", () => {
    const operation: Operation = {
      type: "abrogerSousReserve",
      id: "o",
      cible: "CTG#art1",
      par: "a",
      reserve: "à revoir",
    };
    const input = dossier([avenant(1, "2023-01-01", [operation])]);
    expect(textOf(input, "2023-01-01", "CTG#art1")).toMatchObject({ statut: "abrogee" });
    expect(textOf(input, "2023-01-01", "CTG#art1")?.versions.at(-1)?.reserve).toBe("à revoir");
  });

  it("ajouter puts the carrier under its new parent, at the end, or at the root of the convention", () => {
    const input = dossier([
      avenant(1, "2023-01-01", [
        { type: "ajouter", id: "o1", parent: "CTG#annexe1", par: "a" },
        { type: "ajouter", id: "o2", parent: "CTG#", par: "b" },
      ]),
    ]);
    const addresses = state(input, "2023-01-01").dispositions.map(({ adresse }) => adresse);
    expect(addresses).toEqual([
      "CTG#art1",
      "CTG#annexe1",
      "CTG#annexe1/f1",
      "CTG#annexe1/f2",
      "CTG#annexe1/a",
      "CTG#b",
    ]);
    expect(textOf(input, "2023-01-01", "CTG#annexe1/a")?.alias).toEqual(["Av1#a"]);
  });

  it("renommer alone changes a title", () => {
    const input = dossier([
      avenant(1, "2023-01-01", [{ type: "renommer", id: "o", cible: "CTG#art1", titre: "Neuf", par: "a" }]),
    ]);
    expect(textOf(input, "2023-01-01", "CTG#art1")).toMatchObject({ titre: "Neuf", texte: "Texte art1" });
  });

  it("proroger moves the end later, and never earlier", () => {
    const later = dossier([avenant(1, "2023-01-01", [{ type: "proroger", id: "o", fin: "2027-06-30", par: "a" }])]);
    expect(state(later, "2022-12-31").periode.fin).toBe("2026-12-31");
    expect(state(later, "2023-01-01").periode.fin).toBe("2027-06-30");
    expect(state(later, "2027-06-30").statut).toBe("enVigueur");
    const earlier = dossier([avenant(1, "2023-01-01", [{ type: "proroger", id: "o", fin: "2024-12-31", par: "a" }])]);
    expect(state(earlier, "2025-01-01")).toMatchObject({ statut: "enVigueur", periode: { fin: "2026-12-31" } });
  });

  it("actualiserEcheance changes an obligation and remembers who did", () => {
    const obligation = {
      id: "schema",
      acte: "transmissionSchema",
      libelle: "Transmettre",
      debiteurs: ["caf"],
      echeance: { type: "jour", date: "2026-06-30" },
      force: "obligatoire",
      disposition: "art1",
    } as const;
    const operation: Operation = {
      type: "actualiserEcheance",
      id: "o",
      par: "a",
      obligation: "CTG:schema",
      echeance: { type: "jour", date: "2026-12-31" },
    };
    const input = dossier([avenant(1, "2023-01-01", [operation])], { obligations: [obligation] });
    expect(state(input, "2022-12-31").obligations).toMatchObject([
      { cle: "CTG:schema", echeance: { date: "2026-06-30" } },
    ]);
    expect(state(input, "2023-01-01").obligations).toMatchObject([
      { echeance: { date: "2026-12-31" }, modifieePar: "Av1", statut: "enVigueur", acte: "transmissionSchema" },
    ]);
  });

  it("an obligation ends with the clause that states it, abrogated or rewritten", () => {
    const obligations = [
      {
        id: "o",
        acte: "x",
        libelle: "X",
        debiteurs: [],
        echeance: { type: "annuelle" },
        force: "obligatoire",
        disposition: "art1",
      },
    ] as const;
    for (const operation of [
      modify("o", "CTG#art1"),
      { type: "abroger", id: "o", cible: "CTG#art1", par: "a" } as const,
    ]) {
      const input = dossier([avenant(1, "2023-01-01", [operation])], { obligations });
      expect(state(input, "2022-12-31").obligations[0]?.statut).toBe("enVigueur");
      expect(state(input, "2023-01-01").obligations[0]).toMatchObject({ statut: "eteinte", modifieePar: "Av1" });
    }
  });
});

describe("an avenant that cannot apply is refused whole, with every reason", () => {
  const refused = (operations: readonly Operation[], others: readonly Avenant[] = [], more: Partial<Avenant> = {}) => {
    const input = dossier([...others, avenant(3, "2024-01-01", operations, more)]);
    const { instruments } = state(input, "2025-01-01");
    const third = instruments.find(({ id }) => id === "Av3");
    return { statut: third?.statut, codes: third?.refus.map(({ code }) => code), input };
  };
  const later = avenant(4, "2024-06-01", [modify("o", "CTG#art1")]);
  const abrogation = avenant(1, "2023-01-01", [{ type: "abroger", id: "o", cible: "CTG#art1", par: "a" }]);

  it.each<[string, readonly Operation[], readonly Avenant[], string]>([
    ["a target that does not exist", [modify("o", "CTG#art2")], [], "TARGET_NOT_FOUND"],
    ["an instrument that does not exist", [modify("o", "Av9#art2")], [], "TARGET_NOT_FOUND"],
    ["a target that was abrogated", [modify("o", "CTG#art1")], [abrogation], "TARGET_ABROGATED"],
    [
      "an abrogated parent",
      [{ type: "ajouter", id: "o", parent: "CTG#art1", par: "a" }],
      [abrogation],
      "TARGET_ABROGATED",
    ],
    ["a later instrument", [modify("o", "Av4#a")], [later], "TARGET_LATER_INSTRUMENT"],
    ["its own text", [modify("o", "Av3#b")], [], "TARGET_LATER_INSTRUMENT"],
    ["an address that is none", [modify("o", "annexe 2")], [], "ADDRESS_INVALID"],
    ["a carrier that it does not have", [modify("o", "CTG#art1", "z")], [], "OPERATION_WITHOUT_TEXT"],
    [
      "an ambiguous wording left unread",
      [
        {
          type: "modifierEtCompleter",
          id: "o",
          cible: "CTG#art1",
          par: "a",
          redactionAmbigue: "modifiée et complétée",
        },
      ],
      [],
      "OPERATION_AMBIGUOUS",
    ],
    [
      "an obligation that does not exist",
      [{ type: "actualiserEcheance", id: "o", obligation: "CTG:x", par: "a" }],
      [],
      "OBLIGATION_NOT_FOUND",
    ],
    [
      "one disposition added in two places",
      [
        { type: "ajouter", id: "o1", parent: "CTG#art1", par: "a" },
        { type: "ajouter", id: "o2", parent: "CTG#art1", par: "a" },
      ],
      [],
      "CARRIER_SHARED",
    ],
  ])("%s", (_what, operations, others, code) => {
    const outcome = refused(operations, others);
    expect(outcome.statut).toBe("refuse");
    expect(outcome.codes).toContain(code);
  });

  it("an abrogated id is never used again", () => {
    const gone = avenant(1, "2023-01-01", [{ type: "abroger", id: "o", cible: "CTG#annexe1/f1", par: "a" }]);
    const again = avenant(3, "2024-01-01", [{ type: "ajouter", id: "o", parent: "CTG#annexe1", par: "f1" }], {
      dispositions: [article("f1")],
    });
    const { instruments } = state(dossier([gone, again]), "2025-01-01");
    expect(instruments.at(-1)?.refus.map(({ code }) => code)).toEqual(["ADDRESS_TAKEN"]);
  });

  it("gives every reason at once, applies nothing of it, and says so in the warnings", () => {
    const operations = [modify("o1", "CTG#art1"), modify("o2", "CTG#rien"), modify("o3", "Av9#rien", "b")];
    const { statut, codes, input } = refused(operations);
    expect(statut).toBe("refuse");
    expect(codes).toEqual(["TARGET_NOT_FOUND", "TARGET_NOT_FOUND"]);
    const { dispositions, warnings } = state(input, "2025-01-01");
    expect(dispositions).toEqual(state(dossier([]), "2025-01-01").dispositions);
    expect(warnings.map(({ path }) => path.slice(0, 4))).toEqual([
      ["avenants", 0, "operations", 1],
      ["avenants", 0, "operations", 2],
    ]);
  });
});

describe("time", () => {
  it("an avenant with an end of its own lapses the day after it, and what it had done is undone", () => {
    const temporary = avenant(
      1,
      "2023-01-01",
      [modify("o1", "CTG#art1"), { type: "abroger", id: "o2", cible: "CTG#annexe1/f1", par: "a" }],
      { fin: "2023-12-31" },
    );
    const input = dossier([temporary]);
    expect(textOf(input, "2023-12-31", "CTG#art1")?.texte).toBe("Texte a");
    expect(textOf(input, "2024-01-01", "CTG#art1")?.texte).toBe("Texte art1");
    expect(textOf(input, "2024-01-01", "CTG#annexe1/f1")?.statut).toBe("enVigueur");
    expect(state(input, "2024-01-01").instruments.at(-1)?.statut).toBe("echu");
  });

  it("what a later avenant did to a lapsed text falls with it, the rest of that avenant stays", () => {
    const temporary = avenant(1, "2023-01-01", [{ type: "ajouter", id: "o", parent: "CTG#annexe1", par: "a" }], {
      fin: "2023-12-31",
    });
    const second = avenant(2, "2023-06-01", [modify("o1", "CTG#annexe1/a"), modify("o2", "CTG#art1", "b")]);
    const input = dossier([second, temporary]);
    expect(textOf(input, "2023-12-31", "CTG#annexe1/a")?.texte).toBe("Texte a");
    expect(textOf(input, "2024-01-01", "CTG#annexe1/a")).toBeUndefined();
    expect(textOf(input, "2024-01-01", "CTG#art1")?.texte).toBe("Texte b");
    expect(state(input, "2024-01-01").instruments.map(({ statut }) => statut)).toEqual([
      "enVigueur",
      "enVigueur",
      "echu",
    ]);
  });

  it("an avenant that ends with the convention, or without an end, does not lapse before it", () => {
    const input = dossier([avenant(1, "2023-01-01", [modify("o", "CTG#art1")], { fin: "2026-12-31" })]);
    expect(textOf(input, "2027-01-01", "CTG#art1")?.texte).toBe("Texte a");
  });

  it("two avenants of one day apply in the order of their numbers, and where they meet the text is indeterminate", () => {
    const second = avenant(2, "2023-01-01", [modify("o", "CTG#art1", "b")]);
    const first = avenant(1, "2023-01-01", [modify("o1", "CTG#art1"), modify("o2", "CTG#annexe1")]);
    const input = dossier([second, first]);
    expect(textOf(input, "2023-01-01", "CTG#art1")).toMatchObject({ statut: "indetermine", texte: "Texte b" });
    expect(textOf(input, "2023-01-01", "CTG#annexe1")?.statut).toBe("enVigueur");
    expect(state(input, "2023-01-01").warnings.map(({ code }) => code)).toEqual(["CONSOLIDATION_CONFLICT"]);
  });

  it("an abrogation and a modification of one day are a conflict, not a refusal", () => {
    const first = avenant(1, "2023-01-01", [{ type: "abroger", id: "o", cible: "CTG#art1", par: "a" }]);
    const input = dossier([first, avenant(2, "2023-01-01", [modify("o", "CTG#art1", "b")])]);
    expect(state(input, "2023-01-01").instruments.map(({ statut }) => statut)).toEqual([
      "enVigueur",
      "enVigueur",
      "enVigueur",
    ]);
    expect(textOf(input, "2023-01-01", "CTG#art1")?.statut).toBe("indetermine");
  });

  it("answers what was in force and what was known separately", () => {
    const signedLate = avenant(1, "2023-01-01", [modify("o", "CTG#art1")], { dateSignature: "2023-03-15" });
    const input = dossier([signedLate]);
    const text = (at: string, knownAt: string) =>
      state(input, at, knownAt).dispositions.find(({ adresse }) => adresse === "CTG#art1")?.texte;
    expect(text("2023-02-01", "2023-03-14")).toBe("Texte art1");
    expect(text("2023-02-01", "2023-03-15")).toBe("Texte a");
    expect(state(input, "2023-02-01", "2023-03-14").instruments.at(-1)?.statut).toBe("inconnuALors");
  });

  it("an avenant whose signature date is not known may or may not have been known", () => {
    const { dateSignature: _unknown, ...unsigned } = avenant(1, "2023-01-01", [modify("o", "CTG#art1")]);
    const { dispositions, instruments } = state(dossier([unsigned]), "2023-02-01", "2023-02-01");
    expect(instruments.at(-1)?.statut).toBe("indetermine");
    expect(dispositions[0]).toMatchObject({ adresse: "CTG#art1", statut: "indetermine" });
  });
});

describe("bad questions", () => {
  it("get every issue of the dates and of the dossier", () => {
    const input = dossier([avenant(1, "2023-13-01", []), avenant(1, "2023-01-01", [])]);
    const outcome = consolidate({ dossier: input, at: "hier", knownAt: "2026-02-30" });
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["DATE_INVALID", "at"],
      ["DATE_INVALID", "knownAt"],
      ["DATE_INVALID", "avenants", 0, "dateSignature"],
      ["DATE_INVALID", "avenants", 0, "dateEffet"],
      ["ID_DUPLICATE", "avenants"],
    ]);
  });
});
