/** Folding the lines of an iCalendar text: at most 75 octets of UTF-8 each, never within a character (RFC 5545, section 3.1). */

/** Octets of a line, and of what follows the space that begins each line after it. */
const MOST = 74;

/** The same text, its long lines broken by CR LF and a space. */
export function foldLines(text: string): string {
  return text.split("\r\n").map(foldLine).join("\r\n");
}

function foldLine(line: string): string {
  // No character of UTF-16 takes more than three octets.
  if (line.length * 3 <= MOST) return line;
  const pieces: string[] = [];
  let [start, octets] = [0, 0];
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0;
    const own = octetsOf(code);
    if (octets + own > MOST) {
      pieces.push(line.slice(start, at));
      [start, octets] = [at, 0];
    }
    octets += own;
    at += code > 0xff_ff ? 2 : 1;
  }
  return [...pieces, line.slice(start)].join("\r\n ");
}

function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x8_00) return 2;
  return code > 0xff_ff ? 4 : 3;
}
