/** Sets apart the findings that a person has accepted, with the reason, and lists the acknowledgements that match no finding. */
import type { Contexte } from "../dossier/contexte.js";
import type { Finding, FindingAcquitte } from "../result.js";
import { SANS_OBJET } from "./read-configuration.js";
import { sortFindings } from "./sort.js";

/** The findings that stay, those that are acknowledged, and what is said of acknowledgements that match nothing. */
export interface Tri {
  readonly restants: readonly Finding[];
  readonly acquittes: readonly FindingAcquitte[];
  readonly sansObjet: readonly Finding[];
}

/**
 * Sets acknowledged findings apart. An acknowledgement holds from its date. One whose rule did not run is left alone:
 * nobody can say that it is of no use.
 */
export function acknowledge(findings: readonly Finding[], { dossier, at }: Contexte, ran: ReadonlySet<string>): Tri {
  const found = new Map(findings.map((finding) => [finding.cle, finding]));
  const acquittes = new Map<string, FindingAcquitte>();
  const sansObjet: Finding[] = [];
  for (const [rank, acquittement] of (dossier.acquittements ?? []).entries()) {
    const { finding: cle, date } = acquittement;
    const finding = found.get(cle);
    if (date > at) continue;
    if (finding !== undefined) acquittes.set(cle, { finding, acquittement });
    else if (ran.has(codeOf(cle))) sansObjet.push(unused(cle, rank));
  }
  const kept = sortFindings([...acquittes.values()].map(({ finding }) => finding));
  return {
    restants: findings.filter(({ cle }) => !acquittes.has(cle)),
    acquittes: kept.flatMap(({ cle }) => acquittes.get(cle) ?? []),
    sansObjet,
  };
}

/** `DATE_ORDER.signatureApresDebut:CTG` is of the rule `DATE_ORDER`. */
function codeOf(cle: string): string {
  return cle.replace(/[.:].*$/s, "");
}

function unused(finding: string, rank: number): Finding {
  return {
    cle: `${SANS_OBJET}:${finding}~${rank}`,
    code: SANS_OBJET,
    severite: "warning",
    path: ["acquittements", rank],
    sujet: finding,
    params: { finding },
    regles: [],
    sources: [],
    lies: [],
  };
}
