/** The Markdown that the library writes, and only that, as elements: no HTML of a dossier is ever read as HTML. */
import type { ComponentChildren } from "preact";

/** @param shift - how many levels the headings go down */
export function Markdown({ text, shift = 0 }: { readonly text: string; readonly shift?: number }) {
  return <>{blocksOf(text.split("\n")).map((block, rank) => blockOf(block, `b${rank}`, shift))}</>;
}

type Kind = "heading" | "item" | "row" | "note" | "blank" | "words";

const kindOf = (line: string): Kind => {
  if (/^#{1,6} /.test(line)) return "heading";
  if (/^\s*- /.test(line) || /^\d+\. /.test(line)) return "item";
  if (line.startsWith("| ")) return "row";
  if (line.startsWith("> ")) return "note";
  return line.trim() === "" ? "blank" : "words";
};

interface Block {
  readonly kind: Kind;
  readonly lines: string[];
}

/** Lines of one kind that follow each other; a line of words continues the item above it. */
function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const kind = kindOf(line);
    const last = blocks.at(-1);
    if (kind === "words" && line.startsWith("  ") && last?.kind === "item") {
      last.lines[last.lines.length - 1] += `\n${line.trim()}`;
    } else if (last !== undefined && last.kind === kind && kind !== "heading") last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks.filter(({ kind }) => kind !== "blank");
}

function blockOf({ kind, lines }: Block, key: string, shift: number) {
  const [line = ""] = lines;
  if (kind === "heading") {
    const depth = Math.min(6, line.indexOf(" ") + shift);
    const Heading = `h${depth}` as "h2";
    return <Heading key={key}>{inline(line.replace(/^#+ /, ""))}</Heading>;
  }
  if (kind === "row") return <Table key={key} rows={lines} />;
  if (kind === "note") {
    return (
      <aside key={key} class="note">
        {lines.map((one) => (
          <p key={one}>{inline(one.slice(2))}</p>
        ))}
      </aside>
    );
  }
  if (kind === "item") {
    const List = /^\d/.test(line) ? "ol" : "ul";
    return (
      <List key={key}>
        {lines.map((one) => {
          const [first = "", ...more] = one.split("\n");
          const deep = first.startsWith("  ");
          return (
            <li key={one} class={deep ? "deep" : undefined}>
              {inline(first.replace(/^\s*(?:-|\d+\.) /, ""))}
              {more.map((words) => (
                <span key={words} class="more">
                  {inline(words)}
                </span>
              ))}
            </li>
          );
        })}
      </List>
    );
  }
  return <p key={key}>{inline(lines.join(" "))}</p>;
}

function Table({ rows }: { readonly rows: readonly string[] }) {
  const [header = [], , ...body] = rows.map((row) => row.slice(2, -2).split(/ (?<!\\)\| /));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
    <section class="scroll" tabIndex={0} aria-label={header[0]}>
      <table>
        <thead>
          <tr>
            {header.map((cell) => (
              <th key={cell} scope="col">
                {inline(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map(([name = "", ...cells]) => (
            <tr key={name}>
              <th scope="row">{inline(name)}</th>
              {cells.map((cell, rank) => (
                <td key={header[rank + 1]} class={markOf(cell)}>
                  {inline(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const MARKS: Readonly<Record<string, string>> = { "●": "sure", "◐": "half", "○": "open" };
const markOf = (cell: string) => MARKS[cell.charAt(0)];

/** Emphasis, and the signs that the library escapes. */
function inline(text: string): ComponentChildren {
  return text.split(/(?<!\\)\*\*/).map((part, rank) => {
    const words = plain(part);
    return rank % 2 === 1 ? <strong key={part}>{words}</strong> : words;
  });
}

function plain(text: string): string {
  return text
    .replace(/(?<!\\)_([^_]+)_$/, "$1")
    .replace(/\\([\\`*[\]~_#+=|.)(-])/g, "$1")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
