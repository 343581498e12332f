/** Whether a text is a convention, an avenant or something else. */
import { type Document, linesMatching, textAt } from "../text/document.js";
import type { Reading } from "./types.js";

/** Lines of the title page. */
const TITRE = 40;

/** A deliberation, an arrêté or minutes name the avenant that they speak of. */
function isVote({ normales }: Document): boolean {
  const head = normales.slice(0, TITRE).join("\n");
  return (
    /\bregistre des deliberations|^deliberation n|^conseil (?:municipal|communautaire)\b|^compte[ -]rendu|^proces[ -]verbal|^arrete\b/m.test(
      head,
    ) || normales.some((line) => /\bapres en avoir delibere\b/.test(line))
  );
}

/** The first lines name a convention and no other kind of document; the text speaks of itself as one, and has its parts. */
function isTitled({ normales, normal }: Document): boolean {
  const head = normales.slice(0, 6).join("\n");
  return (
    /^(?:projet de )?(?:convention territoriale globale|ctg)\b/m.test(head) &&
    !/feuille de route|presentation|foire aux|questions|bilan|diaporama|compte[ -]rendu|deliberation|synthese|\bnote\b|guide|plan d'actions|reglement|avenant/.test(
      head,
    ) &&
    (normal.match(/^(?:article |\d{1,2} ?[.)°] |[ivx]{1,4} ?[.–-] )/gm)?.length ?? 0) >= 3 &&
    /\bpresente convention\b|\bla convention (?:est conclue|prend (?:effet|fin)|entre en vigueur)\b/.test(normal)
  );
}

/** A base convention may say how an avenant changes it: its own title and its own name for itself decide. */
export function genreOf(document: Document): Pick<Reading, "genre" | "numero"> {
  const { normal } = document;
  const head = { ...document, normal: normal.slice(0, document.debutsNormaux[TITRE]) };
  const avenants = normal.match(/\b(?:le|du|au|ce|present|cet) ?(?:present )?avenant\b/g)?.length ?? 0;
  const present = /\b(?:present avenant|cet avenant)\b/.test(normal);
  const conventions = normal.match(/\b(?:presente|cette) convention\b/g)?.length ?? 0;
  const [title] = linesMatching(
    head,
    /^(?![^\n]{0,80}\b(?:vu|present|cet) )[^\n]{0,40}\bavenant (?:numero|n°|no|n) ?(\d{1,2})\b[^\n]{0,160}$/gm,
  );
  const titled =
    title !== undefined &&
    /^(?:projet d'|convention territoriale globale[^.]{0,80})?avenant/.test(textAt(document.normales, title.rang));
  const agreed = /^entre\b|\bentre :|^art(?:icle|\.) ?(?:1|i|premier)|\bil (?:est|a ete) (?:convenu|arrete)/m.test(
    normal,
  );
  if (title !== undefined && (present || (titled && agreed && !isVote(document))))
    return { genre: "avenant", numero: Number(title.groupes[0]) };
  const [named] = linesMatching(head, /^(?:projet d')?avenant\b[^\n.]{0,160}$/gm);
  const own = normal.match(/\bpresent avenant\b/g)?.length ?? 0;
  if (present && (named !== undefined || conventions === 0 || own > conventions) && avenants > 0)
    return { genre: "avenant" };
  const parts = /^entre\b[^\n]{0,30}:?$/m.test(normal) || /^entre [^\n]{3,200}(?:represente|d'une part)/m.test(normal);
  const isConvention =
    parts || isTitled(document) || /\bil (?:est|a ete) (?:convenu|arrete|expose)/.test(normal) || conventions > 1;
  return { genre: isConvention ? "convention" : "autre" };
}
