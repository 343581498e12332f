/** The bonus territoire: who gets what, then the whole explanation. */

import type { Montant, ResultatBonusTerritoire } from "../../bonus-territoire/index.js";
import { textOf } from "../../messages/index.js";
import { explain } from "../explain/explain.js";
import { formatEuros, formatNumber } from "../nombres.js";
import { asWritten, type Page } from "./page.js";

export function bonusSection(
  resultat: ResultatBonusTerritoire,
  avertissement: string | undefined,
  page: Page,
): readonly string[] {
  const euros = (montant: Montant) => showMontant(montant, page);
  for (const { regle, sources } of resultat.trace) page.cite([regle], sources);
  return [
    ...(avertissement === undefined ? [] : [`> ${avertissement}`, ""]),
    page.text("bonus.total", { annee: resultat.annee, montant: euros(resultat.total) }) + page.cite(["BT-13", "BT-14"]),
    "",
    ...givenLines(resultat, page),
    "",
    ...resultat.structures.map(({ id, gestionnaire, montant }) =>
      page.text("bonus.structure", { id, gestionnaire, montant: euros(montant) }),
    ),
    "",
    ...explain(resultat, page.langue).trimEnd().replace(/^## /gm, "### ").split("\n").map(asWritten),
  ];
}

/** Where the figures come from: the demande and its caller, not the texts that give the rules. */
function givenLines({ cachet }: ResultatBonusTerritoire, page: Page): readonly string[] {
  const given = cachet.parametres.filter(({ origine }) => origine === "appelant");
  return [
    page.text("bonus.donnees"),
    ...given.map(({ cle, valeur, sources }) =>
      page.text("bonus.parametre", {
        cle,
        valeur: valeur === "sansObjet" ? page.text("bonus.sansObjet") : formatNumber(valeur, page.langue),
        source: sources.length === 0 ? page.text("bonus.appelant") : sources.join(" ; "),
      }),
    ),
  ];
}

function showMontant(montant: Montant, page: Page): string {
  if (montant.statut === "exact") {
    const { aCentimesPres: nombre } = montant;
    const shown = formatEuros(montant.montant, page.langue);
    if (nombre === undefined) return shown;
    const key = nombre === 1 ? "bonus.aUnCentimePres" : "bonus.aCentimesPres";
    return `${shown} ${textOf(key, page.langue, { nombre })}`;
  }
  const min = formatEuros(montant.min, page.langue);
  if (montant.max === undefined) return page.text("auMoins", { min });
  return page.text("entre", { min, max: formatEuros(montant.max, page.langue) });
}
