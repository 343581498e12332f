/** References of a document to its own annexes and articles, held against those that it shows. */
import { type Document, linesMatching, passagesOf, textAt } from "../../../document/internal.js";
import type { ToldBy } from "../../constats/finding-params.js";
import type { ConstatTexte, RegleTexte } from "../types.js";

/** The document names itself: a reference to another instrument cannot be judged from here. */
const ICI = "(?:du présent avenant|de la présente convention|ci-après|ci-dessous|ci-joint)";
const ANNEXE = new RegExp(
  `(?:((?:équipements?|services?|structures?)[^.\\n]{0,40} (?:listés|listées|énumérés|recensés)) )?(?:en|dans l['’]|à l['’]) ?annexe (\\d{1,2}) ${ICI}`,
  "giu",
);
const ARTICLE = new RegExp(`(?:à|dans|par|de) l['’]article (\\d{1,2}) ${ICI}`, "giu");

/** "ANNEXE 2 – Modalités de pilotage", "L'annexe 1 vient modifier...". */
const TITRE_ANNEXE = /^(?:annexe (\d{1,2})(?: ?[–:-]|$)|l'annexe (\d{1,2}) vient )/gm;
const TITRE_ARTICLE = /^article (\d{1,2}) ?[–:-]/gm;

/** Any line that may be the heading of an annexe or an article, whatever its shape: "ANNEXE 3. C", "Art. 4". */
const SEMBLE_ANNEXE = /^annexe (?:n° ?|no ?)?(\d{1,2})\b/gm;
const SEMBLE_ARTICLE = /^art(?:icle|\.)? ?(?:n° ?)?(\d{1,2})\b/gm;

const FICHE = /^fiches? actions?\b/;

export const renvois: RegleTexte = function* ({ document }) {
  const annexes = sectionsOf(document, TITRE_ANNEXE);
  let fiches: ReadonlySet<number> | undefined;
  const articles = sectionsOf(document, TITRE_ARTICLE);
  const seenAnnexes = numbersOf(document, SEMBLE_ANNEXE);
  const seenArticles = numbersOf(document, SEMBLE_ARTICLE);
  for (const { ligne, colonne, citation, groupes } of passagesOf(document, ANNEXE)) {
    const [equipements, number] = groupes;
    const place = { ligne, colonne, citation };
    if (!annexes.has(Number(number))) {
      if (isWhole(annexes, 2) && !seenAnnexes.has(Number(number)))
        yield dangling(place, { motif: "absent", params: { cible: `annexe ${number}` } });
    } else if (equipements !== "") {
      fiches ??= fichesOnly(document, annexes);
      if (!fiches.has(Number(number))) continue;
      const params = { cible: `annexe ${number}`, annoncee: "listeEquipements", nature: "planActions" };
      yield dangling(place, { motif: "autreNature", params });
    }
  }
  for (const { ligne, colonne, citation, groupes } of passagesOf(document, ARTICLE)) {
    const number = Number(groupes[0]);
    if (seenArticles.has(number) || !isWhole(articles, 3)) continue;
    yield dangling({ ligne, colonne, citation }, { motif: "absent", params: { cible: `article ${number}` } });
  }
};

function dangling(
  place: Pick<ConstatTexte, "ligne" | "colonne" | "citation">,
  told: ToldBy<"REF_DANGLING">,
): ConstatTexte {
  return { ...place, ...told, code: "REF_DANGLING", severite: "error", regles: ["CV-41", "R-AV-4"] };
}

/** Ranges of lines of each numbered section, from its heading to the next one. */
type Sections = ReadonlyMap<number, readonly (readonly [number, number])[]>;

function sectionsOf(document: Document, heading: RegExp): Sections {
  const headings = [...linesMatching(document, heading)];
  const sections = new Map<number, (readonly [number, number])[]>();
  for (const [place, { rang, groupes }] of headings.entries()) {
    const number = Number(groupes.find((group) => group !== ""));
    const ranges = sections.get(number) ?? [];
    ranges.push([rang, headings[place + 1]?.rang ?? document.normales.length]);
    sections.set(number, ranges);
  }
  return sections;
}

/** Whether the sections run from 1 without gap: the text then shows them all, and a missing one is missing. */
function isWhole(sections: Sections, least: number): boolean {
  return sections.size >= least && Math.max(...sections.keys()) === sections.size;
}

/** Sections that open with a fiche, wherever they are printed: no list comes first. */
function fichesOnly({ normales }: Document, sections: Sections): ReadonlySet<number> {
  const opensWithFiche = ([from, to]: readonly [number, number]) => {
    for (let rang = from + 1; rang < to; rang += 1) {
      const line = textAt(normales, rang);
      if (line !== "") return FICHE.test(line);
    }
    return false;
  };
  return new Set([...sections].filter(([, ranges]) => ranges.every(opensWithFiche)).map(([number]) => number));
}

function numbersOf(document: Document, pattern: RegExp): ReadonlySet<number> {
  return new Set([...linesMatching(document, pattern)].map(({ groupes }) => Number(groupes[0])));
}
