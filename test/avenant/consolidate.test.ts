import { describe, expect, it } from "vitest";
import { type Avenant, consolidate, type Dossier, type Operation } from "../../src/avenant/index.js";
import { article, avenant, dossierWith } from "../support/avenants.js";
import { anyParams } from "../support/outcome.js";

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

  /** What the last avenant of a dossier is told, in full. */
  const reasons = (avenants: readonly Avenant[], more: Partial<Dossier["convention"]> = {}) => {
    const { instruments, warnings } = state(dossier(avenants, more), "2025-06-01");
    const refus = instruments.at(-1)?.refus ?? [];
    for (const one of refus) expect(warnings).toContainEqual(one);
    return refus;
  };
  const at = (rank: number, ...rest: readonly (string | number)[]) => ["avenants", rank, "operations", 0, ...rest];
  const alone = (operation: Operation, more: Partial<Avenant> = {}) =>
    reasons([avenant(1, "2023-01-01", [operation], more)]);
  const msa = { id: "msa", genre: "msa", nom: "MSA", representants: [] } as const;
  const duty = {
    id: "s",
    acte: "x",
    libelle: "Faire",
    debiteurs: ["caf"],
    echeance: { type: "finPeriode" },
    force: "obligatoire",
    disposition: "art1",
  } as const;
  const corriger = (correction: Extract<Operation, { type: "corriger" }>["correction"]): Operation => ({
    type: "corriger",
    id: "o",
    par: "a",
    correction,
  });

  it.each<[string, Operation, string, readonly string[], Record<string, string>, string | undefined]>([
    ["a target", modify("o", "CTG#x"), "TARGET_NOT_FOUND", ["cible"], { cible: "CTG#x", instrument: "Av1" }, "R-AV-2"],
    [
      "a stranger",
      modify("o", "Av9#x"),
      "TARGET_NOT_FOUND",
      ["cible"],
      { cible: "Av9#x", instrument: "Av1" },
      "R-AV-2",
    ],
    ["the root", modify("o", "CTG#"), "TARGET_NOT_FOUND", ["cible"], { cible: "CTG#", instrument: "Av1" }, "R-AV-2"],
    [
      "a parent",
      { type: "ajouter", id: "o", par: "a", parent: "CTG#x" },
      "TARGET_NOT_FOUND",
      ["parent"],
      { cible: "CTG#x", instrument: "Av1" },
      "R-AV-2",
    ],
    [
      "the parent of a document",
      { type: "integrer", id: "o", par: "a", parent: "annexe", document: "Schéma" },
      "ADDRESS_INVALID",
      ["parent"],
      { adresse: "annexe" },
      undefined,
    ],
    ["no address", modify("o", "annexe 2"), "ADDRESS_INVALID", ["cible"], { adresse: "annexe 2" }, undefined],
    [
      "itself",
      modify("o", "Av1#b"),
      "TARGET_LATER_INSTRUMENT",
      ["cible"],
      { cible: "Av1#b", instrument: "Av1", vise: "Av1" },
      "R-AV-1",
    ],
    [
      "a carrier",
      modify("o", "CTG#art1", "z"),
      "OPERATION_WITHOUT_TEXT",
      ["par"],
      { operation: "o", par: "z" },
      undefined,
    ],
    [
      "a wording",
      { type: "modifierEtCompleter", id: "o", par: "a", cible: "CTG#art1", redactionAmbigue: "modifiée et complétée" },
      "OPERATION_AMBIGUOUS",
      [],
      { operation: "o", redaction: "modifiée et complétée" },
      undefined,
    ],
    [
      "an obligation",
      { type: "actualiserEcheance", id: "o", par: "a", obligation: "CTG:x" },
      "OBLIGATION_NOT_FOUND",
      ["obligation"],
      { obligation: "CTG:x" },
      undefined,
    ],
    [
      "a party that is there",
      { type: "adherer", id: "o", par: "a", partie: { ...msa, id: "caf" } },
      "ID_DUPLICATE",
      ["partie", "id"],
      { id: "caf" },
      undefined,
    ],
    [
      "a party that is not",
      { type: "retirer", id: "o", par: "a", partie: "msa" },
      "PARTY_UNKNOWN",
      ["partie"],
      { partie: "msa" },
      "CV-10",
    ],
    [
      "the list of an absorbed contract",
      { type: "absorber", id: "o", par: "a", contrat: "CEJ", cible: "CTG#x" },
      "TARGET_NOT_FOUND",
      ["cible"],
      { cible: "CTG#x", instrument: "Av1" },
      "R-AV-2",
    ],
    [
      "an erratum on no text",
      corriger({ objet: "disposition", cible: "CTG#annexe1/x" }),
      "TARGET_NOT_FOUND",
      ["correction", "cible"],
      { cible: "CTG#annexe1/x", instrument: "Av1" },
      "R-AV-2",
    ],
    [
      "an erratum on its own text",
      corriger({ objet: "disposition", cible: "Av1#a" }),
      "TARGET_LATER_INSTRUMENT",
      ["correction", "cible"],
      { cible: "Av1#a", instrument: "Av1", vise: "Av1" },
      "R-AV-1",
    ],
    [
      "an erratum on a party that never was",
      corriger({ objet: "partie", partie: msa }),
      "PARTY_UNKNOWN",
      ["correction", "partie", "id"],
      { partie: "msa" },
      "CV-10",
    ],
  ])("%s: said with its place, what it names and its rule", (_what, operation, code, where, params, regle) => {
    const found = { code, path: at(0, ...where), params, ...(regle === undefined ? {} : { regle }) };
    expect(alone(operation)).toEqual([found]);
  });

  it("takes what is regular: an absorbed contract without a list, an erratum on a party that joined, the root", () => {
    expect(alone({ type: "absorber", id: "o", par: "a", contrat: "CEJ" })).toEqual([]);
    expect(alone({ type: "ajouter", id: "o", par: "a", parent: "CTG#" })).toEqual([]);
    expect(alone(corriger({ objet: "duree", periode: { debut: "2022-01-01", fin: "2027-12-31" } }))).toEqual([]);
    expect(alone(corriger({ objet: "partie", partie: { ...msa, id: "caf" } }))).toEqual([]);
    const joined = avenant(1, "2023-01-01", [{ type: "adherer", id: "o", par: "a", partie: msa }]);
    const second = avenant(2, "2023-06-01", [corriger({ objet: "partie", partie: { ...msa, nom: "Msa" } })]);
    expect(reasons([joined, second])).toEqual([]);
  });

  it("names the avenant that abrogated, the target or what holds it", () => {
    const first = avenant(1, "2023-01-01", [{ type: "abroger", id: "o", cible: "CTG#annexe1", par: "a" }]);
    const abrogated = (cible: string, par: string, rank: number, field = "cible") => ({
      code: "TARGET_ABROGATED",
      path: at(rank, field),
      params: { cible, par },
      regle: "R-AV-2",
    });
    expect(reasons([first, avenant(2, "2023-06-01", [modify("o", "CTG#annexe1/f1")])])).toEqual([
      abrogated("CTG#annexe1/f1", "Av1", 1),
    ]);
    const below = avenant(2, "2023-06-01", [{ type: "ajouter", id: "o", parent: "CTG#annexe1/f2", par: "a" }]);
    expect(reasons([first, below])).toEqual([abrogated("CTG#annexe1/f2", "Av1", 1, "parent")]);
    const again = avenant(2, "2023-06-01", [{ type: "abroger", id: "o", cible: "CTG#annexe1", par: "a" }]);
    expect(reasons([first, again])).toEqual([abrogated("CTG#annexe1", "Av1", 1)]);
    const itself = avenant(1, "2023-01-01", [
      modify("o1", "CTG#annexe1/f1"),
      { type: "abrogerSousReserve", id: "o2", cible: "CTG#annexe1", par: "a", reserve: "à revoir" },
    ]);
    expect(reasons([itself])).toEqual([abrogated("CTG#annexe1/f1", "Av1", 0)]);
    // Named twice, by its address and by an alias, it is abrogated by one operation and named by the other.
    const alias = avenant(1, "2023-01-01", [modify("o", "CTG#art1")]);
    const twice = avenant(2, "2023-06-01", [
      { type: "abroger", id: "o1", cible: "CTG#art1", par: "a" },
      { type: "abroger", id: "o2", cible: "Av1#a", par: "a" },
    ]);
    expect(reasons([alias, twice]).map(({ code, params }) => [code, anyParams(params)["cible"]])).toEqual([
      ["TARGET_ABROGATED", "CTG#art1"],
      ["TARGET_ABROGATED", "Av1#a"],
    ]);
  });

  it("names what ended an obligation, the avenant itself included, and misses one that lapsed", () => {
    const move: Operation = { type: "actualiserEcheance", id: "m", par: "a", obligation: "CTG:s" };
    const ended = (par: string, rank: number, place: number) => ({
      code: "OBLIGATION_ENDED",
      path: ["avenants", rank, "operations", place, "obligation"],
      params: { obligation: "CTG:s", par },
      regle: "R-AV-2",
    });
    const obligations = [duty];
    const rewritten = avenant(1, "2023-01-01", [modify("o", "CTG#art1")]);
    expect(reasons([rewritten, avenant(2, "2023-01-02", [move])], { obligations })).toEqual([ended("Av1", 1, 0)]);
    expect(reasons([rewritten, avenant(2, "2023-01-01", [move])], { obligations })).toEqual([]);
    const itself = avenant(1, "2023-01-01", [move, { type: "abroger", id: "o", cible: "CTG#art1", par: "b" }]);
    expect(reasons([itself], { obligations })).toEqual([ended("Av1", 0, 0)]);
    const brief = avenant(1, "2023-01-01", [], { fin: "2023-12-31", obligations: [{ ...duty, disposition: "a" }] });
    const late = avenant(2, "2024-01-01", [{ ...move, obligation: "Av1:s" }]);
    expect(reasons([brief, late]).map(({ code }) => code)).toEqual(["OBLIGATION_NOT_FOUND"]);
    expect(reasons([{ ...brief, fin: "2024-01-01" }, late])).toEqual([]);
  });

  it("says which avenant had to come first, and which address would be taken twice", () => {
    const second = avenant(2, "2023-06-01", [modify("o", "Av1#a", "b")]);
    expect(reasons([avenant(1, "2023-01-01", [modify("o", "CTG#x")]), second])).toEqual([
      {
        code: "TARGET_NOT_APPLIED",
        path: at(1, "cible"),
        params: { cible: "Av1#a", instrument: "Av2", vise: "Av1" },
        regle: "R-AV-1",
      },
    ]);
    const taken = (adresse: string, operation: string, rank = 0) => ({
      code: "ADDRESS_TAKEN",
      path: ["avenants", rank],
      params: { adresse, operation },
      regle: "R-AV-2",
    });
    const below = [article("a", { enfants: [article("x", { enfants: [article("y")] })] }), article("x")];
    const operations: readonly Operation[] = [
      modify("o1", "CTG#annexe1"),
      { type: "ajouter", id: "o2", par: "x", parent: "CTG#annexe1" },
    ];
    expect(alone(operations[0] ?? modify("", ""), { dispositions: below })).toEqual([]);
    expect(reasons([avenant(1, "2023-01-01", operations, { dispositions: below })])).toEqual([
      taken("CTG#annexe1/x", "o2"),
    ]);
    const own = avenant(2, "2023-06-01", [{ type: "ajouter", id: "o", par: "a", parent: "Av1#" }]);
    expect(reasons([avenant(1, "2023-01-01", []), own])).toEqual([taken("Av1#a", "o", 1)]);
    const nested = [article("f1", { enfants: [article("z")] })];
    const add: Operation = { type: "ajouter", id: "o", par: "f1", parent: "CTG#annexe1" };
    expect(reasons([avenant(1, "2023-01-01", [add], { dispositions: nested })])).toEqual([
      taken("CTG#annexe1/f1", "o"),
    ]);
    expect(
      reasons([
        avenant(1, "2023-01-01", [
          { type: "ajouter", id: "o1", parent: "CTG#art1", par: "a" },
          { type: "integrer", id: "o2", parent: "CTG#annexe1", par: "a", document: "Schéma" },
        ]),
      ]),
    ).toEqual([{ code: "CARRIER_SHARED", path: ["avenants", 0], params: { par: "a" } }]);
  });

  it("lets one text be carried into several places that exist, and an announcement announce many", () => {
    const both = [modify("o1", "CTG#art1"), modify("o2", "CTG#annexe1/f1")];
    const announced: readonly Operation[] = [
      { type: "abroger", id: "o3", par: "b", cible: "CTG#annexe1/f2" },
      { type: "renommer", id: "o4", par: "b", cible: "CTG#annexe1", titre: "Plan" },
    ];
    const input = dossier([avenant(1, "2023-01-01", [...both, ...announced])]);
    expect(state(input, "2023-01-01").warnings).toEqual([]);
    expect(textOf(input, "2023-01-01", "CTG#art1")).toMatchObject({ texte: "Texte a", alias: ["Av1#a"] });
    expect(textOf(input, "2023-01-01", "CTG#annexe1/f1")).toMatchObject({ texte: "Texte a", alias: [] });
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

  it("says what lapsed and what fell with it, where and why", () => {
    const brief = avenant(1, "2023-01-01", [{ type: "ajouter", id: "o", parent: "CTG#annexe1", par: "a" }], {
      fin: "2023-12-31",
    });
    const second = avenant(2, "2023-06-01", [
      { type: "proroger", id: "o1", fin: "2026-06-30", par: "b" },
      { type: "ajouter", id: "o2", parent: "CTG#annexe1/a", par: "a" },
      { type: "ajouter", id: "o3", parent: "CTG#", par: "b" },
      { type: "renommer", id: "o4", cible: "CTG#annexe1/a", titre: "Neuf", par: "a" },
    ]);
    const lapsed = { code: "AVENANT_LAPSED", path: ["avenants", 1], params: { avenant: "Av1", fin: "2023-12-31" } };
    const idle = {
      code: "PROROGATION_WITHOUT_EFFECT",
      path: ["avenants", 0, "operations", 0, "fin"],
      params: { fin: "2026-06-30", enVigueur: "2026-12-31" },
    };
    const fallen = (rank: number) => ({
      code: "OPERATION_FALLEN",
      path: ["avenants", 0, "operations", rank],
      params: { avenant: "Av2", cible: "CTG#annexe1/a" },
    });
    const input = dossier([second, brief]);
    expect(state(input, "2023-12-31").warnings).toEqual([idle]);
    expect(state(input, "2024-01-01").warnings).toEqual([idle, lapsed, fallen(1), fallen(3)]);
    // What lapsed in its turn has nothing left to fall.
    const both = dossier([{ ...second, fin: "2024-06-30" }, brief]);
    expect(state(both, "2024-07-01").warnings.map(({ code }) => code)).toEqual([
      "PROROGATION_WITHOUT_EFFECT",
      "AVENANT_LAPSED",
      "AVENANT_LAPSED",
    ]);
  });

  it("lapses come in the order of the ends, whatever the order of the effects", () => {
    const ends = ["2024-06-30", "2023-09-30", "2024-03-31", "2023-12-31"];
    const list = ends.map((fin, rank) => avenant(rank + 1, `2023-01-0${rank + 1}`, [], { fin }));
    const lapsed = (at: string) => state(dossier(list), at).warnings.map(({ params }) => anyParams(params)["fin"]);
    expect(lapsed("2024-07-01")).toEqual([...ends].sort());
    expect(lapsed("2024-03-31")).toEqual(["2023-09-30", "2023-12-31"]);
  });

  it("an avenant that ends on the day before another, or on the last day of the convention, counts for it or not", () => {
    const add = (fin: string) =>
      avenant(1, "2023-01-01", [{ type: "ajouter", id: "o", parent: "CTG#annexe1", par: "a" }], { fin });
    const second = avenant(2, "2023-06-01", [modify("o", "CTG#annexe1/a", "b")]);
    const refus = (fin: string) =>
      state(dossier([add(fin), second]), "2023-06-01")
        .instruments.at(-1)
        ?.refus.map(({ code }) => code);
    expect(refus("2023-06-01")).toEqual([]);
    expect(refus("2023-05-31")).toEqual(["TARGET_NOT_FOUND"]);
    const last = dossier([
      add("2026-12-31"),
      avenant(2, "2026-06-01", [{ type: "proroger", id: "o", par: "a", fin: "2027-12-31" }]),
    ]);
    expect(textOf(last, "2026-12-31", "CTG#annexe1/a")?.statut).toBe("enVigueur");
    expect(textOf(last, "2027-01-01", "CTG#annexe1/a")).toBeUndefined();
  });

  it("answers what was in force and what was known separately", () => {
    const signedLate = avenant(1, "2023-01-01", [modify("o", "CTG#art1")], { dateSignature: "2023-03-15" });
    const input = dossier([signedLate]);
    const text = (at: string, knownAt: string) =>
      state(input, at, knownAt).dispositions.find(({ adresse }) => adresse === "CTG#art1")?.texte;
    expect(text("2023-02-01", "2023-03-14")).toBe("Texte art1");
    expect(text("2023-02-01", "2023-03-15")).toBe("Texte a");
    expect(state(input, "2023-02-01", "2023-03-14").instruments.at(-1)?.statut).toBe("inconnuAlors");
  });

  it("an avenant whose signature date is not known may or may not have been known", () => {
    const { dateSignature: _unknown, ...unsigned } = avenant(1, "2023-01-01", [modify("o", "CTG#art1")]);
    const { dispositions, instruments } = state(dossier([unsigned]), "2023-02-01", "2023-02-01");
    expect(instruments.at(-1)?.statut).toBe("indetermine");
    expect(dispositions[0]).toMatchObject({ adresse: "CTG#art1", statut: "indetermine" });
  });
});

describe("bad questions", () => {
  it("get every issue of the question and of the shape of the dossier", () => {
    const input = dossier([avenant(1, "2023-13-01", []), avenant(1, "2023-01-01", [])]);
    const outcome = consolidate({ dossier: input, at: "hier", knownAt: "2026-02-30" });
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["DATE_INVALID", "avenants", 0, "dateSignature"],
      ["DATE_INVALID", "avenants", 0, "dateEffet"],
      ["DATE_INVALID", "at"],
      ["DATE_INVALID", "knownAt"],
    ]);
  });
});
