/** A letter as the bytes of a DOCX, by docx, loaded on demand: the one file that imports it. */
import type { BarreNotice, BlocAvenant, Notice } from "../formats/internal.js";
import { cellsOf } from "../formats/internal.js";
import type { Langue } from "../messages/index.js";
import { failure, type Outcome, success } from "../primitives/index.js";
import { issue } from "../primitives/internal.js";

type Library = typeof import("docx");
type Block = InstanceType<Library["Paragraph"]> | InstanceType<Library["Table"]>;

/** @returns the bytes; `DOCUMENT_LIBRARY_MISSING` where the library is not installed */
export async function writeDocx(notice: Notice, langue: Langue): Promise<Outcome<Uint8Array>> {
  let docx: Library;
  try {
    docx = await import("docx");
  } catch {
    return failure([issue("DOCUMENT_LIBRARY_MISSING", [], { paquet: "docx", format: "DOCX" })]);
  }
  const letter = new docx.Document({
    title: clean(notice.titre),
    creator: "convention-territoriale",
    styles: { default: { document: { run: { font: "Calibri", size: 20, language: { value: LANGUES[langue] } } } } },
    numbering: { config: [numberedList(docx, "etapes"), numberedList(docx, "sources")] },
    sections: [
      {
        properties: { page: { margin: { top: 850, bottom: 850, left: 850, right: 850 } } },
        children: blocksOf(notice, docx),
      },
    ],
  });
  const blob = await docx.Packer.toBlob(letter);
  return success(new Uint8Array(await blob.arrayBuffer()));
}

/** An avenant as the bytes of a DOCX; `DOCUMENT_LIBRARY_MISSING` where the library is not installed. */
export async function avenantToDocx(blocks: readonly BlocAvenant[]): Promise<Outcome<Uint8Array>> {
  let docx: Library;
  try {
    docx = await import("docx");
  } catch {
    return failure([issue("DOCUMENT_LIBRARY_MISSING", [], { paquet: "docx", format: "DOCX" })]);
  }
  const { Paragraph, TextRun, HeadingLevel } = docx;
  const headings = [undefined, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
  const children = blocks.map(({ niveau, texte }) => {
    const heading = headings[niveau];
    const item = niveau === 0 && texte.startsWith("- ");
    return new Paragraph({
      children: [new TextRun(clean(item ? texte.slice(2) : texte))],
      ...(heading === undefined ? {} : { heading }),
      ...(item ? { bullet: { level: 0 } } : {}),
    });
  });
  const letter = new docx.Document({
    title: clean(blocks[0]?.texte ?? ""),
    creator: "convention-territoriale",
    styles: { default: { document: { run: { font: "Calibri", size: 22, language: { value: LANGUES.fr } } } } },
    sections: [{ children }],
  });
  const blob = await docx.Packer.toBlob(letter);
  return success(new Uint8Array(await blob.arrayBuffer()));
}

const LANGUES = { fr: "fr-FR", en: "en-GB" } as const;

/** What XML refuses, and what would break a line. */
const clean = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069\uFFFE\uFFFF]+/gu, " ");

function numberedList({ LevelFormat, AlignmentType }: Library, reference: string) {
  const style = { paragraph: { indent: { left: 400, hanging: 400 } } };
  const level = { level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START, style };
  return { reference, levels: [level] };
}

/** The parts of the letter, in the order of the other forms of the notice. */
function blocksOf(notice: Notice, docx: Library): Block[] {
  const { Paragraph, TextRun, HeadingLevel } = docx;
  const { titre, chapeau, barres, titres, etapes, manque, sources, annexe } = notice;
  const text = (words: string) => [new TextRun(clean(words))];
  const heading = (words: string) =>
    new Paragraph({ heading: HeadingLevel.HEADING_2, spacing: { before: 160, after: 60 }, children: text(words) });
  const bullet = (words: string, level = 0) => new Paragraph({ bullet: { level }, children: text(words) });
  const numbered = (words: string, reference: string) =>
    new Paragraph({ numbering: { reference, level: 0 }, children: text(words) });
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: text(titre) }),
    ...chapeau.map((each) => new Paragraph({ spacing: { after: 60 }, children: text(each) })),
    tableOf(notice, docx),
    ...(barres.length < 2 ? [] : [heading(titres.dessin), drawing(barres, docx)]),
    heading(titres.pourquoi),
    ...etapes.flatMap(({ texte, sources: numbers, details }) => [
      numbered(`${texte}${numbers.length === 0 ? "" : ` [${numbers.join(", ")}]`}`, "etapes"),
      ...details.map((detail) => bullet(detail, 1)),
    ]),
    heading(titres.manque),
    ...manque.map((each) => bullet(each)),
    heading(titres.sources),
    ...sources.map((each) => numbered(each, "sources")),
    heading(titres.annexe),
    ...annexe.map((each) => bullet(each)),
  ];
}

/** The structures of the reader; the line of headings comes again on each page. */
function tableOf({ colonnes, lignes }: Notice, docx: Library): Block {
  const { Table, TableRow, WidthType } = docx;
  const rows = lignes.map(
    (ligne) =>
      new TableRow({
        cantSplit: true,
        children: cellsOf(ligne).map((cell, rank) => cellOf(cell, docx, { isFigure: rank > 1 && rank < 6 })),
      }),
  );
  const head = new TableRow({
    tableHeader: true,
    children: colonnes.map((cell) => cellOf(cell, docx, { isHeading: true })),
  });
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] });
}

function cellOf(
  text: string,
  { Paragraph, TableCell, TextRun, AlignmentType }: Library,
  { isHeading = false, isFigure = false }: { readonly isHeading?: boolean; readonly isFigure?: boolean } = {},
) {
  const alignment = isFigure ? AlignmentType.END : AlignmentType.START;
  const run = new TextRun({ text: clean(text), bold: isHeading });
  const margins = { top: 30, bottom: 30, left: 60, right: 60 };
  return new TableCell({ margins, children: [new Paragraph({ alignment, children: [run] })] });
}

/** Longest bar, in signs. */
const LONGEST = 30n;

/** The passage from N-1 to the year: a bar of signs for each stage, which needs no image; what is not certain is lighter. */
function drawing(barres: readonly BarreNotice[], docx: Library): Block {
  const { Table, TableRow, WidthType } = docx;
  let most = 1n;
  for (const { max } of barres) if (max > most) most = max;
  const signs = (cents: bigint) => Number((cents * LONGEST) / most);
  const rows = barres.map(({ libelle, montant, min, max }) => {
    const [sure, all] = [signs(min), signs(max)];
    const bar = `${"█".repeat(sure)}${"░".repeat(Math.max(0, all - sure))}`;
    return new TableRow({ children: [libelle, bar, montant].map((cell) => cellOf(cell, docx)) });
  });
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows });
}
