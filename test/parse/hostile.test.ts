/** Inputs that no honest file holds: each ends in one clear outcome. */
import { describe, expect, it } from "vitest";
import { parseAvenant, parseConvention, parseDemande, parseDossier } from "../../src/parse/index.js";
import { s1 } from "../bonus-territoire/demande.js";
import { article, avenant, dossierWith } from "../support/avenants.js";

const base = dossierWith([article("art1")], []);
const issuesOf = (input: unknown) => {
  const outcome = parseDossier(input);
  return outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
};

describe("an id used twice", () => {
  const creche = { id: "e", nom: "Crèche", genre: "eaje" };
  const indicateur = { id: "i", libelle: "Places", nature: "nombre" } as const;
  const mention = { id: "m", nature: "renvoi", citation: "voir", cible: "CTG#art1", disposition: "art1" } as const;
  const meeting = { id: "r", instance: "comitePilotage", date: "2024-01-01" };
  const etape = { id: "s", genre: "autre", libelle: "Étape" } as const;
  const figure = { id: "d", code: "c", libelle: "Taux", valeur: "1", unite: "%", source: "Caf" };
  const decision = { id: "d", nature: "autre", objet: "Objet" } as const;
  const fait = {
    id: "f",
    nature: "reunion",
    date: "2024-01-01",
    libelle: "COPIL",
    decisions: [decision, decision],
  } as const;
  const msa = { id: "msa", genre: "msa", nom: "MSA", representants: [] } as const;
  const o = { id: "o", par: "a" };

  it.each<[string, unknown, readonly string[]]>([
    [
      "in a list of équipements",
      dossierWith([article("l", { equipements: [creche, creche] })], []),
      ["ID_DUPLICATE convention.dispositions.equipements.1.id"],
    ],
    [
      "among the indicators of a fiche",
      dossierWith([article("l", { fiche: { indicateurs: [indicateur, indicateur] } })], []),
      ["ID_DUPLICATE convention.dispositions.fiche.indicateurs.1.id"],
    ],
    [
      "among mentions",
      dossierWith([article("art1")], [], { mentions: [mention, mention] }),
      ["ID_DUPLICATE convention.mentions.1.id"],
    ],
    ["among planned meetings", { ...base, reunionsPrevues: [meeting, meeting] }, ["ID_DUPLICATE reunionsPrevues.1.id"]],
    [
      "in the élaboration",
      { ...base, elaboration: { etapes: [etape, etape], diagnostic: [figure, figure] } },
      ["ID_DUPLICATE elaboration.etapes.1.id", "ID_DUPLICATE elaboration.diagnostic.1.id"],
    ],
    ["among the decisions of a meeting", { ...base, faits: [fait] }, ["ID_DUPLICATE faits.0.decisions.1.id"]],
    [
      "in what an operation brings",
      dossierWith(
        [article("art1")],
        [
          avenant(1, "2023-01-01", [
            { ...o, type: "modifierListeEquipements", cible: "CTG#art1", ajouter: [creche, creche] },
            { ...o, id: "p", type: "absorber", contrat: "CEJ", parties: [msa, msa], equipements: [creche, creche] },
          ]),
        ],
      ),
      [
        "ID_DUPLICATE avenants.0.operations.0.ajouter.1.id",
        "ID_DUPLICATE avenants.0.operations.1.parties.1.id",
        "ID_DUPLICATE avenants.0.operations.1.equipements.1.id",
      ],
    ],
  ])("%s is named where it stands", (_where, input, expected) => {
    expect(issuesOf(input)).toEqual(expected);
  });
});

describe("an input made to exhaust the reader", () => {
  it("of a hundred million empty places is too large, at once", () => {
    expect(issuesOf({ ...base, faits: new Array(100_000_000) })).toEqual(["INPUT_TOO_LARGE "]);
  });

  it("of more values than any dossier is too large", () => {
    const list = Array.from({ length: 2_100 }, () => 1);
    const object = Object.fromEntries(list.map((_, rank) => [`c${rank}`, 1]));
    for (const wide of [list, object]) {
      expect(issuesOf({ ...base, faits: Array.from({ length: 1_000 }, () => wide) })).toEqual(["INPUT_TOO_LARGE "]);
    }
    const spread = Array.from({ length: 900 }, () => [list, list.slice(0, 100)]);
    expect(issuesOf({ ...base, faits: spread, inconnus: spread })).toEqual(["INPUT_TOO_LARGE "]);
  });

  it("of more values than any dossier, all levels together, is too large for every door", () => {
    // One list, written once and repeated: 1 100 000 places, then as many values below them.
    const repeated = new Array<readonly number[]>(1_100_000).fill([1]);
    for (const parse of [parseDossier, parseConvention, parseAvenant, parseDemande]) {
      expect(parse({ repeated })).toEqual({
        ok: false,
        issues: [{ code: "INPUT_TOO_LARGE", path: [], params: { maximum: 2_000_000 } }],
      });
    }
  });

  it("with more mistakes than can be listed says so", () => {
    // Five mistakes in each: 300 000 are above what the list of them takes, on any machine.
    const outcome = parseDossier({ ...base, faits: Array.from({ length: 60_000 }, () => ({ x: 1 })) });
    expect(outcome.ok ? [] : outcome.issues.map(({ code }) => code)).toEqual(["ISSUES_TOO_MANY"]);
  });

  it("with many mistakes in one list names each of them", () => {
    const outcome = parseDossier({ ...base, faits: Array.from({ length: 5_000 }, () => ({})) });
    expect(outcome.ok ? 0 : outcome.issues.length).toBe(20_000);
  });

  it("nested 10 000 deep, or turning round, is too deep", () => {
    let deep = article("d");
    for (let level = 0; level < 10_000; level += 1) deep = article("d", { enfants: [deep] });
    expect(issuesOf(dossierWith([deep], []))).toEqual(["INPUT_TOO_DEEP "]);
    const round: Record<string, unknown> = { ...base };
    round["soi"] = round;
    expect(issuesOf(round)).toEqual(["INPUT_TOO_DEEP "]);
  });

  it("of 100 000 dispositions is read", () => {
    const many = Array.from({ length: 100_000 }, (_, rank) => article(`a${rank}`));
    expect(issuesOf(dossierWith(many, []))).toEqual([]);
  });

  it("of one text of 10 MB is refused for its length", () => {
    expect(issuesOf({ ...base, titre: "x".repeat(10_000_000) })).toEqual(["VALUE_OUT_OF_RANGE titre"]);
  });
});

describe("an object that is no JSON", () => {
  const throwing = Object.defineProperty({}, "version", {
    enumerable: true,
    get() {
      throw new Error("non");
    },
  });

  it("whose accessor throws cannot be read, by any door", () => {
    for (const parse of [parseDossier, parseConvention, parseDemande]) {
      const outcome = parse(throwing);
      expect(outcome.ok ? [] : outcome.issues.map(({ code }) => code)).toEqual(["INPUT_UNREADABLE"]);
    }
  });

  it("that writes itself otherwise than it shows itself is no demande", () => {
    const sly: unknown = Object.assign(Object.create({ toJSON: () => "rien" }), s1);
    expect(parseDemande(sly)).toEqual({
      ok: false,
      issues: [{ code: "KEY_UNKNOWN", path: ["toJSON"], params: { cle: "toJSON" } }],
    });
  });

  it("with keys of prototypes has keys that are not known", () => {
    const text = JSON.stringify(base).replace('"genre":"article"', '"genre":"article","__proto__":{},"constructor":1');
    expect(issuesOf(JSON.parse(text))).toEqual([
      "KEY_UNKNOWN convention.dispositions.0.__proto__",
      "KEY_UNKNOWN convention.dispositions.0.constructor",
    ]);
  });
});
