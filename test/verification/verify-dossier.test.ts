/** What a Caf agent learns from the verification of a dossier. */

import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/avenant/index.js";
import type { Obligation } from "../../src/convention/index.js";
import { describeFinding } from "../../src/messages/index.js";
import { DOSSIER_EXEMPLE, withAvenant, withConvention } from "../../src/verification/dossier/exemples.js";
import { type RegleVerification, reglesVerification, verifyDossier } from "../../src/verification/index.js";
import { anyParams } from "../support/outcome.js";

const verify = (question: Parameters<typeof verifyDossier>[0]) => {
  const outcome = verifyDossier(question);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};

const obligation = (id: string, date: string): Obligation => ({
  id,
  acte: "transmissionSchema",
  libelle: "Transmettre le schéma",
  debiteurs: ["cc"],
  echeance: { type: "jour", date },
  force: "obligatoire",
  disposition: "art2",
  citation: "d'ici le 30 juin 2026",
});

const dated: Dossier = withAvenant({ obligations: [obligation("transmission-schema", "2026-06-30")] });

describe("an obligation with a day", () => {
  it("is 145 days late on 22 November 2026 when nothing says that it was done", () => {
    const { findings } = verify({ dossier: dated, at: "2026-11-22" });
    expect(findings.filter(({ code }) => code === "OBLIGATION_OVERDUE")).toEqual([
      {
        cle: "OBLIGATION_OVERDUE:Av1:transmission-schema",
        code: "OBLIGATION_OVERDUE",
        severite: "error",
        path: ["avenants", 0, "obligations", 0],
        sujet: "Av1:transmission-schema",
        params: { libelle: "Transmettre le schéma", date: "2026-06-30", jours: 145, at: "2026-11-22" },
        citation: "d'ici le 30 juin 2026",
        regles: ["CV-98"],
        sources: ["roumois-avenant-2"],
        lies: [],
      },
    ]);
  });

  it("is not late on its day, and is late by one day on the next", () => {
    const late = (at: string) =>
      verify({ dossier: dated, at }).findings.filter(({ code }) => code === "OBLIGATION_OVERDUE");
    expect(late("2026-06-30")).toEqual([]);
    expect(late("2026-07-01").map(({ params }) => anyParams(params)["jours"])).toEqual([1]);
  });

  it("is fulfilled by a recorded execution, from the day of that execution", () => {
    const fait = {
      id: "f",
      nature: "execution",
      date: "2026-09-01",
      libelle: "Transmis",
      obligation: "Av1:transmission-schema",
    } as const;
    const late = (at: string) =>
      verify({ dossier: { ...dated, faits: [fait] }, at }).findings.filter(({ code }) => code === "OBLIGATION_OVERDUE");
    expect(late("2026-08-31")).toHaveLength(1);
    expect(late("2026-09-01")).toEqual([]);
  });

  it("is late no more when an avenant has moved it", () => {
    const [av1] = dated.avenants;
    if (av1 === undefined) throw new Error("no avenant");
    const dossier: Dossier = {
      ...dated,
      avenants: [
        av1,
        {
          ...av1,
          id: "Av2",
          numero: 2,
          dateSignature: "2026-05-20",
          dateEffet: "2026-06-01",
          deliberations: [],
          obligations: [],
          operations: [
            {
              id: "report",
              type: "actualiserEcheance",
              par: "art2",
              obligation: "Av1:transmission-schema",
              echeance: { type: "jour", date: "2026-12-15" },
            },
          ],
        },
      ],
    };
    expect(verify({ dossier, at: "2026-11-22" }).findings.filter(({ code }) => code === "OBLIGATION_OVERDUE")).toEqual(
      [],
    );
  });

  it("is never late when it is only a wish, or has no day", () => {
    const wish = { ...obligation("a", "2023-01-01"), force: "indicative" } as const;
    const open = {
      ...obligation("b", "2023-01-01"),
      echeance: { type: "sansJour", libelle: "au fil de l'eau" },
    } as const;
    const { findings } = verify({ dossier: withConvention({ obligations: [wish, open] }), at: "2024-06-15" });
    expect(findings).toEqual([]);
  });
});

describe("a convention close to its end", () => {
  it("is announced 365 days before, or as early as the caller wishes", () => {
    const expiring = (at: string, horizonExpirationJours?: number) =>
      verify({
        dossier: DOSSIER_EXEMPLE,
        at,
        configuration: horizonExpirationJours === undefined ? {} : { horizonExpirationJours },
      }).findings.filter(({ code }) => code === "CONVENTION_EXPIRING");
    expect(expiring("2026-11-22").map(({ severite, params }) => [severite, params])).toEqual([
      ["info", { fin: "2026-12-31", jours: 39 }],
    ]);
    expect(expiring("2025-12-31")).toHaveLength(1);
    expect(expiring("2025-12-30")).toEqual([]);
    expect(expiring("2025-12-30", 366)).toHaveLength(1);
    expect(expiring("2026-12-31").map(({ params }) => anyParams(params)["jours"])).toEqual([0]);
    expect(expiring("2027-01-01")).toEqual([]);
  });
});

describe("a legal threshold written in a text", () => {
  const says = (objet: "planification" | "schemaPluriannuel" | "relaisPetiteEnfance", valeur: number) =>
    withConvention({
      mentions: [{ id: "m", nature: "seuilLegal", citation: "…", disposition: "art2", objet, valeur }],
    });

  it("is reported when it is not that of the law", () => {
    const { findings } = verify({ dossier: says("planification", 10000), at: "2026-11-22" });
    const found = findings.filter(({ code }) => code === "LEGAL_THRESHOLD");
    expect(found.map(({ severite, params, regles }) => [severite, params, regles])).toEqual([
      ["warning", { objet: "planification", valeur: 10000, legal: 3500 }, ["SP-80", "SP-02"]],
    ]);
    expect(describeFinding(found[0] ?? { code: "", params: {} }, "fr").message).toBe(
      "Le texte fixe le seuil à 10\u202f000 habitants ; la loi le fixe à plus de 3500 habitants.",
    );
  });

  it.each([
    ["planification", 3500],
    ["schemaPluriannuel", 10000],
    ["relaisPetiteEnfance", 10000],
  ] as const)("is right for %s at %i", (objet, valeur) => {
    const { findings } = verify({ dossier: says(objet, valeur), at: "2026-11-22" });
    expect(findings.filter(({ code }) => code === "LEGAL_THRESHOLD")).toEqual([]);
  });

  it("is not judged before the law exists: the answer says that it was not, and what is missing", () => {
    const { findings, ecartes } = verify({ dossier: says("relaisPetiteEnfance", 5000), at: "2025-06-01" });
    expect(findings).toEqual([]);
    expect(ecartes.filter(({ code }) => code === "LEGAL_THRESHOLD")).toEqual([
      {
        code: "LEGAL_THRESHOLD",
        raison: "inconnu",
        path: ["convention", "mentions", 0],
        sujet: "CTG:m",
        manque: "sppe.seuilRelais",
      },
    ]);
  });

  it("is held against the caller's own figure when there is one", () => {
    const dossier = says("planification", 4000);
    const configuration = { parametres: { "sppe.seuilPlanification": { valeur: 4000 } } };
    expect(verify({ dossier, at: "2026-01-01", configuration }).findings.map(({ code }) => code)).toEqual([
      "CONVENTION_EXPIRING",
    ]);
  });
});

describe("a reference to another place", () => {
  const refers = (cible: string, natureAnnoncee?: "listeEquipements") =>
    withConvention({
      mentions: [
        {
          id: "m",
          nature: "renvoi",
          citation: "listés en annexe",
          disposition: "art2",
          cible,
          ...(natureAnnoncee === undefined ? {} : { natureAnnoncee }),
        },
      ],
    });
  const dangling = (dossier: Dossier) =>
    verify({ dossier, at: "2024-06-15" }).findings.map(({ code, motif, params }) => [code, motif, params]);

  it("is an error when nothing stands there", () => {
    expect(dangling(refers("CTG#annexe9"))).toEqual([["REF_DANGLING", "absent", { cible: "CTG#annexe9" }]]);
    expect(dangling(refers("Av7#"))).toEqual([["REF_DANGLING", "absent", { cible: "Av7#" }]]);
  });

  it("is an error when something else stands there", () => {
    expect(dangling(refers("CTG#annexe2", "listeEquipements"))).toEqual([
      ["REF_DANGLING", "autreNature", { cible: "CTG#annexe2", annoncee: "listeEquipements", nature: "planActions" }],
    ]);
  });

  it("is right when the announced thing is there, or when a whole instrument is named", () => {
    expect(dangling(refers("CTG#annexe1", "listeEquipements"))).toEqual([]);
    expect(dangling(refers("CTG#"))).toEqual([]);
    expect(dangling(refers("Av1#art2"))).toEqual([]);
  });

  it("knows a plan d'actions by its fiches, where the dossier does not say so", () => {
    const base = refers("CTG#annexe3", "listeEquipements");
    const holding = (...genres: readonly ("ficheAction" | "article")[]) =>
      withConvention(
        {
          dispositions: [
            ...base.convention.dispositions,
            { id: "annexe3", genre: "annexe", enfants: genres.map((genre, rank) => ({ id: `n${rank}`, genre })) },
          ],
        },
        base,
      );
    expect(dangling(holding("ficheAction", "ficheAction"))).toEqual([
      ["REF_DANGLING", "autreNature", { cible: "CTG#annexe3", annoncee: "listeEquipements", nature: "planActions" }],
    ]);
    expect(dangling(holding("ficheAction", "article"))).toEqual([]);
  });

  it("is not judged when the dossier does not say what stands there", () => {
    const base = refers("CTG#annexe3", "listeEquipements");
    const dossier = withConvention(
      { dispositions: [...base.convention.dispositions, { id: "annexe3", genre: "annexe" }] },
      base,
    );
    const { findings, ecartes } = verify({ dossier, at: "2024-06-15" });
    expect(findings).toEqual([]);
    expect(ecartes.filter(({ code }) => code === "REF_DANGLING").map(({ raison, manque }) => [raison, manque])).toEqual(
      [["inconnu", "CTG#annexe3 nature"]],
    );
  });
});

describe("verifyDossier", () => {
  it("refuses a day or a date that does not exist, all at once, without throwing", () => {
    const outcome = verifyDossier({
      dossier: withConvention({
        deliberations: [{ partie: "cc", date: "2021-02-30", recueLe: "hier" }],
        obligations: [obligation("a", "2026-06-31")],
      }),
      at: "demain",
    });
    expect(outcome.ok || outcome.issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["DATE_INVALID", "convention.deliberations.0.date"],
      ["DATE_INVALID", "convention.deliberations.0.recueLe"],
      ["DATE_INVALID", "convention.obligations.0.echeance.date"],
      ["DATE_INVALID", "at"],
    ]);
  });

  it("runs a caller's own rule beside those of the library, with its own words", () => {
    const mine: RegleVerification = {
      code: "caf27/ONE_COMMUNE",
      severite: "warning",
      regles: [],
      *verifier({ dossier }) {
        if (dossier.territoire.communes.length > 0) return;
        yield { type: "constat", path: ["territoire"], sujet: "territoire", params: { nom: dossier.territoire.nom } };
      },
      textes: {
        fr: { titre: "Communes", message: "{nom} n'a pas de commune.", remede: "En ajouter." },
        en: { titre: "Communes", message: "{nom} has no commune.", remede: "Add some." },
      },
    };
    const { findings, regles } = verify({
      dossier: DOSSIER_EXEMPLE,
      at: "2024-06-15",
      regles: [...reglesVerification, mine],
    });
    expect(regles).toContain("caf27/ONE_COMMUNE");
    expect(findings.map((finding) => describeFinding(finding, "en"))).toEqual([
      { message: "Exemple has no commune.", remede: "Add some." },
    ]);
  });

  it("puts the gravest findings first, counts them, and obeys the caller on severities", () => {
    const both = { ...dated, convention: withConvention({}).convention };
    const { findings, decompte } = verify({ dossier: both, at: "2026-11-22" });
    expect(findings.map(({ code }) => code)).toEqual(["OBLIGATION_OVERDUE", "CONVENTION_EXPIRING"]);
    expect(decompte).toEqual({ error: 1, warning: 0, info: 1 });
    const softer = verify({
      dossier: both,
      at: "2026-11-22",
      configuration: { severites: { OBLIGATION_OVERDUE: "info", CONVENTION_EXPIRING: "warning" } },
    });
    expect(softer.findings.map(({ code, severite }) => [code, severite])).toEqual([
      ["CONVENTION_EXPIRING", "warning"],
      ["OBLIGATION_OVERDUE", "info"],
    ]);
  });
});
