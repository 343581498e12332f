/** The text of the file line by line, the words of each fact marked and linked to it. */
import type { Fact } from "./facts.js";
import { Go } from "./go.js";
import type { DocumentTexts } from "./texts.js";

interface Props {
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly texts: DocumentTexts;
}

export function Source({ text, facts, texts }: Props) {
  const byLine = new Map<number, Fact[]>();
  for (const fact of facts) byLine.set(fact.line, [...(byLine.get(fact.line) ?? []), fact]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keyboard
    <section class="source" tabIndex={0} aria-label={texts.text}>
      {text.split(/\r\n?|\n/).map((line, rank) =>
        line.trim() === "" ? null : (
          <p key={rank}>
            <span class="rank" aria-hidden="true">
              {rank + 1}
            </span>
            <span>{marked(line, byLine.get(rank + 1) ?? [])}</span>
          </p>
        ),
      )}
    </section>
  );
}

/** Words that several facts share belong to the first one; the others are marked at its end. */
function marked(line: string, facts: readonly Fact[]) {
  const parts = [];
  let end = 0;
  for (const { id, column, quotation, sure } of [...facts].sort((a, b) => a.column - b.column)) {
    const from = Math.max(end, column - 1);
    const to = Math.max(from, Math.min(line.length, column - 1 + quotation.length));
    parts.push(line.slice(end, from));
    parts.push(
      <mark key={id} id={`mark-${id}`} class={sure ? "sure" : "unsure"} tabIndex={-1}>
        <Go to={`fact-${id}`}>{line.slice(from, to) || "•"}</Go>
      </mark>,
    );
    end = to;
  }
  return [...parts, line.slice(end)];
}
