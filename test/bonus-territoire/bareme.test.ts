/** The barème file: filled in, loaded, compared; and the list of what a Caf has to supply. */
import { describe, expect, it } from "vitest";
import {
  type Bareme,
  compareBaremes,
  type LigneDatee,
  loadBareme,
  sealBareme,
  templateBareme,
} from "../../src/bonus-territoire/index.js";
import { listParametres } from "../../src/droit/index.js";
import { noticeOf } from "../../src/formats/index.js";
import { codesOf, exact, resultOf, s1 } from "./demande.js";

const template = (annee: number): Bareme => {
  const outcome = templateBareme({ annee, id: "caf-999", edition: "1" });
  if (!outcome.ok) throw new Error("a year");
  return outcome.value;
};

const floorOf = (edition: string, valeur: number): Bareme => ({
  ...template(2024),
  edition,
  valeurs: [{ cle: "eaje.plancher", du: "2024-01-01", valeur, source: "note interne" }],
});

function listedIn(at: string) {
  const outcome = listParametres({ at });
  if (!outcome.ok) throw new Error("a day");
  return new Map(outcome.value.map((each) => [each.cle, each]));
}

describe("listParametres", () => {
  const listed = listedIn;

  it("shows a known value with its period, its source and its confidence", () => {
    expect(listed("2025-06-01").get("eaje.forfaitNouveau.max")).toMatchObject({
      etat: "connu",
      valeur: "3600",
      du: "2025-01-01",
      au: "2025-12-31",
      confiance: "verbatim",
    });
  });

  it("shows what nobody published, and who holds it", () => {
    const floor = listed("2025-06-01").get("eaje.plancher");
    expect(floor).toMatchObject({ etat: "inconnu", confiance: "unknown" });
    expect(floor?.detenteur).toBe("cafOuConvention");
    expect(floor).not.toHaveProperty("valeur");
  });

  it("shows an open-ended value as old twelve months after it was last checked", () => {
    expect(listed("2026-11-22").get("alsh.plancherHoraire")).toMatchObject({ etat: "connu", valeur: "0.15" });
    expect(listed("2027-11-22").get("alsh.plancherHoraire")).toMatchObject({ etat: "connu" });
    expect(listed("2027-11-23").get("alsh.plancherHoraire")).toMatchObject({ etat: "perime" });
  });

  it("refuses a day that does not exist", () => {
    expect(listParametres({ at: "2025-02-30" })).toMatchObject({ ok: false, issues: [{ code: "DATE_INVALID" }] });
  });
});

describe("the barème to fill in", () => {
  it("has one empty line for each value that no text gives that year, with the reason", () => {
    const keys = template(2024).valeurs.map(({ cle }) => cle);
    expect(keys).toContain("eaje.plancher");
    expect(keys).toContain("ctre.forfaitNouveau");
    expect(keys).not.toContain("eaje.forfaitNouveau.min");
    expect(template(2026).valeurs.map(({ cle }) => cle)).toContain("eaje.forfaitNouveau.min");
  });

  it("bears its name, the days of the year, and for each line the unit and why nobody knows", () => {
    expect(template(2024)).toMatchObject({
      format: "convention-territoriale/bareme",
      version: 1,
      id: "caf-999",
      edition: "1",
    });
    const { motif } = listedIn("2024-01-01").get("eaje.plancher") ?? {};
    expect(template(2024).valeurs.find(({ cle }) => cle === "eaje.plancher")).toEqual({
      cle: "eaje.plancher",
      du: "2024-01-01",
      au: "2024-12-31",
      note: `euroParPlace ${motif}`,
    });
    expect(template(2024).valeurs.every(({ cle }) => !cle.startsWith("paiement."))).toBe(true);
  });

  it("is refused without a name, and with a key that it does not know", () => {
    const outcome = templateBareme({ annee: 2024, id: "", edition: 3, nom: "x" } as never);
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["TEXT_EMPTY", "id"],
      ["TYPE_INVALID", "edition"],
      ["KEY_UNKNOWN", "nom"],
    ]);
  });

  it("loads as it is, and supplies nothing", () => {
    expect(loadBareme(JSON.parse(JSON.stringify(template(2024))))).toEqual({
      ok: true,
      value: template(2024),
      warnings: [],
    });
    const { parametres: _, ...unknown } = s1;
    expect(resultOf({ ...unknown, bareme: template(2024) }).manquants.map(({ cle }) => cle)).toEqual(["eaje.plancher"]);
  });
});

const bareme = (...valeurs: readonly LigneDatee[]): Bareme => ({
  format: "convention-territoriale/bareme",
  version: 1,
  id: "caf-999",
  edition: "1",
  valeurs,
});
const issuesOf = (outcome: ReturnType<typeof loadBareme>) =>
  outcome.ok ? [] : outcome.issues.map(({ code, path, params }) => [code, path.join("."), params]);

describe("a barème loaded", () => {
  const full = bareme(
    {
      cle: "eaje.forfaitNouveau.tranches",
      du: "2024-01-01",
      au: "2024-12-31",
      valeur: [
        { montant: 3000, strate: "A", potentielFinancierParHabitant: { min: 1, max: "700.5" } },
        { montant: "2800", niveauDeVieParHabitant: { max: 20000 } },
      ],
      source: "note interne",
      note: "à confirmer",
    },
    { cle: "eaje.plancher", du: "2024-01-01", sansObjet: true },
    { cle: "trajectoire.anneesPayees", du: "2025-01-01", valeur: [2025, 2026] },
    { cle: "trajectoire.seuilInclus", du: "2025-01-01", valeur: false },
    { cle: "rpe.forfait", du: "2025-01-01" },
  );

  it("is the same, field by field, and a copy", () => {
    const outcome = loadBareme(full);
    expect(outcome).toEqual({ ok: true, value: full, warnings: [] });
    if (!outcome.ok) throw new Error("loaded");
    const [first] = outcome.value.valeurs;
    expect(Object.keys(first ?? {})).toEqual(["cle", "du", "au", "valeur", "source", "note"]);
    expect(first?.valeur).not.toBe(full.valeurs[0]?.valeur);
    const table = (one: Bareme) => one.valeurs[0]?.valeur as readonly object[];
    expect(table(outcome.value)[0]).not.toBe(table(full)[0]);
  });

  it("may not give a value and say that it does not apply", () => {
    const valeurs = [{ cle: "eaje.plancher", du: "2024-01-01", sansObjet: true, valeur: 2 }];
    expect(issuesOf(loadBareme({ ...full, valeurs }))).toEqual([
      ["KEY_UNKNOWN", "valeurs.0.sansObjet", { cle: "sansObjet" }],
    ]);
  });

  it("that is no barème is refused once", () => {
    expect(issuesOf(loadBareme(undefined))).toEqual([["TYPE_INVALID", "", { valeur: "undefined", attendu: "object" }]]);
    const { id: _, ...unnamed } = full;
    expect(issuesOf(loadBareme({ ...unnamed, valeurs: 3, nom: "x" }))).toEqual([
      ["FIELD_MISSING", "id", { champ: "id" }],
      ["TYPE_INVALID", "valeurs", { valeur: "3", attendu: "array" }],
      ["KEY_UNKNOWN", "nom", { cle: "nom" }],
    ]);
    const misshapen = loadBareme(null);
    expect(issuesOf(misshapen)[0]).toEqual(["TYPE_INVALID", "", { valeur: "null", attendu: "object" }]);
    expect(issuesOf(misshapen).filter(([code]) => code === "TYPE_INVALID").length).toBe(1);
  });
});

describe("the value of a year", () => {
  const { parametres: _, ...demande } = s1;
  const under = (...valeurs: readonly LigneDatee[]) => resultOf({ ...demande, bareme: bareme(...valeurs) });
  const floor = (du: string, au: string | undefined, valeur: number): LigneDatee => ({
    cle: "eaje.plancher",
    du,
    ...(au === undefined ? {} : { au }),
    valeur,
  });

  it("is the one in force on 1 January, else on 31 December", () => {
    const total = (...valeurs: readonly LigneDatee[]) => under(...valeurs).total;
    expect(total(floor("2024-01-01", "2024-01-01", 2200))).toEqual(exact("99000.00"));
    expect(total(floor("2023-01-01", "2024-01-01", 2200))).toEqual(exact("99000.00"));
    expect(total(floor("2024-12-31", undefined, 2200))).toEqual(exact("99000.00"));
    expect(total(floor("2024-07-01", "2024-12-31", 2200))).toEqual(exact("99000.00"));
    expect(total(floor("2023-01-01", "2024-06-30", 2200), floor("2024-07-01", undefined, 2300))).toEqual(
      exact("99000.00"),
    );
    const open = { statut: "borne", min: "90000.00" };
    expect(total(floor("2023-01-01", "2023-12-31", 2200))).toEqual(open);
    expect(total(floor("2025-01-01", undefined, 2200))).toEqual(open);
    expect(total(floor("2024-01-02", "2024-12-30", 2200))).toEqual(open);
    expect(total({ cle: "eaje.plancher", du: "2024-01-01", sansObjet: true })).toEqual(exact("90000.00"));
  });

  it("is shown with the name of the barème, and the source of the line when it has one", () => {
    const sources = (more: Partial<LigneDatee>) =>
      under({ ...floor("2024-01-01", undefined, 2200), ...more }).cachet.parametres.find(
        ({ cle }) => cle === "eaje.plancher",
      )?.sources;
    expect(sources({})).toEqual(["caf-999 1"]);
    expect(sources({ source: "délibération 12" })).toEqual(["caf-999 1 : délibération 12"]);
  });
});

describe("a barème in a demande", () => {
  it("is read where it stands", () => {
    expect(codesOf({ ...s1, bareme: 3 })).toEqual(["TYPE_INVALID"]);
    const twice = { cle: "eaje.plancher", du: "2024-01-01", valeur: 1 } as const;
    expect(codesOf({ ...s1, bareme: bareme(twice, twice) })).toEqual(["PARAMETER_OVERLAP"]);
  });
});

describe("a barème with mistakes", () => {
  it("is refused with every one of them", () => {
    const outcome = loadBareme({
      format: "bareme",
      version: 2,
      id: "caf-999",
      edition: "1",
      valeurs: [
        { cle: "eaje.plancher", du: "2024-01-01", valeur: -5 },
        { cle: "eaje.planche", du: "2024-01-01", valeur: 5 },
        { cle: "prorata.mode", du: "2024-02-30", valeur: "jours" },
        { cle: "prorata.mode", du: "2024-02-03", valeur: "semaines" },
        { cle: "rpe.forfait", du: "2024-06-01", valeur: 5, montant: 5 },
      ],
    });
    expect(issuesOf(outcome)).toEqual([
      ["VALUE_NOT_IN_LIST", "format", { valeur: "bareme", attendu: "convention-territoriale/bareme" }],
      ["VERSION_UNSUPPORTED", "version", { version: "2", attendue: 1 }],
      ["NUMBER_NEGATIVE", "valeurs.0.valeur", { valeur: "-5" }],
      ["PARAMETER_UNKNOWN", "valeurs.1.cle", { cle: "eaje.planche", proche: "eaje.plancher" }],
      ["DATE_INVALID", "valeurs.2.du", { valeur: "2024-02-30" }],
      ["VALUE_NOT_IN_LIST", "valeurs.3.valeur", { valeur: "semaines", attendu: "jours, moisCommences, anneeEntiere" }],
      ["KEY_UNKNOWN", "valeurs.4.montant", { cle: "montant" }],
    ]);
    expect(issuesOf(loadBareme(bareme({ cle: "rpe.forfait", du: "2024-06-01", au: "2024-01-01", valeur: 5 })))).toEqual(
      [["PERIOD_REVERSED", "valeurs.0.au", { debut: "2024-06-01", fin: "2024-01-01" }]],
    );
  });

  it("is told of a line without key, of texts that are none, of a last day that does not exist", () => {
    const wrong = bareme(
      { du: "2024-01-01", valeur: 1 } as never,
      { cle: "", du: "2024-01-01", valeur: 1 } as never,
      { cle: "eaje.plancher", du: "2024-01-01", au: "2024-13-01", valeur: 1, source: 3, note: "" } as never,
      { cle: "rpe.forfait", du: "2024-01-01", au: "2024-01-01", valeur: 1, note: 3 } as never,
      { cle: "prorata.mode", du: "2024-01-01", valeur: "jours", note: "x", source: "y" },
    );
    expect(issuesOf(loadBareme(wrong)).map(([code, path]) => [code, path])).toEqual([
      ["FIELD_MISSING", "valeurs.0.cle"],
      ["TEXT_EMPTY", "valeurs.1.cle"],
      ["DATE_INVALID", "valeurs.2.au"],
      ["TYPE_INVALID", "valeurs.2.source"],
      ["TEXT_EMPTY", "valeurs.2.note"],

      ["TYPE_INVALID", "valeurs.3.note"],
    ]);
  });

  it("may not give two values for one day, whatever the order of its lines", () => {
    const floor = (du: string, au: string): LigneDatee => ({ cle: "eaje.plancher", du, au, valeur: 1 });
    const overlaps = (...valeurs: readonly LigneDatee[]) => issuesOf(loadBareme(bareme(...valeurs)));
    expect(overlaps(floor("2024-01-01", "2024-06-30"), floor("2024-07-01", "2024-12-31"))).toEqual([]);
    expect(overlaps(floor("2024-07-01", "2024-12-31"), floor("2024-01-01", "2024-06-30"))).toEqual([]);
    const second = (rank: number, du: string) => ["PARAMETER_OVERLAP", `valeurs.${rank}`, { cle: "eaje.plancher", du }];
    expect(overlaps(floor("2024-01-01", "2024-06-30"), floor("2024-06-30", "2024-12-31"))).toEqual([
      second(1, "2024-06-30"),
    ]);
    expect(overlaps(floor("2024-06-30", "2024-12-31"), floor("2024-01-01", "2024-06-30"))).toEqual([
      second(0, "2024-06-30"),
    ]);
    expect(overlaps(floor("2024-01-01", "2024-06-30"), floor("2024-01-01", "2024-02-01"))).toEqual([
      second(1, "2024-01-01"),
    ]);
    // The second ends before the first, which the third still overlaps.
    expect(
      overlaps(floor("2024-01-01", "2024-12-31"), floor("2024-02-01", "2024-03-01"), floor("2024-06-01", "2024-06-02")),
    ).toEqual([second(1, "2024-02-01"), second(2, "2024-06-01")]);
    const other: LigneDatee = { cle: "rpe.forfait", du: "2024-01-01", valeur: 1 };
    expect(overlaps(floor("2024-01-01", "2024-12-31"), other)).toEqual([]);
  });
});

describe("two editions", () => {
  const { parametres: _, ...demande } = s1;
  const compared = (avant: Bareme, apres: Bareme) => {
    const outcome = compareBaremes({ demande, avant, apres });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    return outcome.value;
  };

  it("are compared line by line, and by the structures whose amount changes", () => {
    const { lignes, total, structures, gestionnaires } = compared(floorOf("1", 2000), floorOf("2", 2300));
    const changes = (prefix: string) => [
      { id: `${prefix}ancienne`, avant: exact("60000.00"), apres: exact("69000.00"), difference: exact("9000.00") },
      { id: `${prefix}nouvelle`, avant: exact("30000.00"), apres: exact("34500.00"), difference: exact("4500.00") },
    ];
    expect(lignes).toEqual([{ cle: "eaje.plancher", du: "2024-01-01", avant: "2000", apres: "2300" }]);
    expect(total).toEqual({ avant: exact("90000.00"), apres: exact("103500.00"), difference: exact("13500.00") });
    expect(structures).toEqual(changes(""));
    expect(gestionnaires).toEqual(changes("gestionnaire-"));
  });

  it("that are the same change nothing", () => {
    const { lignes, structures, gestionnaires } = compared(floorOf("1", 2000), floorOf("1", 2000));
    expect([lignes, structures, gestionnaires]).toEqual([[], [], []]);
  });

  it("show the lines that one alone has, that do not apply, that end, that are still to be filled in", () => {
    const du = "2024-01-01";
    const { lignes } = compared(
      bareme(
        { cle: "rpe.forfait", du, valeur: 2 },
        { cle: "laep.forfait", du },
        { cle: "eaje.plancher", du, au: "2024-12-31", valeur: [{ montant: 2000 }] },
        { cle: "bafa.forfait", du, valeur: 1 },
        { cle: "sejour.forfait", du, valeur: 7 },
      ),
      bareme(
        { cle: "eaje.plancher", du, sansObjet: true },
        { cle: "sejour.forfait", du, valeur: 7 },
        { cle: "bafa.forfait", du: "2024-02-01", valeur: 1 },
        { cle: "laep.forfait", du, valeur: 3 },
        { cle: "rpe.forfait", du, au: "2024-12-31", valeur: 2 },
      ),
    );
    expect(lignes).toEqual([
      { cle: "bafa.forfait", du, avant: "1" },
      { cle: "bafa.forfait", du: "2024-02-01", apres: "1" },
      { cle: "eaje.plancher", du, avant: '[{"montant":2000}] (2024-12-31)', apres: "sansObjet" },
      { cle: "laep.forfait", du, avant: "", apres: "3" },
      { cle: "rpe.forfait", du, avant: "2", apres: "2 (2024-12-31)" },
    ]);
  });

  it("with mistakes are refused, each under its own name", () => {
    const [right, wrong] = [floorOf("1", 2000), floorOf("2", -5)];
    const refused = (question: object) => {
      const outcome = compareBaremes({ demande, avant: right, apres: right, ...question } as never);
      return outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, path.join(".")]);
    };
    expect(refused({ avant: wrong })).toEqual([["NUMBER_NEGATIVE", "avant.valeurs.0.valeur"]]);
    expect(refused({ apres: wrong })).toEqual([["NUMBER_NEGATIVE", "apres.valeurs.0.valeur"]]);
    expect(refused({ avant: wrong, apres: wrong })).toEqual([
      ["NUMBER_NEGATIVE", "avant.valeurs.0.valeur"],
      ["NUMBER_NEGATIVE", "apres.valeurs.0.valeur"],
    ]);
    expect(refused({ apres: undefined })).toEqual([
      ["FIELD_MISSING", "apres"],
      ...["format", "version", "id", "edition", "valeurs"].map((field) => ["FIELD_MISSING", `apres.${field}`]),
    ]);
    expect(refused({ apres: 3 })[0]).toEqual(["TYPE_INVALID", "apres"]);
    expect(refused({ apres: 3 }).filter(([code]) => code === "TYPE_INVALID").length).toBe(1);
    expect(refused({ demande: { ...demande, annee: 3 } })).toEqual([["YEAR_INVALID", "annee"]]);
    expect(refused({ demand: demande })).toEqual([["KEY_UNKNOWN", "demand"]]);
  });
});

describe("a barème that a Caf published", () => {
  const publication = { organisme: "Caf de l'Exemple", publieLe: "2024-02-01", page: "https://caf.example/bareme" };
  const sealed = (): Bareme => {
    const outcome = sealBareme({ ...floorOf("2024-1", 2100), publication });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    return outcome.value;
  };

  it("carries a digest, which a copy that was changed no longer has", () => {
    const published = sealed();
    expect(published.empreinte).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(loadBareme(JSON.parse(JSON.stringify(published)))).toMatchObject({ ok: true });
    expect(sealBareme(published)).toMatchObject({ ok: true, value: { empreinte: published.empreinte } });
    const [line] = published.valeurs;
    const changed = [
      { ...published, edition: "2024-2" },
      { ...published, publication: { ...publication, publieLe: "2024-02-02" } },
      { ...published, valeurs: [{ ...line, valeur: 2101 }] },
    ];
    for (const each of changed) {
      const outcome = loadBareme(each);
      expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, path])).toEqual([
        ["BAREME_DIGEST_DIFFERS", ["empreinte"]],
      ]);
    }
    expect(codesOf({ ...s1, bareme: changed[0] })).toEqual(["BAREME_DIGEST_DIFFERS"]);
  });

  it("is refused with a page that is no address, a day that is none or a digest of another form", () => {
    const base = floorOf("1", 2100);
    for (const more of [
      { publication: { ...publication, page: "caf" } },
      { publication: { ...publication, publieLe: "2024-02-30" } },
      { publication: { publieLe: "2024-02-01" } },
      { empreinte: "sha256:0" },
    ]) {
      expect(loadBareme({ ...base, ...more }).ok).toBe(false);
    }
  });

  it("is cited by a result that uses it, and by no other", () => {
    const bareme = sealed();
    const asked = { ...s1, parametres: {}, bareme };
    const cited = { id: "caf-999", edition: "2024-1", publication, empreinte: bareme.empreinte };
    expect(resultOf(asked).cachet.bareme).toEqual(cited);
    expect(resultOf({ ...asked, parametres: s1.parametres ?? {} }).cachet).not.toHaveProperty("bareme");
    expect(resultOf(s1).cachet).not.toHaveProperty("bareme");
    const notice = noticeOf({ resultat: resultOf(asked), gestionnaire: "gestionnaire-ancienne", format: "texte" });
    expect(notice).toContain("Caf de l'Exemple, 2024-02-01, https://caf.example/bareme");
    expect(notice).toContain(bareme.empreinte);
  });

  it("is listed on the days of its lines, in the place of what no text gives", () => {
    const bareme = sealed();
    const on = (at: string) => {
      const listed = listParametres({ at, prefixe: "eaje.plancher", bareme });
      return listed.ok ? listed.value.find(({ cle }) => cle === "eaje.plancher") : listed.issues;
    };
    expect(on("2024-06-30")).toMatchObject({
      etat: "connu",
      valeur: 2100,
      bareme: "caf-999 2024-1",
      sources: ["note interne", "Caf de l'Exemple", "2024-02-01", "https://caf.example/bareme"],
    });
    expect(on("2023-12-31")).toMatchObject({ etat: "inconnu" });
  });

  it("is compared with the next edition", () => {
    const next = { ...floorOf("2025-1", 2300), publication };
    const compared = compareBaremes({ demande: { ...s1, parametres: {} }, avant: sealed(), apres: next });
    expect(compared).toMatchObject({
      ok: true,
      value: { lignes: [{ cle: "eaje.plancher", avant: "2100", apres: "2300" }] },
    });
  });
});
