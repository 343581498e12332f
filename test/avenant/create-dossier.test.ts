/** Starting a dossier, filling it in step by step, and learning in one round all that a file lacks. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addAvenant,
  addDisposition,
  addObligation,
  addPartie,
  consolidate,
  createDossier,
  type Dossier,
  type Outcome,
  parseConvention,
  parseDossier,
  parseFait,
  recordFait,
  serializeDossier,
  whatDossierLacks,
} from "../../src/index.js";
import { valueIn } from "../support/outcome.js";
import { type Json, readRoumois } from "../support/roumois.js";

const caf = { id: "caf", genre: "caf", nom: "Caf de l'Exemple", representants: ["le directeur"] } as const;
const cc = { id: "cc", genre: "epci", nom: "Communauté de l'Exemple", representants: ["le président"] } as const;
const periode = { debut: "2025-01-01", fin: "2029-12-31" };
const start = (): Dossier => valueIn(createDossier({ titre: "CTG de Val-Émeraude", periode, parties: [caf] }));

const placesOf = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path.join(".")}`);

const obligation = {
  id: "bilan",
  acte: "bilanFinal",
  libelle: "Établir le bilan final",
  debiteurs: ["cc"],
  echeance: { type: "finPeriode" },
  force: "obligatoire",
  disposition: "titre1/art9",
} as const;

describe("a dossier that is started", () => {
  it("holds the title, the period and the parties, and invents nothing else", () => {
    const dossier = start();
    expect(dossier).toEqual({
      version: 2,
      id: "ctg-de-val-emeraude",
      titre: "CTG de Val-Émeraude",
      convention: {
        id: "CTG",
        titre: "CTG de Val-Émeraude",
        periode,
        parties: [caf],
        dispositions: [],
      },
      avenants: [],
      territoire: { nom: "CTG de Val-Émeraude", communes: [], groupements: [], transferts: [] },
    });
    const lacks = valueIn(whatDossierLacks(dossier)).map(({ code }) => code);
    expect(lacks).toEqual(expect.arrayContaining(["dateSignature", "signataires", "visas", "articles", "perimetre"]));
  });

  it("asks for a list that is left out, and for nothing where the list is empty", () => {
    const dossier = start();
    const convention = { ...dossier.convention, visas: [], deliberations: [] };
    const codes = valueIn(whatDossierLacks({ ...dossier, convention })).map(({ code }) => code);
    expect(codes).not.toContain("visas");
    expect(codes).not.toContain("deliberation");
  });

  it("may have no period, and then invents none", () => {
    const { convention } = valueIn(createDossier({ titre: "CTG", parties: [caf] }));
    expect(convention.periode).toBeUndefined();
  });

  it("takes the id and the territory that it is given, and has an id whatever the title", () => {
    const named = valueIn(createDossier({ titre: "CTG", periode, parties: [caf], id: "d1", territoire: "Val" }));
    expect([named.id, named.territoire.nom]).toEqual(["d1", "Val"]);
    expect(valueIn(createDossier({ titre: "« »", periode, parties: [caf] })).id).toBe("dossier");
  });

  it("is refused with every reason at once", () => {
    const wrong = { titre: " ", periode: { debut: "2025-01-01", fin: "2024-12-31" }, parties: [{ id: "caf" }] };
    expect(placesOf(Reflect.apply(createDossier, undefined, [wrong]))).toEqual(
      expect.arrayContaining(["TEXT_EMPTY titre", "PERIOD_REVERSED periode", "FIELD_MISSING parties.0.nom"]),
    );
    expect(placesOf(createDossier({ titre: "CTG", periode, parties: [caf, caf] }))).toEqual([
      "ID_DUPLICATE convention.parties.1.id",
    ]);
  });

  it("is filled in step by step, and every step can be written and read again", () => {
    let dossier = valueIn(addPartie({ dossier: start(), partie: cc }));
    dossier = valueIn(addDisposition({ dossier, disposition: { id: "titre1", genre: "annexe" } }));
    const article = { id: "art9", genre: "article", label: "9", titre: "Suivi" } as const;
    dossier = valueIn(addDisposition({ dossier, disposition: article, parent: "CTG#titre1" }));
    dossier = valueIn(addObligation({ dossier, obligation }));
    const fait = valueIn(
      parseFait({ id: "f", nature: "execution", date: "2029-12-01", libelle: "Bilan", obligation: "CTG:bilan" }),
    );
    dossier = valueIn(recordFait({ dossier, fait }));
    const empty = { deliberations: [], visas: [], dispositions: [], obligations: [], mentions: [], inconnus: [] };
    const avenant = { ...empty, id: "Av1", titre: "Avenant 1", dateEffet: "2026-01-01", operations: [] };
    dossier = valueIn(addAvenant({ dossier, avenant }));
    expect(dossier.convention.dispositions).toEqual([{ id: "titre1", genre: "annexe", enfants: [article] }]);
    expect(valueIn(parseDossier(JSON.parse(valueIn(serializeDossier(dossier)))))).toEqual(dossier);
    const text = valueIn(consolidate({ dossier, at: "2026-06-30" }));
    expect(text.dispositions.map(({ adresse }) => adresse)).toContain("CTG#titre1/art9");
  });
});

describe("a step that cannot be", () => {
  it.each<[string, (dossier: Dossier) => Outcome<Dossier>, string]>([
    [
      "a party whose id is taken",
      (dossier) => addPartie({ dossier, partie: caf }),
      "ID_DUPLICATE convention.parties.1.id",
    ],
    [
      "a disposition under nothing",
      (dossier) => addDisposition({ dossier, disposition: { id: "a", genre: "article" }, parent: "CTG#annexe7" }),
      "TARGET_NOT_FOUND parent",
    ],
    [
      "a disposition under an avenant",
      (dossier) => addDisposition({ dossier, disposition: { id: "a", genre: "article" }, parent: "Av1#annexe2" }),
      "TARGET_NOT_FOUND parent",
    ],
    [
      "a disposition whose id is taken",
      (dossier) =>
        addDisposition({
          dossier: valueIn(addDisposition({ dossier, disposition: { id: "a", genre: "article" } })),
          disposition: { id: "a", genre: "article" },
        }),
      "ID_DUPLICATE convention.dispositions",
    ],
    [
      "an obligation of a party that is unknown",
      (dossier) => addObligation({ dossier, obligation }),
      "PARTY_UNKNOWN convention.obligations.0.debiteurs.0",
    ],
  ])("is refused for %s, and the dossier is left as it was", (_what, step, expected) => {
    const dossier = start();
    const before = JSON.stringify(dossier);
    expect(placesOf(step(dossier))).toContain(expected);
    expect(JSON.stringify(dossier)).toBe(before);
  });
});

describe("a fact alone", () => {
  it("is read as it is in a dossier, and refused with every reason at once", () => {
    for (const fait of readRoumois().faits) expect(valueIn(parseFait(fait))).toEqual(fait);
    expect(placesOf(parseFait({ nature: "rien", date: "2026-02-30", libelle: "x", autre: 1 }))).toEqual([
      "FIELD_MISSING id",
      "VALUE_NOT_IN_LIST nature",
      "DATE_INVALID date",
      "KEY_UNKNOWN autre",
    ]);
  });
});

const OF_ONE_SHAPE: ReadonlySet<string | number> = new Set(["convention", "territoire"]);

describe("a file that lacks whole parts", () => {
  it("learns in one round every field that is needed", () => {
    expect(placesOf(parseDossier({}))).toEqual(
      [
        ...["version", "id", "titre", "convention", "avenants", "territoire"],
        ...["id", "titre", "dispositions"].map((champ) => `convention.${champ}`),
        "convention.parties",
        ...["nom", "communes", "groupements", "transferts"].map((champ) => `territoire.${champ}`),
      ].map((place) => `FIELD_MISSING ${place}`),
    );
    const { periode: _period, ...undated } = readRoumois().convention;
    expect(placesOf(parseConvention(undated))).toEqual([]);
  });

  it("is told of nothing more once all that was named is there", () => {
    const whole = readRoumois();
    const places = (value: Json, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] =>
      typeof value === "object" && value !== null
        ? Object.keys(value).flatMap((key) => {
            const below = [...path, Array.isArray(value) ? Number(key) : key];
            return [below, ...places(value[key], below)];
          })
        : [];
    const keys = places(whole).filter((path) => typeof path[path.length - 1] === "string");
    fc.assert(
      fc.property(fc.subarray([...keys], { minLength: 1, maxLength: 4 }), (removed) => {
        const file = readRoumois();
        for (const path of removed) {
          const parent = path.slice(0, -1).reduce<Json>((value, step) => value?.[step], file);
          if (parent !== undefined) delete parent[path[path.length - 1] as string];
        }
        const outcome = parseDossier(file);
        if (outcome.ok || outcome.issues.some(({ code }) => code !== "FIELD_MISSING")) return;
        for (const { path } of outcome.issues) {
          const parent = path.slice(0, -1).reduce<Json>((value, step) => value[step], file);
          const key = path[path.length - 1] ?? "";
          // A part of one shape is filled in field by field; a value of several kinds is written whole.
          parent[key] = OF_ONE_SHAPE.has(key) ? {} : path.reduce<Json>((value, step) => value[step], whole);
        }
        const again = parseDossier(file);
        expect(placesOf(again).filter((place) => place.startsWith("FIELD_MISSING"))).toEqual([]);
      }),
    );
  });
});
