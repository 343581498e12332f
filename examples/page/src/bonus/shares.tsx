/** Where the bonus goes: ribbons from the families of structures to those who run them. */
import type { Montant, ResultatBonusTerritoire } from "convention-territoriale/bonus-territoire";
import { showMontant } from "../../../../src/formats/internal.js";
import { Table } from "../table.js";
import type { Langue } from "../texts.js";
import { useWidth } from "../width.js";
import { type Ends, endsOf, inProportion, montantOf, sumOf } from "./money.js";
import type { BonusTexts } from "./texts.js";

interface Props {
  readonly resultat: ResultatBonusTerritoire;
  readonly langue: Langue;
  readonly texts: BonusTexts;
}

interface Flow {
  readonly from: string;
  readonly to: string;
  readonly ends: Ends;
}

interface Node {
  readonly id: string;
  readonly name: string;
  readonly ends: Ends;
  readonly top: number;
}

const SLOT = 50;
const BLOCK = 12;
const HEIGHT = 360;
/** Managers drawn one by one; the others share a block. */
const DRAWN = 9;
const OTHERS = "…";
const most = ({ min, max }: Ends): bigint => max ?? min;

export function Shares({ resultat, langue, texts }: Props) {
  const [place, width] = useWidth<HTMLDivElement>();
  const flows = flowsOf(resultat);
  const names = new Map(resultat.gestionnaires.map(({ id, nom = id }) => [id, nom]));
  const ranked = [...totalsOf(flows, ({ to }) => to)].sort(([, a], [, b]) => (most(b) > most(a) ? 1 : -1));
  const drawn = new Set(ranked.slice(0, ranked.length > DRAWN + 1 ? DRAWN : ranked.length).map(([id]) => id));
  const others = ranked.length - drawn.size;
  const shown = flows.map((flow) => (drawn.has(flow.to) ? flow : { ...flow, to: OTHERS }));
  const all = flows.reduce((sum, { ends }) => sum + most(ends), 0n);
  const heightOf = (ends: Ends) => inProportion(most(ends), all, HEIGHT);
  const family = (id: string) => texts.families[id] ?? id;
  const manager = (id: string) => (id === OTHERS ? `+ ${others}` : (names.get(id) ?? id));
  const left = placed([...totalsOf(shown, ({ from }) => from)], family, heightOf);
  const right = placed([...totalsOf(shown, ({ to }) => to)], manager, heightOf);
  const bottom = Math.max(...[...left, ...right].map(({ top, ends }) => top + Math.max(SLOT, heightOf(ends))));
  const signs = Math.floor(width / 2 / 9);
  const said = amountsOf(resultat);
  const amount = ({ id, ends }: Node) => showMontant(said.get(id) ?? montantOf(ends), langue);
  const label = (node: Node, x: number, anchor: "start" | "end") => (
    <text x={x} y={node.top + 18} text-anchor={anchor} class="label">
      <title>{`${node.name} : ${amount(node)}`}</title>
      {cut(node.name, signs)}
      {(anchor === "end" || width >= 560) && (
        <tspan x={x} dy={19} class="small">
          {cut(amount(node), width >= 560 ? signs + 2 : 2 * signs)}
        </tspan>
      )}
    </text>
  );
  return (
    <section class="shares">
      <h2 id="shares">{texts.shares}</h2>
      <div ref={place}>
        <svg viewBox={`0 0 ${width} ${bottom}`} role="img" aria-labelledby="shares-title">
          <title id="shares-title">{texts.sharesTitle}</title>
          {ribbons(shown, left, right, heightOf, width).map(({ key, path, sure, title }) => (
            <g key={key}>
              <path d={path} class="ribbon">
                <title>{title(family, manager, (ends) => showMontant(montantOf(ends), langue))}</title>
              </path>
              <path d={sure} class="ribbon sure" />
            </g>
          ))}
          {left.map((node) => (
            <g key={node.id}>
              <rect x={0} y={node.top} width={BLOCK} height={Math.max(2, heightOf(node.ends))} class="amount" />
              {label(node, BLOCK + 6, "start")}
            </g>
          ))}
          {right.map((node) => (
            <g key={node.id}>
              <rect
                x={width - BLOCK}
                y={node.top}
                width={BLOCK}
                height={Math.max(2, heightOf(node.ends))}
                class="amount"
              />
              {label(node, width - BLOCK - 6, "end")}
            </g>
          ))}
        </svg>
      </div>
      <details>
        <summary>{texts.asTable}</summary>
        <Table caption={texts.sharesTitle} columns={[texts.from, texts.to, texts.amount]}>
          {flows.map(({ from, to, ends }) => (
            <tr key={`${from} ${to}`}>
              <th scope="row">{family(from)}</th>
              <td>{manager(to)}</td>
              <td>{showMontant(montantOf(ends), langue)}</td>
            </tr>
          ))}
        </Table>
      </details>
    </section>
  );
}

/** What each manager gets of each family; a structure run by several in the year goes to each for its part. */
function flowsOf({ structures }: ResultatBonusTerritoire): readonly Flow[] {
  const flows = new Map<string, Flow>();
  for (const { famille: from, gestionnaire, montant, versements, eligible } of structures) {
    if (!eligible) continue;
    for (const { id: to, montant: part } of versements ?? [{ id: gestionnaire, montant }]) {
      const key = `${from} ${to}`;
      const known = flows.get(key);
      const ends = endsOf(part);
      flows.set(key, { from, to, ends: known === undefined ? ends : sumOf([known.ends, ends]) });
    }
  }
  return [...flows.values()];
}

/** Amounts as the result says them, by family and by manager: their parts may sum to a cent less. */
function amountsOf({ gestionnaires, lots }: ResultatBonusTerritoire): ReadonlyMap<string, Montant> {
  const families = new Map<string, (typeof lots)[number][]>();
  for (const lot of lots) families.set(lot.famille, [...(families.get(lot.famille) ?? []), lot]);
  return new Map<string, Montant>([
    ...[...families].map(([id, own]) => [id, montantOf(sumOf(own.map(({ montant }) => endsOf(montant))))] as const),
    ...gestionnaires.map(({ id, montant }) => [id, montant] as const),
  ]);
}

function totalsOf(flows: readonly Flow[], keyOf: (flow: Flow) => string): ReadonlyMap<string, Ends> {
  const totals = new Map<string, Ends[]>();
  for (const flow of flows) totals.set(keyOf(flow), [...(totals.get(keyOf(flow)) ?? []), flow.ends]);
  return new Map([...totals].map(([key, ends]) => [key, sumOf(ends)]));
}

function placed(
  totals: readonly (readonly [string, Ends])[],
  nameOf: (id: string) => string,
  heightOf: (ends: Ends) => number,
): readonly Node[] {
  let top = 0;
  return [...totals]
    .sort(([a, one], [b, other]) => (a === OTHERS ? 1 : b === OTHERS ? -1 : most(other) > most(one) ? 1 : -1))
    .map(([id, ends]) => {
      const node = { id, name: nameOf(id), ends, top };
      top += Math.max(SLOT, heightOf(ends) + 10);
      return node;
    });
}

type Namer = (id: string) => string;

/** Each ribbon as wide as the most that it may carry, and within it what is sure. */
function ribbons(
  flows: readonly Flow[],
  left: readonly Node[],
  right: readonly Node[],
  heightOf: (ends: Ends) => number,
  width: number,
) {
  const [used, reached] = [new Map<string, number>(), new Map<string, number>()];
  const rank = new Map(right.map(({ id }, place) => [id, place]));
  const merged = [...totalsOf(flows, ({ from, to }) => `${from} ${to}`)].map(([key, ends]) => {
    const [from = "", to = ""] = key.split(" ");
    return { key, from, to, ends };
  });
  return [...merged]
    .sort((a, b) => (rank.get(a.to) ?? 0) - (rank.get(b.to) ?? 0))
    .map(({ key, from, to, ends }) => {
      const [one, other] = [left.find(({ id }) => id === from), right.find(({ id }) => id === to)];
      const thick = Math.max(1, heightOf(ends));
      const [y1, y2] = [(one?.top ?? 0) + (used.get(from) ?? 0), (other?.top ?? 0) + (reached.get(to) ?? 0)];
      used.set(from, (used.get(from) ?? 0) + thick);
      reached.set(to, (reached.get(to) ?? 0) + thick);
      const draw = (size: number) => {
        const [start, end, middle] = [BLOCK, width - BLOCK, width / 2];
        return `M${start} ${y1}C${middle} ${y1} ${middle} ${y2} ${end} ${y2}v${size}C${middle} ${y2 + size} ${middle} ${y1 + size} ${start} ${y1 + size}Z`;
      };
      const sure = most(ends) === 0n ? 0 : inProportion(ends.min, most(ends), 1) * thick;
      const title = (family: Namer, manager: Namer, shown: (ends: Ends) => string) =>
        `${family(from)}, ${manager(to)} : ${shown(ends)}`;
      return { key, path: draw(thick), sure: draw(sure), title };
    });
}

const cut = (text: string, signs: number): string => (text.length > signs ? `${text.slice(0, signs - 1)}…` : text);
