/** Each dated figure of the rule base, on both sides of each of its dates; each bracket, on both sides of its edge. */
import { describe, expect, it } from "vitest";
import { type Parametre, parameterAt, parametres } from "../../src/droit/index.js";
import { coefficientsNaissances, coefficientsPotentiel } from "../../src/droit/internal.js";
import { addDays, civil } from "../../src/primitives/index.js";
import { fraction } from "../../src/primitives/internal.js";
import { trancheOf } from "../../src/sppe/accompagnement/coefficients.js";

const dated = parametres.flatMap((definition) =>
  definition.valeurs.map((value) => [`${definition.cle} from ${value.du}`, definition, value] as const),
);
const startOf = (parametre: Parametre<unknown>) => (parametre.statut === "connu" ? parametre.du : undefined);

describe("a dated figure", () => {
  it("is there to be looked at", () => {
    expect(dated.length).toBeGreaterThan(30);
  });

  it.each(dated)("%s is in force from its first day to its last, and no other day", (_name, definition, value) => {
    const on = (day: string) => parameterAt(definition, civil(day)).parametre;
    const { du, au, valeur } = value;
    expect(on(du)).toMatchObject({ statut: "connu", valeur, du });
    expect(startOf(on(addDays(civil(du), -1)))).not.toBe(du);
    if (au === undefined) return expect(startOf(on("2999-12-31"))).toBe(du);
    expect(startOf(on(au))).toBe(du);
    expect(startOf(on(addDays(civil(au), 1)))).not.toBe(du);
  });
});

describe("a bracket", () => {
  const brackets = [coefficientsNaissances, coefficientsPotentiel].flatMap(({ cle, valeurs }) =>
    valeurs.flatMap(({ valeur }) => valeur.slice(1).map((tranche, rank) => [cle, tranche, rank + 1, valeur] as const)),
  );

  it.each(brackets)("of %s begins at its edge, and not a cent before", (_cle, { aPartirDe }, rank, tranches) => {
    const at = (hundredths: bigint) => trancheOf(tranches, fraction(hundredths, 100n));
    const edge = BigInt(aPartirDe) * 100n;
    expect([at(edge - 1n), at(edge), at(edge + 1n)]).toEqual([rank - 1, rank, rank]);
  });
});
