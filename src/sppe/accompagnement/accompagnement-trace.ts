/** The steps that lead to each share of the State grant, and the amounts, worked out together. */
import { enveloppeAccompagnement, type TrancheCoefficient } from "../../droit/index.js";
import { coefficientsNaissances, coefficientsPotentiel } from "../../droit/internal.js";
import { eurosFromCents, type Fraction, type Trace, type TraceRow } from "../../primitives/index.js";
import {
  add,
  divide,
  eurosFraction,
  formatExact,
  fraction,
  multiply,
  roundToUnits,
  splitCents,
  toWholeWeights,
} from "../../primitives/internal.js";
import { fondement } from "../fondement.js";
import { tenths } from "./coefficients.js";

/** A commune that is due a share, with its coefficients and how they were chosen. */
export interface LigneDePart {
  readonly codeInsee: string;
  readonly births: readonly Fraction[];
  readonly b: Fraction;
  readonly tranchesB: readonly TrancheCoefficient[];
  readonly rankB: number;
  readonly p: Fraction;
  readonly tranchesP: readonly TrancheCoefficient[];
  readonly rankP: number;
  readonly produit: Fraction;
}

/** Cents of each commune, in the order of the lines, and the rows that make them. */
export interface Partage {
  readonly cents: readonly bigint[];
  readonly rows: Trace;
}

const given = (donnee: string, valeur: Fraction) => ({ donnee, valeur: formatExact(valeur) });
const from = (ligne: string) => ({ ligne });

function row(id: string, step: string, unite: string, regle: string) {
  return { id, libelle: `sppe.trace.${step}`, unite, regle, sources: fondement(regle).sources };
}

/** Births added, the two coefficients chosen, their product. */
export function traceCommune({ codeInsee: id, ...ligne }: LigneDePart): Trace {
  const choice = (step: "b" | "p", cle: string, tranches: readonly TrancheCoefficient[], choix: number): TraceRow => ({
    ...row(`${id}.${step}`, step, "coefficient", step === "b" ? "SP-72" : "SP-73"),
    operation: "choose",
    arguments: tranches.map(({ dixiemes }) => given(cle, tenths(dixiemes))),
    choix,
    valeur: formatExact(ligne[step]),
  });
  return [
    {
      ...row(`${id}.naissances`, "naissances", "naissance", "SP-72"),
      operation: "add",
      arguments: ligne.births.map((count, rank) => given(`naissances[${rank}]`, count)),
      valeur: formatExact(ligne.births.reduce(add, fraction(0n))),
    },
    choice("b", coefficientsNaissances.cle, ligne.tranchesB, ligne.rankB),
    choice("p", coefficientsPotentiel.cle, ligne.tranchesP, ligne.rankP),
    {
      ...row(`${id}.produit`, "produit", "part", "SP-71"),
      operation: "multiply",
      arguments: [from(`${id}.b`), from(`${id}.p`)],
      valeur: formatExact(ligne.produit),
    },
  ];
}

/** Each amount from the national total and sum: one exact share, times the commune's product, rounded once. */
export function traceNational(
  lines: readonly LigneDePart[],
  { total, somme }: { readonly total: bigint; readonly somme: Fraction },
): Partage {
  const unit = divide(eurosFraction(total), somme);
  const rows: TraceRow[] = [
    {
      ...row("part", "part", "euro", "SP-71"),
      operation: "divide",
      arguments: [
        given(`${enveloppeAccompagnement.cle}.total`, eurosFraction(total)),
        given(`${enveloppeAccompagnement.cle}.sommeProduits`, somme),
      ],
      valeur: formatExact(unit),
    },
  ];
  const cents = lines.map(({ codeInsee: id, produit }) => {
    const droit = multiply(unit, produit);
    const rounded = roundToUnits(droit, 2);
    rows.push(
      {
        ...row(`${id}.droit`, "droit", "euro", "SP-71"),
        operation: "multiply",
        arguments: [from("part"), from(`${id}.produit`)],
        valeur: formatExact(droit),
      },
      {
        ...row(`${id}.montant`, "montant", "euro", "SP-71"),
        operation: "round",
        arguments: [from(`${id}.droit`)],
        decimales: 2,
        valeur: formatExact(fraction(rounded, 100n)),
      },
    );
    return rounded;
  });
  return { cents, rows };
}

/** The total shared between all the recipients, to the last cent. */
export function traceShared(lines: readonly LigneDePart[], total: bigint): Partage {
  const ids = lines.map(({ codeInsee }) => codeInsee);
  const weights = toWholeWeights(lines.map(({ produit }) => produit));
  const cents = splitCents(total, weights, ids, "conserverTotal");
  const shared: TraceRow = {
    ...row("repartition", "repartition", "euro", "SP-71"),
    operation: "share",
    politique: "conserverTotal",
    total: given("partage.total", eurosFraction(total)),
    parts: ids.map((id, rank) => ({
      id,
      poids: from(`${id}.produit`),
      valeur: eurosFromCents(cents[rank] ?? 0n),
    })),
  };
  return { cents, rows: lines.length === 0 ? [] : [shared] };
}
