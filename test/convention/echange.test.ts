/** Requests for personal data: legal transitions only (CV-60 to CV-64). */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advanceEchange, type DemandeEchange, type EtapeEchange, etatEchange } from "../../src/convention/index.js";
import { echangeIssues } from "../../src/convention/internal.js";
import { describeIssue } from "../../src/messages/index.js";
import { parseDossier, serializeDossier } from "../../src/parse/index.js";
import type { Issue } from "../../src/primitives/index.js";
import { issue } from "../../src/primitives/internal.js";
import { deepFreeze, roumois } from "../support/roumois.js";

const demande: DemandeEchange = {
  id: "places",
  objet: "Familles en attente d'une place",
  donneesPersonnelles: true,
  demandeur: "cc",
  detenteur: "caf",
  date: "2026-01-05",
  etapes: [],
};

const etude: EtapeEchange = {
  type: "etude",
  date: "2026-01-20",
  partie: "caf",
  opportunite: true,
  faisabilite: true,
  conformite: true,
};
const avis: EtapeEchange = {
  type: "avisDpd",
  date: "2026-02-02",
  partie: "caf",
  sens: "favorable",
  recommandations: ["Agréger les données par commune"],
};
const autorisation: EtapeEchange = { type: "decision", date: "2026-02-10", partie: "caf", sens: "autorisee" };
const refus: EtapeEchange = { ...autorisation, sens: "refusee", motif: "Finalité trop large" };
const registre = (partie: string): EtapeEchange => ({ type: "inscriptionRegistre", date: "2026-02-20", partie });

const through = (...etapes: readonly EtapeEchange[]) =>
  etapes.reduce((at, etape) => {
    const next = advanceEchange({ demande: deepFreeze(at), etape });
    if (!next.ok) throw new Error(JSON.stringify(next.issues));
    return next.value;
  }, demande);

const codesOf = (at: DemandeEchange, etape: EtapeEchange) => {
  const outcome = advanceEchange({ demande: at, etape });
  return outcome.ok ? [] : outcome.issues.map(({ code, regle }) => (regle === undefined ? code : `${code} ${regle}`));
};

describe("advanceEchange", () => {
  it("goes from the request to both registers, one state at a time", () => {
    expect(etatEchange(demande)).toBe("demandee");
    expect(etatEchange(through(etude))).toBe("etudiee");
    expect(etatEchange(through(etude, avis))).toBe("avisDpd");
    expect(etatEchange(through(etude, avis, autorisation))).toBe("autorisee");
    expect(etatEchange(through(etude, avis, autorisation, registre("caf")))).toBe("autorisee");
    expect(etatEchange(through(etude, avis, autorisation, registre("caf"), registre("cc")))).toBe("inscriteRegistre");
    expect(etatEchange(through(etude, avis, refus))).toBe("refusee");
  });

  it("keeps the recommendations with the request", () => {
    expect(through(etude, avis).etapes[1]).toEqual(avis);
  });

  it("an unfavourable opinion is an opinion: the decision stays open", () => {
    const opposed: EtapeEchange = { ...avis, sens: "defavorable" };
    expect(etatEchange(through(etude, opposed, autorisation))).toBe("autorisee");
  });

  it.each<[string, DemandeEchange, EtapeEchange, readonly string[]]>([
    ["an opinion before the study", demande, avis, ["EXCHANGE_STEP_NOT_ALLOWED CV-61"]],
    ["a decision before the opinion", through(etude), autorisation, ["EXCHANGE_STEP_NOT_ALLOWED CV-61"]],
    ["a register before the decision", through(etude, avis), registre("caf"), ["EXCHANGE_STEP_NOT_ALLOWED CV-61"]],
    ["anything after a refusal", through(etude, avis, refus), registre("caf"), ["EXCHANGE_STEP_NOT_ALLOWED CV-61"]],
    ["a study by the party that asks", demande, { ...etude, partie: "cc" }, ["EXCHANGE_WRONG_PARTY CV-61"]],
    [
      "an opinion of the other officer",
      through(etude),
      { ...avis, partie: "cc", date: "2026-01-19" },
      ["EXCHANGE_WRONG_PARTY CV-62", "EXCHANGE_DATE_ORDER"],
    ],
    [
      "the register of a third party",
      through(etude, avis, autorisation),
      registre("msa"),
      ["EXCHANGE_WRONG_PARTY CV-64"],
    ],
    [
      "the same register twice",
      through(etude, avis, autorisation, registre("caf")),
      registre("caf"),
      ["EXCHANGE_ALREADY_REGISTERED CV-64"],
    ],
    [
      "an authorisation against the study",
      through({ ...etude, faisabilite: false, conformite: false }, avis),
      autorisation,
      ["EXCHANGE_STUDY_NEGATIVE CV-61", "EXCHANGE_STUDY_NEGATIVE CV-61"],
    ],
    ["a day that does not exist", demande, { ...etude, date: "2026-02-30" }, ["DATE_INVALID"]],
    ["a study before the request", demande, { ...etude, date: "2026-01-04" }, ["EXCHANGE_DATE_ORDER"]],
    ["data that are not personal", { ...demande, donneesPersonnelles: false }, etude, ["EXCHANGE_FREE CV-60"]],
  ])("refuses %s", (_name, at, etape, codes) => {
    expect(codesOf(at, etape)).toEqual(codes);
    const outcome = advanceEchange({ demande: at, etape });
    for (const issue of outcome.ok ? [] : outcome.issues) {
      expect(describeIssue(issue, "fr").message).not.toMatch(/\{\w+\}/);
    }
  });

  const issuesOf = (at: DemandeEchange, etape: EtapeEchange): readonly Issue[] => {
    const outcome = advanceEchange({ demande: at, etape });
    return outcome.ok ? [] : outcome.issues;
  };

  it("says in full what is missing: the place, what it speaks of, the rule", () => {
    const regle = (id: string) => ({ regle: id });
    expect(issuesOf(demande, { ...avis, partie: "cc", date: "2026-01-04" })).toEqual([
      issue(
        "EXCHANGE_STEP_NOT_ALLOWED",
        ["etape"],
        { etape: "avisDpd", etat: "demandee", attendu: "etude" },
        regle("CV-61"),
      ),
      issue(
        "EXCHANGE_WRONG_PARTY",
        ["etape", "partie"],
        { etape: "avisDpd", partie: "cc", attendu: "caf" },
        regle("CV-62"),
      ),
      issue("EXCHANGE_DATE_ORDER", ["etape", "date"], { date: "2026-01-04", precedente: "2026-01-05" }),
    ]);
    expect(issuesOf(through(etude, avis, refus), registre("msa"))).toEqual([
      issue(
        "EXCHANGE_STEP_NOT_ALLOWED",
        ["etape"],
        { etape: "inscriptionRegistre", etat: "refusee", attendu: "aucune" },
        regle("CV-61"),
      ),
      issue(
        "EXCHANGE_WRONG_PARTY",
        ["etape", "partie"],
        { etape: "inscriptionRegistre", partie: "msa", attendu: "caf, cc" },
        regle("CV-64"),
      ),
    ]);
    expect(issuesOf(through(etude, avis), { ...autorisation, partie: "cc" })).toEqual([
      issue(
        "EXCHANGE_WRONG_PARTY",
        ["etape", "partie"],
        { etape: "decision", partie: "cc", attendu: "caf" },
        regle("CV-62"),
      ),
    ]);
    expect(issuesOf(through(etude, avis, autorisation, registre("cc")), registre("cc"))).toEqual([
      issue("EXCHANGE_ALREADY_REGISTERED", ["etape", "partie"], { partie: "cc" }, regle("CV-64")),
    ]);
    expect(issuesOf(through({ ...etude, opportunite: false, conformite: false }, avis), autorisation)).toEqual(
      ["opportunite", "conformite"].map((point) =>
        issue("EXCHANGE_STUDY_NEGATIVE", ["etape", "sens"], { point }, regle("CV-61")),
      ),
    );
    expect(issuesOf(demande, { ...etude, date: "2026-02-30" })).toEqual([
      issue("DATE_INVALID", ["etape", "date"], { valeur: "2026-02-30" }),
    ]);
    expect(issuesOf({ ...demande, donneesPersonnelles: false }, { ...etude, partie: "cc" })).toEqual([
      issue("EXCHANGE_FREE", ["etape"], { demande: "places" }, regle("CV-60")),
    ]);
  });

  it("accepts a step on the day of the one before, a refusal against the study, a new opinion of nobody", () => {
    expect(issuesOf(demande, { ...etude, date: "2026-01-05" })).toEqual([]);
    expect(issuesOf(through(etude), { ...avis, date: "2026-01-20" })).toEqual([]);
    expect(issuesOf(through(etude), { ...avis, date: "2026-01-19" })).toEqual([
      issue("EXCHANGE_DATE_ORDER", ["etape", "date"], { date: "2026-01-19", precedente: "2026-01-20" }),
    ]);
    expect(issuesOf(through({ ...etude, opportunite: false }, avis), refus)).toEqual([]);
    expect(issuesOf(through(etude, avis, autorisation, registre("caf")), registre("cc"))).toEqual([]);
  });

  it("names first what is wrong with the request: its steps that were not allowed", () => {
    const wrong = { ...demande, date: "2026-02-28", etapes: [avis, etude, etude] };
    const found = [
      issue(
        "EXCHANGE_STEP_NOT_ALLOWED",
        ["demande", "etapes", 0],
        { etape: "avisDpd", etat: "demandee", attendu: "etude" },
        { regle: "CV-61" },
      ),
      issue("EXCHANGE_DATE_ORDER", ["demande", "etapes", 0, "date"], { date: "2026-02-02", precedente: "2026-02-28" }),
      issue("EXCHANGE_DATE_ORDER", ["demande", "etapes", 1, "date"], { date: "2026-01-20", precedente: "2026-02-28" }),
      issue("EXCHANGE_DATE_ORDER", ["demande", "etapes", 2, "date"], { date: "2026-01-20", precedente: "2026-02-28" }),
    ];
    expect(echangeIssues(wrong, ["demande"])).toEqual(found);
    expect(issuesOf(wrong, { ...etude, date: "2026-03-01" })).toEqual(found);
    expect(issuesOf({ ...wrong, date: "2026-02-30" }, etude)).toEqual([
      issue("DATE_INVALID", ["demande", "date"], { valeur: "2026-02-30" }),
    ]);
    expect(echangeIssues({ ...demande, etapes: [etude, etude, avis] }, ["echanges", 0])).toEqual([
      issue(
        "EXCHANGE_STEP_NOT_ALLOWED",
        ["echanges", 0, "etapes", 1],
        { etape: "etude", etat: "etudiee", attendu: "avisDpd" },
        { regle: "CV-61" },
      ),
    ]);
    // What was not allowed is not counted: what follows is read without it.
    expect(etatEchange({ ...demande, etapes: [avis, etude, autorisation, avis] })).toBe("avisDpd");
    const unregistered = [etude, avis, autorisation, registre("msa"), registre("caf"), registre("caf")];
    expect(etatEchange({ ...demande, etapes: unregistered })).toBe("autorisee");
  });

  it("never leaves the legal order, whatever is tried", () => {
    const steps = [etude, avis, autorisation, refus, registre("caf"), registre("cc")];
    const order = ["demandee", "etudiee", "avisDpd", "autorisee", "inscriteRegistre"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 12 }), (tried) => {
        const seen: DemandeEchange[] = [demande];
        for (const etape of tried) {
          const outcome = advanceEchange({ demande: seen[seen.length - 1] ?? demande, etape });
          if (outcome.ok) seen.push(outcome.value);
        }
        const states = [...new Set(seen.map(etatEchange))];
        const expected = states.includes("refusee") ? ["demandee", "etudiee", "avisDpd", "refusee"] : order;
        expect(states).toEqual(expected.slice(0, states.length));
      }),
    );
  });
});

describe("requests in a dossier", () => {
  it("are kept in the file, and read again", () => {
    const dossier = { ...roumois(), echanges: [through(etude, avis, autorisation)] };
    const text = serializeDossier(dossier);
    expect(text.ok && parseDossier(JSON.parse(text.value))).toEqual({ ok: true, value: dossier, warnings: [] });
  });

  it("with steps that the procedure does not allow are refused when the file is read", () => {
    const outcome = parseDossier({ ...roumois(), echanges: [{ ...demande, etapes: [etude, autorisation] }] });
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "EXCHANGE_STEP_NOT_ALLOWED echanges.0.etapes.1",
    ]);
  });

  it("name parties of the convention", () => {
    const outcome = parseDossier({ ...roumois(), echanges: [{ ...demande, detenteur: "msa" }] });
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "PARTY_UNKNOWN echanges.0.detenteur",
    ]);
  });
});

describe("a value that is not a request, or not a step", () => {
  it("is refused with every place where something else is due", () => {
    const question: unknown = { demande: { ...demande, etapes: {} }, etape: { type: "etude", date: 3 } };
    const outcome = advanceEchange(question as Parameters<typeof advanceEchange>[0]);
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => [code, path.join(".")].join(" "))).toEqual([
      "TYPE_INVALID demande.etapes",
      "TYPE_INVALID etape.date",
      "FIELD_MISSING etape.partie",
      "FIELD_MISSING etape.opportunite",
      "FIELD_MISSING etape.faisabilite",
      "FIELD_MISSING etape.conformite",
    ]);
  });

  it("has no key but these two", () => {
    const question: unknown = { demande, etape: etude, etapes: [] };
    expect(advanceEchange(question as Parameters<typeof advanceEchange>[0])).toEqual({
      ok: false,
      issues: [{ code: "KEY_UNKNOWN", path: ["etapes"], params: { cle: "etapes", proche: "etape" } }],
    });
  });
});
