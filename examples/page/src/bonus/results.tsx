/** Who gets what: an amount is a button that opens its computation; notices and spreadsheets to keep. */
import { explain, noticeOf, type ResultatBonusTerritoire, toCsv } from "convention-territoriale";
import { formatEuros } from "convention-territoriale/formats";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { showEcart, showMontant, showPourcent } from "../../../../src/formats/internal.js";
import { Download } from "../download.js";
import { Markdown } from "../markdown.js";
import { Table } from "../table.js";
import type { Langue } from "../texts.js";
import type { BonusTexts } from "./texts.js";

interface Props {
  readonly resultat: ResultatBonusTerritoire;
  readonly langue: Langue;
  readonly texts: BonusTexts;
}

type Receiver = Pick<
  ResultatBonusTerritoire["structures"][number],
  "id" | "nom" | "montant" | "montantN1" | "depuisN1"
> & { readonly eligible?: boolean };

export function Results({ resultat, langue, texts }: Props) {
  const { annee, gestionnaires, structures } = resultat;
  const [sums, around, percent, sure] = texts.columns;
  const columns = (first: string) => [first, sums, `${annee}`, around, percent, sure].map((one) => one ?? "");
  return (
    <>
      <section class="managers">
        <h2 id="managers">{texts.managers}</h2>
        <Table caption={texts.managers} columns={[...columns(texts.to), texts.notice]}>
          {gestionnaires.map((one) => (
            <Line
              key={one.id}
              one={one}
              langue={langue}
              texts={texts}
              why={() => noticeOf({ resultat, gestionnaire: one.id }, langue)}
            >
              <td>
                <Download
                  name={`notice-${fileName(one.id)}.html`}
                  label={texts.notice}
                  make={() => ({
                    name: `notice-${fileName(one.id)}.html`,
                    type: "text/html",
                    text: noticeOf({ resultat, gestionnaire: one.id, format: "html" }, langue),
                  })}
                />
              </td>
            </Line>
          ))}
        </Table>
      </section>
      <section class="structures">
        <h2 id="structures">{texts.structures}</h2>
        <details>
          <summary>{texts.asTable}</summary>
          <Table caption={texts.structures} columns={columns(texts.structure)}>
            {structures.map((one) => (
              <Line
                key={one.id}
                one={one}
                langue={langue}
                texts={texts}
                why={() => explain(resultat, langue, { destinataire: one.id, lignesMax: 12 })}
              />
            ))}
          </Table>
        </details>
      </section>
      <p class="files">
        {texts.spreadsheets}
        {(["structures", "gestionnaires", "communes"] as const).map((table) => (
          <Download
            key={table}
            name={`${table}.csv`}
            label={texts.tables[table]}
            make={() => ({ name: `${table}.csv`, type: "text/csv", text: toCsv({ resultat, table }, langue) })}
          />
        ))}
      </p>
    </>
  );
}

interface LineProps {
  readonly one: Receiver;
  readonly langue: Langue;
  readonly texts: BonusTexts;
  readonly children?: ComponentChildren;
  why(): string;
}

function Line({ one, langue, texts, why, children }: LineProps) {
  const [open, setOpen] = useState(false);
  const { nom = one.id, montant, montantN1, depuisN1, eligible = true } = one;
  return (
    <>
      <tr>
        <th scope="row">{nom}</th>
        <td class="number">{montantN1 === undefined ? "–" : formatEuros(montantN1, langue)}</td>
        <td class="number">
          <button
            type="button"
            class="why"
            aria-expanded={open}
            title={open ? texts.hide : texts.why}
            onClick={() => setOpen(!open)}
          >
            {showMontant(montant, langue)}
          </button>
        </td>
        <td class="number">{showEcart(depuisN1, langue)}</td>
        <td class="number">{showPourcent(depuisN1, montantN1, langue)}</td>
        <td>{!eligible ? `– ${texts.none}` : montant.statut === "exact" ? `● ${texts.sure}` : `○ ${texts.confirm}`}</td>
        {children}
      </tr>
      {open && (
        <tr class="opened">
          <td colSpan={7}>
            <Markdown text={why()} shift={2} />
          </td>
        </tr>
      )}
    </>
  );
}

/** An id comes from a spreadsheet: the name of its file holds letters, figures and dashes. */
const fileName = (id: string): string => id.replace(/[^\p{L}\p{N}-]+/gu, "-");
