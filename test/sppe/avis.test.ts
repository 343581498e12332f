/** Opinions, authorisations and openings with their delays, and the end of what existed before the law. */

import { describe, expect, it } from "vitest";
import { listParametres } from "../../src/droit/index.js";
import { expiryOfAutorisation, type QuestionAvis, trackAvis } from "../../src/sppe/index.js";
import { anyParams } from "../support/outcome.js";

function track(question: Partial<QuestionAvis> & Pick<QuestionAvis, "at">) {
  const outcome = trackAvis({ droitDuProjet: "prive", ...question });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return { ...outcome.value, warnings: outcome.warnings.map(({ code }) => code) };
}

describe("the opinion of the autorité organisatrice", () => {
  const avis = { recuLe: "2026-01-15" };

  it("is due four months after a complete file; the day after, silence is favourable for twenty-four months", () => {
    expect(track({ avis, at: "2026-05-15" }).avis).toMatchObject({ statut: "enCours", echeance: "2026-05-15" });
    expect(track({ avis, at: "2026-05-16" }).avis).toMatchObject({
      statut: "favorableTacite",
      acquisLe: "2026-05-15",
      valableJusquAu: "2028-05-15",
      regle: "SP-60",
    });
  });

  it("given in time counts as given, and expires after twenty-four months", () => {
    const rendu = { le: "2026-03-01", sens: "favorable" } as const;
    expect(track({ avis: { ...avis, rendu }, at: "2028-03-01" }).avis).toMatchObject({ statut: "favorable" });
    expect(track({ avis: { ...avis, rendu }, at: "2028-03-02" }).avis).toMatchObject({ statut: "expire" });
    expect(track({ avis: { ...avis, rendu: { ...rendu, sens: "defavorable" } }, at: "2026-06-01" }).avis.statut).toBe(
      "defavorable",
    );
  });

  it("given after four months comes after silence has answered", () => {
    const late = track({ avis: { ...avis, rendu: { le: "2026-05-16", sens: "defavorable" } }, at: "2026-06-01" });
    expect(late.avis.statut).toBe("favorableTacite");
    expect(late.warnings).toEqual(["AVIS_AFTER_SILENCE"]);
  });

  it("does not bear on a public-law project", () => {
    expect(track({ droitDuProjet: "public", avis, at: "2026-06-01" }).avis).toEqual({
      statut: "sansObjet",
      motif: "projetDeDroitPublic",
    });
  });

  it("received before the decree: the delay is not known, and no date is invented", () => {
    expect(track({ avis: { recuLe: "2024-05-01" }, at: "2026-06-01" }).avis).toMatchObject({ statut: "delaiInconnu" });
  });

  it("received on 31 October: due on 28 February", () => {
    expect(track({ avis: { recuLe: "2025-10-31" }, at: "2025-12-31" }).avis).toMatchObject({ echeance: "2026-02-28" });
  });
});

describe("the completeness of the file", () => {
  const completude = (avis: QuestionAvis["avis"], at: string) => {
    const followed = track({ ...(avis && { avis }), at }).avis;
    return followed.statut === "sansObjet" ? undefined : { ...followed.completude, avis: followed.statut };
  };

  it("is presumed for a month, then certain as of receipt", () => {
    expect(completude({ recuLe: "2026-01-15" }, "2026-02-15")).toMatchObject({
      statut: "reputeCompletSaufListe",
      completLe: "2026-01-15",
    });
    expect(completude({ recuLe: "2026-01-15" }, "2026-02-16")?.statut).toBe("complet");
  });

  it("with a list in time, waits a month for the pieces, then the request lapses", () => {
    const listed = { recuLe: "2026-01-15", manquesNotifiesLe: "2026-02-15" };
    expect(completude(listed, "2026-03-15")).toMatchObject({
      statut: "attenteDePieces",
      piecesAvantLe: "2026-03-15",
      avis: "suspendu",
    });
    expect(completude(listed, "2026-03-16")).toMatchObject({ statut: "caduc", avis: "caduc" });
    expect(completude({ ...listed, completeLe: "2026-03-01" }, "2026-06-30")).toMatchObject({
      statut: "complet",
      completLe: "2026-03-01",
      avis: "enCours",
    });
  });

  it("a list sent after the month changes nothing", () => {
    const late = track({ avis: { recuLe: "2026-01-15", manquesNotifiesLe: "2026-02-16" }, at: "2026-05-16" });
    expect(late.avis.statut).toBe("favorableTacite");
    expect(late.warnings).toEqual(["AVIS_LIST_TOO_LATE"]);
  });
});

describe("an answer to a request that lapsed", () => {
  const listed = { recuLe: "2026-01-15", manquesNotifiesLe: "2026-02-15" };
  const given = (le: string) =>
    track({ avis: { ...listed, rendu: { le, sens: "favorable" } }, at: "2026-06-01" }).warnings;

  it("is said; one given before the lapse is not", () => {
    expect(given("2026-03-16")).toEqual(["AVIS_AFTER_LAPSE"]);
    expect(given("2026-03-15")).toEqual([]);
    const decision = { le: "2026-04-01", sens: "accordee" } as const;
    expect(track({ autorisation: { ...listed, decision }, at: "2026-06-01" }).warnings).toEqual(["AVIS_AFTER_LAPSE"]);
  });
});

describe("delays last checked before the day they are read for", () => {
  it("are each said, once", () => {
    const file = { recuLe: "2030-01-15", manquesNotifiesLe: "2030-02-15", completeLe: "2030-03-01" };
    const outcome = trackAvis({
      droitDuProjet: "prive",
      avis: { ...file, rendu: { le: "2030-04-01", sens: "favorable" } },
      autorisation: file,
      ouverture: { prevueLe: "2030-09-01" },
      at: "2030-04-02",
    });
    expect(outcome.ok && outcome.warnings.map(({ code, params }) => `${code} ${anyParams(params)["cle"]}`)).toEqual(
      ["delaiCompletude", "delaiComplement", "delaiAvis", "validiteAvis", "delaiDecision", "delaiDossierOuverture"].map(
        (name) => `PARAMETER_STALE sppe.${name}`,
      ),
    );
  });
});

describe("the delays of SP-62 and SP-63", () => {
  it("are not said to be out of force before the day they are taken from, only not established", () => {
    const listed = listParametres({ at: "2025-03-31", prefixe: "sppe.delai" });
    const motifs = new Map(listed.ok ? listed.value.map(({ cle, motif }) => [cle, motif]) : []);
    for (const name of ["delaiCompletude", "delaiComplement", "delaiDecision", "delaiDossierOuverture"])
      expect(motifs.get(`sppe.${name}`)).toBe("delaiNonEtabli");
    const since = listParametres({ at: "2026-01-01", prefixe: "sppe.delaiDecision" });
    expect(since.ok && since.value[0]?.confiance).toBe("inferred");
  });
});

describe("the département and the opening", () => {
  it("decides in three months; silence is an authorisation", () => {
    const autorisation = { recuLe: "2026-01-15" };
    expect(track({ autorisation, at: "2026-04-15" }).autorisation).toMatchObject({
      statut: "enCours",
      echeance: "2026-04-15",
    });
    expect(track({ autorisation, at: "2026-04-16" }).autorisation).toMatchObject({
      statut: "accordTacite",
      regle: "SP-63",
    });
    const refused = { ...autorisation, decision: { le: "2026-04-15", sens: "refusee" } } as const;
    expect(track({ autorisation: refused, at: "2026-04-16" }).autorisation?.statut).toBe("refusee");
  });

  it("opening on 1 September: the file is due on 17 August", () => {
    const ouverture = { prevueLe: "2026-09-01" };
    expect(track({ ouverture, at: "2026-08-17" }).ouverture).toMatchObject({
      dossierAvantLe: "2026-08-17",
      statut: "aEnvoyer",
    });
    expect(track({ ouverture, at: "2026-08-18" }).ouverture?.statut).toBe("enRetard");
    expect(
      track({ ouverture: { ...ouverture, dossierRecuLe: "2026-08-17" }, at: "2026-09-01" }).ouverture?.statut,
    ).toBe("aTemps");
    expect(
      track({ ouverture: { ...ouverture, dossierRecuLe: "2026-08-18" }, at: "2026-09-01" }).ouverture?.statut,
    ).toBe("tardif");
  });
});

describe("dates that do not follow", () => {
  it("are each reported", () => {
    const outcome = trackAvis({
      droitDuProjet: "prive",
      avis: { recuLe: "2026-02-01", manquesNotifiesLe: "2026-01-01", rendu: { le: "2026-01-15", sens: "favorable" } },
      autorisation: { recuLe: "2026-02-28" },
      at: "2026-06-01",
    });
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "AVIS_DATES_OUT_OF_ORDER avis.manquesNotifiesLe",
      "AVIS_DATES_OUT_OF_ORDER avis.rendu.le",
    ]);
  });
});

describe("the end of what existed before the law", () => {
  const expiry = (acte: "autorisation" | "avis", delivreLe: string) => {
    const outcome = expiryOfAutorisation({ acte, delivreLe });
    if (!outcome.ok) return outcome.issues[0].code;
    return outcome.value.statut === "datee" ? outcome.value.expireLe : `after ${outcome.value.dernierJourCouvert}`;
  };

  it.each([
    ["1980-12-31", "2027-12-31"],
    ["1981-01-01", "2028-12-31"],
    ["2000-12-31", "2028-12-31"],
    ["2001-01-01", "2030-12-31"],
    ["2011-12-31", "2030-12-31"],
    ["2012-01-01", "2032-12-31"],
    ["2020-12-31", "2032-12-31"],
    ["2021-01-01", "2034-12-31"],
    ["2023-12-18", "2034-12-31"],
    ["2023-12-19", "after 2023-12-18"],
  ])("an authorisation of %s: %s", (day, expected) => {
    expect(expiry("autorisation", day)).toBe(expected);
  });

  it("an opinion is in the table until 31 December 2024", () => {
    expect(expiry("avis", "2024-12-31")).toBe("2034-12-31");
    expect(expiry("avis", "2025-01-01")).toBe("after 2024-12-31");
  });

  it.each([
    ["2023-12-19", "2038-12-18", "2038-12-19"],
    ["2024-02-29", "2039-02-27", "2039-02-28"],
    ["2024-06-01", "2039-05-31", "2039-06-01"],
  ])("an authorisation of %s lasts fifteen years: to %s or %s, no text read says which", (day, soonest, latest) => {
    const outcome = expiryOfAutorisation({ acte: "autorisation", delivreLe: day });
    expect(outcome.ok && outcome.value).toMatchObject({
      statut: "horsTable",
      quinzeAns: { expireAuPlusTot: soonest, expireAuPlusTard: latest },
    });
  });

  it("the opinion of the département has a name of its own, and no renewal", () => {
    const named = expiryOfAutorisation({ acte: "avisDepartement", delivreLe: "2024-12-31" });
    expect(named.ok && named.value).toMatchObject({ acte: "avisDepartement", expireLe: "2034-12-31" });
    expect(named.ok && named.value).not.toHaveProperty("renouvellement");
    const late = expiryOfAutorisation({ acte: "avisDepartement", delivreLe: "2025-01-01" });
    expect(late.ok && late.value).toMatchObject({ statut: "horsTable", dernierJourCouvert: "2024-12-31" });
    expect(late.ok && late.value).not.toHaveProperty("quinzeAns");
  });

  it("an authorisation of the last years of the calendar is answered all the same", () => {
    expect(expiryOfAutorisation({ acte: "autorisation", delivreLe: "2999-12-31" }).ok).toBe(true);
  });

  it("a day that is none is refused", () => {
    expect(expiry("avis", "2024-02-30")).toBe("DATE_INVALID");
  });
});

describe("before the decree, or without an answer that says which", () => {
  it("a favourable opinion given before 1 April 2025 has no known validity", () => {
    const avis = { recuLe: "2025-01-15", rendu: { le: "2025-03-31", sens: "favorable" } } as const;
    const { avis: followed } = track({ avis, at: "2028-01-01" });
    expect(followed).toMatchObject({ statut: "favorable", acquisLe: "2025-03-31" });
    expect(followed).not.toHaveProperty("valableJusquAu");
  });

  it("an opening before 1 April 2025 has no known delay", () => {
    expect(track({ ouverture: { prevueLe: "2025-03-31" }, at: "2025-03-01" }).ouverture).toMatchObject({
      statut: "delaiInconnu",
    });
    expect(track({ ouverture: { prevueLe: "2025-04-16" }, at: "2025-04-02" }).ouverture).toMatchObject({
      statut: "enRetard",
      dossierAvantLe: "2025-04-01",
    });
  });

  it.each([
    ["2025-10-31", "2026-01-31", "2026-02-28"],
    ["2025-11-30", "2026-02-28", "2026-03-30"],
    ["2027-11-30", "2028-02-29", "2028-03-30"],
    ["2026-05-31", "2026-08-31", "2026-09-30"],
  ])("received on %s: decision by %s, opinion by %s", (recuLe, decision, opinion) => {
    const followed = track({ avis: { recuLe }, autorisation: { recuLe }, at: recuLe });
    expect([followed.autorisation?.echeance, followed.avis]).toMatchObject([decision, { echeance: opinion }]);
  });

  it("an opinion acquired on 29 February 2028 is valid until 28 February 2030 included", () => {
    const avis = { recuLe: "2028-01-10", rendu: { le: "2028-02-29", sens: "favorable" } } as const;
    expect(track({ avis, at: "2030-02-28" }).avis).toMatchObject({ statut: "favorable", valableJusquAu: "2030-02-28" });
    expect(track({ avis, at: "2030-03-01" }).avis).toMatchObject({ statut: "expire" });
  });
});

describe("a procedure told whole", () => {
  const SP60A = { regle: "SP-60a", sources: ["loi-2023-1196-art18"], confiance: "verbatim" };
  const SP60 = { regle: "SP-60", sources: ["csp-r2324-22", "rennes-avis"], confiance: "secondary" };
  const SP62 = { regle: "SP-62", sources: ["csp-r2324-18"], confiance: "verbatim" };
  const SP63 = { regle: "SP-63", sources: ["csp-r2324-19"], confiance: "verbatim" };

  it("opinion given, decision silent, opening file in time", () => {
    const listed = { recuLe: "2026-01-15", manquesNotifiesLe: "2026-02-10", completeLe: "2026-02-20" };
    const outcome = trackAvis({
      droitDuProjet: "prive",
      avis: { ...listed, rendu: { le: "2026-05-04", sens: "favorable" } },
      autorisation: { recuLe: "2026-01-15" },
      ouverture: { prevueLe: "2026-09-01", dossierRecuLe: "2026-08-01" },
      at: "2026-08-01",
    });
    expect(outcome).toStrictEqual({
      ok: true,
      value: {
        at: "2026-08-01",
        avis: {
          ...SP60,
          completude: {
            ...SP62,
            statut: "complet",
            listeAvantLe: "2026-02-15",
            piecesAvantLe: "2026-03-10",
            completLe: "2026-02-20",
          },
          echeance: "2026-06-20",
          statut: "favorable",
          acquisLe: "2026-05-04",
          valableJusquAu: "2028-05-04",
        },
        autorisation: {
          ...SP63,
          completude: { ...SP62, statut: "complet", listeAvantLe: "2026-02-15", completLe: "2026-01-15" },
          echeance: "2026-04-15",
          statut: "accordTacite",
          acquiseLe: "2026-04-15",
          silenceSansEffet: true,
        },
        constats: [{ ...SP60A, code: "demandeAvantAvis", demandeLe: "2026-01-15", avisLe: "2026-05-04" }],
        ouverture: { ...SP63, dossierAvantLe: "2026-08-17", statut: "aTemps" },
      },
      warnings: [],
    });
  });

  it("requests that wait, lapse or have no known delay say so without a day", () => {
    const waiting = { ...SP62, listeAvantLe: "2026-02-15", piecesAvantLe: "2026-03-10" };
    const listed = { recuLe: "2026-01-15", manquesNotifiesLe: "2026-02-10" };
    const both = (dossier: { recuLe: string; manquesNotifiesLe?: string }, at: string) => {
      const outcome = trackAvis({ droitDuProjet: "prive", avis: dossier, autorisation: dossier, at });
      return outcome.ok ? outcome.value : outcome;
    };
    const answer = (statut: string, completude: object) => ({
      avis: { ...SP60, completude, statut },
      autorisation: { ...SP63, completude, statut },
    });
    expect(both(listed, "2026-03-10")).toStrictEqual({
      at: "2026-03-10",
      ...answer("suspendu", { ...waiting, statut: "attenteDePieces" }),
      constats: [{ ...SP60A, code: "demandeAvantAvis", demandeLe: "2026-01-15" }],
    });
    expect(both(listed, "2026-03-11")).toStrictEqual({
      at: "2026-03-11",
      ...answer("caduc", { ...waiting, statut: "caduc" }),
      constats: [{ ...SP60A, code: "avisFavorableManquant", demandeLe: "2026-01-15" }],
    });
    expect(both({ recuLe: "2025-03-31" }, "2026-03-11")).toStrictEqual({
      at: "2026-03-11",
      ...answer("delaiInconnu", { ...SP62, statut: "delaiInconnu" }),
    });
  });

  it("nothing asked: nothing but the day, and the opinion without object", () => {
    const outcome = trackAvis({ droitDuProjet: "prive", at: "2026-03-11" });
    expect(outcome.ok && outcome.value).toStrictEqual({
      at: "2026-03-11",
      avis: { statut: "sansObjet", motif: "nonDemande" },
    });
  });
});

describe("what has not happened yet on the day of the question", () => {
  const listed = { recuLe: "2026-01-15", manquesNotifiesLe: "2026-02-10" };
  const completude = (dossier: object, at: string) => {
    const { avis } = track({ avis: { ...listed, ...dossier }, at });
    return avis.statut === "sansObjet" ? avis : [avis.completude.statut, avis.completude.completLe];
  };

  it("a list to come leaves the file complete, one of the day itself does not", () => {
    expect(completude({}, "2026-02-09")).toEqual(["reputeCompletSaufListe", "2026-01-15"]);
    expect(completude({}, "2026-02-10")).toEqual(["attenteDePieces", undefined]);
  });

  it("pieces to come are waited for, those of the day itself complete the file, on the last day too", () => {
    expect(completude({ completeLe: "2026-02-20" }, "2026-02-19")).toEqual(["attenteDePieces", undefined]);
    expect(completude({ completeLe: "2026-02-20" }, "2026-02-20")).toEqual(["complet", "2026-02-20"]);
    expect(completude({ completeLe: "2026-03-10" }, "2026-03-10")).toEqual(["complet", "2026-03-10"]);
    expect(completude({ completeLe: "2026-03-11" }, "2026-03-11")).toEqual(["caduc", undefined]);
  });

  it("an answer to come is none, one of the day itself is one, and so is one of the last day", () => {
    const avis = (le: string, at: string) =>
      track({ avis: { recuLe: "2026-01-15", rendu: { le, sens: "favorable" } }, at }).avis.statut;
    expect(avis("2026-03-02", "2026-03-01")).toBe("enCours");
    expect(avis("2026-03-02", "2026-03-02")).toBe("favorable");
    expect(avis("2026-05-15", "2026-06-01")).toBe("favorable");
    expect(avis("2026-06-02", "2026-06-01")).toBe("favorableTacite");
    expect(
      track({ avis: { ...listed, rendu: { le: "2026-06-02", sens: "favorable" } }, at: "2026-06-01" }),
    ).toMatchObject({ avis: { statut: "caduc" }, warnings: [] });
  });

  it("an opening file to come is still to send, one of the day itself is sent", () => {
    const sent = (at: string) =>
      track({ ouverture: { prevueLe: "2026-09-01", dossierRecuLe: "2026-08-10" }, at }).ouverture?.statut;
    expect([sent("2026-08-09"), sent("2026-08-10")]).toEqual(["aEnvoyer", "aTemps"]);
  });

  it("an unfavourable opinion has no validity, and never expires", () => {
    const rendu = { le: "2026-03-01", sens: "defavorable" } as const;
    const { avis } = track({ avis: { recuLe: "2026-01-15", rendu }, at: "2030-01-01" });
    expect(avis).toMatchObject({ statut: "defavorable", acquisLe: "2026-03-01" });
    expect(avis).not.toHaveProperty("valableJusquAu");
  });

  it("a refusal or a grant of the département is the one that was given", () => {
    const decided = (sens: "accordee" | "refusee") =>
      track({ autorisation: { recuLe: "2026-01-15", decision: { le: "2026-02-01", sens } }, at: "2026-06-01" })
        .autorisation;
    expect(decided("accordee")).toMatchObject({ statut: "accordee", acquiseLe: "2026-02-01" });
    expect(decided("refusee")).toMatchObject({ statut: "refusee", acquiseLe: "2026-02-01" });
  });
});

describe("warnings and refusals tell what they speak of", () => {
  const warned = (question: Partial<QuestionAvis>) => {
    const outcome = trackAvis({ droitDuProjet: "prive", at: "2026-06-01", ...question });
    return outcome.ok ? outcome.warnings : outcome.issues;
  };
  const recuLe = "2026-01-15";

  it("an answer after silence", () => {
    expect(warned({ avis: { recuLe, rendu: { le: "2026-05-20", sens: "favorable" } } })).toStrictEqual([
      {
        code: "AVIS_AFTER_SILENCE",
        path: ["avis"],
        params: { date: "2026-05-20", limite: "2026-05-15" },
        regle: "SP-60",
      },
    ]);
    expect(warned({ autorisation: { recuLe, decision: { le: "2026-04-16", sens: "refusee" } } })).toStrictEqual([
      {
        code: "AVIS_AFTER_SILENCE",
        path: ["autorisation"],
        params: { date: "2026-04-16", limite: "2026-04-15" },
        regle: "SP-63",
      },
    ]);
  });

  it("a list too late, an answer after the lapse", () => {
    expect(warned({ avis: { recuLe, manquesNotifiesLe: "2026-02-16" } })).toStrictEqual([
      {
        code: "AVIS_LIST_TOO_LATE",
        path: ["avis", "manquesNotifiesLe"],
        params: { date: "2026-02-16", limite: "2026-02-15" },
        regle: "SP-62",
      },
    ]);
    const rendu = { le: "2026-03-11", sens: "favorable" } as const;
    expect(warned({ avis: { recuLe, manquesNotifiesLe: "2026-02-10", rendu } })).toStrictEqual([
      {
        code: "AVIS_AFTER_LAPSE",
        path: ["avis"],
        params: { date: "2026-03-11", limite: "2026-03-10" },
        regle: "SP-62",
      },
    ]);
    const never = { recuLe: "2024-01-15", manquesNotifiesLe: "2024-06-15" };
    expect(warned({ avis: { ...never, rendu } })).toEqual([]);
  });

  it("every day that is none, by its place", () => {
    const bad = "2026-02-30";
    const days = { recuLe: bad, manquesNotifiesLe: bad, completeLe: bad };
    const found = warned({
      avis: { ...days, rendu: { le: bad, sens: "favorable" } },
      autorisation: { ...days, decision: { le: bad, sens: "accordee" } },
      ouverture: { prevueLe: bad, dossierRecuLe: bad },
      at: bad,
    });
    expect(found.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(
      [
        "avis.recuLe",
        "avis.manquesNotifiesLe",
        "avis.completeLe",
        "avis.rendu.le",
        "autorisation.recuLe",
        "autorisation.manquesNotifiesLe",
        "autorisation.completeLe",
        "autorisation.decision.le",
        "ouverture.prevueLe",
        "ouverture.dossierRecuLe",
        "at",
      ].map((place) => `DATE_INVALID ${place}`),
    );
  });

  it("every step dated before the one that it follows, by its place; the same day is in order", () => {
    const avis = {
      recuLe,
      manquesNotifiesLe: "2026-01-14",
      completeLe: "2026-01-13",
      rendu: { le: "2026-01-14", sens: "favorable" },
    } as const;
    const autorisation = {
      recuLe,
      completeLe: "2026-01-14",
      decision: { le: "2026-01-14", sens: "accordee" },
    } as const;
    const order = (apres: string, date: string, ...path: readonly string[]) => ({
      code: "AVIS_DATES_OUT_OF_ORDER",
      path,
      params: { apres, date },
    });
    expect(warned({ avis, autorisation })).toStrictEqual([
      order(recuLe, "2026-01-14", "avis", "manquesNotifiesLe"),
      order("2026-01-14", "2026-01-13", "avis", "completeLe"),
      order(recuLe, "2026-01-14", "autorisation", "completeLe"),
      order(recuLe, "2026-01-14", "avis", "rendu", "le"),
      order(recuLe, "2026-01-14", "autorisation", "decision", "le"),
    ]);
    const same = { recuLe, manquesNotifiesLe: recuLe, completeLe: recuLe };
    expect(warned({ avis: { ...same, rendu: { le: recuLe, sens: "favorable" } } })).toEqual([]);
  });

  it("every word that is none of those expected, and every field of another form", () => {
    const found = (question: string) => {
      const outcome = trackAvis(JSON.parse(question));
      return outcome.ok
        ? []
        : outcome.issues.map(({ path, params }) => `${path.join(".")}: ${anyParams(params)["attendu"]}`);
    };
    expect(found('{"droitDuProjet":"mixte","at":1}')).toEqual(["droitDuProjet: prive, public", "at: jour"]);
    expect(
      found(
        '{"droitDuProjet":"prive","at":"2026-06-01","avis":{"recuLe":1,"manquesNotifiesLe":1,"completeLe":1,"rendu":{"le":1,"sens":"tacite"}},"autorisation":{"recuLe":1,"decision":{"le":1,"sens":"favorable"}},"ouverture":{"prevueLe":1,"dossierRecuLe":1}}',
      ),
    ).toEqual([
      "avis.recuLe: jour",
      "avis.manquesNotifiesLe: jour",
      "avis.completeLe: jour",
      "avis.rendu.le: jour",
      "avis.rendu.sens: favorable, defavorable",
      "autorisation.recuLe: jour",
      "autorisation.decision.le: jour",
      "autorisation.decision.sens: accordee, refusee",
      "ouverture.prevueLe: jour",
      "ouverture.dossierRecuLe: jour",
    ]);
  });
});

describe("an expiry told whole", () => {
  const SP64 = { regle: "SP-64", sources: ["csp-d2324-24-2-1"], confiance: "verbatim" };

  it("in the table, past it, and refused", () => {
    expect(expiryOfAutorisation({ acte: "avis", delivreLe: "2020-01-01" })).toStrictEqual({
      ok: true,
      value: { ...SP64, acte: "avis", delivreLe: "2020-01-01", statut: "datee", expireLe: "2032-12-31" },
      warnings: [],
    });
    const past = expiryOfAutorisation({ acte: "autorisation", delivreLe: "2024-01-01" });
    expect(past.ok && past.value).toStrictEqual({
      ...{ regle: "SP-64a", sources: ["loi-2023-1196-art18"], confiance: "verbatim" },
      acte: "autorisation",
      delivreLe: "2024-01-01",
      statut: "horsTable",
      dernierJourCouvert: "2023-12-18",
      quinzeAns: {
        expireAuPlusTot: "2038-12-31",
        expireAuPlusTard: "2039-01-01",
        renouvellement: {
          information: { du: "2036-12-31", au: "2037-12-31" },
          demande: { du: "2036-12-31", au: "2038-03-31" },
        },
      },
    });
    expect(expiryOfAutorisation({ acte: "avis", delivreLe: "2024-02-30" })).toStrictEqual({
      ok: false,
      issues: [{ code: "DATE_INVALID", path: ["delivreLe"], params: { valeur: "2024-02-30" } }],
    });
    expect(expiryOfAutorisation(JSON.parse('{"acte":"permis","delivreLe":1}'))).toMatchObject({
      ok: false,
      issues: [
        { code: "VALUE_NOT_IN_LIST", path: ["acte"], params: { attendu: "autorisation, avis, avisDepartement" } },
        { code: "TYPE_INVALID", path: ["delivreLe"], params: { attendu: "jour" } },
      ],
    });
  });
});

describe("the windows of renewal", () => {
  it("of an authorisation that ends on 2027-12-31: information by 2026-12-31, request by 2027-03-31", () => {
    const outcome = expiryOfAutorisation({ acte: "autorisation", delivreLe: "1980-05-01" });
    expect(outcome.ok && outcome.value).toMatchObject({
      expireLe: "2027-12-31",
      renouvellement: {
        information: { du: "2025-12-31", au: "2026-12-31" },
        demande: { du: "2025-12-31", au: "2027-03-31" },
      },
    });
  });
});

describe("a private project asks for its authorisation with a favourable opinion in hand", () => {
  const rendu = (le: string, sens: "favorable" | "defavorable" = "favorable") => ({
    avis: { recuLe: "2026-01-15", rendu: { le, sens } },
  });
  const codes = (recuLe: string, more: Partial<QuestionAvis>) =>
    track({ autorisation: { recuLe }, at: "2029-01-01", ...more }).constats?.map(({ code, avisLe }) => [code, avisLe]);

  it.each([
    ["2026-03-01", rendu("2026-03-01"), undefined],
    ["2026-02-28", rendu("2026-03-01"), [["demandeAvantAvis", "2026-03-01"]]],
    ["2028-03-01", rendu("2026-03-01"), undefined],
    ["2028-03-02", rendu("2026-03-01"), [["avisExpire", "2028-03-01"]]],
    ["2026-04-01", rendu("2026-03-01", "defavorable"), [["avisFavorableManquant", undefined]]],
    ["2026-04-01", {}, [["avisFavorableManquant", undefined]]],
    ["2026-05-15", { avis: { recuLe: "2026-01-15" } }, undefined],
    ["2026-05-14", { avis: { recuLe: "2026-01-15" } }, [["demandeAvantAvis", "2026-05-15"]]],
    ["2026-04-01", { droitDuProjet: "public" as const }, undefined],
  ] as const)("asked on %s with %j", (recuLe, more, expected) => {
    expect(codes(recuLe, more)).toEqual(expected);
  });
});
