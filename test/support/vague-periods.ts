/** Periods that say less than a period known to the day, and still hold it. */
import * as fc from "fast-check";
import type { Dossier } from "../../src/avenant/index.js";
import type { DateConnue, JourBorne, PeriodeConvention } from "../../src/convention/index.js";
import { addDays, civil, daysBetween } from "../../src/primitives/index.js";
import { exactPeriod } from "./periode.js";

const shift = fc.oneof(fc.constant(0), fc.nat(40), fc.nat(900));
const end = fc.record({ before: shift, after: shift, dropped: fc.boolean() });
const vagueness = fc.record({ debut: end, fin: end, stated: fc.boolean() });

/** The dossier with a vaguer period. */
export const vaguer = (dossier: Dossier): fc.Arbitrary<Dossier> =>
  vagueness.map((by) => withPeriod(dossier, vaguerPeriod(dossier, by)));

type End = typeof end extends fc.Arbitrary<infer One> ? One : never;

function vaguerPeriod(dossier: Dossier, { debut, fin, stated }: { debut: End; fin: End; stated: boolean }) {
  const exact = exactPeriod(dossier);
  const ends = { ...around("debut", exact.debut, debut), ...around("fin", exact.fin, fin) };
  // A length only leaves both days unknown, or gives one from the other.
  const duree = { valeur: daysBetween(civil(exact.debut), civil(exact.fin)) + 1, unite: "jours" as const };
  return stated ? { ...ends, duree } : Object.keys(ends).length === 0 ? undefined : ends;
}

function around(name: "debut" | "fin", day: string, { before, after, dropped }: End): PeriodeConvention {
  if (dropped) return {};
  const vague = { du: addDays(civil(day), -before), au: addDays(civil(day), after), libelle: "vers ce jour" };
  return { [name]: vague satisfies DateConnue };
}

export function withPeriod(dossier: Dossier, periode: PeriodeConvention | undefined): Dossier {
  const { periode: _exact, ...convention } = dossier.convention;
  return { ...dossier, convention: { ...convention, ...(periode === undefined ? {} : { periode }) } };
}

/** Whether a day is one that the other allows. */
export function allows(known: JourBorne, day: JourBorne): boolean {
  const [du, au] = typeof day === "string" ? [day, day] : [day.du ?? "0", day.au ?? "9"];
  if (typeof known === "string") return du === known && au === known;
  return (known.du ?? "0") <= du && au <= (known.au ?? "9");
}
