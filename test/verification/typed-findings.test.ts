/** Findings and settings are told apart by their code, which the compiler holds. */
import { describe, expect, expectTypeOf, it } from "vitest";
import { describeIssue } from "../../src/messages/index.js";
import {
  type CleSeverite,
  type ConfigurationVerification,
  type Finding,
  type FindingParams,
  parseConfiguration,
  reglesVerification,
  verifyDossier,
} from "../../src/verification/index.js";
import { roumois } from "../evaluation/roumois.js";

const at = "2026-07-01";

describe("a finding", () => {
  it("has the parameters of its code and of its motive, without a cast", () => {
    const title = (finding: Finding): string =>
      finding.code === "OBLIGATION_OVERDUE"
        ? finding.params.libelle
        : finding.code === "REF_DANGLING" && finding.motif === "autreNature"
          ? `${finding.params.annoncee} ${finding.params.nature}`
          : finding.code;
    const verified = verifyDossier({ dossier: roumois, at });
    const titles = verified.ok ? verified.value.findings.map(title) : [];
    expect(titles.filter((title) => /schéma/.test(title))).toHaveLength(2);
    expectTypeOf<FindingParams["PARTY_MINIMUM"]["caisse"]>().toEqualTypeOf<{ readonly parties: number }>();
  });

  it("of a caller's own rule has whatever the rule gives", () => {
    expectTypeOf<Extract<Finding, { code: `${string}/${string}` }>["params"]>().toEqualTypeOf<
      Readonly<Record<string, string | number | readonly string[]>>
    >();
  });

  it("of the library's rules carries no motive but those that its type lists", () => {
    for (const regle of reglesVerification) {
      for (const motif of Object.keys(regle.motifs ?? {}))
        expect(parseConfiguration({ severites: { [`${regle.code}.${motif}`]: "off" } }).ok).toBe(true);
    }
  });
});

describe("the settings of a verification", () => {
  it("take the codes and motives that exist, and those of a caller's own rules", () => {
    expectTypeOf<"DATE_ORDER">().toExtend<CleSeverite>();
    expectTypeOf<"DATE_ORDER.signatureApresDebut">().toExtend<CleSeverite>();
    expectTypeOf<"caf27/BUDGET_MISSING">().toExtend<CleSeverite>();
    expectTypeOf<"DATE_ODER">().not.toExtend<CleSeverite>();
    expectTypeOf<"DATE_ORDER.signatureApresFin">().not.toExtend<CleSeverite>();
    expectTypeOf<{ severites: { DATE_ODER: "off" } }>().not.toEqualTypeOf<ConfigurationVerification>();
  });

  it("refuse a clause that nobody can switch on, and name those that can be", () => {
    const refused = parseConfiguration({
      clauses: ["avenantApresExpiration", "avenantAprèsExpiration", "caf27/budget"],
    });
    expect(refused).toEqual({
      ok: false,
      issues: [
        {
          code: "CLAUSE_UNKNOWN",
          path: ["clauses", 1],
          params: { clause: "avenantAprèsExpiration", connues: ["avenantApresExpiration"] },
        },
      ],
    });
    if (!refused.ok) expect(describeIssue(refused.issues[0]).remede).toContain("« avenantApresExpiration »");
  });

  it("refuse a figure that no rule reads", () => {
    const refused = parseConfiguration({ parametres: { "evaluation.delaiTransmissionSchema": { valeur: 3 } } });
    expect(refused).toMatchObject({ ok: false, issues: [{ code: "PARAMETER_UNKNOWN" }] });
  });
});

describe("a rule of a caller's own", () => {
  it("is refused where its code names no owner", () => {
    const mine = { code: "BUDGET_MISSING", severite: "info", regles: [], verifier: () => [] };
    const asked = (code: string) => verifyDossier({ dossier: roumois, at, regles: [{ ...mine, code }] as never });
    expect(asked("BUDGET_MISSING")).toMatchObject({
      ok: false,
      issues: [{ code: "RULE_INVALID", path: ["regles", 0] }],
    });
    expect(asked("caf27/BUDGET_MISSING").ok).toBe(true);
    expect(asked("/BUDGET").ok).toBe(false);
    expect(asked("caf27/").ok).toBe(false);
  });
});
