/** What an answer rests on: rules, their sources, and the lowest confidence among them. */
import type { Confiance } from "../droit/index.js";
import { deepFreeze } from "../primitives/internal.js";
import { reglesDesDevoirs } from "./regles-citees.js";

export interface Justification {
  readonly regles: readonly string[];
  readonly sources: readonly string[];
  readonly confiance: Confiance;
}

const LOWEST_FIRST: readonly Confiance[] = ["unknown", "inferred", "computed", "secondary", "verbatim"];

/** The lowest of two confidences: a result is as sure as the least sure of its figures. */
export function lowest(a: Confiance, b: Confiance): Confiance {
  return LOWEST_FIRST.indexOf(a) < LOWEST_FIRST.indexOf(b) ? a : b;
}

/** Rules that may join the one that compels, in the order of the answer, each worth one bit of a combination. */
const OTHERS = ["SP-05", "SP-10", "SP-12", "SP-06", "SP-20", "SP-23", "SP-21", "SP-29", "SP-13", "SP-20a"] as const;

/** A set of rules among those that may join the one that compels. */
export const AVEC = {
  seuil: 0b000000111,
  schema: 0b000001000,
  somme: 0b000110000,
  transfert: 0b001000000,
  bornes: 0b010000000,
  franchissement: 0b100000000,
  enPartie: 0b1000000000,
} as const;

/** From the rule that compels, a combination of others, and the confidence of the threshold. */
export type Justify = (regle: string, avec: number, seuil?: Confiance) => Justification;

/** Makes each combination once, frozen: there are a few dozen, and they outlive a question. */
export const justify: Justify = /* @__PURE__ */ createJustify();

function createJustify(): Justify {
  const made = new Map<Confiance, Map<string, Map<number, Justification>>>();
  return (regle, avec, seuil = "verbatim") => {
    // The threshold may be the caller's own: its confidence is part of what is remembered.
    const rulesMade = made.get(seuil) ?? new Map<string, Map<number, Justification>>();
    made.set(seuil, rulesMade);
    const known = rulesMade.get(regle)?.get(avec);
    if (known !== undefined) return known;
    const regles = [regle, ...OTHERS.filter((_, bit) => (avec & (1 << bit)) !== 0)];
    const rules = regles.map(reglesDesDevoirs.regleOf).filter((found) => found !== undefined);
    const justification: Justification = deepFreeze({
      regles,
      sources: [...new Set(rules.flatMap(({ sources }) => sources))],
      confiance: rules.reduce<Confiance>((sofar, { confiance }) => lowest(sofar, confiance), seuil),
    });
    const combinations = rulesMade.get(regle) ?? new Map<number, Justification>();
    rulesMade.set(regle, combinations.set(avec, justification));
    return justification;
  };
}
