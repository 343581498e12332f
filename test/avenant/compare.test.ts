/** What differs between two texts: each kind of change, with who made it, and word by word. */
import { describe, expect, it } from "vitest";
import {
  type Avenant,
  type ChangementDisposition,
  compareConsolidated,
  consolidate,
  type DispositionConsolidee,
  type Dossier,
  type Operation,
  type VersionConsolidee,
} from "../../src/avenant/index.js";
import { compareTexts } from "../../src/avenant/internal.js";
import { article, avenant, centre, creche, dossierWith } from "../support/avenants.js";

const duty = {
  id: "s",
  acte: "transmissionSchema",
  libelle: "Transmettre",
  debiteurs: ["caf"],
  echeance: { type: "jour", date: "2026-06-30" },
  force: "obligatoire",
  disposition: "art2",
} as const;
const dossier = (...avenants: readonly Avenant[]): Dossier =>
  dossierWith(
    [
      article("art1", { fiche: { lieu: "Mairie", objectifsOperationnels: ["Aller vers"] } }),
      article("art2", { equipements: [creche] }),
    ],
    avenants,
    { obligations: [duty] },
  );
const o = { id: "o", par: "a" };
const textOf = (input: Dossier, at: string): VersionConsolidee => {
  const outcome = consolidate({ dossier: input, at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};
const compared = (input: Dossier, from: string, to: string, knownAt?: string) => {
  const outcome = compareConsolidated({ dossier: input, from, to, ...(knownAt === undefined ? {} : { knownAt }) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};
/** What happened to each disposition, without the whole of it. */
const kinds = (changes: readonly ChangementDisposition[]) =>
  changes.map((one) => [
    one.type,
    one.adresse,
    one.instrument,
    one.par,
    one.du,
    "avant" in one ? one.avant?.statut : undefined,
    "apres" in one ? one.apres?.statut : undefined,
  ]);

describe("two days of one dossier", () => {
  it("differ by what an avenant added, abrogated and amended, in the order of the text", () => {
    const operations: readonly Operation[] = [
      { ...o, id: "o1", type: "abroger", cible: "CTG#art1" },
      { ...o, id: "o2", type: "ajouter", par: "b", parent: "CTG#" },
      { ...o, id: "o3", type: "renommer", cible: "CTG#art2", titre: "Liste" },
    ];
    const found = compared(dossier(avenant(1, "2023-01-01", operations)), "2022-06-01", "2023-06-01");
    expect([found.from, found.to]).toEqual(["2022-06-01", "2023-06-01"]);
    expect(kinds(found.dispositions)).toEqual([
      ["retiree", "CTG#art1", "Av1", "a", "2023-01-01", "enVigueur", undefined],
      ["modifiee", "CTG#art2", "Av1", "a", "2023-01-01", "enVigueur", "enVigueur"],
      ["ajoutee", "Av1#a", "Av1", "a", "2023-01-01", undefined, "enVigueur"],
      ["ajoutee", "CTG#b", "Av1", "b", "2023-01-01", undefined, "enVigueur"],
    ]);
    expect(found.dispositions[0]).toMatchObject({ motif: "abrogation" });
    expect(found.dispositions[1]).toMatchObject({
      titre: [
        { type: "retire", texte: "Titre art2" },
        { type: "ajoute", texte: "Liste" },
      ],
      champsFiche: [],
      equipements: { ajoutes: [], retires: [] },
    });
    expect(found.dispositions[1]).not.toHaveProperty("texte");
    expect(found).not.toHaveProperty("periode");
  });

  it("differ by what lapsed: what it brought is gone, what it had abrogated is back", () => {
    const brief = avenant(
      1,
      "2023-01-01",
      [
        { ...o, id: "o1", type: "abroger", cible: "CTG#art1" },
        { ...o, id: "o2", type: "ajouter", par: "b", parent: "CTG#art2" },
      ],
      { fin: "2023-12-31" },
    );
    const second = avenant(2, "2023-06-01", [{ ...o, type: "abroger", cible: "CTG#art2/b" }]);
    expect(kinds(compared(dossier(brief), "2023-06-01", "2024-06-01").dispositions)).toEqual([
      ["retablie", "CTG#art1", "CTG", "art1", "2022-01-01", undefined, "enVigueur"],
      ["retiree", "CTG#art2/b", "Av1", "b", "2023-01-01", "enVigueur", undefined],
      ["retiree", "Av1#a", "Av1", "a", "2023-01-01", "enVigueur", undefined],
    ]);
    expect(compared(dossier(brief), "2023-06-01", "2024-06-01").dispositions[1]).toMatchObject({ motif: "echeance" });
    // Abrogated, then gone: it was no longer in force, so nothing of it left.
    const adresses = compared(dossier(brief, second), "2023-12-31", "2024-06-01").dispositions;
    expect(adresses.map(({ adresse }) => adresse)).not.toContain("CTG#art2/b");
    const added = compared(dossier(brief, second), "2022-06-01", "2023-12-31").dispositions;
    expect(added.map(({ adresse }) => adresse)).not.toContain("CTG#art2/b");
  });

  it("are not compared for what was abrogated on both", () => {
    const gone = avenant(1, "2023-01-01", [{ ...o, type: "abroger", cible: "CTG#art1" }]);
    expect(compared(dossier(gone), "2023-06-01", "2024-06-01").dispositions).toEqual([]);
  });

  it("are uncertain where one of them is", () => {
    const vague = avenant(1, { du: "2023-01-01", au: "2023-12-31", libelle: "2023" }, [
      { ...o, type: "ajouter", parent: "CTG#" },
      { ...o, id: "p", par: "b", type: "modifier", cible: "CTG#art1" },
    ]);
    const input = dossier(vague);
    expect(kinds(compared(input, "2022-06-01", "2023-06-01").dispositions)).toEqual([
      ["incertaine", "CTG#art1", "Av1", "b", vague.dateEffet, "enVigueur", "indetermine"],
      ["incertaine", "CTG#a", "Av1", "a", vague.dateEffet, undefined, "indetermine"],
    ]);
    expect(kinds(compared(input, "2023-06-01", "2022-06-01").dispositions)).toEqual([
      ["incertaine", "CTG#art1", "CTG", "art1", "2022-01-01", "indetermine", "enVigueur"],
      ["incertaine", "CTG#a", "Av1", "a", vague.dateEffet, "indetermine", undefined],
    ]);
    expect(compared(input, "2023-06-01", "2023-07-01").dispositions).toEqual([]);
  });

  it("are read as they were known on a day", () => {
    const signedLate = avenant(1, "2023-01-01", [{ ...o, type: "abroger", cible: "CTG#art1" }], {
      dateSignature: "2023-03-15",
    });
    expect(compared(dossier(signedLate), "2022-06-01", "2023-06-01", "2023-03-14").dispositions).toEqual([]);
    expect(compared(dossier(signedLate), "2022-06-01", "2023-06-01", "2023-03-15").dispositions).toHaveLength(3);
  });
});

describe("two texts", () => {
  const text = textOf(dossier(), "2023-06-01");
  const changed = (
    adresse: string,
    more: Partial<DispositionConsolidee>,
    from: VersionConsolidee = text,
  ): VersionConsolidee => ({
    ...from,
    dispositions: from.dispositions.map((line) => (line.adresse === adresse ? { ...line, ...more } : line)),
  });
  const only = (after: VersionConsolidee) => {
    const { dispositions } = compareTexts(text, after);
    expect(dispositions).toHaveLength(1);
    return dispositions[0];
  };

  it("show the words that changed, the fields of the fiche in order, and the équipements", () => {
    const fiche = { statut: "enCours", objectifsOperationnels: ["Aller loin"], budget: "10" } as const;
    expect(only(changed("CTG#art1", { texte: "Texte neuf", fiche }))).toMatchObject({
      type: "modifiee",
      texte: [
        { type: "inchange", texte: "Texte " },
        { type: "retire", texte: "art1" },
        { type: "ajoute", texte: "neuf" },
      ],
      champsFiche: ["budget", "lieu", "objectifsOperationnels", "statut"],
    });
    expect(only(changed("CTG#art2", { equipements: [centre] }))).toMatchObject({
      champsFiche: [],
      equipements: { ajoutes: ["centre"], retires: ["creche"] },
    });
    expect(only(changed("CTG#art2", { equipements: [{ ...creche, nom: "Grande crèche" }] }))).toMatchObject({
      equipements: { ajoutes: [], retires: [] },
    });
  });

  it("differ by the certainty of a text alone", () => {
    expect(only(changed("CTG#art1", { texteIncomplet: true }))).toMatchObject({ type: "modifiee", champsFiche: [] });
    const [doubtful, other] = [{ statut: "indetermine" } as const, { statut: "indetermine", texte: "Autre" } as const];
    const { dispositions } = compareTexts(changed("CTG#art1", doubtful), changed("CTG#art1", other));
    expect(dispositions).toMatchObject([{ type: "incertaine", adresse: "CTG#art1" }]);
    expect(compareTexts(changed("CTG#art1", doubtful), changed("CTG#art1", doubtful)).dispositions).toEqual([]);
  });

  it("do not differ by the order of a list", () => {
    const [one, other] = [
      [creche, centre],
      [centre, creche],
    ].map((equipements) => changed("CTG#art2", { equipements }));
    if (one === undefined || other === undefined) throw new Error("texts");
    expect(compareTexts(one, other).dispositions).toEqual([]);
  });

  it("differ by a text or a title that one of them has not", () => {
    const bare = changed("CTG#art1", {});
    const lines = bare.dispositions.map(({ texte: _texte, titre: _titre, ...line }) => line);
    const { dispositions } = compareTexts({ ...bare, dispositions: lines }, text);
    expect(dispositions[0]).toMatchObject({
      titre: [{ type: "ajoute", texte: "Titre art1" }],
      texte: [{ type: "ajoute", texte: "Texte art1" }],
    });
    expect(compareTexts(text, { ...bare, dispositions: lines }).dispositions[0]).toMatchObject({
      titre: [{ type: "retire", texte: "Titre art1" }],
      texte: [{ type: "retire", texte: "Texte art1" }],
    });
  });

  it("differ by their parties, their obligations and their period", () => {
    const caf = { id: "caf", genre: "caf", nom: "Caf", representants: [] } as const;
    const msa = { id: "msa", genre: "msa", nom: "MSA", representants: [] } as const;
    const [own] = text.obligations;
    if (own === undefined) throw new Error("no obligation");
    const moved = { ...own, debiteurs: ["msa"] };
    const fresh = { ...own, cle: "Av1:t" };
    const over = { ...own, cle: "CTG:v", statut: "eteinte" } as const;
    const before = { ...text, parties: [caf], obligations: [own, over] };
    const after = {
      ...text,
      parties: [{ ...caf, nom: "Caf de l'Eure" }, msa],
      obligations: [moved, fresh, over],
      periode: { debut: "2022-01-01", fin: "2027-12-31" },
    };
    const { parties, obligations, periode } = compareTexts(before, after);
    expect(parties).toEqual({
      ajoutees: [msa],
      retirees: [],
      modifiees: [{ avant: caf, apres: { ...caf, nom: "Caf de l'Eure" } }],
    });
    expect(obligations).toEqual({ ajoutees: [fresh], eteintes: [], modifiees: [{ avant: own, apres: moved }] });
    expect(periode).toEqual({ avant: text.periode, apres: after.periode });
    const back = compareTexts(after, before);
    expect(back.parties.retirees).toEqual([msa]);
    expect(back.obligations.eteintes).toEqual([fresh]);
    const ended = compareTexts(text, { ...text, obligations: [{ ...own, statut: "eteinte" }] }).obligations;
    expect(ended).toEqual({ ajoutees: [], eteintes: [own], modifiees: [] });
    const started = { ...text, periode: { debut: "2021-01-01", fin: "2026-12-31" } };
    expect(compareTexts(text, started).periode).toEqual({ avant: text.periode, apres: started.periode });
  });
});
