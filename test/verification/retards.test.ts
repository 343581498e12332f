/** What is late: the verification says it of the lines that the échéancier calls late, and of no other. */
import { describe, expect, it } from "vitest";
import type { Avenant, Dossier, Fait } from "../../src/avenant/index.js";
import type { EcheanceObligation, Obligation } from "../../src/convention/index.js";
import { buildEcheancier } from "../../src/evaluation/index.js";
import { describeFinding } from "../../src/messages/index.js";
import { verifyDossier } from "../../src/verification/index.js";
import { bare, duty, fact, owing } from "../evaluation/small.js";

const AT = "2026-07-01";
const JUNE: EcheanceObligation = { type: "jour", date: "2025-06-30" };

const verify = (dossier: Dossier, at: string) => {
  const outcome = verifyDossier({ dossier, at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};

const lateOf = (dossier: Dossier, at = AT) =>
  verify(dossier, at)
    .findings.filter(({ code }) => code === "OBLIGATION_OVERDUE")
    .map(({ sujet, params }) => [sujet, Reflect.get(params, "date"), Reflect.get(params, "jours")]);

const asideOf = (dossier: Dossier, at = AT) =>
  verify(dossier, at)
    .ecartes.filter(({ code }) => code === "OBLIGATION_OVERDUE")
    .map(({ sujet, raison, manque, path }) => [sujet, raison, manque, path.join("/")]);

const unfeasibleOf = (dossier: Dossier, at = AT) =>
  verify(dossier, at)
    .findings.filter(({ code }) => code === "OBLIGATION_UNFEASIBLE")
    .map(({ sujet, params }) => [sujet, Reflect.get(params, "moment"), Reflect.get(params, "instrument")]);

const stateOf = (dossier: Dossier, id: string, at = AT) => {
  const outcome = buildEcheancier({ dossier, at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value.echeances.find((line) => line.id === id)?.etat.type;
};

const avenant = (more: Partial<Avenant>): Avenant => ({
  id: "Av1",
  numero: 1,
  titre: "Avenant 1",
  dateEffet: "2026-01-01",
  deliberations: [],
  visas: [],
  mentions: [],
  inconnus: [],
  dispositions: [{ id: "art1", genre: "article" }],
  obligations: [],
  operations: [],
  ...more,
});

const withFaits = (dossier: Dossier, ...faits: readonly Fait[]): Dossier => ({ ...dossier, faits });
const standingIn = (dossier: Dossier, tientLieuDeSchema: boolean): Dossier => ({
  ...dossier,
  convention: { ...dossier.convention, tientLieuDeSchema },
});

describe("a dated and binding obligation", () => {
  it("is done by a meeting of the comité de pilotage when it is a point d'étape (GV-02)", () => {
    const asked = owing(duty("point", "pointEtape", JUNE));
    const met = withFaits(asked, fact("copil", "2025-06-20", { nature: "reunion", instance: "comitePilotage" }));
    expect(lateOf(asked)).toEqual([["CTG:point", "2025-06-30", 366]]);
    expect(lateOf(met)).toEqual([]);
    expect(stateOf(met, "CTG:point")).toBe("faiteATemps");
  });

  it("is not due when its condition is known not to be met (EV-08)", () => {
    const asked = standingIn(owing(duty("bilans", "communicationBilans", JUNE)), false);
    expect([lateOf(asked), asideOf(asked)]).toEqual([[], []]);
    expect(stateOf(asked, "CTG:bilans")).toBe("sansObjet");
  });

  it("is late when its condition is known to be met", () => {
    expect(lateOf(standingIn(owing(duty("bilans", "communicationBilans", JUNE)), true))).toEqual([
      ["CTG:bilans", "2025-06-30", 366],
    ]);
  });

  it("is set aside, not silent, while nobody says whether its condition is met", () => {
    const asked = owing(duty("bilans", "communicationBilans", JUNE));
    expect(lateOf(asked)).toEqual([]);
    expect(asideOf(asked)).toEqual([
      ["CTG:bilans", "inconnu", "convention.tientLieuDeSchema", "convention/obligations/0"],
    ]);
    expect(stateOf(asked, "CTG:bilans")).toBe("indetermine");
  });

  it("is not late but placed in the past when its avenant took effect after its day (CV-97)", () => {
    const dossier: Dossier = {
      ...bare,
      avenants: [avenant({ obligations: [duty("envoi", "transmissionSchema", JUNE)] })],
    };
    expect(lateOf(dossier)).toEqual([]);
    expect(unfeasibleOf(dossier)).toEqual([["Av1:envoi", "2025-06-30", "Av1"]]);
    expect(stateOf(dossier, "Av1:envoi")).toBe("impossible");
  });

  it("is late from the day after its window closes", () => {
    const asked = owing(
      duty("bilan", "bilanIntermediaire", {
        type: "fenetre",
        du: "2025-01-01",
        au: "2025-06-30",
        libelle: "1er semestre",
      }),
    );
    expect(lateOf(asked, "2025-06-30")).toEqual([]);
    expect(lateOf(asked, "2025-07-01")).toEqual([["CTG:bilan", "2025-06-30", 1]]);
    expect(lateOf(asked)).toEqual([["CTG:bilan", "2025-06-30", 366]]);
  });

  it("is late from the day after the period when it was due at its end", () => {
    const asked = owing(duty("bilan", "bilanFinal", { type: "finPeriode" }));
    expect(lateOf(asked, "2026-12-31")).toEqual([]);
    expect(lateOf(asked, "2027-02-01")).toEqual([["CTG:bilan", "2026-12-31", 32]]);
  });

  it("is late from the second day of the period when it was due on the first", () => {
    const asked = owing(duty("tableau", "tableauSuivi", { type: "debutPeriode" }));
    expect(lateOf(asked, "2022-01-01")).toEqual([]);
    expect(lateOf(asked, "2022-01-02")).toEqual([["CTG:tableau", "2022-01-01", 1]]);
    expect(lateOf(asked, AT)).toEqual([["CTG:tableau", "2022-01-01", 1642]]);
  });
});

describe("the rows of the table that agreed already", () => {
  const cases: readonly (readonly [string, Obligation, readonly Fait[], readonly unknown[]])[] = [
    ["a wish", duty("o", "transmissionSchema", JUNE, { force: "indicative" }), [], []],
    [
      "a duty without a day",
      duty("o", "transmissionSchema", { type: "sansJour", libelle: "dès que possible" }),
      [],
      [],
    ],
    ["a suggested mid-term", duty("o", "bilanIntermediaire", { type: "miParcours" }), [], []],
    ["a yearly point that was not held (EV-09)", duty("o", "pointEtape", { type: "annuelle" }), [], []],
    [
      "a fact of its act",
      duty("o", "transmissionSchema", JUNE),
      [fact("f", "2026-01-01", { acte: "transmissionSchema" })],
      [],
    ],
    [
      "a fact that names another obligation",
      duty("o", "transmissionSchema", JUNE),
      [fact("f", "2025-01-01", { obligation: "CTG:x", acte: "transmissionSchema" })],
      [["CTG:o", "2025-06-30", 366]],
    ],
  ];
  it.each(cases)("%s", (_, obligation, faits, expected) => {
    expect(lateOf(withFaits(owing(obligation), ...faits))).toEqual(expected);
  });
});

describe("an obligation moved by an avenant to a day already past", () => {
  const moved: Dossier = {
    ...owing(duty("envoi", "transmissionSchema", { type: "jour", date: "2026-12-01" })),
    avenants: [
      avenant({
        operations: [{ id: "o", type: "actualiserEcheance", par: "art1", obligation: "CTG:envoi", echeance: JUNE }],
      }),
    ],
  };

  it("is placed in the past by that avenant, and never late", () => {
    expect(lateOf(moved)).toEqual([]);
    expect(unfeasibleOf(moved)).toEqual([["CTG:envoi", "2025-06-30", "Av1"]]);
  });

  it("is told before the avenant takes effect, so that it can still be written otherwise", () => {
    expect(unfeasibleOf(moved, "2025-01-01")).toEqual([["CTG:envoi", "2025-06-30", "Av1"]]);
  });

  it("is told no more once it is given a day to come", () => {
    const mended: Dossier = {
      ...moved,
      avenants: [
        ...moved.avenants,
        avenant({
          id: "Av2",
          numero: 2,
          dateEffet: "2026-06-01",
          operations: [
            {
              id: "o",
              type: "actualiserEcheance",
              par: "art1",
              obligation: "CTG:envoi",
              echeance: { type: "jour", date: "2026-10-01" },
            },
          ],
        }),
      ],
    };
    expect(unfeasibleOf(mended, "2026-05-31")).toEqual([["CTG:envoi", "2025-06-30", "Av1"]]);
    expect(unfeasibleOf(mended, "2026-06-01")).toEqual([]);
  });

  it("is set aside when nobody can say whether the day was past", () => {
    const rough: Dossier = {
      ...bare,
      avenants: [
        avenant({
          dateEffet: { du: "2025-06-01", au: "2025-12-31", libelle: "2e semestre" },
          obligations: [duty("envoi", "transmissionSchema", JUNE)],
        }),
      ],
    };
    expect([lateOf(rough), unfeasibleOf(rough)]).toEqual([[], []]);
    expect(asideOf(rough)).toEqual([["Av1:envoi", "inconnu", "dateEffet", "avenants/0/obligations/0"]]);
    expect(verify(rough, AT).ecartes.filter(({ code }) => code === "OBLIGATION_UNFEASIBLE")).toEqual([
      expect.objectContaining({ sujet: "Av1:envoi", manque: "dateEffet" }),
    ]);
  });
});

describe("the transmission that the law asks for after an adoption (SP-32)", () => {
  const adopted = withFaits(
    bare,
    fact("reunion", "2025-01-10", { nature: "reunion" }),
    fact("adoption", "2026-01-15", { acte: "adoptionSchema" }),
  );

  it("is late from the day after its month, and points to the adoption", () => {
    expect(lateOf(adopted, "2026-02-15")).toEqual([]);
    const [finding] = verify(adopted, "2026-02-16").findings.filter(({ code }) => code === "OBLIGATION_OVERDUE");
    expect(finding).toMatchObject({
      cle: "OBLIGATION_OVERDUE:loi/transmission-schema/adoption",
      severite: "error",
      path: ["faits", 1],
      params: { date: "2026-02-15", jours: 1, at: "2026-02-16" },
      regles: ["SP-32", "CV-98"],
    });
    if (finding === undefined) throw new Error("no finding");
    expect(finding.sources).toContain("casf-l214-2");
    expect(describeFinding(finding, "fr").message).toBe(
      "« Transmettre le schéma adopté au comité départemental des services aux familles » était à faire au plus tard le 15/02/2026 : 1 jour de retard au 16/02/2026, sans exécution enregistrée.",
    );
    expect(describeFinding(finding, "en").message).toMatch(
      /^“Send the adopted .+” was due by 15 February 2026: 1 day late /,
    );
  });

  it("is done once it is recorded", () => {
    const sent = withFaits(bare, ...(adopted.faits ?? []), fact("envoi", "2026-03-01", { acte: "transmissionSchema" }));
    expect(lateOf(sent)).toEqual([]);
    expect(lateOf(sent, "2026-02-28")).toHaveLength(1);
  });

  it("says that the delay was last checked over a year before an adoption to come", () => {
    const later = withFaits(bare, fact("adoption", "2027-12-15", { acte: "adoptionSchema" }));
    const [echeancier, verification] = [
      buildEcheancier({ dossier: later, at: "2028-06-01" }),
      verifyDossier({ dossier: later, at: "2028-06-01" }),
    ];
    const stale = (warnings: readonly { readonly code: string }[]) =>
      warnings.filter(({ code }) => code === "PARAMETER_STALE");
    expect(echeancier.ok && stale(echeancier.warnings)).toHaveLength(1);
    expect(echeancier.ok && verification.ok && stale(verification.warnings)).toEqual(
      echeancier.ok && stale(echeancier.warnings),
    );
  });
});
