/** What only the whole of a well-shaped barème shows: periods in order, and no two values of one key on the same day. */
import { digest, type Issue, type Path } from "../../primitives/index.js";
import { issue } from "../../primitives/internal.js";
import type { Bareme, LigneDatee } from "../demande/types-parametres.js";

/** The last day of a line without end. */
export const WITHOUT_END = "9999-12-31";

export function baremeChecks(bareme: Bareme, path: Path): readonly Issue[] {
  const { valeurs, empreinte } = bareme;
  const computed = digestOfBareme(bareme);
  return [
    ...(empreinte === undefined || empreinte === computed
      ? []
      : [issue("BAREME_DIGEST_DIFFERS", [...path, "empreinte"], { empreinte, calculee: computed })]),
    ...valeurs.flatMap(({ du, au }, rank) =>
      au !== undefined && au < du
        ? [issue("PERIOD_REVERSED", [...path, "valeurs", rank, "au"], { debut: du, fin: au })]
        : [],
    ),
    ...overlaps(valeurs, path),
  ];
}

/** The digest of everything in a barème but its own digest. */
export function digestOfBareme({ empreinte: _, ...rest }: Bareme): string {
  return digest(rest);
}

/** In order of their first days, two lines of a key overlap when one begins before the end of all those before it. */
function overlaps(valeurs: readonly LigneDatee[], path: Path): readonly Issue[] {
  const ends = new Map<string, string>();
  return valeurs
    .map((ligne, rang) => ({ ...ligne, rang }))
    .filter(suppliesSomething)
    .sort((a, b) => (a.du === b.du ? a.rang - b.rang : a.du < b.du ? -1 : 1))
    .flatMap(({ cle, du, au = WITHOUT_END, rang }) => {
      const end = ends.get(cle) ?? "";
      if (au > end) ends.set(cle, au);
      return du <= end ? [issue("PARAMETER_OVERLAP", [...path, "valeurs", rang], { cle, du })] : [];
    });
}

/** A line with neither a value nor a word is still to be filled in: it gives no figure. */
export const suppliesSomething = ({ valeur, sansObjet }: LigneDatee): boolean =>
  valeur !== undefined || sansObjet === true;
