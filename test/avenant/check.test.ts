/** What the readers refuse: ids used twice, ids that no address can hold, values of another kind, trees without end. */
import { describe, expect, it } from "vitest";
import type { Avenant, Dossier } from "../../src/avenant/index.js";
import { readAvenant, readConvention, readDossier } from "../../src/avenant/internal.js";
import type { Convention, Disposition, Instrument } from "../../src/convention/index.js";
import type { Issue, Outcome } from "../../src/primitives/index.js";
import { issue } from "../../src/primitives/internal.js";
import { article, avenant, dossierWith } from "../support/avenants.js";

const creche = { id: "e", nom: "Crèche", genre: "eaje" };
const indicateur = { id: "i", libelle: "Places", nature: "nombre" } as const;
const caf = { id: "caf", genre: "caf", nom: "Caf", representants: [] } as const;
const o = { id: "o", par: "a" };
const twice = <T>(one: T): readonly [T, T] => [one, one];
const again = (id: string, ...path: readonly (string | number)[]): Issue => issue("ID_DUPLICATE", path, { id });

const issuesOf = (outcome: Outcome<unknown>): readonly Issue[] => (outcome.ok ? [] : outcome.issues);
const conventionIssues = (value: unknown) => issuesOf(readConvention(value));
const avenantIssues = (value: unknown) => issuesOf(readAvenant(value));
const dossierIssues = (value: unknown) => issuesOf(readDossier(value));

/** An instrument with each list that may hold an id twice. */
const spoilt: Pick<Instrument, "dispositions" | "obligations" | "mentions"> = {
  dispositions: [
    article("art1", { equipements: twice(creche), fiche: { indicateurs: twice(indicateur) } }),
    article("art2", { enfants: twice(article("f")) }),
    article("art2", { enfants: [article("g")] }),
  ],
  obligations: twice({
    id: "s",
    acte: "x",
    libelle: "Faire",
    debiteurs: ["caf"],
    echeance: { type: "finPeriode" },
    force: "obligatoire",
    disposition: "art1",
  } as const),
  mentions: twice({ id: "m", nature: "renvoi", citation: "voir", cible: "CTG#art1", disposition: "art1" } as const),
};
const inInstrument = (...at: readonly (string | number)[]): readonly Issue[] => [
  again("art2/f", ...at, "dispositions"),
  again("art2", ...at, "dispositions"),
  again("e", ...at, "dispositions", "equipements", 1, "id"),
  again("i", ...at, "dispositions", "fiche", "indicateurs", 1, "id"),
  again("s", ...at, "obligations", 1, "id"),
  again("m", ...at, "mentions", 1, "id"),
];

const convention: Convention = {
  ...dossierWith([], [], spoilt).convention,
  parties: twice(caf),
  groupesParties: twice({ id: "g", terme: "les partenaires", parties: ["caf"] }),
  gouvernance: {
    instances: twice({ id: "copil", genre: "comitePilotage" } as const),
    missions: twice({ id: "cc", genre: "chargeCooperation" } as const),
  },
  instrumentsLies: twice({ id: "l", genre: "autre", titre: "Contrat", relation: "articule" } as const),
};
const inConvention = (...at: readonly (string | number)[]): readonly Issue[] => [
  again("caf", ...at, "parties", 1, "id"),
  again("g", ...at, "groupesParties", 1, "id"),
  again("copil", ...at, "gouvernance", "instances", 1, "id"),
  again("cc", ...at, "gouvernance", "missions", 1, "id"),
  again("l", ...at, "instrumentsLies", 1, "id"),
  ...inInstrument(...at),
];

const amending: Avenant = avenant(
  1,
  "2023-01-01",
  [
    ...twice({ ...o, type: "modifierListeEquipements", cible: "CTG#art1", ajouter: twice(creche) } as const),
    { ...o, id: "p", type: "absorber", contrat: "CEJ", parties: twice(caf), equipements: twice(creche) },
  ],
  spoilt,
);
const inAvenant = (...at: readonly (string | number)[]): readonly Issue[] => [
  again("o", ...at, "operations", 1, "id"),
  again("e", ...at, "operations", 0, "ajouter", 1, "id"),
  again("e", ...at, "operations", 1, "ajouter", 1, "id"),
  again("caf", ...at, "operations", 2, "parties", 1, "id"),
  again("e", ...at, "operations", 2, "equipements", 1, "id"),
  ...inInstrument(...at),
];

describe("an id used twice", () => {
  it("in a convention alone, or in an avenant alone, is named where it stands", () => {
    expect(conventionIssues(convention)).toEqual(inConvention());
    expect(avenantIssues(amending)).toEqual(inAvenant());
  });

  it("in a dossier is named where it stands, in each of its lists", () => {
    const decision = { id: "d", nature: "autre", objet: "Objet" } as const;
    const fait = {
      id: "f",
      nature: "reunion",
      date: "2024-01-01",
      libelle: "COPIL",
      decisions: twice(decision),
    } as const;
    const demande = {
      id: "x",
      objet: "Places",
      donneesPersonnelles: true,
      demandeur: "caf",
      detenteur: "caf",
      date: "2024-01-01",
      etapes: [{ type: "decision", date: "2024-02-01", partie: "caf", sens: "refusee" }],
    } as const;
    const habilitation = {
      id: "h",
      partie: "caf",
      fonction: "chargeCooperation",
      engagements: [],
      du: "2024-01-01",
    } as const;
    const figure = { id: "k", code: "c", libelle: "Taux", valeur: "1", unite: "%", source: "Caf" };
    const dossier: Dossier = {
      ...dossierWith([], []),
      convention,
      avenants: [amending, { ...amending, id: "CTG" }, { ...amending, id: "CTG" }],
      faits: twice(fait),
      echanges: twice(demande),
      outilSuivi: { nom: "Outil", conventions: [], habilitations: twice(habilitation) },
      reunionsPrevues: twice({ id: "r", instance: "comitePilotage", date: "2024-01-01" }),
      elaboration: {
        etapes: twice({ id: "s", genre: "autre", libelle: "Étape" } as const),
        diagnostic: twice(figure),
      },
    };
    const early = (rank: number) =>
      issue(
        "EXCHANGE_STEP_NOT_ALLOWED",
        ["echanges", rank, "etapes", 0],
        { etape: "decision", etat: "demandee", attendu: "etude" },
        { regle: "CV-61" },
      );
    expect(dossierIssues(dossier)).toEqual([
      ...inConvention("convention"),
      ...[0, 1, 2].flatMap((rank) => inAvenant("avenants", rank)),
      again("CTG", "avenants"),
      again("f", "faits", 1, "id"),
      again("x", "echanges", 1, "id"),
      again("h", "outilSuivi", "habilitations", 1, "id"),
      again("r", "reunionsPrevues", 1, "id"),
      again("s", "elaboration", "etapes", 1, "id"),
      again("k", "elaboration", "diagnostic", 1, "id"),
      again("d", "faits", 0, "decisions", 1, "id"),
      again("d", "faits", 1, "decisions", 1, "id"),
      early(0),
      early(1),
    ]);
  });

  it("is looked for once every place has the right shape", () => {
    const dossier = dossierWith([article("a"), article("a")], []);
    const demande = {
      id: "x",
      objet: "Places",
      donneesPersonnelles: true,
      demandeur: "caf",
      detenteur: "caf",
      date: "2024-02-30",
      etapes: [],
    };
    expect(dossierIssues({ ...dossier, echanges: [demande] })).toEqual([
      issue("DATE_INVALID", ["echanges", 0, "date"], { valeur: "2024-02-30" }),
    ]);
    expect(dossierIssues({ ...dossier, echanges: [{ ...demande, date: "2024-02-28" }] })).toEqual([
      again("a", "convention", "dispositions"),
    ]);
  });

  it("and an id that no address can hold are two things", () => {
    const invalid = (adresse: string, ...path: readonly (string | number)[]) =>
      issue("ADDRESS_INVALID", path, { adresse });
    const dossier = dossierWith([article("a", { enfants: [article("a b")] })], []);
    expect(dossierIssues(dossier)).toEqual([invalid("a b", "convention", "dispositions", 0, "enfants", 0, "id")]);
    expect(avenantIssues(avenant(1, "2023-01-01", [], { id: "Av 1" }))).toEqual([invalid("Av 1", "id")]);
  });

  it("leaves a dossier without fault alone", () => {
    expect(dossierIssues(dossierWith([article("a"), article("b")], [avenant(1, "2023-01-01", [])]))).toEqual([]);
  });
});

describe("a value of another kind", () => {
  const type = (attendu: string, valeur: string, ...path: readonly (string | number)[]) =>
    issue("TYPE_INVALID", path, { valeur, attendu });

  it("hides what the whole would show: nothing else is looked at", () => {
    const broken = JSON.parse('{"id":"CTG","dispositions":"?","parties":[{"id":"a"},{"id":"a"}]}');
    for (const found of [conventionIssues(broken), avenantIssues(broken)]) {
      expect(found.map(({ code }) => code)).not.toContain("ID_DUPLICATE");
      expect(found).toContainEqual(type("array", "?", "dispositions"));
    }
    expect(conventionIssues(null)).toEqual([type("object", "null")]);
    expect(dossierIssues(null)).toEqual([type("object", "null")]);
  });

  it("is found at any depth of the text, and hides what is below it alone", () => {
    const dossier = dossierWith(
      [
        article("a", {
          enfants: [article("b", { enfants: JSON.parse('[{"id":"c","genre":1,"enfants":[]}, 3]') })],
        }),
        article("d", { enfants: JSON.parse('[{"id":"e","genre":"article","enfants":[{"id":1,"genre":"article"}]}]') }),
      ],
      [avenant(1, "2023-01-01", [], { dispositions: JSON.parse('[{"id":"z"}]') })],
    );
    const below = ["convention", "dispositions", 0, "enfants", 0, "enfants"];
    expect(dossierIssues(dossier).map(({ code, path }) => [code, ...path])).toEqual([
      ["VALUE_NOT_IN_LIST", ...below, 0, "genre"],
      ["TYPE_INVALID", ...below, 1],
      ["TYPE_INVALID", "convention", "dispositions", 1, "enfants", 0, "enfants", 0, "id"],
      ["FIELD_MISSING", "avenants", 0, "dispositions", 0, "genre"],
    ]);
  });
});

describe("a tree of dispositions", () => {
  /** A text of that many levels. */
  const nested = (levels: number): Disposition => {
    let root = article("d");
    for (let level = 1; level < levels; level += 1) root = article("d", { enfants: [root] });
    return root;
  };
  const deep = issue("INPUT_TOO_DEEP", [], { maximum: 64 });

  it("is read as deep as any file may be, and no deeper, in a dossier and alone", () => {
    // Each level is an object in a list; what holds the tree, and the fields of the last one, are levels too.
    expect(dossierIssues(dossierWith([nested(31)], []))).toEqual([]);
    expect(dossierIssues(dossierWith([nested(32)], []))).toEqual([deep]);
    expect(conventionIssues(dossierWith([nested(32)], []).convention)).toEqual([deep]);
  });

  it("of more dispositions than any dossier holds is too large, at whatever level they are", () => {
    const large = issue("INPUT_TOO_LARGE", [], { maximum: 2_000_000 });
    // Empty places: a list as long as can be, without its weight.
    const many = new Array<Disposition>(2_000_000);
    expect(conventionIssues(dossierWith([article("a", { enfants: many })], []).convention)).toEqual([large]);
    const more = new Array<Disposition>(2_000_001);
    expect(conventionIssues(dossierWith(more, []).convention)).toEqual([large]);
  });

  it("with an empty place in a list lacks something there", () => {
    const places = new Array<Disposition>(2);
    places[1] = article("a");
    const missing = (champ: number, ...path: readonly (string | number)[]) => issue("FIELD_MISSING", path, { champ });
    expect(conventionIssues(dossierWith(places, []).convention)).toEqual([missing(0, "dispositions", 0)]);
    expect(dossierIssues(dossierWith([], new Array<Avenant>(1)))).toEqual([missing(0, "avenants", 0)]);
  });
});
