/** The letters: what each gestionnaire gets for each of its structures, and how each amount was computed. */
import { type DemandeBonusTerritoire, explain, type ResultatBonusTerritoire } from "convention-territoriale";
import { escapeMarkdown, formatEuros } from "convention-territoriale/formats";
import { textOf } from "convention-territoriale/messages";

/** A letter, in Markdown, and the name of its file. */
export interface Letter {
  readonly fichier: string;
  readonly texte: string;
}

type Amount = ResultatBonusTerritoire["total"];

/** An amount that depends on a missing value is written between its bounds, never as a figure. */
function show(montant: Amount): string {
  if (montant.statut === "exact") {
    const { aCentimesPres: nombre } = montant;
    const shown = formatEuros(montant.montant, "fr");
    if (nombre === undefined) return shown;
    return `${shown} ${textOf(nombre === 1 ? "bonus.aUnCentimePres" : "bonus.aCentimesPres", "fr", { nombre })}`;
  }
  const { min, max } = montant;
  const least = `au moins ${formatEuros(min, "fr")}`;
  return max === undefined ? least : `${least}, au plus ${formatEuros(max, "fr")}`;
}

const fileName = (id: string) =>
  id.replace(/[^\p{L}\p{N}._-]|^\./gu, (sign) => `%${sign.codePointAt(0)?.toString(16).toUpperCase()}`);

/** One letter for each gestionnaire of the result, in the order of their ids. */
export function lettersOf(demande: DemandeBonusTerritoire, resultat: ResultatBonusTerritoire): readonly Letter[] {
  const names = new Map(demande.structures.map(({ id, nom }) => [id, nom ?? id]));
  return resultat.gestionnaires.map(({ id: gestionnaire, montant }) => {
    const structures = resultat.structures.filter((structure) => structure.gestionnaire === gestionnaire);
    const sections = structures.map(({ id, montant: part, eligible, motifs }) => {
      const title = `## ${escapeMarkdown(names.get(id) ?? id)} : ${show(part)}`;
      if (eligible) return `${title}\n\n${explain(resultat, "fr", { destinataire: id }).replace(/^## /gm, "### ")}`;
      const reasons = motifs.map(({ code, regle }) => `${textOf(`bonus.motif.${code}`, "fr")} (${regle})`);
      return `${title}\n\nNon éligible : ${reasons.join(", ")}.\n`;
    });
    const texte = [
      `# Bonus territoire ${demande.annee} : ${escapeMarkdown(gestionnaire)}`,
      `Montant pour l'ensemble de vos structures : **${show(montant)}**.`,
      "Ce courrier est une simulation : les montants officiels sont ceux du système d'information de la Cnaf.",
      ...sections,
    ].join("\n\n");
    // An id comes from a spreadsheet: its file stays in the folder, whatever it holds, and no two share one.
    return { fichier: `${fileName(gestionnaire)}.md`, texte };
  });
}
