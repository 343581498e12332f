/** A territory of every family: the whole answer, when everything is given and when nothing is. */
import { describe, expect, it } from "vitest";
import type { DemandeBonusTerritoire } from "../../src/bonus-territoire/index.js";
import { hasText } from "../../src/messages/internal.js";
import { replay } from "../../src/primitives/index.js";
import { resultOf } from "./demande.js";
import { everyFamily, everything, pageOf } from "./whole.js";

const printed: DemandeBonusTerritoire["forfaits"] = [
  { territoire: "vallee", famille: "autre", genre: "atelier", nouveau: "101.005" },
];
const complete: DemandeBonusTerritoire = { ...everyFamily, forfaits: printed, parametres: everything };
const incomplete: DemandeBonusTerritoire = {
  ...complete,
  structures: everyFamily.structures.map((each, rank) => ({
    ...each,
    ...(rank % 2 === 0 ? { ouverture: "2026-03-16" } : {}),
    ...(rank % 3 === 0 ? { gestionnairesSuivants: [{ gestionnaire: "repreneur", du: "2026-09-01" }] } : {}),
  })),
};

const cases: readonly (readonly [string, DemandeBonusTerritoire])[] = [
  ["complete", complete],
  [
    "unit-amounts-rounded",
    {
      ...complete,
      parametres: {
        ...everything,
        "arrondi.mode": { valeur: "arrondirForfait" },
        "arrondi.decimalesForfait": { valeur: 1 },
      },
    },
  ],
  ["nothing-given", everyFamily],
  ["part-of-the-year", { ...incomplete, parametres: { ...everything, "prorata.mode": { valeur: "moisCommences" } } }],
  ["part-of-the-year-without-prorata", incomplete],
  ["no-reference", { ...complete, references: [] }],
];

describe("the whole answer for a territory of every family", () => {
  it.each(cases)("is what is written: %s", async (name, demande) => {
    const result = resultOf(demande);
    await expect(pageOf(result)).toMatchFileSnapshot(`./answers/${name}.txt`);
    expect(replay(result.trace).ok).toBe(true);
    for (const { libelle } of [...result.trace, ...result.hypotheses]) expect(hasText(libelle), libelle).toBe(true);
  });
});
