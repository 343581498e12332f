/** Comparing two editions of a barème, line by line and by their effect on a demande. */
import { type Outcome, success } from "../../primitives/index.js";
import { readQuestion } from "../../primitives/internal.js";
import { computeChecked } from "../calcul/compute.js";
import type { Bareme, LigneDatee } from "../demande/types-parametres.js";
import { baremeChecks } from "../parametres/check.js";
import { differenceOf, type EcartMontant, ecartsOf, isChange } from "../resultat/differences.js";
import type { Difference, Montant } from "../resultat/result.js";
import type { QuestionComparaisonBaremes } from "./questions.js";
import { questionComparaisonSchema } from "./schema.js";

/** What changes from one barème to the other. */
export interface ComparaisonBaremes {
  /** Lines that are not the same in both, as text. */
  readonly lignes: readonly {
    readonly cle: string;
    readonly du: string;
    readonly avant?: string;
    readonly apres?: string;
  }[];
  readonly total: { readonly avant: Montant; readonly apres: Montant; readonly difference: Difference };
  /** Structures whose amount changes, by id. */
  readonly structures: readonly EcartMontant[];
  readonly gestionnaires: readonly EcartMontant[];
}

/**
 * Compares two barèmes, line by line and by their effect on a demande.
 *
 * @param question - the demande and the two barèmes
 * @returns the lines that differ, and the structures and gestionnaires whose amount changes; or the issues of the
 *   demande under one barème or the other
 *
 * @example
 * ```ts
 * import { compareBaremes, loadBareme, parseDemande } from "convention-territoriale";
 * import file from "./examples/roumois-seine/bonus-illustratif.json" with { type: "json" };
 *
 * const parsed = parseDemande(file.demande);
 * if (!parsed.ok) throw new Error("demande");
 * const demande = parsed.value;
 * const bareme = (id: string, valeur: string) =>
 *   loadBareme({
 *     format: "convention-territoriale/bareme",
 *     version: 1,
 *     id,
 *     edition: id,
 *     valeurs: [{ cle: "eaje.plancher", du: "2026-01-01", valeur, source: "barème de la Caf" }],
 *   });
 * const [avant, apres] = [bareme("a", "2100"), bareme("b", "2300")];
 * if (!avant.ok || !apres.ok) throw new Error("barème");
 * const nominal = { ...demande, parametres: { "eaje.revalorisation": { sansObjet: true } } } as const;
 * const compared = compareBaremes({ demande: nominal, avant: avant.value, apres: apres.value });
 * if (compared.ok) console.log(compared.value.lignes, compared.value.total.difference);
 * // => [
 * // =>   {
 * // =>     cle: 'eaje.plancher',
 * // =>     du: '2026-01-01',
 * // =>     avant: '"2100"',
 * // =>     apres: '"2300"'
 * // =>   }
 * // => ] { statut: 'exact', montant: '9000.00' }
 * ```
 */
export function compareBaremes(question: QuestionComparaisonBaremes): Outcome<ComparaisonBaremes> {
  const read = readQuestion<QuestionComparaisonBaremes>(questionComparaisonSchema, question, ({ avant, apres }) => [
    ...baremeChecks(avant, ["avant"]),
    ...baremeChecks(apres, ["apres"]),
  ]);
  if (!read.ok) return read;
  const { demande, avant, apres } = read.value;
  const before = computeChecked({ ...demande, bareme: avant });
  if (!before.ok) return before;
  const after = computeChecked({ ...demande, bareme: apres });
  if (!after.ok) return after;
  const [one, other] = [before.value, after.value];
  return success({
    lignes: changedLines(avant, apres),
    total: { avant: one.total, apres: other.total, difference: differenceOf(one.total, other.total) },
    structures: ecartsOf(one.structures, other.structures).filter(isChange),
    gestionnaires: ecartsOf(one.gestionnaires, other.gestionnaires).filter(isChange),
  });
}

function changedLines(avant: Bareme, apres: Bareme): ComparaisonBaremes["lignes"] {
  const byKey = ({ valeurs }: Bareme) => new Map(valeurs.map((line) => [`${line.cle}\u0000${line.du}`, line]));
  const [one, other] = [byKey(avant), byKey(apres)];
  return [...new Map([...one, ...other])]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, { cle, du }]) => {
      const [before, after] = [written(one.get(key)), written(other.get(key))];
      if (before === after) return [];
      return [
        {
          cle,
          du,
          ...(before === undefined ? {} : { avant: before }),
          ...(after === undefined ? {} : { apres: after }),
        },
      ];
    });
}

/** The value of a line, as text. Empty when the line is still to be filled in. */
function written(line: LigneDatee | undefined): string | undefined {
  if (line === undefined) return undefined;
  const { au, valeur, sansObjet } = line;
  const said = sansObjet === true ? "sansObjet" : (JSON.stringify(valeur) ?? "");
  return au === undefined ? said : `${said} (${au})`;
}
