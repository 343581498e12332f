/** Editing verbs: a new dossier or every reason why not, and nothing in between. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Avenant, addAvenant, consolidate, type Dossier, type Fait, recordFait } from "../../src/avenant/index.js";
import { describeIssue, showPath } from "../../src/messages/index.js";
import { parseDossier } from "../../src/parse/index.js";
import type { Outcome } from "../../src/primitives/index.js";
import { validDossiers } from "../../src/testing/index.js";
import { runs } from "../runs.js";
import { deepFreeze, roumois } from "../support/roumois.js";

const dossier: Dossier = deepFreeze({
  ...roumois(),
  reunionsPrevues: [{ id: "copil-automne", instance: "comitePilotage", date: "2026-10-12" }],
});

const fait: Fait = {
  id: "transmission-faite",
  nature: "execution",
  date: "2026-06-15",
  libelle: "Schéma transmis",
  obligation: "Av2:transmission-schema",
};

const avenant: Avenant = {
  id: "Av3",
  titre: "Avenant n° 3",
  numero: 3,
  dateEffet: "2026-09-01",
  dateSignature: "2026-07-01",
  signataires: ["caf", "cc"],
  deliberations: [{ partie: "cc", date: "2026-06-20" }],
  visas: [],
  dispositions: [{ id: "art1", genre: "article", label: "1", texte: "Nouvelle rédaction." }],
  obligations: [],
  mentions: [],
  inconnus: [],
  operations: [{ type: "completer", id: "o1", par: "art1", cible: "CTG#art9" }],
};

const issuesOf = (outcome: Outcome<Dossier>) => {
  const issues = outcome.ok ? [] : outcome.issues;
  for (const issue of issues) expect(describeIssue(issue, "fr").message, issue.code).not.toMatch(/\{\w+\}/);
  return issues.map(({ code, path }) => `${code} ${showPath(path)}`);
};

describe("recordFait", () => {
  it("gives a new dossier with the fact at the end, and leaves the old one as it was", () => {
    const outcome = recordFait({ dossier, fait });
    expect(outcome).toEqual({ ok: true, value: { ...dossier, faits: [...(dossier.faits ?? []), fait] }, warnings: [] });
    expect(dossier.faits).not.toContainEqual(fait);
    expect(outcome.ok && parseDossier(JSON.parse(JSON.stringify(outcome.value)))).toMatchObject({ ok: true });
  });

  it("records the meeting that was planned, with its decisions", () => {
    const meeting: Fait = {
      id: "copil-2026",
      nature: "reunion",
      date: "2026-10-12",
      libelle: "Comité de pilotage",
      instance: "comitePilotage",
      reunionPrevue: "copil-automne",
      decisions: [{ id: "d1", nature: "ajustementMineur", objet: "Calendrier d'une action", disposition: "CTG#art9" }],
    };
    expect(recordFait({ dossier, fait: meeting })).toMatchObject({ ok: true, warnings: [] });
  });

  it("gives every reason at once: of the shape, then of the whole", () => {
    const first = recordFait({ dossier, fait });
    if (!first.ok) throw new Error("refused");
    const wrong: Fait = {
      ...fait,
      date: "2026-06-31",
      libelle: " ",
      obligation: "Av2:inconnue",
      reunionPrevue: "jamais-prevue",
      decisions: [
        { id: "d1", nature: "autre", objet: "Une" },
        { id: "d1", nature: "autre", objet: "Deux", disposition: "article 9" },
      ],
    };
    expect(issuesOf(recordFait({ dossier: first.value, fait: wrong }))).toEqual([
      "DATE_INVALID fait.date",
      "TEXT_EMPTY fait.libelle",
    ]);
    const shaped = { ...wrong, date: "2026-06-30", libelle: "Fait" };
    expect(issuesOf(recordFait({ dossier: first.value, fait: shaped }))).toEqual([
      "ID_DUPLICATE fait.id",
      "OBLIGATION_NOT_FOUND fait.obligation",
      "MEETING_UNKNOWN fait.reunionPrevue",
      "ID_DUPLICATE fait.decisions[1].id",
      "ADDRESS_INVALID fait.decisions[1].disposition",
    ]);
  });

  it("says in full what is wrong, and looks no further than a wrong shape", () => {
    const { obligation: _none, ...plain } = fait;
    const outcome = recordFait({
      dossier,
      fait: {
        ...plain,
        obligation: "Av2:inconnue",
        reunionPrevue: "jamais-prevue",
        decisions: [{ id: "d1", nature: "autre", objet: "Une", disposition: "article 9" }],
      },
    });
    expect(outcome.ok ? [] : outcome.issues).toEqual([
      {
        code: "OBLIGATION_NOT_FOUND",
        path: ["fait", "obligation"],
        params: { obligation: "Av2:inconnue" },
        regle: "CV-55",
      },
      {
        code: "MEETING_UNKNOWN",
        path: ["fait", "reunionPrevue"],
        params: { fait: "transmission-faite", reunion: "jamais-prevue" },
      },
      {
        code: "ADDRESS_INVALID",
        path: ["fait", "decisions", 0, "disposition"],
        params: { adresse: "article 9" },
      },
    ]);
    const misshapen = JSON.parse('{"id":"","nature":"autre","date":"hier","libelle":3,"decisions":[{}]}');
    expect(issuesOf(recordFait({ dossier, fait: misshapen }))).toEqual([
      "TEXT_EMPTY fait.id",
      "DATE_INVALID fait.date",
      "TYPE_INVALID fait.libelle",
      "FIELD_MISSING fait.decisions[0].id",
      "FIELD_MISSING fait.decisions[0].nature",
      "FIELD_MISSING fait.decisions[0].objet",
    ]);
    expect(recordFait({ dossier, fait: plain }).ok).toBe(true);
    const { reunionsPrevues: _meetings, ...without } = dossier;
    expect(issuesOf(recordFait({ dossier: without, fait: { ...plain, reunionPrevue: "copil-automne" } }))).toEqual([
      "MEETING_UNKNOWN fait.reunionPrevue",
    ]);
  });

  it("finds an empty text wherever it is, refuses a key too many, and stops at what has no end", () => {
    const empty = { ...fait, decisions: [{ id: "d", nature: "autre", objet: " \n" }], extra: [["", null]] } as const;
    expect(issuesOf(recordFait({ dossier, fait: empty }))).toEqual([
      "TEXT_EMPTY fait.decisions[0].objet",
      "KEY_UNKNOWN fait.extra",
    ]);
    const round: unknown[] = [];
    round.push(round);
    const outcome = recordFait({ dossier, fait: { ...fait, ...{ extra: round } } });
    expect(outcome.ok ? [] : outcome.issues).toEqual([{ code: "INPUT_TOO_DEEP", path: [], params: { maximum: 64 } }]);
  });

  it("does not add to a dossier that is wrong itself", () => {
    const broken = { ...dossier, convention: { ...dossier.convention, dateSignature: "2022-11-31" } };
    expect(issuesOf(recordFait({ dossier: broken, fait }))).toEqual(["DATE_INVALID convention.dateSignature"]);
  });
});

describe("a value that is not a fact, an avenant or a dossier", () => {
  const strange = [null, "", 3, [], {}, { id: "x", operations: null }, { id: 1, decisions: "?" }];

  it("is refused, never thrown at", () => {
    for (const one of strange) {
      expect(recordFait({ dossier, fait: one as unknown as Fait }).ok, JSON.stringify(one)).toBe(false);
      expect(addAvenant({ dossier, avenant: one as unknown as Avenant }).ok, JSON.stringify(one)).toBe(false);
      expect(recordFait({ dossier: one as unknown as Dossier, fait }).ok, JSON.stringify(one)).toBe(false);
      expect(addAvenant({ dossier: one as unknown as Dossier, avenant }).ok, JSON.stringify(one)).toBe(false);
    }
  });
});

describe("addAvenant", () => {
  it("gives a new dossier whose text follows the avenant, and leaves the old one as it was", () => {
    const outcome = addAvenant({ dossier, avenant: deepFreeze(avenant) });
    expect(outcome).toEqual({
      ok: true,
      value: { ...dossier, avenants: [...dossier.avenants, avenant] },
      warnings: [],
    });
    if (!outcome.ok) return;
    const text = consolidate({ dossier: outcome.value, at: "2026-09-01" });
    const line = text.ok ? text.value.dispositions.find(({ adresse }) => adresse === "CTG#art9") : undefined;
    expect(line?.versions.at(-1)).toMatchObject({ instrument: "Av3", par: "art1", operation: "completer" });
    expect(dossier.avenants).toHaveLength(2);
  });

  it("gives every reason at once: of the shape, then of the whole", () => {
    const wrong: Avenant = {
      ...avenant,
      id: "Av2",
      numero: 1,
      dateEffet: "2026-02-29",
      titre: "",
      signataires: ["caf", "msa"],
      deliberations: [{ partie: "commune-x", date: "2026-06-20", recueLe: "20 juin" }],
      obligations: [
        {
          id: "o 1",
          acte: "bilanFinal",
          libelle: "Bilan",
          debiteurs: ["msa", "cpam"],
          echeance: { type: "finPeriode" },
          force: "obligatoire",
          disposition: "art1",
        },
      ],
      operations: [
        { type: "actualiserEcheance", id: "o1", par: "art1", obligation: "Av1:inconnue", debiteurs: ["cc", "sivom"] },
        { type: "retirer", id: "o1", par: "art1", partie: "sivu" },
      ],
      execute: ["Av2:integration-schema", "Av9:rien"],
    };
    expect(issuesOf(addAvenant({ dossier, avenant: wrong }))).toEqual([
      "TEXT_EMPTY avenant.titre",
      "DATE_INVALID avenant.deliberations[0].recueLe",
      "ADDRESS_INVALID avenant.obligations[0].id",
      "DATE_INVALID avenant.dateEffet",
    ]);
    const shaped: Avenant = {
      ...wrong,
      dateEffet: "2026-02-28",
      titre: "Avenant",
      deliberations: [{ partie: "commune-x", date: "2026-06-20" }],
      obligations: (wrong.obligations ?? []).map((one) => ({ ...one, id: "o1" })),
    };
    expect(issuesOf(addAvenant({ dossier, avenant: shaped }))).toEqual([
      "ID_DUPLICATE avenant.operations[1].id",
      "ID_DUPLICATE avenant.id",
      "AVENANT_NUMBER_TAKEN avenant.numero",
      "PARTY_UNKNOWN avenant.signataires[1]",
      "PARTY_UNKNOWN avenant.deliberations[0].partie",
      "PARTY_UNKNOWN avenant.obligations[0].debiteurs[1]",
      "PARTY_UNKNOWN avenant.operations[0].debiteurs[1]",
      "PARTY_UNKNOWN avenant.operations[1].partie",
      "OBLIGATION_NOT_FOUND avenant.execute[1]",
      "OBLIGATION_NOT_FOUND avenant.operations[0].obligation",
    ]);
  });

  it("says in full what is wrong with the identity, the parties and the obligations", () => {
    const duty = {
      id: "s",
      acte: "bilanFinal",
      libelle: "Bilan",
      debiteurs: ["caf", "msa"],
      echeance: { type: "finPeriode" },
      force: "obligatoire",
      disposition: "art1",
    } as const;
    const wrong: Avenant = {
      ...avenant,
      numero: 2,
      signataires: ["msa", "msa"],
      obligations: [duty],
      mentions: [{ id: "m", nature: "renvoi", citation: "voir", cible: "CTG#art9", disposition: "art1" }],
      execute: ["Av2:transmission-schema", "Av9:rien", "Av9:rien"],
    };
    const outcome = addAvenant({ dossier, avenant: wrong });
    expect(outcome.ok ? [] : outcome.issues).toEqual([
      {
        code: "AVENANT_NUMBER_TAKEN",
        path: ["avenant", "numero"],
        params: { numero: 2, instrument: "Av2" },
        regle: "CV-81",
      },
      { code: "PARTY_UNKNOWN", path: ["avenant", "signataires", 0], params: { partie: "msa" }, regle: "CV-10" },
      {
        code: "OBLIGATION_NOT_FOUND",
        path: ["avenant", "execute", 1],
        params: { obligation: "Av9:rien" },
        regle: "CV-55",
      },
    ]);
    const invalid = (adresse: string, ...path: readonly (string | number)[]) => ({
      code: "ADDRESS_INVALID",
      path: ["avenant", ...path],
      params: { adresse },
    });
    const misnamed: Avenant = {
      ...wrong,
      id: "Av 2",
      obligations: [duty, { ...duty, id: "t u" }],
      mentions: [{ id: "m n", nature: "renvoi", citation: "voir", cible: "CTG#art9", disposition: "art1" }],
    };
    const refused = addAvenant({ dossier, avenant: misnamed });
    expect(refused.ok ? [] : refused.issues).toEqual([
      invalid("Av 2", "id"),
      invalid("t u", "obligations", 1, "id"),
      invalid("m n", "mentions", 0, "id"),
    ]);
    const taken = addAvenant({ dossier, avenant: { ...avenant, id: "CTG" } });
    expect(taken.ok ? [] : taken.issues).toEqual([
      { code: "ID_DUPLICATE", path: ["avenant", "id"], params: { id: "CTG" } },
    ]);
  });

  it("takes an avenant without a number, signatories or acts, and what an absorbed contract brings", () => {
    const { numero: _numero, signataires: _signataires, ...bare } = avenant;
    const msa = { id: "msa", genre: "msa", nom: "MSA", representants: ["présidente"] } as const;
    const absorbing: Avenant = {
      ...bare,
      deliberations: [{ partie: "msa", date: "2026-06-20" }],
      operations: [
        { type: "absorber", id: "o1", par: "art1", contrat: "CEJ", parties: [msa] },
        { type: "absorber", id: "o2", par: "art1", contrat: "CEJ 2" },
        { type: "actualiserEcheance", id: "o3", par: "art1", obligation: "Av2:transmission-schema" },
      ],
    };
    expect(addAvenant({ dossier, avenant: absorbing })).toMatchObject({ ok: true, warnings: [] });
    const first = addAvenant({ dossier, avenant: absorbing });
    if (!first.ok) throw new Error("refused");
    expect(
      issuesOf(addAvenant({ dossier: first.value, avenant: { ...absorbing, id: "Av4", operations: [] } })),
    ).toEqual([]);
    const { numero: _other, ...unnumbered } = avenant;
    expect(addAvenant({ dossier: first.value, avenant: { ...unnumbered, id: "Av5" } })).toMatchObject({ ok: true });
  });

  it("says what is wrong with the dossier and with the shape of the avenant at once", () => {
    const broken = { ...dossier, convention: { ...dossier.convention, dateSignature: "2022-11-31" } };
    const lost = { ...avenant, operations: "?" } as unknown as Avenant;
    expect(issuesOf(addAvenant({ dossier: broken, avenant: lost }))).toEqual([
      "DATE_INVALID convention.dateSignature",
      "TYPE_INVALID avenant.operations",
    ]);
    expect(issuesOf(addAvenant({ dossier, avenant: { ...lost, fin: "2026-02-30" } }))).toEqual([
      "DATE_INVALID avenant.fin",
      "TYPE_INVALID avenant.operations",
    ]);
  });

  it("warns at the day when the avenant surely applies", () => {
    const vague: Avenant = {
      ...avenant,
      dateEffet: { du: "2026-09-01", au: "2026-11-30", libelle: "automne 2026" },
      operations: [{ type: "abroger", id: "o1", par: "art1", cible: "CTG#art99" }],
    };
    const outcome = addAvenant({ dossier, avenant: vague });
    expect(outcome.ok && outcome.warnings).toEqual([
      {
        code: "TARGET_NOT_FOUND",
        path: ["avenants", 2, "operations", 0, "cible"],
        params: { cible: "CTG#art99", instrument: "Av3" },
        regle: "R-AV-2",
      },
    ]);
  });

  it("does not take an id that no address could hold", () => {
    expect(issuesOf(addAvenant({ dossier, avenant: { ...avenant, id: "Avenant n° 3" } }))).toEqual([
      "ADDRESS_INVALID avenant.id",
    ]);
  });

  it("knows the parties that the avenant itself brings", () => {
    const adhesion: Avenant = {
      ...avenant,
      signataires: ["caf", "cc", "msa"],
      operations: [
        {
          type: "adherer",
          id: "o1",
          par: "art1",
          partie: { id: "msa", genre: "msa", nom: "MSA", representants: ["présidente"] },
        },
      ],
    };
    const outcome = addAvenant({ dossier, avenant: adhesion });
    expect(outcome).toMatchObject({ ok: true, warnings: [] });
    expect(outcome.ok && parseDossier(JSON.parse(JSON.stringify(outcome.value)))).toMatchObject({ ok: true });
  });

  it("adds an avenant that was signed although it cannot be applied, and says why", () => {
    const lost: Avenant = { ...avenant, operations: [{ type: "abroger", id: "o1", par: "art1", cible: "CTG#art99" }] };
    const outcome = addAvenant({ dossier, avenant: lost });
    expect(outcome.ok && outcome.warnings.map(({ code, path }) => `${code} ${showPath(path)}`)).toEqual([
      "TARGET_NOT_FOUND avenants[2].operations[0].cible",
    ]);
  });

  it("builds any dossier up again, avenant by avenant", () => {
    fc.assert(
      fc.property(validDossiers({ dispositions: 8, avenants: 4, operations: 4 }), (whole) => {
        const rebuilt = whole.avenants.reduce<Dossier>(
          (at, one) => {
            const next = addAvenant({ dossier: deepFreeze(at), avenant: one });
            if (!next.ok) throw new Error(JSON.stringify(next.issues));
            return next.value;
          },
          { ...whole, avenants: [] },
        );
        expect(rebuilt).toEqual(whole);
      }),
      { numRuns: runs(40) },
    );
  });
});
