/** The facts of a draft by kind, each with its sureness and the way to its line. */
import { type Fact, KINDS } from "./facts.js";
import { Go } from "./go.js";
import type { DocumentTexts } from "./texts.js";

interface Props {
  readonly facts: readonly Fact[];
  readonly genre: "convention" | "avenant" | "autre";
  readonly texts: DocumentTexts;
}

export function Understood({ facts, genre, texts }: Props) {
  const others = [...new Set(facts.map(({ kind }) => kind))].filter((kind) => !KINDS.some((one) => one === kind));
  return (
    <div class="understood">
      <h2>{texts.understood}</h2>
      <p>
        <strong>{texts.genre[genre]}</strong>
      </p>
      {facts.length === 0 && <p>{texts.nothing}</p>}
      {[...KINDS, ...others].map((kind) => {
        const own = facts.filter((one) => one.kind === kind);
        return own.length === 0 ? null : (
          <details key={kind} open={own.length <= 12}>
            <summary>
              {texts.kind[kind] ?? kind} ({own.length})
            </summary>
            <ul>
              {own.map(({ id, words, sure, line }) => (
                <li key={id} id={`fact-${id}`} tabIndex={-1}>
                  <span title={sure ? texts.sure : texts.probable}>
                    <span aria-hidden="true">{sure ? "●" : "○"}</span>
                    {!sure && <em> {texts.probable}</em>}
                  </span>{" "}
                  {words} <Go to={`mark-${id}`}>{texts.line(line)}</Go>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
