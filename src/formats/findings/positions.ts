/** Where the parts of a JSON file stand in its text: line and column, for editors and code hosts. */
import { type AnyNode, type DocumentNode, parse } from "@humanwhocodes/momoa";
import type { Path } from "../../primitives/index.js";

/** A stretch of a file. Lines and columns begin at 1; a column counts UTF-16 units, and the last one is left out. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** From a path in a JSON file to the place of what it names; of what holds it, when the file has no such part. */
export type Positions = (path: Path) => Region | undefined;

/** The places of a text; none of them is known when the text is no JSON. */
export function positionsOf(source: string | undefined): Positions {
  let read: { readonly document: DocumentNode | undefined } | undefined;
  return (path) => {
    if (source === undefined) return undefined;
    read ??= { document: documentOf(source) };
    return read.document === undefined ? undefined : regionAt(read.document, path);
  };
}

function documentOf(source: string): DocumentNode | undefined {
  try {
    return parse(source, { mode: "json" });
  } catch {
    return undefined;
  }
}

function regionAt({ body }: DocumentNode, path: Path): Region {
  let value: AnyNode = body;
  let shown: AnyNode = body;
  for (const step of path) {
    const found = childOf(value, step);
    if (found === undefined) break;
    value = found.value;
    // A whole object would cover the file: its key says which one it is.
    shown = isLarge(found.value) ? (found.name ?? found.value) : found.value;
  }
  return isLarge(shown) ? opening(shown) : spanOf(shown);
}

const isLarge = ({ type }: AnyNode): boolean => type === "Object" || type === "Array";

interface Child {
  readonly value: AnyNode;
  /** The key, in an object. */
  readonly name?: AnyNode;
}

function childOf(node: AnyNode, step: string | number): Child | undefined {
  if (node.type === "Array") return node.elements[Number(step)];
  if (node.type !== "Object") return undefined;
  const named = node.members.filter(({ name }) => (name.type === "String" ? name.value : name.name) === String(step));
  return named[named.length - 1];
}

const spanOf = ({ loc: { start, end } }: AnyNode): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

const opening = ({ loc: { start } }: AnyNode): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: start.line,
  endColumn: start.column + 1,
});

/** Where a text stops being JSON; undefined when it is JSON, or when nothing tells where. */
export function jsonErrorAt(source: string): { readonly ligne: number; readonly colonne: number } | undefined {
  try {
    parse(source, { mode: "json" });
    return undefined;
  } catch (error) {
    if (typeof error !== "object" || error === null || !("line" in error) || !("column" in error)) return undefined;
    const [ligne, colonne] = [Number(error.line), Number(error.column)];
    return Number.isInteger(ligne) && Number.isInteger(colonne) ? { ligne, colonne } : undefined;
  }
}
