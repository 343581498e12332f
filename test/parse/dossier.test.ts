import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeIssue, showPath } from "../../src/messages/index.js";
import { MAX_DEPTH, parseAvenant, parseConvention, parseDossier } from "../../src/parse/index.js";
import { validDossiers } from "../../src/testing/index.js";
import { runs } from "../runs.js";
import { deepFreeze, type Json, readRoumois } from "../support/roumois.js";

const issuesOf = (input: unknown) => {
  const outcome = parseDossier(input);
  return outcome.ok ? [] : outcome.issues;
};

const summary = (input: unknown) => issuesOf(input).map(({ code, path }) => `${code} ${showPath(path)}`);

const broken = (change: (dossier: Json) => void) => {
  const dossier = readRoumois();
  change(dossier);
  return dossier;
};

describe("parseDossier", () => {
  it("reads the Roumois Seine dossier as it stands in its file", () => {
    const outcome = parseDossier(deepFreeze(readRoumois()));
    expect(outcome).toEqual({ ok: true, value: readRoumois(), warnings: [] });
  });

  it("reports a missing party, an impossible date, an unknown operation and a negative budget in one outcome", () => {
    const dossier = broken((one) => {
      one.convention.parties = one.convention.parties.filter((partie: Json) => partie.id !== "cc");
      one.avenants[1].dateSignature = "2025-02-30";
      one.avenants[1].operations[3].type = "supprimer";
      one.avenants[1].dispositions[7].enfants[0].fiche.budget = "-1500.00";
    });
    const issues = issuesOf(dossier);
    expect(issues.map(({ code, path }) => `${code} ${showPath(path)}`).sort()).toEqual([
      "AMOUNT_NEGATIVE avenants[1].dispositions[7].enfants[0].fiche.budget",
      "DATE_INVALID avenants[1].dateSignature",
      "OPERATION_UNKNOWN avenants[1].operations[3].type",
      "PARTY_UNKNOWN convention.deliberations[1].partie",
    ]);
    for (const issue of issues) {
      for (const langue of ["fr", "en"] as const) {
        const { message, remede } = describeIssue(issue, langue);
        expect(message).not.toContain(issue.code);
        expect(message).not.toMatch(/\{\w+\}/);
        expect(remede.length).toBeGreaterThan(5);
      }
    }
  });

  it("says that the list of parties is missing, or empty, when it is", () => {
    expect(summary(broken((one) => delete one.convention.parties))).toEqual(["FIELD_MISSING convention.parties"]);
    expect(summary(broken((one) => (one.convention.parties = [])))).toContain("VALUE_OUT_OF_RANGE convention.parties");
  });

  it.each<[string, (dossier: Json) => void, string]>([
    [
      "a key that does not exist",
      (one) => (one.convention.signature = "2022-11-29"),
      "KEY_UNKNOWN convention.signature",
    ],
    ["a text where a list is due", (one) => (one.avenants = "aucun"), "TYPE_INVALID avenants"],
    [
      "an unknown kind of party",
      (one) => (one.convention.parties[0].genre = "mairie"),
      "VALUE_NOT_IN_LIST convention.parties[0].genre",
    ],
    [
      "a wrong SIREN",
      (one) => (one.convention.parties[1].siren = "200066404"),
      "SIREN_INVALID convention.parties[1].siren",
    ],
    [
      "a postcode for a commune",
      (one) => (one.territoire.communes[0].codeInsee = "2731"),
      "CODE_INSEE_INVALID territoire.communes[0].codeInsee",
    ],
    [
      "a bare number for a population",
      (one) => (one.territoire.communes[0].populations[0] = 4103),
      "TYPE_INVALID territoire.communes[0].populations[0]",
    ],
    [
      "half an inhabitant",
      (one) => (one.territoire.communes[0].populations[0].valeur = 0.5),
      "TYPE_INVALID territoire.communes[0].populations[0].valeur",
    ],
    [
      "a negative population",
      (one) => (one.territoire.communes[0].populations[0].valeur = -1),
      "VALUE_OUT_OF_RANGE territoire.communes[0].populations[0].valeur",
    ],
    ["an empty text", (one) => (one.titre = " "), "TEXT_EMPTY titre"],
    [
      "an id that cannot stand in an address",
      (one) => (one.avenants[0].dispositions[0].id = "article 1"),
      "ADDRESS_INVALID avenants[0].dispositions[0].id",
    ],
    [
      "an impossible day within an imprecise date",
      (one) => (one.avenants[0].dateEffet.au = "2025-13-01"),
      "DATE_INVALID avenants[0].dateEffet.au",
    ],
    [
      "a date that is neither a day nor imprecise",
      (one) => (one.avenants[1].dateEffet = "fin 2025"),
      "DATE_INVALID avenants[1].dateEffet",
    ],
    [
      "an unknown kind of due date",
      (one) => (one.avenants[1].obligations[0].echeance.type = "bientot"),
      "VALUE_NOT_IN_LIST avenants[1].obligations[0].echeance.type",
    ],
    [
      "a budget to a tenth of a cent",
      (one) => (one.avenants[1].dispositions[7].enfants[0].fiche.budget = 10.005),
      "AMOUNT_TOO_PRECISE avenants[1].dispositions[7].enfants[0].fiche.budget",
    ],
    [
      "a budget that is no number",
      (one) => (one.avenants[1].dispositions[7].enfants[0].fiche.budget = "mille"),
      "AMOUNT_INVALID avenants[1].dispositions[7].enfants[0].fiche.budget",
    ],
    [
      "a period that ends before it begins",
      (one) => (one.convention.periode.fin = "2021-12-31"),
      "PERIOD_REVERSED convention.periode",
    ],
    ["two avenants of one id", (one) => (one.avenants[1].id = "Av1"), "ID_DUPLICATE avenants"],
    [
      "two dispositions of one address",
      (one) => (one.avenants[1].dispositions[6].id = "art5"),
      "ID_DUPLICATE avenants[1].dispositions",
    ],
    [
      "two obligations of one id",
      (one) => (one.avenants[1].obligations[1].id = "integration-schema"),
      "ID_DUPLICATE avenants[1].obligations[1].id",
    ],
    [
      "a debtor that is no party",
      (one) => (one.avenants[1].obligations[0].debiteurs = ["departement"]),
      "PARTY_UNKNOWN avenants[1].obligations[0].debiteurs[0]",
    ],
    ["a file of another version", (one) => (one.version = 3), "VERSION_UNSUPPORTED version"],
    ["a file without version", (one) => delete one.version, "FIELD_MISSING version"],
  ])("refuses %s", (_what, change, expected) => {
    expect(summary(broken(change))).toEqual([expected]);
  });

  it("names each place where an undeclared party stands: groups, bodies, missions, companion instruments", () => {
    const dossier = broken(({ convention }) => {
      convention.perimetre = { communes: [], porteurs: ["p1", 1] };
      convention.groupesParties = [{ id: "g", terme: "les partenaires", parties: ["p2"] }];
      convention.instrumentsLies = [
        { id: "l", genre: "autre", titre: "Contrat", relation: "articule", parties: ["p3"] },
      ];
      convention.gouvernance = {
        instances: [{ id: "i", genre: "comitePilotage", parties: ["p4"] }],
        missions: [{ id: "m", genre: "chargeCooperation", employeur: "p5", partageeAvec: ["p6"] }],
      };
    });
    expect(summary(dossier).filter((one) => one.startsWith("PARTY_UNKNOWN"))).toEqual([
      "PARTY_UNKNOWN convention.perimetre.porteurs[0]",
      "PARTY_UNKNOWN convention.groupesParties[0].parties[0]",
      "PARTY_UNKNOWN convention.instrumentsLies[0].parties[0]",
      "PARTY_UNKNOWN convention.gouvernance.instances[0].parties[0]",
      "PARTY_UNKNOWN convention.gouvernance.missions[0].employeur",
      "PARTY_UNKNOWN convention.gouvernance.missions[0].partageeAvec[0]",
    ]);
  });

  it("names each undeclared party of the requests and of the tool", () => {
    const dossier = broken((one) => {
      one.echanges = [
        {
          id: "x",
          objet: "Places",
          donneesPersonnelles: true,
          demandeur: "p1",
          detenteur: "p2",
          date: "2026-01-05",
          etapes: [{ type: "avisDpd", date: "2026-02-02", partie: "p3", sens: "favorable", recommandations: [] }],
        },
      ];
      one.outilSuivi = {
        nom: "Outil",
        conventions: [{ partie: "p4", signeeLe: "2026-01-01" }],
        habilitations: [{ id: "h", partie: "p5", fonction: "chargeCooperation", engagements: [], du: "2026-01-01" }],
      };
    });
    expect(summary(dossier).filter((one) => one.startsWith("PARTY_UNKNOWN"))).toEqual([
      "PARTY_UNKNOWN echanges[0].demandeur",
      "PARTY_UNKNOWN echanges[0].detenteur",
      "PARTY_UNKNOWN echanges[0].etapes[0].partie",
      "PARTY_UNKNOWN outilSuivi.conventions[0].partie",
      "PARTY_UNKNOWN outilSuivi.habilitations[0].partie",
    ]);
  });

  it("looks for parties where the shape allows it, and passes over what is none", () => {
    const dossier = broken((one) => {
      one.avenants[0].operations = "?";
      one.convention.deliberations[0].partie = 3;
      one.avenants[1].obligations[0].debiteurs = ["msa"];
    });
    expect(summary(dossier).sort()).toEqual([
      "PARTY_UNKNOWN avenants[1].obligations[0].debiteurs[0]",
      "TYPE_INVALID avenants[0].operations",
      "TYPE_INVALID convention.deliberations[0].partie",
    ]);
  });

  it("says what a value is, where none of several shapes takes it", () => {
    const budget = broken((one) => (one.avenants[1].dispositions[7].enfants[0].fiche.budget = {}));
    expect(issuesOf(budget)).toMatchObject([{ code: "TYPE_INVALID", params: { valeur: "{…}" } }]);
    const date = broken((one) => (one.avenants[1].dateEffet = []));
    expect(issuesOf(date)).toMatchObject([{ code: "TYPE_INVALID", params: { valeur: "[…]" } }]);
  });

  it("leaves to the present format what an older one wrote otherwise", () => {
    const older = broken((one) => {
      one.version = 0;
      one.convention.periode = { debut: "2022-02-30" };
    });
    expect(summary(older)).toEqual(["DATE_INVALID convention.periode.debut"]);
  });

  it("names an undeclared party once, however often it is cited", () => {
    const dossier = broken((one) => {
      for (const obligation of one.avenants[1].obligations) obligation.debiteurs = ["msa"];
    });
    expect(summary(dossier)).toEqual(["PARTY_UNKNOWN avenants[1].obligations[0].debiteurs[0]"]);
  });

  it.each([null, undefined, 0, "", "{}", [], true, () => 1, Symbol("x"), new Date(0), new Map()])(
    "refuses a value that is not a dossier (%s)",
    (input) => {
      expect(parseDossier(input).ok).toBe(false);
    },
  );

  it("refuses a dossier that goes round in circles, or nests without end, without a stack overflow", () => {
    const cyclic = readRoumois();
    cyclic.convention.dispositions[0].enfants = cyclic.convention.dispositions;
    expect(summary(cyclic)).toEqual(["INPUT_TOO_DEEP "]);
    let deep: Json = { id: "x", genre: "article" };
    for (let depth = 0; depth < 10_000; depth += 1) deep = { id: "x", genre: "article", enfants: [deep] };
    expect(summary(broken((one) => (one.convention.dispositions = [deep])))).toEqual(["INPUT_TOO_DEEP "]);
    expect(issuesOf(cyclic)[0]?.params).toEqual({ maximum: MAX_DEPTH });
  });

  it("lets no key of the file reach the prototype of objects", () => {
    const text = JSON.stringify(readRoumois()).replace('{"version":2', '{"__proto__":{"pollue":1},"version":2');
    expect(summary(JSON.parse(text))).toEqual(["KEY_UNKNOWN __proto__"]);
    expect(({} as Json).pollue).toBeUndefined();
  });

  it("answers anything with an outcome, never with an exception", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true }), (input) => {
        expect(parseDossier(input).ok).toBe(false);
      }),
    );
  });

  it("finds its own canonical JSON unchanged, for any dossier", () => {
    fc.assert(
      fc.property(validDossiers({ dispositions: 30, avenants: 8, operations: 6 }), (dossier) => {
        expect(parseDossier(JSON.parse(JSON.stringify(dossier)))).toEqual({ ok: true, value: dossier, warnings: [] });
      }),
      { numRuns: runs(50) },
    );
  });
});

describe("parseConvention and parseAvenant", () => {
  it("read one instrument alone", () => {
    const { convention, avenants } = readRoumois();
    expect(parseConvention(convention)).toEqual({ ok: true, value: convention, warnings: [] });
    expect(parseAvenant(avenants[1])).toEqual({ ok: true, value: avenants[1], warnings: [] });
  });

  it("report every issue of it with paths from its own root", () => {
    const { convention, avenants } = readRoumois();
    const wrong = parseAvenant({ ...avenants[1], fin: "2026-06-31", numero: -1 });
    expect(wrong.ok ? [] : wrong.issues.map(({ code, path }) => `${code} ${showPath(path)}`)).toEqual([
      "VALUE_OUT_OF_RANGE numero",
      "DATE_INVALID fin",
    ]);
    expect(parseConvention({ ...convention, periode: { fin: "2022-02-30" } })).toMatchObject({
      ok: false,
      issues: [{ code: "DATE_INVALID", path: ["periode", "fin"] }],
    });
  });
});

describe("what only the whole dossier shows", () => {
  it.each<[string, (dossier: Json) => void, string]>([
    [
      "an obligation whose clause is nowhere",
      (one) => (one.avenants[1].obligations[0].disposition = "art99"),
      "CLAUSE_NOT_FOUND avenants[1].obligations[0].disposition",
    ],
    [
      "a mention whose clause is nowhere",
      (one) => (one.avenants[1].mentions[0].disposition = "visas"),
      "CLAUSE_NOT_FOUND avenants[1].mentions[0].disposition",
    ],
    ["two facts of one id", (one) => one.faits.push(one.faits[0]), "ID_DUPLICATE faits[1].id"],
    [
      "fewer members than the group lists",
      (one) => (one.territoire.groupements[0].nombreMembres = 3),
      "MEMBER_COUNT_BELOW_LIST territoire.groupements[0].nombreMembres",
    ],
  ])("refuses %s", (_what, change, expected) => {
    expect(summary(broken(change))).toContain(expected);
  });

  it("answers objects that are no JSON with an issue, never with an exception", () => {
    const throwing = Object.defineProperty({}, "version", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const input of [throwing, proxy]) {
      for (const parse of [parseDossier, parseConvention, parseAvenant]) {
        const outcome = parse(input);
        expect(outcome.ok ? [] : outcome.issues.map(({ code }) => code)).toEqual(["INPUT_UNREADABLE"]);
      }
    }
  });
});
