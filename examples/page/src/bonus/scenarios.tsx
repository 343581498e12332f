/** Two scenarios side by side with today: each a short list of changes, computed again at each change. */
import {
  type DemandeBonusTerritoire,
  type ResultatBonusTerritoire,
  simulateBonusTerritoire,
} from "convention-territoriale";
import type { Mesure } from "convention-territoriale/bonus-territoire";
import { useMemo, useState } from "preact/hooks";
import { showEcart, showMontant } from "../../../../src/formats/internal.js";
import { Issues } from "../issues.js";
import { Table } from "../table.js";
import type { Langue } from "../texts.js";
import { MeasureForm, said } from "./measure.js";
import type { BonusTexts } from "./texts.js";

interface Props {
  readonly demande: DemandeBonusTerritoire;
  readonly resultat: ResultatBonusTerritoire;
  readonly langue: Langue;
  readonly texts: BonusTexts;
}

const SIDES = ["A", "B"] as const;

export function Scenarios({ demande, resultat, langue, texts }: Props) {
  const [a, setA] = useState<readonly Mesure[]>([]);
  const [b, setB] = useState<readonly Mesure[]>([]);
  const simulated = useMemo(
    () =>
      [a, b].map((mesures, rank) =>
        mesures.length === 0
          ? undefined
          : simulateBonusTerritoire({ demande, scenario: { id: SIDES[rank] ?? "A", mesures } }),
      ),
    [demande, a, b],
  );
  const years = simulated.map((one) => (one?.ok === true ? one.value.annees[0] : undefined));
  const names = new Map(resultat.gestionnaires.map(({ id, nom = id }) => [id, nom]));
  const ids = [
    ...new Set([
      ...resultat.gestionnaires.map(({ id }) => id),
      ...years.flatMap((year) => year?.gestionnaires.map(({ id }) => id) ?? []),
    ]),
  ];
  const rows = [
    { id: "", name: texts.together, before: resultat.total, after: years.map((year) => year?.total) },
    ...ids.map((id) => ({
      id,
      name: names.get(id) ?? id,
      before: resultat.gestionnaires.find((one) => one.id === id)?.montant,
      after: years.map((year) => year?.gestionnaires.find((one) => one.id === id)),
    })),
  ];
  return (
    <section class="scenarios">
      <h2 id="scenarios">{texts.scenarios}</h2>
      <div class="sides">
        {([a, b] as const).map((mesures, rank) => {
          const side = SIDES[rank] ?? "A";
          const set = rank === 0 ? setA : setB;
          return (
            <fieldset key={side}>
              <legend>
                {texts.scenario} {side}
              </legend>
              <ul>
                {mesures.map((mesure, place) => (
                  <li key={`${place} ${JSON.stringify(mesure)}`}>
                    {said(mesure, demande, texts)}{" "}
                    <button
                      type="button"
                      aria-label={`${texts.remove} : ${said(mesure, demande, texts)}`}
                      onClick={() => set(mesures.filter((_, other) => other !== place))}
                    >
                      ×
                    </button>
                  </li>
                ))}
              </ul>
              <MeasureForm demande={demande} texts={texts} onMeasure={(mesure) => set([...mesures, mesure])} />
              {simulated[rank]?.ok === false && (
                <Issues title={texts.impossible} issues={simulated[rank].issues} langue={langue} />
              )}
            </fieldset>
          );
        })}
      </div>
      <Table
        caption={texts.compared}
        columns={[texts.to, texts.today, ...SIDES.map((one) => `${texts.scenario} ${one}`)]}
      >
        {rows.map(({ id, name, before, after }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td class="number">{before === undefined ? "–" : showMontant(before, langue)}</td>
            {after.map((one, rank) => (
              <td key={SIDES[rank]} class="number">
                {one === undefined ? "–" : showMontant(one.apres, langue)}
                {one !== undefined && <span class="more">{showEcart(one.difference, langue)}</span>}
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </section>
  );
}
