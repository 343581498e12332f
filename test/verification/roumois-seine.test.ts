/** The Roumois Seine dossier: every defect of the reference, at its severity, and nothing that is in order. */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Avenant, Dossier } from "../../src/avenant/index.js";
import type { Disposition, Mention } from "../../src/convention/index.js";
import { parseDossier } from "../../src/parse/index.js";
import { verifyDossier } from "../../src/verification/index.js";
import { anyParams } from "../support/outcome.js";

const parsed = parseDossier(JSON.parse(readFileSync("examples/roumois-seine/dossier.json", "utf8")));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const roumois = parsed.value;

const verify = (dossier: Dossier, at: string) => {
  const outcome = verifyDossier({ dossier, at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};

describe("the Roumois Seine dossier on 22 November 2026", () => {
  const { findings, decompte } = verify(roumois, "2026-11-22");

  it.each([
    ["D-01", "REF_DANGLING", "error", "Av2:liste-equipements"],
    ["D-02", "TITLE_MISMATCH", "warning", "Av2:titre-passerelles"],
    ["D-03", "TITLE_MISMATCH", "warning", "Av2:titre-observatoire"],
    ["D-04", "PLACEHOLDER_LEFT", "warning", "Av2:deliberation-en-blanc"],
    ["D-06", "OBLIGATION_CONFLICT", "warning", "Av2:integration-schema+Av2:transmission-schema"],
    ["D-07", "OP_AMBIGUOUS", "warning", "Av2:complétés et/ou modifiés"],
    ["D-11", "DATE_ORDER", "warning", "Av2:cc"],
    ["D-12", "EFFECT_BEFORE_EXECUTORY", "warning", "Av2:cc"],
    ["D-15", "OBLIGATION_UNFEASIBLE", "warning", "Av2:tableau-suivi"],
    ["D-16", "OBLIGATION_UNFEASIBLE", "warning", "Av2:bilan-intermediaire"],
    ["D-18", "LEGAL_THRESHOLD", "warning", "Av2:seuil-planification"],
    ["D-35", "OBLIGATION_OVERDUE", "error", "Av2:transmission-schema"],
    ["D-35, the other act", "OBLIGATION_OVERDUE", "error", "Av2:integration-schema"],
    ["D-36", "CONVENTION_EXPIRING", "info", "CTG"],
  ])("has %s, %s, as %s", (_id, code, severite, sujet) => {
    expect(findings.filter((finding) => finding.code === code && finding.sujet === sujet)).toEqual([
      expect.objectContaining({ severite }),
    ]);
  });

  it("has three more facts, and nothing else: avenant 1 is not named by its date, the convention was signed late, a law has no number", () => {
    expect(decompte).toEqual({ error: 3, warning: 11, info: 3 });
    expect(findings.filter(({ code }) => code === "BASE_DATE_MISMATCH").map(({ cle }) => cle)).toEqual([
      "BASE_DATE_MISMATCH.nonDate:Av2:Av1",
    ]);
    expect(findings.filter(({ code }) => code === "LEGAL_REFERENCE").map(({ cle }) => cle)).toEqual([
      "LEGAL_REFERENCE.numeroSuggere:Av2:Loi du 18 décembre 2023",
    ]);
    expect(findings.filter(({ motif }) => motif === "signatureApresDebut").map(({ severite }) => severite)).toEqual([
      "info",
    ]);
  });

  it("counts the days: 145 late, 39 to the end", () => {
    const days = (code: string) =>
      findings.filter((one) => one.code === code).map(({ params }) => anyParams(params)["jours"]);
    expect(days("OBLIGATION_OVERDUE")).toEqual([145, 145]);
    expect(days("CONVENTION_EXPIRING")).toEqual([39]);
  });

  it("says what could not be checked, and why", () => {
    const { ecartes } = verify(roumois, "2026-11-22");
    expect(ecartes.map(({ code, raison, manque }) => [code, raison, manque])).toEqual([
      ["DATE_ORDER", "inconnu", "CTG:cc recueLe"],
      ["DATE_ORDER", "nonActive", "avenantApresExpiration"],
      ["OBLIGATION_OVERDUE", "inconnu", "convention.tientLieuDeSchema"],
      ["PARTY_MISSING_SIGNATURE", "inconnu", "CTG signataires"],
      ["PARTY_MISSING_SIGNATURE", "inconnu", "Av1 signataires"],
      ["THEME_COVERAGE", "inconnu", "themes"],
    ]);
  });
});

describe("the Roumois Seine dossier, what is in order", () => {
  const silent = (at: string) => verify(roumois, at).findings.map(({ cle }) => cle);

  it("says nothing of the deliberation of the day before the signature, nor of the end of the avenant", () => {
    const keys = silent("2026-11-22");
    expect(keys.filter((cle) => cle.includes("deliberationApresSignature"))).toEqual([]);
    expect(keys.filter((cle) => cle.includes("avenantFinApresConvention"))).toEqual([]);
  });

  it("says nothing of two originals for two parties, nor of the fiches that the annexe carries again", () => {
    const codes = verify(roumois, "2026-11-22").findings.map(({ code }) => code);
    expect(codes).not.toContain("PARTY_MISSING_SIGNATURE");
    expect(codes).not.toContain("DUPLICATE_NODE");
    expect(codes).not.toContain("TARGET_INVALID");
    expect(codes).not.toContain("COUNT_MISMATCH");
  });

  it("has nothing overdue on 30 June 2026, and two acts overdue by one day on 1 July", () => {
    const overdue = (at: string) =>
      verify(roumois, at)
        .findings.filter(({ code }) => code === "OBLIGATION_OVERDUE")
        .map(({ params }) => anyParams(params)["jours"]);
    expect(overdue("2026-06-30")).toEqual([]);
    expect(overdue("2026-07-01")).toEqual([1, 1]);
  });
});

describe("the Roumois Seine dossier, repaired", () => {
  const repaired = repair(roumois);

  it("has no error and no warning left", () => {
    const { findings } = verify(repaired, "2026-11-22");
    expect(findings.map(({ code, motif, severite }) => [code, motif, severite])).toEqual([
      ["DATE_ORDER", "signatureApresDebut", "info"],
      ["CONVENTION_EXPIRING", undefined, "info"],
      ["LEGAL_REFERENCE", "numeroSuggere", "info"],
    ]);
  });

  it("is still a dossier that the parser accepts", () => {
    expect(parseDossier(JSON.parse(JSON.stringify(repaired)))).toEqual({ ok: true, value: repaired, warnings: [] });
  });
});

describe("a finding that the dossier acknowledges", () => {
  const acquittements = [
    { finding: "DATE_ORDER.signatureAvantTransmission:Av2:cc", motif: "Transmis dans la semaine", date: "2026-01-10" },
    { finding: "REF_DANGLING.absent:Av2:autre", motif: "Corrigé depuis", date: "2026-01-10" },
    { finding: "NO_SUCH_RULE:x", motif: "Règle d'une autre équipe", date: "2026-01-10" },
  ];
  const dossier = { ...roumois, acquittements };

  it("is set apart with its reason, and an acknowledgement of nothing is reported", () => {
    const { findings, acquittes } = verify(dossier, "2026-11-22");
    expect(acquittes.map(({ finding, acquittement }) => [finding.code, acquittement.motif])).toEqual([
      ["DATE_ORDER", "Transmis dans la semaine"],
    ]);
    expect(findings.map(({ cle }) => cle)).not.toContain("DATE_ORDER.signatureAvantTransmission:Av2:cc");
    expect(findings.filter(({ code }) => code === "ACKNOWLEDGEMENT_UNUSED")).toEqual([
      expect.objectContaining({
        severite: "warning",
        path: ["acquittements", 1],
        sujet: "REF_DANGLING.absent:Av2:autre",
      }),
    ]);
  });

  it("is not yet accepted before the day of the acknowledgement", () => {
    const { findings, acquittes } = verify(dossier, "2026-01-09");
    expect(acquittes).toEqual([]);
    expect(findings.map(({ code }) => code)).not.toContain("ACKNOWLEDGEMENT_UNUSED");
    expect(findings.map(({ cle }) => cle)).toContain("DATE_ORDER.signatureAvantTransmission:Av2:cc");
  });
});

/** Every defect mended, as a new avenant 2 would: dates put right, wording settled, the missing annexe attached. */
function repair(dossier: Dossier): Dossier {
  return {
    ...dossier,
    avenants: dossier.avenants.map((avenant) => (avenant.id === "Av2" ? repairAvenant(avenant) : avenant)),
    faits: [
      ...(dossier.faits ?? []),
      {
        id: "transmission",
        nature: "execution",
        date: "2026-06-15",
        libelle: "Schéma transmis au CDSF",
        obligation: "Av2:transmission-schema",
      },
      {
        id: "integration",
        nature: "execution",
        date: "2026-06-22",
        libelle: "Schéma intégré",
        obligation: "Av2:integration-schema",
      },
    ],
  };
}

function repairAvenant(avenant: Avenant): Avenant {
  return {
    ...avenant,
    dateSignature: "2025-12-22",
    dateEffet: "2025-12-23",
    avenantsCites: [{ instrument: "Av1", date: "2024-05-13" }],
    deliberations: (avenant.deliberations ?? []).map((vote) =>
      vote.partie === "cc" ? { ...vote, publieeLe: "2025-12-19" } : vote,
    ),
    dispositions: [
      ...avenant.dispositions.map(repairDisposition),
      { id: "annexe4", genre: "annexe", label: "4", nature: "listeEquipements", titre: "Équipements soutenus" },
    ],
    operations: avenant.operations.map((operation) => {
      if (operation.type !== "modifier") return operation;
      const { redactionAmbigue: _settled, ...rest } = operation;
      return rest;
    }),
    obligations: (avenant.obligations ?? []).map((obligation) => {
      switch (obligation.id) {
        case "transmission-schema":
          return { ...obligation, echeance: { type: "jour", date: "2026-06-15" } };
        case "tableau-suivi":
          return { ...obligation, echeance: { type: "jour", date: "2026-03-31" }, force: "indicative" };
        case "bilan-intermediaire":
          return { ...obligation, echeance: { type: "finPeriode" } };
        default:
          return obligation;
      }
    }),
    mentions: (avenant.mentions ?? []).flatMap((mention): readonly Mention[] => {
      if (mention.nature === "gabarit") return [];
      if (mention.nature === "seuilLegal") return [{ ...mention, valeur: 3500 }];
      if (mention.id === "liste-equipements" && mention.nature === "renvoi")
        return [{ ...mention, cible: "Av2#annexe4" }];
      if (mention.id === "titre-observatoire" && mention.nature === "titre") {
        return [{ ...mention, titre: "Créer un observatoire des accueils de loisirs" }];
      }
      return [mention];
    }),
  };
}

function repairDisposition(disposition: Disposition): Disposition {
  const titres: Readonly<Record<string, string>> = {
    passerelles: "Développer les passerelles entre les structures",
    observatoire: "Créer un observatoire des accueils de loisirs",
    annexe3: "Délibération n° CC_201_2025 du Conseil Communautaire du 15 décembre 2025",
  };
  const titre = titres[disposition.id] ?? disposition.titre;
  return {
    ...disposition,
    ...(titre === undefined ? {} : { titre }),
    ...(disposition.enfants === undefined ? {} : { enfants: disposition.enfants.map(repairDisposition) }),
  };
}
