/** Capping volumes: what stays within the base, what is accepted beyond it, what is refused. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cap } from "../../src/primitives/index.js";
import { add, capVolumes, compare, formatExact, fraction, multiply, ZERO } from "../../src/primitives/internal.js";

const volume = (base: number, constate: number, dejaPris = 0) => ({
  base: fraction(BigInt(base)),
  constate: fraction(BigInt(constate)),
  dejaPris: fraction(BigInt(dejaPris)),
});
const quarter = fraction(1n, 4n);
const cap = (more: Partial<Cap>): Cap => ({ plafond: quarter, niveau: "chacun", deduireDejaPris: false, ...more });
const shown = (volumes: readonly ReturnType<typeof volume>[], how: Cap) =>
  capVolumes(volumes, how).map((each) => [each.retenu, each.enPlus, each.refuse].map(formatExact));

describe("capping volumes", () => {
  it("accepts everything beyond the base when nothing caps", () => {
    expect(shown([volume(100, 160), volume(100, 80)], cap({ plafond: undefined }))).toEqual([
      ["100", "60", "0"],
      ["80", "0", "0"],
    ]);
  });

  it("gives each volume its own cap: a quarter of its base", () => {
    const volumes = [volume(100, 160), volume(100, 80), volume(40, 45), volume(40, 50)];
    expect(shown(volumes, cap({}))).toEqual([
      ["100", "25", "35"],
      ["80", "0", "0"],
      ["40", "5", "0"],
      ["40", "10", "0"],
    ]);
  });

  it("gives all of them one cap, used in proportion to what goes beyond", () => {
    const volumes = [volume(100, 160), volume(100, 80), volume(100, 130)];
    expect(shown(volumes, cap({ niveau: "ensemble" }))).toEqual([
      ["100", "50", "10"],
      ["80", "0", "0"],
      ["100", "25", "5"],
    ]);
    expect(shown([volume(100, 150), volume(100, 80)], cap({ niveau: "ensemble" }))).toEqual([
      ["100", "50", "0"],
      ["80", "0", "0"],
    ]);
    expect(shown([volume(100, 140), volume(100, 80)], cap({ niveau: "ensemble" }))[0]).toEqual(["100", "40", "0"]);
  });

  it("uses the cap up by what was accepted before, when it runs over several years", () => {
    const volumes = [volume(100, 160, 20), volume(100, 160, 60)];
    const each = cap({ deduireDejaPris: true });
    expect(shown(volumes, each)).toEqual([
      ["100", "5", "55"],
      ["100", "0", "60"],
    ]);
    expect(shown([volume(100, 160, 20), volume(100, 160)], { ...each, niveau: "ensemble" })).toEqual([
      ["100", "15", "45"],
      ["100", "15", "45"],
    ]);
    expect(shown(volumes, { ...each, niveau: "ensemble" })).toEqual([
      ["100", "0", "60"],
      ["100", "0", "60"],
    ]);
  });

  it("neither loses nor creates anything, and never goes over the cap", () => {
    const count = fc.integer({ min: 0, max: 1_000 });
    const volumes = fc.array(
      fc.tuple(count, count, count).map(([base, constate, before]) => volume(base, constate, before)),
      { minLength: 1, maxLength: 6 },
    );
    const how = fc.record({
      plafond: fc.constantFrom(undefined, quarter, ZERO, fraction(2n, 3n)),
      niveau: fc.constantFrom("chacun" as const, "ensemble" as const),
      deduireDejaPris: fc.boolean(),
    });
    fc.assert(
      fc.property(volumes, how, (given, one) => {
        const capped = capVolumes(given, one);
        capped.forEach(({ retenu, enPlus, refuse }, rank) => {
          expect(add(add(retenu, enPlus), refuse)).toEqual(given[rank]?.constate);
          for (const part of [retenu, enPlus, refuse]) expect(compare(part, ZERO)).not.toBe(-1);
        });
        if (one.plafond === undefined) return;
        const accepted = capped.reduce((sum, { enPlus }) => add(sum, enPlus), ZERO);
        const room = given.reduce((sum, { base }) => add(sum, multiply(base, one.plafond ?? ZERO)), ZERO);
        expect(compare(accepted, room)).not.toBe(1);
      }),
    );
  });
});
