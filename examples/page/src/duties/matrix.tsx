/** Authorities by duty: a mark and a word in each cell; a line opens on its reasons. */
import { type SppeAssessment, type SppeTerritoire, toMarkdown } from "convention-territoriale";
import { formatNumber } from "convention-territoriale/formats";
import { textOf } from "convention-territoriale/messages";
import type { Territoire } from "convention-territoriale/territoire";
import { useState } from "preact/hooks";
import { etatOf } from "../../../../src/synthese/internal.js";
import { Markdown } from "../markdown.js";
import { Table } from "../table.js";
import type { Langue } from "../texts.js";
import type { DutyTexts } from "./texts.js";

interface Props {
  readonly territoire: Territoire;
  readonly before: SppeTerritoire;
  readonly after: SppeTerritoire;
  readonly filter: string;
  readonly langue: Langue;
  readonly texts: DutyTexts;
}

const codeOf = ({ autorite }: SppeAssessment) => (autorite.type === "commune" ? autorite.codeInsee : autorite.siren);
const allOf = ({ groupements, communes }: SppeTerritoire) => [...groupements, ...communes];
/** Without case and accents, as people search. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const stateOf = (line: SppeAssessment["lignes"][number], langue: Langue) =>
  textOf(`synthese.etat.${etatOf(line)}`, langue);

/** Answers that differ from one territory to the other. */
export function changesOf(before: SppeTerritoire, after: SppeTerritoire): number {
  const known = new Map(allOf(before).map((one) => [codeOf(one), one.lignes]));
  return allOf(after).reduce(
    (sum, one) =>
      sum +
      one.lignes.filter((line, rank) => {
        const other = known.get(codeOf(one))?.[rank];
        return other !== undefined && etatOf(other) !== etatOf(line);
      }).length,
    0,
  );
}

export function Matrix({ territoire, before, after, filter, langue, texts }: Props) {
  const known = new Map(allOf(before).map((one) => [codeOf(one), one.lignes]));
  const shown = allOf(after).filter(
    (one) => filter === "" || plain(one.nom).includes(plain(filter)) || codeOf(one).startsWith(filter),
  );
  const [first] = allOf(after);
  const objets = (first?.lignes ?? []).map(({ objet }) => textOf(`synthese.colonne.${objet}`, langue));
  if (shown.length === 0) return <p role="status">{texts.none}</p>;
  return (
    <Table caption={texts.caption} columns={[texts.authority, texts.population, ...objets]}>
      {shown.map((one) => (
        <Row
          key={codeOf(one)}
          territoire={territoire}
          one={one}
          before={known.get(codeOf(one))}
          langue={langue}
          texts={texts}
        />
      ))}
    </Table>
  );
}

interface RowProps {
  readonly territoire: Territoire;
  readonly one: SppeAssessment;
  readonly before: SppeAssessment["lignes"] | undefined;
  readonly langue: Langue;
  readonly texts: DutyTexts;
}

function Row({ territoire, one, before, langue, texts }: RowProps) {
  const [open, setOpen] = useState(false);
  const { nom, autorite, lignes, at } = one;
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" class="why" aria-expanded={open} title={texts.open} onClick={() => setOpen(!open)}>
            {nom}
          </button>
          {autorite.type === "groupement" && <span class="more">{texts.group}</span>}
        </th>
        <td>{populationOf(one, territoire, langue, texts)}</td>
        {lignes.map((line, rank) => {
          const [now, was] = [stateOf(line, langue), before?.[rank] && stateOf(before[rank], langue)];
          return (
            <td key={line.objet} class={was !== undefined && was !== now ? "changed" : undefined}>
              {now}
              {was !== undefined && was !== now && <span class="more">{texts.was(was)}</span>}
            </td>
          );
        })}
      </tr>
      {open && (
        <tr class="opened">
          <td colSpan={8}>
            <Markdown text={reasonsOf(one, at, langue)} shift={1} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What the report says of one authority, without its title. */
function reasonsOf(one: SppeAssessment, at: string, langue: Langue): string {
  const text = toMarkdown({ titre: one.nom, at, sppe: [one] }, langue);
  return text.slice(text.indexOf("\n## ") + 1);
}

/** The population totale in force on the day: of the commune, or of all the members of the group. */
function populationOf({ autorite, at }: SppeAssessment, territoire: Territoire, langue: Langue, texts: DutyTexts) {
  const all =
    autorite.type === "commune"
      ? territoire.communes.find(({ codeInsee }) => codeInsee === autorite.codeInsee)?.populations
      : territoire.groupements.find(({ siren }) => siren === autorite.siren)?.populationsMembres;
  const figure = all?.find(
    ({ nature, anneeApplication }) => nature === "totale" && anneeApplication === Number(at.slice(0, 4)),
  );
  if (figure === undefined) return texts.unknown;
  return (
    <>
      {formatNumber(String(figure.valeur), langue)}
      <span class="more" title={figure.source}>
        {texts.figures(figure.millesime)}
      </span>
    </>
  );
}
