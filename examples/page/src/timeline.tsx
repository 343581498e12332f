/** The échéances on a line of years, and the same in a table below. */

import type { Echeance, Echeancier } from "convention-territoriale";
import { describeEtat, describeLibelle, describeMoment } from "convention-territoriale/formats";
import type { Langue, Texts } from "./texts.js";

const WIDTH = 960;
const LEFT = 30;
const DAY = 86_400_000;
const instant = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;

/** The days to draw for a period whose ends may be known only roughly: the widest that is known. */
export function knownDays({ debut, fin }: Echeancier["periode"], otherwise: string) {
  return {
    debut: typeof debut === "string" ? debut : (debut.du ?? otherwise),
    fin: typeof fin === "string" ? fin : (fin.au ?? otherwise),
  };
}

type Mark = "late" | "today" | "done" | "coming" | "impossible" | "none";

const MARK: Readonly<Record<Mark, string>> = {
  late: "●",
  today: "◆",
  done: "✓",
  coming: "○",
  impossible: "×",
  none: "–",
};

function markOf({ etat, moment }: Echeance): Mark {
  if (etat.type === "enRetard" || etat.type === "nonTenu") return "late";
  if (etat.type === "aujourdhui") return "today";
  if (etat.type.startsWith("fait")) return "done";
  if (etat.type === "impossible") return "impossible";
  return lastDay(moment) === undefined ? "none" : "coming";
}

function lastDay(moment: Echeance["moment"]): string | undefined {
  if (moment.type === "jour") return moment.date;
  return moment.type === "fenetre" ? moment.au : undefined;
}

interface Props {
  readonly echeancier: Echeancier;
  readonly langue: Langue;
  readonly texts: Texts;
}

export function Timeline({ echeancier, langue, texts }: Props) {
  const { at, echeances } = echeancier;
  const periode = knownDays(echeancier.periode, at);
  const dated = echeances.flatMap((line) => {
    const day = lastDay(line.moment);
    return day === undefined ? [] : [{ line, day, mark: markOf(line) }];
  });
  const days = [periode.debut, periode.fin, at, ...dated.map(({ day }) => day)].map(instant);
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const x = (day: string) => LEFT + ((instant(day) - from) / Math.max(1, to - from)) * (WIDTH - 2 * LEFT);
  const columns = new Map<string, typeof dated>();
  for (const one of dated) columns.set(one.day, [...(columns.get(one.day) ?? []), one]);
  const tallest = Math.max(1, ...[...columns.values()].map((column) => column.length));
  const base = 30 + tallest * 22;
  const first = Number(periode.debut.slice(0, 4));
  const years = Array.from({ length: Number(periode.fin.slice(0, 4)) - first + 2 }, (_, rank) => first + rank);
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{texts.timeline}</h2>
      <p class="legend">
        {(["late", "today", "coming", "done", "impossible", "none"] as const).map((mark) => (
          <span key={mark}>
            <b class={mark}>{MARK[mark]}</b> {texts.mark[mark]}
          </span>
        ))}
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${base + 40}`} role="img" aria-labelledby="timeline-title">
        <title id="timeline-title">{`${texts.timeline} : ${dated.length} ${texts.datedActs}`}</title>
        <line x1={LEFT} x2={WIDTH - LEFT} y1={base} y2={base} class="axis" />
        {years
          .filter((year) => instant(`${year}-01-01`) >= from && instant(`${year}-01-01`) <= to)
          .map((year) => (
            <g key={year}>
              <line x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1={base - 5} y2={base + 5} class="axis" />
              <text x={x(`${year}-01-01`) + 4} y={base + 20} class="year">
                {year}
              </text>
            </g>
          ))}
        <line x1={x(at)} x2={x(at)} y1={10} y2={base + 26} class="now" />
        <text x={x(at)} y={base + 38} class="now-label" text-anchor={x(at) > WIDTH - 120 ? "end" : "middle"}>
          {texts.asked}
        </text>
        {[...columns].flatMap(([day, column]) =>
          column.map(({ line, mark }, rank) => (
            <text key={line.id} x={x(day)} y={base - 12 - rank * 22} class={`point ${mark}`} text-anchor="middle">
              <title>{`${describeLibelle(line, langue)}, ${describeEtat(line.etat, langue)}`}</title>
              {MARK[mark]}
            </text>
          )),
        )}
      </svg>
      <details>
        <summary>{texts.table}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard */}
        <section class="scroll" tabIndex={0} aria-label={texts.table}>
          <table>
            <caption>{texts.timeline}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.act}</th>
                <th scope="col">{texts.when}</th>
                <th scope="col">{texts.state}</th>
              </tr>
            </thead>
            <tbody>
              {echeances.map((line) => (
                <tr key={line.id}>
                  <th scope="row">{describeLibelle(line, langue)}</th>
                  <td>{describeMoment(line.moment, langue)}</td>
                  <td>
                    <span aria-hidden="true">{MARK[markOf(line)]}</span> {describeEtat(line.etat, langue)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  );
}
