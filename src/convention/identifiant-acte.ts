/** The identifier of an act transmitted to the préfecture, taken apart (CV-21). */
import { failure, type Outcome, type Path, parseCivilDate, success } from "../primitives/index.js";
import { issue, parseSiren, show } from "../primitives/internal.js";

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

const FORM = /^(?:\d{3}|02[AB])-\d{9}-\d{8}-.{1,80}-[A-Z]{2}$/;

/**
 * Takes apart the identifier that the transmission of acts gives: `027-200066405-20251215-CC_201_2025-DE`.
 *
 * @param identifiant - the text, as printed on the act
 * @param path - where it stands in the caller's input, for the issues
 * @returns its parts; else `ACT_ID_INVALID` when it has not that form, `SIREN_INVALID` and `DATE_INVALID` together when
 *   its SIREN has a wrong key or its day does not exist. That the parts agree with the party and the dates of the
 *   dossier is a check of `verifyDossier`.
 *
 * @example
 * ```ts
 * import { decodeIdentifiantActe } from "convention-territoriale";
 *
 * const act = decodeIdentifiantActe("027-200066405-20251215-CC_201_2025-DE");
 * if (act.ok) console.log(act.value);
 * // => {
 * // =>   departement: '027',
 * // =>   siren: '200066405',
 * // =>   date: '2025-12-15',
 * // =>   numero: 'CC_201_2025',
 * // =>   code: 'DE',
 * // =>   nature: 'deliberation'
 * // => }
 * ```
 */
export function decodeIdentifiantActe(identifiant: string, path: Path = []): Outcome<IdentifiantActe> {
  const text = typeof identifiant === "string" ? identifiant.trim() : "";
  if (!FORM.test(text)) {
    return failure([issue("ACT_ID_INVALID", path, { valeur: show(identifiant) }, { regle: "CV-21" })]);
  }
  // Every part but the number of the act has its own length.
  const departement = text.slice(0, 3);
  const siren = parseSiren(text.slice(4, 13), path);
  const date = parseCivilDate(`${text.slice(14, 18)}-${text.slice(18, 20)}-${text.slice(20, 22)}`, path);
  if (!siren.ok) return failure(date.ok ? siren.issues : [...siren.issues, ...date.issues]);
  if (!date.ok) return date;
  const [numero, code] = [text.slice(23, -3), text.slice(-2)];
  const nature = code === "DE" ? "deliberation" : "autre";
  return success({ departement, siren: siren.value, date: date.value, numero, code, nature });
}
