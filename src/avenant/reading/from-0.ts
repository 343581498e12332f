/** From the format 0 to the format 1. Format 0 was never published: it keeps the chain of migrations exercised. */
import type { Fields } from "../../primitives/index.js";
import { isFields } from "../../primitives/internal.js";

/** "2022-2026": whole civil years (CV-30). */
const YEARS = /^(\d{4})-(\d{4})$/;

/**
 * Format 0 wrote the period of the convention as years (`"2022-2026"`) and called the facts `evenements`. What does not
 * have that shape is left as it is: the schema of the next format reports it.
 */
export function fromVersion0(dossier: Fields): Fields {
  const { evenements, convention, ...others } = dossier;
  return {
    ...others,
    version: 1,
    ...(convention === undefined ? {} : { convention: isFields(convention) ? withPeriod(convention) : convention }),
    ...(evenements === undefined ? {} : { faits: evenements }),
  };
}

function withPeriod(convention: Fields): Fields {
  const { periode } = convention;
  const years = typeof periode === "string" ? YEARS.exec(periode) : null;
  if (years === null) return convention;
  return { ...convention, periode: { debut: `${years[1]}-01-01`, fin: `${years[2]}-12-31` } };
}
