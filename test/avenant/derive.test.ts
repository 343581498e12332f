/** Differences that an avenant can make, one at a time, and those that none can. */
import { describe, expect, it } from "vitest";
import {
  compareTexts,
  consolidate,
  type Dossier,
  deriveAvenant,
  type VersionConsolidee,
} from "../../src/avenant/index.js";
import { article, avenant, dossierWith } from "../support/avenants.js";

const duty = {
  id: "s",
  acte: "transmissionSchema",
  libelle: "Transmettre",
  debiteurs: ["caf"],
  beneficiaire: "CDSF",
  echeance: { type: "jour", date: "2026-06-30" },
  force: "obligatoire",
  disposition: "art1",
} as const;
const creche = { id: "creche", nom: "Crèche", genre: "eaje" };
const base = (more: Partial<Dossier["convention"]> = {}): Dossier =>
  dossierWith([article("art1"), article("art2", { equipements: [creche] })], [], { obligations: [duty], ...more });

const textOf = (dossier: Dossier, at = "2024-01-01"): VersionConsolidee => {
  const outcome = consolidate({ dossier, at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};
const derive = (from: Dossier, to: Dossier) =>
  deriveAvenant({ from: textOf(from), to: textOf(to), numero: 9, dateEffet: "2024-01-01" });
const types = (from: Dossier, to: Dossier) => {
  const draft = derive(from, to);
  return draft.ok ? draft.value.operations.map(({ type }) => type) : draft.issues.map(({ params }) => params["motif"]);
};
const amended = (...operations: Parameters<typeof avenant>[2]): Dossier => {
  const dossier = base();
  return { ...dossier, avenants: [avenant(1, "2023-01-01", operations)] };
};

describe("a draft makes", () => {
  it("an abrogation with its reservation", () => {
    const to = amended({ type: "abrogerSousReserve", id: "o", par: "a", cible: "CTG#art2", reserve: "à revoir" });
    const draft = derive(base(), to);
    expect(draft.ok && draft.value.operations[0]).toMatchObject({ type: "abrogerSousReserve", reserve: "à revoir" });
  });

  it("a document attached, a contract taken over", () => {
    const to = amended(
      { type: "integrer", id: "o", par: "a", parent: "CTG#", document: "Schéma" },
      { type: "absorber", id: "p", par: "b", contrat: "CEJ" },
    );
    expect(types(base(), to)).toEqual(["integrer", "absorber"]);
  });

  it("the same text written again where only its obligation ended", () => {
    const to = base({ obligations: [] });
    const draft = derive(base(), to);
    expect(draft.ok && draft.value.operations).toMatchObject([{ type: "modifier", cible: "CTG#art1" }]);
    if (!draft.ok) return;
    const reached = textOf({ ...base(), avenants: [draft.value] });
    expect(reached.dispositions[0]?.texte).toBe("Texte art1");
    expect(reached.obligations.map(({ statut }) => statut)).toEqual(["eteinte"]);
  });

  it("a replacement, not a complement, where the obligation of the text ended", () => {
    const to = base({
      obligations: [],
      dispositions: [article("art1", { texte: "Texte art1\n\nEt plus" }), article("art2", { equipements: [creche] })],
    });
    expect(types(base(), to)).toEqual(["modifier"]);
  });

  it("an obligation that stands, under its own name, where its clause is rewritten", () => {
    const to = base({
      dispositions: [article("art1", { texte: "Tout autre" }), article("art2", { equipements: [creche] })],
    });
    expect(types(base(), to)).toEqual(["modifier", "actualiserEcheance"]);
    const draft = derive(base(), to);
    if (!draft.ok) throw new Error(JSON.stringify(draft.issues));
    const reached = textOf({ ...base(), avenants: [draft.value] });
    expect(reached.obligations.map(({ cle, statut }) => [cle, statut])).toEqual([["CTG:s", "enVigueur"]]);
  });

  it("nothing of two texts that differ by the order of their keys", () => {
    const turned = <T extends object>(value: T): T =>
      JSON.parse(JSON.stringify(value), (_key, one: unknown) =>
        typeof one === "object" && one !== null && !Array.isArray(one)
          ? Object.fromEntries(Object.entries(one).reverse())
          : one,
      );
    const dossier = base();
    expect(derive(dossier, turned(dossier))).toMatchObject({ ok: true, value: { operations: [], obligations: [] } });
    const { dispositions, obligations, parties } = compareTexts(textOf(dossier), textOf(turned(dossier)));
    expect([dispositions, obligations.modifiees, parties.modifiees]).toEqual([[], [], []]);
  });
});

describe("no draft makes", () => {
  it.each<[string, Dossier, Dossier, string]>([
    [
      "another number",
      base(),
      base({ dispositions: [article("art1", { label: "1" }), article("art2", { equipements: [creche] })] }),
      "nature",
    ],
    [
      "another wording of an obligation",
      base(),
      base({ obligations: [{ ...duty, libelle: "Envoyer" }] }),
      "obligation",
    ],
    ["an obligation without its beneficiary", base(), base({ obligations: [without(duty)] }), "obligation"],
    [
      "a party described otherwise",
      base(),
      base({ parties: [{ id: "caf", genre: "caf", nom: "Caf de l'Eure", representants: [] }] }),
      "partie",
    ],
    [
      "a contract that is no longer absorbed",
      amended({ type: "absorber", id: "o", par: "a", contrat: "CEJ" }),
      base(),
      "disparue",
    ],
  ])("%s", (_what, from, to, motif) => {
    expect(types(from, to)).toContain(motif);
  });

  it("an obligation that stands although its clause is abrogated, nor one that ends without it", () => {
    const gone = amended({ type: "abroger", id: "o", par: "a", cible: "CTG#art1" });
    const to = { ...textOf(gone), obligations: textOf(base()).obligations };
    const draft = deriveAvenant({ from: textOf(base()), to, numero: 9, dateEffet: "2024-01-01" });
    expect(draft.ok ? [] : draft.issues.map(({ params }) => [params["adresse"], params["motif"]])).toEqual([
      ["CTG:s", "obligation"],
    ]);
    const free = textOf(base({ obligations: [{ ...duty, disposition: "nulle-part" }] }));
    const ended = deriveAvenant({ from: free, to: { ...free, obligations: [] }, numero: 9, dateEffet: "2024-01-01" });
    expect(ended.ok ? [] : ended.issues.map(({ params }) => params["motif"])).toEqual(["obligation"]);
  });
});

function without({ beneficiaire: _gone, ...obligation }: typeof duty) {
  return obligation;
}
