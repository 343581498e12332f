/** Workbooks made for the tests. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import writeXlsxFile from "write-excel-file/universal";

export type Valeur =
  | string
  | number
  | boolean
  | Date
  | null
  | { readonly value: number | Date; readonly format: string };

/** The bytes of a workbook of these sheets. */
export async function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly Valeur[])[]>>,
): Promise<Uint8Array> {
  const blob = await writeXlsxFile(
    Object.entries(sheets).map(([sheet, data]) => ({
      sheet,
      data: data.map((row) =>
        row.map((value) => (value === "" ? null : typeof value === "string" ? { value, type: String } : value)),
      ),
    })),
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** The same workbook with its first sheet written otherwise. */
export function withSheet(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const name = Object.keys(files).find((each) => /worksheets\/sheet1\.xml$/.test(each)) ?? "";
  const xml = strFromU8(files[name] ?? new Uint8Array());
  return zipSync({ ...files, [name]: strToU8(change(xml)) });
}

/** Every sheet of a workbook, as its library reads it. */
export async function sheetsIn(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> {
  const sheets = await readXlsxFile(new Uint8Array(bytes).buffer);
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}
