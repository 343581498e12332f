/** The identifier of an act transmitted to the préfecture, taken apart (CV-21). */
import {
  failure,
  issue,
  type Outcome,
  type Path,
  parseCivilDate,
  parseSiren,
  refusal,
  success,
} from "../primitives/index.js";

/** What the identifier of a transmitted act says. */
export interface IdentifiantActe {
  /** Three characters: `027`, `02A`, `974`. */
  readonly departement: string;
  /** SIREN of the body that took the act. */
  readonly siren: string;
  /** Day of the act. */
  readonly date: string;
  /** Number of the act, as the identifier writes it: `CC_201_2025`. */
  readonly numero: string;
  /** Two letters at the end. */
  readonly code: string;
  /** `deliberation` for the code `DE`; what the other codes mean is not established here. */
  readonly nature: "deliberation" | "autre";
}

const FORM = /^(\d{3}|02[AB])-(\d{9})-(\d{4})(\d{2})(\d{2})-(.{1,80})-([A-Z]{2})$/;

/**
 * Takes apart the identifier that the transmission of acts gives: `027-200066405-20251215-CC_201_2025-DE`.
 *
 * @param identifiant - the text, as printed on the act
 * @param path - where it stands in the caller's input, for the issues
 * @returns its parts; else `ACT_ID_INVALID` when it has not that form, `SIREN_INVALID` and `DATE_INVALID` together when
 *   its SIREN has a wrong key or its day does not exist. That the parts agree with the party and the dates of the
 *   dossier is a check of `verifyDossier`.
 */
export function decodeIdentifiantActe(identifiant: string, path: Path = []): Outcome<IdentifiantActe> {
  const match = FORM.exec(identifiant.trim());
  if (match === null) return malformed(identifiant, path);
  const [, departement = "", number = "", year = "", month = "", day = "", numero = "", code = ""] = match;
  const siren = parseSiren(number, path);
  const date = parseCivilDate(`${year}-${month}-${day}`, path);
  if (siren.ok && date.ok) {
    const nature = code === "DE" ? "deliberation" : "autre";
    return success({ departement, siren: siren.value, date: date.value, numero, code, nature });
  }
  return refusal([siren, date].flatMap((read) => (read.ok ? [] : read.issues))) ?? malformed(identifiant, path);
}

function malformed(identifiant: string, path: Path) {
  return failure([issue("ACT_ID_INVALID", path, { valeur: identifiant }, { regle: "CV-21" })]);
}
