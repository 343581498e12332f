/**
 * Units that change within the year, as layers: so many units, from a first day to a last. Units added on a day are as
 * units of a structure that opens that day; units taken away, as units of a structure that closes the day before, the
 * last added being the first to go.
 */
import { addDays, type CivilDate, type Fraction } from "../../primitives/index.js";
import { add, compare, isZero, minimum, sign, subtract, ZERO } from "../../primitives/internal.js";
import type { StructureLue } from "../demande/demande-lue.js";
import { type Presence, presenceIn } from "./periode.js";

/** Units with the days of the year on which they are there. */
export interface Couche {
  readonly existantes: Fraction;
  readonly nouvelles: Fraction;
  readonly presence: Presence;
}

/** Units with their days, whatever the year. */
interface Strate {
  readonly unites: Fraction;
  readonly du: CivilDate | undefined;
  readonly au: CivilDate | undefined;
}

type Nature = "existantes" | "nouvelles";

/** The layers of one kind of units of a structure, from its first units on. */
function stratesOf({ changements, ...structure }: StructureLue, nature: Nature): readonly Strate[] {
  const open: { unites: Fraction; du: CivilDate | undefined }[] = [{ unites: structure[nature], du: undefined }];
  const closed: Strate[] = [];
  let total = structure[nature];
  for (const changement of changements) {
    const { du, [nature]: after } = changement;
    if (compare(after, total) > 0) open.push({ unites: subtract(after, total), du });
    let gone = subtract(total, after);
    while (sign(gone) > 0) {
      const last = open[open.length - 1];
      if (last === undefined) break;
      const unites = minimum(last.unites, gone);
      closed.push({ unites, du: last.du, au: addDays(du, -1) });
      last.unites = subtract(last.unites, unites);
      if (isZero(last.unites)) open.pop();
      gone = subtract(gone, unites);
    }
    total = after;
  }
  return [...open.map(({ unites, du }): Strate => ({ unites, du, au: undefined })), ...closed];
}

/** The days of a period on which a layer is there, its structure open and its commune in the territory. */
function daysOf({ ouverture, fermeture, lieu }: StructureLue, { du, au }: Partial<Strate>, period: Presence) {
  return presenceIn(period, [{ du: ouverture, au: fermeture }, { du, au }, lieu ?? {}]);
}

/** The units of a structure that are there on some day of the year; `presence` is that of the structure. */
export function couchesOf(structure: StructureLue, presence: Presence, year: Presence): readonly Couche[] {
  const { existantes, nouvelles, changements } = structure;
  if (changements.length === 0) return [{ existantes, nouvelles, presence }];
  const of = (nature: Nature) =>
    stratesOf(structure, nature).flatMap((strate): readonly Couche[] => {
      const days = daysOf(structure, strate, year);
      if (days === undefined || isZero(strate.unites)) return [];
      return [{ existantes: ZERO, nouvelles: ZERO, [nature]: strate.unites, presence: days }];
    });
  return [...of("existantes"), ...of("nouvelles")];
}

/** Existing units that were there on some day of the year before, and are there on none of the year. */
export function goneSince(structure: StructureLue, before: Presence, year: Presence): Fraction {
  return stratesOf(structure, "existantes")
    .filter((strate) => daysOf(structure, strate, before) !== undefined)
    .filter((strate) => daysOf(structure, strate, year) === undefined)
    .reduce((sum, { unites }) => add(sum, unites), ZERO);
}

/** Existing units that were there on some day of a period. */
export function unitsDuring(structure: StructureLue, period: Presence): Fraction {
  return stratesOf(structure, "existantes")
    .filter((strate) => daysOf(structure, strate, period) !== undefined)
    .reduce((sum, { unites }) => add(sum, unites), ZERO);
}

/** Every unit of a structure on a day, existing and new. */
export function unitsOn({ existantes, nouvelles, changements }: StructureLue, day: CivilDate): Fraction {
  const last = changements.filter(({ du }) => du <= day).pop();
  return last === undefined ? add(existantes, nouvelles) : add(last.existantes, last.nouvelles);
}
