/** What each field of a territory is, in English, for editors. */
import type { fr } from "./fr.js";

const population = {
  valeur: "Number of inhabitants, whole.",
  nature: "What the figure counts: total or municipal population.",
  millesime: "Year of the data: the figures of 2023 apply in 2026.",
  anneeApplication: "Civil year in which the figure is in force.",
  source: "Where the figure comes from.",
};

export const en: typeof fr = {
  territoire: {
    nom: "Name of the territory.",
    limitesAu: "Day of the limits of the communes, when they are those of a national list.",
    communes: "Communes and their populations.",
    groupements: "Groups of communes and their members.",
    transferts: "Competences transferred or kept; what is not there is unknown.",
  },
  "territoire.communes": {
    codeInsee: "INSEE code of the commune.",
    nom: "Name of the commune.",
    populations: "Populations, with their vintage.",
  },
  "territoire.communes.populations": population,
  "territoire.groupements": {
    siren: "SIREN of the group.",
    nom: "Name of the group.",
    nature: "Kind of group.",
    membres: "INSEE codes of the member communes that are known.",
    nombreMembres: "Number of all member communes.",
    populationsMembres: "Sum of the populations of all members.",
  },
  "territoire.groupements.populationsMembres": population,
  "territoire.transferts": {
    commune: "INSEE code of the commune.",
    competence: "Competence of the autorité organisatrice.",
    titulaire: 'SIREN of the group that holds it, or "conservee".',
    du: "First day; leave out if the transfer is old.",
    au: "Last day, included; leave out if it is not set.",
    source: "Where the information comes from.",
  },
};
