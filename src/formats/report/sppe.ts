/** What the law asks of each authority: the figure compared, the threshold, the answer or its two bounds. */
import { match, P } from "ts-pattern";
import { type Langue, textOf } from "../../messages/index.js";
import { colon, semicolon } from "../../messages/internal.js";
import type { ChiffreCompare, FaitManquant, LigneSppe, SppeAssessment } from "../../sppe/index.js";
import { STRONG } from "../markdown.js";
import { formatNumber } from "../nombres.js";
import type { Page } from "./page.js";

export function sppeSection(assessments: readonly SppeAssessment[], page: Page): readonly string[] {
  const groups = new Map(
    assessments.flatMap(({ autorite, nom }) =>
      autorite.type === "groupement" ? [[autorite.siren, nom] as const] : [],
    ),
  );
  return assessments.flatMap((assessment, rank) => [
    ...(rank === 0 ? [] : [""]),
    `${STRONG}${assessment.nom}${STRONG}`,
    "",
    ...assessment.lignes.map((ligne) => ligneText(ligne, groups, page)),
  ]);
}

function ligneText(ligne: LigneSppe, groups: ReadonlyMap<string, string>, page: Page): string {
  const { langue } = page;
  const objet = textOf(`sppe.objet.${ligne.objet}`, langue);
  const parts = [
    sureText(ligne, page),
    statutText(ligne, groups, page),
    figureText(ligne, page),
    missingText(ligne, langue),
  ];
  const said = parts.filter((part) => part !== "").join(semicolon(page.langue));
  return `- ${objet}${colon(page.langue)}${said}${page.cite(ligne.regles, ligne.sources)}`;
}

/** What is certain, before what is not (SP-01a). */
function sureText({ statut, doit, surLeTerritoire }: LigneSppe, page: Page): string {
  if (statut !== "indetermine") return "";
  if (surLeTerritoire?.du === "oui") return page.text(`sur.${surLeTerritoire.par}`);
  return doit === "non" ? page.text("sur.non") : "";
}

function statutText(ligne: LigneSppe, groups: ReadonlyMap<string, string>, page: Page): string {
  const statut = (code: string) => textOf(`sppe.statut.${code}`, page.langue);
  const between = (codes: readonly string[]) =>
    codes.map((code) => page.text(`borne.${code}`)).join(` ${page.text("ou")} `);
  return match(ligne)
    .with(
      { statut: "transfere" },
      ({ vers }) => `${statut("transfere")} → ${vers.map((siren) => groups.get(siren) ?? siren).join(", ")}`,
    )
    .with({ statut: "indetermine" }, ({ bornes: { aucunTransfert, tousTransferes } }) =>
      page.text("bornes", { aucun: between(aucunTransfert), tous: between(tousTransferes) }),
    )
    .with({ statut: P.union("obligatoire", "facultatif", "nonExerce", "pasEncoreEnVigueur") }, (one) =>
      statut(one.statut),
    )
    .exhaustive();
}

function figureText({ chiffre, seuil }: LigneSppe, page: Page): string {
  if (chiffre === undefined || seuil === undefined) return "";
  const habitants = (valeur: number) => formatNumber(String(valeur), page.langue);
  const figure = page.text("chiffre", {
    chiffre: boundsText(chiffre, habitants, page),
    annee: chiffre.anneeApplication,
    seuil: habitants(seuil.valeur),
  });
  return chiffre.origines.length === 0 ? figure : `${figure} (${chiffre.origines.join(" ; ")})`;
}

function boundsText(chiffre: ChiffreCompare, habitants: (valeur: number) => string, page: Page): string {
  if (chiffre.statut === "connu") return habitants(chiffre.valeur);
  if (chiffre.max === undefined) return page.text("auMoins", { min: habitants(chiffre.min) });
  return page.text("entre", { min: habitants(chiffre.min), max: habitants(chiffre.max) });
}

function missingText(ligne: LigneSppe, langue: Langue): string {
  if (ligne.statut !== "indetermine") return "";
  const names = ligne.manquants.map((manquant: FaitManquant) => {
    const fait = textOf(`sppe.manquant.${manquant.fait}`, langue);
    return `${fait} (${textOf(manquant.detenteur, langue)})`;
  });
  return textOf("rapport.manque", langue, { manques: names.join(semicolon(langue)) });
}
