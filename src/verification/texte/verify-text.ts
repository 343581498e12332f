/** Reads the text of a document and reports what can be seen in it without doubt. */

import { type Document, documentOf } from "../../document/internal.js";
import { parameterAt, parametres } from "../../droit/index.js";
import { sourcesOfRegle } from "../../droit/internal.js";
import { type CivilDate, civil, type Outcome, success } from "../../primitives/index.js";
import { readQuestion, under } from "../../primitives/internal.js";
import { type ConfigurationVerification, settingOf } from "../constats/configuration.js";
import { settingIssues } from "../constats/read-configuration.js";
import { compareText, countBySeverity } from "../constats/sort.js";
import type { TextQuestion } from "../question.js";
import { textQuestion } from "../schema.js";
import { comptes } from "./regles/count-mismatch.js";
import { dates } from "./regles/date-order.js";
import { doublons } from "./regles/duplicate-node.js";
import { duree } from "./regles/duration-mismatch.js";
import { jours } from "./regles/impossible-days.js";
import { references } from "./regles/legal-reference.js";
import { seuil } from "./regles/legal-threshold.js";
import { noms } from "./regles/name-variant.js";
import { retards } from "./regles/obligation-overdue.js";
import { ambigu } from "./regles/op-ambiguous.js";
import { positions } from "./regles/place-in-period.js";
import { gabarit } from "./regles/placeholder-left.js";
import { renvois } from "./regles/ref-dangling.js";
import { titres } from "./regles/title-mismatch.js";
import type { ConstatTexte, FindingTexte, RegleTexte, VerificationTexte } from "./types.js";

const REGLES: readonly RegleTexte[] = [
  ambigu,
  comptes,
  dates,
  doublons,
  duree,
  gabarit,
  jours,
  noms,
  positions,
  references,
  renvois,
  retards,
  seuil,
  titres,
];

const SIMILARITE = 0.4;

/**
 * Reads the text of a convention, an avenant or a presentation, as extracted from a PDF, and reports with line and
 * column: blanks and unresolved alternatives of a model, announced counts against counted items, references to annexes
 * and articles that do not exist, dates out of order, several spellings of one name, durations against periods, quoted
 * legal thresholds and references against the law, repeated items.
 *
 * It is silent where extraction leaves a doubt. Time grows with the length of the text and no faster.
 *
 * @param question - the text, the reference day, and the settings of the caller
 * @returns the findings in the order of the text; else every issue of the question: `DATE_INVALID` when the reference
 *   day does not exist, `RULE_UNKNOWN`, `PARAMETER_UNKNOWN`... for a configuration that means nothing
 *
 * @example
 * ```ts
 * import { verifyText } from "convention-territoriale";
 *
 * const checked = verifyText({ texte: "Annexe 3 : délibération n° XX du Conseil du XX\n", at: "2026-01-01" });
 * if (checked.ok) console.log(checked.value.findings.map(({ ligne, code }) => `${ligne} ${code}`));
 * // => [ '1 PLACEHOLDER_LEFT' ]
 * ```
 */
export function verifyText(question: TextQuestion): Outcome<VerificationTexte> {
  const asked = readQuestion<TextQuestion>(textQuestion, question, (read) =>
    under("configuration", settingIssues(read)),
  );
  if (!asked.ok) return asked;
  const { texte, at, configuration = {} } = asked.value;
  const findings = findingsIn(documentOf(texte), civil(at), configuration);
  return success({ at, findings, decompte: countBySeverity(findings) });
}

/** What the rules see in a text already read, in its order. */
export function findingsIn(
  document: Document,
  at: CivilDate,
  configuration: ConfigurationVerification = {},
  regles: readonly RegleTexte[] = REGLES,
): readonly FindingTexte[] {
  const contexte = {
    document,
    at,
    similariteTitre: configuration.similariteTitre ?? SIMILARITE,
    parametre: (cle: string) => readParametre(cle, at, configuration),
  };
  const found = regles
    .flatMap((regle) => [...regle(contexte)])
    .sort(
      (a, b) =>
        a.ligne - b.ligne ||
        a.colonne - b.colonne ||
        compareText(a.code, b.code) ||
        compareText(a.motif ?? "", b.motif ?? ""),
    );
  return toFindings(found, configuration);
}

function toFindings(
  found: readonly ConstatTexte[],
  { severites = {} }: ConfigurationVerification,
): readonly FindingTexte[] {
  const seen = new Map<string, number>();
  return found.flatMap((constat) => {
    const { code, motif, citation, regles } = constat;
    const name = motif === undefined ? code : `${code}.${motif}`;
    const severite = settingOf(severites, name) ?? settingOf(severites, code) ?? constat.severite;
    if (severite === "off") return [];
    const base = `${name}:${citation}`;
    const rank = (seen.get(base) ?? 0) + 1;
    seen.set(base, rank);
    const sources = [...new Set(regles.flatMap(sourcesOfRegle))];
    return [{ ...constat, cle: rank === 1 ? base : `${base}~${rank}`, severite, sources }];
  });
}

function readParametre(
  cle: string,
  at: CivilDate,
  { parametres: surcharges }: ConfigurationVerification,
): number | undefined {
  const definition = parametres.find((parametre) => parametre.cle === cle);
  if (definition === undefined) return undefined;
  const surcharge = settingOf(surcharges, cle);
  const { parametre } = parameterAt(definition, at, surcharge);
  return parametre.statut === "connu" && typeof parametre.valeur === "number" ? parametre.valeur : undefined;
}
