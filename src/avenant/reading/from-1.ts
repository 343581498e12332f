/** From the format 1 to the format 2. */
import type { Fields } from "../../primitives/index.js";
import { isFields } from "../../primitives/internal.js";

/** Lists that format 1 asked for, and that format 2 lets out. */
const OF_INSTRUMENT = ["deliberations", "visas", "obligations", "mentions", "inconnus"];
const OF_DOSSIER = ["faits", "inconnus"];
const OF_PARTY = ["representants"];

/**
 * Format 1 asked for the first and the last day of the convention, and for lists that could be empty because nobody knew.
 * Format 2 takes what is known of the period; a list that is left out says that nothing is known, an empty one that there is
 * nothing. So an empty list of format 1, which told neither, is left out.
 */
export function fromVersion1(dossier: Fields): Fields {
  const { convention, avenants } = dossier;
  return {
    ...without(dossier, OF_DOSSIER),
    version: 2,
    ...(isFields(convention) ? { convention: conventionOf(convention) } : {}),
    ...(Array.isArray(avenants) ? { avenants: each(avenants, avenantOf) } : {}),
  };
}

function conventionOf(convention: Fields): Fields {
  return { ...without(convention, OF_INSTRUMENT), ...partiesOf(convention) };
}

function avenantOf(avenant: Fields): Fields {
  const { operations } = avenant;
  return {
    ...without(avenant, OF_INSTRUMENT),
    ...(Array.isArray(operations) ? { operations: each(operations, operationOf) } : {}),
  };
}

/** Parties join by some operations. */
function operationOf(operation: Fields): Fields {
  const { partie, correction } = operation;
  return {
    ...operation,
    ...(isFields(partie) ? { partie: without(partie, OF_PARTY) } : {}),
    ...partiesOf(operation),
    ...(isFields(correction) && isFields(correction["partie"])
      ? { correction: { ...correction, partie: without(correction["partie"], OF_PARTY) } }
      : {}),
  };
}

function partiesOf({ parties }: Fields): Fields {
  return Array.isArray(parties) ? { parties: each(parties, (partie) => without(partie, OF_PARTY)) } : {};
}

/** What has not the shape of an object is left to the schema of format 2, which reports it. */
function each(list: readonly unknown[], change: (item: Fields) => Fields): readonly unknown[] {
  return list.map((item) => (isFields(item) ? change(item) : item));
}

function without(fields: Fields, lists: readonly string[]): Fields {
  const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => !(lists.includes(key) && isEmpty(value))));
}
