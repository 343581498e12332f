/** Each rule of the registry, held to its own examples: what it accepts, what it reports, what it says. */
import { describe, expect, it } from "vitest";
import { regleOf } from "../../src/droit/index.js";
import { describeFinding } from "../../src/messages/index.js";
import { hasText } from "../../src/messages/internal.js";
import {
  type RegleVerification,
  reglesVerification,
  regleVerificationOf,
  verifyDossier,
} from "../../src/verification/index.js";

const findingsOf = (question: Parameters<typeof verifyDossier>[0]) => {
  const outcome = verifyDossier(question);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value.findings;
};

describe("the registry", () => {
  it("holds every code of the reference", () => {
    expect(reglesVerification.map(({ code }) => code)).toEqual([
      "ACT_ID_MISMATCH",
      "AVENANT_NUMBER_GAP",
      "BASE_DATE_MISMATCH",
      "CONSOLIDATION_CONFLICT",
      "CONVENTION_EXPIRING",
      "CONVENTION_NOT_SIGNED",
      "COUNT_MISMATCH",
      "DATE_ORDER",
      "DUPLICATE_NODE",
      "DURATION_MISMATCH",
      "DURATION_TOO_LONG",
      "EFFECT_BEFORE_EXECUTORY",
      "LEGAL_REFERENCE",
      "LEGAL_THRESHOLD",
      "NAME_VARIANT",
      "OBLIGATION_CONFLICT",
      "OBLIGATION_OVERDUE",
      "OBLIGATION_UNFEASIBLE",
      "OP_AMBIGUOUS",
      "PARTY_MINIMUM",
      "PARTY_MISSING_SIGNATURE",
      "PARTY_OUTSIDE_TERRITORY",
      "PERIOD_GAP",
      "PERIOD_OVERLAP",
      "PLACEHOLDER_LEFT",
      "REF_DANGLING",
      "SOURCES_DISAGREE",
      "TARGET_ABROGATED",
      "TARGET_INVALID",
      "THEME_COVERAGE",
      "TITLE_MISMATCH",
      "VOTE_COUNT",
    ]);
  });

  it("lists each code once, in order, and finds a rule by its code", () => {
    const codes = reglesVerification.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const regle of reglesVerification) expect(regleVerificationOf(regle.code)).toBe(regle);
    expect(regleVerificationOf("NO_SUCH_RULE")).toBeUndefined();
  });
});

describe.each(reglesVerification.map((regle) => [regle.code, regle] as const))("%s", (code, regle) => {
  const { exemples } = regle;

  it("rests on rules of the domain that the library states", () => {
    for (const id of regle.regles) expect(regleOf(id), id).toBeDefined();
  });

  it("has a title in both languages", () => {
    expect(hasText(`regle.${code}`)).toBe(true);
  });

  it("accepts a dossier in order, and no other rule reports it either", () => {
    if (exemples === undefined) throw new Error(`${code} has no examples`);
    const { conforme: dossier, at } = exemples;
    expect(findingsOf({ dossier, at, regles: [regle] })).toEqual([]);
    expect(findingsOf({ dossier, at }).filter(({ severite }) => severite !== "info")).toEqual([]);
  });

  it("reports the faulty one, and is the only rule that does", () => {
    if (exemples === undefined) throw new Error(`${code} has no examples`);
    const { fautif: dossier, at } = exemples;
    const found = findingsOf({ dossier, at });
    const own = found.filter((finding) => finding.code === code);
    expect(own.length).toBeGreaterThan(0);
    expect(found.filter((finding) => finding.code !== code && finding.severite !== "info")).toEqual([]);
    for (const finding of own) {
      expect(finding.sources.length).toBeGreaterThan(0);
      for (const langue of ["fr", "en"] as const) {
        const { message, remede } = describeFinding(finding, langue);
        expect(message).not.toMatch(/[{}]|undefined/);
        expect(remede).not.toMatch(/[{}]|undefined/);
        expect(message).not.toBe(code);
      }
    }
  });

  it("can be turned off, and the answer says so", () => {
    if (exemples === undefined) throw new Error(`${code} has no examples`);
    const severites: Partial<Record<RegleVerification["code"], "off">> = {};
    severites[code] = "off";
    const outcome = verifyDossier({ dossier: exemples.fautif, at: exemples.at, configuration: { severites } });
    expect(outcome.ok && outcome.value.findings.filter((finding) => finding.code === code)).toEqual([]);
    expect(outcome.ok && outcome.value.ecartes).toContainEqual(expect.objectContaining({ code, raison: "desactive" }));
  });
});
