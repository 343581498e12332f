/** The report for people: its sections, the words of a hostile dossier, the amounts and figures that are only bounded. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { consolidate, type Dossier } from "../../src/avenant/index.js";
import { computeBonusTerritoire, type DemandeBonusTerritoire, type Montant } from "../../src/bonus-territoire/index.js";
import { toMarkdown } from "../../src/formats/index.js";
import type { Rapport } from "../../src/formats/report/index.js";
import type { Outcome } from "../../src/primitives/index.js";
import { type AutoriteRef, assessSppe } from "../../src/sppe/index.js";
import { verifyDossier } from "../../src/verification/index.js";
import { echeancierOf, roumois, withAvenant } from "../evaluation/roumois.js";

function read<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

const illustration = JSON.parse(readFileSync("examples/roumois-seine/bonus-illustratif.json", "utf8")) as {
  demande: DemandeBonusTerritoire;
};

const at = "2026-06-30";
const titre = "Roumois";
const reportOf = (rapport: Partial<Rapport>, langue: "fr" | "en" = "fr") =>
  toMarkdown({ titre, at, ...rapport }, langue);
const textOf = (dossier: Dossier, day = at) => read(consolidate({ dossier, at: day }));
const sections = (report: string) => report.split("\n").filter((line) => line.startsWith("## "));

const authorities: readonly AutoriteRef[] = [
  ...roumois.territoire.groupements.map(({ siren }) => ({ type: "groupement", siren }) as const),
  ...roumois.territoire.communes.map(({ codeInsee }) => ({ type: "commune", codeInsee }) as const),
];

describe("the report of a day", () => {
  it("has one section for each result, in a fixed order, then the sources that it names", () => {
    const report = reportOf({
      parties: roumois.convention.parties,
      consolide: textOf(roumois),
      sppe: authorities.map((autorite) => read(assessSppe({ autorite, territoire: roumois.territoire, at }))),
      echeancier: echeancierOf({ dossier: roumois, at }),
      bonus: { resultat: read(computeBonusTerritoire(illustration.demande)), avertissement: "Chiffres inventés." },
      verification: read(verifyDossier({ dossier: roumois, at })),
      avertissements: [
        { code: "MEETING_UNKNOWN", path: [], params: { fait: "a", reunion: "b" } },
        { code: "MEETING_UNKNOWN", path: [], params: { fait: "a", reunion: "b" }, regle: "GV-20" },
        { code: "MEETING_UNKNOWN", path: [], params: { fait: "a", reunion: "b" } },
      ],
      inconnus: [
        { champ: "dateSignature", motif: "Non lue.", instrument: "Av1", detenteur: "la Caf" },
        { champ: "titre", motif: "Absent." },
      ],
    });
    expect(sections(report)).toEqual([
      "## Le texte en vigueur",
      "## Ce que la loi demande : service public de la petite enfance",
      "## L'échéancier",
      "## Le bonus territoire",
      "## Ce que la vérification trouve",
      "## Avertissements",
      "## Ce que le dossier ne sait pas",
      "## Sources",
    ]);
    expect(report).toContain("> Chiffres inventés.\n");
    expect(report.match(/^- .*« b ».*$/gm)).toHaveLength(2);
    expect(report).toMatch(/^- Av1 : dateSignature\. Non lue\. .*la Caf/m);
    expect(report).toMatch(/^- titre\. Absent\.$/m);
    expect(report).toMatch(/^ {2}par : Communauté de communes Roumois Seine ; à : /m);
  });

  it("has no section at all without a result, in French or in English", () => {
    expect(sections(reportOf({}))).toEqual([]);
    expect(
      sections(
        reportOf(
          { verification: { ...read(verifyDossier({ dossier: roumois, at })), findings: [], ecartes: [] } },
          "en",
        ),
      ),
    ).toHaveLength(1);
  });

  it("names a debtor that is no party by the id that the dossier gives it", () => {
    const report = reportOf({ echeancier: echeancierOf({ dossier: roumois, at }) });
    expect(report).toContain("par : cc ; à : Comité départemental des services aux familles");
  });
});

describe("the words of a dossier", () => {
  const hostile = "x\n\n## Faux titre\r\n<script>alert(1)</script> [lien](javascript:0)\u2028- faux";
  const clean = "x ## Faux titre &lt;script>alert(1)&lt;/script> \\[lien\\](javascript:0) - faux";

  it("open no line, no tag and no link in the report", () => {
    const reunionsPrevues = [{ id: "r", instance: "comitePilotage", date: "2026-07-02", objet: hostile }];
    const report = reportOf({
      titre: hostile,
      echeancier: echeancierOf({ dossier: { ...roumois, reunionsPrevues }, at }),
      inconnus: [{ champ: "titre", motif: hostile }],
    });
    expect(report.split("\n")[0]).toContain(clean);
    expect(report.split("\n").filter((line) => line.includes(clean))).toHaveLength(3);
    expect(sections(report)).toEqual(["## L'échéancier", "## Ce que le dossier ne sait pas", "## Sources"]);
  });
});

describe("the text in force, in the report", () => {
  it("names each disposition by its title, else by what it is about, else by its kind", () => {
    const dossier: Dossier = {
      ...roumois,
      avenants: [],
      convention: {
        ...roumois.convention,
        dispositions: [
          { id: "a", genre: "article", titre: "Objet" },
          { id: "b", genre: "article", label: "9", nature: "suiviEvaluation" },
          { id: "c", genre: "article" },
        ],
        obligations: [],
      },
    };
    const report = reportOf({ consolide: textOf(dossier) });
    expect(report).toMatch(/^- Article, « Objet » : texte d'origine \(source : CTG, a, depuis le 01\/01\/2022\)$/m);
    expect(report).toMatch(/^- Article 9, suivi, bilan et évaluation : /m);
    expect(report).toMatch(/^- Article : texte d'origine/m);
  });

  it("calls an avenant by its number, and one that has none by its id", () => {
    const withOne = (id: string, numero?: number) =>
      reportOf({
        consolide: textOf(
          withAvenant(
            { ...roumois, avenants: [] },
            {
              id,
              ...(numero === undefined ? {} : { numero }),
              dateEffet: "2024-01-01",
              operations: [{ id: "o", type: "abroger", par: "art1", cible: "CTG#art9" }],
            },
          ),
        ),
      });
    expect(withOne("Av1", 1)).toContain("(source : avenant n° 1, art1, depuis le 01/01/2024)");
    expect(withOne("modification")).toContain("(source : modification, art1, depuis le 01/01/2024)");
  });

  it("says why an avenant was refused", () => {
    const refused = withAvenant(roumois, {
      id: "Av3",
      numero: 3,
      dateEffet: "2026-03-01",
      operations: [{ id: "o", type: "abroger", par: "art1", cible: "CTG#nulle-part" }],
    });
    expect(reportOf({ consolide: textOf(refused) })).toMatch(/^ {2}- .*CTG#nulle-part/m);
  });

  it("puts apart what nobody can say in force or not", () => {
    expect(reportOf({ consolide: textOf(roumois, "2024-01-01") })).toContain("**Indéterminé");
  });
});

describe("amounts and figures that are only bounded", () => {
  const resultat = read(computeBonusTerritoire(illustration.demande));
  const totalWith = (total: Montant) =>
    reportOf({ bonus: { resultat: { ...resultat, total } } })
      .split("\n")
      .find((line) => line.includes("[") && line.includes("€"))
      ?.replace(/[\u00a0\u202f]/g, " ");

  it("are shown exact, from, or between", () => {
    expect(totalWith({ statut: "exact", montant: "1000.00" })).toContain("1 000,00 €");
    expect(totalWith({ statut: "borne", min: "1000.00" })).toContain("au moins 1 000,00 €");
    expect(totalWith({ statut: "borne", min: "1000.00", max: "2000.00" })).toContain("entre 1 000,00 € et 2 000,00 €");
  });
});

describe("what the law asks, as a caller hands it back from JSON", () => {
  const [assessment] = [...authorities].map((autorite) =>
    JSON.parse(JSON.stringify(read(assessSppe({ autorite, territoire: roumois.territoire, at })))),
  );
  const lineOf = (changes: object) => {
    const lignes = [{ ...assessment.lignes[0], statut: "obligatoire", sources: [], regles: [], ...changes }];
    const report = reportOf({ sppe: [{ ...assessment, lignes }] }).replace(/[\u00a0\u202f]/g, " ");
    return report.split("\n").find((line) => line.startsWith("- ") && line.includes(" : "));
  };
  const figure = { statut: "connu", valeur: 4200, anneeApplication: 2025, origines: [] };
  const seuil = { valeur: 3500 };

  it("names to whom a competence is transferred", () => {
    expect(lineOf({ statut: "transfere", vers: ["cc", "syndicat"] })).toMatch(/→ cc, syndicat/);
  });

  it("shows a figure that is known, or at least so much, or between two", () => {
    expect(lineOf({ chiffre: figure, seuil })).toContain("en vigueur en 2025 : 4 200, seuil : plus de 3 500");
    const rough = { ...figure, statut: "borne", min: 4000 };
    expect(lineOf({ chiffre: rough, seuil })).toContain(" : au moins 4 000, seuil");
    expect(lineOf({ chiffre: { ...rough, max: 5000 }, seuil })).toContain(" : entre 4 000 et 5 000, seuil");
    expect(lineOf({ chiffre: { ...figure, origines: ["Insee"] }, seuil })).toMatch(/ \(Insee\)$/);
    expect(lineOf({ chiffre: undefined, seuil: undefined })).not.toContain("seuil");
  });

  it("numbers the notes of its rules, or of its sources where it has no rule, and shows an unknown source by its id", () => {
    expect(lineOf({ sources: ["a"] })).toMatch(/ \[1\]$/);
    expect(lineOf({ sources: ["a", "b"], regles: ["SP-01", "SP-05", "SP-01"] })).toMatch(/ \[1, 2\]$/);
    const lignes = [{ ...assessment.lignes[0], sources: ["a"], regles: ["SP-01"] }];
    const report = reportOf({ sppe: [{ ...assessment, lignes }] });
    expect(report).toMatch(/^1\. SP-01 ; CASF L\. 214-1-3 ;.*$/m);
    expect(report).toMatch(/^- S\d+ : a$/m);
  });
});
