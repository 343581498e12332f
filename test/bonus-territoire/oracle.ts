/** An independent computation of the same sharing, on plain BigInt fractions: it shares no code with the library. */

export interface Cas {
  readonly centimes: bigint;
  /** Units in thousandths, by id. */
  readonly milliemes: readonly (readonly [id: string, units: bigint])[];
  /** Floor in thousandths of a euro per unit. */
  readonly plancher?: bigint;
}

/** Units from a day on; days are counted from 1 January of the year, those of the year before being negative. */
export type Pas = readonly [jour: number, milliemes: bigint];

export interface CasAnnuel {
  readonly centimes: bigint;
  /** Days of the year. */
  readonly jours: number;
  readonly structures: readonly {
    readonly id: string;
    /** Units on 1 January of the year before, in thousandths. */
    readonly depart: bigint;
    /** In the order of their days. */
    readonly pas: readonly Pas[];
    /** Out of the bonus for the whole year. */
    readonly exclue?: boolean;
  }[];
  /** The amount of units that are gone goes to nobody: they stay in the divisor. */
  readonly perdues: boolean;
  /** Units that come in the year count in the divisor for their days only. */
  readonly ponderees: boolean;
  readonly plancher?: bigint | undefined;
}

interface Parts {
  readonly total: bigint;
  readonly parts: ReadonlyMap<string, bigint>;
}

/** Cents of each, by id, and the total: lissage, floor, then the largest remainder on the exact rights. */
export function oracle({ centimes, milliemes, plancher = 0n }: Cas): Parts {
  const structures = milliemes.map(([id, depart]) => ({ id, depart, pas: [] }));
  return oracleOfYear({ centimes, jours: 365, structures, perdues: true, ponderees: false, plancher });
}

/**
 * The same where units come and go: what is paid is the units of each day over the days of the year, and the divisor is
 * every unit that was ever there since the start of the year before, less what the two choices take out of it.
 */
export function oracleOfYear({ centimes, jours, structures, perdues, ponderees, plancher = 0n }: CasAnnuel): Parts {
  const year = BigInt(jours);
  let divisor = 0n;
  const paid = new Map<string, bigint>();
  for (const { id, depart, pas, exclue = false } of structures) {
    let ever = depart;
    let came = 0n;
    let left = 0n;
    let days = 0n;
    let units = depart;
    let since = 0;
    for (const [jour, after] of pas) {
      if (jour >= jours || (exclue && jour >= 0)) break;
      if (jour > since) {
        days += units * BigInt(jour - since);
        since = jour;
      }
      if (after > units) {
        ever += after - units;
        came += (after - units) * BigInt(Math.max(jour, 0));
      } else left += (units - after) * BigInt(jours - Math.max(jour, 0));
      units = after;
    }
    days += units * BigInt(jours - since);
    if (exclue) divisor += perdues ? ever * year : 0n;
    else {
      divisor += ever * year - (ponderees ? came : 0n) - (perdues ? 0n : left);
      paid.set(id, days);
    }
  }
  // Each right is the unit-days paid times a price in cents, num / den.
  let [num, den] = [centimes, divisor];
  if (num * 10_000n * year < plancher * den) [num, den] = [plancher, 10_000n * year];
  const rights = [...paid].map(([id, days]) => ({ id, low: (days * num) / den, rest: (days * num) % den }));
  const sum = [...paid.values()].reduce((sofar, days) => sofar + days, 0n);
  const total = (2n * sum * num + den) / (2n * den);
  let left = total - rights.reduce((sofar, { low }) => sofar + low, 0n);
  const parts = new Map(rights.map(({ id, low }) => [id, low]));
  const order = [...rights].sort((a, b) => (a.rest === b.rest ? (a.id < b.id ? -1 : 1) : a.rest > b.rest ? -1 : 1));
  for (const { id, low } of order) {
    if (left === 0n) break;
    parts.set(id, low + 1n);
    left -= 1n;
  }
  return { total, parts };
}
