/**
 * What a dossier says cannot act. Every free text of a dossier and of a demande is replaced by an injection, everything is written, and
 * a reader of each format reads it: the structure is that of the same documents with plain words in the same places.
 */
import { parse as parseCsv } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import ICAL from "ical.js";
import MarkdownIt from "markdown-it";
import { parse as parseHtml } from "parse5";
import { beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/program.js";
import { harmless, INJECTIONS } from "./corpus.js";
import { type Documents, documentsWith, type Texts } from "./documents.js";

/** CommonMark with what GFM adds: tables, crossed words, bare addresses; HTML is let through, so that it would show. */
const reader = new MarkdownIt("default", { html: true, linkify: true });

type Token = ReturnType<MarkdownIt["parse"]>[number];

/** What a document is made of, without its words: texts that follow each other are one. */
function shapeOf(markdown: string): readonly string[] {
  const shape: string[] = [];
  const walk = (tokens: readonly Token[]): void => {
    for (const { type, tag, children, level } of tokens) {
      if (type === "inline") walk(children ?? []);
      else if (type === "text" || type === "text_special" || type === "softbreak") {
        if (shape[shape.length - 1] !== "text") shape.push("text");
      } else shape.push(`${type} ${tag} ${level}`);
    }
  };
  walk(reader.parse(markdown, {}));
  return shape;
}

/** Names and attributes of the elements, in order; the words between them left out. */
function elementsOf(html: string): readonly string[] {
  const names: string[] = [];
  const walk = (node: unknown): void => {
    const {
      nodeName,
      attrs = [],
      childNodes = [],
    } = node as {
      nodeName: string;
      attrs?: readonly { name: string }[];
      childNodes?: readonly unknown[];
    };
    if (nodeName !== "#text") names.push([nodeName, ...attrs.map(({ name }) => name)].join(" "));
    for (const child of childNodes) walk(child);
  };
  walk(parseHtml(html));
  return names;
}

const rowsOf = (csv: string): readonly (readonly string[])[] =>
  parseCsv(csv, { bom: true, delimiter: ";", relax_column_count: true });

function calendarOf(ics: string): readonly string[] {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown as string);
  const shown = (component: InstanceType<typeof ICAL.Component>): readonly string[] => [
    component.name,
    ...component.getAllProperties().map(({ name }: { name: string }) => name),
    ...component.getAllSubcomponents().flatMap((one: InstanceType<typeof ICAL.Component>) => shown(one)),
  ];
  return shown(calendar);
}

/** Where a viewer of SARIF would see a link or a place to fill in: it reads both in a plain message (3.11.5, 3.11.6). */
function sarifMarks(value: unknown, key = ""): readonly string[] {
  if (typeof value === "string") {
    if (key !== "text") return [];
    return [...value.matchAll(/(?<!\\)\[[^\]]*(?<!\\)\]\([^)]*\)|(?<!\{)\{\d+\}(?!\})/g)].map(([found]) => found);
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => sarifMarks(one, name));
}

/** One line of a diagram: the signs that its grammar reads. */
const diagramOf = (mermaid: string): readonly string[] =>
  mermaid
    .split("\n")
    .map((line) => line.replace(/[^:;#%{}]/g, "").concat(line.match(/^\s*(section|title)\b/)?.[1] ?? ""));

/** Elements of the parts of an office file that are shown, in order; the table of texts of a workbook apart, where each is once. */
function officeOf(bytes: Uint8Array): readonly string[] {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /(?:sheet\d+|document)\.xml$/.test(name));
  return parts.flatMap(([name, part]) => [
    name,
    ...[...strFromU8(part).matchAll(/<(\/?[\w:]+)/g)].map(([, element = ""]) => element),
  ]);
}

/** What the program shows of a dossier on a terminal. */
async function screenOf(json: string, args: readonly string[]): Promise<string> {
  let screen = "";
  const write = (text: string) => {
    screen += text;
  };
  await run([...args, "d.json"], {
    out: write,
    err: write,
    colours: false,
    errTerminal: false,
    today: "2026-07-01",
    readBytes: async () => new TextEncoder().encode(json),
    listJson: async () => [],
    writeText: async () => undefined,
    writeBytes: async () => undefined,
  });
  return screen;
}

/** Their findings depend on which texts are the same; so they are made of the same kinds of elements, as many as they need. */
const OF_FINDINGS: ReadonlySet<string> = new Set(["findings", "portfolio", "report", "synthese"]);

/** What a terminal would obey, a tab and the ends of lines of the program being its own. */
const OBEYED = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?![\n\t])\p{Cc}/u;

/** The corpus from one of its texts on, over and over; or harmless words of the same number of lines. */
function textsFrom(start: number, change: (text: string) => string): Texts {
  let rank = start;
  return () => {
    const text = INJECTIONS[rank % INJECTIONS.length] ?? "";
    rank += 1;
    return change(text);
  };
}

/** Each start puts another text in each place. `TEST_RUNS=1` tries every text in every place. */
const step = process.env["TEST_RUNS"] === "1" ? 1 : 13;
const STARTS = INJECTIONS.map((_, rank) => rank).filter((rank) => rank % step === 0);

describe.each(STARTS)("injections in every free text, from the text %i of the corpus on", (start) => {
  let [hostile, plain]: readonly Documents[] = [];
  beforeAll(async () => {
    hostile = await documentsWith(textsFrom(start, (text) => text));
    plain = await documentsWith(textsFrom(start, harmless));
  });
  const both = (): readonly [Documents, Documents] => {
    if (hostile === undefined || plain === undefined) throw new Error("not made");
    return [hostile, plain];
  };
  const pairs = (kind: "markdown" | "html" | "csv" | "mermaid") =>
    Object.entries(both()[0][kind]).map(([name, text]) => [name, text, both()[1][kind][name] ?? ""] as const);

  it("change nothing in what a renderer of Markdown sees", () => {
    for (const [name, text, same] of pairs("markdown")) {
      if (!OF_FINDINGS.has(name)) expect(shapeOf(text), name).toEqual(shapeOf(same));
      expect(
        [...new Set(shapeOf(text))].filter((one) => !shapeOf(same).includes(one)),
        name,
      ).toEqual([]);
    }
  });

  it("add no element to a page", () => {
    for (const [name, text, same] of pairs("html")) expect(elementsOf(text), name).toEqual(elementsOf(same));
  });

  it("make no row, no column and no formula of a table", () => {
    const widths = (csv: string) => rowsOf(csv).map((row) => row.length);
    for (const [name, text, same] of pairs("csv")) {
      expect(widths(text), name).toEqual(widths(same));
      const acting = rowsOf(text)
        .flat()
        .filter((cell) => /^[=+@\t\r]|^-(?![\d.,]*$)/.test(cell));
      expect(acting, name).toEqual([]);
    }
  });

  it("add no property to a calendar", () => {
    const [acting, same] = both();
    expect(calendarOf(acting.ics)).toEqual(calendarOf(same.ics));
  });

  it("change no line of a diagram", () => {
    for (const [name, text, same] of pairs("mermaid")) expect(diagramOf(text), name).toEqual(diagramOf(same));
  });

  it("make no link and no place to fill in a SARIF message", () => {
    expect(sarifMarks(both()[0].sarif)).toEqual([]);
  });

  it("make no formula and no element of a workbook or a letter", () => {
    const [acting, same] = both();
    for (const [name, bytes] of Object.entries(acting.office)) {
      expect(officeOf(bytes), name).toEqual(officeOf(same.office[name] ?? new Uint8Array()));
      expect(officeOf(bytes), name).not.toContain("f");
    }
  });

  it("reach no terminal as signs that it obeys", async () => {
    const { json } = both()[0];
    for (const args of [
      ["verify"],
      ["verify", "--format", "markdown"],
      ["report"],
      ["show"],
      ["calendar"],
      ["calendar", "--format", "csv"],
    ])
      expect((await screenOf(json, args)).replace(/\r\n/g, "\n"), args.join(" ")).not.toMatch(OBEYED);
  });
});
