/** The laws of the service public de la petite enfance, on generated territories with partial transfers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assessSppe,
  assessSppeTerritoire,
  type LigneSppe,
  type SppeTerritoire,
  type StatutCertain,
} from "../../src/sppe/index.js";
import type { Territoire } from "../../src/territoire/index.js";
import { runs } from "../runs.js";
import { at, COMPETENCES, fullyKnown, hardlyKnown, partlyForgotten } from "./arbitraries.js";

function whole(territoire: Territoire, day: string): SppeTerritoire {
  const outcome = assessSppeTerritoire({ territoire, at: day });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

const lines = ({ communes, groupements }: SppeTerritoire) =>
  [...communes, ...groupements].flatMap(({ autorite, lignes }) =>
    lignes.map((ligne) => ({
      body: autorite.type === "commune" ? autorite.codeInsee : autorite.siren,
      key: `${autorite.type === "commune" ? autorite.codeInsee : autorite.siren} ${ligne.objet}`,
      ligne,
    })),
  );

/** How much a statut asks: nothing, a faculty, a duty. */
const WEIGHT: Readonly<Record<StatutCertain, number>> = {
  transfere: 0,
  nonExerce: 0,
  pasEncoreEnVigueur: 0,
  facultatif: 1,
  obligatoire: 2,
};

const range = (ligne: LigneSppe): readonly [number, number] => {
  if (ligne.statut !== "indetermine") return [WEIGHT[ligne.statut], WEIGHT[ligne.statut]];
  const weights = [...ligne.bornes.aucunTransfert, ...ligne.bornes.tousTransferes].map((statut) => WEIGHT[statut]);
  return [Math.min(...weights), Math.max(...weights)];
};

/** The competences whose holder owes each object. */
const SERVED: Readonly<Record<LigneSppe["objet"], readonly string[]>> = {
  recenser: ["recenser"],
  informer: ["informer"],
  planifier: ["planifier"],
  soutenirQualite: ["soutenirQualite"],
  schemaPluriannuel: ["planifier"],
  relaisPetiteEnfance: ["informer", "soutenirQualite"],
};

const grow = (territoire: Territoire, rank: number, by: number): Territoire => ({
  ...territoire,
  communes: territoire.communes.map((commune, position) =>
    position === rank % territoire.communes.length
      ? { ...commune, populations: commune.populations.map((figure) => ({ ...figure, valeur: figure.valeur + by })) }
      : commune,
  ),
});

describe("laws of the SPPE", () => {
  it("duties never shrink as population grows", () => {
    fc.assert(
      fc.property(partlyForgotten, at, fc.nat(), fc.integer({ min: 1, max: 9000 }), ({ forgotten }, day, rank, by) => {
        const before = lines(whole(forgotten, day));
        const after = new Map(lines(whole(grow(forgotten, rank, by), day)).map(({ key, ligne }) => [key, ligne]));
        for (const { key, ligne } of before) {
          const grown = after.get(key);
          if (grown === undefined) throw new Error(key);
          expect(range(grown)[0]).toBeGreaterThanOrEqual(range(ligne)[0]);
          expect(range(grown)[1]).toBeGreaterThanOrEqual(range(ligne)[1]);
        }
      }),
    );
  });

  it("a figure equal to the threshold is never above it", () => {
    fc.assert(
      fc.property(fullyKnown, at, (territoire, day) => {
        for (const { ligne } of lines(whole(territoire, day))) {
          if (ligne.seuil === undefined || ligne.chiffre?.statut !== "connu") continue;
          const above = ligne.chiffre.valeur > ligne.seuil.valeur;
          expect(ligne.position).toBe(above ? "auDessus" : "pasAuDessus");
          if (ligne.statut === "obligatoire") expect(above).toBe(true);
        }
      }),
    );
  });

  it("a competence that is on record is exercised for each commune by one authority, and only one", () => {
    fc.assert(
      fc.property(fullyKnown, at, (territoire, day) => {
        const all = lines(whole(territoire, day));
        for (const { codeInsee } of territoire.communes)
          for (const objet of COMPETENCES) {
            const holders = all.filter(({ ligne }) => ligne.objet === objet && ligne.exercePour.includes(codeInsee));
            expect(holders).toHaveLength(1);
          }
      }),
    );
  });

  it("a duty that binds a commune alone binds whoever holds the competence, once", () => {
    fc.assert(
      fc.property(fullyKnown, at, (territoire, day) => {
        const alone = new Map(
          territoire.communes.map((commune) => {
            const outcome = assessSppe({
              autorite: { type: "commune", codeInsee: commune.codeInsee },
              territoire: { nom: "seule", communes: [commune], groupements: [], transferts: [] },
              at: day,
            });
            if (!outcome.ok) throw new Error("refused");
            return [commune.codeInsee, outcome.value] as const;
          }),
        );
        const all = lines(whole(territoire, day));
        for (const [code, { lignes }] of alone)
          for (const own of lignes) {
            if (own.statut !== "obligatoire") continue;
            const served = SERVED[own.objet];
            const holders = new Set(
              territoire.transferts
                .filter(({ commune, competence }) => commune === code && served.includes(competence))
                .map(({ titulaire }) => (titulaire === "conservee" ? code : titulaire)),
            );
            const statuts = all
              .filter(({ body, ligne }) => ligne.objet === own.objet && holders.has(body))
              .map(({ ligne }) => ligne.statut);
            // A relais torn between two holders is owed by one of the two, and no text read says which.
            if (holders.size === 1) expect(statuts).toEqual(["obligatoire"]);
            else
              expect(
                statuts.every(
                  (statut) => statut === "obligatoire" || statut === "indetermine" || statut === "transfere",
                ),
              ).toBe(true);
            const exercised = all.filter(({ ligne }) => ligne.objet === own.objet && ligne.exercePour.includes(code));
            expect(exercised).toHaveLength(holders.size === 1 ? 1 : 0);
          }
      }),
    );
  });

  it("an answer with unknown transfers lies between its two bounds, and is the true one when it is settled", () => {
    fc.assert(
      fc.property(partlyForgotten, at, ({ known, forgotten }, day) => {
        const truth = new Map(lines(whole(known, day)).map(({ key, ligne }) => [key, ligne]));
        for (const { key, ligne } of lines(whole(forgotten, day))) {
          const real = truth.get(key);
          if (real === undefined) throw new Error(key);
          const [low, high] = range(ligne);
          const [least, most] = range(real);
          expect(least).toBeGreaterThanOrEqual(low);
          expect(most).toBeLessThanOrEqual(high);
          if (ligne.statut !== "indetermine") expect(real.statut).toBe(ligne.statut);
          if (ligne.doit !== "indetermine") expect(real.doit).toBe(ligne.doit);
        }
      }),
    );
  });

  it("an answer with unknown figures, members and transfers holds the true one, and is it when it is settled", () => {
    fc.assert(
      fc.property(hardlyKnown, at, ({ known, forgotten }, day) => {
        const truth = new Map(lines(whole(known, day)).map(({ key, ligne }) => [key, ligne]));
        for (const { key, ligne } of lines(whole(forgotten, day))) {
          const real = truth.get(key);
          if (real === undefined) throw new Error(key);
          const [low, high] = range(ligne);
          const [least, most] = range(real);
          expect(least).toBeGreaterThanOrEqual(low);
          expect(most).toBeLessThanOrEqual(high);
          if (ligne.statut !== "indetermine") expect(real.statut).toBe(ligne.statut);
          if (ligne.doit !== "indetermine") expect(real.doit).toBe(ligne.doit);
          if (ligne.position !== undefined && ligne.position !== "indetermine" && real.position !== undefined) {
            expect(real.position === "indetermine" || real.position === ligne.position).toBe(true);
          }
          const [figure, own] = [ligne.chiffre, real.chiffre];
          if (figure === undefined || own?.statut !== "connu") continue;
          const [min, max] = figure.statut === "connu" ? [figure.valeur, figure.valeur] : [figure.min, figure.max];
          expect(min).toBeLessThanOrEqual(own.valeur);
          expect(max ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(own.valeur);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it("the order of the file changes nothing but the order of the answer", () => {
    fc.assert(
      fc.property(partlyForgotten, at, ({ forgotten }, day) => {
        const reversed = {
          ...forgotten,
          communes: [...forgotten.communes].reverse(),
          transferts: [...forgotten.transferts].reverse(),
        };
        const answers = (territoire: Territoire) =>
          lines(whole(territoire, day))
            .map(({ key, ligne }) => ({ key, ligne }))
            .sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(answers(reversed)).toEqual(answers(forgotten));
      }),
    );
  });

  it("one authority asked alone gets the line that the whole territory gives it", () => {
    fc.assert(
      fc.property(partlyForgotten, at, ({ forgotten }, day) => {
        const { communes, groupements } = whole(forgotten, day);
        for (const assessment of [...communes, ...groupements]) {
          const outcome = assessSppe({ autorite: assessment.autorite, territoire: forgotten, at: day });
          expect(outcome.ok && outcome.value).toEqual(assessment);
        }
      }),
    );
  });

  it("answers are plain JSON, and the question is left as it was", () => {
    fc.assert(
      fc.property(partlyForgotten, at, ({ forgotten }, day) => {
        const before = JSON.stringify(forgotten);
        const answer = whole(forgotten, day);
        expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
        expect(JSON.stringify(forgotten)).toBe(before);
      }),
    );
  });
});
