/** The words of real spreadsheets: other headings, other names of families, other ways to say yes and no. */
import { deepFreeze } from "../../primitives/internal.js";

/** Accents, case, spaces and typographic signs do not distinguish words: `Unités existantes` is `unites existantes`. */
export const wordKey = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u200B\u200E\u200F\u2060]/g, "")
    .replace(/[’‘`´]/g, "'")
    .replace(/œ/gi, "oe")
    .replace(/[‐‑–—]/g, "-")
    .replace(/[\s\u00A0\u202F]+/g, " ")
    .trim()
    .toLowerCase();

/** Other headings of a column, by the title that the template gives it. */
export const SYNONYMES: Readonly<Record<string, readonly string[]>> = deepFreeze({
  identifiant: ["id", "identifiant structure", "code structure", "code", "n° structure", "numéro de structure"],
  nom: [
    "nom de la structure",
    "structure",
    "nom structure",
    "équipement",
    "nom de l'équipement",
    "libellé",
    "intitulé",
  ],
  territoire: ["territoire de compétences", "territoire ctg", "ctg", "convention"],
  famille: ["type", "type de structure", "type d'équipement", "nature de l'équipement", "catégorie", "activité"],
  gestionnaire: ["nom gestionnaire id", "code gestionnaire", "organisme gestionnaire", "porteur"],
  "nom du gestionnaire": ["nom gestionnaire", "raison sociale", "raison sociale du gestionnaire"],
  commune: ["code insee", "insee", "code commune", "commune (insee)", "code insee commune", "commune insee"],
  soutiens: ["soutien", "collectivités", "collectivité", "financeurs", "financeur", "cofinanceurs", "soutenue par"],
  PSU: ["psu (oui/non)", "financé psu", "financée par la psu", "en psu", "bénéficie de la psu"],
  "unités existantes": [
    "unités",
    "nombre de places",
    "nb de places",
    "nb places",
    "places",
    "places existantes",
    "places soutenues",
    "heures existantes",
    "heures contractualisées",
    "etp existants",
    "etp",
  ],
  "unités nouvelles": ["places nouvelles", "nouvelles places", "heures réelles", "heures nouvelles", "etp nouveaux"],
  "places totales": ["capacité", "capacité totale", "places agréées", "capacité d'accueil"],
  "montant N-1": [
    "montant n-1 (€)",
    "montant n-1 (eur)",
    "montant n-1 en euros",
    "n-1",
    "bonus n-1",
    "charge à payer n-1",
  ],
  ouverture: ["date d'ouverture", "ouverte le", "date ouverture"],
  fermeture: ["date de fermeture", "fermée le", "date fermeture"],
  "forfait existant": ["forfait", "forfait place existante", "forfait convention"],
  "forfait nouveau": ["forfait place nouvelle"],
  montant: ["montant (€)", "montant n-1", "montant n-1 (€)", "montant en euros", "charge à payer"],
  origine: ["origine du montant", "provenance"],
  nature: ["nature du montant"],
  année: ["annee de reference", "année de référence", "exercice"],
  "heures N-1": ["heures n-1 payées", "nombre d'heures n-1"],
});

/** Columns that people keep for themselves: they are left alone, and it is said. */
export const COLONNES_LIBRES: ReadonlySet<string> = new Set(
  [
    "observations",
    "observation",
    "commentaires",
    "commentaire",
    "remarques",
    "remarque",
    "notes",
    "note",
    "n°",
    "no",
    "adresse",
  ].map(wordKey),
);

/** Other words for one of a list, by what they stand for. */
export type Mots = Readonly<Record<string, readonly string[]>>;

export const MOTS_FAMILLES: Mots = deepFreeze({
  eaje: [
    "crèche",
    "multi-accueil",
    "multiaccueil",
    "multi accueil",
    "halte-garderie",
    "établissement d'accueil du jeune enfant",
    "crèche collective",
    "micro-crèche",
    "microcrèche",
    "crèche familiale",
    "jardin d'enfants",
  ],
  ctre: [
    "contrat territorial réservataire",
    "contrat territorial réservataire employeur",
    "places réservées employeur",
  ],
  alshPeriscolaire: ["alsh périscolaire", "alsh péri", "périscolaire", "accueil périscolaire"],
  alshExtrascolaire: ["alsh extrascolaire", "alsh extra", "extrascolaire", "accueil extrascolaire"],
  alshAdolescents: ["alsh adolescents", "alsh ados", "accueil adolescents", "accueil jeunes"],
  rpe: ["ram", "relais petite enfance", "relais assistants maternels"],
  laep: ["lieu d'accueil enfants-parents", "lieu d'accueil enfants parents"],
  ludotheque: ["ludothèque"],
  chargeCooperation: ["chargé de coopération", "chargé de coopération ctg", "coopération", "coordination"],
  autre: ["autres"],
});

/** A family whose word says the form too (BT-11). */
export const FORMES_DES_MOTS: Readonly<Record<string, string>> = deepFreeze({
  "micro-creche": "microCreche",
  microcreche: "microCreche",
  "creche familiale": "crecheFamiliale",
  "jardin d'enfants": "jardinEnfants",
});

export const MOTS_FORMES: Mots = deepFreeze({
  collectif: ["collective", "crèche collective", "accueil collectif"],
  microCreche: ["micro-crèche", "microcrèche"],
  crecheFamiliale: ["crèche familiale", "familiale"],
  jardinEnfants: ["jardin d'enfants"],
});

export const MOTS_ZONES: Mots = deepFreeze({ aucune: ["non", "hors zone", "néant"] });
export const MOTS_ORIGINES: Mots = deepFreeze({
  cej: ["contrat enfance jeunesse", "contrat enfance et jeunesse", "psej"],
  bonusTerritoire: ["bonus territoire", "bt", "bonus territoire ctg"],
});
export const MOTS_NATURES: Mots = deepFreeze({
  chargeAPayer: ["charge à payer", "cap"],
  montantContractuel: ["montant contractuel", "contractuel", "contrat"],
});

/** Ways to say yes and no. A cross is a yes; a column of crosses says no by its empty cells. */
export const OUI: ReadonlySet<string> = new Set(["oui", "o", "vrai", "true", "yes", "1", "x", "✓", "✔"]);
export const NON: ReadonlySet<string> = new Set(["non", "n", "faux", "false", "no", "0"]);
export const CROIX: ReadonlySet<string> = new Set(["x", "✓", "✔"]);

/** What a spreadsheet writes in place of a value that it cannot compute or cannot show. */
export const ERREUR_TABLEUR =
  /^#(?:REF!|N\/A|VALEUR!|VALUE!|NOM\?|NAME\?|DIV\/0!|NUL!|NULL!|NOMBRE!|NUM!|SPILL!|CALC!|FORMULE!|#+)$/i;
