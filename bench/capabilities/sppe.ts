/** SPPE duties of communes and of their groups. */
import Engine from "publicodes";
import { assessSppeTerritoire } from "../../src/sppe/index.js";
import type { Territoire } from "../../src/territoire/index.js";
import type { Capability } from "../capability.js";
import { readFrance } from "./france.js";

const AT = "2025-12-31";
const france = readFrance();

/** The first communes of France, and the groups whose members are all among them. */
function partOfFrance(size: number): Territoire {
  const communes = france.communes.slice(0, size);
  const codes = new Set(communes.map(({ codeInsee }) => codeInsee));
  return {
    ...france,
    communes,
    groupements: france.groupements.filter(({ membres }) => membres.every((code) => codes.has(code))),
    transferts: france.transferts.filter(({ commune }) => codes.has(commune)),
  };
}

function assessing(size: number): () => unknown {
  const territoire = partOfFrance(size);
  return () => {
    const outcome = assessSppeTerritoire({ territoire, at: AT });
    if (!outcome.ok || outcome.value.communes.length !== size) throw new Error("the communes can be assessed");
    return outcome.value;
  };
}

/** The population that the library compares with the thresholds; the data set has one figure for each commune. */
const figures = (size: number) =>
  partOfFrance(size).communes.map(({ populations }) => populations[0]?.valeur ?? Number.NaN);

/** The least that one could do: two thresholds on a list of figures. */
function withWalk(size: number): () => unknown {
  const numbers = figures(size);
  return () => numbers.map((figure) => [figure > 3_500, figure > 10_000]);
}

const THRESHOLDS: Readonly<Record<string, number>> = {
  planifier: 3_500,
  "soutenir la qualité": 3_500,
  "schéma pluriannuel": 10_000,
  "relais petite enfance": 10_000,
};

function withPublicodes(size: number): () => unknown {
  const rules = Object.entries(THRESHOLDS).map(([name, most]) => [name, { formule: `population > ${most} habitants` }]);
  const engine = new Engine({
    population: { question: "Population totale", unité: "habitants" },
    ...Object.fromEntries(rules),
  });
  const numbers = figures(size);
  const call = () => {
    let duties = 0;
    for (const figure of numbers) {
      engine.setSituation({ population: `${figure} habitants` });
      for (const rule of Object.keys(THRESHOLDS)) if (engine.evaluate(rule).nodeValue === true) duties += 1;
    }
    return duties;
  };
  const outcome = assessSppeTerritoire({ territoire: partOfFrance(size), at: AT });
  const above = outcome.ok
    ? outcome.value.communes.flatMap(({ lignes }) =>
        [2, 3, 4, 4].filter((rank) => lignes[rank]?.position === "auDessus"),
      )
    : [];
  // The relais is compared on its figure alone, which is that of the schéma.
  if (call() !== above.length) throw new Error(`publicodes finds other duties than the ${above.length} of the library`);
  return call;
}

export const sppe: Capability = {
  name: "SPPE duties",
  unit: "communes",
  sizes: [350, 3_500, france.communes.length],
  prepare: assessing,
  limit: { size: france.communes.length, milliseconds: 1_500 },
  instead: [
    { name: "publicodes", size: 350, prepare: withPublicodes, atLeast: 20 },
    { name: "a bare array walk", size: 3_500, prepare: withWalk },
  ],
};
