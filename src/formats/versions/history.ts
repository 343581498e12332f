/** The life of a disposition, as a document to read: which words held from which day to which other, and by what act. */
import type { Histoire, PeriodeVersion } from "../../avenant/index.js";
import { type Langue, textOf } from "../../messages/index.js";
import { escapeMarkdown, escapeParagraphs } from "../markdown.js";

/** @param titles - what each instrument is called, by its id */
export function historyToMarkdown(
  { adresse, alias, periodes }: Histoire,
  titles: ReadonlyMap<string, string>,
  langue: Langue,
): string {
  const others = alias.length === 0 ? [] : ["", escapeMarkdown(textOf("histoire.alias", langue, { alias }))];
  return [
    `# ${escapeMarkdown(textOf("histoire.titre", langue, { adresse }))}`,
    ...others,
    ...periodes.flatMap((periode) => ["", ...periodLines(periode, titles, langue)]),
    "",
  ].join("\n");
}

function periodLines(
  { du, au, statut, version }: PeriodeVersion,
  titles: ReadonlyMap<string, string>,
  langue: Langue,
): readonly string[] {
  const ends = [du === undefined ? "sans" : "du", au === undefined ? "sans" : "au"].join(".");
  const when = textOf(`histoire.periode.${ends}`, langue, { du: du ?? "", au: au ?? "" });
  const by = textOf("histoire.par", langue, {
    operation: textOf(`operation.${version.operation}`, langue),
    instrument: titles.get(version.instrument) ?? version.instrument,
    par: version.par,
  });
  const words = version.texte ?? version.titre;
  return [
    `## ${escapeMarkdown(when)}`,
    "",
    escapeMarkdown(by),
    ...(statut === "enVigueur" ? [] : ["", `_${textOf(`histoire.statut.${statut}`, langue)}_`]),
    "",
    words === undefined ? `_${textOf("texte.inconnu", langue)}_` : escapeParagraphs(words),
  ];
}
