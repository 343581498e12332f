/** From N-1 to the year: one bar for each stage, what is not certain drawn as a segment between its two ends. */
import type { ResultatBonusTerritoire } from "convention-territoriale/bonus-territoire";
import { useState } from "preact/hooks";
import { stagesOf } from "../../../../src/formats/internal.js";
import { Table } from "../table.js";
import type { Langue } from "../texts.js";
import { useWidth } from "../width.js";
import { inProportion, largest } from "./money.js";
import type { BonusTexts } from "./texts.js";

interface Props {
  readonly resultat: ResultatBonusTerritoire;
  readonly langue: Langue;
  readonly texts: BonusTexts;
}

const ROW = 58;
/** Pixels under which a label and its amount take two lines. */
const NARROW = 560;
const LINE = 20;
const BAR = 22;

export function Stages({ resultat, langue, texts }: Props) {
  const [chosen, setChosen] = useState("");
  const [place, width] = useWidth<HTMLDivElement>();
  const several = new Set(resultat.lots.map(({ territoire }) => territoire)).size > 1;
  const nameOf = ({ famille, genre, territoire }: ResultatBonusTerritoire["lots"][number]) =>
    [texts.families[famille] ?? famille, genre, several ? territoire : undefined]
      .filter((part) => part !== undefined)
      .join(", ");
  const lot = resultat.lots.find(({ id }) => id === chosen);
  const bars = stagesOf(resultat, lot?.id, langue);
  const most = largest(bars.map(({ max }) => max));
  const lines = width < NARROW ? LINE : 0;
  const title = texts.flowTitle(lot === undefined ? texts.all : nameOf(lot));
  return (
    <section class="flow">
      <h2 id="flow">{texts.flow}</h2>
      <label class="choice">
        {texts.shown}
        <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{texts.all}</option>
          {resultat.lots.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </label>
      <div ref={place}>
        <svg viewBox={`0 0 ${width} ${bars.length * (ROW + lines) + 4}`} role="img" aria-labelledby="flow-title">
          <title id="flow-title">{title}</title>
          {bars.map(({ libelle, montant, min, max }, rank) => {
            const y = rank * (ROW + lines) + lines;
            const [sure, end] = [min, max].map((cents) => inProportion(cents, most, width - 2)) as [number, number];
            return (
              <g key={libelle}>
                <text x={0} y={y + 20 - lines} class="label">
                  {lines === 0 ? `${libelle} : ${montant}` : libelle}
                  {lines > 0 && (
                    <tspan x={0} dy={lines}>
                      {montant}
                    </tspan>
                  )}
                </text>
                <rect x={0} y={y + 28} width={Math.max(sure, 1)} height={BAR} class="amount" />
                {end > sure && (
                  <g class="bounds">
                    <line x1={sure} x2={end} y1={y + 28 + BAR / 2} y2={y + 28 + BAR / 2} />
                    <line x1={sure} x2={sure} y1={y + 26} y2={y + 30 + BAR} />
                    <line x1={end} x2={end} y1={y + 26} y2={y + 30 + BAR} />
                  </g>
                )}
              </g>
            );
          })}
        </svg>
      </div>
      <details>
        <summary>{texts.asTable}</summary>
        <Table caption={title} columns={[texts.stage, texts.amount]}>
          {bars.map(({ libelle, montant }) => (
            <tr key={libelle}>
              <th scope="row">{libelle}</th>
              <td>{montant}</td>
            </tr>
          ))}
        </Table>
      </details>
    </section>
  );
}
