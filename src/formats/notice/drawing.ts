/** The drawing of a notice: from N-1 to the year, one bar for each stage, as SVG. */
import { escapeXml } from "./escape.js";
import type { BarreNotice } from "./model.js";

const WIDTH = 640;
const LABEL = 190;
const VALUE = 170;
const ROW = 30;

/** Whole pixels: the same result always draws the same. */
const lengthOf = (cents: bigint, most: bigint): number =>
  most === 0n ? 0 : Number((cents * BigInt(WIDTH - LABEL - VALUE)) / most);

/** Bars under one another; what is not certain is hatched by a lighter tone, from the least to the most. */
export function drawBars(barres: readonly BarreNotice[], titre: string): string {
  let most = 0n;
  for (const { max } of barres) if (max > most) most = max;
  const height = barres.length * ROW + 8;
  const rows = barres.flatMap(({ libelle, montant, min, max }, rank) => {
    const y = rank * ROW + 4;
    const [sure, all] = [lengthOf(min, most), lengthOf(max, most)];
    const middle = y + 16;
    return [
      `<text x="0" y="${middle}">${escapeXml(libelle)}</text>`,
      `<rect x="${LABEL}" y="${y}" width="${sure}" height="22" fill="#1f5f8b"/>`,
      ...(all > sure ? [`<rect x="${LABEL + sure}" y="${y}" width="${all - sure}" height="22" fill="#b9d3e6"/>`] : []),
      `<text x="${LABEL + all + 8}" y="${middle}">${escapeXml(montant)}</text>`,
    ];
  });
  const said = barres.map(({ libelle, montant }) => `${libelle} ${montant}`).join(" ; ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="sans-serif" font-size="13">`,
    `<title>${escapeXml(titre)}</title>`,
    `<desc>${escapeXml(said)}</desc>`,
    ...rows,
    "</svg>",
  ].join("\n");
}
