/** The text of a file is the same whatever its encoding, and bytes that are not a text are refused with the cause. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/bytes/index.js";
import { runs } from "../runs.js";
import { HIGH, utf8, utf16be, utf16le, windows1252 } from "./encodings.js";

const TEXT = "Convention territoriale globale\r\nl’avenant nº 2, signé à Évreux : 1 234,50 € – « œuvre »\r\n";

/** What came out, short: the encoding, the text and the codes of the warnings, or the codes of the issues. */
function read(bytes: Uint8Array) {
  const outcome = decodeText(bytes);
  if (!outcome.ok) return outcome.issues.map(({ code, params }) => [code, params]);
  const { texte, encodage } = outcome.value;
  return { texte, encodage, warnings: outcome.warnings.map(({ code, params }) => [code, params]) };
}

const bytesOf = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "number" ? [part] : [...utf8(part)])));

describe("decodeText", () => {
  it.each([
    ["UTF-8", utf8(TEXT), "utf-8", []],
    ["UTF-8 with its mark", utf8(`\uFEFF${TEXT}`), "utf-8", []],
    ["Windows-1252", windows1252(TEXT), "windows-1252", [["TEXT_NOT_UTF_8", { encodage: "Windows-1252" }]]],
    [
      "UTF-16 LE with its mark",
      utf16le(`\uFEFF${TEXT}`),
      "utf-16le",
      [["TEXT_NOT_UTF_8", { encodage: "UTF-16 (LE)" }]],
    ],
    [
      "UTF-16 BE with its mark",
      utf16be(`\uFEFF${TEXT}`),
      "utf-16be",
      [["TEXT_NOT_UTF_8", { encodage: "UTF-16 (BE)" }]],
    ],
    ["UTF-16 LE without a mark", utf16le(TEXT), "utf-16le", [["TEXT_NOT_UTF_8", { encodage: "UTF-16 (LE)" }]]],
    ["UTF-16 BE without a mark", utf16be(TEXT), "utf-16be", [["TEXT_NOT_UTF_8", { encodage: "UTF-16 (BE)" }]]],
  ])("reads %s, and names an encoding that is not UTF-8", (_name, bytes, encodage, warnings) => {
    expect(read(bytes)).toEqual({ texte: TEXT, encodage, warnings });
  });

  it("reads every byte of Windows-1252 as its character, and refuses the five that have none", () => {
    const refused: number[] = [];
    for (let byte = 0x80; byte < 0x100; byte += 1) {
      const outcome = decodeText(bytesOf("n", 0xe9, "e ", byte, "\n"));
      if (!outcome.ok) {
        expect(outcome.issues[0]).toMatchObject({ code: "TEXT_ENCODING_UNKNOWN", params: { ligne: 1 } });
        refused.push(byte);
      } else {
        const expected = byte < 0xa0 ? HIGH[byte - 0x80] : String.fromCharCode(byte);
        expect(outcome.value, String(byte)).toEqual({ texte: `née ${expected}\n`, encodage: "windows-1252" });
      }
    }
    expect(refused).toEqual([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
  });

  it("refuses control characters in Windows-1252, and reads every other byte of ASCII as itself", () => {
    const refused: number[] = [];
    for (let byte = 0; byte < 0x80; byte += 1) {
      const outcome = decodeText(bytesOf(0xe9, "\nab", byte, "c"));
      if (outcome.ok) expect(outcome.value.texte).toBe(`é\nab${String.fromCharCode(byte)}c`);
      else {
        const octet = byte.toString(16).toUpperCase().padStart(2, "0");
        expect(outcome.issues[0]).toMatchObject({ code: "TEXT_BINARY", params: { ligne: 2, octet } });
        refused.push(byte);
      }
    }
    const controls = Array.from({ length: 0x20 }, (_, byte) => byte);
    expect(refused).toEqual([...controls.filter((byte) => ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a].includes(byte)), 0x7f]);
  });

  it.each([
    ["a PDF", bytesOf("%PDF-1.7\n", 0xe2, 0xe3), "TEXT_OTHER_FORMAT", { format: "PDF" }],
    ["a DOCX", bytesOf("PK", 3, 4, 0, 0), "TEXT_OTHER_FORMAT", { format: "ZIP (DOCX, XLSX, ODT...)" }],
    ["an old DOC", bytesOf(0xd0, 0xcf, 0x11, 0xe0), "TEXT_OTHER_FORMAT", { format: "DOC, XLS" }],
    ["an RTF", bytesOf("{\\rtf1\\ansi d\\'e9lib}"), "TEXT_OTHER_FORMAT", { format: "RTF" }],
    ["UTF-32", bytesOf(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), "TEXT_OTHER_FORMAT", { format: "UTF-32" }],
    ["a byte zero in a text", bytesOf("a\nb", 0, "c"), "TEXT_BINARY", { ligne: 2, octet: "00" }],
    ["UTF-8 that is cut", utf8("né à Évreux").slice(0, 8), "TEXT_UTF_8_BROKEN", { ligne: 1, octet: "C3" }],
    ["UTF-8 joined to Windows-1252", bytesOf("à\n", 0xe9), "TEXT_UTF_8_BROKEN", { ligne: 2, octet: "E9" }],
    [
      "the mark of UTF-8 before something else",
      bytesOf("\uFEFFab", 0xe9),
      "TEXT_UTF_8_BROKEN",
      { ligne: 1, octet: "E9" },
    ],
    [
      "UTF-16 with half a character",
      utf16le("\uFEFFété").slice(0, -1),
      "TEXT_UTF_16_BROKEN",
      { encodage: "UTF-16 (LE)" },
    ],
    ["UTF-16 with half a pair", utf16be("\uFEFFa\uD800b"), "TEXT_UTF_16_BROKEN", { encodage: "UTF-16 (BE)" }],
    ["UTF-16 with a character zero", utf16le("\uFEFFa\0b"), "TEXT_UTF_16_BROKEN", { encodage: "UTF-16 (LE)" }],
    [
      "the accents of MS-DOS",
      bytesOf("La d", 0x82, "lib", 0x82, "ration du d", 0x82, "partement"),
      "TEXT_ENCODING_UNKNOWN",
      { ligne: 1, octet: "82" },
    ],
    [
      "the accents of the first Macintosh",
      bytesOf("La d", 0x8e, "lib", 0x8e, "ration du d", 0x8e, "partement"),
      "TEXT_ENCODING_UNKNOWN",
      { ligne: 1, octet: "8E" },
    ],
  ])("refuses %s", (_name, bytes, code, params) => {
    expect(read(bytes)).toEqual([[code, params]]);
  });

  it("warns of characters that a former conversion lost, with the place of the first and their number", () => {
    const lost = ["TEXT_CHARACTERS_LOST", { nombre: 2, ligne: 2, colonne: 2 }];
    expect(read(utf8("a\r\nd\uFFFDlib\uFFFD"))).toEqual({
      texte: "a\r\nd\uFFFDlib\uFFFD",
      encodage: "utf-8",
      warnings: [lost],
    });
    expect(read(utf8("l\u0092avenant"))).toMatchObject({
      warnings: [["TEXT_CHARACTERS_LOST", { nombre: 1, ligne: 1, colonne: 2 }]],
    });
  });

  it("reads capitals before a closing quotation mark, whose bytes are by chance those of UTF-8", () => {
    const text = "« L’AVENANT EST SIGNÉ» à Évreux";
    expect(read(windows1252(text))).toMatchObject({ texte: text, encodage: "windows-1252" });
  });

  it("reads the empty file as the empty text", () => {
    expect(read(new Uint8Array())).toEqual({ texte: "", encodage: "utf-8", warnings: [] });
  });

  it("gives the path that it is told", () => {
    expect(decodeText(Uint8Array.of(0xe9), ["structures"])).toMatchObject({ warnings: [{ path: ["structures"] }] });
    expect(decodeText(Uint8Array.of(0), ["structures"])).toMatchObject({ issues: [{ path: ["structures"] }] });
  });

  it.each([null, undefined, "text", 3, [233], {}, new Proxy(Uint8Array.of(1), {}), Proxy.revocable({}, {}).proxy])(
    "refuses what is not bytes (%#)",
    (given) => {
      const call: (bytes: never) => unknown = decodeText;
      expect(call(given as never)).toMatchObject({ ok: false, issues: [{ code: "TYPE_INVALID", path: [] }] });
    },
  );

  it("reads a revoked proxy as what is not bytes", () => {
    const { proxy, revoke } = Proxy.revocable(Uint8Array.of(1), {});
    revoke();
    expect(decodeText(proxy)).toMatchObject({ ok: false, issues: [{ code: "TYPE_INVALID" }] });
  });

  it("reads every French text the same in each encoding", () => {
    const letters = "abcdefghijklmnopqrstuvwxyzABCDEZ    éèàùçêôîâûëïüÉÈÀÇŒœæ’«»“”€°º–—…,.;:!?()0123456789\n\t'\"{}[]-";
    const text = fc
      .string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 300 })
      .map((each) => `Article ${each}é`);
    fc.assert(
      fc.property(text, (each) => {
        for (const bytes of [utf8(each), windows1252(each), utf16le(`\uFEFF${each}`), utf16be(`\uFEFF${each}`)]) {
          expect(read(bytes)).toMatchObject({ texte: each });
        }
      }),
    );
  });

  it("never throws, never changes the bytes, and loses none: the text in its encoding is the bytes again", () => {
    const again = { "utf-8": utf8, "utf-16le": utf16le, "utf-16be": utf16be, "windows-1252": windows1252 };
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      fc
        .array(fc.constantFrom(0x41, 0x0a, 0xc3, 0xa9, 0xe9, 0x92, 0xff, 0xfe, 0), { maxLength: 40 })
        .map((list) => Uint8Array.from(list)),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        const before = Uint8Array.from(given);
        const outcome = decodeText(given);
        expect(given).toEqual(before);
        if (!outcome.ok) return;
        const { texte, encodage } = outcome.value;
        const marks = [[], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]];
        const whole = marks.map((mark) => [...mark, ...again[encodage](texte)]);
        expect(whole).toContainEqual([...before]);
      }),
      { numRuns: runs(2000) },
    );
  });
});
