/** The words of a text written with tags: HTML, and the content of an ODT. Nothing in it is run. */

const ENTITES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  laquo: "«",
  raquo: "»",
  eacute: "é",
  egrave: "è",
  ecirc: "ê",
  agrave: "à",
  acirc: "â",
  ccedil: "ç",
  ocirc: "ô",
  ucirc: "û",
  ugrave: "ù",
  icirc: "î",
  iuml: "ï",
  oelig: "œ",
  Eacute: "É",
  Agrave: "À",
  deg: "°",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  euro: "€",
  bull: "•",
  shy: "\u00ad",
};

/** Elements whose content is no text of the document. */
const MUETS = new Set([
  "script",
  "style",
  "head",
  "template",
  "noscript",
  "svg",
  "nav",
  "text:tracked-changes",
  "office:annotation",
]);
const BLOCS =
  /^(?:p|div|section|article|main|header|footer|ul|ol|table|tr|blockquote|figure|h[1-6]|li|dt|dd|text:p|text:h|text:list|text:list-item|table:table|table:table-row)$/;
const CELLULES = /^(?:td|th|table:table-cell)$/;

/** The text of a marked up text, one paragraph, item or row a line. */
export function textOfMarkup(source: string): string {
  const parts: string[] = [];
  let muet: string | undefined;
  let cells = 0;
  let inRow = 0;
  let item = false;
  let place = 0;
  while (place < source.length) {
    const open = source.indexOf("<", place);
    const end = open < 0 ? source.length : open;
    if (end > place && muet === undefined) {
      const words = decodeEntities(source.slice(place, end)).replace(/[ \t\r\n]+/g, " ");
      if (words.trim() !== "" && item) {
        parts.push("- ");
        item = false;
      }
      parts.push(words);
    }
    if (open < 0) break;
    const comment = source.startsWith("<!--", open);
    const close = comment ? source.indexOf("-->", open) + 2 : source.indexOf(">", open);
    if (close < open) break;
    place = close + 1;
    if (comment) continue;
    const [, slash = "", name = ""] = /^<(\/?)([a-zA-Z][\w:.-]{0,60})/.exec(source.slice(open, open + 64)) ?? [];
    const tag = name.toLowerCase();
    if (muet !== undefined) {
      if (slash !== "" && tag === muet) muet = undefined;
      continue;
    }
    if (slash === "" && MUETS.has(tag) && source.charAt(close - 1) !== "/") muet = tag;
    else if (tag === "br" || tag === "text:line-break") parts.push(inRow > 0 ? " " : "\n");
    else if (tag === "text:tab") parts.push("\t");
    else if (tag === "text:s") parts.push(" ");
    else if (tag === "tr" || tag === "table:table-row") {
      inRow += slash === "" ? 1 : -1;
      cells = 0;
      parts.push("\n");
    } else if (CELLULES.test(tag)) {
      if (slash === "" && cells++ > 0) parts.push("\t");
    } else if (BLOCS.test(tag)) {
      if (inRow > 0) parts.push(" ");
      else parts.push("\n\n");
      if (slash === "" && (tag === "li" || tag === "text:list-item")) item = true;
    }
  }
  return parts
    .join("")
    .split("\n")
    .map((line) =>
      line
        .replace(/ *\t */g, "\t")
        .replace(/ {2,}/g, " ")
        .trim(),
    )
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITES[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
