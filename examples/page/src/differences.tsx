/** What changed between two days: which act, from when, and the words that came and went. */
import type { Comparaison } from "convention-territoriale";
import { formatDateConnue } from "convention-territoriale/formats";
import type { Langue, Texts } from "./texts.js";

interface Props {
  readonly comparaison: Comparaison;
  readonly langue: Langue;
  readonly texts: Texts;
}

export function Differences({ comparaison, langue, texts }: Props) {
  const { dispositions } = comparaison;
  if (dispositions.length === 0) return <p>{texts.same}</p>;
  return (
    <ul class="changes">
      {dispositions.map((change) => {
        const shown =
          "apres" in change && change.apres !== undefined ? change.apres : "avant" in change ? change.avant : undefined;
        const name = shown?.titre ?? [shown?.genre, shown?.label].filter((part) => part !== undefined).join(" ");
        const words = change.type === "modifiee" ? (change.texte ?? change.titre ?? []) : [];
        return (
          <li key={change.adresse}>
            <p>
              <strong>{name}</strong> <em>{texts.change[change.type]}</em> {texts.since}{" "}
              {formatDateConnue(change.du, langue)}
            </p>
            {words.length > 0 && (
              <p class="words">
                {words.map(({ type, texte }, rank) => {
                  const key = `${rank}${type}`;
                  if (type === "ajoute") return <ins key={key}>{texte}</ins>;
                  return type === "retire" ? <del key={key}>{texte}</del> : <span key={key}>{texte}</span>;
                })}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
