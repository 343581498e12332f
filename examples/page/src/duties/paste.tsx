/** The form that takes pasted codes. */
import { useState } from "preact/hooks";
import { type Pasted, territoryOf } from "./pasted.js";
import type { DutyTexts } from "./texts.js";

interface Props {
  readonly year: number;
  readonly texts: DutyTexts;
  readonly onPasted: (pasted: Pasted) => void;
}

/** Years between the figures and the year in which they are in force (SP-12). */
const LAG = 3;

export function PasteCodes({ year, texts, onPasted }: Props) {
  const [text, setText] = useState("");
  const [force, setForce] = useState(year);
  const [vintage, setVintage] = useState(year - LAG);
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        onPasted(territoryOf(text, { millesime: vintage, anneeApplication: force, source: texts.source }));
      }}
    >
      <p class="soft">{texts.pasteHelp}</p>
      <label>
        {texts.pasted}
        <textarea rows={4} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <div class="measure">
        <label>
          {texts.vintage}
          <input
            type="number"
            min="2000"
            max="2100"
            value={vintage}
            onInput={(event) => setVintage(Number(event.currentTarget.value))}
          />
        </label>
        <label>
          {texts.force}
          <input
            type="number"
            min="2000"
            max="2100"
            value={force}
            onInput={(event) => setForce(Number(event.currentTarget.value))}
          />
        </label>
        <button type="submit">{texts.show}</button>
      </div>
    </form>
  );
}
