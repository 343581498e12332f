/** What to write in place of a value that is close to what a field expects. */
import { readDecimal } from "../numbers/decimal.js";
import { parseCents } from "../numbers/euros.js";
import { dayAsPeopleWrite, numberAsPeopleWrite } from "./as-people-write.js";

/** A value to write, and its kind: a day, a number, a text that lacks its quotation marks. */
export interface Proposition {
  readonly genre: "jour" | "nombre" | "texte" | "sansGuillemets" | "mot";
  readonly valeur: string;
}

const of = (genre: Proposition["genre"], valeur: string | undefined): Proposition | undefined =>
  valeur === undefined ? undefined : { genre, valeur };

/** The number that people write as `1 234,56 €`. */
function numberOf(valeur: string): string | undefined {
  const text = numberAsPeopleWrite(valeur);
  return text !== undefined && text !== valeur && readDecimal(text).ok ? text : undefined;
}

function amountOf(valeur: string): string | undefined {
  const text = numberOf(valeur);
  return text !== undefined && parseCents(text).ok ? text : undefined;
}

/** Accents, case and signs aside, the word of the list that is meant. */
function wordOf(valeur: string, attendu: string): string | undefined {
  const plain = (word: string) =>
    word
      .normalize("NFD")
      .replace(/[^\p{L}\p{N}]/gu, "")
      .toLowerCase();
  const meant = plain(valeur);
  return meant === "" ? undefined : attendu.split(", ").find((word) => plain(word) === meant);
}

/** By code of issue, what may be proposed from the value that the issue shows. */
const PROPOSED: Readonly<Record<string, (valeur: string, attendu: string) => Proposition | undefined>> = {
  DATE_INVALID: (valeur) => of("jour", dayAsPeopleWrite(valeur)),
  NUMBER_INVALID: (valeur) => of("nombre", numberOf(valeur)),
  AMOUNT_INVALID: (valeur) => of("nombre", amountOf(valeur)),
  SIREN_INVALID: (valeur) => of("texte", sirenOf(valeur)),
  VALUE_NOT_IN_LIST: (valeur, attendu) => of("mot", wordOf(valeur, attendu)),
  OPERATION_UNKNOWN: (valeur, attendu) => of("mot", wordOf(valeur, attendu)),
  TYPE_INVALID: typeOf,
};

/** Nine digits parted by spaces, or the first nine of a SIRET. */
function sirenOf(valeur: string): string | undefined {
  const digits = valeur.replace(/[\s\u00A0\u202F.]/g, "");
  if (!/^\d{9}(?:\d{5})?$/.test(digits) || digits === valeur)
    return digits.length === 14 ? digits.slice(0, 9) : undefined;
  return digits.slice(0, 9);
}

/** A number where a text is due, and the reverse, differ by their quotation marks. */
function typeOf(valeur: string, attendu: string): Proposition | undefined {
  if (attendu === "string" && /^-?\d+(?:\.\d+)?$|^true$|^false$/.test(valeur)) return of("texte", valeur);
  if ((attendu === "siren" && /^\d{9}$/.test(valeur)) || (attendu === "commune" && /^\d{5}$/.test(valeur)))
    return of("texte", valeur);
  if (attendu === "jour") return of("jour", /^\d{8}$/.test(valeur) ? dayAsPeopleWrite(valeur) : undefined);
  if (attendu === "number" || attendu === "int") {
    const text = /^-?\d+(?:\.\d+)?$/.test(valeur) ? valeur : numberOf(valeur);
    return of(
      "sansGuillemets",
      text !== undefined && (attendu === "number" || /^-?\d+$/.test(text)) ? text : undefined,
    );
  }
  const word = valeur.trim().toLowerCase();
  if (attendu === "boolean" && ["oui", "vrai", "true"].includes(word)) return of("sansGuillemets", "true");
  if (attendu === "boolean" && ["non", "faux", "false"].includes(word)) return of("sansGuillemets", "false");
  return undefined;
}

/** What to write in place of the value of an issue; undefined where nothing can be told from it. */
export function propose(code: string, valeur: unknown, attendu: unknown): Proposition | undefined {
  if (typeof valeur !== "string" || !Object.hasOwn(PROPOSED, code)) return undefined;
  return PROPOSED[code]?.(valeur, typeof attendu === "string" ? attendu : "");
}
