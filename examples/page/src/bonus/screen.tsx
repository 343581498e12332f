/** The bonus territoire of spreadsheets: what is dropped, then where the money comes from and goes. */

import type { ResultatBonusTerritoire } from "convention-territoriale";
import { computeBonusTerritoire, csvTemplate, describeMissingValue, type Outcome } from "convention-territoriale";
import { useMemo, useState } from "preact/hooks";
import { nameOfValue, showMontant } from "../../../../src/formats/internal.js";
import parametres from "../../../caf-allocation/parametres.json?raw";
import references from "../../../caf-allocation/references.csv?raw";
import structures from "../../../caf-allocation/structures.csv?raw";
import { Download } from "../download.js";
import { Drop } from "../drop.js";
import { Issues } from "../issues.js";
import type { Langue } from "../texts.js";
import { demandeOf, type Files, kindOf } from "./demande.js";
import { Paste } from "./paste.js";
import { Results } from "./results.js";
import { Scenarios } from "./scenarios.js";
import { Shares } from "./shares.js";
import { Stages } from "./stages.js";
import { BONUS } from "./texts.js";

interface Props {
  readonly title: string;
  readonly year: number;
  readonly langue: Langue;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const EXAMPLE: Files = {
  structures: { name: "structures.csv", bytes: bytesOf(structures) },
  references: { name: "references.csv", bytes: bytesOf(references) },
  known: { name: "parametres.json", bytes: bytesOf(parametres) },
};
const EXAMPLE_YEAR = 2025;

export function BonusScreen({ title, year, langue }: Props) {
  const texts = BONUS[langue];
  const [files, setFiles] = useState<Files>({});
  const [annee, setAnnee] = useState(year);
  const asked = useMemo(() => demandeOf(files, annee), [files, annee]);
  const computed = useMemo<Outcome<ResultatBonusTerritoire> | undefined>(
    () => (asked.demande === undefined ? undefined : computeBonusTerritoire(asked.demande)),
    [asked],
  );
  const given = Object.entries(files) as [keyof Files, { readonly name: string }][];
  const add = async (dropped: readonly File[]) => {
    const read = await Promise.all(
      dropped.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    setFiles((before) => ({ ...before, ...Object.fromEntries(read.map((one) => [kindOf(one), one])) }));
  };
  return (
    <>
      <h1>{title}</h1>
      <p>{texts.lead}</p>
      <div class="inputs">
        <Drop label={texts.drop} accept=".csv,.tsv,.txt,.json" several onFiles={add} />
        <label class="choice">
          {texts.year}
          <input
            type="number"
            min="2018"
            max="2100"
            value={annee}
            onInput={(event) => setAnnee(Number(event.currentTarget.value))}
          />
        </label>
        <button
          type="button"
          onClick={() => {
            setFiles(EXAMPLE);
            setAnnee(EXAMPLE_YEAR);
          }}
        >
          {texts.example}
        </button>
      </div>
      <Paste
        texts={texts}
        onText={(kind, text) => setFiles({ ...files, [kind]: { name: kind, bytes: bytesOf(text) } })}
      />
      <p class="files">
        {texts.templates}
        {(["structures", "references"] as const).map((kind) => (
          <Download
            key={kind}
            name={`${kind}.csv`}
            label={kind === "structures" ? texts.templateStructures : texts.templateReferences}
            make={() => ({ name: `${kind}.csv`, type: "text/csv", text: csvTemplate()[kind] })}
          />
        ))}
      </p>
      {given.length > 0 && (
        <ul class="given">
          {given.map(([kind, { name }]) => (
            <li key={kind}>
              ✓ {name} ({texts.given[kind]})
            </li>
          ))}
        </ul>
      )}
      <Issues title={texts.refused} issues={asked.issues} langue={langue} />
      <Issues title={texts.noted} issues={asked.warnings} langue={langue} soft />
      {asked.supposed.map((one) => (
        <p key={one} class="note">
          {texts.supposed[one]}
        </p>
      ))}
      {computed?.ok === false && <Issues title={texts.refused} issues={computed.issues} langue={langue} />}
      {computed?.ok === true && asked.demande !== undefined && (
        <>
          <h2>{texts.total(computed.value.annee)}</h2>
          <p class="big">{showMontant(computed.value.total, langue)}</p>
          <p>{texts.simulation}</p>
          <Missing resultat={computed.value} langue={langue} title={texts.missing} />
          <Stages resultat={computed.value} langue={langue} texts={texts} />
          <Shares resultat={computed.value} langue={langue} texts={texts} />
          <Results resultat={computed.value} langue={langue} texts={texts} />
          <Scenarios demande={asked.demande} resultat={computed.value} langue={langue} texts={texts} />
        </>
      )}
    </>
  );
}

/** What no file gives, and who holds it: each value once. */
function Missing(props: {
  readonly resultat: ResultatBonusTerritoire;
  readonly langue: Langue;
  readonly title: string;
}) {
  const { resultat, langue, title } = props;
  const lines = new Set(
    resultat.manquants.map((one) => {
      const { motif, detenteur } = describeMissingValue(one, langue);
      return `${nameOfValue(one.cle, langue)} : ${motif} → ${detenteur}`;
    }),
  );
  if (lines.size === 0) return null;
  return (
    <details>
      <summary>
        {title} ({lines.size})
      </summary>
      <ul>
        {[...lines].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
