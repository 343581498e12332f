/** Conventions d'objectifs et de gestion of the Family branch, with the period that the text gives. */
import { asWritten, type Plie, written } from "./fold.js";
import type { ReferenceCog } from "./types.js";

const COG = /(?<![a-z\d-])(?:cog|c\.o\.g\.?|conventions? d'objectifs? et de gestion)(?![a-z\d-])/g;

/** Words between the name and the period, in one sentence, without another number. */
const PERIODE = /^(?<entre>[^\d;\n]{0,140}?)(?<![\d/-])(?<debut>\d{4}) ?(?:-|\/|a|au) ?(?<fin>\d{4})(?![\d/-])/;

/** Another sentence, or another Cog, stands before the period. */
const COUPE = /\. |(?<![a-z])cog(?![a-z])|objectifs? et de gestion/;

/** Other branches and schemes have a Cog too, of other periods. */
const AUTRE_BRANCHE =
  /\b(?:cc)?msa\b|mutualite sociale agricole|\bcna(?:m|mts|v|vts)\b|\bcnsa\b|\bacoss\b|\burssaf\b|assurance (?:maladie|retraite|vieillesse)|\bcarsat\b|\bcpam\b|\bcnracl\b|\bcnmss\b|\bautonomie\b|\bagirc\b/;

/** Every Cog whose period is given, in the order of the document. */
export function readCogs(plie: Plie): readonly ReferenceCog[] {
  const { pli } = plie;
  return [...pli.matchAll(COG)].flatMap((found) => {
    const after = found.index + found[0].length;
    const follows = PERIODE.exec(pli.slice(after, after + FENETRE));
    const { entre, debut, fin } = follows?.groups ?? {};
    if (follows === null || entre === undefined || COUPE.test(entre)) return [];
    // A period that opens a line may be that of something else, which stands above.
    if (/[\n\r]\s*$/.test(asWritten(plie, after, after + entre.length))) return [];
    const end = after + follows[0].length;
    if (AUTRE_BRANCHE.test(pli.slice(Math.max(0, found.index - 40), end) + endOfClause(pli, end))) return [];
    const position = plie.positions[found.index] ?? 0;
    return [{ type: "cog" as const, periode: `${debut}-${fin}`, citation: written(plie, found.index, end), position }];
  });
}

const FENETRE = 160;

/** What follows up to the end of the clause: "Cog 2021-2025 de la MSA". */
function endOfClause(pli: string, end: number): string {
  return /^[^;.,:\n]{0,60}/.exec(pli.slice(end, end + 60))?.[0] ?? "";
}
