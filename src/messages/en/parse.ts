import type { parse as model } from "../fr/parse.js";
import type { Translation } from "../types.js";

export const parse: Translation<typeof model> = {
  issues: {
    DOSSIER_MIGRATED: {
      message: "The dossier has format {version}; it was read as a dossier of format {attendue}.",
      remede: "Save it again: it will be written in format {attendue}.",
    },
    FIELD_MISSING: {
      message: "The field “{champ}” is missing.",
      remede: "Add it; a list without elements is written [].",
    },
    CLAUSE_NOT_FOUND: {
      message: "“{disposition}” is not a disposition of this instrument.",
      remede: "Write the ids from the root: “annexe1/gouvernance”.",
    },
    INPUT_UNREADABLE: {
      message: "The object given cannot be read.",
      remede: "Give the result of JSON.parse: a plain object, without accessors.",
    },
    INPUT_TOO_DEEP: {
      message: "The file nests deeper than {maximum} levels, or goes round in circles.",
      remede: "Give the dossier itself: none needs so many levels.",
    },
    INPUT_TOO_LARGE: {
      message: "The file holds more than {maximum} values.",
      remede: "Split the file: a dossier holds one convention and its avenants.",
    },
    ISSUES_TOO_MANY: {
      message: "This file has more mistakes than can be listed.",
      remede: "Check that it is a dossier of this format, then correct the most repeated ones first.",
    },
    KEY_UNKNOWN: {
      message: "The key “{cle}” does not exist here.",
      remede: "Correct its spelling, or remove it.",
    },
    OPERATION_UNKNOWN: {
      message: "“{valeur}” is not an operation of an avenant.",
      remede: "Choose among: {attendu}.",
    },
    PARTY_UNKNOWN: {
      message: "The party “{partie}” is named but is not among the parties of the convention.",
      remede: "Add it to “convention.parties”, or correct the reference.",
    },
    TEXT_EMPTY: {
      message: "A text is expected, and it is empty: “{valeur}”.",
      remede: "Write the text, or remove the key if the information is not known.",
    },
    TYPE_INVALID: {
      message: "“{valeur}” is not of the expected type ({attendu}).",
      remede: "Write a value of that type.",
    },
    VALUE_INVALID: {
      message: "The value “{valeur}” does not fit.",
      remede: "See the expected form in the schema of the file, or in the page of the function that was called.",
    },
    VALUE_NOT_IN_LIST: {
      message: "“{valeur}” is not one of the possible values.",
      remede: "Choose among: {attendu}.",
    },
    VALUE_OUT_OF_RANGE: {
      message: "“{valeur}” is outside the limits ({limite}).",
      remede: "Give a value within the limits.",
    },
    VERSION_UNSUPPORTED: {
      message: "The dossier has format {version}; this library reads format {attendue}.",
      remede: "Update the library: the dossier was written by a later version of it.",
    },
    VERSION_WITHOUT_MIGRATION: {
      message: "The dossier has format {version}, older than format {attendue}, and nothing converts it.",
      remede: "Correct the version number, or write the dossier again in format {attendue}.",
    },
  },
  textes: {
    "VALUE_OUT_OF_RANGE.min.nombre": "“{valeur}” is below the minimum, {limite}.",
    "VALUE_OUT_OF_RANGE.min.nombre.remede": "Give a number that is at least {limite}.",
    "VALUE_OUT_OF_RANGE.max.nombre": "“{valeur}” is above the maximum, {limite}.",
    "VALUE_OUT_OF_RANGE.max.nombre.remede": "Give a number that is at most {limite}.",
    "VALUE_OUT_OF_RANGE.min.caracteres": "This text is too short: “{valeur}”.",
    "VALUE_OUT_OF_RANGE.min.caracteres.remede": "Least number of characters: {limite}.",
    "VALUE_OUT_OF_RANGE.max.caracteres": "This text is too long: “{valeur}”.",
    "VALUE_OUT_OF_RANGE.max.caracteres.remede": "Greatest number of characters: {limite}.",
    "VALUE_OUT_OF_RANGE.min.elements": "This list has too few elements.",
    "VALUE_OUT_OF_RANGE.min.elements.remede": "Least number of elements: {limite}.",
    "VALUE_OUT_OF_RANGE.max.elements": "This list has too many elements.",
    "VALUE_OUT_OF_RANGE.max.elements.remede": "Greatest number of elements: {limite}.",
    "FIELD_MISSING.attendu.remede": "Add this field, with one of these words: {attendu}.",
    "proche.remede": "Write “{proche}”, or take this key out.",
    "proposition.jour": "Write “{valeur}” ({date}): a day is written YYYY-MM-DD.",
    "proposition.nombre": "Write “{valeur}”: with a decimal point and no space.",
    "proposition.texte": 'Write "{valeur}", between quotation marks: it is a text.',
    "proposition.sansGuillemets": "Write {valeur}, without quotation marks.",
    "proposition.mot": "Write “{valeur}”; the possible words are: {attendu}.",
    "attendu.siren": "a SIREN number as text, nine digits",
    "attendu.texte": "a text",
    "attendu.string": "a text",
    "attendu.nombre": "a number",
    "attendu.number": "a number",
    "attendu.int": "a whole number",
    "attendu.booleen": "true or false",
    "attendu.boolean": "true or false",
    "attendu.decimal": "a number, or a text that writes one",
    "attendu.jour": "a day as text, YYYY-MM-DD",
    "attendu.date": "a day as text, YYYY-MM-DD, or { du, au, libelle } for a date known only roughly",
    "attendu.periode": "a period { debut, fin }",
    "attendu.objet": "an object",
    "attendu.object": "an object",
    "attendu.liste": "a list",
    "attendu.array": "a list",
    "attendu.famille": "a kind of structure",
    "attendu.commune": "an Insee code of 5 characters",
    "attendu.erreurTableur": "the spreadsheet could not compute or show this cell",
    "attendu.annee": "a year in four digits",
    "attendu.ouiNon": "“oui” or “non”",
    "attendu.montant": "an amount to the cent",
    "attendu.mot": "a word of the template",
  },
};
