/** Why a territory does not have the authority asked: an arrondissement is sent to its commune. */
import type { Issue, Path } from "../../primitives/index.js";
import { cityOf, issue } from "../../primitives/internal.js";

/** One `COMMUNE_ARRONDISSEMENT`, else one `COMMUNE_UNKNOWN`. */
export function unknownCommune(code: string, path: Path): Issue {
  const commune = cityOf(code);
  return commune === undefined
    ? issue("COMMUNE_UNKNOWN", path, { code })
    : issue("COMMUNE_ARRONDISSEMENT", path, { code, commune }, { regle: "SP-01" });
}
