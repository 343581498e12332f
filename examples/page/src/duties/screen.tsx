/** What the law asks of each authority: of the dossier, or of pasted codes; as recorded, and as it would be. */
import { assessSppeTerritoire, type Dossier } from "convention-territoriale";
import { sppeToCsv } from "convention-territoriale/formats";
import { useMemo, useState } from "preact/hooks";
import { Download } from "../download.js";
import { Issues } from "../issues.js";
import type { Langue } from "../texts.js";
import { changesOf, Matrix } from "./matrix.js";
import { PasteCodes } from "./paste.js";
import type { Pasted } from "./pasted.js";
import { DUTIES } from "./texts.js";
import { type Supposed, suppose, WhatIf } from "./what-if.js";

interface Props {
  readonly title: string;
  readonly refused: string;
  readonly dossier: Dossier | undefined;
  readonly at: string;
  readonly langue: Langue;
}

export function DutiesScreen({ title, refused, dossier, at, langue }: Props) {
  const texts = DUTIES[langue];
  const [pasted, setPasted] = useState<Pasted>();
  const [filter, setFilter] = useState("");
  const [supposed, setSupposed] = useState<Supposed>({});
  const territoire = pasted?.territoire ?? dossier?.territoire;
  const before = useMemo(
    () => (territoire === undefined ? undefined : assessSppeTerritoire({ territoire, at })),
    [territoire, at],
  );
  const after = useMemo(
    () =>
      territoire === undefined ? undefined : assessSppeTerritoire({ territoire: suppose(territoire, supposed), at }),
    [territoire, supposed, at],
  );
  return (
    <>
      <h1>{title}</h1>
      <p>{texts.lead}</p>
      <details open={territoire === undefined}>
        <summary>{texts.paste}</summary>
        <PasteCodes
          year={Number(at.slice(0, 4))}
          texts={texts}
          onPasted={(next) => {
            setPasted(next);
            setSupposed({});
          }}
        />
        {pasted !== undefined && pasted.wrong.length > 0 && (
          <p class="refused" role="alert">
            {texts.wrong(pasted.wrong.join(", "))}
          </p>
        )}
        {pasted !== undefined && dossier !== undefined && (
          <button type="button" onClick={() => setPasted(undefined)}>
            {texts.back}
          </button>
        )}
      </details>
      {after?.ok === false && <Issues title={refused} issues={after.issues} langue={langue} />}
      {territoire !== undefined && before?.ok === true && after?.ok === true && (
        <>
          <label class="choice">
            {texts.search}
            <input type="search" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />
          </label>
          <WhatIf
            territoire={territoire}
            supposed={supposed}
            onSupposed={setSupposed}
            changes={changesOf(before.value, after.value)}
            langue={langue}
            texts={texts}
          />
          <p class="legend">{texts.legend}</p>
          <Matrix
            territoire={territoire}
            before={before.value}
            after={after.value}
            filter={filter}
            langue={langue}
            texts={texts}
          />
          <p class="files">
            <Download
              name="obligations.csv"
              label="CSV"
              make={() => ({ name: "obligations.csv", type: "text/csv", text: sppeToCsv(after.value, langue) })}
            />
          </p>
        </>
      )}
    </>
  );
}
