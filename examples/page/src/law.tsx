/** Every dated figure of the law on a day: its value, where it comes from, how sure it is, and who holds what is unknown. */
import { describeMissingValue, listParametres } from "convention-territoriale";
import { legalSources, type ParametreListe, regleOf } from "convention-territoriale/droit";
import { formatDateConnue } from "convention-territoriale/formats";
import { textOf } from "convention-territoriale/messages";
import { useState } from "preact/hooks";
import { nameOfValue } from "../../../src/formats/internal.js";
import { Table } from "./table.js";
import type { Langue, Texts } from "./texts.js";

interface Props {
  readonly at: string;
  readonly langue: Langue;
  readonly texts: Texts;
}

const SOURCES = new Map(legalSources.map((source) => [source.id, source]));

const STATES: readonly ParametreListe["etat"][] = ["connu", "perime", "sansObjet", "inconnu"];

export function LawScreen({ at, langue, texts }: Props) {
  const [unknownOnly, setUnknownOnly] = useState(false);
  const [filter, setFilter] = useState("");
  const listed = listParametres({ at });
  // What is known first: the rest is a list of questions.
  const all = listed.ok ? [...listed.value].sort((a, b) => STATES.indexOf(a.etat) - STATES.indexOf(b.etat)) : [];
  const shown = all
    .map((one) => ({ one, name: nameOf(one, langue) }))
    .filter(({ one, name }) => (!unknownOnly || one.etat !== "connu") && plain(name).includes(plain(filter)));
  return (
    <>
      <h1>{texts.screen.law}</h1>
      <p>{texts.law}</p>
      <p>{texts.lawCount(all.filter(({ etat }) => etat === "connu").length, all.length)}</p>
      <div class="inputs">
        <label class="choice">
          {texts.lawSearch}
          <input type="search" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />
        </label>
        <label class="choice">
          <input
            type="checkbox"
            checked={unknownOnly}
            onChange={(event) => setUnknownOnly(event.currentTarget.checked)}
          />
          {texts.lawUnknown}
        </label>
      </div>
      <Table wide caption={texts.lawCaption} columns={texts.lawColumns}>
        {shown.map(({ one, name }) => (
          <tr key={one.cle}>
            <th scope="row">
              {name}
              <span class="more">{regleOf(one.regle)?.titre}</span>
            </th>
            <td>{one.etat === "inconnu" || one.etat === "sansObjet" ? "–" : figureOf(one, langue)}</td>
            <td>
              {one.etat === "connu" ? "●" : "○"} {texts.lawState[one.etat]}
              <span class="more">{textOf(`confiance.${one.confiance}`, langue)}</span>
            </td>
            <td>
              {one.du === undefined ? "–" : formatDateConnue(one.du, langue)}
              {one.verifieLe !== undefined && (
                <span class="more">
                  {texts.checked} {formatDateConnue(one.verifieLe, langue)}
                </span>
              )}
            </td>
            <td>
              <Origin one={one} langue={langue} texts={texts} />
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

/** The sources of a value; of an unknown one, why it is unknown and who to ask. */
function Origin({ one, langue, texts }: { readonly one: ParametreListe } & Omit<Props, "at">) {
  const { motif, detenteur, sources, regle } = one;
  return (
    <>
      {motif !== undefined && <span>{missing(motif, detenteur, langue, texts)} </span>}
      <details>
        <summary>{texts.lawSource}</summary>
        <ul>
          {(sources.length > 0 ? sources : (regleOf(regle)?.sources ?? [])).map((id) => {
            const source = SOURCES.get(id);
            const title = [source?.titre ?? id, source?.article].filter((part) => part !== undefined).join(", ");
            return (
              <li key={id} lang="fr">
                {source?.lien === undefined ? title : <a href={source.lien}>{title}</a>}
              </li>
            );
          })}
          <li>
            {texts.rule} {regle}
          </li>
        </ul>
      </details>
    </>
  );
}

function missing(
  motif: NonNullable<ParametreListe["motif"]>,
  holder: ParametreListe["detenteur"],
  langue: Langue,
  texts: Texts,
): string {
  const said = describeMissingValue({ motif, detenteur: holder }, langue);
  return `${said.motif} ${texts.askFrom} ${said.detenteur}.`;
}

/** Without case and accents, as people search. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** `sppe.seuilSchema` as words where it has no name of its own: "sppe : seuil schema". */
function nameOf({ cle }: ParametreListe, langue: Langue): string {
  const name = nameOfValue(cle, langue);
  if (name !== cle) return `${name.charAt(0).toUpperCase()}${name.slice(1)} (${cle.split(".")[0] ?? ""})`;
  return cle.replace(".", " : ").replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}

function figureOf({ valeur, unite }: ParametreListe, langue: Langue) {
  const unit = textOf(`unite.${unite}`, langue);
  const words = unit === `unite.${unite}` ? unite.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase() : unit;
  if (typeof valeur === "number" || typeof valeur === "string") {
    return `${valeur} ${unite.startsWith("euro") ? `€ ${words}` : words}`;
  }
  return valeur === true ? "✓" : valeur === undefined ? "–" : <Parts value={valeur} />;
}

/** A table of figures, one line for each part. */
function Parts({ value }: { readonly value: unknown }) {
  const parts = Array.isArray(value) ? value.map((one) => wordsOf(one)) : [wordsOf(value)];
  return (
    <ul>
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}

function wordsOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([key, one]) => `${key.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()} : ${wordsOf(one)}`)
    .join(" ; ");
}
