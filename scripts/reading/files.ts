/** Real files made of a text, to be read again: a PDF, a DOCX, an ODT, each with the least that its format asks for. */
import { strToU8, zipSync } from "fflate";

/** A PDF in Helvetica, one page for each form feed or each fifty lines. */
export function toPdf(texte: string): Uint8Array {
  const pages = texte.split("\f").flatMap((page) => chunks(page.split("\n"), 50));
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""];
  objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
  const kids: string[] = [];
  for (const lines of pages) {
    const words = lines.map((line, rank) => `1 0 0 1 40 ${800 - rank * 15} Tm (${escapePdf(line)}) Tj`).join("\n");
    const content = `BT /F1 9 Tf\n${words}\nET`;
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length} 0 R >>`,
    );
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${kids.length} >>`;
  let file = "%PDF-1.4\n";
  const places: number[] = [];
  for (const [rank, object] of objects.entries()) {
    places.push(file.length);
    file += `${rank + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}

const WINDOWS: Readonly<Record<string, number>> = {
  "’": 0x92,
  "‘": 0x91,
  "–": 0x96,
  "—": 0x97,
  "•": 0x95,
  œ: 0x9c,
  "…": 0x85,
  "€": 0x80,
};

function escapePdf(line: string): string {
  return [...line.replace(/[\\()]/g, (sign) => `\\${sign}`)]
    .map((sign) => String.fromCharCode(WINDOWS[sign] ?? (sign.charCodeAt(0) < 256 ? sign.charCodeAt(0) : 63)))
    .join("");
}

function chunks(lines: readonly string[], size: number): readonly (readonly string[])[] {
  const all: (readonly string[])[] = [];
  for (let from = 0; from < lines.length; from += size) all.push(lines.slice(from, from + size));
  return all;
}

const escapeXml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** A DOCX with one paragraph for each line. */
export function toDocx(texte: string): Uint8Array {
  const body = texte
    .split("\n")
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`)
    .join("");
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

/** An ODT with one paragraph for each line. */
export function toOdt(texte: string): Uint8Array {
  const body = texte
    .split("\n")
    .map((line) => `<text:p>${escapeXml(line)}</text:p>`)
    .join("");
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "content.xml": strToU8(
      `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });
}
