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
    const obligations = second.obligations.map((one) => ({ ...one, debiteurs: ["caf"], beneficiaire: "CDSF" }));
    const other = {
      ...dossier,
      avenants: dossier.avenants.map((one) => (one === second ? { ...second, obligations } : one)),
    };
    expect(ask(deepFreeze(other), "Av2:transmission-schema")).toEqual(["ACCESS_COMMITMENT_NOT_CONCERNED CV-72"]);
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
