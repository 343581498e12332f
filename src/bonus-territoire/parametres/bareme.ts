/** The barème of a Caf, asked for the value of a year. */
import type { Surcharge } from "../../droit/index.js";
import type { Bareme, BaremeCite, CleParametre, LigneDatee } from "../demande/types-parametres.js";
import { digestOfBareme, suppliesSomething, WITHOUT_END } from "./check.js";

/** A barème ready to be asked. */
export interface BaremeLu {
  /** How results name it. */
  readonly cite: BaremeCite;
  /** The value in force on 1 January of the year, else on 31 December. */
  valueIn(cle: CleParametre, annee: number): Surcharge<unknown> | undefined;
}

export function baremeLu(bareme: Bareme): BaremeLu {
  const byKey = new Map<CleParametre, LigneDatee[]>();
  for (const ligne of bareme.valeurs.filter(suppliesSomething)) {
    byKey.set(ligne.cle, [...(byKey.get(ligne.cle) ?? []), ligne]);
  }
  const name = `${bareme.id} ${bareme.edition}`;
  const { id, edition, publication } = bareme;
  const named = { id, edition, ...(publication === undefined ? {} : { publication }) };
  return {
    cite: { ...named, empreinte: digestOfBareme(bareme) },
    valueIn(cle, annee) {
      const on = (day: string) => byKey.get(cle)?.find(({ du, au = WITHOUT_END }) => du <= day && day <= au);
      const ligne = on(`${annee}-01-01`) ?? on(`${annee}-12-31`);
      return ligne && surchargeOf(ligne, name);
    },
  };
}

function surchargeOf({ valeur, sansObjet, source }: LigneDatee, name: string): Surcharge<unknown> {
  if (sansObjet === true) return { sansObjet };
  return { valeur, source: source === undefined ? name : `${name} : ${source}` };
}
