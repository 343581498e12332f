/** Accepted findings and the exit code: what counts once a person has accepted the rest. */
import { describe, expect, it } from "vitest";
import { withAvenant } from "../../src/verification/dossier/exemples.js";
import { exitCodeOf, isBaseline, makeBaseline, verifyDossier, withoutBaseline } from "../../src/verification/index.js";

const verify = () => {
  const dossier = withAvenant({ numero: 2, signataires: ["caf"], dateConventionCitee: "2021-12-21" });
  const outcome = verifyDossier({ dossier, at: "2024-06-15" });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};

const NUMERO = "AVENANT_NUMBER_GAP.manquant:Av1";
const DATE = "BASE_DATE_MISMATCH.date:Av1:CTG";
const SIGNATURE = "PARTY_MISSING_SIGNATURE.signature:Av1:cc";

describe("a baseline", () => {
  it("keeps the keys by name, names and keys in order", () => {
    const one = (cle: string) => ({ cle, severite: "error" }) as const;
    const baseline = makeBaseline({ b: [one("z"), one("a")], a: [], c: [one("m")] });
    expect(JSON.stringify(baseline)).toBe('{"version":1,"acceptes":{"a":[],"b":["a","z"],"c":["m"]}}');
    expect(makeBaseline({})).toEqual({ version: 1, acceptes: {} });
  });

  it("takes away what it accepts under that name, counts again, and leaves the rest of the answer", () => {
    const answer = verify();
    expect(answer.findings.map(({ cle }) => cle)).toEqual([DATE, SIGNATURE, NUMERO]);
    const left = withoutBaseline(answer, { version: 1, acceptes: { exemple: [DATE, NUMERO] } }, "exemple");
    expect(left.findings.map(({ cle }) => cle)).toEqual([SIGNATURE]);
    expect(left.decompte).toEqual({ error: 1, warning: 0, info: 0 });
    expect({ ...left, findings: answer.findings, decompte: answer.decompte }).toEqual(answer);
    expect(answer.decompte).toEqual({ error: 2, warning: 1, info: 0 });
  });

  it.each(["autre", "toString", "__proto__"])("accepts nothing under the name %s, that it does not hold", (name) => {
    const answer = verify();
    expect(withoutBaseline(answer, makeBaseline({ exemple: answer.findings }), name)).toEqual(answer);
  });

  it("accepts all that it was made from", () => {
    const answer = verify();
    expect(withoutBaseline(answer, makeBaseline({ exemple: answer.findings }), "exemple")).toMatchObject({
      findings: [],
      decompte: { error: 0, warning: 0, info: 0 },
    });
  });

  it.each([
    [{ version: 1, acceptes: {} }, true],
    [{ version: 1, acceptes: { a: [] } }, true],
    [{ version: 1, acceptes: { a: ["x"], b: ["y", "z"] } }, true],
    [{ version: 2, acceptes: {} }, false],
    [{ version: "1", acceptes: {} }, false],
    [{ acceptes: {} }, false],
    [{ version: 1 }, false],
    [{ version: 1, acceptes: null }, false],
    [{ version: 1, acceptes: [] }, false],
    [{ version: 1, acceptes: "a" }, false],
    [{ version: 1, acceptes: 5 }, false],
    [{ version: 1, acceptes: true }, false],
    [{ version: 1, acceptes: { a: "x" } }, false],
    [{ version: 1, acceptes: { a: ["x", 1] } }, false],
    [{ version: 1, acceptes: { a: ["x"], b: null } }, false],
    [null, false],
    [undefined, false],
    ["baseline", false],
    [1, false],
  ])("%j read from a file: %s", (value, expected) => {
    expect(isBaseline(value)).toBe(expected);
  });
});

describe("the exit code", () => {
  it.each([
    [{ error: 1, warning: 0, info: 0 }, [1, 1, 1]],
    [{ error: 0, warning: 1, info: 0 }, [0, 1, 1]],
    [{ error: 0, warning: 0, info: 1 }, [0, 0, 1]],
    [{ error: 0, warning: 0, info: 0 }, [0, 0, 0]],
    [{ error: 2, warning: 3, info: 4 }, [1, 1, 1]],
    [{ error: 1, warning: 1, info: 0 }, [1, 1, 1]],
    [{ error: 1, warning: 0, info: 1 }, [1, 1, 1]],
    [{ error: 0, warning: 1, info: 1 }, [0, 1, 1]],
  ])("%j at error, warning and info: %j", (decompte, codes) => {
    expect((["error", "warning", "info"] as const).map((seuil) => exitCodeOf(decompte, seuil))).toEqual(codes);
  });
});
