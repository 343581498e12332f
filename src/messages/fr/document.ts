import type { Catalogue } from "../types.js";

export const document = {
  issues: {
    DOCUMENT_TOO_LARGE: {
      message: "Le fichier dépasse la limite : {mesure}, pour {limite} au plus.",
      remede: "Donner la partie utile du document, ou son texte.",
    },
    DOCUMENT_SCANNED: {
      message: "Le PDF ({pages} page(s)) ne contient pas de texte : c'est une image.",
      remede: "Passer d'abord le document dans un outil de reconnaissance de caractères.",
    },
    DOCUMENT_PASSWORD: {
      message: "Le fichier {format} est protégé par un mot de passe.",
      remede: "L'enregistrer sans mot de passe.",
    },
    DOCUMENT_DAMAGED: {
      message: "Le fichier {format} est abîmé, ou n'est pas un fichier {format}.",
      remede: "Repartir du document d'origine.",
    },
    DOCUMENT_LIBRARY_MISSING: {
      message: "La lecture d'un fichier {format} demande la bibliothèque {paquet}, qui n'est pas installée.",
      remede: "Installer {paquet}, ou donner le texte du document.",
    },
  },
  textes: {},
} satisfies Catalogue;
