/** A table with its caption, that scrolls alone where it is too wide. */
import type { ComponentChildren } from "preact";

interface Props {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Sentences in its cells. */
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

export function Table({ caption, columns, wide = false, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class={wide ? "wide" : undefined}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
