/** References of a document to its own annexes and articles, held against those that it shows. */
import { type Document, linesMatching, passagesOf } from "../document.js";
import type { ConstatTexte, RegleTexte } from "../types.js";

/** The document names itself: a reference to another instrument cannot be judged from here. */
const ICI = "(?:du présent avenant|de la présente convention|ci-après|ci-dessous|ci-joint)";
const ANNEXE = new RegExp(
  `(?:(équipements?|services?)[^.\\n]{0,60} )?(?:en|dans l['’]|à l['’]) ?annexe (\\d{1,2}) ${ICI}`,
  "giu",
);
const ARTICLE = new RegExp(`(?:à|dans|par|de) l['’]article (\\d{1,2}) ${ICI}`, "giu");

/** "ANNEXE 2 – Modalités de pilotage", "L'annexe 1 vient modifier...". */
const TITRE_ANNEXE = /^(?:annexe (\d{1,2})(?: ?[–:-]|$)|l'annexe (\d{1,2}) vient )/gm;
const TITRE_ARTICLE = /^article (\d{1,2}) ?[–:-]/gm;

/** Announced contents that a section holds or does not hold. */
const LISTE_EQUIPEMENTS = /liste des (?:equipements|structures|services)|equipements (?:soutenus|et services)/;
const FICHE = /^fiches? actions?\b/;

export const renvois: RegleTexte = function* ({ document }) {
  const annexes = sectionsOf(document, TITRE_ANNEXE);
  let fiches: ReadonlySet<number> | undefined;
  const articles = sectionsOf(document, TITRE_ARTICLE);
  for (const { ligne, colonne, citation, groupes } of passagesOf(document, ANNEXE)) {
    const [equipements = "", number = ""] = groupes;
    const place = { ligne, colonne, citation };
    if (!annexes.has(Number(number))) {
      if (isWhole(annexes, 2)) yield dangling(place, "absent", { cible: `annexe ${number}` });
    } else if (equipements !== "") {
      fiches ??= fichesOnly(document, annexes);
      if (!fiches.has(Number(number))) continue;
      const params = { cible: `annexe ${number}`, annoncee: "listeEquipements", nature: "planActions" };
      yield dangling(place, "autreNature", params);
    }
  }
  for (const { ligne, colonne, citation, groupes } of passagesOf(document, ARTICLE)) {
    const number = Number(groupes[0]);
    if (articles.has(number) || !isWhole(articles, 3)) continue;
    yield dangling({ ligne, colonne, citation }, "absent", { cible: `article ${number}` });
  }
};

function dangling(
  place: Pick<ConstatTexte, "ligne" | "colonne" | "citation">,
  motif: string,
  params: ConstatTexte["params"],
): ConstatTexte {
  return { ...place, code: "REF_DANGLING", motif, severite: "error", params, regles: ["CV-41", "R-AV-4"] };
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

/** Whether each section holds fiches and no list of équipements. Read once for each section. */
function fichesOnly(document: Document, sections: Sections): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [number, ranges] of sections) {
    const lines = ranges.flatMap(([from, to]) => document.normales.slice(from, to));
    if (lines.some((line) => FICHE.test(line)) && !lines.some((line) => LISTE_EQUIPEMENTS.test(line)))
      found.add(number);
  }
  return found;
}
