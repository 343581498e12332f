/** One change of a scenario: what, to which structure, how much. */
import type { DemandeBonusTerritoire, Mesure } from "convention-territoriale/bonus-territoire";
import { useState } from "preact/hooks";
import type { BonusTexts } from "./texts.js";

interface Props {
  readonly demande: DemandeBonusTerritoire;
  readonly texts: BonusTexts;
  readonly onMeasure: (mesure: Mesure) => void;
}

const KINDS = ["ouvrirUnites", "fermerUnites", "fermerStructure", "changerGestionnaire"] as const;
type Kind = (typeof KINDS)[number];

export function MeasureForm({ demande, texts, onMeasure }: Props) {
  const [structure, setStructure] = useState(demande.structures[0]?.id ?? "");
  const [kind, setKind] = useState<Kind>("ouvrirUnites");
  const [units, setUnits] = useState("4");
  const [manager, setManager] = useState("");
  return (
    <form
      class="measure"
      onSubmit={(event) => {
        event.preventDefault();
        if (kind === "fermerStructure") onMeasure({ type: kind, structure });
        else if (kind === "changerGestionnaire") onMeasure({ type: kind, structure, gestionnaire: manager });
        else onMeasure({ type: kind, structure, existantes: units });
      }}
    >
      <label>
        {texts.structure}
        <select value={structure} onChange={(event) => setStructure(event.currentTarget.value)}>
          {demande.structures.map(({ id, nom = id }) => (
            <option key={id} value={id}>
              {nom}
            </option>
          ))}
        </select>
      </label>
      <label>
        {texts.change}
        <select value={kind} onChange={(event) => setKind(kindOf(event.currentTarget.value))}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {texts.changes[one]}
            </option>
          ))}
        </select>
      </label>
      {(kind === "ouvrirUnites" || kind === "fermerUnites") && (
        <label>
          {texts.units}
          <input
            type="number"
            min="0"
            step="any"
            required
            value={units}
            onInput={(event) => setUnits(event.currentTarget.value)}
          />
        </label>
      )}
      {kind === "changerGestionnaire" && (
        <label>
          {texts.newManager}
          <input type="text" required value={manager} onInput={(event) => setManager(event.currentTarget.value)} />
        </label>
      )}
      <button type="submit">{texts.add}</button>
    </form>
  );
}

const kindOf = (value: string): Kind => KINDS.find((one) => one === value) ?? "ouvrirUnites";

/** The change in words, with the name of the structure. */
export function said(mesure: Mesure, { structures }: DemandeBonusTerritoire, texts: BonusTexts): string {
  if (!("structure" in mesure) || typeof mesure.structure !== "string") return "";
  const { structure } = mesure;
  const name = structures.find(({ id }) => id === structure)?.nom ?? structure;
  if (mesure.type === "fermerStructure") return texts.said.fermerStructure(name);
  if (mesure.type === "changerGestionnaire") return texts.said.changerGestionnaire(name, mesure.gestionnaire);
  if (mesure.type === "ouvrirUnites" || mesure.type === "fermerUnites") {
    return texts.said[mesure.type](name, `${mesure.existantes ?? "0"}`);
  }
  return "";
}
