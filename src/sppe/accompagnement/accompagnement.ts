/** The State's grant to the communes that became autorités organisatrices (CASF R. 214-10-2 and following). */
import {
  type Confiance,
  type EnveloppeNationale,
  enveloppeAccompagnement,
  type ParametreDate,
  type Surcharge,
  type TrancheCoefficient,
} from "../../droit/index.js";
import { coefficientsNaissances, coefficientsPotentiel, seuilPlanification } from "../../droit/internal.js";
import {
  type CivilDate,
  civil,
  eurosFromCents,
  type Fraction,
  failure,
  type Issue,
  isSiren,
  type Outcome,
  type Path,
  success,
} from "../../primitives/index.js";
import {
  add,
  cityOf,
  collect,
  eurosFraction,
  formatExact,
  fraction,
  issue,
  multiply,
  parseCents,
  parseExact,
  readQuestion,
  refusal,
  sign,
} from "../../primitives/internal.js";
import { populationInForce, populationIssues } from "../../territoire/internal.js";
import { unknownCommune } from "../devoirs/unknown-authority.js";
import { fondement } from "../fondement.js";
import { lowest } from "../justification.js";
import { readParametre } from "../law-reader.js";
import { accompagnementQuestion } from "../schema.js";
import type {
  AccompagnementFinancier,
  CommuneAccompagnee,
  ParametreManquant,
  PartAccompagnement,
  QuestionAccompagnement,
} from "./accompagnement-result.js";
import { type LigneDePart, traceCommune, traceNational, traceShared } from "./accompagnement-trace.js";
import { areTranches, tenths, trancheOf } from "./coefficients.js";

/**
 * Shares of the State grant: `part = total × (b × p) / Σ (b × p)` (SP-71), for communes above 3 500 inhabitants only,
 * never for a group (SP-70).
 *
 * With `parNational` each share is the exact quotient, rounded once to the cent; with `listeComplete` the total is shared
 * between the communes given, the largest remainders getting the odd cents. Where a figure of the year is not
 * established (every year but 2025, today) the share is `indeterminee` and names what is missing.
 *
 * @param question - the year, the communes with their figures, how the total is shared, and the caller's own values
 * @returns one part for each commune, in the order of the input, and the trace; refused on codes, births, amounts or
 *   tables that are not valid (`CODE_INSEE_INVALID`, `GRANT_NEVER_TO_GROUP`, `COMMUNE_ARRONDISSEMENT`, `ID_DUPLICATE`, `NUMBER_INVALID`,
 *   `AMOUNT_*`, `POPULATION_*`, `GRANT_TABLE_INVALID`, `VALUE_OUT_OF_RANGE`). Warns of a figure last checked before the
 *   year (`PARAMETER_STALE`).
 *
 * @example
 * ```ts
 * import { computeAccompagnementFinancier } from "convention-territoriale";
 *
 * const computed = computeAccompagnementFinancier({
 *   annee: 2025,
 *   communes: [
 *     {
 *       codeInsee: "27056",
 *       populations: [{ valeur: 10050, nature: "totale", millesime: 2022, anneeApplication: 2025, source: "Insee" }],
 *       naissances: [300, 350, 350],
 *       potentielFinancierParHabitant: "950.00",
 *     },
 *   ],
 *   partage: { mode: "parNational" },
 * });
 * const part = computed.ok ? computed.value.parts[0] : undefined;
 * if (part?.statut === "calculee") console.log(`${part.b} × ${part.p} → ${part.montant} EUR`);
 * // => 2 × 1.2 → 48787.50 EUR
 * ```
 */
export function computeAccompagnementFinancier(question: QuestionAccompagnement): Outcome<AccompagnementFinancier> {
  const asked = readQuestion<QuestionAccompagnement>(accompagnementQuestion, question);
  if (!asked.ok) return asked;
  const { annee, communes, partage } = asked.value;
  const issues: Issue[] = [];
  const day = civil(`${annee}-01-01`);
  const warnings: Issue[] = [];
  const seen = new Set<string>();
  const read = communes.map((commune, rank) => readCommune(commune, ["communes", rank], seen, issues));
  const tables = readTables(asked.value, day, issues, warnings);
  const stated = partage.mode === "listeComplete" ? parseCents(partage.total, ["partage", "total"]) : success(0n);
  const total = collect(stated, issues) ?? 0n;
  const refused = refusal(issues);
  if (refused !== undefined) return refused;

  const states = read.map((commune) => eligibility(commune, tables, annee, day, warnings));
  const due = states.filter((state) => state.statut === "due");
  const complete = partage.mode === "listeComplete" && !states.some((state) => state.statut === "manque");
  if (complete && due.length === 0 && total > 0n) {
    return failure([issue("SHARE_WITHOUT_WEIGHT", ["communes"], { total: eurosFromCents(total) })]);
  }
  // Read for a national share only.
  const national = tables.enveloppe;
  const lines = due.map(({ ligne }) => ligne);
  const shared = complete
    ? traceShared(lines, total)
    : national === undefined || lines.length === 0
      ? undefined
      : traceNational(lines, national);
  const missing = (partage.mode === "listeComplete" ? unknownOfOthers(states) : undefined) ?? [
    // A share whose coefficients are known lacks the national total and sum, and nothing else.
    manquant(enveloppeAccompagnement),
  ];
  const montants = new Map(lines.map(({ codeInsee }, rank) => [codeInsee, shared?.cents[rank]]));
  const rule = { ...fondement("SP-71"), confiance: confianceOf(tables) };
  const parts = states.map((state): PartAccompagnement => {
    const { base } = state;
    if (state.statut === "nonEligible")
      return { ...base, ...fondement("SP-70"), statut: "nonEligible", motif: state.motif };
    if (state.statut === "manque")
      return { ...base, ...fondement("SP-70"), statut: "indeterminee", manquants: state.manquants };
    const { b, p, produit } = state.ligne;
    const montant = montants.get(base.codeInsee);
    const shown = { b: formatExact(b), p: formatExact(p), produit: formatExact(produit) };
    if (montant !== undefined) {
      return { ...base, ...rule, statut: "calculee", ...shown, montant: eurosFromCents(montant) };
    }
    return { ...base, ...rule, statut: "indeterminee", ...shown, manquants: missing };
  });
  const cents = (shared?.cents ?? []).reduce((sofar, value) => sofar + value, 0n);
  const trace = [...lines.flatMap(traceCommune), ...(shared?.rows ?? [])];
  return success({ annee, parts, totalCalcule: eurosFromCents(cents), trace }, warnings);
}

interface CommuneLue {
  readonly codeInsee: string;
  readonly nom?: string;
  readonly populations: CommuneAccompagnee["populations"];
  readonly naissances: readonly number[];
  readonly potentiel: Fraction;
  readonly surArrete?: boolean;
}

function readCommune(commune: CommuneAccompagnee, path: Path, seen: Set<string>, issues: Issue[]): CommuneLue {
  const { codeInsee, nom, populations, naissances, potentielFinancierParHabitant, surArrete } = commune;
  const at = [...path, "codeInsee"];
  // SP-70: never a group, even one that holds the competences.
  if (isSiren(codeInsee)) issues.push(issue("GRANT_NEVER_TO_GROUP", at, { siren: codeInsee }, { regle: "SP-70" }));
  // An arrondissement is no commune: the figures of the city are those that count.
  else if (cityOf(codeInsee) !== undefined) issues.push(unknownCommune(codeInsee, at));
  else if (seen.has(codeInsee)) issues.push(issue("ID_DUPLICATE", at, { id: codeInsee }));
  seen.add(codeInsee);
  populationIssues(populations, codeInsee, [...path, "populations"], issues);
  const cents = collect(parseCents(potentielFinancierParHabitant, [...path, "potentielFinancierParHabitant"]), issues);
  const potentiel = eurosFraction(cents ?? 0n);
  return {
    codeInsee,
    ...(nom !== undefined && { nom }),
    populations,
    naissances,
    potentiel,
    ...(surArrete !== undefined && { surArrete }),
  };
}

interface Table {
  readonly tranches: readonly TrancheCoefficient[];
  readonly confiance: Confiance;
}

interface Tables {
  readonly naissances: Table | undefined;
  readonly potentiel: Table | undefined;
  readonly enveloppe: { readonly total: bigint; readonly somme: Fraction; readonly confiance: Confiance } | undefined;
}

function readTables(
  { surcharges = {}, partage }: QuestionAccompagnement,
  day: CivilDate,
  issues: Issue[],
  warnings: Issue[],
): Tables {
  const table = (
    definition: ParametreDate<readonly TrancheCoefficient[]>,
    overlay: Surcharge<readonly TrancheCoefficient[]> | undefined,
    name: string,
  ) => {
    const parametre = readParametre(definition, day, warnings, overlay);
    if (parametre.statut !== "connu") return undefined;
    const { valeur: tranches, confiance } = parametre;
    if (areTranches(tranches)) return { tranches, confiance };
    issues.push(issue("GRANT_TABLE_INVALID", ["surcharges", name], { cle: definition.cle }));
    return undefined;
  };
  return {
    naissances: table(coefficientsNaissances, surcharges.coefficientsNaissances, "coefficientsNaissances"),
    potentiel: table(coefficientsPotentiel, surcharges.coefficientsPotentiel, "coefficientsPotentiel"),
    enveloppe: partage.mode === "parNational" ? readEnveloppe(surcharges.enveloppe, day, issues, warnings) : undefined,
  };
}

function readEnveloppe(
  overlay: Surcharge<EnveloppeNationale> | undefined,
  day: CivilDate,
  issues: Issue[],
  warnings: Issue[],
): Tables["enveloppe"] {
  const parametre = readParametre(enveloppeAccompagnement, day, warnings, overlay);
  if (parametre.statut !== "connu") return undefined;
  const path = ["surcharges", "enveloppe", "valeur"];
  const total = collect(parseCents(parametre.valeur.total, [...path, "total"]), issues);
  const somme = parseExact(String(parametre.valeur.sommeProduits));
  if (somme === undefined || sign(somme) <= 0) {
    const params = { valeur: String(parametre.valeur.sommeProduits) };
    issues.push(issue("NUMBER_INVALID", [...path, "sommeProduits"], params));
    return undefined;
  }
  return { total: total ?? 0n, somme, confiance: parametre.confiance };
}

/** The confidence of a share is the lowest of the figures it uses: both tables, and the envelope when it is the national one. */
function confianceOf({ naissances, potentiel, enveloppe }: Tables): Confiance {
  return [naissances, potentiel, enveloppe].reduce<Confiance>(
    (sofar, read) => (read === undefined ? sofar : lowest(sofar, read.confiance)),
    "verbatim",
  );
}

type Definition = Pick<ParametreDate<unknown>, "cle" | "motifInconnu" | "detenteur">;
const POPULATION_ABSENTE: ParametreManquant = {
  cle: "territoire.populationTotale",
  motif: "populationTotaleAbsente",
  detenteur: "inseePopulations",
};

const manquant = ({ cle, motifInconnu: motif, detenteur }: Definition): ParametreManquant => ({
  cle,
  motif,
  detenteur,
});

/** A complete list is shared only when every share of it is known: what the others lack, each commune lacks. */
function unknownOfOthers(
  states: readonly Eligibility[],
): readonly [ParametreManquant, ...ParametreManquant[]] | undefined {
  const missing = new Map<string, ParametreManquant>();
  for (const state of states) if (state.statut === "manque") missing.set(state.manquants[0].cle, state.manquants[0]);
  const [first, ...others] = missing.values();
  return first === undefined ? undefined : [first, ...others];
}

interface Base {
  readonly codeInsee: string;
  readonly nom?: string;
}

type Eligibility =
  | { readonly statut: "due"; readonly base: Base; readonly ligne: LigneDePart }
  | { readonly statut: "manque"; readonly base: Base; readonly manquants: readonly [ParametreManquant] }
  | {
      readonly statut: "nonEligible";
      readonly base: Base;
      readonly motif: "populationPasAuDessusDuSeuil" | "absenteDeLArrete";
    };

/** SP-70: on the arrêté of the year, with a population totale above the threshold on 1 January. */
function eligibility(
  commune: CommuneLue,
  tables: Tables,
  annee: number,
  day: CivilDate,
  warnings: Issue[],
): Eligibility {
  const { codeInsee, nom, surArrete, naissances, potentiel } = commune;
  const base = { codeInsee, ...(nom !== undefined && { nom }) };
  if (surArrete === false) return { statut: "nonEligible", base, motif: "absenteDeLArrete" };
  const seuil = readParametre(seuilPlanification, day, warnings);
  const without = (missing: ParametreManquant): Eligibility => ({ statut: "manque", base, manquants: [missing] });
  const lacking = (definition: Definition): Eligibility => without(manquant(definition));
  if (seuil.statut !== "connu") return lacking(seuilPlanification);
  const { min, max } = populationInForce(commune.populations, annee);
  if (max <= seuil.valeur) return { statut: "nonEligible", base, motif: "populationPasAuDessusDuSeuil" };
  if (min <= seuil.valeur) return without(POPULATION_ABSENTE);
  if (tables.naissances === undefined) return lacking(coefficientsNaissances);
  if (tables.potentiel === undefined) return lacking(coefficientsPotentiel);
  const tranchesB = tables.naissances.tranches;
  const tranchesP = tables.potentiel.tranches;
  const births = naissances.map((count) => fraction(BigInt(count)));
  const sum = births.reduce(add, fraction(0n));
  const rankB = trancheOf(tranchesB, sum);
  const rankP = trancheOf(tranchesP, potentiel);
  const b = tenths(tranchesB[rankB]?.dixiemes ?? 0);
  const p = tenths(tranchesP[rankP]?.dixiemes ?? 0);
  const choices = { tranchesB, tranchesP, rankB, rankP };
  return { statut: "due", base, ligne: { codeInsee, births, b, p, produit: multiply(b, p), ...choices } };
}
