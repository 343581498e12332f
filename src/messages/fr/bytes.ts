import type { Catalogue } from "../types.js";

export const bytes = {
  issues: {
    TEXT_NOT_UTF_8: {
      message: "Le texte n'est pas en UTF-8 ; il a été lu comme du {encodage}.",
      remede: "Vérifier les accents, ou enregistrer le fichier en UTF-8.",
    },
    TEXT_CHARACTERS_LOST: {
      message:
        "Le texte a perdu {nombre} caractère(s) dans une conversion ; le premier est ligne {ligne}, colonne {colonne}.",
      remede: "Repartir du document d'origine, et l'enregistrer en UTF-8.",
    },
    VALUE_CHARACTERS_LOST: {
      message: "Ce texte a perdu des caractères dans une conversion : « {texte} ».",
      remede: "Récrire ce texte d'après le document d'origine.",
    },
    TEXT_OTHER_FORMAT: {
      message: "Le fichier n'est pas du texte : c'est un fichier {format}.",
      remede: "En tirer le texte, et l'enregistrer en UTF-8.",
    },
    TEXT_BINARY: {
      message:
        "Le fichier n'est pas du texte : ligne {ligne}, un octet {octet} (hexadécimal) n'est celui d'aucun caractère.",
      remede: "Donner un fichier de texte, en UTF-8.",
    },
    TEXT_UTF_8_BROKEN: {
      message: "Le texte est en UTF-8, mais un octet n'en est pas, ligne {ligne} : {octet} (hexadécimal).",
      remede:
        "Le fichier est coupé, abîmé ou fait de deux encodages : repartir de l'original, et l'enregistrer en UTF-8.",
    },
    TEXT_UTF_16_BROKEN: {
      message: "Le texte est en {encodage}, mais un caractère est coupé.",
      remede: "Le fichier est coupé ou abîmé : repartir de l'original, et l'enregistrer en UTF-8.",
    },
    TEXT_ENCODING_UNKNOWN: {
      message:
        "L'encodage du texte n'est ni UTF-8, ni UTF-16, ni Windows-1252 : ligne {ligne}, octet {octet} (hexadécimal).",
      remede: "Enregistrer le fichier en UTF-8 depuis le logiciel qui l'a écrit.",
    },
  },
  textes: {},
} as const satisfies Catalogue;
