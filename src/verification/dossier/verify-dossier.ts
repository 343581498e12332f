/** Holds a dossier against the law, against its own clauses and against itself. */
import { textOn } from "../../avenant/internal.js";
import { sourcesOfRegle } from "../../droit/internal.js";
import { civil, type Issue, type Outcome, type Success, success } from "../../primitives/index.js";
import { issue, readQuestion, under } from "../../primitives/internal.js";
import { acknowledge } from "../constats/acquittements.js";
import { type ConfigurationVerification, type Severite, settingOf } from "../constats/configuration.js";
import { SANS_OBJET, settingIssues } from "../constats/read-configuration.js";
import { countBySeverity, sortFindings } from "../constats/sort.js";
import type { VerificationQuestion } from "../question.js";
import type { ControleEcarte, Finding, Verification } from "../result.js";
import { verificationQuestion } from "../schema.js";
import type { Constat, Ecart, RegleVerification } from "../types.js";
import { buildContexte } from "./contexte.js";
import { reglesVerification } from "./regles-of-dossier.js";
import { runRegle } from "./run-regle.js";

/**
 * Verifies a dossier on a day.
 *
 * Runs each rule on the text in force that day and on the instruments as written. Routine practice is never an error; a
 * check that rests on something unknown, or on a clause that is off by default, is not made: it is listed in `ecartes`.
 * So is a caller's own rule that throws, with a warning `RULE_FAILED`: nothing of what it had found is kept.
 *
 * @param question - the dossier, the day, and the rules and settings of the caller
 * @returns the findings, gravest first; else every issue of the question and of the dates and ids of the dossier:
 *   `RULE_UNKNOWN`, `PARAMETER_UNKNOWN`... for a configuration that means nothing, `RULE_INVALID` for a rule that
 *   cannot be run or that takes the code of another
 *
 * @example
 * ```ts
 * import { parseDossier, verifyDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const checked = verifyDossier({ dossier, at: "2026-07-01" });
 * if (checked.ok) console.log(checked.value.findings.map(({ severite, cle }) => `${severite} ${cle}`));
 * // => [
 * // =>   'error OBLIGATION_OVERDUE:CTG:bilan',
 * // =>   'info DATE_ORDER.signatureApresDebut:CTG'
 * // => ]
 * ```
 */
export function verifyDossier(question: VerificationQuestion): Outcome<Verification> {
  const asked = readQuestion<VerificationQuestion>(verificationQuestion, question, (read) =>
    under("configuration", settingIssues(read)),
  );
  return asked.ok ? verificationOn(asked.value) : asked;
}

/** The same, for a question that was read. */
export function verificationOn(question: VerificationQuestion): Success<Verification> {
  const { dossier, at, regles = reglesVerification, configuration = {} } = question;
  const consolidation = textOn(dossier, at);
  const contexte = buildContexte(dossier, civil(at), consolidation, configuration);
  const seen = new Map<string, Finding>();
  const ecartes: ControleEcarte[] = [];
  const ran: string[] = [];
  const failures: Issue[] = [];
  for (const regle of regles) {
    if (settingOf(configuration.severites, regle.code) === "off") {
      ecartes.push({ code: regle.code, raison: "desactive", path: [], sujet: dossier.id, manque: regle.code });
      continue;
    }
    const vus = runRegle(regle, contexte);
    if (typeof vus === "string") {
      ecartes.push({ code: regle.code, raison: "echec", path: [], sujet: dossier.id, manque: vus });
      failures.push(issue("RULE_FAILED", [], { regle: regle.code, detail: vus }));
      continue;
    }
    ran.push(regle.code);
    for (const vu of vus) {
      if (vu.type === "ecart") ecartes.push(toControleEcarte(regle, vu));
      else keep(seen, regle, vu, configuration);
    }
  }
  const { restants, acquittes, sansObjet } = acknowledge([...seen.values()], contexte, new Set(ran));
  const unused = configuration.severites?.[SANS_OBJET] ?? "warning";
  const findings = sortFindings([
    ...restants,
    ...(unused === "off" ? [] : sansObjet.map((finding) => ({ ...finding, severite: unused }))),
  ]);
  const decompte = countBySeverity(findings);
  return success({ dossier: dossier.id, at, findings, decompte, acquittes, ecartes, regles: ran }, [
    ...contexte.warnings,
    ...failures,
  ]);
}

function toControleEcarte({ code }: RegleVerification, { raison, path, sujet, manque }: Ecart): ControleEcarte {
  return { code, raison, path, sujet, manque };
}

function keep(
  seen: Map<string, Finding>,
  regle: RegleVerification,
  constat: Constat,
  configuration: ConfigurationVerification,
): void {
  const severite = severityOf(regle, constat, configuration);
  if (severite === "off") return;
  const name = constat.motif === undefined ? regle.code : `${regle.code}.${constat.motif}`;
  let cle = `${name}:${constat.sujet}`;
  for (let rank = 2; seen.has(cle); rank += 1) cle = `${name}:${constat.sujet}~${rank}`;
  seen.set(cle, toFinding(cle, regle, constat, severite));
}

function severityOf(
  { code, severite, motifs }: RegleVerification,
  constat: Constat,
  { severites }: ConfigurationVerification,
): Severite | "off" {
  const { motif } = constat;
  const own = motif === undefined ? undefined : settingOf(severites, `${code}.${motif}`);
  const ofMotif = motif === undefined ? undefined : settingOf(motifs, motif);
  return own ?? settingOf(severites, code) ?? constat.severite ?? ofMotif ?? severite;
}

function toFinding(cle: string, regle: RegleVerification, constat: Constat, severite: Severite): Finding {
  const { path, sujet, params, motif, citation, lies = [] } = constat;
  const regles = constat.regles ?? regle.regles;
  return {
    cle,
    code: regle.code,
    ...(motif === undefined ? {} : { motif }),
    severite,
    path,
    sujet,
    params,
    ...(citation === undefined ? {} : { citation }),
    regles,
    sources: [...new Set(regles.flatMap(sourcesOfRegle))],
    lies,
    ...(regle.textes === undefined ? {} : { textes: regle.textes }),
    // Each rule reports what goes with its own code, as its type says; the list of the rules loses which goes with which.
  } as Finding;
}
