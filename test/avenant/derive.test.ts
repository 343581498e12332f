/** Differences that an avenant can make, one at a time, and those that none can. */

import { describe, expect, it } from "vitest";
import {
  consolidate,
  type DispositionConsolidee,
  type Dossier,
  deriveAvenant,
  type VersionConsolidee,
} from "../../src/avenant/index.js";
import { compareTexts } from "../../src/avenant/internal.js";
import { article, avenant, creche, dossierWith } from "../support/avenants.js";
import { anyParams } from "../support/outcome.js";

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
const base = (more: Partial<Dossier["convention"]> = {}): Dossier =>
  dossierWith([article("art1"), article("art2", { equipements: [creche] })], [], { obligations: [duty], ...more });

const textOf = (dossier: Dossier, at = "2024-01-01"): VersionConsolidee => {
  const outcome = consolidate({ dossier, at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};
const derive = (from: Dossier, to: Dossier) =>
  deriveAvenant({ from: textOf(from), to: textOf(to), numero: 9, dateEffet: "2024-01-01" });
/** An obligation of a text made elsewhere: its clause is not in the text. */
const withoutClause = (one: VersionConsolidee["obligations"][number]) => ({ ...one, disposition: "nulle-part" });
const types = (from: Dossier, to: Dossier) => {
  const draft = derive(from, to);
  return draft.ok
    ? draft.value.operations.map(({ type }) => type)
    : draft.issues.map(({ params }) => anyParams(params)["motif"]);
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
    expect(
      draft.ok ? [] : draft.issues.map(({ params }) => [anyParams(params)["adresse"], anyParams(params)["motif"]]),
    ).toEqual([["CTG:s", "obligation"]]);
    const free = { ...textOf(base()), obligations: textOf(base()).obligations.map(withoutClause) };
    const ended = deriveAvenant({ from: free, to: { ...free, obligations: [] }, numero: 9, dateEffet: "2024-01-01" });
    expect(ended.ok ? [] : ended.issues.map(({ params }) => anyParams(params)["motif"])).toEqual(["obligation"]);
  });
});

/** The same text with one of its dispositions described otherwise. */
const changed = (
  text: VersionConsolidee,
  adresse: string,
  change: (line: DispositionConsolidee) => DispositionConsolidee,
): VersionConsolidee => ({
  ...text,
  dispositions: text.dispositions.map((line) => (line.adresse === adresse ? change(line) : line)),
});
const between = (from: VersionConsolidee, to: VersionConsolidee) => {
  const draft = deriveAvenant({ from, to, numero: 9, dateEffet: "2024-01-01" });
  return draft.ok
    ? draft.value
    : draft.issues.map(({ params }) => [anyParams(params)["adresse"], anyParams(params)["motif"]]);
};

describe("a draft in full", () => {
  const fiche = { objectifsOperationnels: ["Aller vers"] };
  const centre = { id: "centre", nom: "Centre de loisirs", genre: "alsh" };
  const msa = { id: "msa", genre: "msa", nom: "MSA", representants: [] } as const;
  const before = dossierWith(
    [
      article("art1", { label: "1" }),
      article("art2", { equipements: [creche] }),
      { id: "nu", genre: "annexe", enfants: [article("f", { genre: "ficheAction" }), article("g")] },
    ],
    [],
    { obligations: [duty] },
  );
  const steps: Parameters<typeof avenant>[2] = [
    { id: "o1", par: "a", type: "completer", cible: "CTG#art1" },
    { id: "o2", par: "b", type: "modifier", cible: "CTG#nu/f" },
    { id: "o3", par: "c", type: "ajouter", parent: "CTG#nu" },
    { id: "o4", par: "d", type: "integrer", parent: "CTG#", document: "Schéma" },
    { id: "o5", par: "a", type: "renommer", cible: "CTG#art2", titre: "Équipements" },
    { id: "o6", par: "a", type: "modifierListeEquipements", cible: "CTG#art2", ajouter: [centre] },
    { id: "o7", par: "a", type: "abroger", cible: "CTG#nu/g" },
    { id: "o8", par: "a", type: "adherer", partie: msa },
    { id: "o9", par: "a", type: "proroger", fin: "2027-12-31" },
    { id: "o10", par: "a", type: "absorber", contrat: "CEJ" },
    {
      id: "o11",
      par: "a",
      type: "actualiserEcheance",
      obligation: "CTG:s",
      echeance: { type: "annuelle" },
      debiteurs: ["caf", "msa"],
    },
  ];
  const after = {
    ...before,
    avenants: [
      avenant(1, "2023-01-01", steps, {
        dispositions: [
          article("a"),
          { ...article("b", { fiche }) },
          article("c", { genre: "ficheAction", label: "12", enfants: [{ id: "sous", genre: "action" }] }),
          { id: "d", genre: "annexe", nature: "planActions", equipements: [creche] },
          article("e", { label: "3" }),
        ],
        obligations: [{ ...duty, id: "moyens", disposition: "e" }],
      }),
    ],
  };

  it("announces, carries and restates all that differs", () => {
    expect(between(textOf(before), textOf(after))).toEqual({
      id: "Av9",
      numero: 9,
      titre: "Avenant n° 9",
      dateEffet: "2024-01-01",
      deliberations: [],
      visas: [],
      dispositions: [
        {
          id: "objet",
          genre: "article",
          label: "1",
          nature: "objet",
          titre: "Objet de l'avenant",
          texte: [
            "Le présent avenant a pour objet de :",
            "- compléter l'article 1 « Titre art1 » (la convention) ;",
            "- donner pour titre « Équipements » à l'article « Titre art2 » (la convention) ;",
            "- mettre à jour les équipements de l'article « Titre art2 » (la convention) ; y inscrire : Centre de loisirs ;",
            "- modifier la fiche action « Titre f » (la convention) ;",
            "- abroger l'article « Titre g » (la convention) ;",
            "- ajouter la fiche action 12 « Titre c » à l'annexe (la convention) ;",
            "- intégrer « Schéma » à la convention ;",
            "- actualiser l'engagement « Transmettre » ;",
            "- prendre acte de l'adhésion de MSA ;",
            "- proroger la convention jusqu'au 31/12/2027 inclus ;",
            "- reprendre le contrat « CEJ », qui prend fin.",
          ].join("\n"),
        },
        { id: "art2", genre: "article", label: "2", titre: "Texte de « Titre art1 »", texte: "Texte a" },
        { id: "art3", genre: "article", label: "3", titre: "Texte de « Titre f »", texte: "Texte b", fiche },
        {
          id: "annexe4",
          genre: "annexe",
          enfants: [
            {
              id: "c",
              genre: "ficheAction",
              label: "12",
              titre: "Titre c",
              texte: "Texte c",
              enfants: [{ id: "sous", genre: "action" }],
            },
          ],
        },
        {
          id: "annexe5",
          genre: "annexe",
          enfants: [{ id: "d", genre: "annexe", nature: "planActions", equipements: [creche] }],
        },
        { id: "Av1-e", genre: "article", label: "3", titre: "Titre e", texte: "Texte e" },
      ],
      obligations: [{ ...duty, id: "Av1-moyens", disposition: "objet" }],
      mentions: [],
      inconnus: [],
      operations: [
        { id: "op1", par: "art2", type: "completer", cible: "CTG#art1" },
        { id: "op2", par: "objet", type: "renommer", cible: "CTG#art2", titre: "Équipements" },
        {
          id: "op3",
          par: "objet",
          type: "modifierListeEquipements",
          cible: "CTG#art2",
          ajouter: [centre],
          retirer: [],
        },
        { id: "op4", par: "art3", type: "modifier", cible: "CTG#nu/f" },
        { id: "op5", par: "objet", type: "abroger", cible: "CTG#nu/g" },
        { id: "op6", par: "annexe4/c", type: "ajouter", parent: "CTG#nu" },
        { id: "op7", par: "annexe5/d", type: "integrer", parent: "CTG#", document: "Schéma" },
        {
          id: "op8",
          par: "objet",
          type: "actualiserEcheance",
          obligation: "CTG:s",
          echeance: { type: "annuelle" },
          debiteurs: ["caf", "msa"],
          beneficiaire: "CDSF",
        },
        { id: "op9", par: "objet", type: "adherer", partie: msa },
        { id: "op10", par: "objet", type: "proroger", fin: "2027-12-31" },
        { id: "op11", par: "objet", type: "absorber", contrat: "CEJ" },
      ],
    });
  });

  it("names the avenant whose text it amends, the day of a duty, what leaves a list, and who leaves", () => {
    const joined = dossierWith([article("art1", { equipements: [creche] })], [avenant(1, "2023-01-01", [])], {
      obligations: [duty],
      parties: [{ id: "caf", genre: "caf", nom: "Caf", representants: [] }, msa],
    });
    const second = avenant(
      2,
      "2023-06-01",
      [
        { id: "o1", par: "c", type: "modifier", cible: "Av1#b" },
        { id: "o2", par: "c", type: "modifierListeEquipements", cible: "CTG#art1", retirer: ["creche"] },
        { id: "o3", par: "c", type: "retirer", partie: "msa" },
        {
          id: "o4",
          par: "c",
          type: "actualiserEcheance",
          obligation: "CTG:s",
          echeance: { type: "jour", date: "2026-09-30" },
        },
      ],
      { dispositions: [{ id: "c", genre: "article" }] },
    );
    const draft = between(textOf(joined), textOf({ ...joined, avenants: [...joined.avenants, second] }));
    if (!("dispositions" in draft)) throw new Error(JSON.stringify(draft));
    expect(draft.dispositions[0]?.texte?.split("\n").slice(1)).toEqual([
      "- mettre à jour les équipements de l'article « Titre art1 » (la convention) ; en retirer : creche ;",
      "- modifier l'article « Titre b » (Avenant 1) ;",
      "- actualiser l'engagement « Transmettre » au 30/09/2026 ;",
      "- prendre acte du retrait de MSA.",
    ]);
    // A text that is taken away leaves its carrier without one.
    expect(draft.dispositions.slice(1)).toEqual([
      { id: "art2", genre: "article", label: "2", titre: "Texte de « Titre b »" },
    ]);
  });

  it("is empty where nothing differs", () => {
    expect(between(textOf(before), textOf(before))).toMatchObject({
      operations: [],
      obligations: [],
      dispositions: [{ texte: "Le présent avenant a pour objet de :" }],
    });
  });

  it("abrogates the highest disposition alone, and each that goes below one that stays", () => {
    const operations = (...cibles: readonly string[]): Parameters<typeof avenant>[2] =>
      cibles.map((cible, rank) => ({ id: `o${rank}`, par: "a", type: "abroger", cible }));
    const draft = (...cibles: readonly string[]) => {
      const made = between(
        textOf(before),
        textOf({ ...before, avenants: [avenant(1, "2023-01-01", operations(...cibles))] }),
      );
      return "operations" in made ? made.operations : made;
    };
    expect(draft("CTG#nu")).toEqual([{ id: "op1", par: "objet", type: "abroger", cible: "CTG#nu" }]);
    expect(draft("CTG#nu/f", "CTG#nu/g")).toEqual([
      { id: "op1", par: "objet", type: "abroger", cible: "CTG#nu/f" },
      { id: "op2", par: "objet", type: "abroger", cible: "CTG#nu/g" },
    ]);
    // Below what was abrogated already, what is still there goes by itself.
    const gone = changed(textOf(before), "CTG#nu", (line) => ({ ...line, statut: "abrogee" }));
    const made = between(
      gone,
      changed(gone, "CTG#nu/g", (line) => ({ ...line, statut: "abrogee" })),
    );
    expect("operations" in made && made.operations).toMatchObject([{ type: "abroger", cible: "CTG#nu/g" }]);
  });
});

describe("a text that is not complete", () => {
  const plain = textOf(base());
  const art1 = (more: Partial<DispositionConsolidee>, from = plain) =>
    changed(from, "CTG#art1", ({ texte: _texte, ...line }) => ({ ...line, ...more }));
  const operations = (from: VersionConsolidee, to: VersionConsolidee) => {
    const made = between(from, to);
    return "operations" in made
      ? made.operations.map((one) => [one.type, made.dispositions.find(({ id }) => id === one.par)?.texte])
      : made;
  };
  const added = "Texte art1\n\nEt plus";

  it("is completed where it was known as well, or not at all", () => {
    expect(operations(plain, art1({ texte: added }))).toEqual([["completer", "Et plus"]]);
    const partly = art1({ texte: "Texte art1", texteIncomplet: true });
    expect(operations(partly, art1({ texte: added, texteIncomplet: true }))).toEqual([["completer", "Et plus"]]);
    expect(operations(art1({}), art1({ texte: "Neuf", texteIncomplet: true }))).toEqual([["completer", "Neuf"]]);
  });

  it("is replaced by one that is complete", () => {
    const partly = art1({ texte: "Texte art1", texteIncomplet: true });
    for (const from of [partly, art1({})]) {
      const made = operations(from, art1({ texte: added }));
      expect(made[0]).toEqual(["modifier", added]);
      expect(made.map(([type]) => type)).toEqual(["modifier", "actualiserEcheance"]);
    }
  });

  it("is never made of one that is, nor added", () => {
    expect(operations(plain, art1({ texte: "Texte art1", texteIncomplet: true }))).toEqual([
      ["CTG#art1", "incertaine"],
    ]);
    expect(operations(plain, art1({ texte: added, texteIncomplet: true }))).toEqual([["CTG#art1", "incertaine"]]);
    const [line] = plain.dispositions;
    if (line === undefined) throw new Error("no line");
    const fresh = { ...line, adresse: "CTG#neuf" };
    const to = (more: Partial<DispositionConsolidee>) => ({
      ...plain,
      dispositions: [...plain.dispositions, { ...fresh, ...more }],
    });
    expect(between(plain, to({ texteIncomplet: true }))).toEqual([["CTG#neuf", "incertaine"]]);
    expect(between(plain, to({ statut: "indetermine" }))).toEqual([["CTG#neuf", "incertaine"]]);
    expect(between(plain, to({}))).toMatchObject({ operations: [{ type: "ajouter", parent: "CTG#" }] });
  });

  it("loses its title by no operation, and bears its address where it has none", () => {
    const untitled = changed(plain, "CTG#art1", ({ titre: _titre, ...line }) => line);
    expect(between(plain, untitled)).toEqual([["CTG#art1", "titre"]]);
    const rewritten = between(
      untitled,
      changed(untitled, "CTG#art1", (line) => ({ ...line, texte: "Tout autre" })),
    );
    expect("dispositions" in rewritten && rewritten.dispositions[1]?.titre).toBe("Texte de « CTG#art1 »");
    expect(between(untitled, plain)).toMatchObject({ operations: [{ type: "renommer", titre: "Titre art1" }] });
  });
});

describe("an end, a start, a clause", () => {
  it("no avenant brings the end earlier, nor moves the start", () => {
    const text = textOf(base());
    const dated = (debut: string, fin: string) => ({ ...text, periode: { debut, fin } });
    const refused = [["convention.periode", "fin"]];
    expect(between(text, dated("2022-01-01", "2025-12-31"))).toEqual(refused);
    expect(between(text, dated("2021-01-01", "2027-12-31"))).toEqual(refused);
    expect(between(text, dated("2022-01-01", "2027-01-01"))).toMatchObject({
      operations: [{ type: "proroger", fin: "2027-01-01" }],
    });
  });

  it("an obligation without a clause stands as it is, or moves by name", () => {
    const free = (more: object = {}) => {
      const text = textOf(base({ obligations: [{ ...duty, ...more }] }));
      return { ...text, obligations: text.obligations.map(withoutClause) };
    };
    const rewritten = changed(free(), "CTG#art1", (line) => ({ ...line, texte: "Tout autre" }));
    const made = between(free(), rewritten);
    expect("operations" in made && made.operations.map(({ type }) => type)).toEqual(["modifier"]);
    expect(between(free(), free({ beneficiaire: "CDSF 27" }))).toMatchObject({
      operations: [{ type: "actualiserEcheance", obligation: "CTG:s", beneficiaire: "CDSF 27" }],
    });
  });

  it.each(["acte", "libelle", "force", "citation", "disposition"])(
    "no avenant gives an obligation another %s",
    (field) => {
      const text = textOf(base());
      const obligations = text.obligations.map((one) => ({ ...one, [field]: "indicative" }));
      expect(between(text, { ...text, obligations: obligations as typeof text.obligations })).toEqual([
        ["CTG:s", "obligation"],
      ]);
    },
  );

  it.each<[string, Partial<DispositionConsolidee>]>([
    ["place", { parent: "CTG#art2" }],
    ["kind", { genre: "annexe" }],
    ["nature", { nature: "planActions" }],
    ["initiative", { initiative: "privee" }],
    ["levels", { niveaux: ["axe"] }],
  ])("no avenant gives a disposition another %s", (_what, more) => {
    const text = textOf(base());
    expect(
      between(
        text,
        changed(text, "CTG#art1", (line) => ({ ...line, ...more })),
      ),
    ).toEqual([["CTG#art1", "nature"]]);
  });

  it("no avenant undoes a lapse: what it brought and what it had abrogated", () => {
    const brief = avenant(
      1,
      "2023-01-01",
      [
        { id: "o", par: "a", type: "abroger", cible: "CTG#art2" },
        { id: "p", par: "b", type: "ajouter", parent: "CTG#art1" },
      ],
      { fin: "2023-12-31" },
    );
    const dossier = { ...base(), avenants: [brief] };
    expect(between(textOf(dossier, "2023-06-01"), textOf(dossier, "2024-01-01"))).toEqual([
      ["CTG#art2", "retablie"],
      ["CTG#art1/b", "disparue"],
      ["Av1#a", "disparue"],
    ]);
  });
});

function without({ beneficiaire: _gone, ...obligation }: typeof duty) {
  return obligation;
}
