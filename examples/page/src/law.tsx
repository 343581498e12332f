/** Every dated figure of the law on a day: its value, how sure it is, when it was last checked. */
import { listParametres } from "convention-territoriale";
import type { Langue, Texts } from "./texts.js";

interface Props {
  readonly at: string;
  readonly langue: Langue;
  readonly texts: Texts;
}

export function LawScreen({ at, texts }: Props) {
  const listed = listParametres({ at });
  return (
    <>
      <h1>{texts.screen.law}</h1>
      <p>{texts.law}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard */}
      <section class="scroll" tabIndex={0} aria-label={texts.screen.law}>
        <table>
          <caption>{texts.lawCaption}</caption>
          <thead>
            <tr>
              {texts.lawColumns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(listed.ok ? listed.value : []).map(({ cle, regle, unite, etat, valeur, du, verifieLe }) => (
              <tr key={cle}>
                <th scope="row">{spaced(cle)}</th>
                <td>{etat === "inconnu" ? "" : shown(valeur)}</td>
                <td>{etat === "inconnu" ? "" : unite}</td>
                <td>
                  {etat === "inconnu" ? "○" : "●"} {texts.lawState[etat]}
                </td>
                <td>{du ?? ""}</td>
                <td>{verifieLe ?? ""}</td>
                <td>{regle}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** `sppe.seuilSchema` as words: "sppe : seuil schema". */
const spaced = (key: string) =>
  key.replace(".", " : ").replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

function shown(value: unknown): string {
  if (typeof value === "number" || typeof value === "string") return String(value);
  return value === true ? "✓" : value === undefined ? "" : JSON.stringify(value);
}
