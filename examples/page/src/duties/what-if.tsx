/** Competences laid over the territory: transferred to its group, or kept, by every commune shown. */

import { textOf } from "convention-territoriale/messages";
import type { Territoire } from "convention-territoriale/territoire";
import type { Langue } from "../texts.js";
import type { DutyTexts } from "./texts.js";

export const COMPETENCES = ["recenser", "informer", "planifier", "soutenirQualite"] as const;
type Competence = (typeof COMPETENCES)[number];

/** A SIREN, `conservee`, or nothing where the record stands. */
export type Supposed = Readonly<Partial<Record<Competence, string>>>;

/** The communes of a group give it the competence; the others, and those told to keep it, keep it. */
export function suppose(territoire: Territoire, supposed: Supposed): Territoire {
  const chosen = COMPETENCES.filter((one) => supposed[one] !== undefined);
  if (chosen.length === 0) return territoire;
  const kept = territoire.transferts.filter(({ competence }) => supposed[competence] === undefined);
  const laid = chosen.flatMap((competence) => {
    const titulaire = supposed[competence] ?? "conservee";
    const members = territoire.groupements.find(({ siren }) => siren === titulaire)?.membres;
    return territoire.communes
      .filter(({ codeInsee }) => members === undefined || members.includes(codeInsee))
      .map(({ codeInsee: commune }) => ({ commune, competence, titulaire }));
  });
  return { ...territoire, transferts: [...kept, ...laid] };
}

interface Props {
  readonly territoire: Territoire;
  readonly supposed: Supposed;
  readonly onSupposed: (supposed: Supposed) => void;
  readonly changes: number;
  readonly langue: Langue;
  readonly texts: DutyTexts;
}

export function WhatIf({ territoire, supposed, onSupposed, changes, langue, texts }: Props) {
  return (
    <fieldset>
      <legend>{texts.what}</legend>
      <div class="measure grid">
        {COMPETENCES.map((one) => (
          <label key={one}>
            {textOf(`synthese.colonne.${one}`, langue)}
            <select
              value={supposed[one] ?? ""}
              onChange={({ currentTarget: { value } }) => {
                const { [one]: _, ...others } = supposed;
                onSupposed(value === "" ? others : { ...others, [one]: value });
              }}
            >
              <option value="">{texts.asRecorded}</option>
              {territoire.groupements.map(({ siren, nom }) => (
                <option key={siren} value={siren}>
                  {texts.to(nom)}
                </option>
              ))}
              <option value="conservee">{texts.kept}</option>
            </select>
          </label>
        ))}
      </div>
      {Object.keys(supposed).length > 0 && <p role="status">{texts.changed(changes)}</p>}
    </fieldset>
  );
}
