/** Opinions, authorisations and openings with their delays, and the end of what existed before the law. */
import { describe, expect, it } from "vitest";
import { listParametres } from "../../src/droit/index.js";
import { expiryOfAutorisation, type QuestionAvis, trackAvis } from "../../src/sppe/index.js";

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
    expect(outcome.ok && outcome.warnings.map(({ code, params }) => `${code} ${params["cle"]}`)).toEqual(
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
      expect(motifs.get(`sppe.${name}`)).toBe("Ce délai n'est pas établi pour cette date.");
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
      autorisation: { recuLe: "2026-02-30" },
      at: "2026-06-01",
    });
    expect(outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "AVIS_DATES_OUT_OF_ORDER avis.manquesNotifiesLe",
      "DATE_INVALID autorisation.recuLe",
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
