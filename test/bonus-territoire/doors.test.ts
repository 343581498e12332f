/** One reading: whatever hands a demande in, the same mistakes get the same codes at the same paths. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Bareme,
  compareBaremes,
  computeBonusTerritoire,
  loadBareme,
  simulateBonusTerritoire,
  templateBareme,
} from "../../src/bonus-territoire/index.js";
import { demandeIssues } from "../../src/bonus-territoire/internal.js";
import { parseDemande } from "../../src/parse/index.js";
import type { Outcome } from "../../src/primitives/index.js";
import { inputsOf } from "../fuzz/inputs.js";
import { runs } from "../runs.js";
import { s1 } from "./demande.js";
import { clean, wideDemande, widest } from "./generators.js";
import { everyFamily, everything } from "./whole.js";

const template = templateBareme({ annee: 2025, id: "caf-999", edition: "1" });
if (!template.ok) throw new Error("template");
const bareme: Bareme = {
  ...template.value,
  valeurs: [
    { cle: "eaje.plancher", du: "2025-01-01", au: "2025-12-31", valeur: [{ montant: 2, strate: "A" }] },
    { cle: "trajectoire.paliers", du: "2025-01-01", valeur: [{ hausse: 4, montant: "100" }] },
  ],
};

/** Codes at paths; nothing for an outcome that was made. */
const said = (outcome: Outcome<unknown>, under: readonly (string | number)[] = []) =>
  outcome.ok
    ? []
    : outcome.issues
        .filter(({ path }) => under.every((step, rank) => path[rank] === step))
        .map(({ code, path }) => `${code} ${path.slice(under.length).join("/")}`)
        .sort();

/** Plain JavaScript hands anything in. */
const call =
  <Q, R>(verb: (question: Q) => R) =>
  (question: object): R =>
    Reflect.apply(verb, undefined, [question]);

const DOORS: Readonly<Record<string, (demande: unknown) => Outcome<unknown>>> = {
  computeBonusTerritoire: (demande) => Reflect.apply(computeBonusTerritoire, undefined, [demande]),
  simulateBonusTerritoire: (demande) =>
    call(simulateBonusTerritoire)({ demande, scenario: { id: "rien", mesures: [] }, annees: [] }),
  compareBaremes: (demande) => call(compareBaremes)({ demande, avant: bareme, apres: bareme }),
};

/** What only the computation sees, in a demande that is well read. */
const COMPUTED = /^(?:REFERENCE_WITHOUT_UNIT|SIGNATORY_SUPPORTS_NOTHING|FIELD_MISSING references\/\d+\/heuresN1)/;

/** A question holds its demande one level deeper or more: it is too deep before its demande is. */
const tooDeep = (outcome: Outcome<unknown>) => said(outcome).includes("INPUT_TOO_DEEP ");

function expectTheSame(input: unknown): void {
  const read = parseDemande(input);
  const expected = said(read);
  expect(demandeIssues(input).length).toBe(expected.length);
  for (const [name, door] of Object.entries(DOORS)) {
    const outcome = door(input);
    if (tooDeep(outcome)) continue;
    const found = said(outcome);
    // A question without its demande says so at the place of the question.
    const wanted = input === undefined && name !== "computeBonusTerritoire" ? ["FIELD_MISSING demande"] : expected;
    if (!read.ok) expect([name, ...found]).toEqual([name, ...wanted]);
    else
      expect(
        found.filter((each) => !COMPUTED.test(each)),
        name,
      ).toEqual([]);
  }
}

describe("a demande with mistakes", () => {
  it("gets the same codes at the same paths at every door, for any mutation of a generated demande", () => {
    const mutated = widest.chain(({ parts, centimes, known, holes }) => {
      const parametres = clean({ ...known, ...Object.fromEntries(holes.map((key) => [key, undefined])) });
      const demande = JSON.parse(JSON.stringify({ ...wideDemande({ parts, centimes }), parametres, bareme }));
      return inputsOf({ name: "demande", takes: "json", call: parseDemande, accepted: [demande] });
    });
    fc.assert(fc.property(mutated, expectTheSame), { numRuns: runs(4_000) });
  }, 120_000);

  it("gets the same codes at the same paths at every door, for any mutation of a whole demande", () => {
    const whole = { ...everyFamily, parametres: everything, bareme };
    const mutated = inputsOf({ name: "demande", takes: "json", call: parseDemande, accepted: [whole, s1] });
    fc.assert(fc.property(mutated, expectTheSame), { numRuns: runs(1_500) });
  }, 120_000);
});

describe("a part of a demande with mistakes", () => {
  it("gets the same codes wherever it stands: a barème alone, in a demande, in a comparison", () => {
    const mutated = inputsOf({ name: "bareme", takes: "json", call: loadBareme, accepted: [bareme] });
    fc.assert(
      fc.property(mutated, (input) => {
        const alone = said(loadBareme(input));
        const demande = parseDemande({ ...s1, bareme: input });
        if (tooDeep(demande)) return;
        const inDemande = said(demande, ["bareme"]);
        const compared = said(call(compareBaremes)({ demande: s1, avant: input, apres: bareme }), ["avant"]);
        if (input !== undefined) expect([inDemande, compared]).toEqual([alone, alone]);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it("gets the same codes wherever it stands: a structure of a demande, or opened by a scenario", () => {
    const [structure] = everyFamily.structures;
    const mutated = inputsOf({ name: "structure", takes: "json", call: parseDemande, accepted: [structure] });
    fc.assert(
      fc.property(mutated, (input) => {
        const mesures = [{ type: "ouvrirStructure", structure: input }];
        const opened = call(simulateBonusTerritoire)({ demande: s1, scenario: { id: "x", mesures } });
        if (tooDeep(opened)) return;
        const read = parseDemande({ ...s1, structures: [input] });
        const shape = said(read, ["structures", 0]);
        const place = ["scenario", "mesures", 0, "structure"];
        // What only the whole shows is said of the demande that the scenario makes.
        const whole = said(opened, ["structures", 2]);
        if (!read.ok && input !== undefined) expect([...said(opened, place), ...whole]).toEqual(shape);
      }),
      { numRuns: runs(1_000) },
    );
  });
});
