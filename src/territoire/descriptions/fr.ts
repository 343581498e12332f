/** What each field of a territory is, in French, for editors. */
export const fr = {
  territoire: {
    nom: "Nom du territoire.",
    limitesAu: "Jour des limites des communes, quand elles sont celles d'une liste nationale.",
    communes: "Communes et leurs populations.",
    groupements: "Groupements de communes et leurs membres.",
    transferts: "Compétences transférées ou conservées ; ce qui n'y figure pas est inconnu.",
  },
  "territoire.communes": {
    codeInsee: "Code Insee de la commune.",
    nom: "Nom de la commune.",
    populations: "Populations, avec leur millésime.",
  },
  "territoire.communes.populations": {
    valeur: "Nombre d'habitants, entier.",
    nature: "Ce que le chiffre compte : population totale ou municipale.",
    millesime: "Année des données : les chiffres 2023 s'appliquent en 2026.",
    anneeApplication: "Année civile pendant laquelle le chiffre est en vigueur.",
    source: "D'où vient le chiffre.",
  },
  "territoire.groupements": {
    siren: "SIREN du groupement.",
    nom: "Nom du groupement.",
    nature: "Nature du groupement.",
    membres: "Codes Insee des communes membres connues.",
    nombreMembres: "Nombre total de communes membres.",
    populationsMembres: "Somme des populations de tous les membres.",
  },
  "territoire.groupements.populationsMembres": {
    valeur: "Nombre d'habitants, entier.",
    nature: "Ce que le chiffre compte : population totale ou municipale.",
    millesime: "Année des données : les chiffres 2023 s'appliquent en 2026.",
    anneeApplication: "Année civile pendant laquelle le chiffre est en vigueur.",
    source: "D'où vient le chiffre.",
  },
  "territoire.transferts": {
    commune: "Code Insee de la commune.",
    competence: "Compétence de l'autorité organisatrice.",
    titulaire: "SIREN du groupement qui l'exerce, ou « conservee ».",
    du: "Premier jour ; à omettre si le transfert est ancien.",
    au: "Dernier jour, compris ; à omettre s'il n'est pas fixé.",
    source: "D'où vient l'information.",
  },
};
