/** Any value as a short text for an issue, whatever it is. */

const LONGEST = 80;

/** The text itself or the number; else the name of what it is. Never throws, never longer than a line. */
export function show(value: unknown): string {
  if (typeof value === "string") return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  if (value === null || ["number", "boolean", "bigint", "undefined"].includes(typeof value)) return String(value);
  return isList(value) ? "[...]" : typeof value;
}

/** A revoked proxy cannot even be asked whether it is a list. */
function isList(value: unknown): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}
