/** Parties come and go by avenant: who signs, who votes, who is counted. */

import { describe, expect, it } from "vitest";
import type { Avenant, Dossier } from "../../src/avenant/index.js";
import type { Partie } from "../../src/convention/index.js";
import {
  AVENANT_EXEMPLE,
  DOSSIER_EXEMPLE,
  withAvenant,
  withConvention,
} from "../../src/verification/dossier/exemples.js";
import { verifyDossier } from "../../src/verification/index.js";
import { anyParams } from "../support/outcome.js";

const findings = (dossier: Dossier, code: string) => {
  const outcome = verifyDossier({ dossier, at: "2024-06-15" });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value.findings
    .filter((one) => one.code === code)
    .map(({ cle, severite, params }) => ({ cle, severite, params }));
};

const commune: Partie = {
  id: "commune",
  genre: "commune",
  nom: "Commune d'Aval",
  siren: "212700017",
  representants: [],
};
const arrival = { id: "adhesion", type: "adherer", par: "art2", partie: commune } as const;
const departure = { id: "retrait", type: "retirer", par: "art2", partie: "commune" } as const;

const first = (change: Partial<Avenant>): Avenant => ({ ...AVENANT_EXEMPLE, exemplaires: 3, ...change });
const second = (change: Partial<Avenant>): Avenant => ({
  ...AVENANT_EXEMPLE,
  id: "Av2",
  numero: 2,
  dateSignature: "2024-03-20",
  dateEffet: "2024-04-01",
  avenantsCites: [],
  operations: [],
  exemplaires: 3,
  ...change,
});
const of = (...avenants: readonly Avenant[]): Dossier => ({ ...DOSSIER_EXEMPLE, avenants });

const missing = (dossier: Dossier) => findings(dossier, "PARTY_MISSING_SIGNATURE");
const all = ["caf", "cc", "commune"];

describe("a party that joins", () => {
  const joined = first({ operations: [arrival], signataires: all });

  it("signs the avenant that brings it in, beside those who were there", () => {
    expect(missing(of(joined))).toEqual([]);
    expect(missing(of(first({ operations: [arrival], signataires: ["caf", "cc"] })))).toEqual([
      {
        cle: "PARTY_MISSING_SIGNATURE.signature:Av1:commune",
        severite: "error",
        params: { instrument: "Av1", partie: "Commune d'Aval" },
      },
    ]);
    expect(missing(of(first({ operations: [arrival], signataires: ["commune"] }))).map(({ cle }) => cle)).toEqual([
      "PARTY_MISSING_SIGNATURE.signature:Av1:caf",
      "PARTY_MISSING_SIGNATURE.signature:Av1:cc",
    ]);
  });

  it("signs the next ones, whatever the order of the file, and keeps an original", () => {
    const next = second({ signataires: ["caf", "cc"], exemplaires: 2 });
    for (const dossier of [of(joined, next), of(next, joined)]) {
      expect(missing(dossier)).toEqual([
        {
          cle: "PARTY_MISSING_SIGNATURE.exemplaires:Av2",
          severite: "error",
          params: { instrument: "Av2", partie: "", exemplaires: 2, parties: 3 },
        },
        {
          cle: "PARTY_MISSING_SIGNATURE.signature:Av2:commune",
          severite: "error",
          params: { instrument: "Av2", partie: "Commune d'Aval" },
        },
      ]);
    }
  });

  it("votes, is transmitted and executory as the others are", () => {
    const vote = { partie: "commune", date: "2023-03-21", recueLe: "2023-04-10", publieeLe: "2023-04-11" };
    const dossier = of(first({ operations: [arrival], signataires: all, deliberations: [vote] }));
    expect(findings(dossier, "DATE_ORDER").map(({ cle }) => cle)).toEqual([
      "DATE_ORDER.deliberationApresSignature:Av1:commune",
      "DATE_ORDER.signatureAvantTransmission:Av1:commune",
    ]);
    expect(findings(dossier, "EFFECT_BEFORE_EXECUTORY").map(({ params }) => params)).toEqual([
      { instrument: "Av1", effet: "2023-04-01", executoire: "2023-04-11" },
    ]);
    const stamped = { partie: "commune", date: "2023-03-06", identifiantActe: "027-200066405-20230306-D_1-DE" };
    expect(
      findings(of(first({ operations: [arrival], deliberations: [stamped] })), "ACT_ID_MISMATCH").map(
        ({ params }) => params,
      ),
    ).toEqual([{ identifiant: "027-200066405-20230306-D_1-DE", lu: "200066405", attendu: "212700017" }]);
  });

  it("comes with a contract that is absorbed, too", () => {
    const absorption = { id: "absorption", type: "absorber", par: "art2", contrat: "CEJ", parties: [commune] } as const;
    expect(missing(of(first({ operations: [absorption], signataires: ["caf", "cc"] }))).map(({ cle }) => cle)).toEqual([
      "PARTY_MISSING_SIGNATURE.signature:Av1:commune",
    ]);
    const alone = { id: "absorption", type: "absorber", par: "art2", contrat: "CEJ" } as const;
    expect(missing(of(first({ operations: [alone], signataires: ["caf", "cc"] })))).toEqual([]);
  });
});

describe("a party that leaves", () => {
  const convention = withConvention({
    parties: [...DOSSIER_EXEMPLE.convention.parties, commune],
    signataires: all,
    exemplaires: 3,
  });

  it("is not awaited any more, from the avenant that lets it go", () => {
    const gone = first({ operations: [departure], signataires: ["caf", "cc"], exemplaires: 2 });
    const next = second({ signataires: ["caf", "cc"], exemplaires: 2 });
    expect(missing({ ...convention, avenants: [gone, next] })).toEqual([]);
    expect(missing({ ...convention, avenants: [next] }).map(({ cle }) => cle)).toEqual([
      "PARTY_MISSING_SIGNATURE.exemplaires:Av2",
      "PARTY_MISSING_SIGNATURE.signature:Av2:commune",
    ]);
  });
});

describe("a number of parties", () => {
  const announced = (valeur: number) =>
    ({
      id: "parties",
      nature: "compte",
      citation: "les parties",
      disposition: "art1",
      objet: "partie",
      valeur,
    }) as const;

  it("is that of the parties that the instrument binds", () => {
    const counts = (valeur: number) =>
      findings(of(first({ operations: [arrival], signataires: all, mentions: [announced(valeur)] })), "COUNT_MISMATCH");
    expect(counts(3)).toEqual([]);
    expect(counts(2).map(({ params }) => params)).toEqual([{ annonce: 2, objet: "partie", comptes: "3" }]);
    expect(findings(withConvention({ mentions: [announced(2)] }), "COUNT_MISMATCH")).toEqual([]);
  });
});

describe("the number of an act", () => {
  const numbered = (numero: string, printed: string) =>
    findings(
      withAvenant({
        deliberations: [
          { partie: "cc", date: "2023-03-06", numero, identifiantActe: `027-200066405-20230306-${printed}-DE` },
        ],
      }),
      "ACT_ID_MISMATCH",
    ).map(({ cle, params }) => [cle, anyParams(params)["lu"], anyParams(params)["attendu"]]);

  it.each([
    ["201/2025", "CC_201_2025"],
    ["2025-201", "CC_201_2025"],
    ["201", "CC_201_2025"],
    ["D 2025/0012", "DEL2025_12"],
    ["2025-201", "CC2025201"],
  ])("%s is the one printed as %s", (numero, printed) => {
    expect(numbered(numero, printed)).toEqual([]);
  });

  it.each([
    ["202/2025", "CC_201_2025"],
    ["20", "CC_201_2025"],
    ["201-201", "CC_201_2025"],
  ])("%s is not the one printed as %s", (numero, printed) => {
    expect(numbered(numero, printed)).toEqual([
      [`ACT_ID_MISMATCH.numero:Av1:027-200066405-20230306-${printed}-DE`, printed, numero],
    ]);
  });
});

describe("an obligation to be done within a window", () => {
  const within = (au: string) =>
    ({
      id: "bilan",
      acte: "bilanIntermediaire",
      libelle: "Faire le bilan",
      debiteurs: ["cc"],
      echeance: { type: "fenetre", du: "2022-10-01", au, libelle: "fin 2022" },
      force: "obligatoire",
      disposition: "art2",
    }) as const;

  it("cannot be done when the window closes before the instrument takes effect", () => {
    const keys = (au: string) => findings(withAvenant({ obligations: [within(au)] }), "OBLIGATION_UNFEASIBLE");
    expect(keys("2023-04-01")).toEqual([]);
    expect(keys("2023-03-31").map(({ params }) => params)).toEqual([
      { libelle: "Faire le bilan", moment: "2023-03-31", effet: "2023-04-01", instrument: "Av1" },
    ]);
  });
});
