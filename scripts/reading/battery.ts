/** Typographic changes that the same text goes through on its way to a reader: none changes what the text says. */

/** A change, by its name. */
export interface Changement {
  readonly nom: string;
  readonly apply: (texte: string) => string;
}

/** Lines broken at a width, words whole; a hyphen inside a word is a place to break, as most tools take it. */
export function wrap(texte: string, width: number): string {
  return eachLine(texte, (line) => wrapLine(line, width).join("\n"));
}

function eachLine(texte: string, change: (line: string) => string): string {
  return texte.split("\n").map(change).join("\n");
}

export function wrapLine(line: string, width: number): readonly string[] {
  if (line.length <= width || line.includes("\t") || /\S {3,}\S/.test(line)) return [line];
  const lines: string[] = [];
  let current = "";
  for (const part of line.split(/(?<=[\p{L}]-)(?=\p{L})|(?<= )(?! )/u)) {
    if (current !== "" && (current + part).trimEnd().length > width) {
      lines.push(current.trimEnd());
      current = part;
    } else current += part;
  }
  return [...lines, current.trimEnd()];
}

export function indent(texte: string, spaces: number): string {
  return eachLine(texte, (line) => (line === "" ? line : " ".repeat(spaces) + line));
}

/** Lines of a page, then a form feed, a head, a foot and a number on each. */
export function paginate(texte: string, perPage = 30): string {
  const lines = texte.split("\n");
  const pages: string[][] = [];
  for (let from = 0; from < lines.length; from += perPage) pages.push(lines.slice(from, from + perPage));
  return pages
    .map((page, rank) =>
      [
        "Convention territoriale globale - document de travail",
        "",
        ...page,
        "",
        `Service petite enfance                    Page ${rank + 1} / ${pages.length}`,
      ].join("\n"),
    )
    .join("\n\f");
}

/** Pages of two columns, each narrower than the page. */
export function twoColumns(texte: string, width = 46, perColumn = 40): string {
  const lines = wrap(texte, width)
    .split("\n")
    .flatMap((line) => (line.length > width ? hardWrap(line, width) : [line]));
  const pages: string[] = [];
  for (let from = 0; from < lines.length; from += perColumn * 2) {
    const left = lines.slice(from, from + perColumn);
    const right = lines.slice(from + perColumn, from + perColumn * 2);
    pages.push(left.map((line, rank) => `${line.padEnd(width + 4)}${right[rank] ?? ""}`.trimEnd()).join("\n"));
  }
  return pages.join("\n\f");
}

function hardWrap(line: string, width: number): readonly string[] {
  return wrapLine(line.replace(/\t| {3,}/g, " "), width);
}

/** Syllables cut at the end of lines, one line in four. */
export function hyphenate(texte: string, width = 78): string {
  return eachLine(texte, (line) => {
    const lines = [...wrapLine(line, width)];
    for (let rank = 0; rank + 1 < lines.length; rank += 4) {
      const [above = "", below = ""] = [lines[rank], lines[rank + 1]];
      const match = /^(\p{Ll}{2,5}[aeiou])([bcdfglmnprstv][aeiouéè]\p{Ll}{2,}[ ,.;].*)$/u.exec(below);
      if (match === null || above.endsWith("-")) continue;
      lines[rank] = `${above} ${match[1]}-`;
      lines[rank + 1] = match[2] ?? "";
    }
    return lines.join("\n");
  });
}

const LIGATURES: Readonly<Record<string, string>> = {
  ffi: "\ufb03",
  ffl: "\ufb04",
  ff: "\ufb00",
  fi: "\ufb01",
  fl: "\ufb02",
};

export function ligate(texte: string): string {
  return texte.replace(/ffi|ffl|ff|fi|fl/g, (letters) => LIGATURES[letters] ?? letters);
}

/** Headings with their marks, items with dashes, a few bold words. */
export function toMarkdown(texte: string): string {
  return eachLine(texte, (line) => {
    if (/^(?:article|annexe|axe|fiche|préambule)\b/iu.test(line) && line.length < 140 && !line.endsWith("."))
      return `## ${line}`;
    if (/^(?:enjeu|objectif)\b/iu.test(line) && line.length < 140 && !line.endsWith(".")) return `### ${line}`;
    return line.replace(/^[•▶] ?/u, "- ").replace(/(présent avenant|présente convention)/u, "**$1**");
  });
}

const ROMANS = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** Headings of articles in another style. */
export function renumber(texte: string, style: "roman" | "abbreviated" | "dash" | "two lines"): string {
  return eachLine(texte, (line) => {
    const match = /^(article) (\d{1,2})(?:er)?(?: ?[:.–—/-]){1,3} ?(.*)$/iu.exec(line);
    if (match === null) return line;
    const [, word = "", number = "", title = ""] = match;
    if (style === "roman") return `${word.toUpperCase()} ${ROMANS[Number(number)] ?? number} : ${title}`;
    if (style === "abbreviated") return `Art. ${number}. ${title}`;
    return style === "dash" ? `${word} ${number} – ${title}` : `${word} ${number}\n${title}`;
  });
}

/** What a bad scan does to one word in thirty, always the same ones: letters that look alike, a digit read as a letter. */
export function scanBadly(texte: string): string {
  let rank = 0;
  return texte.replace(/[\p{L}\d’']+/gu, (word) => {
    rank += 1;
    if (rank % 30 !== 7) return word;
    if (/\d{3}/.test(word)) return word.replace("0", "O").replace("1", "l");
    return word.replace(/rn|m|é|l|i/u, (sign) => ({ rn: "m", m: "rn", é: "e", l: "1", i: "l" })[sign] ?? sign);
  });
}

/** Changes of the page that leave its words as they are. */
export const BATTERIE: readonly Changement[] = [
  ...[60, 72, 80, 95, 110, 120].map((width) => ({
    nom: `wrap ${width}`,
    apply: (texte: string) => wrap(texte, width),
  })),
  ...[3, 9, 20].map((spaces) => ({
    nom: `wrap 90, indent ${spaces}`,
    apply: (texte: string) => indent(wrap(texte, 90), spaces),
  })),
  { nom: "decomposed accents", apply: (texte) => texte.normalize("NFD") },
  { nom: "decomposed accents, wrap 70", apply: (texte) => wrap(texte, 70).normalize("NFD") },
  { nom: "ligatures", apply: ligate },
  { nom: "line ends of Windows", apply: (texte) => texte.replace(/\n/g, "\r\n") },
  {
    nom: "spaces without break",
    apply: (texte) => texte.replace(/ (?=[:;!?»])|(?<=«) |(?<=n°) /g, "\u00a0").replace(/'/g, "’"),
  },
  { nom: "Markdown", apply: toMarkdown },
  { nom: "heads and feet", apply: (texte) => paginate(wrap(texte, 85)) },
  { nom: "heads and feet, indent 9", apply: (texte) => paginate(indent(wrap(texte, 85), 9)) },
  { nom: "two columns", apply: (texte) => twoColumns(texte) },
  { nom: "hyphenation", apply: (texte) => hyphenate(texte) },
  ...(["roman", "abbreviated", "dash", "two lines"] as const).map((style) => ({
    nom: `numbering: ${style}`,
    apply: (texte: string) => renumber(texte, style),
  })),
  { nom: "soft hyphens", apply: (texte) => texte.replace(/(\p{Ll}{4})(ment|tion|teur)/gu, "$1\u00ad$2") },
];

/** Changes that lose letters: what was lost may be missed, never read wrong without a flag. */
export const DEGRADATIONS: readonly Changement[] = [
  { nom: "bad scan", apply: scanBadly },
  { nom: "bad scan, wrap 80", apply: (texte) => wrap(scanBadly(texte), 80) },
];
