/** The words of the duties screen. */
import type { Langue } from "../texts.js";

const fr = {
  lead: "Qui doit quoi pour l'accueil du jeune enfant, autorité par autorité. Ouvrir une ligne pour voir le seuil, le chiffre, la loi et ce qui manque.",
  search: "Chercher une commune ou un groupement",
  none: "Aucune autorité ne porte ce nom.",
  paste: "Coller des codes de communes, avec leur population",
  pasteHelp:
    "Une ligne par autorité : code Insee ou SIREN, nom, population totale. Exemple : 27103 ; Bourg-Achard ; 4100",
  pasted: "Codes, noms, populations",
  vintage: "Année des chiffres",
  force: "En vigueur en",
  show: "Montrer",
  back: "Revenir au territoire du dossier",
  wrong: (lines: string) => `Lignes sans code reconnu : ${lines}`,
  what: "Et si toutes les communes montrées faisaient de même ?",
  to: (group: string) => `transférée : ${group}`,
  kept: "gardée par la commune",
  asRecorded: "comme enregistré",
  changed: (count: number) => (count === 1 ? "Une réponse change." : `${count} réponses changent.`),
  was: (before: string) => `avant : ${before}`,
  caption: "Autorités et obligations le jour choisi",
  authority: "Autorité",
  population: "Population totale",
  figures: (year: number) => `chiffres ${year}`,
  unknown: "inconnue",
  group: "groupement",
  open: "Voir pourquoi",
  legend: "● dû — – non dû — ○ à établir : ouvrir la ligne dit ce qui manque",
  source: "saisi dans la page",
};

export type DutyTexts = typeof fr;

const en: DutyTexts = {
  lead: "Who owes what for early childcare, authority by authority. Open a line to see the threshold, the figure, the law and what is missing.",
  search: "Search a commune or a group",
  none: "No authority has this name.",
  paste: "Paste codes of communes, with their population",
  pasteHelp:
    "One line for each authority: INSEE code or SIREN, name, population totale. Example: 27103 ; Bourg-Achard ; 4100",
  pasted: "Codes, names, populations",
  vintage: "Year of the figures",
  force: "In force in",
  show: "Show",
  back: "Back to the territory of the dossier",
  wrong: (lines) => `Lines without a known code: ${lines}`,
  what: "What if every commune shown did the same?",
  to: (group) => `transferred: ${group}`,
  kept: "kept by the commune",
  asRecorded: "as recorded",
  changed: (count) => (count === 1 ? "One answer changes." : `${count} answers change.`),
  was: (before) => `before: ${before}`,
  caption: "Authorities and duties on the chosen day",
  authority: "Authority",
  population: "Population totale",
  figures: (year) => `figures of ${year}`,
  unknown: "unknown",
  group: "group",
  open: "See why",
  legend: "● owed — – not owed — ○ to establish: opening the line says what is missing",
  source: "typed in the page",
};

export const DUTIES: Readonly<Record<Langue, DutyTexts>> = { fr, en };
