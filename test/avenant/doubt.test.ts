/** What nobody can say for certain: order of dates known roughly, conflicts of one day, signatures not known. */

import { describe, expect, it } from "vitest";
import { type Avenant, consolidate, type Dossier, historyOf, type Operation } from "../../src/avenant/index.js";
import { inOrderOfEffect } from "../../src/avenant/internal.js";
import { article, avenant, dossierWith, msa } from "../support/avenants.js";
import { anyParams } from "../support/outcome.js";

const duty = {
  id: "schema",
  acte: "transmissionSchema",
  libelle: "Transmettre",
  debiteurs: ["caf"],
  echeance: { type: "jour", date: "2026-06-30" },
  force: "obligatoire",
  disposition: "art1",
} as const;

const dossier = (avenants: readonly Avenant[], more: Partial<Dossier["convention"]> = {}): Dossier =>
  dossierWith([article("art1"), article("art2")], avenants, { obligations: [duty], ...more });

const on = (input: Dossier, at: string, knownAt?: string) => {
  const outcome = consolidate({ dossier: input, at, ...(knownAt === undefined ? {} : { knownAt }) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  const { value, warnings } = outcome;
  const line = (adresse: string) => value.dispositions.find((one) => one.adresse === adresse);
  const refus = (id: string) => value.instruments.find((one) => one.id === id)?.refus.map(({ code }) => code);
  return { ...value, line, refus, codes: warnings.map(({ code, params }) => [code, anyParams(params)["adresse"]]) };
};

const modify = (cible: string, par = "a"): Operation => ({ type: "modifier", id: "o", cible, par });
const move = (date: string): Operation => ({
  id: "m",
  par: "a",
  type: "actualiserEcheance",
  obligation: "CTG:schema",
  echeance: { type: "jour", date },
});
const during = (du: string, au: string) => ({ du, au, libelle: `${du} à ${au}` });

describe("the order of avenants whose dates are known roughly", () => {
  const vague = avenant(1, during("2023-01-01", "2023-12-31"), [modify("CTG#art1")]);

  it("two avenants that may come in either order leave the text that both touch indeterminate", () => {
    const text = on(dossier([vague, avenant(2, "2023-06-01", [modify("CTG#art1", "b")])]), "2024-06-01");
    expect(text.line("CTG#art1")?.statut).toBe("indetermine");
    expect(text.codes).toEqual([["CONSOLIDATION_CONFLICT", "CTG#art1"]]);
    expect(text.line("CTG#art2")?.statut).toBe("enVigueur");
  });

  it("an avenant that names the text of another comes after it: nothing is in doubt", () => {
    const text = on(dossier([vague, avenant(2, "2023-06-01", [modify("Av1#a", "b")])]), "2024-06-01");
    expect(text.line("CTG#art1")).toMatchObject({ statut: "enVigueur", texte: "Texte b" });
    expect(text.refus("Av2")).toEqual([]);
  });

  it("follows dates that are certain, then numbers, then ids, whatever the order of the file", () => {
    const list = [
      avenant(3, "2023-06-01", []),
      avenant(1, during("2023-01-01", "2023-12-31"), []),
      avenant(2, during("2023-06-01", "2024-06-30"), []),
      avenant(4, "2022-12-31", []),
      { ...avenant(5, "2025-01-01", []), id: "AvB" },
      { ...avenant(5, "2025-01-01", []), id: "AvA" },
    ];
    const expected = ["Av4", "Av1", "Av2", "Av3", "AvA", "AvB"];
    for (const shift of list.keys()) {
      const turned = [...list.slice(shift), ...list.slice(0, shift)];
      expect(inOrderOfEffect(turned).map(({ id }) => id)).toEqual(expected);
    }
  });

  it("what ended between two possible days is not yet gone for the avenant that may come first", () => {
    const brief = avenant(1, "2023-01-01", [{ type: "ajouter", id: "o", parent: "CTG#art2", par: "a" }], {
      fin: "2023-08-31",
    });
    const late = avenant(2, during("2023-03-01", "2023-12-31"), []);
    const third = avenant(3, "2023-06-01", [modify("CTG#art2/a", "b")]);
    expect(on(dossier([brief, late, third]), "2024-01-01").refus("Av3")).toEqual([]);
    const fourth = avenant(3, "2023-10-01", [modify("CTG#art2/a", "b")]);
    expect(on(dossier([brief, late, fourth]), "2024-01-01").refus("Av3")).toEqual(["TARGET_NOT_FOUND"]);
  });
});

describe("two avenants of one day", () => {
  const day = "2023-01-01";

  it("that move one obligation leave it indeterminate", () => {
    const text = on(dossier([avenant(1, day, [move("2026-09-30")]), avenant(2, day, [move("2026-12-31")])]), day);
    expect(text.obligations[0]?.statut).toBe("indetermine");
    expect(text.codes).toEqual([["CONSOLIDATION_CONFLICT", "CTG:schema"]]);
  });

  it("of which one ends an obligation that the other moves leave it indeterminate", () => {
    const gone = avenant(1, day, [{ type: "abroger", id: "o", cible: "CTG#art1", par: "a" }]);
    const text = on(dossier([gone, avenant(2, day, [move("2026-12-31")])]), day);
    expect(text.refus("Av2")).toEqual([]);
    expect(text.obligations[0]?.statut).toBe("indetermine");
  });

  it("of which one lets a party in and the other lets it out are a conflict", () => {
    const input = dossier([
      avenant(1, day, [{ type: "adherer", id: "o", partie: msa, par: "a" }]),
      avenant(2, day, [{ type: "retirer", id: "o", partie: "msa", par: "a" }]),
    ]);
    expect(on(input, day).codes).toEqual([["CONSOLIDATION_CONFLICT", "convention.parties.msa"]]);
  });

  it("that correct one text leave it indeterminate", () => {
    const erratum = (numero: number, par: string, date = day) =>
      avenant(numero, date, [
        { type: "corriger", id: "o", par, correction: { objet: "disposition", cible: "CTG#art1" } },
      ]);
    expect(on(dossier([erratum(1, "a"), erratum(2, "b")]), day).line("CTG#art1")?.statut).toBe("indetermine");
    const later = on(dossier([erratum(1, "a"), erratum(2, "b", "2023-01-02")]), day).line("CTG#art1");
    expect(later).toMatchObject({ statut: "enVigueur", texte: "Texte b" });
    const amended = avenant(3, "2024-01-01", [modify("CTG#art1")]);
    const both = on(dossier([erratum(1, "a"), erratum(2, "b"), amended]), "2024-01-01").line("CTG#art1");
    expect(both?.statut).toBe("indetermine");
  });
});

describe("obligations follow their clause", () => {
  it("moved by the avenant that rewrites the clause, it stands", () => {
    const text = on(dossier([avenant(1, "2023-01-01", [modify("CTG#art1"), move("2026-12-31")])]), "2023-01-01");
    expect(text.obligations).toMatchObject([
      { statut: "enVigueur", echeance: { date: "2026-12-31" }, modifieePar: "Av1" },
    ]);
  });

  it.each<[string, Operation]>([
    ["abrogated", { type: "abroger", id: "o", cible: "CTG#art1", par: "a" }],
    ["rewritten", modify("CTG#art1")],
  ])("its clause %s by an earlier avenant, it can no longer be moved", (_how, operation) => {
    const text = on(
      dossier([avenant(1, "2023-01-01", [operation]), avenant(2, "2023-02-01", [move("2026-12-31")])]),
      "2023-02-01",
    );
    expect(text.refus("Av2")).toEqual(["OBLIGATION_ENDED"]);
    expect(text.obligations).toMatchObject([{ statut: "eteinte", echeance: { date: "2026-06-30" } }]);
  });

  it("an avenant does not both abrogate a clause and move its obligation", () => {
    const operations: readonly Operation[] = [
      { type: "abroger", id: "o", cible: "CTG#art1", par: "a" },
      move("2026-12-31"),
    ];
    expect(on(dossier([avenant(1, "2023-01-01", operations)]), "2023-01-01").refus("Av1")).toEqual([
      "OBLIGATION_ENDED",
    ]);
  });
});

describe("what was not surely known", () => {
  it("an erratum whose signature has no date may or may not have been read", () => {
    const { dateSignature: _unknown, ...erratum } = avenant(1, "2023-01-01", [
      { type: "corriger", id: "o", par: "a", correction: { objet: "disposition", cible: "CTG#art1" } },
      {
        type: "corriger",
        id: "p",
        par: "a",
        correction: { objet: "obligation", obligation: "CTG:schema", libelle: "X" },
      },
    ]);
    const text = on(dossier([erratum]), "2024-01-01", "2024-01-01");
    expect(text.line("CTG#art1")?.statut).toBe("indetermine");
    expect(text.obligations[0]?.statut).toBe("indetermine");
    expect(text.line("CTG#art2")?.statut).toBe("enVigueur");
    expect(on(dossier([erratum]), "2024-01-01").line("CTG#art1")).toMatchObject({
      statut: "enVigueur",
      texte: "Texte a",
    });
  });

  it("a convention whose signature has no date may or may not have been one", () => {
    const input = dossier([]);
    const { dateSignature: _unknown, ...convention } = input.convention;
    const text = on({ ...input, convention }, "2024-01-01", "2024-01-01");
    expect([text.statut, text.line("CTG#art1")?.statut, text.obligations[0]?.statut]).toEqual([
      "indetermine",
      "indetermine",
      "indetermine",
    ]);
    expect(on({ ...input, convention }, "2024-01-01").statut).toBe("enVigueur");
  });
});

describe("reasons to refuse that name the right remedy", () => {
  it("a target in an earlier avenant that is itself refused, or was not known yet", () => {
    const second = avenant(2, "2023-06-01", [modify("Av1#a", "b")]);
    const refused = dossier([avenant(1, "2023-01-01", [modify("CTG#rien")]), second]);
    expect(on(refused, "2024-01-01").refus("Av2")).toEqual(["TARGET_NOT_APPLIED"]);
    const late = dossier([avenant(1, "2023-01-01", [modify("CTG#art1")], { dateSignature: "2024-06-01" }), second]);
    expect(on(late, "2024-01-01", "2024-01-01").refus("Av2")).toEqual(["TARGET_NOT_APPLIED"]);
  });

  it("an addition below an alias says which disposition it reached", () => {
    const first = avenant(1, "2023-01-01", [modify("CTG#art1")]);
    const second = avenant(2, "2023-06-01", [{ type: "ajouter", id: "o", parent: "Av1#a", par: "b" }]);
    const outcome = consolidate({ dossier: dossier([first, second]), at: "2024-01-01" });
    expect(outcome.ok && outcome.warnings).toMatchObject([
      { code: "TARGET_ALIAS", path: ["avenants", 1, "operations", 0, "parent"], params: { adresse: "CTG#art1" } },
    ]);
  });
});

describe("a history", () => {
  it("with a date known roughly, tells where the text is in doubt", () => {
    const input = dossier([avenant(1, during("2023-01-01", "2023-06-30"), [modify("CTG#art1")])]);
    const outcome = historyOf({ dossier: input, adresse: "CTG#art1" });
    expect(outcome.ok && outcome.value.periodes.map(({ du, au, statut }) => [du, au, statut])).toEqual([
      ["2022-01-01", "2022-12-31", "enVigueur"],
      ["2023-01-01", "2023-06-29", "indetermine"],
      ["2023-06-30", undefined, "enVigueur"],
    ]);
  });
});
