/** What every section of a report writes with: its language, and the sources that it has named so far. */
import { sourceOf, sourcesOfRegle } from "../../droit/internal.js";
import { formatDate, type Langue, textOf } from "../../messages/index.js";
import { semicolon } from "../../messages/internal.js";
import type { Params } from "../../primitives/index.js";

export interface Page {
  readonly langue: Langue;
  /** The text of a key of the report. */
  text(key: string, params?: Params): string;
  date(day: string): string;
  /**
   * Sources and rules as a mention at the end of a line: articles of law in full, other sources by their number in the
   * list that ends the report.
   */
  cite(regles: readonly string[], sources?: readonly string[]): string;
  /** Sources named so far, in the order of their numbers. */
  cited(): readonly string[];
}

const CODES: Readonly<Record<string, string>> = { casf: "CASF", csp: "CSP", cgct: "CGCT" };

export function newPage(langue: Langue): Page {
  const numbers = new Map<string, number>();
  const numberOf = (source: string) => {
    const known = numbers.get(source) ?? numbers.size + 1;
    numbers.set(source, known);
    return known;
  };
  return {
    langue,
    text: (key, params) => textOf(`rapport.${key}`, langue, params),
    date: (day) => formatDate(day, langue),
    cite(regles, sources = regles.flatMap(sourcesOfRegle)) {
      const distinct = [...new Set(sources)];
      const numbered = distinct.map((source) => ({ source, number: numberOf(source), article: articleOf(source) }));
      const articles = numbered.flatMap(({ article }) => (article === undefined ? [] : [article]));
      const others = numbered.filter(({ article }) => article === undefined).map(({ number }) => number);
      const list =
        others.length === 0
          ? []
          : [
              textOf(others.length === 1 ? "rapport.source.une" : "rapport.sources", langue, {
                numeros: others.join(", "),
              }),
            ];
      const parts = [...articles, ...list, [...new Set(regles)].join(", ")].filter((part) => part !== "");
      return parts.length === 0 ? "" : ` [${parts.join(semicolon(langue))}]`;
    },
    cited: () => [...numbers.keys()],
  };
}

/** `CASF L. 214-1-3` for an article of a code; undefined for any other source. */
function articleOf(id: string): string | undefined {
  const { article } = sourceOf(id) ?? {};
  const code = CODES[id.split("-")[0] ?? ""];
  return article === undefined || code === undefined ? undefined : `${code} ${article}`;
}

/** One numbered line for each source named: title, article, date, confidence, link. */
export function listSources(page: Page): readonly string[] {
  return page.cited().map((id, rank) => {
    const source = sourceOf(id);
    if (source === undefined) return `${rank + 1}. ${id}`;
    const { titre, article, date, lien, confiance } = source;
    const parts = [
      article === undefined ? titre : `${titre}, ${article}`,
      date === undefined ? undefined : page.date(date),
      textOf(`confiance.${confiance}`, page.langue),
      lien,
    ];
    return `${rank + 1}. ${parts.filter((part) => part !== undefined).join(semicolon(page.langue))}`;
  });
}
