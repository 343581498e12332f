/** On any dossier and any day, what the verification calls late is what the échéancier calls late. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/avenant/index.js";
import { buildEcheancier, type Echeance } from "../../src/evaluation/index.js";
import { validDossiers } from "../../src/testing/index.js";
import { verifyDossier } from "../../src/verification/index.js";
import { dayFrom, dossiers } from "../evaluation/generators.js";
import { runs } from "../runs.js";
import { exactPeriod } from "../support/periode.js";

const days = dayFrom("2019-06-01", 4500);
const rich = validDossiers({ dispositions: 6, avenants: 3, operations: 3, lapses: true, errata: true, duties: true });

const verify = (dossier: Dossier, at: string) => {
  const outcome = verifyDossier({ dossier, at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};

const linesOf = (dossier: Dossier, at: string): readonly Echeance[] => {
  const outcome = buildEcheancier({ dossier, at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value.echeances;
};

const BINDING = new Set<Echeance["origine"]["type"]>(["loi", "convention", "avenant"]);
const isDuty = ({ origine, force, action }: Echeance) =>
  BINDING.has(origine.type) && force === "obligatoire" && action === undefined;

const lastDay = ({ moment }: Echeance) =>
  moment.type === "jour" ? moment.date : moment.type === "fenetre" ? moment.au : undefined;

describe.each([
  ["of every kind of duty", dossiers],
  ["of every kind of operation", rich],
])("dossiers %s", (_, generated) => {
  it("have as findings of lateness exactly the late lines of their échéancier", () => {
    fc.assert(
      fc.property(generated, days, (dossier, at) => {
        const late = linesOf(dossier, at).flatMap((line) =>
          line.etat.type === "enRetard" && BINDING.has(line.origine.type)
            ? [[line.id, lastDay(line), line.etat.jours, at]]
            : [],
        );
        const found = verify(dossier, at).findings.filter(({ code }) => code === "OBLIGATION_OVERDUE");
        const told = found.map(({ sujet, params }) => [
          sujet,
          ...["date", "jours", "at"].map((name): unknown => Reflect.get(params, name)),
        ]);
        expect(told.sort()).toEqual(late.sort());
        for (const { path } of found) expect(path.length).toBeGreaterThan(1);
      }),
      { numRuns: runs(200) },
    );
  });

  it("have as controls of lateness set aside exactly the lines that nobody can judge", () => {
    fc.assert(
      fc.property(generated, days, (dossier, at) => {
        const unknown = linesOf(dossier, at).flatMap((line) =>
          line.etat.type === "indetermine" && isDuty(line) ? [[line.id, line.etat.manque]] : [],
        );
        const aside = verify(dossier, at).ecartes.filter(({ code }) => code === "OBLIGATION_OVERDUE");
        expect(aside.map(({ sujet, manque }) => [sujet, manque]).sort()).toEqual(unknown.sort());
      }),
      { numRuns: runs(100) },
    );
  });

  it("have every line that is impossible told as placed in the past", () => {
    fc.assert(
      fc.property(generated, days, (dossier, at) => {
        const lines = linesOf(dossier, at);
        const { findings } = verify(dossier, at);
        const told = new Set(findings.filter(({ code }) => code === "OBLIGATION_UNFEASIBLE").map(({ sujet }) => sujet));
        for (const line of lines.filter((one) => isDuty(one) && one.etat.type === "impossible")) {
          expect(told.has(line.id), line.id).toBe(true);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("the generated dossiers", () => {
  it("reach every state, every moment and every origin that the laws speak of", () => {
    const seen = new Set<string>();
    for (const [dossier, at] of fc.sample(fc.tuple(fc.oneof(dossiers, rich), days), { numRuns: 400, seed: 12 })) {
      for (const { etat, moment, origine } of linesOf(dossier, at)) {
        seen.add(etat.type).add(`${origine.type} ${etat.type}`).add(`${moment.type} ${etat.type}`);
      }
      if (at > exactPeriod(dossier).fin) seen.add("finished");
    }
    const wanted = [
      "faiteATemps",
      "faiteEnRetard",
      "nonTenu",
      "impossible",
      "sansObjet",
      "indetermine",
      "finished",
      "loi enRetard",
      "convention enRetard",
      "avenant enRetard",
      "jour enRetard",
      "fenetre enRetard",
      "fenetre impossible",
      "avenant indetermine",
    ];
    expect(wanted.filter((one) => !seen.has(one))).toEqual([]);
  });
});
