/** Cells pasted from a spreadsheet, for whoever has no file at hand. */
import { useState } from "preact/hooks";
import type { BonusTexts } from "./texts.js";

interface Props {
  readonly texts: BonusTexts;
  readonly onText: (kind: "structures" | "references", text: string) => void;
}

export function Paste({ texts, onText }: Props) {
  const [structures, setStructures] = useState("");
  const [references, setReferences] = useState("");
  return (
    <details>
      <summary>{texts.paste}</summary>
      <form
        class="paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (structures.trim() !== "") onText("structures", structures);
          if (references.trim() !== "") onText("references", references);
        }}
      >
        <label>
          {texts.pasteStructures}
          <textarea rows={4} value={structures} onInput={(event) => setStructures(event.currentTarget.value)} />
        </label>
        <label>
          {texts.pasteReferences}
          <textarea rows={3} value={references} onInput={(event) => setReferences(event.currentTarget.value)} />
        </label>
        <button type="submit">{texts.readPasted}</button>
      </form>
    </details>
  );
}
