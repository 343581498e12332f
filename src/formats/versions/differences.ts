/** What changed between two days, as a document to read: removed words struck through, added words in bold. */
import type { ChangementDisposition, Comparaison, MorceauTexte, ObligationConsolidee } from "../../avenant/index.js";
import { type Langue, textOf } from "../../messages/index.js";
import { escapeMarkdown } from "../markdown.js";

export function comparisonToMarkdown(comparison: Comparaison, langue: Langue): string {
  const { from, to, dispositions, parties, obligations, periode } = comparison;
  const people = [
    ...parties.ajoutees.map(({ nom }) => textOf("comparaison.partie.ajoutee", langue, { nom })),
    ...parties.retirees.map(({ nom }) => textOf("comparaison.partie.retiree", langue, { nom })),
    ...parties.modifiees.map(({ apres: { nom } }) => textOf("comparaison.partie.modifiee", langue, { nom })),
  ];
  const duties = [
    ...obligations.ajoutees.map((one) => dutyLine("ajoutee", one, langue)),
    ...obligations.eteintes.map((one) => dutyLine("eteinte", one, langue)),
    ...obligations.modifiees.map(({ apres }) => dutyLine("modifiee", apres, langue)),
  ];
  const texts = dispositions.flatMap((change) => ["", ...changeLines(change, langue)]);
  const nothing = texts.length + people.length + duties.length === 0 && periode === undefined;
  return [
    `# ${escapeMarkdown(textOf("comparaison.titre", langue, { from, to }))}`,
    ...(nothing ? ["", textOf("comparaison.rien", langue)] : []),
    ...(periode === undefined ? [] : ["", escapeMarkdown(textOf("comparaison.periode", langue))]),
    ...texts,
    ...section("parties", people, langue),
    ...section("obligations", duties, langue),
    "",
  ].join("\n");
}

function section(key: string, lines: readonly string[], langue: Langue): readonly string[] {
  if (lines.length === 0) return [];
  return ["", `## ${textOf(`comparaison.${key}`, langue)}`, "", ...lines.map((line) => `- ${escapeMarkdown(line)}`)];
}

const dutyLine = (what: string, { libelle }: ObligationConsolidee, langue: Langue) =>
  textOf(`comparaison.obligation.${what}`, langue, { libelle });

function changeLines(change: ChangementDisposition, langue: Langue): readonly string[] {
  const { adresse, instrument, par, type } = change;
  const heading = textOf(`comparaison.${type}`, langue, { adresse });
  const by = textOf("comparaison.par", langue, { instrument, par });
  return [`## ${escapeMarkdown(heading)}`, "", escapeMarkdown(by), ...wordsOf(change, langue)];
}

function wordsOf(change: ChangementDisposition, langue: Langue): readonly string[] {
  if (change.type !== "modifiee") {
    const line = change.type === "retiree" ? change.avant : change.type === "incertaine" ? undefined : change.apres;
    const words = line?.texte ?? line?.titre;
    return words === undefined ? [] : ["", escapeMarkdown(words)];
  }
  const { titre, texte, champsFiche, equipements } = change;
  const lists = [
    ...equipements.ajoutes.map((nom) => textOf("comparaison.equipement.ajoute", langue, { nom })),
    ...equipements.retires.map((nom) => textOf("comparaison.equipement.retire", langue, { nom })),
    ...champsFiche.map((champ) => textOf("comparaison.fiche", langue, { champ: textOf(`fiche.${champ}`, langue) })),
  ];
  return [
    ...[titre, texte].flatMap((pieces) => (pieces === undefined ? [] : ["", pieces.map(pieceOf).join("")])),
    ...(lists.length === 0 ? [] : ["", ...lists.map((line) => `- ${escapeMarkdown(line)}`)]),
  ];
}

/** The marks stand against the words: a space between them and a word would undo them. */
function pieceOf({ type, texte }: MorceauTexte): string {
  const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(texte) ?? [];
  const shown = escapeMarkdown(words);
  if (type === "inchange" || shown === "") return `${before}${shown}${after}`;
  return type === "ajoute" ? `${before}**${shown}**${after}` : `${before}~~${shown}~~${after}`;
}
