/** Access to the tool that follows the plan d'actions: allowed, or every missing condition (CV-70 to CV-74). */
import { describe, expect, it } from "vitest";
import { checkHabilitation, type Dossier } from "../../src/avenant/index.js";
import type { Habilitation, OutilSuivi } from "../../src/convention/index.js";
import { describeIssue } from "../../src/messages/index.js";
import { parseDossier } from "../../src/parse/index.js";
import { deepFreeze, roumois } from "../support/roumois.js";

const habilitation: Habilitation = {
  id: "cooperation",
  partie: "cc",
  fonction: "chargeCooperation",
  engagements: ["Av1#annexe2", "Av2:transmission-schema"],
  du: "2026-01-01",
};

const outil: OutilSuivi = {
  nom: "CTG dans ma poche",
  conventions: [{ partie: "cc", signeeLe: "2026-02-01" }],
  habilitations: [habilitation],
};

const withTool = (changes: Partial<OutilSuivi> = {}): Dossier =>
  deepFreeze({ ...roumois(), outilSuivi: { ...outil, ...changes } });

const ask = (dossier: Dossier, engagement = "Av1#annexe2/passerelles", at = "2026-06-30", id = "cooperation") => {
  const outcome = checkHabilitation({ dossier, habilitation: id, engagement, at });
  for (const issue of outcome.ok ? [] : outcome.issues) {
    expect(describeIssue(issue, "en").message, issue.code).not.toMatch(/\{\w+\}/);
  }
  return outcome.ok ? "autorise" : outcome.issues.map(({ code, regle }) => `${code} ${regle}`);
};

const only = (changes: Partial<Habilitation>) => withTool({ habilitations: [{ ...habilitation, ...changes }] });

describe("checkHabilitation", () => {
  it("allows a designated function to view a commitment that concerns its collectivité", () => {
    expect(
      checkHabilitation({
        dossier: withTool(),
        habilitation: "cooperation",
        engagement: "Av2:transmission-schema",
        at: "2026-06-30",
      }),
    ).toEqual({
      ok: true,
      value: {
        habilitation: "cooperation",
        partie: "cc",
        fonction: "chargeCooperation",
        engagement: "Av2:transmission-schema",
        at: "2026-06-30",
      },
      warnings: [],
    });
    expect(ask(withTool())).toBe("autorise");
  });

  it.each<[string, ReturnType<typeof ask>, readonly string[]]>([
    [
      "nobody is designated",
      ask(withTool(), "Av1#annexe2/passerelles", "2026-06-30", "autre"),
      ["ACCESS_NOT_DESIGNATED CV-72"],
    ],
    ["no tool is recorded", ask(deepFreeze(roumois())), ["ACCESS_NOT_DESIGNATED CV-72"]],
    ["the designation has ended", ask(only({ au: "2026-06-29" })), ["ACCESS_NOT_DESIGNATED CV-72"]],
    [
      "a Caf is no collectivité",
      ask(only({ partie: "caf" })),
      ["ACCESS_NOT_SIGNATORY CV-72", "ACCESS_CONVENTION_MISSING CV-73"],
    ],
    [
      "the convention of the tool is not signed yet",
      ask(withTool(), "Av1#annexe2/passerelles", "2026-01-31"),
      ["ACCESS_CONVENTION_MISSING CV-73"],
    ],
    [
      "the commitment is not one of those designated",
      ask(withTool(), "CTG#art9"),
      ["ACCESS_COMMITMENT_NOT_CONCERNED CV-72"],
    ],
    ["the commitment does not exist", ask(withTool(), "Av1#annexe2/rien"), ["ACCESS_COMMITMENT_UNKNOWN CV-72"]],
    [
      "the change of organisation was agreed to afterwards",
      ask(only({ remplace: "ancienne", accordCafLe: "2026-01-02" })),
      ["ACCESS_CHANGE_NOT_AGREED CV-74"],
    ],
    [
      "everything is missing",
      ask(
        withTool({ conventions: [], habilitations: [{ ...habilitation, du: "2027-01-01", remplace: "x" }] }),
        "CTG#rien",
      ),
      [
        "ACCESS_NOT_DESIGNATED CV-72",
        "ACCESS_COMMITMENT_UNKNOWN CV-72",
        "ACCESS_CONVENTION_MISSING CV-73",
        "ACCESS_COMMITMENT_NOT_CONCERNED CV-72",
        "ACCESS_CHANGE_NOT_AGREED CV-74",
      ],
    ],
  ])("refuses when %s", (_name, answer, expected) => {
    expect(answer).toEqual(expected);
  });

  it("allows a change that the Caf agreed to beforehand", () => {
    expect(ask(only({ remplace: "ancienne", accordCafLe: "2026-01-01" }))).toBe("autorise");
  });

  it("an obligation must bind the collectivité or be owed to it", () => {
    const dossier = withTool();
    const [, second] = dossier.avenants;
    if (second === undefined) throw new Error("avenant 2");
    const obligations = (second.obligations ?? []).map((one) => ({ ...one, debiteurs: ["caf"], beneficiaire: "CDSF" }));
    const other = {
      ...dossier,
      avenants: dossier.avenants.map((one) => (one === second ? { ...second, obligations } : one)),
    };
    expect(ask(deepFreeze(other), "Av2:transmission-schema")).toEqual(["ACCESS_COMMITMENT_NOT_CONCERNED CV-72"]);
  });

  it("gives each missing condition its place and what it speaks of", () => {
    const dossier = withTool({
      conventions: [{ partie: "cc", signeeLe: "2026-07-01" }],
      habilitations: [{ ...habilitation, partie: "cc", du: "2026-07-01", remplace: "x", engagements: [] }],
    });
    const outcome = checkHabilitation({
      dossier,
      habilitation: "cooperation",
      engagement: "CTG#rien",
      at: "2026-06-30",
    });
    const unknown = {
      code: "ACCESS_COMMITMENT_UNKNOWN",
      path: ["engagement"],
      params: { engagement: "CTG#rien" },
      regle: "CV-72",
    };
    const designated = {
      code: "ACCESS_NOT_DESIGNATED",
      path: ["habilitation"],
      params: { habilitation: "cooperation", date: "2026-06-30" },
      regle: "CV-72",
    };
    expect(outcome.ok ? [] : outcome.issues).toEqual([
      designated,
      unknown,
      {
        code: "ACCESS_CONVENTION_MISSING",
        path: ["habilitation"],
        params: { partie: "cc", date: "2026-06-30" },
        regle: "CV-73",
      },
      {
        code: "ACCESS_COMMITMENT_NOT_CONCERNED",
        path: ["engagement"],
        params: { engagement: "CTG#rien", partie: "cc" },
        regle: "CV-72",
      },
      { code: "ACCESS_CHANGE_NOT_AGREED", path: ["habilitation"], params: { date: "2026-07-01" }, regle: "CV-74" },
    ]);
    const nobody = checkHabilitation({ dossier, habilitation: "autre", engagement: "CTG#rien", at: "2026-06-30" });
    expect(nobody.ok ? [] : nobody.issues).toEqual([
      { ...designated, params: { habilitation: "autre", date: "2026-06-30" } },
      unknown,
    ]);
    const caf = checkHabilitation({
      dossier: only({ partie: "caf" }),
      habilitation: "cooperation",
      engagement: "Av1#annexe2/passerelles",
      at: "2026-06-30",
    });
    expect(caf.ok ? [] : caf.issues[0]).toEqual({
      code: "ACCESS_NOT_SIGNATORY",
      path: ["habilitation"],
      params: { partie: "caf" },
      regle: "CV-72",
    });
  });

  it("holds on each of its bounds: first day, last day, day of signature, day of the agreement", () => {
    const bounds = only({ du: "2026-06-30", au: "2026-06-30" });
    expect(ask(bounds)).toBe("autorise");
    expect(ask(bounds, "Av1#annexe2/passerelles", "2026-06-29")).toEqual(["ACCESS_NOT_DESIGNATED CV-72"]);
    expect(ask(bounds, "Av1#annexe2/passerelles", "2026-07-01")).toEqual(["ACCESS_NOT_DESIGNATED CV-72"]);
    expect(ask(withTool(), "Av1#annexe2/passerelles", "2026-02-01")).toBe("autorise");
    expect(ask(only({ remplace: "ancienne" }))).toEqual(["ACCESS_CHANGE_NOT_AGREED CV-74"]);
  });

  it("of a party that is no collectivité, or did not sign, is refused; by an avenant it may have signed", () => {
    const ofCaf = withTool({
      conventions: [{ partie: "caf", signeeLe: "2026-01-01" }],
      habilitations: [{ ...habilitation, partie: "caf" }],
    });
    expect(ask(ofCaf)).toContain("ACCESS_NOT_SIGNATORY CV-72");
    const strange = withTool({
      conventions: [{ partie: "mairie", signeeLe: "2026-01-01" }],
      habilitations: [{ ...habilitation, partie: "mairie" }],
    });
    expect(ask(strange)).toEqual(["PARTY_UNKNOWN CV-10"]);
    const signedBy = (convention: readonly string[] | undefined, avenant: readonly string[] | undefined) => {
      const dossier = withTool();
      const { signataires: _own, ...own } = dossier.convention;
      return deepFreeze({
        ...dossier,
        convention: { ...own, ...(convention === undefined ? {} : { signataires: convention }) },
        avenants: dossier.avenants.map(({ signataires: _theirs, ...one }) => ({
          ...one,
          ...(avenant === undefined ? {} : { signataires: avenant }),
        })),
      });
    };
    expect(ask(signedBy(["caf"], undefined))).toEqual(["ACCESS_NOT_SIGNATORY CV-72"]);
    expect(ask(signedBy(["caf", "cc"], undefined))).toBe("autorise");
    expect(ask(signedBy(["caf"], ["cc"]))).toBe("autorise");
    expect(ask(signedBy(undefined, ["caf"]))).toBe("autorise");
  });

  it("names a commitment by any of its addresses, its own or one above it, never by the beginning of a name", () => {
    const engaged = (engagement: string, ...engagements: readonly string[]) => ask(only({ engagements }), engagement);
    expect(engaged("Av2#art2", "CTG#engagements")).toBe("autorise");
    expect(engaged("CTG#engagements", "Av2#art2")).toBe("autorise");
    expect(engaged("Av1#annexe2", "Av1#annexe2")).toBe("autorise");
    expect(engaged("Av1#annexe2/passerelles", "CTG#art9", "Av1#annexe2")).toBe("autorise");
    expect(engaged("Av1#annexe2/passerelles", "Av1#annexe")).toEqual(["ACCESS_COMMITMENT_NOT_CONCERNED CV-72"]);
    expect(engaged("Av2:transmission-schema", "Av2:transmission")).toEqual(["ACCESS_COMMITMENT_NOT_CONCERNED CV-72"]);
  });

  it("lets the beneficiary of an obligation view it", () => {
    const dossier = withTool();
    const avenants = dossier.avenants.map((one) => ({
      ...one,
      obligations: (one.obligations ?? []).map((duty) => ({ ...duty, debiteurs: ["caf"], beneficiaire: "cc" })),
    }));
    expect(ask(deepFreeze({ ...dossier, avenants }), "Av2:transmission-schema")).toBe("autorise");
  });

  it("gives the issues of a question that cannot be answered", () => {
    expect(ask(withTool(), "CTG#art9", "2026-02-30")).toEqual(["DATE_INVALID undefined"]);
  });

  it("is read from the file", () => {
    expect(parseDossier(JSON.parse(JSON.stringify(withTool())))).toEqual({ ok: true, value: withTool(), warnings: [] });
    const stranger = JSON.parse(JSON.stringify(only({ partie: "mairie" })));
    expect(parseDossier(stranger)).toMatchObject({
      ok: false,
      issues: [{ code: "PARTY_UNKNOWN", path: ["outilSuivi", "habilitations", 0, "partie"] }],
    });
  });
});
