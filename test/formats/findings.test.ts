/** Findings as files: Markdown, JSON, SARIF, a baseline, a portfolio. */
import { readFileSync } from "node:fs";
import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/avenant/index.js";
import type { Mention } from "../../src/convention/index.js";
import {
  findingsToJson,
  findingsToMarkdown,
  portfolioToMarkdown,
  type SarifLog,
  summarizeFindings,
  toSarif,
} from "../../src/formats/index.js";
import { parseDossier } from "../../src/parse/index.js";
import { REPOSITORY } from "../../src/primitives/internal.js";
import {
  buildPortefeuille,
  exitCodeOf,
  isBaseline,
  makeBaseline,
  type Verification,
  verifyDossier,
  verifyText,
  withoutBaseline,
} from "../../src/verification/index.js";

function load(path: string): Dossier {
  const parsed = parseDossier(JSON.parse(readFileSync(path, "utf8")));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

const roumois = load("examples/roumois-seine/dossier.json");

function verify(dossier: Dossier, at = "2026-11-22"): Verification {
  const outcome = verifyDossier({ dossier, at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

const texte = "Convention\n\nDélibération n° XX du XX\n";
const read = verifyText({ texte, at: "2026-11-22" });
if (!read.ok) throw new Error("refused");
const ofText = read.value;

describe("the summary", () => {
  it("is one line, in the number of each count", () => {
    expect(summarizeFindings(verify(roumois).decompte)).toBe("3 erreurs, 11 avertissements, 3 informations");
    expect(summarizeFindings({ error: 0, warning: 1, info: 1 })).toBe("0 erreur, 1 avertissement, 1 information");
    expect(summarizeFindings({ error: 0, warning: 1, info: 2 }, "en")).toBe("0 errors, 1 warning, 2 notices");
  });
});

describe("the Markdown report", () => {
  const markdown = findingsToMarkdown(verify(roumois), "fr", { titre: "Roumois Seine" });

  it("gives each finding its place, its words, its remedy and its sources", () => {
    expect(markdown).toContain("# Roumois Seine : vérification au 22/11/2026\n");
    expect(markdown).toContain(
      [
        "## Erreur `REF_DANGLING`",
        "",
        "Le texte annonce « liste des équipements soutenus » à « Av2#annexe1 », qui contient autre chose : « plan d'actions ».",
        "",
        "- Où : `avenants[1].mentions[1]`",
        "- Texte : « équipements et services listés en Annexe 1 du présent avenant »",
        "- Remède : Corriger le renvoi, ou joindre le document annoncé.",
        "- Règles et sources : CV-41, R-AV-2, R-AV-4, roumois-avenant-2",
      ].join("\n"),
    );
  });

  it("ends with the checks that were set aside, and why", () => {
    expect(markdown).toContain("## Contrôles écartés, et pourquoi");
    expect(markdown).toContain("- `DATE_ORDER` roumois-seine : contrôle à activer : « avenantApresExpiration »");
    expect(markdown).toContain("- `PARTY_MISSING_SIGNATURE` CTG : non connu : CTG signataires");
  });

  it("lets no word of a dossier draw anything", () => {
    const [av1, av2] = roumois.avenants;
    if (av1 === undefined || av2 === undefined) throw new Error("no avenant");
    const mentions: readonly Mention[] = [
      {
        id: "x",
        nature: "renvoi",
        disposition: "art1",
        cible: "Av2#nulle-part",
        citation: "a`b\n# c <img> *d*",
      },
    ];
    const markdown = findingsToMarkdown(verify({ ...roumois, avenants: [av1, { ...av2, mentions }] }), "fr", {
      titre: "x\n# y",
    });
    expect(markdown).toContain("« a\\`b # c &lt;img> \\*d\\* »");
    expect(markdown.split("\n").filter((line) => /^# (?:y|c)/.test(line))).toEqual([]);
  });

  it("shows the acknowledged findings apart", () => {
    const finding = "DATE_ORDER.signatureAvantTransmission:Av2:cc";
    const dossier = { ...roumois, acquittements: [{ finding, motif: "Transmis depuis", date: "2026-01-10" }] };
    expect(findingsToMarkdown(verify(dossier), "fr", { titre: "x" })).toContain(
      "## Constats acquittés\n\n- `DATE_ORDER` Av2:cc : Transmis depuis (2026-01-10)",
    );
  });

  it("gives line and column for a text", () => {
    expect(findingsToMarkdown(ofText, "fr", { titre: "texte.txt" })).toContain("- Où : `3:1`");
  });
});

describe("the JSON report", () => {
  it("holds the whole answer, each finding with its text", () => {
    const json = JSON.parse(findingsToJson(verify(roumois), "en"));
    expect(json.dossier).toBe("roumois-seine");
    expect(json.findings).toHaveLength(17);
    expect(json.findings[0]).toMatchObject({
      code: "REF_DANGLING",
      message:
        "The text announces “list of supported facilities” at “Av2#annexe1”, which holds something else: “plan d'actions”.",
      remede: "Correct the reference, or attach the document announced.",
    });
  });
});

describe("SARIF", () => {
  const log = toSarif([
    { fichier: "dossiers/été à l'Union.json", verification: verify(roumois) },
    { fichier: "texte.txt", verification: ofText },
  ]);

  it("is a log of the standard, by its published types", () => {
    const standard: Log = log;
    const own: SarifLog = log;
    expect(standard).toBe(own);
  });

  it.each([
    ["dossiers/été.json", "dossiers/%C3%A9t%C3%A9.json"],
    ["avenant #2 ?.txt", "avenant%20%232%20%3F.txt"],
    ["100 %.txt", "100%20%25.txt"],
    ["/srv/ctg/a b.json", "file:///srv/ctg/a%20b.json"],
    ["C:/ctg/a.json", "file:///C:/ctg/a.json"],
  ])("names the file %s by an address", (fichier, uri) => {
    const [run] = toSarif([{ fichier, verification: ofText }]).runs;
    expect(run?.results.map(({ locations }) => locations[0]?.physicalLocation)).toEqual([
      {
        artifactLocation: { uri },
        region: { startLine: 3, startColumn: 1, endColumn: 25, snippet: { text: "Délibération n° XX du XX" } },
      },
    ]);
    const [other] = toSarif([{ fichier, verification: verify(roumois) }]).runs;
    const places = other?.results.flatMap(({ locations, relatedLocations = [] }) => [
      ...locations,
      ...relatedLocations,
    ]);
    expect(new Set(places?.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri))).toEqual(
      new Set([uri]),
    );
    expect(new Set(places?.map(({ physicalLocation }) => physicalLocation.region.startLine))).toEqual(new Set([1]));
  });

  it("keeps the value known for one finding with that one, and out of the help of its rule", () => {
    const [run] = toSarif([{ fichier: "d.json", verification: verify(roumois) }], "en").runs;
    const rank = run?.tool.driver.rules.findIndex(({ id }) => id === "PLACEHOLDER_LEFT") ?? -1;
    expect(run?.tool.driver.rules[rank]).toEqual({
      id: "PLACEHOLDER_LEFT",
      shortDescription: { text: "Unfilled model" },
      help: { text: "Put the value in its place, or remove what is not used." },
      helpUri: `${REPOSITORY}/blob/main/docs/reference-verification.md#placeholder_left`,
    });
    expect(run?.results.find(({ ruleIndex }) => ruleIndex === rank)?.message.text).toContain(
      "Value known elsewhere: “",
    );
  });

  it("has the properties that the standard requires", () => {
    expect(log.version).toBe("2.1.0");
    expect(log.$schema).toMatch(/sarif-2\.1\.0/);
    const [run] = log.runs;
    if (run === undefined) throw new Error("no run");
    expect(run.tool.driver.name).toBe("convention-territoriale");
    expect(run.results).toHaveLength(18);
    for (const result of run.results) {
      expect(result.message.text.length).toBeGreaterThan(10);
      expect(["error", "warning", "note"]).toContain(result.level);
      expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      for (const { physicalLocation } of result.locations) {
        expect(physicalLocation.region.startLine).toBeGreaterThan(0);
        expect(physicalLocation.artifactLocation.uri).toMatch(/^[\w/.%'-]+$/);
      }
    }
    const ids = run.tool.driver.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("points at the words of a text, and at the path of a dossier", () => {
    const results = log.runs[0]?.results ?? [];
    const [first] = results;
    expect(first?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "dossiers/%C3%A9t%C3%A9%20%C3%A0%20l'Union.json" },
          region: { startLine: 1 },
        },
        logicalLocations: [{ fullyQualifiedName: "avenants[1].mentions[1]" }],
      },
    ]);
    expect(results[results.length - 1]?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 1,
      endColumn: 25,
      snippet: { text: "Délibération n° XX du XX" },
    });
    expect(first?.partialFingerprints).toEqual({ "cle/v1": "REF_DANGLING.autreNature:Av2:liste-equipements" });
  });

  it("gives acknowledged findings as suppressed results", () => {
    const finding = "OBLIGATION_OVERDUE:Av2:transmission-schema";
    const dossier = { ...roumois, acquittements: [{ finding, motif: "Délai accordé", date: "2026-07-02" }] };
    const { runs } = toSarif([{ fichier: "d.json", verification: verify(dossier) }]);
    const suppressed = runs[0]?.results.filter(({ suppressions }) => suppressions !== undefined);
    expect(suppressed?.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ["OBLIGATION_OVERDUE", [{ kind: "external", justification: "Délai accordé" }]],
    ]);
  });
});

describe("a baseline", () => {
  const verification = verify(roumois);
  const baseline = makeBaseline({ "d.json": verification.findings });

  it("accepts what it holds and nothing else", () => {
    expect(withoutBaseline(verification, baseline, "d.json").decompte).toEqual({ error: 0, warning: 0, info: 0 });
    expect(withoutBaseline(verification, baseline, "other.json").decompte).toEqual(verification.decompte);
    const earlier = makeBaseline({ "d.json": verify(roumois, "2026-06-30").findings });
    expect(withoutBaseline(verification, earlier, "d.json").findings.map(({ code }) => code)).toEqual([
      "OBLIGATION_OVERDUE",
      "OBLIGATION_OVERDUE",
    ]);
  });

  it("is plain JSON, recognised when it comes back", () => {
    expect(isBaseline(JSON.parse(JSON.stringify(baseline)))).toBe(true);
    for (const other of [null, 1, [], {}, { version: 2, acceptes: {} }, { version: 1, acceptes: { a: [1] } }]) {
      expect(isBaseline(other)).toBe(false);
    }
  });
});

describe("the exit code", () => {
  it("is 1 when something is at or above the severity", () => {
    expect(exitCodeOf({ error: 1, warning: 0, info: 0 }, "error")).toBe(1);
    expect(exitCodeOf({ error: 0, warning: 9, info: 9 }, "error")).toBe(0);
    expect(exitCodeOf({ error: 0, warning: 1, info: 0 }, "warning")).toBe(1);
    expect(exitCodeOf({ error: 0, warning: 0, info: 1 }, "warning")).toBe(0);
    expect(exitCodeOf({ error: 0, warning: 0, info: 1 }, "info")).toBe(1);
  });
});

describe("a portfolio", () => {
  const names = ["baronnies", "gard-rhodanien", "l-union"];
  const dossiers = [roumois, ...names.map((name) => load(`test/golden/${name}.json`))];
  const outcome = buildPortefeuille({ dossiers, at: "2026-11-22" });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  const portefeuille = outcome.value;

  it("says who has expired, what is due this quarter, and how many findings of each code", () => {
    expect(portefeuille.trimestre).toEqual({ du: "2026-10-01", au: "2026-12-31" });
    expect(portefeuille.echues).toEqual(["baronnies"]);
    expect(portefeuille.lignes.map(({ dossier, statut }) => [dossier, statut])).toEqual([
      ["baronnies", "echue"],
      ["gard-rhodanien", "enVigueur"],
      ["l-union", "indetermine"],
      ["roumois-seine", "enVigueur"],
    ]);
    expect(portefeuille.dues.length).toBeGreaterThan(3);
    for (const { date } of portefeuille.dues) expect(date >= "2026-10-01" && date <= "2026-12-31").toBe(true);
    expect(portefeuille.codes.slice(0, 3)).toEqual([
      { code: "COUNT_MISMATCH", nombre: 3 },
      { code: "DATE_ORDER", nombre: 3 },
      { code: "DURATION_MISMATCH", nombre: 3 },
    ]);
    expect(portefeuille.decompte.error).toBe(10);
  });

  it("is written for people", () => {
    const markdown = portfolioToMarkdown(portefeuille);
    expect(markdown).toContain("# 4 dossiers au 22/11/2026");
    expect(markdown).toContain("## Conventions échues (1)\n\n| Dossier |\n| --- |\n| CTG 2019-2024 des Baronnies");
    expect(markdown).toContain("| fin non connue | CTG de la commune de L'Union | jour inconnu |");
    expect(markdown).toMatch(
      /\| CTG 2022-2026 de la Communauté de communes Roumois Seine \(Eure\) \| 31\/12\/2026 \| 3 erreurs/,
    );
    expect(portfolioToMarkdown({ ...portefeuille, echues: [] }, "en")).not.toContain("## Expired conventions");
  });

  it("refuses a day that does not exist, and says which dossier is wrong", () => {
    expect(buildPortefeuille({ dossiers, at: "2026-13-01" }).ok).toBe(false);
    const wrong = { ...roumois, convention: { ...roumois.convention, periode: { debut: "2022", fin: "2026-12-31" } } };
    const refused = buildPortefeuille({ dossiers: [roumois, wrong], at: "2026-11-22" });
    expect(refused.ok || refused.issues[0].path.slice(0, 2)).toEqual(["dossiers", 1]);
  });
});
