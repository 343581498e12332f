/** What the consolidated text shows of each line, obligation, document and party, to the last field. */

import { describe, expect, it } from "vitest";
import { type Avenant, consolidate, type Dossier, historyOf, type Operation } from "../../src/avenant/index.js";
import { inOrderOfEffect } from "../../src/avenant/internal.js";
import type { Disposition } from "../../src/convention/index.js";
import { article, avenant, centre, creche, dossierWith, duty, msa } from "../support/avenants.js";
import { anyParams } from "../support/outcome.js";

const o = { id: "o", par: "a" };
const plan: Disposition = {
  id: "plan",
  genre: "annexe",
  label: "3",
  nature: "planActions",
  niveaux: ["axe", "action"],
  enfants: [{ id: "x", genre: "axe", enfants: [article("y", { genre: "action", initiative: "privee" })] }],
};
const dossier = (avenants: readonly Avenant[], more: Partial<Dossier["convention"]> = {}): Dossier =>
  dossierWith([article("art1"), article("art2", { equipements: [creche] }), plan], avenants, more);
const read = (input: Dossier, at: string, knownAt?: string) => {
  const outcome = consolidate({ dossier: input, at, ...(knownAt === undefined ? {} : { knownAt }) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  const line = (adresse: string) => outcome.value.dispositions.find((one) => one.adresse === adresse);
  return { ...outcome.value, line, warnings: outcome.warnings };
};
const during = (du: string, au: string) => ({ du, au, libelle: `${du} à ${au}` });

describe("a line of the text", () => {
  it("shows what the text says of it, and nothing of what it does not say", () => {
    const text = read(dossier([]), "2022-06-01");
    const origin = (par: string) => ({ du: "2022-01-01", instrument: "CTG", par, operation: "origine" });
    expect(text.dispositions).toEqual([
      {
        adresse: "CTG#art1",
        alias: [],
        genre: "article",
        titre: "Titre art1",
        texte: "Texte art1",
        ajustements: [],
        statut: "enVigueur",
        versions: [{ ...origin("art1"), titre: "Titre art1", texte: "Texte art1" }],
      },
      {
        adresse: "CTG#art2",
        alias: [],
        genre: "article",
        titre: "Titre art2",
        texte: "Texte art2",
        equipements: [creche],
        ajustements: [],
        statut: "enVigueur",
        versions: [{ ...origin("art2"), titre: "Titre art2", texte: "Texte art2", equipements: [creche] }],
      },
      {
        adresse: "CTG#plan",
        alias: [],
        genre: "annexe",
        label: "3",
        nature: "planActions",
        niveaux: ["axe", "action"],
        ajustements: [],
        statut: "enVigueur",
        versions: [origin("plan")],
      },
      {
        adresse: "CTG#plan/x",
        alias: [],
        parent: "CTG#plan",
        genre: "axe",
        ajustements: [],
        statut: "enVigueur",
        versions: [origin("plan/x")],
      },
      {
        adresse: "CTG#plan/x/y",
        alias: [],
        parent: "CTG#plan/x",
        genre: "action",
        initiative: "privee",
        titre: "Titre y",
        texte: "Texte y",
        ajustements: [],
        statut: "enVigueur",
        versions: [{ ...origin("plan/x/y"), titre: "Titre y", texte: "Texte y" }],
      },
    ]);
  });

  it("keeps what each operation leaves as it is", () => {
    const fiche = { lieu: "Mairie", places: { min: 10 } };
    const operations: readonly Operation[] = [
      { id: "o1", par: "a", type: "completer", cible: "CTG#plan/x/y" },
      { id: "o2", par: "c", type: "completer", cible: "CTG#art2" },
      { id: "o3", par: "b", type: "completer", cible: "CTG#plan/x" },
      { id: "o4", par: "d", type: "modifier", cible: "CTG#art2" },
      { id: "o5", par: "b", type: "renommer", cible: "CTG#art2", titre: "Liste" },
    ];
    const carriers = [
      { id: "a", genre: "article", fiche },
      { id: "b", genre: "article" },
      { id: "c", genre: "article", equipements: [centre] },
      article("d", { fiche }),
    ] as const;
    const input = dossier([avenant(1, "2023-01-01", operations, { dispositions: carriers })]);
    const { line } = read(input, "2023-01-01");
    // A fiche completes without a word: nothing is missing from the text.
    expect(line("CTG#plan/x/y")?.versions[1]).toEqual({
      du: "2023-01-01",
      instrument: "Av1",
      par: "a",
      operation: "completer",
      titre: "Titre y",
      texte: "Texte y",
      fiche,
    });
    // Neither text is known: there is none to call incomplete.
    expect(line("CTG#plan/x")?.versions[1]).toEqual({
      du: "2023-01-01",
      instrument: "Av1",
      par: "b",
      operation: "completer",
    });
    const { versions } = line("CTG#art2") ?? { versions: [] };
    const by = { du: "2023-01-01", instrument: "Av1", titre: "Titre art2" };
    expect(versions.slice(1)).toEqual([
      { ...by, par: "c", operation: "completer", texte: "Texte art2", equipements: [creche, centre] },
      { ...by, par: "d", operation: "modifier", texte: "Texte d", fiche, equipements: [creche, centre] },
      {
        ...by,
        par: "b",
        operation: "renommer",
        titre: "Liste",
        texte: "Texte d",
        fiche,
        equipements: [creche, centre],
      },
    ]);
  });

  it("stays incomplete when it is completed again, and is whole again when it is replaced", () => {
    const complete = (numero: number) =>
      avenant(numero, `202${numero + 2}-01-01`, [{ ...o, type: "completer", cible: "CTG#plan/x" }]);
    const replaced = avenant(3, "2025-01-01", [{ ...o, type: "modifier", cible: "CTG#plan/x" }]);
    const input = dossier([complete(1), complete(2), replaced]);
    const shown = (at: string) => {
      const { texte, texteIncomplet } = read(input, at).line("CTG#plan/x") ?? {};
      return [texte, texteIncomplet];
    };
    expect(shown("2023-01-01")).toEqual(["Texte a", true]);
    expect(shown("2024-01-01")).toEqual(["Texte a\n\nTexte a", true]);
    expect(shown("2025-01-01")).toEqual(["Texte a", undefined]);
  });

  it("completed by a carrier without a text is incomplete, whatever it completes", () => {
    const bare = avenant(1, "2023-01-01", [{ ...o, type: "completer", cible: "CTG#art1" }], {
      dispositions: [{ id: "a", genre: "article" }],
    });
    expect(read(dossier([bare]), "2023-01-01").line("CTG#art1")).toMatchObject({
      texte: "Texte art1",
      texteIncomplet: true,
    });
  });

  it("abrogated keeps its title and its reservation, and no alias of what lapsed", () => {
    const named = avenant(1, "2023-01-01", [{ ...o, type: "modifier", cible: "CTG#art1" }], { fin: "2023-12-31" });
    const gone = avenant(2, "2024-06-01", [
      { ...o, type: "abrogerSousReserve", cible: "CTG#art1", reserve: "à revoir" },
    ]);
    const input = dossier([named, gone]);
    expect(read(input, "2023-12-31").line("CTG#art1")?.alias).toEqual(["Av1#a"]);
    expect(read(input, "2024-06-01").line("CTG#art1")).toEqual({
      adresse: "CTG#art1",
      alias: [],
      genre: "article",
      titre: "Titre art1",
      ajustements: [],
      statut: "abrogee",
      versions: [
        {
          du: "2022-01-01",
          instrument: "CTG",
          par: "art1",
          operation: "origine",
          titre: "Titre art1",
          texte: "Texte art1",
        },
        {
          du: "2024-06-01",
          instrument: "Av2",
          par: "a",
          operation: "abrogerSousReserve",
          titre: "Titre art1",
          reserve: "à revoir",
        },
      ],
    });
  });

  it("already abrogated keeps the first abrogation when what holds it goes too", () => {
    const first = avenant(1, "2023-01-01", [{ ...o, type: "abroger", cible: "CTG#plan/x" }]);
    const second = avenant(2, "2024-01-01", [{ ...o, type: "abroger", cible: "CTG#plan" }]);
    const text = read(dossier([first, second]), "2024-01-01");
    const last = (adresse: string) => text.line(adresse)?.versions.at(-1)?.instrument;
    expect([last("CTG#plan"), last("CTG#plan/x"), last("CTG#plan/x/y")]).toEqual(["Av2", "Av1", "Av1"]);
    expect(text.warnings).toEqual([]);
  });
});

describe("minor adjustments", () => {
  const decision = (id: string, more: object = {}) =>
    ({ id, nature: "ajustementMineur", objet: `Objet ${id}`, disposition: "CTG#art1", ...more }) as const;
  const fait = (id: string, date: string, ...decisions: readonly ReturnType<typeof decision>[]) =>
    ({ id, nature: "reunion", date, libelle: "COPIL", decisions }) as const;
  const { disposition: _none, ...nowhere } = decision("n");
  const input: Dossier = {
    ...dossier([avenant(1, "2023-01-01", [{ ...o, type: "modifier", cible: "CTG#art1" }])]),
    faits: [
      fait("c", "2024-03-01", decision("c1"), decision("c2")),
      fait("a", "2023-02-01", decision("a1", { disposition: "Av1#a" }), decision("x", { disposition: "CTG#rien" })),
      fait("b", "2023-02-01", decision("b1"), decision("y", { nature: "autre" })),
      { ...fait("n", "2023-02-01"), decisions: [nowhere] },
      { id: "d", nature: "autre", date: "2023-02-01", libelle: "Rien" },
    ],
  };
  const shown = (at: string, knownAt?: string) =>
    read(input, at, knownAt)
      .line("CTG#art1")
      ?.ajustements.map(({ date, objet, fait: by }) => [date, objet, by]);

  it("are shown oldest first, those of one day in the order of the file, by any name of the line", () => {
    expect(shown("2024-03-01")).toEqual([
      ["2023-02-01", "Objet a1", "a"],
      ["2023-02-01", "Objet b1", "b"],
      ["2024-03-01", "Objet c1", "c"],
      ["2024-03-01", "Objet c2", "c"],
    ]);
  });

  it("are shown from their day, as far as they were known", () => {
    expect(shown("2023-01-31")).toEqual([]);
    expect(shown("2024-02-29")).toHaveLength(2);
    expect(shown("2024-03-01", "2024-02-29")).toHaveLength(2);
    expect(shown("2024-03-01", "2024-03-01")).toHaveLength(4);
  });
});

describe("an obligation", () => {
  it("is shown with the last word on each of its fields, and who said it", () => {
    const move = (numero: number, more: object) =>
      avenant(
        numero,
        `202${numero + 2}-01-01`,
        [{ ...o, type: "actualiserEcheance", obligation: "CTG:s", ...more }],
        numero === 2 ? { fin: "2024-12-31" } : {},
      );
    const input = dossier(
      [
        move(1, { debiteurs: ["caf", "msa"], beneficiaire: "CDSF" }),
        move(2, { echeance: { type: "annuelle" } }),
        move(3, { beneficiaire: "CDSF 27" }),
      ],
      { obligations: [duty], parties: [...dossierWith([], []).convention.parties, msa] },
    );
    const own = { ...duty, cle: "CTG:s", instrument: "CTG", depuis: "2022-01-01", statut: "enVigueur" };
    const first = { ...own, debiteurs: ["caf", "msa"], beneficiaire: "CDSF", modifieePar: "Av1" };
    expect(read(input, "2022-12-31").obligations).toEqual([own]);
    expect(read(input, "2023-01-01").obligations).toEqual([first]);
    expect(read(input, "2024-12-31").obligations).toEqual([
      { ...first, echeance: { type: "annuelle" }, modifieePar: "Av2" },
    ]);
    expect(read(input, "2025-01-01").obligations).toEqual([{ ...first, beneficiaire: "CDSF 27", modifieePar: "Av3" }]);
  });

  it("goes with the avenant that created it, and comes back when what ended it lapses", () => {
    const creating = avenant(1, "2023-01-01", [], {
      fin: "2024-06-30",
      obligations: [{ ...duty, disposition: "a" }],
    });
    const ending = avenant(2, "2023-06-01", [{ ...o, type: "abroger", cible: "Av1#a", par: "b" }], {
      fin: "2023-12-31",
    });
    const states = (at: string) =>
      read(dossier([creating, ending]), at).obligations.map(({ cle, statut, modifieePar }) => [
        cle,
        statut,
        modifieePar,
      ]);
    expect(states("2022-12-31")).toEqual([]);
    expect(states("2023-01-01")).toEqual([["Av1:s", "enVigueur", undefined]]);
    expect(states("2023-06-01")).toEqual([["Av1:s", "eteinte", "Av2"]]);
    expect(states("2024-01-01")).toEqual([["Av1:s", "enVigueur", undefined]]);
    expect(states("2024-07-01")).toEqual([]);
  });

  it("is in doubt where the avenant that may touch it, or create it, is", () => {
    const vague = avenant(
      1,
      during("2023-01-01", "2023-12-31"),
      [{ ...o, type: "actualiserEcheance", obligation: "CTG:s", echeance: { type: "annuelle" } }],
      { obligations: [{ ...duty, id: "t", disposition: "a" }] },
    );
    const states = (at: string) =>
      read(dossier([vague], { obligations: [duty] }), at).obligations.map(({ cle, statut }) => [cle, statut]);
    expect(states("2023-06-01")).toEqual([
      ["CTG:s", "indetermine"],
      ["Av1:t", "indetermine"],
    ]);
    expect(states("2023-12-31")).toEqual([
      ["CTG:s", "enVigueur"],
      ["Av1:t", "enVigueur"],
    ]);
  });

  it("moved by two avenants on two days, or twice by one, is in no doubt", () => {
    const move = (id: string, date: string): Operation => ({
      id,
      par: "a",
      type: "actualiserEcheance",
      obligation: "CTG:s",
      echeance: { type: "jour", date },
    });
    const twice = avenant(1, "2023-01-01", [move("o", "2026-09-30"), move("p", "2026-10-31")]);
    const later = avenant(2, "2023-01-02", [move("o", "2026-12-31")]);
    expect(read(dossier([twice, later], { obligations: [duty] }), "2023-01-02").obligations).toMatchObject([
      { statut: "enVigueur", echeance: { date: "2026-12-31" } },
    ]);
    expect(read(dossier([twice, later], { obligations: [duty] }), "2023-01-02").warnings).toEqual([]);
  });
});

describe("documents, contracts and parties", () => {
  it("come from the avenants that stand, and go with what holds them", () => {
    const attach = avenant(
      1,
      "2023-01-01",
      [
        { id: "o1", par: "a", type: "integrer", parent: "CTG#plan", document: "Schéma" },
        { id: "o2", par: "b", type: "absorber", contrat: "CEJ" },
      ],
      { fin: "2024-12-31" },
    );
    const below = avenant(2, "2023-06-01", [
      {
        id: "o1",
        par: "a",
        type: "integrer",
        parent: "CTG#plan/a",
        document: "Annexe du schéma",
        obligation: "moyens",
      },
    ]);
    const gone = avenant(3, "2024-06-01", [{ ...o, type: "abroger", cible: "CTG#plan" }], { fin: "2024-08-31" });
    const shown = (at: string) => {
      const { documents, contratsAbsorbes } = read(dossier([attach, below, gone]), at);
      return [documents.map(({ document }) => document), contratsAbsorbes.map(({ contrat }) => contrat)];
    };
    expect(read(dossier([attach, below]), "2024-01-01").documents).toEqual([
      { document: "Schéma", adresse: "CTG#plan/a", instrument: "Av1", depuis: "2023-01-01" },
      {
        document: "Annexe du schéma",
        adresse: "CTG#plan/a/a",
        instrument: "Av2",
        depuis: "2023-06-01",
        obligation: "Av2:moyens",
      },
    ]);
    expect(shown("2024-06-01")).toEqual([[], ["CEJ"]]);
    expect(shown("2024-09-01")).toEqual([["Schéma", "Annexe du schéma"], ["CEJ"]]);
    // With the disposition that the first avenant brought, the document below it is gone too.
    expect(shown("2025-01-01")).toEqual([[], []]);
  });

  it("a party that joined stays gone when the avenant that let it out stands", () => {
    const joined = avenant(1, "2023-01-01", [{ ...o, type: "adherer", partie: msa }]);
    const left = avenant(2, "2024-01-01", [{ ...o, type: "retirer", partie: "msa" }]);
    const brief = avenant(3, "2024-02-01", [{ ...o, type: "adherer", partie: { ...msa, id: "cpam" } }], {
      fin: "2024-06-30",
    });
    const parties = (at: string) => read(dossier([joined, left, brief]), at).parties.map(({ id }) => id);
    expect(parties("2024-02-01")).toEqual(["caf", "cpam"]);
    expect(parties("2024-07-01")).toEqual(["caf"]);
  });
});

describe("the end of the convention", () => {
  const prolong = (numero: number, day: Avenant["dateEffet"], fin: string, more: Partial<Avenant> = {}) =>
    avenant(numero, day, [{ ...o, type: "proroger", fin }], more);
  const ends = (avenants: readonly Avenant[], at: string) => {
    const { periode, warnings } = read(dossier(avenants), at);
    return [
      periode.fin,
      warnings.map(({ code, params }) => `${code} ${anyParams(params)["adresse"] ?? anyParams(params)["fin"]}`),
    ];
  };

  it("is the latest that the standing prorogations give, whatever their order", () => {
    const both = [
      prolong(1, "2023-01-01", "2028-12-31", { fin: "2024-12-31" }),
      prolong(2, "2023-06-01", "2027-12-31"),
    ];
    expect(ends(both, "2024-12-31")).toEqual(["2028-12-31", ["PROROGATION_WITHOUT_EFFECT 2027-12-31"]]);
    expect(ends(both, "2025-01-01")).toEqual([
      "2027-12-31",
      ["PROROGATION_WITHOUT_EFFECT 2027-12-31", "AVENANT_LAPSED 2024-12-31"],
    ]);
  });

  it("is not in doubt between two avenants that give the same, or one that gives two", () => {
    expect(
      ends([prolong(1, "2023-01-01", "2027-12-31"), prolong(2, "2023-01-01", "2027-12-31")], "2023-01-01"),
    ).toEqual(["2027-12-31", ["PROROGATION_WITHOUT_EFFECT 2027-12-31"]]);
    const twice = avenant(1, "2023-01-01", [
      { id: "o1", par: "a", type: "proroger", fin: "2027-06-30" },
      { id: "o2", par: "a", type: "proroger", fin: "2027-12-31" },
    ]);
    expect(ends([twice], "2023-01-01")).toEqual(["2027-12-31", []]);
  });

  it("names the conflict of two avenants of one day, with its rule", () => {
    const both = [prolong(1, "2023-01-01", "2027-06-30"), prolong(2, "2023-01-01", "2027-12-31")];
    expect(read(dossier(both), "2023-01-01").warnings).toEqual([
      { code: "CONSOLIDATION_CONFLICT", path: [], params: { adresse: "convention.periode.fin" }, regle: "CV-80" },
    ]);
    expect(read(dossier(both), "2027-06-30").statut).toBe("enVigueur");
    expect(read(dossier(both), "2027-07-01").statut).toBe("indetermine");
    expect(read(dossier(both), "2027-12-31").statut).toBe("indetermine");
    expect(read(dossier(both), "2028-01-01").statut).toBe("echue");
  });
});

describe("instruments", () => {
  it("are shown with their titles, dates and standing", () => {
    const ending = avenant(1, "2023-01-01", [], { fin: "2023-12-31" });
    const vague = avenant(2, during("2024-01-01", "2024-12-31"), []);
    const input = dossier([ending, vague, avenant(3, "2024-06-01", [])]);
    const convention = { id: "CTG", titre: "CTG", dateEffet: "2022-01-01", refus: [] };
    const shown = (id: number, dateEffet: Avenant["dateEffet"], statut: string) => ({
      id: `Av${id}`,
      titre: `Avenant ${id}`,
      dateEffet,
      statut,
      refus: [],
    });
    expect(read(input, "2023-12-31").instruments).toEqual([
      { ...convention, statut: "enVigueur" },
      shown(1, "2023-01-01", "enVigueur"),
      shown(2, vague.dateEffet, "aVenir"),
      shown(3, "2024-06-01", "aVenir"),
    ]);
    expect(read(input, "2024-06-01").instruments.map(({ statut }) => statut)).toEqual([
      "enVigueur",
      "echu",
      "indetermine",
      "enVigueur",
    ]);
    expect(read(input, "2026-12-31").instruments.map(({ statut }) => statut)).toEqual([
      "enVigueur",
      "echu",
      "enVigueur",
      "enVigueur",
    ]);
    expect(read(input, "2027-01-01").instruments.map(({ statut }) => statut)).toEqual(["echu", "echu", "echu", "echu"]);
  });

  it("apply in the order of numbers within a day, an avenant without number first", () => {
    const day = "2023-01-01";
    const { numero: _none, ...unnumbered } = avenant(7, day, []);
    const list = [avenant(2, day, []), { ...unnumbered, id: "AvZ" }, avenant(1, day, []), { ...unnumbered, id: "AvA" }];
    expect(inOrderOfEffect(list).map(({ id }) => id)).toEqual(["AvA", "AvZ", "Av1", "Av2"]);
    expect(inOrderOfEffect([])).toEqual([]);
  });
});

describe("the history of a line", () => {
  const history = (input: Dossier, adresse: string, knownAt?: string) => {
    const outcome = historyOf({ dossier: input, adresse, ...(knownAt === undefined ? {} : { knownAt }) });
    if (!outcome.ok) return outcome.issues;
    return outcome.value.periodes.map(({ du, au, statut, version }) => [du, au, statut, version.instrument]);
  };

  it("begins with the convention, even for an avenant whose effect comes before it", () => {
    const early = avenant(1, "2021-06-01", [{ ...o, type: "modifier", cible: "CTG#art1" }]);
    expect(history(dossier([early]), "CTG#art1")).toEqual([["2022-01-01", undefined, "enVigueur", "Av1"]]);
  });

  it("tells the abrogation, and says which address never named anything", () => {
    const gone = avenant(1, "2023-01-01", [{ ...o, type: "abroger", cible: "CTG#plan" }]);
    expect(history(dossier([gone]), "CTG#plan/x")).toEqual([
      ["2022-01-01", "2022-12-31", "enVigueur", "CTG"],
      ["2023-01-01", undefined, "abrogee", "Av1"],
    ]);
    expect(history(dossier([]), "CTG#rien")).toEqual([
      { code: "TARGET_NOT_FOUND", path: ["adresse"], params: { cible: "CTG#rien", instrument: "essai" } },
    ]);
  });

  it("leaves out what was not known, and is in doubt where that is not sure", () => {
    const late = avenant(1, "2023-01-01", [{ ...o, type: "modifier", cible: "CTG#art1" }], {
      dateSignature: "2023-03-15",
    });
    const { dateSignature: _unknown, ...unsigned } = late;
    expect(history(dossier([late]), "CTG#art1", "2023-03-14")).toEqual([["2022-01-01", undefined, "enVigueur", "CTG"]]);
    expect(history(dossier([late]), "CTG#art1", "2023-03-15")).toHaveLength(2);
    expect(history(dossier([unsigned]), "CTG#art1", "2023-03-15")).toEqual([
      ["2022-01-01", "2022-12-31", "enVigueur", "CTG"],
      ["2023-01-01", undefined, "indetermine", "Av1"],
    ]);
  });
});
