/** Operations beyond the texts: documents, parties, contracts, lists, errata; and what deserves a warning. */

import { describe, expect, it } from "vitest";
import {
  type Avenant,
  compareConsolidated,
  consolidate,
  type Dossier,
  deriveAvenant,
  historyOf,
  type Operation,
} from "../../src/avenant/index.js";
import { article, avenant, centre, creche, dossierWith, msa } from "../support/avenants.js";
import { anyParams } from "../support/outcome.js";

const dossier = (...avenants: readonly Avenant[]): Dossier =>
  dossierWith(
    [
      article("art1"),
      article("annexe1", { genre: "annexe", enfants: [article("f"), article("g")] }),
      article("liste", { genre: "annexe", nature: "listeEquipements", equipements: [creche] }),
    ],
    avenants,
  );

const on = (input: Dossier, at: string, knownAt?: string) => {
  const outcome = consolidate({ dossier: input, at, ...(knownAt === undefined ? {} : { knownAt }) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  const line = (adresse: string) => outcome.value.dispositions.find((one) => one.adresse === adresse);
  return { ...outcome.value, line, codes: outcome.warnings.map(({ code }) => code) };
};

const o = { id: "o", par: "a" };

describe("operations beyond the texts", () => {
  it("integrer attaches a document and remembers it with its obligation of means", () => {
    const obligation = {
      id: "moyens",
      acte: "moyens",
      libelle: "Mettre en œuvre le schéma",
      debiteurs: ["caf"],
      echeance: { type: "sansJour", libelle: "pendant la période" },
      force: "obligatoire",
      disposition: "a",
    } as const;
    const operation: Operation = { ...o, type: "integrer", parent: "CTG#", document: "Schéma", obligation: "moyens" };
    const { documents, line } = on(
      dossier(avenant(1, "2023-01-01", [operation], { obligations: [obligation] })),
      "2023-01-01",
    );
    expect(documents).toEqual([
      { document: "Schéma", adresse: "CTG#a", instrument: "Av1", depuis: "2023-01-01", obligation: "Av1:moyens" },
    ]);
    expect(line("CTG#a")?.versions[0].operation).toBe("integrer");
  });

  it("a document whose disposition is abrogated is attached no more", () => {
    const input = dossier(
      avenant(1, "2023-01-01", [{ ...o, type: "integrer", parent: "CTG#", document: "Schéma" }]),
      avenant(2, "2024-01-01", [{ ...o, type: "abroger", cible: "CTG#a", par: "b" }], { fin: "2024-12-31" }),
    );
    const documents = (at: string) => on(input, at).documents.map(({ document }) => document);
    expect([documents("2023-01-01"), documents("2024-01-01"), documents("2025-01-01")]).toEqual([
      ["Schéma"],
      [],
      ["Schéma"],
    ]);
  });

  it("adherer and retirer change the parties of the day", () => {
    const input = dossier(
      avenant(1, "2023-01-01", [{ ...o, type: "adherer", partie: msa }]),
      avenant(2, "2024-01-01", [{ ...o, type: "retirer", partie: "msa" }]),
    );
    const parties = (at: string) => on(input, at).parties.map(({ id }) => id);
    expect([parties("2022-12-31"), parties("2023-06-01"), parties("2024-01-01")]).toEqual([
      ["caf"],
      ["caf", "msa"],
      ["caf"],
    ]);
  });

  it("a party that joins twice, or leaves without having joined, is refused", () => {
    const twice = dossier(avenant(1, "2023-01-01", [{ ...o, type: "adherer", partie: { ...msa, id: "caf" } }]));
    expect(on(twice, "2023-01-01").instruments[1]?.refus.map(({ code }) => code)).toEqual(["ID_DUPLICATE"]);
    const never = dossier(avenant(1, "2023-01-01", [{ ...o, type: "retirer", partie: "msa" }]));
    expect(on(never, "2023-01-01").instruments[1]?.refus.map(({ code }) => code)).toEqual(["PARTY_UNKNOWN"]);
  });

  it("one avenant in which the same party joins twice, or leaves twice, is refused", () => {
    const other = { ...msa, nom: "Une autre caisse" };
    const joins = [msa, other].map((partie, rank): Operation => ({ ...o, id: `j${rank}`, type: "adherer", partie }));
    const refused = (input: Dossier) => on(input, "2023-01-01").instruments[1]?.refus.map(({ code }) => code);
    expect(refused(dossier(avenant(1, "2023-01-01", joins)))).toEqual(["ID_DUPLICATE"]);
    const leaves = [1, 2].map((rank): Operation => ({ ...o, id: `l${rank}`, type: "retirer", partie: "caf" }));
    expect(refused(dossier(avenant(1, "2023-01-01", leaves)))).toEqual(["PARTY_UNKNOWN"]);
  });

  it("absorber takes over the parties and the équipements of another contract, and closes it", () => {
    const operation: Operation = {
      ...o,
      type: "absorber",
      contrat: "CEJ 2019-2022",
      parties: [msa],
      cible: "CTG#liste",
      equipements: [centre],
    };
    const text = on(dossier(avenant(1, "2023-01-01", [operation])), "2023-01-01");
    expect(text.contratsAbsorbes).toEqual([
      { contrat: "CEJ 2019-2022", instrument: "Av1", par: "a", depuis: "2023-01-01" },
    ]);
    expect(text.parties.map(({ id }) => id)).toEqual(["caf", "msa"]);
    expect(text.line("CTG#liste")?.equipements).toEqual([creche, centre]);
  });

  it("modifierListeEquipements adds and removes by id; the text stays", () => {
    const operation: Operation = {
      ...o,
      type: "modifierListeEquipements",
      cible: "CTG#liste",
      ajouter: [centre],
      retirer: ["creche"],
    };
    const line = on(dossier(avenant(1, "2023-01-01", [operation])), "2023-01-01").line("CTG#liste");
    expect(line).toMatchObject({ equipements: [centre], texte: "Texte liste" });
  });

  it("completer puts an équipement in the place of the one that has its id", () => {
    const renamed = { ...creche, nom: "Grande crèche" };
    const first = avenant(1, "2023-01-01", [{ ...o, type: "completer", cible: "CTG#liste" }], {
      dispositions: [article("a", { equipements: [renamed, centre] })],
    });
    expect(on(dossier(first), "2023-01-01").line("CTG#liste")?.equipements).toEqual([renamed, centre]);
  });

  it("a lapse gives back parties, lists and the end of the convention, and says so", () => {
    const operations: readonly Operation[] = [
      { ...o, id: "o1", type: "adherer", partie: msa },
      { ...o, id: "o2", type: "modifierListeEquipements", cible: "CTG#liste", retirer: ["creche"] },
      { ...o, id: "o3", type: "proroger", fin: "2027-12-31" },
    ];
    const input = dossier(avenant(1, "2023-01-01", operations, { fin: "2023-12-31" }));
    const after = on(input, "2024-01-01");
    expect(after.parties.map(({ id }) => id)).toEqual(["caf"]);
    expect(after.line("CTG#liste")?.equipements).toEqual([creche]);
    expect(after.periode.fin).toBe("2026-12-31");
    expect(after.codes).toEqual(["AVENANT_LAPSED"]);
  });
});

describe("an erratum", () => {
  const amended = avenant(1, "2023-01-01", [{ ...o, type: "modifier", cible: "CTG#art1" }]);
  const erratum = (correction: Extract<Operation, { type: "corriger" }>["correction"]) =>
    avenant(2, "2025-01-01", [{ id: "o", par: "b", type: "corriger", correction }]);

  it("is read as if the text had been written so from the start, and is recorded as such", () => {
    const input = dossier(amended, erratum({ objet: "disposition", cible: "Av1#a" }));
    const version = on(input, "2023-06-01").line("CTG#art1")?.versions.at(-1);
    expect(version).toMatchObject({ texte: "Texte b", instrument: "Av1", corrigePar: { instrument: "Av2", par: "b" } });
    expect(on(input, "2022-06-01").line("CTG#art1")?.texte).toBe("Texte art1");
  });

  it("adds to an earlier erratum, and the last word is that of the last one", () => {
    const obligation = {
      id: "s",
      acte: "x",
      libelle: "Faire",
      debiteurs: ["caf"],
      echeance: { type: "jour", date: "2026-06-30" },
      force: "obligatoire",
      disposition: "art1",
    } as const;
    const errata = (
      numero: number,
      ...corrections: readonly Extract<Operation, { type: "corriger" }>["correction"][]
    ) =>
      avenant(
        numero,
        `202${numero}-01-01`,
        corrections.map((correction, rank) => ({ id: `o${rank}`, par: "b", type: "corriger", correction })),
      );
    const plain = dossier(
      errata(
        3,
        { objet: "obligation", obligation: "CTG:s", echeance: { type: "jour", date: "2025-01-01" }, libelle: "Agir" },
        { objet: "disposition", cible: "CTG#art1", titre: "Bon titre" },
      ),
      errata(
        4,
        { objet: "obligation", obligation: "CTG:s", libelle: "Bien faire" },
        { objet: "disposition", cible: "CTG#art1" },
      ),
    );
    const text = on({ ...plain, convention: { ...plain.convention, obligations: [obligation] } }, "2025-01-01");
    expect(text.obligations).toMatchObject([{ libelle: "Bien faire", echeance: { date: "2025-01-01" } }]);
    expect(text.line("CTG#art1")).toMatchObject({ titre: "Bon titre", texte: "Texte b" });
    expect(text.line("CTG#art1")?.versions[0].corrigePar).toEqual({ instrument: "Av4", par: "b" });
  });

  it("corrects a party that joined by an avenant, or with an absorbed contract", () => {
    const cpam = { ...msa, id: "cpam", genre: "cpam" } as const;
    const joined = avenant(1, "2023-01-01", [
      { ...o, type: "adherer", partie: msa },
      { ...o, id: "p", type: "absorber", contrat: "CEJ", parties: [cpam] },
    ]);
    const corrections = [msa, cpam].map((one, rank): Operation => {
      return {
        id: `o${rank}`,
        par: "b",
        type: "corriger",
        correction: { objet: "partie", partie: { ...one, nom: "Juste" } },
      };
    });
    const { parties, instruments } = on(dossier(joined, avenant(2, "2024-01-01", corrections)), "2023-06-01");
    expect(parties.slice(1).map(({ id, nom }) => [id, nom])).toEqual([
      ["msa", "Juste"],
      ["cpam", "Juste"],
    ]);
    expect(instruments.flatMap(({ refus }) => refus)).toEqual([]);
  });

  it("does not count before it is known", () => {
    const input = dossier(amended, erratum({ objet: "disposition", cible: "Av1#a" }));
    expect(on(input, "2023-06-01", "2024-12-31").line("CTG#art1")?.texte).toBe("Texte a");
    expect(on(input, "2023-06-01", "2025-01-01").line("CTG#art1")?.texte).toBe("Texte b");
  });

  it("corrects a title, a party and the period too", () => {
    const titled = dossier(erratum({ objet: "disposition", cible: "CTG#annexe1/f", titre: "Bon titre" }));
    expect(on(titled, "2022-01-01").line("CTG#annexe1/f")).toMatchObject({ titre: "Bon titre", texte: "Texte b" });
    const named = dossier(
      erratum({ objet: "partie", partie: { id: "caf", genre: "caf", nom: "Caf de l'Eure", representants: [] } }),
    );
    expect(on(named, "2022-01-01").parties[0]?.nom).toBe("Caf de l'Eure");
    const dated = dossier(erratum({ objet: "duree", periode: { debut: "2022-01-01", fin: "2025-12-31" } }));
    expect(on(dated, "2026-01-01").statut).toBe("echue");
  });

  it("corrects an obligation from its first day, even where its clause has been rewritten since", () => {
    const obligation = {
      id: "s",
      acte: "x",
      libelle: "Faire",
      debiteurs: ["caf"],
      echeance: { type: "finPeriode" },
      force: "obligatoire",
      disposition: "art1",
    } as const;
    const plain = dossier(amended, erratum({ objet: "obligation", obligation: "CTG:s", libelle: "Bien faire" }));
    const input = { ...plain, convention: { ...plain.convention, obligations: [obligation] } };
    expect(on(input, "2022-06-01").obligations).toMatchObject([{ libelle: "Bien faire", statut: "enVigueur" }]);
    expect(on(input, "2025-01-01").obligations).toMatchObject([{ libelle: "Bien faire", statut: "eteinte" }]);
    expect(on(input, "2025-01-01").instruments.map(({ refus }) => refus)).toEqual([[], [], []]);
    const unknown = dossier(erratum({ objet: "obligation", obligation: "CTG:t", libelle: "X" }));
    expect(on(unknown, "2025-01-01").instruments[1]?.refus).toEqual([
      {
        code: "OBLIGATION_NOT_FOUND",
        path: ["avenants", 0, "operations", 0, "correction", "obligation"],
        params: { obligation: "CTG:t" },
      },
    ]);
  });

  it("replaces the whole of a content: what its carrier does not hold is gone, the rest of the disposition stays", () => {
    const listed = dossierWith(
      [
        article("liste", {
          label: "2",
          equipements: [creche],
          fiche: { lieu: "Mairie" },
          enfants: [article("sous"), article("autre")],
        }),
      ],
      [
        avenant(
          1,
          "2023-01-01",
          [
            { id: "o1", par: "a", type: "corriger", correction: { objet: "disposition", cible: "CTG#liste" } },
            { id: "o2", par: "b/c", type: "corriger", correction: { objet: "disposition", cible: "CTG#liste/sous" } },
          ],
          {
            dispositions: [
              { id: "a", genre: "article", equipements: [centre] },
              article("b", { enfants: [{ id: "c", genre: "article", titre: "Autre", fiche: { lieu: "École" } }] }),
            ],
          },
        ),
      ],
    );
    const { line } = on(listed, "2022-06-01");
    expect(line("CTG#liste")?.versions).toEqual([
      {
        du: "2022-01-01",
        instrument: "CTG",
        par: "liste",
        operation: "origine",
        titre: "Titre liste",
        equipements: [centre],
        corrigePar: { instrument: "Av1", par: "a" },
      },
    ]);
    expect(line("CTG#liste")?.label).toBe("2");
    expect(line("CTG#liste/sous")?.versions).toEqual([
      {
        du: "2022-01-01",
        instrument: "CTG",
        par: "liste/sous",
        operation: "origine",
        titre: "Titre sous",
        fiche: { lieu: "École" },
        corrigePar: { instrument: "Av1", par: "b/c" },
      },
    ]);
    expect(line("CTG#liste/autre")?.versions[0]).toMatchObject({ titre: "Titre autre", texte: "Texte autre" });
  });

  it("leaves alone what it does not name: other parties, other obligations, other avenants", () => {
    const joined = avenant(1, "2023-01-01", [
      { ...o, type: "adherer", partie: msa },
      { ...o, id: "p", type: "absorber", contrat: "CEJ" },
      { ...o, id: "q", type: "absorber", contrat: "CEJ 2", parties: [{ ...msa, id: "cpam" }] },
    ]);
    const input = dossier(
      joined,
      erratum({ objet: "partie", partie: { id: "caf", genre: "caf", nom: "Juste", representants: [] } }),
    );
    expect(on(input, "2025-01-01").parties.map(({ id, nom }) => [id, nom])).toEqual([
      ["caf", "Juste"],
      ["msa", "MSA"],
      ["cpam", "MSA"],
    ]);
    expect(on(input, "2025-01-01").contratsAbsorbes.map(({ contrat }) => contrat)).toEqual(["CEJ", "CEJ 2"]);
  });

  it("twice of one avenant is no conflict, nor is one of another day", () => {
    const correction = { objet: "disposition", cible: "CTG#art1" } as const;
    const twice = avenant(2, "2025-01-01", [
      { id: "o1", par: "a", type: "corriger", correction },
      { id: "o2", par: "b", type: "corriger", correction },
    ]);
    expect(on(dossier(twice), "2022-01-01").line("CTG#art1")).toMatchObject({ statut: "enVigueur", texte: "Texte b" });
    expect(on(dossier(twice), "2022-01-01").codes).toEqual([]);
  });

  it("that is refused corrects nothing, and the last one that counts gives the period", () => {
    const periods = ["2025-12-31", "2027-12-31"].map((fin, rank): Operation => {
      const correction = { objet: "duree", periode: { debut: "2022-01-01", fin } } as const;
      return { id: `o${rank}`, par: "b", type: "corriger", correction };
    });
    expect(on(dossier(avenant(2, "2025-01-01", periods)), "2022-01-01").periode.fin).toBe("2027-12-31");
    const lost: Operation = { ...o, type: "abroger", cible: "CTG#rien" };
    expect(on(dossier(avenant(2, "2025-01-01", [...periods, lost])), "2022-01-01").periode.fin).toBe("2026-12-31");
  });

  it("of what does not exist is refused, with the rest of its avenant", () => {
    const input = dossier(erratum({ objet: "disposition", cible: "CTG#inconnu" }));
    expect(on(input, "2025-01-01").instruments[1]?.statut).toBe("refuse");
    expect(on(input, "2022-01-01").line("CTG#art1")?.texte).toBe("Texte art1");
  });
});

describe("what is not certain, or not simple", () => {
  it("an uncertain prorogation gives two ends, and an indeterminate convention between them", () => {
    const input = dossier(
      avenant(1, { du: "2026-06-01", au: "2027-03-31", libelle: "2026 ou 2027" }, [
        { ...o, type: "proroger", fin: "2027-12-31" },
      ]),
    );
    expect(on(input, "2027-01-15")).toMatchObject({
      statut: "indetermine",
      periode: { fin: { du: "2026-12-31", au: "2027-12-31" } },
    });
    expect(on(input, "2027-04-01")).toMatchObject({ statut: "enVigueur", periode: { fin: "2027-12-31" } });
  });

  it("an avenant that applies only if an uncertain one does not is indeterminate, and so is what it touches", () => {
    const { dateSignature: _unknown, ...unsigned } = avenant(1, "2023-01-01", [
      { ...o, type: "abroger", cible: "CTG#art1" },
    ]);
    const input = dossier(unsigned, avenant(2, "2023-06-15", [{ ...o, type: "modifier", cible: "CTG#art1" }]));
    const text = on(input, "2023-07-01", "2023-07-01");
    expect(text.line("CTG#art1")?.statut).toBe("indetermine");
    expect(text.instruments.map(({ statut }) => statut)).toEqual(["enVigueur", "indetermine", "indetermine"]);
  });

  it("a carrier with children never overwrites what hangs below its target: the avenant is refused", () => {
    const carrier = article("a", { enfants: [article("f", { titre: "Choc" })] });
    const input = dossier(
      avenant(1, "2023-01-01", [{ ...o, type: "modifier", cible: "CTG#annexe1" }], { dispositions: [carrier] }),
    );
    const text = on(input, "2023-01-01");
    expect(text.instruments[1]?.refus.map(({ code, params }) => [code, anyParams(params)["adresse"]])).toEqual([
      ["ADDRESS_TAKEN", "CTG#annexe1/f"],
    ]);
    expect(text.line("CTG#annexe1/f")?.titre).toBe("Titre f");
  });

  it("two operations on one text apply in the order in which they are listed", () => {
    const operations: readonly Operation[] = [
      { id: "o1", par: "b", type: "modifier", cible: "CTG#art1" },
      { id: "o2", par: "a", type: "completer", cible: "CTG#art1" },
    ];
    expect(on(dossier(avenant(1, "2023-01-01", operations)), "2023-01-01").line("CTG#art1")?.texte).toBe(
      "Texte b\n\nTexte a",
    );
  });

  it("an avenant that abrogates a disposition and amends what is below it contradicts itself, and is refused", () => {
    const operations: readonly Operation[] = [
      { id: "o1", par: "a", type: "abroger", cible: "CTG#annexe1" },
      { id: "o2", par: "b", type: "modifier", cible: "CTG#annexe1/f" },
    ];
    const text = on(dossier(avenant(1, "2023-01-01", operations)), "2023-01-01");
    expect(text.instruments[1]?.refus.map(({ code, params }) => [code, anyParams(params)["par"]])).toEqual([
      ["TARGET_ABROGATED", "Av1"],
    ]);
  });

  it("what one avenant adds under what another abrogates the same day is indeterminate", () => {
    const input = dossier(
      avenant(1, "2023-01-01", [{ ...o, type: "abroger", cible: "CTG#annexe1" }]),
      avenant(2, "2023-01-01", [{ ...o, type: "ajouter", parent: "CTG#annexe1" }]),
    );
    expect(on(input, "2023-01-01").line("CTG#annexe1/a")?.statut).toBe("indetermine");
    expect(on(input, "2023-01-01").codes).toContain("CONSOLIDATION_CONFLICT");
  });

  it("an addition and its amendment by another avenant of the same day are in conflict", () => {
    const input = dossier(
      avenant(1, "2023-01-01", [{ ...o, type: "ajouter", parent: "CTG#annexe1" }]),
      avenant(2, "2023-01-01", [{ id: "o", par: "b", type: "modifier", cible: "CTG#annexe1/a" }]),
    );
    expect(on(input, "2023-01-01").line("CTG#annexe1/a")?.statut).toBe("indetermine");
  });

  it("two prorogations of one day to different ends leave the end open", () => {
    const input = dossier(
      avenant(1, "2023-01-01", [{ ...o, type: "proroger", fin: "2027-06-30" }]),
      avenant(2, "2023-01-01", [{ ...o, type: "proroger", fin: "2027-12-31" }]),
    );
    expect(on(input, "2023-01-01")).toMatchObject({
      periode: { fin: { du: "2027-06-30", au: "2027-12-31" } },
    });
    expect(on(input, "2023-01-01").codes).toEqual(["CONSOLIDATION_CONFLICT"]);
  });

  it("a prorogation that is not later is said to change nothing", () => {
    const input = dossier(avenant(1, "2023-01-01", [{ ...o, type: "proroger", fin: "2025-06-30" }]));
    expect(on(input, "2023-01-01")).toMatchObject({
      periode: { fin: "2026-12-31" },
      codes: ["PROROGATION_WITHOUT_EFFECT"],
    });
  });

  it("the text of an ended convention stays that of its last day", () => {
    const late = avenant(1, "2027-06-01", [{ ...o, type: "modifier", cible: "CTG#art1" }]);
    expect(on(dossier(late), "2027-07-01")).toMatchObject({ statut: "echue" });
    expect(on(dossier(late), "2027-07-01").line("CTG#art1")?.texte).toBe("Texte art1");
    const ending = avenant(1, "2025-01-01", [{ ...o, type: "proroger", fin: "2027-12-31" }], { fin: "2026-06-30" });
    const second = avenant(2, "2025-06-01", [{ ...o, type: "modifier", cible: "CTG#art1" }], { fin: "2026-12-31" });
    const input = dossier(ending, second);
    expect(on(input, "2026-12-31").line("CTG#art1")?.texte).toBe("Texte a");
    expect(on(input, "2027-01-15").line("CTG#art1")?.texte).toBe("Texte a");
  });

  it("what falls with a lapsed avenant is reported", () => {
    const temporary = avenant(1, "2023-01-01", [{ ...o, type: "ajouter", parent: "CTG#annexe1" }], {
      fin: "2023-12-31",
    });
    const later = avenant(2, "2023-06-01", [{ id: "o", par: "b", type: "modifier", cible: "CTG#annexe1/a" }]);
    expect(on(dossier(temporary, later), "2024-01-01").codes).toEqual(["AVENANT_LAPSED", "OPERATION_FALLEN"]);
  });

  it("minor adjustments decided in COPIL are shown beside the text, from their day", () => {
    const decision = {
      id: "d",
      nature: "ajustementMineur",
      objet: "Reporter à l'automne",
      disposition: "CTG#annexe1/f",
    } as const;
    const fait = {
      id: "copil",
      nature: "reunion",
      date: "2024-03-01",
      libelle: "COPIL",
      decisions: [decision],
    } as const;
    const input = { ...dossier(), faits: [fait] };
    expect(on(input, "2024-02-29").line("CTG#annexe1/f")?.ajustements).toEqual([]);
    expect(on(input, "2024-03-01").line("CTG#annexe1/f")).toMatchObject({
      texte: "Texte f",
      ajustements: [{ date: "2024-03-01", objet: "Reporter à l'automne", fait: "copil" }],
    });
  });
});

describe("historyOf, compareConsolidated, deriveAvenant", () => {
  const temporary = avenant(1, "2023-01-01", [{ ...o, type: "modifier", cible: "CTG#art1" }], { fin: "2023-12-31" });
  const lasting = avenant(2, "2025-01-01", [{ id: "o", par: "b", type: "completer", cible: "CTG#art1" }]);
  const input = dossier(temporary, lasting);

  it("tells each version with its days, the return to the old text included", () => {
    const outcome = historyOf({ dossier: input, adresse: "CTG#art1" });
    expect(outcome.ok && outcome.value.periodes.map(({ du, au, version }) => [du, au, version.instrument])).toEqual([
      ["2022-01-01", "2022-12-31", "CTG"],
      ["2023-01-01", "2023-12-31", "Av1"],
      ["2024-01-01", "2024-12-31", "CTG"],
      ["2025-01-01", undefined, "Av2"],
    ]);
  });

  it("finds a disposition by any address that has ever named it, and refuses one that never did", () => {
    const outcome = historyOf({ dossier: input, adresse: "Av1#a" });
    expect(outcome.ok && [outcome.value.adresse, outcome.value.alias]).toEqual(["CTG#art1", ["Av1#a", "Av2#b"]]);
    const never = historyOf({ dossier: input, adresse: "CTG#rien" });
    expect(never.ok ? [] : never.issues.map(({ code }) => code)).toEqual(["TARGET_NOT_FOUND"]);
  });

  it("shows what changed in a text word by word", () => {
    const outcome = compareConsolidated({ dossier: input, from: "2024-06-01", to: "2025-06-01" });
    if (!outcome.ok) throw new Error("compare");
    const [change] = outcome.value.dispositions.filter(({ adresse }) => adresse === "CTG#art1");
    expect(change).toMatchObject({ type: "modifiee", instrument: "Av2", par: "b" });
    expect(change?.type === "modifiee" && change.texte).toEqual([
      { type: "inchange", texte: "Texte art1" },
      { type: "ajoute", texte: "\n\nTexte b" },
    ]);
  });

  it("drafts the avenant that leads from one text to another, with the wording of its objet", () => {
    const full = dossier(
      avenant(1, "2023-01-01", [
        { id: "o1", par: "a", type: "completer", cible: "CTG#art1" },
        { id: "o2", par: "b", type: "abroger", cible: "CTG#annexe1/g" },
        { id: "o3", par: "b", type: "proroger", fin: "2027-12-31" },
        { id: "o4", par: "b", type: "renommer", cible: "CTG#annexe1", titre: "Plan" },
        { id: "o5", par: "b", type: "adherer", partie: msa },
      ]),
    );
    const texts = ["2022-12-31", "2023-01-01"].map((at) => consolidate({ dossier: full, at }));
    const [from, to] = texts.map((one) => (one.ok ? one.value : undefined));
    if (from === undefined || to === undefined) throw new Error("texts");
    const draft = deriveAvenant({ from, to, numero: 1, dateEffet: "2023-01-01" });
    if (!draft.ok) throw new Error(JSON.stringify(draft.issues));
    expect(draft.value.operations.map(({ type }) => type)).toEqual([
      "completer",
      "renommer",
      "abroger",
      "adherer",
      "proroger",
    ]);
    expect(draft.value.dispositions[0]?.texte).toBe(
      [
        "Le présent avenant a pour objet de :",
        "- compléter l'article « Titre art1 » (la convention) ;",
        "- donner pour titre « Plan » à l'annexe « Titre annexe1 » (la convention) ;",
        "- abroger l'article « Titre g » (la convention) ;",
        "- prendre acte de l'adhésion de MSA ;",
        "- proroger la convention jusqu'au 31/12/2027 inclus.",
      ].join("\n"),
    );
  });

  it("refuses to draft what no avenant can do", () => {
    const texts = ["2023-06-01", "2022-06-01"].map((at) =>
      consolidate({ dossier: dossier(avenant(1, "2023-01-01", [{ ...o, type: "abroger", cible: "CTG#art1" }])), at }),
    );
    const [from, to] = texts.map((one) => (one.ok ? one.value : undefined));
    if (from === undefined || to === undefined) throw new Error("texts");
    const draft = deriveAvenant({ from, to, numero: 2, dateEffet: "2023-06-01" });
    expect(draft.ok ? [] : draft.issues.map(({ code, params }) => [code, anyParams(params)["motif"]])).toContainEqual([
      "DERIVATION_IMPOSSIBLE",
      "retablie",
    ]);
  });
});
