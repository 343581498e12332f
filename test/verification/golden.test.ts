/** Baronnies, Gard rhodanien and L'Union: the worked examples of the reference, and what must not be flagged. */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDossier } from "../../src/parse/index.js";
import { type Verification, verifyDossier } from "../../src/verification/index.js";
import { anyParams } from "../support/outcome.js";

const AT = "2026-11-22";

function verify(name: string): Verification {
  const parsed = parseDossier(JSON.parse(readFileSync(`test/golden/${name}.json`, "utf8")));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const outcome = verifyDossier({ dossier: parsed.value, at: AT });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

const keys = ({ findings }: Verification) => findings.map(({ cle, severite }) => `${severite} ${cle}`);

describe("Baronnies, feuille de route 2024", () => {
  const verification = verify("baronnies");

  it("has its three wrong counts, its duration, its late signature, its three spellings, a repeated action", () => {
    expect(keys(verification)).toEqual([
      "error COUNT_MISMATCH:CTG:compte-petite-enfance",
      "error COUNT_MISMATCH:CTG:compte-enfance-jeunesse",
      "error COUNT_MISMATCH:CTG:compte-logement",
      "error DURATION_MISMATCH.duree:CTG:duree",
      expect.stringMatching(/^warning DUPLICATE_NODE:CTG#plan\/petite-enfance\/enjeu2\//),
      "warning NAME_VARIANT:CTG:territoire",
      "warning DURATION_TOO_LONG.maximum:CTG",
      "info DATE_ORDER.signatureApresDebut:CTG",
    ]);
  });

  it("counts 45 public actions, 47 with the private ones, 49 with the items inside, against 46 announced", () => {
    const counts = verification.findings.filter(({ code }) => code === "COUNT_MISMATCH");
    expect(counts.map(({ params }) => [anyParams(params)["annonce"], anyParams(params)["comptes"]])).toEqual([
      [46, "45 / 47 / 49"],
      [20, "24"],
      [6, "5"],
    ]);
  });

  it("says nothing of the eight actions on access to rights, which are eight", () => {
    expect(verification.findings.map(({ sujet }) => sujet)).not.toContain("CTG:compte-acces-aux-droits");
  });
});

describe("Gard rhodanien", () => {
  it("places one bilan at two moments that are neither, with no record that it took place", () => {
    const verification = verify("gard-rhodanien");
    expect(keys(verification)).toEqual([
      "error DURATION_MISMATCH.position:CTG:bilan-intermediaire:finAnnee1",
      "error DURATION_MISMATCH.position:CTG:bilan-intermediaire:miParcours",
      "error OBLIGATION_OVERDUE:CTG:bilan-intermediaire",
      "info CONVENTION_EXPIRING:CTG",
    ]);
    expect(verification.findings.map(({ params }) => anyParams(params)["attendu"])).toEqual([
      "2022-12-31",
      "2024-07-01",
      undefined,
      undefined,
    ]);
  });
});

describe("L'Union", () => {
  it("repeats one orientation, and all of its thirty-three are announced as they are counted", () => {
    expect(keys(verify("l-union"))).toEqual(["warning DUPLICATE_NODE:CTG#plan/enjeu8/orientation4"]);
  });
});
