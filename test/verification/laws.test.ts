/** What holds for every dossier, on dossiers drawn at random. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeFinding } from "../../src/messages/index.js";
import { validDossiers } from "../../src/testing/index.js";
import { verifyDossier } from "../../src/verification/index.js";
import { runs } from "../runs.js";

const dossiers = validDossiers({ dispositions: 12, avenants: 5, operations: 4 });
const days = fc.constantFrom("2019-01-01", "2022-06-15", "2024-02-29", "2026-11-22", "2031-12-31");

describe("the verification of any dossier", () => {
  it("answers, changes nothing of what it was given, and is plain JSON", () => {
    fc.assert(
      fc.property(dossiers, days, (dossier, at) => {
        const before = JSON.stringify(dossier);
        const outcome = verifyDossier({ dossier, at });
        expect(outcome.ok).toBe(true);
        expect(JSON.stringify(dossier)).toBe(before);
        if (outcome.ok) expect(JSON.parse(JSON.stringify(outcome.value))).toEqual(outcome.value);
      }),
      { numRuns: runs(150) },
    );
  });

  it("names each finding once, with texts in both languages and counts that add up", () => {
    fc.assert(
      fc.property(dossiers, days, (dossier, at) => {
        const outcome = verifyDossier({ dossier, at });
        if (!outcome.ok) throw new Error("refused");
        const { findings, decompte } = outcome.value;
        expect(new Set(findings.map(({ cle }) => cle)).size).toBe(findings.length);
        expect(decompte.error + decompte.warning + decompte.info).toBe(findings.length);
        for (const finding of findings) {
          expect(describeFinding(finding, "fr").message).not.toBe(finding.code);
          expect(describeFinding(finding, "en").message).not.toMatch(/\{\w+\}/);
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it("gives the same findings whatever the order of the avenants in the file", () => {
    fc.assert(
      fc.property(dossiers, days, (dossier, at) => {
        const keys = (one: typeof dossier) => {
          const outcome = verifyDossier({ dossier: one, at });
          return outcome.ok ? outcome.value.findings.map(({ cle }) => cle).sort() : [];
        };
        expect(keys({ ...dossier, avenants: [...dossier.avenants].reverse() })).toEqual(keys(dossier));
      }),
      { numRuns: runs(100) },
    );
  });

  it("acknowledged in full, has nothing left", () => {
    fc.assert(
      fc.property(dossiers, days, (dossier, at) => {
        const outcome = verifyDossier({ dossier, at });
        if (!outcome.ok) throw new Error("refused");
        const acquittements = outcome.value.findings.map(({ cle }) => ({
          finding: cle,
          motif: "vu",
          date: "2000-01-01",
        }));
        const again = verifyDossier({ dossier: { ...dossier, acquittements }, at });
        expect(again.ok && again.value.findings).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });
});
