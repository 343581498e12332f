/** Days as documents write them, in folded text. */
import { isCivilDate } from "../primitives/index.js";

const MOIS = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(" ");

/** "du 18 décembre 2023", "en date du 18/12/2023", "du 1er mars 2021"; once in a pattern. */
export const DU_JOUR = String.raw`(?:en date )?du ?(?:(?<jour>\d{1,2}) ?(?:er)? (?<mois>${MOIS.join("|")}) ?,? ?(?<annee>\d{4}|\d{2})(?!\d)|(?<jj>\d{1,2})[/.-](?<mm>\d{1,2})[/.-](?<aaaa>\d{4}|\d{2})(?![\d/]))`;

/** Named groups of a match. */
export type Groupes = Readonly<Record<string, string | undefined>>;

/** The day that `DU_JOUR` read; undefined when there is no such day. The number tells the century of a short year. */
export function dayOf({ jour, mois, annee, jj, mm, aaaa }: Groupes, numero?: string): string | undefined {
  const year = annee ?? aaaa;
  if (year === undefined) return undefined;
  const month = mois === undefined ? Number(mm) : MOIS.indexOf(mois) + 1;
  const text = `${fullYear(year, numero)}-${pad(month)}-${pad(Number(jour ?? jj))}`;
  return isCivilDate(text) ? text : undefined;
}

function fullYear(written: string, numero: string | undefined): string {
  if (written.length === 4) return written;
  const year = numero === undefined ? undefined : yearOfNumero(numero);
  if (year?.endsWith(written) === true) return year;
  return `${Number(written) < 50 ? "20" : "19"}${written}`;
}

/** Year that begins a number: "78-17" is of 1978. */
function yearOfNumero(numero: string): string {
  const [head = ""] = numero.split(/[-/]/);
  return head.length === 2 ? `19${head}` : head;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
