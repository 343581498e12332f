/**
 * Cells that hold an error, or a formula whose value was not saved. The library that reads workbooks takes them for empty ones, and an
 * empty cell is often allowed: here they become texts, which no column takes.
 */

/** What a formula without a saved value is read as. */
const UNSAVED = "#FORMULE!";

/** A tag of a cell, or of its formula or value; nothing here looks beyond one tag. */
const TAG = /<(\/?)(?:\w+:)?(c|f|v)(?=[\s/>])([^<>]*)>/g;

/** A part of the text to write otherwise. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The XML of a sheet in which errors are texts. */
export function withErrorsAsText(xml: string): string {
  const pieces: Piece[] = [];
  let opened: { readonly from: number; readonly end: number; readonly tag: string } | undefined;
  let formula = false;
  let valued = false;
  for (const { 0: tag, 1: closing, 2: name, 3: attributes = "", index } of xml.matchAll(TAG)) {
    const isEmpty = attributes.endsWith("/");
    if (name !== "c") {
      if (closing === "" && name === "f") formula = true;
      if (closing === "" && name === "v" && !isEmpty) valued = true;
    } else if (closing === "") {
      [formula, valued] = [false, false];
      opened = isEmpty ? undefined : { from: index, end: index + tag.length, tag };
    } else if (opened !== undefined) {
      const { from, end, tag: open } = opened;
      const asText = open.replace(TYPE, "").replace(/>$/, ' t="str">');
      if (formula && !valued) {
        const prefix = /^<(\w+:)?c/.exec(open)?.[1] ?? "";
        pieces.push({ from, to: index, text: `${asText}<${prefix}v>${UNSAVED}</${prefix}v>` });
      } else if (ERROR.test(open)) pieces.push({ from, to: end, text: asText });
      opened = undefined;
    }
  }
  let at = 0;
  const written: string[] = [];
  for (const { from, to, text } of pieces) {
    written.push(xml.slice(at, from), text);
    at = to;
  }
  return pieces.length === 0 ? xml : `${written.join("")}${xml.slice(at)}`;
}

const TYPE = /\st=(?:"[^"]*"|'[^']*')/;
const ERROR = /\st=["']e["']/;
