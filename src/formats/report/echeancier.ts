/** The calendar: what is due, when, to whom, in which state, by which clause or law. */
import type { Partie } from "../../convention/index.js";
import type { Echeance, Echeancier } from "../../evaluation/index.js";
import { colon, quote } from "../../messages/internal.js";
import {
  describeEtat,
  describeForce,
  describeLibelle,
  describeMoment,
  describeOrigine,
  fieldName,
} from "../echeancier/echeancier-texte.js";
import { STRONG } from "../markdown.js";
import type { Page } from "./page.js";

export function echeancierSection(echeancier: Echeancier, parties: readonly Partie[], page: Page): readonly string[] {
  const names = new Map(parties.map(({ id, nom }) => [id, nom]));
  const missing = echeancier.manques.map(
    ({ champ, regle }) =>
      `- ${page.text("manqueEcheancier", { champ: fieldName(champ, page.langue) })}${page.cite([regle])}`,
  );
  return [...echeancier.echeances.flatMap((line) => echeanceLines(line, names, page)), ...missing];
}

function echeanceLines(line: Echeance, names: ReadonlyMap<string, string>, page: Page): readonly string[] {
  const { langue } = page;
  const who = line.debiteurs.map((id) => names.get(id) ?? id).join(", ");
  const to = line.destinataire === undefined ? "" : page.text("destinataire", { destinataire: line.destinataire });
  const force = line.force === "obligatoire" ? "" : ` [${describeForce(line.force, langue)}]`;
  const origin = [describeOrigine(line.origine, langue), clauseName(line, page)]
    .filter((part) => part !== "")
    .join(", ");
  const citation = line.clause?.citation === undefined ? "" : ` ${quote(line.clause.citation, langue)}`;
  return [
    `- ${STRONG}${describeMoment(line.moment, langue)}${STRONG}${colon(langue)}${describeLibelle(line, langue)}${force} — ${describeEtat(line.etat, langue)}`,
    `  ${who === "" ? "" : page.text("debiteurs", { debiteurs: who })}${to}${page.text("origine", { origine: origin })}${citation}${page.cite(line.regles, line.sources)}`,
  ];
}

/** What the clause is called; its address in the instrument where the caller gave no names. */
function clauseName({ clause }: Echeance, page: Page): string {
  if (clause === undefined) return "";
  const name = page.name(clause.disposition);
  return name === clause.disposition ? (clause.disposition.split("#")[1] ?? "") : name;
}
