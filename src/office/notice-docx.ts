/** `noticeToDocx`: the notice of a gestionnaire as a letter to complete, sign and send. */
import type { QuestionNotice } from "../formats/index.js";
import { noticeFor } from "../formats/internal.js";
import type { Langue } from "../messages/index.js";
import { failure, type Outcome } from "../primitives/index.js";
import { hasEndlessList, issue } from "../primitives/internal.js";
import { writeDocx } from "./write-docx.js";

/**
 * Writes the notice of a gestionnaire as a DOCX: the same words as `noticeOf`, the passage from N-1 to the year being drawn with
 * signs.
 *
 * Needs the optional library `docx`.
 *
 * @param question - the result of `computeBonusTerritoire` and the id of the gestionnaire
 * @param langue - `fr` unless said
 * @returns the bytes of the file; `GESTIONNAIRE_UNKNOWN` when it runs no structure of the result, `RESULT_UNREADABLE` on another
 *   value, `DOCUMENT_LIBRARY_MISSING`
 *
 * @example
 * ```ts
 * import { computeBonusTerritoire, parseDemande } from "convention-territoriale";
 * import { noticeToDocx } from "convention-territoriale/office";
 * import file from "./examples/roumois-seine/bonus-illustratif.json" with { type: "json" };
 *
 * const parsed = parseDemande(file.demande);
 * if (!parsed.ok) throw new Error("demande");
 * const bonus = computeBonusTerritoire(parsed.value);
 * if (!bonus.ok) throw new Error("bonus");
 * const letter = await noticeToDocx({ resultat: bonus.value, gestionnaire: bonus.value.gestionnaires[0]?.id ?? "" });
 * if (letter.ok) console.log(String.fromCharCode(...letter.value.slice(0, 2)));
 * // => PK
 * ```
 */
export async function noticeToDocx(
  question: Omit<QuestionNotice, "format">,
  langue: Langue = "fr",
): Promise<Outcome<Uint8Array>> {
  try {
    if (hasEndlessList(question)) return failure([issue("RESULT_UNREADABLE", [], {})]);
    const { resultat, gestionnaire } = question;
    const notice = noticeFor(resultat, gestionnaire, langue);
    if (notice === undefined) {
      return failure([issue("GESTIONNAIRE_UNKNOWN", ["gestionnaire"], { id: `${gestionnaire}` })]);
    }
    return await writeDocx(notice, langue);
  } catch {
    return failure([issue("RESULT_UNREADABLE", [], {})]);
  }
}
