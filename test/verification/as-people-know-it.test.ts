/** True statements raise no alarm, and what an instrument cannot do is said. */
import { describe, expect, it } from "vitest";
import { type Avenant, type Dossier, whatDossierLacks } from "../../src/avenant/index.js";
import type { Mention, Partie, PeriodeConvention } from "../../src/convention/index.js";
import { buildEcheancier } from "../../src/evaluation/index.js";
import {
  AVENANT_EXEMPLE,
  CONVENTION_EXEMPLE,
  DOSSIER_EXEMPLE,
  withAvenant,
  withConvention,
} from "../../src/verification/dossier/exemples.js";
import { verifyDossier } from "../../src/verification/index.js";
import { valueIn } from "../support/outcome.js";

const JOUR = "2024-06-15";

function seen(code: string, dossier: Dossier, at = JOUR, clauses: readonly "avenantApresExpiration"[] = []) {
  const { findings, ecartes } = valueIn(verifyDossier({ dossier, at, configuration: { clauses } }));
  return [
    ...findings.filter((one) => one.code === code).map(({ motif = code, severite }) => `${severite} ${motif}`),
    ...ecartes.filter((one) => one.code === code).map(({ raison, sujet, manque }) => `${raison} ${sujet} ${manque}`),
  ];
}

const count = (objet: "partie" | "commune" | "action", valeur: number): Mention => ({
  id: "compte",
  nature: "compte",
  citation: `${valeur}`,
  disposition: "annexe2",
  objet,
  valeur,
});
const commune = (id: string, more: Partial<Partie> = {}): Partie => ({
  id,
  genre: "commune",
  nom: id,
  representants: [],
  ...more,
});

describe("an avenant that revives a convention that had ended (CV-96)", () => {
  const late = {
    ...withConvention({ periode: { debut: "2018-01-01", fin: "2021-12-31" }, dateSignature: "2017-12-20" }),
    avenants: [
      {
        ...AVENANT_EXEMPLE,
        dateSignature: "2022-01-15",
        dateEffet: "2022-01-15",
        fin: "2022-12-31",
        operations: [{ id: "fin", type: "proroger", par: "art1", fin: "2022-12-31" }],
      } satisfies Avenant,
    ],
  };
  const about = (found: readonly string[]) => found.filter((one) => /avenantApresExpiration/.test(one));

  it("is an error when the clause is on: the end that it sets itself does not count", () => {
    expect(about(seen("DATE_ORDER", late, JOUR, ["avenantApresExpiration"]))).toEqual(["error avenantApresExpiration"]);
  });

  it("is set aside by its name when the clause is off", () => {
    expect(about(seen("DATE_ORDER", late))).toEqual([
      "nonActive Av1 avenantApresExpiration",
      "nonActive exemple avenantApresExpiration",
    ]);
  });

  it("is not told of an avenant signed while the convention ran, or while another had extended it", () => {
    const inTime = { ...late, avenants: late.avenants.map((one) => ({ ...one, dateSignature: "2021-12-31" })) };
    expect(about(seen("DATE_ORDER", inTime, JOUR, ["avenantApresExpiration"]))).toEqual([]);
  });
});

describe("the parties of the day", () => {
  const leaves: Dossier = withAvenant({
    operations: [{ id: "retrait", type: "retirer", par: "art1", partie: "cc" }],
  });

  it("are the ones that the minimum is judged on: the last collectivité that leaves is missed (CV-14)", () => {
    expect(seen("PARTY_MINIMUM", leaves, "2023-03-31")).toEqual([]);
    expect(seen("PARTY_MINIMUM", leaves, "2023-04-01")).toEqual(["error collectivite"]);
  });

  it("count for the votes that are asked for: a commune that joins votes too (CV-83)", () => {
    const joins = withAvenant({
      operations: [{ id: "adhesion", type: "adherer", par: "art1", partie: commune("bourg") }],
    });
    const votes = (dossier: Dossier) =>
      valueIn(whatDossierLacks(dossier)).flatMap(({ code, path, params }) =>
        code === "deliberation" ? [`${path.join(".")} ${params["partie"]}`] : [],
      );
    expect(votes(joins)).toEqual(["avenants.0.deliberations bourg"]);
    expect(votes(DOSSIER_EXEMPLE)).toEqual([]);
  });
});

describe("a commune that joins by avenant", () => {
  const told = (partie: Partial<Partie>, noms?: readonly string[]) =>
    seen("PARTY_OUTSIDE_TERRITORY", {
      ...withConvention(noms === undefined ? {} : { perimetre: { noms, porteurs: ["cc"] } }),
      avenants: [
        {
          ...AVENANT_EXEMPLE,
          operations: [{ id: "adhesion", type: "adherer", par: "art1", partie: commune("bourg", partie) }],
        },
      ],
      territoire: {
        ...DOSSIER_EXEMPLE.territoire,
        communes: [{ codeInsee: "27001", nom: "Le Bourg", populations: [] }],
        groupements: [
          { siren: "200066405", nom: "CC", nature: "communauteCommunes", membres: ["27001"], nombreMembres: 1 },
        ],
      },
    });

  it("is said when it belongs neither to the group nor to the perimeter, by its code or by its name (CV-20)", () => {
    expect(told({ codeInsee: "27001" })).toEqual([]);
    expect(told({ codeInsee: "27999" })).toEqual(["info PARTY_OUTSIDE_TERRITORY"]);
    expect(told({ nom: "Le Bourg" })).toEqual([]);
    expect(told({})).toEqual(["inconnu Av1:bourg bourg codeInsee"]);
    expect(told({ codeInsee: "27999" }, ["bourg"])).toEqual([]);
  });
});

describe("the order of signatures", () => {
  const two = (premier: Avenant["dateEffet"], second: string): Dossier => ({
    ...DOSSIER_EXEMPLE,
    avenants: [
      { ...AVENANT_EXEMPLE, dateSignature: premier, operations: [] },
      { ...AVENANT_EXEMPLE, id: "Av2", numero: 2, dateSignature: second, operations: [] },
    ],
  });
  const about = (dossier: Dossier) => seen("DATE_ORDER", dossier).filter((one) => /Precedent/.test(one));

  it("tells an avenant signed before the one that its number places first (CV-81)", () => {
    expect(about(two("2023-03-20", "2023-03-19"))).toEqual(["warning signatureAvantPrecedent"]);
    expect(about(two("2023-03-20", "2023-03-20"))).toEqual([]);
    expect(about(two({ du: "2023-03-01", au: "2023-03-31", libelle: "mars 2023" }, "2023-03-19"))).toEqual([]);
  });
});

describe("numbers that are true", () => {
  it("count each body of a group of parties: 31 communes and 5 syndicats declared as groups make 37 with the Caf", () => {
    const [caf] = CONVENTION_EXEMPLE.parties;
    if (caf === undefined) throw new Error("no party");
    const groups = (nombre?: number) => [
      caf,
      commune("communes", { collectif: nombre === undefined ? {} : { nombre } }),
      { id: "syndicats", genre: "syndicat", nom: "Syndicats", representants: [], collectif: { nombre: 5 } } as const,
    ];
    const stated = (parties: readonly Partie[], valeur: number) =>
      seen("COUNT_MISMATCH", {
        ...withConvention({
          parties,
          signataires: parties.map(({ id }) => id),
          deliberations: [],
          mentions: [count("partie", valeur)],
        }),
        avenants: [],
      });
    expect(stated(groups(31), 37)).toEqual([]);
    expect(stated(groups(31), 3)).toEqual([]);
    expect(stated(groups(31), 36)).toEqual(["error COUNT_MISMATCH"]);
    expect(stated(groups(), 36)).toEqual(["inconnu CTG:compte partie"]);
  });

  it("count the communes that sign, and those of the perimeter, beside those of the group", () => {
    const groupement = {
      siren: "200066405",
      nom: "CC",
      nature: "communauteCommunes",
      membres: ["27001", "27002", "27003"],
      nombreMembres: 3,
    } as const;
    const territoire = {
      ...DOSSIER_EXEMPLE.territoire,
      communes: groupement.membres.map((codeInsee) => ({ codeInsee, nom: codeInsee, populations: [] })),
      groupements: [groupement],
    };
    const stated = (valeur: number) =>
      seen("COUNT_MISMATCH", {
        ...withConvention({
          parties: [...CONVENTION_EXEMPLE.parties, commune("a"), commune("b")],
          perimetre: { communes: ["27001"], porteurs: ["cc"] },
          mentions: [count("commune", valeur)],
        }),
        territoire,
      });
    expect([1, 2, 3].flatMap(stated)).toEqual([]);
    expect(stated(4)).toEqual(["error COUNT_MISMATCH"]);
  });

  it("may be more than an extract holds, never less; and an extract need not cover the themes", () => {
    const extract = (valeur: number) =>
      withConvention({
        etendue: "extrait",
        dispositions: CONVENTION_EXEMPLE.dispositions.map((one) =>
          one.id === "annexe2"
            ? { ...one, enfants: [{ id: "f1", genre: "action", titre: "A", fiche: { themes: ["emploi"] } }] }
            : one,
        ),
        mentions: [count("action", valeur)],
      });
    expect(seen("COUNT_MISMATCH", extract(8))).toEqual(["inconnu CTG:compte action"]);
    expect(seen("COUNT_MISMATCH", extract(0))).toEqual(["error COUNT_MISMATCH"]);
    expect(seen("THEME_COVERAGE", extract(1))).toEqual(["inconnu CTG CTG dispositions"]);
  });

  it("name the convention by its first day as well as by its signature (R-AV-5)", () => {
    expect(seen("BASE_DATE_MISMATCH", withAvenant({ dateConventionCitee: "2022-01-01" }))).toEqual([]);
    expect(seen("BASE_DATE_MISMATCH", withAvenant({ dateConventionCitee: "2022-01-02" }))).toEqual(["error date"]);
  });
});

describe("a convention that nobody signed", () => {
  const told = (change: Parameters<typeof withConvention>[0], at = JOUR) =>
    seen("CONVENTION_NOT_SIGNED", withConvention(change), at);
  const { dateSignature: _day, signataires: _who, ...bare } = CONVENTION_EXEMPLE;

  it("is said once its period has begun, by what the dossier knows of it", () => {
    for (const statut of ["projetee", "annoncee", "engagee"] as const) {
      expect(seen("CONVENTION_NOT_SIGNED", { ...DOSSIER_EXEMPLE, convention: { ...bare, statut } })).toEqual([
        `warning ${statut}`,
      ]);
    }
    expect(told({ statut: "projetee" }, "2021-06-01")).toEqual([]);
    expect(seen("CONVENTION_NOT_SIGNED", { ...DOSSIER_EXEMPLE, convention: { ...bare, signataires: [] } })).toEqual([
      "warning sansSignataire",
    ]);
  });

  it("is not guessed: without a word of it, the check is set aside", () => {
    expect(seen("CONVENTION_NOT_SIGNED", { ...DOSSIER_EXEMPLE, convention: bare })).toEqual([
      "inconnu CTG CTG dateSignature",
    ]);
    expect(told({})).toEqual([]);
    expect(told({ statut: "signee" })).toEqual([]);
  });

  it("contradicts a day of signature in the past", () => {
    expect(told({ statut: "projetee" })).toEqual(["warning contradiction"]);
  });
});

describe("periods that are not known to the day", () => {
  const told = (code: string, periode: PeriodeConvention, at = JOUR) => seen(code, withConvention({ periode }), at);

  it("are too long by their length, whichever day they begin", () => {
    expect(told("DURATION_TOO_LONG", { duree: { valeur: 6, unite: "annees" } })).toEqual(["warning maximumDuree"]);
    expect(told("DURATION_TOO_LONG", { duree: { valeur: 5, unite: "annees" } })).toEqual([]);
    expect(told("DURATION_TOO_LONG", { debut: "2022-01-01" })).toEqual(["inconnu CTG convention.periode"]);
  });

  it("end within the horizon only when all of their last days are in it", () => {
    const fin = { du: "2026-10-01", au: "2026-12-31", libelle: "fin 2026" };
    const on = (at: string) => told("CONVENTION_EXPIRING", { debut: "2022-01-01", fin }, at);
    expect(on("2025-09-30")).toEqual([]);
    expect(on("2025-11-01")).toEqual(["inconnu CTG convention.periode"]);
    expect(on("2026-01-01")).toEqual(["info finImprecise"]);
  });
});

describe("the end of a period", () => {
  it("suggests the bilan final where no clause asks for it (EV-04)", () => {
    const ids = (dossier: Dossier) =>
      valueIn(buildEcheancier({ dossier, at: JOUR }))
        .echeances.filter(({ acte }) => acte === "bilanFinal")
        .map(({ id, moment, force }) => [id, moment, force]);
    const day = { type: "jour", date: "2026-12-31" };
    expect(ids(DOSSIER_EXEMPLE)).toEqual([["suggestion/bilan-final", day, "suggestion"]]);
    const asked = withConvention({
      obligations: [
        {
          id: "final",
          acte: "bilanFinal",
          libelle: "Bilan final",
          debiteurs: ["cc"],
          echeance: { type: "finPeriode" },
          force: "obligatoire",
          disposition: "art2",
        },
      ],
    });
    expect(ids(asked)).toEqual([["CTG:final", day, "obligatoire"]]);
  });
});
