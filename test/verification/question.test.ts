/** What a caller sets and adds: refused when it means nothing, and never able to take the other rules down. */
import { describe, expect, it } from "vitest";
import { describeIssue } from "../../src/messages/index.js";
import { isAtLeast } from "../../src/verification/constats/sort.js";
import { DOSSIER_EXEMPLE as dossier } from "../../src/verification/dossier/exemples.js";
import {
  type ConfigurationVerification,
  type RegleVerification,
  reglesVerification,
  verifyDossier,
  verifyText,
} from "../../src/verification/index.js";
import { readConfiguration } from "../../src/verification/internal.js";

const at = "2024-06-15";
const issuesOf = (value: unknown) => {
  const read = readConfiguration(value);
  return read.ok ? [] : read.issues.map(({ code, path, params }) => [code, path, params]);
};

const refusedBy = (configuration: unknown) => {
  const answers = [
    verifyDossier({ dossier, at, configuration: configuration as ConfigurationVerification }),
    verifyText({ texte: "", at, configuration: configuration as ConfigurationVerification }),
  ];
  return answers.map((answer) => (answer.ok ? [] : answer.issues.map(({ code }) => code)));
};

describe("a configuration", () => {
  it("is refused for a code or a motive that no rule has, whole, every mistake told", () => {
    const configuration = {
      severites: { NOPE: "off", "DATE_ORDER.nope": "info", "DATE_ORDER.signatureApresDebut": "off", toString: "off" },
    };
    expect(issuesOf(configuration)).toEqual([
      ["RULE_UNKNOWN", ["severites", "NOPE"], { regle: "NOPE" }],
      ["RULE_UNKNOWN", ["severites", "DATE_ORDER.nope"], { regle: "DATE_ORDER.nope" }],
      ["RULE_UNKNOWN", ["severites", "toString"], { regle: "toString" }],
    ]);
    expect(refusedBy(configuration)).toEqual([
      ["RULE_UNKNOWN", "RULE_UNKNOWN", "RULE_UNKNOWN"],
      ["RULE_UNKNOWN", "RULE_UNKNOWN", "RULE_UNKNOWN"],
    ]);
  });

  it.each([
    ["a severity that is none", { severites: { DATE_ORDER: "fatal" } }, "VALUE_NOT_IN_LIST", "severites.DATE_ORDER"],
    ["severities that are a list", { severites: ["off"] }, "TYPE_INVALID", "severites"],
    ["a horizon in the past", { horizonExpirationJours: -1 }, "VALUE_OUT_OF_RANGE", "horizonExpirationJours"],
    ["half a day", { horizonExpirationJours: 0.5 }, "TYPE_INVALID", "horizonExpirationJours"],
    ["more than a century", { horizonExpirationJours: 36_526 }, "VALUE_OUT_OF_RANGE", "horizonExpirationJours"],
    ["no year at all", { dureeMaximaleAnnees: 0 }, "VALUE_OUT_OF_RANGE", "dureeMaximaleAnnees"],
    ["years without end", { plafondDureeAnnees: Number.POSITIVE_INFINITY }, "TYPE_INVALID", "plafondDureeAnnees"],
    ["101 years", { plafondDureeAnnees: 101 }, "VALUE_OUT_OF_RANGE", "plafondDureeAnnees"],
    ["a likeness above 1", { similariteTitre: 1.01 }, "VALUE_OUT_OF_RANGE", "similariteTitre"],
    ["a likeness that is no number", { similariteTitre: Number.NaN }, "TYPE_INVALID", "similariteTitre"],
    ["a likeness in words", { similariteTitre: "0.4" }, "TYPE_INVALID", "similariteTitre"],
    ["clauses that are no list", { clauses: "avenantApresExpiration" }, "TYPE_INVALID", "clauses"],
    ["a clause that is no text", { clauses: [3] }, "TYPE_INVALID", "clauses.0"],
    ["a field that does not exist", { horizon: 3 }, "KEY_UNKNOWN", "horizon"],
    ["parameters that are a list", { parametres: [] }, "TYPE_INVALID", "parametres"],
    [
      "a parameter without a value",
      { parametres: { "sppe.seuilSchema": {} } },
      "FIELD_MISSING",
      "parametres.sppe.seuilSchema.valeur",
    ],
    [
      "a parameter in words",
      { parametres: { "sppe.seuilSchema": { valeur: "1" } } },
      "TYPE_INVALID",
      "parametres.sppe.seuilSchema.valeur",
    ],
    ["no object", null, "TYPE_INVALID", ""],
    ["a list", [], "TYPE_INVALID", ""],
  ])("is refused for %s", (_name, configuration, code, place) => {
    expect(issuesOf(configuration).map(([found, path]) => [found, [path].flat().join(".")])).toEqual([[code, place]]);
    expect(refusedBy(configuration)).toEqual([[code], [code]]);
  });

  it("is refused for a parameter that does not exist", () => {
    expect(issuesOf({ parametres: { zzz: { valeur: 3 } } })).toEqual([
      ["PARAMETER_UNKNOWN", ["parametres", "zzz"], { cle: "zzz" }],
    ]);
  });

  it("is taken up to its limits", () => {
    for (const configuration of [
      {},
      { severites: { DATE_ORDER: "off", "DATE_ORDER.effetAvantSignature": "error", ACKNOWLEDGEMENT_UNUSED: "info" } },
      { horizonExpirationJours: 0, dureeMaximaleAnnees: 1, plafondDureeAnnees: 100, similariteTitre: 0 },
      { horizonExpirationJours: 36_525, dureeMaximaleAnnees: 100, plafondDureeAnnees: 1, similariteTitre: 1 },
      { clauses: ["avenantApresExpiration"], severites: undefined },
      { parametres: { "sppe.seuilSchema": { valeur: 1 }, "sppe.seuilRelais": { sansObjet: true } } },
    ]) {
      expect(issuesOf(configuration)).toEqual([]);
      expect(refusedBy(configuration)).toEqual([[], []]);
    }
  });

  it("sets how gravely an acknowledgement of nothing is told", () => {
    const acquitte = { ...dossier, acquittements: [{ finding: "PERIOD_GAP:CTG", motif: "x", date: "2024-01-01" }] };
    const graves = (severite: "warning" | "info" | "off" | undefined) => {
      const severites = severite === undefined ? {} : { ACKNOWLEDGEMENT_UNUSED: severite };
      const answer = verifyDossier({ dossier: acquitte, at, configuration: { severites } });
      return answer.ok ? answer.value.findings.map(({ code, severite }) => `${code} ${severite}`) : "refused";
    };
    expect(graves(undefined)).toEqual(["ACKNOWLEDGEMENT_UNUSED warning"]);
    expect(graves("info")).toEqual(["ACKNOWLEDGEMENT_UNUSED info"]);
    expect(graves("off")).toEqual([]);
  });
});

const MINE: RegleVerification = {
  code: "caf27/MINE",
  severite: "info",
  regles: [],
  *verifier() {
    yield { type: "constat", path: ["convention"], sujet: "CTG", params: {} };
  },
};

describe("a caller's own rule", () => {
  const run = (regles: readonly unknown[], configuration: ConfigurationVerification = {}) =>
    verifyDossier({ dossier, at, regles: regles as RegleVerification[], configuration });

  it("is configured as those of the library are, and the configuration may speak of both", () => {
    const answer = run([MINE], { severites: { "caf27/MINE": "error", DATE_ORDER: "off" } });
    expect(answer.ok && answer.value.findings.map(({ cle, severite }) => [cle, severite])).toEqual([
      ["caf27/MINE:CTG", "error"],
    ]);
  });

  it("that throws leaves the others alone, keeps nothing of what it had found, and is told", () => {
    const wrong: RegleVerification = {
      ...MINE,
      code: "caf27/WRONG",
      *verifier(contexte) {
        yield* MINE.verifier(contexte);
        throw new Error("boum");
      },
    };
    const answer = run([wrong, MINE]);
    if (!answer.ok) throw new Error("refused");
    expect(answer.value.findings.map(({ cle }) => cle)).toEqual(["caf27/MINE:CTG"]);
    expect(answer.value.regles).toEqual(["caf27/MINE"]);
    expect(answer.value.ecartes).toEqual([
      { code: "caf27/WRONG", raison: "echec", path: [], sujet: "exemple", manque: "boum" },
    ]);
    expect(answer.warnings).toEqual([
      { code: "RULE_FAILED", path: [], params: { regle: "caf27/WRONG", detail: "boum" } },
    ]);
    expect(describeIssue({ code: "RULE_FAILED", params: { regle: "caf27/WRONG", detail: "boum" } }, "fr").message).toBe(
      "La règle « caf27/WRONG » a échoué : boum.",
    );
  });

  const constat = { type: "constat", path: [], sujet: "x", params: {} };
  it.each([
    [
      "throws what is no error",
      () => {
        throw "boum";
      },
      "boum",
    ],
    ["gives what cannot be read one by one", () => 3, /iterable/],
    ["gives null", () => [null], "null"],
    ["gives a finding without a path", () => [{ ...constat, path: undefined }], "object"],
    ["gives a finding without a subject", () => [{ ...constat, sujet: 3 }], "object"],
    ["gives a finding without parameters", () => [{ ...constat, params: null }], "object"],
    ["gives a finding of no severity", () => [{ ...constat, severite: "fatal" }], "object"],
    ["gives a motive that is no text", () => [{ ...constat, motif: 3 }], "object"],
    ["gives rules that are no list", () => [constat, { ...constat, regles: "CV-14" }], "object"],
    ["gives a check set aside for no reason", () => [{ ...constat, type: "ecart", raison: "x", manque: "" }], "object"],
    ["gives a check set aside for nothing", () => [{ ...constat, type: "ecart", raison: "inconnu" }], "object"],
    ["gives something else", () => [{ ...constat, type: "x" }], "object"],
  ])("that %s is told, and the others run", (_name, verifier, manque) => {
    const answer = run([{ ...MINE, code: "caf27/WRONG", verifier }, MINE]);
    if (!answer.ok) throw new Error("refused");
    expect(answer.value.findings.map(({ cle }) => cle)).toEqual(["caf27/MINE:CTG"]);
    expect(answer.value.ecartes).toMatchObject([
      {
        code: "caf27/WRONG",
        raison: "echec",
        manque: typeof manque === "string" ? manque : expect.stringMatching(manque),
      },
    ]);
  });

  it("may set every field of a finding, and set a check aside", () => {
    const full = { ...constat, motif: "m", citation: "c", severite: "error", regles: ["CV-14"], lies: [] };
    const ecart = { type: "ecart", raison: "nonActive", path: [], sujet: "x", manque: "clause" };
    const answer = run([{ ...MINE, verifier: () => [full, ecart] }]);
    expect(answer.ok && answer.value.findings).toMatchObject([
      { cle: "caf27/MINE.m:x", severite: "error", citation: "c", regles: ["CV-14"], sources: ["ctg-bilaterales"] },
    ]);
    expect(answer.ok && answer.value.ecartes).toMatchObject([
      { code: "caf27/MINE", raison: "nonActive", manque: "clause" },
    ]);
  });

  it.each([
    ["null", null, "null"],
    ["a rule without a code", { ...MINE, code: "" }, ""],
    ["a rule that does nothing", { ...MINE, verifier: undefined }, "caf27/MINE"],
    ["a rule that rests on no list", { ...MINE, regles: undefined }, "caf27/MINE"],
  ])("that is %s is refused, before anything runs", (_name, regle, shown) => {
    expect(run([MINE, { ...MINE, code: "caf27/OTHER" }, regle])).toMatchObject({
      ok: false,
      issues: [{ code: "RULE_INVALID", path: ["regles", 2], params: { regle: shown } }],
    });
  });

  it("that takes the code of another is refused", () => {
    expect(run([...reglesVerification, MINE, MINE])).toMatchObject({
      ok: false,
      issues: [{ code: "RULE_INVALID", params: { regle: "caf27/MINE" } }],
    });
    expect(verifyDossier({ dossier, at, regles: 3 as never })).toMatchObject({
      ok: false,
      issues: [{ code: "RULE_INVALID", path: ["regles"] }],
    });
  });
});

describe("verifyText", () => {
  it("tells every issue of the question at once, a text that is none included", () => {
    expect(
      verifyText({ texte: 3 as never, at: "2024-02-30", configuration: { severites: { "caf27/X": "off" } } }),
    ).toMatchObject({
      ok: false,
      issues: [{ code: "TYPE_INVALID", path: ["texte"] }, { code: "DATE_INVALID" }],
    });
  });
});

describe("two findings of one name", () => {
  it("are told apart by their rank", () => {
    const twice: RegleVerification = {
      code: "caf27/DEUX_FOIS",
      severite: "info",
      regles: [],
      *verifier() {
        for (const rank of [0, 1, 2]) yield { type: "constat", path: ["avenants", rank], sujet: "CTG", params: {} };
      },
      exemples: { at, conforme: dossier, fautif: dossier },
    };
    const outcome = verifyDossier({ dossier, at, regles: [twice] });
    expect(outcome.ok && outcome.value.findings.map(({ cle }) => cle)).toEqual([
      "caf27/DEUX_FOIS:CTG",
      "caf27/DEUX_FOIS:CTG~2",
      "caf27/DEUX_FOIS:CTG~3",
    ]);
  });
});

describe("a severity at or above another", () => {
  it("goes from error down to info", () => {
    const order = ["error", "warning", "info"] as const;
    expect(order.map((severite) => order.map((seuil) => isAtLeast(severite, seuil)))).toEqual([
      [true, true, true],
      [false, true, true],
      [false, false, true],
    ]);
  });
});
